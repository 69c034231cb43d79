//! Machines, zones and gateways that go, and capacity that there is none of.

use super::*;

/// Fact (draining): With `ECS_ENABLE_SPOT_INSTANCE_DRAINING` the agent sets its machine to DRAINING at the notice of
/// an interruption.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-spot.html>
#[test]
fn tasks_leave_a_spot_machine_before_it_goes() {
    let verdict = scenario::spot_interruption(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("is DRAINING"), "{}", verdict.timeline());
}

/// Fact (draining): That setting is off by default: then the tasks run until the machine goes, and die without a
/// grace.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-spot.html>
#[test]
fn without_spot_draining_the_tasks_of_an_interrupted_machine_die() {
    let blind = with("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false");
    let verdict = scenario::spot_interruption(&play(&blind), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("which ECS had not been draining"), "{verdict}");
}

/// Fact (draining): RUNNING tasks of a draining machine are replaced under the deployment's percentages: with a
/// minimum of 0 they stop first.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html>
#[test]
fn with_a_minimum_of_0_a_drained_machine_s_tasks_stop_before_others_run() {
    let none = with("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 0");
    let verdict = scenario::spot_interruption(&play(&none), 1).unwrap();
    assert_eq!(outcome(&verdict, "no task is missed"), Outcome::Broken, "{verdict}");
}

#[test]
fn on_demand_machines_carry_the_system_while_there_is_no_spot() {
    assert_kept(&scenario::spot_drought(&play(SERVICE), 1).unwrap());
}

/// Fact (groups): When no Spot machine is to be had, On-Demand isn't launched in its place.
/// Source: choice: AWS says nothing
#[test]
fn without_on_demand_machines_a_drought_takes_everything() {
    let all_spot = with("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 0");
    let verdict = scenario::spot_drought(&play(&all_spot), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    // All that come in the hour, but for the two minutes of the notice and those that it takes to be up again.
    let (lost, all) = (verdict.measured().lost() as f64, 200.0 * 58.0 * 60.0);
    assert!(lost > all * 0.98, "{verdict}");
}

/// Fact (load balancers): Requests go to a machine that is gone until the load balancer sees it, 10 s later.
/// Source: choice: AWS says nothing of the time
#[test]
fn what_is_in_two_zones_outlives_one() {
    let verdict = scenario::zone_outage(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    // But not without loss: two checks of ten seconds have to fail, and half of the tasks were there.
    let lost = verdict.measured().lost();
    assert!((1_000..=2_200).contains(&lost), "{verdict}");
}

#[test]
fn what_is_in_one_zone_goes_with_it() {
    let one = with("AvailabilityZone: us-east-1b", "AvailabilityZone: us-east-1a");
    let verdict = scenario::zone_outage(&play(&one), 1).unwrap();
    assert_eq!(outcome(&verdict, "the system is whole again"), Outcome::Broken, "{verdict}");
    assert_eq!(outcome(&verdict, "at most one request in a hundred"), Outcome::Broken, "{verdict}");
}

/// Fewer tasks, whose count follows the CPU that they use.
const SCALING: (&str, &str) = (
    "  OnCall: {",
    "  Count:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: {ResourceId: !Sub 'service/${Cluster}/${Api.Name}', MinCapacity: 5, MaxCapacity: 8}
  Policy:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      ScalingTargetId: !Ref Count
      TargetTrackingScalingPolicyConfiguration: {TargetValue: 60, PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}}
  OnCall: {",
);

const FEW: (&str, &str) = ("DesiredCount: 8", "DesiredCount: 5");

#[test]
fn with_a_nat_gateway_in_each_zone_a_system_grows_while_one_fails() {
    assert_kept(&scenario::nat_outage(&play(&watched(&[SCALING, FEW])), 1).unwrap());
}

#[test]
fn with_one_nat_gateway_for_all_zones_nothing_can_start_while_it_fails() {
    let one = ("NatGatewayId: !Ref NatB", "NatGatewayId: !Ref NatA");
    let verdict = scenario::nat_outage(&play(&watched(&[SCALING, FEW, one])), 1).unwrap();
    assert_eq!(outcome(&verdict, "the tasks that more requests need run"), Outcome::Broken, "{verdict}");
    // What runs goes on, and once the gateway carries again the rest follows.
    assert_eq!(outcome(&verdict, "the system is whole again"), Outcome::Kept, "{verdict}");
}

#[test]
fn without_its_alarm_nobody_is_told_of_a_nat_gateway() {
    let verdict = scenario::nat_outage(&play(SERVICE), 1).unwrap();
    assert_eq!(outcome(&verdict, "somebody is told"), Outcome::Broken, "{verdict}");
}

#[test]
fn what_runs_goes_on_while_there_is_no_machine_for_more() {
    let verdict = scenario::capacity_exhausted(&play(&watched(&[])), 1).unwrap();
    assert_kept(&verdict);
    assert!(
        verdict.promises()[1].measured.ends_with("of Api are wanted and 32 fit, and 32 ran after 10 minutes"),
        "{verdict}"
    );
}

#[test]
fn a_cluster_at_its_maximum_stays_too_small() {
    let full = watched(&[("MaxSize: '8'", "MaxSize: '4'")]);
    let verdict = scenario::capacity_exhausted(&play(&full), 1).unwrap();
    assert_eq!(outcome(&verdict, "the system is whole again"), Outcome::Broken, "{verdict}");
    let verdict = scenario::capacity_exhausted(&play(SERVICE), 1).unwrap();
    assert_eq!(outcome(&verdict, "somebody is told"), Outcome::Broken, "{verdict}");
}

#[test]
fn machines_come_for_tasks_that_wait() {
    assert_kept(&scenario::pending_tasks(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_managed_scaling_no_machine_comes_for_them() {
    let unmanaged = with("ManagedScaling: {Status: ENABLED", "ManagedScaling: {Status: DISABLED");
    let verdict = scenario::pending_tasks(&play(&unmanaged), 1).unwrap();
    assert_eq!(outcome(&verdict, "all tasks that are wanted run"), Outcome::Broken, "{verdict}");
}

#[test]
fn machines_are_exchanged_with_nothing_lost() {
    let verdict = scenario::ami_roll(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.promises()[1].measured.starts_with("4 machines after "), "{verdict}");
}

#[test]
fn without_managed_draining_the_tasks_of_an_exchanged_machine_die() {
    let undrained = with(
        "AutoScalingGroupArn: !Ref Group",
        "AutoScalingGroupArn: !Ref Group\n        ManagedDraining: DISABLED",
    );
    let verdict = scenario::ami_roll(&play(&undrained), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("which ECS had not been draining"), "{verdict}");
}

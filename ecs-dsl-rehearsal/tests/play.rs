//! Systems at play: the scenarios on a small template, and on twins of it in which one setting is wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on panics")]

use std::time::Duration;

use ecs_dsl_rehearsal::play::{Image, Outcome, Play, Release, Traffic, Verdict, scenario};
use expect_test::expect;

const SERVICE: &str = include_str!("play/service.yaml");

/// What watches it, to be put behind it.
const MONITORS: &str = include_str!("play/monitors.yaml");

/// The template with its monitors, with settings replaced, each of which has to be in it.
fn watched(settings: &[(&str, &str)]) -> String {
    settings.iter().fold(format!("{SERVICE}{MONITORS}"), |template, (right, wrong)| {
        assert!(template.contains(right), "{right} isn't in the template");
        template.replace(right, wrong)
    })
}

/// The template with one setting replaced, which has to be in it.
fn with(right: &str, wrong: &str) -> String {
    assert!(SERVICE.contains(right), "{right} isn't in the template");
    SERVICE.replace(right, wrong)
}

fn play(template: &str) -> Play {
    Play::of(template).unwrap()
}

/// The outcome of a promise.
fn outcome(verdict: &Verdict, text: &str) -> Outcome {
    let promise = verdict.promises().iter().find(|promise| promise.text.starts_with(text));
    promise.unwrap_or_else(|| panic!("no promise `{text}`:\n{verdict}")).outcome
}

/// Why most requests were lost, and how many.
fn worst(verdict: &Verdict) -> (&str, u64) {
    verdict.measured().causes().next().unwrap_or_else(|| panic!("nothing was lost:\n{verdict}"))
}

fn assert_kept(verdict: &Verdict) {
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}\n{}", verdict.timeline());
}

#[test]
fn a_rolling_update_loses_nothing() {
    assert_kept(&scenario::rolling_update(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_draining_a_rolling_update_cuts_requests() {
    let no_drain = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict = scenario::rolling_update(&play(&no_drain), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    let (cause, lost) = worst(&verdict);
    assert!(cause.contains("deregistration delay"), "{cause}");
    // Each of eight tasks gets at most 25 requests a second, less the more new ones there are; they take 90 ms on average.
    assert!((1..=18).contains(&lost), "{verdict}");
}

/// Fact (circuit breaker): Once a task of the deployment was RUNNING, tasks that fail their load balancer's checks
/// are counted.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn a_bad_image_goes_back_by_itself_and_somebody_is_told() {
    let verdict = scenario::bad_image(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("ECS deployment circuit breaker"), "{}", verdict.timeline());
    assert_eq!(verdict.measured().told()[0].from, "FailedDeployments");
}

/// Fact (deployments): Old tasks stay until new ones are healthy: the floor counts healthy tasks, not running ones.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn without_a_circuit_breaker_a_bad_image_stays() {
    let off = with(
        "DeploymentCircuitBreaker: {Enable: true, Rollback: true}",
        "DeploymentCircuitBreaker: {Enable: false, Rollback: false}",
    );
    let verdict = scenario::bad_image(&play(&off), 1).unwrap();
    assert_eq!(outcome(&verdict, "the deployment goes back"), Outcome::Broken, "{verdict}");
    assert_eq!(outcome(&verdict, "somebody is told"), Outcome::Broken, "{verdict}");
    // The floor holds all the same: the old tasks stay.
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Kept, "{verdict}");
}

#[test]
fn without_its_secret_a_new_version_goes_back_and_the_old_one_stays() {
    let verdict = scenario::bad_secret(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("did not contain json key NOT_STORED"), "{}", verdict.timeline());
}

/// Fact (tasks): The execution role reads the secrets: without the right to it a task stops before any container
/// runs, with `ResourceInitializationError`
/// Source: <https://github.com/Releem/releem-agent/issues/195>
#[test]
fn a_role_that_may_not_read_the_secret_lets_nothing_start() {
    let forbidden =
        with("Action: 'secretsmanager:GetSecretValue'", "Action: 'secretsmanager:DescribeSecret'");
    let verdict = scenario::bad_secret(&play(&forbidden), 1).unwrap();
    assert_eq!(outcome(&verdict, "the system comes up"), Outcome::Broken, "{verdict}");
    assert_eq!(outcome(&verdict, "the deployment goes back"), Outcome::NotJudged, "{verdict}");
    let why = &verdict.promises()[0].measured;
    assert!(why.contains("ResourceInitializationError") && why.contains("AccessDeniedException"), "{why}");
}

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
fn an_update_goes_on_while_a_spot_machine_goes() {
    assert_kept(&scenario::update_during_interruption(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_spot_draining_an_update_loses_what_the_machine_had() {
    let blind = with("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false");
    let verdict = scenario::update_during_interruption(&play(&blind), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
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

#[test]
fn tasks_with_room_to_spare_take_a_peak() {
    assert_kept(&scenario::traffic_peak(&play(SERVICE), 1).unwrap());
}

#[test]
fn too_few_tasks_that_do_not_scale_lose_requests_at_a_peak() {
    let few = with("DesiredCount: 8", "DesiredCount: 3");
    let verdict = scenario::traffic_peak(&play(&few), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    // A second has 600 requests of 2 ms of a vCPU, and three quarters of a vCPU.
    let (cause, lost) = worst(&verdict);
    let excess = 600.0 - 0.75 * 1000.0 / 2.0;
    assert!(cause.contains("more requests than they can answer"), "{cause}");
    assert!((lost as f64 / (excess * 30.0 * 60.0) - 1.0).abs() < 0.05, "{verdict}");
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
fn long_requests_are_answered_before_their_tasks_end() {
    let verdict = scenario::slow_drain(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
}

#[test]
fn a_drain_that_is_shorter_than_a_request_cuts_it() {
    let short = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '10'");
    let verdict = scenario::slow_drain(&play(&short), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("the deregistration delay of a target was over"), "{verdict}");
}

#[test]
fn a_new_version_comes_while_requests_double() {
    assert_kept(&scenario::deploy_under_load(&play(SERVICE), 1).unwrap());
}

#[test]
fn half_of_the_tasks_are_too_few_for_twice_the_requests() {
    let half = SERVICE
        .replace("DesiredCount: 8", "DesiredCount: 4")
        .replace("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 50\n        MaximumPercent: 100");
    let verdict = scenario::deploy_under_load(&play(&half), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("more requests than they can answer"), "{verdict}");
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

#[test]
fn an_upgrade_to_larger_tasks_is_free_of_downtime() {
    let larger = with("Cpu: '256'", "Cpu: '512'");
    let verdict = scenario::upgrade(&play(SERVICE), &larger, 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("ecs-svc/2 completed"), "{}", verdict.timeline());
}

#[test]
fn an_upgrade_that_cannot_start_goes_back_and_is_no_upgrade() {
    let verdict = scenario::upgrade(&play(SERVICE), &with("Cpu: '256'", "Cpu: '4096'"), 1).unwrap();
    assert_eq!(outcome(&verdict, "the stack is updated"), Outcome::Broken, "{verdict}");
    // What runs goes on meanwhile.
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Kept, "{verdict}");
    let undrained = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict =
        scenario::upgrade(&play(&undrained), &undrained.replace("Cpu: '256'", "Cpu: '512'"), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
}

/// Tasks are spread over zones, and packed onto machines in each.
const PACKED: (&str, &str) = (
    "      LoadBalancers: [{ContainerName: api",
    "      PlacementStrategies: [{Type: spread, Field: 'attribute:ecs.availability-zone'}, {Type: binpack, Field: memory}]
      LoadBalancers: [{ContainerName: api",
);

#[test]
fn tasks_that_are_spread_over_all_machines_keep_them_after_a_peak() {
    let verdict = scenario::warn(&play(&watched(&[])), 1).unwrap();
    let promise = verdict.promises().iter().find(|promise| promise.outcome == Outcome::Broken);
    let promise = promise.unwrap_or_else(|| panic!("{verdict}"));
    assert_eq!(promise.text, "somebody can read that a group has nearly as many machines as it may");
    assert!(
        promise.measured.ends_with("it wasn't over after four hours: in ALARM: NearMaximum"),
        "{verdict}"
    );
}

#[test]
fn every_incident_is_told_of_once_and_until_it_is_over() {
    assert_kept(&scenario::page(&play(&watched(&[])), 1).unwrap());
    let verdict = scenario::warn(&play(&watched(&[PACKED])), 1).unwrap();
    let not_kept = verdict.promises().iter().filter(|promise| promise.outcome != Outcome::Kept);
    let not_kept: Vec<_> = not_kept.map(|promise| (promise.outcome, promise.text)).collect();
    // Nothing here counts the machines.
    assert_eq!(
        not_kept,
        [(Outcome::NotJudged, "somebody can read that nobody counts the machines")],
        "{verdict}"
    );
}

#[test]
fn an_incident_without_its_alarm_wakes_nobody() {
    let slow = "Threshold: 1\n      ComparisonOperator: GreaterThanThreshold\n      TreatMissingData: notBreaching\n      AlarmActions: [!Ref OnCall]";
    let deaf = watched(&[(slow, &slow.replace("OnCall", "Mailbox"))]);
    let verdict = scenario::page(&play(&deaf), 1).unwrap();
    let promise = verdict.promises().iter().find(|promise| promise.outcome == Outcome::Broken);
    let promise = promise.unwrap_or_else(|| panic!("{verdict}"));
    assert_eq!(promise.text, "somebody is woken when answers take twenty times as long");
    assert!(promise.measured.starts_with("it woke nobody: "), "{verdict}");
}

#[test]
fn what_may_wait_must_not_wake_anybody() {
    let loud =
        watched(&[("Targets: [{Id: write, Arn: !Ref Mailbox}]", "Targets: [{Id: write, Arn: !Ref OnCall}]")]);
    let verdict = scenario::warn(&play(&loud), 1).unwrap();
    assert_eq!(outcome(&verdict, "somebody can read that a task exited"), Outcome::Broken, "{verdict}");
    let woken = verdict.promises().iter().any(|promise| promise.measured.contains("it woke somebody"));
    assert!(woken, "{verdict}");
}

#[test]
fn on_a_healthy_day_nothing_is_lost_and_nobody_is_called() {
    assert_kept(&scenario::healthy_day(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_draining_a_healthy_day_loses_requests_at_noon() {
    let no_drain = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict = scenario::healthy_day(&play(&no_drain), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
}

/// Under traffic, and settled.
fn settled(template: &str) -> Play {
    let mut play = Play::of(template).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

/// Fact (circuit breaker): A deployment fails when one of its alarms goes into ALARM, also when its tasks pass all
/// checks.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html>
#[test]
fn a_version_that_fails_its_users_but_not_its_checks_is_taken_back_by_alarms() {
    let watched = with(
        "        DeploymentCircuitBreaker: {Enable: true, Rollback: true}",
        "        DeploymentCircuitBreaker: {Enable: true, Rollback: true}\n        Alarms: {Enable: true, Rollback: true, AlarmNames: [!Ref TargetErrors]}",
    ) + "  TargetErrors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions:
        - {Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}
        - {Name: TargetGroup, Value: !GetAtt Targets.TargetGroupFullName}
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 2
      Threshold: 100
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
";
    let wrong = Release::image("Api", Image::new("acme/api:2").wrong(0.25));
    for (template, back) in [(watched.as_str(), true), (SERVICE, false)] {
        let mut play = settled(template);
        play.deploy(&wrong).unwrap();
        assert!(play.run_until_well(Duration::from_secs(3600)), "{}", play.timeline());
        let version = if back { "acme/api:1" } else { "acme/api:2" };
        assert_eq!(play.version("Api"), Some((version, true)), "{}", play.timeline());
        assert!(play.measured().lost() > 1000);
    }
}

#[test]
fn what_can_t_be_judged_isn_t_called_kept() {
    let hidden = with(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
    );
    for scenario in scenario::ALL {
        let verdict = scenario.play(&play(&hidden), 1).unwrap();
        assert_eq!(outcome(&verdict, "the system comes up"), Outcome::Kept, "{verdict}");
        assert_ne!(verdict.outcome(), Outcome::Kept, "{verdict}");
        let lost = verdict.promises().iter().find(|promise| promise.text.contains("lost"));
        assert!(lost.is_none_or(|lost| lost.outcome == Outcome::NotJudged), "{verdict}");
    }
    let bought = with("OnDemandPercentageAboveBaseCapacity: 0", "OnDemandPercentageAboveBaseCapacity: 100");
    let verdict = scenario::spot_interruption(&play(&bought), 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::NotJudged, "{verdict}");
    assert!(verdict.to_string().contains("no Spot machine runs tasks"), "{verdict}");
}

#[test]
fn a_timeline_tells_an_interruption_in_words() {
    let verdict = scenario::spot_interruption(&play(SERVICE), 1).unwrap();
    expect![[r#"
        02:08:00 Group: machine 3 (m6i.large, Spot, us-east-1a) is told that it is interrupted in 120 s
        02:08:00 Group: machine 3 is DRAINING
        02:08:10 Api: has started 4 tasks of ecs-svc/2: task 17, task 18, task 19, task 20
        02:08:30 Api: has stopped 2 running tasks: task 10, task 12
        02:08:40 Api: has stopped 2 running tasks: task 14, task 16
        02:09:10 Api: has reached a steady state
        02:10:00 Group: machine 3 is gone
        02:10:33 Group: launches machine 5 (m5.large, Spot, us-east-1a)
        02:12:29 Group: machine 5 is registered with its cluster
    "#]]
    .assert_eq(&verdict.timeline().to_string());
}

#[test]
fn a_verdict_tells_what_was_measured() {
    let blind = with("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false");
    let verdict = scenario::spot_interruption(&play(&blind), 1).unwrap();
    expect![[r#"
        spot-interruption (seed 1): broken
          kept       the system comes up: settled at 02:08:00
          kept       the system is whole again within 20 minutes: after 4 min 30 s
          broken     no request is lost: 1,009 of 174,000: Api: requests went to tasks of a machine that was gone, and which ECS had not been draining
          broken     no task is missed: Api had 50% of its tasks
          kept       somebody is told: 02:08:00 OnCall <- SpotNotices
          measured from 02:08:00 to 02:22:30
            lost: 1,009 of 174,000 requests
              1,000 Api: requests went to tasks of a machine that was gone, and which ECS had not been draining
              9 Api: requests in flight were cut on a machine that was gone, and which ECS had not been draining
            least healthy: Api 50% at 02:10:00
            slowest minute: p95 133 ms at 02:11:00 (Targets)
            well again: after 3 min 3 s
            told: 02:08:00 OnCall <- SpotNotices
            told: 02:12:00 OnCall <- Errors
            machines: 1.0 hours
    "#]].assert_eq(&verdict.to_string());
}

//! What changes in a service and beside it when a new template is taken over.

use super::*;

fn upgraded(from: &str, to: &str) -> Play {
    let mut play = Play::of(from).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play.deploy(&Release::template(to)).unwrap();
    assert!(play.run_until_well(HOUR), "{}\n{}", play.why_not_whole(), play.timeline());
    play
}

/// The service on Fargate, in these subnets.
fn on_fargate(subnets: &str) -> String {
    let network = format!(
        "LaunchType: FARGATE\n      NetworkConfiguration: {{AwsvpcConfiguration: {{Subnets: [{subnets}], SecurityGroups: [!Ref MachineGroup], AssignPublicIp: ENABLED}}}}\n      LoadBalancers"
    );
    with(&[
        (
            "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers",
            &network,
        ),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
        (
            "      Port: 80\n      Protocol: HTTP\n      HealthCheck",
            "      Port: 80\n      TargetType: ip\n      Protocol: HTTP\n      HealthCheck",
        ),
    ])
}

/// Fact (services in stacks): Another network configuration is a new deployment, whose tasks are where it says.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html>
#[test]
fn tasks_move_to_the_subnets_that_a_new_template_names() {
    let mut play = upgraded(&on_fargate("!Ref PublicA"), &on_fargate("!Ref PublicB"));
    assert!(play.timeline().tells("deployment ecs-svc/2 completed"), "{}", play.timeline());
    play.run_for(HOUR);
    assert!(play.places("Api").iter().all(|(zone, _)| zone == "us-east-1b"), "{:?}", play.places("Api"));
    assert_eq!((play.running("Api"), play.measured().lost()), (8, 0));
}

/// Fact (services in stacks): Another count alone is no new deployment.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html>
#[test]
fn another_count_starts_tasks_and_no_deployment() {
    let play = upgraded(SERVICE, &with(&[("DesiredCount: 8", "DesiredCount: 10")]));
    assert_eq!(play.running("Api"), 10);
    assert!(!play.timeline().tells("ecs-svc/2"), "{}", play.timeline());
}

/// Fact (service scaling): A range that is moved takes the count with it, when the service has no count of its own.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html>
#[test]
fn a_count_follows_its_range() {
    let scaled = |least: u32| {
        let target = format!(
            "  Scalable: {{Type: 'AWS::ApplicationAutoScaling::ScalableTarget', Properties: {{MinCapacity: {least}, MaxCapacity: 20, ResourceId: !Sub 'service/${{Cluster}}/${{Api.Name}}', ScalableDimension: 'ecs:service:DesiredCount', ServiceNamespace: ecs}}}}\n  OnCall: {{Type"
        );
        with(&[("      DesiredCount: 8\n", ""), ("  OnCall: {Type", &target)])
    };
    let play = upgraded(&scaled(2), &scaled(6));
    assert_eq!(play.running("Api"), 6, "{}", play.timeline());
}

#[test]
fn a_group_that_a_template_adds_launches_its_machines() {
    let more = "  More: {Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: {MinSize: '2', MaxSize: '2', VPCZoneIdentifier: [!Ref ZoneA], MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber}, Overrides: [{InstanceType: m6i.large}]}}}}\n  OnCall: {Type";
    let play = upgraded(SERVICE, &with(&[("  OnCall: {Type", more)]));
    assert_eq!(play.machines().count(), 6, "{}", play.timeline());
    // It has no capacity provider: none of its machines is a place for the service, or is exchanged with those of another.
    assert_eq!(play.fits("Api"), Some(4 * 8));
}

#[test]
fn a_release_of_a_scenario_is_one_of_every_service_behind_a_load_balancer() {
    let system = Play::of(&with_web()).unwrap();
    let verdict = scenario::rolling_update(&system, 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
    for service in ["Api", "Web"] {
        let completed = verdict.timeline().moments().iter().any(|moment| {
            *moment.subject == *service && moment.text.contains("deployment ecs-svc/2 completed")
        });
        assert!(completed, "{service}: {}", verdict.timeline());
    }
}

#[test]
fn traffic_that_changes_changes_within_a_scenario() {
    let minutes = |count: u64| Duration::from_secs(60 * count);
    let requests = |traffic: Traffic| {
        let verdict = scenario::rolling_update(&Play::of(SERVICE).unwrap().traffic(traffic), 1).unwrap();
        let (from, measured) = (verdict.measured().from_second(), verdict.measured().requests());
        (from, measured)
    };
    let (from, usual) = requests(Traffic::constant(100.0));
    // It comes up and settles at the first rate, and the second begins a minute after that.
    let (later, more) =
        requests(Traffic::points([(minutes(0), 100.0), (minutes(1), 100.0), (minutes(1), 300.0)]));
    assert_eq!(later, from);
    assert!(more > 2 * usual, "{more} in place of {usual}");
}

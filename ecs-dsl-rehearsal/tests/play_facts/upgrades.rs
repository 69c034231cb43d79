//! What changes in a service and beside it when a new template is taken over.

use super::*;

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

/// A group of two machines beside the other.
const MORE: &str = "  More: {Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: {MinSize: '2', MaxSize: '2', VPCZoneIdentifier: [!Ref ZoneA], MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber}, Overrides: [{InstanceType: m6i.large}]}}}}\n  OnCall: {Type";

#[test]
fn a_group_that_a_template_adds_launches_its_machines() {
    let mut play = upgraded(SERVICE, &with(&[("  OnCall: {Type", MORE)]));
    assert_eq!(play.machines().count(), 6, "{}", play.timeline());
    // It has no capacity provider: none of its machines is a place for the service, or is exchanged with those of another.
    assert_eq!(play.fits("Api"), Some(4 * 8));
    assert_eq!(play.exchange_machines(), 6);
}

/// Fact (groups): A group that a template has no longer is deleted with its machines, after the update of all else.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
#[test]
fn a_group_that_a_template_takes_away_goes_with_its_machines() {
    let more = MORE.replace("'2'", "'1'");
    let mut play = upgraded(&with(&[("  OnCall: {Type", &more)]), SERVICE);
    play.deploy(&Release::template(with(&[("Threshold: 50", "Threshold: 60")]))).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.machines().count(), 4, "{}", play.timeline());
    let told = play.timeline().to_string();
    assert_eq!(told.matches("More: the template has it no longer").count(), 1, "{told}");
}

/// Fact (networks): Machines whose routes a template takes away are cut off, and are back with them.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html>
#[test]
fn machines_whose_routes_go_are_disconnected() {
    let mut play = settled(&[]);
    let ways = [
        ("0.0.0.0/0, NatGatewayId: !Ref NatA", "10.9.0.0/16, NatGatewayId: !Ref NatA"),
        ("0.0.0.0/0, NatGatewayId: !Ref NatB", "10.9.0.0/16, NatGatewayId: !Ref NatB"),
    ];
    for (template, told) in [(with(&ways), "is disconnected: "), (with(&[]), "is connected again")] {
        let from = play.second();
        play.deploy(&Release::template(template)).unwrap();
        play.run_for(Duration::from_secs(60));
        let since = play.timeline().since(from).to_string();
        assert_eq!(since.matches(told).count(), 4, "{since}");
    }
    // It is told once.
    play.run_for(HOUR);
    assert_eq!(play.timeline().to_string().matches("is connected again").count(), 4, "{}", play.timeline());
}

/// What was lost by a rule is lost, though the next template has no such rule; what it takes away with its rule isn't asked for.
#[test]
fn an_update_forgets_no_request() {
    let fixed = "  Closed: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/old]}], Actions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '410'}}]}}\n  OnCall: {Type";
    let asked = ["/old", "/"].map(|path| path.parse::<Request>().unwrap());
    let traffic = Traffic::constant(100.0).asking(asked);
    let mut play = Play::of(&with(&[("  OnCall: {Type", fixed)])).unwrap().traffic(traffic);
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play.run_for(Duration::from_secs(100));
    let from = play.second();
    play.deploy(&Release::template(SERVICE)).unwrap();
    play.run_for(Duration::from_secs(100));
    // The rule goes once all else is done.
    let gone = when(&play, from, "UPDATE_COMPLETE") - from;
    let measured = play.measured();
    assert_eq!(measured.requests(), 20_000, "{measured}");
    assert!((5_000 + 50 * gone..=5_050 + 50 * gone).contains(&measured.lost()), "after {gone} s: {measured}");

    let web = with_web_in_order().replace("DesiredCount: 2", "DesiredCount: 1");
    let without = |from: &str, to: &str, template: &str| {
        let (before, rest) = template.split_once(from).unwrap();
        format!("{before}{}", &rest[rest.find(to).unwrap()..])
    };
    let no_service = without("  Web:\n", "  OnCall: {Type", &web);
    let neither = without("  WebRule:\n", "  WebTask:\n", &no_service);
    let mut play = upgraded(&web, &neither);
    play.run_for(HOUR);
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
    assert!(play.version("Web").is_none(), "{}", play.timeline());
    // Where the rule stays, those who ask by it get no answer.
    let mut play = upgraded(&web, &no_service);
    play.run_for(HOUR);
    let measured = play.measured();
    assert!(measured.lost() > 100 * 3_600 && measured.to_string().contains("WebTargets: no "), "{measured}");
}

#[test]
fn a_release_of_a_scenario_is_one_of_every_service_behind_a_load_balancer() {
    let system = Play::of(&with_web_in_order()).unwrap();
    let verdict = scenario::rolling_update(&system, 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
    for service in ["Api", "Web"] {
        let completed = verdict.timeline().moments().iter().any(|moment| {
            *moment.subject == *service && moment.text.contains("deployment ecs-svc/2 completed")
        });
        assert!(completed, "{service}: {}", verdict.timeline());
    }
    let took = verdict.promises().iter().find_map(|promise| promise.measured.strip_prefix("after ")).unwrap();
    let minutes = took.split_once(" min").and_then(|(minutes, _)| minutes.parse::<u32>().ok());
    assert!(minutes.is_some_and(|minutes| minutes < 10), "{verdict}");
}

#[test]
fn a_release_is_complete_when_it_is_for_every_service() {
    let breaker = "DeploymentConfiguration: {DeploymentCircuitBreaker: {Enable: true, Rollback: true}}";
    let stuck = "DeploymentConfiguration: {MinimumHealthyPercent: 100, MaximumPercent: 100}";
    let verdict =
        scenario::rolling_update(&Play::of(&with_web_in_order().replace(breaker, stuck)).unwrap(), 1)
            .unwrap();
    let broken = verdict.promises().iter().find(|promise| promise.outcome == Outcome::Broken);
    assert!(broken.is_some_and(|promise| promise.measured.contains("Web")), "{verdict}");
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

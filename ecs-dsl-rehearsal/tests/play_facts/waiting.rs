//! The first deployment: what is said of it before, what comes late, and what goes with it.

use super::creation::{OWN_POLICY, complete, keyless_web, made, worker};
use super::*;

#[test]
fn a_creation_has_all_that_was_said_of_its_system_before() {
    let count = "DesiredCount: 2";
    let more = format!("{count}\n      EnableExecuteCommand: true");
    let template = with_web().replace("[/web]", "['/*']").replace(count, &more);
    let template = template.replace("  Web:\n", "  Web:\n    DependsOn: WebRule\n");
    let mut play = Play::of(&template).unwrap().traffic(Traffic::constant(10.0)).creating().unwrap();
    assert!(play.timeline().tells("CREATE_IN_PROGRESS"), "{}", play.timeline());
    let ignored = ("Web".to_owned(), "EnableExecuteCommand".to_owned());
    assert!(play.ignored().contains(&ignored));
    assert!(play.settle(), "{}", play.timeline());
    assert!(play.ignored().contains(&ignored));
    let told = play.timeline().to_string();
    let shadowed = "Listener: gets no request: WebRule takes what it is for";
    assert!(told.contains(shadowed) && told.contains("the stack: CREATE_COMPLETE"), "{told}");
    play.mark();
    play.run_for(Duration::from_secs(100));
    assert_eq!(play.measured().requests(), 1_000);
}

/// A right to read the secret that comes last, some minutes after all else.
fn late_policy() -> [(&'static str, String); 2] {
    let late = "  LateNat: {Type: 'AWS::EC2::NatGateway', DependsOn: [NatB, SpotNotices, Errors, MayCall, Association], Properties: {SubnetId: !Ref PublicA}}\n";
    let policy = OWN_POLICY.1.replace("Balancer", "LateNat");
    [(OWN_POLICY.0, String::new()), ("  Task:\n", format!("{late}{policy}  Task:\n"))]
}

/// Fact (first creation): What comes while a service waits for it is there for its next task.
/// Source: choice: a resource is there from when it is ready, and then everywhere at once
#[test]
fn a_service_gets_steady_once_the_last_of_what_it_needs_is_there() {
    let policy = late_policy();
    let mut settings: Vec<(&str, &str)> =
        policy.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
    // With a circuit breaker it fails before, and is told of that alone.
    let play = made(&with(&settings), 1);
    let why = play.why_not_whole();
    assert!(why.contains("AccessDeniedException"), "{why}");
    let waits = "it should have waited for MayRead, which its `DependsOn` has to name";
    assert!(why.ends_with(waits) && play.timeline().tells(waits), "{why}");
    settings.push(("DeploymentCircuitBreaker: {Enable: true", "DeploymentCircuitBreaker: {Enable: false"));
    let play = made(&worker("RouteA, RouteB", &settings), 1);
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.timeline());
    assert!(complete(&play, "Api") > complete(&play, "MayRead"), "{}", play.timeline());
}

/// What needs a service can't be waited for by it.
#[test]
fn a_service_isn_t_told_to_wait_for_what_waits_for_it() {
    let rule = "  WebRule:\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\n";
    let template = with_web().replace(rule, &format!("{rule}    DependsOn: Web\n"));
    let play = made(&template, 1);
    let why = play.why_not_whole();
    assert!(why.contains("WebTargets does not have an associated load balancer"), "{why}");
    assert!(!why.contains("should have waited") && !play.timeline().tells("should have waited"), "{why}");
    // Nor for anything, if it fails with all of it.
    let play = made(&with(&[("{\"TOKEN\": \"x\"}", "{}"), LATE_NAT]), 1);
    let why = play.why_not_whole();
    assert!(why.contains("did not contain json key TOKEN") && !why.contains("should have waited"), "{why}");
    assert!(play.timeline().tells("CREATE_FAILED: Resource creation cancelled"), "{}", play.timeline());
}

/// A gateway that comes after all others, and that nothing needs.
const LATE_NAT: (&str, &str) = (
    "  ZoneA: {",
    "  YNat: {Type: 'AWS::EC2::NatGateway', DependsOn: NatB, Properties: {SubnetId: !Ref PublicA}}
  ZNat: {Type: 'AWS::EC2::NatGateway', DependsOn: YNat, Properties: {SubnetId: !Ref PublicA}}
  ZoneA: {",
);

/// What is missing as well isn't named, if a service can do without it.
#[test]
fn a_service_is_told_to_wait_for_what_it_needs_alone() {
    let secrets = ("          Secrets: [{Name: TOKEN, ValueFrom: !Sub '${Secret}:TOKEN::'}]\n", "");
    let why = made(&worker("Cluster", &[secrets, LATE_NAT]), 1).why_not_whole();
    assert!(
        why.ends_with("it should have waited for RouteA, RouteB, which its `DependsOn` has to name"),
        "{why}"
    );
}

/// Fact (first creation): A reference by ARN is one to the same resource.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>
#[test]
fn a_service_may_name_its_cluster_and_its_targets_by_arn() {
    let own = "      Cluster: !Ref Cluster\n      TaskDefinition";
    let play = made(
        &with(&[
            (own, &own.replace("!Ref Cluster", "!GetAtt Cluster.Arn")),
            (BALANCED, &BALANCED.replace("!Ref Targets", "!GetAtt Targets.TargetGroupArn")),
        ]),
        1,
    );
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}\n{}", play.why_not_whole(), play.timeline());
    // Without its association its cluster has no such provider, by whatever name.
    let needs = "DependsOn: [Association, Listener]";
    let play = made(
        &with(&[
            (own, &own.replace("!Ref Cluster", "!GetAtt Cluster.Arn")),
            (needs, "DependsOn: Listener"),
            ("  Association:\n", "  Association:\n    DependsOn: SpotNotices\n"),
            ("  SpotNotices:\n", "  SpotNotices:\n    DependsOn: NatA\n"),
        ]),
        1,
    );
    let why = play.why_not_whole();
    assert!(why.contains("a capacity provider that is not associated with the cluster"), "{why}");
}

/// Fact (first creation): A rule that went with its stack hears of nothing that goes after it.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html>
#[test]
fn a_rule_that_is_gone_is_told_of_nothing() {
    let rule = "  Stops:\n    Type: AWS::Events::Rule\n    DependsOn: MayCall\n    Properties:\n      EventPattern: {source: [aws.ecs], detail: {lastStatus: [STOPPED]}}\n      Targets: [{Id: call, Arn: !Ref OnCall}]\n  FailedDeployments:\n";
    let play = made(&keyless_web().replace("  FailedDeployments:\n", rule), 1);
    assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
    let mut moments = play.timeline().moments().iter();
    let gone = moments.find(|moment| moment.subject == "Stops" && moment.text == "DELETE_COMPLETE");
    let gone = gone.unwrap().second();
    let told: Vec<u64> =
        play.inbox().iter().filter(|one| one.from == "Stops").map(|one| one.second()).collect();
    assert!(!told.is_empty() && told.iter().all(|second| *second <= gone), "{told:?}\n{}", play.timeline());
    let stops = play.timeline().since(gone + 1);
    assert!(stops.to_string().contains("Api: is gone"), "{stops}");
}

/// What isn't whole is told with what keeps it from that.
#[test]
fn what_keeps_a_system_from_being_whole_is_told() {
    let constrained = "PlacementConstraints: [{Type: memberOf, Expression: 'attribute:ecs.instance-type == c7g.large'}]\n      DesiredCount";
    for (setting, why) in [
        (
            ("FromPort: 8080, ToPort: 65535", "FromPort: 443, ToPort: 443"),
            "Api runs 8 of 8 tasks, which aren't reached by their load balancer: MachineGroup doesn't let the load balancer in on ports 32768 to 60999",
        ),
        (
            ("DesiredCount", constrained),
            "Api runs 0 of 8 tasks (the rest may be on no machine that its groups launch: see its placement constraints)",
        ),
        (
            ("ECS_CLUSTER=${Cluster}", "ECS_CLUSTER=other"),
            "Api runs 0 of 8 tasks (the rest wait for machines); Group has 0 of 4 machines (it joins the cluster `other`, and not Cluster)",
        ),
    ] {
        let mut play = Play::of(&with(&[setting])).unwrap();
        play.run_for(HOUR);
        assert_eq!(play.why_not_whole(), why);
    }
}

//! The first deployment, as CloudFormation makes it.

use super::*;

const NEEDS: &str = "    DependsOn: [Association, Listener]\n";

/// A play whose stack is being made, until that has an end.
pub(super) fn made(template: &str, seed: u64) -> Play {
    let mut play = Play::of(template).unwrap().creating().unwrap().seed(seed);
    while play.stack().is_under_way() {
        play.run_for(Duration::from_secs(10));
        assert!(play.second() < 5 * 3600, "{}", play.timeline());
    }
    play
}

/// When a resource was complete, in seconds.
pub(super) fn complete(play: &Play, resource: &str) -> u64 {
    let moments = play.timeline().moments().iter();
    let mut own = moments.filter(|moment| moment.subject == resource && moment.text == "CREATE_COMPLETE");
    own.next().unwrap_or_else(|| panic!("{resource} was never made:\n{}", play.timeline())).second()
}

/// The service without a load balancer, on Fargate in the private subnets, waiting for this.
pub(super) fn worker(needs: &str, settings: &[(&str, &str)]) -> String {
    let network = "LaunchType: FARGATE\n      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref ZoneA, !Ref ZoneB], SecurityGroups: [!Ref MachineGroup]}}\n";
    let needs = format!("    DependsOn: [{needs}]\n");
    let mut all = vec![
        (NEEDS, needs.as_str()),
        (
            "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers",
            "LoadBalancers",
        ),
        (BALANCED, network),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
    ];
    all.extend(settings);
    with(&all)
}

/// The right to read the secret, in a policy of its own that needs something slow.
pub(super) const OWN_POLICY: (&str, &str) = (
    "      Policies:
        - PolicyName: own
          PolicyDocument: {Statement: [{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}]}
",
    "  MayRead:
    Type: AWS::IAM::Policy
    DependsOn: Balancer
    Properties:
      PolicyName: own
      Roles: [!Ref ExecutionRole]
      PolicyDocument: {Statement: [{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}]}
",
);

/// Fact (first creation): A resource is begun once everything that it refers to or names in `DependsOn` is ready, and beside
/// all others.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html>
#[test]
fn what_needs_something_is_made_after_it_and_all_else_beside_it() {
    let play = made(SERVICE, 1);
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.timeline());
    for (first, then) in
        [("Vpc", "ZoneA"), ("NatA", "RouteA"), ("Listener", "Api"), ("Api", "FailedDeployments")]
    {
        let (first, then) = (complete(&play, first), complete(&play, then));
        assert!(first <= then + 5, "{}", play.timeline());
    }
    let apart = complete(&play, "NatA").abs_diff(complete(&play, "NatB"));
    assert!(apart < 60, "{}", play.timeline());
    assert!(complete(&play, "Balancer") < complete(&play, "NatA") + 165, "{}", play.timeline());
    assert!(play.is_well() && play.running("Api") == 8);
}

/// Fact (first creation): What needs a group, a role or a service begins once that is configured, before the check of its
/// consistency has ended.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-resource-configuration-complete.html>
#[test]
fn a_capacity_provider_doesn_t_wait_for_the_check_of_its_group() {
    let play = made(SERVICE, 1);
    // It takes ten seconds or more, of which five pass in that check.
    let after = complete(&play, "Provider") - complete(&play, "Group");
    assert!(after < 10, "{after} s\n{}", play.timeline());
}

/// Fact (first creation): A service's resource is complete when the service is steady, and what needs the service is made
/// after that.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>
#[test]
fn a_service_is_complete_when_it_is_steady() {
    let play = made(SERVICE, 1);
    let steady = when(&play, 0, "deployment ecs-svc/1 completed");
    assert!(
        steady < complete(&play, "Api") && steady < complete(&play, "FailedDeployments"),
        "{}",
        play.timeline()
    );
}

/// Fact (first creation): A service that nothing makes wait for the routes of its subnets starts before they are there. Its
/// circuit breaker fails the stack, which goes back.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn a_service_that_doesn_t_wait_for_its_routes_takes_the_stack_back() {
    // Each of its tasks has failed before the routes are there.
    let without_secrets = [("          Secrets: [{Name: TOKEN, ValueFrom: !Sub '${Secret}:TOKEN::'}]\n", "")];
    for seed in 1..=5 {
        let play = made(&worker("Cluster", &without_secrets), seed);
        assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
        let why = play.why_not_whole();
        assert!(
            why.contains(": Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."),
            "{why}"
        );
        assert!(
            why.ends_with("it should have waited for RouteA, RouteB, which its `DependsOn` has to name"),
            "{why}"
        );
        let play = made(&worker("RouteA, RouteB", &without_secrets), seed);
        assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.timeline());
    }
}

/// Fact (first creation): A policy is a resource of its own, and nothing orders it before a service whose role it is of.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html>
#[test]
fn a_service_that_doesn_t_wait_for_its_policy_takes_the_stack_back() {
    let [(right, wrong), (end, policy)] = [(OWN_POLICY.0, ""), ("  Task:\n", OWN_POLICY.1)];
    let policy = format!("{policy}{end}");
    let settings = [(right, wrong), (end, policy.as_str())];
    let play = made(&worker("RouteA, RouteB", &settings), 1);
    assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
    let why = play.why_not_whole();
    assert!(why.contains("AccessDeniedException"), "{why}");
    assert!(why.contains("it should have waited for MayRead,"), "{why}");
    let play = made(&worker("RouteA, RouteB, MayRead", &settings), 1);
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.timeline());
}

/// Fact (first creation): A service is refused while its target group hangs on no listener.
/// Source: <https://github.com/aws/aws-cdk/issues/1160>
/// Fact (first creation): So it is while the capacity provider that it names isn't associated with its cluster.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>
#[test]
fn a_service_before_its_listener_or_its_association_is_refused() {
    for (needs, said, late) in [
        (
            "Association",
            "The target group with targetGroupArn Targets does not have an associated load balancer.",
            "Listener",
        ),
        ("Listener", "a capacity provider that is not associated with the cluster", "Association"),
    ] {
        // The one that it waits for comes later than the other by itself.
        let slow = ("  Listener:\n", "  Listener:\n    DependsOn: Association\n");
        let mut settings = vec![(NEEDS, format!("    DependsOn: {needs}\n"))];
        if late == "Listener" {
            settings.push((slow.0, slow.1.to_owned()));
        }
        let settings: Vec<_> = settings.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
        let play = made(&with(&settings), 1);
        assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
        let why = play.why_not_whole();
        assert!(why.contains(said) && why.contains(&format!("waited for {late},")), "{why}");
        assert!(!play.timeline().tells("has started"), "{}", play.timeline());
    }
}

/// Fact (first creation): While the internet gateway isn't attached, a route to it, a NAT gateway and a public load balancer
/// fail.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html>
#[test]
fn what_needs_the_internet_before_its_gateway_is_attached_fails() {
    let public = "GatewayId: !Ref Internet}";
    let nat = "Properties: {SubnetId: !Ref PublicA}";
    let balancer = "SecurityGroups: [!Ref BalancerGroup]}";
    for (resource, said, waits) in [
        (
            "PublicRoute",
            "route table PublicRoutes and network gateway Internet belong to different networks",
            public,
        ),
        ("NatA", "Detailed failure message: Network Vpc has no Internet gateway attached", nat),
        ("Balancer", "VPC Vpc has no internet gateway", balancer),
    ] {
        let right = format!("{waits}, DependsOn: Attachment}}");
        let play = made(&with(&[(&right, &format!("{waits}}}"))]), 1);
        let why = play.why_not_whole();
        assert!(why.contains(&format!("{resource} failed after ")) && why.contains(said), "{why}");
        assert!(why.contains("it should have waited for Attachment,"), "{why}");
    }
}

/// Fact (first creation): Without a circuit breaker a service that never gets steady is waited for three hours; then its
/// stack goes back.
/// Source: <https://github.com/aws/copilot-cli/issues/1180>
#[test]
fn without_a_circuit_breaker_a_stack_waits_for_three_hours() {
    let keyless = ("{\"TOKEN\": \"x\"}", "{}");
    let play = made(
        &with(&[
            keyless,
            ("DeploymentCircuitBreaker: {Enable: true", "DeploymentCircuitBreaker: {Enable: false"),
        ]),
        1,
    );
    assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
    let why = play.why_not_whole();
    assert!(why.contains(": Exceeded attempts to wait; task"), "{why}");
    assert!(!why.contains("should have waited"), "{why}");
    let waited = when(&play, 0, "CREATE_FAILED") - when(&play, 0, "is made");
    assert!((3 * 3600 - 300..3 * 3600 + 300).contains(&waited), "{waited}");
    let play = made(&with(&[keyless]), 1);
    assert!(play.second() < 3600, "{}", play.timeline());
}

/// Fact (first creation): A failure cancels what is under way; then everything goes, what uses something before it, and a
/// stack in `ROLLBACK_COMPLETE` takes no update.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html>
#[test]
fn a_stack_that_couldn_t_be_made_leaves_nothing_and_takes_no_update() {
    let mut play = made(&worker("Cluster", &[]), 1);
    let timeline = play.timeline().to_string();
    let failed = "ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [Api";
    assert!(timeline.contains(failed) && timeline.contains("Rollback requested by user."), "{timeline}");
    let gone = |resource: &str| {
        let line = format!(" {resource}: DELETE_COMPLETE");
        timeline.find(&line).unwrap_or_else(|| panic!("{resource} isn't gone:\n{timeline}"))
    };
    assert!(
        gone("Api") < gone("Cluster") && gone("Group") < gone("ZoneA") && gone("ZoneA") < gone("Vpc"),
        "{timeline}"
    );
    // A group is gone with the last of its machines.
    assert!(timeline.rfind(" is gone").unwrap() < gone("Group"), "{timeline}");
    assert_eq!(timeline.matches(" Api: CREATE_FAILED").count(), 1, "{timeline}");
    assert!(timeline.trim_end().ends_with("ROLLBACK_COMPLETE"), "{timeline}");
    assert_eq!((play.services().count(), play.machines().count()), (0, 0), "{timeline}");
    assert!(!play.is_well() && !play.settle());
    assert!(!play.stack().takes_updates());
    let refused = play.deploy(&Release::template(SERVICE)).unwrap_err();
    assert_eq!(refused, PlayError::Busy(StackStatus::RollbackComplete));
}

#[test]
fn what_is_under_way_when_something_fails_is_cancelled() {
    // Half made when the service is refused.
    let late = "  LateNat: {Type: 'AWS::EC2::NatGateway', DependsOn: NatB, Properties: {SubnetId: !Ref PublicA}}\n  ZoneA: {";
    let play = made(&with(&[(NEEDS, ""), ("  ZoneA: {", late)]), 1);
    let timeline = play.timeline().to_string();
    assert!(timeline.contains(" LateNat: CREATE_FAILED: Resource creation cancelled"), "{timeline}");
    let (_, after) = timeline.split_once("ROLLBACK_IN_PROGRESS").unwrap();
    assert!(!after.contains("CREATE_COMPLETE") && !after.contains(": is made"), "{timeline}");
    // It takes its time to go, which is longer than it would have taken to come.
    let mut moments = play.timeline().moments().iter();
    let gone = moments.rfind(|moment| moment.subject == "LateNat").unwrap();
    assert!(gone.second() >= when(&play, 0, "ROLLBACK_IN_PROGRESS") + 90, "{timeline}");
}

/// Fact (first creation): A machine that boots before its subnet has a route tries again each minute, and joins its cluster
/// when there is one.
/// Source: choice: the agent tries on, and AWS doesn't say how often
#[test]
fn machines_that_boot_before_their_routes_join_later() {
    let slow = "  Listener:\n    Type";
    let late = [
        (
            "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref NatA}}",
            "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref NatA}, DependsOn: Listener}",
        ),
        (slow, slow),
    ];
    let play = made(&with(&late), 1);
    let timeline = play.timeline();
    let route = complete(&play, "RouteA");
    assert!(
        timeline.tells("can't register with its cluster: ZoneA has no route to the internet"),
        "{timeline}"
    );
    let joins: Vec<u64> = timeline
        .moments()
        .iter()
        .filter(|moment| moment.text.contains("is registered"))
        .map(ecs_dsl_rehearsal::play::Moment::second)
        .collect();
    assert!(joins.iter().any(|second| (route..route + 90).contains(second)), "{timeline}");
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{timeline}");
}

/// Fact (first creation): An alarm is in INSUFFICIENT_DATA until it is first evaluated after it was made, and a rule gets the
/// events that come after it.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn alarms_and_rules_begin_when_they_are_made() {
    // Of each task that starts; one of the rules waits for the service.
    let rule = |id: &str, needs: &str| {
        format!(
            "  {id}:\n    Type: AWS::Events::Rule\n    DependsOn: {needs}\n    Properties:\n      EventPattern: {{source: [aws.ecs], detail: {{lastStatus: [RUNNING]}}}}\n      Targets: [{{Id: call, Arn: !Ref OnCall}}]\n"
        )
    };
    let alarm = "  NoTasks:\n    Type: AWS::CloudWatch::Alarm\n    DependsOn: Api\n    Properties: {Namespace: Own, MetricName: Never, Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 1, ComparisonOperator: LessThanThreshold, TreatMissingData: breaching, AlarmActions: [!Ref OnCall]}\n";
    let rules = format!("{}{}{alarm}  FailedDeployments:\n", rule("Early", "MayCall"), rule("Late", "Api"));
    let mut play = made(&with(&[("  FailedDeployments:\n", &rules)]), 1);
    play.run_for(Duration::from_secs(120));
    let from = |id: &str| play.inbox().iter().filter(|message| message.from == id).count();
    assert_eq!((from("Early"), from("Late")), (8, 0), "{}", play.timeline());
    let alarmed = play.inbox().iter().find(|message| message.from == "NoTasks").unwrap().second();
    assert!(alarmed >= complete(&play, "NoTasks"), "{}", play.timeline());
}

/// Fact (first creation): Without `DesiredCount` a service gets steady with one task; when its scalable target is registered
/// its count goes into that range.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html>
#[test]
fn a_service_without_a_count_begins_with_one_task() {
    // Its target is the last of all resources.
    let scaled = "  Scalable: {Type: 'AWS::ApplicationAutoScaling::ScalableTarget', DependsOn: FailedDeployments, Properties: {MinCapacity: 4, MaxCapacity: 20, ResourceId: !Sub 'service/${Cluster}/${Api.Name}', ScalableDimension: 'ecs:service:DesiredCount', ServiceNamespace: ecs}}\n  OnCall: {Type";
    let mut play = made(&with(&[("      DesiredCount: 8\n", ""), ("  OnCall: {Type", scaled)]), 1);
    assert!(play.timeline().tells("has started 1 tasks"), "{}", play.timeline());
    assert!(play.timeline().tells("wants 4 tasks in place of 1"), "{}", play.timeline());
    assert!(play.run_until_well(HOUR) && play.running("Api") == 4, "{}", play.timeline());
}

/// The service, and one beside it that is begun after it and needs a key that nobody has stored.
pub(super) fn keyless_web() -> String {
    let keyless = [
        (
            "{Cpu: '256', Memory: '512', ContainerDefinitions: [{Name: web,",
            "{Cpu: '256', Memory: '512', ExecutionRoleArn: !GetAtt ExecutionRole.Arn, ContainerDefinitions: [{Secrets: [{Name: X, ValueFrom: !Sub '${Secret}:NONE::'}], Name: web,",
        ),
        ("  Web:\n", "  Web:\n    DependsOn: [Api, WebRule]\n"),
    ];
    keyless.iter().fold(with_web(), |template, (right, wrong)| {
        assert!(template.contains(right), "{right}");
        template.replace(right, wrong)
    })
}

#[test]
fn what_came_up_goes_with_a_stack_whose_last_service_fails() {
    // The first has a task on each machine.
    let daemon = [
        ("      DesiredCount: 8\n", "      SchedulingStrategy: DAEMON\n"),
        ("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 0"),
        ("MaximumPercent: 200", "MaximumPercent: 100"),
    ];
    let template = daemon.iter().fold(keyless_web(), |template, (right, wrong)| {
        assert!(template.contains(right), "{right}");
        template.replace(right, wrong)
    });
    let play = made(&template, 1);
    let why = play.why_not_whole();
    assert!(why.contains("Web failed after ") && why.contains("did not contain json key NONE"), "{why}");
    assert_eq!(play.stack(), StackStatus::RollbackComplete, "{}", play.timeline());
    assert!(complete(&play, "Api") < when(&play, 0, "CREATE_FAILED"), "{}", play.timeline());
    assert_eq!((play.services().count(), play.machines().count()), (0, 0), "{}", play.timeline());
}

#[test]
fn a_creation_follows_from_its_seed() {
    let [one, again, other] = [1, 1, 2].map(|seed| made(SERVICE, seed).timeline().to_string());
    assert_eq!(one, again);
    assert_ne!(one, other);
    // Wherever that is said.
    let mut play = Play::of(SERVICE).unwrap().seed(2).creating().unwrap();
    assert!(play.settle());
    assert!(play.timeline().to_string().starts_with(&other), "{}", play.timeline());
}

#[test]
fn no_order_reaches_a_stack_that_is_being_made() {
    let mut play = Play::of(SERVICE).unwrap().creating().unwrap();
    play.run_for(Duration::from_secs(60));
    assert_eq!(play.stack(), StackStatus::CreateInProgress);
    let refused = play.deploy(&Release::template(SERVICE)).unwrap_err();
    assert_eq!(refused, PlayError::Busy(StackStatus::CreateInProgress));
    assert!(play.settle(), "{}", play.timeline());
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR) && play.version("Api") == Some(("acme/api:2", true)));
}

#[test]
fn resources_that_need_each_other_can_t_be_made() {
    let circle = with(&[("  Cluster: {Type", "  Cluster: {DependsOn: Api, Type")]);
    let error = Play::of(&circle).unwrap().creating().unwrap_err();
    assert!(error.to_string().starts_with("Circular dependency between resources: ["), "{error}");
}

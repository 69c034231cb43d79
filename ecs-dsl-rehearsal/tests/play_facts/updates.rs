//! In which order an update of a stack takes another template over.

use super::*;

/// One template under 200 requests a second, settled, and once another one is deployed.
pub(super) fn updated(from: &str, to: &str, traffic: Traffic) -> (Play, u64) {
    let mut play = Play::of(from).unwrap().seed(1).traffic(traffic);
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    let second = play.second();
    play.deploy(&Release::template(to)).unwrap();
    play.run_until_well(HOUR);
    play.run_for(Duration::from_secs(300));
    (play, second)
}

/// When a resource was done after a second.
pub(super) fn done(play: &Play, from: u64, resource: &str) -> u64 {
    let since = play.timeline().since(from);
    let mut own = since.moments().iter().filter(|moment| {
        moment.subject == resource && ["CREATE_COMPLETE", "UPDATE_COMPLETE"].contains(&moment.text.as_str())
    });
    own.next().unwrap_or_else(|| panic!("{resource} was never done:\n{since}")).second()
}

/// The other service, on which the first one may wait.
fn beside(waits: bool) -> String {
    let web = with_web_in_order().replace("acme/api:1", "acme/api:2");
    if waits { web.replace("[Association, Listener]", "[Association, Listener, Web]") } else { web }
}

/// Fact (operations): An update begins a resource once those that it needs are done, be it by way of others, and all else beside
/// it.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html>
/// Fact (operations): Only what another template touches has a turn: what is new, what differs, and what refers to something that
/// is made anew.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
#[test]
fn resources_are_updated_in_the_order_of_their_needs() {
    let traffic = || Traffic::constant(200.0);
    let begins = |play: &Play, from| when(play, from, "deployment ecs-svc/2 begins");
    let (play, from) = updated(SERVICE, &beside(false), traffic());
    // The target group, its rule and then the service that is behind them, while the other is on its way.
    let order = ["WebTargets", "WebRule", "Web"].map(|resource| done(&play, from, resource));
    assert!(order.is_sorted() && order[0] > from, "{}", play.timeline());
    assert!(begins(&play, from) < done(&play, from, "Web"), "{}", play.timeline());
    assert!(done(&play, from, "Api") <= done(&play, from, "the stack"));
    let told = play.timeline().since(from).to_string();
    assert!(told.contains("WebTargets: CREATE_COMPLETE") && told.contains("Api: UPDATE_COMPLETE"), "{told}");
    for untouched in ["Cluster", "Group", "Launch", "Listener", "Balancer"] {
        let told = play.timeline().since(from);
        assert!(!told.moments().iter().any(|moment| moment.subject == untouched), "{untouched}: {told}");
    }
    let (play, from) = updated(SERVICE, &beside(true), traffic());
    assert!(begins(&play, from) >= done(&play, from, "Web"), "{}", play.timeline());
    assert_eq!((play.running("Api"), play.running("Web"), StackStatus::UpdateComplete), (8, 2, play.stack()));
}

/// The load balancer changes, its listener doesn't, and the service waits for that.
#[test]
fn what_is_not_touched_is_waited_through() {
    let patient = "Properties: {LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: '90'}], Subnets: [!Ref PublicA";
    let other = with(&[("Properties: {Subnets: [!Ref PublicA", patient), ("acme/api:1", "acme/api:2")]);
    let (play, from) = updated(SERVICE, &other, Traffic::constant(200.0));
    assert!(
        when(&play, from, "deployment ecs-svc/2 begins") > done(&play, from, "Balancer"),
        "{}",
        play.timeline()
    );
}

/// An image comes with the template, also for what that leaves as it is or adds; and goes with it.
#[test]
fn a_template_may_bring_images() {
    let deployed = |template: &str, service: &str, image: Image| {
        let mut play = settled(&[]);
        play.deploy(&Release::template(template).and(service, image)).unwrap();
        play.run_until_well(2 * HOUR);
        play
    };
    let play = deployed(SERVICE, "Api", next());
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)), "{}", play.timeline());
    let play = deployed(&with_web_in_order(), "Web", Image::new("acme/web:2"));
    assert_eq!(
        (play.version("Web"), play.version("Api")),
        (Some(("acme/web:2", true)), Some(("acme/api:1", true)))
    );
    // What was deployed before is what the service goes back to, with its percentages.
    let mut play = settled(&[]).image(Image::new("acme/api:3").bad());
    super::deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    let worse = with(&[(PERCENTS, "MinimumHealthyPercent: 0\n        MaximumPercent: 100")]);
    play.deploy(&Release::template(worse).and("Api", Image::new("acme/api:3").bad())).unwrap();
    play.run_for(2 * HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)), "{}", play.timeline());
    super::deployed(&mut play, Image::new("acme/api:4"));
    assert_eq!(bounds(&mut play, 300).0, 8, "{}", play.timeline());
}

/// What nothing acts on is that of the template that is there.
#[test]
fn what_is_left_out_is_that_of_the_template() {
    let left_out =
        |play: &Play| play.ignored().iter().any(|(_, property)| property == "EnableExecuteCommand");
    let other = with(&[
        ("DesiredCount: 8", "DesiredCount: 8\n      EnableExecuteCommand: true"),
        ("acme/api:1", "acme/api:2"),
    ]);
    let mut play = settled(&[]);
    play.deploy(&Release::template(other)).unwrap();
    play.run_for(Duration::from_secs(20));
    assert!(!left_out(&play));
    assert!(play.run_until_well(HOUR) && left_out(&play), "{}", play.timeline());
}

/// The user data stops to tell attributes in the update in which the service stops to ask for them.
#[test]
fn what_can_not_be_played_half_is_taken_at_once() {
    let silent =
        with(&[("echo ECS_ENABLE_SPOT", "curl -s https://example.com/boot | bash; echo ECS_ENABLE_SPOT")]);
    let asking = with(&[(
        BALANCED,
        &format!(
            "PlacementConstraints: [{{Type: memberOf, Expression: 'attribute:stack !exists'}}]\n      {BALANCED}"
        ),
    )]);
    let (play, _) = updated(&asking, &silent, Traffic::constant(200.0));
    assert_eq!((play.stack(), play.running("Api")), (StackStatus::UpdateComplete, 8), "{}", play.timeline());
}

/// Fact (operations): A group refers to a version of its launch template: a change of that is an update of the group.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html>
#[test]
fn a_group_follows_its_launch_template() {
    let other = with(&[("#!/bin/bash", "#!/bin/bash -e")]);
    let (play, from) = updated(SERVICE, &other, Traffic::constant(200.0));
    assert!(done(&play, from, "Launch") < done(&play, from, "Group"), "{}", play.timeline());
    assert_eq!((play.stack(), play.machines().count()), (StackStatus::UpdateComplete, 4));
}

/// A group that a template adds is at work before it is complete, and one that it changes wants its machines at once.
#[test]
fn a_group_is_at_work_from_its_call_on() {
    let (play, from) = updated(SERVICE, &with(&[("MinSize: '4'", "MinSize: '5'")]), Traffic::constant(200.0));
    assert!(when(&play, from, "launches machine 5") < done(&play, from, "Group"), "{}", play.timeline());
}

/// A listener that sends to a service that isn't there yet: requests are lost until it is.
#[test]
fn a_listener_moves_before_the_service_behind_it_is_there() {
    let to_web = |needs: &str| {
        let moved = "DefaultActions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]";
        let kept = "  ApiRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 2, Conditions: [{Field: path-pattern, Values: [/api]}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  OnCall: {Type";
        let web = with_web_in_order();
        let rule = &web[web.find("  WebRule:").unwrap()..web.find("  WebTask:").unwrap()];
        let template = web
            .replace(rule, "")
            .replace("DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]", moved)
            .replace("  OnCall: {Type", kept);
        template.replace("    DependsOn: WebRule\n", needs)
    };
    let asked = || Traffic::constant(100.0).asking(["/".parse::<Request>().unwrap()]);
    // Whether it is said what is asked for or not.
    for (traffic, share) in [(asked(), 1), (Traffic::constant(100.0), 2)] {
        let (mut play, from) = updated(SERVICE, &to_web("    DependsOn: Listener\n"), traffic);
        let gap = done(&play, from, "Web") - done(&play, from, "Listener");
        assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
        let measured = play.measured();
        assert!(gap > 30 && measured.lost() > 100 * 20 / share, "{gap} s: {measured}");
    }
    // A service that begins before its listener is refused, and all goes back: nothing was moved.
    let (mut play, from) = updated(SERVICE, &to_web(""), asked());
    let refused = "does not have an associated load balancer";
    assert!(when(&play, from, refused) >= from, "{}", play.timeline());
    assert_eq!((play.stack(), play.running("Web")), (StackStatus::UpdateRollbackComplete, 0));
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
    // Without a listener there is nothing to wait for.
    let (alone, from) = updated(
        SERVICE,
        &to_web("").replace(
            "DefaultActions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]",
            "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        ),
        asked(),
    );
    assert!(when(&alone, from, refused) >= from, "{}", alone.timeline());
    assert!(!alone.timeline().tells("should have waited"), "{}", alone.timeline());
    play.deploy(&Release::template(with(&[("acme/api:1", "acme/api:2")]))).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
}

/// A right that a new version needs, in a policy that its service doesn't wait for, comes too late for its first tasks.
#[test]
fn a_policy_that_nobody_waits_for_comes_too_late() {
    let more = |needs: &str| {
        with(&[
            ("  OnCall: {Type", "  Other: {Type: 'AWS::SecretsManager::Secret', Properties: {SecretString: '{\"KEY\": \"x\"}'}}
  MayReadOther:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: other
      Roles: [!Ref ExecutionRole]
      PolicyDocument: {Statement: [{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Other}]}
  OnCall: {Type"),
            ("Secrets: [", "Secrets: [{Name: KEY, ValueFrom: !Sub '${Other}:KEY::'}, "),
            ("DependsOn: [Association, Listener]", needs),
        ])
    };
    let denied = |needs: &str| {
        let (play, from) = updated(SERVICE, &more(needs), Traffic::constant(200.0));
        (
            play.timeline().since(from).tells("AccessDeniedException"),
            play.stack(),
            play.version("Api").is_some(),
        )
    };
    let (early, _, _) = denied("DependsOn: [Association, Listener]");
    assert!(early);
    let waits = denied("DependsOn: [Association, Listener, MayReadOther]");
    assert_eq!(waits, (false, StackStatus::UpdateComplete, true));
}

/// Fact (operations): What is replaced stands beside its successor until all else is done.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
/// Fact (load balancers): A target from which its network shuts the load balancer out fails its checks from then on, and passes
/// them once it is let in again.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html>
#[test]
fn a_rule_of_a_security_group_that_is_replaced_goes_last() {
    let apart = |port: &str| {
        let rule = format!("  FromBalancer:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: {{GroupId: !Ref MachineGroup, IpProtocol: tcp, FromPort: {port}, ToPort: 65535, SourceSecurityGroupId: !Ref BalancerGroup}}
  OnCall: {{Type");
        with(&[
            (
                "\n      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 8080, ToPort: 65535, SourceSecurityGroupId: !Ref BalancerGroup}]",
                "",
            ),
            ("  OnCall: {Type", &rule),
        ])
    };
    let (from, to) = (apart("8080"), apart("8081").replace("acme/api:1", "acme/api:2"));
    // Hosts' ports are above both, and the service is updated beside the rule.
    let (mut play, second) = updated(&from, &to, Traffic::constant(200.0));
    assert!(done(&play, second, "FromBalancer") < done(&play, second, "Api"), "{}", play.timeline());
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
    // One that shuts the load balancer out does so at the very end.
    let (mut play, second) =
        updated(&from, &apart("65535").replace("acme/api:1", "acme/api:2"), Traffic::constant(200.0));
    let complete = done(&play, second, "the stack");
    assert!(play.measured().lost() > 200 * 15, "{}{}", play.measured(), play.timeline());
    assert!(when(&play, second, "is unhealthy in Targets") > complete, "{}", play.timeline());
    let first = play
        .timeline()
        .since(second)
        .moments()
        .iter()
        .find(|moment| moment.text.contains("aren't reached"))
        .map(|moment| moment.second());
    assert!(first.is_some_and(|first| first >= complete), "{first:?} {complete}: {}", play.timeline());
    // Until then nothing reached the tasks, and those that came were no better.
    let back = play.second();
    play.deploy(&Release::template(apart("8080").replace("acme/api:1", "acme/api:2"))).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert!(when(&play, back, "are reached by their load balancer again") > back);
    play.mark();
    play.run_for(Duration::from_secs(300));
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
}

/// Fact (operations): An update that fails takes back what it had taken over, and what it added goes after that.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-update-rollback.html>
#[test]
fn what_an_update_had_taken_over_goes_back() {
    let mut play = settled(&[]);
    let from = play.second();
    let broken = with_web_in_order()
        .replace("ContainerPort: 80, HostPort: 0", "ContainerPort: 80, HostPort: 70")
        .replace("Threshold: 50\n", "Threshold: 60\n")
        .replace("acme/api:1", "acme/api:2");
    play.deploy(&Release::template(broken)).unwrap();
    play.run_for(3 * HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    let back = when(&play, from, "UPDATE_ROLLBACK_IN_PROGRESS");
    assert!(done(&play, from, "Errors") < back && done(&play, back, "Errors") > back, "{}", play.timeline());
    assert!(done(&play, back, "Task") <= done(&play, back, "Api"), "{}", play.timeline());
    let gone = when(&play, back, "wants 0 tasks in place of 2");
    assert!(gone >= when(&play, back, "UPDATE_ROLLBACK_COMPLETE"), "{}", play.timeline());
    assert_eq!((play.version("Api"), play.version("Web")), (Some(("acme/api:1", true)), None));
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
}

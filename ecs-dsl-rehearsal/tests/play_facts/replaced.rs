//! Target groups and services that an update makes anew.

use super::updates::{done, updated};
use super::*;

/// Its target group has another port, which replaces it.
const OTHER_PORT: (&str, &str) = (
    "      Port: 80\n      Protocol: HTTP\n      HealthCheckInterval",
    "      Port: 81\n      Protocol: HTTP\n      HealthCheckInterval",
);

/// Nothing is lost any more.
fn is_whole_again(play: &mut Play) {
    assert!(play.run_until_well(HOUR), "{}\n{}", play.why_not_whole(), play.timeline());
    play.mark();
    play.run_for(Duration::from_secs(300));
    assert_eq!((play.running("Api"), play.measured().lost()), (8, 0), "{}", play.measured());
}

/// Fact (operations): What refers to something that is replaced is updated to its successor, and what was replaced goes at the
/// end: a listener moves to a target group in which there is no task yet.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
/// Fact (services in stacks): Other load balancers are a new deployment, whose tasks are registered with them.
/// Source: model: ecs, UpdateService
#[test]
fn a_target_group_that_is_replaced_has_no_targets_at_first() {
    let (mut play, from) = updated(SERVICE, &with(&[OTHER_PORT]), Traffic::constant(200.0));
    let order = ["Targets", "Listener", "Api"].map(|resource| done(&play, from, resource));
    assert!(
        play.timeline().tells("is made anew, as its Port doesn't change in place"),
        "{}",
        play.timeline()
    );
    assert!(order.is_sorted(), "{}", play.timeline());
    assert!(when(&play, from, "deployment ecs-svc/2 begins") >= order[1], "{}", play.timeline());
    // From the listener's move to the first healthy task of the new deployment.
    let measured = play.measured();
    assert!((200 * 15..200 * 90).contains(&measured.lost()), "{measured}");
    assert!(measured.to_string().contains("Targets: no"), "{measured}");
    is_whole_again(&mut play);
    // The next deployment is like any other.
    deployed(&mut play, next());
    is_whole_again(&mut play);
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
}

#[test]
fn a_target_group_whose_replacement_fails_is_what_it_was() {
    // The service doesn't wait for the listener, and is refused before that has moved.
    let early = with(&[OTHER_PORT, ("DependsOn: [Association, Listener]", "DependsOn: [Association]")]);
    let (mut play, from) = updated(SERVICE, &early, Traffic::constant(200.0));
    assert!(when(&play, from, "it should have waited for Listener") > from, "{}", play.timeline());
    assert_eq!(
        (play.stack(), play.measured().lost()),
        (StackStatus::UpdateRollbackComplete, 0),
        "{}",
        play.measured()
    );
    is_whole_again(&mut play);
    // The tasks of the new version never get well: the listener moves, and comes back.
    let mut play = settled(&[]).image(next().bad());
    let bad = with(&[OTHER_PORT, ("acme/api:1", "acme/api:2")]);
    let from = play.second();
    play.deploy(&Release::template(bad)).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    let back = when(&play, from, "UPDATE_ROLLBACK_IN_PROGRESS");
    assert!(done(&play, back, "Listener") > back && play.measured().lost() > 0, "{}", play.timeline());
    is_whole_again(&mut play);
    play.deploy(&Release::template(with(&[OTHER_PORT]))).unwrap();
    is_whole_again(&mut play);
}

/// Fact (operations): A resource with a name of its own can't be replaced under that name.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html>
#[test]
fn a_name_is_given_once() {
    let named = |template: String| {
        template.replace(
            "      Protocol: HTTP\n      HealthCheckInterval",
            "      Name: api\n      Protocol: HTTP\n      HealthCheckInterval",
        )
    };
    let (play, from) = updated(&named(with(&[])), &named(with(&[OTHER_PORT])), Traffic::constant(200.0));
    let told = "CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename api and";
    assert!(when(&play, from, told) > from, "{}", play.timeline());
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
}

/// Tasks whose load balancer is shut out and let in again before anybody minds.
#[test]
fn a_target_that_is_let_in_again_in_time_stays() {
    let patient = ("      UnhealthyThresholdCount: 2", "      UnhealthyThresholdCount: 10");
    let shut = ("FromPort: 8080, ToPort: 65535", "FromPort: 65535, ToPort: 65535");
    let mut play = settled(&[patient]);
    let from = play.second();
    for (template, lost) in [(with(&[patient, shut]), true), (with(&[patient]), false)] {
        play.deploy(&Release::template(template)).unwrap();
        play.run_for(Duration::from_secs(60));
        play.mark();
        play.run_for(Duration::from_secs(10));
        assert_eq!(play.measured().lost() > 0, lost, "{}", play.measured());
    }
    play.run_for(HOUR);
    let since = play.timeline().since(from);
    assert!(!since.tells("is unhealthy") && started(&play, from) == 0, "{since}");
    assert_eq!(since.to_string().matches("are reached by their load balancer again").count(), 1, "{since}");
}

/// Fact (networks): A task's network interface stays as it was made: what an update says of groups holds for the next tasks.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html>
#[test]
fn a_task_keeps_the_security_groups_of_its_start() {
    let own = |group: &str| {
        let network = format!(
            "NetworkConfiguration: {{AwsvpcConfiguration: {{Subnets: [!Ref ZoneA, !Ref ZoneB], SecurityGroups: [!Ref {group}]}}}}\n      {BALANCED}"
        );
        with(&[
            ("NetworkMode: bridge", "NetworkMode: awsvpc"),
            ("HostPort: 0", "HostPort: 8080"),
            ("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 10\n      TargetType: ip"),
            ("m6i.large", "m6i.xlarge"),
            ("m5.large", "m5.xlarge"),
            (BALANCED, &network),
            (
                "  OnCall: {Type",
                "  Closed: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: closed, VpcId: !Ref Vpc}}\n  OnCall: {Type",
            ),
        ])
    };
    let (mut play, from) = updated(&own("MachineGroup"), &own("Closed"), Traffic::constant(200.0));
    play.run_for(HOUR);
    assert!(when(&play, from, "aren't reached by their load balancer") > from, "{}", play.timeline());
    assert_eq!(
        (play.stack(), play.running("Api")),
        (StackStatus::UpdateRollbackComplete, 8),
        "{}",
        play.timeline()
    );
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
}

const BY_LAUNCH_TYPE: (&str, &str) =
    ("CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]", "LaunchType: EC2");

/// Fact (services in stacks): A change that replaces a service makes another one beside it, and deletes the old one at the end.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>
#[test]
fn a_service_that_is_replaced_stays_until_its_successor_is_there() {
    let scaled = |template: String| template + SCALABLE;
    let (mut play, from) =
        updated(&scaled(with(&[BY_LAUNCH_TYPE])), &scaled(with(&[])), Traffic::constant(200.0));
    let made = when(&play, from, "is made anew, as its LaunchType doesn't change in place");
    let gone = when(&play, from, "wants 0 tasks in place of 8: the template has it no longer");
    assert!(made < done(&play, from, "Api") && done(&play, from, "Api") <= gone, "{}", play.timeline());
    assert!(play.timeline().to_string().contains("Api (before): is gone"), "{}", play.timeline());
    assert_eq!(play.services().collect::<Vec<_>>(), ["Api"]);
    is_whole_again(&mut play);
    deployed(&mut play, next());
    is_whole_again(&mut play);
    play.set_desired_count("Api", 12).unwrap();
    assert!(play.run_until_well(HOUR) && play.running("Api") == 12, "{}", play.timeline());
}

#[test]
fn a_service_whose_replacement_fails_was_never_touched() {
    let mut play = settled(&[BY_LAUNCH_TYPE]).image(next().bad());
    let (before, from) = (play.places("Api"), play.second());
    play.deploy(&Release::template(with(&[("acme/api:1", "acme/api:2")]))).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    assert_eq!((play.places("Api"), play.version("Api")), (before, Some(("acme/api:1", true))));
    let told = play.timeline().since(from).to_string();
    assert!(told.contains("Api (after): is gone") && !told.contains("Api (before): is gone"), "{told}");
    assert_eq!((play.services().count(), play.measured().lost()), (1, 0), "{}", play.measured());
    // The same with a name of its own isn't even tried.
    let named = |template: String| {
        template.replace("      DesiredCount: 8", "      ServiceName: api\n      DesiredCount: 8")
    };
    let (play, from) = updated(&named(with(&[BY_LAUNCH_TYPE])), &named(with(&[])), Traffic::constant(200.0));
    assert!(when(&play, from, "Rename api and update the stack again") > from, "{}", play.timeline());
    assert_eq!((play.running("Api"), play.stack()), (8, StackStatus::UpdateRollbackComplete));
}

/// What scaling had made of its count is the old service's.
#[test]
fn a_service_that_is_replaced_begins_with_its_template_s_count() {
    let scaled = |settings: &[(&str, &str)]| {
        let all: Vec<_> =
            [("      DesiredCount: 8\n", "")].into_iter().chain(settings.iter().copied()).collect();
        with(&all) + SCALABLE
    };
    let mut play = Play::of(&scaled(&[BY_LAUNCH_TYPE])).unwrap().traffic(Traffic::constant(200.0));
    play.run_for(HOUR);
    play.set_desired_count("Api", 8).unwrap();
    assert!(play.settle() && play.running("Api") == 8, "{}", play.timeline());
    play.deploy(&Release::template(scaled(&[]))).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert!(play.timeline().tells("wants 2 tasks in place of 1: its range begins"), "{}", play.timeline());
    assert_eq!(play.running("Api"), 2);
}

/// A rule that moves after the service still leads to its old tasks, as long as they are there.
#[test]
fn old_tasks_answer_in_their_old_group() {
    let rule = "  Late:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    DependsOn: Api
    Properties: {ListenerArn: !Ref Listener, Priority: 3, Conditions: [{Field: path-pattern, Values: [/late]}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  OnCall: {Type";
    let template = |settings: &[(&str, &str)]| with(&[&[("  OnCall: {Type", rule)], settings].concat());
    let late = Traffic::constant(200.0).asking(["/late".parse::<Request>().unwrap()]);
    let mut play = Play::of(&template(&[])).unwrap().seed(1).traffic(late);
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    let from = play.second();
    play.deploy(&Release::template(template(&[OTHER_PORT]))).unwrap();
    play.run_for(Duration::from_secs(25));
    assert!(when(&play, from, "deployment ecs-svc/2 begins") - from < 20, "{}", play.timeline());
    assert_eq!((play.measured().requests(), play.measured().lost()), (5_000, 0), "{}", play.measured());
    // Then they stop, and the rule leads nowhere until it moves.
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert!(
        play.measured().lost() > 0 && done(&play, from, "Late") > done(&play, from, "Api"),
        "{}",
        play.measured()
    );
    is_whole_again(&mut play);
}

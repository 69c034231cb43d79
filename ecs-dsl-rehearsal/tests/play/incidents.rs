//! Who is told of what goes wrong.

use super::*;

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
    let verdict = scenario::page(&play(&watched(&[])), 1).unwrap();
    assert_kept(&verdict);
    // `00:31:00 OnCall <- FailedRequests, over at 00:52:00`.
    let woken = verdict.promises().iter().find(|promise| promise.text.contains("one request in ten fails"));
    let (call, over) = woken.unwrap().measured.split_once(", over at ").unwrap();
    assert!(call.split(' ').next() < Some(over), "{verdict}");
    let verdict = scenario::warn(&play(&watched(&[PACKED])), 1).unwrap();
    let not_kept = verdict.promises().iter().filter(|promise| promise.outcome != Outcome::Kept);
    let not_kept: Vec<_> = not_kept.map(|promise| (promise.outcome, &*promise.text)).collect();
    // Nothing here counts the machines.
    assert_eq!(
        not_kept,
        [(Outcome::NotJudged, "somebody can read that nobody counts the machines")],
        "{verdict}"
    );
    // All but one of the eight machines that the group may have are full.
    assert!(verdict.timeline().tells("wants 56 tasks in place of"), "{}", verdict.timeline());
}

#[test]
fn an_incident_without_its_alarm_wakes_nobody() {
    let slow = "Threshold: 1\n      ComparisonOperator: GreaterThanThreshold\n      TreatMissingData: notBreaching\n      AlarmActions: [!Ref OnCall]";
    // Its load balancer waits for the slowest answer, so that none of them is an error.
    let subnets = "Properties: {Subnets: [!Ref PublicA, !Ref PublicB]";
    let patient = "Properties: {LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: '120'}], Subnets: [!Ref PublicA, !Ref PublicB]";
    let deaf = watched(&[(slow, &slow.replace("OnCall", "Mailbox")), (subnets, patient)]);
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
fn after_an_incident_that_isn_t_over_nothing_is_judged() {
    let lasting = "EvaluationPeriods: 5\n      Threshold: 500";
    let for_hours =
        lasting.replace("EvaluationPeriods: 5", "EvaluationPeriods: 300\n      DatapointsToAlarm: 1");
    let verdict = scenario::page(&play(&watched(&[(lasting, &for_hours)])), 1).unwrap();
    let (first, others) = verdict.promises().split_at(2);
    assert!(
        first[1].measured.contains("it wasn't over after four hours: in ALARM: FailedRequests"),
        "{verdict}"
    );
    assert!(
        others.iter().all(|promise| promise.measured == "the incident before it wasn't over"),
        "{verdict}"
    );
}

#[test]
fn where_one_topic_hears_of_everything_nobody_is_woken_by_a_warning() {
    let watched = watched(&[]);
    let (before, after) = watched.split_once("  Mailbox: {Type").unwrap();
    let (_, after) = after.split_once("  ExitedTasks:").unwrap();
    let one = format!("{before}  ExitedTasks:{after}").replace("!Ref Mailbox", "!Ref OnCall");
    let verdict = scenario::warn(&play(&one), 1).unwrap();
    assert_eq!(outcome(&verdict, "somebody can read that a task exited"), Outcome::Kept, "{verdict}");
}

#[test]
fn who_is_told_twice_of_one_incident_is_told_too_often() {
    let exits = "detail: {lastStatus: [STOPPED], stopCode: [EssentialContainerExited]}";
    let verdict =
        scenario::warn(&play(&watched(&[(exits, "detail: {lastStatus: [STOPPED, RUNNING]}")])), 1).unwrap();
    let promise = verdict.promises().iter().find(|promise| promise.text.contains("a task exited")).unwrap();
    assert_eq!(promise.outcome, Outcome::Broken, "{verdict}");
    assert!(promise.measured.ends_with("Mailbox <- ExitedTasks, for the second time"), "{verdict}");
}

#[test]
fn checks_fail_for_as_long_as_a_target_needs_to_be_unhealthy() {
    let slowly = [
        ("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 30"),
        ("      UnhealthyThresholdCount: 2", "      UnhealthyThresholdCount: 5"),
    ];
    let verdict = scenario::warn(&play(&watched(&slowly)), 1).unwrap();
    let checks = "somebody can read that a task fails its health checks";
    assert_eq!(outcome(&verdict, checks), Outcome::Kept, "{verdict}");
}

#[test]
fn a_group_is_nearly_full_with_as_many_tasks_as_their_constraints_let() {
    let full = "somebody can read that a group has nearly as many machines as it may";
    let measured = |constraint: &str| {
        let constraint =
            format!("      PlacementConstraints: [{constraint}]\n      LoadBalancers: [{{ContainerName: api");
        let settings = [
            ("      LoadBalancers: [{ContainerName: api", constraint.as_str()),
            ("DesiredCount: 8", "DesiredCount: 4"),
        ];
        let verdict = scenario::warn(&play(&watched(&settings)), 1).unwrap();
        let promise = verdict.promises().iter().find(|promise| promise.text == full).unwrap();
        (promise.outcome, promise.measured.clone(), verdict.timeline().tells("wants 7 tasks in place of"))
    };
    let (outcome, said, seven) = measured("{Type: distinctInstance}");
    assert!(outcome == Outcome::Kept && seven, "{said}");
    // How many of its machines that will be isn't known beforehand.
    let (outcome, said, _) =
        measured("{Type: memberOf, Expression: 'attribute:ecs.availability-zone == us-east-1a'}");
    assert_eq!((outcome, said.as_str()), (Outcome::NotJudged, "there was nothing that it could hit"));
}

#[test]
fn a_group_of_one_machine_is_never_nearly_full() {
    let one = watched(&[("MinSize: '4'", "MinSize: '1'"), ("MaxSize: '8'", "MaxSize: '1'")]);
    let full = "somebody can read that a group has nearly as many machines as it may";
    let verdict = scenario::warn(&play(&one), 1).unwrap();
    let promise = verdict.promises().iter().find(|promise| promise.text == full).unwrap();
    assert_eq!(promise.measured, "there was nothing that it could hit", "{verdict}");
}

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
    assert_kept(&scenario::page(&play(&watched(&[])), 1).unwrap());
    let verdict = scenario::warn(&play(&watched(&[PACKED])), 1).unwrap();
    let not_kept = verdict.promises().iter().filter(|promise| promise.outcome != Outcome::Kept);
    let not_kept: Vec<_> = not_kept.map(|promise| (promise.outcome, &*promise.text)).collect();
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

//! What a verdict and its timeline say.

use super::*;

#[test]
fn what_can_t_be_judged_isn_t_called_kept() {
    let hidden = with(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
    );
    // Without the listener its stack is never made.
    let others = scenario::ALL.into_iter().filter(|scenario| scenario.name != "first-deployment");
    for scenario in others {
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

/// A service that works without requests is updated as well.
#[test]
fn a_system_without_requests_is_updated_too() {
    let worker = with(
        "      LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]\n",
        "",
    );
    let verdict = scenario::rolling_update(&play(&worker), 1).unwrap();
    assert_eq!(outcome(&verdict, "the new version is there within 30 minutes"), Outcome::Kept, "{verdict}");
    assert_eq!(outcome(&verdict, "enough tasks stay healthy"), Outcome::Kept, "{verdict}");
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::NotJudged, "{verdict}");
    let hasty = worker
        .replace("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 0")
        .replace("MaximumPercent: 200", "MaximumPercent: 100");
    let verdict = scenario::rolling_update(&play(&hasty), 1).unwrap();
    assert!(verdict.measured().healthy().iter().any(|healthy| healthy.share < 1.0), "{verdict}");
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
            not well: 2 min 4 s from 02:09:00; well again at 02:11:03
            told: 02:08:00 OnCall <- SpotNotices
            told: 02:12:00 OnCall <- Errors
            machines: 1.0 hours
    "#]].assert_eq(&verdict.to_string());
}

/// A template without a topic wakes nobody, and the verdict says why.
#[test]
fn without_a_topic_nobody_can_be_told() {
    let mute = play(&with("  OnCall: {Type: 'AWS::SNS::Topic'", "  OnCall: {Type: 'AWS::SQS::Queue'"));
    let verdict = scenario::page(&mute, 1).unwrap();
    let text = "the template has no topic by which anybody could be told";
    assert!(
        verdict
            .promises()
            .iter()
            .any(|promise| promise.outcome == Outcome::Broken && promise.measured == text),
        "{verdict}"
    );
}

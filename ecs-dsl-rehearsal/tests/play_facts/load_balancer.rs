//! Load balancers: whom requests go to.

use super::*;

#[test]
fn when_all_targets_are_unhealthy_all_get_requests() {
    let mut play = settled(&[
        (PERCENTS, "MinimumHealthyPercent: 0\n        MaximumPercent: 100"),
        ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}"),
    ]);
    deployed(&mut play, next().bad());
    play.run_for(Duration::from_secs(300));
    let measured = play.measured();
    assert!(
        measured.causes().any(|(cause, _)| cause.contains("all its targets are unhealthy")),
        "{measured}"
    );
    assert!(measured.causes().any(|(cause, _)| cause.contains("no target takes requests")), "{measured}");
}

#[test]
fn a_target_group_of_no_listener_has_no_targets_and_its_service_needs_no_checks() {
    let mut play = settled(&[(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
    )]);
    assert_eq!((play.running("Api"), play.measured().requests()), (8, 0));
}

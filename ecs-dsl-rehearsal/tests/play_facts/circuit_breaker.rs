//! The circuit breaker.

use super::*;

#[test]
fn a_first_deployment_has_nothing_to_go_back_to() {
    let mut play = Play::of(&with(&[("TOKEN:: ", "OTHER:: "), (":TOKEN::", ":OTHER::")][1..])).unwrap();
    play.run_for(HOUR);
    assert!(play.timeline().tells("nothing to go back to"), "{}", play.timeline());
    assert_eq!(play.version("Api"), Some(("acme/api:1", false)));
}

#[test]
fn without_rollback_a_failed_deployment_stalls_until_the_stack_goes_back() {
    let mut play = settled(&[("{Enable: true, Rollback: true}", "{Enable: true, Rollback: false}")]);
    deployed(&mut play, next().bad());
    play.run_for(HOUR);
    assert!(play.timeline().tells("it stalls"), "{}", play.timeline());
    assert!(!play.timeline().tells("rolling back to"), "{}", play.timeline());
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
}

#[test]
fn three_failed_starts_fail_a_deployment_of_two() {
    let mut play = settled(&[("DesiredCount: 8", "DesiredCount: 2")]);
    let from = play.second();
    deployed(&mut play, next().missing());
    play.run_for(HOUR);
    let failed = when(
        &play,
        from,
        "deployment ecs-svc/2 failed: ECS deployment circuit breaker: tasks failed to start.",
    );
    let until = play.timeline().since(from);
    let stopped = until
        .moments()
        .iter()
        .filter(|moment| moment.second() <= failed && moment.text.contains("CannotPullContainerError"));
    assert_eq!(stopped.count(), 3, "{until}");
}

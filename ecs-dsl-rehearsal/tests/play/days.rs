//! More requests, and a day with nothing else.

use super::*;

#[test]
fn tasks_with_room_to_spare_take_a_peak() {
    assert_kept(&scenario::traffic_peak(&play(SERVICE), 1).unwrap());
}

#[test]
fn too_few_tasks_that_do_not_scale_lose_requests_at_a_peak() {
    let few = with("DesiredCount: 8", "DesiredCount: 3");
    let verdict = scenario::traffic_peak(&play(&few), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    // A second has 600 requests of 2 ms of a vCPU, and three quarters of a vCPU.
    let (cause, lost) = worst(&verdict);
    let excess = 600.0 - 0.75 * 1000.0 / 2.0;
    assert!(cause.contains("more requests than they can answer"), "{cause}");
    assert!((lost as f64 / (excess * 30.0 * 60.0) - 1.0).abs() < 0.05, "{verdict}");
}

#[test]
fn on_a_healthy_day_nothing_is_lost_and_nobody_is_called() {
    assert_kept(&scenario::healthy_day(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_draining_a_healthy_day_loses_requests_at_noon() {
    let no_drain = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict = scenario::healthy_day(&play(&no_drain), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
}

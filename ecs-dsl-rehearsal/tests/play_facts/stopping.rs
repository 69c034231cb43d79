//! How tasks stop.

use super::*;

/// Seconds from the first stop of the last deployment to its end.
fn takes(first: Image, settings: &[(&str, &str)]) -> u64 {
    let mut play = settled(settings);
    deployed(&mut play, first);
    assert!(play.run_until_well(HOUR));
    let from = play.second();
    deployed(&mut play, Image::new("acme/api:3"));
    assert!(play.run_until_well(HOUR));
    when(&play, from, "steady state") - when(&play, from, "has stopped")
}

/// Fact (load balancers): A target that is deregistered drains for the whole delay, also with nothing in flight.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html>
/// Fact (tasks): A planned stop takes the task out of its target group, then sends SIGTERM, and SIGKILL after
/// `StopTimeout`
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html>
#[test]
fn a_planned_stop_takes_the_whole_delay_and_what_ignores_sigterm_its_time_out_on_top() {
    let good = takes(next(), &[]);
    assert!((20..50).contains(&good), "{good}");
    let deaf = takes(next().ignores_sigterm(), &[]);
    assert!((50..80).contains(&deaf), "{deaf}");
}

/// Fact (tasks): `StopTimeout` is 30 s if nothing else is said.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html>
#[test]
fn a_container_has_half_a_minute_to_end() {
    let deaf = |timeout: &str| takes(next().ignores_sigterm(), &[("          StopTimeout: 30\n", timeout)]);
    assert_eq!(deaf(""), deaf("          StopTimeout: 30\n"));
    assert_eq!(deaf("          StopTimeout: 60\n") - deaf(""), 30);
}

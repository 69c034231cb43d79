//! How tasks stop.

use super::*;

/// Seconds from the first stop of the last deployment to its end.
fn takes(first: Image) -> u64 {
    let mut play = settled(&[]);
    deployed(&mut play, first);
    assert!(play.run_until_well(HOUR));
    let from = play.second();
    deployed(&mut play, Image::new("acme/api:3"));
    assert!(play.run_until_well(HOUR));
    when(&play, from, "steady state") - when(&play, from, "has stopped")
}

#[test]
fn a_planned_stop_takes_the_whole_delay_and_what_ignores_sigterm_its_time_out_on_top() {
    let good = takes(next());
    assert!((20..50).contains(&good), "{good}");
    let deaf = takes(next().ignores_sigterm());
    assert!((50..80).contains(&deaf), "{deaf}");
}

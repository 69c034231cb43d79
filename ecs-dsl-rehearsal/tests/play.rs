//! Systems at play: the scenarios on a small template, and on twins of it in which one setting is wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on panics")]

use ecs_dsl_rehearsal::play::{Outcome, Verdict, scenario};

const SERVICE: &str = include_str!("play/service.yaml");

/// The template with one setting replaced, which has to be in it.
fn with(template: &str, right: &str, wrong: &str) -> String {
    assert!(template.contains(right), "{right} isn't in the template");
    template.replace(right, wrong)
}

/// The outcome of a promise.
fn outcome(verdict: &Verdict, text: &str) -> Outcome {
    let promise = verdict.promises().iter().find(|promise| promise.text == text);
    promise.unwrap_or_else(|| panic!("no promise `{text}`:\n{verdict}")).outcome
}

#[test]
fn a_rolling_update_loses_nothing_and_without_draining_it_cuts_requests() {
    let right = scenario::rolling_update(SERVICE, 1).unwrap();
    assert_eq!(right.outcome(), Outcome::Kept, "{right}{}", right.timeline());

    let no_drain = with(
        SERVICE,
        "Key: deregistration_delay.timeout_seconds, Value: '20'",
        "Key: deregistration_delay.timeout_seconds, Value: '0'",
    );
    let wrong = scenario::rolling_update(&no_drain, 1).unwrap();
    assert_eq!(outcome(&wrong, "no request is lost"), Outcome::Broken, "{wrong}");
    let (cause, lost) = wrong.measured().causes().next().unwrap();
    assert!(cause.contains("deregistration delay"), "{cause}");
    assert!((1..1000).contains(&lost), "{lost}");
}

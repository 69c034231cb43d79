//! Systems at play: the scenarios on a small template, and on twins of it in which one setting is wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that can't go on panics")]

mod days;
mod deployments;
mod first;
mod incidents;
mod machines;
mod verdicts;

use std::time::Duration;

use ecs_dsl_rehearsal::play::{Image, Outcome, Play, Release, Traffic, Verdict, scenario};
use expect_test::expect;

const SERVICE: &str = include_str!("service.yaml");

/// What watches it, to be put behind it.
const MONITORS: &str = include_str!("monitors.yaml");

/// The template with its monitors, with settings replaced, each of which has to be in it.
fn watched(settings: &[(&str, &str)]) -> String {
    settings.iter().fold(format!("{SERVICE}{MONITORS}"), |template, (right, wrong)| {
        assert!(template.contains(right), "{right} isn't in the template");
        template.replace(right, wrong)
    })
}

/// The template with one setting replaced, which has to be in it.
fn with(right: &str, wrong: &str) -> String {
    assert!(SERVICE.contains(right), "{right} isn't in the template");
    SERVICE.replace(right, wrong)
}

fn play(template: &str) -> Play {
    Play::of(template).unwrap()
}

/// The outcome of a promise.
fn outcome(verdict: &Verdict, text: &str) -> Outcome {
    let promise = verdict.promises().iter().find(|promise| promise.text.starts_with(text));
    promise.unwrap_or_else(|| panic!("no promise `{text}`:\n{verdict}")).outcome
}

/// Why most requests were lost, and how many.
fn worst(verdict: &Verdict) -> (&str, u64) {
    verdict.measured().causes().next().unwrap_or_else(|| panic!("nothing was lost:\n{verdict}"))
}

fn assert_kept(verdict: &Verdict) {
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}\n{}", verdict.timeline());
}

/// Under traffic, and settled.
fn settled(template: &str) -> Play {
    let mut play = Play::of(template).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

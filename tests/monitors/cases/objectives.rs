//! The alarms of objectives: 99.9 % of good answers of `api`, 99.5 % of quick ones of `nginx`, over 30 days.
//!
//! Each incident stays below what other pages see: bursts of a minute, or shares below theirs.

use super::{Case, PAGES_AND_WARNS, Subject, WARNS, WARNS_AND_PAGES, case};
use crate::world::Minute;

pub(super) const CASES: &[Case] = &[
    // Of an hour 1.44 % may fail, of six 0.6 %, of a day 0.3 %.
    bursts("ApiAvailabilityBurn1hLong", 2, failing_bursts, one_weaker_burst),
    bursts("ApiAvailabilityBurn1hShort", 2, failing_bursts, less_than_1_44_percent),
    bursts("ApiAvailabilityBurn1h", 2, failing_bursts, one_weaker_burst),
    bursts("ApiObjectivePage", 2, failing_bursts, one_weaker_burst),
    case("ApiAvailabilityBurn6hLong", 122, WARNS_AND_PAGES, just_below_a_percent, failing_0_6_percent)
        .lasts(130)
        .clears(60),
    case("ApiAvailabilityBurn6hShort", 22, WARNS_AND_PAGES, just_below_a_percent, failing_0_6_percent)
        .lasts(130)
        .clears(60),
    case("ApiAvailabilityBurn6h", 122, WARNS_AND_PAGES, just_below_a_percent, failing_0_6_percent)
        .lasts(130)
        .clears(60),
    case("ApiAvailabilityBurn24hLong", 32, WARNS, just_below_a_percent, failing_0_3_percent)
        .lasts(40)
        .clears(60),
    case("ApiAvailabilityBurn24hShort", 32, WARNS, just_below_a_percent, failing_0_3_percent)
        .lasts(40)
        .clears(60),
    case("ApiAvailabilityBurn24h", 32, WARNS, just_below_a_percent, failing_0_3_percent).lasts(40).clears(60),
    // Of an hour 7.2 % may be slow, of six 3 %, of a day 1.5 %.
    bursts("NginxLatencyBurn1hLong", 22, slow_bursts, |_, now, _| slow(now, 7)),
    bursts("NginxLatencyBurn1hShort", 2, slow_bursts, |_, now, _| slow(now, 7)),
    bursts("NginxLatencyBurn1h", 22, slow_bursts, |_, now, _| slow(now, 7)),
    bursts("NginxObjectivePage", 22, slow_bursts, |_, now, _| slow(now, 3)),
    case("NginxLatencyBurn6hLong", 182, WARNS_AND_PAGES, |_, now, _| slow(now, 4), |_, now, _| slow(now, 3))
        .lasts(190)
        .clears(270),
    case("NginxLatencyBurn6hShort", 24, WARNS_AND_PAGES, |_, now, _| slow(now, 4), |_, now, _| slow(now, 3))
        .lasts(190)
        .clears(270),
    case("NginxLatencyBurn6h", 182, WARNS_AND_PAGES, |_, now, _| slow(now, 4), |_, now, _| slow(now, 3))
        .lasts(190)
        .clears(270),
    case("NginxLatencyBurn24hLong", 38, WARNS, |_, now, _| slow(now, 4), |_, now, _| slow(now, 1))
        .lasts(50)
        .clears(60),
    case("NginxLatencyBurn24hShort", 38, WARNS, |_, now, _| slow(now, 4), |_, now, _| slow(now, 1))
        .lasts(50)
        .clears(90),
    case("NginxLatencyBurn24h", 38, WARNS, |_, now, _| slow(now, 4), |_, now, _| slow(now, 1))
        .lasts(50)
        .clears(60),
];

type Change = fn(u64, &mut Minute, &Subject);

/// Bursts over half an hour, after six that went well; the day's share is a warning when the page is over.
const fn bursts(alarm: &'static str, after: u64, incident: Change, below: Change) -> Case {
    case(alarm, after, PAGES_AND_WARNS, incident, below).before(360).lasts(35).clears(140)
}

/// A minute of five in which nine of ten requests fail: each is 1.5 % of an hour.
fn failing_bursts(minute: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = if minute.is_multiple_of(5) { 5400 } else { 0 };
}

/// 1.42 % of an hour in one minute.
fn one_weaker_burst(minute: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = if minute == 0 { 5100 } else { 0 };
}

fn less_than_1_44_percent(_: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = 86;
}

fn just_below_a_percent(_: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = 54;
}

fn failing_0_6_percent(_: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = 36;
}

fn failing_0_3_percent(_: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = 18;
}

/// A minute of five in which all answers are slow: each is 1.7 % of an hour.
fn slow_bursts(minute: u64, now: &mut Minute, _: &Subject) {
    slow(now, if minute.is_multiple_of(5) { 100 } else { 0 });
}

/// So many of 100 answers of `nginx` take longer than the objective has it.
fn slow(now: &mut Minute, percent: u64) {
    let load = now.service("nginx");
    (load.slow, load.seconds) = (percent, 0.6);
}

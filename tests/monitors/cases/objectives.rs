//! The alarms of objectives: 99.9 % of good answers of `api`, 99.5 % of quick ones of `nginx`, over 30 days.

use super::{Case, PAGES, Subject, WARNS, WARNS_AND_PAGES, case};
use crate::world::Minute;

pub(super) const CASES: &[Case] = &[
    // The objective: of an hour 1.44 % may fail, of six 0.6 %, of a day 0.3 %.
    case("ApiAvailabilityBurn1hLong", 2, PAGES, one_and_a_half_percent_of_an_hour, less_of_an_hour)
        .before(360)
        .lasts(1)
        .clears(65),
    case("ApiAvailabilityBurn1hShort", 2, PAGES, one_and_a_half_percent_of_an_hour, |_, now, _| {
        now.service("api").failed = 86
    })
    .before(360)
    .lasts(1)
    .clears(65),
    case("ApiAvailabilityBurn1h", 2, PAGES, one_and_a_half_percent_of_an_hour, less_of_an_hour)
        .before(360)
        .lasts(1)
        .clears(65),
    case(
        "ApiAvailabilityBurn6hLong",
        122,
        WARNS_AND_PAGES,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 36,
    )
    .lasts(130)
    .clears(60),
    case(
        "ApiAvailabilityBurn6hShort",
        22,
        WARNS_AND_PAGES,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 36,
    )
    .lasts(130)
    .clears(60),
    case(
        "ApiAvailabilityBurn6h",
        122,
        WARNS_AND_PAGES,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 36,
    )
    .lasts(130)
    .clears(60),
    case(
        "ApiAvailabilityBurn24hLong",
        32,
        WARNS,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 18,
    )
    .lasts(40)
    .clears(60),
    case(
        "ApiAvailabilityBurn24hShort",
        32,
        WARNS,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 18,
    )
    .lasts(40)
    .clears(60),
    case(
        "ApiAvailabilityBurn24h",
        32,
        WARNS,
        |_, now, _| now.service("api").failed = 54,
        |_, now, _| now.service("api").failed = 18,
    )
    .lasts(40)
    .clears(60),
    // Of an hour 7.2 % may be slow, of six 3 %, of a day 1.5 %. With less than 5 % nothing else sees them.
    case("NginxLatencyBurn1hLong", 6, PAGES, |_, now, _| slow(now, 100), |_, now, _| slow(now, 7))
        .before(360)
        .lasts(5)
        .clears(65),
    case("NginxLatencyBurn1hShort", 2, PAGES, |_, now, _| slow(now, 100), |_, now, _| slow(now, 7))
        .before(360)
        .lasts(5),
    case("NginxLatencyBurn1h", 6, PAGES, |_, now, _| slow(now, 100), |_, now, _| slow(now, 7))
        .before(360)
        .lasts(5),
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

fn one_and_a_half_percent_of_an_hour(_: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = 5400;
}

/// So many of 100 answers of `nginx` take longer than the objective has it.
fn slow(now: &mut Minute, percent: u64) {
    let load = now.service("nginx");
    (load.slow, load.seconds) = (percent, 0.6);
}

/// 1.42 % of an hour in one minute; a quarter of an hour later it is long over.
fn less_of_an_hour(minute: u64, now: &mut Minute, _: &Subject) {
    now.service("api").failed = if minute == 0 { 5100 } else { 0 };
}

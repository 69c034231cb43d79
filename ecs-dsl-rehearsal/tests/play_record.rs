//! The record of a play: what it says agrees with what was measured, and keeping it changes nothing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on panics")]

use std::time::Duration;

use ecs_dsl_rehearsal::play::record::MarkKind;
use ecs_dsl_rehearsal::play::{Fault, Image, Play, Record, Release, Traffic, scenario};

const SERVICE: &str = include_str!("play/service.yaml");

fn play() -> Play {
    Play::of(SERVICE).unwrap().traffic(Traffic::constant(200.0))
}

#[test]
fn a_play_that_is_recorded_is_the_same_play() {
    for scenario in scenario::ALL {
        let plain = scenario.play(&play(), 3).unwrap();
        let recorded = scenario.play(&play().recorded(), 3).unwrap();
        assert_eq!(plain.to_string(), recorded.to_string());
        assert_eq!(plain.timeline(), recorded.timeline());
        assert!(plain.record().is_none() && recorded.record().is_some());
    }
}

/// What the requests of a record add up to, from a second on.
fn sums(record: &Record, from: u64) -> (u64, u64) {
    let samples = record.requests.values().flatten().filter(|sample| sample.from_second >= from);
    let (all, lost) = samples.fold((0.0, 0.0), |(all, lost), one| (all + one.requests, lost + one.lost));
    (all.round() as u64, lost.round() as u64)
}

/// The outage of a zone, which loses some.
#[test]
fn requests_add_up_to_what_was_measured() {
    let verdict = scenario::zone_outage(&play().recorded(), 1).unwrap();
    let (measured, record) = (verdict.measured(), verdict.record().unwrap());
    assert!(measured.lost() > 0);
    assert_eq!(sums(record, measured.from_second()), (measured.requests(), measured.lost()));
    let least = record.services["Api"].iter().map(|sample| sample.healthy).min().unwrap();
    assert_eq!(f64::from(least) / 8.0, measured.healthy()[0].share, "{verdict}");
}

#[test]
fn tasks_are_told_apart_by_what_they_do() {
    let mut play = play().recorded();
    play.settle();
    play.mark();
    play.deploy(&Release::image("Api", Image::new("acme/api:2").ready_after(Duration::from_secs(30))))
        .unwrap();
    play.run_for(Duration::from_secs(600));
    let record = play.record().unwrap();
    let samples = &record.since(play.measured().from_second()).services["Api"];
    for (what, most) in [
        ("starting", samples.iter().map(|sample| sample.starting).max()),
        ("unchecked", samples.iter().map(|sample| sample.unchecked).max()),
        ("leaving", samples.iter().map(|sample| sample.leaving).max()),
    ] {
        assert!(most.unwrap() > 0, "no task was ever {what}");
    }
    let (first, last) = (samples.first().unwrap(), samples.last().unwrap());
    assert_eq!((first.healthy, last.healthy, last.leaving), (8, 8, 0));
    assert!(samples.iter().all(|one| one.zones.values().sum::<u32>() == one.healthy));
    assert!(samples.is_sorted_by(|one, other| one.second < other.second));
}

#[test]
fn what_was_done_to_a_system_and_who_was_told_is_marked() {
    let mut play = play().recorded();
    play.settle();
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.set_traffic(Traffic::constant(50.0));
    play.deploy(&Release::image("Api", Image::new("acme/api:2").bad())).unwrap();
    play.run_for(Duration::from_secs(3_600));
    let record = play.record().unwrap();
    let of = |kind| record.marks.iter().filter(move |mark| mark.kind == kind).collect::<Vec<_>>();
    let faults = of(MarkKind::Fault);
    assert!(faults.len() == 1 && faults[0].text == "EC2 takes a Spot machine back", "{faults:?}");
    assert_eq!(of(MarkKind::Traffic)[0].text, "50 requests a second to each load balancer");
    assert_eq!(of(MarkKind::Message).len(), play.inbox().len());
    let deployments: Vec<_> = of(MarkKind::Deployment).iter().map(|mark| mark.text.as_str()).collect();
    assert_eq!(
        deployments,
        [
            "deployment ecs-svc/1 completed",
            "deployment ecs-svc/2 begins: acme/api:2",
            "goes back to deployment ecs-svc/1",
            "deployment ecs-svc/3 begins: acme/api:1",
            "deployment ecs-svc/3 completed",
        ]
    );
    let stack: Vec<_> = of(MarkKind::Stack).iter().map(|mark| mark.text.as_str()).collect();
    assert_eq!(stack, ["UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE"]);
}

/// A quiet hour adds its minutes of requests, and nothing else.
#[test]
fn where_nothing_happens_nothing_is_kept() {
    let mut play = play().recorded();
    play.settle();
    let before = play.record().unwrap();
    play.run_for(Duration::from_secs(3_600));
    let after = play.record().unwrap();
    assert_eq!(
        (&before.services, &before.groups, &before.marks),
        (&after.services, &after.groups, &after.marks)
    );
    assert_eq!(after.requests["Targets"].len() - before.requests["Targets"].len(), 60);
}

/// Until a scenario begins, traffic that changes is as at its first point.
#[test]
fn traffic_that_changes_begins_with_the_scenario() {
    let seconds = Duration::from_secs;
    let points = [(seconds(0), 50.0), (seconds(300), 50.0), (seconds(300), 200.0)];
    let system = Play::of(SERVICE).unwrap().traffic(Traffic::points(points)).recorded();
    let verdict = scenario::rolling_update(&system, 1).unwrap();
    let (from, record) = (verdict.measured().from_second(), verdict.record().unwrap());
    let rates: Vec<(i64, f64)> = record.requests["Targets"]
        .iter()
        .map(|one| (one.from_second as i64 - from as i64, one.answered_per_second()))
        .collect();
    assert!(rates.iter().any(|(at, _)| *at < 0) && rates.iter().any(|(at, _)| *at >= 300), "{rates:?}");
    assert!(rates.iter().all(|(at, rate)| *rate == if *at < 300 { 50.0 } else { 200.0 }), "{rates:?}");
}

//! The alarms of a service.

use super::Tells::Page;
use super::{Case, MACHINES, NOBODY, PAGES, Subject, WARNS, case};
use crate::events;
use crate::system::System;
use crate::world::Minute;

pub(super) const CASES: &[Case] = &[
    case("*TasksMissing", 6, PAGES, |_, now, of| now.service(of.service).running = 2, four_of_five_minutes),
    case("*TasksNotPlaced", 9, PAGES, no_place, |_, now, of| now.service(of.service).running = 2)
        .only(MACHINES),
    case("*TasksNotPlaced", 2, PAGES, no_place_on_fargate, |_, now, _| {
        now.events.push(events::read("steady_state"))
    })
    .lasts(1)
    .only(&[System::Fargate]),
    case(
        "*NoHealthyTarget",
        3,
        PAGES,
        |_, now, of| now.service(of.service).zones = [(0, 1); 3],
        one_is_healthy,
    ),
    case(
        "*UnhealthyTargets",
        3,
        WARNS,
        |_, now, of| now.service(of.service).zones[0] = (0, 1),
        one_bad_minute_of_two,
    ),
    case(
        "*ErrorRate",
        6,
        PAGES,
        |_, now, of| now.service(of.service).failed = 61,
        |_, now, of| now.service(of.service).failed = 60,
    )
    .lasts(10),
    case(
        "*DeploymentErrors",
        4,
        NOBODY,
        |_, now, of| now.service(of.service).failed = 61,
        |_, now, of| now.service(of.service).failed = 60,
    )
    .lasts(3),
    case(
        "*SlowAnswers",
        6,
        PAGES,
        |_, now, of| now.service(of.service).seconds = 0.501,
        |_, now, of| now.service(of.service).seconds = 0.5,
    )
    .lasts(10),
    case(
        "*DeploymentSlow",
        4,
        NOBODY,
        |_, now, of| now.service(of.service).seconds = 0.501,
        |_, now, of| now.service(of.service).seconds = 0.5,
    )
    .lasts(3),
    case(
        "*SlowerAnswers",
        16,
        WARNS,
        |_, now, of| now.service(of.service).seconds = 0.251,
        |_, now, of| now.service(of.service).seconds = 0.25,
    ),
    case(
        "*CpuHigh",
        11,
        WARNS,
        |_, now, of| now.service(of.service).cpu = 90.1,
        |_, now, of| now.service(of.service).cpu = 90.0,
    ),
    case(
        "*MemoryHigh",
        11,
        WARNS,
        |_, now, of| now.service(of.service).memory = 90.1,
        |_, now, of| now.service(of.service).memory = 90.0,
    ),
    case(
        "*TaskFailures",
        2,
        WARNS,
        |_, now, of| now.events.push(events::of("task_container_exited", of.service)),
        planned_stops,
    )
    .lasts(1),
    case(
        "*FailingChecks",
        4,
        PAGES,
        |_, now, of| now.events.push(events::of("task_failed_elb_checks", of.service)),
        two_in_a_quarter,
    )
    .lasts(3)
    .clears(20),
    case("*DeploymentFailed", 2, &[(Page, "*FailedDeployments")], failed_deployment, |_, now, of| {
        now.events.push(events::of("deployment_completed", of.service))
    })
    .lasts(1)
    .clears(20),
    // The messages.
    case(
        "*Page",
        6,
        PAGES,
        |_, now, of| now.service(of.service).failed = 61,
        |_, now, of| now.service(of.service).failed = 17,
    )
    .lasts(10),
    case(
        "*Warn",
        11,
        WARNS,
        |_, now, of| now.service(of.service).cpu = 90.1,
        |_, now, of| now.service(of.service).cpu = 90.0,
    ),
    case("*Cause", 2, &[(Page, "*FailedDeployments")], failed_deployment, |_, now, of| {
        now.service(of.service).failed = 600
    })
    .lasts(1)
    .clears(20),
    case(
        "*Known",
        6,
        PAGES,
        |_, now, of| now.service(of.service).failed = 61,
        |_, now, of| now.service(of.service).cpu = 99.0,
    )
    .lasts(10),
    case(
        "*Paged",
        6,
        PAGES,
        |_, now, of| now.service(of.service).failed = 61,
        |_, now, of| now.service(of.service).cpu = 99.0,
    )
    .lasts(10),
];

fn four_of_five_minutes(minute: u64, now: &mut Minute, of: &Subject) {
    now.service(of.service).running = if minute % 5 == 4 { 3 } else { 2 };
}

fn no_place(_: u64, now: &mut Minute, of: &Subject) {
    (now.service(of.service).wanted, now.platform.reservation) = (4, 120.0);
}

fn no_place_on_fargate(_: u64, now: &mut Minute, of: &Subject) {
    now.events.push(events::of("placement_failure", of.service));
}

fn one_is_healthy(_: u64, now: &mut Minute, of: &Subject) {
    now.service(of.service).zones = [(1, 0), (0, 1), (0, 1)];
}

fn one_bad_minute_of_two(minute: u64, now: &mut Minute, of: &Subject) {
    if minute.is_multiple_of(2) {
        now.service(of.service).zones[0] = (0, 1);
    }
}

fn failed_deployment(_: u64, now: &mut Minute, of: &Subject) {
    now.events.push(events::of("deployment_failed", of.service));
}

/// What stops for good reasons, and so many failures that it is no single task any more.
fn planned_stops(minute: u64, now: &mut Minute, of: &Subject) {
    now.events.push(events::of("task_stopped_by_deployment", of.service));
    if minute == 20 {
        now.events.extend((0..2).map(|_| events::of("task_container_exited", of.service)));
    }
}

fn two_in_a_quarter(minute: u64, now: &mut Minute, of: &Subject) {
    if minute % 15 < 2 {
        now.events.push(events::of("task_failed_elb_checks", of.service));
    }
}

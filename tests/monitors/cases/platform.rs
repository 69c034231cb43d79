//! The alarms of what services stand on.

use super::{BALANCER_PAGES, Case, MACHINES, NOBODY, PLATFORM_PAGES, PLATFORM_WARNS, Subject, case};
use crate::world::Minute;

pub(super) const CASES: &[Case] = &[
    case(
        "MainZone#Down",
        3,
        PLATFORM_PAGES,
        |_, now, of| now.each(|load| load.zones[of.place] = (0, 1)),
        one_target_of_a_zone,
    ),
    case(
        "MainNatGateway#Silent",
        6,
        PLATFORM_PAGES,
        |_, now, of| now.platform.gateways[of.place] = (11, 0, 0),
        |_, now, of| now.platform.gateways[of.place] = (10, 0, 0),
    ),
    case(
        "MainNatGateway#Ports",
        4,
        PLATFORM_PAGES,
        |_, now, of| now.platform.gateways[of.place].2 = 1,
        two_of_five_minutes,
    ),
    case(
        "MainOnDemandDown",
        4,
        PLATFORM_PAGES,
        |_, now, _| (now.platform.on_demand, now.platform.spot) = (0, 0),
        |_, now, _| now.platform.on_demand = 1,
    ),
    case(
        "MainCapacityLag",
        7,
        PLATFORM_WARNS,
        |_, now, _| now.platform.reservation = 101.0,
        |_, now, _| now.platform.reservation = 100.0,
    ),
    case(
        "MainNearMaximum",
        11,
        PLATFORM_WARNS,
        |_, now, _| now.platform.wanted = 8,
        |_, now, _| now.platform.wanted = 7,
    ),
    case("MainMachineFailing", 3, PLATFORM_WARNS, |_, now, _| now.platform.failing = 1, one_minute_of_ten)
        .lasts(4),
    case(
        "MainSpotInterrupted",
        2,
        PLATFORM_WARNS,
        |_, now, _| now.platform.interrupted = 2,
        three_of_ten_machines,
    )
    .lasts(1),
    case("MainSpotInterruption", 2, PLATFORM_WARNS, |_, now, _| now.platform.interrupted = 1, |_, _, _| {})
        .lasts(1),
    // Seven minutes without data: an alarm looks at two more than it judges.
    case(
        "MainExporterSilent",
        8,
        PLATFORM_WARNS,
        |_, now, _| now.platform.exporter_runs = false,
        four_silent_minutes_of_five,
    ),
    case(
        "PublicBalancerErrors",
        6,
        BALANCER_PAGES,
        |_, now, _| now.platform.refused = 122,
        |_, now, _| now.platform.refused = 121,
    ),
    case(
        "PublicDeploymentErrors",
        4,
        NOBODY,
        |_, now, _| now.platform.refused = 122,
        |_, now, _| now.platform.refused = 121,
    )
    .lasts(3),
    case(
        "PublicBalancerPage",
        6,
        BALANCER_PAGES,
        |_, now, _| now.platform.refused = 122,
        |_, now, _| now.platform.refused = 121,
    ),
    case(
        "ProdPlatformPage",
        6,
        PLATFORM_PAGES,
        |_, now, _| now.platform.gateways[0] = (600, 0, 0),
        |_, now, _| now.platform.gateways[0] = (600, 1, 0),
    ),
    case(
        "ProdPlatformWarn",
        7,
        PLATFORM_WARNS,
        |_, now, _| now.platform.reservation = 101.0,
        |_, now, _| now.platform.reservation = 100.0,
    )
    .only(MACHINES),
    case(
        "ProdAnyPage",
        6,
        PLATFORM_PAGES,
        |_, now, _| now.platform.gateways[0] = (600, 0, 0),
        |_, now, _| now.platform.refused = 1200,
    ),
];

/// One target of the zone is healthy; in the second quarter of an hour only one is there at all.
fn one_target_of_a_zone(minute: u64, now: &mut Minute, of: &Subject) {
    now.service("api").zones[of.place] = (0, 1);
    if minute >= 15 {
        now.service("nginx").zones[of.place] = (0, 0);
    }
}

fn two_of_five_minutes(minute: u64, now: &mut Minute, of: &Subject) {
    now.platform.gateways[of.place].2 = u64::from(minute % 5 < 2);
}

fn three_of_ten_machines(minute: u64, now: &mut Minute, _: &Subject) {
    (now.platform.on_demand, now.platform.spot) = (3, 7);
    now.platform.interrupted = if minute.is_multiple_of(5) { 3 } else { 0 };
}

/// A machine that fails a check while it boots.
fn one_minute_of_ten(minute: u64, now: &mut Minute, _: &Subject) {
    now.platform.failing = u64::from(minute.is_multiple_of(10));
}

fn four_silent_minutes_of_five(minute: u64, now: &mut Minute, _: &Subject) {
    now.platform.exporter_runs = minute % 5 == 4;
}

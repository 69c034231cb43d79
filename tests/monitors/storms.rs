//! Incidents on the whole system, with all that they move: who is told, when, and what first. The cause comes first, its
//! symptoms are silent, and nobody is woken twice for one thing.

use ecs_dsl_rehearsal::cloudwatch::State;
use expect_test::{Expect, expect};

use crate::events;
use crate::run::{MAILBOX, PAGER, Run};
use crate::system::{ALL, System};
use crate::world::Minute;

/// In which minute each incident begins: six hours went well before.
const BEGINS: u64 = 360;

/// Plays an incident, its minutes counted from 0, and an hour that goes well again.
fn play(system: System, minutes: u64, story: impl FnMut(u64, &mut Minute)) -> Run {
    let mut run = Run::calm(system, BEGINS);
    run.day(minutes, story);
    run.day(60, |_, _| {});
    run
}

/// What people were told; and no warning while the page for the same thing stood.
fn told(run: &Run, expected: Expect) {
    expected.assert_eq(&run.timeline());
    let mut standing: Vec<(String, u64)> = Vec::new();
    for told in run.told() {
        // The page of an event has no end: a quarter of an hour, as long as it silences the rest.
        standing.retain(|(by, since)| {
            *by != told.by && (!by.ends_with("Deployments") || told.minute < since + 15)
        });
        match (told.who.as_str(), told.state) {
            (PAGER, State::Alarm) => standing.push((told.by, told.minute)),
            (MAILBOX, _) => {
                let thing = told.by.trim_end_matches("Warn");
                let same =
                    |by: &str| by.starts_with(thing) || by == "ProdPlatformPage" || thing == "ProdPlatform";
                assert!(standing.iter().all(|(by, _)| !same(by)), "{} while {standing:?}", told.by);
            }
            _ => {}
        }
    }
}

/// Who woke somebody, in this order.
fn pages(run: &Run) -> Vec<String> {
    let told = run.told_of(State::Alarm).into_iter();
    told.filter(|(who, _)| who == PAGER).map(|(_, by)| by).collect()
}

fn warnings(run: &Run) -> Vec<String> {
    let told = run.told_of(State::Alarm).into_iter();
    told.filter(|(who, _)| who == MAILBOX).map(|(_, by)| by).collect()
}

#[test]
fn a_dead_zone_pages_once_as_a_zone() {
    // The tasks there fail their checks after a minute. ECS starts others first, for which the group buys a machine.
    let run = play(System::Spot, 12, |minute, now| {
        now.each(|load| {
            if minute < 8 {
                load.running = 2;
            }
            // Connections into the zone are tried until its targets are unhealthy.
            load.failed = if minute < 2 { 1900 } else { 0 };
            load.zones = match minute {
                0 => [(1, 0); 3],
                1..9 => [(0, 1), (1, 0), (1, 0)],
                _ => [(0, 0), (2, 0), (1, 0)],
            };
            load.cpu = if minute < 8 { 90.0 } else { 60.0 };
        });
        now.platform.refused = if minute < 2 { 400 } else { 0 };
        if minute < 8 {
            (now.platform.on_demand, now.platform.spot, now.platform.wanted) = (1, 2, 5);
            now.platform.reservation = 150.0;
            now.platform.gateways[0] = (0, 0, 0);
        }
        if minute == 2 {
            now.events.extend(["api", "nginx"].map(|name| events::of("task_failed_elb_checks", name)));
        }
        if minute == 8 {
            now.events.extend(["api", "nginx"].map(|name| events::of("task_lost_its_host", name)));
        }
    });
    told(
        &run,
        expect![[r#"
            364 page ProdPlatformPage: platform of prod: one of these, causes first; the reason names it
                MainZone1Down transitioned to ALARM at minute 364
            371 page over ProdPlatformPage: platform of prod: one of these, causes first; the reason names it
                MainZone1Down transitioned to OK at minute 371
            376 page over ApiPage: api: one of these, causes first; the reason names it
                ApiTasksNotPlaced transitioned to OK at minute 370
            376 page over NginxPage: nginx: one of these, causes first; the reason names it
                NginxTasksNotPlaced transitioned to OK at minute 370
        "#]],
    );
    assert_eq!(pages(&run), ["ProdPlatformPage"]);
}

/// Half of the targets are new and answer with a 5xx. After three minutes its alarm takes the deployment back, which ECS
/// tells in the minute `back`, and which takes as long as the old tasks need to be alone again.
fn bad_deployment(system: System, back: u64) -> Run {
    play(system, back + 5, |minute, now| {
        let api = now.service("api");
        if minute < back + 3 {
            (api.running, api.zones) = (6, [(2, 0); 3]);
            api.failed = if minute < back { 3000 } else { 1000 };
        }
        if minute == 0 {
            now.events.push(events::read("deployment_in_progress"));
        } else if minute == back {
            now.events.extend(["deployment_failed", "deployment_in_progress"].map(events::read));
        } else if minute == back + 4 {
            now.events.push(events::read("deployment_completed"));
        }
    })
}

#[test]
fn a_bad_deployment_pages_once_as_a_deployment() {
    let run = bad_deployment(System::Spot, 4);
    assert_eq!(alarmed(&run, "ApiDeploymentErrors"), [BEGINS + 4], "which ECS waits for");
    told(
        &run,
        expect![[r#"
            364 page ApiFailedDeployments: api: a deployment failed; with rollback, the version before it comes back by itself (P4)
                SERVICE_DEPLOYMENT_FAILED at 2026-01-01T03:07:12Z: ECS deployment circuit breaker: task failed to start.
            386 page over ApiPage: api: one of these, causes first; the reason names it
                ApiErrorRate transitioned to OK at minute 369
            402 warn ApiWarn: api: one of these, causes first; the reason names it
                ApiAvailabilityBurn24h transitioned to ALARM at minute 364
            416 page over ApiObjectivePage: api: one of these, causes first; the reason names it
                ApiAvailabilityBurn6h transitioned to OK at minute 397
        "#]],
    );
    for system in ALL {
        for back in [4, 5] {
            let run = bad_deployment(system, back);
            assert_eq!(pages(&run), ["ApiFailedDeployments"], "{system:?} {back}:\n{}", run.timeline());
        }
    }
}

/// The minutes in which an alarm went off.
fn alarmed(run: &Run, alarm: &str) -> Vec<u64> {
    let changes = run.monitors.changes().iter().filter(|change| change.minute() >= BEGINS);
    let off = changes.filter(|change| change.alarm == alarm && change.to == State::Alarm);
    off.map(|change| change.minute()).collect()
}

#[test]
fn a_deployment_whose_tasks_never_pass_their_checks_pages_once_as_a_deployment() {
    // Each of the three new tasks is stopped after its checks, and the circuit breaker counts to three.
    let run = play(System::Spot, 12, |minute, now| {
        let api = now.service("api");
        if minute < 10 {
            (api.running, api.zones) = (6, [(1, 1); 3]);
        }
        match minute {
            0 => now.events.push(events::read("deployment_in_progress")),
            3 => now.events.extend((0..3).map(|_| events::read("task_failed_elb_checks"))),
            4 => now.events.extend(["deployment_failed", "deployment_in_progress"].map(events::read)),
            10 => now.events.push(events::read("deployment_completed")),
            _ => {}
        }
    });
    told(
        &run,
        expect![[r#"
            364 page ApiFailedDeployments: api: a deployment failed; with rollback, the version before it comes back by itself (P4)
                SERVICE_DEPLOYMENT_FAILED at 2026-01-01T03:07:12Z: ECS deployment circuit breaker: task failed to start.
            386 page over ApiPage: api: one of these, causes first; the reason names it
                ApiFailingChecks transitioned to OK at minute 380
        "#]],
    );
    assert_eq!(pages(&run), ["ApiFailedDeployments"]);
}

#[test]
fn a_failed_deployment_does_not_hide_the_outage_after_it() {
    // It fails, and half an hour later the service breaks for another reason.
    let run = play(System::Spot, 50, |minute, now| {
        if minute == 0 {
            now.events.push(events::read("deployment_failed"));
        }
        if minute >= 30 {
            now.service("api").failed = 600;
        }
    });
    assert_eq!(pages(&run), ["ApiFailedDeployments", "ApiPage"]);
    assert_eq!(alarmed(&run, "ApiPage"), [BEGINS + 30 + 6]);
    let second = run.told().into_iter().find(|told| told.by == "ApiPage").unwrap();
    assert_eq!(second.minute, BEGINS + 30 + 6 + 1, "{}", run.timeline());
}

#[test]
fn a_silent_nat_gateway_pages_once_as_a_gateway() {
    // What the tasks of its zone ask of others comes to nothing: a third of the answers is slow and fails.
    let run = play(System::Spot, 20, |_, now| {
        now.platform.gateways[1] = (900, 0, 0);
        now.each(|load| (load.failed, load.slow, load.seconds) = (2000, 33, 10.0));
    });
    told(
        &run,
        expect![[r#"
            366 page ProdPlatformPage: platform of prod: one of these, causes first; the reason names it
                MainNatGateway2Silent transitioned to ALARM at minute 366
            382 page over ProdPlatformPage: platform of prod: one of these, causes first; the reason names it
                MainNatGateway2Silent transitioned to OK at minute 382
            387 page over ApiPage: api: one of these, causes first; the reason names it
                ApiSlowAnswers transitioned to OK at minute 382
            387 page over NginxPage: nginx: one of these, causes first; the reason names it
                NginxSlowAnswers transitioned to OK at minute 382
            390 warn NginxWarn: nginx: one of these, causes first; the reason names it
                NginxSlowerAnswers transitioned to ALARM at minute 376
            416 warn ApiWarn: api: one of these, causes first; the reason names it
                ApiAvailabilityBurn24h transitioned to ALARM at minute 365
            417 page over ApiObjectivePage: api: one of these, causes first; the reason names it
                ApiAvailabilityBurn6h transitioned to OK at minute 411
            417 page over NginxObjectivePage: nginx: one of these, causes first; the reason names it
                NginxLatencyBurn1h transitioned to OK at minute 385
        "#]],
    );
    assert_eq!(pages(&run), ["ProdPlatformPage"]);
}

#[test]
fn when_all_spot_machines_go_nobody_is_woken_but_for_what_does_not_come_back() {
    // Three of five machines get their notice at once; the tasks move, with machines that come three minutes later.
    let run = play(System::Spot, 10, |minute, now| {
        match minute {
            0 => (now.platform.interrupted, now.platform.spot) = (3, 3),
            1..5 => (now.platform.spot, now.platform.reservation) = (0, 200.0),
            _ => {}
        }
        if (2..5).contains(&minute) {
            now.each(|load| (load.running, load.zones, load.cpu) = (2, [(1, 0), (1, 0), (0, 0)], 90.0));
        }
        if minute == 2 {
            now.events.extend(["api", "nginx"].map(|name| events::of("task_lost_its_host", name)));
        }
    });
    told(
        &run,
        expect![[r#"
            365 warn ProdPlatformWarn: platform of prod: one of these, causes first; the reason names it
                MainSpotInterruption transitioned to ALARM at minute 362
        "#]],
    );
    assert_eq!(pages(&run), Vec::<String>::new());
    assert_eq!(warnings(&run), ["ProdPlatformWarn"]);
}

/// Its tasks exit at once, again and again: no target is there, and the balancer answers with 503.
fn service_down(system: System) -> Run {
    play(system, 25, |minute, now| {
        let api = now.service("api");
        (api.requests, api.running, api.zones) = (0, 0, [(0, 0); 3]);
        now.platform.refused = 6000;
        if minute.is_multiple_of(2) {
            now.events.extend((0..3).map(|_| events::read("task_container_exited")));
        }
    })
}

#[test]
fn a_service_that_is_down_pages_once() {
    told(
        &service_down(System::Spot),
        expect![[r#"
            364 page ApiPage: api: one of these, causes first; the reason names it
                ApiNoHealthyTarget transitioned to ALARM at minute 363
            388 page over ApiPage: api: one of these, causes first; the reason names it
                ApiTasksMissing transitioned to OK at minute 387
            392 page over PublicBalancerPage: load balancer public: one of these, causes first; the reason names it
                PublicBalancerErrors transitioned to OK at minute 387
        "#]],
    );
    for system in ALL {
        assert_eq!(pages(&service_down(system)), ["ApiPage"], "{system:?}");
    }
}

#[test]
fn when_capacity_is_exhausted_the_service_that_waits_pages_once() {
    // The group is at its maximum; `api` wants two tasks more than there is room for.
    let run = play(System::Spot, 30, |_, now| {
        (now.platform.on_demand, now.platform.spot, now.platform.wanted) = (3, 7, 10);
        now.platform.reservation = 110.0;
        let api = now.service("api");
        (api.wanted, api.running, api.cpu, api.zones) = (10, 8, 97.0, [(3, 0), (3, 0), (2, 0)]);
    });
    told(
        &run,
        expect![[r#"
            367 page ApiPage: api: one of these, causes first; the reason names it
                ApiTasksMissing transitioned to ALARM at minute 366
            393 page over ApiPage: api: one of these, causes first; the reason names it
                ApiTasksNotPlaced transitioned to OK at minute 392
        "#]],
    );
    assert_eq!(pages(&run), ["ApiPage"]);
}

#[test]
fn a_peak_with_slow_answers_pages_once() {
    // Twelve minutes until scaling has caught up.
    let run = play(System::Spot, 25, |minute, now| {
        let api = now.service("api");
        api.requests = 20_000;
        if minute < 12 {
            (api.slow, api.seconds, api.cpu) = (20, 0.9, 99.0);
        } else {
            (api.wanted, api.running, api.zones) = (9, 9, [(3, 0); 3]);
            (api.slow, api.seconds) = (10, 0.3);
        }
        if (3..12).contains(&minute) {
            now.platform.reservation = 140.0;
        }
    });
    told(
        &run,
        expect![[r#"
            367 page ApiPage: api: one of these, causes first; the reason names it
                ApiSlowAnswers transitioned to ALARM at minute 366
            375 page over ApiPage: api: one of these, causes first; the reason names it
                ApiSlowAnswers transitioned to OK at minute 374
            379 warn ApiWarn: api: one of these, causes first; the reason names it
                ApiSlowerAnswers transitioned to ALARM at minute 376
        "#]],
    );
    assert_eq!(pages(&run), ["ApiPage"]);
}

#[test]
fn a_dead_exporter_warns_once_and_wakes_nobody() {
    let run = play(System::Spot, 60, |_, now| now.platform.exporter_runs = false);
    told(
        &run,
        expect![[r#"
            371 warn ProdPlatformWarn: platform of prod: one of these, causes first; the reason names it
                MainExporterSilent transitioned to ALARM at minute 368
        "#]],
    );
    assert_eq!(pages(&run), Vec::<String>::new());
    assert_eq!(warnings(&run), ["ProdPlatformWarn"]);
}

#[test]
fn a_day_with_deployments_scaling_and_single_spot_losses_wakes_nobody() {
    let mut run = Run::of(System::Spot);
    run.day(24 * 60, |minute, now| {
        let (hour, minute) = (minute / 60, minute % 60);
        scale(hour, now);
        if [10, 15].contains(&hour) {
            deploy(minute, now);
        }
        if [3, 13, 20].contains(&hour) {
            lose_one(minute, now);
        }
    });
    told(
        &run,
        expect![[r#"
            185 warn ProdPlatformWarn: platform of prod: one of these, causes first; the reason names it
                MainSpotInterruption transitioned to ALARM at minute 182
            785 warn ProdPlatformWarn: platform of prod: one of these, causes first; the reason names it
                MainSpotInterruption transitioned to ALARM at minute 782
            1205 warn ProdPlatformWarn: platform of prod: one of these, causes first; the reason names it
                MainSpotInterruption transitioned to ALARM at minute 1202
        "#]],
    );
    assert_eq!(pages(&run), Vec::<String>::new());
}

/// More requests and tasks by day than by night.
fn scale(hour: u64, now: &mut Minute) {
    let tasks = if (8..20).contains(&hour) { 6 } else { 3 };
    now.each(|load| {
        (load.requests, load.wanted, load.running) = (tasks * 1000, tasks, tasks);
        load.zones = [(tasks / 3, 0); 3];
    });
    if tasks == 6 {
        (now.platform.on_demand, now.platform.spot, now.platform.wanted) = (3, 4, 7);
    }
}

/// A deployment of `api` that goes well.
fn deploy(minute: u64, now: &mut Minute) {
    let api = now.service("api");
    match minute {
        0 => now.events.push(events::read("deployment_in_progress")),
        1..3 => (api.running, api.zones) = (12, [(4, 0); 3]),
        3 => now.events.extend((0..6).map(|_| events::read("task_stopped_by_deployment"))),
        5 => now.events.extend(["deployment_completed", "steady_state"].map(events::read)),
        _ => {}
    }
}

/// A Spot machine goes with a task of each service, and another comes.
fn lose_one(minute: u64, now: &mut Minute) {
    match minute {
        0 => {
            now.platform.interrupted = 1;
            now.events.push(events::read("rebalance_recommendation"));
        }
        2 => now.events.extend(["api", "nginx"].map(|name| events::of("task_lost_its_host", name))),
        _ => {}
    }
    if (2..5).contains(&minute) {
        now.platform.spot -= 1;
        now.each(|load| (load.running, load.zones[0].0) = (load.running - 1, load.zones[0].0 - 1));
    }
}

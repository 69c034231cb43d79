//! Each alarm on the series of its own incident: that it goes off, in the promised minutes, and whom it tells, once; that
//! it clears; that it doesn't go off just below; and what it says when nothing comes.

use std::collections::BTreeSet;

use ecs_dsl_rehearsal::cloudwatch::State;
use serde_json::Value;

use crate::cases::{self, Case, Subject, Tells};
use crate::run::{MAILBOX, PAGER, Run};
use crate::system::{ALL, System};
use crate::world::Minute;

/// How long a day went well before, in minutes.
const BEFORE: u64 = 60;

/// A case for an alarm of a system.
struct Applied {
    system: System,
    alarm: String,
    case: &'static Case,
    subject: Subject,
}

impl Applied {
    /// The minutes in which an alarm went from one state into another.
    fn changes(&self, run: &Run, to: State) -> Vec<u64> {
        let changes = run.monitors.changes().iter().filter(|change| change.minute() >= self.case.before);
        changes.filter(|change| change.alarm == self.alarm && change.to == to).map(|c| c.minute()).collect()
    }

    fn run(&self) -> Run {
        Run::calm(self.system, self.case.before)
    }

    fn change(&self, what: fn(u64, &mut Minute, &Subject), minute: u64, now: &mut Minute) {
        what(minute, now, &self.subject);
    }

    /// Who is told, by the table.
    fn told(&self) -> Vec<(String, String)> {
        let named = |(who, by): &(Tells, &str)| {
            let topic = if *who == Tells::Page { PAGER } else { MAILBOX };
            (topic.to_owned(), by.replace('*', self.subject.logical_id()))
        };
        self.case.told.iter().map(named).collect()
    }
}

/// Every alarm with its case; one that reads the same in two systems is tried in the first. Fails for an alarm that has no
/// case, and for a case that is of no alarm.
fn all() -> Vec<Applied> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for system in ALL {
        let template: Value = serde_json::from_str(system.template()).unwrap();
        for (alarm, resource) in template["Resources"].as_object().unwrap() {
            let kind = resource["Type"].as_str().unwrap();
            if !["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"].contains(&kind) {
                continue;
            }
            let mut cases = cases::all().filter_map(|case| Some((case, case.of(alarm, system)?)));
            let (case, subject) = cases.next().unwrap_or_else(|| panic!("{system:?}: {alarm} has no case"));
            assert!(cases.next().is_none(), "{alarm} has two cases");
            if seen.insert((alarm.clone(), resource.to_string())) {
                found.push(Applied { system, alarm: alarm.clone(), case, subject });
            }
        }
    }
    for case in cases::all() {
        let used = found.iter().any(|applied| std::ptr::eq(applied.case, case));
        assert!(used, "{} is the case of no alarm", case.alarm);
    }
    found
}

#[test]
fn every_alarm_goes_off_in_its_incident_tells_whom_it_should_once_and_clears() {
    for applied in all() {
        let Applied { system, alarm, case, .. } = &applied;
        let mut run = applied.run();
        run.day(case.lasts, |minute, now| applied.change(case.incident, minute, now));
        run.day(case.clears, |_, _| {});
        let off = applied.changes(&run, State::Alarm);
        assert_eq!(off, [case.before + case.after], "{system:?} {alarm}:\n{}", run.timeline());
        assert_eq!(run.told_of(State::Alarm), applied.told(), "{system:?} {alarm}:\n{}", run.timeline());
        // Each page that went out is over for the pager, once; a mailbox isn't told.
        let pages =
            applied.told().into_iter().filter(|(who, by)| who == PAGER && !by.ends_with("Deployments"));
        let over: Vec<_> =
            run.told_of(State::Ok).into_iter().filter(|over| applied.told().contains(over)).collect();
        assert_eq!(over, pages.collect::<Vec<_>>(), "{system:?} {alarm}:\n{}", run.timeline());
        assert_eq!(run.monitors.state(alarm), Some(State::Ok), "{system:?} {alarm} doesn't clear");
    }
}

#[test]
fn just_below_its_threshold_no_alarm_goes_off() {
    for applied in all() {
        let Applied { system, alarm, case, .. } = &applied;
        let mut run = applied.run();
        run.day(case.lasts.max(30), |minute, now| applied.change(case.below, minute, now));
        assert!(applied.changes(&run, State::Alarm).is_empty(), "{system:?} {alarm}:\n{}", run.timeline());
    }
}

/// What goes off when nothing comes of a namespace: alarms that take silence for death, and those that are over them.
const SILENCE: [(&str, &str); 9] = [
    ("AWS/ApplicationELB", "*NoHealthyTarget *Page *Known *Paged ProdAnyPage"),
    ("AWS/AutoScaling", ""),
    ("AWS/EC2", ""),
    ("AWS/ECS", ""),
    ("AWS/ECS/ManagedScaling", ""),
    ("AWS/Events", ""),
    ("AWS/NATGateway", ""),
    ("ECS/ContainerInsights", "*TasksMissing *Page *Known *Paged ProdAnyPage"),
    ("EcsDsl/Machines", "MainExporterSilent ProdPlatformWarn"),
];

#[test]
fn when_metrics_stop_only_those_go_off_that_take_silence_for_death() {
    for system in ALL {
        let mut run = Run::of(system);
        let watched = run.monitors.alarms().flat_map(|alarm| alarm.watched());
        let watched: BTreeSet<String> = watched.map(|watched| watched.metric.namespace.clone()).collect();
        assert!(watched.iter().all(|name| SILENCE.iter().any(|(known, _)| known == name)), "{watched:?}");
        for (namespace, expected) in SILENCE.iter().filter(|(name, _)| watched.contains(*name)) {
            run = Run::calm(system, BEFORE);
            run.day(30, |_, now| now.silent.push(namespace));
            let changes = run.monitors.changes().iter().filter(|change| change.minute() >= BEFORE);
            let off = changes.filter(|change| change.to == State::Alarm).map(|change| change.alarm.as_str());
            let off: BTreeSet<_> = off.map(ToOwned::to_owned).collect();
            let names = expected.split_whitespace();
            let expected = names.flat_map(|name| ["Api", "Nginx"].map(|service| name.replace('*', service)));
            assert_eq!(off, expected.collect(), "{system:?} without {namespace}");
        }
    }
}

#[test]
fn when_the_exporter_dies_the_page_for_on_demand_machines_stays_as_it_was() {
    let mut run = Run::calm(System::Spot, BEFORE);
    run.day(10, |_, now| now.platform.on_demand = 0);
    assert_eq!(run.monitors.state("MainOnDemandDown"), Some(State::Alarm));
    run.day(30, |_, now| now.platform.exporter_runs = false);
    assert_eq!(run.monitors.state("MainOnDemandDown"), Some(State::Alarm));
    assert_eq!(run.told_of(State::Alarm).len(), 1, "{}", run.timeline());
}

#[test]
fn a_quiet_night_tells_nobody() {
    for system in ALL {
        for requests in [0, 1] {
            let mut run = Run::of(system);
            run.night(4 * 60, requests);
            assert_eq!(run.timeline(), "", "{system:?} with {requests} requests a minute");
        }
    }
}

#[test]
fn one_failed_and_slow_request_at_night_tells_nobody() {
    for system in ALL {
        for requests in [1, 10] {
            let mut run = Run::of(system);
            run.night(120, requests);
            run.minutes(1, |_| {
                let mut minute = Minute::of_night(system, requests);
                minute.each(|load| (load.failed, load.slow, load.seconds) = (1, 100 / requests, 30.0));
                minute
            });
            run.night(180, requests);
            assert_eq!(run.timeline(), "", "{system:?} with {requests} requests a minute");
        }
    }
}

#[test]
fn a_deployment_in_a_busy_hour_tells_nobody() {
    for system in ALL {
        let mut run = Run::calm(system, BEFORE);
        run.day(60, |minute, now| deployment(minute, now.service("api")));
        assert_eq!(run.timeline(), "", "{system:?}");
    }
}

/// Three new tasks start beside the old ones, register, pass their first check, and the old ones drain.
fn deployment(minute: u64, load: &mut crate::world::Load) {
    match minute {
        10 => load.running = 3,
        11 => (load.running, load.zones) = (6, [(1, 0); 3]),
        // A target that is registered is in neither number until its first check.
        12..14 => (load.running, load.zones) = (6, [(2, 0); 3]),
        14 => (load.running, load.zones) = (4, [(1, 0), (1, 0), (2, 0)]),
        _ => {}
    }
}

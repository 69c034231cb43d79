//! What is measured: requests and what became of them, how healthy services were, how slow answers got, how long
//! machines ran.

use std::collections::BTreeMap;

use super::flow::Counts;
use super::queue::{Millis, SECOND};
use super::state::{Rollout, Running, Task};
use super::system::Id;
use super::world::World;

/// Measured since the mark.
#[derive(Clone, Debug, Default)]
pub(super) struct Books {
    pub(super) since: Millis,
    pub(super) counts: Counts,
    /// Lost requests by cause.
    pub(super) lost: BTreeMap<String, f64>,
    /// The least share of healthy tasks of each service, and when.
    pub(super) healthy: BTreeMap<Id, (f64, Millis)>,
    /// The slowest minute: the time below which 95 of 100 answers stayed, in milliseconds, when, and of which group.
    pub(super) slowest: Option<(f64, Millis, Id)>,
    /// How long machines ran that have ended.
    pub(super) machine_time: Millis,
    /// When the system was last not well.
    pub(super) unwell: Option<Millis>,
}

impl World {
    /// Forgets what was measured, and measures from now on.
    pub(super) fn mark(&mut self) {
        self.recount_all();
        self.collect();
        self.books = Books { since: self.now, ..Books::default() };
        let all: Vec<Id> = self.services.keys().cloned().collect();
        all.iter().for_each(|service| self.observe(service));
    }

    /// Looks at how many of a service's tasks are healthy. Of a daemon it isn't looked at: their number is that of the
    /// machines, and each new one lacks it for a while.
    pub(super) fn observe(&mut self, service: &Id) {
        let counts = |running: &&Running| running.desired > 0 && !running.spec.daemon;
        let Some(running) = self.services.get(service).filter(counts) else { return };
        let fronted = self.has_flow(service);
        let healthy = |task: &&Task| running.is_healthy(task, fronted) && task.lost.is_none();
        let share = self.tasks.of(service).filter(healthy).count() as f64 / f64::from(running.desired);
        let now = self.now;
        // Before its first deployment is completed a service has no tasks to keep.
        let is_new =
            running.primary().is_some_and(|one| one.number == 1 && one.rollout == Rollout::InProgress);
        if !is_new {
            let least = self.books.healthy.entry(service.clone()).or_insert((share, now));
            if share < least.0 {
                *least = (share, now);
            }
        }
        if share < 1.0 {
            self.books.unwell = Some(now);
        }
    }

    /// Takes over what the flows counted since the last time.
    pub(super) fn collect(&mut self) {
        self.record_requests();
        let now = self.now;
        for (id, flow) in &mut self.flows {
            if let Some(time) = flow.p95()
                && self.books.slowest.as_ref().is_none_or(|(slowest, ..)| time > *slowest)
            {
                self.books.slowest = Some((time, now, id.clone()));
            }
            self.books.counts.add(&flow.counts);
            if flow.counts.lost() >= 0.5 {
                self.books.unwell = Some(now);
            }
            flow.counts = Counts::default();
            flow.times.clear();
            for (cause, lost) in std::mem::take(&mut flow.lost) {
                *self.books.lost.entry(cause).or_default() += lost;
            }
        }
    }

    /// Hours of machines since the mark.
    pub(super) fn machine_hours(&self) -> f64 {
        let since = self.books.since;
        let running = self.machines.values().filter(|machine| !machine.gone);
        let time: Millis = running.map(|machine| self.now - machine.launched.max(since)).sum();
        (self.books.machine_time + time) as f64 / (3_600 * SECOND) as f64
    }
}

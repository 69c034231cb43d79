//! What is measured: requests and what became of them, how healthy services were, how slow answers got, how long
//! machines ran.

use std::collections::{BTreeMap, BTreeSet};

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
    /// When the system was not well, but for what still goes on.
    pub(super) unwell: Stretches,
    /// Services that have fewer healthy tasks than they want.
    ailing: BTreeSet<Id>,
    /// Since when there are such.
    ailing_since: Millis,
    /// When requests were last counted.
    collected: Millis,
}

/// Stretches of time of which none touches another, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretches(pub(super) Vec<(Millis, Millis)>);

impl Stretches {
    /// Adds one that ends when all that are there have ended.
    fn add(&mut self, mut from: Millis, to: Millis) {
        if from == to {
            return;
        }
        while let Some((begun, _)) = self.0.pop_if(|(_, ended)| *ended >= from) {
            from = from.min(begun);
        }
        self.0.push((from, to));
    }
}

impl Books {
    /// When the system was not well, up to now.
    pub(super) fn unwell(&self, now: Millis) -> Stretches {
        let mut unwell = self.unwell.clone();
        if !self.ailing.is_empty() {
            unwell.add(self.ailing_since, now);
        }
        unwell
    }

    fn ails(&mut self, service: &Id, now: Millis) {
        if self.ailing.is_empty() {
            self.ailing_since = now;
        }
        self.ailing.insert(service.clone());
    }

    /// A service has all of its tasks, or wants none.
    pub(super) fn recovers(&mut self, service: &Id, now: Millis) {
        if self.ailing.remove(service) && self.ailing.is_empty() {
            self.unwell.add(self.ailing_since, now);
        }
    }

    /// A service has another name from now on.
    pub(super) fn rename_service(&mut self, from: &Id, to: &Id) {
        if let Some(share) = self.healthy.remove(from) {
            self.healthy.insert(to.clone(), share);
        }
        if self.ailing.remove(from) {
            self.ailing.insert(to.clone());
        }
    }
}

impl World {
    /// Forgets what was measured, and measures from now on.
    pub(super) fn mark(&mut self) {
        self.recount_all();
        self.collect();
        self.books = Books { since: self.now, collected: self.now, ..Books::default() };
        let all: Vec<Id> = self.services.keys().cloned().collect();
        all.iter().for_each(|service| self.observe(service));
    }

    /// Looks at how many of a service's tasks are healthy. Of a daemon it isn't looked at: their number is that of the
    /// machines, and each new one lacks it for a while.
    pub(super) fn observe(&mut self, service: &Id) {
        let counts = |running: &&Running| running.desired > 0 && !running.spec.daemon;
        let Some(running) = self.services.get(service).filter(counts) else {
            return self.books.recovers(service, self.now);
        };
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
        if share < 1.0 { self.books.ails(service, now) } else { self.books.recovers(service, now) }
    }

    /// Takes over what the flows counted since the last time.
    pub(super) fn collect(&mut self) {
        self.record_requests();
        let now = self.now;
        let mut loses = false;
        for (id, flow) in &mut self.flows {
            if let Some(time) = flow.p95()
                && self.books.slowest.as_ref().is_none_or(|(slowest, ..)| time > *slowest)
            {
                self.books.slowest = Some((time, now, id.clone()));
            }
            self.books.counts.add(&flow.counts);
            loses |= flow.counts.lost() >= 0.5;
            flow.counts = Counts::default();
            flow.times.clear();
            for (cause, lost) in std::mem::take(&mut flow.lost) {
                *self.books.lost.entry(cause).or_default() += lost;
            }
        }
        if loses {
            self.books.unwell.add(self.books.collected, now);
        }
        self.books.collected = now;
    }

    /// Hours of machines since the mark.
    pub(super) fn machine_hours(&self) -> f64 {
        let since = self.books.since;
        let running = self.machines.values().filter(|machine| !machine.gone);
        let time: Millis = running.map(|machine| self.now - machine.launched.max(since)).sum();
        (self.books.machine_time + time) as f64 / (3_600 * SECOND) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_are_one() {
        let mut unwell = Stretches::default();
        unwell.add(10, 10);
        assert_eq!(unwell.0, []);
        for (from, to) in [(10, 20), (30, 40), (45, 50), (50, 60)] {
            unwell.add(from, to);
        }
        assert_eq!(unwell.0, [(10, 20), (30, 40), (45, 60)]);
        unwell.add(35, 70);
        assert_eq!(unwell.0, [(10, 20), (30, 70)]);
    }
}

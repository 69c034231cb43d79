//! Keeps the record of a play: looks at the world at the end of each second in which something happened.

use std::collections::{BTreeMap, BTreeSet};

use super::{AlarmSpan, MachineSample, Mark, MarkKind, Record, RequestSample, TaskSample};
use crate::play::fault::Fault;
use crate::play::queue::{Millis, SECOND};
use crate::play::stack::{STACK, StackStatus};
use crate::play::state::{Machine, Rollout, Running, Status, Task};
use crate::play::system::Id;
use crate::play::world::World;

/// What is kept of a play, and what it is compared with.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Recorder {
    record: Record,
    /// Up to when requests are in the record.
    collected: Millis,
    /// The deployment that each service is to have, and how far that is.
    deployments: BTreeMap<Id, (u32, Rollout)>,
    stack: StackStatus,
    alarming: BTreeSet<String>,
    /// How many messages are in the record.
    told: usize,
}

impl World {
    /// Looks at the world before time goes on to `until`. To be called before each step in time.
    pub(in crate::play) fn record(&mut self, until: Millis) {
        if self.recorder.is_some() && until / SECOND > self.now / SECOND {
            self.record_now();
        }
    }

    /// Looks at the world as it is now.
    fn record_now(&mut self) {
        let Some(mut recorder) = self.recorder.take() else { return };
        recorder.look(self);
        self.recorder = Some(recorder);
    }

    /// Takes over what the flows have counted, before they forget it.
    pub(in crate::play) fn record_requests(&mut self) {
        let Some(mut recorder) = self.recorder.take() else { return };
        recorder.count(self);
        self.recorder = Some(recorder);
    }

    /// Marks a fault that hit so many things.
    pub(in crate::play) fn record_fault(&mut self, fault: &Fault, hit: u32) {
        if let Some(recorder) = &mut self.recorder {
            let nothing = if hit == 0 { ": there was nothing to hit" } else { "" };
            recorder.mark(self.now, MarkKind::Fault, "fault", format!("{fault}{nothing}"));
        }
    }

    /// Marks that other requests come from now on.
    pub(in crate::play) fn record_traffic(&mut self) {
        let rate = self.traffic.rate(self.now);
        if let Some(recorder) = &mut self.recorder {
            let text = format!("{} requests a second to each load balancer", (rate * 10.0).round() / 10.0);
            recorder.mark(self.now, MarkKind::Traffic, "traffic", text);
        }
    }

    /// The record up to now; nothing if none is kept. The minute that runs goes on being counted.
    pub(in crate::play) fn recorded(&self) -> Option<Record> {
        let mut recorder = self.recorder.as_deref()?.clone();
        recorder.look(self);
        recorder.count(self);
        recorder.record.to_second = self.now / SECOND;
        Some(recorder.record)
    }
}

impl Recorder {
    /// One that begins with the world as it is now.
    pub(in crate::play) fn of(world: &World) -> Self {
        let record = Record { from_second: world.now / SECOND, ..Record::default() };
        let told = world.watch.inbox.len();
        let stack = world.stack.status;
        let mut recorder = Self { record, collected: world.now, told, stack, ..Self::default() };
        recorder.look(world);
        recorder
    }

    fn mark(&mut self, at: Millis, kind: MarkKind, subject: &str, text: String) {
        self.record.marks.push(Mark { second: at / SECOND, kind, subject: subject.to_owned(), text });
    }

    fn look(&mut self, world: &World) {
        let second = world.now / SECOND;
        let mut tasks: BTreeMap<&Id, TaskSample> = BTreeMap::new();
        for (id, running) in &world.services {
            tasks.insert(id, TaskSample { second, desired: running.desired, ..TaskSample::default() });
        }
        for task in world.tasks.values() {
            if let Some(sample) = tasks.get_mut(&task.service) {
                add_task(world, task, sample);
            }
        }
        for (id, sample) in tasks {
            let samples = self.record.services.entry(id.to_string()).or_default();
            keep(samples, sample, |sample| &mut sample.second);
        }
        for (id, fleet) in &world.fleets {
            let mut sample = MachineSample { second, desired: fleet.desired, ..MachineSample::default() };
            let own = world.machines.values().filter(|machine| machine.group == *id && !machine.gone);
            own.for_each(|machine| add_machine(machine, &mut sample));
            let samples = self.record.groups.entry(id.to_string()).or_default();
            keep(samples, sample, |sample| &mut sample.second);
        }
        self.see_deployments(world);
        self.see_stack(world);
        self.see_alarms(world);
        self.see_messages(world);
    }

    fn see_deployments(&mut self, world: &World) {
        for (id, running) in &world.services {
            let Some(primary) = running.primary() else { continue };
            let is = (primary.number, primary.rollout);
            let Some(was) = self.deployments.insert(id.clone(), is) else { continue };
            let name = Running::name(primary.number);
            let text = match is {
                _ if is == was => continue,
                (number, _) if number < was.0 => format!("goes back to deployment {name}"),
                (number, Rollout::InProgress) if number > was.0 => {
                    format!("deployment {name} begins: {}", primary.revision.image.reference())
                }
                (_, Rollout::InProgress) => format!("deployment {name} goes on"),
                (_, Rollout::Completed) => format!("deployment {name} completed"),
                (_, Rollout::Failed) => format!("deployment {name} failed"),
            };
            self.mark(world.now, MarkKind::Deployment, id, text);
        }
    }

    fn see_stack(&mut self, world: &World) {
        let status = world.stack.status;
        if std::mem::replace(&mut self.stack, status) != status {
            self.mark(world.now, MarkKind::Stack, STACK, status.to_string());
        }
    }

    fn see_alarms(&mut self, world: &World) {
        let second = world.now / SECOND;
        let now: BTreeSet<String> = world.watch.alarming().into_iter().map(str::to_owned).collect();
        if now == self.alarming {
            return;
        }
        for span in self.record.alarms.iter_mut().filter(|span| span.to_second.is_none()) {
            if !now.contains(&span.alarm) {
                span.to_second = Some(second);
            }
        }
        for alarm in now.difference(&self.alarming) {
            self.record.alarms.push(AlarmSpan { alarm: alarm.clone(), from_second: second, to_second: None });
        }
        self.alarming = now;
    }

    fn see_messages(&mut self, world: &World) {
        for message in world.watch.inbox.iter().skip(self.told) {
            let over = if message.all_clear { " (over)" } else { "" };
            let mark = Mark {
                second: message.second(),
                kind: MarkKind::Message,
                subject: message.topic.clone(),
                text: format!("from {}{over}", message.from),
            };
            self.record.marks.push(mark);
        }
        self.told = world.watch.inbox.len();
    }

    fn count(&mut self, world: &World) {
        let (from_second, to_second) = (self.collected / SECOND, world.now / SECOND);
        for (id, flow) in &world.flows {
            let samples = self.record.requests.entry(id.to_string()).or_default();
            let sample = RequestSample {
                from_second,
                to_second,
                requests: rounded(flow.counts.all),
                lost: rounded(flow.counts.lost()),
                p95_ms: flow.p95().map(rounded),
            };
            match samples.last_mut() {
                // Cut at a moment at which all that had come was counted already.
                Some(last) if from_second == to_second => {
                    last.requests += sample.requests;
                    last.lost += sample.lost;
                }
                _ => samples.push(sample),
            }
        }
        self.collected = world.now;
    }
}

/// To a thousandth: what is behind it is noise of the arithmetic.
fn rounded(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

fn add_task(world: &World, task: &Task, sample: &mut TaskSample) {
    let count = match task.status {
        _ if task.lost.is_some() => &mut sample.lost,
        _ if !task.is_wanted() => &mut sample.leaving,
        Status::Provisioning => &mut sample.waiting,
        Status::Pending => &mut sample.starting,
        Status::Deactivating | Status::Stopping => &mut sample.leaving,
        Status::Running if world.is_healthy(task) => {
            *sample.zones.entry(world.zone_of(task).to_string()).or_default() += 1;
            &mut sample.healthy
        }
        Status::Running if task.is_unhealthy() => &mut sample.unhealthy,
        Status::Running => &mut sample.unchecked,
    };
    *count += 1;
}

fn add_machine(machine: &Machine, sample: &mut MachineSample) {
    let count = match machine.life {
        _ if machine.doomed.is_some() || machine.drains() || !machine.counts() => &mut sample.leaving,
        _ if !machine.is_in_service() => &mut sample.starting,
        _ if machine.spot => &mut sample.spot,
        _ => &mut sample.on_demand,
    };
    *count += 1;
}

/// Adds a sample, unless it says what the last one says. Of one second the last look counts.
fn keep<T: Clone + PartialEq>(samples: &mut Vec<T>, mut sample: T, at: impl Fn(&mut T) -> &mut u64) {
    let second = *at(&mut sample);
    if samples.last_mut().is_some_and(|last| *at(last) == second) {
        samples.pop();
    }
    let same = samples.last().cloned().is_some_and(|mut last| {
        *at(&mut last) = second;
        last == sample
    });
    if !same {
        samples.push(sample);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changes_is_kept_and_of_one_second_the_last() {
        let sample = |second, healthy| TaskSample { second, healthy, ..TaskSample::default() };
        let mut samples = Vec::new();
        for (second, healthy) in [(1, 1), (2, 1), (3, 5), (3, 2), (4, 7), (4, 2), (6, 3)] {
            keep(&mut samples, sample(second, healthy), |sample| &mut sample.second);
        }
        assert_eq!(samples, [sample(1, 1), sample(3, 2), sample(6, 3)]);
    }
}

//! What is wrong with applications for a while.

use std::collections::BTreeMap;

use super::super::durations::STOPPED;
use super::super::flow::Cut;
use super::super::queue::Millis;
use super::super::state::{Running, Status, Stop, StopCode, Task, TaskId};
use super::super::system::Id;
use super::super::world::{Happening, Step, World};

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Ailment {
    Errors,
    Slow,
    Checks,
    Exporter,
}

/// What is wrong now.
#[derive(Clone, Debug)]
pub(in super::super) struct Ailments {
    /// The share of requests that is answered with a 5xx.
    pub(in super::super) wrong: f64,
    /// How many times as long answers take.
    pub(in super::super) slow: f64,
    /// How many tasks of each service fail their checks.
    sick: u32,
    /// Whether the function that counts machines does nothing.
    pub(in super::super) exporter: bool,
    /// When each is over: of two of a kind the later one counts.
    over: BTreeMap<Ailment, Millis>,
}

impl Default for Ailments {
    fn default() -> Self {
        Self { wrong: 0.0, slow: 1.0, sick: 0, exporter: false, over: BTreeMap::new() }
    }
}

impl Ailments {
    fn set(&mut self, ailment: Ailment, much: f64) {
        match ailment {
            Ailment::Errors => self.wrong = much,
            Ailment::Slow => self.slow = much,
            Ailment::Checks => self.sick = much as u32,
            Ailment::Exporter => self.exporter = much > 0.0,
        }
    }
}

impl World {
    /// Requests are counted with what was wrong until now, and from now on with this.
    fn ail(&mut self, ailment: Ailment, much: f64) {
        self.recount_all();
        self.ailments.set(ailment, much);
        self.recount_all();
    }

    /// Something is wrong from now on, for a while. Gives how many services it hits.
    pub(super) fn fall_ill(&mut self, ailment: Ailment, much: f64, time: Millis) -> u32 {
        self.ail(ailment, much);
        let over = self.now.saturating_add(time);
        self.ailments.over.insert(ailment, over);
        self.queue.plan(over, Happening::Recovers(ailment));
        match ailment {
            Ailment::Exporter => u32::from(self.system.exporter),
            Ailment::Checks => {
                let checked: Vec<Id> =
                    self.services.keys().filter(|service| self.is_checked(service)).cloned().collect();
                checked.iter().for_each(|service| self.sicken(service));
                checked.len() as u32
            }
            Ailment::Errors | Ailment::Slow => self.system.fronted().count() as u32,
        }
    }

    /// Whether anything checks the health of a service's tasks: its load balancer, or their containers.
    fn is_checked(&self, service: &Id) -> bool {
        let primary = self.services.get(service).and_then(Running::primary);
        self.has_flow(service) || primary.is_some_and(|one| !one.revision.definition.checks.is_empty())
    }

    pub(in super::super) fn recover(&mut self, ailment: Ailment) {
        if self.ailments.over.get(&ailment).is_some_and(|over| self.now < *over) {
            return;
        }
        self.ail(ailment, if ailment == Ailment::Slow { 1.0 } else { 0.0 });
        if ailment == Ailment::Checks {
            let sick: Vec<TaskId> =
                self.tasks.values().filter(|task| task.sick).map(|task| task.id).collect();
            sick.iter().for_each(|task| self.passes_checks(*task));
        }
    }

    /// As many tasks of a service fail their checks as are to.
    fn sicken(&mut self, service: &Id) {
        let runs = |task: &&Task| task.is_wanted() && (!task.targets.is_empty() || task.health.is_checked());
        let all: Vec<TaskId> = self.tasks.of(service).filter(runs).map(|task| task.id).collect();
        for id in all {
            if self.is_to_be_sick(service) {
                if let Some(task) = self.tasks.get_mut(&id) {
                    task.sick = true;
                }
                self.fails_checks(id);
                self.fails_container_checks(id);
            }
        }
    }

    /// Whether one more task of a service is to fail its checks.
    pub(in super::super) fn is_to_be_sick(&self, service: &Id) -> bool {
        // One that is unhealthy already is about to be replaced, by one that is to be sick too.
        let sick = |task: &&Task| task.is_wanted() && task.sick && !task.is_unhealthy();
        self.ailments.sick > 0 && (self.tasks.of(service).filter(sick).count() as u32) < self.ailments.sick
    }

    /// From now on the checks of a task's targets fail.
    pub(in super::super) fn fails_checks(&mut self, id: TaskId) {
        let now = self.now;
        let targets = self.tasks.get_mut(&id).map(|task| task.targets.as_mut_slice());
        for target in targets.unwrap_or_default() {
            target.passes_from = None;
            target.counted_from = now;
        }
        self.plan_targets(id);
    }

    /// From now on a task's checks pass again.
    fn passes_checks(&mut self, id: TaskId) {
        if let Some(task) = self.tasks.get_mut(&id) {
            task.sick = false;
        }
        self.passes_target(id);
        self.passes_container_checks(id);
    }

    /// From now on the checks of a task's targets pass, unless something else is wrong.
    pub(in super::super) fn passes_target(&mut self, id: TaskId) {
        let now = self.now;
        let Some(task) = self.tasks.get_mut(&id) else { return };
        let well = task.lost.is_none() && !task.sick && !task.revision.image.fails_checks;
        let ready = task.started.unwrap_or(now) + task.revision.image.ready;
        for target in task.targets.iter_mut().filter(|target| well && !target.unreached) {
            // One that passes already goes on as it is.
            if target.passes_from.is_none() {
                target.passes_from = Some(ready.max(now));
                target.counted_from = now;
            }
        }
        self.plan_targets(id);
    }

    /// Containers of so many tasks of each service exit by themselves. Gives how many did.
    pub(super) fn exit_tasks(&mut self, tasks: u32) -> u32 {
        let services: Vec<Id> = self.services.keys().cloned().collect();
        let mut exited = 0;
        for service in services {
            let runs = |task: &&Task| task.status == Status::Running && task.is_wanted() && task.alive;
            let all = self.tasks.of(&service).filter(runs).take(tasks as usize);
            let all: Vec<TaskId> = all.map(|task| task.id).collect();
            exited += all.len() as u32;
            all.iter().for_each(|task| self.exit(*task, "Essential container in task exited"));
        }
        exited
    }

    /// An essential container exits by itself. Requests go to it until its target is taken out of its group.
    pub(in super::super) fn exit(&mut self, id: TaskId, reason: &str) {
        let Some(task) = self.tasks.get(&id).filter(|task| task.alive && task.is_wanted()) else { return };
        let service = task.service.clone();
        let served = self.served_by(task);
        for group in &served {
            let cause = format!("{service}: requests in flight were cut: their container exited");
            let rate = self.rate_of_each(group);
            self.cut(group, &Cut { rate, after: 0, cause });
        }
        if let Some(task) = self.tasks.get_mut(&id) {
            task.alive = false;
            task.stop = Some(Stop { code: StopCode::EssentialContainerExited, reason: reason.to_owned() });
        }
        self.tell(&service, format!("{id} stopped: {reason}"));
        self.recount_groups(&served);
        let delay = self.pick(STOPPED, "stopped", id.0);
        self.plan_task(delay, id, Step::Stopped);
        self.look_at(&service);
    }
}

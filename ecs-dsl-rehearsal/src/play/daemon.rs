//! Daemons: services with one task on each machine of their cluster.
//!
//! Their tasks come first and go last: a new machine gets them before any other, room for them is kept free, and a machine
//! that drains keeps them until no other task is left on it. Source:
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>.

use std::sync::Arc;

use super::constraint::Wish;
use super::events::Event;
use super::placement::Lack;
use super::scheduler::scaled;
use super::state::{Machine, MachineId, Place, Rollout, StopCode, Task, TaskId};
use super::system::{Id, Needs};
use super::world::World;

/// A daemon's task is where its constraints don't let it
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html>).
const VIOLATED: &str = "SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED";

impl World {
    /// Whether a service has one task on each machine.
    pub(super) fn is_daemon(&self, service: &str) -> bool {
        self.services.get(service).is_some_and(|running| running.spec.daemon)
    }

    /// The tasks on a machine but for daemons: with none of them a machine is empty
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>).
    pub(super) fn replicas_on(&self, machine: MachineId) -> impl Iterator<Item = &Task> {
        self.tasks_on(machine).filter(|task| !self.is_daemon(&task.service))
    }

    /// The daemons whose tasks a group's machines have, if their constraints let them.
    fn daemons_of<'a>(&'a self, group: &'a Id) -> impl Iterator<Item = Wish<'a>> {
        self.daemons.iter().filter_map(move |service| {
            let running = self.services.get(service)?;
            let here = self.usable_groups(service, &running.spec).contains(group);
            running.wish(service).filter(|_| here)
        })
    }

    /// The machines that are to have a daemon's task, as ECS sees them. One that the template has no longer is to have none.
    fn daemon_machines(&self, service: &Id) -> Vec<MachineId> {
        let running = self.services.get(service).filter(|_| self.daemons.contains(service));
        let Some(running) = running else { return Vec::new() };
        let Some(wish) = running.wish(service) else { return Vec::new() };
        let groups = self.usable_groups(service, &running.spec);
        let machines = self.machines.values();
        let there = |machine: &&Machine| {
            machine.takes_tasks() && groups.contains(&machine.group) && self.is_for_daemon(wish, machine)
        };
        machines.filter(there).map(|machine| machine.id).collect()
    }

    /// As many tasks of each daemon are wanted as there are machines.
    pub(super) fn size_daemons(&mut self) {
        for service in self.daemons.clone() {
            let count = self.daemon_machines(&service).len() as u32;
            if let Some(running) = self.services.get_mut(&service).filter(|running| running.desired != count)
            {
                running.desired = count;
                running.steady = false;
                self.look_at(&service);
            }
        }
    }

    /// What the daemons need that a machine hasn't yet, or of which it has an older version that needs less.
    pub(super) fn reserved(&self, machine: &Machine) -> Needs {
        let mut reserved = Needs::default();
        if self.daemons.is_empty() {
            return reserved;
        }
        for wish in self.daemons_of(&machine.group).filter(|wish| self.is_for_daemon(*wish, machine)) {
            let needs = &wish.definition.needs;
            let here = self.tasks_on(machine.id).find(|task| task.service == *wish.service);
            let has = here.map(|task| task.revision.definition.needs.clone()).unwrap_or_default();
            reserved.cpu = reserved.cpu.saturating_add(needs.cpu.saturating_sub(has.cpu));
            reserved.memory = reserved.memory.saturating_add(needs.memory.saturating_sub(has.memory));
            reserved.interfaces += needs.interfaces.saturating_sub(has.interfaces);
            if here.is_none() {
                reserved.ports.extend(&needs.ports);
            }
        }
        reserved
    }

    /// What the daemons take of each machine of a group.
    pub(super) fn daemon_needs(&self, group: &Id) -> Needs {
        let here = self.daemons_of(group).filter(|wish| self.may_be_on_new(*wish, group).any(|may| may));
        here.map(|wish| &wish.definition.needs).fold(Needs::default(), |mut all, needs| {
            all.cpu = all.cpu.saturating_add(needs.cpu);
            all.memory = all.memory.saturating_add(needs.memory);
            all.interfaces += needs.interfaces;
            all.ports.extend(&needs.ports);
            all
        })
    }

    /// Starts a daemon's task on each machine that has none, and that has room for it.
    pub(super) fn start_daemons(&mut self, service: &Id) {
        let Some(running) = self.services.get(service) else { return };
        let Some(primary) = running.primary().filter(|primary| primary.rollout != Rollout::Failed) else {
            return;
        };
        let (number, revision) = (primary.number, Arc::clone(&primary.revision));
        let waits = self.now < running.not_before;
        let (mut started, mut unplaced) = (Vec::new(), None);
        for machine in self.daemon_machines(service) {
            let bare = !self.tasks_on(machine).any(|task| task.service == *service);
            let Some(machine) = self.machines.get(&machine).filter(|_| bare && !waits) else { continue };
            if machine.gone || !machine.connected {
                continue;
            }
            let (id, needs) = (machine.id, &revision.definition.needs);
            let lack = self.lack(machine, needs, &Needs::default());
            unplaced = unplaced.max(lack);
            if lack.is_none() {
                let task = self.new_task(service, number, Arc::clone(&revision));
                self.placed(task, Place::Machine(id));
                started.push(task);
            }
        }
        if let Some(lack) = unplaced {
            self.tell_unplaced(service, lack);
        } else if let Some(running) = self.services.get_mut(service) {
            running.told_unplaced = None;
        }
        self.tell_started(service, number, &started);
    }

    /// The daemons' tasks are the first on a new machine.
    pub(super) fn start_all_daemons(&mut self) {
        for service in self.daemons.clone() {
            self.start_daemons(&service);
        }
    }

    /// A daemon's task on a machine on which it may not be any more stops.
    pub(super) fn stop_misplaced_daemons(&mut self, service: &Id) {
        let Some(running) = self.services.get(service) else { return };
        let Some(wish) = running.wish(service) else { return };
        let misplaced = |task: &&Task| {
            let machine = task.machine().and_then(|machine| self.machines.get(&machine));
            task.is_wanted() && machine.is_some_and(|machine| !self.is_for_daemon(wish, machine))
        };
        let stopped: Vec<TaskId> = self.tasks.of(service).filter(misplaced).map(|task| task.id).collect();
        let (cluster, reason) = (running.spec.cluster.clone(), scaled(running.primary));
        for id in stopped {
            self.tell(service, format!("stops {id}, whose machine doesn't meet the placement constraints"));
            self.emit(Event::action(service, &cluster, VIOLATED, Lack::MemberOf.name()));
            self.stop(id, StopCode::ServiceSchedulerInitiated, reason.clone());
        }
    }

    /// A daemon's task on a machine that drains stops after all others of it.
    pub(super) fn stop_drained_daemons(&mut self, service: &Id) {
        let left = |task: &&Task| {
            let machine = task.machine().and_then(|machine| self.machines.get(&machine));
            task.is_wanted()
                && machine
                    .is_some_and(|machine| machine.drains() && self.replicas_on(machine.id).next().is_none())
        };
        let stopped: Vec<TaskId> = self.tasks.of(service).filter(left).map(|task| task.id).collect();
        let Some(primary) = self.services.get(service).map(|running| running.primary) else { return };
        let reason = scaled(primary);
        for id in stopped {
            self.tell(service, format!("stops {id}, the last task of a machine that drains"));
            self.stop(id, StopCode::ServiceSchedulerInitiated, reason.clone());
        }
    }
}

//! All tasks that aren't stopped, and which of them belong to a service, are on a machine, or wait for a place: so that what
//! happens to one service costs nothing for the others.

use std::collections::{BTreeMap, BTreeSet};

use super::state::{MachineId, Place, Status, Task, TaskId};
use super::system::Id;

/// What tasks take of a machine.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken {
    pub(super) cpu: u64,
    pub(super) memory: u64,
    pub(super) interfaces: u64,
}

/// The tasks of a machine.
#[derive(Clone, Debug, Default)]
struct Load {
    tasks: BTreeSet<TaskId>,
    taken: Taken,
}

/// Tasks, by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Tasks {
    all: BTreeMap<TaskId, Task>,
    services: BTreeMap<Id, BTreeSet<TaskId>>,
    machines: BTreeMap<MachineId, Load>,
    waiting: BTreeSet<TaskId>,
}

impl Tasks {
    pub(super) fn get(&self, id: &TaskId) -> Option<&Task> {
        self.all.get(id)
    }

    /// A task to change; its place changes by [`place`](Self::place) only.
    pub(super) fn get_mut(&mut self, id: &TaskId) -> Option<&mut Task> {
        self.all.get_mut(id)
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &Task> {
        self.all.values()
    }

    /// A task that waits for its place.
    pub(super) fn insert(&mut self, task: Task) {
        self.services.entry(task.service.clone()).or_default().insert(task.id);
        self.waiting.insert(task.id);
        self.all.insert(task.id, task);
    }

    /// Gives a task its place, in which the agent has it.
    pub(super) fn place(&mut self, id: TaskId, place: Place) -> Option<&mut Task> {
        let task = self.all.get_mut(&id)?;
        self.waiting.remove(&id);
        if let Place::Machine(machine) = place {
            let needs = &task.revision.definition.needs;
            let load = self.machines.entry(machine).or_default();
            load.tasks.insert(id);
            load.taken.cpu += u64::from(needs.cpu);
            load.taken.memory += u64::from(needs.memory);
            load.taken.interfaces += u64::from(needs.interfaces);
        }
        task.place = Some(place);
        task.status = Status::Pending;
        Some(task)
    }

    /// The tasks of a service are those of another one from now on.
    pub(super) fn rename_service(&mut self, from: &Id, to: &Id) {
        let own = self.services.remove(from).unwrap_or_default();
        for id in &own {
            if let Some(task) = self.all.get_mut(id) {
                task.service = to.clone();
            }
        }
        self.services.entry(to.clone()).or_default().extend(own);
    }

    pub(super) fn remove(&mut self, id: &TaskId) -> Option<Task> {
        let task = self.all.remove(id)?;
        self.waiting.remove(id);
        if let Some(own) = self.services.get_mut(&task.service) {
            own.remove(id);
        }
        if let Some(machine) = task.machine()
            && let Some(load) = self.machines.get_mut(&machine)
        {
            let needs = &task.revision.definition.needs;
            load.tasks.remove(id);
            load.taken.cpu = load.taken.cpu.saturating_sub(u64::from(needs.cpu));
            load.taken.memory = load.taken.memory.saturating_sub(u64::from(needs.memory));
            load.taken.interfaces = load.taken.interfaces.saturating_sub(u64::from(needs.interfaces));
            if load.tasks.is_empty() {
                self.machines.remove(&machine);
            }
        }
        Some(task)
    }

    /// The tasks of a service.
    pub(super) fn of(&self, service: &str) -> impl Iterator<Item = &Task> {
        self.services.get(service).into_iter().flatten().filter_map(|id| self.all.get(id))
    }

    /// The tasks on a machine.
    pub(super) fn on(&self, machine: MachineId) -> impl Iterator<Item = &Task> {
        let load = self.machines.get(&machine).map(|load| &load.tasks);
        load.into_iter().flatten().filter_map(|id| self.all.get(id))
    }

    /// What tasks take of a machine.
    pub(super) fn taken(&self, machine: MachineId) -> Taken {
        self.machines.get(&machine).map(|load| load.taken).unwrap_or_default()
    }

    /// The tasks that wait for a place, in the order of their starts.
    pub(super) fn waiting(&self) -> impl Iterator<Item = &Task> {
        self.waiting.iter().filter_map(|id| self.all.get(id)).filter(|task| task.is_wanted())
    }
}

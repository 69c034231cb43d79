//! Which machine a task gets: one of its provider on which it fits, by the service's strategies.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>.

use super::state::{Life, Machine, MachineId, Place, Revision, Status, Task, TaskId};
use super::system::{Id, Needs, Service, Spread, Where};
use super::world::World;

impl World {
    /// The zone of a task; empty while it has no place.
    pub(super) fn zone_of(&self, task: &Task) -> Id {
        match &task.place {
            Some(Place::Machine(machine)) => self.machines.get(machine).map(|machine| machine.zone.clone()),
            Some(Place::Fargate(zone)) => Some(zone.clone()),
            None => None,
        }
        .unwrap_or_else(|| "".into())
    }

    /// Whether a task may start: at once, or after its provider made a machine for it. Without managed scaling a task
    /// that fits nowhere isn't started, and the service says so.
    pub(super) fn finds_place(&mut self, service: &Id, revision: &Revision) -> bool {
        let Some(running) = self.services.get(service) else { return false };
        let waits = match &running.spec.place {
            Where::Fargate => true,
            Where::Machines => false,
            Where::Providers(providers) => {
                let managed = |id: &Id| self.system.providers.get(id).is_some_and(|one| one.managed_scaling);
                providers.iter().any(|(id, ..)| managed(id))
            }
        };
        let spec = running.spec.clone();
        if waits || self.choose(service, &spec, &revision.definition.needs, TaskId(0)).is_some() {
            return true;
        }
        self.tell_unplaced(service, "RESOURCE:CPU");
        false
    }

    /// Gives tasks that wait for a place one, in the order of their starts.
    pub(super) fn place_waiting(&mut self) {
        let waiting =
            self.tasks.values().filter(|task| task.status == Status::Provisioning && task.is_wanted());
        let waiting: Vec<TaskId> = waiting.map(|task| task.id).collect();
        for id in waiting {
            let Some(task) = self.tasks.get(&id) else { continue };
            let service = task.service.clone();
            let Some(running) = self.services.get(&service) else { continue };
            let spec = running.spec.clone();
            let place = match spec.place {
                Where::Fargate => Some(Place::Fargate(self.fargate_zone(&service))),
                _ => self.choose(&service, &spec, &task.revision.definition.needs, id).map(Place::Machine),
            };
            if let Some(place) = place {
                if let Some(running) = self.services.get_mut(&service) {
                    running.told_unplaced = false;
                }
                self.placed(id, place);
            }
        }
    }

    /// Fargate spreads tasks over zones; three of them here.
    fn fargate_zone(&self, service: &Id) -> Id {
        let zones = ["zone 1", "zone 2", "zone 3"];
        let count = |zone: &str| {
            let here =
                |task: &&Task| task.service == *service && task.place == Some(Place::Fargate(zone.into()));
            self.tasks.values().filter(here).count()
        };
        zones.into_iter().min_by_key(|zone| count(zone)).unwrap_or_default().into()
    }

    fn choose(&self, service: &Id, spec: &Service, needs: &Needs, task: TaskId) -> Option<MachineId> {
        let groups = self.groups_of(service, spec);
        let fits = |machine: &&Machine| {
            machine.life == Life::Registered && groups.contains(&machine.group) && self.fits(machine, needs)
        };
        let mut left: Vec<&Machine> = self.machines.values().filter(fits).collect();
        for strategy in &spec.strategies {
            let weight = |machine: &Machine| self.weight(*strategy, service, machine, task);
            let least = left.iter().map(|machine| weight(machine)).min()?;
            left.retain(|machine| weight(machine) == least);
        }
        left.first().map(|machine| machine.id)
    }

    /// The groups in which the next task of a service may be: all of the cluster, or the one of the provider that is
    /// furthest below its share.
    fn groups_of(&self, service: &Id, spec: &Service) -> Vec<Id> {
        let of_cluster =
            self.system.providers.values().filter(|one| one.cluster.as_ref() == Some(&spec.cluster));
        match &spec.place {
            Where::Providers(providers) => {
                let group = |id: &Id| self.system.providers.get(id).map(|one| one.group.clone());
                let count = |group: &Id| {
                    let here = |task: &&Task| {
                        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
                        task.service == *service && machine.is_some_and(|machine| machine.group == *group)
                    };
                    self.tasks.values().filter(here).count() as u32
                };
                let next = providers.iter().filter_map(|(id, base, weight)| {
                    let group = group(id)?;
                    let count = count(&group);
                    // First the base, then by weight: tasks above the base for each unit of weight, in thousandths.
                    let share = match (count < *base, weight) {
                        (true, _) => 0,
                        (false, 0) => return None,
                        (false, weight) => 1 + u64::from(count - base) * 1_000 / u64::from(*weight),
                    };
                    Some((share, group))
                });
                next.min_by_key(|(share, _)| *share).map(|(_, group)| group).into_iter().collect()
            }
            _ if self.system.providers.is_empty() => self.fleets.keys().cloned().collect(),
            _ => of_cluster.map(|one| one.group.clone()).collect(),
        }
    }

    /// CPU, memory and fixed ports that a machine has left.
    fn fits(&self, machine: &Machine, needs: &Needs) -> bool {
        let (mut cpu, mut memory) = (machine.kind.cpu, machine.kind.memory);
        for task in self.tasks_on(machine.id) {
            let taken = &task.revision.definition.needs;
            cpu = cpu.saturating_sub(taken.cpu);
            memory = memory.saturating_sub(taken.memory);
            if taken.ports.iter().any(|port| needs.ports.contains(port)) {
                return false;
            }
        }
        cpu >= needs.cpu && memory >= needs.memory
    }

    pub(super) fn tasks_on(&self, machine: MachineId) -> impl Iterator<Item = &Task> {
        self.tasks.values().filter(move |task| task.machine() == Some(machine))
    }

    /// The machine with the least weight is taken; of equal ones, the first launched.
    fn weight(&self, strategy: Spread, service: &Id, machine: &Machine, task: TaskId) -> u64 {
        // What is on its way out isn't spread over: tasks of earlier deployments don't count, which is a choice.
        let primary = self.services.get(service).map(|running| running.primary);
        let stays =
            |task: &&Task| task.service == *service && task.is_wanted() && Some(task.deployment) == primary;
        let own = |here: &dyn Fn(&Task) -> bool| {
            self.tasks.values().filter(stays).filter(|task| here(task)).count() as u64
        };
        let left = |has: u32, each: fn(&Needs) -> u32| {
            let taken =
                self.tasks_on(machine.id).map(|task| u64::from(each(&task.revision.definition.needs)));
            u64::from(has).saturating_sub(taken.sum())
        };
        match strategy {
            Spread::Zone => own(&|task| self.zone_of(task) == machine.zone),
            Spread::Instance => own(&|task| task.machine() == Some(machine.id)),
            Spread::PackCpu => left(machine.kind.cpu, |needs| needs.cpu),
            Spread::PackMemory => left(machine.kind.memory, |needs| needs.memory),
            Spread::Random => self.chance.below(&format!("place on {}", machine.id), task.0, u64::MAX),
        }
    }
}

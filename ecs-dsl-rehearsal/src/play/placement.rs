//! Which machine a task gets: one of its provider on which it fits, by the service's strategies.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>.

use std::collections::BTreeMap;

use super::state::{Life, Machine, MachineId, Place, Revision, Status, Task, TaskId};
use super::system::{Id, Needs, Service, Spread, Where};
use super::world::World;

/// What is taken of machines.
#[derive(Debug, Default)]
struct Occupied<'a> {
    machines: BTreeMap<MachineId, Taken<'a>>,
    /// How many tasks of the service each zone has.
    zones: BTreeMap<Id, u64>,
}

/// What tasks take of a machine.
#[derive(Debug, Default)]
struct Taken<'a> {
    cpu: u64,
    memory: u64,
    ports: Vec<&'a u32>,
    /// How many are of the service.
    own: u64,
}

impl Taken<'_> {
    /// Whether CPU, memory and fixed ports are left for a task.
    fn leaves_room(&self, machine: &Machine, needs: &Needs) -> bool {
        self.cpu + u64::from(needs.cpu) <= u64::from(machine.kind.cpu)
            && self.memory + u64::from(needs.memory) <= u64::from(machine.kind.memory)
            && needs.ports.iter().all(|port| !self.ports.contains(&port))
    }
}

impl World {
    /// The zone of a task; empty while it has no place.
    pub(super) fn zone_of(&self, task: &Task) -> Id {
        match &task.place {
            Some(Place::Machine(machine)) => self.machines.get(machine).map(|machine| machine.zone.clone()),
            Some(Place::Fargate(subnet)) => Some(self.system.network.zone_of(subnet)),
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
        if waits || self.choose(service, &running.spec, &revision.definition.needs, TaskId(0)).is_some() {
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
        waiting.into_iter().for_each(|id| self.place(id));
    }

    /// Gives a task a place, if there is one.
    pub(super) fn place(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get(&id) else { return };
        let service = task.service.clone();
        let Some(running) = self.services.get(&service) else { return };
        let place = match running.spec.place {
            Where::Fargate => self.fargate_subnet(&service).map(Place::Fargate),
            _ => {
                self.choose(&service, &running.spec, &task.revision.definition.needs, id).map(Place::Machine)
            }
        };
        let Some(place) = place else { return };
        if let Some(running) = self.services.get_mut(&service) {
            running.told_unplaced = false;
        }
        self.placed(id, place);
    }

    /// Fargate spreads tasks over the zones of their subnets.
    fn fargate_subnet(&self, service: &Id) -> Option<Id> {
        let running = self.services.get(service)?;
        let subnets: Vec<Id> = match running.spec.interfaces.as_slice() {
            [] => ["zone 1", "zone 2", "zone 3"].map(Id::from).to_vec(),
            own => own.iter().map(|interface| interface.subnet.clone()).collect(),
        };
        let zone = |subnet: &Id| self.system.network.zone_of(subnet);
        let count = |subnet: &Id| {
            let zone = zone(subnet);
            let here = |task: &&Task| task.service == *service && self.zone_of(task) == zone;
            self.tasks.values().filter(here).count()
        };
        let open = subnets.iter().filter(|subnet| self.shortage.has_zone(&zone(subnet), self.now));
        open.min_by_key(|subnet| count(subnet)).cloned()
    }

    fn choose(&self, service: &Id, spec: &Service, needs: &Needs, task: TaskId) -> Option<MachineId> {
        let groups = self.groups_of(service, spec);
        let taken = self.taken(service);
        let nothing = Taken::default();
        let of = |machine: &Machine| taken.machines.get(&machine.id).unwrap_or(&nothing);
        let fits = |machine: &&Machine| {
            machine.life == Life::Registered
                && machine.connected
                && groups.contains(&machine.group)
                && of(machine).leaves_room(machine, needs)
        };
        let mut left: Vec<&Machine> = self.machines.values().filter(fits).collect();
        for strategy in &spec.strategies {
            let weight = |machine: &Machine| match strategy {
                Spread::Zone => taken.zones.get(&machine.zone).copied().unwrap_or(0),
                Spread::Instance => of(machine).own,
                Spread::PackCpu => u64::from(machine.kind.cpu).saturating_sub(of(machine).cpu),
                Spread::PackMemory => u64::from(machine.kind.memory).saturating_sub(of(machine).memory),
                Spread::Random => self.chance.below(&format!("place on {}", machine.id), task.0, u64::MAX),
            };
            // The machine with the least weight is taken; of equal ones, the first launched.
            let least = left.iter().map(|machine| weight(machine)).min()?;
            left.retain(|machine| weight(machine) == least);
        }
        left.first().map(|machine| machine.id)
    }

    /// What tasks take of their machines, and where those of a service are. What is on its way out isn't spread over:
    /// tasks of earlier deployments don't count, which is a choice.
    fn taken(&self, service: &Id) -> Occupied<'_> {
        let primary = self.services.get(service).map(|running| running.primary);
        let mut occupied = Occupied::default();
        for task in self.tasks.values() {
            let Some(machine) = task.machine() else { continue };
            let needs = &task.revision.definition.needs;
            let taken = occupied.machines.entry(machine).or_default();
            taken.cpu += u64::from(needs.cpu);
            taken.memory += u64::from(needs.memory);
            taken.ports.extend(&needs.ports);
            if task.service == *service && task.is_wanted() && Some(task.deployment) == primary {
                taken.own += 1;
                *occupied.zones.entry(self.zone_of(task)).or_default() += 1;
            }
        }
        occupied
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

    /// The groups in which tasks of a service may be.
    pub(super) fn usable_groups(&self, service: &Id, spec: &Service) -> Vec<Id> {
        match &spec.place {
            Where::Providers(providers) => {
                let group = |id: &Id| self.system.providers.get(id).map(|one| one.group.clone());
                providers.iter().filter_map(|(id, ..)| group(id)).collect()
            }
            _ => self.groups_of(service, spec),
        }
    }

    pub(super) fn tasks_on(&self, machine: MachineId) -> impl Iterator<Item = &Task> {
        self.tasks.values().filter(move |task| task.machine() == Some(machine))
    }
}

//! Which machine a task gets: one of its provider on which it fits, by the service's strategies.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::constraint::Wish;
use super::state::{Machine, MachineId, Place, Revision, Task, TaskId};
use super::system::{Id, Needs, Service, Spread, Where};
use super::world::World;

/// What a machine lacks for a task, in the order in which it is looked for: the more it has, the closer it comes, which is a
/// choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lack {
    Machine,
    Cpu,
    Memory,
    Ports,
    Interfaces,
    MemberOf,
    DistinctInstance,
}

impl Lack {
    /// As ECS says it
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html>).
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Machine => "No Container Instances were found in your cluster.",
            Self::Cpu => "RESOURCE:CPU",
            Self::Memory => "RESOURCE:MEMORY",
            Self::Ports => "RESOURCE:PORTS",
            Self::Interfaces => "RESOURCE:ENI",
            Self::MemberOf => "MemberOf placement constraint unsatisfied.",
            Self::DistinctInstance => "DistinctInstance placement constraint unsatisfied.",
        }
    }
}

/// Where the tasks of a service are.
#[derive(Debug, Default)]
struct Own {
    machines: BTreeMap<MachineId, u64>,
    zones: BTreeMap<Id, u64>,
}

impl World {
    /// The zone of a task; empty while it has no place.
    pub(super) fn zone_of(&self, task: &Task) -> Id {
        match &task.place {
            Some(Place::Machine(machine)) => self.machines.get(machine).map(|machine| machine.zone.clone()),
            Some(Place::Fargate { subnet, .. }) => Some(self.system.network.zone_of(subnet)),
            None => None,
        }
        .unwrap_or_else(|| "".into())
    }

    /// Whether a task may start: at once, or after its provider made a machine for it. Without managed scaling a task
    /// that fits nowhere isn't started, and the service says so.
    pub(super) fn finds_place(&mut self, service: &Id, revision: &Revision) -> bool {
        let Some(running) = self.services.get(service) else { return false };
        let waits = match &running.spec.place {
            Where::Fargate(_) => {
                let there = self.has_fargate(service);
                if !there {
                    self.tell_no_fargate(service);
                }
                return there;
            }
            Where::Machines => false,
            Where::Providers(providers) => {
                let managed = |id: &Id| self.system.providers.get(id).is_some_and(|one| one.managed_scaling);
                providers.iter().any(|(id, ..)| managed(id))
            }
        };
        let wish = Wish { service, spec: &running.spec, definition: &revision.definition };
        if waits || self.choose(wish, TaskId(0)).is_some() {
            return true;
        }
        let lack = self.closest_lack(wish);
        self.tell_unplaced(service, lack);
        false
    }

    /// Gives tasks that wait for a place one, in the order of their starts.
    pub(super) fn place_waiting(&mut self) {
        let waiting: Vec<(TaskId, Arc<Revision>)> =
            self.tasks.waiting().map(|task| (task.id, Arc::clone(&task.revision))).collect();
        // Where one found no place, others of the same revision find none either.
        let mut full: Vec<Arc<Revision>> = Vec::new();
        for (id, revision) in waiting {
            if !full.iter().any(|one| Arc::ptr_eq(one, &revision)) && !self.place(id) {
                full.push(revision);
            }
        }
    }

    /// Gives a task a place, if there is one; and whether there is.
    pub(super) fn place(&mut self, id: TaskId) -> bool {
        let Some(task) = self.tasks.get(&id) else { return false };
        let service = task.service.clone();
        let Some(running) = self.services.get(&service) else { return false };
        let place = match running.spec.place {
            Where::Fargate(_) => self.fargate_place(&service),
            _ => {
                let definition = &task.revision.definition;
                self.choose(Wish { service: &service, spec: &running.spec, definition }, id)
                    .map(Place::Machine)
            }
        };
        let Some(place) = place else { return false };
        if let Some(running) = self.services.get_mut(&service) {
            running.told_unplaced = None;
        }
        self.placed(id, place);
        true
    }

    /// The place of the next task of a service on Fargate, which is there.
    fn fargate_place(&self, service: &Id) -> Option<Place> {
        let spot = self.next_fargate(service)?;
        let subnet = self.fargate_subnet(service).filter(|_| self.has_fargate(service))?;
        Some(Place::Fargate { subnet, spot })
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
            self.tasks.of(service).filter(|task| self.zone_of(task) == zone).count()
        };
        let open = subnets.iter().filter(|subnet| self.shortage.has_zone(&zone(subnet), self.now));
        open.min_by_key(|subnet| count(subnet)).cloned()
    }

    fn choose(&self, wish: Wish<'_>, task: TaskId) -> Option<MachineId> {
        let groups = self.groups_of(wish.service, wish.spec);
        let fits = |machine: &&Machine| self.takes(machine, wish);
        let mut left: Vec<&Machine> = self.machines_of(&groups).filter(fits).collect();
        let own = self.own_places(wish.service);
        for strategy in &wish.spec.strategies {
            let weight = |machine: &Machine| {
                let taken = self.tasks.taken(machine.id);
                match strategy {
                    Spread::Zone => own.zones.get(&machine.zone).copied().unwrap_or(0),
                    Spread::Instance => own.machines.get(&machine.id).copied().unwrap_or(0),
                    Spread::Attribute(name) => self.beside(machine, name, &own.machines),
                    Spread::PackCpu => u64::from(machine.kind.cpu).saturating_sub(taken.cpu),
                    Spread::PackMemory => u64::from(machine.kind.memory).saturating_sub(taken.memory),
                    Spread::Random => {
                        self.chance.below(&format!("place on {}", machine.id), task.0, u64::MAX)
                    }
                }
            };
            // The machine with the least weight is taken; of equal ones, the first launched.
            let least = left.iter().map(|machine| weight(machine)).min()?;
            left.retain(|machine| weight(machine) == least);
        }
        left.first().map(|machine| machine.id)
    }

    /// Whether a task may be on a machine and there is room for it, and for the daemons that the machine hasn't yet.
    pub(super) fn takes(&self, machine: &Machine, wish: Wish<'_>) -> bool {
        self.refusal(machine, wish).is_none()
    }

    /// Why a machine doesn't take a task: what it lacks, then the constraints.
    fn refusal(&self, machine: &Machine, wish: Wish<'_>) -> Option<Lack> {
        let lack = self.lack(machine, &wish.definition.needs, &self.reserved(machine));
        lack.or_else(|| self.barred(wish, machine, 0))
    }

    /// What a machine lacks for a task, when so much is kept for others.
    pub(super) fn lack(&self, machine: &Machine, needs: &Needs, kept: &Needs) -> Option<Lack> {
        let (taken, kind) = (self.tasks.taken(machine.id), &machine.kind);
        let lacks = |all: u32, taken: u64, need: u32, kept: u32| {
            need > 0 && taken + u64::from(need) + u64::from(kept) > u64::from(all)
        };
        let has_port = |port: &u32| {
            kept.ports.contains(port)
                || self.tasks_on(machine.id).any(|task| task.revision.definition.needs.ports.contains(port))
        };
        if lacks(kind.cpu, taken.cpu, needs.cpu, kept.cpu) {
            Some(Lack::Cpu)
        } else if lacks(kind.memory, taken.memory, needs.memory, kept.memory) {
            Some(Lack::Memory)
        } else if needs.ports.iter().any(has_port) {
            Some(Lack::Ports)
        } else if lacks(kind.interfaces, taken.interfaces, needs.interfaces, kept.interfaces) {
            Some(Lack::Interfaces)
        } else {
            None
        }
    }

    /// What the machine lacks that comes closest to what a task of a service needs.
    fn closest_lack(&self, wish: Wish<'_>) -> Lack {
        let groups = self.usable_groups(wish.service, wish.spec);
        let lacks = self.machines_of(&groups).filter_map(|machine| self.refusal(machine, wish));
        lacks.max().unwrap_or(Lack::Machine)
    }

    /// Where the tasks of a service are. What is on its way out isn't spread over: tasks of earlier deployments don't count,
    /// which is a choice.
    fn own_places(&self, service: &Id) -> Own {
        let primary = self.services.get(service).map(|running| running.primary);
        let mut own = Own::default();
        for task in self.tasks.of(service) {
            let Some(machine) = task.machine() else { continue };
            if task.is_wanted() && Some(task.deployment) == primary {
                *own.machines.entry(machine).or_default() += 1;
                *own.zones.entry(self.zone_of(task)).or_default() += 1;
            }
        }
        own
    }

    /// The groups in which the next task of a service may be: all of the cluster, or the one of the provider that is
    /// furthest below its share.
    fn groups_of(&self, service: &Id, spec: &Service) -> Vec<Id> {
        match &spec.place {
            Where::Providers(providers) => {
                let group = |id: &Id| self.system.providers.get(id).map(|one| one.group.clone());
                let count = |group: &Id| {
                    let here = |task: &&Task| {
                        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
                        machine.is_some_and(|machine| machine.group == *group)
                    };
                    self.tasks.of(service).filter(here).count() as u32
                };
                let next = providers.iter().filter_map(|(id, base, weight)| {
                    let group = group(id)?;
                    let count = count(&group);
                    Some((share(count, *base, *weight)?, group))
                });
                next.min_by_key(|(share, _)| *share).map(|(_, group)| group).into_iter().collect()
            }
            _ => {
                let here = |group: &&Id| self.cluster_of(group).as_ref() == Some(&spec.cluster);
                self.fleets.keys().filter(here).cloned().collect()
            }
        }
    }

    /// The machines of groups that take tasks.
    pub(super) fn machines_of(&self, groups: &[Id]) -> impl Iterator<Item = &Machine> {
        self.machines.values().filter(move |machine| {
            machine.takes_tasks() && machine.connected && groups.contains(&machine.group)
        })
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
        self.tasks.on(machine)
    }
}

/// How much of its share a provider has, the least of which gets the next task: first its base, then by weight, as tasks
/// above the base for each unit of weight, in thousandths. Nothing for one that gets no more.
pub(super) fn share(count: u32, base: u32, weight: u32) -> Option<u64> {
    match (count < base, weight) {
        (true, _) => Some(0),
        (false, 0) => None,
        (false, weight) => Some(1 + u64::from(count - base) * 1_000 / u64::from(weight)),
    }
}

//! Placement constraints at play: which machines a task may be on. They bind, where strategies only prefer.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>.

use std::collections::BTreeMap;

use super::placement::Lack;
use super::state::{Machine, MachineId, Running, Status, Task};
use super::system::{Attributes, Constraint, Id, Instance, MachineType, Service, TaskDefinition};
use super::world::World;

/// A task that is to have a place.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) service: &'a Id,
    pub(super) spec: &'a Service,
    pub(super) definition: &'a TaskDefinition,
}

impl<'a> Wish<'a> {
    /// Those of its service and of its definition.
    fn constraints(self) -> impl Iterator<Item = &'a Constraint> {
        self.spec.constraints.iter().chain(&self.definition.constraints)
    }

    /// Whether each task of the service has a machine of its own.
    pub(super) fn is_alone(self) -> bool {
        self.constraints().any(|one| *one == Constraint::DistinctInstance)
    }

    /// Whether they name zones, so that the service isn't balanced over them
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html>).
    pub(super) fn chooses_zones(self) -> bool {
        self.constraints().any(Constraint::is_on_zone)
    }

    fn is_member(self, instance: &dyn Instance) -> bool {
        self.constraints().all(|one| match one {
            Constraint::DistinctInstance => true,
            Constraint::MemberOf(query) => query.holds(instance),
        })
    }
}

impl Running {
    /// The next task of a service.
    pub(super) fn wish<'a>(&'a self, service: &'a Id) -> Option<Wish<'a>> {
        let definition = &self.primary()?.revision.definition;
        Some(Wish { service, spec: &self.spec, definition })
    }
}

/// A machine, there or to come, as an expression sees it.
struct Seen<'a> {
    world: &'a World,
    kind: &'a MachineType,
    attributes: &'a Attributes,
    zone: &'a Id,
    subnet: &'a Id,
    /// Nothing for one to come.
    id: Option<MachineId>,
    /// A service of which a task more is on it.
    more: Option<&'a Id>,
    /// A daemon, whose own task doesn't decide where it may be.
    without: Option<&'a Id>,
}

impl<'a> Seen<'a> {
    fn of(world: &'a World, machine: &'a Machine) -> Self {
        Self {
            world,
            kind: &machine.kind,
            attributes: &machine.attributes,
            zone: &machine.zone,
            subnet: &machine.interface.subnet,
            id: Some(machine.id),
            more: None,
            without: None,
        }
    }

    fn tasks(&self) -> impl Iterator<Item = &'a Task> {
        let tasks = self.id.into_iter().flat_map(|id| self.world.tasks_on(id));
        tasks.filter(|task| self.without != Some(&task.service))
    }
}

impl Instance for Seen<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        match name {
            "ecs.availability-zone" => Some(self.zone),
            "ecs.instance-type" => Some(&self.kind.name),
            "ecs.cpu-architecture" => Some(self.kind.architecture),
            "ecs.subnet-id" => Some(self.subnet),
            "ecs.vpc-id" => self.world.system.network.vpc_of(self.subnet),
            _ => self.attributes.get(name),
        }
    }

    fn hosts(&self, asked: &dyn Fn(&str) -> bool) -> bool {
        let services = self.tasks().filter(|task| task.is_wanted()).map(|task| &task.service);
        services.chain(self.more).any(|service| {
            let running = self.world.services.get(service);
            running.is_some_and(|running| running.spec.is_group(service, asked))
        })
    }

    fn running(&self) -> u32 {
        self.tasks().filter(|task| task.status == Status::Running).count() as u32
    }
}

impl World {
    /// The constraint that keeps a task off a machine to which so many more of its service were given.
    pub(super) fn barred(&self, wish: Wish<'_>, machine: &Machine, more: u32) -> Option<Lack> {
        if wish.is_alone() && (more > 0 || self.has_active(wish.service, machine)) {
            return Some(Lack::DistinctInstance);
        }
        let seen = Seen { more: (more > 0).then_some(wish.service), ..Seen::of(self, machine) };
        (!wish.is_member(&seen)).then_some(Lack::MemberOf)
    }

    /// Whether a machine has a task of a service that is to run: one on its way out doesn't count.
    fn has_active(&self, service: &Id, machine: &Machine) -> bool {
        self.tasks_on(machine.id).any(|task| task.service == *service && task.is_wanted())
    }

    /// Whether a daemon may be on a machine.
    pub(super) fn is_for_daemon(&self, wish: Wish<'_>, machine: &Machine) -> bool {
        wish.is_member(&Seen { without: Some(wish.service), ..Seen::of(self, machine) })
    }

    /// Where constraints ask for tasks, which come and go, it is looked again whether they hold: once a minute, a choice.
    pub(super) fn look_at_constraints(&mut self) {
        let moving = |one: &Constraint| matches!(one, Constraint::MemberOf(query) if query.asks_for_tasks());
        let moves =
            |id: &Id, running: &Running| running.wish(id).is_some_and(|wish| wish.constraints().any(moving));
        let all: Vec<Id> = self
            .services
            .iter()
            .filter(|(id, running)| moves(id, running))
            .map(|(id, _)| id.clone())
            .collect();
        if !all.is_empty() {
            self.size_daemons();
            self.place_waiting();
            all.iter().for_each(|id| self.look_at(id));
        }
    }

    /// How many of some tasks are on machines with the same value of an attribute as this one, or without one as it is.
    pub(super) fn beside(&self, machine: &Machine, name: &str, tasks: &BTreeMap<MachineId, u64>) -> u64 {
        let value = |machine: &Machine| Seen::of(self, machine).attribute(name).map(str::to_owned);
        let own = value(machine);
        let same = |id: &MachineId| self.machines.get(id).is_some_and(|other| value(other) == own);
        tasks.iter().filter(|(id, _)| same(id)).map(|(_, count)| count).sum()
    }

    /// Of each machine that a group may launch, of one of its types in one of its subnets, whether a task may be on it.
    pub(super) fn may_be_on_new(&self, wish: Wish<'_>, group: &Id) -> impl Iterator<Item = bool> {
        let spec = self.fleets.get(group).map(|fleet| &fleet.spec);
        spec.into_iter().flat_map(move |spec| {
            let places = spec.subnets.iter().zip(&spec.zones);
            places.flat_map(move |(subnet, zone)| {
                spec.types.iter().map(move |kind| {
                    let attributes = &spec.attributes;
                    wish.is_member(&Seen {
                        world: self,
                        kind,
                        attributes,
                        zone,
                        subnet,
                        id: None,
                        more: None,
                        without: None,
                    })
                })
            })
        })
    }
}

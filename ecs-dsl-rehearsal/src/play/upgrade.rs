//! Another template is taken over: what it adds is made first, what it takes away goes last, and a rollback does the same
//! with the template before.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::PlayError;
use super::creation::{GROUP, SERVICE};
use super::flow;
use super::series::AllSeries;
use super::stack::StackStatus;
use super::state::{Machine, Running};
use super::system::{Id, Scaling, Source, System};
use super::update::{Given, touched};
use super::watch::Watch;
use super::world::World;

/// Types whose replacement isn't played: what tasks run on, and where people ask.
const NOT_REPLACED: [&str; 6] = [
    GROUP,
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet",
    "AWS::ECS::CapacityProvider",
    "AWS::ECS::Cluster",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
];

/// Why what a template takes away goes.
const GONE: &str = "the template has it no longer";

/// A template that is to be taken over.
#[derive(Debug)]
pub(super) struct Upgrade {
    pub(super) source: Arc<Source>,
    pub(super) system: System,
    pub(super) watch: Watch,
}

impl Upgrade {
    /// What is taken over at once.
    pub(super) fn of(source: Arc<Source>) -> Result<Self, PlayError> {
        let system = System::whole(&source)?;
        let watch = Watch::of(&source, &system.topics)?;
        Ok(Self { source, system, watch })
    }
}

impl World {
    /// Looks whether a template can be taken over.
    pub(super) fn upgrade(&self, source: Arc<Source>, system: System) -> Result<Upgrade, PlayError> {
        for (id, touched) in touched(&self.source, &source, &BTreeSet::new())? {
            let Some(property) = touched.replaced.filter(|_| NOT_REPLACED.contains(&touched.kind.as_str()))
            else {
                continue;
            };
            return Err(PlayError::Property {
                resource: id.to_string(),
                property,
                reason: "its change replaces the resource, which isn't played".to_owned(),
            });
        }
        let watch = Watch::of(&source, &system.topics)?;
        Ok(Upgrade { source, system, watch })
    }

    /// Takes a template over, but for its services. What it takes away stays until [`clean_up`](Self::clean_up). Gives the
    /// system before.
    pub(super) fn take_over(&mut self, upgrade: Upgrade) -> System {
        let Upgrade { source, mut system, watch } = upgrade;
        self.recount_all();
        self.collect();
        system.keep(&self.system);
        system.ignored.clone_from(&self.system.ignored);
        let before = std::mem::replace(&mut self.system, system);
        self.keep_ranges(&before);
        self.source = source;
        let old = std::mem::replace(&mut self.watch, watch);
        self.watch.adopt(old);
        self.connect();
        self.take_over_groups();
        self.register_all();
        self.reconnect();
        self.follow_ranges(&before);
        before
    }

    /// Counts follow ranges that are new or other ones
    /// (<https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html>).
    pub(super) fn follow_ranges(&mut self, before: &System) {
        let range = |scaling: &Scaling| (scaling.min, scaling.max);
        let moved = self
            .system
            .scaling
            .iter()
            .filter(|(id, scaling)| before.scaling.get(*id).map(range) != Some(range(scaling)));
        let moved: Vec<_> = moved.map(|(id, scaling)| (id.clone(), scaling.min, scaling.max)).collect();
        for (id, min, max) in moved {
            let desired = self.services.get(&id).map(|running| running.desired);
            if let Some(desired) = desired.filter(|desired| *desired != (*desired).clamp(min, max)) {
                self.set_desired(&id, desired.clamp(min, max), "its range begins");
            }
        }
    }

    /// Metrics, requests and scheduled actions go on as the system now is; to what is new no request comes yet. What was
    /// counted has to be collected before.
    pub(super) fn connect(&mut self) {
        self.series = AllSeries::of(&self.system, &self.watch);
        let mut now = flow::all(&self.system);
        flow::left(&self.system, &self.tasks, &mut now);
        let mut flows = std::mem::replace(&mut self.flows, now);
        for (id, flow) in &mut self.flows {
            match flows.remove(id) {
                Some(old) => flow.adopt(old),
                None => flow.begin(self.now),
            }
        }
        self.share_out();
        self.plan_schedule();
    }

    /// A group that an update touches gets the count that its template names
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html>).
    pub(super) fn set_capacity(&mut self, id: &Id) {
        let named = self.system.groups.get(id).and_then(|group| group.named);
        if let Some((fleet, count)) = self.fleets.get_mut(id).zip(named) {
            fleet.desired = count.clamp(fleet.spec.min, fleet.spec.max);
            self.look_at_group(id);
        }
    }

    /// What the template before had and this one hasn't stays as it is.
    fn take_over_groups(&mut self) {
        for id in &self.of_source(GROUP) {
            let Some(mut group) = self.system.groups.get(id).cloned() else { continue };
            match self.fleets.get_mut(id) {
                Some(fleet) => {
                    if fleet.ranged {
                        (group.min, group.max) = (fleet.spec.min, fleet.spec.max);
                    }
                    fleet.desired = fleet.desired.clamp(group.min, group.max);
                    fleet.spec = group;
                    self.look_at_group(id);
                }
                None => self.begin_group(id),
            }
        }
    }

    /// The template's resources of a type, without those that only wait for their end.
    fn of_source(&self, kind: &str) -> Vec<Id> {
        let own = self.source.resources.iter().filter(|read| read.kind == kind);
        own.map(|read| read.logical_id.as_str().into()).collect()
    }

    /// What the template has no longer goes: services first, then groups.
    pub(super) fn clean_up(&mut self) {
        let wanted = self.of_source(SERVICE);
        let stays = |running: &Running| running.desired > 0 || running.spec.daemon;
        let gone = self.services.iter().filter(|(id, running)| stays(running) && !wanted.contains(id));
        let gone: Vec<Id> = gone.map(|(id, _)| id.clone()).collect();
        gone.iter().for_each(|id| self.retire_service(id, GONE));
        let groups = self.of_source(GROUP);
        let gone = self.fleets.iter().filter(|(id, fleet)| fleet.spec.max > 0 && !groups.contains(id));
        let gone: Vec<Id> = gone.map(|(id, _)| id.clone()).collect();
        gone.iter().for_each(|id| self.retire_group(id, GONE));
    }

    /// Whether tasks or machines are there of what the template has no longer.
    pub(super) fn has_leftovers(&self) -> bool {
        let (services, groups) = (self.of_source(SERVICE), self.of_source(GROUP));
        let left = |machine: &Machine| !machine.gone && !groups.contains(&machine.group);
        self.services.keys().any(|id| !services.contains(id)) || self.machines.values().any(left)
    }

    /// A service gets no requests and no tasks any more.
    pub(super) fn retire_service(&mut self, id: &Id, why: &str) {
        self.system.scaling.remove(id);
        // What is no daemon any more gets no tasks of new machines, and no room is kept for it.
        self.daemons.remove(id);
        self.open(id, false);
        self.set_desired(id, 0, why);
    }

    /// A group gets no machines any more.
    pub(super) fn retire_group(&mut self, id: &Id, why: &str) {
        let Some(fleet) = self.fleets.get_mut(id) else { return };
        (fleet.spec.min, fleet.spec.max, fleet.spec.protects, fleet.desired) = (0, 0, false, 0);
        fleet.ranged = false;
        self.tell(id, why);
        self.look_at_group(id);
    }

    /// A service that the template has no longer, or that goes back with its stack, is gone when its last task is.
    pub(super) fn forget_service(&mut self, id: &Id) {
        let goes_back = self.stack.status == StackStatus::RollbackInProgress;
        let gone = self.services.get(id).is_some_and(|running| running.desired == 0)
            && self.tasks.of(id).next().is_none()
            && (goes_back || !self.of_source(SERVICE).contains(id));
        if gone {
            self.services.remove(id);
            self.system.services.remove(id);
            self.counters.remove(id);
            self.books.healthy.remove(id);
            self.books.recovers(id, self.now);
            self.tell(id, "is gone");
        }
    }

    /// A service is updated: a new deployment, if what its tasks are made from or where they are changed.
    pub(super) fn update_service(&mut self, id: &Id, before: &System, given: Option<Given>, renewed: bool) {
        let (Some(spec), Some(old)) = (self.system.services.get(id).cloned(), before.services.get(id)) else {
            return;
        };
        let running =
            self.services.get(id).and_then(Running::primary).map(|primary| &primary.revision.definition);
        let same_tasks = !renewed && running == self.system.tasks.get(&spec.task);
        let same_place =
            (&old.place, &old.ports, &old.interfaces) == (&spec.place, &spec.ports, &spec.interfaces);
        let revision = self.revision(&spec, None);
        let changes = !same_tasks || *old != spec;
        if let Some(running) = self.services.get_mut(id) {
            // A count in the template resets what scaling did, at each update of the service.
            if let Some(count) = spec.desired.filter(|_| changes) {
                running.desired = count;
            }
            running.spec = spec;
        }
        if self.is_daemon(id) {
            self.daemons.insert(id.clone());
            self.size_daemons();
        }
        if let Some(given) = given {
            self.deploy_given(id, given);
            return;
        }
        match revision {
            Some(revision) if !(same_tasks && same_place) => self.deploy(id, Arc::clone(&revision)),
            _ => {
                // Another count is waited for as a deployment is.
                if let Some(running) = self.services.get_mut(id).filter(|_| changes) {
                    let number = running.primary;
                    running.steady = false;
                    self.await_deployment(id, number);
                }
                self.look_at(id);
            }
        }
    }
}

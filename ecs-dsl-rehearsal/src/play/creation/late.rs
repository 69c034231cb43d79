//! What a resource that failed should have waited for: what was missing when it began, and without which it fails.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::state::{Place, Task, TaskId};
use super::super::system::{Id, System, Where};
use super::super::world::World;
use super::{Creation, refusal_among};

impl Creation {
    /// What wasn't there when a task of a service last tried to start, or else when it was made, but for what needs it.
    fn missed_by(&self, id: &Id) -> Vec<Id> {
        let Some(own) = self.steps.get(id) else { return Vec::new() };
        let mut after: BTreeSet<&Id> = BTreeSet::from([id]);
        let mut new = vec![id];
        while let Some(one) = new.pop() {
            let users = self.steps.get(one).into_iter().flat_map(|step| &step.users);
            new.extend(users.filter(|user| after.insert(user)));
        }
        let begun = own.tried.or(own.asked);
        let missing = self.steps.iter().filter(|(other, step)| {
            let there = step.ready.is_some_and(|ready| begun.is_none_or(|begun| ready <= begun));
            !there && !after.contains(other)
        });
        missing.map(|(other, _)| other.clone()).collect()
    }
}

impl World {
    /// A task tries in vain to start.
    pub(in crate::play) fn tries_in_vain(&mut self, service: &Id) {
        let now = self.now;
        if let Some(step) = self.step_of(service) {
            step.tried = Some(now);
        }
    }

    /// What a resource should have waited for: with all of the template there it wouldn't have failed, without this it
    /// would have.
    pub(super) fn late_for(&mut self, id: &Id) -> Vec<Id> {
        let Some(creation) = &self.creation else { return Vec::new() };
        let missed = creation.missed_by(id);
        let mut all: BTreeSet<String> = creation.steps.keys().map(ToString::to_string).collect();
        if missed.is_empty() || self.fails_with(id, &all) {
            return Vec::new();
        }
        let mut late = Vec::new();
        for one in missed {
            all.remove(&*one);
            if self.fails_with(id, &all) {
                late.push(one.clone());
            }
            all.insert(one.to_string());
        }
        late
    }

    /// Whether a service would fail if just this were there.
    fn fails_with(&mut self, id: &Id, there: &BTreeSet<String>) -> bool {
        if !self.services.contains_key(id) {
            return self.is_refused_with(id, there);
        }
        let Ok(system) = System::part(&self.source, there) else { return false };
        let now = std::mem::replace(&mut self.system, system);
        let lacks = self.lacks_something(id);
        self.system = now;
        lacks
    }

    fn is_refused_with(&self, id: &Id, there: &BTreeSet<String>) -> bool {
        let own = self.source.resource(id);
        own.is_some_and(|own| refusal_among(&self.source, there, (None, own)).is_some())
    }

    /// Whether a new task of a service wouldn't start, or wouldn't be reached, somewhere.
    fn lacks_something(&self, id: &Id) -> bool {
        let Some(running) = self.services.get(id) else { return false };
        let Some(primary) = running.primary() else { return false };
        let fargate = matches!(running.spec.place, Where::Fargate(_));
        let places: Vec<Place> = if fargate {
            let subnets = running.spec.interfaces.iter().map(|interface| interface.subnet.clone());
            subnets.map(|subnet| Place::Fargate { subnet, spot: false }).collect()
        } else {
            let there = self.machines.values().filter(|machine| machine.counts());
            if there.clone().any(|machine| self.keeps_out(machine).is_some()) {
                return true;
            }
            there.map(|machine| Place::Machine(machine.id)).collect()
        };
        places.into_iter().any(|place| {
            let revision = Arc::clone(&primary.revision);
            let mut task = Task::new(TaskId(0), id.clone(), primary.number, revision);
            task.place = Some(place);
            self.lack_of(&task).is_some()
        })
    }

    /// What keeps a task from its start or from its load balancer.
    fn lack_of(&self, task: &Task) -> Option<String> {
        let definition = &task.revision.definition;
        let role = definition.execution_role.as_deref();
        let secrets = &definition.secrets;
        let groups = self.services.get(&task.service).map(|running| running.spec.target_groups.as_slice());
        let of = |(barrier, reason): (Option<String>, String)| barrier.unwrap_or(reason);
        self.unreached_secret(task)
            .map(|(barrier, _)| barrier)
            .or_else(|| secrets.iter().find_map(|secret| self.system.refusal(role, secret)))
            .or_else(|| self.unpulled(task).map(of))
            .or_else(|| self.unlogged(task).map(of))
            .or_else(|| {
                let mut groups = groups.unwrap_or_default().iter();
                groups.find_map(|group| self.keeps_balancer_from(task, group))
            })
    }
}

//! What is deployed onto a system at play: new images, or a new template.

use std::sync::Arc;

use super::PlayError;
use super::image::Image;
use super::state::Running;
use super::system::{Id, System};
use super::world::World;

/// A deployment of new images, or of a new template.
///
/// ```
/// use ecs_dsl_rehearsal::play::{Image, Release};
///
/// let both = Release::image("Api", Image::new("acme/api:2")).and("Web", Image::new("acme/web:2").bad());
/// # let _ = both;
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Release {
    pub(super) template: Option<String>,
    pub(super) images: Vec<(String, Image)>,
    /// `ValueFrom` of secrets that services read more.
    reads: Vec<(String, String)>,
}

impl Release {
    /// Another image for a service, by its logical id: a new revision of its task definition with nothing else changed.
    pub fn image(service: impl Into<String>, image: Image) -> Self {
        Self { template: None, images: vec![(service.into(), image)], reads: Vec::new() }
    }

    /// Another template. Its services are those that run already; what is stored in their secrets stays.
    pub fn template(text: impl Into<String>) -> Self {
        Self { template: Some(text.into()), images: Vec::new(), reads: Vec::new() }
    }

    /// One image more, in the same deployment.
    pub fn and(mut self, service: impl Into<String>, image: Image) -> Self {
        self.images.push((service.into(), image));
        self
    }

    /// A secret that a service reads from now on, as `ValueFrom` of a task definition names it: `Vault:KEY::` is a key of
    /// the secret with the logical id `Vault`.
    pub fn reading(mut self, service: impl Into<String>, value_from: impl Into<String>) -> Self {
        self.reads.push((service.into(), value_from.into()));
        self
    }
}

impl World {
    /// Carries a release out: an update of the stack, that waits for each service that it changes.
    pub(super) fn release(&mut self, release: &Release, system: Option<System>) -> Result<(), PlayError> {
        if !self.stack.status.takes_updates() {
            return Err(PlayError::Busy(self.stack.status));
        }
        for (service, _) in &release.images {
            self.service(service)?;
        }
        if let Some(other) = system.as_ref().and_then(|system| different(&self.system, system)) {
            let reason = "a deployment that adds or removes it isn't played".to_owned();
            return Err(PlayError::Property { resource: other, property: "Type".to_owned(), reason });
        }
        self.begin_update();
        if let Some(system) = system {
            self.release_template(system);
        }
        for (service, image) in &release.images {
            let id = self.service(service)?;
            let Some(spec) = self.services.get(&id).map(|running| running.spec.clone()) else { continue };
            if let Some(mut revision) = self.revision(&spec, Some(image.clone())) {
                let reads = release.reads.iter().filter(|(reader, _)| reader == service);
                let secrets = &mut Arc::make_mut(&mut revision).definition.secrets;
                secrets.extend(reads.map(|(_, value_from)| value_from.clone()));
                self.deploy(&id, revision);
            }
        }
        Ok(())
    }

    /// A service, by its logical id.
    fn service(&self, name: &str) -> Result<Id, PlayError> {
        let found = self.services.get_key_value(name).map(|(id, _)| id.clone());
        found.ok_or_else(|| PlayError::no_such("service", name, self.services.keys().map(AsRef::as_ref)))
    }

    /// Takes another template over, and begins a deployment of each service that it changes.
    fn release_template(&mut self, mut system: System) {
        for (id, secret) in &self.system.secrets {
            // A deployment doesn't overwrite what a person stored.
            system.secrets.insert(id.clone(), secret.clone());
        }
        for (id, group) in &system.groups {
            if let Some(fleet) = self.fleets.get_mut(id) {
                fleet.desired = fleet.desired.clamp(group.min, group.max);
                fleet.spec = group.clone();
            }
        }
        let groups: Vec<Id> = system.groups.keys().cloned().collect();
        let before = std::mem::replace(&mut self.system, system);
        let all: Vec<Id> = self.services.keys().cloned().collect();
        for id in all {
            self.update_service(&id, &before);
        }
        groups.iter().for_each(|group| self.look_at_group(group));
        self.recount_all();
    }

    /// A service is updated: a new deployment, if what its tasks are made from or where they are changed.
    fn update_service(&mut self, id: &Id, before: &System) {
        let (Some(spec), Some(old)) = (self.system.services.get(id).cloned(), before.services.get(id)) else {
            return;
        };
        let running =
            self.services.get(id).and_then(Running::primary).map(|primary| &primary.revision.definition);
        let same_tasks = running == self.system.tasks.get(&spec.task);
        let same_place = (&old.place, &old.strategies, &old.target_groups)
            == (&spec.place, &spec.strategies, &spec.target_groups);
        let range = self.system.scaling.get(id).map(|scaling| (scaling.min, scaling.max));
        let revision = self.revision(&spec, None);
        if let Some(running) = self.services.get_mut(id) {
            if let Some((min, max)) = range {
                running.desired = running.desired.clamp(min, max);
            }
            running.spec = spec;
        }
        match revision {
            Some(revision) if !(same_tasks && same_place) => self.deploy(id, Arc::clone(&revision)),
            _ => self.look_at(id),
        }
    }
}

/// A service, a group or a target group that only one of the systems has.
fn different(one: &System, other: &System) -> Option<String> {
    let services = one.services.keys().filter(|id| !other.services.contains_key(*id));
    let more = other.services.keys().filter(|id| !one.services.contains_key(*id));
    let groups = one.groups.keys().filter(|id| !other.groups.contains_key(*id));
    let more_groups = other.groups.keys().filter(|id| !one.groups.contains_key(*id));
    let fronts = one.balanced().map(|(id, _)| id).filter(|id| !other.target_groups.contains_key(*id));
    let more_fronts = other.balanced().map(|(id, _)| id).filter(|id| !one.target_groups.contains_key(*id));
    let all = services.chain(more).chain(groups).chain(more_groups).chain(fronts).chain(more_fronts);
    all.map(ToString::to_string).next()
}

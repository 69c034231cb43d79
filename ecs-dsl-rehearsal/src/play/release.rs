//! What is deployed onto a system at play: new images, or a new template.

use std::sync::Arc;

use super::PlayError;
use super::image::Image;
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
}

impl Release {
    /// Another image for a service, by its logical id: a new revision of its task definition with nothing else changed.
    pub fn image(service: impl Into<String>, image: Image) -> Self {
        Self { template: None, images: vec![(service.into(), image)] }
    }

    /// Another template. Its services are those that run already; what is stored in their secrets stays.
    pub fn template(text: impl Into<String>) -> Self {
        Self { template: Some(text.into()), images: Vec::new() }
    }

    /// One image more, in the same deployment.
    pub fn and(mut self, service: impl Into<String>, image: Image) -> Self {
        self.images.push((service.into(), image));
        self
    }
}

impl World {
    /// Begins a deployment of each image's service.
    pub(super) fn release_images(&mut self, images: &[(String, Image)]) -> Result<(), PlayError> {
        for (service, _) in images {
            self.service(service)?;
        }
        for (service, image) in images {
            let id = self.service(service)?;
            let Some(spec) = self.services.get(&id).map(|running| running.spec.clone()) else { continue };
            if let Some(revision) = self.revision(&spec, Some(image.clone())) {
                self.deploy(&id, revision);
            }
        }
        Ok(())
    }

    /// A service, by its logical id.
    pub(super) fn service(&self, name: &str) -> Result<Id, PlayError> {
        let found = self.services.get_key_value(name).map(|(id, _)| id.clone());
        found.ok_or_else(|| PlayError::no_such("service", name, self.services.keys().map(AsRef::as_ref)))
    }

    /// Takes another template over, and begins a deployment of each service that it changes.
    pub(super) fn release_template(&mut self, mut system: System) -> Result<(), PlayError> {
        if let Some(other) = different(&self.system, &system) {
            let reason = "a deployment that adds or removes it isn't played";
            return Err(PlayError::Property {
                resource: other,
                property: "Type".to_owned(),
                reason: reason.to_owned(),
            });
        }
        for (id, secret) in &self.system.secrets {
            // A deployment doesn't overwrite what a person stored.
            system.secrets.insert(id.clone(), secret.clone());
        }
        for (id, group) in &system.groups {
            if let Some(fleet) = self.fleets.get_mut(id) {
                fleet.desired = fleet.desired.clamp(group.min, group.max.max(group.min));
                fleet.spec = group.clone();
            }
        }
        let before = std::mem::replace(&mut self.system, system);
        let all: Vec<Id> = self.services.keys().cloned().collect();
        for id in all {
            self.update_service(&id, &before);
        }
        self.recount_all();
        Ok(())
    }

    /// A service is updated: a new deployment, if what its tasks are made from or where they are changed.
    fn update_service(&mut self, id: &Id, before: &System) {
        let (Some(spec), Some(old)) = (self.system.services.get(id).cloned(), before.services.get(id)) else {
            return;
        };
        let same_tasks = before.tasks.get(&old.task) == self.system.tasks.get(&spec.task);
        let same_place = (&old.place, &old.strategies, &old.target_groups)
            == (&spec.place, &spec.strategies, &spec.target_groups);
        let range = self.system.scaling.get(id).map(|scaling| (scaling.min, scaling.max));
        let revision = self.revision(&spec, None);
        if let Some(running) = self.services.get_mut(id) {
            if let Some((min, max)) = range {
                running.desired = running.desired.clamp(min, max.max(min));
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

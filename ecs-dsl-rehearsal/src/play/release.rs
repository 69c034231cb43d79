//! What is deployed onto a system at play: new images, or a new template.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::PlayError;
use super::image::Image;
use super::system::{Id, Source, System};
use super::update::Given;
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

    /// Another template. What is stored in secrets stays.
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
    pub(super) fn release(
        &mut self,
        release: &Release,
        template: Option<(Arc<Source>, System)>,
    ) -> Result<(), PlayError> {
        if !self.stack.status.takes_updates() {
            return Err(PlayError::Busy(self.stack.status));
        }
        let services: BTreeSet<&str> = match &template {
            Some((_, system)) => system.services.keys().map(AsRef::as_ref).collect(),
            None => self.services.keys().map(AsRef::as_ref).collect(),
        };
        if let Some((service, _)) =
            release.images.iter().find(|(service, _)| !services.contains(service.as_str()))
        {
            return Err(PlayError::no_such("service", service, services.into_iter()));
        }
        let images = release.images.iter().map(|(service, image)| {
            let reads = release.reads.iter().filter(|(reader, _)| reader == service);
            let reads = reads.map(|(_, value_from)| value_from.clone()).collect();
            (service.as_str().into(), Given { image: image.clone(), reads })
        });
        let images: BTreeMap<Id, Given> = images.collect();
        match template {
            Some((source, system)) => {
                let upgrade = self.upgrade(source, system)?;
                self.begin_template(upgrade, images)?;
            }
            None => {
                self.begin_update();
                images.into_iter().for_each(|(id, given)| self.deploy_given(&id, given));
            }
        }
        Ok(())
    }

    /// A service gets an image.
    pub(super) fn deploy_given(&mut self, id: &Id, given: Given) {
        let Some(spec) = self.services.get(id).map(|running| running.spec.clone()) else { return };
        if let Some(mut revision) = self.revision(&spec, Some(given.image)) {
            Arc::make_mut(&mut revision).definition.secrets.extend(given.reads);
            self.set_count(id, spec.desired);
            self.deploy(id, revision);
        }
    }

    /// An update of a service sets the count that its template names, whatever scaling made of it
    /// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>).
    pub(super) fn set_count(&mut self, id: &Id, named: Option<u32>) {
        let before = self.services.get(id).map(|running| running.desired);
        if let Some(count) = named.filter(|count| before != Some(*count)) {
            self.set_desired(id, count, "its template says so");
        }
    }
}

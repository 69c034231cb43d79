//! A resource of the template under judgement.

use std::ops::Deref;

use super::Subject;
use crate::template::{Entry, Location, LogicalId, Properties};

/// A resource of a [`Subject`]. It is read like its properties: `part.integer("DesiredCount")`.
#[derive(Clone, Copy, Debug)]
pub struct Part<'s> {
    subject: &'s Subject<'s>,
    id: &'s LogicalId,
    entry: &'s Entry,
    /// Its place among those of its type, where it was found among them.
    place: usize,
}

impl<'s> Part<'s> {
    pub(super) const fn new(
        subject: &'s Subject<'s>,
        id: &'s LogicalId,
        entry: &'s Entry,
        place: usize,
    ) -> Self {
        Self { subject, id, entry, place }
    }

    pub(super) const fn subject(&self) -> &'s Subject<'s> {
        self.subject
    }

    pub(super) const fn place_of_its_type(&self) -> usize {
        self.place
    }

    /// Its id in the template.
    #[must_use]
    pub const fn id(&self) -> &'s LogicalId {
        self.id
    }

    /// CloudFormation's name of its type.
    #[must_use]
    pub fn resource_type(&self) -> &'s str {
        self.entry.resource_type()
    }

    /// What stands in the template.
    #[must_use]
    pub const fn entry(&self) -> &'s Entry {
        self.entry
    }

    /// The line that made it.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.entry.location()
    }

    /// Where one of its properties stands: in the file that the template was read of, else where it was made.
    #[must_use]
    pub fn place(&self, path: &str) -> Location {
        let places = &self.subject.template().places;
        if places.is_empty() {
            return self.location();
        }
        places.get(&format!("{}.{path}", self.id)).copied().unwrap_or_else(|| self.location())
    }

    /// Its properties.
    #[must_use]
    pub const fn properties(&self) -> &'s Properties {
        self.entry.properties()
    }

    /// The resource that a property names, as in `service.refers("TaskDefinition")`.
    #[must_use]
    pub fn refers(&self, path: &str) -> Option<Self> {
        use super::Look;
        self.subject.referred(self.properties().look(path).known())
    }

    /// Whether it waits for another resource of the template, by `DependsOn` or by references, over however many
    /// others.
    #[must_use]
    pub fn waits_for(&self, other: &LogicalId) -> bool {
        self.subject.waits(self.id, other)
    }
}

impl Deref for Part<'_> {
    type Target = Properties;

    fn deref(&self) -> &Properties {
        self.entry.properties()
    }
}

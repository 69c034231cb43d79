//! Resources: typed ones, raw ones, and the entry that each becomes in a template.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::condition::ConditionRef;
use super::location::Location;
use super::logical_id::LogicalId;
use super::node::{Node, Properties};

/// A resource type of CloudFormation, with its properties.
pub trait Resource: Sized {
    /// CloudFormation's name of the type: `AWS::ECS::Service`.
    fn resource_type(&self) -> Cow<'static, str>;

    /// How resources of this type are tagged.
    fn tag_style(&self) -> TagStyle;

    /// The properties that were set.
    fn into_properties(self) -> Properties;
}

/// How the tags of a resource are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagStyle {
    /// The type takes no tags, or not in this form.
    None,
    /// `Tags` is a list of `Key` and `Value`.
    List,
    /// `Tags` is a list of `Key`, `Value` and `PropagateAtLaunch`.
    AutoScalingGroup,
    /// `Tags` is an object.
    Map,
}

/// What becomes of a resource when it leaves the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletionPolicy {
    /// It is deleted.
    Delete,
    /// It stays, and belongs to nobody.
    Retain,
    /// It is deleted only when the operation that made it rolls back.
    RetainExceptOnCreate,
    /// A snapshot is kept.
    Snapshot,
}

impl DeletionPolicy {
    #[cfg(feature = "check")]
    pub(super) const ALL: [Self; 4] =
        [Self::Delete, Self::Retain, Self::RetainExceptOnCreate, Self::Snapshot];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Delete => "Delete",
            Self::Retain => "Retain",
            Self::RetainExceptOnCreate => "RetainExceptOnCreate",
            Self::Snapshot => "Snapshot",
        }
    }
}

/// A resource as it stands in a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub(crate) resource_type: Cow<'static, str>,
    pub(crate) properties: Properties,
    pub(crate) tag_style: TagStyle,
    pub(crate) depends_on: BTreeSet<LogicalId>,
    pub(crate) condition: Option<LogicalId>,
    pub(crate) deletion_policy: Option<DeletionPolicy>,
    pub(crate) update_replace_policy: Option<DeletionPolicy>,
    pub(crate) creation_policy: Option<Properties>,
    pub(crate) update_policy: Option<Properties>,
    pub(crate) metadata: Properties,
    pub(crate) location: Location,
}

impl Entry {
    /// The entry of a resource that was made at that place.
    pub fn new(resource: impl Resource, location: Location) -> Self {
        Self {
            resource_type: resource.resource_type(),
            tag_style: resource.tag_style(),
            properties: resource.into_properties(),
            depends_on: BTreeSet::new(),
            condition: None,
            deletion_policy: None,
            update_replace_policy: None,
            creation_policy: None,
            update_policy: None,
            metadata: Properties::new(),
            location,
        }
    }

    /// CloudFormation's name of the type.
    #[must_use]
    pub fn resource_type(&self) -> &str {
        &self.resource_type
    }

    /// The properties.
    #[must_use]
    pub const fn properties(&self) -> &Properties {
        &self.properties
    }

    /// What must be there before it, without a reference that says so.
    #[must_use]
    pub const fn dependencies(&self) -> &BTreeSet<LogicalId> {
        &self.depends_on
    }

    /// Whether it is there under all conditions.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        self.condition.is_none()
    }

    /// What CloudFormation waits for when it makes it.
    pub(crate) const fn creates(&self) -> Option<&Properties> {
        self.creation_policy.as_ref()
    }

    /// What an update of the stack does with it beyond its properties.
    pub(crate) const fn updates(&self) -> Option<&Properties> {
        self.update_policy.as_ref()
    }

    /// The line of Rust that made it.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }

    /// Names a resource that must be there first.
    #[must_use]
    pub fn depends_on(mut self, id: &LogicalId) -> Self {
        self.depends_on.insert(id.clone());
        self
    }

    /// The resource is only there when the condition holds.
    #[must_use]
    pub fn condition(mut self, condition: &ConditionRef) -> Self {
        self.condition = Some(condition.id().clone());
        self
    }

    /// What becomes of it when it leaves the stack.
    #[must_use]
    pub const fn deletion_policy(mut self, policy: DeletionPolicy) -> Self {
        self.deletion_policy = Some(policy);
        self
    }

    /// What becomes of the old one when it is replaced.
    #[must_use]
    pub const fn update_replace_policy(mut self, policy: DeletionPolicy) -> Self {
        self.update_replace_policy = Some(policy);
        self
    }

    /// `CreationPolicy`, as CloudFormation has it.
    #[must_use]
    pub fn creation_policy(mut self, policy: Properties) -> Self {
        self.creation_policy = Some(policy);
        self
    }

    /// `UpdatePolicy`, as CloudFormation has it.
    #[must_use]
    pub fn update_policy(mut self, policy: Properties) -> Self {
        self.update_policy = Some(policy);
        self
    }

    /// One member of `Metadata`.
    #[must_use]
    pub fn metadata(mut self, name: &'static str, value: impl Into<Node>) -> Self {
        self.metadata.set(name, value);
        self
    }

    /// All references that the entry holds, in its properties and policies.
    pub fn visit_targets<'n>(&'n self, visit: &mut impl FnMut(&'n super::reference::Target)) {
        for (_, node) in self.properties.iter() {
            node.visit_targets(visit);
        }
    }
}

/// A resource of a type that the library has no type for: the way out.
///
/// ```
/// use ecs_dsl::template::RawResource;
///
/// let table = RawResource::new("AWS::DynamoDB::Table")
///     .property("BillingMode", "PAY_PER_REQUEST");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct RawResource {
    resource_type: Cow<'static, str>,
    properties: Properties,
}

impl RawResource {
    /// A resource of that type.
    pub fn new(resource_type: impl Into<Cow<'static, str>>) -> Self {
        Self { resource_type: resource_type.into(), properties: Properties::new() }
    }

    /// Sets a property by CloudFormation's own name.
    pub fn property(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Node>) -> Self {
        self.properties.set(name, value);
        self
    }
}

impl Resource for RawResource {
    fn resource_type(&self) -> Cow<'static, str> {
        self.resource_type.clone()
    }

    fn tag_style(&self) -> TagStyle {
        TagStyle::None
    }

    fn into_properties(self) -> Properties {
        self.properties
    }
}

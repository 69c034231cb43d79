//! A whole template.

use std::collections::BTreeMap;

use super::condition::Condition;
use super::location::Location;
use super::logical_id::LogicalId;
use super::node::Properties;
use super::output::Output;
use super::parameter::Parameter;
use super::resource::Entry;

/// The document that CloudFormation is given, each part in the order of its ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    pub(crate) description: Option<String>,
    pub(crate) metadata: Properties,
    pub(crate) parameters: BTreeMap<LogicalId, Parameter>,
    pub(crate) mappings: BTreeMap<LogicalId, BTreeMap<String, Properties>>,
    pub(crate) conditions: BTreeMap<LogicalId, Condition>,
    pub(crate) resources: BTreeMap<LogicalId, Entry>,
    pub(crate) outputs: BTreeMap<LogicalId, Output>,
    /// Sections that no construct makes, as a template of another origin has them.
    pub(crate) other: Properties,
    /// Where properties stand in the file that the template was read of, by `Id.Property.Inner`.
    pub(crate) places: BTreeMap<String, Location>,
}

impl Template {
    /// The resources, in the order of their ids.
    pub fn resources(&self) -> impl Iterator<Item = (&LogicalId, &Entry)> {
        self.resources.iter()
    }

    /// A resource by its id.
    #[must_use]
    pub fn resource(&self, id: &LogicalId) -> Option<&Entry> {
        self.resources.get(id)
    }

    /// The parameters, in the order of their names.
    pub fn parameters(&self) -> impl Iterator<Item = (&LogicalId, &Parameter)> {
        self.parameters.iter()
    }

    /// Whether something of that id is in the template.
    #[must_use]
    pub fn contains(&self, id: &LogicalId) -> bool {
        self.resources.contains_key(id) || self.parameters.contains_key(id)
    }
}

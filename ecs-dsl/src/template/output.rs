//! Outputs of a template.

use super::condition::ConditionRef;
use super::logical_id::LogicalId;
use super::node::Node;
use super::value::Value;

/// A value that the stack shows when it is described, and that other stacks read.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    pub(crate) value: Node,
    pub(crate) description: Option<String>,
    pub(crate) condition: Option<LogicalId>,
}

impl Output {
    /// An output with that value.
    pub fn new(value: impl Into<Value<String>>) -> Self {
        Self { value: value.into().into(), description: None, condition: None }
    }

    pub(crate) fn of(value: Node) -> Self {
        Self { value, description: None, condition: None }
    }

    /// A sentence for the reader.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The output is only there when the condition holds.
    #[must_use]
    pub fn condition(mut self, condition: &ConditionRef) -> Self {
        self.condition = Some(condition.id().clone());
        self
    }
}

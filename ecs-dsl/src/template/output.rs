//! Outputs of a template.

use super::condition::ConditionRef;
use super::logical_id::LogicalId;
use super::node::{Node, Properties};
use super::value::Value;

/// A value that the stack shows when it is described, and that other stacks read.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    pub(crate) value: Node,
    pub(crate) description: Option<String>,
    pub(crate) condition: Option<LogicalId>,
    /// What no construct writes: `Export`.
    pub(crate) other: Properties,
}

impl Output {
    /// An output with that value.
    pub fn new(value: impl Into<Value<String>>) -> Self {
        Self::of(value.into().into())
    }

    pub(crate) fn of(value: Node) -> Self {
        Self { value, description: None, condition: None, other: Properties::new() }
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

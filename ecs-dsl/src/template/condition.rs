//! Conditions of a template, and references to them.

use super::function::Function;
use super::logical_id::LogicalId;
use super::node::Node;
use super::value::Value;

/// Something that holds or not, decided when the stack is created or updated.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition(pub(crate) Node);

impl Condition {
    /// `Fn::Equals` of two values.
    pub fn equals(left: impl Into<Value<String>>, right: impl Into<Value<String>>) -> Self {
        Self(Function::Equals(left.into().into(), right.into().into()).into())
    }

    /// `Fn::And`: both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(match self.0 {
            Node::Function(function) => match *function {
                Function::And(mut all) if all.len() < 10 => {
                    all.push(other.0);
                    Function::And(all).into()
                }
                function => Function::And(vec![function.into(), other.0]).into(),
            },
            node => Function::And(vec![node, other.0]).into(),
        })
    }

    /// `Fn::Or`: one of them holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(match self.0 {
            Node::Function(function) => match *function {
                Function::Or(mut all) if all.len() < 10 => {
                    all.push(other.0);
                    Function::Or(all).into()
                }
                function => Function::Or(vec![function.into(), other.0]).into(),
            },
            node => Function::Or(vec![node, other.0]).into(),
        })
    }
}

impl std::ops::Not for Condition {
    type Output = Self;

    /// `Fn::Not`: it doesn't hold.
    fn not(self) -> Self {
        Self(Function::Not(self.0).into())
    }
}

impl From<&ConditionRef> for Condition {
    fn from(condition: &ConditionRef) -> Self {
        Self(Function::Condition(condition.0.clone()).into())
    }
}

/// A reference to a condition of the same template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionRef(LogicalId);

impl ConditionRef {
    pub(crate) const fn to(id: LogicalId) -> Self {
        Self(id)
    }

    /// The condition's name in the template.
    #[must_use]
    pub const fn id(&self) -> &LogicalId {
        &self.0
    }
}

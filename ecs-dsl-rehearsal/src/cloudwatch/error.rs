//! What is wrong with the alarms of a template.

use thiserror::Error;

use super::math::MathError;
use super::rule::RuleError;

/// Why a template's alarms can't be run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MonitorsError {
    /// The template itself, in CloudFormation's words.
    #[error("{0}")]
    Template(String),
    /// A property that is missing, has a value that CloudWatch refuses, or isn't simulated.
    #[error("{alarm}: {property}: {reason}")]
    Property {
        /// The logical id.
        alarm: String,
        /// The property's name.
        property: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An expression.
    #[error("{alarm}: expression `{id}`: {error}")]
    Math {
        /// The logical id.
        alarm: String,
        /// The query's id.
        id: String,
        /// What is wrong, and where.
        error: MathError,
    },
    /// The rule of a composite alarm.
    #[error("{alarm}: AlarmRule: {error}")]
    Rule {
        /// The logical id.
        alarm: String,
        /// What is wrong, and where.
        error: RuleError,
    },
    /// Composite alarms that wait for each other, by their logical ids.
    #[error("composite alarms depend on each other: {}", .0.join(", "))]
    Cycle(Vec<String>),
}

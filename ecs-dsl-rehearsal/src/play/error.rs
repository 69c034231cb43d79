//! Why a system can't be played.

use std::fmt;

use thiserror::Error;

use super::mistake::nearest;
use super::stack::StackStatus;
use crate::cloudwatch::MonitorsError;
use crate::eventbridge::RulesError;

/// Why a template can't be played, or an order to a play can't be carried out.
#[derive(Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PlayError {
    /// The template itself, in CloudFormation's words.
    #[error("{0}")]
    Template(String),
    /// A property that can't be understood, or that asks for something that isn't played.
    #[error("{resource}: {property}: {reason}")]
    Property {
        /// The logical id.
        resource: String,
        /// The property's path.
        property: String,
        /// What is wrong.
        reason: String,
    },
    /// A resource of a type that the play knows nothing of. [`Play::with_inert`](super::Play::with_inert) takes it as one
    /// that does nothing.
    #[error("{resource}: resources of type {kind} aren't played; {}", used(.used_by))]
    UnknownType {
        /// The logical id.
        resource: String,
        /// The type.
        kind: String,
        /// The logical ids of what refers to it.
        used_by: Vec<String>,
    },
    /// An alarm that can't be simulated.
    #[error(transparent)]
    Monitors(#[from] MonitorsError),
    /// An event rule that can't be simulated.
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// A deployment that the stack doesn't take.
    #[error("the stack is in {0} state and can not be updated")]
    Busy(StackStatus),
    /// An order that names something that the system hasn't.
    #[error("there is no {what} `{name}`: {known}")]
    NoSuch {
        /// `service`, `secret`.
        what: &'static str,
        /// The name that was given.
        name: String,
        /// What there is instead.
        known: String,
    },
}

/// As [`Display`](fmt::Display): what a test that fails prints.
impl fmt::Debug for PlayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PlayError {
    pub(super) fn no_such<'a>(what: &'static str, name: &str, known: impl Iterator<Item = &'a str>) -> Self {
        let known: Vec<_> = known.collect();
        let known = match nearest(name, &known) {
            Some(meant) => format!("{}; `{meant}` is meant", known.join(", ")),
            None if known.is_empty() => "it has none".to_owned(),
            None => known.join(", "),
        };
        Self::NoSuch { what, name: name.to_owned(), known }
    }
}

fn used(by: &[String]) -> String {
    if by.is_empty() { "nothing refers to it".to_owned() } else { format!("used by {}", by.join(", ")) }
}

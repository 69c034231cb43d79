//! What is watched and what isn't, told to people: the command line and the manifest list it.

use super::alarm::Severity;
use crate::template::{Location, LogicalId};

/// Something that is watched: an alarm, or a rule that tells an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Watch {
    /// The id of the alarm or rule.
    pub id: LogicalId,
    /// What is watched: a service, a cluster, a gateway.
    pub subject: String,
    /// What it says when it goes off.
    pub says: String,
    /// What it means when there are no data, for an alarm on metrics.
    pub silence: Option<String>,
    /// How urgent it is; none for what only a deployment or another alarm hears.
    pub severity: Option<Severity>,
    /// The page that says what to do.
    pub runbook: String,
    /// The line of Rust that it is of.
    pub location: Location,
}

/// A monitor that doesn't apply, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// The monitor: `E3`.
    pub monitor: &'static str,
    /// What it would have watched.
    pub subject: String,
    /// Why it doesn't apply.
    pub reason: String,
}

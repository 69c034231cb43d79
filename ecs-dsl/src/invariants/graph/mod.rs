//! The rules over a finished template. Each costs at most time in proportion to the template's size.

use super::Violation;
use crate::template::{Entry, Location, LogicalId, Node, Target, Template};

mod capacity;
mod limits;
mod listeners;
mod network;
mod references;
mod secrets;
mod services;

pub use capacity::ECS0914;
pub use limits::{ECS0927, ECS1301, ECS1302};
pub use listeners::{ECS0606, ECS0611};
pub use references::{ECS1304, ECS1307};

/// A finished template, and the stack that it is for.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'t> {
    /// The stack's name.
    pub stack: &'t str,
    /// The line of Rust that made the stack.
    pub location: Location,
    /// The template.
    pub template: &'t Template,
}

/// One rule's judgement of a template.
type Check = fn(&Subject<'_>) -> Vec<Violation>;

/// Every rule over a template, in the order of their ids.
const CHECKS: &[Check] = &[
    services::target_types,
    network::blocks,
    listeners::priorities,
    listeners::attached,
    secrets::bare_names,
    capacity::protected,
    capacity::associated_first,
    capacity::spot_drains,
    services::desired_counts,
    services::resource_ids,
    services::request_labels,
    limits::stack_name,
    limits::counts,
    references::judge,
];

/// Judges a template by every rule over the whole.
#[must_use]
pub fn judge(subject: &Subject<'_>) -> Vec<Violation> {
    CHECKS.iter().flat_map(|check| check(subject)).collect()
}

/// Judges the size of a template's bytes.
#[must_use]
pub fn judge_size(stack: &str, location: Location, bytes: usize) -> Option<Violation> {
    limits::size(stack, location, bytes)
}

impl<'t> Subject<'t> {
    /// The resources of a type, in the order of their ids.
    fn of_type(&self, resource_type: &'static str) -> impl Iterator<Item = (&'t LogicalId, &'t Entry)> {
        self.template.resources().filter(move |(_, entry)| entry.resource_type() == resource_type)
    }

    /// The resource of this template that a value is a plain reference to.
    fn referred(&self, value: Option<&Node>) -> Option<&'t Entry> {
        let target = value.and_then(Node::as_ref_target)?;
        if target.stack() == self.stack { self.template.resource(target.id()) } else { None }
    }

    /// Whether a target is a resource of this template and of that type.
    fn is(&self, target: &Target, resource_type: &str) -> bool {
        target.stack() == self.stack
            && self.template.resource(target.id()).is_some_and(|entry| entry.resource_type() == resource_type)
    }
}

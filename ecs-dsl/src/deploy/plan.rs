//! What a deployment would do: a change set, read to its last page.

use aws_sdk_cloudformation::operation::describe_change_set::DescribeChangeSetOutput;
use aws_sdk_cloudformation::types::{self, ChangeAction};
use serde::Serialize;

/// What a deployment would do.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Plan {
    /// The stack.
    pub stack: String,
    /// Whether the stack would be made.
    pub creates: bool,
    /// Whether there is anything to do.
    pub empty: bool,
    /// What would happen, resource by resource, in the order of their ids.
    pub changes: Vec<Change>,
    /// What the plan says besides.
    pub notes: Vec<String>,
    /// The change set that holds it.
    #[serde(skip)]
    pub(super) change_set: Option<String>,
}

/// What would happen to one resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What happens.
    pub action: Action,
    /// The logical id.
    pub id: String,
    /// CloudFormation's name of the type.
    pub resource_type: String,
    /// The physical id of what is there.
    pub physical_id: Option<String>,
    /// The properties that change.
    pub properties: Vec<String>,
    /// Whether another resource takes its place.
    pub replacement: Replacement,
    /// The line of Rust that makes it.
    pub made_at: Option<String>,
}

/// What happens to a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Action {
    /// It is made.
    Add,
    /// It changes in its place.
    Change,
    /// Another one is made, and it is removed.
    Replace,
    /// It is removed.
    Remove,
    /// It exists, and the stack takes it over.
    Import,
}

/// Whether a change makes another resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Replacement {
    /// It stays the same resource.
    No,
    /// Perhaps: it hangs on a value that is only known then.
    Perhaps,
    /// Another one takes its place.
    Yes,
    /// A task definition's new revision: nothing is lost.
    Revision,
}

impl Plan {
    /// How many resources are added, changed, replaced and removed.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize, usize) {
        let count = |action| self.changes.iter().filter(|change| change.action == action).count();
        (count(Action::Add), count(Action::Change), count(Action::Replace), count(Action::Remove))
    }
}

impl Change {
    pub(super) fn of(change: &types::ResourceChange, made_at: &impl Fn(&str) -> Option<String>) -> Self {
        let id = change.logical_resource_id().unwrap_or_default().to_owned();
        let resource_type = change.resource_type().unwrap_or_default().to_owned();
        let replacement = match change.replacement() {
            Some(types::Replacement::True) if resource_type == "AWS::ECS::TaskDefinition" => {
                Replacement::Revision
            }
            Some(types::Replacement::True) => Replacement::Yes,
            Some(types::Replacement::Conditional) => Replacement::Perhaps,
            _ => Replacement::No,
        };
        let action = match change.action() {
            Some(ChangeAction::Add) => Action::Add,
            Some(ChangeAction::Remove) => Action::Remove,
            Some(ChangeAction::Import) => Action::Import,
            _ if replacement == Replacement::Yes => Action::Replace,
            _ => Action::Change,
        };
        let mut properties: Vec<String> = change
            .details()
            .iter()
            .filter_map(|detail| detail.target())
            .map(|target| match (target.name(), target.attribute()) {
                (Some(name), _) => name.to_owned(),
                (None, Some(attribute)) => attribute.as_str().to_owned(),
                (None, None) => "?".to_owned(),
            })
            .collect();
        properties.sort();
        properties.dedup();
        let made_at = made_at(&id);
        let physical_id = change.physical_resource_id().map(str::to_owned);
        Self { action, id, resource_type, physical_id, properties, replacement, made_at }
    }
}

/// The changes of one page.
pub(super) fn changes(
    page: &DescribeChangeSetOutput,
    made_at: &impl Fn(&str) -> Option<String>,
) -> Vec<Change> {
    page.changes()
        .iter()
        .filter_map(|change| change.resource_change())
        .map(|change| Change::of(change, made_at))
        .collect()
}

/// Whether a failed change set only says that there is nothing to change. CloudFormation has two texts for it.
pub(super) fn says_nothing_to_do(reason: &str) -> bool {
    reason.contains("didn't contain changes") || reason.contains("No updates are to be performed")
}

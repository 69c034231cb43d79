//! Stacks: what they are defined by, what they hold, and what has happened to them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::change_set::ChangeSet;
use super::operation::Operation;
use crate::clock::{Clock, Moment};
use crate::digest::Digest;
use crate::template::parameters::Chosen;

/// A stack, from its first change set to long after its deletion.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Stack {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) created: Moment,
    pub(crate) updated: Option<Moment>,
    pub(crate) deleted: Option<Moment>,
    /// `None` while there is only a change set.
    pub(crate) definition: Option<Definition>,
    pub(crate) resources: BTreeMap<String, Held>,
    pub(crate) outputs: Vec<Shown>,
    /// Oldest first.
    pub(crate) events: Vec<Event>,
    pub(crate) change_sets: Vec<ChangeSet>,
    pub(crate) change_set_id: Option<String>,
    pub(crate) operation: Option<Operation>,
    /// The operation whose rollback failed, until it is continued.
    pub(crate) stuck: Option<Operation>,
    pub(crate) protected: bool,
    pub(crate) rollback_disabled: bool,
    /// How many physical resources each logical one has had.
    pub(crate) generations: BTreeMap<String, u32>,
}

/// What a caller gives: the template and what goes with it.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Definition {
    pub(crate) body: String,
    pub(crate) parameters: BTreeMap<String, Chosen>,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) capabilities: Vec<String>,
    pub(crate) notification_arns: Vec<String>,
    pub(crate) role_arn: Option<String>,
    pub(crate) description: Option<String>,
    /// The names that the template imports.
    pub(crate) imports: BTreeSet<String>,
}

/// A resource of a stack.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Held {
    pub(crate) kind: String,
    pub(crate) physical: Option<String>,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) at: Moment,
    pub(crate) properties: Value,
    pub(crate) metadata: Option<Value>,
    pub(crate) needs: BTreeSet<String>,
    pub(crate) deletion_policy: Option<String>,
    pub(crate) update_replace_policy: Option<String>,
}

impl Held {
    /// Whether there is nothing left to delete.
    pub(crate) fn is_gone(&self) -> bool {
        matches!(self.status.as_str(), "DELETE_COMPLETE" | "DELETE_SKIPPED")
    }
}

/// An output with its value.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shown {
    pub(crate) key: String,
    pub(crate) value: String,
    pub(crate) description: Option<String>,
    pub(crate) export: Option<String>,
}

/// One line of a stack's history.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) at: Moment,
    pub(crate) logical: String,
    pub(crate) physical: String,
    pub(crate) kind: String,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) properties: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) operation: String,
    pub(crate) detail: Option<String>,
}

/// The type under which a stack's own events stand.
pub(crate) const STACK_TYPE: &str = "AWS::CloudFormation::Stack";

/// What `DetailedStatus` says while consistency is being checked.
pub(crate) const CONFIGURED: &str = "CONFIGURATION_COMPLETE";

impl Stack {
    /// A stack that nothing has happened to.
    pub(crate) fn new(id: String, name: String, created: Moment) -> Self {
        Self {
            id,
            name,
            status: String::new(),
            reason: None,
            created,
            updated: None,
            deleted: None,
            definition: None,
            resources: BTreeMap::new(),
            outputs: Vec::new(),
            events: Vec::new(),
            change_sets: Vec::new(),
            change_set_id: None,
            operation: None,
            stuck: None,
            protected: false,
            rollback_disabled: false,
            generations: BTreeMap::new(),
        }
    }

    /// Whether it is still there under its name.
    pub(crate) fn exists(&self) -> bool {
        self.status != "DELETE_COMPLETE"
    }

    /// The stack turns to a status, and an event says so.
    pub(crate) fn turn(&mut self, clock: &mut Clock, status: &str, reason: Option<String>, by: &By) {
        status.clone_into(&mut self.status);
        self.reason.clone_from(&reason);
        let at = clock.stamp();
        let event = Event {
            id: Digest::of(&["event", &self.id, &self.events.len().to_string()]).uuid(),
            at,
            logical: self.name.clone(),
            physical: self.id.clone(),
            kind: STACK_TYPE.to_owned(),
            status: status.to_owned(),
            reason,
            properties: None,
            token: by.token.clone(),
            operation: by.operation.clone(),
            detail: None,
        };
        self.events.push(event);
    }
}

/// Whose events they are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct By {
    pub(crate) operation: String,
    pub(crate) token: Option<String>,
}

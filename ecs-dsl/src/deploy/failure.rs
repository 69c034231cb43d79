//! Why an operation failed: the first cause, and not the cancellations that follow it.

use std::fmt;

use serde::Serialize;

use super::follow::Event;

/// An operation that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// The stack.
    pub stack: String,
    /// The status in which it ended.
    pub status: String,
    /// What failed first.
    pub cause: Option<Cause>,
    /// What failed besides, and wasn't just cancelled.
    pub others: Vec<Cause>,
}

/// What failed, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cause {
    /// The logical id.
    pub id: String,
    /// CloudFormation's name of the type.
    pub resource_type: String,
    /// The status, as in `CREATE_FAILED`.
    pub status: String,
    /// CloudFormation's reason.
    pub reason: String,
    /// The line of Rust that made the resource.
    pub made_at: Option<String>,
}

/// What CloudFormation says of resources that it stops because another one failed.
const CANCELLED: [&str; 3] =
    ["Resource creation cancelled", "Resource update cancelled", "Resource deletion cancelled"];

impl Failure {
    pub(super) fn of(
        stack: &str,
        status: &str,
        events: &[Event],
        made_at: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let cause = |event: &Event| Cause {
            id: event.id.clone(),
            resource_type: event.resource_type.clone(),
            status: event.status.clone(),
            reason: event.reason.clone().unwrap_or_else(|| "no reason was given".into()),
            made_at: made_at(&event.id),
        };
        let cancelled =
            |event: &&Event| event.reason.as_deref().is_some_and(|reason| CANCELLED.contains(&reason));
        let mut causes: Vec<Cause> = events
            .iter()
            .filter(|event| event.is_failure() && !event.is_of_stack())
            .filter(|event| !cancelled(event))
            .map(cause)
            .collect();
        if causes.is_empty() {
            // An error of the stack itself has no failed resource: its first reason is the cause.
            causes = events
                .iter()
                .filter(|event| event.is_of_stack() && event.reason.is_some() && !event.begins())
                .take(1)
                .map(cause)
                .collect();
        }
        let mut causes = causes.into_iter();
        Self {
            stack: stack.to_owned(),
            status: status.to_owned(),
            cause: causes.next(),
            others: causes.collect(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self.status.as_str() {
            "ROLLBACK_COMPLETE" => {
                "the creation was taken back: mend the cause, `destroy` the remains, and `deploy` again"
                    .into()
            }
            "UPDATE_ROLLBACK_COMPLETE" => {
                "what ran before runs again: mend the cause and `deploy` again".into()
            }
            "DELETE_FAILED" => "mend the cause and run `destroy` again: it goes on where it stopped".into(),
            _ => "mend the cause first; `status` shows where the stack stands".into(),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) {}: {}", self.id, self.resource_type, self.status, self.reason)?;
        match &self.made_at {
            Some(place) => write!(f, "\n  --> {place}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stack {} ended in {}", self.stack, self.status)?;
        if let Some(cause) = &self.cause {
            write!(f, ": {cause}")?;
        }
        for other in &self.others {
            write!(f, "\n  also {other}")?;
        }
        Ok(())
    }
}

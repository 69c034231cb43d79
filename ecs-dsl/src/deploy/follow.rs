//! Following an operation: every event once, in its order, over all pages.

use std::collections::BTreeSet;

use aws_sdk_cloudformation::types::StackEvent;

use super::engine::Engine;
use super::error::{DeployError, from_sdk};

/// Something that happened to a resource or to the stack itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// The event's own id.
    pub event_id: String,
    /// When it happened, as AWS writes it.
    pub time: String,
    /// The logical id; for the stack's own events its name.
    pub id: String,
    /// The physical id, once there is one.
    pub physical_id: String,
    /// CloudFormation's name of the type.
    pub resource_type: String,
    /// The status, as in `CREATE_IN_PROGRESS`.
    pub status: String,
    /// Why, if CloudFormation says it.
    pub reason: Option<String>,
}

impl Event {
    fn of(event: &StackEvent) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            event_id: text(event.event_id()),
            time: event.timestamp().map(|time| milliseconds(&time.to_string())).unwrap_or_default(),
            id: text(event.logical_resource_id()),
            physical_id: text(event.physical_resource_id()),
            resource_type: text(event.resource_type()),
            status: event.resource_status().map(|status| status.as_str().to_owned()).unwrap_or_default(),
            reason: event.resource_status_reason().map(str::to_owned),
        }
    }

    /// Whether it is about the stack itself.
    #[must_use]
    pub fn is_of_stack(&self) -> bool {
        self.resource_type == "AWS::CloudFormation::Stack" && self.physical_id.contains(":stack/")
    }

    /// Whether an operation of the stack began with it.
    pub(super) fn begins(&self) -> bool {
        self.is_of_stack()
            && self.reason.as_deref() == Some("User Initiated")
            && matches!(
                self.status.as_str(),
                "CREATE_IN_PROGRESS" | "UPDATE_IN_PROGRESS" | "DELETE_IN_PROGRESS" | "REVIEW_IN_PROGRESS"
            )
    }

    /// Whether something failed with it.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        self.status.ends_with("_FAILED")
    }
}

/// The time with exactly three digits of a second, so that times sort as texts.
fn milliseconds(time: &str) -> String {
    let (whole, fraction) =
        time.trim_end_matches('Z').split_once('.').unwrap_or((time.trim_end_matches('Z'), ""));
    format!("{whole}.{:0<3}Z", fraction.get(..3).unwrap_or(fraction))
}

/// The events of one operation so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    seen: BTreeSet<String>,
    pub(super) events: Vec<Event>,
}

impl Log {
    /// A log that leaves out what is there already.
    pub(super) async fn after_now(engine: &Engine, stack: &str) -> Result<Self, DeployError> {
        let mut log = Self::default();
        for event in engine.events(stack, &BTreeSet::new()).await? {
            log.seen.insert(event.event_id);
        }
        Ok(log)
    }

    /// A log that begins where the operation that runs now began.
    pub(super) async fn of_running(engine: &Engine, stack: &str) -> Result<Self, DeployError> {
        let mut log = Self::default();
        let mut events = engine.events(stack, &BTreeSet::new()).await?;
        let begin = events.iter().rposition(Event::begins).unwrap_or_default();
        let running = events.split_off(begin);
        log.seen.extend(events.into_iter().map(|event| event.event_id));
        log.seen.retain(|id| !running.iter().any(|event| event.event_id == *id));
        Ok(log)
    }

    /// Reads on, and calls `progress` with each new event, the oldest first.
    pub(super) async fn read_on(
        &mut self,
        engine: &Engine,
        stack: &str,
        progress: &mut dyn FnMut(&Event),
    ) -> Result<(), DeployError> {
        for event in engine.events(stack, &self.seen).await? {
            self.seen.insert(event.event_id.clone());
            progress(&event);
            self.events.push(event);
        }
        Ok(())
    }
}

impl Engine {
    /// The stack's events that aren't known yet, the oldest first. CloudFormation gives the newest first, in
    /// pages: reading goes on until a page has one that is known.
    async fn events(&self, stack: &str, known: &BTreeSet<String>) -> Result<Vec<Event>, DeployError> {
        let mut events = Vec::new();
        let mut pages = self.client.describe_stack_events().stack_name(stack).into_paginator().send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|error| from_sdk(&self.endpoint, "tell a stack's events", error))?;
            for event in page.stack_events() {
                let event = Event::of(event);
                if known.contains(&event.event_id) {
                    events.reverse();
                    return Ok(events);
                }
                events.push(event);
            }
        }
        events.reverse();
        Ok(events)
    }

    /// Follows the running operation of a stack until it is over, and gives the stack's last status.
    pub(super) async fn follow(
        &self,
        stack: &str,
        log: &mut Log,
        progress: &mut dyn FnMut(&Event),
    ) -> Result<String, DeployError> {
        loop {
            let status = self.status_of(stack).await?;
            log.read_on(self, stack, progress).await?;
            match status {
                None => return Ok("DELETE_COMPLETE".to_owned()),
                Some(status) if is_settled(&status) => {
                    // What came between the status and the events before it.
                    log.read_on(self, stack, progress).await?;
                    return Ok(status);
                }
                Some(_) => tokio::time::sleep(self.pace).await,
            }
        }
    }
}

/// Whether nothing happens to a stack in that status until somebody does something.
pub(super) fn is_settled(status: &str) -> bool {
    !status.ends_with("_IN_PROGRESS") || status == "REVIEW_IN_PROGRESS"
}

/// Whether an operation that ended in that status did what was wanted.
pub(super) fn is_success(status: &str) -> bool {
    matches!(status, "CREATE_COMPLETE" | "UPDATE_COMPLETE" | "DELETE_COMPLETE" | "IMPORT_COMPLETE")
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn times_sort_as_texts() {
        assert_eq!(milliseconds("2026-01-01T00:00:01Z"), "2026-01-01T00:00:01.000Z");
        assert_eq!(milliseconds("2026-01-01T00:00:01.5Z"), "2026-01-01T00:00:01.500Z");
        assert_eq!(milliseconds("2026-01-01T00:00:01.123456Z"), "2026-01-01T00:00:01.123Z");
    }
}

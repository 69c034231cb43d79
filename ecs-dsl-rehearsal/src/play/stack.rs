//! CloudFormation around a deployment: an update waits for each service that it changes, and takes all of them back when
//! one fails.
//!
//! ECS goes back to its earlier deployment by itself; then the resource fails, and CloudFormation's rollback begins one
//! more deployment of what was there before: a second set of old tasks comes up and replaces the first. Sources:
//! <https://github.com/aws/containers-roadmap/issues/1205>, <https://github.com/aws/containers-roadmap/issues/117>.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::durations::{STACK_GIVES_UP, STACK_LOOKS};
use super::queue::{Millis, SECOND};
use super::state::{Revision, Rollout};
use super::system::{Id, Service};
use super::update::Update;
use super::world::{Happening, World};

/// Whom moments of the stack are about.
pub(super) const STACK: &str = "the stack";

/// The state of a stack, as far as a play has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum StackStatus {
    /// It is being made, which [`Play::creating`](super::Play::creating) begins with.
    CreateInProgress,
    /// Something of it couldn't be made, and all goes.
    RollbackInProgress,
    /// All is gone: it can only be deleted.
    RollbackComplete,
    /// It was made. A play begins with it, whether its services are steady or not.
    #[default]
    CreateComplete,
    /// It is being updated.
    UpdateInProgress,
    /// It was updated, and what its template has no longer goes.
    UpdateCompleteCleanupInProgress,
    /// It was updated.
    UpdateComplete,
    /// An update failed, and it goes back.
    UpdateRollbackInProgress,
    /// It went back, and what the update had added goes.
    UpdateRollbackCompleteCleanupInProgress,
    /// It went back.
    UpdateRollbackComplete,
    /// It could neither be updated nor go back: no deployment is possible until a person has repaired it.
    UpdateRollbackFailed,
}

impl fmt::Display for StackStatus {
    /// CloudFormation's word: `UPDATE_COMPLETE`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateInProgress => "CREATE_IN_PROGRESS",
            Self::RollbackInProgress => "ROLLBACK_IN_PROGRESS",
            Self::RollbackComplete => "ROLLBACK_COMPLETE",
            Self::CreateComplete => "CREATE_COMPLETE",
            Self::UpdateInProgress => "UPDATE_IN_PROGRESS",
            Self::UpdateCompleteCleanupInProgress => "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            Self::UpdateComplete => "UPDATE_COMPLETE",
            Self::UpdateRollbackInProgress => "UPDATE_ROLLBACK_IN_PROGRESS",
            Self::UpdateRollbackCompleteCleanupInProgress => "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            Self::UpdateRollbackComplete => "UPDATE_ROLLBACK_COMPLETE",
            Self::UpdateRollbackFailed => "UPDATE_ROLLBACK_FAILED",
        })
    }
}

impl StackStatus {
    /// Whether an operation is under way.
    #[must_use]
    pub const fn is_under_way(self) -> bool {
        matches!(
            self,
            Self::CreateInProgress
                | Self::RollbackInProgress
                | Self::UpdateInProgress
                | Self::UpdateCompleteCleanupInProgress
                | Self::UpdateRollbackInProgress
                | Self::UpdateRollbackCompleteCleanupInProgress
        )
    }

    /// What comes once all that goes is gone.
    const fn after_clean_up(self) -> Option<Self> {
        match self {
            Self::UpdateCompleteCleanupInProgress => Some(Self::UpdateComplete),
            Self::UpdateRollbackCompleteCleanupInProgress => Some(Self::UpdateRollbackComplete),
            _ => None,
        }
    }

    /// What comes first where something is to go.
    const fn with_clean_up(self) -> Self {
        match self {
            Self::UpdateComplete => Self::UpdateCompleteCleanupInProgress,
            Self::UpdateRollbackComplete => Self::UpdateRollbackCompleteCleanupInProgress,
            other => other,
        }
    }

    /// Whether another deployment may begin.
    #[must_use]
    pub const fn takes_updates(self) -> bool {
        !self.is_under_way() && !matches!(self, Self::RollbackComplete | Self::UpdateRollbackFailed)
    }
}

/// What a service was before an update.
#[derive(Clone, Debug)]
pub(super) struct Before {
    spec: Service,
    revision: Arc<Revision>,
}

/// A stack, and the update under way.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    pub(super) status: StackStatus,
    before: BTreeMap<Id, Before>,
    /// What another template changes, if the update brings one.
    pub(super) update: Option<Box<Update>>,
    /// The deployments that it waits for, and since when.
    awaited: BTreeMap<Id, (u32, Millis)>,
    looks: u32,
    /// Why the last update went back.
    pub(super) failure: Option<String>,
}

/// What became of the deployments that a stack waits for.
pub(super) enum Progress {
    Waits,
    Done,
    Failed(String),
}

impl World {
    /// An update begins. What services are now is what a rollback goes back to.
    pub(super) fn begin_update(&mut self) {
        let services = self.services.iter();
        let before = services.filter_map(|(id, running)| {
            let revision = Arc::clone(&running.primary()?.revision);
            Some((id.clone(), Before { spec: running.spec.clone(), revision }))
        });
        let looks = self.stack.looks;
        let before = before.collect();
        self.stack = Stack {
            status: StackStatus::UpdateInProgress,
            before,
            update: None,
            awaited: BTreeMap::new(),
            looks,
            failure: None,
        };
        self.tell(STACK, StackStatus::UpdateInProgress.to_string());
        self.look_at_stack_later();
    }

    /// An update waits for this deployment of a service.
    pub(super) fn await_deployment(&mut self, service: &Id, number: u32) {
        if self.stack.status.is_under_way() {
            self.stack.awaited.insert(service.clone(), (number, self.now));
        }
    }

    pub(super) fn awaits(&self, service: &Id) -> bool {
        self.stack.awaited.contains_key(service)
    }

    fn look_at_stack_later(&mut self) {
        self.stack.looks += 1;
        let delay = self.pick(STACK_LOOKS, "stack looks", self.stack.looks);
        // In whole seconds, as CloudFormation's events are.
        self.queue.plan((self.now + delay) / SECOND * SECOND, Happening::Stack);
    }

    pub(super) fn look_at_stack(&mut self) {
        let status = self.stack.status;
        if let Some(after) = status.after_clean_up() {
            if self.has_leftovers() {
                self.look_at_stack_later();
            } else {
                self.stack.status = after;
                self.tell(STACK, after.to_string());
            }
            return;
        }
        match (status, self.progress()) {
            (StackStatus::UpdateInProgress, Progress::Done) => {
                self.end_update(StackStatus::UpdateComplete, "")
            }
            (StackStatus::UpdateRollbackInProgress, Progress::Done) => {
                self.end_update(StackStatus::UpdateRollbackComplete, "");
            }
            (_, Progress::Failed(why)) => self.fail_update(&why),
            (_, Progress::Waits) => self.look_at_stack_later(),
            _ => {}
        }
    }

    fn progress(&mut self) -> Progress {
        let (mut waits, mut done) = (false, Vec::new());
        for (id, (number, since)) in &self.stack.awaited {
            match self.progress_of(id, *number, *since) {
                Progress::Failed(why) => return Progress::Failed(format!("{id}: {why}")),
                Progress::Waits => waits = true,
                Progress::Done => done.push(id.clone()),
            }
        }
        done.iter().for_each(|id| self.update_done(id));
        waits |= self.stack.update.as_ref().is_some_and(|update| !update.is_done());
        if waits { Progress::Waits } else { Progress::Done }
    }

    /// An update goes back; one that goes back already is stuck.
    pub(super) fn fail_update(&mut self, why: &str) {
        match self.stack.status {
            StackStatus::UpdateInProgress => self.roll_back(why),
            StackStatus::UpdateRollbackInProgress => self.end_update(StackStatus::UpdateRollbackFailed, why),
            _ => {}
        }
    }

    /// What became of a deployment that is waited for since a moment.
    pub(super) fn progress_of(&self, id: &Id, number: u32, since: Millis) -> Progress {
        let Some(running) = self.services.get(id) else { return Progress::Done };
        let rollout = running.primary().map(|primary| primary.rollout);
        if running.primary != number || rollout == Some(Rollout::Failed) {
            let breaker = "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.";
            return Progress::Failed(breaker.to_owned());
        }
        match rollout {
            Some(Rollout::Completed) if running.steady => Progress::Done,
            _ if self.now >= since + STACK_GIVES_UP => {
                Progress::Failed("Exceeded attempts to wait".to_owned())
            }
            _ => Progress::Waits,
        }
    }

    /// Every service of the update gets a deployment of what it was before.
    fn roll_back(&mut self, why: &str) {
        self.stack.status = StackStatus::UpdateRollbackInProgress;
        self.stack.failure = Some(why.to_owned());
        self.tell(STACK, format!("{}: {why}", StackStatus::UpdateRollbackInProgress));
        let updated: BTreeSet<Id> = std::mem::take(&mut self.stack.awaited).into_keys().collect();
        match self.stack.update.take() {
            None => updated.iter().for_each(|id| self.take_back_service(id)),
            Some(update) => {
                if let Err(error) = self.begin_way_back(*update, updated) {
                    self.end_update(StackStatus::UpdateRollbackFailed, &error.to_string());
                    return;
                }
            }
        }
        self.look_at_stack_later();
    }

    /// A service gets a deployment of what it was before the update.
    pub(super) fn take_back_service(&mut self, id: &Id) {
        let Some(before) = self.stack.before.get(id).cloned() else { return };
        self.set_count(id, before.spec.desired);
        if let Some(running) = self.services.get_mut(id) {
            running.spec = before.spec;
        }
        self.deploy(id, before.revision);
    }

    fn end_update(&mut self, status: StackStatus, why: &str) {
        self.stack.before.clear();
        self.end_template(status);
        if status != StackStatus::UpdateRollbackFailed {
            self.clean_up();
        }
        let goes = self.has_leftovers();
        let status = if goes { status.with_clean_up() } else { status };
        self.stack.status = status;
        let why = if why.is_empty() { String::new() } else { format!(": {why}") };
        self.tell(STACK, format!("{status}{why}"));
        if status.after_clean_up().is_some() {
            self.look_at_stack_later();
        }
    }
}

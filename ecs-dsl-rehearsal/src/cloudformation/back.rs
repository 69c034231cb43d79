//! The way back, and all deleting: rollback, clean-up, deletion of a stack.

use std::collections::BTreeSet;
use std::time::Duration;

use super::engine::{Run, Say, requests_rollback};
use super::operation::{Deletion, Doing, Goal, OnFailure, Phase, Stage, Step};
use super::stack::Held;
use crate::resources::{Verb, duration};

/// How often a clean-up tries to delete a resource.
const ATTEMPTS: u32 = 3;

/// Between two tries of a clean-up to delete a resource.
const RETRY: Duration = Duration::from_secs(10);

impl Run<'_> {
    /// The way forward has ended in failure. `true`: the operation is over.
    pub(super) fn turn_back(&mut self) -> bool {
        let reason = match &self.op.aborted {
            Some(reason) => reason.clone(),
            None if self.op.cancelled => "Stack update cancelled".to_owned(),
            None => self.failures(),
        };
        if self.op.on_failure == OnFailure::Nothing && !self.op.cancelled {
            let status = if self.creates() { "CREATE_FAILED" } else { "UPDATE_FAILED" };
            self.turn(status, Some(reason));
            return true;
        }
        if self.creates() {
            if self.op.on_failure == OnFailure::Delete {
                let sentence = reason.trim_end().trim_end_matches('.');
                self.turn("DELETE_IN_PROGRESS", Some(format!("{sentence}. Delete requested by user.")));
                self.op.goal = Goal::Delete;
            } else {
                self.turn("ROLLBACK_IN_PROGRESS", Some(requests_rollback(&reason)));
            }
            self.op.deletions = self.everything(true, &BTreeSet::new());
            self.op.phase = Phase::Deleting;
            return false;
        }
        self.turn("UPDATE_ROLLBACK_IN_PROGRESS", Some(reason));
        self.plan_back();
        false
    }

    /// All that the stack holds, to be deleted.
    pub(super) fn everything(&self, creating: bool, retained: &BTreeSet<String>) -> Vec<Deletion> {
        let held = self.stack.resources.iter().filter(|(_, held)| !held.is_gone());
        held.map(|(name, held)| {
            let keep = match held.deletion_policy.as_deref() {
                Some("Retain") if creating => self.stays(held),
                Some("Retain") => held.physical.is_some(),
                Some("RetainExceptOnCreate") => !creating,
                _ => false,
            };
            Deletion::new(name, held, keep || retained.contains(name))
        })
        .collect()
    }

    /// Whether what this operation has made stays when it goes back.
    fn stays(&self, held: &Held) -> bool {
        let policy = held.deletion_policy.as_deref() == Some("Retain");
        policy && held.physical.is_some() && !self.op.retain_except_on_create
    }

    /// Steps for what was changed, deletions for what was made.
    fn plan_back(&mut self) {
        let Some(before) = self.op.before.clone() else { return };
        let touched = |step: &&Step| !matches!(step.doing, Doing::Nothing | Doing::Undecided);
        let mut steps = std::collections::BTreeMap::new();
        let mut deletions = Vec::new();
        for (name, step) in self.op.steps.iter().filter(|(_, step)| touched(step)) {
            let current = self.stack.resources.get(name);
            match before.resources.get(name) {
                Some(old) => {
                    if let Some(current) = current.filter(|current| current.physical != old.physical) {
                        deletions.push(Deletion::new(name, current, false));
                    }
                    let back = Step {
                        needs: old.needs.clone(),
                        doing: Doing::Restore,
                        stage: Stage::Waiting,
                        until: None,
                        properties: old.properties.clone(),
                        shown: step.shown.clone(),
                    };
                    steps.insert(name.clone(), back);
                }
                None => {
                    let new = current.map(|current| Deletion::new(name, current, self.stays(current)));
                    deletions.extend(new);
                }
            }
        }
        self.op.steps = steps;
        self.op.deletions = deletions;
        self.op.replaced.clear();
        self.op.failed.clear();
        self.op.phase = Phase::Back;
    }

    /// What is due on the way back.
    pub(super) fn back(&mut self) -> (bool, bool) {
        let mut moved = false;
        for logical in self.due() {
            self.restore(&logical);
            moved = true;
        }
        if self.op.failed.is_empty() {
            for logical in self.startable() {
                self.begin_restore(&logical);
                moved = true;
            }
        }
        let running = self.op.steps.values().any(|step| step.stage.is_running());
        if running || self.op.failed.is_empty() && !self.startable().is_empty() {
            return (moved, false);
        }
        if !self.op.failed.is_empty() {
            let reason = self.failures();
            self.turn("UPDATE_ROLLBACK_FAILED", Some(reason));
            return (true, true);
        }
        self.restore_definition();
        self.turn("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", None);
        self.op.phase = Phase::BackCleanUp;
        (true, false)
    }

    /// The stack is defined as before, and so are the resources that the update had no need to touch.
    fn restore_definition(&mut self) {
        let Some(before) = &self.op.before else { return };
        self.stack.definition.clone_from(&before.definition);
        self.stack.outputs.clone_from(&before.outputs);
        for (name, old) in &before.resources {
            if let Some(held) = self.stack.resources.get_mut(name) {
                held.needs.clone_from(&old.needs);
                held.metadata.clone_from(&old.metadata);
                held.deletion_policy.clone_from(&old.deletion_policy);
                held.update_replace_policy.clone_from(&old.update_replace_policy);
            }
        }
    }

    fn begin_restore(&mut self, logical: &str) {
        let Some(held) = self.stack.resources.get(logical).cloned() else {
            return self.set(logical, Stage::Done, None);
        };
        let say = Say { status: "UPDATE_IN_PROGRESS", physical: held.physical.as_deref(), ..Say::default() };
        self.say(logical, &held.kind, &say);
        let until = self.now().after(duration(&held.kind, Verb::Update));
        self.set(logical, Stage::Initiated, Some(until));
    }

    /// Puts the old properties, or the old physical resource, back.
    fn restore(&mut self, logical: &str) {
        let old = self.op.before.as_ref().and_then(|before| before.resources.get(logical)).cloned();
        let (Some(old), Some(current)) = (old, self.stack.resources.get(logical).cloned()) else { return };
        let id = old.physical.clone().unwrap_or_default();
        if current.properties != old.properties || current.physical != old.physical {
            let (kind, properties) = (old.kind.as_str(), &old.properties);
            let done = self
                .with_seed(logical, 0, |world, seed, _, now| world.update(kind, &id, properties, seed, now));
            if let Err(failure) = done {
                let (reason, physical) = (failure.0, current.physical.as_deref());
                let say = Say { status: "UPDATE_FAILED", reason: Some(&reason), physical, ..Say::default() };
                self.say(logical, kind, &say);
                self.op.failed.push((logical.to_owned(), Doing::Restore));
                return self.set(logical, Stage::Failed, None);
            }
        }
        self.restored(logical, old);
    }

    /// The resource is what it was.
    pub(super) fn restored(&mut self, logical: &str, old: Held) {
        let (kind, physical) = (old.kind.clone(), old.physical.clone());
        self.stack.resources.insert(logical.to_owned(), old);
        let say = Say { status: "UPDATE_COMPLETE", physical: physical.as_deref(), ..Say::default() };
        self.say(logical, &kind, &say);
        self.set(logical, Stage::Done, None);
    }

    /// The resource stays as it is, and the rollback goes on as if it were restored.
    pub(super) fn skip(&mut self, logical: &str) {
        let Some(held) = self.stack.resources.get(logical).cloned() else { return };
        let say = Say { status: "UPDATE_COMPLETE", physical: held.physical.as_deref(), ..Say::default() };
        self.say(logical, &held.kind, &say);
    }

    /// What is due among the deletions.
    pub(super) fn delete(&mut self) -> (bool, bool) {
        let mut moved = false;
        let now = self.now();
        for index in 0..self.op.deletions.len() {
            let Some(one) = self.op.deletions.get(index).cloned() else { continue };
            match one.stage {
                Stage::Waiting if self.is_free(&one.logical) => self.begin_deletion(index, one),
                stage if stage.is_running() && one.until.is_some_and(|until| until <= now) => {
                    self.carry_out(index, &one);
                }
                _ => continue,
            }
            moved = true;
        }
        let unfinished = |one: &Deletion| {
            one.stage.is_running() || one.stage == Stage::Waiting && self.is_free(&one.logical)
        };
        if self.op.deletions.iter().any(unfinished) {
            return (moved, false);
        }
        self.finish_deletions();
        (true, true)
    }

    /// Whether nothing that is still to be deleted needs it.
    fn is_free(&self, logical: &str) -> bool {
        let users = self.op.deletions.iter().filter(|one| one.logical != logical);
        let mut users = users.filter(|one| one.held.needs.contains(logical));
        users.all(|one| one.stage == Stage::Done)
    }

    fn cleaning(&self) -> bool {
        matches!(self.op.phase, Phase::CleanUp | Phase::BackCleanUp)
    }

    fn begin_deletion(&mut self, index: usize, one: Deletion) {
        let Deletion { logical, held, retain, .. } = one;
        let physical = held.physical.as_deref();
        let cleaning = self.cleaning();
        if retain || physical.is_none() {
            let status = if retain { "DELETE_SKIPPED" } else { "DELETE_COMPLETE" };
            self.say(&logical, &held.kind, &Say { status, physical, cleaning, ..Say::default() });
            self.forget(&logical, physical);
            return self.set_deletion(index, Stage::Done, None);
        }
        let status = "DELETE_IN_PROGRESS";
        self.say(&logical, &held.kind, &Say { status, physical, cleaning, ..Say::default() });
        let until = self.now().after(duration(&held.kind, Verb::Delete));
        self.set_deletion(index, Stage::Initiated, Some(until));
    }

    fn carry_out(&mut self, index: usize, one: &Deletion) {
        let Deletion { logical, held, attempts, .. } = one;
        let physical = held.physical.as_deref();
        let cleaning = self.cleaning();
        let now = self.now();
        let Err(failure) = self.world.delete(&held.kind, physical.unwrap_or_default(), now) else {
            self.say(
                logical,
                &held.kind,
                &Say { status: "DELETE_COMPLETE", physical, cleaning, ..Say::default() },
            );
            self.forget(logical, physical);
            return self.set_deletion(index, Stage::Done, None);
        };
        if cleaning && attempts + 1 < ATTEMPTS {
            if let Some(one) = self.op.deletions.get_mut(index) {
                one.attempts += 1;
                one.until = Some(now.after(RETRY));
            }
            return;
        }
        let (status, reason) = ("DELETE_FAILED", Some(failure.0.as_str()));
        self.say(logical, &held.kind, &Say { status, reason, physical, cleaning, ..Say::default() });
        self.set_deletion(index, Stage::Failed, None);
    }

    fn set_deletion(&mut self, index: usize, stage: Stage, until: Option<crate::clock::Moment>) {
        if let Some(one) = self.op.deletions.get_mut(index) {
            one.stage = stage;
            one.until = until;
        }
    }

    /// After a clean-up a deleted resource is no part of the stack; a deleted stack still shows them.
    fn forget(&mut self, logical: &str, physical: Option<&str>) {
        let current =
            self.stack.resources.get(logical).is_some_and(|held| held.physical.as_deref() == physical);
        if current && self.cleaning() {
            self.stack.resources.remove(logical);
        }
    }

    fn finish_deletions(&mut self) {
        let failed = self.op.deletions.iter().filter(|one| one.stage == Stage::Failed);
        let failed: Vec<_> = failed.map(|one| one.logical.as_str()).collect();
        let names = failed.join(", ");
        let reason =
            (!failed.is_empty()).then(|| format!("The following resource(s) failed to delete: [{names}]. "));
        match (self.op.phase, self.op.goal, reason) {
            (Phase::CleanUp, _, reason) => self.turn("UPDATE_COMPLETE", reason),
            (Phase::BackCleanUp, _, reason) => self.turn("UPDATE_ROLLBACK_COMPLETE", reason),
            (_, Goal::Delete, None) => {
                self.stack.outputs.iter_mut().for_each(|output| output.export = None);
                self.turn("DELETE_COMPLETE", None);
                self.stack.deleted = Some(self.now());
                self.stack.change_set_id = None;
            }
            (_, Goal::Delete, reason) => self.turn("DELETE_FAILED", reason),
            (_, _, None) => self.turn("ROLLBACK_COMPLETE", None),
            (_, _, reason) => self.turn("ROLLBACK_FAILED", reason),
        }
    }
}

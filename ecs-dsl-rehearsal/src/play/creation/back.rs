//! A creation that failed is taken back: what uses something goes before it.

use super::super::durations::of_engine;
use super::super::stack::{STACK, StackStatus};
use super::super::system::{Id, System};
use super::super::world::World;
use super::{Failure, GROUP, SERVICE, Stage, Verb, WATCHES, waited};
use crate::cloudformation::{BEFORE_CALL, CANCELLED, failed_to, requests_rollback};

/// Why what is taken back goes.
const TAKEN_BACK: &str = "its stack is taken back";

impl World {
    /// A resource can't be made: what is under way is cancelled, and all goes back.
    pub(super) fn fail_resource(&mut self, id: &Id, reason: &str) {
        if self.stack.status != StackStatus::CreateInProgress {
            return;
        }
        let late = self.late_for(id);
        let stopped = self.timeline.last_stop(id).map(str::to_owned);
        self.tell(id, format!("CREATE_FAILED: {reason}"));
        if !late.is_empty() {
            self.tell(id, waited(&late));
        }
        let at = self.now;
        let Some(creation) = &mut self.creation else { return };
        creation.failure =
            Some(Failure { at, resource: id.clone(), reason: reason.to_owned(), stopped, late });
        let mut failed = vec![id.clone()];
        let running = creation.steps.iter().filter(|(other, step)| step.stage.is_running() && *other != id);
        failed.extend(running.map(|(other, _)| other.clone()));
        for one in &failed {
            if let Some(step) = creation.steps.get_mut(one) {
                (step.stage, step.due) = (Stage::Failed, None);
            }
        }
        let names: Vec<&str> = failed.iter().map(AsRef::as_ref).collect();
        let why = requests_rollback(&failed_to("create", &names));
        for cancelled in failed.iter().skip(1) {
            self.tell(cancelled, format!("CREATE_FAILED: {CANCELLED}"));
        }
        self.stack.status = StackStatus::RollbackInProgress;
        self.tell(STACK, format!("{}: {why}", self.stack.status));
        self.go_back();
    }

    /// What was made goes, once what uses it is gone.
    fn go_back(&mut self) {
        let Some(creation) = &mut self.creation else { return };
        let made = |id: &Id| creation.steps.get(id).is_some_and(|step| step.asked.is_some());
        let waits: Vec<(Id, usize)> = creation
            .steps
            .iter()
            .map(|(id, step)| (id.clone(), step.users.iter().filter(|user| made(user)).count()))
            .collect();
        let mut first = Vec::new();
        for (id, users) in waits {
            let Some(step) = creation.steps.get_mut(&id) else { continue };
            step.waits = users;
            if step.asked.is_none() {
                step.stage = Stage::Gone;
            } else if users == 0 {
                first.push(id);
            }
        }
        first.iter().for_each(|id| self.take_back(id));
        self.end_if_all_gone();
    }

    fn take_back(&mut self, id: &Id) {
        let Some(step) = self.step_of(id) else { return };
        step.stage = Stage::Going;
        let kind = step.kind.clone();
        let delay = match kind.as_str() {
            SERVICE => {
                self.retire_service(id, TAKEN_BACK);
                self.next_look()
            }
            GROUP => {
                self.retire_group(id, TAKEN_BACK);
                self.next_look()
            }
            _ => of_engine(BEFORE_CALL) + self.time_for(id, &kind, Verb::Delete),
        };
        self.plan_resource(id, delay);
    }

    /// A service is gone with its last task, a group with its last machine, all else after its time.
    pub(super) fn look_whether_gone(&mut self, id: &Id) {
        let there =
            self.services.contains_key(id) || self.machines.values().any(|machine| machine.group == *id);
        if there {
            let delay = self.next_look();
            self.plan_resource(id, delay);
            return;
        }
        self.fleets.remove(id);
        let Some(step) = self.step_of(id) else { return };
        step.stage = Stage::Gone;
        let (needs, watches) = (step.needs.clone(), WATCHES.contains(&step.kind.as_str()));
        if watches {
            self.watch.hide(id);
        }
        self.tell(id, "DELETE_COMPLETE");
        let mut next = Vec::new();
        for need in needs {
            let Some(step) = self.step_of(&need) else { continue };
            step.waits -= 1;
            if step.waits == 0 {
                next.push(need);
            }
        }
        next.iter().for_each(|need| self.take_back(need));
        self.end_if_all_gone();
    }

    fn end_if_all_gone(&mut self) {
        let Some(creation) = &mut self.creation else { return };
        if creation.steps.values().all(|step| step.stage == Stage::Gone) {
            creation.there.clear();
            self.exist(System::default());
            self.stack.status = StackStatus::RollbackComplete;
            self.tell(STACK, self.stack.status.to_string());
        }
    }
}

//! Machines wait for the lifecycle hooks of their groups: before their service, and before their end.
//!
//! ECS knows nothing of hooks. Its agent registers a machine that waits to be in service, and tasks come to it; one that
//! waits for its end keeps its tasks, unless who hears of a hook sets it to DRAINING. Managed draining is such a hook.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>,
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>.

use super::durations::{HOOK_ANSWER, TERMINATE};
use super::events::Event;
use super::queue::Millis;
use super::state::{Hold, Life, Machine, MachineId};
use super::system::{Heard, Hook, Id};
use super::timeline::Length;
use super::world::{Turn, World};

impl World {
    /// A machine is launched, and boots for so long.
    pub(super) fn hold_launched(&mut self, id: MachineId, boots: Millis) {
        let hooks = self.hooks_of(id, true);
        self.hold(id, hooks, boots);
    }

    /// A group ends a machine: it goes once its hooks are over.
    pub(super) fn end_machine(&mut self, id: MachineId) {
        let Some(group) = self.machines.get(&id).map(|machine| machine.group.clone()) else { return };
        self.tell(&group, format!("ends {id}"));
        let drained = self.provider_of(&group).is_some_and(|provider| provider.drains);
        let mut hooks = self.hooks_of(id, false);
        hooks.extend(drained.then(Hook::managed_draining));
        if hooks.is_empty() {
            self.terminate(id);
            return;
        }
        let (now, mut drains) = (self.now, hooks.iter().any(|hook| hook.heard == Heard::Drainer));
        if let Some(machine) = self.machines.get_mut(&id) {
            drains |= machine.life == Life::Draining;
            machine.life = if drains { Life::Leaving } else { Life::Held };
            machine.drains_since = machine.drains_since.or(drains.then_some(now));
            machine.holds.clear();
        }
        self.hold(id, hooks, 0);
        if drains {
            self.look_at_all();
            self.machine_emptied(id);
        }
    }

    /// The hooks of a machine's group for a transition. One that is made after its group holds none of the machines that
    /// the group is made with.
    fn hooks_of(&self, id: MachineId, launching: bool) -> Vec<Hook> {
        let fleet = self.machines.get(&id).and_then(|machine| self.fleets.get(&machine.group));
        let Some(fleet) = fleet else { return Vec::new() };
        let late = self.now > fleet.made;
        let holds = |hook: &&Hook| hook.launching == launching && (hook.with_group || !launching || late);
        fleet.spec.hooks.iter().filter(holds).cloned().collect()
    }

    fn hold(&mut self, id: MachineId, hooks: Vec<Hook>, boots: Millis) {
        let Some(group) = self.machines.get(&id).map(|machine| machine.group.clone()) else { return };
        for hook in hooks {
            let Some(machine) = self.machines.get_mut(&id) else { return };
            machine.holds_made += 1;
            let number = machine.holds_made;
            machine.holds.push(Hold { number, hook: hook.clone() });
            let answered = match hook.heard {
                Heard::Nobody | Heard::Drainer => None,
                Heard::Machine => Some(boots),
                Heard::Somebody => Some(self.pick(HOOK_ANSWER, "hook", id.0)),
            };
            if let Some(after) = answered {
                self.plan_machine(after, id, Turn::HookAnswered(number));
            }
            self.plan_machine(hook.heartbeat, id, Turn::HookTimesOut(number));
            if hook != Hook::managed_draining() {
                self.tell(&group, waits(id, &hook));
                self.emit(Event::lifecycle(&group, &hook.name, id, hook.launching));
            }
        }
    }

    /// A machine that is drained has no task any more: who drains it answers.
    pub(super) fn machine_emptied(&mut self, id: MachineId) {
        let empty = self.tasks_on(id).next().is_none();
        let Some(machine) = self.machines.get(&id).filter(|machine| empty && machine.life == Life::Leaving)
        else {
            return;
        };
        let drained = machine.holds.iter().filter(|hold| hold.hook.heard == Heard::Drainer);
        for number in drained.map(|hold| hold.number).collect::<Vec<_>>() {
            self.hook_answered(id, number);
        }
    }

    /// A hook is answered with CONTINUE.
    pub(super) fn hook_answered(&mut self, id: MachineId, number: u32) {
        if let Some(hook) = self.let_go(id, number) {
            self.go_on_after(id, hook.launching, false);
        }
    }

    /// A hook has waited for as long as it does: its default result counts.
    pub(super) fn hook_times_out(&mut self, id: MachineId, number: u32) {
        let Some(hook) = self.let_go(id, number) else { return };
        let Some(group) = self.machines.get(&id).map(|machine| machine.group.clone()) else { return };
        let result = if hook.abandons { "ABANDON" } else { "CONTINUE" };
        self.tell(&group, format!("the hook {} of {id} has timed out: {result}", hook.name));
        self.go_on_after(id, hook.launching, hook.abandons);
    }

    fn let_go(&mut self, id: MachineId, number: u32) -> Option<Hook> {
        let machine = self.machines.get_mut(&id)?;
        let at = machine.holds.iter().position(|hold| hold.number == number)?;
        Some(machine.holds.remove(at).hook)
    }

    /// A hook of a machine is over. ABANDON ends a machine that was launched, and of one that ends all other hooks.
    fn go_on_after(&mut self, id: MachineId, launching: bool, abandoned: bool) {
        let Some(machine) = self.machines.get(&id) else { return };
        let (free, group) = (machine.holds.is_empty(), machine.group.clone());
        match (launching, abandoned) {
            (true, true) => {
                self.tell(&group, format!("ends {id}: its launch is abandoned"));
                self.terminate(id);
                self.look_at_group(&group);
            }
            (true, false) if free => self.enters_service(id, &group),
            (false, abandoned) if free || abandoned => self.terminate(id),
            _ => {}
        }
    }

    fn enters_service(&mut self, id: MachineId, group: &Id) {
        self.tell(group, format!("the hooks of {id} are over: it may serve"));
        if self.machines.get(&id).is_some_and(Machine::is_in_service) {
            self.go_on_exchanging(group);
        }
    }

    /// Nothing holds a machine any more: it ends, and with it what is on it.
    fn terminate(&mut self, id: MachineId) {
        if let Some(machine) = self.machines.get_mut(&id) {
            machine.life = Life::Terminating;
            machine.holds.clear();
        }
        self.size_daemons();
        let delay = self.pick(TERMINATE, "terminate", id.0);
        self.plan_machine(delay, id, Turn::Gone);
    }
}

/// `machine 5 waits in Pending:Wait for its hook Bootstrap, of which nobody hears, for 5 min`.
fn waits(id: MachineId, hook: &Hook) -> String {
    let state = if hook.launching { "Pending:Wait" } else { "Terminating:Wait" };
    let (name, most) = (&hook.name, Length(hook.heartbeat));
    let heard = match hook.heard {
        Heard::Nobody => return format!("{id} is in {state} for {most}: nobody hears of its hook {name}"),
        Heard::Machine => "which it answers once it has booted",
        Heard::Somebody => "which is answered soon",
        Heard::Drainer => "which is answered when it is drained",
    };
    format!("{id} is in {state} for its hook {name}, {heard}, for {most} at most")
}

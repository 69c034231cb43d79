//! Outages of places: zones and their NAT gateways; and of what is bought in one way.

use std::collections::BTreeSet;

use super::super::PlayError;
use super::super::durations::STATUS_CHECKS;
use super::super::queue::Millis;
use super::super::state::{Machine, MachineId, Task, TaskId};
use super::super::system::Id;
use super::super::world::{Happening, Turn, World};

impl World {
    pub(super) fn end_zone(&mut self, zone: &str, time: Millis) -> Result<u32, PlayError> {
        let zones = self.system.zones();
        let Some(zone) = zones.get(zone).cloned() else {
            return Err(PlayError::no_such("zone", zone, zones.iter().map(AsRef::as_ref)));
        };
        self.tell(&zone, "is down".to_owned());
        self.shortage.no_zone_before.insert(zone.clone(), self.now.saturating_add(time));
        self.look_at_groups_after(time);
        let there = |machine: &&Machine| machine.zone == zone && !machine.gone;
        let hit: Vec<_> = self.machines.values().filter(there).map(|machine| machine.id).collect();
        hit.iter().for_each(|machine| self.machine_hangs(*machine));
        let there = |task: &&Task| task.machine().is_none() && self.zone_of(task) == zone;
        let tasks: Vec<_> = self.tasks.values().filter(there).map(|task| task.id).collect();
        tasks.iter().for_each(|task| self.lose_host(*task));
        Ok((hit.len() + tasks.len()) as u32)
    }

    /// The NAT gateways of a zone.
    pub(super) fn nats_in(&self, zone: &str) -> Result<Vec<Id>, PlayError> {
        let all: Vec<(Id, Id)> = self.system.network.nats().map(|(nat, zone)| (nat.clone(), zone)).collect();
        let here: Vec<Id> =
            all.iter().filter(|(_, own)| **own == *zone).map(|(nat, _)| nat.clone()).collect();
        if here.is_empty() {
            let zones: BTreeSet<&str> = all.iter().map(|(_, zone)| zone.as_ref()).collect();
            return Err(PlayError::no_such("zone with a NAT gateway", zone, zones.into_iter()));
        }
        Ok(here)
    }

    pub(super) fn end_nats(&mut self, zone: &str, time: Millis) -> Result<u32, PlayError> {
        let here = self.nats_in(zone)?;
        let until = self.now.saturating_add(time);
        for nat in &here {
            self.tell(nat, "fails");
            self.shortage.no_nat_before.insert(nat.clone(), until);
        }
        self.queue.plan(until, Happening::Network);
        self.reconnect();
        Ok(here.len() as u32)
    }

    /// A machine hangs: nothing on it answers, and its agent is cut off. It is gone once its group has seen that its status
    /// checks fail.
    fn machine_hangs(&mut self, id: MachineId) {
        let Some(machine) = self.machines.get_mut(&id) else { return };
        (machine.connected, machine.hangs) = (false, true);
        let group = machine.group.clone();
        self.tell(&group, format!("{id} hangs"));
        let tasks: Vec<TaskId> = self.tasks_on(id).map(|task| task.id).collect();
        for task in tasks {
            self.lose(task, "that hung");
            self.fails_checks(task);
        }
        let delay = self.pick(STATUS_CHECKS, "status checks", id.0);
        self.plan_machine(delay, id, Turn::Gone);
    }

    /// All On-Demand machines end.
    pub(super) fn lose_on_demand(&mut self, time: Millis) -> u32 {
        self.shortage.no_on_demand_before = self.now.saturating_add(time);
        self.look_at_groups_after(time);
        let there = |machine: &&Machine| !machine.spot && !machine.gone;
        let hit: Vec<_> = self.machines.values().filter(there).map(|machine| machine.id).collect();
        hit.iter().for_each(|machine| self.machine_gone(*machine));
        hit.len() as u32
    }
}

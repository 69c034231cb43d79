//! Zones are balanced again: a group's machines, and a service's tasks on them. What is new comes first, and what is too
//! much where most is goes then.
//!
//! Sources: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html> and
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>. Once a minute, and one at a time: a
//! choice.

use std::collections::{BTreeMap, BTreeSet};

use super::state::{Machine, MachineId, Running, Task};
use super::system::{Id, Spread, Where};
use super::world::World;

impl World {
    pub(super) fn rebalance(&mut self) {
        let groups: Vec<Id> = self.fleets.keys().cloned().collect();
        groups.iter().for_each(|group| self.rebalance_group(group));
        let services: Vec<Id> = self.services.keys().cloned().collect();
        services.iter().for_each(|service| self.rebalance_service(service));
    }

    /// A group whose zones differ by more than one machine gets one where fewest are, and ends one where most are. Protected
    /// ones stay.
    fn rebalance_group(&mut self, group: &Id) {
        let Some(fleet) = self.fleets.get(group) else { return };
        let settled = self.in_service(group) == fleet.desired && fleet.exchange.is_empty() && !fleet.one_more;
        let zones = fleet.spec.zones.iter().filter(|zone| self.shortage.has_zone(zone, self.now));
        let mut counts: BTreeMap<&Id, u32> = zones.map(|zone| (zone, 0)).collect();
        let own = |machine: &&Machine| machine.group == *group && machine.counts();
        for machine in self.machines.values().filter(own) {
            *counts.entry(&machine.zone).or_default() += 1;
        }
        let Some(full) = uneven(&counts).filter(|_| settled).map(|(full, _)| Id::clone(*full)) else {
            return;
        };
        let mut ends = self.machines.values().filter(own).filter(|machine| machine.zone == full);
        let Some(old) = ends.find(|machine| self.may_end(machine)).map(|machine| machine.id) else { return };
        self.tell(group, format!("is balanced again: {full} has most machines"));
        if let Some(fleet) = self.fleets.get_mut(group) {
            fleet.exchange = Vec::<MachineId>::from([old]);
        }
        self.go_on_exchanging(group);
    }

    /// A steady service whose zones differ by more than one task starts one more where fewest are, if there is room.
    fn rebalance_service(&mut self, service: &Id) {
        let Some(running) = self.services.get(service) else { return };
        let Some(wish) = running.wish(service) else { return };
        let may = running.spec.rebalances
            && !wish.chooses_zones()
            && !running.spec.daemon
            && running.steady
            && running.is_completed()
            && running.spec.strategies.first() == Some(&Spread::Zone)
            && running.spec.ceiling(running.desired) > running.desired;
        if !may {
            return;
        }
        let open = self.open_zones(service, running);
        let mut counts: BTreeMap<Id, u32> = open.iter().map(|zone| (zone.clone(), 0)).collect();
        for task in self.tasks.of(service).filter(|task| task.is_wanted()) {
            *counts.entry(self.zone_of(task)).or_default() += 1;
        }
        // Only where one more can start.
        let Some((full, few)) = uneven(&counts).filter(|(_, few)| open.contains(*few)) else { return };
        let count = |zone: &Id| counts.get(zone).copied().unwrap_or(0);
        let text = format!("is balanced again: {} tasks in {full}, {} in {few}", count(full), count(few));
        self.tell(service, text);
        if let Some(running) = self.services.get_mut(service) {
            running.one_more = true;
        }
        self.look_at(service);
    }

    /// The zones in which there is room for one more task of a service.
    fn open_zones(&self, service: &Id, running: &Running) -> BTreeSet<Id> {
        let Some(wish) = running.wish(service) else { return BTreeSet::new() };
        let groups = self.usable_groups(service, &running.spec);
        let open = |machine: &&Machine| self.takes(machine, wish);
        match running.spec.place {
            Where::Fargate(_) => {
                let subnets = running.spec.interfaces.iter().map(|interface| &interface.subnet);
                let zones = subnets.map(|subnet| self.system.network.zone_of(subnet));
                zones
                    .filter(|zone| self.shortage.has_zone(zone, self.now) && self.has_fargate(service))
                    .collect()
            }
            _ => self.machines_of(&groups).filter(open).map(|machine| machine.zone.clone()).collect(),
        }
    }

    /// Once the task more is healthy, one goes where most are.
    pub(super) fn end_rebalancing(&mut self, service: &Id) {
        let fronted = self.has_flow(service);
        let Some(running) = self.services.get(service).filter(|running| running.one_more) else { return };
        let healthy = |task: &&Task| task.deployment == running.primary && task.is_healthy(fronted);
        let done = self.tasks.of(service).filter(healthy).count() as u32 > running.desired;
        if (done || !running.is_completed())
            && let Some(running) = self.services.get_mut(service)
        {
            running.one_more = false;
        }
    }
}

/// The zone with most and the one with fewest, if they differ by more than one.
fn uneven<Z: Ord>(counts: &BTreeMap<Z, u32>) -> Option<(&Z, &Z)> {
    let (full, most) = counts.iter().rev().max_by_key(|(_, count)| **count)?;
    let (few, least) = counts.iter().min_by_key(|(_, count)| **count)?;
    (*most > least + 1).then_some((full, few))
}

//! What goes wrong in a system at play, because somebody wants to see what happens then.

use std::collections::{BTreeMap, BTreeSet};

use super::PlayError;
use super::queue::{MINUTE, Millis};
use super::state::{Life, Machine, MachineId, Task};
use super::system::{Id, Where};
use super::world::{Happening, World};

/// Something that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// EC2 takes so many Spot machines back, those with most tasks first. Each has its notice two minutes before.
    SpotInterruption {
        /// How many.
        machines: u32,
    },
    /// EC2 takes all Spot machines back, and for so many minutes gives no other.
    SpotDrought {
        /// How long none is to be had.
        minutes: u64,
    },
    /// All machines of a zone are gone from one moment to the next, and for so many minutes none can be launched there.
    ZoneOutage {
        /// The zone, as its subnet names it: `us-east-1a`.
        zone: String,
        /// How long none is to be had there.
        minutes: u64,
    },
    /// The NAT gateways of a zone carry nothing for so many minutes.
    NatOutage {
        /// The zone of the subnets that they stand in.
        zone: String,
        /// How long they carry nothing.
        minutes: u64,
    },
    /// EC2 has no machine to give, On-Demand or Spot, for so many minutes. Those that run go on.
    NoCapacity {
        /// How long none is to be had.
        minutes: u64,
    },
    /// Somebody takes a key out of a secret. Tasks that run have read it already.
    SecretKeyLost {
        /// The logical id of the secret.
        secret: String,
        /// The key.
        key: String,
    },
}

/// What EC2 hasn't for a while.
#[derive(Clone, Debug, Default)]
pub(super) struct Shortage {
    no_spot_before: Millis,
    none_before: Millis,
    no_zone_before: BTreeMap<Id, Millis>,
    no_nat_before: BTreeMap<Id, Millis>,
}

impl Shortage {
    /// Whether a machine is to be had.
    pub(super) const fn has(&self, spot: bool, now: Millis) -> bool {
        now >= self.none_before && (!spot || now >= self.no_spot_before)
    }

    /// Whether a NAT gateway carries nothing.
    pub(super) fn nat_fails(&self, nat: &Id, now: Millis) -> bool {
        self.no_nat_before.get(nat).is_some_and(|until| now < *until)
    }

    /// Whether a machine in a zone is to be had.
    pub(super) fn has_zone(&self, zone: &Id, now: Millis) -> bool {
        self.no_zone_before.get(zone).is_none_or(|until| now >= *until)
    }
}

impl World {
    /// Carries a fault out, and says how many things it hit.
    pub(super) fn inject(&mut self, fault: &Fault) -> Result<u32, PlayError> {
        match fault {
            Fault::SpotInterruption { machines } => {
                let all = self.spot_machines();
                let hit: Vec<_> = all.into_iter().take(*machines as usize).collect();
                hit.iter().for_each(|machine| self.interrupt(*machine));
                Ok(hit.len() as u32)
            }
            Fault::SpotDrought { minutes } => {
                self.shortage.no_spot_before = self.now + minutes.saturating_mul(MINUTE);
                self.look_at_groups_after(minutes.saturating_mul(MINUTE));
                let spot = |machine: &&Machine| machine.spot && !machine.gone && machine.doomed.is_none();
                let hit: Vec<_> = self.machines.values().filter(spot).map(|machine| machine.id).collect();
                hit.iter().for_each(|machine| self.interrupt(*machine));
                Ok(hit.len() as u32)
            }
            Fault::NoCapacity { minutes } => {
                self.shortage.none_before = self.now + minutes.saturating_mul(MINUTE);
                self.look_at_groups_after(minutes.saturating_mul(MINUTE));
                Ok(self.fleets.len() as u32)
            }
            Fault::ZoneOutage { zone, minutes } => self.end_zone(zone, minutes.saturating_mul(MINUTE)),
            Fault::NatOutage { zone, minutes } => self.end_nats(zone, minutes.saturating_mul(MINUTE)),
            Fault::SecretKeyLost { secret, key } => {
                let known: Vec<_> = self.system.secrets.keys().cloned().collect();
                let Some(held) = self.system.secrets.get_mut(secret.as_str()) else {
                    return Err(PlayError::no_such("secret", secret, known.iter().map(AsRef::as_ref)));
                };
                let lost = held.keys.remove(key);
                if lost {
                    self.tell(secret, format!("loses its key {key}"));
                }
                Ok(u32::from(lost))
            }
        }
    }

    fn end_zone(&mut self, zone: &str, time: Millis) -> Result<u32, PlayError> {
        let zones = self.zones();
        let Some(zone) = zones.get(zone).cloned() else {
            return Err(PlayError::no_such("zone", zone, zones.iter().map(AsRef::as_ref)));
        };
        self.tell(&zone, "is down".to_owned());
        self.shortage.no_zone_before.insert(zone.clone(), self.now.saturating_add(time));
        self.look_at_groups_after(time);
        let there = |machine: &&Machine| machine.zone == zone && !machine.gone;
        let hit: Vec<_> = self.machines.values().filter(there).map(|machine| machine.id).collect();
        hit.iter().for_each(|machine| self.machine_gone(*machine));
        let there = |task: &&Task| task.machine().is_none() && self.zone_of(task) == zone;
        let tasks: Vec<_> = self.tasks.values().filter(there).map(|task| task.id).collect();
        tasks.iter().for_each(|task| self.lose_host(*task));
        Ok((hit.len() + tasks.len()) as u32)
    }

    fn end_nats(&mut self, zone: &str, time: Millis) -> Result<u32, PlayError> {
        let all: Vec<(Id, Id)> = self.system.network.nats().map(|(nat, zone)| (nat.clone(), zone)).collect();
        let here: Vec<Id> =
            all.iter().filter(|(_, own)| **own == *zone).map(|(nat, _)| nat.clone()).collect();
        if here.is_empty() {
            let zones: BTreeSet<&str> = all.iter().map(|(_, zone)| zone.as_ref()).collect();
            return Err(PlayError::no_such("zone with a NAT gateway", zone, zones.into_iter()));
        }
        let until = self.now.saturating_add(time);
        for nat in &here {
            self.tell(nat, "fails");
            self.shortage.no_nat_before.insert(nat.clone(), until);
        }
        self.queue.plan(until, Happening::Network);
        self.reconnect();
        Ok(here.len() as u32)
    }

    /// The zones in which machines are launched, and tasks on Fargate.
    pub(super) fn zones(&self) -> BTreeSet<Id> {
        let of_groups = self.system.groups.values().flat_map(|group| group.zones.iter().cloned());
        let services = self.services.values().filter(|running| running.spec.place == Where::Fargate);
        let subnets = services.flat_map(|running| running.spec.interfaces.iter());
        let of_tasks = subnets.map(|interface| self.system.network.zone_of(&interface.subnet));
        of_groups.chain(of_tasks).collect()
    }

    /// Groups launch what they lack once a shortage is over.
    fn look_at_groups_after(&mut self, time: Millis) {
        let groups: Vec<Id> = self.fleets.keys().cloned().collect();
        for group in groups {
            self.queue.plan(self.now.saturating_add(time), Happening::Group(group));
        }
    }

    /// Spot machines that take tasks, those with most of them first.
    pub(super) fn spot_machines(&self) -> Vec<MachineId> {
        let spot = |machine: &&super::state::Machine| {
            machine.spot && machine.life == Life::Registered && machine.doomed.is_none()
        };
        let mut found: Vec<_> = self.machines.values().filter(spot).map(|machine| machine.id).collect();
        found.sort_by_key(|machine| (std::cmp::Reverse(self.tasks_on(*machine).count()), *machine));
        found
    }
}

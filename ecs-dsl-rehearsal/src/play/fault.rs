//! What goes wrong in a system at play, because somebody wants to see what happens then.

use std::collections::{BTreeMap, BTreeSet};

use super::PlayError;
use super::queue::{MINUTE, Millis};
use super::state::{Life, Machine, MachineId};
use super::system::Id;
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
    no_zone_before: BTreeMap<Id, Millis>,
}

impl Shortage {
    /// Whether a Spot machine is to be had.
    pub(super) const fn has_spot(&self, now: Millis) -> bool {
        now >= self.no_spot_before
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
            Fault::ZoneOutage { zone, minutes } => {
                let zones: BTreeSet<Id> =
                    self.system.groups.values().flat_map(|group| group.zones.iter().cloned()).collect();
                let Some(zone) = zones.get(zone.as_str()).cloned() else {
                    return Err(PlayError::no_such("zone", zone, zones.iter().map(AsRef::as_ref)));
                };
                self.tell(&zone, "is down".to_owned());
                self.shortage.no_zone_before.insert(zone.clone(), self.now + minutes.saturating_mul(MINUTE));
                self.look_at_groups_after(minutes.saturating_mul(MINUTE));
                let there = |machine: &&Machine| machine.zone == zone && !machine.gone;
                let hit: Vec<_> = self.machines.values().filter(there).map(|machine| machine.id).collect();
                hit.iter().for_each(|machine| self.machine_gone(*machine));
                Ok(hit.len() as u32)
            }
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

//! What goes wrong in a system at play, because somebody wants to see what happens then.

use super::PlayError;
use super::state::{Life, MachineId};
use super::world::World;

/// Something that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// EC2 takes so many Spot machines back, those with most tasks first. Each has its notice two minutes before.
    SpotInterruption {
        /// How many.
        machines: u32,
    },
    /// Somebody takes a key out of a secret. Tasks that run have read it already.
    SecretKeyLost {
        /// The logical id of the secret.
        secret: String,
        /// The key.
        key: String,
    },
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

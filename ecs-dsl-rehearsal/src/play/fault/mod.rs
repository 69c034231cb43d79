//! What goes wrong in a system at play, because somebody wants to see what happens then.

mod ailment;
mod outage;
mod words;

use std::collections::BTreeMap;

use super::PlayError;
use super::queue::{MINUTE, Millis};
use super::state::{Machine, MachineId};
use super::system::Id;
use super::world::{Happening, World};

pub(super) use ailment::{Ailment, Ailments};

/// Something that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// EC2 takes so many Spot machines back, those with most tasks first, daemons not counted. Each has its notice two minutes before.
    /// Where there are no more of them, tasks on Fargate Spot are interrupted, each of which counts as a machine.
    SpotInterruption {
        /// How many.
        machines: u32,
    },
    /// EC2 takes all Spot machines and all tasks on Fargate Spot back, and for so many minutes gives no other.
    SpotDrought {
        /// How long none is to be had.
        minutes: u64,
    },
    /// All machines of a zone hang from one moment to the next: nothing on them answers. EC2 ends them when it has seen that
    /// their status checks fail. For so many minutes none can be launched there.
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
    /// The NAT gateways of a zone have no port left for some of the connections that are wanted, for so many minutes.
    NatPorts {
        /// The zone of the subnets that they stand in.
        zone: String,
        /// How long.
        minutes: u64,
    },
    /// EC2 has no machine to give, On-Demand or Spot, for so many minutes. Those that run go on.
    NoCapacity {
        /// How long none is to be had.
        minutes: u64,
    },
    /// All On-Demand machines end at once, and for so many minutes EC2 has no other.
    OnDemandLost {
        /// How long none is to be had.
        minutes: u64,
    },
    /// What services depend on fails: they answer so many percent of their requests with a 5xx, for so many minutes. Their
    /// health checks pass.
    Errors {
        /// From 0 to 100.
        percent: u32,
        /// How long.
        minutes: u64,
    },
    /// Services behind a load balancer take so many times as long for every answer, for so many minutes.
    Slow {
        /// How many times as long.
        times: u32,
        /// How long.
        minutes: u64,
    },
    /// So many tasks of each service fail their health checks, those of its load balancer and those of their containers, and
    /// so do the tasks that take their places, for so many minutes. It hits no service that nothing checks.
    ChecksFail {
        /// How many at a time.
        tasks: u32,
        /// How long.
        minutes: u64,
    },
    /// The essential containers of so many tasks of each service exit by themselves.
    TasksExit {
        /// How many.
        tasks: u32,
    },
    /// The function of the template that counts machines does nothing for so many minutes.
    ExporterSilent {
        /// How long.
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
    no_on_demand_before: Millis,
    no_zone_before: BTreeMap<Id, Millis>,
    no_nat_before: BTreeMap<Id, Millis>,
    no_ports_before: BTreeMap<Id, Millis>,
}

impl Shortage {
    /// Whether a machine is to be had.
    pub(super) const fn has(&self, spot: bool, now: Millis) -> bool {
        let own = if spot { self.no_spot_before } else { self.no_on_demand_before };
        now >= self.none_before && now >= own
    }

    /// Whether Fargate has room on Spot.
    pub(super) const fn has_fargate_spot(&self, now: Millis) -> bool {
        now >= self.no_spot_before
    }

    /// Whether a NAT gateway lacks ports.
    pub(super) fn lacks_ports(&self, nat: &Id, now: Millis) -> bool {
        self.no_ports_before.get(nat).is_some_and(|until| now < *until)
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
        let time = |minutes: &u64| minutes.saturating_mul(MINUTE);
        match fault {
            Fault::Errors { percent, minutes } => {
                Ok(self.fall_ill(Ailment::Errors, f64::from((*percent).min(100)) / 100.0, time(minutes)))
            }
            Fault::Slow { times, minutes } => {
                Ok(self.fall_ill(Ailment::Slow, f64::from((*times).max(1)), time(minutes)))
            }
            Fault::ChecksFail { tasks, minutes } => {
                Ok(self.fall_ill(Ailment::Checks, f64::from(*tasks), time(minutes)))
            }
            Fault::ExporterSilent { minutes } => Ok(self.fall_ill(Ailment::Exporter, 1.0, time(minutes))),
            Fault::TasksExit { tasks } => Ok(self.exit_tasks(*tasks)),
            Fault::OnDemandLost { minutes } => Ok(self.lose_on_demand(time(minutes))),
            Fault::ZoneOutage { zone, minutes } => self.end_zone(zone, time(minutes)),
            Fault::NatOutage { zone, minutes } => self.end_nats(zone, time(minutes)),
            Fault::NatPorts { zone, minutes } => {
                let until = self.now.saturating_add(time(minutes));
                let here = self.nats_in(zone)?;
                self.shortage.no_ports_before.extend(here.iter().map(|nat| (nat.clone(), until)));
                Ok(here.len() as u32)
            }
            Fault::SpotInterruption { machines } => {
                let all = self.spot_machines();
                let hit: Vec<_> = all.into_iter().take(*machines as usize).collect();
                hit.iter().for_each(|machine| self.interrupt(*machine));
                let left = *machines - hit.len() as u32;
                Ok(hit.len() as u32 + self.interrupt_tasks(left))
            }
            Fault::SpotDrought { minutes } => {
                self.shortage.no_spot_before = self.now.saturating_add(time(minutes));
                self.look_at_groups_after(time(minutes));
                let spot = |machine: &&Machine| machine.spot && !machine.gone && machine.doomed.is_none();
                let hit: Vec<_> = self.machines.values().filter(spot).map(|machine| machine.id).collect();
                hit.iter().for_each(|machine| self.interrupt(*machine));
                Ok(hit.len() as u32 + self.interrupt_tasks(u32::MAX))
            }
            Fault::NoCapacity { minutes } => {
                self.shortage.none_before = self.now.saturating_add(time(minutes));
                self.look_at_groups_after(time(minutes));
                Ok(self.fleets.len() as u32)
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
            machine.spot && machine.takes_tasks() && machine.doomed.is_none()
        };
        let mut found: Vec<_> = self.machines.values().filter(spot).map(|machine| machine.id).collect();
        found.sort_by_key(|machine| (std::cmp::Reverse(self.replicas_on(*machine).count()), *machine));
        found
    }
}

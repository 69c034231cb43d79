//! Faults in the text of a scenario: their names, and what stands beside them.

use super::read::{Named, Reader, Table, Value};
use crate::play::fault::Fault;
use crate::play::mistake::meant;
use crate::play::scenario::{busiest, busiest_nat};
use crate::play::stage::Play;
use crate::play::system::Id;

/// The faults, each with the keys that may stand beside it.
const FAULTS: [(&str, &[&str]); 13] = [
    ("spot-interruption", &["machines"]),
    ("spot-drought", &["for"]),
    ("on-demand-lost", &["for"]),
    ("no-capacity", &["for"]),
    ("zone-outage", &["zone", "for"]),
    ("nat-outage", &["zone", "for"]),
    ("nat-ports", &["zone", "for"]),
    ("errors", &["percent", "for"]),
    ("slow", &["times", "for"]),
    ("checks-fail", &["tasks", "for"]),
    ("tasks-exit", &["tasks"]),
    ("exporter-silent", &["for"]),
    ("secret-key-lost", &["secret", "key"]),
];

/// A zone that is told by its tasks and not by its name.
const BUSIEST: &str = "busiest";

/// How many minutes a fault lasts, how many percent of requests it spoils and how many times slower answers get, if
/// nothing is said: choices.
const MINUTES: u64 = 60;
const PERCENT: u32 = 50;
const TIMES: u32 = 10;

/// A fault that a step orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Fault(Fault),
    /// In a zone, or in the busiest, for so many minutes.
    InZone(InZone, Option<Named>, u64),
    SecretKey(Named, Named),
}

/// What a zone loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InZone {
    /// Itself.
    All,
    /// Its NAT gateways.
    Nat,
    /// The ports of these.
    NatPorts,
}

impl InZone {
    /// The zones that have it.
    fn zones(self, play: &Play) -> Vec<Id> {
        let system = &play.world.system;
        match self {
            Self::All => system.zones().into_iter().collect(),
            Self::Nat | Self::NatPorts => system.network.nats().map(|(_, zone)| zone.clone()).collect(),
        }
    }

    /// The zone with the most tasks, or over whose gateways most tasks' machines lead.
    fn busiest(self, play: &Play) -> Option<String> {
        let zone = if self == Self::All { busiest(play) } else { busiest_nat(play) };
        zone.map(|zone| zone.to_string())
    }

    const fn fault(self, zone: String, minutes: u64) -> Fault {
        match self {
            Self::All => Fault::ZoneOutage { zone, minutes },
            Self::Nat => Fault::NatOutage { zone, minutes },
            Self::NatPorts => Fault::NatPorts { zone, minutes },
        }
    }
}

impl Order {
    pub(super) fn parse(reader: &mut Reader<'_>, table: &Table<'_>, order: &Value<'_>) -> Option<Self> {
        let names = FAULTS.map(|(name, _)| name);
        let fault = reader.text(order, "the name of a fault, as in \"spot-interruption\"")?;
        let Some((name, keys)) = FAULTS.iter().find(|(name, _)| *name == fault.name) else {
            let message = format!("there is no fault `{}`: {}", fault.name, meant(&fault.name, &names));
            reader.wrong(&fault.span, message);
            return None;
        };
        let known: Vec<&str> = std::iter::once("inject").chain(keys.iter().copied()).collect();
        reader.unknown(table, &known, &format!("the fault `{name}`"));
        let minutes = table.get("for").map_or(Some(MINUTES), |value| minutes(reader, value))?;
        let fault = match *name {
            "zone-outage" => return Some(Self::InZone(InZone::All, zone(reader, table)?, minutes)),
            "nat-outage" => return Some(Self::InZone(InZone::Nat, zone(reader, table)?, minutes)),
            "nat-ports" => return Some(Self::InZone(InZone::NatPorts, zone(reader, table)?, minutes)),
            "secret-key-lost" => {
                let secret = needed(reader, table, order, ("secret", "the logical id of a secret"));
                let key = needed(reader, table, order, ("key", "the key that it loses"));
                return Some(Self::SecretKey(secret?, key?));
            }
            "spot-interruption" => Fault::SpotInterruption { machines: count(reader, table, "machines", 1)? },
            "spot-drought" => Fault::SpotDrought { minutes },
            "on-demand-lost" => Fault::OnDemandLost { minutes },
            "no-capacity" => Fault::NoCapacity { minutes },
            "errors" => {
                let percent = table.get("percent").map_or(Some(PERCENT), |value| percent(reader, value));
                Fault::Errors { percent: percent?, minutes }
            }
            "slow" => Fault::Slow { times: count(reader, table, "times", TIMES)?, minutes },
            "checks-fail" => Fault::ChecksFail { tasks: count(reader, table, "tasks", 1)?, minutes },
            "tasks-exit" => Fault::TasksExit { tasks: count(reader, table, "tasks", 1)? },
            _ => Fault::ExporterSilent { minutes },
        };
        Some(Self::Fault(fault))
    }

    /// What in it the system has to have, and hasn't.
    pub(super) fn missing(&self, system: &Play) -> Option<(Named, String)> {
        let world = &system.world;
        match self {
            Self::InZone(what, Some(zone), _) => {
                let zones = what.zones(system);
                let zones: Vec<&str> = zones.iter().map(AsRef::as_ref).collect();
                let having = if *what == InZone::All { "machines or tasks" } else { "a NAT gateway" };
                unknown(zone, "the system", &format!("zone with {having}"), &zones)
            }
            Self::SecretKey(secret, key) => {
                let secrets: Vec<&str> = world.system.secrets.keys().map(AsRef::as_ref).collect();
                unknown(secret, "the system", "secret", &secrets).or_else(|| {
                    let held = world.system.secrets.get(secret.name.as_str())?;
                    let keys: Vec<&str> = held.keys.iter().map(String::as_str).collect();
                    unknown(key, &format!("the secret `{}`", secret.name), "key", &keys)
                })
            }
            _ => None,
        }
    }

    /// The fault, on a system as it is now. None if there is nothing that it could hit.
    pub(super) fn fault(&self, play: &Play) -> Option<Fault> {
        Some(match self {
            Self::Fault(fault) => fault.clone(),
            Self::InZone(what, zone, minutes) => {
                let zone = zone.as_ref().map(|zone| zone.name.clone());
                what.fault(zone.or_else(|| what.busiest(play))?, *minutes)
            }
            Self::SecretKey(secret, key) => {
                Fault::SecretKeyLost { secret: secret.name.clone(), key: key.name.clone() }
            }
        })
    }
}

/// The zone that is said, or none for that with the most tasks.
fn zone(reader: &mut Reader<'_>, table: &Table<'_>) -> Option<Option<Named>> {
    let Some(value) = table.get("zone") else { return Some(None) };
    let zone = reader.text(value, "a zone, as in \"us-east-1a\", or \"busiest\"")?;
    Some(Some(zone).filter(|zone| zone.name != BUSIEST))
}

fn count(reader: &mut Reader<'_>, table: &Table<'_>, key: &str, without: u32) -> Option<u32> {
    table.get(key).map_or(Some(without), |value| reader.count(value))
}

fn needed(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    order: &Value<'_>,
    (key, what): (&str, &str),
) -> Option<Named> {
    if let Some(value) = table.get(key) {
        return reader.text(value, what);
    }
    reader.wrong(&order.span(), format!("this fault needs `{key}`: {what}"));
    None
}

/// Faults spoil whole percents of the requests.
fn percent(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<u32> {
    let percent = reader.percent(value)? * 100.0;
    let whole = percent.round();
    let is_whole = (percent - whole).abs() < 1e-9;
    if !is_whole {
        reader.wrong(&value.span(), "a fault spoils a whole percentage from 1 to 100, as in \"5%\"");
    }
    is_whole.then_some(whole as u32)
}

/// Faults last for whole minutes.
fn minutes(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<u64> {
    let time = reader.duration(value)?;
    let whole = time.as_secs().is_multiple_of(60);
    if !whole {
        reader.wrong(&value.span(), "a fault lasts for whole minutes, as in \"90m\"");
    }
    whole.then_some(time.as_secs() / 60)
}

/// A name that isn't among those that are there, and what is said of it.
pub(super) fn unknown(named: &Named, whose: &str, what: &str, known: &[&str]) -> Option<(Named, String)> {
    (!known.contains(&named.name.as_str())).then(|| {
        let mut known = known.to_vec();
        known.sort_unstable();
        known.dedup();
        (named.clone(), format!("{whose} has no {what} `{}`: {}", named.name, meant(&named.name, &known)))
    })
}

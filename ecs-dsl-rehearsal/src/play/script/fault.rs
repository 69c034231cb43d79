//! Faults in the text of a scenario: their names, and what stands beside them.

use std::time::Duration;

use super::read::{Named, Reader, Table, Value};
use crate::play::fault::Fault;
use crate::play::mistake::meant;
use crate::play::scenario::busiest;
use crate::play::stage::Play;

/// The faults, each with the keys that may stand beside it.
const FAULTS: [(&str, &[&str]); 4] = [
    ("spot-interruption", &["machines"]),
    ("spot-drought", &["for"]),
    ("zone-outage", &["zone", "for"]),
    ("secret-key-lost", &["secret", "key"]),
];

/// A zone that is told by its tasks and not by its name.
const BUSIEST: &str = "busiest";

/// How long a fault lasts if nothing is said: a choice.
const HOUR: Duration = Duration::from_secs(3_600);

/// A fault that a step orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Order {
    SpotInterruption(u32),
    SpotDrought(Duration),
    /// Of no zone: of that with the most tasks.
    ZoneOutage(Option<Named>, Duration),
    SecretKeyLost(Named, Named),
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
        let lasts = match table.get("for").filter(|_| keys.contains(&"for")) {
            Some(value) => minutes(reader, value)?,
            None => HOUR,
        };
        match *name {
            "spot-interruption" => {
                let machines = table.get("machines").map(|value| reader.count(value));
                Some(Self::SpotInterruption(machines.unwrap_or(Some(1))?))
            }
            "spot-drought" => Some(Self::SpotDrought(lasts)),
            "zone-outage" => {
                let what = "a zone, as in \"us-east-1a\", or \"busiest\"";
                let zone = table.get("zone").map(|value| reader.text(value, what));
                let zone =
                    zone.unwrap_or_else(|| Some(Named { name: BUSIEST.to_owned(), span: order.span() }))?;
                Some(Self::ZoneOutage(Some(zone).filter(|zone| zone.name != BUSIEST), lasts))
            }
            _ => {
                let mut needed = |key: &str, what: &str| match table.get(key) {
                    Some(value) => reader.text(value, what),
                    None => {
                        reader.wrong(&order.span(), format!("the fault `{name}` needs `{key}`: {what}"));
                        None
                    }
                };
                let secret = needed("secret", "the logical id of a secret");
                let key = needed("key", "the key that it loses");
                Some(Self::SecretKeyLost(secret?, key?))
            }
        }
    }

    /// What in it the system has to have, and hasn't.
    pub(super) fn missing(&self, system: &Play) -> Option<(Named, String)> {
        let world = &system.world;
        match self {
            Self::ZoneOutage(Some(zone), _) => {
                let zones: Vec<&str> =
                    world.system.groups.values().flat_map(|group| &group.zones).map(AsRef::as_ref).collect();
                unknown(zone, "the system", "zone with machines", &zones)
            }
            Self::SecretKeyLost(secret, key) => {
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
        let minutes = |time: &Duration| time.as_secs() / 60;
        Some(match self {
            Self::SpotInterruption(machines) => Fault::SpotInterruption { machines: *machines },
            Self::SpotDrought(lasts) => Fault::SpotDrought { minutes: minutes(lasts) },
            Self::ZoneOutage(Some(zone), lasts) => {
                Fault::ZoneOutage { zone: zone.name.clone(), minutes: minutes(lasts) }
            }
            Self::ZoneOutage(None, lasts) => {
                Fault::ZoneOutage { zone: busiest(play)?.to_string(), minutes: minutes(lasts) }
            }
            Self::SecretKeyLost(secret, key) => {
                Fault::SecretKeyLost { secret: secret.name.clone(), key: key.name.clone() }
            }
        })
    }
}

/// Faults last for whole minutes.
fn minutes(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Duration> {
    let time = reader.duration(value)?;
    let whole = time.as_secs().is_multiple_of(60);
    if !whole {
        reader.wrong(&value.span(), "a fault lasts for whole minutes, as in \"90m\"");
    }
    whole.then_some(time)
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

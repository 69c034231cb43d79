//! A zone is gone from one moment to the next, for an hour.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{Scene, most};
use crate::play::system::Id;
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "zone-outage";

/// How long the zone is down.
const MINUTES: u64 = 60;

/// How long the system may take to be whole again in the others: machines that boot and their tasks, with room for a
/// second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const WHOLE: &str = "the system is whole again within 20 minutes, in the other zones";

/// Ends all machines of the zone with the most tasks, and lets none be launched there for an hour. Before that a deployment
/// has spread the tasks: the very first ones all begin on the machine that is there first.
///
/// What was in flight is lost whatever anybody does, and so is what the load balancer sends there until it sees: what is
/// promised is that no more is lost than one request in a hundred.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn zone_outage(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    scene.up = scene.up && scene.spread()?;
    let began = scene.play.second();
    if scene.up {
        let Some(zone) = busiest(&scene.play) else {
            return Ok(scene.verdict().judge(WHOLE, Outcome::NotJudged, "no task runs on a machine"));
        };
        scene.play.inject(&Fault::ZoneOutage { zone: zone.to_string(), minutes: MINUTES })?;
        // The cluster sees after a while that the machines are gone; before that nothing is done.
        scene.play.run_for(Duration::from_secs(60));
    }
    let healing = scene.heal(began, LIMIT.saturating_sub(Duration::from_secs(60)));
    if scene.up {
        scene.play.run_until(began + MINUTES * 60);
    }
    let verdict = scene.verdict().holds(WHOLE, healing.is_whole(), healing.to_string());
    Ok(verdict.loses_little().tells_somebody())
}

/// The zone with the most tasks; of several the first by name.
pub(in crate::play) fn busiest(play: &Play) -> Option<Id> {
    let mut zones: BTreeMap<Id, usize> = BTreeMap::new();
    for machine in play.world.machines.values() {
        *zones.entry(machine.zone.clone()).or_default() += play.world.tasks_on(machine.id).count();
    }
    most(&zones)
}

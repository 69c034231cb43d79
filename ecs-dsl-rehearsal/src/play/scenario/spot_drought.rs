//! EC2 takes all Spot machines back, and has no other for an hour.

use std::time::Duration;

use super::Scene;
use super::spot_interruption::put_tasks_on_spot;
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "spot-drought";

/// How long EC2 has no Spot machine.
const MINUTES: u64 = 60;

/// How long the system may take to be whole again once it has some: machines that boot and their tasks, with room for a
/// second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const WHOLE: &str = "the system is whole again within 20 minutes of the drought's end";

/// Takes all Spot machines, at least one of which runs tasks, and gives none for an hour.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn spot_drought(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    scene.up = scene.up && put_tasks_on_spot(&mut scene)?;
    if scene.up && scene.play.spot_tasks() == 0 {
        return Ok(scene.verdict().judge(WHOLE, Outcome::NotJudged, "no Spot machine runs tasks"));
    }
    if scene.up {
        scene.play.inject(&Fault::SpotDrought { minutes: MINUTES })?;
        scene.play.run_for(Duration::from_secs(MINUTES * 60));
    }
    let healing = scene.heal(scene.play.second(), LIMIT);
    let verdict = scene.verdict().holds(WHOLE, healing.is_whole(), healing.to_string());
    Ok(verdict.loses_nothing().tells_somebody())
}

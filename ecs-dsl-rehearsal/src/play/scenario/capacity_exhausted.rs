//! More tasks are wanted than fit, and EC2 has no machine for an hour.

use std::time::Duration;

use super::pending_tasks::Wish;
use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "capacity-exhausted";

/// How long EC2 has no machine.
const MINUTES: u64 = 60;

/// When it is looked at what runs: once what fits has had the time to start, and before automatic scaling takes back what
/// isn't needed.
const SOON: Duration = Duration::from_secs(10 * 60);

/// How long the system may take to be whole again once EC2 has machines.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const FIT: &str = "the tasks that fit run";

const WHOLE: &str = "the system is whole again within 20 minutes of the shortage's end";

/// Wants four tasks more of a service than fit on the machines that are there, while EC2 has no machine.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn capacity_exhausted(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let Some(wish) = Wish::of(&scene.play).filter(|_| !scene.play.world.fleets.is_empty()) else {
        let text = if scene.play.world.fleets.is_empty() { "the system has no machines" } else { NO_SERVICE };
        return Ok(scene.verdict().judge(WHOLE, Outcome::NotJudged, text));
    };
    let mut running = 0;
    if scene.up {
        scene.play.inject(&Fault::NoCapacity { minutes: MINUTES })?;
        wish.make(&mut scene.play)?;
        scene.play.run_for(SOON);
        running = wish.running(&scene.play);
        scene.play.run_for(Duration::from_secs(MINUTES * 60).saturating_sub(SOON));
    }
    let healing = scene.heal(scene.play.second(), LIMIT);
    let text = format!("{wish}, and {running} ran after 10 minutes");
    let verdict = scene.verdict().holds(FIT, running >= wish.fits, text);
    let verdict = verdict.holds(WHOLE, healing.is_whole(), healing.to_string());
    Ok(verdict.loses_nothing().tells_somebody())
}

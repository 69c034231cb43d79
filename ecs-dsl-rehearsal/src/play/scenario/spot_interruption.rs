//! EC2 takes a Spot machine back, two minutes after it said so.

use std::time::Duration;

use super::Scene;
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "spot-interruption";

/// How long a system may take to be whole again: a machine and its tasks, with room for a second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// How long is measured afterwards.
const AFTER: Duration = Duration::from_secs(600);

/// How often the traffic is doubled so that a Spot machine comes.
const DOUBLINGS: i32 = 2;

/// Interrupts the Spot machine with the most tasks.
///
/// If no Spot machine has tasks, traffic is doubled up to twice so that one is needed; if that doesn't help, a deployment
/// spreads the tasks over the machines. In this order, as a system that has just grown has the least room to spare.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn spot_interruption(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    scene.up = scene.up && put_tasks_on_spot(&mut scene)?;
    let began = scene.play.second();
    if !scene.up || scene.play.spot_tasks() == 0 {
        scene.play.run_for(AFTER);
        let text = "no Spot machine runs tasks";
        return Ok(scene.verdict().judge("tasks leave a machine in time", Outcome::NotJudged, text));
    }
    scene.play.inject(&Fault::SpotInterruption { machines: 1 })?;
    // The machine is gone after two minutes; before that a system can't be well.
    scene.play.run_for(Duration::from_secs(150));
    let healing = scene.heal(began, LIMIT);
    scene.play.run_for(AFTER);
    let whole = "the system is whole again within 20 minutes";
    let verdict = scene.verdict().holds(whole, healing.is_whole(), healing.to_string());
    Ok(verdict.loses_nothing().keeps_capacity().tells_somebody())
}

/// Makes the system run tasks on Spot machines, and gives whether it is settled at the end.
pub(super) fn put_tasks_on_spot(scene: &mut Scene) -> Result<bool, PlayError> {
    let traffic = scene.play.world.traffic.clone();
    for doubling in 0..=DOUBLINGS {
        scene.play.set_traffic(traffic.clone().times(f64::from(1 << doubling)));
        let settled = scene.play.settle();
        scene.play.mark();
        if !settled || scene.play.spot_tasks() > 0 {
            return Ok(settled);
        }
    }
    scene.play.set_traffic(traffic);
    if scene.play.settle() { scene.spread() } else { Ok(false) }
}

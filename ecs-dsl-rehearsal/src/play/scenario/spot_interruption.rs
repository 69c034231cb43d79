//! EC2 takes a Spot machine back, two minutes after it said so.

use std::time::Duration;

use super::{Length, Scene, TRAFFIC};
use crate::play::verdict::Verdict;
use crate::play::{Fault, PlayError, Traffic, queue::SECOND};

/// Its name.
pub(super) const NAME: &str = "spot-interruption";

/// How long a system may take to be whole again: a machine and its tasks, with room for a second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const WHOLE: &str = "the system is whole again within 20 minutes";

/// How often the traffic is doubled so that a Spot machine comes.
const DOUBLINGS: i32 = 2;

/// Interrupts the Spot machine with the most tasks.
///
/// If no Spot machine has tasks, traffic is doubled up to twice so that one is needed; if that doesn't help, a deployment
/// spreads the tasks over the machines. In this order, as a system that has just grown has the least room to spare.
///
/// # Errors
///
/// If the template can't be played.
pub fn spot_interruption(template: &str, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, template, seed)?;
    scene.up = scene.up && put_tasks_on_spot(&mut scene)?;
    if scene.up && scene.play.spot_tasks() == 0 {
        return Ok(scene.nothing_to_judge(WHOLE, "no Spot machine runs tasks"));
    }
    let began = scene.play.second();
    if scene.up {
        scene.play.inject(&Fault::SpotInterruption { machines: 1 })?;
        // The machine is gone after two minutes; before that a system can't be well.
        scene.play.run_for(Duration::from_secs(150));
        scene.play.run_until_well(LIMIT);
    }
    let took = (scene.play.second() - began) * SECOND;
    let missing = scene.play.why_not_whole();
    let whole = missing.is_empty();
    scene.linger();
    let text = if whole { format!("after {}", Length(took)) } else { missing };
    let verdict = scene.verdict().holds(WHOLE, whole, text);
    Ok(verdict.loses_nothing().keeps_capacity().tells_somebody())
}

/// Gives whether the system is settled at the end.
fn put_tasks_on_spot(scene: &mut Scene) -> Result<bool, PlayError> {
    for doubling in 0..=DOUBLINGS {
        scene.play.set_traffic(Traffic::constant(TRAFFIC * f64::from(1 << doubling)));
        let settled = scene.play.settle();
        scene.play.mark();
        if !settled || scene.play.spot_tasks() > 0 {
            return Ok(settled);
        }
    }
    scene.play.set_traffic(Traffic::constant(TRAFFIC));
    let mut settled = scene.play.settle();
    if let Some(release) = scene.release(|image| image).filter(|_| settled) {
        scene.play.deploy(&release)?;
        settled = scene.play.settle();
    }
    scene.play.mark();
    Ok(settled)
}

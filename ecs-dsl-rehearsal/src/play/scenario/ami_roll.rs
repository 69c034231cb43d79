//! All machines are exchanged, one after the other.

use std::time::Duration;

use super::{Length, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError, queue::SECOND};

/// Its name.
pub(super) const NAME: &str = "ami-roll";

/// How long it may take for each machine: one that boots, and an old one whose tasks move away.
const EACH: u64 = 15 * 60;

const EXCHANGED: &str = "every machine is exchanged, within 15 minutes each";

/// Exchanges all machines, each after its successor has come, as it is done for a new image of the machine. Before that a
/// deployment has spread the tasks over them.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn ami_roll(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    scene.up = scene.up && scene.spread()?;
    let began = scene.play.second();
    let mut machines = 0;
    if scene.up {
        machines = scene.play.exchange_machines();
        if machines == 0 {
            return Ok(scene.verdict().judge(EXCHANGED, Outcome::NotJudged, "the system has no machines"));
        }
        scene.play.run_until_well(Duration::from_secs(EACH * machines as u64));
    }
    let took = Length((scene.play.second() - began) * SECOND);
    let why = scene.play.why_not_whole();
    scene.play.run_for(Duration::from_secs(600));
    let text = if why.is_empty() { format!("{machines} machines after {took}") } else { why.clone() };
    let verdict = scene.verdict().holds(EXCHANGED, why.is_empty(), text);
    Ok(verdict.loses_nothing().stays_healthy().calls_nobody())
}

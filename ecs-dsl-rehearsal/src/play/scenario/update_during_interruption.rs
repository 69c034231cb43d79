//! EC2 takes a Spot machine back while a new version is being deployed.

use std::time::Duration;

use super::spot_interruption::put_tasks_on_spot;
use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "update-during-interruption";

/// How long the deployment may take: half of an hour, and the two minutes of the notice.
const LIMIT: Duration = Duration::from_secs(32 * 60);

const COMPLETES: &str = "the new version is there within 32 minutes";

/// Deploys a good image to every service behind a load balancer, and interrupts the Spot machine with the most tasks half
/// a minute later.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn update_during_interruption(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    if scene.up {
        scene.up = put_tasks_on_spot(&mut scene)?;
    }
    let Some(release) = scene.release(|image| image) else {
        return Ok(scene.verdict().judge(COMPLETES, Outcome::NotJudged, NO_SERVICE));
    };
    let began = scene.play.second();
    let mut hit = 0;
    if scene.up {
        scene.play.deploy(&release)?;
        scene.play.run_for(Duration::from_secs(30));
        hit = scene.play.inject(&Fault::SpotInterruption { machines: 1 })?;
        // The machine is gone after two minutes; before that a system can't be well.
        scene.play.run_for(Duration::from_secs(150));
        scene.play.run_until_well(LIMIT);
    }
    let (done, text) = scene.end(&release, began);
    if scene.up && hit == 0 {
        return Ok(scene.verdict().judge(COMPLETES, Outcome::NotJudged, "there was no Spot machine"));
    }
    Ok(scene.verdict().holds(COMPLETES, done, text).loses_nothing().stays_healthy())
}

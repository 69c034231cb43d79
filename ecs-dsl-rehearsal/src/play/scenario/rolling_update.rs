//! A new version of every service, while requests come.

use std::time::Duration;

use super::Scene;
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "rolling-update";

/// How long a deployment may take: the end of most people's patience.
const LIMIT: Duration = Duration::from_secs(30 * 60);

const COMPLETES: &str = "the new version is there within 30 minutes";

/// Deploys a good image to every service behind a load balancer, or to every service where none is, and looks whether anybody
/// notices.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn rolling_update(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let fronted = scene.release(|image| image);
    let Some(release) = fronted.or_else(|| scene.release_of(scene.play.services(), |image| image)) else {
        return Ok(scene.verdict().judge(COMPLETES, Outcome::NotJudged, "there is no service"));
    };
    let began = scene.play.second();
    if scene.up {
        scene.play.deploy(&release)?;
        scene.play.run_until_well(LIMIT);
    }
    let (done, text) = scene.end(&release, began);
    let verdict = scene.verdict().holds(COMPLETES, done, text);
    Ok(verdict.loses_nothing().stays_healthy().calls_nobody())
}

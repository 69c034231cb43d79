//! A new version, while the old one has long requests and ignores SIGTERM.

use std::time::Duration;

use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "slow-drain";

/// Milliseconds of a request, and how many of a hundred take so long.
const TIMES: [(f64, f64); 3] = [(30.0, 79.0), (80.0, 20.0), (15_000.0, 1.0)];

/// How long the deployment may take.
const LIMIT: Duration = Duration::from_secs(30 * 60);

const COMPLETES: &str = "the new version is there within 30 minutes";

/// Deploys an image that ignores SIGTERM to every service behind a load balancer, then another one in its place, while one
/// request in a hundred takes 15 s: old tasks have to stay until their requests are answered, and then end all the same.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn slow_drain(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    if let Some(stubborn) = scene.release(|image| image.ignores_sigterm()).filter(|_| scene.up) {
        scene.play.deploy(&stubborn)?;
        scene.up = scene.play.settle();
        let slow = scene.play.world.traffic.clone().lasting(&TIMES);
        scene.play.set_traffic(slow);
        scene.play.mark();
    }
    let Some(release) = scene.release(|image| image) else {
        return Ok(scene.verdict().judge(COMPLETES, Outcome::NotJudged, NO_SERVICE));
    };
    let began = scene.play.second();
    if scene.up {
        scene.play.deploy(&release)?;
        scene.play.run_until_well(LIMIT);
    }
    let (done, text) = scene.end(&release, began);
    Ok(scene.verdict().holds(COMPLETES, done, text).loses_nothing().stays_healthy())
}

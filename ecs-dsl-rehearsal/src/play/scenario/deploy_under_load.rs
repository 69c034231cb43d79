//! A new version, while requests double and the system grows.

use std::time::Duration;

use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "deploy-under-load";

/// How many times as many requests come.
const TIMES: f64 = 2.0;

/// How long after that the deployment begins: the count follows at about the same time.
const LATER: Duration = Duration::from_secs(3 * 60);

/// How long the deployment may take, with machines that it has to wait for.
const LIMIT: Duration = Duration::from_secs(30 * 60);

const COMPLETES: &str = "the new version is there within 30 minutes";

/// Doubles the requests, and three minutes later deploys a good image to every service behind a load balancer.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn deploy_under_load(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let Some(release) = scene.release(|image| image) else {
        return Ok(scene.verdict().judge(COMPLETES, Outcome::NotJudged, NO_SERVICE));
    };
    let mut began = scene.play.second();
    if scene.up {
        let usual = scene.play.world.traffic.clone();
        scene.play.set_traffic(usual.times(TIMES));
        scene.play.run_for(LATER);
        began = scene.play.second();
        scene.play.deploy(&release)?;
        scene.play.run_until_well(LIMIT);
    }
    let (done, text) = scene.end(&release, began);
    // A count that grows has fewer tasks than it wants for a while: whether enough stay healthy isn't judged.
    Ok(scene.verdict().holds(COMPLETES, done, text).loses_nothing())
}

//! A day on which nothing goes wrong: few requests at night, many at noon, and a new version then.

use std::time::Duration;

use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "healthy-day";

/// Half a day.
const HALF: Duration = Duration::from_secs(12 * 60 * 60);

const NEW: &str = "the new version of noon is there in the evening";

/// Lets requests come as over a day, a quarter of them at midnight, and deploys a good image to every service behind a
/// load balancer in the middle of it.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn healthy_day(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let Some(release) = scene.release(|image| image) else {
        return Ok(scene.verdict().judge(NEW, Outcome::NotJudged, NO_SERVICE));
    };
    if scene.up {
        let day = scene.play.world.traffic.as_day();
        scene.play.set_traffic(day);
        scene.play.run_for(HALF);
        scene.play.deploy(&release)?;
        scene.play.run_for(HALF);
    }
    let done = scene.is_new(&release);
    let text = if done { "so it is".to_owned() } else { scene.play.why_not_whole() };
    let verdict = scene.verdict().holds(NEW, done, text);
    // Whether enough tasks stay healthy isn't judged: a service that wants more has fewer than it wants until they run.
    Ok(verdict.loses_nothing().calls_nobody())
}

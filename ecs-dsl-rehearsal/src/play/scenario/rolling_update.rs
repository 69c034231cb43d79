//! A new version of every service, while requests come.

use std::time::Duration;

use super::{Length, NO_SERVICE, Scene};
use crate::play::PlayError;
use crate::play::verdict::Verdict;

/// Its name.
pub(super) const NAME: &str = "rolling-update";

/// How long a deployment may take: the end of most people's patience.
const LIMIT: Duration = Duration::from_secs(30 * 60);

const COMPLETES: &str = "the new version is there within 30 minutes";

/// Deploys a good image to every service behind a load balancer, and looks whether anybody notices.
///
/// # Errors
///
/// If the template can't be played.
pub fn rolling_update(template: &str, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, template, seed)?;
    let Some(release) = scene.release(|image| image) else {
        return Ok(scene.nothing_to_judge(COMPLETES, NO_SERVICE));
    };
    let took = scene.roll_out(&release, LIMIT)?;
    let done = scene.is_new();
    let text = if done { format!("after {}", Length(took)) } else { scene.play.why_not_whole() };
    scene.linger();
    let verdict = scene.verdict().holds(COMPLETES, done, text);
    Ok(verdict.loses_nothing().stays_healthy().calls_nobody())
}

//! A new version of every service, while requests come.

use std::time::Duration;

use super::{Length, NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{PlayError, queue::SECOND};

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
    let release = scene.release(|image| image);
    let began = scene.play.second();
    if let Some(release) = release.as_ref().filter(|_| scene.up) {
        scene.play.deploy(release)?;
        scene.play.run_until_well(LIMIT);
    }
    let took = scene.play.second() - began;
    let done = scene.is_new();
    scene.play.run_for(Duration::from_secs(600));
    let outcome = match (&release, done) {
        (None, _) => Outcome::NotJudged,
        (Some(_), true) => Outcome::Kept,
        (Some(_), false) => Outcome::Broken,
    };
    let text = match outcome {
        Outcome::Kept => format!("after {}", Length(took * SECOND)),
        Outcome::Broken => scene.play.why_not_whole(),
        Outcome::NotJudged => NO_SERVICE.to_owned(),
    };
    let verdict = scene.verdict().judge(COMPLETES, outcome, text);
    Ok(verdict.loses_nothing().stays_healthy().calls_nobody())
}

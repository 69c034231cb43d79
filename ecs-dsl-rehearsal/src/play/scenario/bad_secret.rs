//! A deployment after somebody took a key out of a secret: what runs has read it already, what starts can't.

use super::{Scene, goes_back};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Takes a key out of each secret of this template that a service reads by key, and deploys a good image to every
/// service behind a load balancer.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn bad_secret(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open("bad-secret", system, seed);
    let keys = scene.play.secret_keys();
    if keys.is_empty() {
        let text = "no service behind a load balancer reads a key of a secret of this template";
        return Ok(scene.verdict().judge(
            "a deployment without its secrets goes back",
            Outcome::NotJudged,
            text,
        ));
    }
    let release = scene.release(|image| image);
    for (secret, key) in keys {
        scene.play.inject(&Fault::SecretKeyLost { secret, key })?;
    }
    goes_back(scene, release.as_ref())
}

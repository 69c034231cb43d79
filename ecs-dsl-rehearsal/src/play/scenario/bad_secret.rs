//! A version that needs a key that nobody has stored: a program gets a new setting, and a deployment doesn't overwrite
//! what is in a secret.

use super::{Scene, goes_back};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError, Release};

/// Its name.
pub(super) const NAME: &str = "bad-secret";

/// The key, as it stands after the secret's ARN in `ValueFrom`.
const NOT_STORED: &str = ":NOT_STORED::";

/// Deploys a good image to every service behind a load balancer. Those that read a secret of this template read one key
/// more of it, which it hasn't.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn bad_secret(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let scene = Scene::open(NAME, system, seed);
    let readers = scene.play.readers();
    if readers.is_empty() {
        let text = "no service behind a load balancer reads a key of a secret of this template";
        return Ok(scene.verdict().judge(
            "a deployment without its secrets goes back",
            Outcome::NotJudged,
            text,
        ));
    }
    let release = scene.release(|image| image).map(|release| {
        let reads = |release: Release, (service, secret): (String, String)| {
            release.reading(service, format!("{secret}{NOT_STORED}"))
        };
        readers.into_iter().fold(release, reads)
    });
    goes_back(scene, release.as_ref())
}

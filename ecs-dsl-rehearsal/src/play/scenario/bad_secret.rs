//! A version that needs a key that nobody has stored: a program gets a new setting, and a deployment doesn't overwrite
//! what is in a secret.

use super::{GOES_BACK, Scene, goes_back};
use crate::play::verdict::Verdict;
use crate::play::{PlayError, Release};

/// Its name.
pub(super) const NAME: &str = "bad-secret";

/// The key, as it stands after the secret's ARN in `ValueFrom`.
const NOT_STORED: &str = ":NOT_STORED::";

/// Why it can't be judged.
const NO_READER: &str = "no service behind a load balancer reads a key of a secret of this template";

/// Deploys a good image to every service behind a load balancer. Those that read a secret of this template read one key
/// more of it, which it hasn't.
///
/// # Errors
///
/// If the template can't be played.
pub fn bad_secret(template: &str, seed: u64) -> Result<Verdict, PlayError> {
    let scene = Scene::open(NAME, template, seed)?;
    let readers = scene.play.readers();
    let Some(release) = scene.release(|image| image).filter(|_| !readers.is_empty()) else {
        return Ok(scene.nothing_to_judge(GOES_BACK, NO_READER));
    };
    let reads = |release: Release, (service, secret): (String, String)| {
        release.reading(service, format!("{secret}{NOT_STORED}"))
    };
    goes_back(scene, &readers.into_iter().fold(release, reads))
}

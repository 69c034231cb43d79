//! A version that starts and answers everything with a 5xx, its health checks too.

use super::{Scene, goes_back};
use crate::play::image::Image;
use crate::play::verdict::Verdict;
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "bad-image";

/// Deploys an image that fails its health checks to every service behind a load balancer.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn bad_image(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let scene = Scene::open(NAME, system, seed);
    let release = scene.release(Image::bad);
    goes_back(scene, release.as_ref())
}

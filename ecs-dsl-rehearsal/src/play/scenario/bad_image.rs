//! A version that starts and answers everything with a 5xx, its health checks too.

use super::{GOES_BACK, NO_SERVICE, Scene, goes_back};
use crate::play::PlayError;
use crate::play::image::Image;
use crate::play::verdict::Verdict;

/// Its name.
pub(super) const NAME: &str = "bad-image";

/// Deploys an image that fails its health checks to every service behind a load balancer.
///
/// # Errors
///
/// If the template can't be played.
pub fn bad_image(template: &str, seed: u64) -> Result<Verdict, PlayError> {
    let scene = Scene::open(NAME, template, seed)?;
    match scene.release(Image::bad) {
        Some(release) => goes_back(scene, &release),
        None => Ok(scene.nothing_to_judge(GOES_BACK, NO_SERVICE)),
    }
}

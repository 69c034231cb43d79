//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

const MIN: u32 = 100;
const MAX: u32 = 200;

pub(crate) fn main() {
    let _ = rolling!(min_healthy: MIN, max: MAX);
}

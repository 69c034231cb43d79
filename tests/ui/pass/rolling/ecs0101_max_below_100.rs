//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = rolling!(min_healthy: 50%, max: 100%);
}

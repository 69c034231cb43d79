//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

fn house() -> Rolling {
    rolling!(min_healthy: 100%, max: 200%).dynamic()
}

pub(crate) fn main() {
    let _ = house();
}

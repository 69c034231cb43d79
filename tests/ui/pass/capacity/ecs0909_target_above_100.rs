//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = managed_scaling!(target: 100%, step: 1..=10, warmup: 300s);
}

//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = mixed!(1..=10, on_demand: 100%, types: [M6i2xlarge]);
}

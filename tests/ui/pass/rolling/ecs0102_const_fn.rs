//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    const ROLLING: Rolling = Rolling::new(100, 200);
    let _ = ROLLING;
}

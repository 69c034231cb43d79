//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let percent = 50;
    let _ = Rolling::try_new(percent, 200);
}

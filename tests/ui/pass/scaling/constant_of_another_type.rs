//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

const TASKS: u32 = 2;

pub(crate) fn main() {
    let _ = tasks!(TASKS);
}

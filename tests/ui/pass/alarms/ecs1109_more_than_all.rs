//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = threshold!(90%);
}

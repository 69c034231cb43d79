//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = window!(3 of 5, 60s);
}

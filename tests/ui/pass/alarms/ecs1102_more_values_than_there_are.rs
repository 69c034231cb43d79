//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = window!(5 of 6, 60s);
}

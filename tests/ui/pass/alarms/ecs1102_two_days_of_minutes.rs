//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = window!(1 of 1440, 60s);
}

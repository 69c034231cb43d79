//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = objective!(availability: 99.9%, over: 30 days);
}

//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = network!("10.0.0.0/16", zones: 3, private: /20);
}

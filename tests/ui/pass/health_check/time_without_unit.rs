//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = health_check!(interval: 30s, timeout: 5s);
}

//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = objective!(latency: 95% within 500ms, over: 28 days);
}

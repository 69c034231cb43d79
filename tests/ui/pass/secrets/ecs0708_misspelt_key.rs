//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let spec = vault! { PORT: 8080, LOG_LEVEL: "info" };
    let _ = spec.keys().PORT;
}

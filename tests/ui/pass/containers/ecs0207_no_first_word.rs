//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = container_check!(command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]);
}

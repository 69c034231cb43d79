//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = environment! { LEVEL: "info", GITHUB_NAME: "ghp_abcdef" };
}

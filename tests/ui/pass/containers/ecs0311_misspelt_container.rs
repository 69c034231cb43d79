//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = containers! {
        this: { after: { migrate: SUCCESS } },
        migrate: { image: "ghcr.io/acme/api:1.4.2", essential: false },
    };
}

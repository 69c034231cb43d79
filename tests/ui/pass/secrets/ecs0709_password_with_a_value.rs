//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = vault! { PORT: 8080, DB_PASSWORD: generated };
}

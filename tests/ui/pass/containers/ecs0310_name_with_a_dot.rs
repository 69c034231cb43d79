//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = containers! {
        "log-router": { image: "public.ecr.aws/nginx/nginx:1.29.1" },
    };
}

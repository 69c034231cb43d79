//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1" },
        cache: { image: "public.ecr.aws/nginx/nginx:1.29.1" },
    };
}

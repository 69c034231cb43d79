// Three rules are broken in one call, and told at once, each under its
// own word.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        this: { after: { prxy: START } },
        proxy: { image: "nginx:latest", port: 80 },
        cache: { image: "public.ecr.aws/nginx/nginx:1.29.1", port: 80 },
    };
}

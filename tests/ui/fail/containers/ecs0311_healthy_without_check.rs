// ECS refuses the task definition: who has no health check never
// becomes healthy.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        this: { after: { proxy: HEALTHY } },
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1" },
    };
}

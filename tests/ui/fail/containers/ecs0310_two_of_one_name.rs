// ECS refuses the task definition: `Container names must be unique
// within a task definition`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1" },
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1" },
    };
}

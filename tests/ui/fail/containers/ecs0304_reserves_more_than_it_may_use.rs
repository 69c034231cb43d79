// ECS refuses the task definition: what is reserved would be killed
// before it is used.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", memory: 64 MiB, reservation: 128 MiB },
    };
}

// ECS refuses the task definition: neither of the two could ever
// start.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", after: { cache: START } },
        cache: { image: "public.ecr.aws/nginx/nginx:1.29.1", after: { proxy: START } },
    };
}

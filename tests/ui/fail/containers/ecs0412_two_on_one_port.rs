// ECS refuses the task definition: `host port is mapped multiple
// times in task`; the containers share one interface.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", port: 8080 },
        cache: { image: "public.ecr.aws/nginx/nginx:1.29.1", port: 8080 },
    };
}

// ECS refuses the task definition: `Invalid container name`, after
// all that comes before it is made.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        "log.router": { image: "public.ecr.aws/nginx/nginx:1.29.1" },
    };
}

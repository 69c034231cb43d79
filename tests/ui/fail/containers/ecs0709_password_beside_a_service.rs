// The password stands in the template and in the task definition, for
// all who may read the stack, for ever.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", env: { DB_PASSWORD: "hunter2" } },
    };
}

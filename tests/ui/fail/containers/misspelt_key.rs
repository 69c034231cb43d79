// Taken for nothing, the word would be lost: the container would end
// the whole task with itself.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", esential: false },
    };
}

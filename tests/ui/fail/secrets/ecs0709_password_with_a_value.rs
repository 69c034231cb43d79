// The password stands in the template and in the task definition, for
// all who may read the stack, for ever.

use ecs_dsl::prelude::*;

fn main() {
    let _ = vault! { PORT: 8080, DB_PASSWORD: "hunter2" };
}

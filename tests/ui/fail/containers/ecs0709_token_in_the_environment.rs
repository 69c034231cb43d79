// The token stands in the template and in the task definition, for all
// who may read the stack, for ever.

use ecs_dsl::prelude::*;

fn main() {
    let _ = environment! { LEVEL: "info", GITHUB_TOKEN: "ghp_abcdef" };
}

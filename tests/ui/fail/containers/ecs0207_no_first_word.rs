// ECS refuses the task definition; where it takes it, the first word
// is taken for what it is not, and the check always fails.

use ecs_dsl::prelude::*;

fn main() {
    let _ = container_check!(command: ["curl -f http://localhost/ || exit 1"]);
}

// ECS refuses the task definition, and no schema has told before:
// the stack rolls back at its first service.

use ecs_dsl::prelude::*;

fn main() {
    let _ = container_check!(command: ["CMD", "/app", "ready"], interval: 10s, retries: 11);
}

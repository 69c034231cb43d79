// CreateTargetGroup refuses it: `Health check interval must be greater
// than the timeout`, after the rest of the stack was made.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(path: "/", interval: 5s, timeout: 30s);
}

// CreateTargetGroup refuses it: `Health check interval must be greater
// than the timeout`. Nobody wrote an interval; it is 30 s by itself.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(path: "/", timeout: 60s);
}

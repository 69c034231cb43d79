// CreateTargetGroup refuses it: `Health check interval must be greater
// than the timeout`. Nobody wrote a time-out; it is 5 s by itself.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(path: "/", interval: 5s);
}

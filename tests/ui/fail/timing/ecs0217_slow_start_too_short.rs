// The load balancer refuses the attribute of the target group, and the
// whole stack rolls back.

use ecs_dsl::prelude::*;

fn main() {
    let _ = slow_start!(10s);
}

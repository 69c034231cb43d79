// The load balancer refuses the attribute, and the whole stack rolls
// back.

use ecs_dsl::prelude::*;

fn main() {
    let _ = idle!(5000s);
}

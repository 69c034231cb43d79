// A load balancer takes no 5xx for an answer: the target group is
// refused.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(success: 200-599);
}

// Six bad values of five are never seen: CloudWatch refuses the alarm
// half-way through the stack.

use ecs_dsl::prelude::*;

fn main() {
    let _ = window!(6 of 5, 60s);
}

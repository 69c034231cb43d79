// CloudWatch has no such period: the alarm is refused
// half-way through the stack, and all of it rolls back.

use ecs_dsl::prelude::*;

fn main() {
    let _ = window!(3 of 5, 45s);
}

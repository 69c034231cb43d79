// An alarm looks back a day at most: CloudWatch refuses more,
// half-way through the stack.

use ecs_dsl::prelude::*;

fn main() {
    let _ = window!(1 of 2880, 60s);
}

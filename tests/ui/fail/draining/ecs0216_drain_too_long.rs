// The attribute of the target group is refused.
// An hour is the most.

use ecs_dsl::prelude::*;

fn main() {
    let _ = drain!(2000min);
}

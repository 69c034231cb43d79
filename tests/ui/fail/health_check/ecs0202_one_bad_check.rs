// A threshold of one is refused; teams that want it fast take a
// shorter interval.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(unhealthy: 1);
}

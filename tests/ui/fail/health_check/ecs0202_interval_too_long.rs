// CreateTargetGroup refuses it: `Member must have value less than or
// equal to 300`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(interval: 10min);
}

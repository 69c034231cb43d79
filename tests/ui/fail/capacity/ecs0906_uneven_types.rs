// Managed scaling counts machines as if they were equal: with uneven
// ones it starts too few or too many.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5a2xlarge]);
}

// 20 % of one is one: AWS rounds in favour of On-Demand. The group
// has no Spot instance, whatever its size.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=2, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
}

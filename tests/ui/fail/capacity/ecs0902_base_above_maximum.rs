// AWS accepts it, and the whole group is On-Demand: the bill is three
// times what was planned, without a word.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 12 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
}

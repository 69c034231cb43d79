// The pools of one type are empty on a bad day, and no On-Demand
// instance comes in their place.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge]);
}

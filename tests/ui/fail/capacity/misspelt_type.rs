// A type that doesn't exist is found when the group launches its first
// machine: the stack waits.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarg, M5Large, M5aLarge]);
}

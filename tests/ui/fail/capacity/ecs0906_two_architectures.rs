// The image has one architecture: on the other machines the tasks die
// with `exec format error`, depending on where they land.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M6gLarge]);
}

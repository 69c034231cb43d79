// 512 is MiB in a task definition and GiB in a table of prices.
// The unit is part of the number.

use ecs_dsl::prelude::*;

fn main() {
    let _ = size!(cpu: 256, memory: 512);
}

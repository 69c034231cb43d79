// Docker starts no container with less than 6 MiB: the task definition
// is refused.

use ecs_dsl::prelude::*;

fn main() {
    let _ = size!(cpu: 256, memory: 4 MiB);
}

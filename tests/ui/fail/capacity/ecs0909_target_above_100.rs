// ECS refuses the capacity provider, after the machines were started.
// More than all of a machine can't be used.

use ecs_dsl::prelude::*;

fn main() {
    let _ = managed_scaling!(target: 120%, step: 1..=10, warmup: 300s);
}

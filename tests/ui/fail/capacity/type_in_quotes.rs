// Types are words, so that editors complete them.
// The macro says which word.

use ecs_dsl::prelude::*;

fn main() {
    let _ = mixed!(1..=10, on_demand: 100%, types: ["m6i.2xlarge"]);
}

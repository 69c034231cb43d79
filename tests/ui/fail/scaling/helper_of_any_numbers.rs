// A helper takes and gives the form without numbers in its type: the
// compiler says which of the two it has.

use ecs_dsl::prelude::*;

fn house() -> Rolling {
    rolling!(min_healthy: 100%, max: 200%)
}

fn main() {
    let _ = house();
}

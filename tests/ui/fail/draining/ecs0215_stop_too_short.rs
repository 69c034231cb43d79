// RegisterTaskDefinition refuses it, in the middle of the deployment.
// No container stops in a second in any case.

use ecs_dsl::prelude::*;

fn main() {
    let _ = stop!(1s);
}

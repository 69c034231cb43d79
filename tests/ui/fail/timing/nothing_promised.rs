// The promises were to come later, and never came: nothing is compared
// with anything.

use ecs_dsl::prelude::*;

fn main() {
    let _ = promises!();
}

// No tasks use more than all of their CPU:
// the alarm never goes off, and looks like peace.

use ecs_dsl::prelude::*;

fn main() {
    let _ = threshold!(110%);
}

// Fewer than none: the template is refused.
// The macro takes numbers from 0.

use ecs_dsl::prelude::*;

fn main() {
    let _ = tasks!(-2);
}

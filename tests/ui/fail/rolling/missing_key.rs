// Left out, AWS takes a default that nobody chose.
// The macro asks for it.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 100%);
}

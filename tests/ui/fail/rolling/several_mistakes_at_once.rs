// Three slips in one call are told in one run of the compiler,
// not in three.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_helthy: 100, max: 200%, max: 150%);
}

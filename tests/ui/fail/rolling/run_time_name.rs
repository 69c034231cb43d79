// A number out of a file or an argument can't be checked by the compiler:
// it is judged by the same rule when the program runs.

use ecs_dsl::prelude::*;

fn main() {
    let percent = 50;
    let _ = rolling!(min_healthy: percent, max: 200%);
}

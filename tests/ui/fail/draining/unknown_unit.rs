// `h` isn't a unit of a drain; nobody waits for hours.
// The macro says how it is written.

use ecs_dsl::prelude::*;

fn main() {
    let _ = drain!(1h);
}

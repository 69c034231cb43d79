// The two numbers stand in a file of settings, far from each other;
// nobody sees them side by side until a deployment hangs.

use ecs_dsl::prelude::*;

const MIN: u32 = 100;
const MAX: u32 = 100;

fn main() {
    let _ = rolling!(min_healthy: MIN, max: MAX);
}

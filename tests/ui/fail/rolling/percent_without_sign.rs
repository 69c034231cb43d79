// 0.5 and 50 both look like a half; the percentage in a task definition
// is neither checked nor named there.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 100, max: 200%);
}

// Each check still runs when the next one is due: a dead container
// is found long after the three tries that were meant.

use ecs_dsl::prelude::*;

fn main() {
    let _ = container_check!(command: ["CMD", "/app", "ready"], interval: 5s, timeout: 60s);
}

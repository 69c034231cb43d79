// CreateService refuses the service, and the stack rolls back after
// minutes: `maximumPercent must be at least 100`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 50%, max: 80%);
}

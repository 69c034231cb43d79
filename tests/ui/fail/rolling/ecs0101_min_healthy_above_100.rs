// CreateService refuses the service, and the stack rolls back after
// minutes: `minimumHealthyPercent must be at most 100`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 120%, max: 200%);
}

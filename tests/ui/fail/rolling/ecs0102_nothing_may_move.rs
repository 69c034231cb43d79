// Every deployment hangs: no task may stop and none may start, until
// CloudFormation gives up after three hours.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 100%, max: 100%);
}

// CreateService refuses the service; with the two numbers mixed up in a
// variable file it shows only in the account.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_healthy: 100%, max: 50%);
}

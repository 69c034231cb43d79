// A misspelt key in a template is ignored or refused by AWS, minutes
// into the deployment.

use ecs_dsl::prelude::*;

fn main() {
    let _ = rolling!(min_helthy: 100%, max: 200%);
}

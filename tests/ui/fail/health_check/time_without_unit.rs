// Thirty of what? In Terraform it is seconds here and minutes there.
// The unit is part of the number.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(interval: 30, timeout: 5s);
}

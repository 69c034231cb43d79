// Application Auto Scaling refuses the target: `Minimum capacity cannot
// be greater than maximum capacity`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = scale!(20..=2, cpu: 70%);
}

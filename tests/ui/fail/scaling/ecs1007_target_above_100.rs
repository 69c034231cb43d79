// AWS accepts 170 %, and it is never reached: the service never scales
// out.

use ecs_dsl::prelude::*;

fn main() {
    let _ = scale!(2..=20, cpu: 170%);
}

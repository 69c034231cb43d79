// Those who want no macro write the const fn: the same rule, under the
// whole call.

use ecs_dsl::prelude::*;

fn main() {
    const ROLLING: Rolling = Rolling::new(100, 100);
    let _ = ROLLING;
}

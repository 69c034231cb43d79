// `2..20` is up to 19 in Rust, and up to 20 in most heads.
// Both ends are part of it.

use ecs_dsl::prelude::*;

fn main() {
    let _ = scale!(2..20, cpu: 70%);
}

// A drain is no stop time-out, though both are 30 seconds: each is a
// type of its own.

use ecs_dsl::prelude::*;

fn main() {
    let _: StopTimeout = drain!(30s).dynamic();
}

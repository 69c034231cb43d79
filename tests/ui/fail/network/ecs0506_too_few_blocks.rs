// Three zones and two blocks: the third zone has no subnet, and the
// balancer's zones are not those of the tasks.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", zones: 3, private: ["10.0.0.0/20", "10.0.16.0/20"]);
}

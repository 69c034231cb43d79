// 172.17.0.0/16 is Docker's own bridge on every machine: tasks can't
// reach what has an address of it, and only some connections fail.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("172.17.0.0/16", public: /24, private: /20);
}

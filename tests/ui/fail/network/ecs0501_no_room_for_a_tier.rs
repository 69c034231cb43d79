// The subnets are counted by hand, and the last one doesn't fit:
// `InvalidSubnet.Range` in the middle of the stack.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", zones: 3, public: /24, private: /18);
}

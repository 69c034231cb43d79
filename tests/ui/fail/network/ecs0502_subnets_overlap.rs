// EC2 refuses the second one: `InvalidSubnet.Conflict`, in the middle of
// the stack.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", zones: 2, private: ["10.0.0.0/20", "10.0.8.0/21"]);
}

// EC2 refuses it: `InvalidVpc.Range`, as the first thing of the stack.
// It takes /16 to /28.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/8", public: /24, private: /20);
}

// 20 could be a number of subnets, or of bits.
// The slash says which.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", private: 20);
}

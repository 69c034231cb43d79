// A block that was copied from another VPC: EC2 refuses it,
// `InvalidSubnet.Range`.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", zones: 2, private: ["10.0.0.0/20", "10.1.0.0/20"]);
}

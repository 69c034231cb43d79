// EC2 changes the block without a word, and the next one overlaps.
// Nobody looks at the first again.

use ecs_dsl::prelude::*;

fn main() {
    let _ = cidr!("10.0.1.0/16");
}

// A rule takes five wildcards: the sixth is refused when the rule is
// made.

use ecs_dsl::prelude::*;

fn main() {
    let _ = path!("/*/*/*/*/*/*");
}

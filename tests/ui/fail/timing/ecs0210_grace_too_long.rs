// A release that is dead at once is found after hours: so long nobody
// looks at the health of its tasks.

use ecs_dsl::prelude::*;

fn main() {
    let _ = grace!(120min);
}

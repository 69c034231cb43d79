// An hour that uses up 2 percent of what may fail in the month is more
// than all of its requests: the page never comes.

use ecs_dsl::prelude::*;

fn main() {
    let _ = objective!(availability: 90%, over: 30 days);
}

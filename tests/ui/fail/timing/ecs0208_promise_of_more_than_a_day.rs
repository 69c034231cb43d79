// Somebody wrote milliseconds where seconds are meant, and every relation
// with the number is about another time.

use ecs_dsl::prelude::*;

fn main() {
    let _ = promises!(ready: 90000s);
}

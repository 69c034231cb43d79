// A misspelt key is a default that nobody chose.
// The macro knows what was meant.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(path: "/", intervall: 30s);
}

// The rule is refused, or no request ever matches it.
// The service gets no traffic, and its targets look healthy.

use ecs_dsl::prelude::*;

fn main() {
    let _ = path!("api/*");
}

// The target group is refused; no linter has the rule, for the schema
// has none.

use ecs_dsl::prelude::*;

fn main() {
    let _ = health_check!(path: "ready");
}

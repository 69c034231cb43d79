// Within a week the slow alarm would go off while the objective holds:
// people learn to look away.

use ecs_dsl::prelude::*;

fn main() {
    let _ = objective!(latency: 95% within 500ms, over: 7 days);
}

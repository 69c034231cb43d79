// A service has at most 5,000 tasks: the scaler is refused, or stops
// there at the peak.

use ecs_dsl::prelude::*;

fn main() {
    let _ = tasks!(6000);
}

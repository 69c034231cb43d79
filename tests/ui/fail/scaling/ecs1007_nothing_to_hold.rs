// A scaler without a policy never does anything.
// The service stays at its minimum at the peak.

use ecs_dsl::prelude::*;

fn main() {
    let _ = scale!(2..=20);
}

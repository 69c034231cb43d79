// With nothing that may fail, the first bad request has missed the objective:
// the alarm stands for ever, and nobody looks any more.

use ecs_dsl::prelude::*;

fn main() {
    let _ = objective!(availability: 100%, over: 30 days);
}

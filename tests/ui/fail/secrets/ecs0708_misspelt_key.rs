// The task doesn't start: `retrieved secret from Secrets Manager did not
// contain json key PROT`; the breaker says only that tasks failed.

use ecs_dsl::prelude::*;

fn main() {
    let spec = vault! { PORT: 8080, LOG_LEVEL: "info" };
    let _ = spec.keys().PROT;
}

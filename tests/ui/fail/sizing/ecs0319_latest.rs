// `latest` changes by itself: half of the tasks run one version and
// half the other.

use ecs_dsl::prelude::*;

fn main() {
    let _ = image!("ghcr.io/acme/api:latest");
}

// ECS refuses the task definition: the container that is waited for
// doesn't exist.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        this: { after: { migrte: SUCCESS } },
        migrate: { image: "ghcr.io/acme/api:1.4.2", essential: false },
    };
}

// ECS refuses the task definition: a container with the condition
// SUCCESS cannot be an essential container.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        this: { after: { migrate: SUCCESS } },
        migrate: { image: "ghcr.io/acme/api:1.4.2", command: ["migrate"] },
    };
}

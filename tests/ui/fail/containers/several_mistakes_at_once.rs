// Three mistakes in one call are told at once, each under its own word,
// and not one after the other, build by build.

use ecs_dsl::prelude::*;

fn main() {
    let _ = containers! {
        this: { after: { proxy: HEALTY } },
        proxy: { image: "nginx:latest", memory: 64 },
        cache: { command: ["a"] },
    };
}

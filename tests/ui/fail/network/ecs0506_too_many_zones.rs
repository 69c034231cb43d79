// No region has nine zones, and each tier has eight places.
// The template would pick a zone that isn't there.

use ecs_dsl::prelude::*;

fn main() {
    let _ = network!("10.0.0.0/16", zones: 9, private: /20);
}

//! The right program beside the wrong one of the same name.

use ecs_dsl::invariants::Port;

pub(crate) fn main() {
    const PORT: Port = Port::new(8080);
    let _ = PORT;
}

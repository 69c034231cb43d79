// Port 0 is any port: the container listens somewhere, and the target
// group checks somewhere else.

use ecs_dsl::invariants::Port;

fn main() {
    const PORT: Port = Port::new(0);
    let _ = PORT;
}

// The provider is refused, or protects nothing: machines with tasks go
// when the group shrinks.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let _ = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=10, on_demand: 100%, types: [M6iLarge, M5Large, M5aLarge]),
            MachineImage::ami("ami-0123456789abcdef0"),
            Roll::NewMachinesOnly,
        )
        .managed_termination_protection()
        .build(&mut stack);
}

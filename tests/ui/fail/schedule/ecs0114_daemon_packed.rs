// The stack fails: a daemon has a task on each machine, and there is nothing
// to pack.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).nat(Nat::One).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=4, on_demand: 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0123456789abcdef0"),
            Roll::NewMachinesOnly,
        )
        .build(&mut stack);
    let _ = Service::builder("agent", image!("ghcr.io/acme/agent:1.4.2"))
        .daemon()
        .circuit_breaker(CircuitBreaker::rollback())
        .packed_on(&cluster, Pack::ByCpu)
        .build(&mut stack);
}

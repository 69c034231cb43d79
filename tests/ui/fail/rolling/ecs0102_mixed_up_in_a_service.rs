// CreateService refuses the service: `maximumPercent must be at least 100`
// and above the other. The number of tasks has nothing to do with it.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=10, on_demand: 100%, types: [M6iLarge, M5Large, M5aLarge]),
            MachineImage::ami("ami-0123456789abcdef0"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
        .build(&mut stack);
    let _ = Service::builder("api", image!("ghcr.io/acme/api:1.4.2"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 200%, max: 100%))
        .circuit_breaker(CircuitBreaker::rollback())
        .on(&cluster)
        .build(&mut stack);
}

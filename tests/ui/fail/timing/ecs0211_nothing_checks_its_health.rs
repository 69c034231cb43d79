// Nobody checks the health of the tasks, so that the grace period leaves
// nothing alone: ECS refuses it, or takes it without a word.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(2..=4, on_demand: 2 + 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0123456789abcdef0"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
        .build(&mut stack);
    let _ = Service::builder("api", image!("ghcr.io/acme/api:1.4.2"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .port(8080)
        .circuit_breaker(CircuitBreaker::rollback())
        .health_check_grace_period(grace!(60s))
        .on(&cluster)
        .build(&mut stack);
}

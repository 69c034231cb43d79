// RegisterTaskDefinition refuses the ephemeral storage, and the stack rolls
// back.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
    let _ = Service::builder("api", image!("ghcr.io/acme/api:1.4.2"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&cluster, fargate!(on_demand: 1, ephemeral_storage: 20 GiB))
        .build(&mut stack);
}

//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
    let _ = Service::builder("api", image!("ghcr.io/acme/api:1.4.2"))
        .tasks(tasks!(2))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&cluster, Fargate::on_demand())
        .build(&mut stack);
}

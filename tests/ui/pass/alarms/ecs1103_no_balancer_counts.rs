//! The right program beside the wrong one of the same name.

use ecs_dsl::constructs::observability::metrics;
use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
    let mail = Service::builder("mail", image!("ghcr.io/acme/mail:1.4.2"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&cluster, Fargate::on_demand())
        .build(&mut stack);
    let _ = metrics::cpu(&mail);
}

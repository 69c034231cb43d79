//! The systems that are measured.

use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, ecs, logs};
use ecs_dsl::template::{Pseudo, Value};

/// How many resources stand in one stack of [`large`].
pub(crate) const PER_STACK: usize = 300;

/// The system of `examples/prod`, with constants in the place of its settings.
pub(crate) fn production(app: &mut App) {
    app.tag("stage", "prod");
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
        .nat(Nat::OnePerZone)
        .endpoints([Endpoint::S3])
        .build(&mut stack);
    let cluster = Cluster::builder("main", &vpc)
        .container_insights()
        .instances(
            mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]),
            MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
        .managed_termination_protection()
        .capacity_rebalancing()
        .build(&mut stack);
    let certificate =
        "arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    let balancer = ApplicationLoadBalancer::builder("public", &vpc)
        .https(Certificate::arn(certificate))
        .build(&mut stack);
    for (name, route) in [("nginx", Route::Default), ("api", path!("/api/*").into())] {
        let vault = Vault::builder(name, vault! { PORT: 8080 }).build(&mut stack);
        Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .size(size!(cpu: 256, memory: 512 MiB))
            .port_from(vault.key(|keys| keys.PORT))
            .rolling(rolling!(min_healthy: 100%, max: 200%))
            .circuit_breaker(CircuitBreaker::rollback())
            .stop_timeout(stop!(30s))
            .behind(&balancer, route, health_check!(path: "/"), drain!(30s))
            .scale(scale!(2..=10, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s))
            .on(&cluster)
            .build(&mut stack);
    }
    stack.output("url", balancer.dns_name());
}

/// So many plain resources with references between them, in full stacks. The lines of Rust stay out, so that a full
/// stack fits into a request.
pub(crate) fn large(resources: usize) -> App {
    let mut app = App::new();
    app.hide_locations();
    for first in (0..resources).step_by(PER_STACK) {
        let mut stack = app.stack(&format!("stack-{}", first / PER_STACK));
        fill(&mut stack, PER_STACK.min(resources - first));
    }
    app
}

/// A VPC, and in turn what stands in it and beside it.
fn fill(stack: &mut Stack, resources: usize) {
    let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
    let mut log = stack.add("l0", logs::LogGroup::new().retention_in_days(30_i64));
    for number in 2..resources {
        match number % 4 {
            0 => {
                let block = format!("10.0.{}.0/24", number / 4);
                stack.add(&format!("n{number}"), ec2::Subnet::new(&vpc).cidr_block(block));
            }
            1 => {
                stack.add(&format!("g{number}"), ec2::SecurityGroup::new("web").vpc_id(&vpc));
            }
            2 => log = stack.add(&format!("l{number}"), logs::LogGroup::new().retention_in_days(30_i64)),
            _ => {
                let options: [(&str, Value<String>); 3] = [
                    ("awslogs-group", (&log).into()),
                    ("awslogs-region", Pseudo::Region.into()),
                    ("mode", "non-blocking".to_owned().into()),
                ];
                let logs = ecs::task_definition::LogConfiguration::new("awslogs").options(options);
                let container = ecs::task_definition::ContainerDefinition::new("web", "nginx:1")
                    .memory(512)
                    .log_configuration(logs);
                let task = ecs::TaskDefinition::new().container_definitions([container]);
                stack.add(&format!("t{number}"), task);
            }
        }
    }
}

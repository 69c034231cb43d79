//! The smallest system: one service on two machines, reached over plain HTTP.

use std::process::ExitCode;

use ecs_dsl::prelude::*;

fn main() -> ExitCode {
    ecs_dsl::cli::run(quickstart)
}

#[ecs_dsl::program]
fn quickstart(app: &mut App) -> Result {
    let mut stack = app.stack("quickstart");

    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .nat(Nat::One)
        .build(&mut stack);

    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(2..=4, on_demand: 2 + 100%, types: [M6iLarge]),
            MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
        .build(&mut stack);

    let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack);

    Service::builder("hello", image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .port(80)
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .behind(&balancer, Route::Default, health_check!(path: "/", success: 200), drain!(30s))
        .on(&cluster)
        .build(&mut stack);

    stack.output("url", balancer.dns_name());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_the_reviewed_one() {
        let mut app = App::new();
        quickstart(&mut app).unwrap();
        let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
        let template = assembly.stack("quickstart").unwrap().pretty();
        expect_test::expect_file!["quickstart.template.json"].assert_eq(&template);
    }
}

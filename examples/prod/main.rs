//! The production system: two services behind one load balancer, on On-Demand and Spot machines over three zones.
//!
//! `cargo run --example prod` deploys it on the embedded engine; `cargo run --example prod -- deploy` to AWS.

use std::process::ExitCode;

use ecs_dsl::prelude::*;

mod settings;

fn main() -> ExitCode {
    ecs_dsl::cli::program(prod).settings::<settings::Prod>().run()
}

#[ecs_dsl::program]
fn prod(app: &mut App) -> Result {
    let settings = settings::Prod::load()?;
    app.tag("stage", "prod");

    let mut stack = app.stack("prod");
    stack.description("Production: nginx and api behind one load balancer");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
        .nat(Nat::OnePerZone)
        .endpoints([Endpoint::S3])
        .build(&mut stack);

    let cluster = Cluster::builder("main", &vpc)
        .container_insights()
        .instances(
            mixed!(3..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]), // one for each zone
            MachineImage::ecs_optimized_al2023(settings.machine_image),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
        .managed_termination_protection()
        .capacity_rebalancing()
        .build(&mut stack);

    let logs = LogBucket::builder("logs").build(&mut stack);
    let balancer = ApplicationLoadBalancer::builder("public", &vpc)
        .https(Certificate::arn(settings.certificate))
        .access_logs(&logs)
        .build(&mut stack);
    let check = health_check!(path: "/", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200);
    // At the highest count a deployment runs 2 x 2 x 10 tasks of 256 CPU units and 512 MiB: five of the ten machines.
    let vault = Vault::builder("nginx", vault! { PORT: 8080 }).build(&mut stack);
    let nginx = Service::builder("nginx", settings.nginx.image)
        .size(settings.nginx.size)
        .port_from(vault.key(|keys| keys.PORT))
        .command(["sh", "-c", LISTEN_ON_PORT])
        .promises(promises!(ready: 10s, longest_request: 20s, keep_alive: 75s))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .stop_timeout(stop!(30s))
        .behind(&balancer, Route::Default, check.clone(), drain!(30s))
        .scale(scale!(2..=10, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s))
        .packed_on(&cluster, Pack::ByCpu)
        .build(&mut stack);

    let vault = Vault::builder("api", vault! { PORT: 8080 }).build(&mut stack);
    let api = Service::builder("api", settings.api.image)
        .size(settings.api.size)
        .port_from(vault.key(|keys| keys.PORT))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .stop_timeout(stop!(30s))
        .behind(&balancer, path!("/api/*"), check, drain!(30s))
        .scale(scale!(2..=10, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s))
        .packed_on(&cluster, Pack::ByCpu)
        .build(&mut stack);

    watch(&mut stack, settings.warnings, &nginx, &api);
    stack.output("url", balancer.dns_name());
    Ok(())
}

/// Every promise has its monitor: pages go to the pager, warnings into a mailbox.
fn watch(stack: &mut Stack, warnings: String, nginx: &Service, api: &Service) {
    let on_call = OnCall::builder("platform")
        .page(Subscription::https_secret("prod/pager", "url"))
        .warn(Subscription::email(warnings))
        .build(stack);
    monitors::standard("prod", &on_call)
        .watch(nginx)
        .watch(api)
        .objective(api, objective!(availability: 99.9%, over: 30 days))
        .build(stack);
}

/// The stock image ignores `PORT`: its entry point fills this template with the environment.
const LISTEN_ON_PORT: &str = "printf 'server { listen $PORT; root /usr/share/nginx/html; }' \
    > /etc/nginx/templates/default.conf.template && exec /docker-entrypoint.sh nginx -g 'daemon off;'";

#[cfg(test)]
mod tests {
    use super::*;

    /// The template that people review: `UPDATE_EXPECT=1 cargo test --example prod` writes it.
    #[test]
    fn the_template_is_the_reviewed_one() {
        let template = synth();
        expect_test::expect_file!["prod.template.json"].assert_eq(&template);
        assert_eq!(template, synth(), "the same program gives the same bytes");
    }

    fn synth() -> String {
        let mut app = App::new();
        prod(&mut app).unwrap();
        let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
        assembly.stack("prod").unwrap().pretty()
    }
}

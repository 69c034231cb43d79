//! What each macro expands to, as files beside this one. `UPDATE_EXPECT=1 cargo test -p ecs-dsl-macros` writes them.

use std::path::Path;

use proc_macro2::TokenStream;

use crate::expansion::{Call, run};
use crate::{
    alarm, container_check, containers, environment, fargate, health_check, managed_scaling, mixed, network,
    promises, quantity, rolling, scale, size, text, vault,
};

fn check(name: &str, expand: fn(&mut Call, TokenStream) -> Option<TokenStream>, input: &str) {
    let input: TokenStream = format!("ecs_dsl, {input}").parse().unwrap();
    let expansion = run(input, expand);
    let file = syn::parse2(quote::quote!(fn expansion() { #expansion })).unwrap();
    let shown = prettyplease::unparse(&file);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/snapshots").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &shown).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(shown, expected, "{name}: UPDATE_EXPECT=1 writes what it is now");
}

#[test]
fn expansions() {
    check("rolling", rolling::expand, "min_healthy: 100%, max: 200%");
    check("rolling_named", rolling::expand, "min_healthy: limits::MIN, max: (MAX + 50)");
    check("rolling_wrong", rolling::expand, "min_helthy: 100, max: 200%, max: 150%");
    check("health_check", health_check::expand, "path: \"/ready\", interval: 10s, success: 200-299");
    check("drain", quantity::drain, "5min");
    check("stop", quantity::stop, "30s");
    check("grace", quantity::grace, "2min");
    check("promises", promises::expand, "ready: 90s, keep_alive: KEEP_ALIVE, failover: 60s");
    check("health_check_checks", health_check::expand, "interval: 10s, unhealthy: 3");
    check("tasks", quantity::tasks, "2");
    check("size", size::expand, "cpu: 0.25 vCPU, memory: 1 GiB");
    check("scale", scale::expand, "2..=20, cpu: 70%, requests: 1000, out: 60s, in: 300s");
    check("mixed", mixed::expand, "1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]");
    check("fargate", fargate::expand, "base: 1, on_demand: 1, spot: 3, ephemeral_storage: 40 GiB");
    check("managed_scaling", managed_scaling::expand, "target: 100%, step: 1..=10, warmup: 300s");
    check(
        "network",
        network::expand,
        "\"10.0.0.0/16\", zones: 2, public: /24, private: [\"10.0.0.0/20\", \"10.0.16.0/20\"]",
    );
    check("network_named", network::expand, "VPC, zones: ZONES, public: /PREFIX, private: [FIRST]");
    check("mixed_named", mixed::expand, "MIN..=MAX, on_demand: 100%, types: TYPES");
    check("cidr", text::cidr, "\"10.0.0.0/16\"");
    check("path", text::path, "\"/api/*\"");
    check("image", text::image, "IMAGE");
    check(
        "container_check",
        container_check::expand,
        "command: [\"CMD\", \"/app\", \"ready\"], interval: 10s, retries: RETRIES",
    );
    check(
        "containers",
        containers::expand,
        "this: { after: { migrate: SUCCESS } }, migrate: { image: \"api:1\", essential: false, cpu: 64, memory: 64 MiB }",
    );
    check("environment", environment::expand, "LOG_LEVEL: \"info\", WORKERS: 4, HOST: host");
    check("window", alarm::window, "3 of 5, 60s");
    check("threshold", alarm::threshold, "0.5%");
    check("objective", alarm::objective, "latency: 99.5% within 500ms, over: 30 days");
    check("vault", vault::expand, "PORT: 8080, LOG_LEVEL: \"info\", DEBUG: false, TOKEN: generated");
}

//! A program that knows `ecs-dsl` as `infra`. Every macro is called, none of them by the library's own name.
#![deny(warnings)]

use infra::prelude::{Image, Network, Scale, Size};

/// A module with the name of one of the macros' own words.
mod check {
    pub const MIN_HEALTHY: u32 = 50;
}

#[cfg(not(feature = "wrong"))]
const MAX: u32 = 150;
#[cfg(feature = "wrong")]
const MAX: u32 = 50;

fn main() {
    let rolling = infra::rolling!(min_healthy: check::MIN_HEALTHY, max: MAX);
    let check =
        infra::health_check!(path: "/", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200);
    let times = (infra::drain!(30s).seconds(), infra::stop!(1min).seconds());
    let size: Size = infra::size!(cpu: 0.5 vCPU, memory: 1 GiB).into();
    let scale: Scale =
        infra::scale!(2..=20, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s).into();
    let mix = infra::mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
    let managed = infra::managed_scaling!(target: 100%, step: 1..=10, warmup: 300s);
    let network: Network = infra::network!("10.0.0.0/16", zones: 3, public: /24, private: /20);
    const TYPES: &[infra::prelude::InstanceType] = &[infra::prelude::InstanceType::M5Large];
    const PREFIX: u8 = 24;
    const MAX_MACHINES: u32 = 2;
    const VPC: &str = "10.1.0.0/16";
    let _ = infra::mixed!(1..=(MAX_MACHINES * 2), on_demand: 100%, types: TYPES);
    let _ = infra::network!(VPC, zones: 2, public: /PREFIX, private: ["10.1.128.0/20", "10.1.144.0/20"]);
    let block = infra::cidr!("192.168.0.0/16");
    let path = infra::path!("/api/*");
    let image: Image = infra::image!("ghcr.io/acme/api:1.4.2");
    let vault = infra::vault! { PORT: 8080, LOG_LEVEL: "info", DEBUG: false };
    let port = vault.keys().PORT.initial();
    println!("{rolling:?} {check:?} {times:?} {size:?} {scale:?} {mix:?} {managed:?} {network:?}");
    println!("{block} {path} {image} {port} {}", infra::tasks!(2).count());
}

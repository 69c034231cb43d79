//! The macros: literals that must agree, checked where they are written.
//!
//! Each front hands `$crate` to the macro behind it, so that the crate may have another name where it is used.

mod alarms;

/// How a service's tasks are exchanged for new ones: a [`Rolling`](crate::invariants::Rolling).
///
/// The least and the greatest part of the wanted tasks during a deployment, in percent. The compiler relates them to
/// the number of tasks (`ecs0103`, `ecs0104`).
///
/// ```
/// let rolling = ecs_dsl::rolling!(min_healthy: 100%, max: 200%);
/// assert_eq!(rolling.max(), 200);
/// ```
///
/// Nothing may stop and nothing may start (`ecs0102`):
///
/// ```compile_fail,E0080
/// ecs_dsl::rolling!(min_healthy: 100%, max: 100%);
/// ```
#[macro_export]
macro_rules! rolling {
    ($($tokens:tt)*) => {
        $crate::checked::rolling! { $crate, $($tokens)* }
    };
}

/// How a load balancer asks a target whether it is well: a [`HealthCheck`](crate::invariants::HealthCheck).
///
/// Every field may be left out; then it is what an Application Load Balancer takes by itself: `path: "/", interval:
/// 30s, timeout: 5s, healthy: 5, unhealthy: 2, success: 200`. `success` is a code, a range `200-299`, or a list
/// `"200,204"`.
///
/// ```
/// let check = ecs_dsl::health_check!(path: "/ready", interval: 10s, timeout: 5s, healthy: 2, success: 200-299);
/// assert_eq!(check.unhealthy(), 2);
/// ```
///
/// A check would last into the next one (`ecs0201`):
///
/// ```compile_fail,E0080
/// ecs_dsl::health_check!(interval: 5s, timeout: 30s);
/// ```
#[macro_export]
macro_rules! health_check {
    ($($tokens:tt)*) => {
        $crate::checked::health_check! { $crate, $($tokens)* }
    };
}

/// How long a target that leaves a load balancer answers the requests that it has: a [`Drain`](crate::invariants::Drain).
///
/// In seconds or minutes, 0 to 3,600 s. The compiler relates it to the cluster's capacity (`ecs0212`).
///
/// ```
/// let drain = ecs_dsl::drain!(30s);
/// assert_eq!(drain.seconds(), 30);
/// ```
///
/// Longer than an hour (`ecs0216`):
///
/// ```compile_fail,E0080
/// ecs_dsl::drain!(61min);
/// ```
#[macro_export]
macro_rules! drain {
    ($($tokens:tt)*) => {
        $crate::checked::drain! { $crate, $($tokens)* }
    };
}

/// How long a container has from its stop signal until it is killed: a [`StopTimeout`](crate::invariants::StopTimeout).
///
/// In seconds or minutes, from 2 s. The compiler relates it to the cluster's capacity (`ecs0212`).
///
/// ```
/// let stop = ecs_dsl::stop!(1min);
/// assert_eq!(stop.seconds(), 60);
/// ```
///
/// Too short to stop anything (`ecs0215`):
///
/// ```compile_fail,E0080
/// ecs_dsl::stop!(1s);
/// ```
#[macro_export]
macro_rules! stop {
    ($($tokens:tt)*) => {
        $crate::checked::stop! { $crate, $($tokens)* }
    };
}

/// How long ECS doesn't look at the health of a task that has started: a [`Grace`](crate::invariants::Grace).
///
/// In seconds or minutes, 0 to 3,600 s. The compiler relates it to the time that the application needs to start
/// (`ecs0208`).
///
/// ```
/// let grace = ecs_dsl::grace!(2min);
/// assert_eq!(grace.seconds(), 120);
/// ```
///
/// Nobody would see a dead task for more than an hour (`ecs0210`):
///
/// ```compile_fail,E0080
/// ecs_dsl::grace!(61min);
/// ```
#[macro_export]
macro_rules! grace {
    ($($tokens:tt)*) => {
        $crate::checked::grace! { $crate, $($tokens)* }
    };
}

/// How long a connection to a load balancer may be idle: an [`IdleTimeout`](crate::invariants::IdleTimeout).
///
/// In seconds or minutes, 1 to 4,000 s; a load balancer takes 60 s by itself. The compiler relates it to what the
/// application promises of its connections (`ecs0619`).
///
/// ```
/// let idle = ecs_dsl::idle!(60s);
/// assert_eq!(idle.seconds(), 60);
/// ```
///
/// No connection at all (`ecs0619`):
///
/// ```compile_fail,E0080
/// ecs_dsl::idle!(0s);
/// ```
#[macro_export]
macro_rules! idle {
    ($($tokens:tt)*) => {
        $crate::checked::idle! { $crate, $($tokens)* }
    };
}

/// How long a new target gets less than its share of the requests: a [`SlowStart`](crate::invariants::SlowStart).
///
/// In seconds or minutes: 0, or 30 to 900 s.
///
/// ```
/// let slow = ecs_dsl::slow_start!(60s);
/// assert_eq!(slow.seconds(), 60);
/// ```
///
/// Too short (`ecs0217`):
///
/// ```compile_fail,E0080
/// ecs_dsl::slow_start!(10s);
/// ```
#[macro_export]
macro_rules! slow_start {
    ($($tokens:tt)*) => {
        $crate::checked::slow_start! { $crate, $($tokens)* }
    };
}

/// What only the application knows of itself: [`Promises`](crate::invariants::Promises).
///
/// Each in seconds or minutes, and each may be left out; what isn't said isn't judged. `ready`: from the start of a task
/// until it answers (`ecs0208`, `ecs1010`). `longest_request` (`ecs0213`, `ecs0214`, `ecs0619`). `keep_alive`: how long the
/// application keeps an idle connection (`ecs0619`). `failover`: for how long a dead task may get requests (`ecs0220`).
///
/// ```
/// let promises = ecs_dsl::promises!(ready: 90s, longest_request: 20s, keep_alive: 75s);
/// assert_eq!(promises.ready(), Some(90));
/// ```
///
/// More than a day (`ecs0208`):
///
/// ```compile_fail,E0080
/// ecs_dsl::promises!(ready: 90000s);
/// ```
#[macro_export]
macro_rules! promises {
    ($($tokens:tt)*) => {
        $crate::checked::promises! { $crate, $($tokens)* }
    };
}

/// A fixed number of tasks: [`Tasks`](crate::invariants::Tasks).
///
/// The compiler relates it to the percentages of a rolling deployment (`ecs0103`).
///
/// ```
/// let tasks = ecs_dsl::tasks!(2);
/// assert_eq!(tasks.count(), 2);
/// ```
///
/// More than a service may have (`ecs1001`):
///
/// ```compile_fail,E0080
/// ecs_dsl::tasks!(6000);
/// ```
#[macro_export]
macro_rules! tasks {
    ($($tokens:tt)*) => {
        $crate::checked::tasks! { $crate, $($tokens)* }
    };
}

/// What a task may use: a [`Size`](crate::invariants::Size).
///
/// CPU in units, of which 1,024 are one vCPU, or in `vCPU`; memory in `MiB` or `GiB`.
///
/// ```
/// let size = ecs_dsl::size!(cpu: 0.25 vCPU, memory: 512 MiB);
/// assert_eq!((size.cpu(), size.memory()), (256, 512));
/// ```
///
/// Memory needs its unit:
///
/// ```compile_fail
/// ecs_dsl::size!(cpu: 256, memory: 512);
/// ```
#[macro_export]
macro_rules! size {
    ($($tokens:tt)*) => {
        $crate::checked::size! { $crate, $($tokens)* }
    };
}

/// How the number of tasks follows the load: a [`Scale`](crate::invariants::Scale).
///
/// From the least number of tasks to the greatest; then what is held: `cpu` and `memory` in percent of what the tasks may
/// use, `requests` for each task and minute (`ecs1005`: only behind a load balancer); then how long scaling waits after it
/// added tasks (`out`) and after it took tasks away (`in`), 300 s each when nothing is said.
///
/// ```
/// let scale = ecs_dsl::scale!(2..=20, cpu: 70%, requests: 1000, out: 60s, in: 300s);
/// assert_eq!(scale.requests(), Some(1000));
/// ```
///
/// From more to fewer (`ecs1001`):
///
/// ```compile_fail,E0080
/// ecs_dsl::scale!(20..=2, cpu: 70%);
/// ```
#[macro_export]
macro_rules! scale {
    ($($tokens:tt)*) => {
        $crate::checked::scale! { $crate, $($tokens)* }
    };
}

/// The machines of a cluster: a [`Mixed`](crate::invariants::Mixed).
///
/// From the least number to the greatest; how many are On-Demand before Spot comes, and how many of the others, in
/// percent; and the types, each a variant of [`InstanceType`](crate::invariants::InstanceType).
/// `on_demand: 100%` is a group without Spot.
///
/// ```
/// let mix = ecs_dsl::mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
/// assert_eq!(mix.spot(10), 7);
/// ```
///
/// The base is above the maximum (`ecs0902`):
///
/// ```compile_fail,E0080
/// ecs_dsl::mixed!(1..=10, on_demand: 12 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
/// ```
#[macro_export]
macro_rules! mixed {
    ($($tokens:tt)*) => {
        $crate::checked::mixed! { $crate, $($tokens)* }
    };
}

/// Where on Fargate the tasks of a service run: a [`Fargate`](crate::invariants::Fargate).
///
/// How many tasks are On-Demand before the others are shared out (`base`), and the weights with which On-Demand and Spot
/// share these; and the disk of a task, if the 20 GiB that it has are too few.
///
/// ```
/// let mix = ecs_dsl::fargate!(base: 2, on_demand: 1, spot: 3, ephemeral_storage: 40 GiB);
/// assert!(mix.has_spot());
/// assert_eq!(mix.ephemeral_storage(), Some(40));
/// ```
///
/// No task would start (`ecs0913`):
///
/// ```compile_fail,E0080
/// ecs_dsl::fargate!(base: 2, on_demand: 0, spot: 0);
/// ```
#[macro_export]
macro_rules! fargate {
    ($($tokens:tt)*) => {
        $crate::checked::fargate! { $crate, $($tokens)* }
    };
}

/// How ECS keeps a group of machines as large as its tasks need: a [`ManagedScaling`](crate::invariants::ManagedScaling).
///
/// How much of the machines is used; from how many to how many come at once; and how long a new one isn't counted.
///
/// ```
/// let scaling = ecs_dsl::managed_scaling!(target: 100%, step: 1..=10, warmup: 300s);
/// assert_eq!(scaling.max_step(), 10);
/// ```
///
/// More than all of a machine (`ecs0909`):
///
/// ```compile_fail,E0080
/// ecs_dsl::managed_scaling!(target: 120%, step: 1..=10, warmup: 300s);
/// ```
#[macro_export]
macro_rules! managed_scaling {
    ($($tokens:tt)*) => {
        $crate::checked::managed_scaling! { $crate, $($tokens)* }
    };
}

/// A VPC's block and the blocks of its subnets: a [`Network`](crate::invariants::Network).
///
/// The VPC's block; in how many zones it is (3 when nothing is said); and its tiers, `public`, `private` and `isolated`,
/// each with the size of a subnet or with the blocks themselves, one for each zone. Each tier has eight places, whatever the
/// number of zones, so that a zone or a tier that is added at the end moves nothing.
///
/// ```
/// use ecs_dsl::invariants::Tier;
///
/// let network = ecs_dsl::network!("10.0.0.0/16", zones: 3, public: /24, private: /20);
/// assert_eq!(network.subnet(Tier::Public, 0).unwrap().to_string(), "10.0.0.0/24");
/// assert_eq!(network.subnet(Tier::Private, 0).unwrap().to_string(), "10.0.128.0/20");
/// let given = ecs_dsl::network!("10.1.0.0/16", zones: 2, private: ["10.1.0.0/20", "10.1.16.0/20"]);
/// assert_eq!(given.zones(), 2);
/// ```
///
/// Eight subnets of this size don't fit (`ecs0501`):
///
/// ```compile_fail,E0080
/// ecs_dsl::network!("10.0.0.0/20", public: /22);
/// ```
#[macro_export]
macro_rules! network {
    ($($tokens:tt)*) => {
        $crate::checked::network! { $crate, $($tokens)* }
    };
}

/// A block of IPv4 addresses: a [`Cidr`](crate::invariants::Cidr).
///
/// ```
/// let office = ecs_dsl::cidr!("192.168.0.0/16");
/// assert_eq!(office.prefix(), 16);
/// ```
///
/// Not a network's address (`ecs0503`):
///
/// ```compile_fail,E0080
/// ecs_dsl::cidr!("192.168.1.0/16");
/// ```
#[macro_export]
macro_rules! cidr {
    ($($tokens:tt)*) => {
        $crate::checked::cidr! { $crate, $($tokens)* }
    };
}

/// Which paths a service gets: a [`Path`](crate::invariants::Path).
///
/// `*` stands for any number of characters, `?` for one.
///
/// ```
/// let api = ecs_dsl::path!("/api/*");
/// assert!(api.priority() <= 50_000);
/// ```
///
/// No path (`ecs0607`):
///
/// ```compile_fail,E0080
/// ecs_dsl::path!("api/*");
/// ```
#[macro_export]
macro_rules! path {
    ($($tokens:tt)*) => {
        $crate::checked::path! { $crate, $($tokens)* }
    };
}

/// The image of a container: an [`Image`](crate::invariants::Image).
///
/// With a tag that isn't `latest`, or with a digest.
///
/// ```
/// let image = ecs_dsl::image!("public.ecr.aws/nginx/nginx:1.29.1");
/// assert_eq!(image.tag(), Some("1.29.1"));
/// ```
///
/// No version (`ecs0319`):
///
/// ```compile_fail,E0080
/// ecs_dsl::image!("nginx:latest");
/// ```
#[macro_export]
macro_rules! image {
    ($($tokens:tt)*) => {
        $crate::checked::image! { $crate, $($tokens)* }
    };
}

/// The keys of a vault and the values with which it is created: a [`VaultSpec`](crate::invariants::VaultSpec).
///
/// The values are no secrets: a port, a level, a flag. What is called a password or a token is stored by hand. Each key is
/// a field of `keys()`, so rustc knows a misspelt one. A named constant in place of a value is a port, a `u16`.
///
/// ```
/// let spec = ecs_dsl::vault! { PORT: 8080, LOG_LEVEL: "info" };
/// assert_eq!(spec.keys().PORT.initial().get(), 8080);
/// ```
///
/// There is no such key:
///
/// ```compile_fail,E0609
/// let spec = ecs_dsl::vault! { PORT: 8080 };
/// spec.keys().PROT;
/// ```
#[macro_export]
macro_rules! vault {
    ($($tokens:tt)*) => {
        $crate::checked::vault! { $crate, $($tokens)* }
    };
}

/// How ECS asks a container itself whether it is well: a [`ContainerCheck`](crate::invariants::ContainerCheck).
///
/// The command begins with `CMD`, or with `CMD-SHELL` for one that the container's shell reads. The numbers may be left
/// out: `interval: 30s, timeout: 5s, retries: 3, start_period: 0s`.
///
/// ```
/// let check = ecs_dsl::container_check!(command: ["CMD", "/app", "ready"], interval: 10s, start_period: 60s);
/// assert_eq!(check.start_period(), 60);
/// ```
///
/// More retries than ECS takes (`ecs0206`):
///
/// ```compile_fail,E0080
/// ecs_dsl::container_check!(command: ["CMD", "/app", "ready"], retries: 11);
/// ```
#[macro_export]
macro_rules! container_check {
    ($($tokens:tt)*) => {
        $crate::checked::container_check! { $crate, $($tokens)* }
    };
}

/// The containers beside a service's own one, in the same task: [`Containers`](crate::constructs::service::Containers).
///
/// Each has a name and an `image`; what else may be said is `essential` (`true` when nothing is said), `cpu`, `memory`,
/// `reservation`, `stop`, `port`, `command`, `env`, `check`, and `after`: which containers have to be `START`,
/// `COMPLETE`, `SUCCESS` or `HEALTHY` before it starts. `this` is the service's own container. The compiler relates the
/// sums to the task's `size!` (`ecs0303`, `ecs0304`), and the time-outs to the cluster's capacity (`ecs0212`).
///
/// ```
/// let beside = ecs_dsl::containers! {
///     this: { after: { migrate: SUCCESS } },
///     migrate: { image: "ghcr.io/acme/api:1.4.2", essential: false, command: ["migrate"] },
/// };
/// ```
///
/// Nobody can wait for the end of what must not end (`ecs0311`):
///
/// ```compile_fail,E0080
/// ecs_dsl::containers! {
///     this: { after: { migrate: SUCCESS } },
///     migrate: { image: "ghcr.io/acme/api:1.4.2", command: ["migrate"] },
/// };
/// ```
#[macro_export]
macro_rules! containers {
    ($($tokens:tt)*) => {
        $crate::checked::containers! { $crate, $($tokens)* }
    };
}

/// The variables of a container: an [`Environment`](crate::constructs::service::Environment).
///
/// Each has a name and a value: a text, a number, `true` or `false`; an expression; or a key of a vault, which is
/// injected. A plain value stands in the template.
///
/// ```
/// let host = String::from("db.internal");
/// let environment = ecs_dsl::environment! { LOG_LEVEL: "info", WORKERS: 4, DB_HOST: host };
/// ```
///
/// What is called a password has no plain value (`ecs0709`):
///
/// ```compile_fail,E0080
/// ecs_dsl::environment! { DB_PASSWORD: "hunter2" };
/// ```
#[macro_export]
macro_rules! environment {
    ($($tokens:tt)*) => {
        $crate::checked::environment! { $crate, $($tokens)* }
    };
}

//! The monitors of production: each watches one promise, says who hears it, and has a runbook in the book.
//!
//! [`standard`] puts all that apply on services and the platform under them, in one call. Each is a construct of its
//! own as well:
//!
//! ```
//! # use ecs_dsl::prelude::*;
//! use ecs_dsl::patterns::monitors;
//!
//! # let mut app = App::new();
//! # let mut stack = app.stack("prod");
//! # let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20)).nat(Nat::One).build(&mut stack);
//! # let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
//! # let mail = Service::builder("mail", image!("acme/mail:1.0")).tasks(tasks!(2)).circuit_breaker(CircuitBreaker::rollback()).on_fargate(&cluster, Fargate::on_demand()).build(&mut stack);
//! # let on_call = OnCall::builder("mail").page(Subscription::https("https://pager.example/mail")).warn(Subscription::email("mail@acme.example")).build(&mut stack);
//! monitors::tasks_missing(&mail).tell(&on_call).build(&mut stack);
//! ```
//!
//! What a monitor says, its threshold and its window can be exchanged before it is built; what only events tell is
//! watched over a rule; and what doesn't apply is none:
//!
//! ```
//! # use ecs_dsl::prelude::*;
//! use ecs_dsl::constructs::observability::{EventLog, EventRule, Events, Missing};
//! use ecs_dsl::patterns::monitors;
//!
//! # fn one(stack: &mut Stack, cluster: &Cluster, api: &Service, on_call: &OnCall) {
//! monitors::error_rate(api)
//!     .tell(on_call)
//!     .above(threshold!(0.5%), window!(5 of 5, 60s), Missing::IsFine("no requests, no errors"))
//!     .saying("more than 0.5% of its answers are a 5xx")
//!     .build(stack);
//!
//! let log = EventLog::new("prod", stack);
//! let failed = EventRule::builder("api-failed-checks", Events::failed_checks(api)).log(&log).build(stack);
//! monitors::failing_checks(api, &failed).tell(on_call).build(stack);
//!
//! if let Some(monitor) = monitors::capacity_lag(cluster) {
//!     monitor.tell(on_call).build(stack);
//! }
//! # }
//! ```
//!
//! | id | what is watched | severity |
//! |---|---|---|
//! | E1 | fewer tasks run than are wanted | page |
//! | E2 | unhealthy targets; no healthy target | warn; page |
//! | E3 | more than 30 % of the machines were interrupted in 5 minutes | warn |
//! | E4 | the cluster needs more machines than it has | warn |
//! | E5 | CPU or memory above 90 %; slow answers | warn; page |
//! | P1 | 5xx above 1 % of the requests | page |
//! | P2 | tasks can't be placed | page |
//! | P3 | all On-Demand machines are down | page |
//! | P4 | tasks fail their health checks again and again; a deployment failed | page |
//! | P5 | a NAT gateway passes nothing, or has no ports left | page |
//! | P6 | all targets of a zone are unhealthy: the cause behind many of the others | page |
//! | W1 | a Spot machine was interrupted | warn |
//! | W2 | the group is near its maximum | warn |
//! | W3 | a single task failed | warn |
//! | W4 | answers get slow | warn |
//! | W5 | the exporter of E3, P3 and W1 is silent | warn |
//! | W6 | a machine fails its status checks | warn |

mod board;
mod monitor;
mod objectives;
mod platform;
mod queries;
mod service;
mod standard;
mod system;

pub use monitor::Monitor;
pub use objectives::{ObjectiveAlarms, ObjectiveAlarmsBuilder, objective};
pub use platform::{
    balancer_errors, capacity_lag, exporter_silent, gateway_ports, gateway_silent, machine_failing,
    near_maximum, on_demand_down, spot_interrupted, spot_interruption, zone_down,
};
pub use service::{
    cpu_high, error_rate, failed_deployments, failing_checks, memory_high, no_healthy_target, slow_answers,
    slower_answers, task_failures, tasks_missing, tasks_not_placed, unhealthy_targets, unplaced_tasks,
};
pub use standard::{Standard, Watching, standard};
pub use system::Zone;

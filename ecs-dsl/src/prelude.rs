//! What a program's `main.rs` needs: `use ecs_dsl::prelude::*;`.

pub use crate::app::{App, Result, Stack};
pub use crate::constructs::cluster::{Cluster, MachineImage, Roll};
pub use crate::constructs::iam::Role;
pub use crate::constructs::load_balancing::{ApplicationLoadBalancer, Certificate, Route};
pub use crate::constructs::logging::{AggregationInterval, FlowLogs, FlowTraffic, LogBucket};
pub use crate::constructs::network::{Endpoint, Nat, Vpc};
pub use crate::constructs::observability::{OnCall, Subscription};
pub use crate::constructs::secrets::Vault;
pub use crate::constructs::service::{
    CircuitBreaker, Container, Containers, Environment, FileSystem, LogMode, LogRetention, Pack, Service,
    ServiceBuilder,
};
pub use crate::invariants::{
    Cidr, ContainerCheck, Drain, Fargate, Grace, HealthCheck, IdleTimeout, Image, InstanceType,
    ManagedScaling, Mixed, Network, Objective, Path, Promises, Rolling, Scale, Size, SlowStart, StopTimeout,
    Tasks, Threshold, Violation, Window,
};
pub use crate::patterns::monitors;
pub use crate::{
    cidr, container_check, containers, drain, environment, fargate, grace, health_check, idle, image,
    managed_scaling, mixed, network, objective, path, promises, rolling, scale, size, slow_start, stop,
    tasks, threshold, vault, window,
};

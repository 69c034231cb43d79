//! A service that is built.

use crate::constructs::iam::Role;
use crate::invariants::Execution;
use crate::resources::{ecs, elasticloadbalancingv2 as elb, logs};
use crate::template::{Location, Ref};

/// A service that is built.
#[derive(Clone, Debug)]
pub struct Service {
    pub(super) name: String,
    pub(super) location: Location,
    pub(super) service: Ref<ecs::Service>,
    pub(super) execution_role: Role<Execution>,
    pub(super) target_group: Option<Ref<elb::TargetGroup>>,
    pub(super) log_group: Ref<logs::LogGroup>,
}

impl Service {
    /// The name that the program gave it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The reference to the service.
    #[must_use]
    pub const fn reference(&self) -> &Ref<ecs::Service> {
        &self.service
    }

    /// The role that ECS takes to start the service's tasks.
    #[must_use]
    pub const fn execution_role(&self) -> &Role<Execution> {
        &self.execution_role
    }

    /// The target group, if the service stands behind a balancer.
    #[must_use]
    pub const fn target_group(&self) -> Option<&Ref<elb::TargetGroup>> {
        self.target_group.as_ref()
    }

    /// The group that the tasks log into.
    #[must_use]
    pub const fn log_group(&self) -> &Ref<logs::LogGroup> {
        &self.log_group
    }

    /// The line of Rust that made it.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }
}

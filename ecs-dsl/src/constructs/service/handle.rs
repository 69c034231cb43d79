//! A service that is built.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use super::plain::{Count, Plain};
use super::schedule::Scheduled;
use crate::constructs::cluster::Cluster;
use crate::constructs::iam::Role;
use crate::constructs::load_balancing::ApplicationLoadBalancer;
use crate::invariants::{AtRunTime, BalancerKind, Execution, InsightsKind, Scale};
use crate::resources::{ecs, elasticloadbalancingv2 as elb, logs};
use crate::template::{Location, Ref};

/// A service that is built.
///
/// What the compiler knows of it stands in its type: whether its cluster has Container Insights, and whether it is
/// behind a load balancer. `&Service` alone is the form without, for helpers and struct fields: a reference to the one
/// is a reference to the other, and [`dynamic`](Self::dynamic) gives it.
pub struct Service<F: ServiceFacts = AtRunTime>(F::Holds);

/// What a service holds.
#[derive(Clone, Debug)]
#[doc(hidden)]
pub struct Data(Rc<Parts>);

#[derive(Debug)]
pub(super) struct Parts {
    pub(super) service: Ref<ecs::Service>,
    pub(super) execution_role: Role<Execution>,
    pub(super) target_group: Option<Ref<elb::TargetGroup>>,
    pub(super) log_group: Ref<logs::LogGroup>,
    /// Its cluster, where the service was made.
    pub(super) cluster: Option<Cluster>,
    pub(super) plain: Plain,
}

/// What the compiler knows of a service.
pub trait ServiceFacts: crate::constructs::sealed::Sealed {
    /// Container Insights on its cluster, none, or not known.
    type Insights: InsightsKind;
    /// Behind a load balancer, not behind one, or not known.
    type Balancer: BalancerKind;
    /// What a service with these facts holds.
    #[doc(hidden)]
    type Holds: AsRef<Data> + Clone + fmt::Debug;
}

impl ServiceFacts for AtRunTime {
    type Insights = Self;
    type Balancer = Self;
    type Holds = Data;
}

/// Facts of a service, known to the compiler: Container Insights on its cluster, and its load balancer.
#[derive(Clone, Copy, Debug)]
pub struct Built<I, B>(PhantomData<(I, B)>);

impl<I, B> crate::constructs::sealed::Sealed for Built<I, B> {}
impl<I: InsightsKind, B: BalancerKind> ServiceFacts for Built<I, B> {
    type Insights = I;
    type Balancer = B;
    type Holds = Service;
}

impl<I: InsightsKind, B: BalancerKind> Service<Built<I, B>> {
    pub(super) const fn of(service: Service) -> Self {
        Self(service)
    }
}

impl<I: InsightsKind, B: BalancerKind> Deref for Service<Built<I, B>> {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.0
    }
}

impl AsRef<Data> for Data {
    fn as_ref(&self) -> &Data {
        self
    }
}

impl AsRef<Data> for Service {
    fn as_ref(&self) -> &Data {
        &self.0
    }
}

impl<F: ServiceFacts> Clone for Service<F> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<F: ServiceFacts> fmt::Debug for Service<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Service").field(&self.name()).finish()
    }
}

impl<F: ServiceFacts> Service<F> {
    fn parts(&self) -> &Parts {
        &self.0.as_ref().0
    }

    /// The same service without what the compiler knows of it: what a `Vec` or a struct field holds.
    #[must_use]
    pub fn dynamic(&self) -> Service {
        Service(self.0.as_ref().clone())
    }

    /// The name that the program gave it.
    #[must_use]
    #[expect(
        clippy::misnamed_getters,
        reason = "what it is called and its name in the template differ by a rename"
    )]
    pub fn name(&self) -> &str {
        &self.parts().plain.called
    }

    /// The reference to the service.
    #[must_use]
    pub fn reference(&self) -> &Ref<ecs::Service> {
        &self.parts().service
    }

    /// The role that ECS takes to start the service's tasks.
    #[must_use]
    pub fn execution_role(&self) -> &Role<Execution> {
        &self.parts().execution_role
    }

    /// The target group, if the service stands behind a balancer.
    #[must_use]
    pub fn target_group(&self) -> Option<&Ref<elb::TargetGroup>> {
        self.parts().target_group.as_ref()
    }

    /// The group that the tasks log into.
    #[must_use]
    pub fn log_group(&self) -> &Ref<logs::LogGroup> {
        &self.parts().log_group
    }

    /// The line of Rust that made it.
    #[must_use]
    pub fn location(&self) -> Location {
        self.parts().plain.location
    }

    /// What it is called where it is deployed: the same, but for a rename.
    pub(crate) fn deployed_name(&self) -> &str {
        &self.parts().plain.name
    }

    /// The cluster, if the service was made.
    pub(crate) fn cluster(&self) -> Option<&Cluster> {
        self.parts().cluster.as_ref()
    }

    /// The load balancer, if it stands behind one.
    pub(crate) fn balancer(&self) -> Option<&ApplicationLoadBalancer> {
        self.parts().plain.behind.as_ref().map(|behind| &behind.balancer)
    }

    /// How it follows the load, if it does.
    pub(crate) fn scale(&self) -> Option<&Scale> {
        match self.parts().plain.count.as_ref()? {
            Count::Scaled(scale) => Some(scale),
            Count::Fixed(_) => None,
        }
    }

    /// Whether it has a number of tasks, and not one on each machine.
    pub(crate) fn counts_tasks(&self) -> bool {
        self.parts().plain.schedule != Scheduled::Daemon
    }

    /// Whether it runs on Fargate.
    pub(crate) fn is_on_fargate(&self) -> bool {
        self.parts().plain.fargate.is_some()
    }
}

impl Service {
    pub(super) fn made_of(parts: Parts) -> Self {
        Self(Data(Rc::new(parts)))
    }
}

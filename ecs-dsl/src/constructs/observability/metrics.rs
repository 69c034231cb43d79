//! The metrics that AWS makes, each with the statistic that means something, by what makes it exist: Container
//! Insights, a load balancer, machines.
//!
//! ```
//! # use ecs_dsl::prelude::*;
//! use ecs_dsl::constructs::observability::metrics;
//! # let mut app = App::new();
//! # let mut stack = app.stack("prod");
//! # let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20)).nat(Nat::One).build(&mut stack);
//! # let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
//! # let mail = Service::builder("mail", image!("acme/mail:1.0")).tasks(tasks!(2)).circuit_breaker(CircuitBreaker::rollback()).on_fargate(&cluster, Fargate::on_demand()).build(&mut stack);
//! let running = metrics::running_tasks(&mail);
//! ```
//!
//! Without `.container_insights()` the metric doesn't exist (`ecs1106`); one of targets doesn't where the service is
//! behind no load balancer (`ecs1103`):
//!
//! ```compile_fail,E0277
//! # use ecs_dsl::prelude::*;
//! use ecs_dsl::constructs::observability::metrics;
//! # let mut app = App::new();
//! # let mut stack = app.stack("prod");
//! # let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20)).nat(Nat::One).build(&mut stack);
//! # let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
//! # let mail = Service::builder("mail", image!("acme/mail:1.0")).tasks(tasks!(2)).circuit_breaker(CircuitBreaker::rollback()).on_fargate(&cluster, Fargate::on_demand()).build(&mut stack);
//! let requests = metrics::requests(&mail);
//! ```

use super::metric::{Metric, Percentile};
use crate::constructs::cluster::{Cluster, ClusterFacts};
use crate::constructs::load_balancing::ApplicationLoadBalancer;
use crate::constructs::service::{Service, ServiceFacts};
use crate::invariants::{BalancerKind, HasContainerInsights, HasTargets, Share, Tally, Time};
use crate::resources::{ec2, events};
use crate::template::{Ref, Value};

pub(crate) const INSIGHTS: &str = "ECS/ContainerInsights";
pub(crate) const BALANCING: &str = "AWS/ApplicationELB";
const ECS: &str = "AWS/ECS";

type Dimensions = Vec<(&'static str, Value<String>)>;

fn of_service<F: ServiceFacts>(service: &Service<F>) -> Dimensions {
    let cluster =
        service.cluster().map(|cluster| ("ClusterName", Value::<String>::from(cluster.reference())));
    cluster.into_iter().chain([("ServiceName", service.reference().name())]).collect()
}

fn of_targets<F: ServiceFacts>(service: &Service<F>) -> Dimensions {
    let group = service.target_group().map(|group| ("TargetGroup", group.target_group_full_name()));
    let balancer = service.balancer().map(of_balancer);
    group.into_iter().chain(balancer.into_iter().flatten()).collect()
}

fn of_balancer(balancer: &ApplicationLoadBalancer) -> Dimensions {
    vec![("LoadBalancer", balancer.reference().load_balancer_full_name())]
}

ecs_dsl_macros::rules! {{
    /// The tasks that run.
    pub fn running_tasks<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.container_insights()]
        F::Insights: HasContainerInsights,
    {
        running(service)
    }
}}

ecs_dsl_macros::rules! {{
    /// The tasks that are wanted.
    pub fn desired_tasks<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.container_insights()]
        F::Insights: HasContainerInsights,
    {
        desired(service)
    }
}}

ecs_dsl_macros::rules! {{
    /// The requests that reach the service's targets.
    pub fn requests<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        of_group(service, "RequestCount")
    }
}}

ecs_dsl_macros::rules! {{
    /// The answers of the service's targets that are a 5xx.
    pub fn failed_requests<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        of_group(service, "HTTPCode_Target_5XX_Count")
    }
}}

ecs_dsl_macros::rules! {{
    /// How long the service's targets take to answer.
    pub fn response_time<F: ServiceFacts>(service: &Service<F>, percentile: Percentile) -> Metric<Time>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        answers(service).at(percentile)
    }
}}

ecs_dsl_macros::rules! {{
    /// The targets that pass their health checks, as the load balancer node sees it that sees fewest.
    pub fn healthy_targets<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        healthy(service)
    }
}}

ecs_dsl_macros::rules! {{
    /// The targets that fail their health checks, as the load balancer node sees it that sees most.
    pub fn unhealthy_targets<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        unhealthy(service)
    }
}}

/// What the tasks use of the CPU that they reserve.
pub fn cpu<F: ServiceFacts>(service: &Service<F>) -> Metric<Share> {
    Metric::average(ECS, "CPUUtilization", of_service(service))
}

/// What the tasks use of the memory that they reserve.
pub fn memory<F: ServiceFacts>(service: &Service<F>) -> Metric<Share> {
    Metric::average(ECS, "MemoryUtilization", of_service(service))
}

/// The requests for which a load balancer chose a target: those without one aren't counted
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>).
pub fn balancer_requests(balancer: &ApplicationLoadBalancer) -> Metric<Tally> {
    Metric::sum(BALANCING, "RequestCount", of_balancer(balancer))
}

/// The answers of a load balancer itself that are a 5xx: no target was there, or none answered.
pub fn balancer_failed_requests(balancer: &ApplicationLoadBalancer) -> Metric<Tally> {
    Metric::sum(BALANCING, "HTTPCode_ELB_5XX_Count", of_balancer(balancer))
}

/// The requests for which a load balancer has no target: it answers them with a 503.
pub fn balancer_unplaced_requests(balancer: &ApplicationLoadBalancer) -> Metric<Tally> {
    Metric::sum(BALANCING, "HTTPCode_ELB_503_Count", of_balancer(balancer))
}

/// The machines that a cluster's tasks need, in percent of those that it has; none without managed scaling.
pub fn reservation<F: ClusterFacts>(cluster: &Cluster<F>) -> Option<Metric<Tally>> {
    cluster.managed_scaling()?;
    let name = [
        ("CapacityProviderName", Value::<String>::from(cluster.capacity_provider()?)),
        ("ClusterName", Value::<String>::from(cluster.reference())),
    ];
    Some(Metric::average("AWS/ECS/ManagedScaling", "CapacityProviderReservation", name))
}

/// The machines of a cluster that are in service; none without machines.
pub fn machines<F: ClusterFacts>(cluster: &Cluster<F>) -> Option<Metric<Tally>> {
    of_machines(cluster, "GroupInServiceInstances")
}

/// The machines of a cluster that are wanted; none without machines.
pub fn desired_machines<F: ClusterFacts>(cluster: &Cluster<F>) -> Option<Metric<Tally>> {
    of_machines(cluster, "GroupDesiredCapacity")
}

/// Whether a machine of a cluster fails its status checks: 1 if one does; none without machines.
pub fn failing_machines<F: ClusterFacts>(cluster: &Cluster<F>) -> Option<Metric<Tally>> {
    let group = [("AutoScalingGroupName", Value::<String>::from(cluster.group()?))];
    Some(Metric::maximum("AWS/EC2", "StatusCheckFailed", group))
}

fn of_machines<F: ClusterFacts>(cluster: &Cluster<F>, name: &'static str) -> Option<Metric<Tally>> {
    let group = [("AutoScalingGroupName", Value::<String>::from(cluster.group()?))];
    Some(Metric::minimum("AWS/AutoScaling", name, group))
}

/// A number that a NAT gateway counts.
pub(crate) fn of_gateway(gateway: &Ref<ec2::NatGateway>, name: &'static str) -> Metric<Tally> {
    Metric::sum("AWS/NATGateway", name, [("NatGatewayId", Value::<String>::from(gateway))])
}

/// How often an event rule called its target: with one target, how many events it matched.
pub(crate) fn of_rule(rule: &Ref<events::Rule>) -> Metric<Tally> {
    Metric::sum("AWS/Events", "Invocations", [("RuleName", Value::<String>::from(rule))])
}

// The same metrics, of services whose facts were looked at when the program ran.

pub(crate) fn running<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally> {
    Metric::minimum(INSIGHTS, "RunningTaskCount", of_service(service))
}

pub(crate) fn desired<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally> {
    Metric::maximum(INSIGHTS, "DesiredTaskCount", of_service(service))
}

pub(crate) fn of_group<F: ServiceFacts>(service: &Service<F>, name: &'static str) -> Metric<Tally> {
    Metric::sum(BALANCING, name, of_targets(service))
}

pub(crate) fn answers<F: ServiceFacts>(service: &Service<F>) -> Metric<Time> {
    Metric::average(BALANCING, "TargetResponseTime", of_targets(service))
}

pub(crate) fn healthy<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally> {
    Metric::minimum(BALANCING, "HealthyHostCount", of_targets(service))
}

pub(crate) fn unhealthy<F: ServiceFacts>(service: &Service<F>) -> Metric<Tally> {
    Metric::maximum(BALANCING, "UnHealthyHostCount", of_targets(service))
}

/// The healthy or unhealthy targets of a service in one zone.
pub(crate) fn in_zone<F: ServiceFacts>(
    service: &Service<F>,
    name: &'static str,
    zone: Value<String>,
) -> Metric<Tally> {
    let mut dimensions = of_targets(service);
    dimensions.push(("AvailabilityZone", zone));
    Metric::maximum(BALANCING, name, dimensions)
}

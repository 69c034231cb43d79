//! ECS: clusters, capacity providers and services.

use std::collections::BTreeMap;

use super::constraint::{self, Constraint};
use super::read::{Fields, named};
use super::task::port;
use super::{Id, Interface, Resources, System, task};
use crate::play::PlayError;
use crate::play::queue::{Millis, SECOND};

/// The most tasks that a service may have
/// (<https://docs.aws.amazon.com/general/latest/gr/ecs-service.html>).
pub(in crate::play) const MOST_TASKS: u32 = 5_000;

/// The most target groups of a service
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/register-multiple-targetgroups.html>).
const MOST_TARGET_GROUPS: usize = 5;

/// AWS's own provider of Fargate that may be taken back.
const FARGATE_SPOT: &str = "FARGATE_SPOT";

/// Above any percentage that a deployment makes use of: a choice.
const PERCENTS: u32 = 10_000;

/// A cluster.
#[derive(Clone, Debug)]
pub(in crate::play) struct Cluster {
    /// Whether it has Container Insights.
    pub(in crate::play) insights: bool,
    /// `ClusterName`, if the template gives it one.
    pub(in crate::play) name: Option<String>,
}

/// How a placement strategy spreads or packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Spread {
    Zone,
    Instance,
    /// Over the values of another attribute.
    Attribute(String),
    PackCpu,
    PackMemory,
    Random,
}

/// Where a service's tasks run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Where {
    /// On machines of these providers, by position: name, base, weight.
    Providers(Vec<(Id, u32, u32)>),
    /// On any machine of the cluster, without managed scaling.
    Machines,
    /// On Fargate, by position: whether it is Fargate Spot, base, weight.
    Fargate(Vec<(bool, u32, u32)>),
}

/// A capacity provider of an Auto Scaling group.
#[derive(Clone, Debug)]
pub(in crate::play) struct Provider {
    pub(in crate::play) group: Id,
    /// The cluster with which it is associated.
    pub(in crate::play) cluster: Option<Id>,
    pub(in crate::play) managed_scaling: bool,
    /// Percent; 100.
    pub(in crate::play) target: u32,
    /// The fewest and the most machines that one step adds; 1 and 10,000.
    pub(in crate::play) steps: (u32, u32),
    /// `InstanceWarmupPeriod`; 300 s.
    pub(in crate::play) warm_up: Millis,
    /// Machines with tasks aren't taken.
    pub(in crate::play) protects: bool,
    /// A machine that the group ends is drained first. On by default
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>).
    pub(in crate::play) drains: bool,
}

/// A service.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::play) struct Service {
    pub(in crate::play) cluster: Id,
    pub(in crate::play) task: Id,
    /// `SchedulingStrategy` is DAEMON: one task on each machine of the cluster.
    pub(in crate::play) daemon: bool,
    /// Without one a new service has 1, and an update leaves the count as it is.
    pub(in crate::play) desired: Option<u32>,
    /// Percent; 100 and 200, of a daemon 0 and 100.
    pub(in crate::play) min_healthy: u32,
    pub(in crate::play) max: u32,
    pub(in crate::play) grace: Millis,
    pub(in crate::play) breaker: Breaker,
    pub(in crate::play) alarms: Option<DeploymentAlarms>,
    pub(in crate::play) target_groups: Vec<Id>,
    /// The container and its port to which each of them sends.
    pub(in crate::play) ports: BTreeMap<Id, (String, u32)>,
    /// Where tasks with network interfaces of their own may have them; one for each subnet.
    pub(in crate::play) interfaces: Vec<Interface>,
    /// `AvailabilityZoneRebalancing`, on unless it is said otherwise
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html>).
    pub(in crate::play) rebalances: bool,
    pub(in crate::play) place: Where,
    pub(in crate::play) strategies: Vec<Spread>,
    pub(in crate::play) constraints: Vec<Constraint>,
    /// `ServiceName`, if the template gives it one.
    pub(super) name: Option<String>,
}

/// `DeploymentCircuitBreaker`; off by default.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::play) struct Breaker {
    pub(in crate::play) on: bool,
    pub(in crate::play) rollback: bool,
    threshold: Threshold,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Threshold {
    /// A share of the desired count, in percent, from 3 to 200 tasks.
    Bounded(u32),
    Unbounded(u32),
    Count(u32),
}

impl Default for Threshold {
    fn default() -> Self {
        Self::Bounded(50)
    }
}

/// Alarms that fail a deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct DeploymentAlarms {
    pub(in crate::play) names: Vec<String>,
    pub(in crate::play) rollback: bool,
}

impl Breaker {
    /// How many failed tasks fail a deployment: half of the desired count, rounded up, not below 3, not above 200
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html>).
    pub(in crate::play) fn threshold(self, desired: u32) -> u32 {
        let share = |percent: u32| {
            u32::try_from((u64::from(desired) * u64::from(percent)).div_ceil(100)).unwrap_or(u32::MAX)
        };
        match self.threshold {
            Threshold::Bounded(percent) => share(percent).clamp(3, 200),
            Threshold::Unbounded(percent) => share(percent).max(1),
            Threshold::Count(count) => count.max(1),
        }
    }
}

impl Service {
    /// How many healthy tasks a deployment leaves: rounded up
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>).
    pub(in crate::play) const fn floor(&self, desired: u32) -> u32 {
        (desired as u64 * self.min_healthy as u64).div_ceil(100) as u32
    }

    /// Whether a task group is that of its tasks: `service:NAME`
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-groups.html>).
    pub(in crate::play) fn is_group(&self, id: &str, asked: &dyn Fn(&str) -> bool) -> bool {
        let names = [Some(id), self.name.as_deref()];
        names.into_iter().flatten().any(|name| asked(&format!("service:{name}")))
    }

    /// How many tasks there may be at once: rounded down (same source).
    pub(in crate::play) const fn ceiling(&self, desired: u32) -> u32 {
        (desired as u64 * self.max as u64 / 100) as u32
    }
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for fields in all.of("AWS::ECS::Cluster") {
        let mut settings = fields.items("ClusterSettings");
        let insights = settings.any(|setting| {
            setting.text("Name").as_deref() == Some("containerInsights")
                && setting.text("Value").is_some_and(|value| value != "disabled")
        });
        let cluster = Cluster { insights, name: fields.text("ClusterName") };
        system.clusters.insert(fields.resource.into(), cluster);
    }
    let associations = associations(all);
    for fields in all.of("AWS::ECS::CapacityProvider") {
        let provider = provider(fields, &associations)?;
        system.providers.insert(fields.resource.into(), provider);
    }
    for fields in all.of("AWS::ECS::TaskDefinition") {
        system.tasks.insert(fields.resource.into(), task::read(fields)?);
    }
    for fields in all.of("AWS::ECS::Service") {
        let service = service(fields, system, &associations)?;
        system.services.insert(fields.resource.into(), service);
    }
    Ok(())
}

/// The default strategy of each cluster, and the cluster of each provider.
#[derive(Default)]
struct Associations {
    defaults: BTreeMap<String, Vec<(Id, u32, u32)>>,
    clusters: BTreeMap<String, Id>,
}

fn associations(all: Resources<'_>) -> Associations {
    let mut found = Associations::default();
    let own = all.of("AWS::ECS::Cluster").map(|fields| (fields.resource.to_owned(), fields));
    let of = all.of("AWS::ECS::ClusterCapacityProviderAssociations");
    let associated = of.filter_map(|fields| Some((fields.text("Cluster")?, fields)));
    for (cluster, fields) in own.chain(associated) {
        let cluster = named(&cluster).to_owned();
        for provider in fields.texts("CapacityProviders") {
            found.clusters.insert(named(&provider).to_owned(), cluster.as_str().into());
        }
        if fields.get("DefaultCapacityProviderStrategy").is_some() {
            found.defaults.insert(cluster, strategy(fields, "DefaultCapacityProviderStrategy"));
        }
    }
    found
}

fn strategy(fields: Fields<'_>, name: &str) -> Vec<(Id, u32, u32)> {
    let number = |item: Fields<'_>, key: &str| item.whole(key).ok().flatten().unwrap_or(0);
    let items = fields.items(name).filter_map(|item| {
        let provider = item.text("CapacityProvider")?;
        Some((named(&provider).into(), number(item, "Base"), number(item, "Weight")))
    });
    items.collect()
}

fn provider(fields: Fields<'_>, associations: &Associations) -> Result<Provider, PlayError> {
    let group = fields.below("AutoScalingGroupProvider");
    let scaling = group.below("ManagedScaling");
    Ok(Provider {
        group: named(&group.required("AutoScalingGroupArn")?).into(),
        cluster: associations.clusters.get(fields.resource).cloned(),
        managed_scaling: scaling.enabled("Status"),
        target: scaling.between("TargetCapacity", 100, 1..=100)?,
        steps: (
            scaling.between("MinimumScalingStepSize", 1, 1..=10_000)?,
            scaling.between("MaximumScalingStepSize", 10_000, 1..=10_000)?,
        ),
        warm_up: Millis::from(scaling.whole_or("InstanceWarmupPeriod", 300)?) * SECOND,
        protects: group.enabled("ManagedTerminationProtection"),
        drains: group.text("ManagedDraining").is_none_or(|text| text == "ENABLED"),
    })
}

fn service(fields: Fields<'_>, system: &System, associations: &Associations) -> Result<Service, PlayError> {
    let here = |property: &str, text: String, known: &dyn Fn(&str) -> bool| {
        let id = named(&text);
        if known(id) {
            Ok(Id::from(id))
        } else {
            Err(fields.error(property, format!("`{id}` isn't in this template")))
        }
    };
    let cluster = here("Cluster", fields.required("Cluster")?, &|id| system.clusters.contains_key(id))?;
    let task =
        here("TaskDefinition", fields.required("TaskDefinition")?, &|id| system.tasks.contains_key(id))?;
    let daemon = fields.text("SchedulingStrategy").as_deref() == Some("DAEMON");
    if daemon {
        refuse_for_daemons(fields)?;
    }
    refuse_other_deployments(fields)?;
    let deployment = fields.below("DeploymentConfiguration");
    let fronts = fields.items("LoadBalancers").filter_map(|front| {
        let group: Id = named(&front.text("TargetGroupArn")?).into();
        Some((group, (front.text("ContainerName").unwrap_or_default(), port(front))))
    });
    let (target_groups, ports): (Vec<Id>, Vec<_>) = fronts.unzip();
    if target_groups.len() > MOST_TARGET_GROUPS {
        let count = target_groups.len();
        let reason = format!("{count} target groups, but {MOST_TARGET_GROUPS} are the most");
        return Err(fields.error("LoadBalancers", reason));
    }
    let place = if daemon { Where::Machines } else { place(fields, &cluster, system, associations)? };
    let of_task = system.tasks.get(&task).map(|task| task.constraints.as_slice()).unwrap_or_default();
    let on_fargate = matches!(place, Where::Fargate(_));
    Ok(Service {
        desired: match fields.text("DesiredCount") {
            Some(_) => Some(fields.between("DesiredCount", 1, 0..=MOST_TASKS)?),
            None => None,
        },
        min_healthy: deployment.between(
            "MinimumHealthyPercent",
            if daemon { 0 } else { 100 },
            0..=PERCENTS,
        )?,
        max: deployment.between("MaximumPercent", if daemon { 100 } else { 200 }, 0..=PERCENTS)?,
        grace: Millis::from(fields.whole_or("HealthCheckGracePeriodSeconds", 0)?) * SECOND,
        breaker: breaker(deployment.below("DeploymentCircuitBreaker"))?,
        alarms: alarms(deployment.below("Alarms")),
        ports: target_groups.iter().cloned().zip(ports).collect(),
        target_groups,
        interfaces: interfaces(fields),
        rebalances: fields.text("AvailabilityZoneRebalancing").is_none_or(|text| text == "ENABLED"),
        place,
        strategies: strategies(fields)?,
        constraints: constraint::of_service(fields, of_task, on_fargate, system)?,
        name: fields.text("ServiceName"),
        daemon,
        cluster,
        task,
    })
}

/// Deployments that ECS itself doesn't roll.
fn refuse_other_deployments(fields: Fields<'_>) -> Result<(), PlayError> {
    for (property, key, played) in
        [("DeploymentController", "Type", "ECS"), ("DeploymentConfiguration", "Strategy", "ROLLING")]
    {
        if let Some(kind) = fields.below(property).text(key).filter(|kind| kind != played) {
            return Err(fields.error(property, format!("deployments of type {kind} aren't played")));
        }
    }
    Ok(())
}

/// What doesn't go with one task on each machine
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>).
fn refuse_for_daemons(fields: Fields<'_>) -> Result<(), PlayError> {
    let refused = |property: &str, reason: &str| Err(fields.error(property, reason));
    if fields.whole("DesiredCount")?.is_some_and(|count| count > 0) {
        return refused("DesiredCount", "a daemon has one task on each machine, and no count");
    }
    if fields.items("PlacementStrategies").next().is_some() {
        return refused("PlacementStrategies", "a daemon is on each machine, and has no strategy");
    }
    let maximum = fields.below("DeploymentConfiguration").whole_or("MaximumPercent", 100)?;
    if maximum != 100 {
        return Err(fields.error("MaximumPercent", format!("{maximum}, but a daemon's is 100")));
    }
    let fargate = |provider: &Id| provider.starts_with("FARGATE");
    let providers = strategy(fields, "CapacityProviderStrategy");
    if fields.text("LaunchType").as_deref() == Some("FARGATE") || providers.iter().any(|(id, ..)| fargate(id))
    {
        return refused("SchedulingStrategy", "a daemon is on machines, and Fargate has none");
    }
    Ok(())
}

fn interfaces(fields: Fields<'_>) -> Vec<Interface> {
    let vpc = fields.below("NetworkConfiguration").below("AwsvpcConfiguration");
    let groups: Vec<Id> = vpc.texts("SecurityGroups").iter().map(|group| named(group).into()).collect();
    let public = Some(vpc.enabled("AssignPublicIp"));
    let interface =
        |subnet: &String| Interface { subnet: named(subnet).into(), groups: groups.clone(), public };
    vpc.texts("Subnets").iter().map(interface).collect()
}

fn breaker(fields: Fields<'_>) -> Result<Breaker, PlayError> {
    let threshold = fields.below("ThresholdConfiguration");
    let value = threshold.whole_or("Value", 50)?;
    let threshold = match threshold.text("Type").as_deref() {
        None | Some("BOUNDED_PERCENT") => Threshold::Bounded(value),
        Some("UNBOUNDED_PERCENT") => Threshold::Unbounded(value),
        Some("COUNT") => Threshold::Count(value),
        Some(other) => return Err(fields.error("ThresholdConfiguration", format!("`{other}` isn't played"))),
    };
    Ok(Breaker { on: fields.enabled("Enable"), rollback: fields.enabled("Rollback"), threshold })
}

fn alarms(fields: Fields<'_>) -> Option<DeploymentAlarms> {
    let on = fields.enabled("Enable");
    on.then(|| DeploymentAlarms { names: fields.texts("AlarmNames"), rollback: fields.enabled("Rollback") })
}

fn place(
    fields: Fields<'_>,
    cluster: &str,
    system: &System,
    associations: &Associations,
) -> Result<Where, PlayError> {
    let mut given = strategy(fields, "CapacityProviderStrategy");
    match fields.text("LaunchType").as_deref() {
        Some("FARGATE") => return Ok(Where::Fargate(vec![(false, 0, 1)])),
        Some("EC2") => return Ok(Where::Machines),
        Some(other) => return Err(fields.error("LaunchType", format!("`{other}` isn't played"))),
        None => {}
    }
    if given.is_empty() {
        given = associations.defaults.get(cluster).cloned().unwrap_or_default();
    }
    if given.is_empty() {
        return Ok(Where::Machines);
    }
    if given.iter().all(|(provider, ..)| provider.starts_with("FARGATE")) {
        let shares =
            given.iter().map(|(provider, base, weight)| (**provider == *FARGATE_SPOT, *base, *weight));
        return Ok(Where::Fargate(shares.collect()));
    }
    match given.iter().find(|(provider, ..)| !system.providers.contains_key(provider)) {
        Some((unknown, ..)) => {
            Err(fields.error("CapacityProviderStrategy", format!("`{unknown}` isn't in this template")))
        }
        None => Ok(Where::Providers(given)),
    }
}

/// The default is to spread over zones, then to take the machine with the fewest tasks of the service
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>).
fn strategies(fields: Fields<'_>) -> Result<Vec<Spread>, PlayError> {
    let mut found = Vec::new();
    for item in fields.items("PlacementStrategies") {
        let (kind, field) = (item.text("Type").unwrap_or_default(), item.text("Field").unwrap_or_default());
        found.push(match (kind.as_str(), field.as_str()) {
            ("spread", "attribute:ecs.availability-zone") => Spread::Zone,
            ("spread", "instanceId" | "host") => Spread::Instance,
            ("binpack", "cpu" | "CPU") => Spread::PackCpu,
            ("binpack", "memory" | "MEMORY") => Spread::PackMemory,
            ("random", _) => Spread::Random,
            ("spread", field) if field.starts_with("attribute:") => {
                Spread::Attribute(field.trim_start_matches("attribute:").to_owned())
            }
            _ => {
                return Err(
                    fields.error("PlacementStrategies", format!("`{kind}` by `{field}` isn't played"))
                );
            }
        });
    }
    Ok(if found.is_empty() { vec![Spread::Zone, Spread::Instance] } else { found })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fact (circuit breaker): The threshold is half of the desired count, rounded up, not below 3 and not above 200.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html>
    #[test]
    fn the_breaker_trips_at_half_of_the_tasks_not_below_3_and_not_above_200() {
        let thresholds = [1, 2, 6, 25, 1000].map(|desired| Breaker::default().threshold(desired));
        assert_eq!(thresholds, [3, 3, 3, 13, 200]);
    }

    /// Fact (circuit breaker): `ThresholdConfiguration` sets another share, a share without bounds, or a count.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html>
    #[test]
    fn another_threshold_is_a_count_or_an_unbounded_share() {
        let of = |threshold| Breaker { threshold, ..Breaker::default() };
        assert_eq!(of(Threshold::Count(1)).threshold(10), 1);
        assert_eq!(of(Threshold::Unbounded(10)).threshold(10), 1);
        assert_eq!(of(Threshold::Unbounded(50)).threshold(1000), 500);
    }
}

//! Load balancers: their target groups and how these check their targets.

use std::collections::BTreeMap;

use super::listener::{self, Action, Listener};
use super::read::{Fields, named};
use super::{Id, Interface, Resources, System};
use crate::play::PlayError;
use crate::play::queue::{Millis, SECOND};

/// A target group, with AWS's defaults
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>).
#[derive(Clone, Debug, PartialEq)]
pub(in crate::play) struct TargetGroup {
    /// The load balancer whose listener forwards to it. Without one its targets are `unused`.
    pub(in crate::play) balancer: Option<Id>,
    /// Between two checks of a target; 30 s.
    pub(in crate::play) interval: Millis,
    /// How many passes in a row make an unhealthy target healthy; 5.
    pub(in crate::play) healthy: u32,
    /// How many fails in a row make a target unhealthy; 2.
    pub(in crate::play) unhealthy: u32,
    /// How long requests in flight may go on after a target left; 300 s.
    pub(in crate::play) drain: Millis,
    /// Whether its targets are instances: then the load balancer sees that one has ended.
    pub(in crate::play) instances: bool,
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    system.listeners = listener::read(all)?;
    let fronts = fronts(&system.listeners);
    for fields in all.of("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        system.balancers.insert(fields.resource.into(), interfaces(fields));
        system.patience.insert(fields.resource.into(), patience(fields)?);
    }
    for fields in all.of("AWS::ElasticLoadBalancingV2::TargetGroup") {
        let delay = fields.attribute("TargetGroupAttributes", "deregistration_delay.timeout_seconds");
        let delay = match delay {
            None => 300,
            Some(text) => text.parse::<u64>().ok().filter(|delay| *delay <= 3600).ok_or_else(|| {
                fields.error("TargetGroupAttributes", format!("a deregistration delay of `{text}` s"))
            })?,
        };
        let group = TargetGroup {
            balancer: fronts.get(fields.resource).cloned(),
            interval: Millis::from(fields.between("HealthCheckIntervalSeconds", 30, 5..=300)?) * SECOND,
            healthy: fields.between("HealthyThresholdCount", 5, 2..=10)?,
            unhealthy: fields.between("UnhealthyThresholdCount", 2, 2..=10)?,
            drain: delay * SECOND,
            instances: fields.text("TargetType").is_none_or(|kind| kind == "instance"),
        };
        system.target_groups.insert(fields.resource.into(), group);
    }
    Ok(())
}

/// How long an application load balancer waits for an answer: 60 s, if its attributes don't say
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html>).
fn patience(fields: Fields<'_>) -> Result<Millis, PlayError> {
    const IDLE: &str = "idle_timeout.timeout_seconds";
    let Some(text) = fields.attribute("LoadBalancerAttributes", IDLE) else { return Ok(60 * SECOND) };
    let seconds = text.parse::<Millis>().ok().filter(|seconds| (1..=4_000).contains(seconds));
    let wrong =
        || fields.error("LoadBalancerAttributes", format!("{IDLE}: `{text}` isn't between 1 and 4000"));
    Ok(seconds.ok_or_else(wrong)? * SECOND)
}

/// One in each subnet of a load balancer.
fn interfaces(fields: Fields<'_>) -> Vec<Interface> {
    let mapped = fields.items("SubnetMappings").filter_map(|mapping| mapping.text("SubnetId"));
    let subnets = fields.texts("Subnets").into_iter().chain(mapped);
    let groups: Vec<Id> = fields.texts("SecurityGroups").iter().map(|group| named(group).into()).collect();
    let interface =
        |subnet: String| Interface { subnet: named(&subnet).into(), groups: groups.clone(), public: None };
    subnets.map(interface).collect()
}

/// The application load balancer of each target group that a rule of a listener forwards to.
fn fronts(listeners: &[Listener]) -> BTreeMap<Id, Id> {
    let mut fronts = BTreeMap::new();
    for listener in listeners {
        for rule in &listener.rules {
            let Action::Forward(groups) = &rule.action else { continue };
            fronts.extend(groups.iter().map(|(group, _)| (group.clone(), listener.balancer.clone())));
        }
    }
    fronts
}

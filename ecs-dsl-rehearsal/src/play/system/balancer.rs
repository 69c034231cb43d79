//! Load balancers: their target groups and how these check their targets.

use std::collections::BTreeMap;

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
    let fronts = fronts(all);
    for fields in all.of("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        system.balancers.insert(fields.resource.into(), interfaces(fields));
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

/// One in each subnet of a load balancer.
fn interfaces(fields: Fields<'_>) -> Vec<Interface> {
    let mapped = fields.items("SubnetMappings").filter_map(|mapping| mapping.text("SubnetId"));
    let subnets = fields.texts("Subnets").into_iter().chain(mapped);
    let groups: Vec<Id> = fields.texts("SecurityGroups").iter().map(|group| named(group).into()).collect();
    let interface =
        |subnet: String| Interface { subnet: named(&subnet).into(), groups: groups.clone(), public: None };
    subnets.map(interface).collect()
}

/// The application load balancer of each target group that a listener or a rule forwards to.
fn fronts(all: Resources<'_>) -> BTreeMap<String, Id> {
    let mut listeners: BTreeMap<String, Id> = BTreeMap::new();
    let mut fronts = BTreeMap::new();
    let others = all.of("AWS::ElasticLoadBalancingV2::LoadBalancer");
    let others = others.filter(|balancer| balancer.text("Type").is_some_and(|kind| kind != "application"));
    let others: Vec<&str> = others.map(|balancer| balancer.resource).collect();
    for listener in all.of("AWS::ElasticLoadBalancingV2::Listener") {
        let balancer: Id = named(&listener.text("LoadBalancerArn").unwrap_or_default()).into();
        if others.contains(&&*balancer) {
            continue;
        }
        for group in forwards(listener, "DefaultActions") {
            fronts.insert(group, balancer.clone());
        }
        listeners.insert(listener.resource.to_owned(), balancer);
    }
    for rule in all.of("AWS::ElasticLoadBalancingV2::ListenerRule") {
        let listener = rule.text("ListenerArn").unwrap_or_default();
        let Some(balancer) = listeners.get(named(&listener)) else { continue };
        for group in forwards(rule, "Actions") {
            fronts.insert(group, balancer.clone());
        }
    }
    fronts
}

fn forwards(fields: Fields<'_>, actions: &str) -> Vec<String> {
    let mut groups = Vec::new();
    for action in fields.items(actions) {
        groups.extend(action.text("TargetGroupArn"));
        let several = action.below("ForwardConfig");
        groups.extend(several.items("TargetGroups").filter_map(|group| group.text("TargetGroupArn")));
    }
    groups
}

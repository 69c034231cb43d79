//! Alarms and what else looks at the same: scalers, health checks, and groups that tell nothing by themselves.

use std::collections::BTreeMap;

use super::{Answer, BALANCING, Look, Metric, metrics};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject, services};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{LogicalId, Node};

/// An alarm is above what scaling holds.
pub const ECS1121: Rule = Rule {
    id: "ecs1121",
    title: "An alarm on the utilization of a service waits for more than what its scaler holds",
    level: Level::Synth,
    message: "{0} goes off at {1}% {2} of {3}, and the scaler of {3} holds {4}%",
    why: "the service rests at what its scaler holds: the alarm goes off while scaling works",
    help: "a threshold above {4}%",
    source: "Application Auto Scaling User Guide: application-auto-scaling-target-tracking",
    check: Some(utilization),
};

/// A slow service is told of before its targets are taken out.
pub const ECS1122: Advice = Advice::new(Rule {
    id: "ecs1122",
    title: "An alarm on slow answers goes off before the health check gives up",
    level: Level::Advice,
    message: "{0} goes off at answers of {1} s, and the health check of {2} gives up after {3} s",
    why: "a service that is so slow fails its health checks: its targets are taken out before anybody hears of it",
    help: "a threshold below {3} s; where the path of the health check is a fast one, `stack.allow(&ECS1122, .., \"why\")`",
    source: "Application Load Balancers User Guide: target-group-health-checks, load-balancer-cloudwatch-metrics",
    check: Some(latency),
});

/// A group tells of itself when it is asked to.
pub const ECS1125: Rule = Rule {
    id: "ecs1125",
    title: "A group whose metrics an alarm looks at collects them",
    level: Level::Synth,
    message: "{0} looks at {1} of {2}, which doesn't collect it",
    why: "a group sends no metric by itself: the alarm never has data",
    help: "`MetricsCollection: [{Granularity: 1Minute}]` on the group, with that metric or without a list",
    source: "Amazon EC2 Auto Scaling User Guide: ec2-auto-scaling-metrics; CloudFormation User Guide: AWS::AutoScaling::AutoScalingGroup MetricsCollection",
    check: Some(collections),
};

const TRACKING: &str = "TargetTrackingScalingPolicyConfiguration";

/// What scalers hold: for a service and a metric of it the policy, and the target in percent.
fn held<'s>(subject: &'s Subject<'_>) -> BTreeMap<(&'s LogicalId, &'static str), (Part<'s>, f64)> {
    let targets: BTreeMap<&LogicalId, Option<Part<'_>>> =
        services::scaled(subject).into_iter().map(|(target, service)| (target.id(), service)).collect();
    let mut found = BTreeMap::new();
    for policy in subject.of_type("AWS::ApplicationAutoScaling::ScalingPolicy") {
        let target = policy.refers("ScalingTargetId").and_then(|target| targets.get(target.id()));
        let Some(service) = target.copied().flatten() else { continue };
        let Answer::Is(Node::Map(tracking)) = policy.look(TRACKING) else { continue };
        let metric = match tracking.text("PredefinedMetricSpecification.PredefinedMetricType").known() {
            Some("ECSServiceAverageCPUUtilization") => "CPUUtilization",
            Some("ECSServiceAverageMemoryUtilization") => "MemoryUtilization",
            _ => continue,
        };
        let Answer::Is(target) = tracking.number("TargetValue") else { continue };
        found.insert((service.id(), metric), (policy, target));
    }
    found
}

/// All that a task reserves, in percent; on machines it may burst above that.
const WHOLE: f64 = 100.0;

fn utilization(subject: &Subject<'_>) -> Vec<Violation> {
    let held = held(subject);
    let mut found = Vec::new();
    if held.is_empty() {
        return found;
    }
    for metric in metrics(subject).into_iter().filter(|metric| metric.namespace == "AWS/ECS") {
        let Some((threshold, at)) = metric.above() else { continue };
        let Some(service) = subject.referred(metric.dimension("ServiceName")) else { continue };
        let Some((policy, target)) = held.get(&(service.id(), metric.name)) else { continue };
        // A scaler that holds 100% leaves nothing to rest above it, only bursts.
        if threshold > *target || (threshold >= WHOLE && !at) {
            continue;
        }
        let (threshold, target) = (threshold.to_string(), target.to_string());
        let what = if metric.name == "CPUUtilization" { "CPU" } else { "memory" };
        let args = [
            metric.alarm.id().as_str().into(),
            threshold.as_str().into(),
            what.into(),
            service.id().as_str().into(),
            target.as_str().into(),
        ];
        found.push(
            Violation::new(&ECS1121, &args)
                .at("this alarm", metric.alarm.place("Threshold"))
                .at("what scales", policy.location()),
        );
    }
    found
}

const ECS1122_RULE: &Rule = ECS1122.rule();

/// After how many seconds a health check gives up, when nothing is said (API: CreateTargetGroup).
const GIVES_UP: f64 = 5.0;
const FUNCTION_GIVES_UP: f64 = 30.0;

/// After how many seconds the health check of a target group gives up.
fn gives_up(group: Part<'_>) -> Option<f64> {
    if group.flag("HealthCheckEnabled").or(true) != Some(true) {
        return None;
    }
    match group.number("HealthCheckTimeoutSeconds") {
        Answer::Is(seconds) => Some(seconds),
        Answer::Unknown => None,
        Answer::Absent if group.text("TargetType").or("instance")? == "lambda" => Some(FUNCTION_GIVES_UP),
        Answer::Absent => Some(GIVES_UP),
    }
}

fn latency(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let is_latency =
        |metric: &Metric<'_>| (metric.namespace, metric.name) == (BALANCING, "TargetResponseTime");
    for metric in metrics(subject).into_iter().filter(is_latency) {
        let Some((threshold, _)) = metric.above() else { continue };
        let Some(group) = subject.referred(metric.dimension("TargetGroup")) else { continue };
        let Some(limit) = gives_up(group).filter(|limit| threshold >= *limit) else { continue };
        let (threshold, limit) = (threshold.to_string(), limit.to_string());
        let args = [
            metric.alarm.id().as_str().into(),
            threshold.as_str().into(),
            group.id().as_str().into(),
            limit.as_str().into(),
        ];
        found.push(
            Violation::new(ECS1122_RULE, &args)
                .at("this alarm", metric.alarm.place("Threshold"))
                .at("its target group", group.location()),
        );
    }
    found
}

/// Whether a group sends a metric; an unknown list may have it.
fn collects(group: Part<'_>, metric: &str) -> bool {
    let Answer::Is(collections) = group.properties().look("MetricsCollection") else { return false };
    let Some(collections) = collections.as_list() else { return true };
    collections.iter().any(|collection| {
        let Some(collection) = collection.as_map() else { return true };
        match collection.look("Metrics") {
            Answer::Is(Node::List(names)) => {
                names.is_empty() || names.iter().any(|name| name.as_str().is_none_or(|name| name == metric))
            }
            _ => true,
        }
    })
}

fn collections(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        if metric.namespace != "AWS/AutoScaling" || !metric.name.starts_with("Group") {
            continue;
        }
        let group = subject.referred(metric.dimension("AutoScalingGroupName"));
        let is_group = |group: &Part<'_>| group.resource_type() == "AWS::AutoScaling::AutoScalingGroup";
        let Some(group) = group.filter(is_group) else { continue };
        if !collects(group, metric.name) {
            let args = [metric.alarm.id().as_str().into(), metric.name.into(), group.id().as_str().into()];
            found.push(
                Violation::new(&ECS1125, &args)
                    .at("this alarm", metric.alarm.location())
                    .at("its group", group.location()),
            );
        }
    }
    found
}

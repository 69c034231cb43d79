//! Services, their target groups and their scaling, for templates that no construct made.

use std::collections::BTreeMap;

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::networking::ECS0404;
use crate::invariants::scaling::{ECS1002, ECS1003, ECS1005};
use crate::template::{Entry, Function, LogicalId, Node, Properties, Target};

/// The only thing of a service that Application Auto Scaling scales.
const DIMENSION: &str = "ecs:service:DesiredCount";

pub(super) fn target_types(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (id, service) in subject.of_type("AWS::ECS::Service") {
        let Some(task) = subject.referred(service.properties().get("TaskDefinition")) else { continue };
        let mode = match task.properties().get("NetworkMode") {
            Some(mode) => mode.as_str(),
            None => Some("bridge"),
        };
        let Some(mode) = mode else { continue };
        for group in target_groups(service) {
            let Some(group) = subject.referred(Some(group)) else { continue };
            let kind = match group.properties().get("TargetType") {
                Some(kind) => kind.as_str(),
                None => Some("instance"),
            };
            let wanted = if mode == "awsvpc" { "ip" } else { "instance" };
            if let Some(kind) = kind.filter(|kind| *kind != wanted) {
                found.push(
                    Violation::new(&ECS0404, &[id.as_str().into(), kind.into(), mode.into()])
                        .at("this service", service.location())
                        .at("its target group", group.location()),
                );
            }
        }
    }
    found
}

/// The target groups of a service.
fn target_groups(service: &Entry) -> impl Iterator<Item = &Node> {
    let balancers = service.properties().get("LoadBalancers").and_then(Node::as_list).unwrap_or_default();
    balancers.iter().filter_map(|balancer| balancer.as_map()?.get("TargetGroupArn"))
}

/// What Application Auto Scaling scales, each with the service that it names by reference.
fn scaled<'t>(subject: &Subject<'t>) -> Vec<(&'t LogicalId, &'t Entry, Option<&'t Target>)> {
    subject
        .of_type("AWS::ApplicationAutoScaling::ScalableTarget")
        .filter(|(_, target)| {
            target.properties().get("ServiceNamespace").and_then(Node::as_str) == Some("ecs")
        })
        .map(|(id, target)| {
            let mut service = None;
            if let Some(resource) = target.properties().get("ResourceId") {
                resource.visit_targets(&mut |named| {
                    if subject.is(named, "AWS::ECS::Service") {
                        service = Some(named);
                    }
                });
            }
            (id, target, service)
        })
        .collect()
}

pub(super) fn desired_counts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (_, target, service) in scaled(subject) {
        let Some(service) = service else { continue };
        let Some(entry) = subject.template.resource(service.id()) else { continue };
        if entry.properties().get("DesiredCount").is_some() {
            found.push(
                Violation::new(&ECS1002, &[service.id().as_str().into()])
                    .at("this service", entry.location())
                    .at("what scales it", target.location()),
            );
        }
    }
    found
}

pub(super) fn resource_ids(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (_, target, _) in scaled(subject) {
        let mut wrong = None;
        match target.properties().get("ResourceId") {
            Some(Node::String(text)) => {
                let parts: Vec<&str> = text.split('/').collect();
                let right = matches!(parts.as_slice(), ["service", cluster, service]
                    if !cluster.is_empty() && !service.is_empty());
                if !right {
                    wrong = Some(text.to_string());
                }
            }
            Some(function) => {
                // `Ref` of a service is its ARN, where a name is wanted.
                function.visit_functions(&mut |function| {
                    if let Function::Ref(named) = function
                        && subject.is(named, "AWS::ECS::Service")
                    {
                        wrong = Some(format!("Ref {}", named.id()));
                    }
                });
            }
            None => {}
        }
        let dimension = target.properties().get("ScalableDimension").and_then(Node::as_str);
        if let Some(dimension) = dimension.filter(|dimension| *dimension != DIMENSION) {
            wrong = Some(dimension.to_owned());
        }
        if let Some(wrong) = wrong {
            found.push(
                Violation::new(&ECS1003, &[wrong.as_str().into()]).at("what scales", target.location()),
            );
        }
    }
    found
}

/// A policy that counts requests counts those of its own service.
pub(super) fn request_labels(subject: &Subject<'_>) -> Vec<Violation> {
    let targets: BTreeMap<&LogicalId, Option<&Target>> =
        scaled(subject).into_iter().map(|(id, _, service)| (id, service)).collect();
    let mut found = Vec::new();
    for (_, policy) in subject.of_type("AWS::ApplicationAutoScaling::ScalingPolicy") {
        let metric = policy
            .properties()
            .get("TargetTrackingScalingPolicyConfiguration")
            .and_then(|tracking| tracking.as_map()?.get("PredefinedMetricSpecification")?.as_map());
        let Some(metric) = metric.filter(|metric| counts_requests(metric)) else { continue };
        let named = policy.properties().get("ScalingTargetId").and_then(Node::as_ref_target);
        let Some(service) = named.and_then(|named| targets.get(named.id()).copied().flatten()) else {
            continue;
        };
        let Some(service) = subject.template.resource(service.id()) else { continue };
        let mut counted = Vec::new();
        if let Some(label) = metric.get("ResourceLabel") {
            label.visit_targets(&mut |target| {
                if subject.is(target, "AWS::ElasticLoadBalancingV2::TargetGroup") {
                    counted.push(target);
                }
            });
        }
        let own: Vec<&Target> = target_groups(service).filter_map(Node::as_ref_target).collect();
        let unlabelled = metric.get("ResourceLabel").is_none();
        if own.is_empty() || unlabelled || counted.iter().any(|group| !own.contains(group)) {
            found.push(
                Violation::new(&ECS1005, &[])
                    .saying(if own.is_empty() {
                        "the service scales by requests, and is behind no load balancer"
                    } else {
                        "the service scales by the requests of a target group that isn't its own"
                    })
                    .at("this policy", policy.location())
                    .at("its service", service.location()),
            );
        }
    }
    found
}

fn counts_requests(metric: &Properties) -> bool {
    metric.get("PredefinedMetricType").and_then(Node::as_str) == Some("ALBRequestCountPerTarget")
}

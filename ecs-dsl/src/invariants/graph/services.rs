//! Services, their target groups and their scaling, for templates that no construct made.

use std::collections::BTreeMap;

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::networking::ECS0404;
use crate::invariants::rule::{Level, Rule};
use crate::invariants::scaling::{ECS1002, ECS1003, ECS1005};
use crate::template::{Function, LogicalId, Node, Properties, Target};

/// A service names a revision.
pub const ECS0117: Rule = Rule {
    id: "ecs0117",
    title: "A service names its task definition by a reference, or with a revision",
    level: Level::Type,
    message: "the service {0} names the task definition {1} without a revision",
    why: "ECS takes the latest one and answers with its ARN: the stack never stabilises, and a new revision deploys nothing",
    help: "`!Ref` of the `AWS::ECS::TaskDefinition`; one from elsewhere by `family:revision` or its ARN",
    source: "CloudFormation User Guide: AWS::ECS::Service TaskDefinition; awsdocs/aws-cloudformation-user-guide#385",
    check: Some(revisions),
};

fn revisions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Answer::Is(task) = service.text("TaskDefinition") else { continue };
        // `{{resolve:..}}` is known at deployment only.
        if !task.contains(':') {
            let args = [service.id().as_str().into(), task.into()];
            let place = service.place("TaskDefinition");
            found.push(Violation::new(&ECS0117, &args).at("this service", place));
        }
    }
    found
}

/// The only thing of a service that Application Auto Scaling scales.
const DIMENSION: &str = "ecs:service:DesiredCount";

impl<'s> Part<'s> {
    /// The target groups of a service, as it names them.
    pub(super) fn target_groups(&self) -> impl Iterator<Item = &'s Node> + use<'s> {
        self.properties().maps("LoadBalancers").filter_map(|balancer| balancer.get("TargetGroupArn"))
    }
}

pub(crate) fn target_types(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let Some(mode) = task.text("NetworkMode").or("bridge") else { continue };
        for group in service.target_groups() {
            let Some(group) = subject.referred(Some(group)) else { continue };
            let wanted = if mode == "awsvpc" { "ip" } else { "instance" };
            let kind = group.text("TargetType").or("instance");
            if let Some(kind) = kind.filter(|kind| *kind != wanted) {
                found.push(
                    Violation::new(&ECS0404, &[service.id().as_str().into(), kind.into(), mode.into()])
                        .at("this service", service.location())
                        .at("its target group", group.location()),
                );
            }
        }
    }
    found
}

/// What Application Auto Scaling scales, each with the service that it names by reference.
pub(super) fn scaled<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Option<Part<'s>>)> {
    subject
        .of_type("AWS::ApplicationAutoScaling::ScalableTarget")
        .filter(|target| target.text("ServiceNamespace") == Answer::Is("ecs"))
        .map(|target| {
            let mut service = None;
            if let Some(resource) = target.get("ResourceId") {
                resource.visit_targets(&mut |named| {
                    if subject.is(named, "AWS::ECS::Service") {
                        service = subject.resolve(named);
                    }
                });
            }
            (target, service)
        })
        .collect()
}

pub(crate) fn desired_counts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (target, service) in scaled(subject) {
        let Some(service) = service else { continue };
        if !service.look("DesiredCount").is_absent() {
            found.push(
                Violation::new(&ECS1002, &[service.id().as_str().into()])
                    .at("this service", service.location())
                    .at("what scales it", target.location()),
            );
        }
    }
    found
}

pub(crate) fn resource_ids(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (target, _) in scaled(subject) {
        let mut wrong = None;
        match target.get("ResourceId") {
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
        let dimension = target.text("ScalableDimension").known();
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
pub(crate) fn request_labels(subject: &Subject<'_>) -> Vec<Violation> {
    let targets: BTreeMap<&LogicalId, Option<Part<'_>>> =
        scaled(subject).into_iter().map(|(target, service)| (target.id(), service)).collect();
    let mut found = Vec::new();
    for policy in subject.of_type("AWS::ApplicationAutoScaling::ScalingPolicy") {
        let metric = policy
            .look("TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification")
            .known()
            .and_then(Node::as_map);
        let Some(metric) = metric.filter(|metric| counts_requests(metric)) else { continue };
        let Some(service) =
            policy.refers("ScalingTargetId").and_then(|target| targets.get(target.id()).copied().flatten())
        else {
            continue;
        };
        let mut counted = Vec::new();
        if let Some(label) = metric.get("ResourceLabel") {
            label.visit_targets(&mut |target| {
                if subject.is(target, "AWS::ElasticLoadBalancingV2::TargetGroup") {
                    counted.push(target);
                }
            });
        }
        let own: Vec<&Target> = service.target_groups().filter_map(Node::named).collect();
        let unlabelled = metric.get("ResourceLabel").is_none();
        if own.is_empty() || unlabelled || counted.iter().any(|group| !own.contains(group)) {
            found.push(
                Violation::new(&ECS1005, &[])
                    .saying(if own.is_empty() {
                        "the service scales by requests, and is behind no load balancer"
                    } else if unlabelled {
                        "the service scales by requests, and the policy doesn't say of which target group"
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
    metric.text("PredefinedMetricType") == Answer::Is("ALBRequestCountPerTarget")
}

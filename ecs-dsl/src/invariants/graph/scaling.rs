//! Scaling: numbers, and policies that don't fight.

use std::collections::BTreeMap;

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Broken, Level, Rule};
use crate::invariants::scaling::{self, ECS1007};
use crate::template::{LogicalId, Node};

/// Requests of one target group.
pub const ECS1006: Rule = Rule {
    id: "ecs1006",
    title: "A service that scales by requests has one target group, and isn't deployed blue/green",
    level: Level::Synth,
    message: "{0} scales by the requests of one target group, and {1}",
    why: "after the first switch the metric is of the group without traffic: the service scales in under load",
    help: "scale on CPU, or deploy by rolling updates with one target group",
    source: "Amazon ECS Developer Guide: service-autoscaling-targettracking",
    check: Some(one_group),
};

/// One policy for a metric.
pub const ECS1008: Rule = Rule {
    id: "ecs1008",
    title: "Each policy of a service holds a metric of its own",
    level: Level::Synth,
    message: "two policies hold the same metric, {0}",
    why: "the second is refused, or they fight: out, in, out",
    help: "keep one of them",
    source: "Application Auto Scaling User Guide: application-auto-scaling-target-tracking",
    check: Some(one_policy),
};

const TARGET: &str = "AWS::ApplicationAutoScaling::ScalableTarget";
const POLICY: &str = "AWS::ApplicationAutoScaling::ScalingPolicy";
const TRACKING: &str = "TargetTrackingScalingPolicyConfiguration";

/// All that there is, in percent.
const WHOLE: f64 = 100.0;

fn number(answer: Answer<i64>) -> Option<u32> {
    answer.known().and_then(|number| u32::try_from(number).ok())
}

fn said(broken: Option<Broken<'_>>, part: Part<'_>, path: &str) -> Option<Violation> {
    broken.map(|broken| Violation::from(broken).at("this resource", part.place(path)))
}

fn is_of_ecs(part: Part<'_>) -> bool {
    part.text("ServiceNamespace").or("ecs") == Some("ecs")
}

/// The same items as `scale!`.
pub(crate) fn numbers(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for target in subject.of_type(TARGET).filter(|target| is_of_ecs(*target)) {
        let (min, max) = (number(target.integer("MinCapacity")), number(target.integer("MaxCapacity")));
        if let Some(max) = max {
            found.extend(said(scaling::tasks(max), target, "MaxCapacity"));
            found.extend(min.and_then(|min| said(scaling::min(min, max), target, "MinCapacity")));
        }
    }
    found
}

fn metric(policy: Part<'_>) -> Option<&str> {
    let tracking = policy.properties().look(TRACKING).known()?.as_map()?;
    tracking.text("PredefinedMetricSpecification.PredefinedMetricType").known()
}

/// Targets that can be reached.
pub(crate) fn targets(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for policy in subject.of_type(POLICY) {
        let path = "TargetTrackingScalingPolicyConfiguration.TargetValue";
        let (Some(metric), Some(value)) = (metric(policy), policy.number(path).known()) else { continue };
        let (name, most) = match metric {
            "ECSServiceAverageCPUUtilization" => ("cpu", WHOLE),
            "ECSServiceAverageMemoryUtilization" => ("memory", WHOLE),
            "ALBRequestCountPerTarget" => ("requests", f64::INFINITY),
            _ => continue,
        };
        if most <= WHOLE && value > 0.0 && value <= 1.0 {
            found.push(
                Violation::new(&ECS1007, &[name.into()])
                    .saying(format!("a target of {value} for {name} is {value}%, and not a share of one"))
                    .helping(format!("`TargetValue: {}` if that is what is meant", value * WHOLE))
                    .at("this policy", policy.place(path)),
            );
        }
        if value <= 0.0 || value > most {
            found.push(
                Violation::new(&ECS1007, &[name.into()])
                    .saying(format!("a target of {value} for {name} is never reached, or never left"))
                    .at("this policy", policy.place(path)),
            );
        }
    }
    found
}

fn one_group(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for policy in subject.of_type(POLICY).filter(|policy| metric(*policy) == Some("ALBRequestCountPerTarget"))
    {
        let Some(target) = policy.refers("ScalingTargetId") else { continue };
        let mut services = Vec::new();
        if let Some(resource) = target.get("ResourceId") {
            resource.visit_targets(&mut |named| {
                services.extend(
                    subject.resolve(named).filter(|part| part.resource_type() == "AWS::ECS::Service"),
                );
            });
        }
        let Some(service) = services.first() else { continue };
        let controller = service.text("DeploymentController.Type").or("ECS");
        let strategy = service.text("DeploymentConfiguration.Strategy").or("ROLLING");
        let what = if controller.is_some_and(|controller| controller != "ECS")
            || strategy.is_some_and(|strategy| strategy != "ROLLING")
        {
            "is deployed blue/green"
        } else if service.target_groups().count() > 1 {
            "has several"
        } else {
            continue;
        };
        found.push(
            Violation::new(&ECS1006, &[service.id().as_str().into(), what.into()])
                .at("this policy", policy.location())
                .at("its service", service.location()),
        );
    }
    found
}

fn one_policy(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: BTreeMap<(&LogicalId, &str), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for policy in subject.of_type(POLICY) {
        let target = policy.properties().look("ScalingTargetId").known().and_then(Node::named);
        let (Some(target), Some(metric)) = (target, metric(policy)) else { continue };
        if let Some(first) = taken.insert((target.id(), metric), policy) {
            found.push(
                Violation::new(&ECS1008, &[metric.into()])
                    .at("the first policy", first.location())
                    .at("the second", policy.location()),
            );
        }
    }
    found
}

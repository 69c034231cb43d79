//! The steps of a step scaling policy, and what a scalable target waits for.

use super::policies::{STEPS, policies};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// Steps lie beside each other.
pub const ECS1018: Rule = Rule {
    id: "ecs1018",
    title: "The steps of a step scaling policy lie beside each other, without gap or overlap, and each has a bound",
    level: Level::Synth,
    message: "the policy {0} {1}",
    why: "Application Auto Scaling refuses it with a ValidationException: step adjustment intervals can't overlap or have a gap, and only the outermost ones are open",
    help: "each `MetricIntervalLowerBound` is the `MetricIntervalUpperBound` of the step before; the last step has no upper bound, or the first no lower one",
    source: "Application Auto Scaling User Guide: application-auto-scaling-step-scaling-policies (considerations)",
    check: Some(steps),
};

/// A service that is named by text is waited for.
pub const ECS1019: Rule = Rule {
    id: "ecs1019",
    title: "A scalable target that names a service of its template by text waits for it",
    level: Level::Synth,
    message: "{0} names the service {1} by text, and doesn't wait for it",
    why: "CloudFormation makes both at once, and Application Auto Scaling refuses the target: `ECS service doesn't exist`",
    help: "`ResourceId: !Sub service/${Cluster}/${Service.Name}`, or `DependsOn` with the service",
    source: "Application Auto Scaling API: RegisterScalableTarget; CloudFormation User Guide: aws-attribute-dependson",
    check: Some(unawaited),
};

fn steps(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for policy in policies(subject) {
        let Answer::Is(Node::List(steps)) = policy.look(STEPS) else { continue };
        let steps: Option<Vec<Step>> = steps.iter().map(|step| Step::of(step.as_map()?)).collect();
        let Some(wrong) = steps.and_then(misplaced) else { continue };
        let args = [policy.id().as_str().into(), wrong.as_str().into()];
        found.push(Violation::new(&ECS1018, &args).at("this policy", policy.place(STEPS)));
    }
    found
}

/// The bounds of a step; an open one is infinite.
#[derive(Clone, Copy)]
struct Step {
    from: f64,
    to: f64,
}

impl Step {
    /// Nothing, if only the deployment knows.
    fn of(step: &Properties) -> Option<Self> {
        Some(Self {
            from: step.number("MetricIntervalLowerBound").or(f64::NEG_INFINITY)?,
            to: step.number("MetricIntervalUpperBound").or(f64::INFINITY)?,
        })
    }
}

/// What is wrong with the steps of a policy.
fn misplaced(mut steps: Vec<Step>) -> Option<String> {
    if let Some(step) = steps.iter().find(|step| step.from >= step.to) {
        return Some(format!("has a step from {} to {}", step.from, step.to));
    }
    if steps.iter().any(|step| step.from.is_infinite() && step.to.is_infinite()) {
        return Some("has a step without any bound".to_owned());
    }
    steps.sort_by(|one, other| one.from.total_cmp(&other.from));
    for (one, next) in steps.iter().zip(steps.iter().skip(1)) {
        if one.to > next.from {
            return Some(format!("has two steps for what lies above {}", next.from.max(one.from)));
        }
        if one.to < next.from {
            return Some(format!("has no step from {} to {}", one.to, next.from));
        }
    }
    let (first, last) = (steps.first()?, steps.last()?);
    if first.from < 0.0 && first.from.is_finite() {
        return Some(format!("has no step below {}", first.from));
    }
    (last.to > 0.0 && last.to.is_finite()).then(|| format!("has no step above {}", last.to))
}

fn unawaited(subject: &Subject<'_>) -> Vec<Violation> {
    let services: Vec<Part<'_>> = subject.of_type("AWS::ECS::Service").collect();
    let mut found = Vec::new();
    for target in subject.of_type("AWS::ApplicationAutoScaling::ScalableTarget") {
        let Some((rest, name)) = target.text("ResourceId").known().and_then(|id| id.rsplit_once('/')) else {
            continue;
        };
        let cluster = rest.rsplit('/').next().unwrap_or_default();
        let is_it = |service: &&Part<'_>| {
            service.text("ServiceName") == Answer::Is(name) && runs_in(**service, cluster)
        };
        let Some(service) = services.iter().find(is_it) else { continue };
        if !target.waits_for(service.id()) {
            let args = [target.id().as_str().into(), name.into()];
            found.push(
                Violation::new(&ECS1019, &args)
                    .at("this target", target.location())
                    .at("the service", service.location()),
            );
        }
    }
    found
}

/// Whether a service runs in the cluster of that name.
fn runs_in(service: Part<'_>, cluster: &str) -> bool {
    service.text("Cluster") == Answer::Is(cluster)
        || service.refers("Cluster").is_some_and(|part| part.text("ClusterName") == Answer::Is(cluster))
}

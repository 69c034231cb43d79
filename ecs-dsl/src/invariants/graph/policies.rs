//! Scaling policies: what Application Auto Scaling refuses, and what never acts.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::{Begin, begin};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Function, LogicalId, Node, Properties};

/// A policy that tracks has one metric, and names it as the load balancer does.
pub const ECS1014: Rule = Rule {
    id: "ecs1014",
    title: "A policy that holds a value has one metric, and the label of a target group begins with its load balancer",
    level: Level::Synth,
    message: "the policy {0} {1}",
    why: "Application Auto Scaling refuses it with a ValidationException",
    help: "one of the two specifications; `ResourceLabel: !Sub ${Balancer.LoadBalancerFullName}/${TargetGroup.TargetGroupFullName}`",
    source: "Application Auto Scaling API: TargetTrackingScalingPolicyConfiguration, PredefinedMetricSpecification ResourceLabel",
    check: Some(specifications),
};

/// Steps are counted from the threshold.
pub const ECS1015: Rule = Rule {
    id: "ecs1015",
    title: "When its alarm goes off, a step of the policy is reached; and no value is for out and in at once",
    level: Level::Synth,
    message: "{0}",
    why: "AWS accepts both: bounds are counted from the alarm's threshold, so that at the breach there is no step (`No step adjustment found`); and two policies that both act scale out and in, again and again",
    help: "bounds from the threshold: `MetricIntervalLowerBound: 0` above it, `MetricIntervalUpperBound: 0` below it; the threshold for in well below the one for out",
    source: "Application Auto Scaling User Guide: application-auto-scaling-step-scaling-policies",
    check: Some(steps),
};

/// Somebody calls a step policy.
pub const ECS1016: Advice = Advice::new(Rule {
    id: "ecs1016",
    title: "A step policy is the action of an alarm",
    level: Level::Advice,
    message: "the step policy {0} is no alarm's action",
    why: "a step policy never looks at a metric itself: nothing scales",
    help: "an `AWS::CloudWatch::Alarm` with `AlarmActions: [!Ref {0}]`; where its alarm is elsewhere, `stack.allow(&ECS1016, .., \"why\")`",
    source: "Application Auto Scaling User Guide: application-auto-scaling-step-scaling-policies",
    check: Some(called),
});

/// Scaling has somewhere to go.
pub const ECS1017: Advice = Advice::new(Rule {
    id: "ecs1017",
    title: "What scales has a maximum above its minimum",
    level: Level::Advice,
    message: "{0} scales from {1} tasks to {1}, by the policy {2}",
    why: "AWS accepts it, and the number of tasks never changes",
    help: "a `MaxCapacity` above {1}, or `DesiredCount: {1}` without scaling, which is `.tasks(tasks!({1}))`; where it is stopped on purpose, `stack.allow(&ECS1017, .., \"why\")`",
    source: "Application Auto Scaling API: RegisterScalableTarget",
    check: Some(ranges),
});

const ECS1016_RULE: &Rule = ECS1016.rule();
const ECS1017_RULE: &Rule = ECS1017.rule();

const POLICY: &str = "AWS::ApplicationAutoScaling::ScalingPolicy";
const TRACKING: &str = "TargetTrackingScalingPolicyConfiguration";
pub(super) const STEPS: &str = "StepScalingPolicyConfiguration.StepAdjustments";

pub(super) fn policies<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type(POLICY)
}

/// The attribute with which a label begins.
fn begins_with(label: &Node) -> Option<&str> {
    match begin(label) {
        Begin::Part(Function::GetAtt(_, attribute)) => Some(attribute),
        _ => None,
    }
}

/// What is wrong with a label.
fn mislabelled(label: &Node) -> Option<String> {
    if let Some(text) = label.as_str() {
        let right = text.starts_with("app/") && text.contains("/targetgroup/") || text.contains("{{");
        return (!right).then(|| format!("has the label {text}"));
    }
    (begins_with(label)? == "TargetGroupFullName")
        .then(|| "has a label that begins with the target group".to_owned())
}

fn specifications(subject: &Subject<'_>) -> Vec<Violation> {
    const BOTH: [&str; 2] = ["PredefinedMetricSpecification", "CustomizedMetricSpecification"];
    let mut found = Vec::new();
    for policy in policies(subject) {
        let Some(tracking) = policy.properties().look(TRACKING).known().and_then(Node::as_map) else {
            continue;
        };
        let is_written = |name: &str| matches!(tracking.look(name), Answer::Is(Node::Map(_)));
        let label = tracking.look("PredefinedMetricSpecification.ResourceLabel").known();
        let wrong = if BOTH.into_iter().all(is_written) {
            Some("has a predefined metric and one of its own".to_owned())
        } else {
            label.and_then(mislabelled)
        };
        if let Some(wrong) = wrong {
            let args = [policy.id().as_str().into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS1014, &args).at("this policy", policy.place(TRACKING)));
        }
    }
    found
}

/// The alarms of a policy of steps: the policy, its alarm, and whether that waits for more than its threshold.
fn pairs<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Part<'s>, bool)> {
    let mut found = Vec::new();
    for alarm in subject.of_type("AWS::CloudWatch::Alarm") {
        let Some(operator) = alarm.text("ComparisonOperator").known() else { continue };
        let rises = match operator {
            "GreaterThanThreshold" | "GreaterThanOrEqualToThreshold" => true,
            "LessThanThreshold" | "LessThanOrEqualToThreshold" => false,
            _ => continue,
        };
        let actions = alarm.properties().list("AlarmActions").iter();
        for policy in actions.filter_map(|action| subject.referred(Some(action))) {
            if policy.resource_type() == POLICY {
                found.push((policy, alarm, rises));
            }
        }
    }
    found
}

/// The least and the greatest value that an alarm's metric has, as far as it is one of a known range.
fn range(alarm: Part<'_>) -> (f64, f64) {
    let share = alarm.text("Namespace") == Answer::Is("AWS/ECS")
        && alarm.text("MetricName").known().is_some_and(|name| name.ends_with("Utilization"));
    if share { (0.0, 100.0) } else { (f64::NEG_INFINITY, f64::INFINITY) }
}

/// Whether a step is for some value at which the alarm goes off; an unknown bound may be right.
fn is_reached(step: &Properties, (from, to): (f64, f64)) -> bool {
    let lower = step.number("MetricIntervalLowerBound").or(f64::NEG_INFINITY);
    let upper = step.number("MetricIntervalUpperBound").or(f64::INFINITY);
    lower.is_none_or(|lower| lower < to) && upper.is_none_or(|upper| upper > from)
}

fn unreached(policy: Part<'_>, alarm: Part<'_>, rises: bool) -> bool {
    let steps = policy.properties().list(STEPS);
    let threshold = alarm.number("Threshold").known();
    let (least, greatest) = range(alarm);
    let breach = if rises {
        (0.0, threshold.map_or(f64::INFINITY, |threshold| greatest - threshold))
    } else {
        (threshold.map_or(f64::NEG_INFINITY, |threshold| least - threshold), 0.0)
    };
    // The threshold itself belongs to the step that begins there.
    let meets = |step: &Properties| {
        is_reached(step, breach)
            || rises && step.number("MetricIntervalLowerBound") == Answer::Is(0.0)
            || !rises && step.number("MetricIntervalUpperBound") == Answer::Is(0.0)
    };
    let steps: Option<Vec<&Properties>> = steps.iter().map(Node::as_map).collect();
    steps.is_some_and(|steps| !steps.is_empty() && !steps.into_iter().any(meets))
}

/// Whether all steps of a policy go one way: 1 out, -1 in.
fn way(policy: Part<'_>) -> Option<i64> {
    if policy.text("StepScalingPolicyConfiguration.AdjustmentType") == Answer::Is("ExactCapacity") {
        return None;
    }
    let mut ways = policy
        .properties()
        .maps(STEPS)
        .map(|step| step.integer("ScalingAdjustment").known().map(i64::signum));
    let first = ways.next()??;
    ways.all(|way| way == Some(first)).then_some(first)
}

fn steps(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let pairs = pairs(subject);
    for (policy, alarm, rises) in &pairs {
        if unreached(*policy, *alarm, *rises) {
            let said = format!("no step of {} is reached when {} goes off", policy.id(), alarm.id());
            found.push(
                Violation::new(&ECS1015, &[said.as_str().into()])
                    .at("this policy", policy.place(STEPS))
                    .at("its alarm", alarm.location()),
            );
        }
    }
    found.extend(both_ways(&pairs));
    found
}

/// Values at which a policy scales out and another one in.
fn both_ways(pairs: &[(Part<'_>, Part<'_>, bool)]) -> Vec<Violation> {
    const METRIC: [&str; 4] = ["Namespace", "MetricName", "Dimensions", "Statistic"];
    let target = |policy: Part<'_>| policy.refers("ScalingTargetId").map(|target| target.id().clone());
    let mut inwards: BTreeMap<LogicalId, Vec<(Part<'_>, Part<'_>)>> = BTreeMap::new();
    for (policy, alarm, rises) in pairs {
        if let Some(target) = target(*policy).filter(|_| !rises && way(*policy) == Some(-1)) {
            inwards.entry(target).or_default().push((*policy, *alarm));
        }
    }
    let mut found = Vec::new();
    for (out, high, _) in pairs.iter().filter(|(policy, _, rises)| *rises && way(*policy) == Some(1)) {
        let its = target(*out).and_then(|target| inwards.get(&target));
        for (inward, low) in its.into_iter().flatten() {
            let same = |name: &str| high.look(name) == low.look(name) && !high.look(name).is_absent();
            let thresholds = (high.number("Threshold").known(), low.number("Threshold").known());
            let (Some(above), Some(below)) = thresholds else { continue };
            if below > above && METRIC.into_iter().all(same) {
                let said = format!(
                    "between {above} and {below}, {} scales out and {} scales in",
                    out.id(),
                    inward.id()
                );
                found.push(
                    Violation::new(&ECS1015, &[said.as_str().into()])
                        .at("the alarm for out", high.place("Threshold"))
                        .at("the alarm for in", low.place("Threshold")),
                );
            }
        }
    }
    found
}

fn called(subject: &Subject<'_>) -> Vec<Violation> {
    let mut named: BTreeSet<&LogicalId> = BTreeSet::new();
    for (_, entry) in subject.template().resources() {
        entry.visit_targets(&mut |target| {
            named.insert(target.id());
        });
    }
    for output in subject.template().outputs.values() {
        output.value.visit_targets(&mut |target| {
            named.insert(target.id());
        });
    }
    policies(subject)
        .filter(|policy| {
            policy.text("PolicyType") == Answer::Is("StepScaling") && !named.contains(policy.id())
        })
        .map(|policy| {
            Violation::new(ECS1016_RULE, &[policy.id().as_str().into()]).at("this policy", policy.location())
        })
        .collect()
}

fn ranges(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for target in subject.of_type("AWS::ApplicationAutoScaling::ScalableTarget") {
        let (Answer::Is(min), Answer::Is(max)) =
            (target.integer("MinCapacity"), target.integer("MaxCapacity"))
        else {
            continue;
        };
        let of_ecs = target.text("ServiceNamespace") == Answer::Is("ecs");
        if min != max || !of_ecs || !target.look("ScheduledActions").is_absent() {
            continue;
        }
        let its =
            |policy: &Part<'_>| policy.refers("ScalingTargetId").is_some_and(|of| of.id() == target.id());
        let Some(policy) = policies(subject).find(its) else { continue };
        let count = min.to_string();
        let args = [target.id().as_str().into(), count.as_str().into(), policy.id().as_str().into()];
        found.push(
            Violation::new(ECS1017_RULE, &args)
                .at("this target", target.place("MaxCapacity"))
                .at("its policy", policy.location()),
        );
    }
    found
}

//! Listeners, their rules, and the target groups behind them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node, Target};

/// What Elastic Load Balancing takes as a priority.
const PRIORITIES: std::ops::RangeInclusive<i64> = 1..=50_000;

/// Priorities of a listener's rules.
pub const ECS0606: Rule = Rule {
    id: "ecs0606",
    title: "A listener rule's priority is 1 to 50,000, and no other rule of the listener has it",
    level: Level::Synth,
    message: "two rules of listener {0} have the priority {1}",
    why: "the load balancer refuses the second rule: `PriorityInUse`",
    help: "say which comes first: `.priority(n)` on one of the two services",
    source: "Elastic Load Balancing API: CreateRule; botocore elbv2 RulePriority",
    check: Some(priorities),
};

/// A target group has a listener before its service comes.
pub const ECS0611: Rule = Rule {
    id: "ecs0611",
    title: "A service's target groups are attached to a listener or a rule, and the service waits for it",
    level: Level::Synth,
    message: "service {0} is made without waiting for what attaches its target group {1} to a load balancer",
    why: "ECS refuses the service, now and then: `The target group does not have an associated load balancer`",
    help: "add `DependsOn` with the listener or the rule that forwards to the target group; `.behind(..)` does it",
    source: "aws/aws-cdk#1160; Amazon ECS Developer Guide: service-load-balancing",
    check: Some(attached),
};

fn priorities(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: BTreeMap<(&Target, i64), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for rule in subject.of_type("AWS::ElasticLoadBalancingV2::ListenerRule") {
        let listener = rule.properties().look("ListenerArn").known().and_then(Node::named);
        let priority = rule.integer("Priority").known();
        let (Some(listener), Some(priority)) = (listener, priority) else { continue };
        if !PRIORITIES.contains(&priority) {
            found.push(
                Violation::new(&ECS0606, &[])
                    .saying(format!(
                        "the rule {} has the priority {priority}: there are 1 to 50000",
                        rule.id()
                    ))
                    .because("the load balancer refuses the rule, and the stack rolls back")
                    .helping(
                        "`Priority: 1`, the first; `.priority(1)`, or none: a path's priority is its own",
                    )
                    .at("this rule", rule.location()),
            );
        }
        if let Some(first) = taken.insert((listener, priority), rule) {
            let priority = priority.to_string();
            let args = [listener.id().as_str().into(), priority.as_str().into()];
            let mut violation = Violation::new(&ECS0606, &args);
            if first.get("Conditions").is_some_and(|same| rule.get("Conditions") == Some(same)) {
                // Another priority wouldn't help: the later one of the two gets no request.
                let what =
                    requests(rule).map_or_else(|| "the same requests".to_owned(), |what| format!("`{what}`"));
                violation = violation
                    .saying(format!(
                        "the rules {} and {} of listener {} both take {what}",
                        first.id(),
                        rule.id(),
                        listener.id()
                    ))
                    .because("the load balancer refuses the second rule, and at another priority no request would get to it")
                    .helping("another path or host for one of the two");
            }
            found.push(violation.at("the first rule", first.location()).at("the second", rule.location()));
        }
    }
    found
}

/// What a rule with one condition takes.
fn requests(rule: Part<'_>) -> Option<String> {
    let [condition] = rule.properties().list("Conditions") else { return None };
    let condition = condition.as_map()?;
    let paths = ["Values", "PathPatternConfig.Values", "HostHeaderConfig.Values"];
    let values = paths.into_iter().flat_map(|path| condition.list(path)).filter_map(Node::as_str);
    let values = values.collect::<Vec<_>>().join(", ");
    (!values.is_empty()).then_some(values)
}

fn attached(subject: &Subject<'_>) -> Vec<Violation> {
    let mut attachers: BTreeMap<&LogicalId, BTreeSet<&LogicalId>> = BTreeMap::new();
    for kind in ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"] {
        for part in subject.of_type(kind) {
            part.entry().visit_targets(&mut |target| {
                attachers.entry(target.id()).or_default().insert(part.id());
            });
        }
    }
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        for group in service.target_groups() {
            // What stands in another stack is attached there.
            let Some(group) = subject.referred(Some(group)) else { continue };
            let waits = attachers
                .get(group.id())
                .is_some_and(|all| all.iter().any(|attacher| service.waits_for(attacher)));
            if !waits {
                let args = [service.id().as_str().into(), group.id().as_str().into()];
                let mut violation = Violation::new(&ECS0611, &args);
                if !attachers.contains_key(group.id()) {
                    violation = violation
                        .saying(format!(
                            "no listener and no rule forwards to {}, the target group of service {}",
                            group.id(),
                            service.id()
                        ))
                        .helping("a listener or a rule that forwards to the target group, and `DependsOn` with it on the service");
                }
                found.push(
                    violation.at("this service", service.location()).at("its target group", group.location()),
                );
            }
        }
    }
    found
}

//! Who hears an alarm: its actions, and the topics that may carry them.

use std::collections::BTreeSet;

use super::{Answer, Look, alarms};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject};
use crate::invariants::monitoring::ECS1111;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node};

/// A topic that may carry an alarm.
pub const ECS1113: Rule = Rule {
    id: "ecs1113",
    title: "CloudWatch and EventBridge may publish to the topics that they are given, and use the keys of these",
    level: Level::Synth,
    message: "{0} publishes to the topic {1}, {2}",
    why: "the message is lost: `does not have authorization to access the SNS topic encryption key` stands in the alarm's history only",
    help: "a key of your own whose policy lets the service in; `aws:SourceAccount` in it for CloudWatch alone, EventBridge doesn't send it; a topic policy for `events.amazonaws.com` without a condition",
    source: "Amazon SNS Developer Guide: sns-key-management; Amazon EventBridge User Guide: eb-use-resource-based; awslabs/landing-zone-accelerator-on-aws#407",
    check: Some(carried),
};

/// An event rule has few targets.
pub const ECS1117: Rule = Rule {
    id: "ecs1117",
    title: "An event rule has one to five targets",
    level: Level::Synth,
    message: "the event rule {0} has {1} targets",
    why: "without a target nothing hears the events; more than five are refused: `LimitExceededException`",
    help: "one to five `Targets`",
    source: "Amazon EventBridge User Guide: eb-quota",
    check: Some(targets),
};

/// Whether a resource is named by another one: a composite alarm, a deployment's alarms.
fn mentioned<'s>(subject: &'s Subject<'_>) -> BTreeSet<&'s LogicalId> {
    let mut found = BTreeSet::new();
    for kind in ["AWS::CloudWatch::CompositeAlarm", "AWS::ECS::Service"] {
        for part in subject.of_type(kind) {
            part.entry().visit_targets(&mut |target| {
                found.insert(target.id());
            });
        }
    }
    found
}

pub(crate) fn unheard(subject: &Subject<'_>) -> Vec<Violation> {
    let mentioned = mentioned(subject);
    // A composite alarm names its parts by their names, in a text.
    let rules: Vec<String> = subject
        .of_type("AWS::CloudWatch::CompositeAlarm")
        .map(|alarm| alarm.get("AlarmRule").and_then(|rule| rule.outline("*")).unwrap_or_default())
        .collect();
    let named = |alarm: Part<'_>| match alarm.text("AlarmName") {
        Answer::Is(name) => rules.iter().any(|rule| rule.contains(name)),
        Answer::Absent => false,
        Answer::Unknown => !rules.is_empty(),
    };
    let mut found = Vec::new();
    for alarm in alarms(subject) {
        let kinds = ["AlarmActions", "InsufficientDataActions", "OKActions"];
        let has = match alarm.look("AlarmActions") {
            Answer::Is(Node::List(actions)) if actions.len() > 5 => format!("{} actions", actions.len()),
            Answer::Is(Node::List(actions)) if !actions.is_empty() => continue,
            Answer::Unknown => continue,
            Answer::Is(node) if node.as_list().is_none() => continue,
            _ if kinds.iter().any(|kind| !alarm.list(kind).is_empty()) => continue,
            _ if mentioned.contains(alarm.id()) || named(alarm) => continue,
            _ => "no action".to_owned(),
        };
        let said = format!("{} has {has}", alarm.id());
        found.push(Violation::new(&ECS1111, &[]).saying(said).at("this alarm", alarm.location()));
    }
    found
}

const TOPIC: &str = "AWS::SNS::Topic";

/// Who publishes to a topic of the template: the publisher, its service, the topic.
fn publishers<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, &'static str, Part<'s>)> {
    let mut found = Vec::new();
    let mut note = |part: Part<'s>, service, node: Option<&'s Node>| {
        if let Some(topic) = subject.referred(node).filter(|topic| topic.resource_type() == TOPIC) {
            found.push((part, service, topic));
        }
    };
    for kind in ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"] {
        for alarm in subject.of_type(kind) {
            for action in alarm.properties().list("AlarmActions") {
                note(alarm, "cloudwatch.amazonaws.com", Some(action));
            }
        }
    }
    for rule in subject.of_type("AWS::Events::Rule") {
        for target in rule.properties().maps("Targets") {
            note(rule, "events.amazonaws.com", target.get("Arn"));
        }
    }
    found
}

/// What the policy of a key or a topic says of a service.
pub(in crate::invariants::graph) enum Grant {
    Given,
    /// Only with a condition on the account or the resource.
    OfSource,
    Missing,
    Unknown,
}

pub(in crate::invariants::graph) fn grant(policy: Answer<&Node>, service: &str) -> Grant {
    let Answer::Is(Node::Map(document)) = policy else {
        return if policy.is_absent() { Grant::Missing } else { Grant::Unknown };
    };
    let statements = match document.look("Statement") {
        Answer::Is(Node::List(statements)) => statements.iter().collect(),
        Answer::Is(one) => vec![one],
        _ => Vec::new(),
    };
    let mut found = Grant::Missing;
    for statement in statements.into_iter().filter_map(Node::as_map) {
        let principal = statement.look("Principal");
        let named = match principal {
            Answer::Is(Node::String(everybody)) => everybody == "*",
            Answer::Is(Node::Map(kinds)) => match kinds.look("Service") {
                Answer::Is(Node::List(all)) => all.iter().any(|one| one.as_str() == Some(service)),
                Answer::Is(one) => one.as_str() == Some(service),
                _ => matches!(kinds.text("AWS"), Answer::Is("*")),
            },
            _ => return Grant::Unknown,
        };
        if !named || statement.text("Effect") != Answer::Is("Allow") {
            continue;
        }
        let condition = statement.look("Condition").known().map(|node| format!("{node:?}"));
        match condition.filter(|text| text.contains("SourceAccount") || text.contains("SourceArn")) {
            Some(_) => found = Grant::OfSource,
            None => return Grant::Given,
        }
    }
    found
}

fn carried(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (publisher, service, topic) in publishers(subject) {
        let Some(what) = refuses(subject, service, topic) else { continue };
        let args = [publisher.id().as_str().into(), topic.id().as_str().into(), what.as_str().into()];
        found.push(
            Violation::new(&ECS1113, &args)
                .at("who publishes", publisher.location())
                .at("the topic", topic.location()),
        );
    }
    found
}

/// Why a service can't publish to a topic.
fn refuses(subject: &Subject<'_>, service: &str, topic: Part<'_>) -> Option<String> {
    let key = topic.properties().look("KmsMasterKeyId").known();
    if let Some(alias) = key.and_then(Node::as_str).filter(|key| key.contains("alias/aws/sns")) {
        return Some(format!("whose key {alias} is for nobody but SNS"));
    }
    let key = subject.referred(key).filter(|key| key.resource_type() == "AWS::KMS::Key");
    if let Some(key) = key {
        match grant(key.properties().look("KeyPolicy"), service) {
            Grant::Missing => return Some(format!("whose key {} doesn't let {service} in", key.id())),
            Grant::OfSource if service.starts_with("events") => {
                return Some(format!(
                    "whose key {} asks for a source, which EventBridge doesn't send",
                    key.id()
                ));
            }
            _ => {}
        }
    }
    if !service.starts_with("events") {
        return None; // the default policy of a topic lets the alarms of its own account in
    }
    let policies = subject.of_type("AWS::SNS::TopicPolicy").filter(|policy| {
        policy
            .properties()
            .list("Topics")
            .iter()
            .any(|node| subject.referred(Some(node)).is_none_or(|named| named.id() == topic.id()))
    });
    let grants: Vec<Grant> =
        policies.map(|policy| grant(policy.properties().look("PolicyDocument"), service)).collect();
    if grants.iter().any(|grant| matches!(grant, Grant::Given | Grant::Unknown)) {
        return None;
    }
    let of_source = grants.iter().any(|grant| matches!(grant, Grant::OfSource));
    Some(if of_source {
        "whose policy asks for a source, which EventBridge doesn't send".to_owned()
    } else {
        format!("whose policy doesn't let {service} in")
    })
}

fn targets(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for rule in subject.of_type("AWS::Events::Rule") {
        let count = match rule.look("Targets") {
            Answer::Is(Node::List(targets)) => targets.len(),
            Answer::Absent => 0,
            _ => continue,
        };
        if !(1..=5).contains(&count) {
            let count = count.to_string();
            let args = [rule.id().as_str().into(), count.as_str().into()];
            found.push(Violation::new(&ECS1117, &args).at("this rule", rule.location()));
        }
    }
    found
}

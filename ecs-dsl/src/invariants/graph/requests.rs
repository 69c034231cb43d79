//! Listener rules as Elastic Load Balancing takes them: what they compare with, and what they do in which order.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// The conditions of a rule.
pub const ECS0634: Rule = Rule {
    id: "ecs0634",
    title: "A listener rule has a condition at least, of the fields that there are, and one each for path, host, method and source",
    level: Level::Synth,
    message: "the rule {0} {1}",
    why: "Elastic Load Balancing refuses the rule: `A rule must have at least one condition`, `A rule can only have one 'path-pattern' condition`, `Condition field 'path' must be one of ..`; a method in small letters matches no request",
    help: "`path-pattern`, `host-header`, `http-header`, `http-request-method`, `query-string` or `source-ip`, each path and host once with several `Values`; methods in capitals",
    source: "Elastic Load Balancing API: RuleCondition, CreateRule",
    check: Some(conditions),
};

/// What a listener or a rule does.
pub const ECS0635: Rule = Rule {
    id: "ecs0635",
    title: "The actions of a listener or rule end with one forward, redirect or fixed response, with its configuration, and authenticate on HTTPS only",
    level: Level::Synth,
    message: "{0} {1}",
    why: "Elastic Load Balancing refuses the actions: the last one is a forward, a redirect or a fixed response, each has its configuration, and `authenticate-oidc` needs an HTTPS listener",
    help: "`Order: 1` for what authenticates, and a greater one for the forward; `FixedResponseConfig`, `RedirectConfig` or `TargetGroupArn` beside their `Type`; `Protocol: HTTPS` for a listener that authenticates",
    source: "Elastic Load Balancing API: Action; Application Load Balancers User Guide: listener-authenticate-users",
    check: Some(actions),
};

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";
/// The fields that there are, and whether a rule may have several conditions of one.
const FIELDS: [(&str, bool); 6] = [
    ("host-header", false),
    ("http-header", true),
    ("http-request-method", false),
    ("path-pattern", false),
    ("query-string", true),
    ("source-ip", false),
];
/// What ends the actions, with what each is configured by.
const LAST: [(&str, &[&str]); 3] = [
    ("forward", &["TargetGroupArn", "ForwardConfig"]),
    ("redirect", &["RedirectConfig"]),
    ("fixed-response", &["FixedResponseConfig"]),
];

fn conditions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for rule in subject.of_type(RULE) {
        let mut say = |what: &str| {
            let args = [rule.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS0634, &args).at("this rule", rule.location()));
        };
        let written = rule.look("Conditions");
        if written.is_absent() || matches!(written, Answer::Is(Node::List(all)) if all.is_empty()) {
            say("has no condition");
        }
        let mut seen: Vec<&str> = Vec::new();
        for condition in rule.maps("Conditions") {
            let Some(field) = condition.text("Field").known() else { continue };
            match FIELDS.iter().find(|(name, _)| *name == field) {
                None => say(&format!("has a condition on `{field}`, which is no field")),
                Some((_, false)) if seen.contains(&field) => say(&format!("has two conditions on `{field}`")),
                Some(_) => {}
            }
            seen.push(field);
            let methods = condition.list("HttpRequestMethodConfig.Values").iter().filter_map(Node::as_str);
            if let Some(method) =
                methods.into_iter().find(|method| method.bytes().any(|c| c.is_ascii_lowercase()))
            {
                say(&format!("compares with the method `{method}`, in small letters"));
            }
        }
    }
    found
}

/// Why the actions aren't taken.
fn wrong(part: Part<'_>, name: &str, protocol: Option<&str>) -> Option<String> {
    let Answer::Is(Node::List(nodes)) = part.properties().look(name) else { return None };
    let all: Option<Vec<&Properties>> = nodes.iter().map(Node::as_map).collect();
    let mut all = all?;
    let kinds: Option<Vec<&str>> = all.iter().map(|action| action.text("Type").known()).collect();
    let kinds = kinds?;
    for (action, kind) in all.iter().zip(&kinds) {
        let Some((_, configs)) = LAST.iter().find(|(last, _)| last == kind) else { continue };
        if configs.iter().all(|config| action.look(config).is_absent()) {
            let configs: Vec<String> = configs.iter().map(|config| format!("`{config}`")).collect();
            return Some(format!("has the action {kind} without {}", configs.join(" or ")));
        }
    }
    if let Some(kind) = kinds.iter().find(|kind| kind.starts_with("authenticate-"))
        && protocol == Some("HTTP")
    {
        return Some(format!("has the action {kind} on an HTTP listener"));
    }
    let orders: Vec<Answer<i64>> = all.iter().map(|action| action.integer("Order")).collect();
    if orders.iter().all(|order| matches!(order, Answer::Is(_))) {
        all.sort_by_key(|action| action.integer("Order").known());
    } else if all.len() > 1 {
        return None;
    }
    let last = all.last()?.text("Type").known()?;
    let ends = |kind: &str| LAST.iter().any(|(last, _)| *last == kind);
    if !ends(last) {
        return Some(format!("has {last} as its last action"));
    }
    let count = kinds.iter().filter(|kind| ends(kind)).count();
    (count > 1).then(|| format!("has {count} actions that each end it"))
}

fn actions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (kind, name) in [(LISTENER, "DefaultActions"), (RULE, "Actions")] {
        for part in subject.of_type(kind) {
            let listener = if kind == RULE { part.refers("ListenerArn") } else { Some(part) };
            let protocol = listener.and_then(|listener| listener.properties().text("Protocol").known());
            if let Some(wrong) = wrong(part, name, protocol) {
                let args = [part.id().as_str().into(), wrong.as_str().into()];
                found.push(Violation::new(&ECS0635, &args).at("this part", part.location()));
            }
        }
    }
    found
}

//! What listeners and their rules do: certificates, conditions, forwards, redirects and fixed answers.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::listeners::ECS0607;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";

/// The certificate of a listener.
pub const ECS0604: Rule = Rule {
    id: "ecs0604",
    title: "A listener over TLS has one default certificate, and another one none",
    level: Level::Synth,
    message: "the listener {0} speaks {1} and has {2} certificates",
    why: "the load balancer refuses the listener, and the whole stack rolls back",
    help: "one certificate in `Certificates` for HTTPS and TLS; further ones are an `AWS::ElasticLoadBalancingV2::ListenerCertificate`",
    source: "Elastic Load Balancing API: CreateListener (Certificates)",
    check: Some(certificates),
};

/// Where requests go, and in which parts.
pub const ECS0614: Rule = Rule {
    id: "ecs0614",
    title: "A forward action has at most 5 target groups with weights of 0 to 999, not all of them 0",
    level: Level::Synth,
    message: "{0} forwards to {1} target groups, more than {2}",
    why: "the load balancer refuses the action, or answers 503 to all that it takes; ECS refuses a service with more than 5 target groups",
    help: "at most 5 target groups, and a weight from 1 to 999 for one that gets requests",
    source: "Application Load Balancer guide: load-balancer-limits; botocore elbv2: TargetGroupTuple",
    check: Some(forwards),
};

/// Where a redirect leads.
pub const ECS0616: Rule = Rule {
    id: "ecs0616",
    title: "A redirect changes protocol, host, port or path, one to HTTPS the port too, and none leads from HTTPS to HTTP",
    level: Level::Synth,
    message: "{0} redirects to what was asked for",
    why: "the load balancer refuses the action, or the browser says that there are too many redirects",
    help: "another protocol, host, port or path, as in `Protocol: HTTPS` with `Port: 443`",
    source: "botocore elbv2: RedirectActionConfig",
    check: Some(redirects),
};

/// How long a client stays with a target.
pub const ECS0624: Rule = Rule {
    id: "ecs0624",
    title: "Stickiness lasts 1 to 604,800 s",
    level: Level::Synth,
    message: "{0} keeps clients for {1} s, which is not between 1 s and 604800 s",
    why: "the load balancer refuses the attribute or the action",
    help: "a duration of at most a week; a forward action that is sticky needs `DurationSeconds`",
    source: "Elastic Load Balancing API: TargetGroupAttribute, TargetGroupStickinessConfig",
    check: Some(stickiness),
};

/// What a load balancer answers by itself.
pub const ECS0625: Rule = Rule {
    id: "ecs0625",
    title: "A fixed response has a code of 2XX, 4XX or 5XX, and at most 1,024 characters",
    level: Level::Synth,
    message: "{0} answers with {1}",
    why: "the load balancer refuses the action",
    help: "a code from 200 to 299 or from 400 to 599, and a text of at most 1024 characters",
    source: "botocore elbv2: FixedResponseActionConfig",
    check: Some(answers),
};

/// The most condition values and wildcards of a rule, and the longest value.
const CONDITIONS: (usize, usize, usize) = (5, 5, 128);
/// The most target groups of a forward action, and of a service.
const TARGETS: usize = 5;
/// The greatest weight.
const WEIGHT: i64 = 999;
/// The longest stickiness, in seconds.
const STICKY: std::ops::RangeInclusive<i64> = 1..=604_800;
/// The longest text of a fixed response, in characters.
const ANSWER: usize = 1_024;

fn certificates(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for listener in subject.of_type(LISTENER) {
        let Some(protocol) = listener.text("Protocol").known() else { continue };
        let count = match listener.look("Certificates") {
            Answer::Absent => 0,
            Answer::Is(Node::List(all)) => all.len(),
            Answer::Is(_) | Answer::Unknown => continue,
        };
        let right = if matches!(protocol, "HTTPS" | "TLS") { count == 1 } else { count == 0 };
        if !right {
            let count = if count == 0 { "no".to_owned() } else { count.to_string() };
            let args = [listener.id().as_str().into(), protocol.into(), count.as_str().into()];
            found.push(Violation::new(&ECS0604, &args).at("this listener", listener.location()));
        }
    }
    found
}

/// An action of a listener or a rule.
struct Action<'s> {
    part: Part<'s>,
    properties: &'s Properties,
}

impl Action<'_> {
    fn broken(&self, rule: &'static Rule, message: impl FnOnce(&str) -> String) -> Violation {
        let words = message(self.part.id().as_str());
        Violation::new(rule, &[]).saying(words).at("this action", self.part.location())
    }
}

fn actions<'s>(subject: &'s Subject<'_>, kind: &str) -> Vec<Action<'s>> {
    let mut found = Vec::new();
    for (resource, name) in [(LISTENER, "DefaultActions"), (RULE, "Actions")] {
        for part in subject.of_type(resource) {
            let all = part.properties().maps(name).filter(|action| action.text("Type") == Answer::Is(kind));
            found.extend(all.map(|properties| Action { part, properties }));
        }
    }
    found
}

fn forwards(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for action in actions(subject, "forward") {
        let groups = action.properties.list("ForwardConfig.TargetGroups");
        if groups.len() > TARGETS {
            found.push(action.broken(&ECS0614, |id| {
                format!("{id} forwards to {} target groups, more than {TARGETS}", groups.len())
            }));
        }
        let weights: Vec<Answer<i64>> = groups
            .iter()
            .map(|group| group.as_map().map_or(Answer::Unknown, |group| group.integer("Weight")))
            .collect();
        let outside = weights.iter().find_map(|weight| weight.known().filter(|w| !(0..=WEIGHT).contains(w)));
        if let Some(weight) = outside {
            found.push(action.broken(&ECS0614, |id| {
                format!("{id} forwards with a weight of {weight}, which is not between 0 and {WEIGHT}")
            }));
        }
        if !weights.is_empty() && weights.iter().all(|weight| *weight == Answer::Is(0)) {
            found.push(
                action
                    .broken(&ECS0614, |id| format!("{id} forwards with a weight of 0 to each target group")),
            );
        }
    }
    for service in subject.of_type("AWS::ECS::Service") {
        let count = service.list("LoadBalancers").len();
        if count > TARGETS {
            let words =
                format!("the service {} has {count} target groups, more than {TARGETS}", service.id());
            found.push(Violation::new(&ECS0614, &[]).saying(words).at("this service", service.location()));
        }
    }
    found
}

/// A text, or a number as one.
fn written(properties: &Properties, name: &str) -> Answer<String> {
    properties.look(name).then(|node| match node {
        Node::String(text) => Some(text.to_string()),
        node => node.as_integer().map(|number| number.to_string()),
    })
}

fn redirects(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for action in actions(subject, "redirect") {
        let Some(config) = action.properties.look("RedirectConfig").known().and_then(Node::as_map) else {
            continue;
        };
        let listener = if action.part.resource_type() == RULE {
            action.part.refers("ListenerArn")
        } else {
            Some(action.part)
        };
        let spoken = |name: &str| listener.and_then(|listener| written(listener.properties(), name).known());
        // The part of a request that a redirect leaves alone.
        let keeps = |name: &str, same: &str, own: Option<String>| {
            written(config, name).or(same.to_owned()).is_some_and(|to| to == same || Some(to) == own)
        };
        let protocol = spoken("Protocol");
        if keeps("Protocol", "#{protocol}", protocol.clone())
            && keeps("Port", "#{port}", spoken("Port"))
            && keeps("Host", "#{host}", None)
            && keeps("Path", "/#{path}", None)
            && keeps("Query", "#{query}", None)
        {
            found.push(action.broken(&ECS0616, |id| format!("{id} redirects to what was asked for")));
        }
        let to_tls = protocol.as_deref() == Some("HTTP") && config.text("Protocol") == Answer::Is("HTTPS");
        if to_tls && keeps("Port", "#{port}", spoken("Port")) && keeps("Host", "#{host}", None) {
            let port = spoken("Port").unwrap_or_else(|| "#{port}".to_owned());
            let broken = action.broken(&ECS0616, |id| {
                format!("{id} redirects to HTTPS on the port {port}, where the same listener speaks HTTP")
            });
            found.push(broken.because("what isn't said is kept: the browser asks for `https://..:80`, and shows `ERR_SSL_PROTOCOL_ERROR`").helping("`Port: 443` beside `Protocol: HTTPS`"));
        }
        if protocol.as_deref() == Some("HTTPS") && config.text("Protocol") == Answer::Is("HTTP") {
            found.push(action.broken(&ECS0616, |id| format!("{id} redirects from HTTPS to HTTP")));
        }
    }
    found
}

fn stickiness(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut judge = |part: Part<'_>, seconds: Answer<i64>| {
        if let Some(seconds) = seconds.known().filter(|seconds| !STICKY.contains(seconds)) {
            let seconds = seconds.to_string();
            let args = [part.id().as_str().into(), seconds.as_str().into()];
            found.push(Violation::new(&ECS0624, &args).at("this part", part.location()));
        }
    };
    for group in subject.of_type("AWS::ElasticLoadBalancingV2::TargetGroup") {
        for kind in ["lb_cookie", "app_cookie"] {
            let key = format!("stickiness.{kind}.duration_seconds");
            judge(group, group.attribute("TargetGroupAttributes", &key).then(Node::as_integer));
        }
    }
    let mut missing = Vec::new();
    for action in actions(subject, "forward") {
        let path = "ForwardConfig.TargetGroupStickinessConfig";
        let Some(config) = action.properties.look(path).known().and_then(Node::as_map) else { continue };
        if config.flag("Enabled") != Answer::Is(true) {
            continue;
        }
        if config.look("DurationSeconds").is_absent() {
            missing
                .push(action.broken(&ECS0624, |id| format!("{id} is sticky, and doesn't say for how long")));
        }
        judge(action.part, config.integer("DurationSeconds"));
    }
    found.extend(missing);
    found
}

fn answers(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for action in actions(subject, "fixed-response") {
        let Some(config) = action.properties.look("FixedResponseConfig").known().and_then(Node::as_map)
        else {
            continue;
        };
        if let Some(code) =
            config.integer("StatusCode").known().filter(|code| !matches!(code, 200..=299 | 400..=599))
        {
            found.push(action.broken(&ECS0625, |id| format!("{id} answers with the code {code}")));
        }
        let length = config.text("MessageBody").known().map_or(0, |text| text.chars().count());
        if length > ANSWER {
            found.push(
                action.broken(&ECS0625, |id| {
                    format!("{id} answers with {length} characters, more than {ANSWER}")
                }),
            );
        }
    }
    found
}

/// The values of a condition, in any of the places where they may stand. `None` where one isn't written out.
fn values(condition: &Properties) -> Option<Vec<&str>> {
    let mut all = Vec::new();
    for path in [
        "Values",
        "PathPatternConfig.Values",
        "HostHeaderConfig.Values",
        "HttpHeaderConfig.Values",
        "HttpRequestMethodConfig.Values",
        "SourceIpConfig.Values",
    ] {
        match condition.look(path) {
            Answer::Absent => {}
            Answer::Is(Node::List(values)) => {
                for value in values {
                    all.push(value.as_str()?);
                }
            }
            Answer::Is(_) | Answer::Unknown => return None,
        }
    }
    all.extend(
        condition.maps("QueryStringConfig.Values").map(|pair| pair.text("Value").known().unwrap_or_default()),
    );
    Some(all)
}

/// What is wrong with one value of a condition. A path may begin with a wildcard, which the macro doesn't take.
///
/// What is said of it, and what to write instead.
fn wrong_value(field: &str, value: &str) -> Option<(String, String)> {
    let (_, _, longest) = CONDITIONS;
    let length = value.chars().count();
    if length > longest {
        return Some((
            format!("a value of {field} has {length} characters, more than {longest}"),
            "a shorter value: `*` stands for any number of characters".to_owned(),
        ));
    }
    match field {
        "path-pattern" if !value.starts_with(['/', '*', '?']) => Some((
            format!("the path pattern `{value}` does not begin with `/`"),
            format!("`/{value}`; `path!(\"/{value}\")` in a program"),
        )),
        "host-header" if value.contains(['/', ':']) => Some((
            format!("the host name `{value}` is more than a name"),
            "the name alone, as in `api.example.com`: no `https://`, no port and no path".to_owned(),
        )),
        "host-header" if !value.contains(['.', '*', '?']) => Some((
            format!("the host name `{value}` has no dot"),
            "a whole name, as in `api.example.com`, or one with a wildcard".to_owned(),
        )),
        _ => None,
    }
}

/// What a rule compares with, in templates that no macro made.
pub(crate) fn conditions(subject: &Subject<'_>) -> Vec<Violation> {
    let (most, most_wildcards, _) = CONDITIONS;
    let mut found = Vec::new();
    for rule in subject.of_type(RULE) {
        let (mut count, mut wildcards, mut wrong) = (0, 0, Vec::new());
        for condition in rule.maps("Conditions") {
            let (Some(field), Some(values)) = (condition.text("Field").known(), values(condition)) else {
                continue;
            };
            count += values.len();
            for value in values {
                wildcards += value.matches(['*', '?']).count();
                wrong.extend(wrong_value(field, value));
            }
        }
        if count > most {
            wrong.push((
                format!("the rule compares with {count} values, more than {most}"),
                format!("at most {most} values in all of its conditions; a second rule with the same action for the others"),
            ));
        }
        if wildcards > most_wildcards {
            wrong.push((
                format!("the rule has {wildcards} wildcards, more than {most_wildcards}"),
                "fewer wildcards: one `*` stands for any number of characters".to_owned(),
            ));
        }
        for (words, help) in wrong {
            let violation = Violation::new(&ECS0607, &[]).saying(words).helping(help);
            found.push(violation.at("this rule", rule.location()));
        }
    }
    found
}

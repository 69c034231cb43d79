//! Alarms that CloudWatch refuses, or for whose metric there is never a value; and subscriptions that nobody gets.

use super::{Answer, BALANCING, Look, Metric, alarms, metrics};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Node, Properties};

/// A metric of AWS is written as AWS writes it.
pub const ECS1127: Rule = Rule {
    id: "ecs1127",
    title: "An alarm writes namespace, metric and unit as AWS does",
    level: Level::Synth,
    message: "{0} looks at {1}, and AWS has {2}",
    why: "CloudWatch tells capitals from small letters and one unit from another: there is no such value, and the alarm never goes off",
    help: "as AWS has it; without a `Unit` CloudWatch takes every unit",
    source: "Amazon CloudWatch API: PutMetricAlarm (Namespace, Unit); Application Load Balancers User Guide: load-balancer-cloudwatch-metrics",
    check: Some(spellings),
};

/// What CloudWatch takes of an alarm.
pub const ECS1128: Rule = Rule {
    id: "ecs1128",
    title: "An alarm has one statistic, and its actions are ARNs",
    level: Level::Synth,
    message: "{0} has {1}",
    why: "CloudWatch refuses it with a ValidationError, as with `Invalid arn syntax`",
    help: "`Statistic` or, for percentiles, `ExtendedStatistic`; `AlarmActions: [!Ref Topic]`, which is the topic's ARN",
    source: "Amazon CloudWatch API: PutMetricAlarm",
    check: Some(refused),
};

/// A subscription is of its protocol.
pub const ECS1129: Rule = Rule {
    id: "ecs1129",
    title: "A subscription's endpoint is one of its protocol",
    level: Level::Synth,
    message: "the subscription {0} is of the protocol {1}, and its endpoint is {2}",
    why: "SNS refuses it, as with `Endpoint must match the specified protocol`, or nobody is there",
    help: "`email`: an address with @; `https`: a URL that begins so; `sms`: `+491711234567`; `sqs` and `lambda`: an ARN, which is `!GetAtt .. Arn`",
    source: "Amazon SNS API: Subscribe (Endpoint)",
    check: Some(endpoints),
};

/// A sign of life is missed when it is low.
pub const ECS1130: Advice = Advice::new(Rule {
    id: "ecs1130",
    title: "An alarm on a sign of life waits for it to sink",
    level: Level::Advice,
    message: "{0} goes off when {1} is above {2}",
    why: "it pages while all is well, and is silent while nothing runs",
    help: "`ComparisonOperator: LessThanThreshold`; where too many are what is watched, `stack.allow(&ECS1130, .., \"why\")`",
    source: "Application Load Balancers User Guide: load-balancer-cloudwatch-metrics",
    check: Some(opposites),
});

/// A metric filter makes what the alarm looks at.
pub const ECS1131: Advice = Advice::new(Rule {
    id: "ecs1131",
    title: "An alarm on a metric filter's namespace looks at what the filter makes",
    level: Level::Advice,
    message: "{0} looks at {1} of {2}, and the metric filters of {2} make {3}",
    why: "another name, or a dimension that the filter doesn't write, is another metric, without data: the alarm never goes off",
    help: "the filter's `MetricName` and `Dimensions`; where the program sends that metric itself, `stack.allow(&ECS1131, .., \"why\")`",
    source: "Amazon CloudWatch Logs User Guide: MonitoringLogData",
    check: Some(filtered),
});

const ECS1130_RULE: &Rule = ECS1130.rule();
const ECS1131_RULE: &Rule = ECS1131.rule();

/// AWS's namespaces that systems on ECS are watched by.
const NAMESPACES: [&str; 24] = [
    BALANCING,
    "AWS/NetworkELB",
    "AWS/ELB",
    "AWS/ECS",
    "AWS/ECS/ManagedScaling",
    "ECS/ContainerInsights",
    "AWS/EC2",
    "AWS/AutoScaling",
    "AWS/NATGateway",
    "AWS/RDS",
    "AWS/ElastiCache",
    "AWS/SQS",
    "AWS/SNS",
    "AWS/Lambda",
    "AWS/Events",
    "AWS/Logs",
    "AWS/EFS",
    "AWS/EBS",
    "AWS/S3",
    "AWS/DynamoDB",
    "AWS/ApiGateway",
    "AWS/CloudFront",
    "AWS/Scheduler",
    "AWS/WAFV2",
];

/// Metrics of AWS, each with its unit.
const METRICS: [(&str, &str, &str); 18] = [
    (BALANCING, "HTTPCode_Target_2XX_Count", "Count"),
    (BALANCING, "HTTPCode_Target_3XX_Count", "Count"),
    (BALANCING, "HTTPCode_Target_4XX_Count", "Count"),
    (BALANCING, "HTTPCode_Target_5XX_Count", "Count"),
    (BALANCING, "HTTPCode_ELB_3XX_Count", "Count"),
    (BALANCING, "HTTPCode_ELB_4XX_Count", "Count"),
    (BALANCING, "HTTPCode_ELB_5XX_Count", "Count"),
    (BALANCING, "TargetResponseTime", "Seconds"),
    (BALANCING, "RequestCount", "Count"),
    (BALANCING, "HealthyHostCount", "Count"),
    (BALANCING, "UnHealthyHostCount", "Count"),
    (BALANCING, "TargetConnectionErrorCount", "Count"),
    (BALANCING, "RejectedConnectionCount", "Count"),
    (BALANCING, "ActiveConnectionCount", "Count"),
    (BALANCING, "NewConnectionCount", "Count"),
    ("AWS/ECS", "CPUUtilization", "Percent"),
    ("AWS/ECS", "MemoryUtilization", "Percent"),
    ("AWS/EC2", "CPUUtilization", "Percent"),
];

/// What is written otherwise than AWS writes it, and how AWS does.
fn misspelt(metric: &Metric<'_>) -> Option<(String, String)> {
    let alike = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    let namespace = NAMESPACES.into_iter().find(|known| alike(known, metric.namespace))?;
    if namespace != metric.namespace {
        let said = format!("the namespace {}", metric.namespace);
        return Some((said, format!("the namespace {namespace}")));
    }
    let mut its = METRICS.iter().filter(|(of, ..)| *of == namespace);
    let (_, name, unit) = its.find(|(_, name, _)| alike(name, metric.name))?;
    if *name != metric.name {
        return Some((metric.name.to_owned(), format!("`{name}`")));
    }
    let written = metric.unit.known()?;
    (written != *unit).then(|| (format!("{name} in {written}"), format!("it in {unit}")))
}

fn spellings(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        if let Some((written, known)) = misspelt(&metric) {
            let args = [metric.alarm.id().as_str().into(), written.as_str().into(), known.as_str().into()];
            found.push(Violation::new(&ECS1127, &args).at("this alarm", metric.alarm.location()));
        }
    }
    found
}

/// What an action is that is no ARN.
fn no_arn(subject: &Subject<'_>, action: &Node) -> Option<String> {
    if let Some(text) = action.as_str() {
        let right = text.starts_with("arn:") || text.contains("{{");
        return (!right).then(|| format!("the action `{text}`, which is no ARN"));
    }
    let (target, attribute) = action.reference()?;
    let part = subject.resolve(target)?;
    match (part.resource_type(), attribute) {
        ("AWS::SNS::Topic", "TopicName") | ("AWS::Lambda::Function" | "AWS::SQS::Queue", "Ref") => {
            Some(format!("`{attribute}` of {} for an action, which is no ARN", part.id()))
        }
        _ => None,
    }
}

fn refused(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for alarm in alarms(subject) {
        let mut say = |what: &str, place: &str| {
            let args = [alarm.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS1128, &args).at("this alarm", alarm.place(place)));
        };
        if alarm.text("Statistic").known().is_some() && alarm.text("ExtendedStatistic").known().is_some() {
            say("`Statistic` and `ExtendedStatistic`", "ExtendedStatistic");
        }
        for kind in ["AlarmActions", "OKActions", "InsufficientDataActions"] {
            for wrong in alarm.list(kind).iter().filter_map(|action| no_arn(subject, action)) {
                say(&wrong, kind);
            }
        }
    }
    found
}

/// Whether an endpoint may be one of a protocol.
fn is_endpoint(protocol: &str, endpoint: &str) -> bool {
    match protocol {
        "email" | "email-json" => {
            let parts = endpoint.split_once('@');
            parts.is_some_and(|(name, at)| !name.is_empty() && !at.is_empty())
                && !endpoint.contains(char::is_whitespace)
        }
        "http" => endpoint.starts_with("http://"),
        "https" => endpoint.starts_with("https://"),
        "sms" => {
            let digits = endpoint.strip_prefix('+').unwrap_or(endpoint);
            let legal = |c: char| c.is_ascii_digit() || c == '-';
            !digits.starts_with('0') && digits.chars().all(legal) && !digits.is_empty()
        }
        "sqs" | "lambda" | "firehose" | "application" => endpoint.starts_with("arn:"),
        _ => true,
    }
}

/// What an endpoint is that isn't its protocol's.
fn misdirected(subject: &Subject<'_>, protocol: &str, endpoint: &Node) -> Option<String> {
    if let Some(text) = endpoint.as_str() {
        let right = text.contains("{{") || is_endpoint(protocol, text);
        return (!right).then(|| format!("`{text}`"));
    }
    let (target, attribute) = endpoint.reference()?;
    let part = subject.resolve(target)?;
    match (protocol, part.resource_type(), attribute) {
        ("sqs", "AWS::SQS::Queue", "Ref" | "QueueName" | "QueueUrl") => {
            Some(format!("`{attribute}` of {}, which is no ARN", part.id()))
        }
        ("lambda", "AWS::Lambda::Function", "Ref") => Some(format!("the name of {}", part.id())),
        _ => None,
    }
}

fn endpoints(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let own = subject.of_type("AWS::SNS::Subscription").map(|part| (part, part.properties()));
    let inline = subject
        .of_type("AWS::SNS::Topic")
        .flat_map(|topic| topic.properties().maps("Subscription").map(move |properties| (topic, properties)));
    for (part, properties) in own.chain(inline) {
        let (Some(protocol), Some(endpoint)) =
            (properties.text("Protocol").known(), properties.look("Endpoint").known())
        else {
            continue;
        };
        if let Some(wrong) = misdirected(subject, protocol, endpoint) {
            let args = [part.id().as_str().into(), protocol.into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS1129, &args).at("this subscription", part.location()));
        }
    }
    found
}

fn opposites(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        if (metric.namespace, metric.name) != (BALANCING, "HealthyHostCount") {
            continue;
        }
        let Some((threshold, _)) = metric.above() else { continue };
        let threshold = threshold.to_string();
        let args = [metric.alarm.id().as_str().into(), metric.name.into(), threshold.as_str().into()];
        let place = metric.alarm.place("ComparisonOperator");
        found.push(Violation::new(ECS1130_RULE, &args).at("this alarm", place));
    }
    found
}

/// A filter, the namespace and the name of what it makes, and its dimensions.
type Made<'s> = (Part<'s>, &'s str, &'s str, Vec<&'s str>);

/// What metric filters make; nothing when one can't be read.
fn made<'s>(subject: &'s Subject<'_>) -> Option<Vec<Made<'s>>> {
    let mut found = Vec::new();
    for filter in subject.of_type("AWS::Logs::MetricFilter") {
        for one in filter.properties().maps("MetricTransformations") {
            let dimensions = one.maps("Dimensions").filter_map(|dimension| dimension.text("Key").known());
            let dimensions = dimensions.collect();
            let (namespace, name) = (one.text("MetricNamespace").known()?, one.text("MetricName").known()?);
            found.push((filter, namespace, name, dimensions));
        }
    }
    Some(found)
}

/// Whether a metric has just these dimensions.
fn has_dimensions(alarm: &Properties, metric: &Metric<'_>, keys: &[&str]) -> bool {
    // A list that nobody can read may be right.
    let read = matches!(alarm.look("Dimensions"), Answer::Absent | Answer::Is(Node::List(_)));
    let names: Vec<&str> = metric.dimensions.iter().map(|(name, _)| *name).collect();
    !read || names.len() == keys.len() && names.iter().all(|name| keys.contains(name))
}

fn filtered(subject: &Subject<'_>) -> Vec<Violation> {
    let Some(made) = made(subject) else { return Vec::new() };
    let mut found = Vec::new();
    for metric in metrics(subject).into_iter().filter(|metric| metric.alone) {
        let its: Vec<_> = made.iter().filter(|(_, namespace, ..)| *namespace == metric.namespace).collect();
        let Some((filter, ..)) = its.first() else { continue };
        let is_it = |keys: &[&str]| has_dimensions(metric.alarm.properties(), &metric, keys);
        if its.iter().any(|(_, _, name, keys)| *name == metric.name && is_it(keys)) {
            continue;
        }
        let named = |name: &str, keys: &[&str]| match keys {
            [] => name.to_owned(),
            keys => format!("{name} by {}", keys.join(" and ")),
        };
        let names: Vec<&str> = metric.dimensions.iter().map(|(name, _)| *name).collect();
        let all: Vec<String> = its.iter().map(|(_, _, name, keys)| named(name, keys)).collect();
        let (looks, all) = (named(metric.name, &names), all.join(", "));
        let args = [
            metric.alarm.id().as_str().into(),
            looks.as_str().into(),
            metric.namespace.into(),
            all.as_str().into(),
        ];
        found.push(
            Violation::new(ECS1131_RULE, &args)
                .at("this alarm", metric.alarm.location())
                .at("a filter", filter.location()),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::is_endpoint;

    #[test]
    fn endpoints_of_protocols() {
        for (protocol, endpoint) in [
            ("email", "on-call@example.com"),
            ("https", "https://example.com/hook"),
            ("sms", "+491711234567"),
            ("sqs", "arn:aws:sqs:eu-central-1:111122223333:q"),
        ] {
            assert!(is_endpoint(protocol, endpoint), "{endpoint}");
            for other in ["email", "https", "sms", "sqs"].into_iter().filter(|other| *other != protocol) {
                assert!(!is_endpoint(other, endpoint), "{other}: {endpoint}");
            }
        }
        assert!(
            !is_endpoint("sms", "0171 1234567")
                && !is_endpoint("email", "")
                && !is_endpoint("https", "http://x")
        );
    }
}

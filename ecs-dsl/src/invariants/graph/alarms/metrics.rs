//! The metrics that AWS has: by which names they are found, what they are counted in, and when they are missing.

use super::{Answer, BALANCING, Look, Metric, metrics};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject};
use crate::invariants::monitoring::ECS1106;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// A metric is found by its dimensions.
pub const ECS1107: Rule = Rule {
    id: "ecs1107",
    title: "An alarm names its metric by the dimensions with which AWS stores it",
    level: Level::Synth,
    message: "{0} looks at {1} {2}",
    why: "other dimensions are another metric, without data: the alarm never goes off",
    help: "the dimensions of the metric's page, with names and not ARNs: `LoadBalancerFullName`, `TargetGroupFullName`, the service's `Name`, the topic's `TopicName`",
    source: "Application Load Balancers User Guide: load-balancer-cloudwatch-metrics; Amazon ECS Developer Guide: cloudwatch-metrics; Amazon VPC User Guide: vpc-nat-gateway-cloudwatch; Amazon EventBridge User Guide: eb-monitoring; AWS Lambda Developer Guide: monitoring-metrics; Amazon SNS Developer Guide: sns-monitoring-using-cloudwatch",
    check: Some(dimensions),
};

/// Missing data is what it means.
pub const ECS1108: Rule = Rule {
    id: "ecs1108",
    title: "No data is bad where data is a sign of life, and good where it counts errors",
    level: Level::Synth,
    message: "{0} looks at {1}, and treats missing data as {2}",
    why: "a service that is gone sends no data: the worst outage pages nobody; and no errors are no data",
    help: "`TreatMissingData: breaching` for signs of life, `notBreaching` for errors",
    source: "Amazon CloudWatch User Guide: AlarmThatSendsEmail (missing data)",
    check: Some(missing),
};

/// Thresholds in the metric's unit.
pub const ECS1109: Rule = Rule {
    id: "ecs1109",
    title: "A threshold is in its metric's unit and range: response times in seconds, shares from 0 to 100 percent",
    level: Level::Check,
    message: "{0} waits for {1} above {2}, which it never is",
    why: "the value is never reached, and the alarm never goes off",
    help: "response times are seconds (`0.5` for 500 ms), and end with the load balancer's idle time-out; shares end at 100",
    source: "Application Load Balancers User Guide: load-balancer-cloudwatch-metrics",
    check: Some(units),
};

/// Statistics that mean something.
pub const ECS1110: Rule = Rule {
    id: "ecs1110",
    title: "A count is summed, and hosts are not",
    level: Level::Synth,
    message: "{0} takes the {1} of {2}",
    why: "of a count each other statistic than the sum is 1; the sum of hosts counts each of them once a load balancer node",
    help: "`Statistic: Sum` for counts; `Minimum` for healthy hosts and `Maximum` for unhealthy ones",
    source: "Application Load Balancers User Guide: load-balancer-cloudwatch-metrics",
    check: Some(statistics),
};

/// The reservation rests at the target.
pub const ECS1114: Rule = Rule {
    id: "ecs1114",
    title: "An alarm on the reservation of a capacity provider waits for more than its target",
    level: Level::Synth,
    message: "{0} goes off at a reservation of {1}, and the provider {2} holds {3}",
    why: "the reservation rests at just the target: the alarm never clears",
    help: "a threshold above the target capacity",
    source: "Amazon ECS Developer Guide: cluster-auto-scaling",
    check: Some(reservations),
};

const INSIGHTS: &str = "ECS/ContainerInsights";

pub(crate) fn without_insights(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject).into_iter().filter(|metric| metric.namespace == INSIGHTS) {
        let Some(cluster) = subject.referred(metric.dimension("ClusterName")) else { continue };
        if cluster.resource_type() == "AWS::ECS::Cluster" && has_insights(cluster) == Some(false) {
            let (alarm, name, of) = (metric.alarm.id(), metric.name, cluster.id());
            let said = format!("{alarm} looks at {name}, and the cluster {of} has no Container Insights");
            found.push(
                Violation::new(&ECS1106, &[])
                    .saying(said)
                    .at("this alarm", metric.alarm.location())
                    .at("its cluster", cluster.location()),
            );
        }
    }
    found
}

/// Whether a cluster turns Container Insights on.
fn has_insights(cluster: Part<'_>) -> Option<bool> {
    if matches!(cluster.look("ClusterSettings"), Answer::Unknown) {
        return None;
    }
    let setting = cluster
        .properties()
        .maps("ClusterSettings")
        .find(|setting| setting.text("Name").or("containerInsights") == Some("containerInsights"));
    match setting.map(|setting| setting.text("Value")) {
        None => Some(false),
        Some(Answer::Is(value)) => Some(value != "disabled"),
        Some(Answer::Absent | Answer::Unknown) => None,
    }
}

/// The metrics of NAT gateways (Amazon VPC User Guide: vpc-nat-gateway-cloudwatch).
const OF_GATEWAYS: [&str; 16] = [
    "ActiveConnectionCount",
    "BytesInFromDestination",
    "BytesInFromSource",
    "BytesOutToDestination",
    "BytesOutToSource",
    "ConnectionAttemptCount",
    "ConnectionEstablishedCount",
    "ErrorPortAllocation",
    "IdleTimeoutCount",
    "PacketsDropCount",
    "PacketsInFromDestination",
    "PacketsInFromSource",
    "PacketsOutToDestination",
    "PacketsOutToSource",
    "PeakBytesPerSecond",
    "PeakPacketsPerSecond",
];

/// What must be among the dimensions of a metric, and what may.
fn known_dimensions(metric: &Metric<'_>) -> Option<(&'static [&'static str], &'static [&'static str])> {
    let zone: &[&str] = &["AvailabilityZone"];
    let zone_and_group: &[&str] = &["AvailabilityZone", "TargetGroup"];
    Some(match (metric.namespace, metric.name) {
        (BALANCING, "HealthyHostCount" | "UnHealthyHostCount") => (&["LoadBalancer", "TargetGroup"], zone),
        (BALANCING, "RequestCountPerTarget") => (&["TargetGroup"], &["AvailabilityZone", "LoadBalancer"]),
        (BALANCING, name) if name.starts_with("HTTPCode_ELB_") => (&["LoadBalancer"], zone),
        (BALANCING, "RejectedConnectionCount" | "ActiveConnectionCount" | "NewConnectionCount") => {
            (&["LoadBalancer"], zone)
        }
        (BALANCING, "TargetResponseTime" | "RequestCount" | "TargetConnectionErrorCount") => {
            (&["LoadBalancer"], zone_and_group)
        }
        (BALANCING, name) if name.starts_with("HTTPCode_Target_") => (&["LoadBalancer"], zone_and_group),
        ("AWS/ECS", "CPUUtilization" | "MemoryUtilization") => (&["ClusterName"], &["ServiceName"]),
        ("AWS/ECS", "CPUReservation" | "MemoryReservation" | "GPUReservation") => (&["ClusterName"], &[]),
        ("AWS/ECS/ManagedScaling", "CapacityProviderReservation") => {
            (&["CapacityProviderName", "ClusterName"], &[])
        }
        ("AWS/NATGateway", _) => (&["NatGatewayId"], &[]),
        ("AWS/AutoScaling", _) => (&["AutoScalingGroupName"], &[]),
        // Without dimensions these are of the whole account.
        ("AWS/Events", _) => (&[], &["RuleName", "EventBusName", "EventSourceName"]),
        ("AWS/Lambda", _) => {
            (&[], &["FunctionName", "Resource", "ExecutedVersion", "EventSourceMappingUUID"])
        }
        ("AWS/SNS", name) if name.starts_with("NumberOf") => {
            (&[], &["TopicName", "Application", "Platform", "PhoneNumber", "Country", "SMSType"])
        }
        _ => return None,
    })
}

fn dimensions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        let Some((wanted, allowed)) = known_dimensions(&metric) else { continue };
        let mut say = |what: &str| {
            let args = [metric.alarm.id().as_str().into(), metric.name.into(), what.into()];
            found.push(Violation::new(&ECS1107, &args).at("this alarm", metric.alarm.location()));
        };
        let names: Vec<&str> = metric.dimensions.iter().map(|(name, _)| *name).collect();
        if names.iter().any(|name| !wanted.contains(name) && !allowed.contains(name))
            || wanted.iter().any(|name| !names.contains(name))
        {
            let names = if names.is_empty() { "nothing".to_owned() } else { names.join(" and ") };
            let stored = if wanted.is_empty() { allowed.join(" or ") } else { wanted.join(" and ") };
            say(&format!("by {names}, and it is stored by {stored}"));
            continue;
        }
        if metric.namespace == "AWS/NATGateway" && !OF_GATEWAYS.contains(&metric.name) {
            say("of a NAT gateway, which has no such metric");
        }
        for (name, value) in &metric.dimensions {
            if let Some(wrong) = names_by_arn(subject, name, value) {
                say(&format!("by a {name} that is {wrong}"));
            }
        }
        if metric.namespace == "AWS/ECS" && names == ["ClusterName"] && metric.name.ends_with("Utilization") {
            let cluster = subject.referred(metric.dimension("ClusterName"));
            if cluster.is_some_and(|cluster| is_fargate_only(subject, cluster)) {
                say("of a cluster that has no machines, only services on Fargate");
            }
        }
    }
    found
}

/// A value that is an ARN where the metric has a name.
fn names_by_arn(subject: &Subject<'_>, name: &str, value: &Node) -> Option<String> {
    if let Some(text) = value.as_str() {
        return text.starts_with("arn:").then(|| format!("an ARN: {text}"));
    }
    let (target, attribute) = value.reference()?;
    let part = subject.resolve(target)?;
    let right: &[&str] = match (name, part.resource_type()) {
        ("LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer") => &["LoadBalancerFullName"],
        ("TargetGroup", "AWS::ElasticLoadBalancingV2::TargetGroup") => &["TargetGroupFullName"],
        ("ServiceName", "AWS::ECS::Service") => &["Name"],
        ("TopicName", "AWS::SNS::Topic") => &["TopicName"],
        ("NatGatewayId", "AWS::EC2::NatGateway") => &["Ref", "NatGatewayId"],
        ("ClusterName", "AWS::ECS::Cluster")
        | ("RuleName", "AWS::Events::Rule")
        | ("FunctionName", "AWS::Lambda::Function") => &["Ref"],
        _ => return None,
    };
    let first = right.first().filter(|_| !right.contains(&attribute))?;
    Some(format!("`{attribute}` of {}, where `{first}` is its name", part.id()))
}

/// Whether all services of a cluster run on Fargate, and none of its machines are in the template.
fn is_fargate_only(subject: &Subject<'_>, cluster: Part<'_>) -> bool {
    let mut services = subject
        .of_type("AWS::ECS::Service")
        .filter(|service| service.refers("Cluster").is_some_and(|of| of.id() == cluster.id()));
    let mut any = false;
    let all = services.all(|service| {
        any = true;
        service.text("LaunchType") == Answer::Is("FARGATE")
            || service.properties().maps("CapacityProviderStrategy").any(|item| {
                item.text("CapacityProvider").known().is_some_and(|name| name.starts_with("FARGATE"))
            })
    });
    any && all && subject.of_type("AWS::AutoScaling::AutoScalingGroup").next().is_none()
}

fn missing(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        let life = matches!(
            (metric.namespace, metric.name),
            (BALANCING, "HealthyHostCount") | (INSIGHTS, "RunningTaskCount")
        );
        // What is counted only when it happens: no event is no data.
        let errors = match metric.namespace {
            BALANCING => metric.name.starts_with("HTTPCode_"),
            "AWS/Events" => true,
            "AWS/SNS" => metric.name.starts_with("NumberOfNotificationsFailed"),
            _ => false,
        };
        let Some(treated) = metric.alarm.text("TreatMissingData").or("missing") else { continue };
        let wrong = (life && metric.sinks() && treated != "breaching")
            || (errors && metric.above().is_some() && treated == "breaching");
        if wrong && metric.alone {
            let args = [metric.alarm.id().as_str().into(), metric.name.into(), treated.into()];
            found.push(
                Violation::new(&ECS1108, &args).at("this alarm", metric.alarm.place("TreatMissingData")),
            );
        }
    }
    found
}

/// The load balancer's idle time-out, when it is in the template.
const IDLE: &str = "idle_timeout.timeout_seconds";

fn units(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        if let Some(threshold) = metric.never_below() {
            let (alarm, name) = (metric.alarm, metric.name);
            found.push(
                Violation::new(&ECS1109, &[])
                    .saying(format!("{} waits for {name} below {threshold}, which it never is", alarm.id()))
                    .helping("`LessThanThreshold` with `Threshold: 1` for none of them")
                    .at("this alarm", alarm.place("Threshold")),
            );
        }
        let Some((threshold, _)) = metric.above() else { continue };
        let most = match (metric.namespace, metric.name) {
            (BALANCING, "TargetResponseTime") => longest_answer(subject, &metric),
            ("AWS/ECS", name) if name.ends_with("Utilization") || name.ends_with("Reservation") => 100.0,
            _ => continue,
        };
        if threshold > most {
            let threshold = threshold.to_string();
            let args = [metric.alarm.id().as_str().into(), metric.name.into(), threshold.as_str().into()];
            found.push(Violation::new(&ECS1109, &args).at("this alarm", metric.alarm.place("Threshold")));
        }
    }
    found
}

/// The longest that a load balancer waits for an answer: its idle time-out, 60 s when nothing is said.
fn longest_answer(subject: &Subject<'_>, metric: &Metric<'_>) -> f64 {
    let balancer = subject.referred(metric.dimension("LoadBalancer"));
    let written = balancer.and_then(|balancer| {
        let mut attributes = balancer.properties().maps("LoadBalancerAttributes");
        attributes.find(|attribute| attribute.text("Key") == Answer::Is(IDLE))?.number("Value").known()
    });
    match (balancer, written) {
        (_, Some(seconds)) => seconds,
        (Some(_), None) => 60.0,
        (None, None) => 4000.0, // the most that a balancer takes
    }
}

fn statistics(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject).into_iter().filter(|metric| metric.namespace == BALANCING) {
        let Answer::Is(statistic) = metric.statistic else { continue };
        let counts = metric.name.starts_with("HTTPCode_")
            || matches!(metric.name, "RequestCount" | "RequestCountPerTarget" | "TargetConnectionErrorCount");
        let hosts = matches!(metric.name, "HealthyHostCount" | "UnHealthyHostCount");
        let one_each = matches!(statistic, "Average" | "Minimum" | "Maximum");
        if (counts && one_each) || (hosts && statistic == "Sum") {
            let args = [metric.alarm.id().as_str().into(), statistic.into(), metric.name.into()];
            found.push(Violation::new(&ECS1110, &args).at("this alarm", metric.alarm.place("Statistic")));
        }
    }
    found
}

fn reservations(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject).into_iter().filter(|metric| metric.name == "CapacityProviderReservation") {
        let Some((threshold, at)) = metric.above() else { continue };
        let Some(provider) = subject.referred(metric.dimension("CapacityProviderName")) else { continue };
        let target = provider.number("AutoScalingGroupProvider.ManagedScaling.TargetCapacity").or(100.0);
        let Some(target) = target else { continue };
        if threshold < target || (at && threshold <= target) {
            let (threshold, target) = (threshold.to_string(), target.to_string());
            let args = [
                metric.alarm.id().as_str().into(),
                threshold.as_str().into(),
                provider.id().as_str().into(),
                target.as_str().into(),
            ];
            found.push(
                Violation::new(&ECS1114, &args)
                    .at("this alarm", metric.alarm.place("Threshold"))
                    .at("the capacity provider", provider.location()),
            );
        }
    }
    found
}

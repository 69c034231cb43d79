//! Times of a target group: its health check, its attributes, and the end of its targets on Spot.

use super::{Answer, Look, Part, Subject};
use crate::invariants::rule::Broken;
use crate::invariants::timing::{self, ECS0211, ECS0217};
use crate::invariants::{Violation, draining, health_check};
use crate::template::{Node, Properties};

/// What Elastic Load Balancing takes by itself over HTTP and HTTPS, in seconds (API: CreateTargetGroup).
const DEFAULTS: (u32, u32) = (30, 5);
/// A function's own interval and time-out.
const FUNCTION_DEFAULTS: (u32, u32) = (35, 30);
/// The delay that a target group has by itself, and the stop time-out of a container, in seconds.
const DRAIN: u32 = 300;
const STOP: u32 = 30;
/// What a gRPC service may answer.
const GRPC_CODES: std::ops::RangeInclusive<u32> = 0..=99;

impl<'s> Part<'s> {
    /// An attribute of a target group or a load balancer.
    pub(super) fn attribute(&self, list: &str, key: &str) -> Answer<&'s Node> {
        let all = match self.properties().look(list) {
            Answer::Absent => return Answer::Absent,
            Answer::Unknown => return Answer::Unknown,
            Answer::Is(all) => all,
        };
        let Some(all) = all.as_list() else { return Answer::Unknown };
        let mut found = Answer::Absent;
        for attribute in all {
            // Any of them may be the one that is wanted.
            let Some(known) = attribute.as_map().and_then(|map| Some((map, map.text("Key").known()?))) else {
                found = Answer::Unknown;
                continue;
            };
            if known.1 == key {
                return known.0.look("Value");
            }
        }
        found
    }

    /// An attribute that is a number.
    pub(super) fn attribute_number(&self, list: &str, key: &str) -> Answer<u32> {
        self.attribute(list, key).then(|node| u32::try_from(node.as_integer()?).ok())
    }

    /// Whether an application load balancer forwards to the target group; nothing when only the deployment knows.
    pub(super) fn takes_http(&self) -> Option<bool> {
        Some(matches!(self.text("Protocol").or("")?, "HTTP" | "HTTPS"))
    }

    fn is_function(&self) -> Option<bool> {
        Some(self.text("TargetType").or("instance")? == "lambda")
    }

    /// A number of seconds or checks.
    fn count(&self, name: &str) -> Answer<u32> {
        self.integer(name).then(|number| u32::try_from(number).ok())
    }
}

fn groups<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject
        .of_type("AWS::ElasticLoadBalancingV2::TargetGroup")
        .filter(|group| group.flag("HealthCheckEnabled").or(true) != Some(false))
}

/// What is wrong with each target group, found by a function over one.
fn each<'s>(
    groups: impl Iterator<Item = Part<'s>>,
    judge: impl Fn(&Part<'s>) -> Vec<Broken<'s>>,
) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups {
        for broken in judge(&group) {
            found.push(Violation::from(broken).at("this target group", group.location()));
        }
    }
    found
}

pub(crate) fn timeouts(subject: &Subject<'_>) -> Vec<Violation> {
    each(groups(subject), |group| timeout(group).into_iter().collect())
}

/// A check over TCP may last as long as its interval.
fn timeout(group: &Part<'_>) -> Option<Broken<'static>> {
    let (interval, timeout) = match (group.is_function()?, group.takes_http()?) {
        (true, _) => FUNCTION_DEFAULTS,
        (false, true) => DEFAULTS,
        (false, false) => return None,
    };
    let interval = group.count("HealthCheckIntervalSeconds").or(interval)?;
    let timeout = group.count("HealthCheckTimeoutSeconds").or(timeout)?;
    let in_range = health_check::interval(interval).is_none();
    let broken = health_check::timeout(timeout, interval)?;
    // A time-out out of its own range is another rule's.
    (in_range && timeout >= interval && health_check::timeout(timeout, u32::MAX).is_none()).then_some(broken)
}

pub(crate) fn check_ranges(subject: &Subject<'_>) -> Vec<Violation> {
    each(groups(subject), |group| {
        let known = |name: &str| group.count(name).known();
        let interval = known("HealthCheckIntervalSeconds").and_then(health_check::interval);
        let timeout =
            known("HealthCheckTimeoutSeconds").and_then(|time| health_check::timeout(time, u32::MAX));
        let healthy = known("HealthyThresholdCount").and_then(health_check::healthy);
        let unhealthy = known("UnhealthyThresholdCount").and_then(health_check::unhealthy);
        [interval, timeout, healthy, unhealthy].into_iter().flatten().collect()
    })
}

pub(crate) fn check_answers(subject: &Subject<'_>) -> Vec<Violation> {
    each(groups(subject), |group| {
        if group.takes_http() != Some(true) {
            return Vec::new();
        }
        let properties = group.properties();
        let path = properties.text("HealthCheckPath").known().and_then(health_check::path);
        let codes = match properties.text("ProtocolVersion").or("HTTP1") {
            Some("GRPC") => properties.text("Matcher.GrpcCode").known().and_then(grpc),
            Some(_) => properties.text("Matcher.HttpCode").known().and_then(http),
            None => None,
        };
        [path, codes].into_iter().flatten().collect()
    })
}

/// The load balancer knows lists of ranges too, which the macro doesn't: only a code out of range is wrong for sure.
fn http(codes: &str) -> Option<Broken<'_>> {
    pieces(codes).find_map(|code| health_check::success(code).filter(|_| code.parse::<u32>().is_ok()))
}

fn grpc(codes: &str) -> Option<Broken<'_>> {
    let wrong = |code: &str| code.parse().is_ok_and(|code| !GRPC_CODES.contains(&code));
    pieces(codes).find(|code| wrong(code)).map(health_check::no_grpc_code)
}

fn pieces(codes: &str) -> impl Iterator<Item = &str> {
    codes.split([',', '-']).map(str::trim)
}

const ATTRIBUTES: &str = "TargetGroupAttributes";
const DELAY: &str = "deregistration_delay.timeout_seconds";

pub(crate) fn delays(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject.of_type("AWS::ElasticLoadBalancingV2::TargetGroup"), |group| {
        group.attribute_number(ATTRIBUTES, DELAY).known().and_then(draining::drain).into_iter().collect()
    })
}

/// What a service leaves on Spot is over before the machine is gone.
pub(crate) fn leaves(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = super::fargate::leaves_fargate(subject);
    for service in subject.of_type("AWS::ECS::Service") {
        let Some((provider, group)) = spot_of(subject, &service) else { continue };
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let drain = drain_of(subject, &service);
        // The agent's own time-out may be another one.
        let data = group.machine().and_then(|machine| machine.user_data());
        let by_itself = data.is_some_and(|data| !data.contains("ECS_CONTAINER_STOP_TIMEOUT"));
        let stop = stop_timeout(task.properties(), if by_itself { STOP } else { 0 });
        if let Err(violation) = draining::judge_spot(drain, stop) {
            found.push(
                violation
                    .at("this service", service.location())
                    .at("its capacity provider, with Spot", provider.location()),
            );
        }
    }
    found
}

/// The longest delay of a service's target groups. What stands in another stack isn't known, and may be short.
pub(super) fn drain_of(subject: &Subject<'_>, service: &Part<'_>) -> u32 {
    let drains: Option<Vec<u32>> = service
        .target_groups()
        .map(|named| subject.referred(Some(named))?.attribute_number(ATTRIBUTES, DELAY).or(DRAIN))
        .collect();
    drains.unwrap_or_default().into_iter().max().unwrap_or_default()
}

/// The longest stop time-out of a task's containers that is known.
pub(super) fn stop_timeout(task: &Properties, default: u32) -> u32 {
    let stop = |container: &Properties| {
        container.integer("StopTimeout").or(default.into()).and_then(|stop| u32::try_from(stop).ok())
    };
    task.maps("ContainerDefinitions").filter_map(stop).max().unwrap_or_default()
}

/// The capacity provider of a service whose group starts Spot machines, and that group.
fn spot_of<'s>(subject: &'s Subject<'_>, service: &Part<'s>) -> Option<(Part<'s>, Part<'s>)> {
    let mut items: Vec<&Properties> = service.properties().maps("CapacityProviderStrategy").collect();
    if service.look("CapacityProviderStrategy").is_absent() && service.look("LaunchType").is_absent() {
        let cluster = service.refers("Cluster")?;
        let own = subject
            .of_type("AWS::ECS::ClusterCapacityProviderAssociations")
            .filter(|association| {
                association.refers("Cluster").is_some_and(|named| named.id() == cluster.id())
            })
            .flat_map(|association| association.properties().maps("DefaultCapacityProviderStrategy"));
        items = own.chain(cluster.properties().maps("DefaultCapacityProviderStrategy")).collect();
    }
    items.into_iter().find_map(|item| {
        let provider = subject.referred(item.get("CapacityProvider"))?;
        let group = provider.refers("AutoScalingGroupProvider.AutoScalingGroupArn")?;
        (group.has_spot() == Some(true)).then_some((provider, group))
    })
}

/// What the balancer's own health check is for, and what checks a container itself.
const CHECKS_HEALTH: [&str; 3] = ["LoadBalancers", "VpcLatticeConfigurations", "ServiceConnectConfiguration"];

/// A grace period leaves alone what somebody checks.
pub(crate) fn lone_grace_periods(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        if service.integer("HealthCheckGracePeriodSeconds").known().is_none_or(|grace| grace == 0)
            || CHECKS_HEALTH.iter().any(|name| !service.look(name).is_absent())
        {
            continue;
        }
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let Some(containers) = task.look("ContainerDefinitions").known().and_then(Node::as_list) else {
            continue;
        };
        let checked = |container: &Node| {
            container.as_map().is_none_or(|container| !container.look("HealthCheck").is_absent())
        };
        if !containers.iter().any(checked) {
            found.push(Violation::new(&ECS0211, &[]).at("this service", service.location()));
        }
    }
    found
}

pub(crate) fn slow_starts(subject: &Subject<'_>) -> Vec<Violation> {
    let groups = || subject.of_type("AWS::ElasticLoadBalancingV2::TargetGroup");
    let start = |group: &Part<'_>| group.attribute_number(ATTRIBUTES, "slow_start.duration_seconds").known();
    let mut found = each(groups(), |group| start(group).and_then(timing::slow_start).into_iter().collect());
    for group in groups() {
        let algorithm = group.attribute(ATTRIBUTES, "load_balancing.algorithm.type").then(Node::as_str);
        let algorithm = algorithm.or("round_robin").filter(|algorithm| *algorithm != "round_robin");
        if let Some(algorithm) = algorithm.filter(|_| start(&group).is_some_and(|start| start > 0)) {
            found.push(
                Violation::new(&ECS0217, &[])
                    .saying(format!("a slow start needs round robin, and the algorithm is {algorithm}"))
                    .at("this target group", group.location()),
            );
        }
    }
    found
}

pub(crate) fn idle_timeouts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for balancer in subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        let idle =
            balancer.attribute_number("LoadBalancerAttributes", "idle_timeout.timeout_seconds").known();
        if let Some(broken) = idle.and_then(timing::idle) {
            found.push(Violation::from(broken).at("this load balancer", balancer.location()));
        }
    }
    found
}

//! Deployments and the alarms that watch them: which may stop one, and what is told when one fails.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, BALANCING, Look, Metric, alarms, metrics};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject, balancers, production};
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node};

/// What may stop a deployment.
pub const ECS0113: Rule = Rule {
    id: "ecs0113",
    title: "The alarms that stop a service's deployments are there before the service, and watch no other one",
    level: Level::Synth,
    message: "the deployments of {0} watch the alarm {1}, {2}",
    why: "an alarm that reads its own service's name is a circle, which CloudFormation refuses; one of another service stops the wrong deployments, and not the broken one",
    help: "an alarm on the service's own target group or load balancer: both are there before the service",
    source: "Amazon ECS Developer Guide: deployment-alarm-failure; CloudFormation User Guide: troubleshooting (circular dependency)",
    check: Some(watched),
};

/// The event of a failed deployment.
pub const ECS1118: Rule = Rule {
    id: "ecs1118",
    title: "An event rule on failed deployments is for a service whose deployments can fail",
    level: Level::Synth,
    message: "{0} waits for failed deployments of {1}, which has no failure detector",
    why: "without a circuit breaker and without alarms ECS tries for ever: the event never comes",
    help: "`DeploymentCircuitBreaker` with `Enable: true` on the service, or deployment alarms",
    source: "Amazon ECS Developer Guide: ecs_service_events (SERVICE_DEPLOYMENT_FAILED)",
    check: Some(failures),
};

const SERVICE: &str = "AWS::ECS::Service";
const NAMES: &str = "DeploymentConfiguration.Alarms.AlarmNames";

/// The alarms that a service's deployments watch, as it names them.
fn names<'s>(service: Part<'s>) -> &'s [Node] {
    service.properties().list(NAMES)
}

/// The references of services to the alarms that their deployments watch: who refers, and to what. A circle over one of
/// them is told as what it is.
pub(in crate::invariants::graph) fn watching<'s>(
    subject: &'s Subject<'_>,
) -> BTreeSet<(&'s LogicalId, &'s LogicalId)> {
    let mut found = BTreeSet::new();
    for service in subject.of_type(SERVICE) {
        for name in names(service) {
            name.visit_targets(&mut |target| {
                found.extend(subject.resolve(target).map(|alarm| (service.id(), alarm.id())));
            });
        }
    }
    found
}

fn says(service: Part<'_>, alarm: Part<'_>, what: &str) -> Violation {
    let args = [service.id().as_str().into(), alarm.id().as_str().into(), what.into()];
    Violation::new(&ECS0113, &args).at("this service", service.location()).at("this alarm", alarm.location())
}

fn watched(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = circles(subject);
    found.extend(strangers(subject));
    found
}

/// Alarms that wait for the service that waits for them.
fn circles(subject: &Subject<'_>) -> Vec<Violation> {
    let watching = watching(subject);
    if watching.is_empty() {
        return Vec::new();
    }
    let turning = subject.in_circles();
    let mut found = Vec::new();
    for (service, alarm) in watching {
        if !turning.contains(service) || !turning.contains(alarm) {
            continue;
        }
        let (Some(service), Some(alarm)) = (subject.part(service), subject.part(alarm)) else { continue };
        let Some(what) = over(alarm, service) else { continue };
        let help = "an alarm on the service's target group or load balancer; or a `ServiceName` on the service, and the \
                    same text in the alarm's dimension";
        found.push(says(service, alarm, &what).helping(help));
    }
    found
}

const CIRCLE: &str = "a circle, in which each would have to be there before the other";

/// By what an alarm waits for a service, if it does.
fn over(alarm: Part<'_>, service: Part<'_>) -> Option<String> {
    let mut needs = BTreeSet::new();
    alarm.entry().visit_targets(&mut |target| {
        needs.insert(target.id());
    });
    needs.extend(alarm.entry().dependencies());
    if needs.contains(service.id()) {
        return Some(format!("which needs the service itself: {CIRCLE}").to_owned());
    }
    let subject = alarm.subject();
    let between = needs.into_iter().find(|need| subject.waits(need, service.id()))?;
    Some(format!("which needs the service by {between}: {CIRCLE}"))
}

/// Who is behind what: the services of target groups and of load balancers.
struct Owners<'s> {
    groups: BTreeMap<&'s LogicalId, BTreeSet<&'s LogicalId>>,
    balancers: BTreeMap<&'s LogicalId, BTreeSet<&'s LogicalId>>,
}

impl<'s> Owners<'s> {
    fn of(subject: &'s Subject<'_>) -> Self {
        let mut found = Self { groups: BTreeMap::new(), balancers: BTreeMap::new() };
        let forwarders = balancers::forwarders(subject);
        for service in subject.of_type(SERVICE) {
            for group in own_groups(subject, service).0 {
                found.groups.entry(group.id()).or_default().insert(service.id());
                for balancer in forwarders.get(group.id()).into_iter().flatten() {
                    found.balancers.entry(balancer.id()).or_default().insert(service.id());
                }
            }
        }
        found
    }
}

/// The target groups of a service that are in the template, and whether these are all.
fn own_groups<'s>(subject: &'s Subject<'_>, service: Part<'s>) -> (Vec<Part<'s>>, bool) {
    let mut named: Vec<&Node> = service.target_groups().collect();
    for target in service.properties().maps("LoadBalancers") {
        named.extend(target.look("AdvancedConfiguration.AlternateTargetGroupArn").known());
    }
    let groups: Vec<Part<'_>> = named.iter().filter_map(|group| subject.referred(Some(group))).collect();
    let is_list = matches!(service.look("LoadBalancers"), Answer::Absent | Answer::Is(Node::List(_)));
    let all = is_list && groups.len() == named.len();
    (groups, all)
}

/// Alarms on what another service is behind.
fn strangers(subject: &Subject<'_>) -> Vec<Violation> {
    let watching: Vec<Part<'_>> =
        subject.of_type(SERVICE).filter(|service| !names(*service).is_empty()).collect();
    if watching.is_empty() {
        return Vec::new();
    }
    let owners = Owners::of(subject);
    let by_name: BTreeMap<&str, Part<'_>> = alarms(subject)
        .filter_map(|alarm| Some((alarm.properties().text("AlarmName").known()?, alarm)))
        .collect();
    let mut by_alarm: BTreeMap<&LogicalId, Vec<Metric<'_>>> = BTreeMap::new();
    for metric in metrics(subject).into_iter().filter(|metric| metric.namespace == BALANCING) {
        by_alarm.entry(metric.alarm.id()).or_default().push(metric);
    }
    let mut found = Vec::new();
    for service in watching {
        if service.flag("DeploymentConfiguration.Alarms.Enable") == Answer::Is(false)
            || !own_groups(subject, service).1
        {
            continue;
        }
        for name in names(service) {
            let literal = || by_name.get(name.as_str()?).copied();
            let Some(alarm) = subject.referred(Some(name)).or_else(literal) else { continue };
            let metrics = by_alarm.get(alarm.id()).into_iter().flatten();
            let stranger = metrics.filter_map(|metric| of_another(subject, service, metric, &owners)).next();
            found.extend(stranger.map(|what| says(service, alarm, &what)));
        }
    }
    found
}

/// What a metric is of, when a service has nothing to do with it and another one has.
fn of_another(
    subject: &Subject<'_>,
    service: Part<'_>,
    metric: &Metric<'_>,
    owners: &Owners<'_>,
) -> Option<String> {
    let group = metric.dimension("TargetGroup");
    let (kind, known, of) = match group {
        Some(group) => ("target group", &owners.groups, subject.referred(Some(group))?),
        None => {
            let balancer = subject.referred(metric.dimension("LoadBalancer"))?;
            ("load balancer", &owners.balancers, balancer)
        }
    };
    let behind = known.get(of.id())?;
    if behind.contains(service.id()) || (group.is_none() && !has_known_balancers(subject, service, owners)) {
        return None;
    }
    let other = behind.first()?;
    Some(format!("which is on the {kind} {} of the service {other}", of.id()))
}

/// Whether it is known behind which load balancers a service is.
fn has_known_balancers(subject: &Subject<'_>, service: Part<'_>, owners: &Owners<'_>) -> bool {
    own_groups(subject, service).0.is_empty()
        || owners.balancers.values().any(|behind| behind.contains(service.id()))
}

const FAILED: &str = "SERVICE_DEPLOYMENT_FAILED";

fn failures(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for rule in subject.of_type("AWS::Events::Rule") {
        let events = rule.properties().list("EventPattern.detail.eventName");
        let Answer::Is(of) = rule.look("EventPattern.resources") else { continue };
        if !events.iter().any(|event| event.as_str() == Some(FAILED)) {
            continue;
        }
        let mut services = BTreeSet::new();
        of.visit_targets(&mut |target| {
            services.extend(subject.resolve(target).map(|part| part.id()));
        });
        for service in services.into_iter().filter_map(|id| subject.part(id)) {
            if service.resource_type() == SERVICE && !production::detects(service.properties()) {
                let args = [rule.id().as_str().into(), service.id().as_str().into()];
                found.push(
                    Violation::new(&ECS1118, &args)
                        .at("this rule", rule.location())
                        .at("its service", service.location()),
                );
            }
        }
    }
    found
}

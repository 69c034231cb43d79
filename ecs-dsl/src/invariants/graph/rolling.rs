//! How the tasks of a service are exchanged, scheduled and placed, for templates that no construct made.

use super::launch::{Launch, provider_name};
use super::{Answer, Look, Part, Subject};
use crate::invariants::rolling;
use crate::invariants::rule::{Arg, Level, Rule};
use crate::invariants::scheduling::{ECS0105, ECS0114, ECS0115, ECS0924};
use crate::invariants::{Rolling, Violation, can_roll};
use crate::template::{Node, Properties};

/// Tasks that can't share a machine have machines enough.
pub const ECS0106: Rule = Rule {
    id: "ecs0106",
    title: "Tasks with a fixed host port, or each on a machine of its own, have machines enough for a deployment",
    level: Level::Synth,
    message: "{0} needs {1} machines for a deployment of {2} tasks, and its group has at most {3}",
    why: "a new task waits for a machine whose port is free, and none comes: `is already using a port required by your task`",
    help: "`HostPort: 0`, a group of at least {1}, or a lower `MinimumHealthyPercent`, so that an old task may stop first",
    source: "Amazon ECS Developer Guide: service-event-messages (`at least one container instance per task`)",
    check: Some(machines_enough),
};

/// The percentages of a service that ECS itself deploys: 100 and 200 when nothing is said, of a daemon 0 and 100.
#[derive(Clone, Copy, Debug)]
struct Percentages {
    min: Option<u32>,
    max: Option<u32>,
}

const WHOLE: u32 = 100;
const TWICE: u32 = 200;

/// The services whose tasks ECS itself exchanges.
fn services<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject
        .of_type("AWS::ECS::Service")
        .filter(|service| service.text("DeploymentController.Type").or("ECS") == Some("ECS"))
}

impl<'s> Part<'s> {
    /// Whether a service has one task on each machine; nothing when only the deployment knows.
    pub(super) fn is_daemon(&self) -> Option<bool> {
        Some(self.text("SchedulingStrategy").or("REPLICA")? == "DAEMON")
    }

    fn percentages(&self) -> Percentages {
        let Some(daemon) = self.is_daemon() else { return Percentages { min: None, max: None } };
        let (min, max) = if daemon { (0, WHOLE) } else { (WHOLE, TWICE) };
        let percent = |name: &str, default: u32| {
            let path = format!("DeploymentConfiguration.{name}");
            u32::try_from(self.integer(&path).or(default.into())?).ok()
        };
        Percentages { min: percent("MinimumHealthyPercent", min), max: percent("MaximumPercent", max) }
    }

    /// The scalable target that names a service.
    fn scaler(&self, subject: &'s Subject<'_>) -> Option<Self> {
        subject.of_type("AWS::ApplicationAutoScaling::ScalableTarget").find(|target| {
            let mut names = false;
            if let Some(resource) = target.get("ResourceId") {
                resource.visit_targets(&mut |named| {
                    names |= subject.resolve(named).is_some_and(|part| part.id() == self.id());
                });
            }
            names
        })
    }

    /// The least and the greatest number of tasks that a service wants, and whether it scales; nothing when only the
    /// deployment knows.
    fn counts(&self, subject: &'s Subject<'_>) -> Option<(u32, u32, bool)> {
        let count = |part: &Self, name: &str| u32::try_from(part.integer(name).known()?).ok();
        if let Some(scaler) = self.scaler(subject) {
            return Some((count(&scaler, "MinCapacity")?, count(&scaler, "MaxCapacity")?, true));
        }
        let one = self.integer("DesiredCount").or(1).and_then(|tasks| u32::try_from(tasks).ok())?;
        Some((one, one, false))
    }
}

pub(crate) fn ranges(subject: &Subject<'_>) -> Vec<Violation> {
    let judge = |min: u32, max: u32| {
        let out = |name, value, low, high| {
            let args = [Arg::Text(name), Arg::from(value), Arg::from(low), Arg::from(high)];
            Violation::new(&rolling::ECS0101, &args)
        };
        if min >= max {
            None // the other rule's
        } else if min > WHOLE {
            Some(out("MinimumHealthyPercent", min, 0, WHOLE))
        } else if max < WHOLE {
            Some(out("MaximumPercent", max, WHOLE, TWICE))
        } else {
            None
        }
    };
    each_percentages(subject, judge)
}

pub(crate) fn room(subject: &Subject<'_>) -> Vec<Violation> {
    each_percentages(subject, |min, max| {
        if min < max {
            return None;
        }
        let violation = Violation::new(&rolling::ECS0102, &[Arg::from(min), Arg::from(max)]);
        let said = format!("MinimumHealthyPercent of {min} is not below MaximumPercent of {max}");
        Some(violation.saying(said))
    })
}

fn each_percentages(subject: &Subject<'_>, judge: impl Fn(u32, u32) -> Option<Violation>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in services(subject) {
        let Percentages { min: Some(min), max: Some(max) } = service.percentages() else { continue };
        found.extend(judge(min, max).map(|violation| violation.at("this service", service.location())));
    }
    found
}

pub(crate) fn starts(subject: &Subject<'_>) -> Vec<Violation> {
    deployments(subject, false)
}

pub(crate) fn starts_scaled_in(subject: &Subject<'_>) -> Vec<Violation> {
    deployments(subject, true)
}

/// Whether a deployment can move a task, with a fixed number of them or when scaled in.
fn deployments(subject: &Subject<'_>, scaled: bool) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in services(subject).filter(|service| service.is_daemon() == Some(false)) {
        let Percentages { min: Some(min), max: Some(max) } = service.percentages() else { continue };
        let Some((least, _, scales)) = service.counts(subject) else { continue };
        // What is wrong with the percentages alone is another rule's.
        if scales != scaled || min >= max || min > WHOLE || max < WHOLE {
            continue;
        }
        let percentages: Rolling = Rolling::with_facts(min, max);
        if let Err(violation) = percentages.judge(least, scaled) {
            found.push(violation.at("this service", service.location()));
        }
    }
    found
}

/// A service behind a balancer keeps at least one task. One whose tasks must not overlap says so by 0, 100 and one task.
pub(crate) fn keeps_one(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in services(subject).filter(|service| service.is_daemon() == Some(false)) {
        let Percentages { min: Some(0), max: Some(max) } = service.percentages() else { continue };
        if service.target_groups().next().is_none() {
            continue;
        }
        let Some((_, most, _)) = service.counts(subject) else { continue };
        if most > 0 && !(max == WHOLE && most == 1) {
            found.push(
                Violation::new(&ECS0105, &[])
                    .saying(format!(
                        "{} is behind a load balancer, and none of its tasks has to stay healthy during a deployment",
                        service.id()
                    ))
                    .at("this service", service.location()),
            );
        }
    }
    found
}

/// What a service with a task on each machine doesn't have.
pub(crate) fn daemons(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service").filter(|service| service.is_daemon() == Some(true)) {
        let mut say = |what: &str, place: Option<&Part<'_>>| {
            let said = format!("the daemon service {} has {what}", service.id());
            let violation = Violation::new(&ECS0114, &[]).saying(said).at("this service", service.location());
            found.push(match place {
                Some(part) => violation.at("what scales it", part.location()),
                None => violation,
            });
        };
        if service.integer("DesiredCount").known().is_some_and(|tasks| tasks > 0) {
            say("a desired count", None);
        }
        if !service.list("PlacementStrategies").is_empty() {
            say("placement strategies", None);
        }
        if let Some(max) = service.percentages().max.filter(|max| *max > WHOLE) {
            say(&format!("a MaximumPercent of {max}, which is above {WHOLE}"), None);
        }
        if service.launch(subject) == Launch::Fargate {
            say("tasks on Fargate, where there are no machines", None);
        }
        if let Some(scaler) = service.scaler(subject) {
            say("something that scales it", Some(&scaler));
        }
    }
    found
}

const ZONE: &str = "ecs.availability-zone";

/// What rebalancing over zones needs. It is judged where somebody asks for it.
pub(crate) fn rebalances(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        if service.text("AvailabilityZoneRebalancing") != Answer::Is("ENABLED") {
            continue;
        }
        let mut say = |what: &str| {
            let violation = Violation::new(&ECS0115, &[service.id().as_str().into(), what.into()]);
            found.push(violation.at("this service", service.location()));
        };
        if service.is_daemon() == Some(true) {
            say("has one task on each machine");
        }
        if service.percentages().max.is_some_and(|max| max <= WHOLE) {
            say("has a MaximumPercent of 100");
        }
        if service.properties().maps("LoadBalancers").any(|one| !one.look("LoadBalancerName").is_absent()) {
            say("is behind a Classic Load Balancer");
        }
        if let Some(first) = service.properties().maps("PlacementStrategies").next() {
            let spreads = first.text("Type").known().is_none_or(|kind| kind == "spread")
                && first.text("Field").known().is_none_or(|field| field.contains(ZONE));
            if !spreads {
                say("has a first placement strategy other than a spread over zones");
            }
        }
        let by_zone = |constraint: &Properties| {
            constraint.text("Expression").known().is_some_and(|expression| expression.contains(ZONE))
        };
        if service.properties().maps("PlacementConstraints").any(by_zone) {
            say("has a placement constraint on the zone");
        }
    }
    found
}

/// The most placement strategies and constraints of a service.
const MOST: (usize, usize) = (5, 10);

pub(crate) fn placements(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let mut say = |what: &str| {
            let violation = Violation::new(&ECS0924, &[service.id().as_str().into(), what.into()]);
            found.push(violation.at("this service", service.location()));
        };
        let (strategies, constraints) =
            (service.list("PlacementStrategies"), service.list("PlacementConstraints"));
        if strategies.len() > MOST.0 {
            say("has more than 5 placement strategies");
        }
        if constraints.len() > MOST.1 {
            say("has more than 10 placement constraints");
        }
        if service.launch(subject) == Launch::Fargate && !(strategies.is_empty() && constraints.is_empty()) {
            say("runs on Fargate, which places tasks itself");
        }
        for strategy in strategies.iter().filter_map(Node::as_map) {
            match (strategy.text("Type"), strategy.text("Field")) {
                (Answer::Is("binpack"), Answer::Is(field))
                    if !matches!(field.to_ascii_lowercase().as_str(), "cpu" | "memory") =>
                {
                    say(&format!("packs by {field}, which is neither cpu nor memory"));
                }
                (Answer::Is("random"), Answer::Is(_)) => say("has a random strategy with a field"),
                _ => {}
            }
        }
        for constraint in constraints.iter().filter_map(Node::as_map) {
            if constraint.text("Type") == Answer::Is("distinctInstance")
                && !constraint.look("Expression").is_absent()
            {
                say("has a distinctInstance constraint with an expression");
            }
        }
    }
    found
}

/// Whether a task takes a port of its machine for itself.
fn takes_a_port(task: &Properties) -> bool {
    let mode = task.text("NetworkMode").or("bridge");
    let mut mappings = task.maps("ContainerDefinitions").flat_map(|container| container.maps("PortMappings"));
    match mode {
        Some("host") => {
            mappings.any(|mapping| mapping.integer("ContainerPort").known().is_some_and(|port| port > 0))
        }
        Some("bridge") => {
            mappings.any(|mapping| mapping.integer("HostPort").known().is_some_and(|port| port > 0))
        }
        _ => false,
    }
}

fn machines_enough(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in services(subject).filter(|service| service.is_daemon() == Some(false)) {
        if service.launch(subject) != Launch::Machines {
            continue;
        }
        let alone = service
            .properties()
            .maps("PlacementConstraints")
            .any(|constraint| constraint.text("Type") == Answer::Is("distinctInstance"));
        let Some(task) = service.refers("TaskDefinition") else { continue };
        if !alone && !takes_a_port(task.properties()) {
            continue;
        }
        let Some((_, tasks, _)) = service.counts(subject) else { continue };
        let Percentages { min: Some(min), max: Some(max) } = service.percentages() else { continue };
        let groups = service.groups(subject);
        let sizes: Option<Vec<u32>> = groups.iter().map(|group| size(group, "MaxSize")).collect();
        let Some(machines) = sizes.filter(|sizes| !sizes.is_empty()).map(|sizes| sizes.iter().sum::<u32>())
        else {
            continue;
        };
        // An old task may stop first, or a new one has to find a machine beside them.
        let stops_first = tasks.saturating_mul(min).div_ceil(WHOLE) < tasks;
        let needed = if stops_first { tasks } else { tasks.saturating_add(1) };
        if tasks > 0 && can_roll(min, max, tasks) && machines < needed {
            let args =
                [service.id().as_str().into(), Arg::from(needed), Arg::from(tasks), Arg::from(machines)];
            let violation = Violation::new(&ECS0106, &args).at("this service", service.location());
            found.push(match groups.first() {
                Some(group) => violation.at("its machines", group.location()),
                None => violation,
            });
        }
    }
    found
}

/// A size of a group.
pub(super) fn size(group: &Part<'_>, name: &str) -> Option<u32> {
    u32::try_from(group.integer(name).known()?).ok()
}

/// The most providers of a strategy.
const MOST_PROVIDERS: usize = 20;

/// What CreateService refuses of a strategy.
pub(crate) fn strategies(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let kinds = [
        ("AWS::ECS::Service", "CapacityProviderStrategy", "this service"),
        ("AWS::ECS::Cluster", "DefaultCapacityProviderStrategy", "this cluster"),
        (
            "AWS::ECS::ClusterCapacityProviderAssociations",
            "DefaultCapacityProviderStrategy",
            "this association",
        ),
    ];
    for (kind, path, word) in kinds {
        for part in subject.of_type(kind) {
            for said in strategy(subject, &part, path) {
                let violation = Violation::new(&crate::invariants::fargate::ECS0913, &[]);
                found.push(violation.saying(format!("{} {said}", part.id())).at(word, part.location()));
            }
        }
    }
    found
}

fn strategy(subject: &Subject<'_>, part: &Part<'_>, path: &str) -> Vec<&'static str> {
    let mut said = Vec::new();
    let list = part.list(path);
    let items: Vec<&Properties> = list.iter().filter_map(Node::as_map).collect();
    if items.is_empty() {
        return said;
    }
    if part.text("LaunchType").known().is_some() {
        said.push("has a launch type and a capacity provider strategy, of which ECS takes one");
    }
    if items.len() > MOST_PROVIDERS {
        said.push("has a strategy of more than 20 providers");
    }
    if items.iter().filter(|item| item.integer("Base").known().is_some_and(|base| base > 0)).count() > 1 {
        said.push("has two providers with a base in its strategy, where one may have it");
    }
    let weightless = |item: &&Properties| item.integer("Weight").or(0) == Some(0);
    let written = |item: &&Properties| !item.look("Weight").is_absent();
    let judged = items.len() > 1 || items.iter().all(written);
    if items.len() == list.len() && judged && items.iter().all(weightless) {
        said.push("has no weight above 0 in its strategy: no task would start");
    }
    let fargate = |item: &&Properties| provider_name(item).is_some_and(|name| name.starts_with("FARGATE"));
    let group = |item: &&Properties| {
        subject
            .referred(item.get("CapacityProvider"))
            .is_some_and(|provider| !provider.look("AutoScalingGroupProvider").is_absent())
    };
    if items.iter().any(fargate) && items.iter().any(group) {
        said.push("mixes Fargate and machines in one strategy");
    }
    said
}

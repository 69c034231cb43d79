//! The containers of a task definition: names, waits, sizes, ports, health checks.

use std::collections::BTreeMap;

use super::tasks::{Containers, Task};
use super::{Answer, Look, Part, Subject};
use crate::invariants::beside::{ECS0303, ECS0304};
use crate::invariants::containers::{
    Condition, ECS0412, Part as Container, after, count, cpu_of_all, memory, memory_of_all, name,
    none_essential,
};
use crate::invariants::rule::{Broken, Level, Rule};
use crate::invariants::units::ECS0402;
use crate::invariants::{Arg, Violation, container_check};
use crate::template::{Function, Node, Part as Piece, Properties};

/// What a balancer sends to is there.
pub const ECS0414: Rule = Rule {
    id: "ecs0414",
    title: "A service's load balancer sends to a container and a port of its task definition",
    level: Level::Synth,
    message: "the load balancer of {0} sends to the container {1}, which its task definition doesn't have",
    why: "ECS refuses the service: `The container does not exist in the task definition`",
    help: "`.port(..)` and `.behind(..)` of one service; elsewhere the `Name` and the `ContainerPort` of the task definition",
    source: "Amazon ECS API: LoadBalancer; aws/amazon-ecs-agent#1276, pulumi/pulumi-awsx#1172",
    check: Some(balanced),
};

/// Host ports where a task has interfaces of its own, or the machine's.
pub const ECS0403: Rule = Rule {
    id: "ecs0403",
    title: "In the network modes awsvpc and host, a host port is the container port or isn't there",
    level: Level::Synth,
    message: "a container maps its port {0} to the host port {1} in the network mode {2}",
    why: "ECS refuses the task definition: `the host ports and container ports in port mappings must match`",
    help: "leave out the host port, or make both {0}",
    source: "Amazon ECS API: PortMapping (hostPort); aws/amazon-ecs-cli#1014",
    check: Some(host_ports),
};

/// Ports that are the machine's own.
pub const ECS0413: Rule = Rule {
    id: "ecs0413",
    title: "A fixed host port is none of the machine's own: 22, 2375, 2376, 51678 to 51680, nor in the ephemeral range",
    level: Level::Synth,
    message: "a container takes the host port {0}, which is {1}",
    why: "the port is taken on the machine, always or now and then, and the task isn't placed or doesn't start",
    help: "leave out the host port: behind a load balancer any one does; else one below 32768",
    source: "Amazon ECS API: PortMapping (hostPort)",
    check: Some(reserved_ports),
};

/// Soft and hard limits.
pub const ECS0320: Rule = Rule {
    id: "ecs0320",
    title: "A container's soft limits are at most its hard ones",
    level: Level::Synth,
    message: "a container's soft limit {0} of {1} is above its hard limit of {2}",
    why: "the container doesn't start: Docker refuses the limit",
    help: "a soft limit of at most {2}",
    source: "Amazon ECS API: Ulimit; setrlimit(2)",
    check: Some(ulimits),
};

/// How soon a container starts again.
pub const ECS0328: Rule = Rule {
    id: "ecs0328",
    title: "A container that is started again has run for 60 to 1800 seconds before",
    level: Level::Synth,
    message: "the container {0} has a `RestartAttemptPeriod` of {1} s",
    why: "ECS refuses the task definition: the period is between 60 and 1800 seconds",
    help: "a `RestartAttemptPeriod` from 60 to 1800, or none: 300",
    source: "Amazon ECS API: ContainerRestartPolicy",
    check: Some(restarts),
};

/// What AWS takes as a task definition.
pub const ECS0316: Rule = Rule {
    id: "ecs0316",
    title: "A task definition has at most 64 KiB",
    level: Level::Synth,
    message: "the task definition {0} has at least {1} bytes; ECS takes {2}",
    why: "ECS refuses the task definition",
    help: "long configuration in the image, in a parameter of SSM or in a file of a bucket",
    source: "Amazon ECS quotas: task definition size",
    check: Some(sizes),
};

/// The greatest task definition, in bytes.
const MOST_BYTES: usize = 64 * 1_024;
/// The machine's own ports: SSH, Docker and the agent (Amazon ECS API: PortMapping).
const RESERVED: [i64; 6] = [22, 2_375, 2_376, 51_678, 51_679, 51_680];
/// Where ECS looks for ports of its own choice (Amazon ECS API: PortMapping).
const EPHEMERAL: std::ops::RangeInclusive<i64> = 32_768..=65_535;
/// How long a container has to run before it may be started again, in seconds (Amazon ECS API: ContainerRestartPolicy).
const RESTARTS: std::ops::RangeInclusive<i64> = 60..=1_800;
const MISSES_PORT: &str = "the load balancer of {0} sends to port {1} of a container that doesn't map it";

fn tasks<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::ECS::TaskDefinition")
}

fn at(violation: impl Into<Violation>, task: &Part<'_>) -> Violation {
    violation.into().at("this task definition", task.location())
}

fn waits(container: &Properties) -> Vec<(&str, Condition)> {
    container
        .maps("DependsOn")
        .filter_map(|wait| {
            let condition = Condition::of(wait.text("Condition").known()?)?;
            Some((wait.text("ContainerName").known()?, condition))
        })
        .collect()
}

/// Judges the containers of each task definition, all of which are known or not.
fn each(
    subject: &Subject<'_>,
    judge: impl Fn(&Part<'_>, &[Container<'_>], bool) -> Vec<Violation>,
) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(Task { parts, complete, .. }) = task.task() else { continue };
        found.extend(judge(&task, parts, *complete).into_iter().map(|violation| at(violation, &task)));
    }
    found
}

pub(crate) fn container_names(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |task, parts, complete| {
        let mut found: Vec<Violation> = Vec::new();
        for (place, last) in parts.iter().enumerate() {
            if !last.name.is_empty() {
                found.extend(parts.get(..=place).and_then(name).map(Violation::from));
            }
        }
        found.extend(count(parts.len()).map(Violation::from));
        let optional = |container: &&Properties| container.flag("Essential") == Answer::Is(false);
        if complete && task.containers().all.iter().all(optional) {
            found.extend(none_essential().map(Violation::from));
        }
        found
    })
}

pub(crate) fn dependencies(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |task, parts, complete| {
        let mut found = Vec::new();
        let containers = task.containers().all;
        if containers.iter().all(|container| container.get("DependsOn").is_none()) {
            return found;
        }
        let waits: Vec<_> = containers.iter().map(|container| waits(container)).collect();
        let parts: Vec<_> = parts.iter().zip(&waits).map(|(part, waits)| part.after(waits)).collect();
        let parts = parts.as_slice();
        for waiter in parts {
            for (awaited, condition) in waiter.after {
                let is_there = parts.iter().any(|part| part.name == *awaited);
                if is_there || (complete && parts.iter().all(|part| !part.name.is_empty())) {
                    let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
                    let names = format!("one of {}", names.join(", "));
                    found.extend(after(parts, waiter.name, awaited, *condition, &names).map(Violation::from));
                }
            }
        }
        found
    })
}

/// `256`, or `.25 vCPU`; `512`, or `1 GB`: what ECS takes for a task.
fn amount(task: &Part<'_>, name: &str, unit: &str) -> Option<u32> {
    let text = task.properties().look(name).known()?;
    if let Some(number) = text.as_integer() {
        return u32::try_from(number).ok();
    }
    let text = text.as_str()?.to_ascii_lowercase();
    let number: f64 = text.trim().strip_suffix(unit)?.trim().parse().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float is cut off at the ends"
    )]
    Some((number * 1_024.0) as u32)
}

pub(crate) fn container_cpu(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |task, parts, _| {
        let Some(units) = amount(task, "Cpu", "vcpu") else { return Vec::new() };
        let all = cpu_of_all(parts);
        if all <= units {
            return Vec::new();
        }
        let said = format!("the containers have {all} CPU units together, and their task has {units}");
        vec![Violation::new(&ECS0303, &[]).saying(said)]
    })
}

pub(crate) fn container_memory(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |task, parts, _| {
        let mut found: Vec<Violation> = parts
            .iter()
            .filter_map(|part| memory(part.memory, part.reservation).map(Violation::from))
            .collect();
        let all = memory_of_all(parts);
        if let Some(mib) = amount(task, "Memory", "gb").filter(|mib| all > *mib) {
            let said = format!("the containers need {all} MiB, and their task has {mib}");
            found.push(Violation::new(&ECS0304, &[]).saying(said));
        }
        if task.look("Memory").is_absent() && task.is_for_fargate() == Some(false) {
            for container in task.containers().all {
                if container.look("Memory").is_absent() && container.look("MemoryReservation").is_absent() {
                    let name = container.text("Name").known().unwrap_or("of this task");
                    let said = format!(
                        "the container {name} has neither memory nor a reservation, and its task has none"
                    );
                    let violation = Violation::new(&ECS0304, &[]).saying(said);
                    found.push(
                        violation.helping("`Memory` or `MemoryReservation` for it, or `Memory` for the task"),
                    );
                }
            }
        }
        found
    })
}

/// A port mapping with the ports that are known.
struct Mapping<'s> {
    container: &'s Properties,
    mapping: &'s Properties,
    port: Option<i64>,
    /// Nothing, or zero, when any port does.
    host: Answer<i64>,
}

fn mappings<'s>(containers: &Containers<'s>) -> Vec<Mapping<'s>> {
    let mut found = Vec::new();
    for container in containers.all {
        for mapping in container.maps("PortMappings") {
            let (port, host) = (mapping.integer("ContainerPort").known(), mapping.integer("HostPort"));
            found.push(Mapping { container, mapping, port, host });
        }
    }
    found
}

fn host_ports(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(mode) = task.mode().filter(|mode| matches!(*mode, "awsvpc" | "host")) else { continue };
        for mapping in mappings(&task.containers()) {
            let (Some(port), Some(host)) = (mapping.port, mapping.host.known()) else { continue };
            if host != 0 && host != port {
                let (port, host) = (port.to_string(), host.to_string());
                let args = [port.as_str().into(), host.as_str().into(), mode.into()];
                found.push(at(Violation::new(&ECS0403, &args), &task));
            }
        }
    }
    found
}

fn reserved_ports(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(mode) = task.mode().filter(|mode| matches!(*mode, "bridge" | "host")) else { continue };
        for mapping in mappings(&task.containers()) {
            let fixed = if mode == "host" { mapping.port } else { mapping.host.known() };
            let Some(port) = fixed.filter(|port| *port != 0) else { continue };
            let what = if RESERVED.contains(&port) {
                "the machine's own"
            } else if mode == "bridge" && EPHEMERAL.contains(&port) {
                "in the range from which ports are taken for others"
            } else {
                continue;
            };
            let port = port.to_string();
            found.push(at(Violation::new(&ECS0413, &[port.as_str().into(), what.into()]), &task));
        }
    }
    found
}

/// The ports of TCP and UDP (RFC 9293, RFC 768).
const PORTS: std::ops::RangeInclusive<i64> = 1..=65_535;

/// What is wrong with the port of a container of that name.
pub(crate) fn judge_port(port: i64, container: &str) -> Option<Violation> {
    if PORTS.contains(&port) {
        return None;
    }
    let (number, low, high) = (port.to_string(), PORTS.start().to_string(), PORTS.end().to_string());
    let args = ["a port".into(), number.as_str().into(), low.as_str().into(), high.as_str().into()];
    Some(
        Violation::new(&ECS0402, &args)
            .saying(format!("the container {container} listens on port {port}, which there isn't"))
            .because("ECS refuses the task definition: `Invalid 'containerPort' setting for container`")
            .helping("`ContainerPort: 8080`, the port on which the application listens; `.port(8080)`"),
    )
}

pub(crate) fn ports(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        for Mapping { container, port, .. } in mappings(&task.containers()) {
            let name = container.text("Name").known().unwrap_or("of this task");
            let violation = port.and_then(|port| judge_port(port, name));
            found.extend(violation.map(|violation| at(violation, &task)));
        }
    }
    found
}

pub(crate) fn ports_twice(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(mode) = task.mode() else { continue };
        let containers = task.containers();
        let (mut ports, mut names) = (BTreeMap::new(), BTreeMap::new());
        for mapping in mappings(&containers) {
            let name = mapping.container.text("Name").known().unwrap_or("of this task");
            let own = if mode == "bridge" { mapping.host.known() } else { mapping.port };
            let protocol = mapping.mapping.text("Protocol").or("tcp").map(str::to_ascii_lowercase);
            if let (Some(port), Some(protocol)) = (own.filter(|port| *port != 0), protocol)
                && let Some(first) = ports.insert((port, protocol), name)
            {
                let port = port.to_string();
                let args = [first.into(), name.into(), port.as_str().into()];
                let mut violation = Violation::new(&ECS0412, &args);
                if first == name {
                    violation = violation.saying(format!("the container {name} maps the port {port} twice"));
                }
                found.push(at(violation, &task));
            }
            if let Some(called) = mapping.mapping.text("Name").known()
                && names.insert(called, ()).is_some()
            {
                let said = format!("two ports of the task are called {called}");
                let violation = Violation::new(&ECS0412, &[]).saying(said);
                found.push(at(violation.helping("another `Name` for one of the two port mappings"), &task));
            }
        }
    }
    found
}

fn balanced(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let containers = task.containers();
        let known = containers.all.iter().all(|container| container.text("Name").known().is_some());
        for balancer in service.properties().maps("LoadBalancers") {
            let Some(name) = balancer.text("ContainerName").known().filter(|_| containers.complete && known)
            else {
                continue;
            };
            let id = service.id().as_str();
            let container =
                containers.all.iter().find(|container| container.text("Name") == Answer::Is(name));
            let said = match container {
                None => Some(Violation::new(&ECS0414, &[id.into(), name.into()])),
                Some(_) if names_no_port(balancer) => Some(
                    Violation::new(&ECS0414, &[id.into(), name.into()])
                        .saying(format!("the load balancer of {id} sends to no port of the container {name}"))
                        .because(
                            "ECS refuses the service: targets are registered with a port of their container",
                        )
                        .helping("`ContainerPort` with a port that the container maps; `.port(8080)`"),
                ),
                Some(container) => misses_port(container, balancer).map(|port| {
                    let said = MISSES_PORT.replace("{0}", id).replace("{1}", &port.to_string());
                    Violation::new(&ECS0414, &[id.into(), name.into()]).saying(said)
                }),
            };
            found.extend(said.map(|violation| {
                violation.at("this service", service.location()).at("its task definition", task.location())
            }));
        }
    }
    found
}

/// Whether a balancer surely sends to no port: a target group has none of its containers' ports.
fn names_no_port(balancer: &Properties) -> bool {
    balancer.look("ContainerPort").is_absent() && !balancer.look("TargetGroupArn").is_absent()
}

/// The port of a balancer that a container surely doesn't map.
fn misses_port(container: &Properties, balancer: &Properties) -> Option<i64> {
    let port = balancer.integer("ContainerPort").known()?;
    let all = match container.look("PortMappings") {
        Answer::Absent => &[],
        Answer::Unknown => return None,
        Answer::Is(node) => node.as_list()?,
    };
    for mapping in all {
        // A range, or a port that only the deployment knows, may be the one that is meant.
        if mapping.as_map()?.integer("ContainerPort").known()? == port {
            return None;
        }
    }
    Some(port)
}

fn ulimits(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        for limit in task.containers().all.iter().flat_map(|container| container.maps("Ulimits")) {
            let numbers = (limit.integer("SoftLimit").known(), limit.integer("HardLimit").known());
            // A limit below zero is none.
            let (Some(soft), Some(hard)) = numbers else { continue };
            if soft > hard && hard >= 0 {
                let name = limit.text("Name").known().unwrap_or("of a container");
                let (soft, hard) = (soft.to_string(), hard.to_string());
                let args = [name.into(), soft.as_str().into(), hard.as_str().into()];
                found.push(at(Violation::new(&ECS0320, &args), &task));
            }
        }
    }
    found
}

fn restarts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        for container in task.containers().all {
            let Some(seconds) = container.integer("RestartPolicy.RestartAttemptPeriod").known() else {
                continue;
            };
            if !RESTARTS.contains(&seconds) {
                let name = container.text("Name").known().unwrap_or("of this task");
                let seconds = seconds.to_string();
                found.push(at(Violation::new(&ECS0328, &[name.into(), seconds.as_str().into()]), &task));
            }
        }
    }
    found
}

fn sizes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        let bytes: usize = task.iter().map(|(name, node)| name.len() + text_bytes(node)).sum();
        if bytes > MOST_BYTES {
            let args = [task.id().as_str().into(), Arg::Number(bytes as u64), Arg::Number(MOST_BYTES as u64)];
            found.push(at(Violation::new(&ECS0316, &args), &task));
        }
    }
    found
}

/// The bytes that a value has at least.
fn text_bytes(node: &Node) -> usize {
    match node {
        Node::List(nodes) => nodes.iter().map(text_bytes).sum(),
        Node::Map(properties) => properties.iter().map(|(name, node)| name.len() + text_bytes(node)).sum(),
        Node::String(text) => text.len(),
        Node::Function(function) => match function.as_ref() {
            Function::Sub(sub) => {
                let text = |part: &Piece| if let Piece::Text(text) = part { text.len() } else { 0 };
                sub.parts().iter().map(text).sum()
            }
            _ => 0,
        },
        Node::Bool(_) | Node::Integer(_) | Node::Number(_) => 1,
    }
}

/// The health checks of containers, each with its task definition.
fn checks(subject: &Subject<'_>, judge: fn(&Properties) -> Vec<Broken<'_>>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in tasks(subject) {
        for container in task.containers().all {
            if let Some(check) = container.look("HealthCheck").known().and_then(Node::as_map) {
                found.extend(judge(check).into_iter().map(|broken| at(broken, &task)));
            }
        }
    }
    found
}

pub(crate) fn check_numbers(subject: &Subject<'_>) -> Vec<Violation> {
    checks(subject, |check| {
        let known = |name: &str| check.integer(name).known().and_then(|number| u32::try_from(number).ok());
        [
            known("Interval").and_then(container_check::interval),
            known("Timeout").and_then(container_check::timeout),
            known("Retries").and_then(container_check::retries),
            known("StartPeriod").and_then(container_check::start_period),
        ]
        .into_iter()
        .flatten()
        .collect()
    })
}

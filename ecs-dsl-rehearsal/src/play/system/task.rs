//! ECS: task definitions and their containers.

use std::collections::BTreeMap;

use super::Logs;
use super::constraint::{self, Constraint};
use super::read::Fields;
use crate::play::PlayError;
use crate::play::queue::{Millis, SECOND};

/// What a task takes of its machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::play) struct Needs {
    /// CPU units.
    pub(in crate::play) cpu: u32,
    /// MiB.
    pub(in crate::play) memory: u32,
    /// Network interfaces: one in mode `awsvpc`.
    pub(in crate::play) interfaces: u32,
    /// Fixed ports of the host.
    pub(in crate::play) ports: Vec<u32>,
}

impl Needs {
    /// How many tasks with these needs fit in so much of a machine; with a fixed port one at most.
    pub(in crate::play) fn fit_in(&self, cpu: u32, memory: u32, interfaces: u32) -> u32 {
        let by = |all: u32, each: u32| all.checked_div(each).unwrap_or(u32::MAX);
        let ports = if self.ports.is_empty() { u32::MAX } else { 1 };
        by(cpu, self.cpu).min(by(memory, self.memory)).min(by(interfaces, self.interfaces)).min(ports)
    }
}

/// A task definition.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::play) struct TaskDefinition {
    pub(in crate::play) needs: Needs,
    /// The image of each essential container, the one behind the load balancer first where it is known.
    pub(in crate::play) images: Vec<String>,
    /// `ValueFrom` of each secret.
    pub(in crate::play) secrets: Vec<String>,
    pub(in crate::play) execution_role: Option<String>,
    /// From SIGTERM to SIGKILL; 30 s, and the longest of its containers.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html>.
    pub(in crate::play) stop_timeout: Millis,
    /// Whether each task has a network interface.
    pub(in crate::play) awsvpc: bool,
    /// The health checks of its essential containers.
    pub(in crate::play) checks: Vec<ContainerCheck>,
    /// The log of each container that has one.
    pub(in crate::play) logs: Vec<Logs>,
    /// Each port of a container, by its name, and the port of the host; `None` is one that the agent chooses.
    pub(in crate::play) ports: BTreeMap<(String, u32), Option<u32>>,
    pub(in crate::play) constraints: Vec<Constraint>,
}

/// The health check of an essential container. One that isn't essential doesn't count for its task
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct ContainerCheck {
    /// Whether it is that of the container whose image may behave in another way: the first.
    pub(in crate::play) of_first: bool,
    /// 30 s, from 5 to 300.
    pub(in crate::play) interval: Millis,
    /// How many fails in a row make it UNHEALTHY: 3, from 1 to 10.
    pub(in crate::play) retries: u32,
    /// Since the container's start, in which fails aren't counted: 0 s, up to 300.
    pub(in crate::play) start_period: Millis,
}

impl ContainerCheck {
    /// That of a container, if it has one: `NONE` is none. Ranges and defaults are those of
    /// <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html>.
    fn of(container: Fields<'_>, of_first: bool) -> Result<Option<Self>, PlayError> {
        let check = container.below("HealthCheck");
        let command = check.texts("Command");
        if command.is_empty() || command.first().is_some_and(|word| word == "NONE") {
            return Ok(None);
        }
        // A check answers at once, so its time-out matters to nobody, but for its range.
        check.between("Timeout", 5, 2..=60)?;
        Ok(Some(Self {
            of_first,
            interval: Millis::from(check.between("Interval", 30, 5..=300)?) * SECOND,
            retries: check.between("Retries", 3, 1..=10)?,
            start_period: Millis::from(check.between("StartPeriod", 0, 0..=300)?) * SECOND,
        }))
    }
}

pub(super) fn read(fields: Fields<'_>) -> Result<TaskDefinition, PlayError> {
    let mut needs = Needs::default();
    let (mut cpu, mut memory) = (0, 0);
    let mut images = Vec::new();
    let (mut secrets, mut checks) = (Vec::new(), Vec::new());
    let mut stop_timeout = 0;
    let (mut logs, mut ports) = (Vec::new(), BTreeMap::new());
    let network = fields.text("NetworkMode").unwrap_or_else(|| "bridge".to_owned());
    for container in fields.items("ContainerDefinitions") {
        cpu = container.whole_or("Cpu", 0)?.saturating_add(cpu);
        let reserved = match container.whole("MemoryReservation")? {
            Some(reserved) => reserved,
            None => container.whole_or("Memory", 0)?,
        };
        memory = reserved.saturating_add(memory);
        if container.text("Essential").is_none_or(|text| text == "true") {
            checks.extend(ContainerCheck::of(container, images.is_empty())?);
            images.push(container.required("Image")?);
        }
        secrets.extend(container.items("Secrets").filter_map(|secret| secret.text("ValueFrom")));
        stop_timeout = stop_timeout.max(container.whole_or("StopTimeout", 30)?);
        logs.extend(Logs::of(container));
        for mapping in container.items("PortMappings") {
            let fixed = mapping.whole("HostPort")?.filter(|port| *port > 0);
            let port = port(mapping);
            let host = if network == "bridge" { fixed } else { Some(port) };
            ports.insert((container.text("Name").unwrap_or_default(), port), host);
            needs.ports.extend(if network == "awsvpc" { None } else { host });
        }
    }
    needs.interfaces = u32::from(network == "awsvpc");
    needs.cpu = size(fields, "Cpu", " vCPU", 1_024.0)?.unwrap_or(cpu);
    needs.memory = size(fields, "Memory", " GB", 1_024.0)?.unwrap_or(memory);
    Ok(TaskDefinition {
        needs,
        images,
        secrets,
        execution_role: fields.text("ExecutionRoleArn"),
        stop_timeout: Millis::from(stop_timeout) * SECOND,
        awsvpc: network == "awsvpc",
        checks,
        logs,
        ports,
        constraints: constraint::of_task(fields)?,
    })
}

/// `256`, or `.25 vCPU`.
fn size(fields: Fields<'_>, name: &str, unit: &str, each: f64) -> Result<Option<u32>, PlayError> {
    let Some(text) = fields.text(name) else { return Ok(None) };
    match text.strip_suffix(unit) {
        None => fields.whole(name),
        Some(number) => {
            let number = number.trim().parse::<f64>().ok().filter(|number| (0.0..10_000.0).contains(number));
            let number = number.ok_or_else(|| fields.error(name, format!("`{text}` is no size")))?;
            Ok(Some((number * each) as u32))
        }
    }
}

/// A container's port; 0 for one that isn't known before there is a stack.
pub(super) fn port(fields: Fields<'_>) -> u32 {
    fields.whole("ContainerPort").ok().flatten().unwrap_or_default()
}

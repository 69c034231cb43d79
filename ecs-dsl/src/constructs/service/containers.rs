//! The containers beside a service's own one.

use std::marker::PhantomData;

use super::environment::{Environment, Variable};
use super::plain::Plain;
use crate::invariants::beside::{ECS0303, ECS0304};
use crate::invariants::containers::{
    self as rules, Condition, DEFAULT_STOP, Part, THIS, cpu_of_all, memory_of_all, stop_apart, stop_around,
};
use crate::invariants::secrets::{judge_names, judge_variables};
use crate::invariants::{AtRunTime, ContainerCheck, Image, StopTimeout, Violation, Violations};
use crate::resources::ecs::task_definition as part;
use crate::resources::logs;
use crate::template::Ref;

/// A container of a task beside the service's own one, or what is said of the own one.
///
/// `containers!` makes it of literals; this form is for what is only known at run time.
#[derive(Clone, Debug)]
#[must_use]
pub struct Container {
    pub(super) name: String,
    pub(super) image: Option<Image>,
    essential: bool,
    cpu: u32,
    memory: u32,
    reservation: u32,
    stop: Option<u32>,
    port: Option<u16>,
    after: Vec<(String, Condition)>,
    check: Option<ContainerCheck>,
    command: Vec<String>,
    pub(super) environment: Environment,
}

impl Container {
    /// A container of that name that runs an image. The task ends with it.
    pub fn new(name: impl Into<String>, image: impl Into<Image>) -> Self {
        Self { image: Some(image.into()), ..Self::this().named(name.into()) }
    }

    /// The service's own container: what it waits for, and how much of the task it takes.
    pub fn this() -> Self {
        Self {
            name: THIS.to_owned(),
            image: None,
            essential: true,
            cpu: 0,
            memory: 0,
            reservation: 0,
            stop: None,
            port: None,
            after: Vec::new(),
            check: None,
            command: Vec::new(),
            environment: Environment::default(),
        }
    }

    fn named(self, name: String) -> Self {
        Self { name, ..self }
    }

    /// Whether the task ends when this container does. It does when nothing is said.
    pub const fn essential(mut self, essential: bool) -> Self {
        self.essential = essential;
        self
    }

    /// How many CPU units of the task it has.
    pub const fn cpu(mut self, units: u32) -> Self {
        self.cpu = units;
        self
    }

    /// The memory in MiB above which it is killed.
    pub const fn memory(mut self, mib: u32) -> Self {
        self.memory = mib;
        self
    }

    /// The memory in MiB that it has in any case.
    pub const fn reservation(mut self, mib: u32) -> Self {
        self.reservation = mib;
        self
    }

    /// How long it may take to stop after SIGTERM, before SIGKILL. Without a word, 30 s.
    pub fn stop_timeout(mut self, stop: impl Into<StopTimeout>) -> Self {
        self.stop = Some(stop.into().seconds());
        self
    }

    /// The port on which it listens.
    pub const fn port(mut self, port: u16) -> Self {
        self.port = Some(port);
        self
    }

    /// It starts when another container of the task is in that condition, and is stopped before it.
    pub fn after(mut self, container: impl Into<String>, condition: Condition) -> Self {
        self.after.push((container.into(), condition));
        self
    }

    /// How ECS asks it whether it is well.
    pub fn check<F>(mut self, check: ContainerCheck<F>) -> Self {
        self.check = Some(check.dynamic());
        self
    }

    /// What it runs, in the place of its image's own command.
    pub fn command<T: Into<String>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.command = words.into_iter().map(Into::into).collect();
        self
    }

    /// An environment variable: a plain value, which stands in the template, or a key of the service's vault.
    pub fn env(mut self, name: impl Into<String>, value: impl Variable) -> Self {
        self.environment = self.environment.with(name, value);
        self
    }

    const fn stop_seconds(&self) -> u32 {
        match self.stop {
            Some(seconds) => seconds,
            None => DEFAULT_STOP,
        }
    }

    /// What was said of it, on a container of a task definition.
    pub(super) fn complete(
        &self,
        mut definition: part::ContainerDefinition,
        own: &str,
        awsvpc: bool,
    ) -> part::ContainerDefinition {
        if self.cpu > 0 {
            definition = definition.cpu(self.cpu);
        }
        if self.memory > 0 {
            definition = definition.memory(self.memory);
        }
        if self.reservation > 0 {
            definition = definition.memory_reservation(self.reservation);
        }
        if !self.after.is_empty() {
            let name = |name: &String| if name == THIS { own.to_owned() } else { name.clone() };
            let waits: Vec<_> = self
                .after
                .iter()
                .map(|(awaited, condition)| {
                    part::ContainerDependency::default()
                        .container_name(name(awaited))
                        .condition(written(*condition))
                })
                .collect();
            definition = definition.depends_on(waits);
        }
        if let Some(check) = &self.check {
            definition = definition.health_check(health_check(check));
        }
        if self.image.is_none() {
            return definition;
        }
        definition = definition.essential(self.essential).stop_timeout(self.stop_seconds());
        if let Some(port) = self.port {
            let mapping = part::PortMapping::default().container_port(port).protocol(part::Protocol::Tcp);
            let mapping = if awsvpc { mapping } else { mapping.host_port(0) };
            definition = definition.port_mappings([mapping]);
        }
        if !self.command.is_empty() {
            definition = definition.command(self.command.clone());
        }
        self.environment.complete(definition)
    }
}

/// A condition, as a task definition has it.
const fn written(condition: Condition) -> part::Condition {
    match condition {
        Condition::Start => part::Condition::Start,
        Condition::Complete => part::Condition::Complete,
        Condition::Success => part::Condition::Success,
        Condition::Healthy => part::Condition::Healthy,
    }
}

/// A health check, as a task definition has it.
pub(super) fn health_check<F>(check: &ContainerCheck<F>) -> part::HealthCheck {
    part::HealthCheck::default()
        .command(check.command().to_vec())
        .interval(check.interval())
        .timeout(check.timeout())
        .retries(check.retries())
        .start_period(check.start_period())
}

/// The containers of a task beside the service's own one, as `containers!` lists them.
///
/// ```
/// use ecs_dsl::constructs::service::{Container, Containers};
/// use ecs_dsl::invariants::{Condition, Image};
///
/// let image = Image::try_new("ghcr.io/acme/migrate:1.4.2")?;
/// let migrate = Container::new("migrate", image).essential(false);
/// let this = Container::this().after("migrate", Condition::Success);
/// assert!(Containers::try_new([this.clone(), migrate]).is_ok());
/// assert!(Containers::try_new([this]).is_err());
/// # Ok::<(), ecs_dsl::invariants::Violation>(())
/// ```
#[must_use]
pub struct Containers<F = AtRunTime> {
    all: Vec<Container>,
    facts: PhantomData<F>,
}

impl<F> Clone for Containers<F> {
    fn clone(&self) -> Self {
        Self { all: self.all.clone(), facts: PhantomData }
    }
}

impl<F> std::fmt::Debug for Containers<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Containers").field("all", &self.all).finish()
    }
}

impl Containers {
    /// Containers that are only known at run time.
    ///
    /// # Errors
    /// All of `ecs0304`, `ecs0310`, `ecs0311`, `ecs0412`, `ecs0707` and `ecs0709` that they break.
    pub fn try_new(containers: impl IntoIterator<Item = Container>) -> Result<Self, Violations> {
        let all = Self { all: containers.into_iter().collect(), facts: PhantomData };
        let found = all.with_parts(|parts| all.judge(parts));
        if found.is_empty() { Ok(all) } else { Err(Violations::new(found)) }
    }
}

impl<F> Containers<F> {
    pub(crate) const fn with_facts(all: Vec<Container>) -> Self {
        Self { all, facts: PhantomData }
    }

    /// The same without its numbers in the type.
    pub fn dynamic(&self) -> Containers {
        Containers::with_facts(self.all.clone())
    }

    /// What is said of the service's own container.
    pub(super) fn this(&self) -> Option<&Container> {
        self.all.iter().find(|container| container.image.is_none())
    }

    /// Those beside the own one.
    pub(super) fn others(&self) -> impl Iterator<Item = &Container> {
        self.all.iter().filter(|container| container.image.is_some())
    }

    /// What the rules read of all containers of the task.
    fn with_parts<T>(&self, read: impl FnOnce(&[Part<'_>]) -> T) -> T {
        let waits: Vec<Vec<(&str, Condition)>> = self
            .all
            .iter()
            .map(|container| container.after.iter().map(|(name, it)| (name.as_str(), *it)).collect())
            .collect();
        let mut parts: Vec<Part<'_>> = Vec::new();
        for (container, waits) in self.all.iter().zip(&waits) {
            parts.push(
                Part::named(&container.name)
                    .essential(container.essential)
                    .checked(container.check.is_some() || container.image.is_none())
                    .port(container.port.unwrap_or_default().into())
                    .cpu(container.cpu)
                    .memory(container.memory)
                    .reservation(container.reservation)
                    .stop(container.stop_seconds())
                    .after(waits),
            );
        }
        if self.this().is_none() {
            parts.push(Part::this());
        }
        read(&parts)
    }

    fn judge(&self, parts: &[Part<'_>]) -> Vec<Violation> {
        let mut found: Vec<Violation> = rules::count(parts.len()).map(Violation::from).into_iter().collect();
        for (place, part) in parts.iter().enumerate() {
            let until = parts.get(..=place).unwrap_or_default();
            found.extend(rules::name(until).map(Violation::from));
            found.extend(rules::port(until).map(Violation::from));
            found.extend(rules::memory(part.memory, part.reservation).map(Violation::from));
            for (awaited, condition) in part.after {
                let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
                let names = format!("one of {}", names.join(", "));
                let broken = rules::after(parts, part.name, awaited, *condition, &names);
                found.extend(broken.map(Violation::from));
            }
        }
        for container in &self.all {
            let environment = &container.environment;
            found.extend(environment.plain.iter().filter_map(|(name, _)| judge_variables(&[name]).err()));
            let names = environment.names();
            found.extend((1..=names.len()).filter_map(|count| judge_names(names.get(..count)?).err()));
        }
        found
    }

    /// The CPU units and the MiB that all need together.
    pub(super) fn needs(&self) -> (u32, u32) {
        self.with_parts(|parts| (cpu_of_all(parts), memory_of_all(parts)))
    }

    /// The longest stop chain of the task in seconds, with that time of its own container.
    pub(super) fn stop_chain(&self, own: u32) -> u32 {
        self.with_parts(|parts| own.saturating_add(stop_around(parts)).max(stop_apart(parts)))
    }
}

impl Plain {
    /// The images of all containers of the task.
    pub(super) fn images(&self) -> impl Iterator<Item = &Image> {
        let others = self.containers.iter().flat_map(Containers::others);
        std::iter::once(&self.image).chain(others.filter_map(|container| container.image.as_ref()))
    }

    /// The service's own container, and those beside it.
    pub(super) fn definitions(&self, log: &Ref<logs::LogGroup>) -> Vec<part::ContainerDefinition> {
        let mut own = self.container(log);
        if let Some(this) = self.containers.as_ref().and_then(Containers::this) {
            own = this.complete(own, &self.name, self.has_interfaces());
        }
        let others = self.containers.iter().flat_map(Containers::others).map(|other| {
            let image = other.image.as_ref().map_or("", Image::as_str);
            let definition = part::ContainerDefinition::new(other.name.clone(), image.to_owned())
                .log_configuration(self.log(log));
            other.complete(definition, &self.name, self.has_interfaces())
        });
        std::iter::once(own).chain(others).collect()
    }

    /// The longest stop chain of the task, in seconds.
    pub(super) fn stop_chain(&self) -> u32 {
        let own = self.stop_seconds();
        self.containers.as_ref().map_or(own, |containers| containers.stop_chain(own))
    }

    /// What the relations between the containers and their task say of numbers that the compiler didn't know.
    pub(super) fn judge_containers(&self) -> Vec<Violation> {
        let Some(containers) = &self.containers else { return Vec::new() };
        let ((cpu, memory), size) = (containers.needs(), self.size());
        let mut found = Vec::new();
        if cpu > size.cpu() {
            let (all, task) = (format!("{cpu} CPU units"), format!("{} CPU units", size.cpu()));
            found.push(Violation::new(&ECS0303, &[all.as_str().into(), task.as_str().into()]));
        }
        if memory > size.memory() {
            let (all, task) = (format!("{memory} MiB"), format!("{} MiB", size.memory()));
            found.push(Violation::new(&ECS0304, &[all.as_str().into(), task.as_str().into()]));
        }
        found
    }
}

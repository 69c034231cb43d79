//! The containers of a task: their names, what each waits for, and what all of them need together.

use super::beside::ECS0304;
use super::rule::{Arg, Broken, Level, Rule};

/// The most containers of a task.
const MOST: usize = 10;
/// The longest name of a container.
const LONGEST_NAME: usize = 255;
/// The least memory of a container, in MiB.
const LEAST_MEMORY: u32 = 6;
/// The stop time-out that ECS takes by itself, in seconds.
pub(crate) const DEFAULT_STOP: u32 = 30;
/// What a service calls its own container among those beside it.
pub const THIS: &str = "this";

/// How many containers there are, and how they are called.
pub const ECS0310: Rule = Rule {
    id: "ecs0310",
    title: "A task has 1 to 10 containers with names of their own, and at least one is essential",
    level: Level::Check,
    message: "two containers of the task are called `{0}`",
    why: "ECS refuses the task definition: `Container names must be unique within a task definition`, and it takes 10",
    help: "another name for one of the two `{0}`",
    source: "Amazon ECS API: RegisterTaskDefinition, ContainerDefinition (name); cfn-lint E3042; Amazon ECS quotas",
    check: Some(super::graph::container_names),
};

const BAD_NAME: &str = "a container can't be called `{0}`";
const BAD_NAME_WHY: &str = "ECS refuses the task definition: `Container name can contain up to 255 letters, numbers, hyphens, and underscores`";
const BAD_NAME_HELP: &str = "1 to 255 letters, digits, `_` and `-`";
const TOO_MANY: &str = "the task has {0} containers, and ECS takes {1}";
const TOO_MANY_WHY: &str =
    "ECS refuses the task definition: `A task definition can have a maximum of 10 container definitions`";
const TOO_MANY_HELP: &str = "another service for what isn't needed beside this one";
const NONE_ESSENTIAL: &str = "no container of the task is essential";
const NONE_ESSENTIAL_WHY: &str =
    "ECS refuses the task definition: `A task definition must have at least one essential container`";
const NONE_ESSENTIAL_HELP: &str = "`Essential: true` for the container that does the work";

/// What a container waits for.
pub const ECS0311: Rule = Rule {
    id: "ecs0311",
    title: "A container waits for another one of its task that can become what is waited for, and for none in a circle",
    level: Level::Check,
    message: "the container `{0}` waits for `{1}`, which is no container of the task",
    why: "ECS refuses the task definition: what is waited for would never be so",
    help: "{2}",
    source: "Amazon ECS API: ContainerDependency",
    check: Some(super::graph::dependencies),
};

const ITSELF: &str = "the container `{0}` waits for itself";
const CIRCLE: &str = "the container `{0}` waits for `{1}`, which waits for `{0}`";
const CIRCLE_HELP: &str = "leave out one of the waits between `{0}` and `{1}`";
const NO_CHECK: &str = "the container `{0}` waits until `{1}` is HEALTHY, and `{1}` has no health check";
const NO_CHECK_HELP: &str = "a health check for `{1}`: `check: container_check!(..)`; or `{1}: START`";
const ESSENTIAL: &str =
    "the container `{0}` waits for the end of `{1}`, which is essential: the task ends with it";
const ESSENTIAL_HELP: &str = "`essential: false` for `{1}`";

/// Two containers on one port.
pub const ECS0412: Rule = Rule {
    id: "ecs0412",
    title: "No two containers of a task listen on the same port of one interface, and the names of ports are unique",
    level: Level::Check,
    message: "the containers `{0}` and `{1}` both listen on port {2}",
    why: "with an interface for each task its containers share the ports; ECS refuses: `host port is mapped multiple times in task`",
    help: "another port for `{0}` or `{1}`",
    source: "Amazon ECS API: PortMapping; Amazon ECS Developer Guide: task-networking-awsvpc",
    check: Some(super::graph::ports_twice),
};

/// What one container waits for another to be (Amazon ECS API: ContainerDependency).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It was started.
    Start,
    /// It ended, well or not.
    Complete,
    /// It ended well.
    Success,
    /// Its health check says that it is well.
    Healthy,
}

impl Condition {
    /// CloudFormation's word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Complete => "COMPLETE",
            Self::Success => "SUCCESS",
            Self::Healthy => "HEALTHY",
        }
    }

    /// The condition of CloudFormation's word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Start, Self::Complete, Self::Success, Self::Healthy].into_iter().find(|it| it.as_str() == word)
    }
}

/// What the rules read of one container of a task. Zero is what nobody said.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    pub(crate) name: &'a str,
    pub(crate) essential: bool,
    pub(crate) checked: bool,
    pub(crate) port: u32,
    pub(crate) cpu: u32,
    pub(crate) memory: u32,
    pub(crate) reservation: u32,
    pub(crate) stop: u32,
    pub(crate) after: &'a [(&'a str, Condition)],
}

impl<'a> Part<'a> {
    /// An essential container of that name.
    #[must_use]
    pub const fn named(name: &'a str) -> Self {
        let (port, cpu, memory, reservation) = (0, 0, 0, 0);
        Self {
            name,
            essential: true,
            checked: false,
            port,
            cpu,
            memory,
            reservation,
            stop: DEFAULT_STOP,
            after: &[],
        }
    }

    /// The service's own container: of its health check others judge.
    #[must_use]
    pub const fn this() -> Part<'static> {
        Part::named(THIS).checked(true)
    }

    /// Whether the task ends with it.
    #[must_use]
    pub const fn essential(self, essential: bool) -> Self {
        Self { essential, ..self }
    }

    /// Whether it has a health check.
    #[must_use]
    pub const fn checked(self, checked: bool) -> Self {
        Self { checked, ..self }
    }

    /// The port on which it listens.
    #[must_use]
    pub const fn port(self, port: u32) -> Self {
        Self { port, ..self }
    }

    /// Its CPU units.
    #[must_use]
    pub const fn cpu(self, cpu: u32) -> Self {
        Self { cpu, ..self }
    }

    /// The memory in MiB with which it is killed.
    #[must_use]
    pub const fn memory(self, memory: u32) -> Self {
        Self { memory, ..self }
    }

    /// The memory in MiB that it has in any case.
    #[must_use]
    pub const fn reservation(self, reservation: u32) -> Self {
        Self { reservation, ..self }
    }

    /// Its stop time-out in seconds.
    #[must_use]
    pub const fn stop(self, stop: u32) -> Self {
        Self { stop, ..self }
    }

    /// What it waits for.
    #[must_use]
    pub const fn after(self, after: &'a [(&'a str, Condition)]) -> Self {
        Self { after, ..self }
    }
}

const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    loop {
        match (one, other) {
            ([], []) => return true,
            ([a, one_rest @ ..], [b, other_rest @ ..]) if *a == *b => {
                one = one_rest;
                other = other_rest;
            }
            _ => return false,
        }
    }
}

const fn find<'p, 'a>(parts: &'p [Part<'a>], name: &str) -> Option<&'p Part<'a>> {
    let mut rest = parts;
    while let [part, tail @ ..] = rest {
        if same(part.name, name) {
            return Some(part);
        }
        rest = tail;
    }
    None
}

/// What is wrong with the name of the last of these containers.
pub(crate) const fn name<'a>(parts: &[Part<'a>]) -> Option<Broken<'a>> {
    let [earlier @ .., last] = parts else { return None };
    let broken = Broken::new(&ECS0310, Arg::Text(last.name), Arg::Text(""));
    let mut rest = last.name.as_bytes();
    if rest.is_empty() || rest.len() > LONGEST_NAME {
        return Some(broken.in_words(BAD_NAME, BAD_NAME_HELP).because(BAD_NAME_WHY));
    }
    while let [byte, tail @ ..] = rest {
        if !byte.is_ascii_alphanumeric() && *byte != b'_' && *byte != b'-' {
            return Some(broken.in_words(BAD_NAME, BAD_NAME_HELP).because(BAD_NAME_WHY));
        }
        rest = tail;
    }
    if find(earlier, last.name).is_some() { Some(broken) } else { None }
}

pub(crate) const fn count(containers: usize) -> Option<Broken<'static>> {
    if containers <= MOST {
        return None;
    }
    let broken = Broken::new(&ECS0310, Arg::Number(containers as u64), Arg::Number(MOST as u64));
    Some(broken.in_words(TOO_MANY, TOO_MANY_HELP).because(TOO_MANY_WHY))
}

/// A task ends when an essential container does, and else never.
pub(crate) const fn none_essential() -> Option<Broken<'static>> {
    let broken = Broken::new(&ECS0310, Arg::Text(""), Arg::Text(""));
    Some(broken.in_words(NONE_ESSENTIAL, NONE_ESSENTIAL_HELP).because(NONE_ESSENTIAL_WHY))
}

/// What is wrong with one wait. `names` says what could be meant where no container has that name.
pub(crate) const fn after<'a>(
    parts: &[Part<'a>],
    waiter: &'a str,
    awaited: &'a str,
    condition: Condition,
    names: &'a str,
) -> Option<Broken<'a>> {
    let broken = Broken::new(&ECS0311, Arg::Text(waiter), Arg::Text(awaited));
    let Some(found) = find(parts, awaited) else {
        return Some(broken.and(Arg::Text(names), Arg::Text("")));
    };
    if same(waiter, awaited) {
        return Some(broken.in_words(ITSELF, "another container, or none"));
    }
    if parts.len() <= MOST + 1 && reaches(parts, found, waiter, parts.len()) {
        return Some(broken.in_words(CIRCLE, CIRCLE_HELP));
    }
    match condition {
        Condition::Healthy if !found.checked => Some(broken.in_words(NO_CHECK, NO_CHECK_HELP)),
        Condition::Success | Condition::Complete if found.essential => {
            Some(broken.in_words(ESSENTIAL, ESSENTIAL_HELP))
        }
        _ => None,
    }
}

/// Whether a container waits for `goal`, over however many others.
const fn reaches(parts: &[Part<'_>], from: &Part<'_>, goal: &str, depth: usize) -> bool {
    let mut rest = from.after;
    while let [(next, _), tail @ ..] = rest {
        if same(next, goal) {
            return true;
        }
        if depth > 0
            && let Some(next) = find(parts, next)
            && reaches(parts, next, goal, depth - 1)
        {
            return true;
        }
        rest = tail;
    }
    false
}

/// What is wrong with the port of the last of these containers, with an interface for each task.
pub(crate) const fn port<'a>(parts: &[Part<'a>]) -> Option<Broken<'a>> {
    let [earlier @ .., last] = parts else { return None };
    let mut rest = earlier;
    while let [part, tail @ ..] = rest {
        if last.port > 0 && part.port == last.port {
            let broken = Broken::new(&ECS0412, Arg::Text(part.name), Arg::Text(last.name));
            return Some(broken.and(Arg::Number(last.port as u64), Arg::Text("")));
        }
        rest = tail;
    }
    None
}

const TOO_LITTLE: &str = "a container with {0} MiB of memory is never started";
const TOO_LITTLE_HELP: &str = "at least {1} MiB";
const RESERVED: &str = "a container reserves {0} MiB, and is killed with {1} MiB";
const RESERVED_HELP: &str = "a reservation of at most {1} MiB";

/// What is wrong with the memory of one container.
pub(crate) const fn memory(memory: u32, reservation: u32) -> Option<Broken<'static>> {
    let least = if memory > 0 && memory < LEAST_MEMORY { memory } else { reservation };
    if least > 0 && least < LEAST_MEMORY {
        let broken = Broken::new(&ECS0304, Arg::Number(least as u64), Arg::Number(LEAST_MEMORY as u64));
        return Some(broken.in_words(TOO_LITTLE, TOO_LITTLE_HELP));
    }
    if memory > 0 && reservation > memory {
        let broken = Broken::new(&ECS0304, Arg::Number(reservation as u64), Arg::Number(memory as u64));
        return Some(broken.in_words(RESERVED, RESERVED_HELP));
    }
    None
}

/// The CPU units of all containers.
#[must_use]
pub const fn cpu_of_all(parts: &[Part<'_>]) -> u32 {
    let (mut sum, mut rest) = (0_u32, parts);
    while let [part, tail @ ..] = rest {
        sum = sum.saturating_add(part.cpu);
        rest = tail;
    }
    sum
}

/// The MiB that a task needs for its containers: what they reserve together, and as much as any of them may use.
#[must_use]
pub const fn memory_of_all(parts: &[Part<'_>]) -> u32 {
    let (mut sum, mut most, mut rest) = (0_u32, 0, parts);
    while let [part, tail @ ..] = rest {
        sum = sum.saturating_add(if part.reservation > 0 { part.reservation } else { part.memory });
        most = if part.memory > most { part.memory } else { most };
        rest = tail;
    }
    if sum > most { sum } else { most }
}

/// The seconds that the longest chain of containers takes to stop before the service's own one and after it: who
/// waits for a container at the start is stopped before it.
#[must_use]
pub const fn stop_around(parts: &[Part<'_>]) -> u32 {
    before(parts, THIS, parts.len()).saturating_add(behind(parts, THIS, parts.len()))
}

/// The seconds that the longest chain without the service's own container takes to stop.
#[must_use]
pub const fn stop_apart(parts: &[Part<'_>]) -> u32 {
    let (mut most, mut rest) = (0, parts);
    while let [part, tail @ ..] = rest {
        if !same(part.name, THIS) {
            let chain = part.stop.saturating_add(behind(parts, part.name, parts.len()));
            most = if chain > most { chain } else { most };
        }
        rest = tail;
    }
    most
}

/// The longest chain that is stopped before a container.
const fn before(parts: &[Part<'_>], name: &str, depth: usize) -> u32 {
    let (mut most, mut rest) = (0, parts);
    while let [part, tail @ ..] = rest {
        let mut waits = part.after;
        while let [(awaited, _), further @ ..] = waits {
            if depth > 0 && same(awaited, name) {
                let chain = part.stop.saturating_add(before(parts, part.name, depth - 1));
                most = if chain > most { chain } else { most };
            }
            waits = further;
        }
        rest = tail;
    }
    most
}

/// The longest chain that is stopped after a container, without the service's own one.
const fn behind(parts: &[Part<'_>], name: &str, depth: usize) -> u32 {
    let Some(part) = find(parts, name) else { return 0 };
    let (mut most, mut rest) = (0, part.after);
    while let [(awaited, _), tail @ ..] = rest {
        if depth > 0
            && !same(awaited, THIS)
            && let Some(next) = find(parts, awaited)
        {
            let chain = next.stop.saturating_add(behind(parts, awaited, depth - 1));
            most = if chain > most { chain } else { most };
        }
        rest = tail;
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO: &[(&str, Condition)] = &[];

    #[test]
    fn what_waits_is_stopped_first() {
        // proxy waits for this, this for router, router for cache; meter stands alone.
        let parts = [
            Part::this().after(&[("router", Condition::Start)]),
            Part::named("proxy").stop(20).after(&[(THIS, Condition::Start)]),
            Part::named("router").stop(40).after(&[("cache", Condition::Start)]),
            Part::named("cache").stop(5),
            Part::named("meter").stop(100).after(NO),
        ];
        assert_eq!(stop_around(&parts), 20 + 40 + 5);
        assert_eq!(stop_apart(&parts), 100);
        assert_eq!(stop_around(&[Part::this(), Part::named("proxy")]), 0);
        assert_eq!(stop_apart(&[Part::this(), Part::named("proxy")]), DEFAULT_STOP);
        assert_eq!(stop_apart(&[Part::this()]), 0);
    }

    #[test]
    fn what_counts_is_the_reservation_and_the_greatest_limit() {
        let parts = [
            Part::named("a").memory(512).reservation(64).cpu(100),
            Part::named("b").memory(256),
            Part::named("c").cpu(28),
        ];
        assert_eq!(memory_of_all(&parts), 512);
        let more = [parts[0], parts[1].memory(500)];
        assert_eq!(memory_of_all(&more), 564);
        assert_eq!(cpu_of_all(&parts), 128);
    }

    #[test]
    fn a_circle_is_found_from_each_of_its_containers_and_from_no_other() {
        let parts = [
            Part::named("a").after(&[("b", Condition::Start)]),
            Part::named("b").after(&[("a", Condition::Start)]),
            Part::named("c").after(&[("a", Condition::Start)]),
        ];
        assert!(after(&parts, "a", "b", Condition::Start, "").is_some());
        assert!(after(&parts, "b", "a", Condition::Start, "").is_some());
        assert!(after(&parts, "c", "a", Condition::Start, "").is_none());
        assert!(after(&parts, "c", "c", Condition::Start, "").is_some());
        assert!(after(&parts, "c", "d", Condition::Start, "").is_some());
        assert!(after(&parts, "c", "a", Condition::Success, "").is_some());
        assert!(after(&parts, "c", "a", Condition::Healthy, "").is_some());
    }
}

//! How ECS asks a container itself whether it is well.

use std::marker::PhantomData;

use super::number::{IfAtMost, Number};
use super::rule::{Arg, Broken, Level, Rule, Violation, judge};
use super::words::{AtRunTime, ByDefault, Fine, Never, QuantityFacts, ThisService};

const INTERVAL: (u32, u32) = (5, 300);
const TIMEOUT: (u32, u32) = (2, 60);
const RETRIES: (u32, u32) = (1, 10);
const START_PERIOD: (u32, u32) = (0, 300);

/// The ranges of a container health check's numbers.
pub const ECS0206: Rule = Rule {
    id: "ecs0206",
    title: "A container health check's interval is 5 to 300 s, its time-out 2 to 60 s, its retries 1 to 10, its start period 0 to 300 s",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "ECS refuses the task definition, or finds a dead container later than the numbers say; no schema has them",
    help: "a number from {2} to {3}",
    source: "Amazon ECS API: HealthCheck",
    check: Some(super::graph::check_numbers),
};

/// What a container health check runs.
pub const ECS0207: Rule = Rule {
    id: "ecs0207",
    title: "A container health check's command begins with CMD or CMD-SHELL and has something to run, or is just NONE",
    level: Level::Check,
    message: "a container health check can't run `{0}`",
    why: "the first word says how Docker runs the others: CMD as they are, CMD-SHELL in the container's shell",
    help: "command: [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]",
    source: "Amazon ECS API: HealthCheck (command); Docker Engine API: HealthConfig",
    check: Some(super::graph::check_commands),
};

const LONG_TIMEOUT: &str = "a time-out of {0} s is longer than the interval of {1} s";
const LONG_TIMEOUT_HELP: &str = "a timeout of at most {1}s, or an interval of {0}s";

const fn outside(name: &'static str, value: u32, (low, high): (u32, u32)) -> Option<Broken<'static>> {
    if value >= low && value <= high {
        return None;
    }
    let broken = Broken::new(&ECS0206, Arg::Text(name), Arg::Number(value as u64));
    Some(broken.and(Arg::Number(low as u64), Arg::Number(high as u64)))
}

pub(crate) const fn interval(seconds: u32) -> Option<Broken<'static>> {
    outside("interval", seconds, INTERVAL)
}

pub(crate) const fn timeout(seconds: u32) -> Option<Broken<'static>> {
    outside("timeout", seconds, TIMEOUT)
}

/// Judged against the interval too, unless it is out of range itself. ECS takes such a check, and is slow with it.
pub(crate) const fn timeout_in(timeout: u32, interval: u32) -> Option<Broken<'static>> {
    if let Some(broken) = self::timeout(timeout) {
        return Some(broken);
    }
    if timeout > interval && self::interval(interval).is_none() {
        let broken = Broken::new(&ECS0206, Arg::Number(timeout as u64), Arg::Number(interval as u64));
        return Some(broken.in_words(LONG_TIMEOUT, LONG_TIMEOUT_HELP));
    }
    None
}

pub(crate) const fn retries(count: u32) -> Option<Broken<'static>> {
    outside("retries", count, RETRIES)
}

pub(crate) const fn start_period(seconds: u32) -> Option<Broken<'static>> {
    outside("start_period", seconds, START_PERIOD)
}

/// What is wrong with the words of a command: how many there are, and which is the first.
pub(crate) const fn command(first: &str, words: usize) -> Option<Broken<'_>> {
    let right = match first.as_bytes() {
        b"CMD" => words > 1,
        b"CMD-SHELL" => words == 2,
        b"NONE" => words == 1,
        _ => false,
    };
    if right { None } else { Some(Broken::new(&ECS0207, Arg::Text(first), Arg::Text(""))) }
}

/// How ECS asks a container itself whether it is well: it runs a command in it.
///
/// ```
/// use ecs_dsl::{container_check, invariants::ContainerCheck};
///
/// let check = container_check!(command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 10s);
/// assert_eq!((check.interval(), check.timeout(), check.retries()), (10, 5, 3));
/// assert!(ContainerCheck::try_new(["CMD", "true"], 10, 5, 11, 0).is_err());
/// ```
#[must_use]
pub struct ContainerCheck<F = AtRunTime> {
    command: Vec<String>,
    interval: u32,
    timeout: u32,
    retries: u32,
    start_period: u32,
    facts: PhantomData<F>,
}

impl<F> Clone for ContainerCheck<F> {
    fn clone(&self) -> Self {
        Self { command: self.command.clone(), ..self.with_command(Vec::new()) }
    }
}

impl<F> std::fmt::Debug for ContainerCheck<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContainerCheck")
            .field("command", &self.command)
            .field("interval", &self.interval)
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .field("start_period", &self.start_period)
            .finish()
    }
}

impl ContainerCheck {
    /// A check for values that are only known at run time: the command; from one check to the next and how long one
    /// may take, in seconds; how many bad ones in a row make the container unhealthy; and how long bad ones don't
    /// count after the start.
    ///
    /// # Errors
    /// `ecs0206` or `ecs0207`.
    pub fn try_new<T: Into<String>>(
        command: impl IntoIterator<Item = T>,
        interval: u32,
        timeout: u32,
        retries: u32,
        start_period: u32,
    ) -> Result<Self, Violation> {
        let command: Vec<String> = command.into_iter().map(Into::into).collect();
        judge(self::command(command.first().map_or("", String::as_str), command.len()))?;
        judge(self::interval(interval))?;
        judge(timeout_in(timeout, interval))?;
        judge(self::retries(retries))?;
        judge(self::start_period(start_period))?;
        Ok(Self { command, interval, timeout, retries, start_period, facts: PhantomData })
    }
}

impl ContainerCheck {
    /// Any check.
    pub(crate) const fn some() -> Self {
        let (interval, timeout, retries, start_period) = (30, 5, 3, 0);
        Self { command: Vec::new(), interval, timeout, retries, start_period, facts: PhantomData }
    }
}

impl<F> ContainerCheck<F> {
    pub(crate) fn with_facts(
        command: &[&str],
        interval: u32,
        timeout: u32,
        retries: u32,
        start_period: u32,
    ) -> Self {
        let command = command.iter().map(|word| (*word).to_owned()).collect();
        Self { command, interval, timeout, retries, start_period, facts: PhantomData }
    }

    const fn with_command<G>(&self, command: Vec<String>) -> ContainerCheck<G> {
        let Self { interval, timeout, retries, start_period, .. } = *self;
        ContainerCheck { command, interval, timeout, retries, start_period, facts: PhantomData }
    }

    /// The same without its numbers in the type.
    pub fn dynamic(&self) -> ContainerCheck {
        self.with_command(self.command.clone())
    }

    /// What runs in the container.
    #[must_use]
    pub fn command(&self) -> &[String] {
        &self.command
    }

    /// From the beginning of a check to the beginning of the next, in seconds.
    #[must_use]
    pub const fn interval(&self) -> u32 {
        self.interval
    }

    /// How long a check may take, in seconds.
    #[must_use]
    pub const fn timeout(&self) -> u32 {
        self.timeout
    }

    /// How many bad checks in a row make the container unhealthy.
    #[must_use]
    pub const fn retries(&self) -> u32 {
        self.retries
    }

    /// How long after the start bad checks don't count, in seconds.
    #[must_use]
    pub const fn start_period(&self) -> u32 {
        self.start_period
    }
}

/// How long a container has to be ready, in seconds, until its health check gives it up.
#[must_use]
pub const fn patience(interval: u32, retries: u32, start_period: u32) -> u32 {
    start_period.saturating_add(retries.saturating_mul(interval))
}

/// What relations read of a container's health check.
pub trait ContainerCheckFacts {
    /// `Fine` when a container that is ready after that time isn't given up, else `ThisService`.
    type Waits<Ready: Number>;
    /// What rustc prints of the time that a container has.
    type Patience;
    /// The verdict of `ecs0211` for a service with a grace period, given the one without this check.
    type Looks<V>;
}

impl<Q: QuantityFacts> ContainerCheckFacts for Q {
    type Waits<Ready: Number> = IfAtMost<Ready, Q::Number, Fine, ThisService>;
    type Patience = Q::Shown;
    type Looks<V> = Fine;
}

/// The container has no health check.
#[derive(Debug)]
pub struct NoContainerCheck;

impl ContainerCheckFacts for NoContainerCheck {
    type Waits<Ready: Number> = Fine;
    type Patience = ByDefault;
    type Looks<V> = V;
}

super::facts::relation! {
    /// A container is up before its health check gives it up.
    pub const ECS0209 {
        id: "ecs0209",
        title: "The application is ready within the start period and all retries of its container's health check",
        source: "Amazon ECS API: HealthCheck (startPeriod, retries)",
    }
    /// `ecs0209`: the container is up before its health check gives it up.
    pub trait IsReadyForItsCheck<Ready, Patience> for (Fine, Never) {
        message: "ecs0209: the application is ready after `{Ready}`, and its container's health check gives it `{Patience}`",
        label: "its tasks are killed before they are up",
        why: "start period + retries * interval after its start the container is unhealthy, and ECS starts the next, for ever",
        help: "write: a longer `start_period` in `container_check!`, up to 300 s, or more retries",
    }
}

/// Judges when an application is ready against its container's health check, in seconds (`ecs0209`).
pub(crate) fn judge_ready(ready: u32, patience: u32) -> Option<Violation> {
    let (shown, given) = (format!("{ready} s"), format!("{patience} s"));
    (ready > patience).then(|| Violation::new(&ECS0209, &[Arg::Text(&shown), Arg::Text(&given)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_and_each_command_is_judged() {
        let id = |command: &[&str], interval, timeout, retries, start| {
            ContainerCheck::try_new(command.iter().copied(), interval, timeout, retries, start)
                .err()
                .map(|wrong| wrong.rule().id)
        };
        let shell = ["CMD-SHELL", "true"];
        assert_eq!(id(&shell, 30, 5, 3, 0), None);
        assert_eq!(id(&["CMD", "/bin/true"], 5, 5, 10, 300), None);
        assert_eq!(id(&["NONE"], 5, 2, 1, 0), None);
        for wrong in
            [(4, 2, 3, 0), (301, 5, 3, 0), (30, 1, 3, 0), (300, 61, 3, 0), (30, 5, 0, 0), (30, 5, 11, 0)]
        {
            assert_eq!(id(&shell, wrong.0, wrong.1, wrong.2, wrong.3), Some("ecs0206"), "{wrong:?}");
        }
        assert_eq!(id(&shell, 30, 5, 3, 301), Some("ecs0206"));
        assert_eq!(id(&shell, 5, 6, 3, 0), Some("ecs0206"));
        for wrong in [&[][..], &["curl"], &["CMD"], &["CMD-SHELL"], &["CMD-SHELL", "a", "b"], &["NONE", "a"]]
        {
            assert_eq!(id(wrong, 30, 5, 3, 0), Some("ecs0207"), "{wrong:?}");
        }
    }
}

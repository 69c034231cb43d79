//! How many tasks a service has: a fixed number, or one that follows the load.

use std::marker::PhantomData;

pub use super::counting::{ECS1004, ECS1005};

use super::counting::Scaling;
use super::number::LIMIT;
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::AtRunTime;

/// The most tasks of a service.
const MOST_TASKS: u32 = 5_000;
/// The most percent of CPU or memory that can be used.
const WHOLE: u32 = 100;
/// What scaling waits for by itself after it added or took away tasks, in seconds: AWS's own defaults for ECS.
pub(crate) const COOLDOWN: u32 = 300;
/// The longest cool-down, in seconds: this library's bound, for typing mistakes.
const LONGEST_COOLDOWN: u32 = 86_400;

/// The two ends of scaling.
pub const ECS1001: Rule = Rule {
    id: "ecs1001",
    title: "Scaling's minimum is at most its maximum, and a service has at most 5,000 tasks",
    level: Level::Check,
    message: "the minimum of {0} tasks is above the maximum of {1}",
    why: "Application Auto Scaling refuses the target, as with `Minimum capacity cannot be greater than maximum capacity`; and ECS runs no more tasks for one service",
    help: "scale!({1}..={0}, ..), if the two were mixed up",
    source: "Application Auto Scaling API: RegisterScalableTarget; Amazon ECS Developer Guide: service-quotas (5,000: unverified)",
    check: Some(super::graph::scaled_numbers),
};

const MANY_TASKS: &str = "{0} tasks are more than the {1} that a service may have";
const LONG_COOLDOWN: &str = "a cool-down of {0} s is longer than {1} s";

/// Nobody but the scaler sets the number of tasks.
pub const ECS1002: Rule = Rule {
    id: "ecs1002",
    title: "A service that scales itself has no desired count in its template",
    level: Level::Type,
    message: "the service {0} scales itself, and its template sets a count as well",
    why: "every deployment would set the count back: at the peak it throws tasks away",
    help: "`.scale(..)` without `.tasks(..)`",
    source: "CloudFormation User Guide: AWS::ECS::Service DesiredCount; derived",
    check: Some(super::graph::desired_counts),
};

/// What is scaled is named as Application Auto Scaling wants it.
pub const ECS1003: Rule = Rule {
    id: "ecs1003",
    title: "What is scaled is named `service/<cluster name>/<service name>`",
    level: Level::Type,
    message: "`{0}` names no service that can be scaled",
    why: "Application Auto Scaling wants the two names; a reference to a cluster or a service is an ARN, and is refused",
    help: "`.scale(..)` puts the names together",
    source: "botocore application-autoscaling: ResourceId",
    check: Some(super::graph::resource_ids),
};

/// The values that scaling holds.
pub const ECS1007: Rule = Rule {
    id: "ecs1007",
    title: "CPU and memory targets are above 0 and at most 100 percent; requests are above 0",
    level: Level::Check,
    message: "a target of {1}% for {0} is not between {2}% and {3}%",
    why: "AWS accepts it: what is never reached never scales out, and what is never left stays at the maximum",
    help: "{0}: 70% leaves room for what comes while new tasks start",
    source: "botocore application-autoscaling: TargetValue",
    check: Some(super::graph::scaled_targets),
};

const NO_REQUESTS: &str = "a target of 0 requests for each task can't be held";
const NO_METRIC: &str = "scale! has no target, so the number of tasks never changes";

pub(crate) const fn tasks(tasks: u32) -> Option<Broken<'static>> {
    if tasks <= MOST_TASKS {
        return None;
    }
    let broken = Broken::new(&ECS1001, Arg::Number(tasks as u64), Arg::Number(MOST_TASKS as u64));
    Some(broken.in_words(MANY_TASKS, "at most {1}: more need a second service"))
}

/// The minimum; only judged where the maximum is in range.
pub(crate) const fn min(min: u32, max: u32) -> Option<Broken<'static>> {
    if min <= max || tasks(max).is_some() {
        return None;
    }
    Some(Broken::new(&ECS1001, Arg::Number(min as u64), Arg::Number(max as u64)))
}

const fn percent(name: &'static str, target: u32) -> Option<Broken<'static>> {
    if target > 0 && target <= WHOLE {
        return None;
    }
    Some(
        Broken::new(&ECS1007, Arg::Text(name), Arg::Number(target as u64))
            .and(Arg::Number(1), Arg::Number(WHOLE as u64)),
    )
}

pub(crate) const fn cpu(target: u32) -> Option<Broken<'static>> {
    percent("cpu", target)
}

pub(crate) const fn memory(target: u32) -> Option<Broken<'static>> {
    percent("memory", target)
}

pub(crate) const fn requests(target: u32) -> Option<Broken<'static>> {
    if target > 0 && target < LIMIT {
        return None;
    }
    let broken = Broken::new(&ECS1007, Arg::Number(target as u64), Arg::Text(""));
    Some(broken.in_words(NO_REQUESTS, "requests: 1000 adds a task when each has more than 1,000 a minute"))
}

pub(crate) const fn cooldown(seconds: u32) -> Option<Broken<'static>> {
    if seconds <= LONGEST_COOLDOWN {
        return None;
    }
    let broken = Broken::new(&ECS1001, Arg::Number(seconds as u64), Arg::Number(LONGEST_COOLDOWN as u64));
    Some(broken.in_words(LONG_COOLDOWN, "out: 60s, in: 300s"))
}

pub(crate) const fn has_target(targets: u32) -> Option<Broken<'static>> {
    if targets > 0 {
        return None;
    }
    let broken = Broken::new(&ECS1007, Arg::Text(""), Arg::Text(""));
    Some(broken.in_words(NO_METRIC, "scale!(2..=20, cpu: 70%), or `tasks!(2)` for a fixed number"))
}

/// The number of tasks that a rolling deployment is judged with (`ecs0103`, `ecs0104`). No tasks at all never
/// hold a deployment up; a service that scales in to none has one at the next request.
#[must_use]
pub const fn least_to_judge(min: u32, scaled: bool) -> u32 {
    match (min, scaled) {
        (0, true) => 1,
        (0, false) => LIMIT - 1,
        _ => min,
    }
}

/// A fixed number of tasks.
///
/// ```
/// use ecs_dsl::{invariants::Tasks, tasks};
///
/// assert_eq!(tasks!(2).dynamic(), Tasks::new(2));
/// ```
#[must_use]
pub struct Tasks<F = AtRunTime> {
    count: u32,
    facts: PhantomData<F>,
}

impl Tasks {
    /// So many tasks.
    ///
    /// # Panics
    /// Above 5,000 (`ecs1001`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(count: u32) -> Self {
        enforce(tasks(count));
        Self { count, facts: PhantomData }
    }

    /// The same for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs1001`.
    pub fn try_new(count: u32) -> Result<Self, Violation> {
        judge(tasks(count))?;
        Ok(Self { count, facts: PhantomData })
    }
}

impl<F> Tasks<F> {
    pub(crate) const fn with_facts(count: u32) -> Self {
        Self { count, facts: PhantomData }
    }

    /// How many tasks.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The same without its number in the type.
    pub const fn dynamic(&self) -> Tasks {
        Tasks::with_facts(self.count)
    }
}

super::facts::value_traits!(Tasks { count });
super::facts::erase!(Tasks { count });

/// The numbers of a [`Scale`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Targets {
    cpu: Option<u32>,
    memory: Option<u32>,
    requests: Option<u32>,
    out_cooldown: u32,
    in_cooldown: u32,
}

/// How the number of tasks follows the load: its ends, what scaling holds, and the times that it waits.
///
/// ```
/// use ecs_dsl::{invariants::Scale, scale};
///
/// let scale = scale!(2..=20, cpu: 70%, requests: 1000, out: 60s, in: 300s);
/// assert_eq!(scale.dynamic(), Scale::new(2, 20).hold_cpu(70).hold_requests(1000).cooldowns(60, 300));
/// ```
#[must_use]
pub struct Scale<F = AtRunTime> {
    min: u32,
    max: u32,
    targets: Targets,
    facts: PhantomData<F>,
}

impl<F> Scale<F> {
    pub(crate) const fn with_facts(min: u32, max: u32) -> Self {
        let targets = Targets {
            cpu: None,
            memory: None,
            requests: None,
            out_cooldown: COOLDOWN,
            in_cooldown: COOLDOWN,
        };
        Self { min, max, targets, facts: PhantomData }
    }

    /// The least number of tasks.
    #[must_use]
    pub const fn min(&self) -> u32 {
        self.min
    }

    /// The greatest number of tasks.
    #[must_use]
    pub const fn max(&self) -> u32 {
        self.max
    }
}

impl<F> Scale<F> {
    pub(crate) const fn unchecked_cpu(mut self, percent: u32) -> Self {
        self.targets.cpu = Some(percent);
        self
    }

    pub(crate) const fn unchecked_memory(mut self, percent: u32) -> Self {
        self.targets.memory = Some(percent);
        self
    }

    pub(crate) const fn unchecked_requests(mut self, requests: u32) -> Self {
        self.targets.requests = Some(requests);
        self
    }
}

impl<F> Scale<F> {
    /// Waits of so many seconds after tasks were added, and after tasks were taken away.
    pub(crate) const fn unchecked_cooldowns(mut self, out: u32, back: u32) -> Self {
        self.targets.out_cooldown = out;
        self.targets.in_cooldown = back;
        self
    }

    /// The CPU that scaling holds, in percent of what the tasks may use.
    #[must_use]
    pub const fn cpu(&self) -> Option<u32> {
        self.targets.cpu
    }

    /// The memory that scaling holds, in percent of what the tasks may use.
    #[must_use]
    pub const fn memory(&self) -> Option<u32> {
        self.targets.memory
    }

    /// The requests a minute for each task that scaling holds.
    #[must_use]
    pub const fn requests(&self) -> Option<u32> {
        self.targets.requests
    }

    /// How long scaling waits after it added tasks, in seconds.
    #[must_use]
    pub const fn out_cooldown(&self) -> u32 {
        self.targets.out_cooldown
    }

    /// How long scaling waits after it took tasks away, in seconds.
    #[must_use]
    pub const fn in_cooldown(&self) -> u32 {
        self.targets.in_cooldown
    }

    /// The same without its numbers in the type.
    pub const fn dynamic(&self) -> Scale {
        Scale { min: self.min, max: self.max, targets: self.targets, facts: PhantomData }
    }
}

impl Scale {
    /// From so many tasks to so many.
    ///
    /// # Panics
    /// When they break `ecs1001`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(min: u32, max: u32) -> Self {
        enforce(tasks(max));
        enforce(self::min(min, max));
        Self::with_facts(min, max)
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs1001`.
    pub fn try_new(min: u32, max: u32) -> Result<Self, Violation> {
        judge(tasks(max))?;
        judge(self::min(min, max))?;
        Ok(Self::with_facts(min, max))
    }

    /// Holds this CPU, in percent.
    ///
    /// # Panics
    /// Outside of 1 to 100 (`ecs1007`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn hold_cpu(self, percent: u32) -> Self {
        enforce(self::cpu(percent));
        self.unchecked_cpu(percent)
    }

    /// Holds this memory, in percent.
    ///
    /// # Panics
    /// Outside of 1 to 100 (`ecs1007`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn hold_memory(self, percent: u32) -> Self {
        enforce(self::memory(percent));
        self.unchecked_memory(percent)
    }

    /// Holds so many requests a minute for each task.
    ///
    /// # Panics
    /// At 0 (`ecs1007`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn hold_requests(self, requests: u32) -> Self {
        enforce(self::requests(requests));
        self.unchecked_requests(requests)
    }

    /// Waits of so many seconds after tasks were added, and after tasks were taken away.
    ///
    /// # Panics
    /// Above a day (`ecs1001`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn cooldowns(self, out: u32, back: u32) -> Self {
        enforce(cooldown(out));
        enforce(cooldown(back));
        self.unchecked_cooldowns(out, back)
    }
}

impl Scale {
    /// [`hold_cpu`](Self::hold_cpu) for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs1007`.
    pub fn try_hold_cpu(self, percent: u32) -> Result<Self, Violation> {
        judge(self::cpu(percent))?;
        Ok(self.unchecked_cpu(percent))
    }

    /// [`hold_memory`](Self::hold_memory) for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs1007`.
    pub fn try_hold_memory(self, percent: u32) -> Result<Self, Violation> {
        judge(self::memory(percent))?;
        Ok(self.unchecked_memory(percent))
    }

    /// [`hold_requests`](Self::hold_requests) for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs1007`.
    pub fn try_hold_requests(self, requests: u32) -> Result<Self, Violation> {
        judge(self::requests(requests))?;
        Ok(self.unchecked_requests(requests))
    }

    /// [`cooldowns`](Self::cooldowns) for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs1001`.
    pub fn try_cooldowns(self, out: u32, back: u32) -> Result<Self, Violation> {
        judge(cooldown(out))?;
        judge(cooldown(back))?;
        Ok(self.unchecked_cooldowns(out, back))
    }
}

super::facts::value_traits!(Scale { min, max, targets });

impl<const MIN: u32, const R: bool, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8>
    From<Scale<Scaling<MIN, R, E, F, C, B, A>>> for Scale
{
    fn from(scale: Scale<Scaling<MIN, R, E, F, C, B, A>>) -> Self {
        scale.dynamic()
    }
}

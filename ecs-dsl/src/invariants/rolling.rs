//! How a service's tasks are exchanged for new ones, and from how many tasks on that can move at all.

use std::marker::PhantomData;

use super::number::{Digits, IfAtMost, LIMIT, Number, Unknown};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::scheduling::Verdict;
use super::words::{AtRunTime, ByDefault, Fine, Never, RollingPercent, TaskCount, ThisService};

/// Of the wanted tasks, the most that may be asked to stay healthy, and the least that may be allowed, in percent.
const WHOLE: u32 = 100;

/// Both percentages are in the range that ECS takes.
pub const ECS0101: Rule = Rule {
    id: "ecs0101",
    title: "Minimum healthy percent is 0 to 100, and maximum percent at least 100",
    level: Level::Check,
    message: "{0} of {1}% is not between {2}% and {3}%",
    why: "ECS refuses the service, and the whole stack rolls back",
    help: "min_healthy: 100%, max: 200% starts the new tasks before it stops the old ones",
    source: "Amazon ECS API: DeploymentConfiguration; CreateService: `minimumHealthyPercent must be at most 100`, `maximumPercent must be at least 100`",
    check: Some(super::graph::ranges),
};

/// There is room between the two percentages.
pub const ECS0102: Rule = Rule {
    id: "ecs0102",
    title: "Minimum healthy percent is below maximum percent",
    level: Level::Check,
    message: "min_healthy of {0}% is not below max of {1}%",
    why: "ECS keeps min_healthy of the tasks up and never runs more than max of them",
    help: "max: 200% with min_healthy: {0}%",
    source: "Amazon ECS API: CreateService: `Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments`",
    check: Some(super::graph::room),
};

/// What [`ECS0102`] says of the usual slip.
const BOTH: &str = "min_healthy and max are both {0}%: no task may stop and none may start";

/// What to write when the one stands in the place of the other.
const MIXED_UP: &str = "min_healthy: {1}%, max: {0}%, if the two were mixed up";

const fn range(name: &'static str, value: u32, low: u32, high: u32) -> Broken<'static> {
    Broken::new(&ECS0101, Arg::Text(name), Arg::Number(value as u64))
        .and(Arg::Number(low as u64), Arg::Number(high as u64))
}

/// What is wrong with the least percentage; judged after [`max`].
pub(crate) const fn min_healthy(min: u32, max: u32) -> Option<Broken<'static>> {
    if min > WHOLE && min < max { Some(range("min_healthy", min, 0, WHOLE)) } else { None }
}

/// What is wrong with the greatest percentage.
pub(crate) const fn max(min: u32, max: u32) -> Option<Broken<'static>> {
    if min >= max {
        let broken = Broken::new(&ECS0102, Arg::Number(min as u64), Arg::Number(max as u64));
        return Some(if min == max && max == WHOLE {
            broken.in_words(BOTH, ECS0102.help)
        } else if min >= WHOLE && max <= WHOLE {
            broken.in_words(ECS0102.message, MIXED_UP)
        } else if min > WHOLE {
            broken.in_words(ECS0102.message, ECS0101.help)
        } else {
            broken
        });
    }
    if max < WHOLE || max >= LIMIT { Some(range("max", max, WHOLE, LIMIT - 1)) } else { None }
}

/// The least number of tasks with which a deployment can start or stop one. Above it, every number can.
///
/// ```
/// use ecs_dsl::invariants::least_to_roll;
///
/// assert_eq!(least_to_roll(100, 200), 1);
/// assert_eq!(least_to_roll(50, 100), 2);
/// assert_eq!(least_to_roll(75, 125), 4);
/// ```
#[must_use]
pub const fn least_to_roll(min: u32, max: u32) -> u32 {
    // floor(n * max / 100) > n   where n * (max - 100) >= 100
    let starts = if max > WHOLE { WHOLE.div_ceil(max - WHOLE) } else { LIMIT - 1 };
    // ceil(n * min / 100) < n    where n * (100 - min) >= 100
    let stops = if min < WHOLE { WHOLE.div_ceil(WHOLE - min) } else { LIMIT - 1 };
    if starts < stops { starts } else { stops }
}

/// Whether a deployment of so many tasks can move: ECS may run `tasks * max / 100` rounded down, and must keep
/// `tasks * min / 100` rounded up. A service without tasks has nothing to exchange.
#[must_use]
pub const fn can_roll(min: u32, max: u32, tasks: u32) -> bool {
    tasks == 0 || tasks >= least_to_roll(min, max)
}

/// How a service's tasks are exchanged for new ones: the least part of them that stays healthy and the greatest
/// part that runs at once, in percent of the wanted number.
///
/// `rolling!(min_healthy: 100%, max: 200%)` makes one whose numbers stand in its type, so that the compiler can
/// relate them to the number of tasks. `Rolling` alone is the form without: for struct fields, helpers and lists.
/// `.dynamic()` makes the one out of the other, in a `const` too.
///
/// ```
/// use ecs_dsl::invariants::Rolling;
///
/// const CAREFUL: Rolling = Rolling::new(100, 150);
/// const QUICK: Rolling = ecs_dsl::rolling!(min_healthy: 50%, max: 200%).dynamic();
/// assert_eq!((CAREFUL.max(), QUICK.max()), (150, 200));
/// assert!(Rolling::try_new(100, 100).is_err());
/// ```
#[must_use]
pub struct Rolling<F = AtRunTime> {
    min_healthy: u32,
    max: u32,
    facts: PhantomData<F>,
}

impl Rolling {
    /// Least and greatest percentage of the wanted tasks during a deployment.
    ///
    /// # Panics
    /// When the two break `ecs0101` or `ecs0102`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(min_healthy: u32, max: u32) -> Self {
        enforce(self::max(min_healthy, max));
        enforce(self::min_healthy(min_healthy, max));
        Self { min_healthy, max, facts: PhantomData }
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs0101` or `ecs0102`.
    pub fn try_new(min_healthy: u32, max: u32) -> Result<Self, Violation> {
        judge(self::max(min_healthy, max))?;
        judge(self::min_healthy(min_healthy, max))?;
        Ok(Self { min_healthy, max, facts: PhantomData })
    }
}

impl<F> Rolling<F> {
    pub(crate) const fn with_facts(min_healthy: u32, max: u32) -> Self {
        Self { min_healthy, max, facts: PhantomData }
    }

    /// The part of the wanted tasks that stays healthy, in percent.
    #[must_use]
    pub const fn min_healthy(&self) -> u32 {
        self.min_healthy
    }

    /// The part of the wanted tasks that runs at once, in percent.
    #[must_use]
    pub const fn max(&self) -> u32 {
        self.max
    }

    /// The same without its numbers in the type.
    pub const fn dynamic(&self) -> Rolling {
        Rolling::with_facts(self.min_healthy, self.max)
    }

    /// Judges the percentages against a fixed number of tasks (`ecs0103`), or the least that scaling may choose
    /// (`ecs0104`).
    ///
    /// # Errors
    /// When no deployment could start.
    pub fn judge(&self, tasks: u32, scaled: bool) -> Result<(), Violation> {
        if can_roll(self.min_healthy, self.max, tasks) {
            return Ok(());
        }
        let count = |n: u32| if n == 1 { "1 task".to_owned() } else { format!("{n} tasks") };
        let shown = format!("min_healthy: {}%, max: {}%", self.min_healthy, self.max);
        let (tasks, least) = (count(tasks), count(least_to_roll(self.min_healthy, self.max)));
        let rule = if scaled { &ECS0104 } else { &ECS0103 };
        Err(Violation::new(rule, &[Arg::Text(&shown), Arg::Text(&tasks), Arg::Text(&least)]))
    }
}

super::facts::value_traits!(Rolling { min_healthy, max });

/// What relations read of a [`Rolling`].
pub trait RollingFacts {
    /// The least number of tasks that a deployment can move.
    type Least: Number;
    /// What rustc prints of the percentages.
    type Shown;
    /// What rustc prints of the least number.
    type Needs;
    /// `Fine` where a task stays healthy, else `ThisService`.
    type Keeps: Verdict;
    /// `Fine` where there are never more tasks than wanted, else `ThisService`.
    type Bounded: Verdict;
    /// `Fine` where nothing was said, else `ThisService`.
    type Unsaid: Verdict;
}

/// The facts of a `rolling!`: its percentages, the least number of tasks that they can move with its two digits (it is
/// at most 100), and what [`ends`] says of them.
#[derive(Clone, Copy, Debug)]
pub struct Percents<
    const MIN: u32,
    const MAX: u32,
    const LEAST: u32,
    const B: u8,
    const A: u8,
    const ENDS: u8,
>;

/// What percentages are at their ends: 1 where a task stays healthy, and 2 more where there are never more tasks than
/// wanted.
#[doc(hidden)]
#[must_use]
pub const fn ends(min: u32, max: u32) -> u8 {
    (min > 0) as u8 + if max <= WHOLE { 2 } else { 0 }
}

macro_rules! percents {
    ($($ends:literal $keeps:ty, $bounded:ty;)*) => {$(
        impl<const MIN: u32, const MAX: u32, const LEAST: u32, const B: u8, const A: u8> RollingFacts
            for Percents<MIN, MAX, LEAST, B, A, $ends>
        where
            Digits<0, 0, 0, B, A>: Number,
        {
            type Least = Digits<0, 0, 0, B, A>;
            type Shown = RollingPercent<MIN, MAX>;
            type Needs = TaskCount<LEAST>;
            type Keeps = $keeps;
            type Bounded = $bounded;
            type Unsaid = ThisService;
        }
    )*};
}
percents! {
    0 ThisService, ThisService;
    1 Fine, ThisService;
    2 ThisService, Fine;
    3 Fine, Fine;
}

impl RollingFacts for AtRunTime {
    type Least = Unknown;
    type Shown = Self;
    type Needs = Self;
    type Keeps = Fine;
    type Bounded = Fine;
    type Unsaid = Fine;
}

/// ECS's own percentages, 100 and 200: one task is enough. A daemon has others, a singleton as well.
impl RollingFacts for ByDefault {
    type Least = Digits<0, 0, 0, 0, 1>;
    type Shown = RollingPercent<100, 200>;
    type Needs = TaskCount<1>;
    type Keeps = Fine;
    type Bounded = Fine;
    type Unsaid = Fine;
}

/// The verdict of `ecs0103` and `ecs0104`: `Least` tasks move, and the service has `Count` of them.
pub type Rolls<Least, Count> = IfAtMost<Least, Count, Fine, ThisService>;

super::facts::relation! {
    /// A service of a fixed number of tasks can be deployed.
    pub const ECS0103 {
        id: "ecs0103",
        title: "With a fixed number of tasks, the percentages let at least one task start or stop",
        source: "Amazon ECS Developer Guide: service-event-messages (`was unable to stop or start tasks during a deployment because of the service deployment configuration`)",
        check: super::graph::starts,
    }
    /// `ecs0103`: a deployment of this many tasks can start.
    pub trait StartsDeployments<Rolling, Count, Needs> for (Fine, Never) {
        message: "ecs0103: `{Rolling}` lets no deployment start with `{Count}`: it takes `{Needs}` or more",
        label: "ECS could neither stop nor start a task",
        why: "ECS rounds min_healthy up and max down to whole tasks; every deployment would hang for hours",
        help: "write: `max: 200%` in `rolling!`, or more tasks in `tasks!`",
    }
}

super::facts::relation! {
    /// A service that scales itself can be deployed at its smallest.
    pub const ECS0104 {
        id: "ecs0104",
        title: "At every number of tasks that scaling may choose, the percentages let at least one task start or stop",
        source: "derived from ecs0103; Amazon ECS Developer Guide: service-auto-scaling",
        check: super::graph::starts_scaled_in,
    }
    /// `ecs0104`: a deployment can start when the service is scaled in.
    pub trait StartsDeploymentsScaledIn<Rolling, Count, Needs> for (Fine, Never) {
        message: "ecs0104: `{Rolling}` lets no deployment start when scaled in to `{Count}`: it takes `{Needs}` or more",
        label: "at its minimum ECS could neither stop nor start a task",
        why: "it works in the daytime and hangs at night, when the service is scaled in to its minimum",
        help: "write: `max: 200%` in `rolling!`, or a greater minimum in `scale!`",
    }
}

super::facts::relation! {
    /// Somebody notices a bad image.
    pub const ECS0108 {
        id: "ecs0108",
        title: "Every service has a failure detector: circuit breaker or deployment alarms",
        source: "aws/copilot-cli#1180; Amazon ECS Developer Guide: deployment-circuit-breaker",
    }
    /// `ecs0108`: a failure detector was chosen.
    pub trait DetectsFailure for (Detector, AtRunTime) {
        message: "ecs0108: the service has no failure detector",
        label: "`.circuit_breaker(..)` is missing before this",
        why: "without one a bad image is retried for ever, and the stack is stuck for about 3 hours",
        help: "write: `.circuit_breaker(CircuitBreaker::rollback())`",
    }
}

/// A failure detector was chosen.
#[derive(Clone, Copy, Debug)]
pub struct Detector;
/// No failure detector was chosen.
#[derive(Clone, Copy, Debug)]
pub struct NoDetector;

//! What happens to requests that are running when a task or an instance goes.

use std::marker::PhantomData;

use super::number::{Digits, IfAtMost, Number, Sum};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Fine, Known, Never, QuantityFacts, Secs, ThisService};

/// From the notice that a Spot instance will be taken until it is gone, in seconds.
pub const SPOT_NOTICE: u32 = 120;
/// How long ECS's scheduler may take to see the notice, in seconds.
pub const SPOT_TICK: u32 = 10;
/// What drain and stop time-out may take together on Spot, in seconds.
pub const SPOT_BUDGET: u32 = SPOT_NOTICE - SPOT_TICK;
/// The longest deregistration delay, in seconds.
const LONGEST_DRAIN: u32 = 3_600;
/// The shortest and the longest stop time-out, in seconds: the upper end is this library's, for typing mistakes;
/// AWS has one on Fargate alone.
const STOP: (u32, u32) = (2, 86_400);
/// The longest stop time-out on Fargate, in seconds.
pub(crate) const LONGEST_FARGATE_STOP: u32 = 120;

/// The range of a stop time-out.
pub const ECS0215: Rule = Rule {
    id: "ecs0215",
    title: "A stop time-out is at least 2 s, and at most 120 s on Fargate",
    level: Level::Check,
    message: "a stop time-out of {0} s is not between {1} s and {2} s",
    why: "ECS refuses the task definition",
    help: "stop!(30s) is what ECS takes by itself",
    source: "botocore ecs: ContainerDefinition.stopTimeout",
    check: Some(super::graph::stop_timeouts),
};

/// The range of a deregistration delay.
pub const ECS0216: Rule = Rule {
    id: "ecs0216",
    title: "A deregistration delay is 0 to 3,600 s",
    level: Level::Check,
    message: "a drain of {0} s is longer than {1} s",
    why: "the load balancer refuses the target group's attribute",
    help: "drain!({1}s) at most; long enough for the longest request is enough",
    source: "Application Load Balancer guide: deregistration delay",
    check: Some(super::graph::delays),
};

pub(crate) const fn drain(seconds: u32) -> Option<Broken<'static>> {
    if seconds <= LONGEST_DRAIN {
        return None;
    }
    Some(Broken::new(&ECS0216, Arg::Number(seconds as u64), Arg::Number(LONGEST_DRAIN as u64)))
}

pub(crate) const fn stop(seconds: u32) -> Option<Broken<'static>> {
    if seconds >= STOP.0 && seconds <= STOP.1 {
        return None;
    }
    let broken = Broken::new(&ECS0215, Arg::Number(seconds as u64), Arg::Number(STOP.0 as u64));
    Some(broken.and(Arg::Number(STOP.1 as u64), Arg::Text("")))
}

/// Whether a drain and a stop time-out, in seconds, are over before a Spot instance is gone.
#[must_use]
pub const fn leaves_in_time(drain: u32, stop: u32) -> bool {
    drain.saturating_add(stop) <= SPOT_BUDGET
}

/// Judges a drain and a stop time-out, in seconds, on Spot capacity (`ecs0212`).
///
/// # Errors
/// When the instance would be gone before the task is.
pub fn judge_spot(drain: u32, stop: u32) -> Result<(), Violation> {
    if leaves_in_time(drain, stop) {
        return Ok(());
    }
    let (drain, stop) = (format!("{drain} s"), format!("{stop} s"));
    Err(Violation::new(&ECS0212, &[Arg::Text(&drain), Arg::Text(&stop)]))
}

macro_rules! duration {
    ($(#[$doc:meta])* $name:ident, $check:path, $rule:literal, $errors:literal) => {
        $(#[$doc])*
        #[must_use]
        pub struct $name<F = AtRunTime> {
            seconds: u32,
            facts: PhantomData<F>,
        }

        impl $name {
            /// So many seconds.
            ///
            /// # Panics
            #[doc = $errors]
            #[track_caller]
            pub const fn new(seconds: u32) -> Self {
                enforce($check(seconds));
                Self { seconds, facts: PhantomData }
            }

            /// The same for a number that is only known at run time.
            ///
            /// # Errors
            #[doc = $rule]
            pub fn try_new(seconds: u32) -> Result<Self, Violation> {
                judge($check(seconds))?;
                Ok(Self { seconds, facts: PhantomData })
            }
        }

        impl<F> $name<F> {
            pub(crate) const fn with_facts(seconds: u32) -> Self {
                Self { seconds, facts: PhantomData }
            }

            /// The time in seconds.
            #[must_use]
            pub const fn seconds(&self) -> u32 {
                self.seconds
            }

            /// The same without its number in the type.
            pub const fn dynamic(&self) -> $name {
                $name::with_facts(self.seconds)
            }
        }

        super::facts::value_traits!($name { seconds });
        super::facts::erase!($name { seconds });
    };
}

pub(super) use duration;

duration! {
    /// How long a target that leaves a load balancer still answers the requests that it has: the deregistration
    /// delay.
    ///
    /// ```
    /// use ecs_dsl::{drain, invariants::Drain};
    ///
    /// let drain = drain!(30s);
    /// assert_eq!(drain.dynamic(), Drain::new(30));
    /// ```
    Drain, self::drain, "`ecs0216`.", "When it is longer than 3,600 s (`ecs0216`). In a `const` that is a compile error."
}
duration! {
    /// How long a container has from its stop signal until it is killed.
    ///
    /// ```
    /// use ecs_dsl::{stop, invariants::StopTimeout};
    ///
    /// assert_eq!(stop!(1min).dynamic(), StopTimeout::new(60));
    /// ```
    StopTimeout, self::stop, "`ecs0215`.", "When it is shorter than 2 s (`ecs0215`). In a `const` that is a compile error."
}

/// The facts of a service that drains nothing, because it is behind no load balancer.
pub type NoDrain = Known<Secs<0>, 0, 0, 0, 0, 0>;
/// The drain of 30 s that a service behind a load balancer has by itself.
pub type DefaultDrain = Known<Secs<30>, 0, 0, 0, 1, 14>;
/// The stop time-out of 30 s that ECS takes by itself.
pub type DefaultStop = Known<Secs<30>, 0, 0, 0, 1, 14>;

/// What a Spot instance leaves for drain and stop time-out: [`SPOT_BUDGET`].
type SpotBudget = Digits<0, 0, 0, 6, 14>;

/// What the place where tasks run asks of them. Each answer is `Fine` or `ThisService`.
pub trait CapacityKind {
    /// For tasks on machines that need `Time` to go (`ecs0212`).
    type Leaves<Time: Number>;
    /// For tasks on Fargate that answer for `Drain` and are killed after `Stop` (`ecs0212`).
    type Covers<Drain: Number, Stop: Number>;
    /// For tasks on Fargate that may take `Stop` to stop (`ecs0215`).
    type Stops<Stop: Number>;
    /// For tasks of a size that Fargate has or hasn't (`ecs0301`).
    type Pairs<Pair>;
}

/// Some of the instances are Spot instances.
#[derive(Clone, Copy, Debug)]
pub struct Spot;
/// All instances are On-Demand.
#[derive(Clone, Copy, Debug)]
pub struct OnDemand;

/// What machines don't ask.
macro_rules! machines {
    ($($kind:ty => $time:ident $leaves:ty;)*) => {$(
        impl CapacityKind for $kind {
            type Leaves<$time: Number> = $leaves;
            type Covers<Drain: Number, Stop: Number> = Fine;
            type Stops<Stop: Number> = Fine;
            type Pairs<Pair> = Fine;
        }
    )*};
}
machines! {
    Spot => Time IfAtMost<Time, SpotBudget, Fine, ThisService>;
    OnDemand => Time Fine;
    AtRunTime => Time Fine;
}

/// The verdict of `ecs0212` for a cluster's capacity, a drain's and a stop time-out's facts.
pub type Leaves<C, Drain, Stop> =
    <C as CapacityKind>::Leaves<Sum<<Drain as QuantityFacts>::Number, <Stop as QuantityFacts>::Number>>;

super::facts::relation! {
    /// All of the end of a task fits into the notice.
    pub const ECS0212 {
        id: "ecs0212",
        title: "On Spot, drain and stop time-out together are at most 110 s",
        source: "Amazon ECS Developer Guide: container-instance-spot, fargate-capacity-providers; the 10 s are one scheduler tick, a choice",
        check: super::graph::leaves,
    }
    /// `ecs0212`: the tasks are gone before their Spot instance is.
    pub trait LeavesInTime<Drain, Stop> for (Fine, Never) {
        message: "ecs0212: a drain of `{Drain}` and a stop time-out of `{Stop}` don't fit in a Spot instance's 120 s",
        label: "the cluster has Spot instances",
        why: "the instance goes 120 s after its notice, and ECS needs up to 10 s of them to see it",
        help: "write: `drain!(30s)` with `stop!(30s)`: together at most 110 s",
    }
}

//! Times that a service and its load balancer are told beside the health check: how long a new task is left alone,
//! how long a connection may be idle, and how slowly a new target gets its share.

use std::marker::PhantomData;

use super::draining::duration;
use super::number::Unknown;
use super::promises::ECS0619;
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Fine, Known, Never, QuantityFacts, Secs};

/// The longest time for which the library lets a deployment wait for a task, in seconds.
const LONGEST_GRACE: u32 = 3_600;
/// How long a connection may be idle, in seconds.
const IDLE: (u32, u32) = (1, 4_000);
/// What a slow start is, when it isn't none, in seconds.
const SLOW: (u32, u32) = (30, 900);

/// The range of a grace period.
pub const ECS0210: Rule = Rule {
    id: "ecs0210",
    title: "A grace period is at most an hour",
    level: Level::Check,
    message: "a grace period of {0} s is longer than {1} s",
    why: "for so long nobody sees a dead task: a bad deployment is found no sooner, and ECS takes 68 years of it",
    help: "grace!(120s): the time that the application needs to start, and some more",
    source: "policy; botocore ecs: CreateService.healthCheckGracePeriodSeconds (0 to 2,147,483,647)",
    check: None,
};

/// The range of a slow start.
pub const ECS0217: Rule = Rule {
    id: "ecs0217",
    title: "A slow start is 0 or 30 to 900 s, with round robin",
    level: Level::Check,
    message: "a slow start of {0} s is neither 0 nor between {1} s and {2} s",
    why: "the load balancer refuses the target group's attribute",
    help: "slow_start!(30s), or none",
    source: "Application Load Balancer guide: slow start mode",
    check: Some(super::graph::slow_starts),
};

pub(crate) const fn grace(seconds: u32) -> Option<Broken<'static>> {
    if seconds <= LONGEST_GRACE {
        return None;
    }
    Some(Broken::new(&ECS0210, Arg::Number(seconds as u64), Arg::Number(LONGEST_GRACE as u64)))
}

pub(crate) const fn idle(seconds: u32) -> Option<Broken<'static>> {
    if seconds >= IDLE.0 && seconds <= IDLE.1 {
        return None;
    }
    let broken = Broken::new(&ECS0619, Arg::Number(seconds as u64), Arg::Number(IDLE.0 as u64));
    let broken = broken.and(Arg::Number(IDLE.1 as u64), Arg::Text(""));
    Some(broken.in_words(
        "an idle time-out of {0} s is not between {1} s and {2} s",
        "idle!(60s) is what a load balancer takes by itself",
    ))
}

pub(crate) const fn slow_start(seconds: u32) -> Option<Broken<'static>> {
    if seconds == 0 || (seconds >= SLOW.0 && seconds <= SLOW.1) {
        return None;
    }
    let broken = Broken::new(&ECS0217, Arg::Number(seconds as u64), Arg::Number(SLOW.0 as u64));
    Some(broken.and(Arg::Number(SLOW.1 as u64), Arg::Text("")))
}

duration! {
    /// How long ECS doesn't look at the health of a task that has started: the health check grace period.
    ///
    /// ```
    /// use ecs_dsl::{grace, invariants::Grace};
    ///
    /// assert_eq!(grace!(2min).dynamic(), Grace::new(120));
    /// ```
    Grace, self::grace, "`ecs0210`.", "When it is longer than 3,600 s (`ecs0210`). In a `const` that is a compile error."
}
duration! {
    /// How long a connection to a load balancer may be idle before it is closed.
    ///
    /// ```
    /// use ecs_dsl::{idle, invariants::IdleTimeout};
    ///
    /// assert_eq!(idle!(60s).dynamic(), IdleTimeout::new(60));
    /// ```
    IdleTimeout, self::idle, "`ecs0619`.", "When it is not 1 to 4,000 s (`ecs0619`). In a `const` that is a compile error."
}
duration! {
    /// How long a new target gets less than its share of the requests.
    ///
    /// ```
    /// use ecs_dsl::{slow_start, invariants::SlowStart};
    ///
    /// assert_eq!(slow_start!(60s).dynamic(), SlowStart::new(60));
    /// ```
    SlowStart, self::slow_start, "`ecs0217`.", "When it is neither 0 nor 30 to 900 s (`ecs0217`). In a `const` that is a compile error."
}

/// The idle time-out of 60 s that a load balancer takes by itself.
pub type DefaultIdle = Known<Secs<60>, 0, 0, 0, 3, 12>;

/// What relations read of a grace period.
pub trait GraceFacts: QuantityFacts {
    /// The verdict of `ecs0211`, given the one for a service that has a grace period.
    type Needs<V>;
}

/// The service has no grace period.
#[derive(Clone, Copy, Debug)]
pub struct NoGrace;

impl QuantityFacts for NoGrace {
    type Number = super::number::Zero;
    type Shown = Secs<0>;
}
impl GraceFacts for NoGrace {
    type Needs<V> = Fine;
}
impl GraceFacts for AtRunTime {
    type Needs<V> = Fine;
}
impl<S, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> GraceFacts
    for Known<S, E, F, C, B, A>
where
    Self: QuantityFacts,
{
    type Needs<V> = V;
}

/// Nobody said it: no relation reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSaid;

impl QuantityFacts for NotSaid {
    type Number = Unknown;
    type Shown = Self;
}

super::facts::relation! {
    /// What is waited for is there.
    pub const ECS0211 {
        id: "ecs0211",
        title: "A grace period needs a load balancer, or a container with a health check",
        source: "botocore ecs: CreateService.healthCheckGracePeriodSeconds",
        check: super::graph::lone_grace_periods,
    }
    /// `ecs0211`: somebody checks the health that is left alone.
    pub trait HasItsHealthChecked for (Fine, Never) {
        message: "ecs0211: the service has a grace period, and is behind no load balancer and without a `.container_check(..)`",
        label: "nothing checks its health",
        why: "ECS refuses a grace period for a service whose health nobody checks, or ignores it",
        help: "write: `.behind(&balancer, ..)` or `.container_check(..)`, or no `.health_check_grace_period(..)`",
    }
}

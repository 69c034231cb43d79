//! How the number of machines follows the tasks, and what a cluster's builder has to be told.

use super::fargate::{NoFargate, WithFargate};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Never};

const WHOLE: u32 = 100;
const STEP: (u32, u32) = (1, 10_000);
const WARMUP: u32 = 10_000;

/// The ranges of managed scaling.
pub const ECS0909: Rule = Rule {
    id: "ecs0909",
    title: "Managed scaling's target is 1 to 100 percent, its steps 1 to 10,000, its warm-up 0 to 10,000 s",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "ECS refuses the capacity provider",
    help: "managed_scaling!(target: 100%, step: 1..=10, warmup: 300s)",
    source: "botocore ecs: ManagedScaling",
    check: Some(super::graph::scaling_ranges),
};

const STEPS: &str = "the least step of {0} is above the greatest of {1}";

const fn number(value: u32) -> Arg<'static> {
    Arg::Number(value as u64)
}

const fn outside(name: &'static str, value: u32, low: u32, high: u32) -> Option<Broken<'static>> {
    if value >= low && value <= high {
        return None;
    }
    Some(Broken::new(&ECS0909, Arg::Text(name), number(value)).and(number(low), number(high)))
}

pub(crate) const fn target(percent: u32) -> Option<Broken<'static>> {
    outside("target", percent, 1, WHOLE)
}

pub(crate) const fn step(least: u32, greatest: u32) -> Option<Broken<'static>> {
    if let Some(broken) = outside("the least step", least, STEP.0, STEP.1) {
        return Some(broken);
    }
    if let Some(broken) = outside("the greatest step", greatest, STEP.0, STEP.1) {
        return Some(broken);
    }
    if least <= greatest {
        return None;
    }
    Some(Broken::new(&ECS0909, number(least), number(greatest)).in_words(STEPS, "step: {1}..={0}"))
}

pub(crate) const fn warmup(seconds: u32) -> Option<Broken<'static>> {
    outside("warmup", seconds, 0, WARMUP)
}

/// How ECS keeps a group of machines as large as its tasks need.
///
/// ```
/// use ecs_dsl::{invariants::ManagedScaling, managed_scaling};
///
/// const SCALING: ManagedScaling = managed_scaling!(target: 100%, step: 1..=10, warmup: 300s);
/// assert_eq!(SCALING, ManagedScaling::new(100, 1, 10, 300));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct ManagedScaling {
    target: u32,
    min_step: u32,
    max_step: u32,
    warmup: u32,
}

impl ManagedScaling {
    /// How much of the machines is used, in percent; the least and the greatest number of machines that come at
    /// once; and how long a new machine isn't counted, in seconds.
    ///
    /// # Panics
    /// When they break `ecs0909`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(target: u32, min_step: u32, max_step: u32, warmup: u32) -> Self {
        enforce(self::target(target));
        enforce(step(min_step, max_step));
        enforce(self::warmup(warmup));
        Self::unchecked(target, min_step, max_step, warmup)
    }

    pub(crate) const fn unchecked(target: u32, min_step: u32, max_step: u32, warmup: u32) -> Self {
        Self { target, min_step, max_step, warmup }
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs0909`.
    pub fn try_new(target: u32, min_step: u32, max_step: u32, warmup: u32) -> Result<Self, Violation> {
        judge(self::target(target))?;
        judge(step(min_step, max_step))?;
        judge(self::warmup(warmup))?;
        Ok(Self::unchecked(target, min_step, max_step, warmup))
    }

    /// How much of the machines is used, in percent.
    #[must_use]
    pub const fn target(&self) -> u32 {
        self.target
    }

    /// The least number of machines that come at once.
    #[must_use]
    pub const fn min_step(&self) -> u32 {
        self.min_step
    }

    /// The greatest number of machines that come at once.
    #[must_use]
    pub const fn max_step(&self) -> u32 {
        self.max_step
    }

    /// How long a new machine isn't counted, in seconds.
    #[must_use]
    pub const fn warmup(&self) -> u32 {
        self.warmup
    }
}

/// Managed scaling was chosen.
#[derive(Clone, Copy, Debug)]
pub struct Scaled;
/// Managed scaling was not chosen.
#[derive(Clone, Copy, Debug)]
pub struct NotScaled;

super::facts::relation! {
    /// What protects an instance from scale-in is managed scaling.
    pub const ECS0908 {
        id: "ecs0908",
        title: "Managed termination protection needs managed scaling",
        source: "botocore ecs: managedTerminationProtection; aws/containers-roadmap#653",
        check: super::graph::protected,
    }
    /// `ecs0908`: there is managed scaling for termination protection to work with.
    pub trait Protects for (Scaled, Never) {
        message: "ecs0908: managed termination protection without managed scaling protects nothing",
        label: "`.managed_scaling(..)` is missing before this",
        why: "without managed scaling the provider refuses it or silently does nothing with it",
        help: "write: `.managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))` before it",
    }
}

/// No machines were chosen.
#[derive(Clone, Copy, Debug)]
pub struct NoMachines;

super::facts::relation! {
    /// A cluster has something that tasks run on.
    pub const ECS0915 {
        id: "ecs0915",
        title: "A cluster has machines where a service runs on machines, and before it is built machines or Fargate",
        source: "Amazon ECS Developer Guide: service-event-messages (`No Container Instances were found in your cluster`)",
    }
    /// `ecs0915`: the cluster has machines.
    pub trait HasMachines for (AtRunTime) {
        message: "ecs0915: the cluster has no machines",
        label: "`.instances(..)` is missing where the cluster is made",
        why: "a service on it would wait for an instance that never comes",
        help: "write: `.instances(mixed!(1..=10, on_demand: 1 + 20%, types: [..]), ..)`, or `.fargate()` and `.on_fargate(..)`",
    }
}
#[diagnostic::do_not_recommend]
impl<const SPOT: bool, const CPU: u32, const MIB: u32, C, M> HasMachines
    for super::capacity::Machines<SPOT, CPU, MIB, C, M>
{
}

/// Whether a cluster is associated with Fargate.
pub trait FargateKind {
    /// The machines that have to be there.
    type Needs<Machines>;
}
impl FargateKind for WithFargate {
    type Needs<Machines> = AtRunTime;
}
impl FargateKind for NoFargate {
    type Needs<Machines> = Machines;
}
impl FargateKind for AtRunTime {
    type Needs<Machines> = Self;
}

/// Tasks in `awsvpc` mode get their interfaces out of a trunk.
#[derive(Clone, Copy, Debug)]
pub struct Trunking;
/// Tasks in `awsvpc` mode take an interface of the machine each.
#[derive(Clone, Copy, Debug)]
pub struct NoTrunking;

/// Whether a cluster has trunking.
pub trait TrunkingKind {}
impl TrunkingKind for Trunking {}
impl TrunkingKind for NoTrunking {}
impl TrunkingKind for AtRunTime {}

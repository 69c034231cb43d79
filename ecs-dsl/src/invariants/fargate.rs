//! Tasks on Fargate: their sizes, their capacity, and what a notice of Fargate Spot leaves them.

use std::fmt;
use std::marker::PhantomData;

use super::draining::{CapacityKind, LONGEST_FARGATE_STOP};
use super::instance_type::Architecture;
use super::number::{Digits, IfAtMost, Number};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Fine, Never, ThisService};

mod sizes;
pub(crate) use sizes::size;
pub use sizes::{ECS0301, HasThatSize, is_pair, nearest};

/// Ephemeral storage in GiB (botocore ecs: EphemeralStorage).
const STORAGE: (u32, u32) = (21, 200);
const MIB_IN_GIB: u32 = 1_024;
/// The greatest base and weight of a provider (botocore ecs: CapacityProviderStrategyItem).
const MOST: (u32, u32) = (100_000, 1_000);

const fn number(value: u32) -> Arg<'static> {
    Arg::Number(value as u64)
}

/// What is wrong with a stop time-out on Fargate, in seconds.
pub(crate) const fn stop(seconds: u32) -> Option<Broken<'static>> {
    if seconds <= LONGEST_FARGATE_STOP {
        return None;
    }
    Some(
        Broken::new(&super::draining::ECS0215, number(seconds), number(LONGEST_FARGATE_STOP))
            .in_words(STOP, STOP_HELP),
    )
}

const STOP: &str = "a stop time-out of {0} s is longer than the {1} s that Fargate gives";
const STOP_HELP: &str = "stop!({1}s) at most";

/// What is wrong with a drain and a stop time-out on Fargate Spot, in seconds.
pub(crate) const fn covers(drain: u32, stop: u32) -> Option<Broken<'static>> {
    if drain <= stop {
        return None;
    }
    Some(Broken::new(&super::draining::ECS0212, number(drain), number(stop)).in_words(KILLED, KILLED_HELP))
}

const KILLED: &str = "on Fargate Spot a drain of {0} s isn't over when the stop time-out of {1} s is";
const KILLED_HELP: &str = "a stop time-out of at least the drain: stop!(60s) with drain!(60s)";

/// The range of ephemeral storage.
pub const ECS0314: Rule = Rule {
    id: "ecs0314",
    title: "Ephemeral storage is 21 to 200 GiB, and on Fargate only",
    level: Level::Check,
    message: "ephemeral storage of {0} GiB is not between {1} and {2}",
    why: "ECS refuses the task definition; 20 GiB are there without a word",
    help: "ephemeral_storage: {1} GiB to {2} GiB, or nothing for 20",
    source: "botocore ecs: EphemeralStorage",
    check: Some(super::graph::ephemeral_storage),
};

/// A strategy is one that ECS takes.
pub const ECS0913: Rule = Rule {
    id: "ecs0913",
    title: "A strategy has one base and a weight above 0; Fargate and machines don't mix, nor a strategy and a launch type",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "CreateService refuses the service, and the stack rolls back",
    help: "fargate!(base: 1, on_demand: 1, spot: 3): weights of 0 to 1,000, and one of them above 0",
    source: "botocore ecs: CapacityProviderStrategyItem, CreateService",
    check: Some(super::graph::strategies),
};

const NOTHING: &str = "both weights are 0: no task would start";

pub(crate) const fn storage(mib: u32) -> Option<Broken<'static>> {
    let gib = mib / MIB_IN_GIB;
    if mib.is_multiple_of(MIB_IN_GIB) && gib >= STORAGE.0 && gib <= STORAGE.1 {
        return None;
    }
    let broken = Broken::new(&ECS0314, number(mib.div_ceil(MIB_IN_GIB)), number(STORAGE.0));
    let broken = broken.and(number(STORAGE.1), number(mib));
    Some(if mib.is_multiple_of(MIB_IN_GIB) { broken } else { broken.in_words(WHOLE, ECS0314.help) })
}

const WHOLE: &str = "ephemeral storage of {3} MiB is no whole number of GiB";

const fn outside(name: &'static str, value: u32, most: u32) -> Option<Broken<'static>> {
    if value <= most {
        return None;
    }
    Some(Broken::new(&ECS0913, Arg::Text(name), number(value)).and(number(0), number(most)))
}

pub(crate) const fn base(tasks: u32) -> Option<Broken<'static>> {
    outside("base", tasks, MOST.0)
}

pub(crate) const fn on_demand(weight: u32) -> Option<Broken<'static>> {
    outside("on_demand", weight, MOST.1)
}

/// The weight of Fargate Spot; judged with the other.
pub(crate) const fn spot(on_demand: u32, spot: u32) -> Option<Broken<'static>> {
    if on_demand == 0 && spot == 0 {
        return Some(Broken::new(&ECS0913, number(0), number(0)).in_words(NOTHING, ECS0913.help));
    }
    outside("spot", spot, MOST.1)
}

/// All tasks stand on Fargate On-Demand.
#[derive(Clone, Copy, Debug)]
pub struct FargateOnDemand;
/// Some tasks stand on Fargate Spot.
#[derive(Clone, Copy, Debug)]
pub struct FargateSpot;

/// What a stop time-out may be on Fargate: [`LONGEST_FARGATE_STOP`].
type StopLimit = Digits<0, 0, 0, 7, 8>;

impl CapacityKind for FargateOnDemand {
    type Leaves<Time: Number> = Fine;
    type Covers<Drain: Number, Stop: Number> = Fine;
    type Stops<Stop: Number> = IfAtMost<Stop, StopLimit, Fine, ThisService>;
    type Pairs<Pair> = Pair;
}
impl CapacityKind for FargateSpot {
    type Leaves<Time: Number> = Fine;
    type Covers<Drain: Number, Stop: Number> = IfAtMost<Drain, Stop, Fine, ThisService>;
    type Stops<Stop: Number> = IfAtMost<Stop, StopLimit, Fine, ThisService>;
    type Pairs<Pair> = Pair;
}

/// `ecs0215`: Fargate gives so long to stop.
#[diagnostic::on_unimplemented(
    message = "ecs0215: a stop time-out of `{Stop}` is longer than the 120 s that Fargate gives",
    label = "the service runs on Fargate",
    note = "RegisterTaskDefinition refuses a longer one, on Fargate alone",
    note = "write: `stop!(120s)` at most"
)]
pub trait GivesTime<Stop> {}
#[diagnostic::do_not_recommend]
impl<Stop> GivesTime<Stop> for Fine {}
#[diagnostic::do_not_recommend]
impl<Stop> GivesTime<Stop> for Never {}

/// `ecs0212`: on Fargate Spot, the stop time-out covers the drain.
#[diagnostic::on_unimplemented(
    message = "ecs0212: on Fargate Spot a drain of `{Drain}` isn't over when the stop time-out of `{Stop}` is",
    label = "some of the tasks stand on Fargate Spot",
    note = "SIGTERM comes with the notice there: the task is killed while it still gets requests",
    note = "write: `stop!(60s)` with `drain!(60s)`: the stop time-out at least the drain"
)]
pub trait CoversTheDrain<Drain, Stop> {}
#[diagnostic::do_not_recommend]
impl<Drain, Stop> CoversTheDrain<Drain, Stop> for Fine {}
#[diagnostic::do_not_recommend]
impl<Drain, Stop> CoversTheDrain<Drain, Stop> for Never {}

/// Which version of Fargate runs the tasks (Amazon ECS Developer Guide: platform-linux-fargate).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlatformVersion {
    /// The latest that is released.
    #[default]
    Latest,
    /// 1.4.0: the least that has every size of task.
    V1_4_0,
}

/// Where on Fargate the tasks of a service run.
///
/// [`Fargate::on_demand()`] is what most services want; [`fargate!`](crate::fargate) mixes On-Demand and Spot.
///
/// ```
/// use ecs_dsl::{fargate, invariants::Fargate};
///
/// let mix = fargate!(base: 2, on_demand: 1, spot: 3);
/// assert_eq!((mix.base(), mix.on_demand_weight(), mix.spot_weight()), (2, 1, 3));
/// assert_eq!(Fargate::on_demand().spot_weight(), 0);
/// ```
#[must_use]
pub struct Fargate<F = AtRunTime> {
    base: u32,
    on_demand: u32,
    spot: u32,
    storage: Option<u32>,
    public: bool,
    architecture: Architecture,
    platform: PlatformVersion,
    facts: PhantomData<F>,
}

impl Fargate<FargateOnDemand> {
    /// All tasks on Fargate On-Demand.
    pub const fn on_demand() -> Self {
        Self::with_facts(0, 1, 0)
    }
}

impl Fargate<FargateSpot> {
    /// All tasks on Fargate Spot: cheaper, and gone two minutes after a notice.
    pub const fn spot() -> Self {
        Self::with_facts(0, 0, 1)
    }
}

impl Fargate {
    /// How many tasks are On-Demand before the others are shared out, and the weights of On-Demand and Spot.
    ///
    /// # Panics
    /// When they break `ecs0913`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(base: u32, on_demand: u32, spot: u32) -> Self {
        enforce(self::base(base));
        enforce(self::on_demand(on_demand));
        enforce(self::spot(on_demand, spot));
        Self::with_facts(base, on_demand, spot)
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs0913`.
    pub fn try_new(base: u32, on_demand: u32, spot: u32) -> Result<Self, Violation> {
        judge(self::base(base))?;
        judge(self::on_demand(on_demand))?;
        judge(self::spot(on_demand, spot))?;
        Ok(Self::with_facts(base, on_demand, spot))
    }

    /// Disk of a task in GiB, for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs0314`.
    pub fn try_ephemeral_storage(mut self, gib: u32) -> Result<Self, Violation> {
        judge(storage(gib.saturating_mul(MIB_IN_GIB)))?;
        self.storage = Some(gib);
        Ok(self)
    }
}

impl<F> Fargate<F> {
    pub(crate) const fn with_facts(base: u32, on_demand: u32, spot: u32) -> Self {
        Self {
            base,
            on_demand,
            spot,
            storage: None,
            public: false,
            architecture: Architecture::X86,
            platform: PlatformVersion::Latest,
            facts: PhantomData,
        }
    }

    pub(crate) const fn unchecked_storage(mut self, mib: u32) -> Self {
        self.storage = Some(mib / MIB_IN_GIB);
        self
    }

    /// The tasks stand in the public subnets, each with a public address, in the place of the private subnets: whoever
    /// their security groups let through reaches them from the internet.
    pub const fn in_public_subnets(mut self) -> Self {
        self.public = true;
        self
    }

    /// What programs the tasks run. Without a word, x86_64.
    pub const fn architecture(mut self, architecture: Architecture) -> Self {
        self.architecture = architecture;
        self
    }

    /// Which version of Fargate runs the tasks. Without a word, the latest.
    pub const fn platform_version(mut self, version: PlatformVersion) -> Self {
        self.platform = version;
        self
    }

    /// How many tasks are On-Demand before the others are shared out.
    #[must_use]
    pub const fn base(&self) -> u32 {
        self.base
    }

    /// How many of the tasks above the base are On-Demand, as a weight.
    #[must_use]
    pub const fn on_demand_weight(&self) -> u32 {
        self.on_demand
    }

    /// How many of the tasks above the base are on Spot, as a weight.
    #[must_use]
    pub const fn spot_weight(&self) -> u32 {
        self.spot
    }

    /// Whether some tasks may be on Spot.
    #[must_use]
    pub const fn has_spot(&self) -> bool {
        self.spot > 0
    }

    /// The disk of a task in GiB, if it isn't Fargate's own.
    #[must_use]
    pub const fn ephemeral_storage(&self) -> Option<u32> {
        self.storage
    }

    /// Whether the tasks stand in the public subnets.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        self.public
    }

    pub(crate) const fn runs(&self) -> Architecture {
        self.architecture
    }

    pub(crate) const fn version(&self) -> PlatformVersion {
        self.platform
    }

    /// The same without what the compiler knows of it.
    pub const fn dynamic(&self) -> Fargate {
        Fargate {
            base: self.base,
            on_demand: self.on_demand,
            spot: self.spot,
            storage: self.storage,
            public: self.public,
            architecture: self.architecture,
            platform: self.platform,
            facts: PhantomData,
        }
    }
}

impl<F> Clone for Fargate<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Fargate<F> {}

impl<F> fmt::Debug for Fargate<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fargate(base {}, on_demand {}, spot {})", self.base, self.on_demand, self.spot)
    }
}

/// What relations read of a [`Fargate`].
pub trait FargateFacts {
    /// On-Demand, Spot, or not known.
    type Capacity: CapacityKind;
}
impl FargateFacts for FargateOnDemand {
    type Capacity = Self;
}
impl FargateFacts for FargateSpot {
    type Capacity = Self;
}
impl FargateFacts for AtRunTime {
    type Capacity = Self;
}

/// Whether a weight asks for Fargate Spot.
#[derive(Clone, Copy, Debug)]
pub struct Weighs<const SPOT: bool>;

/// The capacity of weights.
pub trait Weighed {
    /// On-Demand or Spot.
    type Facts: FargateFacts;
}
impl Weighed for Weighs<true> {
    type Facts = FargateSpot;
}
impl Weighed for Weighs<false> {
    type Facts = FargateOnDemand;
}

/// The cluster is associated with Fargate.
#[derive(Clone, Copy, Debug)]
pub struct WithFargate;
/// The cluster is not associated with Fargate.
#[derive(Clone, Copy, Debug)]
pub struct NoFargate;

/// `ecs0914`: the cluster is associated with Fargate.
#[diagnostic::on_unimplemented(
    message = "ecs0914: the cluster isn't associated with Fargate",
    label = "`.fargate()` is missing where the cluster is made",
    note = "CreateService refuses the strategy: `The specified capacity provider was not found`",
    note = "write: `Cluster::builder(..).fargate()`"
)]
pub trait OffersFargate {}
#[diagnostic::do_not_recommend]
impl OffersFargate for WithFargate {}
#[diagnostic::do_not_recommend]
impl OffersFargate for AtRunTime {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_at_run_time_is_judged_by_the_same_rules() {
        let id = |result: Result<Fargate, Violation>| result.unwrap_err().rule().id;
        assert_eq!(id(Fargate::try_new(0, 0, 0)), "ecs0913");
        assert_eq!(id(Fargate::try_new(100_001, 1, 0)), "ecs0913");
        assert_eq!(id(Fargate::try_new(0, 1_001, 0)), "ecs0913");
        assert_eq!(id(Fargate::new(0, 1, 0).try_ephemeral_storage(20)), "ecs0314");
        assert!(Fargate::new(0, 1, 0).try_ephemeral_storage(21).is_ok());
    }
}

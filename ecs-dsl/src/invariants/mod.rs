//! The rules of production on Amazon ECS, and the values that can't be made against them.
//!
//! A number is a constant and a relation is a type: values check themselves where they are made, by a macro, a
//! `const fn` or, for what is only known at run time, `try_new`; what two values are to each other is judged by
//! rustc where they meet. Each rule is one item, in the list [`RULES`].
//!
//! Nothing in here knows a construct.

pub mod beside;
pub mod capacity;
pub mod catalogue;
pub mod cidr;
pub mod container_check;
pub mod containers;
pub mod counting;
pub mod draining;
mod facts;
pub mod fargate;
pub mod graph;
pub mod health_check;
pub mod image;
pub mod instance_type;
pub mod listeners;
pub mod logs;
pub mod machines;
pub mod managed_scaling;
pub mod monitoring;
pub mod network;
pub mod networking;
pub mod number;
pub mod objective;
pub mod placement;
pub mod promises;
pub mod relations;
pub mod rolling;
pub mod rule;
pub mod scaling;
pub mod scheduling;
pub mod secrets;
pub mod settings;
pub mod sizing;
pub mod stack;
pub mod telling;
pub(crate) mod text;
pub mod threshold;
pub mod timing;
pub mod units;
pub mod window;
pub mod words;

pub use beside::{
    Beside, ContainersFacts, CpuFits, HasCpuForAll, HasMemoryForAll, MemoryFits, NoContainers, StopChain,
};
pub use capacity::{Fits, FitsAMachine, Mixed, MixedFacts, RoomKind};
pub use catalogue::{RULES, find};
pub use cidr::Cidr;
pub use container_check::{ContainerCheck, ContainerCheckFacts, IsReadyForItsCheck, NoContainerCheck};
pub use containers::Condition;
pub use counting::{
    BalancerKind, Behind, CountFacts, CountKind, Counted, HasItsRequestsCounted, NotBehind, SaysHowMany,
};
pub use draining::{
    CapacityKind, DefaultDrain, DefaultStop, Drain, Leaves, LeavesInTime, NoDrain, OnDemand, Spot,
    StopTimeout, leaves_in_time,
};
pub use fargate::{
    CoversTheDrain, Fargate, FargateFacts, GivesTime, HasThatSize, NoFargate, OffersFargate, PlatformVersion,
    WithFargate,
};
pub use health_check::HealthCheck;
pub use image::{EcrRepository, Image};
pub use instance_type::{Architecture, InstanceType};
pub use listeners::Path;
pub use managed_scaling::{
    FargateKind, HasMachines, ManagedScaling, NoMachines, NoTrunking, NotScaled, Protects, Scaled, Trunking,
    TrunkingKind,
};
pub use monitoring::{
    HasARunbook, HasAThreshold, HasAnAudience, HasContainerInsights, HasTargets, InsightsKind, NoInsights,
    WithInsights,
};
pub use network::{Blocks, Network, Tier};
pub use objective::Objective;
pub use placement::{HasCluster, NoCluster, OnCluster};
pub use promises::{PromiseFacts, Promised, Promises};
pub use rolling::{
    Detector, DetectsFailure, NoDetector, Rolling, RollingFacts, Rolls, StartsDeployments,
    StartsDeploymentsScaledIn, can_roll, least_to_roll,
};
pub use rule::{Advice, Arg, Check, Level, Rule, Violation, Violations};
pub use scaling::{Scale, Tasks};
pub use secrets::{
    AnyKeys, Execution, ExecutionRole, Generated, Initial, Instance, InstanceRole, Key, MayHoldSecrets, Task,
    TaskRole, VaultSpec,
};
pub use sizing::{DefaultSize, Size, SizeFacts};
pub use threshold::{Share, Tally, Threshold, Time};
pub use timing::{
    DefaultIdle, Grace, GraceFacts, HasItsHealthChecked, IdleTimeout, NoGrace, NotSaid, SlowStart,
};
pub use units::{CpuUnits, MiB, Percent, Port, Seconds};
pub use window::Window;
pub use words::{
    AtRunTime, ByDefault, Fine, InCpuUnits, InMiB, Known, MachineSize, QuantityFacts, RollingPercent, Secs,
    TaskCount, TaskSize, ThisService,
};

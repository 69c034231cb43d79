//! How many tasks stand where: a number of them, one on each machine, or never two; and where ECS puts them.

use super::counting::CountFacts;
use super::rolling::RollingFacts;
use super::rule::{Level, Rule};
use super::words::{AtRunTime, Fine, Never, ThisService};

/// A verdict, which another one may follow.
pub trait Verdict {
    /// The other verdict, when this one is fine.
    type And<V>;
}
impl Verdict for Fine {
    type And<V> = V;
}
impl Verdict for ThisService {
    type And<V> = Self;
}

/// A number of tasks, which ECS keeps.
#[derive(Clone, Copy, Debug)]
pub struct Replica;
/// One task on each machine.
#[derive(Clone, Copy, Debug)]
pub struct Daemon;
/// One task, and never two.
#[derive(Clone, Copy, Debug)]
pub struct Singleton;

/// How many tasks a service has, of the three ways. Each answer is `Fine` or `ThisService`.
pub trait ScheduleKind {
    /// What has to be said of the number of tasks.
    type Says<Count>;
    /// Given what goes with a daemon (`ecs0114`).
    type Daemon<V>;
    /// Given what goes with a singleton (`ecs1408`).
    type Singleton<V>;
    /// Given whether a task is kept behind a balancer (`ecs0105`).
    type Keeps<V>;
}

/// What goes with a daemon: nothing said of its number, no maximum above 100, and machines.
pub type GoesWithDaemon<Count, Rolling, OnMachines> = <<Count as CountFacts>::Unsaid as Verdict>::And<
    <<Rolling as RollingFacts>::Bounded as Verdict>::And<OnMachines>,
>;

/// What goes with a singleton: nothing said of its number, and nothing of its percentages.
pub type GoesWithSingleton<Count, Rolling> =
    <<Count as CountFacts>::Unsaid as Verdict>::And<<Rolling as RollingFacts>::Unsaid>;

macro_rules! schedules {
    ($($kind:ty: $count:ident $says:ty, $v:ident $daemon:ty, $singleton:ty, $keeps:ty;)*) => {$(
        impl ScheduleKind for $kind {
            type Says<$count> = $says;
            type Daemon<$v> = $daemon;
            type Singleton<$v> = $singleton;
            type Keeps<$v> = $keeps;
        }
    )*};
}
schedules! {
    Replica: C C, V Fine, Fine, V;
    Daemon: C AtRunTime, V V, Fine, Fine;
    Singleton: C AtRunTime, V Fine, V, Fine;
    AtRunTime: C AtRunTime, V Fine, Fine, Fine;
}

super::facts::relation! {
    /// What has a task on each machine has no number of them.
    pub const ECS0114 {
        id: "ecs0114",
        title: "A daemon service has no count, nothing that scales it, no placement strategies, no Fargate and a maximum percent of 100",
        source: "Amazon ECS Developer Guide: service_definition_parameters (schedulingStrategy); Amazon ECS API: CreateService; cfn-lint E3044",
        check: super::graph::daemons,
    }
    /// `ecs0114`: nothing is said that doesn't go with a task on each machine.
    pub trait StandsOnEachMachine for (Fine, Never) {
        message: "ecs0114: a daemon has one task on each machine, and something else was said of it",
        label: "no `.tasks(..)`, no `.scale(..)`, no `.on_fargate(..)`, no `.packed_on(..)`, no `max` above 100%",
        why: "CreateService refuses each of them together with the scheduling strategy DAEMON",
        help: "write: `.daemon()` with `.on(&cluster)`, and at most `.rolling(rolling!(min_healthy: 0%, max: 100%))`",
    }
}

super::facts::relation! {
    /// What must not run twice never runs twice.
    pub const ECS1408 {
        id: "ecs1408",
        title: "A singleton has one task, stops it before the next one starts, and neither scales nor rebalances",
        source: "botocore ecs: DeploymentConfiguration; aws/copilot-cli#3153",
    }
    /// `ecs1408`: nothing is said that would let two tasks run at once.
    pub trait NeverRunsTwice for (Fine, Never) {
        message: "ecs1408: a singleton has one task and never two, and something else was said of it",
        label: "no `.tasks(..)`, no `.scale(..)`, no `.rolling(..)`",
        why: "two tasks at once, in each deployment: two writers, and corrupt data",
        help: "write: `.singleton()` alone, which stops the old task before the new one starts",
    }
}

super::facts::relation! {
    /// Somebody answers while a deployment goes on.
    pub const ECS0105 {
        id: "ecs0105",
        title: "A service behind a load balancer keeps at least one task healthy during a deployment",
        source: "botocore ecs: DeploymentConfiguration (minimumHealthyPercent); caltechads/deployfish#4",
        check: super::graph::keeps_one,
    }
    /// `ecs0105`: a task stays while the others are exchanged.
    pub trait KeepsATask for (Fine, Never) {
        message: "ecs0105: the service is behind a load balancer, and all its tasks may stop in a deployment",
        label: "with `min_healthy: 0%` nobody has to answer",
        why: "ECS may stop every task first: the balancer answers 503 until the new ones are healthy",
        help: "write: `min_healthy: 100%` in `rolling!`, or `.singleton()` for what may be down",
    }
}

/// Rebalancing over zones has what it needs.
pub const ECS0115: Rule = Rule {
    id: "ecs0115",
    title: "Rebalancing over zones has a maximum percent above 100, a spread over zones first or no strategy, and no daemon",
    level: Level::Type,
    message: "the service {0} asks for rebalancing over zones, and {1}",
    why: "CreateService refuses the pair: ECS starts a task in another zone before it stops one",
    help: "`AvailabilityZoneRebalancing: DISABLED`, or what it needs; `.build(..)` chooses",
    source: "Amazon ECS Developer Guide: service-rebalancing",
    check: Some(super::graph::rebalances),
};

/// Placement is what ECS takes.
pub const ECS0924: Rule = Rule {
    id: "ecs0924",
    title: "A service has at most 5 placement strategies and 10 constraints, on machines, each with a field that it knows",
    level: Level::Type,
    message: "the service {0} {1}",
    why: "CreateService refuses it, and the stack rolls back",
    help: "a spread over `attribute:ecs.availability-zone`, then over `instanceId`, or `binpack` by `cpu` or `memory`; on Fargate none",
    source: "Amazon ECS API: PlacementStrategy, PlacementConstraint, CreateService",
    check: Some(super::graph::placements),
};

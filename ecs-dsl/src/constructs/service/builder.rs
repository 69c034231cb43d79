//! The builder of a service. Its calls come in any order; the numbers of its arguments stand in its type, and
//! `build` compares them.

use std::marker::PhantomData;

use super::containers::Containers;
use super::environment::Environment;
use super::handle::{Built, Service};
use super::logs::{LogMode, LogRetention};
use super::plain::{CircuitBreaker, Count, Plain, Port};
use super::state::{Dynamic, On, Placed, Start, State, Where};
use super::target::Behind as BehindBalancer;
use super::told::One;
use super::volumes::{FileSystem, Mount};
use crate::constructs::Scope;
use crate::constructs::cluster::{Cluster, ClusterFacts};
use crate::constructs::iam::Role;
use crate::constructs::load_balancing::{ApplicationLoadBalancer, BalancerFacts, Route};
use crate::constructs::secrets::BoundKey;
use crate::invariants::capacity::{Fits, FitsAMachine, RoomKind};
use crate::invariants::draining::CapacityKind;
use crate::invariants::fargate::{CoversTheDrain, GivesTime, HasThatSize};
use crate::invariants::managed_scaling::HasMachines;
use crate::invariants::networking::Awsvpc;
use crate::invariants::promises::{
    AnswersBeforeItIsKilled, AnswersWhileItDrains, ClosesItsConnectionsLast, Drains, IsReadyInTime, Keeps,
    Ready, Stops,
};
use crate::invariants::scheduling::{
    GoesWithDaemon, GoesWithSingleton, KeepsATask, NeverRunsTwice, ScheduleKind, StandsOnEachMachine,
};
use crate::invariants::secrets::IsPort;
use crate::invariants::{
    BalancerKind, Behind, ContainerCheck, ContainerCheckFacts, ContainersFacts, CountFacts, CountKind,
    Counted, CpuFits, Detector, DetectsFailure, Drain, Grace, GraceFacts, HasCluster, HasCpuForAll,
    HasItsHealthChecked, HasItsRequestsCounted, HasMemoryForAll, HealthCheck, Image, IsReadyForItsCheck,
    Leaves, LeavesInTime, MemoryFits, PromiseFacts, Promises, QuantityFacts, Rolling, RollingFacts, Rolls,
    SaysHowMany, Scale, Size, SizeFacts, SlowStart, StartsDeployments, StartsDeploymentsScaledIn, StopChain,
    StopTimeout, Task, Tasks, networking::HasInterfaces,
};
use crate::template::{Location, Value};

/// Makes a [`Service`].
///
/// The numbers of its arguments stand in its type. `ServiceBuilder` alone is the form without them, which
/// [`dynamic`](Self::dynamic) gives: for branches, loops and helpers.
#[derive(Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct ServiceBuilder<S: State = Dynamic> {
    plain: Plain,
    state: PhantomData<S>,
}

impl Service {
    /// A service of that name that runs an image.
    #[track_caller]
    pub fn builder(name: &str, image: impl Into<Image>) -> ServiceBuilder<Start> {
        ServiceBuilder { plain: Plain::new(name, image.into(), Location::caller()), state: PhantomData }
    }
}

impl<S: State> ServiceBuilder<S> {
    pub(super) const fn plain(&mut self) -> &mut Plain {
        &mut self.plain
    }

    /// Notes the line of a call of which a service has one.
    #[track_caller]
    pub(super) fn hear(&mut self, what: One, call: &'static str) {
        self.plain.told.hear(what, call, Location::caller());
    }

    pub(super) fn into_state<T: State>(self) -> ServiceBuilder<T> {
        ServiceBuilder { plain: self.plain, state: PhantomData }
    }

    /// The CPU and memory of a task.
    pub fn size<F: SizeFacts>(mut self, size: Size<F>) -> ServiceBuilder<S::WithSize<F>> {
        self.plain.size = Some(size.dynamic());
        self.into_state()
    }

    /// Containers beside the service's own one, in the same task.
    pub fn containers<F: ContainersFacts>(
        mut self,
        containers: Containers<F>,
    ) -> ServiceBuilder<S::WithContainers<F>> {
        self.plain.containers = Some(containers.dynamic());
        self.into_state()
    }

    /// How ECS asks the service's own container whether it is well.
    pub fn container_check<F: ContainerCheckFacts>(
        mut self,
        check: ContainerCheck<F>,
    ) -> ServiceBuilder<S::WithCheck<F>> {
        self.plain.check = Some(check.dynamic());
        self.into_state()
    }

    /// The port on which the container listens.
    #[track_caller]
    pub fn port(mut self, port: u16) -> Self {
        self.hear(One::Port, "`.port(..)`");
        self.plain.port = Some(Port(port.into()));
        self
    }

    /// Takes an environment variable out of a vault.
    pub fn secret_env<V>(mut self, name: &str, key: BoundKey<V>) -> Self {
        self.plain.environment = self.plain.environment.with(name, key);
        self
    }

    /// The port on which the container listens is a number of its vault: the variable of that name is taken from
    /// the vault, and the container port is the number with which the vault was created.
    #[track_caller]
    pub fn port_from<V: IsPort>(mut self, key: BoundKey<V>) -> Self {
        self.hear(One::Port, "`.port_from(..)`");
        if let Some(parameter) = key.number() {
            self.plain.listens_on = Some((key.vault_id().clone(), key.name()));
            self.plain.port = Some(Port(Value::from(parameter)));
        }
        let name = key.name();
        self.secret_env(name, key)
    }

    /// A plain environment variable. It stands in the template: nothing secret goes in.
    pub fn env(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        self.plain.environment = self.plain.environment.with(name, value.into());
        self
    }

    /// The variables that `environment!` lists: plain values, and keys of vaults.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.plain.environment.extend(environment);
        self
    }

    /// The service's container finds a file system at a path.
    pub fn volume(mut self, system: &FileSystem, path: impl Into<String>) -> Self {
        self.plain.mounts.push(Mount { system: system.clone(), path: path.into() });
        self
    }

    /// What the container runs, in the place of its image's own command.
    pub fn command<T: Into<String>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.plain.command = words.into_iter().map(Into::into).collect();
        self
    }

    /// The role that the containers take for the application's own calls.
    pub fn task_role(mut self, role: &Role<Task>) -> Self {
        self.plain.task_role = Some(role.clone());
        self
    }

    /// How long the log is kept. Without a word, 30 days.
    pub const fn log_retention(mut self, retention: LogRetention) -> Self {
        self.plain.retention = retention;
        self
    }

    /// What becomes of an application that logs faster than its log takes it. Without a word, lines are lost before it
    /// stands still.
    pub const fn log_mode(mut self, mode: LogMode) -> Self {
        self.plain.log_mode = mode;
        self
    }

    /// The same builder without the numbers in its type: synthesis judges them.
    pub fn dynamic(self) -> ServiceBuilder {
        self.into_state()
    }

    /// A fixed number of tasks.
    #[track_caller]
    pub fn tasks<F: CountFacts>(mut self, tasks: Tasks<F>) -> ServiceBuilder<S::WithCount<F>> {
        self.hear(One::Count, "`.tasks(..)`");
        self.plain.count = Some(Count::Fixed(tasks.dynamic()));
        self.into_state()
    }

    /// The number of tasks follows the load. Such a service has no `DesiredCount` in its template.
    #[track_caller]
    pub fn scale<F: CountFacts>(mut self, scale: Scale<F>) -> ServiceBuilder<S::WithCount<F>> {
        self.hear(One::Count, "`.scale(..)`");
        self.plain.count = Some(Count::Scaled(scale.dynamic()));
        self.into_state()
    }

    /// How tasks are exchanged for new ones.
    pub fn rolling<F: RollingFacts>(mut self, rolling: Rolling<F>) -> ServiceBuilder<S::WithRolling<F>> {
        self.plain.rolling = Some(rolling.dynamic());
        self.into_state()
    }

    /// What stops a deployment whose tasks fail.
    pub fn circuit_breaker(mut self, breaker: CircuitBreaker) -> ServiceBuilder<S::WithDetector<Detector>> {
        self.plain.breaker = Some(breaker);
        self.into_state()
    }

    /// How long a container may take to stop after SIGTERM, before SIGKILL.
    pub fn stop_timeout<F: QuantityFacts>(mut self, stop: StopTimeout<F>) -> ServiceBuilder<S::WithStop<F>> {
        self.plain.stop = Some(stop.dynamic());
        self.into_state()
    }

    /// What the application promises of itself: when it is ready, its longest request, how long it keeps a connection.
    ///
    /// The compiler compares it with what AWS is told (`ecs0208`, `ecs0213`, `ecs0214`, `ecs0619`).
    pub fn promises<F: PromiseFacts>(mut self, promises: Promises<F>) -> ServiceBuilder<S::WithPromises<F>> {
        self.plain.timing.promises = Some(promises.dynamic());
        self.into_state()
    }

    /// How long ECS doesn't look at the health of a task that has started. Without a word, not at all.
    pub fn health_check_grace_period<F: GraceFacts>(
        mut self,
        grace: Grace<F>,
    ) -> ServiceBuilder<S::WithGrace<F>> {
        self.plain.timing.grace = Some(grace.dynamic());
        self.into_state()
    }

    /// How long a new target gets less than its share of the requests. Without a word, not at all.
    pub fn slow_start<F>(mut self, slow: SlowStart<F>) -> Self {
        self.plain.timing.slow_start = Some(slow.dynamic());
        self
    }

    /// Puts the service behind a load balancer: which requests it gets, how its health is checked, and how long a
    /// target that leaves keeps its connections.
    #[track_caller]
    pub fn behind<I: BalancerFacts, C: QuantityFacts, F: QuantityFacts>(
        mut self,
        balancer: &ApplicationLoadBalancer<I>,
        route: impl Into<Route>,
        check: HealthCheck<C>,
        drain: Drain<F>,
    ) -> ServiceBuilder<<S::WithDrain<F> as State>::WithBalancer<Behind<I, C>>> {
        self.hear(One::Balancer, "`.behind(..)`");
        self.plain.behind = Some(BehindBalancer {
            balancer: balancer.dynamic(),
            route: route.into(),
            check: check.dynamic(),
            drain: drain.dynamic(),
        });
        self.into_state()
    }

    /// The priority of the listener rule, 1 to 50,000, in the place of the one that the path's specificity gives.
    pub fn priority(mut self, priority: u32) -> Self {
        self.plain.priority = Some(priority);
        self
    }

    /// Each task gets an interface and an address of its own, in the place of ports of the machine.
    pub fn awsvpc(mut self) -> ServiceBuilder<S::WithMode<Awsvpc>> {
        self.plain.awsvpc = true;
        self.into_state()
    }

    ecs_dsl_macros::rules! {{
        /// The cluster on whose machines the tasks run: spread over zones, and in each zone over machines.
        #[track_caller]
        pub fn on<F: ClusterFacts>(
            mut self,
            cluster: &Cluster<F>,
        ) -> ServiceBuilder<Placed<S, On<F>>>
        where
            [.instances(..)]
            F::Machines: HasMachines,
        {
            self.hear(One::Place, "`.on(..)`");
            self.plain.cluster = Some(cluster.dynamic());
            self.plain.fargate = None;
            self.plain.pack = None;
            self.into_state()
        }
    }}

    /// The service had another name before: its ids stay, so nothing is made anew.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.plain.name);
        self
    }
}

impl<S: State> ServiceBuilder<S> {
    ecs_dsl_macros::rules! {{
        /// Adds the service to a stack, when every relation of its numbers holds.
        pub fn build(self, scope: &mut impl Scope) -> Service<Built<<S::Runs as Where>::Insights, S::Balancer>>
        where
            [.on(&cluster)]
            S::Cluster: HasCluster,
            [.tasks(..) or .scale(..)]
            <S::Schedule as ScheduleKind>::Says<S::Count>: SaysHowMany,
            [.daemon() alone, on machines]
            DaemonVerdict<S>: StandsOnEachMachine,
            [.singleton() alone]
            SingletonVerdict<S>: NeverRunsTwice,
            [min_healthy > 0% behind a balancer]
            KeptVerdict<S>: KeepsATask,
            [.circuit_breaker(..)]
            S::Detector: DetectsFailure,
            [floor(tasks * max) > tasks, or ceil(tasks * min_healthy) < tasks]
            FixedVerdict<S>: StartsDeployments<RollingShown<S>, CountShown<S>, RollingNeeds<S>>,
            [floor(least * max) > least, or ceil(least * min_healthy) < least]
            ScaledVerdict<S>: StartsDeploymentsScaledIn<RollingShown<S>, CountShown<S>, RollingNeeds<S>>,
            [drain + stop time-out <= 110 s on Spot]
            LeavesVerdict<S>: LeavesInTime<Shown<S::Drain>, Shown<Chain<S>>>,
            [ready <= grace + (unhealthy - 1) * interval]
            ReadyVerdict<S>: IsReadyInTime<ReadyShown<S>, Shown<S::Grace>, ChecksShown<S>>,
            [ready <= start period + retries * interval]
            CheckVerdict<S>: IsReadyForItsCheck<ReadyShown<S>, PatienceShown<S>>,
            [longest request <= drain]
            DrainsVerdict<S>: AnswersWhileItDrains<LongestShown<S>, Shown<S::Drain>>,
            [longest request <= stop time-out]
            StopsVerdict<S>: AnswersBeforeItIsKilled<LongestShown<S>, Shown<S::Stop>>,
            [keep-alive > idle time-out >= longest request]
            KeepsVerdict<S>: ClosesItsConnectionsLast<KeepAliveShown<S>, IdleShown<S>, LongestShown<S>>,
            [grace period: needs .behind(..) or .container_check(..)]
            GraceVerdict<S>: HasItsHealthChecked,
            [cpu of containers! <= cpu of size!]
            CpuFits<S::Containers, S::Size>: HasCpuForAll<AllCpu<S>, TaskCpu<S>>,
            [memory of containers! <= memory of size!]
            MemoryFits<S::Containers, S::Size>: HasMemoryForAll<AllMemory<S>, TaskMemory<S>>,
            [requests: needs .behind(..)]
            Counted<S::Count, S::Balancer>: HasItsRequestsCounted,
            [.awsvpc() needs .trunking()]
            S::Mode: HasInterfaces<<S::Runs as Where>::Trunking>,
            [size <= the smallest machine]
            FitsVerdict<S>: FitsAMachine<SizeShown<S>, RoomShown<S>>,
            [a size of Fargate]
            PairVerdict<S>: HasThatSize<SizeShown<S>, <S::Size as SizeFacts>::Nearest>,
            [stop time-out <= 120 s on Fargate]
            StopVerdict<S>: GivesTime<Shown<S::Stop>>,
            [drain <= stop time-out on Fargate Spot]
            CoverVerdict<S>: CoversTheDrain<Shown<S::Drain>, Shown<S::Stop>>,
        {
            Service::of(self.plain.build(&mut scope.draft()))
        }
    }}
}

/// What rustc prints of a number.
type Shown<Q> = <Q as QuantityFacts>::Shown;
type RollingShown<S> = <<S as State>::Rolling as RollingFacts>::Shown;
type RollingNeeds<S> = <<S as State>::Rolling as RollingFacts>::Needs;
type CountShown<S> = <<S as State>::Count as CountFacts>::Shown;
type Kind<S> = <<S as State>::Count as CountFacts>::Kind;
type RollsVerdict<S> =
    Rolls<<<S as State>::Rolling as RollingFacts>::Least, <<S as State>::Count as CountFacts>::Least>;
type FixedVerdict<S> = <Kind<S> as CountKind>::Fixed<RollsVerdict<S>>;
type ScaledVerdict<S> = <Kind<S> as CountKind>::Scaled<RollsVerdict<S>>;
type ReadyVerdict<S> = Ready<<S as State>::Balancer, <S as State>::Promises, <S as State>::Grace>;
type ReadyShown<S> = Shown<<<S as State>::Promises as PromiseFacts>::Ready>;
type LongestShown<S> = Shown<<<S as State>::Promises as PromiseFacts>::Longest>;
type KeepAliveShown<S> = Shown<<<S as State>::Promises as PromiseFacts>::KeepAlive>;
type ChecksShown<S> = <<S as State>::Balancer as BalancerKind>::Checks;
type IdleShown<S> = <<S as State>::Balancer as BalancerKind>::Idle;
type DrainsVerdict<S> = Drains<<S as State>::Balancer, <S as State>::Promises, <S as State>::Drain>;
type StopsVerdict<S> = Stops<<S as State>::Promises, <S as State>::Stop>;
type KeepsVerdict<S> = Keeps<<S as State>::Balancer, <S as State>::Promises>;
type GraceVerdict<S> = <<S as State>::Grace as GraceFacts>::Needs<
    <<S as State>::Check as ContainerCheckFacts>::Looks<<<S as State>::Balancer as BalancerKind>::Counted>,
>;
type Scheduled<S> = <S as State>::Schedule;
type DaemonVerdict<S> = <Scheduled<S> as ScheduleKind>::Daemon<
    GoesWithDaemon<<S as State>::Count, <S as State>::Rolling, <<S as State>::Runs as Where>::OnMachines>,
>;
type SingletonVerdict<S> =
    <Scheduled<S> as ScheduleKind>::Singleton<GoesWithSingleton<<S as State>::Count, <S as State>::Rolling>>;
type KeptVerdict<S> = <Scheduled<S> as ScheduleKind>::Keeps<
    <<S as State>::Balancer as BalancerKind>::Answers<<<S as State>::Rolling as RollingFacts>::Keeps>,
>;
type Capacity<S> = <<S as State>::Runs as Where>::Capacity;
type Room<S> = <<S as State>::Runs as Where>::Room;
type Number<Q> = <Q as QuantityFacts>::Number;
type SizeShown<S> = <<S as State>::Size as SizeFacts>::Shown;
type RoomShown<S> = <Room<S> as RoomKind>::Shown;
type FitsVerdict<S> = Fits<<S as State>::Size, Room<S>>;
type PairVerdict<S> = <Capacity<S> as CapacityKind>::Pairs<<<S as State>::Size as SizeFacts>::Pair>;
type StopVerdict<S> = <Capacity<S> as CapacityKind>::Stops<Number<<S as State>::Stop>>;
type CoverVerdict<S> =
    <Capacity<S> as CapacityKind>::Covers<Number<<S as State>::Drain>, Number<<S as State>::Stop>>;
type CheckVerdict<S> = <<S as State>::Check as ContainerCheckFacts>::Waits<
    Number<<<S as State>::Promises as PromiseFacts>::Ready>,
>;
type PatienceShown<S> = <<S as State>::Check as ContainerCheckFacts>::Patience;
type Chain<S> = StopChain<<S as State>::Containers, <S as State>::Stop>;
type LeavesVerdict<S> = Leaves<Capacity<S>, <S as State>::Drain, Chain<S>>;
type AllCpu<S> = <<S as State>::Containers as ContainersFacts>::ShownCpu;
type TaskCpu<S> = <<S as State>::Size as SizeFacts>::ShownCpu;
type AllMemory<S> = <<S as State>::Containers as ContainersFacts>::ShownMemory;
type TaskMemory<S> = <<S as State>::Size as SizeFacts>::ShownMemory;

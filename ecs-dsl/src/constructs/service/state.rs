//! What the compiler knows of a service while it is built: one facet for each thing that a relation reads.

use std::marker::PhantomData;

use super::plain::{Count, Plain, Port};
use super::schedule::{self, Scheduled};
use super::told::One;
use crate::constructs::cluster::{Cluster, ClusterFacts, FARGATE};
use crate::invariants::capacity::{MixedFacts, RoomKind, judge_room};
use crate::invariants::fargate::{self, Fargate, FargateFacts};
use crate::invariants::graph::{ECS0914, judge_port};
use crate::invariants::managed_scaling::ECS0915;
use crate::invariants::scheduling::{Replica, ScheduleKind};
use crate::invariants::words::{Fine, ThisService};
use crate::invariants::{
    AtRunTime, BalancerKind, ByDefault, CapacityKind, ContainerCheckFacts, ContainersFacts, CountFacts,
    DefaultSize, DefaultStop, GraceFacts, InsightsKind, NoCluster, NoContainerCheck, NoContainers,
    NoDetector, NoDrain, NoGrace, NotBehind, NotSaid, OnCluster, PromiseFacts, QuantityFacts, RollingFacts,
    SizeFacts, TrunkingKind, Violation,
    draining::judge_spot,
    networking::{Bridge, ECS0411},
    rolling, scaling,
};
use crate::template::Value;

/// On the machines of a cluster; `F` is what the compiler knows of it.
#[derive(Debug)]
pub struct On<F>(PhantomData<F>);

/// On Fargate; `F` is what the compiler knows of its capacity, `I` whether its cluster has Container Insights.
#[derive(Debug)]
pub struct OnFargate<F, I>(PhantomData<(F, I)>);

/// A service of which it is known where it runs.
#[doc(hidden)]
pub type Placed<S, W> = <<S as State>::WithPlace<W> as State>::WithCluster<OnCluster>;

/// Where a service runs.
pub trait Where {
    /// On-Demand, Spot, Fargate, or not known.
    type Capacity: CapacityKind;
    /// Trunking, none, or not known.
    type Trunking: TrunkingKind;
    /// What tasks have on the smallest machine.
    type Room: RoomKind;
    /// `Fine` on machines, or where it isn't known.
    type OnMachines;
    /// Container Insights, none, or not known.
    type Insights: InsightsKind;
}
impl Where for AtRunTime {
    type Capacity = Self;
    type Trunking = Self;
    type Room = Self;
    type OnMachines = Fine;
    type Insights = Self;
}
impl<F: ClusterFacts> Where for On<F> {
    type Capacity = <F::Machines as MixedFacts>::Capacity;
    type Trunking = F::Trunking;
    type Room = <F::Machines as MixedFacts>::Room;
    type OnMachines = Fine;
    type Insights = F::Insights;
}
/// Each task of Fargate has an interface of its own, and a machine that fits.
impl<F: FargateFacts, I: InsightsKind> Where for OnFargate<F, I> {
    type Capacity = F::Capacity;
    type Trunking = AtRunTime;
    type Room = AtRunTime;
    type OnMachines = ThisService;
    type Insights = I;
}

macro_rules! facets {
    ($($(#[$doc:meta])* $facet:ident / $with:ident: $bound:path = $start:ty;)*) => {
        /// What the compiler knows of a service while it is built.
        pub trait State: Sized {
            $(
                $(#[$doc])*
                type $facet: $bound;
                #[doc(hidden)]
                type $with<T: $bound>: State;
            )*
        }

        /// The facets of a service, one for each thing that a relation reads.
        #[derive(Debug)]
        pub struct Facets<$($facet),*>(PhantomData<($($facet,)*)>);

        /// A service of which nothing was said yet.
        pub type Start = Facets<$($start),*>;

        /// A service of whose numbers the compiler knows nothing: what helpers and branches return. Synthesis judges it.
        pub type Dynamic = Facets<$(facets!(@unknown $facet)),*>;

        facets! { @with [] $($facet / $with: $bound,)* }
    };
    (@unknown $facet:ident) => { AtRunTime };
    // One associated type for each facet: the same facets with that one exchanged.
    (@with [$($done:ident: $dbound:path,)*] $($facet:ident / $with:ident: $bound:path,)*) => {
        facets! { @impl ($($facet: $bound,)*) [] [] $($facet / $with: $bound,)* }
    };
    (@impl ($($all:ident: $abound:path,)*) [$($before:ident)*] [$($out:tt)*]
        $facet:ident / $with:ident: $bound:path, $($after:ident / $awith:ident: $afbound:path,)*) => {
        facets! { @impl ($($all: $abound,)*) [$($before)* $facet]
            [$($out)* type $facet = $facet; type $with<T: $bound> = Facets<$($before,)* T, $($after),*>;]
            $($after / $awith: $afbound,)* }
    };
    (@impl ($($all:ident: $abound:path,)*) [$($before:ident)*] [$($out:tt)*]) => {
        impl<$($all: $abound),*> State for Facets<$($all),*> { $($out)* }
    };
}

/// Any marker: what a facet without numbers may be.
pub trait Marker {}
impl<T> Marker for T {}

facets! {
    /// The rolling percentages.
    Rolling / WithRolling: RollingFacts = ByDefault;
    /// The number of tasks, fixed or scaled.
    Count / WithCount: CountFacts = ByDefault;
    /// The stop time-out.
    Stop / WithStop: QuantityFacts = DefaultStop;
    /// The deregistration delay; zero without a balancer.
    Drain / WithDrain: QuantityFacts = NoDrain;
    /// A number of tasks, one on each machine, or never two.
    Schedule / WithSchedule: ScheduleKind = Replica;
    /// The load balancer.
    Balancer / WithBalancer: BalancerKind = NotBehind;
    /// The failure detector.
    Detector / WithDetector: Marker = NoDetector;
    /// The network mode.
    Mode / WithMode: Marker = Bridge;
    /// Whether a cluster was named.
    Cluster / WithCluster: Marker = NoCluster;
    /// Where it runs.
    Runs / WithPlace: Where = AtRunTime;
    /// The size of a task.
    Size / WithSize: SizeFacts = DefaultSize;
    /// What the application promises.
    Promises / WithPromises: PromiseFacts = NotSaid;
    /// The grace period.
    Grace / WithGrace: GraceFacts = NoGrace;
    /// The containers beside the own one.
    Containers / WithContainers: ContainersFacts = NoContainers;
    /// The health check of the own container.
    Check / WithCheck: ContainerCheckFacts = NoContainerCheck;
}

/// What the relations say of numbers that the compiler didn't know: the same items, at synthesis.
pub(super) fn judge(plain: &Plain) -> Vec<Violation> {
    let mut found = Vec::new();
    let percentages = plain.rolling();
    let roll = match &plain.count {
        Some(Count::Fixed(tasks)) => percentages.judge(tasks.count(), false),
        Some(Count::Scaled(scale)) => percentages.judge(scale.min(), true),
        None if plain.schedule == Scheduled::Replica => Err(Violation::new(&scaling::ECS1004, &[])),
        None => Ok(()),
    };
    found.extend(roll.err());
    found.extend(schedule::judge(plain));
    found.extend(super::timing::judge(plain));
    found.extend(super::told::judge(plain));
    found.extend(no_such_port(plain));
    if plain.breaker.is_none() {
        found.push(Violation::new(&rolling::ECS0108, &[]));
    }
    if let Some(Count::Scaled(scale)) = &plain.count
        && scale.requests().is_some()
        && plain.behind.is_none()
    {
        found.push(Violation::new(&scaling::ECS1005, &[]));
    }
    match (&plain.cluster, &plain.fargate) {
        (Some(cluster), Some(fargate)) => found.extend(on_fargate(plain, cluster, fargate)),
        (Some(cluster), None) => found.extend(on_machines(plain, cluster)),
        _ => {}
    }
    found.extend(plain.judge_containers());
    found.into_iter().map(|violation| violation.at("this service", plain.location)).collect()
}

/// A port that there isn't.
fn no_such_port(plain: &Plain) -> Option<Violation> {
    let Some(Port(Value::Literal(port))) = &plain.port else { return None };
    let violation = judge_port(*port, &plain.name)?;
    Some(match plain.told.last(One::Port) {
        Some(place) => violation.at("this call", place),
        None => violation,
    })
}

/// What the machines of a cluster ask of a service.
fn on_machines(plain: &Plain, cluster: &Cluster) -> Vec<Violation> {
    let Some(mix) = cluster.machines() else {
        return vec![Violation::new(&ECS0915, &[]).at("its cluster", cluster.location())];
    };
    let mut found = Vec::new();
    if mix.has_spot() {
        let leaves = judge_spot(plain.drain_seconds(), plain.stop_chain())
            .map_err(|violation| violation.at("its cluster, with Spot", cluster.location()));
        found.extend(leaves.err());
    }
    if plain.awsvpc && !cluster.has_trunking() {
        found.push(Violation::new(&ECS0411, &[]).at("its cluster", cluster.location()));
    }
    let size = plain.size();
    let fits = judge_room((size.cpu(), size.memory()), (0, 0), mix.types());
    found.extend(fits.err().map(|violation| violation.at("its cluster", cluster.location())));
    found
}

/// What Fargate asks of a service.
fn on_fargate(plain: &Plain, cluster: &Cluster, place: &Fargate) -> Vec<Violation> {
    let (size, stop) = (plain.size(), plain.stop_seconds());
    let covers = if place.has_spot() { fargate::covers(plain.drain_seconds(), stop) } else { None };
    let mut found: Vec<Violation> = [fargate::size(size.cpu(), size.memory()), fargate::stop(stop), covers]
        .into_iter()
        .flatten()
        .map(Violation::from)
        .collect();
    if !cluster.has_fargate() {
        let args = [plain.name.as_str().into(), FARGATE[0].into()];
        let violation = Violation::new(&ECS0914, &args).saying("the cluster isn't associated with Fargate");
        found.push(violation.at("its cluster", cluster.location()));
    }
    found
}

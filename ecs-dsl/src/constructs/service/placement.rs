//! On which machines of a zone the tasks of a service run.

use std::marker::PhantomData;

use super::builder::ServiceBuilder;
use super::plain::Plain;
use super::schedule::Scheduled;
use super::state::{Placed, State, Where};
use super::told::One;
use crate::constructs::cluster::{Cluster, ClusterFacts};
use crate::invariants::capacity::MixedFacts;
use crate::invariants::managed_scaling::HasMachines;
use crate::invariants::words::ThisService;
use crate::resources::ecs;

use ecs::service as part;

/// By what tasks are packed onto the machines of a zone.
///
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pack {
    /// The machine with the least CPU left that is enough.
    ByCpu,
    /// The machine with the least memory left that is enough.
    ByMemory,
}

/// Packed onto the machines of a cluster; `F` is what the compiler knows of it.
#[derive(Debug)]
pub struct OnPacked<F>(PhantomData<F>);

/// As on machines that tasks are spread over; a daemon has no choice of them (`ecs0114`).
impl<F: ClusterFacts> Where for OnPacked<F> {
    type Capacity = <F::Machines as MixedFacts>::Capacity;
    type Trunking = F::Trunking;
    type Room = <F::Machines as MixedFacts>::Room;
    type OnMachines = ThisService;
    type Insights = F::Insights;
}

impl<S: State> ServiceBuilder<S> {
    ecs_dsl_macros::rules! {{
        /// The cluster on whose machines the tasks run: spread over zones, and in each zone packed onto as few machines as hold
        /// them. Machines without a task are given back, so a peak leaves none behind; a machine that is lost takes more tasks
        /// with it than one of those over which [`on`](Self::on) spreads them.
        ///
        /// ```
        /// use ecs_dsl::prelude::*;
        ///
        /// let mut app = App::new();
        /// let mut stack = app.stack("prod");
        /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        ///     .nat(Nat::One)
        ///     .build(&mut stack);
        /// let cluster = Cluster::builder("prod", &vpc)
        ///     .instances(
        ///         mixed!(2..=8, on_demand: 100%, types: [M6iLarge]),
        ///         MachineImage::ami("ami-0123456789abcdef0"),
        ///         Roll::NewMachinesOnly,
        ///     )
        ///     .build(&mut stack);
        /// Service::builder("worker", image!("ghcr.io/acme/worker:1.4.2"))
        ///     .scale(scale!(2..=20, cpu: 70%, out: 60s, in: 300s))
        ///     .circuit_breaker(CircuitBreaker::rollback())
        ///     .packed_on(&cluster, Pack::ByMemory)
        ///     .build(&mut stack);
        /// ```
        #[track_caller]
        pub fn packed_on<F: ClusterFacts>(
            mut self,
            cluster: &Cluster<F>,
            pack: Pack,
        ) -> ServiceBuilder<Placed<S, OnPacked<F>>>
        where
            [.instances(..)]
            F::Machines: HasMachines,
        {
            self.hear(One::Place, "`.packed_on(..)`");
            let plain = self.plain();
            plain.cluster = Some(cluster.dynamic());
            plain.fargate = None;
            plain.pack = Some(pack);
            self.into_state()
        }
    }}
}

impl Plain {
    /// Where ECS puts the tasks, where it has a choice: over zones first.
    pub(super) fn placement(&self) -> Vec<part::PlacementStrategy> {
        use part::PlacementStrategyType::{Binpack, Spread};
        if self.fargate.is_some() || self.schedule == Scheduled::Daemon {
            return Vec::new();
        }
        let (kind, field) = match self.pack {
            None => (Spread, "instanceId"),
            Some(Pack::ByCpu) => (Binpack, "cpu"),
            Some(Pack::ByMemory) => (Binpack, "memory"),
        };
        let zones = part::PlacementStrategy::new(Spread).field("attribute:ecs.availability-zone");
        vec![zones, part::PlacementStrategy::new(kind).field(field)]
    }
}

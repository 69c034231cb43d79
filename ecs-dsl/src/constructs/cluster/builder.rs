//! A cluster with its machines.

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use super::capacity::{Machines, Made, associate};
use super::facts::{ClusterFacts, Known};
use super::image::{MachineImage, Roll};
use crate::constructs::network::Vpc;
use crate::constructs::{Draft, Scope};
use crate::invariants::{
    Architecture, AtRunTime, FargateKind, HasMachines, InsightsKind, ManagedScaling, Mixed, MixedFacts,
    NoFargate, NoInsights, NoMachines, NoTrunking, NotScaled, Protects, Scaled, Trunking, TrunkingKind,
    WithFargate, WithInsights,
};
use crate::resources::{autoscaling, ec2, ecs};
use crate::template::{Location, LogicalId, Ref};

/// A cluster that is built. Services go onto it with `.on(&cluster)`.
///
/// `&Cluster` is what helpers take: what the compiler knows of a cluster (Spot, trunking) derefs to it.
pub struct Cluster<F: ClusterFacts = AtRunTime>(pub(super) F::Holds);

/// What a cluster is made of.
#[derive(Clone, Debug)]
#[doc(hidden)]
pub struct Data(Rc<Parts>);

#[derive(Debug)]
pub(super) struct Parts {
    pub(super) name: String,
    pub(super) location: Location,
    pub(super) vpc: Vpc,
    pub(super) cluster: Ref<ecs::Cluster>,
    pub(super) association: LogicalId,
    pub(super) machines: Option<Made>,
    pub(super) fargate: bool,
    pub(super) trunking: bool,
    pub(super) insights: Option<Insights>,
}

/// How much Container Insights tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Insights {
    Standard,
    Enhanced,
}

impl<F: ClusterFacts> Clone for Cluster<F> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<F: ClusterFacts> fmt::Debug for Cluster<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cluster").field(&self.parts().name).finish()
    }
}

impl Cluster {
    /// A cluster of that name in a VPC.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
    ///     .nat(Nat::OnePerZone)
    ///     .build(&mut stack);
    /// let image = MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64");
    /// let cluster = Cluster::builder("prod", &vpc)
    ///     .container_insights()
    ///     .instances(
    ///         mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]),
    ///         image,
    ///         Roll::NewMachinesOnly,
    ///     )
    ///     .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
    ///     .managed_termination_protection()
    ///     .capacity_rebalancing()
    ///     .build(&mut stack);
    /// ```
    #[track_caller]
    pub fn builder(name: &str, vpc: &Vpc) -> ClusterBuilder {
        ClusterBuilder {
            plain: Plain {
                name: name.to_owned(),
                vpc: vpc.clone(),
                insights: None,
                machines: None,
                fargate: false,
                trunking: false,
                location: Location::caller(),
            },
            state: PhantomData,
        }
    }
}

impl<F: ClusterFacts> Cluster<F> {
    pub(super) fn parts(&self) -> &Parts {
        &self.0.as_ref().0
    }

    /// The same cluster without what the compiler knows of it: what a `Vec` or a struct field holds.
    #[must_use]
    pub fn dynamic(&self) -> Cluster {
        Cluster(self.0.as_ref().clone())
    }

    /// The reference to the cluster.
    #[must_use]
    pub fn reference(&self) -> &Ref<ecs::Cluster> {
        &self.parts().cluster
    }

    /// The reference to the capacity provider over the cluster's machines, if it has some.
    #[must_use]
    pub fn capacity_provider(&self) -> Option<&Ref<ecs::CapacityProvider>> {
        self.parts().machines.as_ref().map(|made| &made.provider)
    }

    /// The group of the machines, if there are some.
    #[must_use]
    pub fn group(&self) -> Option<&Ref<autoscaling::AutoScalingGroup>> {
        self.parts().machines.as_ref().map(|made| &made.group)
    }

    /// The security group of the machines, if there are some.
    #[must_use]
    pub fn security_group(&self) -> Option<&Ref<ec2::SecurityGroup>> {
        self.parts().machines.as_ref().map(|made| &made.security_group)
    }

    /// The mix of machines, if there are some: its sizes, and how many of them are Spot.
    #[must_use]
    pub fn machines(&self) -> Option<&Mixed> {
        self.parts().machines.as_ref().map(|made| &made.mix)
    }

    /// The line of Rust that made it.
    #[must_use]
    pub fn location(&self) -> Location {
        self.parts().location
    }

    pub(crate) fn vpc(&self) -> &Vpc {
        &self.parts().vpc
    }

    pub(crate) fn association(&self) -> &LogicalId {
        &self.parts().association
    }

    pub(crate) fn architecture(&self) -> Option<Architecture> {
        self.machines()?.types().first().map(|kind| kind.architecture())
    }

    pub(crate) fn has_fargate(&self) -> bool {
        self.parts().fargate
    }

    /// Whether Container Insights makes the metrics of its tasks.
    pub(crate) fn has_insights(&self) -> bool {
        self.parts().insights.is_some()
    }

    /// How ECS keeps the group as large as its tasks need, if it does.
    pub(crate) fn managed_scaling(&self) -> Option<&ManagedScaling> {
        self.parts().machines.as_ref()?.scaling.as_ref()
    }

    pub(crate) fn has_trunking(&self) -> bool {
        self.parts().trunking
    }

    pub(crate) fn name(&self) -> &str {
        &self.parts().name
    }
}

/// Makes a [`Cluster`].
#[derive(Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct ClusterBuilder<M = NoMachines, S = NotScaled, T = NoTrunking, P = NoFargate, I = NoInsights> {
    plain: Plain,
    state: PhantomData<(M, S, T, P, I)>,
}

#[derive(Debug)]
struct Plain {
    name: String,
    vpc: Vpc,
    insights: Option<Insights>,
    machines: Option<Machines>,
    fargate: bool,
    trunking: bool,
    location: Location,
}

impl<M, S, T, P, I> ClusterBuilder<M, S, T, P, I> {
    fn into_state<M2, S2, T2, P2, I2>(self) -> ClusterBuilder<M2, S2, T2, P2, I2> {
        ClusterBuilder { plain: self.plain, state: PhantomData }
    }

    fn machines(&mut self, change: impl FnOnce(&mut Machines)) {
        change(self.plain.machines.get_or_insert_default());
    }

    /// Container Insights: the metrics of tasks, among them how many run and how many are wanted.
    ///
    /// It stores 10 to 30 metrics for each cluster, service and task definition family, at 0.30 USD a month each in
    /// us-east-1 (Amazon CloudWatch pricing, custom metrics, 11/2026).
    pub fn container_insights(mut self) -> ClusterBuilder<M, S, T, P, WithInsights> {
        self.plain.insights = Some(Insights::Standard);
        self.into_state()
    }

    /// Container Insights with enhanced observability: the same metrics, and those of each task and container.
    ///
    /// It is billed by observations in the place of metrics, and is several times as dear as the plain one where tasks
    /// come and go (Amazon CloudWatch pricing: Container Insights with enhanced observability for ECS).
    pub fn enhanced_container_insights(mut self) -> ClusterBuilder<M, S, T, P, WithInsights> {
        self.plain.insights = Some(Insights::Enhanced);
        self.into_state()
    }

    /// The machines: how many, how many of them On-Demand, of what types; the image they start from; and what
    /// becomes of them when the image changes.
    pub fn instances<F: MixedFacts>(
        mut self,
        mix: Mixed<F>,
        image: MachineImage,
        roll: Roll,
    ) -> ClusterBuilder<F, S, T, P, I> {
        let mix = mix.dynamic();
        self.machines(|machines| {
            machines.mix = Some(mix);
            machines.image = Some(image);
            machines.roll = Some(roll);
        });
        self.into_state()
    }

    /// ECS keeps the group as large as its tasks need, and drains a machine before it goes.
    pub fn managed_scaling(mut self, scaling: ManagedScaling) -> ClusterBuilder<M, Scaled, T, P, I> {
        self.machines(|machines| machines.scaling = Some(scaling));
        self.into_state()
    }

    ecs_dsl_macros::rules! {{
        /// A machine with tasks isn't chosen when the group shrinks. Needs managed scaling.
        pub fn managed_termination_protection(mut self) -> Self
        where
            [.managed_scaling(..)]
            S: Protects,
        {
            self.machines(|machines| machines.protection = true);
            self
        }
    }}

    /// Auto Scaling starts another Spot machine when one is at risk, before its notice comes.
    pub fn capacity_rebalancing(mut self) -> Self {
        self.machines(|machines| machines.rebalancing = true);
        self
    }

    /// Tasks in `awsvpc` mode get interfaces out of a trunk: the account setting `awsvpcTrunking` is on before
    /// the machines start.
    pub fn trunking(mut self) -> ClusterBuilder<M, S, Trunking, P, I> {
        self.plain.trunking = true;
        self.into_state()
    }

    /// The cluster is associated with Fargate: services go there with `.on_fargate(&cluster, ..)`, also where the
    /// cluster has no machines.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
    ///     .nat(Nat::OnePerZone)
    ///     .build(&mut stack);
    /// let cluster = Cluster::builder("prod", &vpc).fargate().build(&mut stack);
    /// assert!(cluster.machines().is_none());
    /// ```
    pub fn fargate(mut self) -> ClusterBuilder<M, S, T, WithFargate, I> {
        self.plain.fargate = true;
        self.into_state()
    }

    /// The cluster had another name before: its ids stay, so nothing is made anew.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.plain.name);
        self
    }

    ecs_dsl_macros::rules! {{
        /// Adds the cluster to a stack.
        pub fn build(self, scope: &mut impl Scope) -> Cluster<Known<M, T, P, I>>
        where
            [.instances(..) or .fargate()]
            <P as FargateKind>::Needs<M>: HasMachines,
            [.fargate() or not]
            P: FargateKind,
            [of the machines]
            M: MixedFacts,
            [.trunking() or not]
            T: TrunkingKind,
            [.container_insights() or not]
            I: InsightsKind,
        {
            let mut draft = scope.draft();
            Cluster(Cluster(Data(Rc::new(self.plain.build(&mut draft)))))
        }
    }}
}

impl Plain {
    fn build(self, draft: &mut Draft) -> Parts {
        let location = self.location;
        let insights =
            ecs::cluster::ClusterSettings::default().name("containerInsights").value(match self.insights {
                None => "disabled",
                Some(Insights::Standard) => "enabled",
                Some(Insights::Enhanced) => "enhanced",
            });
        let cluster = ecs::Cluster::default().cluster_settings([insights]);
        let id = draft.id(&self.name, "Cluster", location);
        let cluster = draft.add(&id, cluster, location);
        let site = super::capacity::Site {
            name: &self.name,
            location,
            vpc: &self.vpc,
            cluster: &cluster,
            trunking: self.trunking,
        };
        let machines = self.machines.and_then(|machines| machines.build(draft, &site));
        let association = associate(draft, &site, machines.as_ref(), self.fargate);
        Parts {
            name: self.name,
            location,
            vpc: self.vpc,
            cluster,
            association,
            machines,
            fargate: self.fargate,
            trunking: self.trunking,
            insights: self.insights,
        }
    }
}

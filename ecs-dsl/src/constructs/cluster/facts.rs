//! What the compiler knows of a cluster.

use std::marker::PhantomData;

use super::builder::{Cluster, Data};
use crate::invariants::{AtRunTime, FargateKind, InsightsKind, MixedFacts, TrunkingKind};

/// What the compiler knows of a cluster: its machines, and whether it has trunking, Fargate and Container Insights.
pub trait ClusterFacts: crate::constructs::sealed::Sealed {
    /// The machines, none, or not known.
    type Machines: MixedFacts;
    /// Trunking by name, none, or not known.
    type Trunking: TrunkingKind;
    /// Fargate, none, or not known.
    type Fargate;
    /// Container Insights, none, or not known.
    type Insights: InsightsKind;
    /// What a cluster with these facts holds.
    #[doc(hidden)]
    type Holds: AsRef<Data> + Clone + std::fmt::Debug;
}

impl crate::constructs::sealed::Sealed for AtRunTime {}
impl ClusterFacts for AtRunTime {
    type Machines = AtRunTime;
    type Trunking = AtRunTime;
    type Fargate = AtRunTime;
    type Insights = AtRunTime;
    type Holds = Data;
}

/// Facts of a cluster, known to the compiler.
#[derive(Clone, Copy, Debug)]
pub struct Known<M, T, P, I>(PhantomData<(M, T, P, I)>);

impl<M, T, P, I> crate::constructs::sealed::Sealed for Known<M, T, P, I> {}
impl<M: MixedFacts, T: TrunkingKind, P: FargateKind, I: InsightsKind> ClusterFacts for Known<M, T, P, I> {
    type Machines = M;
    type Trunking = T;
    type Fargate = P;
    type Insights = I;
    type Holds = Cluster;
}

impl<M: MixedFacts, T: TrunkingKind, P: FargateKind, I: InsightsKind> std::ops::Deref
    for Cluster<Known<M, T, P, I>>
{
    type Target = Cluster;

    fn deref(&self) -> &Cluster {
        &self.0
    }
}

impl AsRef<Data> for Data {
    fn as_ref(&self) -> &Data {
        self
    }
}

impl AsRef<Data> for Cluster {
    fn as_ref(&self) -> &Data {
        &self.0
    }
}

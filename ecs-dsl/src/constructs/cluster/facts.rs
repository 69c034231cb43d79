//! What the compiler knows of a cluster.

use std::marker::PhantomData;

use super::builder::{Cluster, Data};
use crate::invariants::{AtRunTime, FargateKind, MixedFacts, TrunkingKind};

/// What the compiler knows of a cluster: its machines, whether it has trunking, and whether it has Fargate.
pub trait ClusterFacts: crate::constructs::sealed::Sealed {
    /// The machines, none, or not known.
    type Machines: MixedFacts;
    /// Trunking by name, none, or not known.
    type Trunking: TrunkingKind;
    /// Fargate, none, or not known.
    type Fargate;
    /// What a cluster with these facts holds.
    #[doc(hidden)]
    type Holds: AsRef<Data> + Clone + std::fmt::Debug;
}

impl crate::constructs::sealed::Sealed for AtRunTime {}
impl ClusterFacts for AtRunTime {
    type Machines = AtRunTime;
    type Trunking = AtRunTime;
    type Fargate = AtRunTime;
    type Holds = Data;
}

/// Facts of a cluster, known to the compiler.
#[derive(Clone, Copy, Debug)]
pub struct Known<M, T, P>(PhantomData<(M, T, P)>);

impl<M, T, P> crate::constructs::sealed::Sealed for Known<M, T, P> {}
impl<M: MixedFacts, T: TrunkingKind, P: FargateKind> ClusterFacts for Known<M, T, P> {
    type Machines = M;
    type Trunking = T;
    type Fargate = P;
    type Holds = Cluster;
}

impl<M: MixedFacts, T: TrunkingKind, P: FargateKind> std::ops::Deref for Cluster<Known<M, T, P>> {
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

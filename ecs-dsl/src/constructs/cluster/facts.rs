//! What the compiler knows of a cluster.

use std::marker::PhantomData;

use super::builder::{Cluster, Data};
use crate::invariants::{AtRunTime, CapacityKind, TrunkingKind};

/// What the compiler knows of a cluster: whether it has Spot, and whether it has trunking.
pub trait ClusterFacts: crate::constructs::sealed::Sealed {
    /// On-Demand, Spot, or not known.
    type Capacity: CapacityKind;
    /// Trunking by name, none, or not known.
    type Trunking: TrunkingKind;
    /// What a cluster with these facts holds.
    #[doc(hidden)]
    type Holds: AsRef<Data> + Clone + std::fmt::Debug;
}

impl crate::constructs::sealed::Sealed for AtRunTime {}
impl ClusterFacts for AtRunTime {
    type Capacity = AtRunTime;
    type Trunking = AtRunTime;
    type Holds = Data;
}

/// Facts of a cluster, known to the compiler.
#[derive(Clone, Copy, Debug)]
pub struct Known<C, T>(PhantomData<(C, T)>);

impl<C, T> crate::constructs::sealed::Sealed for Known<C, T> {}
impl<C: CapacityKind, T: TrunkingKind> ClusterFacts for Known<C, T> {
    type Capacity = C;
    type Trunking = T;
    type Holds = Cluster;
}

impl<C: CapacityKind, T: TrunkingKind> std::ops::Deref for Cluster<Known<C, T>> {
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

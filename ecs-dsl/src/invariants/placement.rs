//! Where a service runs.

use super::words::AtRunTime;

/// A cluster was chosen.
#[derive(Clone, Copy, Debug)]
pub struct OnCluster;
/// No cluster was chosen.
#[derive(Clone, Copy, Debug)]
pub struct NoCluster;

super::facts::relation! {
    /// A service has a cluster.
    pub const ECS0107 {
        id: "ecs0107",
        title: "A service has a cluster to run on",
        source: "Amazon ECS API: CreateService (cluster)",
    }
    /// `ecs0107`: the service has a cluster.
    pub trait HasCluster for (OnCluster, AtRunTime) {
        message: "ecs0107: the service has no cluster to run on",
        label: "`.on(&cluster)` is missing before this",
        why: "AWS would take the cluster `default`, which has no machines",
        help: "write: `.on(&cluster)`",
    }
}

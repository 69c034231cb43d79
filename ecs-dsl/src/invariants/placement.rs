//! Where a service runs.

use super::rule::{Level, Rule};
use super::words::AtRunTime;

/// A service has a cluster.
pub const ECS0107: Rule = Rule {
    id: "ecs0107",
    title: "A service has a cluster to run on",
    level: Level::Type,
    message: "the service has no cluster to run on",
    why: "AWS takes the cluster `default`, which has no machines",
    help: ".on(&cluster)",
    source: "Amazon ECS API: CreateService (cluster)",
};

/// A cluster was chosen.
#[derive(Clone, Copy, Debug)]
pub struct OnCluster;
/// No cluster was chosen.
#[derive(Clone, Copy, Debug)]
pub struct NoCluster;

/// `ecs0107`: the service has a cluster.
#[diagnostic::on_unimplemented(
    message = "ecs0107: the service has no cluster to run on",
    label = "`.on(&cluster)` is missing before this",
    note = "AWS would take the cluster `default`, which has no machines\nwrite: `.on(&cluster)`"
)]
pub trait HasCluster {}
#[diagnostic::do_not_recommend]
impl HasCluster for OnCluster {}
#[diagnostic::do_not_recommend]
impl HasCluster for AtRunTime {}

//! How tasks are reached.

use super::managed_scaling::Trunking;
use super::rule::{Level, Rule};
use super::words::AtRunTime;

/// The target group reaches the tasks.
pub const ECS0404: Rule = Rule {
    id: "ecs0404",
    title: "Targets are `ip` for tasks in awsvpc mode, and `instance` for bridge and host",
    level: Level::Type,
    message: "the target group of {0} is of the type {1}, and its tasks are in the network mode {2}",
    why: "CreateService refuses the pair: `The provided target group has target type instance, which is incompatible with the awsvpc network mode`",
    help: "`.behind(..)` chooses the type that belongs to the mode",
    source: "hashicorp/terraform-provider-aws#12252; Amazon ECS Developer Guide: load-balancer-types",
    check: Some(super::graph::target_types),
};

/// Tasks share the machine's network: ports of the machine are given to them.
#[derive(Clone, Copy, Debug)]
pub struct Bridge;
/// Each task has an interface of its own.
#[derive(Clone, Copy, Debug)]
pub struct AwsvpcTasks;
/// Short for [`AwsvpcTasks`].
pub type Awsvpc = AwsvpcTasks;

super::facts::relation! {
    /// Interfaces for tasks in `awsvpc` mode.
    pub const ECS0411 {
        id: "ecs0411",
        title: "Tasks in awsvpc mode on EC2 stand on a cluster with trunking",
        source: "Amazon ECS Developer Guide: container-instance-eni",
    }
    /// `ecs0411`: the machines have interfaces enough for the network mode.
    pub trait HasInterfaces<T> for () {
        message: "ecs0411: `.awsvpc()` on a cluster without trunking",
        label: "each task takes an interface, and a machine has two for tasks",
        why: "with a trunk a machine holds ten tasks and more",
        help: "write: `.trunking()` on the cluster, where the account setting `awsvpcTrunking` is on",
    }
}
#[diagnostic::do_not_recommend]
impl<T> HasInterfaces<T> for Bridge {}
#[diagnostic::do_not_recommend]
impl<T> HasInterfaces<T> for AtRunTime {}
#[diagnostic::do_not_recommend]
impl HasInterfaces<Trunking> for Awsvpc {}
#[diagnostic::do_not_recommend]
impl HasInterfaces<AtRunTime> for Awsvpc {}

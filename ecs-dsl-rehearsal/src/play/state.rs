//! What there is at a moment: tasks, their targets, machines, deployments.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::container::Health;
use super::image::Image;
use super::queue::Millis;
use super::system::{Attributes, Group, Hook, Id, Interface, MachineType, Service, TaskDefinition};

/// The number of a task, in the order of their starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TaskId(pub(super) u32);

/// The number of a machine, in the order of their launches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MachineId(pub(super) u32);

impl fmt::Display for TaskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "task {}", self.0)
    }
}

impl fmt::Display for MachineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "machine {}", self.0)
    }
}

/// `lastStatus` of a task
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// It waits for a place.
    Provisioning,
    /// The agent has it.
    Pending,
    Running,
    /// It leaves its target group.
    Deactivating,
    /// It got SIGTERM.
    Stopping,
}

/// `stopCode` of a task, as far as a play gives them
/// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StopCode {
    TaskFailedToStart,
    EssentialContainerExited,
    ServiceSchedulerInitiated,
    SpotInterruption,
    TerminationNotice,
}

/// Why a task stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub(super) code: StopCode,
    pub(super) reason: String,
}

/// Where a task runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Machine(MachineId),
    /// On Fargate, in a subnet; on Fargate Spot or not.
    Fargate {
        subnet: Id,
        spot: bool,
    },
}

/// What a task is made from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Revision {
    pub(super) definition: TaskDefinition,
    pub(super) image: Image,
}

/// A task that isn't stopped.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) id: TaskId,
    pub(super) service: Id,
    /// The number of its deployment.
    pub(super) deployment: u32,
    pub(super) revision: Arc<Revision>,
    pub(super) status: Status,
    pub(super) place: Option<Place>,
    /// Its own network interface, which stays what it was at its start.
    pub(super) interface: Option<Interface>,
    /// When it was first RUNNING.
    pub(super) started: Option<Millis>,
    /// Why it is going to fail before it runs, which nobody knows yet.
    pub(super) fails: Option<String>,
    /// Set once it is to stop.
    pub(super) stop: Option<Stop>,
    /// Whether its container still runs: not so once it exited or its machine is gone.
    pub(super) alive: bool,
    /// What there is to say of its machine, once that is gone.
    pub(super) lost: Option<Id>,
    /// Whether its checks fail for a while.
    pub(super) sick: bool,
    /// A service behind no target group: whether it has run long enough to count as healthy.
    pub(super) settled: bool,
    /// One in each target group of its service that a load balancer sends to.
    pub(super) targets: Vec<Target>,
    /// What the health checks of its containers found.
    pub(super) health: Health,
}

impl Task {
    /// One that has no place yet.
    pub(super) fn new(id: TaskId, service: Id, deployment: u32, revision: Arc<Revision>) -> Self {
        Self {
            id,
            service,
            deployment,
            revision,
            status: Status::Provisioning,
            place: None,
            interface: None,
            started: None,
            fails: None,
            stop: None,
            alive: false,
            lost: None,
            sick: false,
            settled: false,
            targets: Vec::new(),
            health: Health::default(),
        }
    }

    /// Whether it is to run.
    pub(super) const fn is_wanted(&self) -> bool {
        self.stop.is_none()
    }

    /// Whether it counts as healthy: RUNNING, and healthy by the checks of its containers and in its target group where it has
    /// them (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>).
    pub(super) fn is_healthy(&self, behind_balancer: bool) -> bool {
        let running = self.status == Status::Running && self.is_wanted();
        running
            && self.health.is_healthy()
            && match self.targets.as_slice() {
                [] => !behind_balancer && (self.settled || self.health.is_checked()),
                targets => targets.iter().all(|target| target.state == TargetState::Healthy),
            }
    }

    /// Whether one of its targets or a container is unhealthy.
    pub(super) fn is_unhealthy(&self) -> bool {
        self.unhealthy_target().is_some() || self.health.is_unhealthy()
    }

    pub(super) fn unhealthy_target(&self) -> Option<&Target> {
        self.targets.iter().find(|target| target.state == TargetState::Unhealthy)
    }

    /// Its target in a group.
    pub(super) fn target_in(&self, group: &Id) -> Option<&Target> {
        self.targets.iter().find(|target| target.group == *group)
    }

    /// The groups in which it is a target.
    pub(super) fn groups(&self) -> Vec<Id> {
        self.targets.iter().map(|target| target.group.clone()).collect()
    }

    /// Whether it answers what it gets: it runs, or goes on after SIGTERM.
    pub(super) fn answers(&self) -> bool {
        let goes_on = self.status == Status::Stopping && self.revision.image.ignores_sigterm;
        self.alive && (self.status == Status::Running || goes_on)
    }

    /// Whether it has a place on Fargate Spot.
    pub(super) const fn is_on_fargate_spot(&self) -> bool {
        matches!(self.place, Some(Place::Fargate { spot: true, .. }))
    }

    pub(super) fn machine(&self) -> Option<MachineId> {
        match self.place {
            Some(Place::Machine(machine)) => Some(machine),
            _ => None,
        }
    }
}

/// The state of a target
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TargetState {
    Initial,
    Healthy,
    Unhealthy,
    Draining,
}

/// A task in its target group.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) group: Id,
    pub(super) state: TargetState,
    /// Whether its load balancer doesn't reach it.
    pub(super) unreached: bool,
    /// When its first check is over; the others follow at each interval.
    pub(super) first_check: Millis,
    /// From when on its checks pass; `None`: never.
    pub(super) passes_from: Option<Millis>,
    /// Since when its checks have had the result that counts.
    pub(super) counted_from: Millis,
    /// Grows when what was planned for it holds no longer.
    pub(super) epoch: u32,
    /// When it began to drain, and at how many requests a second.
    pub(super) drained_from: Option<(Millis, f64)>,
}

/// A life of a machine, from its launch to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// Launched.
    Pending,
    /// Registered with the cluster.
    Registered,
    /// The same; takes no new tasks.
    Draining,
    /// The group ends it, once its hooks are over: ECS knows nothing of it.
    Held,
    /// The same, and ECS drains it.
    Leaving,
    /// It ends.
    Terminating,
}

/// A hook that a machine waits for, by its number among all that it ever waited for.
#[derive(Clone, Debug)]
pub(super) struct Hold {
    pub(super) number: u32,
    pub(super) hook: Hook,
}

/// An instance of an Auto Scaling group.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    pub(super) id: MachineId,
    pub(super) group: Id,
    pub(super) kind: MachineType,
    pub(super) attributes: Arc<Attributes>,
    pub(super) zone: Id,
    pub(super) interface: Interface,
    /// Whether its agent reaches ECS: if not, it takes no orders.
    pub(super) connected: bool,
    pub(super) spot: bool,
    pub(super) life: Life,
    pub(super) launched: Millis,
    /// What it waits for: before its service, or before its end.
    pub(super) holds: Vec<Hold>,
    /// How many hooks it ever waited for.
    pub(super) holds_made: u32,
    /// Whether it does nothing any more, and its status checks fail.
    pub(super) hangs: bool,
    /// When it is interrupted.
    pub(super) doomed: Option<Millis>,
    /// Since when ECS moves its tasks away.
    pub(super) drains_since: Option<Millis>,
    /// It has ended; ECS may not know it yet.
    pub(super) gone: bool,
    /// Images that it has.
    pub(super) images: BTreeSet<String>,
}

impl Machine {
    /// `machine 2 (m6i.large, Spot, us-east-1a)`.
    pub(super) fn describe(&self) -> String {
        let bought = if self.spot { "Spot" } else { "On-Demand" };
        format!("{} ({}, {bought}, {})", self.id, self.kind.name, self.zone)
    }

    /// Whether the group counts it.
    pub(super) fn counts(&self) -> bool {
        !self.gone && !matches!(self.life, Life::Held | Life::Leaving | Life::Terminating)
    }

    /// Whether ECS places tasks on it, which knows nothing of its group's hooks.
    pub(super) fn takes_tasks(&self) -> bool {
        matches!(self.life, Life::Registered | Life::Held)
    }

    /// Whether it is in service of its group: launched, and no hook keeps it from that.
    pub(super) fn is_in_service(&self) -> bool {
        matches!(self.life, Life::Registered | Life::Draining) && self.holds.is_empty() && !self.gone
    }

    /// Whether ECS moves its tasks away.
    pub(super) fn drains(&self) -> bool {
        matches!(self.life, Life::Draining | Life::Leaving | Life::Terminating)
    }
}

/// An Auto Scaling group at a moment.
#[derive(Clone, Debug)]
pub(super) struct Fleet {
    pub(super) spec: Group,
    /// When it was made.
    pub(super) made: Millis,
    /// Whether a scheduled action changed its range.
    pub(super) ranged: bool,
    pub(super) desired: u32,
    /// `CapacityProviderReservation` of the minute before.
    pub(super) reservation: f64,
    /// How many minutes in a row it was below the target.
    pub(super) idle_minutes: u32,
    /// Machines that are still to be exchanged.
    pub(super) exchange: Vec<MachineId>,
    /// Whether there is one machine more than desired while one is exchanged.
    pub(super) one_more: bool,
}

impl Fleet {
    /// How many machines it wants just now.
    pub(super) fn wanted(&self) -> u32 {
        self.desired + u32::from(self.one_more)
    }
}

/// `rolloutState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rollout {
    InProgress,
    Completed,
    Failed,
}

/// A deployment of a service.
#[derive(Clone, Debug)]
pub(super) struct Deployment {
    pub(super) number: u32,
    pub(super) revision: Arc<Revision>,
    pub(super) rollout: Rollout,
    pub(super) began: Millis,
    /// Whether a task of it was RUNNING: then failed checks are counted in place of failed starts.
    pub(super) ran: bool,
    pub(super) failed_tasks: u32,
    /// The deployment's alarms are watched: not, if one of them alarmed when it began.
    pub(super) watched: bool,
    /// When the watch of its alarms ends, once it is steady.
    pub(super) baked_at: Option<Millis>,
}

/// A service at a moment.
#[derive(Clone, Debug)]
pub(super) struct Running {
    pub(super) spec: Service,
    pub(super) desired: u32,
    /// The oldest first.
    pub(super) deployments: Vec<Deployment>,
    /// How many there ever were.
    pub(super) deployments_made: u32,
    /// The number of the deployment that is to be.
    pub(super) primary: u32,
    /// Whether a look of the scheduler is planned.
    pub(super) looked_at: bool,
    pub(super) steady: bool,
    /// Tries in a row of which no task ran, and when the next may begin.
    pub(super) failures: u32,
    pub(super) not_before: Millis,
    /// Why a task finds no place, as it was told last.
    pub(super) told_unplaced: Option<&'static str>,
    /// What is in the way of its tasks, as it was told last.
    pub(super) told_barrier: Option<String>,
    /// Whether it has one task more than wanted, while its zones are balanced again.
    pub(super) one_more: bool,
}

impl Running {
    pub(super) fn primary(&self) -> Option<&Deployment> {
        self.deployments.iter().find(|one| one.number == self.primary)
    }

    /// Whether a task of it counts as healthy. One of an earlier deployment may be of a time before there was a load balancer.
    pub(super) fn is_healthy(&self, task: &Task, fronted: bool) -> bool {
        task.is_healthy(fronted && (task.deployment == self.primary || !task.targets.is_empty()))
    }

    /// How many tasks it is to have just now.
    pub(super) fn wanted(&self) -> u32 {
        self.desired + u32::from(self.one_more)
    }

    /// Whether no deployment is on its way. One that failed with nothing to go back to is.
    pub(super) fn is_completed(&self) -> bool {
        self.primary().is_some_and(|primary| primary.rollout == Rollout::Completed)
    }

    pub(super) fn deployment(&mut self, number: u32) -> Option<&mut Deployment> {
        self.deployments.iter_mut().find(|one| one.number == number)
    }

    /// `ecs-svc/2` of its deployment 2.
    pub(super) fn name(number: u32) -> String {
        format!("ecs-svc/{number}")
    }
}

//! How long things take: the one table of all durations.
//!
//! They are typical, not promised: each is a base and a spread, of which the seed chooses a part. Where AWS writes a
//! number, it stands with its source; every other is a choice that was held against runs on real accounts, in which a
//! new task was registered with its load balancer 41 seconds after its start, and a deployment was steady after 78 to
//! 98 seconds.

use std::time::Duration;

use super::chance::Chance;
use super::queue::{Millis, SECOND};
use crate::resources::{Verb, duration};

/// From `base` to `base + spread`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    base: Millis,
    spread: Millis,
}

const fn from_to(first: Millis, last: Millis) -> Span {
    Span { base: first, spread: last - first }
}

const fn seconds(first: u64, last: u64) -> Span {
    from_to(first * SECOND, last * SECOND)
}

impl Span {
    /// The duration of one occasion.
    pub(super) fn pick(self, chance: &Chance, what: &str, whose: u32) -> Millis {
        self.base + chance.below(what, whose, self.spread + 1)
    }
}

/// A duration of the engine.
pub(super) const fn of_engine(time: Duration) -> Millis {
    time.as_secs() * SECOND
}

/// How long CloudFormation takes to make or to delete a resource: from the engine's table, and up to a fifth more.
pub(super) fn of_resource(kind: &str, verb: Verb) -> Span {
    let base = of_engine(duration(kind, verb));
    from_to(base, base + base / 5)
}

/// Between two looks of ECS's scheduler at a service: a choice, as events of real services stand ten seconds apart.
pub(super) const TICK: Millis = 10 * SECOND;

/// A task has a place: until the agent has it.
pub(super) const AGENT: Span = seconds(1, 2);
/// The secrets of a task are read, when they can be.
pub(super) const SECRETS: Span = from_to(500, 1_500);
/// A secret is refused or has no such key: the call isn't tried again.
pub(super) const SECRET_REFUSED: Span = seconds(1, 3);
/// An image of 100 MB that the machine hasn't yet.
pub(super) const PULL: Span = seconds(5, 10);
/// An image that the machine has.
pub(super) const PULL_CACHED: Span = from_to(500, 1_500);
/// An image that isn't there: the agent tries again and again before it gives up.
pub(super) const PULL_FAILS: Span = seconds(40, 70);
/// A secret whose API isn't reached: five tries.
pub(super) const SECRET_UNREACHED: Span = seconds(120, 240);
/// A task of network mode `awsvpc` gets its network interface.
pub(super) const INTERFACE: Span = seconds(8, 12);
/// A container is made and started.
pub(super) const START: Span = seconds(1, 3);
/// Fargate finds a place for a task.
pub(super) const FARGATE: Span = seconds(15, 30);
/// A task is RUNNING: until ECS registers it with its target group.
pub(super) const REGISTER: Span = seconds(1, 5);
/// A target is registered: until its first check is over. It isn't one interval.
pub(super) const FIRST_CHECK: Span = seconds(1, 10);
/// A container that minds SIGTERM ends, once it has nothing in flight.
pub(super) const EXIT: Span = from_to(500, 2_000);
/// A container has ended: until the task is STOPPED.
pub(super) const STOPPED: Span = from_to(200, 1_000);

/// An instance is launched: until it runs.
pub(super) const LAUNCH: Span = seconds(20, 30);
/// An instance runs: until its agent has registered it with the cluster.
pub(super) const BOOT: Span = seconds(40, 90);
/// Between two tries of an agent that can't register with its cluster.
pub(super) const AGENT_TRIES: Millis = 60 * SECOND;
/// A machine whose agent is cut off gets its orders once it is back; until then they are tried this often.
pub(super) const ORDERS: Millis = 10 * SECOND;
/// An instance is told to end: until it is gone.
pub(super) const TERMINATE: Span = seconds(30, 60);
/// A lifecycle hook that somebody hears of: until it is answered.
pub(super) const HOOK_ANSWER: Span = seconds(10, 30);
/// Managed draining holds an instance that its group ends for so long at most, by a lifecycle hook whose result is CONTINUE
/// when it is over.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>.
pub(super) const DRAINING_HOOK: Millis = 3_600 * SECOND;
/// An instance hangs: until its group has seen that its status checks fail, and ends it.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>, "a few minutes".
pub(super) const STATUS_CHECKS: Span = seconds(180, 300);
/// An instance vanished: until its group sees that and launches another one.
pub(super) const GROUP_NOTICES: Span = seconds(20, 40);
/// An instance vanished: until ECS stops the tasks that it had. Real accounts have waited minutes for it.
pub(super) const CLUSTER_NOTICES: Millis = 30 * SECOND;
/// An instance vanished: until load balancers see that the target's instance has ended, and send it nothing.
pub(super) const BALANCER_NOTICES: Millis = 10 * SECOND;

/// From the notice of a Spot interruption to the end of the instance.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>.
pub(super) const SPOT_NOTICE: Millis = 120 * SECOND;
/// The agent looks for the notice each second.
/// Source: <https://github.com/aws/amazon-ecs-agent>, `agent/app/agent.go`.
pub(super) const SPOT_POLL: Span = from_to(100, 1_000);

/// From the notice of an interruption to the end of a task on Fargate Spot, at most.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html>.
pub(super) const FARGATE_SPOT_NOTICE: Millis = 120 * SECOND;

/// Without any health check, a task counts as healthy so long after it is RUNNING.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>.
pub(super) const HEALTHY_WITHOUT_CHECKS: Millis = 40 * SECOND;

/// Between two looks of CloudFormation at what it waits for.
pub(super) const STACK_LOOKS: Span = seconds(5, 30);
/// How long CloudFormation waits for a service: about three hours.
/// Source: <https://github.com/aws/copilot-cli/issues/1180>.
pub(super) const STACK_GIVES_UP: Millis = 3 * 60 * 60 * SECOND;

/// How long a service waits after `failures` tries in a row of which no task ran: "up to 15 minutes"
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html>); the steps are a choice.
pub(super) const fn retry_after(failures: u32) -> Millis {
    const LONGEST: Millis = 900 * SECOND;
    let doubled = if failures >= 10 { LONGEST } else { TICK << failures };
    if doubled < LONGEST { doubled } else { LONGEST }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_gives_each_occasion_its_own_duration_and_never_leaves_its_bounds() {
        let chance = Chance::of(1);
        let picked: Vec<_> = (0..50).map(|task| PULL.pick(&chance, "pull", task)).collect();
        assert!(picked.iter().all(|picked| (5 * SECOND..=10 * SECOND).contains(picked)), "{picked:?}");
        assert!(picked.windows(2).any(|pair| pair[0] != pair[1]), "{picked:?}");
    }

    #[test]
    fn tries_come_later_and_later_but_not_later_than_every_15_minutes() {
        assert_eq!([1, 2, 3].map(retry_after), [20, 40, 80].map(|seconds| seconds * SECOND));
        assert_eq!([7, 40].map(retry_after), [900 * SECOND; 2]);
    }
}

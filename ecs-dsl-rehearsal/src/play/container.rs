//! Health checks in containers: when they make a task healthy or unhealthy.
//!
//! Docker runs the command of a check, ECS takes over what it found. As with targets, checks aren't played one by one: the
//! one that decides next is told in advance. Sources:
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html> and
//! <https://github.com/moby/moby/blob/master/daemon/health.go>.

use super::durations::ORDERS;
use super::image::READY;
use super::queue::Millis;
use super::state::TaskId;
use super::system::ContainerCheck;
use super::world::{Happening, World};

/// `healthStatus` of a container
/// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HealthStatus {
    Unknown,
    Healthy,
    Unhealthy,
}

/// The checks of one container of a task.
#[derive(Clone, Debug)]
struct Probe {
    check: ContainerCheck,
    status: HealthStatus,
    /// When its container started; the first check is an interval later, and the others follow at each interval.
    started: Millis,
    /// From when on its checks pass; `None`: never.
    passes_from: Option<Millis>,
    /// Since when its checks have had the result that counts.
    counted_from: Millis,
}

impl Probe {
    /// A check not before a time, and then as many as make `count`.
    fn nth(&self, from: Millis, count: u32) -> Millis {
        let interval = self.check.interval;
        let first = from.saturating_sub(self.started).div_ceil(interval).max(1);
        self.started + (first + Millis::from(count.saturating_sub(1))) * interval
    }

    /// The check that decides next, and what the container is after it: one pass makes it healthy, whatever it was before;
    /// `retries` fails in a row make it unhealthy, of which those in the start period don't count before the first pass.
    fn next(&self) -> Option<(Millis, HealthStatus)> {
        let passes = self.passes_from.map(|from| self.nth(from.max(self.counted_from), 1));
        let healthy = passes.map(|at| (at, HealthStatus::Healthy));
        let fails = |from: Millis| Some((self.nth(from, self.check.retries), HealthStatus::Unhealthy));
        match self.status {
            HealthStatus::Unhealthy => healthy,
            HealthStatus::Healthy => {
                if self.passes_from.is_some() {
                    None
                } else {
                    fails(self.counted_from)
                }
            }
            HealthStatus::Unknown => {
                let fails = fails(self.counted_from.max(self.started + self.check.start_period));
                match (healthy, fails) {
                    (Some(healthy), Some(fails)) if fails.0 < healthy.0 => Some(fails),
                    (healthy, fails) => healthy.or(fails),
                }
            }
        }
    }
}

/// What the health checks of a task's containers found.
#[derive(Clone, Debug, Default)]
pub(super) struct Health {
    probes: Vec<Probe>,
    /// Grows when what was planned for it holds no longer.
    epoch: u32,
}

impl Health {
    /// Whether a container has a check.
    pub(super) const fn is_checked(&self) -> bool {
        !self.probes.is_empty()
    }

    /// Whether every container that has a check is HEALTHY.
    pub(super) fn is_healthy(&self) -> bool {
        self.probes.iter().all(|probe| probe.status == HealthStatus::Healthy)
    }

    /// Whether a container is UNHEALTHY.
    pub(super) fn is_unhealthy(&self) -> bool {
        self.probes.iter().any(|probe| probe.status == HealthStatus::Unhealthy)
    }

    /// When a check decides next.
    fn next(&self) -> Option<Millis> {
        self.probes.iter().filter_map(|probe| probe.next().map(|(at, _)| at)).min()
    }
}

impl World {
    /// The checks of a task's containers begin with their start. Gives whether there are any.
    pub(super) fn begin_checks(&mut self, id: TaskId) -> bool {
        let now = self.now;
        let Some(task) = self.tasks.get(&id) else { return false };
        let (service, image) = (task.service.clone(), task.revision.image.clone());
        let checks = task.revision.definition.checks.clone();
        // Where a load balancer checks as well, what is to be sick is chosen when the target is registered.
        let sick = !self.has_flow(&service) && !checks.is_empty() && self.is_to_be_sick(&service);
        let probe = |check: ContainerCheck| {
            let passes = if check.of_first { now + image.ready } else { now + READY };
            let never = sick || (check.of_first && image.fails_checks);
            Probe {
                check,
                status: HealthStatus::Unknown,
                started: now,
                passes_from: (!never).then_some(passes),
                counted_from: now,
            }
        };
        let Some(task) = self.tasks.get_mut(&id) else { return false };
        task.health.probes = checks.into_iter().map(probe).collect();
        task.sick |= sick;
        self.plan_health(id);
        self.tasks.get(&id).is_some_and(|task| task.health.is_checked())
    }

    /// Plans the check that decides next about a task's containers.
    fn plan_health(&mut self, id: TaskId) {
        let Some(health) = self.tasks.get_mut(&id).map(|task| &mut task.health) else { return };
        health.epoch += 1;
        if let Some(at) = health.next() {
            self.queue.plan(at, Happening::Health(id, health.epoch));
        }
    }

    /// The check that was planned is over. ECS hears of it from the agent.
    pub(super) fn decide_health(&mut self, id: TaskId, epoch: u32) {
        let now = self.now;
        let cut_off = self.is_cut_off(id);
        let Some(task) = self.tasks.get_mut(&id) else { return };
        if task.health.epoch != epoch || !task.alive || !task.is_wanted() {
            return;
        }
        if cut_off {
            self.queue.plan(now + ORDERS, Happening::Health(id, epoch));
            return;
        }
        let mut failed = false;
        for probe in &mut task.health.probes {
            if let Some((_, status)) = probe.next().filter(|(at, _)| *at <= now) {
                (probe.status, probe.counted_from) = (status, now + 1);
                failed |= status == HealthStatus::Unhealthy;
            }
        }
        let service = task.service.clone();
        if failed {
            self.tell(&service, format!("({id}) failed container health checks."));
        }
        self.plan_health(id);
        self.observe(&service);
        self.look_at(&service);
    }

    /// From now on the checks of a task's containers fail.
    pub(super) fn fails_container_checks(&mut self, id: TaskId) {
        let now = self.now;
        let Some(task) = self.tasks.get_mut(&id) else { return };
        for probe in &mut task.health.probes {
            // Fails before it are of the same row, if there were any.
            if probe.passes_from.is_some_and(|from| from <= now) {
                probe.counted_from = now;
            }
            probe.passes_from = None;
        }
        self.plan_health(id);
    }

    /// From now on the checks of a task's containers pass again.
    pub(super) fn passes_container_checks(&mut self, id: TaskId) {
        let now = self.now;
        let Some(task) = self.tasks.get_mut(&id) else { return };
        let fails = task.revision.image.fails_checks;
        for probe in task.health.probes.iter_mut().filter(|probe| !(probe.check.of_first && fails)) {
            (probe.passes_from, probe.counted_from) = (Some(now), now);
        }
        self.plan_health(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A container that started at 1,000, with checks every 30 and a start period.
    fn probe(status: HealthStatus, start_period: Millis, passes_from: Option<Millis>) -> Probe {
        let check = ContainerCheck { of_first: true, interval: 30, retries: 3, start_period };
        Probe { check, status, started: 1_000, passes_from, counted_from: 1_000 }
    }

    /// Fact (tasks): A container's health is UNKNOWN until its first check, which is one interval after its start.
    /// Source: <https://github.com/moby/moby/blob/master/daemon/health.go>
    /// Fact (tasks): One passed check makes a container HEALTHY, in its start period and after fails too.
    /// Source: <https://github.com/moby/moby/blob/master/daemon/health.go>
    #[test]
    fn the_first_check_is_an_interval_after_the_start_and_one_pass_is_enough() {
        let next = |status, passes| probe(status, 300, Some(passes)).next();
        assert_eq!(next(HealthStatus::Unknown, 1_000), Some((1_030, HealthStatus::Healthy)));
        assert_eq!(next(HealthStatus::Unknown, 1_031), Some((1_060, HealthStatus::Healthy)));
        assert_eq!(next(HealthStatus::Unhealthy, 2_000), Some((2_020, HealthStatus::Healthy)));
        assert_eq!(next(HealthStatus::Healthy, 1_000), None);
    }

    /// Fact (tasks): A container is UNHEALTHY after as many fails in a row as `Retries` says.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html>
    /// Fact (tasks): Fails in the start period don't count, unless a check passed before.
    /// Source: <https://github.com/moby/moby/blob/master/daemon/health.go>
    #[test]
    fn fails_in_a_row_count_from_the_end_of_the_start_period() {
        let fails = |status, start_period| probe(status, start_period, None).next();
        assert_eq!(fails(HealthStatus::Unknown, 0), Some((1_090, HealthStatus::Unhealthy)));
        assert_eq!(fails(HealthStatus::Unknown, 60), Some((1_120, HealthStatus::Unhealthy)));
        assert_eq!(fails(HealthStatus::Unknown, 61), Some((1_150, HealthStatus::Unhealthy)));
        assert_eq!(fails(HealthStatus::Healthy, 300), Some((1_090, HealthStatus::Unhealthy)));
        assert_eq!(fails(HealthStatus::Unhealthy, 0), None);
    }

    /// Fact (tasks): A slow start is UNHEALTHY if its fails reach `Retries` before its first pass.
    /// Source: <https://github.com/moby/moby/blob/master/daemon/health.go>
    #[test]
    fn a_start_that_takes_longer_than_all_retries_is_unhealthy_first() {
        let next = |passes| probe(HealthStatus::Unknown, 0, Some(passes)).next();
        assert_eq!(next(1_089), Some((1_090, HealthStatus::Healthy)));
        assert_eq!(next(1_091), Some((1_090, HealthStatus::Unhealthy)));
    }
}

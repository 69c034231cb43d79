//! Targets of load balancers: when their checks make them healthy or unhealthy, and how they leave.
//!
//! Checks aren't played one by one. What they find changes only when something happens, so the one that decides next
//! can be told in advance. Source:
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>.

use super::durations::FIRST_CHECK;
use super::queue::Millis;
use super::state::{Status, Target, TargetState, Task, TaskId};
use super::system::{Id, TargetGroup};
use super::world::{Happening, World};

impl Target {
    /// The first check not before a time.
    fn check_from(&self, time: Millis, interval: Millis) -> Millis {
        let late = time.saturating_sub(self.first_check);
        self.first_check + late.div_ceil(interval) * interval
    }

    /// The check that decides next, and what the target is after it.
    ///
    /// A new target needs one pass, an unhealthy one `healthy` of them in a row; `unhealthy` fails in a row make either
    /// unhealthy.
    fn next(&self, group: &TargetGroup) -> Option<(Millis, TargetState)> {
        let nth = |from: Millis, count: u32| {
            self.check_from(from, group.interval) + Millis::from(count.saturating_sub(1)) * group.interval
        };
        let fails = nth(self.counted_from, group.unhealthy);
        let fails_first = |passes: Option<Millis>| passes.is_none_or(|passes| fails < passes);
        match self.state {
            TargetState::Draining => None,
            TargetState::Unhealthy => {
                let from = self.passes_from?.max(self.counted_from);
                Some((nth(from, group.healthy), TargetState::Healthy))
            }
            TargetState::Healthy => match self.passes_from {
                Some(_) => None,
                None => Some((fails, TargetState::Unhealthy)),
            },
            TargetState::Initial => {
                let passes = self.passes_from.map(|from| nth(from.max(self.counted_from), 1));
                match passes {
                    Some(passes) if !fails_first(Some(passes)) => Some((passes, TargetState::Healthy)),
                    _ => Some((fails, TargetState::Unhealthy)),
                }
            }
        }
    }
}

impl World {
    /// Tasks that ran while no load balancer sent to a group of their service are registered with it once one does.
    pub(super) fn register_all(&mut self) {
        let newest =
            |task: &Task| self.services.get(&task.service).is_some_and(|own| own.primary == task.deployment);
        let runs =
            |task: &&Task| task.status == Status::Running && task.alive && task.is_wanted() && newest(task);
        let runs: Vec<TaskId> = self.tasks.values().filter(runs).map(|task| task.id).collect();
        runs.into_iter().for_each(|id| self.register(id));
    }

    /// A task that runs is registered with the target groups of its service in which it isn't yet. One of an earlier deployment
    /// that is in some gets no others.
    pub(super) fn register(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get(&id).filter(|task| task.lost.is_none()) else { return };
        let Some(running) = self.services.get(&task.service) else { return };
        let new = |group: &&Id| self.flows.contains_key(*group) && task.target_in(group).is_none();
        let groups: Vec<Id> = running.spec.target_groups.iter().filter(new).cloned().collect();
        if !task.targets.is_empty() && task.deployment != running.primary {
            return;
        }
        if groups.is_empty() {
            return;
        }
        let sick = self.is_to_be_sick(&task.service);
        let image = &task.revision.image;
        let ready = task.started.unwrap_or(self.now) + image.ready;
        let first_check = self.now + self.pick(FIRST_CHECK, "first check", id.0);
        let (mut targets, mut barriers) = (Vec::new(), Vec::new());
        for group in &groups {
            let barrier = self.keeps_balancer_from(task, group);
            targets.push(Target {
                group: group.clone(),
                state: TargetState::Initial,
                unreached: barrier.is_some(),
                first_check,
                passes_from: (!image.fails_checks && !sick && barrier.is_none()).then_some(ready),
                counted_from: self.now,
                epoch: 0,
                drained_from: None,
            });
            barriers.extend(barrier);
        }
        if let Some(task) = self.tasks.get_mut(&id) {
            task.targets.extend(targets);
            task.sick |= sick;
        }
        if let Some(barrier) = barriers.first() {
            self.tell_barrier(id, &format!("aren't reached by their load balancer: {barrier}"));
        }
        if sick {
            self.fails_container_checks(id);
        }
        self.plan_targets(id);
        self.recount_groups(&groups);
    }

    /// How many requests a second a target got last, and how long it has got none: what it may have in flight.
    pub(super) fn flight(&self, target: &Target) -> (f64, Millis) {
        match target.drained_from {
            Some((since, rate)) => (rate, self.now - since),
            None if target.state == TargetState::Healthy => (self.rate_of_each(&target.group), 0),
            None => (0.0, 0),
        }
    }

    /// Plans the checks that decide next about a task's targets.
    pub(super) fn plan_targets(&mut self, id: TaskId) {
        let count = self.tasks.get(&id).map_or(0, |task| task.targets.len());
        (0..count).for_each(|target| self.plan_target(id, target));
    }

    fn plan_target(&mut self, id: TaskId, place: usize) {
        let target = self.tasks.get_mut(&id).and_then(|task| task.targets.get_mut(place));
        let Some(target) = target else { return };
        target.epoch += 1;
        let Some(group) = self.system.target_groups.get(&target.group) else { return };
        if let Some((at, _)) = target.next(group) {
            self.queue.plan(at, Happening::Target(id, place, target.epoch));
        }
    }

    /// The check that was planned is over.
    pub(super) fn decide_target(&mut self, id: TaskId, place: usize, epoch: u32) {
        let now = self.now;
        let Some(task) = self.tasks.get_mut(&id) else { return };
        let service = task.service.clone();
        let target = task.targets.get_mut(place).filter(|target| target.epoch == epoch);
        let Some(target) = target else { return };
        let Some(group) = self.system.target_groups.get(&target.group) else { return };
        let Some((_, state)) = target.next(group) else { return };
        target.state = state;
        target.counted_from = now + 1;
        let group = target.group.clone();
        if state == TargetState::Unhealthy {
            self.tell(&service, format!("{id} is unhealthy in {group}"));
        }
        self.plan_target(id, place);
        self.recount_task(id);
        self.look_at(&service);
    }

    fn recount_task(&mut self, id: TaskId) {
        let groups = self.tasks.get(&id).map(Task::groups).unwrap_or_default();
        self.recount_groups(&groups);
    }

    /// A task's targets get no new requests from now on. Gives how long they drain.
    pub(super) fn deregister(&mut self, id: TaskId) -> Millis {
        let Some(task) = self.tasks.get(&id) else { return 0 };
        let groups = task.groups();
        let served = self.served_by(task);
        let rates: Vec<f64> = groups
            .iter()
            .map(|group| if served.contains(group) { self.rate_of_each(group) } else { 0.0 })
            .collect();
        let now = self.now;
        let targets = self.tasks.get_mut(&id).map(|task| task.targets.as_mut_slice()).unwrap_or_default();
        for (target, rate) in targets.iter_mut().zip(rates) {
            target.state = TargetState::Draining;
            target.drained_from = Some((now, rate));
            target.epoch += 1;
        }
        self.recount_groups(&groups);
        let drains = groups.iter().filter_map(|group| self.system.target_groups.get(group));
        drains.map(|group| group.drain).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group() -> TargetGroup {
        TargetGroup { balancer: None, interval: 30, healthy: 5, unhealthy: 2, drain: 300, instances: true }
    }

    fn target(state: TargetState, passes_from: Option<Millis>) -> Target {
        Target {
            group: "group".into(),
            state,
            unreached: false,
            first_check: 10,
            passes_from,
            counted_from: 0,
            epoch: 0,
            drained_from: None,
        }
    }

    /// Fact (load balancers): A new target is healthy after one passed check, whatever the healthy threshold is.
    /// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
    #[test]
    fn a_new_target_is_healthy_after_one_passed_check() {
        let next = |passes| target(TargetState::Initial, passes).next(&group());
        assert_eq!(next(Some(5)), Some((10, TargetState::Healthy)));
        assert_eq!(next(Some(11)), Some((40, TargetState::Healthy)));
    }

    /// Fact (load balancers): A new target that never passes is unhealthy after as many fails as the unhealthy
    /// threshold says.
    /// Source: choice: AWS says only that it is `initial` until a minimum of checks is made
    #[test]
    fn a_new_target_that_fails_as_often_as_the_threshold_says_is_unhealthy() {
        let next = |passes| target(TargetState::Initial, passes).next(&group());
        assert_eq!(next(None), Some((40, TargetState::Unhealthy)));
        assert_eq!(next(Some(41)), Some((40, TargetState::Unhealthy)));
    }

    /// Fact (load balancers): An unhealthy target is healthy after as many passes in a row as the healthy threshold
    /// says.
    /// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
    #[test]
    fn an_unhealthy_target_needs_as_many_passes_as_its_threshold_says() {
        let unhealthy = target(TargetState::Unhealthy, Some(41));
        assert_eq!(unhealthy.next(&group()), Some((70 + 4 * 30, TargetState::Healthy)));
        assert_eq!(target(TargetState::Unhealthy, None).next(&group()), None);
    }

    /// Fact (load balancers): A healthy target is unhealthy after as many fails in a row as the unhealthy threshold
    /// says.
    /// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
    #[test]
    fn a_healthy_target_that_passes_is_never_decided_about_again() {
        assert_eq!(target(TargetState::Healthy, Some(0)).next(&group()), None);
        let failing = Target { counted_from: 41, ..target(TargetState::Healthy, None) };
        assert_eq!(failing.next(&group()), Some((100, TargetState::Unhealthy)));
    }

    /// Fact (load balancers): A draining target that fails its checks stays draining.
    /// Source: choice: AWS names a state `unhealthy.draining` and doesn't say when
    #[test]
    fn a_draining_target_stays_one() {
        assert_eq!(target(TargetState::Draining, None).next(&group()), None);
    }
}

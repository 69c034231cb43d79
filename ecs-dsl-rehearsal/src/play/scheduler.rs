//! ECS's scheduler of a service: which tasks start, which stop, and when it is steady.
//!
//! It works in ticks. In each, starts come before stops, which is a choice. Sources:
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html> and
//! <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::durations::retry_after;
use super::events::Event;
use super::placement::Lack;
use super::state::{Machine, MachineId, Revision, Rollout, Running, Status, StopCode, Target, Task, TaskId};
use super::system::{Id, Spread};
use super::tasks::Taken;
use super::world::World;

/// Why an unhealthy task is stopped.
const FAILED_IN_GROUP: &str = "Task failed ELB health checks";
const FAILED_IN_CONTAINER: &str = "Task failed container health checks";

/// A service's tasks as the scheduler sees them.
#[derive(Debug, Default)]
struct View {
    /// To run, of the deployment that is to be, on a machine that stays, and not unhealthy.
    good: Vec<TaskId>,
    /// The same, but unhealthy.
    unhealthy: Vec<TaskId>,
    /// To run, but of an earlier deployment or on a machine that drains.
    outdated: Vec<TaskId>,
    /// On their way out, or a daemon's on a machine that drains, which goes with it.
    stopping: usize,
    healthy: u32,
    healthy_good: u32,
}

impl View {
    /// RUNNING or PENDING, of all deployments: what the ceiling counts.
    fn live(&self) -> u32 {
        (self.good.len() + self.unhealthy.len() + self.outdated.len()) as u32
    }
}

/// Where the tasks are of which some stop.
#[derive(Debug, Default)]
struct Places {
    zones: BTreeMap<Id, u64>,
    machines: BTreeMap<MachineId, u64>,
    /// What those that are chosen give back.
    freed: BTreeMap<MachineId, Taken>,
}

impl Places {
    fn add(&mut self, task: &Task, zone: Id) {
        *self.zones.entry(zone).or_default() += 1;
        if let Some(machine) = task.machine() {
            *self.machines.entry(machine).or_default() += 1;
        }
    }

    fn remove(&mut self, task: &Task, zone: &Id) {
        let less = |count: &mut u64| *count = count.saturating_sub(1);
        self.zones.get_mut(zone).map(less);
        if let Some(machine) = task.machine() {
            self.machines.get_mut(&machine).map(less);
            let needs = &task.revision.definition.needs;
            let freed = self.freed.entry(machine).or_default();
            freed.cpu += u64::from(needs.cpu);
            freed.memory += u64::from(needs.memory);
        }
    }
}

impl World {
    /// A look at a service.
    pub(super) fn look(&mut self, service: &Id) {
        if let Some(running) = self.services.get_mut(service) {
            running.looked_at = false;
        }
        // One that is behind a load balancer is observed whenever its targets are.
        if !self.has_flow(service) {
            self.observe(service);
        }
        if self.is_daemon(service) {
            self.start_daemons(service);
            self.stop_drained_daemons(service);
            self.stop_misplaced_daemons(service);
        } else {
            self.start_missing(service);
        }
        self.stop_outdated(service);
        self.stop_unhealthy(service);
        self.end_rebalancing(service);
        self.stop_surplus(service);
        self.judge_steady(service);
    }

    fn view(&self, service: &Id) -> View {
        let mut view = View::default();
        let Some(running) = self.services.get(service) else { return view };
        let fronted = self.has_flow(service);
        for task in self.tasks.of(service) {
            if !task.is_wanted() || (running.spec.daemon && self.leaves(task)) {
                view.stopping += 1;
                continue;
            }
            let healthy = running.is_healthy(task, fronted);
            view.healthy += u32::from(healthy);
            if task.deployment != running.primary || self.leaves(task) {
                view.outdated.push(task.id);
            } else if self.is_unhealthy(task, running) {
                view.unhealthy.push(task.id);
            } else {
                view.good.push(task.id);
                view.healthy_good += u32::from(healthy);
            }
        }
        view
    }

    /// Whether a task's machine drains, so that another task has to take its place.
    fn leaves(&self, task: &Task) -> bool {
        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
        machine.is_some_and(Machine::drains)
    }

    /// Whether ECS counts a task as unhealthy, by its target or by the checks of its containers: neither in the grace period
    /// (`healthCheckGracePeriodSeconds` of
    /// <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>).
    fn is_unhealthy(&self, task: &Task, running: &Running) -> bool {
        let grace = task.started.is_some_and(|started| self.now < started + running.spec.grace);
        !grace && task.is_unhealthy()
    }

    /// Starts tasks while fewer are good than wanted and the ceiling lets it.
    fn start_missing(&mut self, service: &Id) {
        let view = self.view(service);
        let Some(running) = self.services.get(service) else { return };
        let Some(primary) = running.primary().filter(|primary| primary.rollout != Rollout::Failed) else {
            return;
        };
        let room = running.spec.ceiling(running.desired).saturating_sub(view.live());
        let missing = running.wanted().saturating_sub(view.good.len() as u32).min(room);
        if missing == 0 {
            return;
        }
        if self.now < running.not_before {
            self.look_at(service);
            return;
        }
        let (number, revision) = (primary.number, Arc::clone(&primary.revision));
        let mut started = Vec::new();
        // Where one finds no place, the next finds none either: it waits, or isn't started.
        let mut full = false;
        for _ in 0..missing {
            if !full && !self.finds_place(service, &revision) {
                break;
            }
            let task = self.new_task(service, number, Arc::clone(&revision));
            full = full || !self.place(task);
            started.push(task);
        }
        self.tell_started(service, number, &started);
        self.look_at(service);
    }

    pub(super) fn tell_started(&mut self, service: &Id, number: u32, started: &[TaskId]) {
        if !started.is_empty() {
            let (count, name) = (started.len(), Running::name(number));
            self.tell(service, format!("has started {count} tasks of {name}: {}", list(started)));
        }
    }

    /// A task that has no place yet.
    pub(super) fn new_task(&mut self, service: &Id, deployment: u32, revision: Arc<Revision>) -> TaskId {
        self.tasks_made += 1;
        let id = TaskId(self.tasks_made);
        self.tasks.insert(Task::new(id, service.clone(), deployment, revision));
        self.emit_task(id, "PROVISIONING");
        id
    }

    /// Stops tasks that are to be replaced: those that aren't healthy at once, healthy ones down to the floor.
    fn stop_outdated(&mut self, service: &Id) {
        let view = self.view(service);
        let Some(running) = self.services.get(service) else { return };
        let floor = running.spec.floor(running.desired);
        let fronted = self.has_flow(service);
        let mut spare = view.healthy.saturating_sub(floor);
        let primary = running.primary;
        let mut stopped = Vec::new();
        for id in self.in_order_of_stops(service, &view.outdated) {
            let Some(task) = self.tasks.get(&id) else { continue };
            let healthy = running.is_healthy(task, fronted);
            // A task that runs and isn't healthy yet is about to be: it counts for nothing, and nothing is lost by it.
            if healthy && spare == 0 {
                continue;
            }
            spare -= u32::from(healthy);
            stopped.push(id);
        }
        let reason = scaled(primary);
        for id in &stopped {
            self.stop(*id, StopCode::ServiceSchedulerInitiated, reason.clone());
        }
        if !stopped.is_empty() {
            self.tell(service, format!("has stopped {} running tasks: {}", stopped.len(), list(&stopped)));
        }
    }

    /// Unhealthy tasks are replaced first and then stopped; where the ceiling doesn't let it, one is stopped first.
    fn stop_unhealthy(&mut self, service: &Id) {
        let view = self.view(service);
        let Some(running) = self.services.get(service) else { return };
        let unreplaced = (view.good.len() as u32) < running.desired;
        let full = view.live() >= running.spec.ceiling(running.desired);
        let count = if view.healthy_good >= running.desired {
            view.unhealthy.len()
        } else if unreplaced && full {
            1
        } else {
            // Replacements that are unhealthy as well: back to the desired count.
            view.unhealthy.len().saturating_sub(running.desired as usize)
        };
        let stopped: Vec<TaskId> = view.unhealthy.iter().take(count).copied().collect();
        for id in stopped {
            let reason = match self.tasks.get(&id).and_then(Task::unhealthy_target) {
                Some(Target { group, .. }) => format!("{FAILED_IN_GROUP} in (target-group {group})"),
                None => FAILED_IN_CONTAINER.to_owned(),
            };
            self.tell(service, format!("stops {id}: {reason}"));
            self.stop(id, StopCode::ServiceSchedulerInitiated, reason);
        }
    }

    /// Stops what is more than wanted, one from each zone that has most.
    fn stop_surplus(&mut self, service: &Id) {
        let view = self.view(service);
        let Some(running) = self.services.get(service) else { return };
        let surplus = view.good.len().saturating_sub(running.wanted() as usize);
        if surplus == 0 {
            return;
        }
        let reason = scaled(running.primary);
        let stopped: Vec<_> = self.in_order_of_stops(service, &view.good).into_iter().take(surplus).collect();
        for id in &stopped {
            self.stop(*id, StopCode::ServiceSchedulerInitiated, reason.clone());
        }
        self.tell(service, format!("has stopped {} running tasks: {}", stopped.len(), list(&stopped)));
    }

    /// Tasks that don't run first; then by the service's strategies, so that what is left is placed best: from the zone and
    /// the machine with most tasks of the service, or, for one that packs, from the machine with most left
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>).
    fn in_order_of_stops(&self, service: &Id, of: &[TaskId]) -> Vec<TaskId> {
        let strategies = self.services.get(service).map(|running| running.spec.strategies.as_slice());
        let strategies = strategies.unwrap_or_default();
        let mut left: Vec<&Task> = of.iter().filter_map(|id| self.tasks.get(id)).collect();
        let mut places = Places::default();
        left.iter().for_each(|task| places.add(task, self.zone_of(task)));
        let mut order = Vec::new();
        while !left.is_empty() {
            let weight = |(_, task): &(usize, &&Task)| {
                let runs = task.status == Status::Running;
                let most: Vec<u64> =
                    strategies.iter().map(|strategy| self.weight(strategy, task, &places)).collect();
                (runs, std::cmp::Reverse(most), task.id)
            };
            let Some((at, _)) = left.iter().enumerate().min_by_key(weight) else { break };
            let task = left.swap_remove(at);
            places.remove(task, &self.zone_of(task));
            order.push(task.id);
        }
        order
    }

    /// How much a strategy wants a task to be stopped.
    fn weight(&self, strategy: &Spread, task: &Task, places: &Places) -> u64 {
        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
        let left = |all: fn(&Machine) -> u32, taken: fn(Taken) -> u64, freed: fn(&Taken) -> u64| {
            let machine = machine?;
            let free = u64::from(all(machine)).saturating_sub(taken(self.tasks.taken(machine.id)));
            Some(free + places.freed.get(&machine.id).map_or(0, freed))
        };
        let found = match strategy {
            Spread::Zone => places.zones.get(&self.zone_of(task)).copied(),
            Spread::Instance => task.machine().and_then(|machine| places.machines.get(&machine).copied()),
            Spread::PackCpu => left(|machine| machine.kind.cpu, |taken| taken.cpu, |freed| freed.cpu),
            Spread::PackMemory => {
                left(|machine| machine.kind.memory, |taken| taken.memory, |freed| freed.memory)
            }
            Spread::Attribute(name) => machine.map(|machine| self.beside(machine, name, &places.machines)),
            Spread::Random => Some(self.chance.below("stop", task.id.0, u64::MAX)),
        };
        found.unwrap_or(0)
    }

    /// A service is steady when it has as many healthy tasks as it wants, and no others.
    fn judge_steady(&mut self, service: &Id) {
        let view = self.view(service);
        let Some(running) = self.services.get_mut(service) else { return };
        let others = view.unhealthy.len() + view.outdated.len() + view.stopping;
        let steady =
            others == 0 && view.healthy_good == running.desired && view.good.len() as u32 == running.desired;
        let became = steady && !running.steady;
        running.steady = steady;
        if became {
            self.tell(service, "has reached a steady state");
        }
        if steady {
            self.complete(service);
            self.forget_service(service);
        } else {
            self.look_at(service);
        }
    }

    /// A task that stopped by a failure counts against its deployment.
    pub(super) fn count_failure(&mut self, task: &Task) {
        let Some(stop) = &task.stop else { return };
        let never_ran = stop.code == StopCode::TaskFailedToStart;
        let failed_checks =
            [FAILED_IN_GROUP, FAILED_IN_CONTAINER].iter().any(|reason| stop.reason.starts_with(reason));
        if never_ran {
            self.tell(&task.service, format!("{} stopped: {}", task.id, stop.reason));
        }
        let now = self.now;
        let Some(running) = self.services.get_mut(&task.service) else { return };
        // Those that fail together count as one try.
        if never_ran && now >= running.not_before {
            running.failures += 1;
            running.not_before = now + retry_after(running.failures);
        }
        let Some(deployment) = running.deployment(task.deployment) else { return };
        if (never_ran && !deployment.ran) || (failed_checks && deployment.ran) {
            deployment.failed_tasks += 1;
        }
        self.judge_breaker(&task.service, task.deployment);
    }

    /// Tells why a task finds no place, once until one is found or it is for another reason.
    pub(super) fn tell_unplaced(&mut self, service: &Id, lack: Lack) {
        let reason = lack.name();
        let Some(running) = self.services.get_mut(service) else { return };
        if running.told_unplaced.replace(reason) == Some(reason) {
            return;
        }
        let cluster = running.spec.cluster.clone();
        self.tell(service, format!("was unable to place a task because no container instance met all of its requirements ({reason})"));
        self.emit(Event::action(service, &cluster, "SERVICE_TASK_PLACEMENT_FAILURE", reason));
    }
}

/// Why the scheduler stops a task that it has no use for.
pub(super) fn scaled(primary: u32) -> String {
    format!("Scaling activity initiated by (deployment {})", Running::name(primary))
}

/// `task 1, task 2`.
fn list(tasks: &[TaskId]) -> String {
    let names: Vec<_> = tasks.iter().map(ToString::to_string).collect();
    names.join(", ")
}

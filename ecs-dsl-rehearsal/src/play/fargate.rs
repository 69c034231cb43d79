//! Tasks on Fargate: On-Demand or Spot, and how Spot takes them back.
//!
//! Sources: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html> and
//! <https://repost.aws/knowledge-center/fargate-spot-termination-notice>.

use super::durations::{EXIT, FARGATE_SPOT_NOTICE};
use super::events::Event;
use super::flow::Cut;
use super::placement::share;
use super::state::{Status, Stop, StopCode, Task, TaskId};
use super::system::{Id, Where};
use super::world::{Step, World};

/// Why ECS starts no task on Fargate.
const NO_CAPACITY: &str =
    "Capacity is unavailable at this time. Please try again later or in a different availability zone.";

/// The same, in its event.
const NO_FARGATE: &str = "RESOURCE:FARGATE";

impl World {
    /// Whether the next task of a service on Fargate is to be on Spot, by its strategy. What a deployment replaces doesn't count,
    /// which is a choice.
    pub(super) fn next_fargate(&self, service: &Id) -> Option<bool> {
        let running = self.services.get(service)?;
        let Where::Fargate(shares) = &running.spec.place else { return None };
        let count = |spot: bool| {
            let counts = |task: &&Task| {
                task.is_wanted()
                    && task.deployment == running.primary
                    && task.place.is_some()
                    && task.is_on_fargate_spot() == spot
            };
            self.tasks.of(service).filter(counts).count() as u32
        };
        let next = shares
            .iter()
            .filter_map(|(spot, base, weight)| Some((share(count(*spot), *base, *weight)?, *spot)));
        next.min_by_key(|(share, _)| *share).map(|(_, spot)| spot)
    }

    /// Whether Fargate has what the next task of a service is to be on. Where Spot has nothing, On-Demand doesn't stand in
    /// (<https://github.com/aws/containers-roadmap/issues/773>).
    pub(super) fn has_fargate(&self, service: &Id) -> bool {
        self.next_fargate(service) != Some(true) || self.shortage.has_fargate_spot(self.now)
    }

    /// Tells that Fargate has no room, once until it has.
    pub(super) fn tell_no_fargate(&mut self, service: &Id) {
        let Some(running) = self.services.get_mut(service) else { return };
        if running.told_unplaced.replace(NO_FARGATE) == Some(NO_FARGATE) {
            return;
        }
        let cluster = running.spec.cluster.clone();
        self.tell(service, format!("was unable to place a task. Reason: {NO_CAPACITY}"));
        self.emit(Event::action(service, &cluster, "SERVICE_TASK_PLACEMENT_FAILURE", NO_FARGATE));
    }

    /// The tasks that run on Fargate Spot.
    pub(super) fn fargate_spot_tasks(&self) -> impl Iterator<Item = &Task> {
        let runs = |task: &&Task| {
            task.is_on_fargate_spot() && task.is_wanted() && task.alive && task.status == Status::Running
        };
        self.tasks.values().filter(runs)
    }

    /// Fargate Spot takes so many tasks back, the oldest first. Gives how many there were.
    pub(super) fn interrupt_tasks(&mut self, count: u32) -> u32 {
        let hit: Vec<TaskId> = self.fargate_spot_tasks().take(count as usize).map(|task| task.id).collect();
        hit.iter().for_each(|task| self.interrupt_task(*task));
        hit.len() as u32
    }

    /// A task on Fargate Spot gets SIGTERM together with its notice, and SIGKILL after its stop time-out. Its target stays in
    /// its group until it is STOPPED.
    fn interrupt_task(&mut self, id: TaskId) {
        let exit = self.pick(EXIT, "exit", id.0);
        let Some(task) = self.tasks.get_mut(&id) else { return };
        let reason = "Your Spot Task was interrupted.".to_owned();
        task.stop = Some(Stop { code: StopCode::SpotInterruption, reason: reason.clone() });
        let limit = task.revision.definition.stop_timeout.min(FARGATE_SPOT_NOTICE);
        let delay = if task.revision.image.ignores_sigterm { limit } else { exit.min(limit) };
        let service = task.service.clone();
        let groups = task.groups();
        self.tell(&service, format!("{id}: {reason}"));
        self.emit_task(id, "RUNNING");
        if let Some(task) = self.tasks.get_mut(&id) {
            task.status = Status::Stopping;
        }
        self.recount_groups(&groups);
        self.plan_task(delay, id, Step::Exited);
        self.look_at(&service);
    }

    /// What a task that ignored SIGTERM still had in flight is lost at SIGKILL. One that minds it ends when it has nothing.
    pub(super) fn cut_at_sigkill(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get(&id).filter(|task| task.alive && task.answers()) else { return };
        let cause = format!("{}: requests in flight were cut: their task was killed", task.service);
        for group in self.served_by(task) {
            let rate = self.rate_of_each(&group);
            self.cut(&group, &Cut { rate, after: 0, cause: cause.clone() });
        }
    }
}

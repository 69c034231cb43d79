//! A task's life: from its place over secrets, image and start to its target group, and back.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html>.

use super::durations::{
    AGENT, EXIT, FARGATE, HEALTHY_WITHOUT_CHECKS, INTERFACE, ORDERS, PULL, PULL_CACHED, PULL_FAILS, REGISTER,
    SECRET_REFUSED, SECRET_UNREACHED, SECRETS, START, STOPPED,
};
use super::events::Event;
use super::flow::Cut;
use super::queue::Millis;
use super::state::{Place, Status, Stop, StopCode, Target, Task, TaskId};
use super::system::Id;
use super::world::{Step, World};

impl World {
    /// A task has its place.
    pub(super) fn placed(&mut self, id: TaskId, place: Place) {
        let fargate = matches!(place, Place::Fargate { .. });
        let Some(task) = self.tasks.place(id, place) else { return };
        let awsvpc = task.revision.definition.awsvpc;
        let interface = self.tasks.get(&id).and_then(|task| self.interface_for(task));
        if let Some(task) = self.tasks.get_mut(&id) {
            task.interface = interface;
        }
        let mut delay = self.pick(AGENT, "agent", id.0);
        if fargate {
            delay += self.pick(FARGATE, "fargate", id.0);
        }
        if awsvpc {
            delay += self.pick(INTERFACE, "interface", id.0);
        }
        self.plan_task(delay, id, Step::Agent);
    }

    /// A step of a task, if it is still where that step begins.
    pub(super) fn step(&mut self, id: TaskId, step: Step) {
        let Some(task) = self.tasks.get(&id) else { return };
        if task.lost.is_some() && !matches!(step, Step::Drained | Step::Stopped | Step::HostLost) {
            return;
        }
        match (step, task.status) {
            (Step::Agent, Status::Pending) => self.handed_over(id),
            (Step::Secrets, Status::Pending) => self.pull(id),
            (Step::Pulled, Status::Pending) => self.pulled(id),
            (Step::Started, Status::Pending) => self.started(id),
            (Step::Failed, Status::Pending) => self.failed(id),
            (Step::Register, Status::Running) => self.register(id),
            (Step::Settled, Status::Running) => self.settled(id),
            (Step::Drained, Status::Deactivating) => self.drained(id),
            (Step::Exited, Status::Stopping) => self.exited(id),
            (Step::OutOfMemory, Status::Running) => {
                self.exit(id, "OutOfMemoryError: Container killed due to memory usage");
            }
            (Step::HostLost, _) => self.host_lost(id),
            (Step::Stopped, _) if !task.is_wanted() => self.stopped(id),
            _ => {}
        }
    }

    /// The agent gets the task, unless it is cut off.
    fn handed_over(&mut self, id: TaskId) {
        if self.is_cut_off(id) {
            self.plan_task(ORDERS, id, Step::Agent);
        } else {
            self.read_secrets(id);
        }
    }

    /// Secrets are read once, before any container runs, with the execution role.
    fn read_secrets(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get(&id) else { return };
        let definition = &task.revision.definition;
        if definition.secrets.is_empty() {
            self.pull(id);
            return;
        }
        if let Some((barrier, reason)) = self.unreached_secret(task) {
            let delay = self.pick(SECRET_UNREACHED, "secret unreached", id.0);
            self.tell_barrier(id, &barrier);
            self.fail_to_start(id, reason, delay);
            return;
        }
        let role = definition.execution_role.as_deref();
        match definition.secrets.iter().find_map(|secret| self.system.refusal(role, secret)) {
            Some(reason) => {
                let delay = self.pick(SECRET_REFUSED, "secret refused", id.0);
                self.fail_to_start(id, reason, delay);
            }
            None => {
                let delay = self.pick(SECRETS, "secrets", id.0);
                self.plan_task(delay, id, Step::Secrets);
            }
        }
    }

    fn pull(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get(&id) else { return };
        let image = &task.revision.image;
        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
        let cached = machine.is_some_and(|machine| machine.images.contains(image.reference()));
        let failure = if image.missing {
            let manifest = "CannotPullContainerError: pull image manifest has been retried 5 time(s)";
            Some((None, format!("{manifest}: failed to resolve ref {}: not found", image.reference())))
        } else {
            self.unpulled(task)
        };
        match failure {
            Some((barrier, reason)) => {
                let delay = self.pick(PULL_FAILS, "pull fails", id.0);
                if let Some(barrier) = barrier {
                    self.tell_barrier(id, &barrier);
                }
                if cached {
                    // "If the pull fails, the container uses the cached image on the instance":
                    // <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>.
                    self.plan_task(delay, id, Step::Pulled);
                } else {
                    self.fail_to_start(id, reason, delay);
                }
            }
            None => {
                let span = if cached { PULL_CACHED } else { PULL };
                let delay = self.pick(span, "pull", id.0);
                self.plan_task(delay, id, Step::Pulled);
            }
        }
    }

    fn pulled(&mut self, id: TaskId) {
        if let Some(task) = self.tasks.get(&id)
            && let Some(machine) = task.machine().and_then(|machine| self.machines.get_mut(&machine))
        {
            machine.images.insert(task.revision.image.reference().to_owned());
        }
        let delay = self.pick(START, "start", id.0);
        match self.tasks.get(&id).and_then(|task| self.unlogged(task)) {
            Some((barrier, reason)) => {
                if let Some(barrier) = barrier {
                    self.tell_barrier(id, &barrier);
                }
                self.fail_to_start(id, reason, delay);
            }
            None => self.plan_task(delay, id, Step::Started),
        }
    }

    fn started(&mut self, id: TaskId) {
        let now = self.now;
        let Some(task) = self.tasks.get_mut(&id) else { return };
        task.status = Status::Running;
        task.alive = true;
        task.started = Some(now);
        let (service, number) = (task.service.clone(), task.deployment);
        let leak = task.revision.image.leaks;
        if let Some(running) = self.services.get_mut(&service) {
            running.failures = 0;
            if let Some(deployment) = running.deployment(number)
                && !deployment.ran
            {
                // The count of failed starts is no longer judged once a task runs.
                deployment.ran = true;
                deployment.failed_tasks = 0;
            }
        }
        if let Some(leak) = leak {
            self.plan_task(leak, id, Step::OutOfMemory);
        }
        self.emit_task(id, "RUNNING");
        let checked = self.begin_checks(id);
        if self.has_flow(&service) {
            let delay = self.pick(REGISTER, "register", id.0);
            self.plan_task(delay, id, Step::Register);
        } else if !checked {
            self.plan_task(HEALTHY_WITHOUT_CHECKS, id, Step::Settled);
        }
        self.look_at(&service);
    }

    fn settled(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get_mut(&id) else { return };
        task.settled = true;
        let service = task.service.clone();
        self.look_at(&service);
    }

    /// What a task needs before its start fails after `delay`, for this reason.
    fn fail_to_start(&mut self, id: TaskId, reason: String, delay: Millis) {
        if let Some(task) = self.tasks.get_mut(&id) {
            task.fails = Some(reason);
            let service = task.service.clone();
            self.tries_in_vain(&service);
        }
        self.plan_task(delay, id, Step::Failed);
    }

    fn failed(&mut self, id: TaskId) {
        let Some(task) = self.tasks.get_mut(&id).filter(|task| task.is_wanted()) else { return };
        let reason = task.fails.take().unwrap_or_else(|| "Task failed to start".to_owned());
        task.stop = Some(Stop { code: StopCode::TaskFailedToStart, reason });
        self.stopped(id);
    }

    /// Stops a task as ECS plans it: out of its target group, then SIGTERM, then SIGKILL
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html>).
    pub(super) fn stop(&mut self, id: TaskId, code: StopCode, reason: String) {
        let Some(task) = self.tasks.get_mut(&id).filter(|task| task.is_wanted()) else { return };
        task.stop = Some(Stop { code, reason });
        let service = task.service.clone();
        match (task.status, !task.targets.is_empty()) {
            (Status::Provisioning, _) => self.stopped(id),
            (Status::Running, true) => {
                task.status = Status::Deactivating;
                let delay = self.deregister(id);
                self.emit_task(id, "DEACTIVATING");
                self.plan_task(delay, id, Step::Drained);
            }
            (Status::Running, false) => self.terminate_task(id),
            _ => {
                let delay = self.pick(STOPPED, "stopped", id.0);
                self.plan_task(delay, id, Step::Stopped);
            }
        }
        self.look_at(&service);
    }

    fn drained(&mut self, id: TaskId) {
        self.leave_all_target_groups(id, "the deregistration delay of a target was over before they were");
        self.terminate_task(id);
    }

    /// SIGTERM.
    fn terminate_task(&mut self, id: TaskId) {
        if self.is_cut_off(id) {
            // The agent doesn't hear of it.
            if let Some(task) = self.tasks.get_mut(&id) {
                task.status = Status::Deactivating;
            }
            self.plan_task(ORDERS, id, Step::Drained);
            return;
        }
        let exit = self.pick(EXIT, "exit", id.0);
        let Some(task) = self.tasks.get_mut(&id) else { return };
        task.status = Status::Stopping;
        let limit = task.revision.definition.stop_timeout;
        let delay = if task.revision.image.ignores_sigterm { limit } else { exit.min(limit) };
        self.plan_task(delay, id, Step::Exited);
    }

    fn exited(&mut self, id: TaskId) {
        self.cut_at_sigkill(id);
        let Some(task) = self.tasks.get_mut(&id) else { return };
        task.alive = false;
        let groups = task.groups();
        self.recount_groups(&groups);
        let delay = self.pick(STOPPED, "stopped", id.0);
        self.plan_task(delay, id, Step::Stopped);
    }

    /// A task is STOPPED, and what it took is free.
    pub(super) fn stopped(&mut self, id: TaskId) {
        self.leave_all_target_groups(id, "their task stopped under them");
        self.emit_task(id, "STOPPED");
        let Some(task) = self.tasks.remove(&id) else { return };
        self.count_failure(&task);
        self.look_at(&task.service);
        self.place_waiting();
        if let Some(machine) = task.machine() {
            self.machine_emptied(machine);
        }
    }

    /// Takes a task's targets out of their groups.
    fn leave_all_target_groups(&mut self, id: TaskId, why: &str) {
        let groups = self.tasks.get(&id).map(Task::groups).unwrap_or_default();
        self.leave_target_groups(id, &groups, why);
    }

    /// Takes a task's targets out of these groups. What is still in flight is lost.
    pub(super) fn leave_target_groups(&mut self, id: TaskId, groups: &[Id], why: &str) {
        let Some(task) = self.tasks.get_mut(&id) else { return };
        let newest = task.targets.iter().map(|target| target.epoch).max().unwrap_or(0);
        let all = std::mem::take(&mut task.targets);
        let (gone, stay): (Vec<Target>, Vec<Target>) =
            all.into_iter().partition(|target| groups.contains(&target.group));
        // What was planned for the place of one that is gone isn't for the next.
        task.targets = stay.into_iter().map(|target| Target { epoch: newest, ..target }).collect();
        // What was in flight at a dead container was lost when it died.
        let (alive, cause) = (task.alive, format!("{}: requests in flight were cut: {why}", task.service));
        for target in gone {
            let (rate, after) = self.flight(&target);
            let rate = if alive { rate } else { 0.0 };
            self.cut(&target.group, &Cut { rate, after, cause: cause.clone() });
        }
        self.plan_targets(id);
    }

    pub(super) fn emit_task(&mut self, id: TaskId, status: &str) {
        let Some(task) = self.tasks.get(&id) else { return };
        let cluster = self.services.get(&task.service).map(|running| running.spec.cluster.to_string());
        let task: Task = task.clone();
        self.emit(Event::task(&task, cluster.as_deref().unwrap_or_default(), status));
    }
}

//! Deployments: how one begins, completes, fails and goes back.
//!
//! Sources: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html> and
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html>.

use std::sync::Arc;

use super::events::Event;
use super::queue::Millis;
use super::state::{Deployment, Revision, Rollout, Running};
use super::system::Id;
use super::world::World;

impl World {
    /// A new deployment of a service.
    pub(super) fn deploy(&mut self, service: &Id, revision: Arc<Revision>) {
        let watched = !self.has_alarm(service);
        let began = self.now;
        let Some(running) = self.services.get_mut(service) else { return };
        running.deployments_made += 1;
        let number = running.deployments_made;
        let text = format!(
            "deployment {} begins: {}{}",
            Running::name(number),
            revision.image.reference(),
            revision.image.nature()
        );
        running.deployments.push(Deployment {
            number,
            revision,
            rollout: Rollout::InProgress,
            began,
            ran: false,
            failed_tasks: 0,
            watched,
            baked_at: None,
        });
        running.primary = number;
        running.steady = false;
        // A new task definition ends the waiting between tries.
        (running.failures, running.not_before) = (0, 0);
        self.tell(service, text);
        let reason = format!("ECS deployment {} in progress.", Running::name(number));
        self.emit(Event::deployment(service, "SERVICE_DEPLOYMENT_IN_PROGRESS", number, &reason));
        self.await_deployment(service, number);
        self.look_at(service);
    }

    /// A steady service's deployment is completed, if it was on its way and its alarms have been watched long enough.
    pub(super) fn complete(&mut self, service: &Id) {
        let now = self.now;
        let bake = self.bake_time(service);
        let Some(running) = self.services.get_mut(service) else { return };
        let number = running.primary;
        let Some(deployment) = running.deployment(number) else { return };
        if deployment.rollout != Rollout::InProgress {
            return;
        }
        if deployment.watched && now < *deployment.baked_at.get_or_insert(now + bake) {
            self.look_at(service);
            return;
        }
        deployment.rollout = Rollout::Completed;
        running.deployments.retain(|one| one.number == number);
        self.open(service, true);
        self.tell(service, format!("deployment {} completed", Running::name(number)));
        let reason = format!("ECS deployment {} completed.", Running::name(number));
        self.emit(Event::deployment(service, "SERVICE_DEPLOYMENT_COMPLETED", number, &reason));
    }

    /// Whether too many tasks of a deployment failed.
    pub(super) fn judge_breaker(&mut self, service: &Id, number: u32) {
        let Some(running) = self.services.get_mut(service) else { return };
        let (breaker, desired, primary) = (running.spec.breaker, running.desired, running.primary);
        let Some(deployment) = running.deployment(number) else { return };
        let trips = breaker.on
            && number == primary
            && deployment.rollout == Rollout::InProgress
            && deployment.failed_tasks >= breaker.threshold(desired);
        if trips {
            let reason =
                if deployment.ran { "tasks failed their health checks" } else { "tasks failed to start" };
            self.fail(service, &format!("ECS deployment circuit breaker: {reason}."), breaker.rollback);
        }
    }

    /// Deployments whose alarms alarm go back.
    pub(super) fn judge_alarms(&mut self) {
        let all: Vec<Id> = self.services.keys().cloned().collect();
        for service in all {
            let alarms = self.has_alarm(&service);
            let Some(running) = self.services.get(&service) else { continue };
            let watched =
                running.primary().is_some_and(|one| one.rollout == Rollout::InProgress && one.watched);
            if let Some(settings) = running.spec.alarms.clone().filter(|_| watched && alarms) {
                self.fail(&service, "ECS deployment alarm: an alarm is in ALARM.", settings.rollback);
            }
        }
    }

    /// How long a deployment's alarms are watched after the last old task is gone: "Amazon ECS computes this time period
    /// based on the alarm configuration". How isn't said; here it is as long as the slowest of them needs to alarm.
    fn bake_time(&self, service: &Id) -> Millis {
        let alarms = self.services.get(service).and_then(|running| running.spec.alarms.as_ref());
        alarms.map_or(0, |alarms| self.watch.time_to_alarm(&alarms.names))
    }

    /// Whether an alarm of a service's deployments is in ALARM.
    fn has_alarm(&self, service: &Id) -> bool {
        let alarms = self.services.get(service).and_then(|running| running.spec.alarms.as_ref());
        alarms.is_some_and(|alarms| alarms.names.iter().any(|name| self.watch.alarms(name)))
    }

    /// The deployment that is to be fails. It goes back to the newest completed one, if there is one.
    fn fail(&mut self, service: &Id, reason: &str, rollback: bool) {
        let now = self.now;
        let Some(running) = self.services.get_mut(service) else { return };
        let failed = running.primary;
        if let Some(deployment) = running.deployment(failed) {
            deployment.rollout = Rollout::Failed;
        }
        let earlier = running.deployments.iter_mut().rev().find(|one| one.rollout == Rollout::Completed);
        let back = earlier.filter(|_| rollback).map(|earlier| {
            earlier.rollout = Rollout::InProgress;
            earlier.began = now;
            earlier.watched = false;
            earlier.number
        });
        if let Some(number) = back {
            running.primary = number;
            (running.failures, running.not_before) = (0, 0);
        }
        running.steady = false;
        self.tell(service, format!("deployment {} failed: {reason}", Running::name(failed)));
        self.emit(Event::deployment(service, "SERVICE_DEPLOYMENT_FAILED", failed, reason));
        match back {
            Some(number) => {
                self.tell(service, format!("rolling back to deployment {}", Running::name(number)));
                let reason = format!(
                    "ECS deployment circuit breaker: rolling back to deploymentId {}.",
                    Running::name(number)
                );
                self.emit(Event::deployment(service, "SERVICE_DEPLOYMENT_IN_PROGRESS", number, &reason));
            }
            None => self.tell(service, "there is nothing to go back to, or rollback is off: it stalls"),
        }
        self.look_at(service);
    }
}

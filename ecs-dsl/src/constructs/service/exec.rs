//! A service into whose containers people get: ECS Exec.

use super::builder::ServiceBuilder;
use super::plain::Plain;
use super::state::State;
use crate::constructs::Draft;
use crate::constructs::iam::{Role, Statement};
use crate::invariants::graph::{ECS0803, EXEC_ACTIONS};
use crate::invariants::{Task, Violation};

impl<S: State> ServiceBuilder<S> {
    /// People may get into the containers with `aws ecs execute-command`. The task role gets the four actions that
    /// ECS Exec takes; a service without a task role gets one.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
    ///     .nat(Nat::One)
    ///     .build(&mut stack);
    /// let cluster = Cluster::builder("prod", &vpc).fargate().build(&mut stack);
    /// Service::builder("mail", image!("ghcr.io/acme/mail:1.4.2"))
    ///     .tasks(tasks!(2))
    ///     .circuit_breaker(CircuitBreaker::rollback())
    ///     .exec()
    ///     .on_fargate(&cluster, Fargate::on_demand())
    ///     .build(&mut stack);
    /// ```
    pub fn exec(mut self) -> Self {
        self.plain().exec = true;
        self
    }
}

impl Plain {
    /// The role that the containers take, with what ECS Exec needs of it.
    pub(super) fn role_of_tasks(&self, draft: &mut Draft) -> Option<Role<Task>> {
        if !self.exec {
            return self.task_role.clone();
        }
        let role = match &self.task_role {
            Some(role) => role.clone(),
            None => Role::<Task>::task(&self.name).located(self.location).add_to(draft),
        };
        let target = role.reference().target();
        if target.stack() != &**draft.name() || !draft.has(target.id()) {
            let said = "its task role is of another stack, which can't be given the actions from here";
            let violation = Violation::new(&ECS0803, &[self.name.as_str().into(), said.into()]);
            draft.refuse(violation.at("this service", self.location));
            return Some(role);
        }
        let reason =
            "the actions of ssmmessages know no resource (service authorization reference: Systems Manager)";
        role.add_policy(draft, "Exec", Statement::allow(EXEC_ACTIONS).on_everything(reason));
        Some(role)
    }
}

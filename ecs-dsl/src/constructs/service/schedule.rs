//! How many tasks a service has: a number of them, one on each machine, or one and never two.

use super::builder::ServiceBuilder;
use super::plain::Plain;
use super::state::State;
use crate::invariants::Violation;
use crate::invariants::scheduling::{Daemon, ECS0105, ECS0114, ECS1408, Singleton};
use crate::resources::ecs;

use ecs::service as part;

/// Which of the three it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scheduled {
    #[default]
    Replica,
    Daemon,
    Singleton,
}

/// All wanted tasks, in percent: where no more may run, no task starts before another one stops.
const WHOLE: u32 = 100;

impl<S: State> ServiceBuilder<S> {
    /// One task on each machine of the cluster, in the place of a number of them: for agents. Such a service has no
    /// count and nothing that scales it, and a deployment stops the old task of a machine before it starts the new one.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
    ///     .nat(Nat::One)
    ///     .build(&mut stack);
    /// let cluster = Cluster::builder("prod", &vpc)
    ///     .instances(
    ///         mixed!(1..=4, on_demand: 100%, types: [M6iLarge]),
    ///         MachineImage::ami("ami-0123456789abcdef0"),
    ///         Roll::NewMachinesOnly,
    ///     )
    ///     .build(&mut stack);
    /// Service::builder("agent", image!("ghcr.io/acme/agent:1.4.2"))
    ///     .daemon()
    ///     .circuit_breaker(CircuitBreaker::rollback())
    ///     .on(&cluster)
    ///     .build(&mut stack);
    /// ```
    pub fn daemon(mut self) -> ServiceBuilder<S::WithSchedule<Daemon>> {
        self.plain().schedule = Scheduled::Daemon;
        self.into_state()
    }

    /// One task, and never two: a deployment stops the old one before it starts the new one, and the service is down
    /// in between. For what has one writer.
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
    /// Service::builder("writer", image!("ghcr.io/acme/writer:1.4.2"))
    ///     .singleton()
    ///     .circuit_breaker(CircuitBreaker::rollback())
    ///     .on_fargate(&cluster, Fargate::on_demand())
    ///     .build(&mut stack);
    /// ```
    pub fn singleton(mut self) -> ServiceBuilder<S::WithSchedule<Singleton>> {
        self.plain().schedule = Scheduled::Singleton;
        self.into_state()
    }
}

impl Plain {
    /// The number of tasks in the template, if it is fixed.
    pub(super) fn desired_count(&self) -> Option<u32> {
        use super::plain::Count;
        match (self.schedule, &self.count) {
            (Scheduled::Singleton, _) => Some(1),
            (Scheduled::Replica, Some(Count::Fixed(tasks))) => Some(tasks.count()),
            _ => None,
        }
    }

    pub(super) const fn strategy_of_scheduling(&self) -> part::SchedulingStrategy {
        match self.schedule {
            Scheduled::Daemon => part::SchedulingStrategy::Daemon,
            Scheduled::Replica | Scheduled::Singleton => part::SchedulingStrategy::Replica,
        }
    }

    /// ECS starts a task in another zone before it stops one: only where more than all of them may run (`ecs0115`).
    pub(super) fn rebalancing(&self) -> part::AvailabilityZoneRebalancing {
        use part::AvailabilityZoneRebalancing as Rebalancing;
        let rebalances = self.schedule == Scheduled::Replica && self.rolling().max() > WHOLE;
        if rebalances { Rebalancing::Enabled } else { Rebalancing::Disabled }
    }
}

/// What the relations of the schedule say of what the compiler didn't know.
pub(super) fn judge(plain: &Plain) -> Vec<Violation> {
    let rolling = plain.rolling();
    let broken = match plain.schedule {
        Scheduled::Daemon
            if plain.count.is_some()
                || plain.fargate.is_some()
                || plain.pack.is_some()
                || rolling.max() > WHOLE =>
        {
            Some(&ECS0114)
        }
        Scheduled::Singleton if plain.count.is_some() || plain.rolling.is_some() => Some(&ECS1408),
        Scheduled::Replica if plain.behind.is_some() && rolling.min_healthy() == 0 => Some(&ECS0105),
        _ => None,
    };
    broken.map(|rule| Violation::new(rule, &[])).into_iter().collect()
}

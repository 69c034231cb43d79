//! The engine: carries an operation from one moment to the next.

use std::sync::Arc;
use std::time::Duration;

use super::operation::{Context, Doing, Goal, Live, OnFailure, Operation, Phase, Stage};
use super::stack::{CONFIGURED, Event, Stack};
use crate::clock::{Clock, Moment};
use crate::digest::Digest;
use crate::resources::{Seed, World};
use crate::template::resolve::Place;

/// From a resource's first event to the call of its service.
pub(crate) const BEFORE_CALL: Duration = Duration::from_secs(1);

/// Why a resource fails whose creation another one's failure ends.
pub(crate) const CANCELLED: &str = "Resource creation cancelled";

/// How long a check of eventual consistency takes.
pub(crate) const SETTLING: Duration = Duration::from_secs(5);

/// One operation at work on its stack.
pub(super) struct Run<'a> {
    pub(super) clock: &'a mut Clock,
    pub(super) world: &'a mut World,
    pub(super) others: &'a [Stack],
    pub(super) stack: &'a mut Stack,
    pub(super) op: &'a mut Operation,
    pub(super) context: Arc<Context>,
}

/// What an event says beyond which resource it is about.
#[derive(Default)]
pub(super) struct Say<'a> {
    pub(super) status: &'a str,
    pub(super) reason: Option<&'a str>,
    pub(super) physical: Option<&'a str>,
    pub(super) properties: Option<&'a str>,
    pub(super) configured: bool,
    /// In a clean-up, ids have another form.
    pub(super) cleaning: bool,
}

/// Does all that is due on one stack. `true`: something happened.
pub(crate) fn pump(clock: &mut Clock, world: &mut World, others: &[Stack], stack: &mut Stack) -> bool {
    let Some(mut op) = stack.operation.take() else { return false };
    let context = match &op.context {
        Some(context) => Arc::clone(context),
        None => {
            let place = place(world, stack, &op.definition.notification_arns);
            match Context::of(&op.definition, place) {
                Ok(context) => Arc::new(context),
                Err(rejected) => {
                    // The definition was checked when it came, so this is a file that somebody edited.
                    op.aborted = Some(rejected.0);
                    Arc::new(Context::default())
                }
            }
        }
    };
    op.context = Some(Arc::clone(&context));
    let mut run = Run { clock, world, others, stack, op: &mut op, context };
    let (moved, over) = match run.op.phase {
        Phase::Forward => run.forward(),
        Phase::Back => run.back(),
        Phase::CleanUp | Phase::BackCleanUp | Phase::Deleting => run.delete(),
    };
    if !over {
        stack.operation = Some(op);
    } else if stack.status == "UPDATE_ROLLBACK_FAILED" {
        op.context = None;
        stack.stuck = Some(op);
    }
    moved || over
}

/// Where a stack's resources are made.
pub(crate) fn place(world: &World, stack: &Stack, notification_arns: &[String]) -> Place {
    Place {
        account: world.account.clone(),
        region: world.region.clone(),
        stack_id: stack.id.clone(),
        stack_name: stack.name.clone(),
        notification_arns: notification_arns.to_vec(),
    }
}

/// Which resources failed, as a stack's reason says it; without the full stop.
pub(crate) fn failed_to(verb: &str, names: &[&str]) -> String {
    format!("The following resource(s) failed to {verb}: [{}]", names.join(", "))
}

/// Why a stack turns back that was being made.
pub(crate) fn requests_rollback(why: &str) -> String {
    format!("{}. Rollback requested by user.", why.trim_end().trim_end_matches('.'))
}

impl Run<'_> {
    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(super) fn live(&self) -> Live<'_> {
        Live { stack: self.stack, others: self.others, world: self.world }
    }

    /// The stack turns to a status.
    pub(super) fn turn(&mut self, status: &str, reason: Option<String>) {
        let by = self.op.by.clone();
        self.stack.turn(self.clock, status, reason, &by);
    }

    /// An event of a resource, which also becomes the resource's state.
    pub(super) fn say(&mut self, logical: &str, kind: &str, say: &Say<'_>) {
        let at = self.clock.stamp();
        let number = self.stack.events.len().to_string();
        let id = if say.cleaning {
            format!("{logical}-{}", Digest::of(&["event", &self.stack.id, &number]).uuid())
        } else {
            format!("{logical}-{}-{at}", say.status)
        };
        let event = Event {
            id,
            at,
            logical: logical.to_owned(),
            physical: say.physical.unwrap_or_default().to_owned(),
            kind: kind.to_owned(),
            status: say.status.to_owned(),
            reason: say.reason.map(str::to_owned),
            properties: say.properties.filter(|_| !say.cleaning).map(str::to_owned),
            token: self.op.by.token.clone(),
            operation: self.op.by.operation.clone(),
            detail: say.configured.then(|| CONFIGURED.to_owned()),
        };
        self.stack.events.push(event);
        // Old physical resources have events of their own, which are not the resource's state.
        if let Some(held) = self.stack.resources.get_mut(logical)
            && (!say.cleaning || held.physical.as_deref() == say.physical)
        {
            say.status.clone_into(&mut held.status);
            held.reason = say.reason.map(str::to_owned);
            held.at = at;
        }
    }

    /// The seed of the next physical resource of `logical`.
    pub(super) fn next_generation(&mut self, logical: &str) -> u32 {
        let generation = self.stack.generations.entry(logical.to_owned()).or_insert(0);
        *generation += 1;
        *generation
    }

    /// Runs `work` with a seed for `logical`.
    pub(super) fn with_seed<T>(
        &mut self,
        logical: &str,
        generation: u32,
        work: impl FnOnce(&mut World, &Seed<'_>, &str, Moment) -> T,
    ) -> T {
        let (account, region) = (self.world.account.clone(), self.world.region.clone());
        let stack = self.stack.name.clone();
        let seed = Seed { account: &account, region: &region, stack: &stack, logical, generation };
        let now = self.now();
        work(self.world, &seed, &self.stack.id, now)
    }

    /// `The following resource(s) failed to create: [A, B]. ..`
    pub(super) fn failures(&self) -> String {
        let mut text = String::new();
        for (verb, creating) in [("create", true), ("update", false)] {
            let is = |doing: Doing| (doing == Doing::Create) == creating;
            let names: Vec<_> = self
                .op
                .failed
                .iter()
                .filter(|(_, doing)| is(*doing))
                .map(|(name, _)| name.as_str())
                .collect();
            if !names.is_empty() {
                text.push_str(&format!("{}. ", failed_to(verb, &names)));
            }
        }
        text
    }

    /// Whether a failure stops what hasn't begun.
    pub(super) fn stops(&self) -> bool {
        let failed = !self.op.failed.is_empty() && self.op.on_failure != OnFailure::Nothing;
        failed || self.op.aborted.is_some() || self.op.cancelled
    }

    /// Whether this operation makes the stack.
    pub(super) fn creates(&self) -> bool {
        self.op.goal == Goal::Create
    }

    /// The steps whose time has come, by name.
    pub(super) fn due(&self) -> Vec<String> {
        let now = self.now();
        let due = |step: &super::operation::Step| {
            step.stage.is_running() && step.until.is_some_and(|until| until <= now)
        };
        self.op.steps.iter().filter(|(_, step)| due(step)).map(|(name, _)| name.clone()).collect()
    }

    /// The steps that may begin, by name.
    pub(super) fn startable(&self) -> Vec<String> {
        let ready = |name: &String| self.op.steps.get(name).is_none_or(|step| step.stage.is_ready());
        let waiting = self.op.steps.iter().filter(|(_, step)| step.stage == Stage::Waiting);
        waiting.filter(|(_, step)| step.needs.iter().all(ready)).map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn set(&mut self, logical: &str, stage: Stage, until: Option<Moment>) {
        if let Some(step) = self.op.steps.get_mut(logical) {
            step.stage = stage;
            step.until = until;
        }
    }
}

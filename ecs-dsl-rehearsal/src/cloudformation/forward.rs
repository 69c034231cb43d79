//! The way forward: creating and updating, until all is done or something fails.

use serde_json::Value;

use super::diff;
use super::engine::{BEFORE_CALL, CANCELLED, Run, SETTLING, Say};
use super::operation::{Deletion, Doing, Goal, Phase, Stage};
use super::outputs;
use super::stack::Held;
use crate::resources::{Verb, World, duration, settles};
use crate::schema::{self, Fault, Recreation};
use crate::template::Rejected;
use crate::template::parameters::MASK;

/// The reason of the first event of a replacement.
const REPLACING: &str =
    "Requested update requires the creation of a new physical resource; hence creating one.";

impl Run<'_> {
    /// What is due on the way forward: whether something happened, and whether the operation is over.
    pub(super) fn forward(&mut self) -> (bool, bool) {
        let mut moved = false;
        for logical in self.due() {
            // A failure before it may have cancelled it.
            if self.op.steps.get(&logical).is_some_and(|step| step.stage.is_running()) {
                self.advance(&logical);
                moved = true;
            }
        }
        if !self.stops() {
            for logical in self.startable() {
                self.begin(&logical);
                moved = true;
                if self.stops() {
                    break;
                }
            }
        }
        if self.stops() {
            self.cancel_running();
        }
        let running = self.op.steps.values().any(|step| step.stage.is_running());
        if running || (!self.stops() && !self.startable().is_empty()) {
            return (moved, false);
        }
        (true, self.arrive())
    }

    /// A resource's turn: what is to be done with it follows from what it is now.
    fn begin(&mut self, logical: &str) {
        let context = std::sync::Arc::clone(&self.context);
        let Some(resource) = context.template.resources.get(logical) else { return };
        let (properties, shown) = match self.resolved(&resource.properties) {
            Ok(resolved) => resolved,
            Err(rejected) => {
                self.op.aborted = Some(context.masked(&rejected.0));
                return;
            }
        };
        let needs = context.graph.get(logical).cloned().unwrap_or_default();
        let held = self.stack.resources.get(logical).filter(|held| held.physical.is_some()).cloned();
        let doing = match &held {
            None => Doing::Create,
            Some(held) => self.decide(held, &properties, resource),
        };
        let until = Some(self.now().after(BEFORE_CALL));
        if let Some(step) = self.op.steps.get_mut(logical) {
            *step = super::operation::Step {
                doing,
                stage: if doing == Doing::Nothing { Stage::Done } else { Stage::Begun },
                until: until.filter(|_| doing != Doing::Nothing),
                properties: properties.clone(),
                shown: shown.clone(),
                needs: step.needs.clone(),
            };
        }
        let now = self.now();
        let entry = self.stack.resources.entry(logical.to_owned()).or_insert_with(|| Held {
            kind: resource.kind.clone(),
            physical: None,
            status: String::new(),
            reason: None,
            at: now,
            properties: Value::Null,
            metadata: None,
            needs: needs.clone(),
            deletion_policy: None,
            update_replace_policy: None,
        });
        entry.needs = needs;
        entry.deletion_policy.clone_from(&resource.deletion_policy);
        entry.update_replace_policy.clone_from(&resource.update_replace_policy);
        entry.metadata.clone_from(&resource.metadata);
        let physical = held.and_then(|held| held.physical);
        let (status, reason) = match doing {
            Doing::Create => ("CREATE_IN_PROGRESS", None),
            Doing::Replace => ("UPDATE_IN_PROGRESS", Some(REPLACING)),
            Doing::Update => ("UPDATE_IN_PROGRESS", None),
            Doing::Nothing | Doing::Undecided | Doing::Restore => return,
        };
        let say =
            Say { status, reason, physical: physical.as_deref(), properties: Some(&shown), ..Say::default() };
        self.say(logical, &resource.kind, &say);
    }

    /// The properties with everything resolved, and the same as events show it.
    fn resolved(&self, properties: &Value) -> Result<(Value, String), Rejected> {
        let live = self.live();
        let resolved = self.context.scope(&live).resolve(properties)?.unwrap_or_default();
        let mut shown = self.context.shown_scope(&live).resolve(properties)?.unwrap_or_default();
        if let Some(secret) = shown.get_mut("SecretString") {
            *secret = Value::from(MASK);
        }
        Ok((resolved, shown.to_string()))
    }

    /// Whether an existing resource changes, and how.
    fn decide(&self, held: &Held, properties: &Value, resource: &crate::template::Resource) -> Doing {
        let changes = diff::changed(&held.kind, &held.properties, properties);
        let replaced = |change: &diff::Change| {
            change.recreation == Recreation::Always
                || change.recreation == Recreation::Conditionally && diff::recreates(&held.kind, &change.name)
        };
        if changes.iter().any(replaced) {
            return Doing::Replace;
        }
        let before = self.op.before.as_ref().and_then(|before| before.definition.as_ref());
        let tagged = before.is_some_and(|before| before.tags != self.op.definition.tags)
            && schema::has_property(&held.kind, "Tags");
        let failed = held.status.ends_with("_FAILED");
        if changes.is_empty() && !tagged && !failed && held.metadata == resource.metadata {
            return Doing::Nothing;
        }
        Doing::Update
    }

    /// A running resource's next moment.
    fn advance(&mut self, logical: &str) {
        let Some(step) = self.op.steps.get(logical).cloned() else { return };
        let Some(held) = self.stack.resources.get(logical).cloned() else { return };
        let creating = step.doing == Doing::Create;
        match step.stage {
            Stage::Begun => self.call(logical, &step, &held),
            Stage::Initiated if settles(&held.kind) && (creating || held.kind == "AWS::ECS::Service") => {
                let say = Say {
                    status: if creating { "CREATE_IN_PROGRESS" } else { "UPDATE_IN_PROGRESS" },
                    reason: Some("Eventual consistency check initiated"),
                    physical: held.physical.as_deref(),
                    properties: Some(&step.shown),
                    configured: true,
                    ..Say::default()
                };
                self.say(logical, &held.kind, &say);
                let until = self.now().after(SETTLING);
                self.set(logical, Stage::Settling, Some(until));
            }
            _ => {
                let status = if creating { "CREATE_COMPLETE" } else { "UPDATE_COMPLETE" };
                let (physical, properties) = (held.physical.as_deref(), Some(step.shown.as_str()));
                self.say(logical, &held.kind, &Say { status, physical, properties, ..Say::default() });
                self.set(logical, Stage::Done, None);
            }
        }
    }

    /// Asks the service.
    fn call(&mut self, logical: &str, step: &super::operation::Step, held: &Held) {
        if let Some(reason) = invalid(self.world, logical, &held.kind, &step.properties) {
            let reason = self.context.masked(&reason);
            return self.fail(logical, &reason);
        }
        let (kind, properties) = (held.kind.as_str(), &step.properties);
        if step.doing == Doing::Update {
            let id = held.physical.clone().unwrap_or_default();
            let done = self
                .with_seed(logical, 0, |world, seed, _, now| world.update(kind, &id, properties, seed, now));
            match done {
                Ok(()) => {
                    if let Some(held) = self.stack.resources.get_mut(logical) {
                        held.properties = properties.clone();
                    }
                    let until = self.now().after(duration(kind, Verb::Update));
                    self.set(logical, Stage::Initiated, Some(until));
                }
                Err(failure) => self.fail(logical, &self.context.masked(&failure.0)),
            }
            return;
        }
        if step.doing == Doing::Replace
            && let Some(reason) = diff::named_twice(kind, &held.properties, properties)
        {
            return self.fail(logical, &reason);
        }
        let generation = self.next_generation(logical);
        let made = self.with_seed(logical, generation, |world, seed, stack, now| {
            world.create(kind, properties, stack, seed, now)
        });
        let id = match made {
            Ok(id) => id,
            Err(failure) => return self.fail(logical, &self.context.masked(&failure.0)),
        };
        if step.doing == Doing::Replace {
            let retain = held.update_replace_policy.as_deref() == Some("Retain");
            self.op.replaced.push(Deletion::new(logical, held, retain));
        }
        if let Some(held) = self.stack.resources.get_mut(logical) {
            held.physical = Some(id.clone());
            held.properties = properties.clone();
        }
        let creating = step.doing == Doing::Create;
        let say = Say {
            status: if creating { "CREATE_IN_PROGRESS" } else { "UPDATE_IN_PROGRESS" },
            reason: Some("Resource creation Initiated"),
            physical: Some(&id),
            properties: Some(&step.shown),
            ..Say::default()
        };
        self.say(logical, kind, &say);
        let until = self.now().after(duration(kind, Verb::Create));
        self.set(logical, Stage::Initiated, Some(until));
    }

    fn fail(&mut self, logical: &str, reason: &str) {
        let Some(step) = self.op.steps.get(logical).cloned() else { return };
        self.end_badly(logical, &step, reason, Stage::Failed);
    }

    /// Once an operation turns back, what still runs is cancelled.
    fn cancel_running(&mut self) {
        let running: Vec<_> = self.op.steps.iter().filter(|(_, step)| step.stage.is_running()).collect();
        let running: Vec<_> = running.into_iter().map(|(name, step)| (name.clone(), step.clone())).collect();
        for (logical, step) in running {
            let creating = step.doing == Doing::Create;
            let reason = if creating { CANCELLED } else { "Resource update cancelled" };
            self.end_badly(&logical, &step, reason, Stage::Cancelled);
        }
    }

    fn end_badly(&mut self, logical: &str, step: &super::operation::Step, reason: &str, stage: Stage) {
        let Some(held) = self.stack.resources.get(logical).cloned() else { return };
        let status = if step.doing == Doing::Create { "CREATE_FAILED" } else { "UPDATE_FAILED" };
        let (physical, properties) = (held.physical.as_deref(), Some(step.shown.as_str()));
        self.say(
            logical,
            &held.kind,
            &Say { status, reason: Some(reason), physical, properties, ..Say::default() },
        );
        self.op.failed.push((logical.to_owned(), step.doing));
        self.set(logical, stage, None);
    }

    /// Nothing runs any more. `true`: the operation is over.
    fn arrive(&mut self) -> bool {
        if self.op.failed.is_empty() && self.op.aborted.is_none() && !self.op.cancelled {
            match outputs::evaluate(&self.context, &self.live()) {
                Ok(found) => {
                    self.stack.outputs = found;
                    return self.succeed();
                }
                Err(reason) => self.op.aborted = Some(self.context.masked(&reason)),
            }
        }
        self.turn_back()
    }

    fn succeed(&mut self) -> bool {
        if self.op.goal == Goal::Create {
            self.turn("CREATE_COMPLETE", None);
            return true;
        }
        self.turn("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", None);
        let gone = self.stack.resources.iter().filter(|(name, _)| !self.context.graph.contains_key(*name));
        let gone = gone.map(|(name, held)| {
            let keep = matches!(held.deletion_policy.as_deref(), Some("Retain" | "RetainExceptOnCreate"));
            Deletion::new(name, held, keep)
        });
        self.op.deletions = gone.collect();
        let replaced = std::mem::take(&mut self.op.replaced);
        self.op.deletions.extend(replaced);
        self.op.phase = Phase::CleanUp;
        false
    }
}

/// What the schema says against the properties. An id that is made up, of a resource whose ids nobody here knows, breaks
/// no bound.
fn invalid(world: &World, logical: &str, kind: &str, properties: &Value) -> Option<String> {
    let faults = schema::validate(kind, properties);
    let meant = |fault: &&Fault| fault.value.as_ref().is_none_or(|value| !world.invents(value));
    let texts: Vec<_> =
        faults.iter().filter(meant).map(|fault| format!("{}: {}", fault.path, fault.text)).collect();
    let text =
        format!("Properties validation failed for resource {logical} with message: [{}]", texts.join(", "));
    (!texts.is_empty()).then_some(text)
}

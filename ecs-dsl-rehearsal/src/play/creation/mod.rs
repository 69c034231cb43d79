//! The first creation of a stack, as CloudFormation makes it: each resource once what it needs is ready, all others beside
//! it, and each taking its time.
//!
//! What isn't made yet isn't there: a task doesn't get its secret while the policy is missing that lets it, and a machine
//! reaches nothing while its route is. Only what a resource refers to or names in `DependsOn` is waited for. Sources:
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html>,
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-resource-configuration-complete.html>.

mod back;
mod gateway;
mod late;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::PlayError;
use super::durations::{STACK_LOOKS, of_engine, of_resource};
use super::queue::{Millis, SECOND};
use super::route;
use super::stack::{Progress, STACK, StackStatus};
use super::system::{Id, Source, System};
use super::timeline::Length;
use super::world::{Happening, World};
use crate::cloudformation::{BEFORE_CALL, SETTLING};
use crate::resources::{self, Verb, settles};
use crate::template::placeholders::Read;
use crate::template::plain;

pub(super) const GROUP: &str = "AWS::AutoScaling::AutoScalingGroup";
const ASSOCIATION: &str = "AWS::ECS::ClusterCapacityProviderAssociations";
pub(super) const SERVICE: &str = "AWS::ECS::Service";

/// Types that watch: each begins by itself, and nothing else changes by it.
const WATCHES: [&str; 3] = ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm", "AWS::Events::Rule"];

/// How far a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Something that it needs isn't ready.
    Waiting,
    /// Its service isn't asked yet.
    Begun,
    /// Its service is at work.
    Asked,
    /// What needs it may begin; a check of it goes on.
    Settling,
    Complete,
    Failed,
    /// It is being deleted.
    Going,
    Gone,
}

impl Stage {
    const fn is_running(self) -> bool {
        matches!(self, Self::Begun | Self::Asked | Self::Settling)
    }
}

/// The way of one resource.
#[derive(Clone, Debug)]
struct Step {
    kind: String,
    needs: BTreeSet<Id>,
    /// Those that need it.
    users: BTreeSet<Id>,
    stage: Stage,
    /// When it goes on: what was planned for it before holds no longer.
    due: Option<Millis>,
    /// On how many others it waits: on the way forward for them to be ready, on the way back for them to be gone.
    waits: usize,
    /// When its service was asked for it.
    asked: Option<Millis>,
    /// From when on it was there.
    ready: Option<Millis>,
    /// When a task of it last tried in vain to start.
    tried: Option<Millis>,
}

/// Why a creation failed.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    at: Millis,
    resource: Id,
    /// In CloudFormation's words.
    reason: String,
    /// What a task of it stopped for.
    stopped: Option<String>,
    /// What it should have waited for.
    late: Vec<Id>,
}

/// The creation of a stack.
#[derive(Clone, Debug)]
pub(super) struct Creation {
    steps: BTreeMap<Id, Step>,
    /// What is there, by logical ids.
    there: BTreeSet<String>,
    /// The same for who checks a service, under the names that the template gives.
    account: resources::World,
    /// Groups and services that begin once the system knows them.
    beginning: Vec<Id>,
    /// Whether the system is going to be read again at this moment.
    is_stale: bool,
    failure: Option<Failure>,
    looks: u32,
}

impl Creation {
    fn of(source: &Source) -> Result<Self, PlayError> {
        let mut steps: BTreeMap<Id, Step> = BTreeMap::new();
        for (id, needs) in source.needs()? {
            let kind = source.resource(&id).map(|read| read.kind.clone()).unwrap_or_default();
            let needs: BTreeSet<Id> = needs.iter().map(|need| need.as_str().into()).collect();
            let step = Step {
                kind,
                waits: needs.len(),
                needs,
                users: BTreeSet::new(),
                stage: Stage::Waiting,
                due: None,
                asked: None,
                ready: None,
                tried: None,
            };
            steps.insert(id.into(), step);
        }
        let uses: Vec<(Id, Id)> = steps
            .iter()
            .flat_map(|(id, step)| step.needs.iter().map(|need| (need.clone(), id.clone())))
            .collect();
        for (need, user) in uses {
            if let Some(step) = steps.get_mut(&need) {
                step.users.insert(user);
            }
        }
        Ok(Self {
            steps,
            there: BTreeSet::new(),
            account: resources::World::new("", ""),
            beginning: Vec::new(),
            is_stale: false,
            failure: None,
            looks: 0,
        })
    }

    /// Why it failed, in words.
    pub(super) fn failure(&self) -> Option<String> {
        let Failure { at, resource, reason, stopped, late } = self.failure.as_ref()?;
        let mut text = format!("{resource} failed after {}: {reason}", Length(*at));
        if let Some(stopped) = stopped {
            text.push_str(&format!("; {stopped}"));
        }
        if !late.is_empty() {
            text.push_str(&format!("; {}", waited(late)));
        }
        Some(text)
    }
}

/// `it should have waited for RouteA, ..`.
pub(super) fn waited(late: &[Id]) -> String {
    format!("it should have waited for {}, which its `DependsOn` has to name", late.join(", "))
}

/// The name by which a resource is known, wherever its id or its ARN stands.
fn by_name(source: &Source, value: &Value) -> Value {
    match value {
        Value::String(text) => {
            let name = text.split_once('.').filter(|(id, attribute)| {
                (attribute.ends_with("Arn") || *attribute == "Id") && source.resource(id).is_some()
            });
            Value::from(name.map_or(text.as_str(), |(id, _)| id))
        }
        Value::Array(items) => items.iter().map(|item| by_name(source, item)).collect(),
        Value::Object(object) => {
            let value = |(key, value): (&String, &Value)| match key.as_str() {
                "CapacityProvider" | "CapacityProviders" => (key.clone(), by_provider(source, value)),
                _ => (key.clone(), by_name(source, value)),
            };
            object.iter().map(value).collect()
        }
        other => other.clone(),
    }
}

/// Capacity providers, which a name refers to as well as a reference does.
fn by_provider(source: &Source, value: &Value) -> Value {
    let named = |text: &str| {
        let mut providers = source.resources.iter().filter(|read| read.kind == "AWS::ECS::CapacityProvider");
        providers.find(|read| read.properties.get("Name").is_some_and(|name| plain(name) == text))
    };
    match value {
        Value::Array(items) => items.iter().map(|item| by_provider(source, item)).collect(),
        Value::String(text) => match named(text) {
            Some(read) => Value::from(read.logical_id.as_str()),
            None => by_name(source, value),
        },
        other => by_name(source, other),
    }
}

/// An account has a resource under the name that its template gives; an association has that of its cluster.
pub(super) fn hold(account: &mut resources::World, source: &Source, read: &Read) {
    let properties = by_name(source, &read.properties);
    account.put(&read.kind, &held(read, &properties), &properties);
}

/// The name under which an account has a resource.
fn held(read: &Read, properties: &Value) -> String {
    let cluster = properties.get("Cluster").filter(|_| read.kind == ASSOCIATION).map(plain);
    cluster.unwrap_or_else(|| read.logical_id.clone())
}

/// Why a resource's service refuses it, which was this before, while just this is there.
pub(super) fn refusal(
    source: &Source,
    account: &resources::World,
    there: &BTreeSet<String>,
    (old, new): (Option<&Read>, &Read),
) -> Option<String> {
    let properties = by_name(source, &new.properties);
    let old = old.map(|old| by_name(source, &old.properties));
    let refused = account.refusal(&new.kind, &held(new, &properties), old.as_ref(), &properties);
    refused.or_else(|| gateway::refusal(source, there, new))
}

/// Why a resource's service refuses it, which was this before, while just this of a template is there beside it.
pub(super) fn refusal_among(
    source: &Source,
    there: &BTreeSet<String>,
    (old, new): (Option<&Read>, &Read),
) -> Option<String> {
    let beside = |other: &&Read| there.contains(&other.logical_id) && other.logical_id != new.logical_id;
    let account = account_of(source, source.resources.iter().filter(beside));
    refusal(source, &account, there, (old, new))
}

/// An account that has this of a template.
pub(super) fn account_of<'a>(source: &Source, there: impl Iterator<Item = &'a Read>) -> resources::World {
    let mut account = resources::World::new("", "");
    there.for_each(|read| hold(&mut account, source, read));
    account
}

impl World {
    /// The same world before its stack is made.
    pub(super) fn creating(&self) -> Result<Self, PlayError> {
        let source = Arc::clone(&self.source);
        let creation = Creation::of(&source)?;
        let mut world = Self::empty(source, System::default())?;
        world.chance = self.chance.clone();
        world.traffic = self.traffic.clone();
        world.images.clone_from(&self.images);
        world.system.ignored.clone_from(&self.system.ignored);
        world.watch.hide_all();
        world.stack.status = StackStatus::CreateInProgress;
        world.tell(STACK, StackStatus::CreateInProgress.to_string());
        let first = creation.steps.iter().filter(|(_, step)| step.waits == 0);
        let first: Vec<Id> = first.map(|(id, _)| id.clone()).collect();
        world.creation = Some(Box::new(creation));
        first.iter().for_each(|id| world.begin_resource(id));
        Ok(world)
    }

    fn step_of(&mut self, id: &Id) -> Option<&mut Step> {
        self.creation.as_mut()?.steps.get_mut(id)
    }

    fn begin_resource(&mut self, id: &Id) {
        let Some(step) = self.step_of(id) else { return };
        step.stage = Stage::Begun;
        self.plan_resource(id, of_engine(BEFORE_CALL));
    }

    /// Plans when a resource goes on, in place of what was planned for it.
    fn plan_resource(&mut self, id: &Id, after: Millis) {
        let at = self.now + after;
        let Some(step) = self.step_of(id) else { return };
        step.due = Some(at);
        self.queue.plan(at, Happening::Resource(id.clone()));
    }

    /// A resource goes on.
    pub(super) fn turn_resource(&mut self, id: &Id) {
        let now = self.now;
        let Some(step) = self.step_of(id).filter(|step| step.due == Some(now)) else { return };
        let (stage, service) = (step.stage, step.kind == SERVICE);
        match stage {
            Stage::Begun => self.ask_for(id),
            Stage::Asked if service => self.look_at_service_of_stack(id),
            Stage::Asked => self.resource_ready(id),
            Stage::Settling => self.resource_complete(id),
            Stage::Going => self.look_whether_gone(id),
            _ => {}
        }
    }

    /// Asks the service of a resource for it.
    fn ask_for(&mut self, id: &Id) {
        let now = self.now;
        let source = Arc::clone(&self.source);
        let Some(read) = source.resource(id) else { return };
        let Some(creation) = &mut self.creation else { return };
        let refusal = refusal(&source, &creation.account, &creation.there, (None, read));
        let Some(step) = creation.steps.get_mut(id) else { return };
        if let Some(reason) = refusal {
            self.fail_resource(id, &reason);
            return;
        }
        (step.stage, step.asked) = (Stage::Asked, Some(now));
        let lives = [GROUP, SERVICE].contains(&read.kind.as_str());
        if lives {
            creation.beginning.push(id.clone());
            creation.there.insert(id.to_string());
            self.read_again();
        }
        let delay =
            if read.kind == SERVICE { self.next_look() } else { self.time_for(id, &read.kind, Verb::Create) };
        self.plan_resource(id, delay);
    }

    /// How long it takes to make or to delete a resource, in whole seconds: so what ends together is looked at together.
    pub(super) fn time_for(&self, id: &Id, kind: &str, verb: Verb) -> Millis {
        let time = self.pick(of_resource(kind, verb), &format!("{verb:?} {id}"), 0);
        time / SECOND * SECOND
    }

    /// Until CloudFormation looks again at what it waits for.
    fn next_look(&mut self) -> Millis {
        let Some(creation) = &mut self.creation else { return SECOND };
        creation.looks += 1;
        let look = creation.looks;
        self.pick(STACK_LOOKS, "stack looks at its services", look) / SECOND * SECOND
    }

    fn look_at_service_of_stack(&mut self, id: &Id) {
        let since = self.step_of(id).and_then(|step| step.asked).unwrap_or_default();
        match self.progress_of(id, 1, since) {
            Progress::Done => self.resource_ready(id),
            Progress::Failed(reason) => self.fail_resource(id, &reason),
            Progress::Waits => {
                let delay = self.next_look();
                self.plan_resource(id, delay);
            }
        }
    }

    /// A resource is there, and what needs it may begin.
    fn resource_ready(&mut self, id: &Id) {
        let now = self.now;
        let source = Arc::clone(&self.source);
        let Some(creation) = &mut self.creation else { return };
        let Some(step) = creation.steps.get_mut(id) else { return };
        (step.stage, step.ready) = (Stage::Settling, Some(now));
        let (kind, users) = (step.kind.clone(), step.users.clone());
        creation.there.insert(id.to_string());
        if let Some(read) = source.resource(id) {
            hold(&mut creation.account, &source, read);
        }
        let mut next = Vec::new();
        for user in users {
            let Some(step) = creation.steps.get_mut(&user) else { continue };
            step.waits -= 1;
            if step.waits == 0 && step.stage == Stage::Waiting {
                next.push(user);
            }
        }
        if WATCHES.contains(&kind.as_str()) {
            self.watch.show(id);
        } else {
            self.read_again();
        }
        next.iter().for_each(|user| self.begin_resource(user));
        if settles(&kind) {
            self.plan_resource(id, of_engine(SETTLING));
        } else {
            self.resource_complete(id);
        }
    }

    fn resource_complete(&mut self, id: &Id) {
        let Some(step) = self.step_of(id) else { return };
        step.stage = Stage::Complete;
        self.tell(id, "CREATE_COMPLETE");
        self.end_if_all_complete();
    }

    fn end_if_all_complete(&mut self) {
        let all = |creation: &Creation| creation.steps.values().all(|step| step.stage == Stage::Complete);
        if self.creation.as_deref().is_some_and(all) {
            self.look_at_what_exists();
            self.creation = None;
            self.used = route::used(&self.system, &self.flows, &self.used);
            self.share_out();
            self.stack.status = StackStatus::CreateComplete;
            self.tell(STACK, StackStatus::CreateComplete.to_string());
            self.tell_shadowed();
        }
    }

    /// Reads the system again, once at a moment.
    fn read_again(&mut self) {
        let Some(creation) = &mut self.creation else { return };
        if !std::mem::replace(&mut creation.is_stale, true) {
            self.queue.plan(self.now, Happening::Exists);
        }
    }

    /// The system is what is there by now. Of a stack that goes back it stays what it was.
    pub(super) fn look_at_what_exists(&mut self) {
        if self.stack.status != StackStatus::CreateInProgress {
            return;
        }
        let Some(creation) = &mut self.creation else { return };
        creation.is_stale = false;
        let beginning = std::mem::take(&mut creation.beginning);
        match System::part(&self.source, &creation.there) {
            Ok(system) => self.exist(system),
            Err(error) => {
                let reason = error.to_string();
                beginning.iter().for_each(|id| self.fail_resource(id, &reason));
                return;
            }
        }
        for id in &beginning {
            self.tell(id, "is made");
            match self.system.services.get(id).cloned() {
                Some(spec) => self.begin_service(id, spec),
                None => self.begin_group(id),
            }
        }
        self.recount_all();
    }

    /// Takes over the system as it is by now.
    fn exist(&mut self, mut system: System) {
        self.recount_all();
        self.collect();
        system.ignored = std::mem::take(&mut self.system.ignored);
        for (id, secret) in &mut system.secrets {
            if let Some(stored) = self.system.secrets.get(id) {
                secret.clone_from(stored);
            }
        }
        let before = std::mem::replace(&mut self.system, system);
        self.keep_ranges(&before);
        self.watch.set_topics(&self.system.topics);
        self.connect();
        self.reconnect();
        self.follow_ranges(&before);
    }
}

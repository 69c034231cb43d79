//! An update of a stack to another template, as CloudFormation carries it out: each resource that is touched once those that
//! it needs are done, all others beside it, and each taking its time. What is replaced and what the template has no longer
//! goes after all else.
//!
//! So a load balancer may send to a service before that is there, if nothing lets it wait. Sources:
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>,
//! <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html>.

mod refused;
mod renamed;
mod touched;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::PlayError;
use super::creation::{GROUP, SERVICE};
use super::durations::of_engine;
use super::image::Image;
use super::queue::Millis;
use super::route;
use super::stack::StackStatus;
use super::system::{Id, Source, System};
use super::upgrade::Upgrade;
use super::watch::Watch;
use super::world::{Happening, World};
use crate::cloudformation::BEFORE_CALL;
use crate::resources::Verb;
use crate::template::placeholders::Read;
use refused::Account;
use renamed::{Names, RENAMED, before, referring, swapped};
use touched::Touched;
pub(super) use touched::touched;

/// Types that stand beside what replaces them until the end: nothing refers to them, and more than one may be there.
const BESIDE: [&str; 7] = [
    "AWS::EC2::Route",
    "AWS::EC2::SecurityGroupEgress",
    "AWS::EC2::SecurityGroupIngress",
    "AWS::ElasticLoadBalancingV2::ListenerRule",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::RolePolicy",
];

/// How far a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Something that it needs isn't done.
    Waiting,
    /// Its service isn't asked yet.
    Begun,
    /// Its service is at work.
    Asked,
    Done,
}

/// The way of one resource.
#[derive(Clone, Debug)]
struct Step {
    touched: Touched,
    stage: Stage,
    /// When it goes on.
    due: Option<Millis>,
}

/// An image that a service gets, and the secrets that it reads more.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) image: Image,
    pub(super) reads: Vec<String>,
}

/// An update on its way.
#[derive(Clone, Debug)]
pub(super) struct Update {
    pub(super) from: Arc<Source>,
    to: Arc<Source>,
    /// The alarms that are to be: what they look at is there before they are.
    coming: Watch,
    /// What nothing acts on in the template that is to be.
    ignored: Vec<(String, String)>,
    steps: BTreeMap<Id, Step>,
    images: BTreeMap<Id, Given>,
    /// Services that go back to what they were.
    back: BTreeSet<Id>,
    /// What is as the template that is to be says.
    taken: BTreeSet<Id>,
    /// What of it was replaced and goes on under another name.
    renamed: Vec<Id>,
    /// Services and groups that begin once the system is read.
    beginning: Vec<Id>,
    is_stale: bool,
    /// Whether it takes one back that failed.
    is_back: bool,
    /// What is there, for who refuses what is asked; nothing where it has to be looked at anew.
    account: Option<Account>,
}

impl Update {
    fn of(
        from: Arc<Source>,
        to: Arc<Source>,
        coming: Watch,
        forced: &BTreeSet<Id>,
    ) -> Result<Self, PlayError> {
        let touched = touched(&from, &to, forced)?;
        let step = |touched| Step { touched, stage: Stage::Waiting, due: None };
        Ok(Self {
            from,
            to,
            coming,
            ignored: Vec::new(),
            steps: touched.into_iter().map(|(id, touched)| (id, step(touched))).collect(),
            images: BTreeMap::new(),
            back: BTreeSet::new(),
            taken: BTreeSet::new(),
            renamed: Vec::new(),
            beginning: Vec::new(),
            is_stale: false,
            is_back: false,
            account: None,
        })
    }

    /// Whether each resource is done.
    pub(super) fn is_done(&self) -> bool {
        self.steps.values().all(|step| step.stage == Stage::Done)
    }

    /// Those that may begin by now.
    fn next(&self) -> Vec<Id> {
        let done = |id: &Id| self.steps.get(id).is_none_or(|step| step.stage == Stage::Done);
        let next = |step: &Step| step.stage == Stage::Waiting && step.touched.needs.iter().all(done);
        self.steps.iter().filter(|(_, step)| next(step)).map(|(id, _)| id.clone()).collect()
    }

    /// What is there by now: of what is touched, the new where it is taken, else the old, and beside what was replaced.
    fn source(&self) -> Source {
        let taken = |id: &str| self.steps.get(id).filter(|_| self.taken.contains(id));
        let renamed = self.taken.iter().filter(|id| self.renames(id));
        let names: Names = renamed.map(|id| (id.to_string(), before(id))).collect();
        let mut resources: BTreeMap<String, Read> = BTreeMap::new();
        let mut put = |read: Read, name: String| {
            resources.insert(name.clone(), Read { logical_id: name, ..read });
        };
        for old in &self.from.resources {
            let id = &old.logical_id;
            match taken(id) {
                Some(step) if step.touched.replaced.is_some() && BESIDE.contains(&old.kind.as_str()) => {
                    put(referring(old, &names), before(id));
                }
                Some(_) if self.renames(id) => put(referring(old, &names), before(id)),
                Some(_) => {}
                None => put(referring(old, &names), id.clone()),
            }
        }
        let taken = self.taken.iter().filter_map(|id| self.to.resource(id));
        taken.for_each(|new| put(new.clone(), new.logical_id.clone()));
        self.to.with(resources.into_values().collect())
    }

    /// Whether a resource is replaced, and what it was goes on under another name.
    fn renames(&self, id: &str) -> bool {
        let step = self.steps.get(id);
        step.is_some_and(|step| {
            step.touched.replaced.is_some() && RENAMED.contains(&step.touched.kind.as_str())
        })
    }
}

impl World {
    /// An update begins that brings another template, and images for its services.
    pub(super) fn begin_template(
        &mut self,
        upgrade: Upgrade,
        images: BTreeMap<Id, Given>,
    ) -> Result<(), PlayError> {
        let forced = images.keys().cloned().collect();
        let update = Update::of(Arc::clone(&self.source), upgrade.source, upgrade.watch, &forced)?;
        self.begin_update();
        self.stack.update = Some(Box::new(Update { ignored: upgrade.system.ignored, images, ..update }));
        self.begin_next();
        Ok(())
    }

    /// An update fails: what it took over goes back, in the order of the template before. What it added goes at the end.
    pub(super) fn begin_way_back(&mut self, failed: Update, services: BTreeSet<Id>) -> Result<(), PlayError> {
        let replaced = failed.taken.iter().filter(|id| self.source.resource(&before(id)).is_some());
        let replaced: Vec<Id> = replaced.cloned().collect();
        if !replaced.is_empty() {
            let (source, moves) = swapped(&self.source, &replaced);
            self.rename(&moves);
            self.take_over(Upgrade::of(Arc::new(source))?);
        }
        // A service that was replaced has been left as it was.
        let services = services.into_iter().filter(|id| !failed.renamed.contains(id)).collect();
        let coming = Upgrade::of(Arc::clone(&failed.from))?.watch;
        let back = Update::of(Arc::clone(&self.source), failed.from, coming, &services)?;
        let ignored = self.system.ignored.clone();
        self.stack.update = Some(Box::new(Update { ignored, back: services, is_back: true, ..back }));
        self.begin_next();
        Ok(())
    }

    fn begin_next(&mut self) {
        let next = self.stack.update.as_ref().map(|update| update.next()).unwrap_or_default();
        next.iter().for_each(|id| self.plan_update(id, Stage::Begun, of_engine(BEFORE_CALL)));
    }

    fn step_of_update(&mut self, id: &Id) -> Option<&mut Step> {
        self.stack.update.as_mut()?.steps.get_mut(id)
    }

    fn plan_update(&mut self, id: &Id, stage: Stage, after: Millis) {
        let at = self.now + after;
        let Some(step) = self.step_of_update(id) else { return };
        (step.stage, step.due) = (stage, Some(at));
        self.queue.plan(at, Happening::Resource(id.clone()));
    }

    /// A resource of an update goes on.
    pub(super) fn turn_update(&mut self, id: &Id) {
        let now = self.now;
        let Some(step) = self.step_of_update(id).filter(|step| step.due == Some(now)) else { return };
        step.due = None;
        let (stage, kind, verb) = (step.stage, step.touched.kind.clone(), step.touched.verb);
        let refused = self.stack.update.as_mut().filter(|_| stage == Stage::Begun);
        if let Some(reason) = refused.and_then(|update| update.refusal(id)) {
            let failed = if verb == Verb::Create { "CREATE_FAILED" } else { "UPDATE_FAILED" };
            self.tell(id, format!("{failed}: {reason}"));
            self.fail_update(&format!("{id}: {reason}"));
            return;
        }
        self.tell_replaced(id, stage);
        let Some(step) = self.step_of_update(id) else { return };
        match stage {
            Stage::Begun if kind == SERVICE => {
                step.stage = Stage::Asked;
                if let Some(update) = &mut self.stack.update {
                    update.beginning.push(id.clone());
                }
                self.take(id);
            }
            Stage::Begun => {
                // A group is at work from its call on.
                if kind == GROUP {
                    if let Some(update) = &mut self.stack.update {
                        update.beginning.push(id.clone());
                    }
                    self.take(id);
                }
                let time = self.time_for(id, &kind, verb);
                self.plan_update(id, Stage::Asked, time);
            }
            Stage::Asked => {
                self.take(id);
                self.update_done(id);
            }
            Stage::Waiting | Stage::Done => {}
        }
    }

    /// Tells why something that has tasks is made anew.
    fn tell_replaced(&mut self, id: &Id, stage: Stage) {
        let update = self.stack.update.as_ref().filter(|update| stage == Stage::Begun && update.renames(id));
        let step = update.and_then(|update| update.steps.get(id));
        if let Some(property) = step.and_then(|step| step.touched.replaced.clone()) {
            self.tell(id, format!("is made anew, as its {property} doesn't change in place"));
        }
    }

    /// A resource is as the new template says, from this moment on.
    fn take(&mut self, id: &Id) {
        let Some(update) = &mut self.stack.update else { return };
        update.taken.insert(id.clone());
        update.keep_account(id);
        if !std::mem::replace(&mut update.is_stale, true) {
            self.queue.plan(self.now, Happening::Exists);
        }
    }

    /// A resource is done: what needs it may begin.
    pub(super) fn update_done(&mut self, id: &Id) {
        let Some(step) = self.step_of_update(id).filter(|step| step.stage != Stage::Done) else { return };
        step.stage = Stage::Done;
        let word = if step.touched.verb == Verb::Create { "CREATE_COMPLETE" } else { "UPDATE_COMPLETE" };
        self.tell(id, word);
        self.begin_next();
    }

    /// The system is what is there by now; services that are touched begin.
    pub(super) fn look_at_update(&mut self) {
        let Some(update) = &mut self.stack.update else { return };
        update.is_stale = false;
        let beginning = std::mem::take(&mut update.beginning);
        let source = Arc::new(update.source());
        let renamed: Vec<Id> = update.taken.iter().filter(|id| update.renames(id)).cloned().collect();
        let renamed: Vec<Id> = renamed.into_iter().filter(|id| !update.renamed.contains(id)).collect();
        // What is half old and half new may be nothing that can be played, though both are: then all is taken at once.
        let upgrade = Upgrade::of(source).or_else(|_| Upgrade::of(Arc::clone(&update.to)));
        let mut upgrade = match upgrade {
            Ok(upgrade) => upgrade,
            Err(error) => return self.fail_update(&error.to_string()),
        };
        upgrade.watch.foresee(&update.coming);
        update.renamed.extend(renamed.iter().cloned());
        let moves: Vec<_> = renamed.into_iter().map(|id| (id.clone(), before(&id).into())).collect();
        self.rename(&moves);
        let before = self.take_over(upgrade);
        for id in &beginning {
            if self.fleets.contains_key(id) {
                self.set_capacity(id);
                continue;
            }
            self.begin_service_of_update(id, &before);
            if !self.awaits(id) {
                self.update_done(id);
            }
        }
        self.recount_all();
    }

    fn begin_service_of_update(&mut self, id: &Id, before: &System) {
        let Some(update) = &mut self.stack.update else { return };
        let (given, back) = (update.images.remove(id), update.back.contains(id));
        if back {
            self.take_back_service(id);
        } else if self.services.contains_key(id) {
            let task = self.system.services.get(id).map(|spec| &spec.task);
            let step = task.and_then(|task| update.steps.get(task));
            let renewed = step.is_some_and(|step| step.touched.by_reference);
            self.update_service(id, before, given, renewed);
        } else if let Some(spec) = self.system.services.get(id).cloned() {
            self.tell(id, "is made");
            self.begin_service(id, spec);
            if let Some(given) = given {
                self.deploy_given(id, given);
            }
            let number = self.services.get(id).map_or(1, |running| running.primary);
            self.await_deployment(id, number);
        }
    }

    /// The update is over: the template is the new one alone.
    pub(super) fn end_template(&mut self, status: StackStatus) {
        let Some(update) = self.stack.update.take() else { return };
        if status == StackStatus::UpdateRollbackFailed {
            return;
        }
        if let Ok(upgrade) = Upgrade::of(update.to) {
            let orphans = route::orphans(&self.system, &self.used, &upgrade.system);
            self.take_over(upgrade);
            self.orphans.extend(orphans);
        }
        self.system.ignored = update.ignored;
        self.used = route::used(&self.system, &self.flows, &self.used);
        self.share_out();
    }
}

//! A play: what a test or a scenario holds in its hand.

use std::sync::Arc;
use std::time::Duration;

use super::PlayError;
use super::chance::Chance;
use super::fault::Fault;
use super::image::Image;
use super::measured::Measured;
use super::queue::{MINUTE, Millis, SECOND};
use super::record::{Record, Recorder};
use super::release::Release;
use super::stack::StackStatus;
use super::state::{Machine, Status, Task};
use super::system::{Source, System};
use super::timeline::Timeline;
use super::traffic::Traffic;
use super::watch::Message;
use super::world::World;

/// A system is settled when nothing has happened for so long: longer than counts take to go down again.
const QUIET: Millis = 20 * MINUTE;

/// How long is waited for that.
const PATIENCE: Millis = 4 * 60 * MINUTE;

/// A system at play, in simulated time that begins when its stack is made, or with [`creating`](Self::creating) when
/// CloudFormation begins to make it.
///
/// ```
/// use std::time::Duration;
/// use ecs_dsl_rehearsal::play::{Image, Play, Release, Traffic};
///
/// # let template = include_str!("../../tests/play/service.yaml");
/// let mut play = Play::of(template)?.seed(7).traffic(Traffic::constant(100.0));
/// assert!(play.settle());
/// play.mark();
/// play.deploy(&Release::image("Api", Image::new("acme/api:2")))?;
/// play.run_for(Duration::from_secs(600));
/// assert_eq!(play.measured().lost(), 0);
/// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Play {
    inert: Vec<String>,
    pub(super) world: World,
}

impl Play {
    /// The system of a template, in JSON or YAML, at the moment at which its resources are made.
    ///
    /// `Ref` of `X` reads as `X`, `Fn::GetAtt` of its `Arn` as `X.Arn`; a parameter is its default, or its name.
    ///
    /// # Errors
    ///
    /// If the template can't be read, or has something that isn't played.
    pub fn of(template: &str) -> Result<Self, PlayError> {
        Self::with_inert(template, &[])
    }

    /// The same, in which resources of these types do nothing.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of).
    pub fn with_inert(template: &str, kinds: &[&str]) -> Result<Self, PlayError> {
        Self::begin(Source::parse(template)?, kinds.iter().map(|kind| (*kind).to_owned()).collect())
    }

    /// The same, in which resources of all types that aren't known do nothing. [`inert`](Self::inert) tells them.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of), but for such types.
    pub fn ignoring_unknown(template: &str) -> Result<Self, PlayError> {
        let source = Source::parse(template)?;
        let unknown = source.unknown();
        Self::begin(source, unknown)
    }

    fn begin(source: Source, inert: Vec<String>) -> Result<Self, PlayError> {
        let system = System::read(&source, &inert)?;
        let world = World::new(Arc::new(source), system)?;
        Ok(Self { inert, world })
    }

    /// The same before its stack is made: CloudFormation makes its resources from now on, each once what it needs is ready,
    /// and takes all of them back if one fails. To be called before time passes.
    ///
    /// ```
    /// # use std::time::Duration;
    /// use ecs_dsl_rehearsal::play::{Play, StackStatus};
    ///
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let mut play = Play::of(template)?.creating()?;
    /// play.run_until_well(Duration::from_secs(30 * 60));
    /// assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.why_not_whole());
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If resources need each other in a circle.
    pub fn creating(mut self) -> Result<Self, PlayError> {
        let recorded = self.world.recorder.is_some();
        self.world = self.world.creating()?;
        Ok(if recorded { self.recorded() } else { self })
    }

    /// The types of resources that do nothing because whoever made this play said so.
    #[must_use]
    pub fn inert(&self) -> &[String] {
        &self.inert
    }

    /// Another seed than 0: other durations, of the same spans. To be set before time passes.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.world.chance = Chance::of(seed);
        self
    }

    /// How an image that the template names behaves; without this it is a good one. To be set before time passes.
    ///
    /// ```
    /// use ecs_dsl_rehearsal::play::{Image, Play, scenario};
    ///
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let play = Play::of(template)?.image(Image::new("acme/api:1").bad());
    /// let verdict = scenario::first_deployment(&play, 1)?;
    /// assert!(verdict.to_string().contains("ROLLBACK_COMPLETE"), "{verdict}");
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    #[must_use]
    pub fn image(mut self, image: Image) -> Self {
        self.world.set_image(image);
        self
    }

    /// Requests to each load balancer. Without this there are none.
    #[must_use]
    pub fn traffic(mut self, traffic: Traffic) -> Self {
        self.set_traffic(traffic);
        self
    }

    /// Keeps a [`Record`] from now on: tasks, machines, requests and alarms over time. Without this none is kept.
    #[must_use]
    pub fn recorded(mut self) -> Self {
        self.world.recorder = Some(Box::new(Recorder::of(&self.world)));
        self
    }

    /// The record up to now; nothing if none is kept.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use ecs_dsl_rehearsal::play::{Play, Traffic};
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let mut play = Play::of(template)?.traffic(Traffic::constant(100.0)).recorded();
    /// play.run_for(Duration::from_secs(1_200));
    /// let record = play.record().unwrap_or_default();
    /// let last = record.services["Api"].last().map(|sample| (sample.healthy, sample.desired));
    /// assert_eq!(last, Some((8, 8)));
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    pub fn record(&mut self) -> Option<Record> {
        self.world.recount_all();
        self.world.recorded()
    }

    /// Other requests from now on.
    pub fn set_traffic(&mut self, traffic: Traffic) {
        self.world.recount_all();
        self.world.traffic = traffic.beginning(self.world.now);
        self.world.share_out();
        self.world.record_traffic();
    }

    /// Begins a deployment.
    ///
    /// # Errors
    ///
    /// If the system has no such service, the template can't be played or replaces what tasks run on, or the stack
    /// takes no update: one is under way, or its rollback failed.
    pub fn deploy(&mut self, release: &Release) -> Result<(), PlayError> {
        let read = |template: &String| {
            let source = Source::parse(template)?;
            let system = System::read(&source, &self.inert)?;
            Ok::<_, PlayError>((Arc::new(source), system))
        };
        let template = release.template.as_ref().map(read).transpose()?;
        self.world.release(release, template)
    }

    /// Lets something go wrong. Gives how many things it hit: 0 where there was nothing to hit.
    ///
    /// # Errors
    ///
    /// If the system has nothing of that name.
    pub fn inject(&mut self, fault: &Fault) -> Result<u32, PlayError> {
        let hit = self.world.inject(fault)?;
        self.world.record_fault(fault, hit);
        Ok(hit)
    }

    /// Lets time pass until so many seconds after the play began.
    pub fn run_until(&mut self, second: u64) {
        self.world.run_until(second.saturating_mul(SECOND));
    }

    /// Lets time pass.
    pub fn run_for(&mut self, time: Duration) {
        let time = Millis::try_from(time.as_millis()).unwrap_or(Millis::MAX);
        self.world.run_until(self.world.now.saturating_add(time));
    }

    /// Lets time pass until every service is steady, no alarm is in ALARM and nothing has happened for twenty minutes;
    /// at most four hours. Gives whether that came.
    pub fn settle(&mut self) -> bool {
        let began = self.world.now;
        while self.world.now < began + PATIENCE {
            self.world.run_until(self.world.now + MINUTE);
            let quiet = self.world.now >= self.world.timeline.last().max(began) + QUIET;
            if quiet && self.is_well() {
                return true;
            }
        }
        false
    }

    /// Lets time pass until the stack is neither being made nor taken back, at most so long.
    pub(super) fn run_until_made(&mut self, at_most: Duration) {
        let end = self.world.now + Millis::try_from(at_most.as_millis()).unwrap_or(Millis::MAX);
        while self.world.stack.status.is_under_way() && self.world.now < end {
            self.world.run_until((self.world.now + SECOND).min(end));
        }
    }

    /// Lets time pass until the system is well, at most so long. Gives whether it is. What was ordered at this very moment may not
    /// show yet, as ECS looks every ten seconds and scaling takes minutes: let time pass first.
    pub fn run_until_well(&mut self, at_most: Duration) -> bool {
        let limit = Millis::try_from(at_most.as_millis()).unwrap_or(Millis::MAX);
        let end = self.world.now.saturating_add(limit);
        while !self.world.is_well() && self.world.now < end {
            self.world.run_until((self.world.now + 10 * SECOND).min(end));
        }
        self.world.is_well()
    }

    /// Measures from now on.
    pub fn mark(&mut self) {
        self.world.mark();
    }

    /// What was measured since the mark.
    pub fn measured(&mut self) -> Measured {
        self.world.recount_all();
        self.world.collect();
        Measured::of(&self.world)
    }

    /// The time, in seconds since the play began.
    #[must_use]
    pub const fn second(&self) -> u64 {
        self.world.now / SECOND
    }

    /// Whether every service is steady, every group has the machines that it wants, and no alarm is in ALARM but those that
    /// call scaling policies and nobody else.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.world.is_well() && !self.world.is_troubled()
    }

    /// Whether every service is steady, every group has the machines that it wants, and no update is under way.
    pub(super) fn is_whole(&self) -> bool {
        self.world.is_well()
    }

    /// What keeps the system from being whole, in words; empty if it is.
    #[must_use]
    pub fn why_not_whole(&self) -> String {
        let world = &self.world;
        let mut reasons: Vec<String> = Vec::new();
        reasons.extend(Some(self.missing_tasks()).filter(|missing| !missing.is_empty()));
        for (id, _) in world.services.iter().filter(|(_, running)| !running.steady) {
            reasons.extend(world.timeline.last_stop(id).map(str::to_owned));
        }
        let failure = world.creation.as_ref().and_then(|creation| creation.failure());
        match failure {
            Some(failure) => reasons.push(format!("the stack is {}: {failure}", world.stack.status)),
            None if world.stack.status.is_under_way() => {
                reasons.push(format!("the stack is {}", world.stack.status));
            }
            None => {}
        }
        for (id, fleet) in &world.fleets {
            let there = world.in_service(id);
            if !fleet.exchange.is_empty() || fleet.one_more {
                reasons.push(format!("{id} has {} machines to exchange", fleet.exchange.len()));
            }
            if there != fleet.desired {
                let mut machines =
                    world.machines.values().filter(|machine| machine.group == *id && !machine.gone);
                let why = machines.find_map(|machine| world.keeps_out(machine));
                let why = why.map_or_else(String::new, |why| format!(" ({why})"));
                reasons.push(format!("{id} has {there} of {} machines{why}", fleet.desired));
            }
        }
        reasons.join("; ")
    }

    /// The services that aren't steady, with how many of their tasks run and what is in the way of them; empty if all are.
    pub(super) fn missing_tasks(&self) -> String {
        let unsteady = self.world.services.iter().filter(|(_, running)| !running.steady);
        let texts = unsteady.map(|(id, running)| {
            let there = self.running(id);
            let why = match (&running.told_barrier, running.told_unplaced) {
                (Some(barrier), _) => format!(", which {barrier}"),
                (None, Some(lack)) if there < running.desired => format!(" ({})", lack.trim_end_matches('.')),
                _ => self.world.waits_for(id).map_or_else(String::new, |why| format!(" (the rest {why})")),
            };
            format!("{id} runs {there} of {} tasks{why}", running.desired)
        });
        texts.collect::<Vec<_>>().join("; ")
    }

    /// The alarms that are in ALARM, by their logical ids.
    #[must_use]
    pub fn alarming(&self) -> Vec<&str> {
        self.world.watch.alarming()
    }

    /// How many tasks the Spot machine with most of them has, daemons not counted. A task on Fargate Spot counts as one that has
    /// a machine to itself.
    #[must_use]
    pub fn spot_tasks(&self) -> usize {
        let first = self.world.spot_machines().into_iter().next();
        let on_machine = first.map_or(0, |machine| self.world.replicas_on(machine).count());
        on_machine.max(self.world.fargate_spot_tasks().take(1).count())
    }

    /// The services behind a load balancer that read keys of this template's secrets, and each of these secrets.
    #[must_use]
    pub fn readers(&self) -> Vec<(String, String)> {
        let system = &self.world.system;
        let mut readers: Vec<(String, String)> = Vec::new();
        for service in system.fronted() {
            let task = system.services.get(service).and_then(|service| system.tasks.get(&service.task));
            let secrets = task.map(|task| task.secrets.as_slice()).unwrap_or_default();
            let secrets = secrets.iter().filter_map(|value_from| system.secret_of(value_from));
            readers.extend(secrets.map(|secret| (service.to_string(), secret)));
        }
        readers.sort();
        readers.dedup();
        readers
    }

    /// The state of the stack.
    #[must_use]
    pub const fn stack(&self) -> StackStatus {
        self.world.stack.status
    }

    /// What happened.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.world.timeline
    }

    /// What topics got, the oldest first.
    #[must_use]
    pub fn inbox(&self) -> &[Message] {
        &self.world.watch.inbox
    }

    /// How many tasks of a service are RUNNING.
    #[must_use]
    pub fn running(&self, service: &str) -> u32 {
        let runs = |task: &&Task| task.status == Status::Running && task.is_wanted() && task.lost.is_none();
        self.world.tasks.of(service).filter(runs).count() as u32
    }

    /// The services, by their logical ids.
    pub fn services(&self) -> impl Iterator<Item = &str> {
        self.world.services.keys().map(AsRef::as_ref)
    }

    /// The machines that take tasks, in words: `machine 2 (m6i.large, Spot, us-east-1a)`.
    pub fn machines(&self) -> impl Iterator<Item = String> {
        let there = |machine: &&Machine| machine.takes_tasks() && !machine.gone;
        self.world.machines.values().filter(there).map(Machine::describe)
    }

    /// Where the tasks of a service run: the zone and the number of the machine, which is 0 on Fargate.
    #[must_use]
    pub fn places(&self, service: &str) -> Vec<(String, u32)> {
        let tasks = self.world.tasks.of(service);
        let here = tasks.filter(|task| task.place.is_some() && task.lost.is_none());
        let place = |task: &Task| {
            (self.world.zone_of(task).to_string(), task.machine().map_or(0, |machine| machine.0))
        };
        here.map(place).collect()
    }

    /// The image that a service is to run, and whether its deployment is completed.
    #[must_use]
    pub fn version(&self, service: &str) -> Option<(&str, bool)> {
        let running = self.world.services.get(service)?;
        let deployment = running.primary()?;
        Some((deployment.revision.image.reference(), running.is_completed()))
    }

    /// The services that are behind a load balancer, by their logical ids.
    pub fn fronted(&self) -> impl Iterator<Item = &str> {
        self.world.system.fronted().map(AsRef::as_ref)
    }

    /// Metrics that alarms look at and that nothing here feeds, so that these alarms lack data: the alarm's logical id
    /// and the metric.
    #[must_use]
    pub fn unfed(&self) -> Vec<(String, String)> {
        let unfed = self.world.watch.unfed();
        unfed.into_iter().map(|(alarm, metric)| (alarm.to_owned(), metric.to_string())).collect()
    }

    /// Properties of the template that nothing here acts on: the logical id and the property. The steps of a scaling policy
    /// that no alarm calls are among them.
    #[must_use]
    pub fn ignored(&self) -> &[(String, String)] {
        &self.world.system.ignored
    }
}

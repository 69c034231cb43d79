//! The world of a play: what there is, what is planned, and the loop in which it happens.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::PlayError;
use super::books::Books;
use super::chance::Chance;
use super::count::Counter;
use super::creation::Creation;
use super::durations::{Span, TICK};
use super::events::Event;
use super::fault::{Ailment, Ailments, Shortage};
use super::flow::{self, Flow};
use super::image::Image;
use super::queue::{MINUTE, Millis, Queue};
use super::record::Recorder;
use super::request::Request;
use super::route;
use super::series::AllSeries;
use super::stack::{Stack, StackStatus};
use super::state::{Deployment, Fleet, Life, Machine, MachineId, Revision, Rollout, Running, Task, TaskId};
use super::system::{Id, Service, Source, System};
use super::tasks::Tasks;
use super::timeline::Timeline;
use super::traffic::Traffic;
use super::watch::Watch;

/// What can happen by itself.
#[derive(Clone, Debug)]
pub(super) enum Happening {
    /// ECS's scheduler looks at a service.
    Look(Id),
    /// A task goes on.
    Task(TaskId, Step),
    /// A target's checks decide, if its epoch is still this.
    Target(TaskId, usize, u32),
    /// The checks of a task's containers decide, if their epoch is still this.
    Health(TaskId, u32),
    /// A machine goes on.
    Machine(MachineId, Turn),
    /// A group looks at how many machines it has.
    Group(Id),
    /// CloudFormation looks at the services that it waits for.
    Stack,
    /// A resource of a stack that is being made, or taken back, goes on.
    Resource(Id),
    /// What such a stack has by now is read.
    Exists,
    /// What was cut off is reached again.
    Network,
    /// What was wrong with applications is over.
    Recovers(Ailment),
    /// It is time for a scheduled action.
    Scheduled,
    /// A minute is over.
    Minute,
}

/// A step of a task's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Agent,
    Secrets,
    Pulled,
    Started,
    /// What was tried before its start was in vain.
    Failed,
    Register,
    /// It counts as healthy without any check.
    Settled,
    /// The deregistration delay is over.
    Drained,
    /// Its containers ended after SIGTERM, or were killed.
    Exited,
    Stopped,
    /// It uses more memory than it has.
    OutOfMemory,
    /// ECS sees that its host on Fargate is gone.
    HostLost,
}

/// A turn of a machine's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Registered,
    /// The agent saw the notice of an interruption.
    SeesNotice,
    Gone,
    /// A lifecycle hook of this number is answered.
    HookAnswered(u32),
    /// A lifecycle hook of this number has waited for as long as it does.
    HookTimesOut(u32),
    /// Load balancers see that it ended.
    BalancerSees,
    /// ECS sees that it ended.
    ClusterSees,
}

/// Everything at a moment.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) now: Millis,
    pub(super) chance: Chance,
    pub(super) queue: Queue<Happening>,
    pub(super) system: System,
    /// What it was read from.
    pub(super) source: Arc<Source>,
    pub(super) traffic: Traffic,
    /// Images of the template that aren't good ones, by their names.
    pub(super) images: BTreeMap<String, Image>,
    pub(super) services: BTreeMap<Id, Running>,
    /// Those of them that have one task on each machine.
    pub(super) daemons: BTreeSet<Id>,
    pub(super) tasks: Tasks,
    pub(super) machines: BTreeMap<MachineId, Machine>,
    pub(super) fleets: BTreeMap<Id, Fleet>,
    pub(super) flows: BTreeMap<Id, Flow>,
    /// The rules of listeners by which people ask: not those of an update that is under way.
    pub(super) used: BTreeSet<Id>,
    /// What people ask each load balancer for by rules that an update took away, though their service stays.
    pub(super) orphans: Vec<(Id, Request)>,
    pub(super) counters: BTreeMap<Id, Counter>,
    /// When the next scheduled action comes.
    pub(super) scheduled_at: Option<Millis>,
    pub(super) stack: Stack,
    /// The creation of the stack, until it has succeeded.
    pub(super) creation: Option<Box<Creation>>,
    pub(super) shortage: Shortage,
    pub(super) ailments: Ailments,
    pub(super) books: Books,
    pub(super) watch: Watch,
    pub(super) series: AllSeries,
    pub(super) timeline: Timeline,
    /// Keeps a record, where one is asked for.
    pub(super) recorder: Option<Box<Recorder>>,
    /// How many tasks and machines there ever were.
    pub(super) tasks_made: u32,
    pub(super) machines_made: u32,
    events_made: u32,
}

impl World {
    /// The system as it is made: groups launch their machines, services their first tasks.
    pub(super) fn new(source: Arc<Source>, system: System) -> Result<Self, PlayError> {
        let mut world = Self::empty(source, system)?;
        world.begin();
        world.plan_schedule();
        Ok(world)
    }

    /// A system in which nothing has begun.
    pub(super) fn empty(source: Arc<Source>, system: System) -> Result<Self, PlayError> {
        let watch = Watch::of(&source, &system.topics)?;
        let series = AllSeries::of(&system, &watch);
        let mut world = Self {
            now: 0,
            chance: Chance::of(0),
            queue: Queue::default(),
            traffic: Traffic::none(),
            images: BTreeMap::new(),
            services: BTreeMap::new(),
            daemons: BTreeSet::new(),
            tasks: Tasks::default(),
            machines: BTreeMap::new(),
            fleets: BTreeMap::new(),
            used: route::used(&system, &flow::all(&system), &BTreeSet::new()),
            flows: flow::all(&system),
            orphans: Vec::new(),
            counters: BTreeMap::new(),
            scheduled_at: None,
            stack: Stack::default(),
            creation: None,
            shortage: Shortage::default(),
            ailments: Ailments::default(),
            books: Books::default(),
            watch,
            series,
            timeline: Timeline::default(),
            recorder: None,
            tasks_made: 0,
            machines_made: 0,
            events_made: 0,
            system,
            source,
        };
        world.queue.plan(MINUTE, Happening::Minute);
        Ok(world)
    }

    fn begin(&mut self) {
        self.share_out();
        self.tell_shadowed();
        let groups: Vec<Id> = self.system.groups.keys().cloned().collect();
        groups.iter().for_each(|group| self.begin_group(group));
        let made: Vec<_> = self.system.services.iter().map(|(id, spec)| (id.clone(), spec.clone())).collect();
        made.into_iter().for_each(|(id, spec)| self.begin_service(&id, spec));
    }

    /// Tells the rules of listeners that no request comes to.
    pub(super) fn tell_shadowed(&mut self) {
        for (rule, first) in route::shadowed(&self.system) {
            self.tell(&rule, format!("gets no request: {first} takes what it is for"));
        }
    }

    /// A group is made, and launches its machines.
    pub(super) fn begin_group(&mut self, id: &Id) {
        let Some(group) = self.system.groups.get(id) else { return };
        let fleet = Fleet {
            spec: group.clone(),
            made: self.now,
            ranged: false,
            desired: group.desired.clamp(group.min, group.max),
            reservation: 100.0,
            idle_minutes: 0,
            exchange: Vec::new(),
            one_more: false,
        };
        self.fleets.insert(id.clone(), fleet);
        self.queue.plan(self.now, Happening::Group(id.clone()));
    }

    /// A service is made, with its first deployment.
    pub(super) fn begin_service(&mut self, id: &Id, spec: Service) {
        let Some(revision) = self.revision(&spec, None) else { return };
        // Registering a scalable target moves the count into its range at once.
        let range = self.system.scaling.get(id).map(|scaling| (scaling.min, scaling.max));
        let daemon = spec.daemon;
        let given = if daemon { 0 } else { spec.desired.unwrap_or(1) };
        let desired = range.map_or(given, |(min, max)| given.clamp(min, max));
        let first = Deployment {
            number: 1,
            revision,
            rollout: Rollout::InProgress,
            began: self.now,
            ran: false,
            failed_tasks: 0,
            watched: false,
            baked_at: None,
        };
        let running = Running {
            spec,
            desired,
            deployments: vec![first],
            deployments_made: 1,
            primary: 1,
            looked_at: false,
            steady: false,
            failures: 0,
            not_before: 0,
            told_unplaced: None,
            told_barrier: None,
            one_more: false,
        };
        self.services.insert(id.clone(), running);
        if daemon {
            self.daemons.insert(id.clone());
            self.size_daemons();
        }
        self.look_at(id);
    }

    /// An image of the template behaves in another way, also in tasks that are still to start.
    pub(super) fn set_image(&mut self, image: Image) {
        let deployments = self.services.values_mut().flat_map(|running| &mut running.deployments);
        for deployment in deployments.filter(|one| one.revision.image.reference() == image.reference()) {
            Arc::make_mut(&mut deployment.revision).image = image.clone();
        }
        self.images.insert(image.reference().to_owned(), image);
    }

    /// What a service's tasks are made from: the image's behaviour is good unless it is said to be another.
    pub(super) fn revision(&self, spec: &Service, image: Option<Image>) -> Option<Arc<Revision>> {
        let mut definition = self.system.tasks.get(&spec.task)?.clone();
        let image = match image {
            Some(image) => {
                if let Some(first) = definition.images.first_mut() {
                    *first = image.reference().to_owned();
                }
                image
            }
            None => {
                let reference = definition.images.first().cloned().unwrap_or_default();
                self.images.get(&reference).cloned().unwrap_or_else(|| Image::new(reference))
            }
        };
        Some(Arc::new(Revision { definition, image }))
    }

    /// Whether every service is steady, no deployment is under way, and every group has the machines that it wants.
    pub(super) fn is_well(&self) -> bool {
        let whole = |(id, fleet): (&Id, &Fleet)| {
            self.in_service(id) == fleet.desired && fleet.exchange.is_empty() && !fleet.one_more
        };
        let done = |running: &Running| running.steady && running.is_completed();
        let stack = self.stack.status;
        self.services.values().all(done)
            && !stack.is_under_way()
            && stack != StackStatus::RollbackComplete
            && self.fleets.iter().all(whole)
    }

    /// Whether a task counts as healthy.
    pub(super) fn is_healthy(&self, task: &Task) -> bool {
        let running = self.services.get(&task.service);
        running.is_some_and(|running| running.is_healthy(task, self.has_flow(&task.service)))
    }

    /// Whether a machine is there whose end is certain.
    pub(super) fn has_doomed(&self) -> bool {
        self.machines.values().any(|machine| machine.doomed.is_some() && !machine.gone)
    }

    /// How many machines of a group are in service and take tasks.
    pub(super) fn in_service(&self, group: &Id) -> u32 {
        let there = |machine: &&Machine| {
            machine.group == *group && machine.is_in_service() && machine.life == Life::Registered
        };
        self.machines.values().filter(there).count() as u32
    }

    /// Lets everything happen up to and including a time.
    pub(super) fn run_until(&mut self, end: Millis) {
        while let Some((at, happening)) = self.queue.next(end) {
            self.record(at);
            self.now = self.now.max(at);
            match happening {
                Happening::Look(service) => self.look(&service),
                Happening::Task(task, step) => self.step(task, step),
                Happening::Target(task, place, epoch) => self.decide_target(task, place, epoch),
                Happening::Health(task, epoch) => self.decide_health(task, epoch),
                Happening::Machine(machine, turn) => self.turn(machine, turn),
                Happening::Group(group) => self.look_at_group(&group),
                Happening::Stack => self.look_at_stack(),
                Happening::Resource(resource) if self.creation.is_some() => self.turn_resource(&resource),
                Happening::Resource(resource) => self.turn_update(&resource),
                Happening::Exists if self.creation.is_some() => self.look_at_what_exists(),
                Happening::Exists => self.look_at_update(),
                Happening::Network => self.reconnect(),
                Happening::Recovers(ailment) => self.recover(ailment),
                Happening::Scheduled => self.act_on_schedule(),
                Happening::Minute => self.end_minute(),
            }
        }
        self.record(end);
        self.now = self.now.max(end);
    }

    /// Plans a look of the scheduler at its next tick.
    pub(super) fn look_at(&mut self, service: &Id) {
        let Some(running) = self.services.get_mut(service).filter(|running| !running.looked_at) else {
            return;
        };
        running.looked_at = true;
        let tick = (self.now / TICK + 1) * TICK;
        self.queue.plan(tick, Happening::Look(service.clone()));
    }

    pub(super) fn look_at_all(&mut self) {
        self.size_daemons();
        let all: Vec<Id> = self.services.keys().cloned().collect();
        all.iter().for_each(|service| self.look_at(service));
    }

    pub(super) fn plan_task(&mut self, after: Millis, task: TaskId, step: Step) {
        self.queue.plan(self.now + after, Happening::Task(task, step));
    }

    pub(super) fn plan_machine(&mut self, after: Millis, machine: MachineId, turn: Turn) {
        self.queue.plan(self.now + after, Happening::Machine(machine, turn));
    }

    pub(super) fn pick(&self, span: Span, what: &str, whose: u32) -> Millis {
        span.pick(&self.chance, what, whose)
    }

    pub(super) fn tell(&mut self, subject: &str, text: impl Into<String>) {
        self.timeline.tell(self.now, subject, text.into());
    }

    /// Puts an event on the default bus.
    pub(super) fn emit(&mut self, event: Event) {
        self.events_made += 1;
        if !self.watch.has_rules() {
            return;
        }
        let json = event.json(self.now, self.events_made);
        self.watch.receive(self.now, &json);
    }
}

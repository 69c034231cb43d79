//! All monitors that apply, on services and the platform under them: one message for one incident, the cause first.
//!
//! For each service a page and a warning, each an alarm over its monitors; one of each for the platform. A cause
//! silences what it causes: the platform's page and a failed deployment the pages of services, and a page the warnings
//! of the same thing. Objectives have a page of their own, for what no other page says: an outage uses them up before
//! its cause shows, and for half an hour after it is over.

use super::board::{self, Board};
use super::monitor::Monitor;
use super::system::{System, Zone};
use super::{objectives, platform, queries, service as of_service};
use crate::constructs::observability::{
    Alarm, Composite, CompositeBuilder, Dashboard, EventLog, EventRule, EventRuleBuilder, Events, Exporter,
    LeftOut, OnCall, Severity,
};
use crate::constructs::service::{Service, ServiceFacts};
use crate::constructs::{Draft, Scope};
use crate::invariants::Objective;
use crate::invariants::threshold::Unit;
use crate::template::{Location, Node, Properties};

/// The monitors of production for a system of that name, heard by those who are on call.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # let mut app = App::new();
/// # let mut stack = app.stack("prod");
/// # let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20)).nat(Nat::One).build(&mut stack);
/// # let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
/// # let mail = Service::builder("mail", image!("acme/mail:1.0")).tasks(tasks!(2)).circuit_breaker(CircuitBreaker::rollback()).on_fargate(&cluster, Fargate::on_demand()).build(&mut stack);
/// # let on_call = OnCall::builder("mail").page(Subscription::https("https://pager.example/mail")).warn(Subscription::email("mail@acme.example")).build(&mut stack);
/// let watching = monitors::standard("prod", &on_call).watch(&mail).build(&mut stack);
/// // What doesn't apply is left out, and says why.
/// assert!(watching.left_out().iter().any(|left| left.reason.contains("behind no load balancer")));
/// # app.synth()?;
/// # Ok::<(), ecs_dsl::app::Error>(())
/// ```
#[track_caller]
pub fn standard(name: &str, on_call: &OnCall) -> Standard {
    Standard {
        name: name.to_owned(),
        on_call: on_call.clone(),
        services: Vec::new(),
        objectives: Vec::new(),
        location: Location::caller(),
    }
}

/// Makes the [`standard`] monitors.
#[derive(Clone, Debug)]
#[must_use]
pub struct Standard {
    name: String,
    on_call: OnCall,
    services: Vec<Service>,
    objectives: Vec<(Service, Objective)>,
    location: Location,
}

/// What the standard monitors made.
#[derive(Clone, Debug)]
pub struct Watching {
    dashboard: Dashboard,
    left_out: Vec<LeftOut>,
}

impl Watching {
    /// The dashboard.
    #[must_use]
    pub const fn dashboard(&self) -> &Dashboard {
        &self.dashboard
    }

    /// The monitors that don't apply, each with its reason.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}

impl Standard {
    /// Watches a service, and what it stands on.
    pub fn watch<F: ServiceFacts>(mut self, service: &Service<F>) -> Self {
        self.services.push(service.dynamic());
        self
    }

    /// Watches a service's objective: what may fail over weeks, and how fast it is used up. The service is watched too.
    pub fn objective<F: ServiceFacts>(mut self, service: &Service<F>, objective: Objective) -> Self {
        self.objectives.push((service.dynamic(), objective));
        self
    }

    /// Adds the monitors to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Watching {
        self.add_to(&mut scope.draft())
    }

    fn add_to(self, draft: &mut Draft) -> Watching {
        let Self { name, on_call, services, objectives, location } = self;
        let system = System::of(&services);
        let log = EventLog::add_to(&name, draft, location);
        let stack = draft.name().to_string();
        queries::of_events(&stack, &log, draft, location);
        let mut watch = Watch {
            draft,
            on_call: &on_call,
            log: &log,
            name: &name,
            location,
            left_out: Vec::new(),
            board: Board::default(),
        };
        let mut warnings = watch.composite("PlatformWarn", "platform");
        let cause = watch.platform(&system, &services, &mut warnings);
        let guards = watch.guards(&system);
        let mut pages: Vec<Composite> = cause.iter().cloned().collect();
        for service in services.iter().filter(|service| service.cluster().is_some()) {
            queries::of_service(&stack, service, watch.draft);
            let own =
                objectives.iter().filter(|(of, _)| is_same(of, service)).map(|(_, objective)| objective);
            pages.push(watch.service(service, &guards, cause.as_ref(), own));
        }
        let needed = !system.balancers.is_empty() || !warnings.is_empty();
        let any = if needed { watch.any_of(&pages) } else { None };
        watch.balancers(&system, any.as_ref());
        if !warnings.is_empty() {
            if let Some(any) = &any {
                warnings = warnings.silent_during(any);
            }
            watch.warn(warnings);
        }
        let Watch { draft, left_out, board, .. } = watch;
        let dashboard = board::build(&name, &system, &services, &log, board, draft, location);
        draft.left_out.extend(left_out.iter().cloned());
        Watching { dashboard, left_out }
    }
}

fn is_same(one: &Service, other: &Service) -> bool {
    one.reference().target() == other.reference().target()
}

/// What stops the deployments behind a load balancer, for each load balancer.
type Guards = Vec<(crate::template::Target, Alarm)>;

/// The monitors while they are made.
struct Watch<'w> {
    draft: &'w mut Draft,
    on_call: &'w OnCall,
    log: &'w EventLog,
    name: &'w str,
    location: Location,
    left_out: Vec<LeftOut>,
    board: Board,
}

impl Watch<'_> {
    fn leave_out(&mut self, monitors: &[&'static str], subject: &str, reason: &str) {
        self.left_out.extend(monitors.iter().map(|monitor| LeftOut {
            monitor,
            subject: subject.to_owned(),
            reason: reason.to_owned(),
        }));
    }

    fn composite(&self, part: &str, runbook: &str) -> CompositeBuilder {
        let subject = format!("platform of {}", self.name);
        CompositeBuilder::of(self.name, part, &subject, self.on_call.runbook(runbook), self.location)
    }

    fn add<U: Unit>(&mut self, to: &mut CompositeBuilder, monitor: Monitor<U>) {
        let alarm = monitor.within(self.on_call, self.draft);
        *to = to.clone().part(&alarm);
    }

    fn any_of(&mut self, pages: &[Composite]) -> Option<Composite> {
        if pages.is_empty() {
            return None;
        }
        let any = self.composite("AnyPage", "platform").saying("a page stands: the rest is quiet");
        Some(pages.iter().fold(any, |any, page| any.part(page)).add_to(self.draft))
    }

    /// The page of what all services stand on; its warnings are added to those of the platform.
    fn platform(
        &mut self,
        system: &System,
        services: &[Service],
        warnings: &mut CompositeBuilder,
    ) -> Option<Composite> {
        let mut page = self.composite("PlatformPage", "platform");
        for vpc in system.vpcs.values() {
            for zone in Zone::all(vpc, services) {
                self.add(&mut page, platform::zone_down(&zone));
            }
            let stack = self.draft.name().to_string();
            queries::of_network(&stack, vpc, self.draft);
            if vpc.nat_gateways().is_empty() {
                self.leave_out(&["P5"], vpc.name(), "it has no NAT gateway");
            }
            for (place, gateway) in vpc.nat_gateways().iter().enumerate() {
                self.add(&mut page, platform::gateway_silent(vpc, gateway, place + 1));
                self.add(&mut page, platform::gateway_ports(vpc, gateway, place + 1));
            }
        }
        for cluster in system.clusters.values() {
            self.cluster(cluster, &mut page, warnings);
        }
        if page.is_empty() {
            return None;
        }
        Some(self.page(page))
    }

    fn cluster(
        &mut self,
        cluster: &crate::constructs::cluster::Cluster,
        page: &mut CompositeBuilder,
        warnings: &mut CompositeBuilder,
    ) {
        let subject = format!("cluster {}", cluster.name());
        let Some(mix) = cluster.machines() else {
            let reason = "it has no machines: its services run on Fargate";
            self.leave_out(&["E3", "E4", "P3", "W1", "W2", "W5", "W6"], &subject, reason);
            return;
        };
        let exporter = if mix.has_spot() { Exporter::add_to(cluster, self.draft) } else { None };
        match &exporter {
            Some(exporter) => {
                if let Some(monitor) = platform::spot_interrupted(cluster, exporter) {
                    self.add(warnings, monitor);
                }
                self.add(warnings, platform::spot_interruption(cluster, exporter));
                self.add(warnings, platform::exporter_silent(cluster, exporter));
                let stack = self.draft.name().to_string();
                queries::of_machines(&stack, exporter, self.draft, cluster.location());
                self.board.exporters.push(exporter.clone());
            }
            None => self.leave_out(&["E3", "W1", "W5"], &subject, "its machines are all On-Demand"),
        }
        match platform::on_demand_down(cluster, exporter.as_ref()) {
            Some(monitor) => self.add(page, monitor),
            None => self.leave_out(&["P3"], &subject, "no On-Demand machine has to be there: the base is 0"),
        }
        match platform::capacity_lag(cluster) {
            Some(monitor) => self.add(warnings, monitor),
            None => self.leave_out(&["E4"], &subject, "it has no managed scaling"),
        }
        match platform::near_maximum(cluster) {
            Some(monitor) => self.add(warnings, monitor),
            None => self.leave_out(&["W2"], &subject, "its least size is near its greatest"),
        }
        if let Some(monitor) = platform::machine_failing(cluster) {
            self.add(warnings, monitor);
        }
    }

    /// What stops deployments when a load balancer itself answers with errors.
    fn guards(&mut self, system: &System) -> Guards {
        let balancers = system.balancers.iter();
        balancers
            .map(|(target, balancer)| {
                let alarm = platform::balancer_errors_while_deploying(balancer);
                (target.clone(), alarm.silent(self.on_call, self.draft))
            })
            .collect()
    }

    /// The pages of load balancers: symptoms, silent while a service or the platform has paged.
    fn balancers(&mut self, system: &System, any: Option<&Composite>) {
        for balancer in system.balancers.values() {
            let (name, subject) = (balancer.name(), format!("load balancer {}", balancer.name()));
            let (runbook, location) = (self.on_call.runbook("p1"), balancer.location());
            let mut page = CompositeBuilder::of(name, "BalancerPage", &subject, runbook, location);
            self.add(&mut page, platform::balancer_errors(balancer));
            if let Some(any) = any {
                page = page.silent_during(any);
            }
            self.page(page);
        }
    }

    fn rule(&mut self, service: &Service, part: &str, events: Events) -> EventRule {
        let rule = EventRuleBuilder::of(service.deployed_name(), part, events, service.location());
        rule.log(self.log).add_to(self.draft)
    }

    /// The messages of a service, with all that they add to the stack; what comes back stands while one of its pages does.
    fn service<'o>(
        &mut self,
        service: &Service,
        guards: &Guards,
        platform: Option<&Composite>,
        own: impl Iterator<Item = &'o Objective>,
    ) -> Composite {
        let failed = self.deployments(service);
        let (mut page, mut warn) = (self.of(service, "Page"), self.of(service, "Warn"));
        let mut objective_page = self.of(service, "ObjectivePage");
        self.tasks(service, &mut page, &mut warn);
        self.targets(service, guards, &mut page, &mut warn);
        self.add(&mut warn, of_service::cpu_high(service));
        self.add(&mut warn, of_service::memory_high(service));
        for objective in own {
            if service.target_group().is_none() {
                self.leave_out(&["objective"], service.name(), NO_BALANCER);
                continue;
            }
            for (severity, burn) in objectives::parts(service, objective, self.on_call, self.draft) {
                let to = if severity == Severity::Page { &mut objective_page } else { &mut warn };
                *to = to.clone().part(&burn);
            }
        }
        let mut cause = self.of(service, "Cause").part(&failed).saying("what is behind its other alarms");
        if let Some(platform) = platform {
            cause = cause.part(platform);
        }
        let cause = cause.add_to(self.draft);
        let page = self.page(page.silent_during(&cause));
        let known = self.of(service, "Known").part(&page).part(&cause);
        let mut known = known.saying("it has paged, or its cause has: the rest waits").add_to(self.draft);
        if !objective_page.is_empty() {
            let rest = objective_page.silent_during(&known).waiting(OBJECTIVE_WAITS);
            let rest = self.page(rest.silent_for(OBJECTIVE_SILENT));
            let paged = self.of(service, "Paged").part(&known).part(&rest);
            known = paged.saying("one of its pages stands: warnings wait").add_to(self.draft);
        }
        self.warn(warn.silent_during(&known));
        known
    }

    fn of(&self, service: &Service, part: &str) -> CompositeBuilder {
        let runbook = self.on_call.runbook(if part == "ObjectivePage" { "objectives" } else { "service" });
        CompositeBuilder::of(service.deployed_name(), part, service.name(), runbook, service.location())
    }

    fn page(&mut self, message: CompositeBuilder) -> Composite {
        let page = message.page(self.on_call).add_to(self.draft);
        self.board.alarm(&page);
        page
    }

    fn warn(&mut self, message: CompositeBuilder) {
        let warn = message.waiting(WARNING_WAITS).warn(self.on_call).add_to(self.draft);
        self.board.alarm(&warn);
    }

    /// A failed deployment pages with what ECS says of it, and silences the rest.
    fn deployments(&mut self, service: &Service) -> Alarm {
        let all = self.rule(service, "Deployments", Events::deployments(service));
        self.board.deployments.push((service.name().to_owned(), all));
        let rule = of_service::failed_deployments(service, self.on_call).add_to(self.draft);
        of_service::deployment_failed(service, &rule).silent(self.on_call, self.draft)
    }

    /// What is watched of a service's tasks.
    fn tasks(&mut self, service: &Service, page: &mut CompositeBuilder, warn: &mut CompositeBuilder) {
        let name = service.name().to_owned();
        let checks = self.rule(service, "FailedChecks", Events::failed_checks(service));
        self.add(page, of_service::failing_checks(service, &checks));
        let insights = service.cluster().is_some_and(|cluster| cluster.has_insights());
        let scaled = service.cluster().is_some_and(|cluster| cluster.managed_scaling().is_some());
        if service.is_on_fargate() || !scaled {
            if service.counts_tasks() {
                let unplaced = self.rule(service, "UnplacedTasks", Events::unplaced_tasks(service));
                self.add(page, of_service::unplaced_tasks(service, &unplaced));
            } else {
                self.leave_out(
                    &["P2"],
                    &name,
                    "a daemon has one task on each machine, and no place to look for",
                );
            }
        }
        if !insights {
            let reason = "its cluster has no Container Insights: `.container_insights()`";
            let monitors: &[&str] =
                if scaled && !service.is_on_fargate() { &["E1", "P2", "W3"] } else { &["E1", "W3"] };
            self.leave_out(monitors, &name, reason);
            return;
        }
        if let Some(monitor) = of_service::not_placed(service) {
            self.add(page, monitor);
        }
        self.add(page, of_service::missing(service));
        let failures = self.rule(service, "FailedTasks", Events::failed_tasks(service));
        self.add(warn, of_service::single_failures(service, &failures, &checks));
    }

    /// What is watched of a service's targets, and what stops its deployments.
    fn targets(
        &mut self,
        service: &Service,
        guards: &Guards,
        page: &mut CompositeBuilder,
        warn: &mut CompositeBuilder,
    ) {
        let Some(balancer) = service.balancer().filter(|_| service.target_group().is_some()) else {
            self.leave_out(&["E2", "P1", "W4"], service.name(), NO_BALANCER);
            return;
        };
        self.add(page, of_service::none_healthy(service));
        self.add(page, of_service::errors(service));
        self.add(page, of_service::slow(service));
        self.add(warn, of_service::unhealthy(service));
        self.add(warn, of_service::slower(service));
        let mut names = vec![
            of_service::errors_while_deploying(service).silent(self.on_call, self.draft),
            of_service::slow_while_deploying(service).silent(self.on_call, self.draft),
        ];
        let target = balancer.reference().target();
        names.extend(guards.iter().filter(|(of, _)| of == target).map(|(_, alarm)| alarm.clone()));
        self.guard(service, &names);
    }

    /// These alarms stop a deployment of the service, and take it back. None of them reads the service's own name: it
    /// would have to be there before the service is.
    fn guard(&mut self, service: &Service, alarms: &[Alarm]) {
        let names: Vec<Node> = alarms.iter().map(|alarm| alarm.reference().clone().into()).collect();
        let alarms = Properties::new().with("AlarmNames", names).with("Enable", true).with("Rollback", true);
        let Some(entry) = self.draft.entry_mut(service.reference().target().id()) else { return };
        if let Some(Node::Map(configuration)) = entry.properties.get_mut("DeploymentConfiguration") {
            configuration.set("Alarms", alarms);
        }
    }
}

/// For how long a warning waits for the page of the same thing, in seconds. A choice: most pages are out by then, and what
/// lasts for five minutes, as the event of a single task does, is still told.
const WARNING_WAITS: u32 = 180;
/// For how long the page of an objective waits for the one that says what is wrong, in seconds: an outage uses up an
/// objective within two minutes, and has its own page after five. A choice.
const OBJECTIVE_WAITS: u32 = 300;
/// For how long it stays silent when that is over, in seconds: the half hour for which what failed stands in its short
/// window, and five minutes more.
const OBJECTIVE_SILENT: u32 = 2_100;

const NO_BALANCER: &str = "it is behind no load balancer: nothing counts its requests";

//! Event rules: what ECS and EC2 tell of a service, matched by just that service, counted and kept.

use super::alarm::{LINE, Severity};
use super::on_call::OnCall;
use super::watch::Watch;
use crate::constructs::logging::log_group;
use crate::constructs::service::{LogRetention, Service, ServiceFacts};
use crate::constructs::{Draft, Scope};
use crate::resources::events::rule as part;
use crate::resources::{events, lambda, logs};
use crate::template::{Function, Json, Location, Map, Node, Properties, Pseudo, Ref, Sub, Value};

/// A log that event rules write into: what happened, and when. It is what saved queries and the dashboard read.
#[derive(Clone, Debug)]
pub struct EventLog {
    group: Ref<logs::LogGroup>,
}

/// The policy of the log until the name of what is written into.
const WRITE: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com","delivery.logs.amazonaws.com"]},"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":""#;

impl EventLog {
    /// A log of that name. EventBridge may write into it by a policy of CloudWatch Logs, of which an account has ten in
    /// a region (Amazon CloudWatch Logs User Guide: cloudwatch_limits_cwl): one log for each stack is enough.
    #[track_caller]
    pub fn new(name: &str, scope: &mut impl Scope) -> Self {
        Self::add_to(name, &mut scope.draft(), Location::caller())
    }

    pub(crate) fn add_to(name: &str, draft: &mut Draft, location: Location) -> Self {
        let id = draft.id(name, "EventLog", location);
        let group = log_group(draft, &id, LogRetention::Days90, location);
        let log = Self { group };
        // This one document is a text (Amazon CloudWatch Logs API: PutResourcePolicy).
        let write = log.arn(Sub::new().text(WRITE)).text(":*\"}]}");
        let write: Value<Json> = Value::Function(Box::new(Function::Sub(write)));
        let policy = logs::ResourcePolicy::new(format!("{}-{id}", draft.name()), write);
        let id = draft.id(name, "EventLogPolicy", location);
        draft.add(&id, policy, location);
        log
    }

    /// The reference to the log group.
    #[must_use]
    pub const fn reference(&self) -> &Ref<logs::LogGroup> {
        &self.group
    }

    /// The ARN as EventBridge wants it, behind something else: the one of `GetAtt` ends in `:*`.
    fn arn(&self, before: Sub) -> Sub {
        before
            .text("arn:")
            .value(Pseudo::Partition)
            .text(":logs:")
            .value(Pseudo::Region)
            .text(":")
            .value(Pseudo::AccountId)
            .text(":log-group:")
            .value(&self.group)
    }
}

/// Which events: a pattern that matches those of one service, and none of another.
///
/// The shapes are AWS's (Amazon ECS Developer Guide: ecs_cwe_events; Amazon EC2 User Guide:
/// spot-instance-termination-notices).
#[derive(Clone, Debug)]
#[must_use]
pub struct Events {
    source: &'static str,
    detail_type: &'static str,
    resources: Option<Node>,
    detail: Properties,
}

fn any<T: Into<Node>>(values: impl IntoIterator<Item = T>) -> Node {
    Node::List(values.into_iter().map(Into::into).collect())
}

/// What ECS says of a task that fails its checks, at the beginning of `stoppedReason`.
const CHECKS: [&str; 2] = ["Task failed ELB health checks", "Task failed container health checks"];

impl Events {
    fn of_deployments<F: ServiceFacts>(service: &Service<F>, names: &[&'static str]) -> Self {
        Self {
            source: "aws.ecs",
            detail_type: "ECS Deployment State Change",
            resources: Some(any([Node::from(service.reference().clone())])),
            detail: Properties::new().with("eventName", any(names.iter().copied())),
        }
    }

    /// Every change of the state of a service's deployments.
    pub fn deployments<F: ServiceFacts>(service: &Service<F>) -> Self {
        let names =
            ["SERVICE_DEPLOYMENT_IN_PROGRESS", "SERVICE_DEPLOYMENT_COMPLETED", "SERVICE_DEPLOYMENT_FAILED"];
        Self::of_deployments(service, &names)
    }

    /// A deployment of a service failed. With rollback, ECS goes back to the one before by itself.
    pub fn failed_deployments<F: ServiceFacts>(service: &Service<F>) -> Self {
        Self::of_deployments(service, &["SERVICE_DEPLOYMENT_FAILED"])
    }

    /// A service has no place for a task. With managed scaling there is no such event: the task waits.
    pub fn unplaced_tasks<F: ServiceFacts>(service: &Service<F>) -> Self {
        Self {
            source: "aws.ecs",
            detail_type: "ECS Service Action",
            resources: Some(any([Node::from(service.reference().clone())])),
            detail: Properties::new().with("eventName", any(["SERVICE_TASK_PLACEMENT_FAILURE"])),
        }
    }

    fn of_stopped_tasks<F: ServiceFacts>(service: &Service<F>) -> Self {
        let group = Sub::new().text("service:").value(service.reference().name());
        let mut detail =
            Properties::new().with("group", any([Node::from(group)])).with("lastStatus", any(["STOPPED"]));
        if let Some(cluster) = service.cluster() {
            let arn: Value<String> = cluster.reference().arn().into();
            detail.set("clusterArn", any([Node::from(arn)]));
        }
        Self { source: "aws.ecs", detail_type: "ECS Task State Change", resources: None, detail }
    }

    /// A task was stopped because it failed the load balancer's health checks, or its containers' own.
    pub fn failed_checks<F: ServiceFacts>(service: &Service<F>) -> Self {
        let mut events = Self::of_stopped_tasks(service);
        let reasons = CHECKS.map(|reason| Node::Map(Properties::new().with("prefix", reason)));
        events.detail.set("stoppedReason", any(reasons));
        events
    }

    /// A task failed by itself: it didn't start, or its container ended. Stops that were planned (a deployment, a scale-in,
    /// a drained machine, Spot) are none, and failed checks have [`failed_checks`](Self::failed_checks): `$or` may have no
    /// other field beside it, as cdk-preflight has found.
    pub fn failed_tasks<F: ServiceFacts>(service: &Service<F>) -> Self {
        let mut events = Self::of_stopped_tasks(service);
        events.detail.set("stopCode", any(["EssentialContainerExited", "TaskFailedToStart"]));
        events
    }

    /// A Spot machine of the account is to be taken away in two minutes. The event says the machine, and not whose it is.
    pub fn spot_interruptions() -> Self {
        Self {
            source: "aws.ec2",
            detail_type: "EC2 Spot Instance Interruption Warning",
            resources: None,
            detail: Properties::new(),
        }
    }

    fn pattern(self) -> Properties {
        let mut pattern =
            Properties::new().with("source", any([self.source])).with("detail-type", any([self.detail_type]));
        if let Some(resources) = self.resources {
            pattern.set("resources", resources);
        }
        if !self.detail.is_empty() {
            pattern.set("detail", self.detail);
        }
        pattern
    }
}

/// An event rule that is built.
#[derive(Clone, Debug)]
pub struct EventRule {
    rule: Ref<events::Rule>,
}

impl EventRule {
    /// A rule of that name for some events.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::{EventLog, EventRule, Events};
    ///
    /// # fn one(stack: &mut Stack, api: &Service, on_call: &OnCall) {
    /// let log = EventLog::new("prod", stack);
    /// EventRule::builder("api-deployments", Events::deployments(api)).log(&log).build(stack);
    /// EventRule::builder("api-failed-deployments", Events::failed_deployments(api))
    ///     .page(on_call, "api: a deployment failed. Runbook: https://wiki.acme.example/runbooks/deployments")
    ///     .build(stack);
    /// # }
    /// ```
    #[track_caller]
    pub fn builder(name: &str, events: Events) -> EventRuleBuilder {
        EventRuleBuilder::of(name, "Events", events, Location::caller())
    }

    /// The reference to the rule.
    #[must_use]
    pub const fn reference(&self) -> &Ref<events::Rule> {
        &self.rule
    }
}

/// Makes an [`EventRule`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct EventRuleBuilder {
    name: String,
    part: String,
    events: Option<Events>,
    targets: Vec<part::Target>,
    tells: Option<(Severity, String, String, String)>,
    location: Location,
}

impl EventRuleBuilder {
    pub(crate) fn of(name: &str, part: &str, events: Events, location: Location) -> Self {
        Self {
            name: name.to_owned(),
            part: part.to_owned(),
            events: Some(events),
            targets: Vec::new(),
            tells: None,
            location,
        }
    }

    /// A rule that isn't for events, but once a minute.
    pub(super) fn each_minute(name: &str, part: &str, location: Location) -> Self {
        let (name, part) = (name.to_owned(), part.to_owned());
        Self { name, part, events: None, targets: Vec::new(), tells: None, location }
    }

    /// Keeps the events in a log. How many they were is a metric of the rule.
    pub fn log(mut self, log: &EventLog) -> Self {
        self.targets.push(part::Target::new("Log", log.arn(Sub::new())));
        self
    }

    /// Wakes somebody with a text.
    pub fn page(self, on_call: &OnCall, text: &str) -> Self {
        self.tell(Severity::Page, on_call, text)
    }

    /// Tells somebody who will read it in the morning.
    pub fn warn(self, on_call: &OnCall, text: &str) -> Self {
        self.tell(Severity::Warn, on_call, text)
    }

    fn tell(mut self, severity: Severity, on_call: &OnCall, text: &str) -> Self {
        let paths: Map<String> =
            [("reason", "$.detail.reason"), ("event", "$.detail.eventName"), ("time", "$.time")]
                .map(|(name, path)| (name.to_owned(), path.to_owned()))
                .into_iter()
                .collect();
        let line = format!("{LINE}{}", self.location.line_of_file());
        let template = format!("{text}\n<event> at <time>: <reason>{line}");
        // A text for people, in the quotes that EventBridge wants around each of its lines.
        let template: Vec<String> =
            template.lines().map(|line| format!("\"{}\"", line.replace('"', "'"))).collect();
        let transformer = part::InputTransformer::new(template.join("\n")).input_paths_map(paths);
        let topic = on_call.topic(severity);
        let word = if severity == Severity::Page { "Page" } else { "Warn" };
        self.targets
            .push(part::Target::new(word, Value::<String>::from(topic)).input_transformer(transformer));
        self
    }

    /// What is listed of it: its severity, what it watches, what it says, and its runbook.
    pub(crate) fn listed(mut self, severity: Severity, subject: &str, says: &str, runbook: &str) -> Self {
        self.tells = Some((severity, subject.to_owned(), says.to_owned(), runbook.to_owned()));
        self
    }

    /// Calls a function.
    pub(super) fn call(mut self, function: &Ref<lambda::Function>) -> Self {
        self.targets.push(part::Target::new("Function", Value::<String>::from(function.arn())));
        self
    }

    /// Adds the rule to a stack.
    pub fn build(self, scope: &mut impl Scope) -> EventRule {
        self.add_to(&mut scope.draft())
    }

    pub(crate) fn add_to(self, draft: &mut Draft) -> EventRule {
        let id = draft.id(&self.name, &self.part, self.location);
        let mut rule = events::Rule::default().state(part::State::Enabled).targets(self.targets);
        rule = match self.events {
            Some(events) => rule.event_pattern(Json::from(events.pattern())),
            None => rule.schedule_expression("rate(1 minute)"),
        };
        let rule = draft.add(&id, rule, self.location);
        if let Some((severity, subject, says, runbook)) = self.tells {
            let location = self.location;
            let (severity, silence) = (Some(severity), None);
            draft.watches.push(Watch { id, subject, says, silence, severity, runbook, location });
        }
        EventRule { rule }
    }
}

//! What makes a metric exist, and what an alarm must have: somebody who hears it, how urgent it is, and what to do.

use super::words::{AtRunTime, Fine, Never};

/// The cluster has Container Insights.
#[derive(Clone, Copy, Debug)]
pub struct WithInsights;
/// The cluster has no Container Insights.
#[derive(Clone, Copy, Debug)]
pub struct NoInsights;

/// Whether a cluster has Container Insights.
pub trait InsightsKind {}
impl InsightsKind for WithInsights {}
impl InsightsKind for NoInsights {}
impl InsightsKind for AtRunTime {}

super::facts::relation! {
    /// Container Insights makes its metrics.
    pub const ECS1106 {
        id: "ecs1106",
        title: "A metric of Container Insights is of a cluster that has it",
        source: "Amazon CloudWatch User Guide: Container-Insights-metrics-ECS",
        check: super::graph::without_insights,
    }
    /// `ecs1106`: the cluster has Container Insights.
    pub trait HasContainerInsights for (WithInsights, AtRunTime) {
        message: "ecs1106: the metric is one of Container Insights, and the service's cluster has none",
        label: "this metric doesn't exist",
        why: "the alarm would stay INSUFFICIENT_DATA for ever, which looks like peace",
        help: "write: `.container_insights()` where the cluster is made",
    }
}

super::facts::relation! {
    /// A load balancer makes the metrics of its targets.
    pub const ECS1103 {
        id: "ecs1103",
        title: "A metric of targets is of a service behind a load balancer",
        source: "Application Load Balancers User Guide: load-balancer-cloudwatch-metrics",
    }
    /// `ecs1103`: the service has targets.
    pub trait HasTargets for (Fine, Never) {
        message: "ecs1103: the metric is one of targets, and the service is behind no load balancer",
        label: "this metric doesn't exist",
        why: "the load balancer is what counts requests and checks targets; without one there is no data, which looks like peace",
        help: "write: `.behind(&balancer, ..)` where the service is made",
    }
}

/// Somebody hears the alarm.
#[derive(Clone, Copy, Debug)]
pub struct Heard;
/// Nobody was named who hears the alarm.
#[derive(Clone, Copy, Debug)]
pub struct Unheard;

super::facts::relation! {
    /// Somebody hears an alarm.
    pub const ECS1111 {
        id: "ecs1111",
        title: "An alarm has one to five actions, or is part of another alarm or of a deployment",
        source: "Amazon CloudWatch API: PutMetricAlarm AlarmActions",
        check: super::graph::unheard,
    }
    /// `ecs1111`: somebody hears the alarm.
    pub trait HasAnAudience for (Heard, Never) {
        message: "ecs1111: nobody hears this alarm",
        label: "`.page(&on_call)` or `.warn(&on_call)` is missing before this",
        why: "it would change its colour in the console, and nobody would be told",
        help: "write: `.page(&on_call)` for what somebody has to get up for, `.warn(&on_call)` for what can wait until the morning",
    }
}

/// `ecs1111`: somebody gets the messages of a topic.
#[diagnostic::on_unimplemented(
    message = "ecs1111: nobody gets the messages of one of the topics",
    label = "`.page(..)` and `.warn(..)` both have to stand before this",
    note = "what is published to a topic without a subscription is gone: nobody would be told",
    note = "write: `.page(Subscription::https_secret(\"pager\", \"url\"))` and `.warn(Subscription::email(\"team@acme.example\"))`"
)]
pub trait HasSubscribers {}
#[diagnostic::do_not_recommend]
impl HasSubscribers for Heard {}
#[diagnostic::do_not_recommend]
impl HasSubscribers for Never {}

/// It is said what to do.
#[derive(Clone, Copy, Debug)]
pub struct Guided;
/// It isn't said what to do.
#[derive(Clone, Copy, Debug)]
pub struct Unguided;

super::facts::relation! {
    /// An alarm says what to do.
    pub const ECS1123 {
        id: "ecs1123",
        title: "An alarm names the page that says what to do",
        source: "policy",
    }
    /// `ecs1123`: the alarm names its runbook.
    pub trait HasARunbook for (Guided, Never) {
        message: "ecs1123: the alarm doesn't say what to do",
        label: "`.runbook(..)` is missing before this",
        why: "who is woken by it reads a number, and has to find out in the dark what it means",
        help: "write: `.runbook(\"https://wiki.acme.example/runbooks/slow-api\")`",
    }
}

/// It is said when the alarm goes off.
#[derive(Clone, Copy, Debug)]
pub struct WithThreshold;
/// It isn't said when the alarm goes off.
#[derive(Clone, Copy, Debug)]
pub struct NoThreshold;

super::facts::relation! {
    /// An alarm has a threshold.
    pub const ECS1126 {
        id: "ecs1126",
        title: "An alarm says when it goes off, for how long, and what missing data means",
        source: "Amazon CloudWatch API: PutMetricAlarm; Amazon CloudWatch User Guide: AlarmThatSendsEmail",
    }
    /// `ecs1126`: the alarm has a threshold.
    pub trait HasAThreshold for (WithThreshold, Never) {
        message: "ecs1126: the alarm doesn't say when it goes off",
        label: "`.above(..)` or `.below(..)` is missing before this",
        why: "a metric alone is a picture: an alarm is a threshold, a time, and what silence means",
        help: "write: `.above(threshold!(90%), window!(5 of 5, 60s), Missing::IsFine(\"no requests are no errors\"))`",
    }
}

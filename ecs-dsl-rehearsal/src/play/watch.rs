//! Who watches: the template's own alarms and event rules, and the inbox of its topics.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::PlayError;
use super::queue::{MINUTE, Millis, SECOND};
use super::system::{EXPORTED, Id, Publisher, Source, Topic, named};
use super::timeline::Clock;
use crate::cloudwatch::{ARRIVAL, Alarm, Metric, Monitors, Series, State};
use crate::eventbridge::Rules;

/// Metrics that a play feeds, by namespace.
const FED: [(&str, &[&str]); 9] = [
    (
        "AWS/ApplicationELB",
        &[
            "HTTPCode_ELB_502_Count",
            "HTTPCode_ELB_503_Count",
            "HTTPCode_ELB_504_Count",
            "HTTPCode_ELB_5XX_Count",
            "HTTPCode_Target_2XX_Count",
            "HTTPCode_Target_5XX_Count",
            "HealthyHostCount",
            "RequestCount",
            "TargetResponseTime",
            "UnHealthyHostCount",
        ],
    ),
    ("AWS/AutoScaling", &["GroupDesiredCapacity", "GroupInServiceInstances", "GroupMaxSize"]),
    ("AWS/EC2", &["StatusCheckFailed"]),
    ("AWS/ECS", &["CPUUtilization", "MemoryUtilization"]),
    ("AWS/ECS/ManagedScaling", &["CapacityProviderReservation"]),
    ("AWS/Events", &["Invocations"]),
    ("AWS/NATGateway", &["ConnectionAttemptCount", "ConnectionEstablishedCount", "ErrorPortAllocation"]),
    ("ECS/ContainerInsights", &["DesiredTaskCount", "PendingTaskCount", "RunningTaskCount"]),
    (EXPORTED, &["OnDemandInstances", "SpotInstances", "SpotInterruptions"]),
];

fn is_fed(metric: &Metric) -> bool {
    let names = FED.iter().find(|(namespace, _)| *namespace == metric.namespace).map(|(_, names)| *names);
    names.unwrap_or_default().contains(&metric.name.as_str())
}

/// What a topic got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    at: Millis,
    /// The logical id of the topic.
    pub topic: String,
    /// The logical id of the alarm or the rule that sent it.
    pub from: String,
    /// Its text.
    pub text: String,
    /// Whether it tells that something is over: an alarm that is OK again.
    pub all_clear: bool,
}

impl Message {
    /// When, in seconds since the play began.
    #[must_use]
    pub const fn second(&self) -> u64 {
        self.at / SECOND
    }
}

impl fmt::Display for Message {
    /// `00:31:20 PageTopic <- Errors`, with `(over)` if it tells that something is over.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let over = if self.all_clear { " (over)" } else { "" };
        write!(f, "{} {} <- {}{over}", Clock(self.at), self.topic, self.from)
    }
}

/// An alarm that calls a scaling policy.
#[derive(Debug)]
pub(super) struct Call<'a> {
    pub(super) alarm: &'a Alarm,
    pub(super) state: State,
    /// The points by which it was judged.
    pub(super) points: Vec<f64>,
}

/// Alarms, rules and topics at work.
#[derive(Clone, Debug)]
pub(super) struct Watch {
    monitors: Monitors,
    rules: Rules,
    topics: BTreeMap<Id, Topic>,
    pub(super) inbox: Vec<Message>,
    /// How often each rule called a target in the minute that runs.
    called: BTreeMap<String, u64>,
    /// How many notifications of the alarms are in the inbox already.
    seen: usize,
    /// Whether alarms and rules are there: they refer to services, so that a stack makes them after these.
    made: bool,
    /// Rules that a stack that is being made hasn't made yet.
    absent: BTreeSet<String>,
}

impl Watch {
    pub(super) fn of(source: &Source, topics: &BTreeMap<Id, Topic>) -> Result<Self, PlayError> {
        let mut monitors = Monitors::read(&source.resources)?;
        monitors.forget();
        Ok(Self {
            monitors,
            rules: Rules::read(&source.resources)?,
            topics: topics.clone(),
            inbox: Vec::new(),
            called: BTreeMap::new(),
            seen: 0,
            made: false,
            absent: BTreeSet::new(),
        })
    }

    /// Goes on where the watch of an earlier template ended: alarms that are as they were stay in their state, samples stay,
    /// and so does the inbox.
    pub(super) fn adopt(&mut self, before: Self) {
        self.monitors.adopt(before.monitors);
        self.inbox = before.inbox;
        self.called = before.called;
        self.seen = before.seen;
        self.made = before.made;
    }

    /// Keeps samples of what the alarms of another template will look at.
    pub(super) fn foresee(&mut self, coming: &Self) {
        self.monitors.foresee(&coming.monitors);
    }

    /// What is told by dimensions gets other values for them.
    pub(super) fn rename(&mut self, name: impl Fn(&str) -> String) {
        self.monitors.metrics().rename(name);
    }

    /// From now on alarms are evaluated, and rules get events.
    pub(super) const fn make(&mut self) {
        self.made = true;
    }

    /// Nothing watches, until each alarm and each rule is there by itself.
    pub(super) fn hide_all(&mut self) {
        self.made = true;
        self.monitors.hide_all();
        self.absent = self.rules.iter().map(|rule| rule.logical_id.clone()).collect();
        self.topics.clear();
    }

    /// An alarm or a rule is there from now on.
    pub(super) fn show(&mut self, id: &str) {
        self.monitors.show(id);
        self.absent.remove(id);
    }

    /// An alarm or a rule is there no longer.
    pub(super) fn hide(&mut self, id: &str) {
        self.monitors.hide(id);
        if self.rules.iter().any(|rule| rule.logical_id == id) {
            self.absent.insert(id.to_owned());
        }
    }

    /// These topics are there.
    pub(super) fn set_topics(&mut self, topics: &BTreeMap<Id, Topic>) {
        self.topics.clone_from(topics);
    }

    /// The place of a metric's samples, if an alarm looks at it.
    pub(super) fn series(&self, namespace: &str, name: &str, dimensions: &[(&str, &str)]) -> Option<Series> {
        self.monitors.samples().series(&Metric::new(namespace, name, dimensions))
    }

    /// A sample of a metric that an alarm looks at; of another it is left out.
    pub(super) fn put(&mut self, second: u64, series: Option<Series>, value: f64, times: u64) {
        if let Some(series) = series {
            self.monitors.metrics().put_to(series, second, value, times);
        }
    }

    /// Whether a rule may look at an event.
    pub(super) fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }

    pub(super) fn alarms(&self, name: &str) -> bool {
        self.monitors.state(name) == Some(State::Alarm)
    }

    /// The alarms that call a scaling policy in their state. They do so once a minute, as long as they are in it.
    pub(super) fn calls(&self, policy: &str) -> impl Iterator<Item = Call<'_>> {
        let alarms = self.monitors.alarms().filter(|_| self.made);
        alarms.filter_map(move |alarm| {
            let state = self.monitors.state(&alarm.common.logical_id)?;
            let calls = alarm.common.actions(state).iter().any(|action| named(action) == policy);
            calls.then(|| Call { alarm, state, points: self.monitors.judged(alarm) })
        })
    }

    /// Whether an alarm calls scaling policies in ALARM and does nothing else.
    pub(super) fn only_calls(&self, alarm: &str, is_policy: impl Fn(&str) -> bool) -> bool {
        let mut alarms = self.monitors.alarms().map(|alarm| &alarm.common);
        let own = alarms.find(|common| common.logical_id == alarm);
        let actions = own.map(|common| common.alarm_actions.as_slice()).unwrap_or_default();
        !actions.is_empty() && actions.iter().all(|action| is_policy(named(action)))
    }

    /// How long the slowest of these alarms needs from the first bad minute on.
    pub(super) fn time_to_alarm(&self, names: &[String]) -> Millis {
        let named = self.monitors.alarms().filter(|alarm| {
            names.iter().any(|name| *name == alarm.common.logical_id || *name == alarm.common.name)
        });
        let seconds = named.map(|alarm| u64::from(alarm.period) * alarm.judgement.evaluation_periods as u64);
        seconds.max().map_or(0, |seconds| (seconds + ARRIVAL.unsigned_abs()) * SECOND)
    }

    /// The alarms that are in ALARM, by their logical ids.
    pub(super) fn alarming(&self) -> Vec<&str> {
        let metric = self.monitors.alarms().map(|alarm| &alarm.common);
        let composite = self.monitors.composites().map(|alarm| &alarm.common);
        let all = metric.chain(composite).map(|common| common.logical_id.as_str());
        all.filter(|alarm| self.alarms(alarm)).collect()
    }

    /// The metrics that alarms look at and that no play feeds, by their alarms.
    pub(super) fn unfed(&self) -> Vec<(&str, &Metric)> {
        let watched = self.monitors.alarms().flat_map(|alarm| {
            let id = alarm.common.logical_id.as_str();
            alarm.watched().into_iter().map(move |watched| (id, &watched.metric))
        });
        watched.filter(|(_, metric)| !is_fed(metric)).collect()
    }

    /// Whether there is such a topic, and it takes messages of a publisher.
    fn takes(&self, topic: &str, publisher: Publisher) -> bool {
        self.topics.get(topic).is_some_and(|topic| topic.takes(publisher))
    }

    /// An event on the default bus.
    pub(super) fn receive(&mut self, now: Millis, event: &str) {
        if !self.made {
            return;
        }
        for delivery in self.rules.deliveries(event).unwrap_or_default() {
            if self.absent.contains(&delivery.rule) {
                continue;
            }
            *self.called.entry(delivery.rule.clone()).or_default() += 1;
            if self.takes(&delivery.arn, Publisher::Rules) {
                self.inbox.push(Message {
                    at: now,
                    topic: delivery.arn,
                    from: delivery.rule,
                    text: delivery.input,
                    all_clear: false,
                });
            }
        }
    }

    /// A minute is over: its alarms are evaluated. Gives what changed, in words.
    pub(super) fn end_minute(&mut self, now: Millis) -> Vec<(String, String)> {
        let second = now / SECOND - 60;
        for (rule, count) in std::mem::take(&mut self.called) {
            let series = self.series("AWS/Events", "Invocations", &[("RuleName", &rule)]);
            self.put(second, series, count as f64, 1);
        }
        let before = self.monitors.changes().len();
        let minute = now / MINUTE;
        if !self.made || self.monitors.are_hidden() {
            self.monitors.skip_to(minute * 60);
            return Vec::new();
        }
        self.monitors.each_minute(minute - 1..minute, |_, _| {});
        for sent in self.monitors.notifications().iter().skip(self.seen) {
            if self.takes(&sent.action, Publisher::Alarms) {
                self.inbox.push(Message {
                    at: sent.second * SECOND,
                    topic: sent.action.clone(),
                    from: sent.alarm.clone(),
                    text: sent.text.clone(),
                    all_clear: sent.state == State::Ok,
                });
            }
        }
        self.seen = self.monitors.notifications().len();
        let changes = self.monitors.changes().iter().skip(before);
        let told = changes.filter(|change| [change.from, change.to].contains(&State::Alarm));
        told.map(|change| (change.alarm.clone(), format!("is {}", change.to))).collect()
    }
}

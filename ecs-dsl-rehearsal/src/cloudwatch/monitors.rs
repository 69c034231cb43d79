//! The alarms of a template at work: metrics go in, changes of state and notifications come out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use super::alarm::{Alarm, Common};
use super::composite::{Composite, Suppression};
use super::error::MonitorsError;
use super::judgement::State;
use super::metrics::Metrics;
use crate::template::graph;
use crate::template::placeholders::{self, Read};

const ALARM: &str = "AWS::CloudWatch::Alarm";
const COMPOSITE: &str = "AWS::CloudWatch::CompositeAlarm";

/// How many seconds lie between two looks at the clock: the least interval of an evaluation.
const STEP: u64 = 10;

/// An alarm that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When, in seconds since the run began.
    pub second: u64,
    /// Which, by its logical id.
    pub alarm: String,
    /// What it was.
    pub from: State,
    /// What it is.
    pub to: State,
    /// Why, in CloudWatch's words.
    pub reason: String,
}

impl Change {
    /// The minute in which it happened.
    #[must_use]
    pub const fn minute(&self) -> u64 {
        self.second / 60
    }
}

impl fmt::Display for Change {
    /// `minute 7: Errors OK -> ALARM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "minute {}: {} {} -> {}", self.minute(), self.alarm, self.from, self.to)
    }
}

/// An action that an alarm invoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// When, in seconds since the run began.
    pub second: u64,
    /// The action, as the template's reference reads: `PageTopic` for a `Ref` of it.
    pub action: String,
    /// The alarm, by its logical id.
    pub alarm: String,
    /// The state on which it acts.
    pub state: State,
    /// The alarm's description and, on a line of its own, the reason of the change.
    pub text: String,
}

impl Notification {
    /// The minute in which it was sent.
    #[must_use]
    pub const fn minute(&self) -> u64 {
        self.second / 60
    }
}

impl fmt::Display for Notification {
    /// `minute 7: PageTopic <- Errors ALARM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "minute {}: {} <- {} {}", self.minute(), self.action, self.alarm, self.state)
    }
}

/// The alarms of a template, in simulated time that begins at 2026-01-01T00:00:00Z.
///
/// ```
/// use ecs_dsl_rehearsal::cloudwatch::Monitors;
///
/// let mut run = Monitors::of(
///     r#"{"Resources": {"Errors": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
///         "Namespace": "Shop", "MetricName": "Failed", "Statistic": "Sum", "Period": 60,
///         "EvaluationPeriods": 1, "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold",
///         "AlarmActions": [{"Ref": "PageTopic"}]}},
///       "PageTopic": {"Type": "AWS::SNS::Topic"}}}"#,
/// )?;
/// run.each_minute(0..60, |minute, metrics| {
///     metrics.put("Shop", "Failed", &[], if minute == 30 { 9.0 } else { 0.0 });
/// });
/// assert_eq!(run.notified("PageTopic")[0].to_string(), "minute 32: PageTopic <- Errors ALARM");
/// # Ok::<(), ecs_dsl_rehearsal::cloudwatch::MonitorsError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Monitors {
    alarms: Vec<Alarm>,
    /// Each after those that it looks at.
    composites: Vec<(Composite, Suppression)>,
    states: BTreeMap<String, State>,
    /// Those that aren't there yet, by their logical ids: they are evaluated by nobody.
    absent: BTreeSet<String>,
    /// From every name and ARN of an alarm to its logical id.
    names: BTreeMap<String, String>,
    metrics: Metrics,
    now: u64,
    changes: Vec<Change>,
    notifications: Vec<Notification>,
}

/// Keeps a place for what alarms look at, as long as they look back.
fn look_back(alarms: &[Alarm], metrics: &mut Metrics) {
    for alarm in alarms {
        for watched in alarm.watched() {
            metrics.look_back(&watched.metric, alarm.looks_back());
        }
    }
}

impl Monitors {
    /// The alarms of a template, in JSON or YAML; those whose condition is false are left out.
    ///
    /// `Ref` of `X` reads as `X`, `Fn::GetAtt` of its `Arn` as `X.Arn`; a parameter is its default, or its name.
    ///
    /// # Errors
    ///
    /// If the template can't be read, an alarm is one that CloudWatch refuses or that isn't simulated, a rule names
    /// an alarm that the template hasn't, or composite alarms depend on each other.
    pub fn of(template: &str) -> Result<Self, MonitorsError> {
        let found = placeholders::resources(template, &[ALARM, COMPOSITE])
            .map_err(|error| MonitorsError::Template(error.to_string()))?;
        Self::read(&found)
    }

    /// The alarms among resources that are read.
    pub(crate) fn read(resources: &[Read]) -> Result<Self, MonitorsError> {
        let of = |kind: &'static str| resources.iter().filter(move |read| read.kind == kind);
        let alarms = of(ALARM).map(Alarm::read).collect::<Result<Vec<_>, _>>()?;
        let composites = of(COMPOSITE).map(Composite::read).collect::<Result<Vec<_>, _>>()?;
        let all: Vec<&Common> = alarms
            .iter()
            .map(|alarm| &alarm.common)
            .chain(composites.iter().map(|composite| &composite.common))
            .collect();
        let names = names(&all);
        let states = all.iter().map(|common| (common.logical_id.clone(), State::default())).collect();
        Ok(Self {
            composites: ordered(composites, &names)?,
            alarms,
            states,
            absent: BTreeSet::new(),
            names,
            metrics: Metrics::new(),
            now: 0,
            changes: Vec::new(),
            notifications: Vec::new(),
        })
    }

    /// Lets the store forget what no alarm looks back at, and keep a place for what they look at.
    pub(crate) fn forget(&mut self) {
        look_back(&self.alarms, &mut self.metrics);
    }

    /// Keeps a place for what alarms of another template look at, too.
    pub(crate) fn foresee(&mut self, others: &Self) {
        look_back(&others.alarms, &mut self.metrics);
    }

    /// Goes on where the alarms of an earlier template ended. An alarm of the same id keeps its state, as an update of an alarm
    /// does, and what is looked at keeps its samples.
    pub(crate) fn adopt(&mut self, before: Self) {
        for (id, state) in before.states {
            self.states.entry(id).and_modify(|own| *own = state);
        }
        for (composite, suppression) in &mut self.composites {
            let same =
                |(old, _): &&(Composite, Suppression)| old.common.logical_id == composite.common.logical_id;
            if let Some((_, old)) = before.composites.iter().find(same) {
                *suppression = *old;
            }
        }
        self.metrics.adopt(before.metrics);
        (self.now, self.changes, self.notifications) = (before.now, before.changes, before.notifications);
    }

    /// Takes every alarm away, until each is [shown](Self::show).
    pub(crate) fn hide_all(&mut self) {
        self.absent = self.states.keys().cloned().collect();
        self.states.values_mut().for_each(|state| *state = State::default());
    }

    /// An alarm is there no longer.
    pub(crate) fn hide(&mut self, id: &str) {
        if let Some(state) = self.states.get_mut(id) {
            *state = State::default();
            self.absent.insert(id.to_owned());
        }
    }

    /// An alarm is there from now on.
    pub(crate) fn show(&mut self, id: &str) {
        self.absent.remove(id);
    }

    /// Whether no alarm is there.
    pub(crate) fn are_hidden(&self) -> bool {
        self.absent.len() == self.states.len()
    }

    /// The metric alarms, by their logical ids.
    pub fn alarms(&self) -> impl Iterator<Item = &Alarm> {
        self.alarms.iter()
    }

    /// The points by which an alarm was judged last, the newest first.
    pub(crate) fn judged(&self, alarm: &Alarm) -> Vec<f64> {
        alarm.judged(&self.metrics, self.now)
    }

    /// The composite alarms, each after those that it looks at.
    pub fn composites(&self) -> impl Iterator<Item = &Composite> {
        self.composites.iter().map(|(composite, _)| composite)
    }

    /// Lets minutes pass; before each, `feed` puts its samples.
    ///
    /// Minutes that lie before the range pass without samples, and those that have passed already are left out.
    pub fn each_minute(&mut self, minutes: Range<u64>, mut feed: impl FnMut(u64, &mut Metrics)) {
        for minute in self.now / 60..minutes.end {
            if minutes.contains(&minute) {
                self.metrics.set_now(minute * 60);
                feed(minute, &mut self.metrics);
            }
            self.pass_to((minute + 1) * 60);
        }
    }

    /// Lets time pass in which no alarm is there yet; samples are.
    pub(crate) fn skip_to(&mut self, second: u64) {
        self.now = self.now.max(second);
    }

    /// Lets so many minutes pass without samples.
    pub fn run(&mut self, minutes: u64) {
        let now = self.now / 60;
        self.each_minute(now..now.saturating_add(minutes), |_, _| {});
    }

    /// The samples, to put some by hand.
    pub const fn metrics(&mut self) -> &mut Metrics {
        &mut self.metrics
    }

    pub(crate) const fn samples(&self) -> &Metrics {
        &self.metrics
    }

    /// The state of an alarm, by its logical id, its name or its ARN.
    #[must_use]
    pub fn state(&self, alarm: &str) -> Option<State> {
        self.states.get(self.names.get(alarm)?).copied()
    }

    /// Every change, the oldest first.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Every action that was invoked, the oldest first.
    #[must_use]
    pub fn notifications(&self) -> &[Notification] {
        &self.notifications
    }

    /// What an action got, as the template's reference to it reads.
    #[must_use]
    pub fn notified(&self, action: &str) -> Vec<&Notification> {
        self.notifications.iter().filter(|notification| notification.action == action).collect()
    }

    /// All changes and notifications in their order, one a line.
    #[must_use]
    pub fn timeline(&self) -> String {
        let changes = self.changes.iter().map(|change| (change.second, change.to_string()));
        let sent = self.notifications.iter().map(|sent| (sent.second, sent.to_string()));
        let mut lines: Vec<_> = changes.chain(sent).collect();
        // Stable: of one second, the changes come first.
        lines.sort_by_key(|(second, _)| *second);
        lines.into_iter().map(|(_, line)| line + "\n").collect()
    }

    fn pass_to(&mut self, second: u64) {
        while self.now < second {
            self.now += STEP;
            self.evaluate_alarms();
            self.evaluate_composites();
        }
    }

    fn evaluate_alarms(&mut self) {
        for index in 0..self.alarms.len() {
            let Some(alarm) =
                self.alarms.get(index).filter(|alarm| self.now.is_multiple_of(alarm.interval()))
            else {
                continue;
            };
            let id = &alarm.common.logical_id;
            if self.absent.contains(id) {
                continue;
            }
            let current = self.states.get(id).copied().unwrap_or_default();
            let (state, reason) = alarm.evaluate(&self.metrics, self.now, current);
            if state != current {
                let common = alarm.common.clone();
                self.change(&common, current, state, reason);
                self.act(&common, state);
            }
        }
    }

    fn evaluate_composites(&mut self) {
        let mut composites = std::mem::take(&mut self.composites);
        for (composite, suppression) in &mut composites {
            let common = &composite.common;
            if self.absent.contains(&common.logical_id) {
                continue;
            }
            let current = self.states.get(&common.logical_id).copied().unwrap_or_default();
            let holds = composite.rule.holds(|name| self.state(name).unwrap_or_default());
            let state = if holds { State::Alarm } else { State::Ok };
            let changed = state != current;
            if changed {
                self.change(common, current, state, self.cause(composite));
            }
            let acts = match &composite.suppressor {
                None => changed,
                Some(suppressor) => {
                    let suppressed = self.state(&suppressor.alarm) == Some(State::Alarm);
                    suppression.step(suppressor, self.now, changed, suppressed)
                }
            };
            if acts {
                self.act(common, state);
            }
        }
        self.composites = composites;
    }

    /// Which alarm of the rule changed last.
    fn cause(&self, composite: &Composite) -> String {
        let children: BTreeSet<_> =
            composite.rule.alarms().into_iter().filter_map(|name| self.names.get(name)).collect();
        match self.changes.iter().rev().find(|change| children.contains(&change.alarm)) {
            Some(change) => {
                format!("{} transitioned to {} at minute {}", change.alarm, change.to, change.minute())
            }
            None => format!("{} was created and its alarm rule was evaluated", composite.common.logical_id),
        }
    }

    fn change(&mut self, common: &Common, from: State, to: State, reason: String) {
        let alarm = common.logical_id.clone();
        self.states.insert(alarm.clone(), to);
        self.changes.push(Change { second: self.now, alarm, from, to, reason });
    }

    /// Invokes what the alarm has for its state, with the reason of its last change.
    fn act(&mut self, common: &Common, state: State) {
        let last = self.changes.iter().rev().find(|change| change.alarm == common.logical_id);
        let reason = last.map(|change| change.reason.as_str()).unwrap_or_default();
        let text = match common.description.as_str() {
            "" => reason.to_owned(),
            description => format!("{description}\n{reason}"),
        };
        for action in common.actions(state) {
            self.notifications.push(Notification {
                second: self.now,
                action: action.clone(),
                alarm: common.logical_id.clone(),
                state,
                text: text.clone(),
            });
        }
    }
}

/// Each name by which a rule may mention an alarm: its logical id comes before another alarm's name.
fn names(all: &[&Common]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for common in all {
        let id = &common.logical_id;
        let arn = format!("arn:aws:cloudwatch:us-east-1:123456789012:alarm:{}", common.name);
        let arn_of_reference = format!("arn:aws:cloudwatch:us-east-1:123456789012:alarm:{id}");
        for name in [common.name.clone(), format!("{id}.Arn"), arn, arn_of_reference] {
            names.entry(name).or_insert_with(|| id.clone());
        }
    }
    for common in all {
        names.insert(common.logical_id.clone(), common.logical_id.clone());
    }
    names
}

/// Each composite alarm after those that it looks at.
fn ordered(
    composites: Vec<Composite>,
    names: &BTreeMap<String, String>,
) -> Result<Vec<(Composite, Suppression)>, MonitorsError> {
    let mut needs = BTreeMap::new();
    for composite in &composites {
        let rule = composite.rule.alarms().into_iter().map(|name| ("AlarmRule", name));
        let suppressor = composite.suppressor.iter().map(|one| ("ActionsSuppressor", one.alarm.as_str()));
        let mut mentioned = BTreeSet::new();
        for (property, name) in rule.chain(suppressor) {
            let Some(id) = names.get(name) else {
                return Err(MonitorsError::Property {
                    alarm: composite.common.logical_id.clone(),
                    property: property.to_owned(),
                    reason: format!("the template has no alarm `{name}`"),
                });
            };
            if composites.iter().any(|other| other.common.logical_id == *id) {
                mentioned.insert(id.clone());
            }
        }
        needs.insert(composite.common.logical_id.clone(), mentioned);
    }
    let order = graph::sort(&needs).map_err(MonitorsError::Cycle)?;
    let place = |composite: &Composite| order.iter().position(|id| *id == composite.common.logical_id);
    let mut composites = composites;
    composites.sort_by_key(place);
    Ok(composites.into_iter().map(|composite| (composite, Suppression::default())).collect())
}

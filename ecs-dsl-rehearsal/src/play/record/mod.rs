//! A play over time, in numbers: tasks, machines, requests, alarms, and what was done to the system. What a chart is drawn
//! from.
//!
//! It is kept only where it is asked for ([`Play::recorded`](super::Play::recorded)), and grows with what changes: a system
//! in which nothing happens for an hour adds a number for each minute's requests, and nothing else.

mod recorder;

use std::collections::BTreeMap;

use serde::Serialize;

pub(super) use recorder::Recorder;

/// What a system at play was like over time. Times are seconds since the play began.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Record {
    /// Where it begins.
    pub from_second: u64,
    /// Where it ends.
    pub to_second: u64,
    /// Tasks of each service, by its logical id.
    pub services: BTreeMap<String, Vec<TaskSample>>,
    /// Machines of each Auto Scaling group, by its logical id.
    pub groups: BTreeMap<String, Vec<MachineSample>>,
    /// Requests to each target group, by its logical id: a sample for each minute, and for what is left of one at an end.
    pub requests: BTreeMap<String, Vec<RequestSample>>,
    /// When alarms were in ALARM, in the order in which that began.
    pub alarms: Vec<AlarmSpan>,
    /// What was done to the system, and who was told, in order.
    pub marks: Vec<Mark>,
}

/// The tasks of a service from a second on, until the next sample.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TaskSample {
    /// From when on.
    pub second: u64,
    /// How many the service wants.
    pub desired: u32,
    /// PROVISIONING: they wait for a place.
    pub waiting: u32,
    /// PENDING: they read secrets, pull their image, start.
    pub starting: u32,
    /// RUNNING, and no check has decided about them yet.
    pub unchecked: u32,
    /// RUNNING and healthy.
    pub healthy: u32,
    /// RUNNING and unhealthy in their target group.
    pub unhealthy: u32,
    /// DEACTIVATING or STOPPING.
    pub leaving: u32,
    /// Their machine is gone or hangs, and ECS doesn't know it yet.
    pub lost: u32,
    /// The healthy ones by zone.
    pub zones: BTreeMap<String, u32>,
}

/// The machines of a group from a second on, until the next sample.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MachineSample {
    /// From when on.
    pub second: u64,
    /// How many the group wants.
    pub desired: u32,
    /// On-Demand, in service and registered with the cluster.
    pub on_demand: u32,
    /// Spot, in service and registered with the cluster.
    pub spot: u32,
    /// They are interrupted, drained or ended.
    pub leaving: u32,
    /// They are launched, and not yet registered.
    pub starting: u32,
}

/// The requests to a target group between two moments.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct RequestSample {
    /// Since when.
    pub from_second: u64,
    /// Until when.
    pub to_second: u64,
    /// How many came.
    pub requests: f64,
    /// How many of them got no good answer.
    pub lost: f64,
    /// How many milliseconds 95 of 100 answers stayed below; nothing where nobody answered.
    pub p95_ms: Option<f64>,
}

impl RequestSample {
    /// Requests a second that were answered well.
    #[must_use]
    pub fn answered_per_second(&self) -> f64 {
        self.per_second((self.requests - self.lost).max(0.0))
    }

    /// Requests a second that were lost.
    #[must_use]
    pub fn lost_per_second(&self) -> f64 {
        self.per_second(self.lost)
    }

    fn per_second(&self, count: f64) -> f64 {
        count / (self.to_second - self.from_second).max(1) as f64
    }
}

/// A time in which an alarm was in ALARM.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AlarmSpan {
    /// The logical id of the alarm.
    pub alarm: String,
    /// Since when.
    pub from_second: u64,
    /// Until when; nothing if it still is.
    pub to_second: Option<u64>,
}

/// Something that was done to a system, or that a person sees of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mark {
    /// When.
    pub second: u64,
    /// What it is.
    pub kind: MarkKind,
    /// Whom it is about: a logical id, `the stack`, `traffic`, `fault`.
    pub subject: String,
    /// What happened to it.
    pub text: String,
}

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MarkKind {
    /// Something went wrong, because somebody wanted to see what happens then.
    Fault,
    /// Other requests from then on.
    Traffic,
    /// A deployment of a service begins, completes, fails or goes back.
    Deployment,
    /// The stack has another status.
    Stack,
    /// A topic got a message.
    Message,
}

impl Record {
    /// What was from a second of the play on. What still held then begins there.
    #[must_use]
    pub fn since(&self, second: u64) -> Self {
        let services = clipped(&self.services, second, |sample| &mut sample.second);
        let groups = clipped(&self.groups, second, |sample| &mut sample.second);
        let later = |samples: &Vec<RequestSample>| -> Vec<RequestSample> {
            samples.iter().filter(|sample| sample.to_second > second).cloned().collect()
        };
        let requests = self.requests.iter().map(|(group, samples)| (group.clone(), later(samples)));
        let requests: BTreeMap<_, _> = requests.collect();
        // A minute isn't cut: what came in it can't be told apart any more.
        let first = requests.values().filter_map(|samples| samples.first()).map(|sample| sample.from_second);
        Self {
            from_second: first.fold(second.max(self.from_second), u64::min),
            to_second: self.to_second,
            services,
            groups,
            requests,
            alarms: self
                .alarms
                .iter()
                .filter(|span| span.to_second.is_none_or(|to| to > second))
                .cloned()
                .collect(),
            marks: self.marks.iter().filter(|mark| mark.second >= second).cloned().collect(),
        }
    }
}

/// The samples from a second on, and the one before, which holds at that second.
fn clipped<T: Clone>(
    all: &BTreeMap<String, Vec<T>>,
    second: u64,
    at: impl Fn(&mut T) -> &mut u64,
) -> BTreeMap<String, Vec<T>> {
    let clip = |samples: &Vec<T>| -> Vec<T> {
        let mut samples = samples.clone();
        let late = samples.iter_mut().position(|sample| *at(sample) > second).unwrap_or(samples.len());
        samples.drain(..late.saturating_sub(1));
        if let Some(first) = samples.first_mut() {
            let at = at(first);
            *at = (*at).max(second);
        }
        samples
    };
    all.iter().map(|(name, samples)| (name.clone(), clip(samples))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tasks(second: u64, healthy: u32) -> TaskSample {
        TaskSample { second, healthy, ..TaskSample::default() }
    }

    #[test]
    fn what_still_holds_at_a_second_begins_there() {
        let mut record = Record { to_second: 900, ..Record::default() };
        record.services.insert("Api".to_owned(), vec![tasks(0, 1), tasks(100, 2), tasks(300, 3)]);
        record.alarms.push(AlarmSpan { alarm: "Old".to_owned(), from_second: 0, to_second: Some(150) });
        record.alarms.push(AlarmSpan { alarm: "New".to_owned(), from_second: 100, to_second: None });
        let later = record.since(200);
        assert_eq!(later.services["Api"], [tasks(200, 2), tasks(300, 3)]);
        assert_eq!(later.alarms.len(), 1);
        assert_eq!((later.from_second, later.to_second), (200, 900));
        assert_eq!(record.since(1_000).services["Api"], [tasks(1_000, 3)]);
    }

    #[test]
    fn a_minute_of_requests_is_not_cut() {
        let mut record = Record { to_second: 120, ..Record::default() };
        let minute =
            |from_second| RequestSample { from_second, to_second: from_second + 60, ..Default::default() };
        record.requests.insert("Targets".to_owned(), vec![minute(0), minute(60)]);
        let later = record.since(90);
        assert_eq!(later.requests["Targets"], [minute(60)]);
        assert_eq!(later.from_second, 60);
    }
}

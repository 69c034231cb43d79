//! A system's alarms and rules at work, and who was told what.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

use ecs_dsl_rehearsal::cloudwatch::{Monitors, State};
use ecs_dsl_rehearsal::eventbridge::{Delivery, Rules};

use crate::system::System;
use crate::world::Minute;

pub(crate) const PAGER: &str = "PlatformPageTopic";
pub(crate) const MAILBOX: &str = "PlatformWarnTopic";

/// The minute from which on a stack has settled: its alarms begin without data, and the longest silence after a page has
/// passed.
const SETTLED: u64 = 40;

/// A message to people.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) minute: u64,
    /// The topic.
    pub(crate) who: String,
    /// The alarm or rule.
    pub(crate) by: String,
    pub(crate) state: State,
    pub(crate) text: String,
}

impl fmt::Display for Told {
    /// `12 page ApiPage: api: .. | ApiErrorRate transitioned to ALARM at minute 12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let who = match self.who.as_str() {
            PAGER => "page",
            MAILBOX => "warn",
            other => other,
        };
        let state = if self.state == State::Ok { " over" } else { "" };
        let mut lines = self.text.lines();
        write!(f, "{} {who}{state} {}: {}", self.minute, self.by, lines.next().unwrap_or_default())?;
        lines.next_back().map_or(Ok(()), |last| write!(f, "\n    {last}"))
    }
}

/// A system that is watched, minute by minute.
#[derive(Clone)]
pub(crate) struct Run {
    system: System,
    pub(crate) monitors: Monitors,
    rules: Rules,
    by_events: Vec<Told>,
    now: u64,
}

impl Run {
    pub(crate) fn of(system: System) -> Self {
        let template = system.template();
        let monitors = Monitors::of(template).unwrap();
        let rules = Rules::of(template).unwrap();
        Self { system, monitors, rules, by_events: Vec::new(), now: 0 }
    }

    /// A system after so many minutes of a day that went well; computed once.
    pub(crate) fn calm(system: System, minutes: u64) -> Self {
        static CALM: Mutex<BTreeMap<(System, u64), Run>> = Mutex::new(BTreeMap::new());
        let mut calm = CALM.lock().unwrap();
        let run = calm.entry((system, minutes)).or_insert_with(|| {
            let mut run = Self::of(system);
            run.day(minutes, |_, _| {});
            run
        });
        run.clone()
    }

    /// So many minutes of a day, as the story changes them; the story counts from 0.
    pub(crate) fn day(&mut self, minutes: u64, mut story: impl FnMut(u64, &mut Minute)) {
        let day = Minute::of_day(self.system);
        self.minutes(minutes, |minute| {
            let mut now = day.clone();
            story(minute, &mut now);
            now
        });
    }

    /// So many minutes of a night with so many requests in each.
    pub(crate) fn night(&mut self, minutes: u64, requests: u64) {
        let night = Minute::of_night(self.system, requests);
        self.minutes(minutes, |_| night.clone());
    }

    /// So many minutes, each as it is told; the first is 0.
    pub(crate) fn minutes(&mut self, minutes: u64, mut of: impl FnMut(u64) -> Minute) {
        let began = self.now;
        self.now += minutes;
        let Self { monitors, rules, by_events, .. } = self;
        monitors.each_minute(began..began + minutes, |minute, metrics| {
            let now = of(minute - began);
            now.put(metrics);
            for delivery in now.events.iter().flat_map(|event| rules.deliveries(event).unwrap()) {
                metrics.put("AWS/Events", "Invocations", &[("RuleName", &delivery.rule)], 1.0);
                by_events.extend(told(minute, delivery));
            }
        });
    }

    /// All messages to people, in their order, but for those of a stack that was just made.
    pub(crate) fn told(&self) -> Vec<Told> {
        let by_alarms = self.monitors.notifications().iter().map(|sent| Told {
            minute: sent.minute(),
            who: sent.action.clone(),
            by: sent.alarm.clone(),
            state: sent.state,
            text: sent.text.clone(),
        });
        let mut all: Vec<Told> = self.by_events.iter().cloned().chain(by_alarms).collect();
        all.sort_by_key(|told| told.minute);
        all.retain(|told| told.minute >= SETTLED);
        all
    }

    /// The alarms that told people of a state, with whom they told.
    pub(crate) fn told_of(&self, state: State) -> Vec<(String, String)> {
        let all = self.told().into_iter().filter(|told| told.state == state);
        all.map(|told| (told.who, told.by)).collect()
    }

    /// All messages, a line or two each.
    pub(crate) fn timeline(&self) -> String {
        self.told().iter().map(|told| format!("{told}\n")).collect()
    }
}

/// What people receive of an event, without the quotes that EventBridge has around each line.
fn told(minute: u64, delivery: Delivery) -> Option<Told> {
    [PAGER, MAILBOX].contains(&delivery.arn.as_str()).then(|| Told {
        minute,
        who: delivery.arn,
        by: delivery.rule,
        state: State::Alarm,
        text: delivery.input.lines().map(|line| line.trim_matches('"').to_owned() + "\n").collect(),
    })
}

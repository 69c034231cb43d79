//! A verdict: which promises a system kept in a scenario, and what was measured.

use std::borrow::Cow;
use std::fmt;

use super::measured::{Measured, thousands};
use super::record::Record;
use super::timeline::Timeline;

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was kept.
    Kept,
    /// It was broken.
    Broken,
    /// Nothing happened by which it could be judged.
    NotJudged,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::NotJudged => "not judged",
        })
    }
}

/// A promise and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// What is promised: `no request is lost`.
    pub text: Cow<'static, str>,
    /// What became of it.
    pub outcome: Outcome,
    /// By what it was judged.
    pub measured: String,
}

/// The verdict on a system in a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    scenario: Cow<'static, str>,
    seed: u64,
    promises: Vec<Promise>,
    measured: Measured,
    timeline: Timeline,
    record: Option<Record>,
    /// Whether there was a system to judge.
    up: bool,
}

/// What is measured where nobody is called.
pub(super) const NO_CALL: &str = "no topic got a message that calls somebody";

/// Why nothing is said of tasks.
const NO_COUNT: &str = "no service wants a number of tasks";

impl Verdict {
    pub(super) fn new(
        scenario: impl Into<Cow<'static, str>>,
        seed: u64,
        measured: Measured,
        timeline: Timeline,
    ) -> Self {
        Self {
            scenario: scenario.into(),
            seed,
            promises: Vec::new(),
            measured,
            timeline,
            record: None,
            up: true,
        }
    }

    /// The same with a record of the time that it is about.
    pub(super) fn recorded(self, record: Option<Record>) -> Self {
        Self { record, ..self }
    }

    /// Adds a promise. Of a system that didn't come up nothing can be judged.
    pub(super) fn judge(
        mut self,
        text: impl Into<Cow<'static, str>>,
        outcome: Outcome,
        measured: impl Into<String>,
    ) -> Self {
        let (outcome, measured) = match self.up {
            true => (outcome, measured.into()),
            false => (Outcome::NotJudged, "the system didn't come up".to_owned()),
        };
        self.promises.push(Promise { text: text.into(), outcome, measured });
        self
    }

    /// That the system comes up, which every scenario begins with.
    pub(super) fn comes_up(mut self, up: bool, measured: impl Into<String>) -> Self {
        self = self.holds("the system comes up", up, measured);
        self.up = up;
        self
    }

    /// Adds a promise that is kept or broken.
    pub(super) fn holds(
        self,
        text: impl Into<Cow<'static, str>>,
        kept: bool,
        measured: impl Into<String>,
    ) -> Self {
        self.judge(text, if kept { Outcome::Kept } else { Outcome::Broken }, measured)
    }

    /// That no request is lost.
    pub(super) fn loses_nothing(self) -> Self {
        self.loses_at_most("no request is lost", 0.0)
    }

    /// That of a hundred requests at most one is lost.
    pub(super) fn loses_little(self) -> Self {
        self.loses_at_most("at most one request in a hundred is lost", 0.01)
    }

    /// That of all requests at most this share is lost, from 0 to 1.
    pub(super) fn loses_at_most(self, promise: impl Into<Cow<'static, str>>, share: f64) -> Self {
        let (lost, all) = (self.measured.lost(), self.measured.requests());
        let outcome = match all {
            0 => Outcome::NotJudged,
            _ if lost as f64 <= all as f64 * share => Outcome::Kept,
            _ => Outcome::Broken,
        };
        let text = match (all, self.measured.causes().next()) {
            (0, _) => "no request came".to_owned(),
            (_, Some((cause, _))) if lost > 0 => {
                format!("{} of {}: {cause}", thousands(lost), thousands(all))
            }
            _ => format!("{} of {}", thousands(lost), thousands(all)),
        };
        self.judge(promise, outcome, text)
    }

    /// That each service keeps as many healthy tasks as its deployments are to leave.
    pub(super) fn stays_healthy(self) -> Self {
        const PROMISE: &str = "enough tasks stay healthy";
        if self.measured.healthy().is_empty() {
            return self.judge(PROMISE, Outcome::NotJudged, NO_COUNT);
        }
        let broken = self.measured.healthy().iter().find(|one| one.share < one.floor);
        let text = match broken {
            Some(one) => format!(
                "{} had {:.0}% of its tasks, of which {:.0}% were to stay",
                one.service,
                (one.share * 100.0).floor(),
                one.floor * 100.0
            ),
            None => "no service fell below its minimum".to_owned(),
        };
        let kept = broken.is_none();
        self.holds(PROMISE, kept, text)
    }

    /// That each service has as many healthy tasks as it wants all the time.
    pub(super) fn keeps_capacity(self) -> Self {
        const PROMISE: &str = "no task is missed";
        if self.measured.healthy().is_empty() {
            return self.judge(PROMISE, Outcome::NotJudged, NO_COUNT);
        }
        let least = self.measured.healthy().iter().min_by(|one, other| one.share.total_cmp(&other.share));
        let (kept, text) = match least {
            Some(one) if one.share < 1.0 => {
                (false, format!("{} had {:.0}% of its tasks", one.service, (one.share * 100.0).floor()))
            }
            _ => (true, "every service had all its tasks".to_owned()),
        };
        self.holds(PROMISE, kept, text)
    }

    /// That nobody is called.
    pub(super) fn calls_nobody(self) -> Self {
        let call = self.call();
        let quiet = call.is_none();
        self.holds("nobody is called", quiet, call.unwrap_or_else(|| NO_CALL.to_owned()))
    }

    /// That somebody is told.
    pub(super) fn tells_somebody(self) -> Self {
        let call = self.call();
        let any = call.is_some();
        self.holds("somebody is told", any, call.unwrap_or_else(|| NO_CALL.to_owned()))
    }

    /// The first message that calls somebody. One that says that something is over calls nobody.
    fn call(&self) -> Option<String> {
        self.measured.told().iter().find(|message| !message.all_clear).map(ToString::to_string)
    }

    /// The scenario's name: `rolling-update`.
    #[must_use]
    pub fn scenario(&self) -> &str {
        &self.scenario
    }

    /// The seed that it was played with.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// What was promised.
    #[must_use]
    pub fn promises(&self) -> &[Promise] {
        &self.promises
    }

    /// What was measured.
    #[must_use]
    pub const fn measured(&self) -> &Measured {
        &self.measured
    }

    /// What happened in the scenario.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// What the system was like over time, from two minutes before it is measured; nothing if the play keeps no
    /// [`Record`](super::Play::recorded).
    #[must_use]
    pub const fn record(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// Broken if a promise is, else not judged if one isn't, else kept.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let any = |outcome| self.promises.iter().any(|promise| promise.outcome == outcome);
        match (any(Outcome::Broken), any(Outcome::NotJudged)) {
            (true, _) => Outcome::Broken,
            (false, true) => Outcome::NotJudged,
            (false, false) => Outcome::Kept,
        }
    }
}

impl fmt::Display for Verdict {
    /// The verdict, its promises, and what was measured, without the timeline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} (seed {}): {}", self.scenario, self.seed, self.outcome())?;
        for promise in &self.promises {
            writeln!(f, "  {:10} {}: {}", promise.outcome.to_string(), promise.text, promise.measured)?;
        }
        write!(f, "{}", self.measured)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::play::Play;

    #[test]
    fn without_a_request_nobody_knows_whether_one_is_lost() {
        let mut play = Play::of(include_str!("../../tests/play/service.yaml")).unwrap();
        play.settle();
        let verdict = Verdict::new("quiet", 0, play.measured(), play.timeline().clone()).loses_nothing();
        assert_eq!(verdict.outcome(), Outcome::NotJudged, "{verdict}");
    }

    #[test]
    fn of_a_system_that_isn_t_there_nothing_is_judged() {
        let mut play = Play::of(include_str!("../../tests/play/service.yaml")).unwrap();
        let verdict = Verdict::new("early", 0, play.measured(), play.timeline().clone());
        let verdict = verdict.comes_up(false, "not yet").holds("anything", true, "seen");
        let outcomes: Vec<_> = verdict.promises().iter().map(|promise| promise.outcome).collect();
        assert_eq!(outcomes, [Outcome::Broken, Outcome::NotJudged]);
    }
}

//! From the points of an alarm's evaluation range to its state.
//!
//! Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>, "Configuring how
//! CloudWatch alarms treat missing data".

use std::fmt;

/// How many more points than the evaluation periods an alarm looks at, for when some are missing. AWS says "a higher
/// number", and shows 5 for 3; that it is always two more is a choice.
pub const EXTRA_POINTS: usize = 2;

/// The state of an alarm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// `OK`.
    Ok,
    /// `ALARM`.
    Alarm,
    /// `INSUFFICIENT_DATA`, in which every alarm begins.
    #[default]
    InsufficientData,
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ok => "OK",
            Self::Alarm => "ALARM",
            Self::InsufficientData => "INSUFFICIENT_DATA",
        })
    }
}

/// `TreatMissingData`: what a missing point stands for when too few are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TreatMissingData {
    /// `missing`: for nothing. The alarm may lack data.
    #[default]
    Missing,
    /// `ignore`: the alarm stays as it is.
    Ignore,
    /// `breaching`.
    Breaching,
    /// `notBreaching`.
    NotBreaching,
}

impl TreatMissingData {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "missing" => Self::Missing,
            "ignore" => Self::Ignore,
            "breaching" => Self::Breaching,
            "notBreaching" => Self::NotBreaching,
            _ => return None,
        })
    }
}

/// When an alarm alarms: M of N, and what stands for missing points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// M: how many points have to breach. 1 to N.
    pub datapoints_to_alarm: usize,
    /// N: how many points are judged.
    pub evaluation_periods: usize,
    /// What stands for the missing ones.
    pub missing: TreatMissingData,
}

impl Judgement {
    /// How many points are looked at: the evaluation range.
    #[must_use]
    pub const fn range(&self) -> usize {
        self.evaluation_periods.saturating_add(EXTRA_POINTS)
    }

    /// The state after `current`, by whether each point of the evaluation range breaches; the newest is the last, and
    /// `None` is a missing one.
    ///
    /// The newest points that are there are judged, up to N. If they are fewer, those that are missing stand for what
    /// is set, as few of them as possible. Under `missing`, an alarm whose every point breaches waits until the oldest
    /// of them is M periods back, so that one point alone, just come, alarms nobody.
    #[must_use]
    pub fn state(&self, current: State, points: &[Option<bool>]) -> State {
        let (needed, judged) = (self.datapoints_to_alarm, self.evaluation_periods);
        let there: Vec<bool> = points.iter().rev().flatten().copied().take(judged).collect();
        let breaching = there.iter().filter(|breaches| **breaches).count();
        let absent = judged.saturating_sub(there.len());
        let by = |count: usize| if count >= needed { State::Alarm } else { State::Ok };
        // Whatever stands for the missing ones, it is decided.
        if absent == 0 || breaching >= needed {
            return by(breaching);
        }
        let all_breach = breaching == there.len();
        match self.missing {
            TreatMissingData::NotBreaching => by(breaching),
            TreatMissingData::Breaching => by(breaching + absent),
            TreatMissingData::Ignore if all_breach => current,
            TreatMissingData::Missing if all_breach => {
                let oldest = points.iter().position(Option::is_some);
                let age = oldest.map(|oldest| points.len() - oldest);
                if age.is_some_and(|age| age >= needed) { State::Alarm } else { State::InsufficientData }
            }
            TreatMissingData::Ignore | TreatMissingData::Missing => State::Ok,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `0` doesn't breach, `X` does, `-` is missing; the newest is on the right.
    fn points(text: &str) -> Vec<Option<bool>> {
        let point = |word| match word {
            "0" => Some(false),
            "X" => Some(true),
            _ => None,
        };
        text.split(' ').map(point).collect()
    }

    /// The states by missing, ignore, breaching, notBreaching; `as it was` if the current one decides.
    fn states(needed: usize, text: &str) -> [String; 4] {
        use TreatMissingData::{Breaching, Ignore, Missing, NotBreaching};
        [Missing, Ignore, Breaching, NotBreaching].map(|missing| {
            let judgement = Judgement { datapoints_to_alarm: needed, evaluation_periods: 3, missing };
            let after = [State::Ok, State::Alarm, State::InsufficientData]
                .map(|current| judgement.state(current, &points(text)));
            if after == [State::Ok, State::Alarm, State::InsufficientData] {
                "as it was".to_owned()
            } else {
                assert!(after.iter().all(|state| *state == after[0]), "{text}: {after:?}");
                after[0].to_string()
            }
        })
    }

    /// Fact (alarms): Missing points mean what `TreatMissingData` says: the guide's table for 3 of 3.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
    #[test]
    fn three_of_three_as_in_aws_s_table() {
        let (ok, alarm, lacks, same) = ("OK", "ALARM", "INSUFFICIENT_DATA", "as it was");
        for (text, expected) in [
            ("0 - X - X", [ok, ok, ok, ok]),
            ("0 - - - -", [ok, ok, ok, ok]),
            ("- - - - -", [lacks, same, alarm, ok]),
            ("0 X X - X", [alarm, alarm, alarm, alarm]),
            ("- - X - -", [alarm, same, alarm, ok]),
        ] {
            assert_eq!(states(3, text), expected, "{text}");
        }
    }

    /// Fact (alarms): Of N points M have to breach: the guide's table for 2 of 3.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
    #[test]
    fn two_of_three_as_in_aws_s_table() {
        let (ok, alarm, same) = ("OK", "ALARM", "as it was");
        for (text, expected) in [
            ("0 - X - X", [alarm, alarm, alarm, alarm]),
            ("0 0 X 0 X", [alarm, alarm, alarm, alarm]),
            ("0 - X - -", [ok, ok, alarm, ok]),
            ("- - - - 0", [ok, ok, alarm, ok]),
            ("- - - X -", [alarm, same, alarm, ok]),
        ] {
            assert_eq!(states(2, text), expected, "{text}");
        }
    }

    /// Fact (alarms): One point that breaches and nothing else alarms nobody until it is M periods old.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
    #[test]
    fn an_alarm_is_not_premature() {
        let (ok, alarm, lacks, same) = ("OK", "ALARM", "INSUFFICIENT_DATA", "as it was");
        for text in ["- - - - X", "- - - X -", "- - - X X"] {
            assert_eq!(states(3, text), [lacks, same, alarm, ok], "{text}");
        }
        assert_eq!(states(3, "- - X - X"), [alarm, same, alarm, ok]);
        assert_eq!(states(3, "X - - - -"), [alarm, same, alarm, ok]);
        assert_eq!(states(2, "- - - - X"), [lacks, same, alarm, ok]);
        assert_eq!(states(2, "- - - X X"), [alarm, alarm, alarm, alarm]);
    }

    #[test]
    fn one_of_one_alarms_at_once_and_holds_what_it_last_saw() {
        let judgement =
            Judgement { datapoints_to_alarm: 1, evaluation_periods: 1, missing: TreatMissingData::Missing };
        let state = |text: &str| judgement.state(State::Ok, &points(text));
        assert_eq!([state("0 0 X"), state("0 X -"), state("X - -")], [State::Alarm; 3]);
        assert_eq!(
            [state("X X 0"), state("X 0 -"), state("- - -")],
            [State::Ok, State::Ok, State::InsufficientData]
        );
    }
}

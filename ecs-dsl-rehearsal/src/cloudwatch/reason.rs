//! Why an alarm changed, in CloudWatch's words.

use super::alarm::{Alarm, Comparison};
use super::judgement::{State, TreatMissingData};
use super::math::Points;
use super::watch::Grid;
use crate::clock::Moment;

/// The reason of a change that the points of an evaluation range brought about.
pub(super) fn of(alarm: &Alarm, from: State, to: State, points: &Points, grid: Grid) -> String {
    let judged = alarm.judgement.evaluation_periods;
    if to == State::InsufficientData {
        let datapoints = if judged == 1 { "datapoint was" } else { "datapoints were" };
        return format!("Insufficient Data: {judged} {datapoints} unknown.");
    }
    let there: Vec<(f64, i64)> = points
        .iter()
        .zip(grid.starts())
        .rev()
        .filter_map(|(point, start)| point.map(|value| (value, start)))
        .take(judged)
        .collect();
    let filled = filled(alarm, judged.saturating_sub(there.len()));
    if there.is_empty() {
        let periods = if judged == 1 { "period" } else { "periods" };
        return format!("Threshold Crossed: no datapoints were received for {judged} {periods}{filled}.");
    }
    let breaching = |value: f64| alarm.comparison.breaches(value, alarm.threshold);
    let shown: Vec<_> = there.iter().filter(|(value, _)| breaching(*value) == (to == State::Alarm)).collect();
    let listed: Vec<_> =
        shown.iter().map(|(value, start)| format!("{value:?} ({})", minute(*start))).collect();
    let (count, listed) = (shown.len(), listed.join(", "));
    let verb = match (count, to) {
        (1, State::Alarm) => "was",
        (1, _) => "was not",
        (_, State::Alarm) => "were",
        _ => "were not",
    };
    let noun = if judged == 1 { "datapoint" } else { "datapoints" };
    let than = match alarm.comparison {
        Comparison::AtLeast => "greater than or equal to",
        Comparison::Above => "greater than",
        Comparison::Below => "less than",
        Comparison::AtMost => "less than or equal to",
    };
    let needed = match to {
        State::Alarm => alarm.judgement.datapoints_to_alarm,
        _ => judged - alarm.judgement.datapoints_to_alarm + 1,
    };
    let minimum = if needed == 1 { "datapoint" } else { "datapoints" };
    let threshold = alarm.threshold;
    format!(
        "Threshold Crossed: {count} out of the last {judged} {noun} [{listed}] {verb} {than} the threshold \
         ({threshold:?}) (minimum {needed} {minimum} for {from} -> {to} transition){filled}."
    )
}

/// ` and 2 missing datapoints were treated as [Breaching]`.
fn filled(alarm: &Alarm, missing: usize) -> String {
    let treatment = match alarm.judgement.missing {
        TreatMissingData::Missing => "Missing",
        TreatMissingData::Ignore => "Ignore",
        TreatMissingData::Breaching => "Breaching",
        TreatMissingData::NotBreaching => "NonBreaching",
    };
    match missing {
        0 => String::new(),
        1 => format!(" and 1 missing datapoint was treated as [{treatment}]"),
        _ => format!(" and {missing} missing datapoints were treated as [{treatment}]"),
    }
}

/// `01/01/26 00:05:00`, as CloudWatch writes when a period begins.
fn minute(start: i64) -> String {
    let moment = Moment::at_second(u64::try_from(start).unwrap_or(0)).to_string();
    let part = |from: usize, to: usize| moment.get(from..to).unwrap_or_default();
    format!("{}/{}/{} {}", part(8, 10), part(5, 7), part(2, 4), part(11, 19))
}

//! The functions of metric math.

use super::value::{Points, Value, map_points};
use super::{Inputs, Kind, MathError, Node};
use crate::clock;

/// A function that is simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Metrics,
    Fill,
    If,
    Period,
    TimeSeries,
    RemoveEmpty,
    MetricCount,
    First,
    Last,
    /// From a series to a number, from an array to a series.
    Fold(Fold),
    /// From each series to another.
    Each(Each),
    /// From the times of a series.
    Clock(Clock),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    Max,
    Min,
    Sum,
    Avg,
    StdDev,
    Count,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Each {
    Abs,
    Ceil,
    Floor,
    Log,
    Log10,
    Rate,
    Diff,
    DiffTime,
    RunningSum,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    Minute,
    Hour,
    Day,
    Date,
    Month,
    Year,
    Epoch,
}

const NAMES: [(&str, Function); 31] = [
    ("ABS", Function::Each(Each::Abs)),
    ("AVG", Function::Fold(Fold::Avg)),
    ("CEIL", Function::Each(Each::Ceil)),
    ("DATAPOINT_COUNT", Function::Fold(Fold::Count)),
    ("DATE", Function::Clock(Clock::Date)),
    ("DAY", Function::Clock(Clock::Day)),
    ("DIFF", Function::Each(Each::Diff)),
    ("DIFF_TIME", Function::Each(Each::DiffTime)),
    ("EPOCH", Function::Clock(Clock::Epoch)),
    ("FILL", Function::Fill),
    ("FIRST", Function::First),
    ("FLOOR", Function::Each(Each::Floor)),
    ("HOUR", Function::Clock(Clock::Hour)),
    ("IF", Function::If),
    ("LAST", Function::Last),
    ("LOG", Function::Each(Each::Log)),
    ("LOG10", Function::Each(Each::Log10)),
    ("MAX", Function::Fold(Fold::Max)),
    ("METRICS", Function::Metrics),
    ("METRIC_COUNT", Function::MetricCount),
    ("MIN", Function::Fold(Fold::Min)),
    ("MINUTE", Function::Clock(Clock::Minute)),
    ("MONTH", Function::Clock(Clock::Month)),
    ("PERIOD", Function::Period),
    ("RATE", Function::Each(Each::Rate)),
    ("REMOVE_EMPTY", Function::RemoveEmpty),
    ("RUNNING_SUM", Function::Each(Each::RunningSum)),
    ("STDDEV", Function::Fold(Fold::StdDev)),
    ("SUM", Function::Fold(Fold::Sum)),
    ("TIME_SERIES", Function::TimeSeries),
    ("YEAR", Function::Clock(Clock::Year)),
];

/// What AWS has besides.
const NOT_SIMULATED: [&str; 8] = [
    "ANOMALY_DETECTION_BAND",
    "DB_PERF_INSIGHTS",
    "INSIGHT_RULE_METRIC",
    "LAMBDA",
    "SEARCH",
    "SERVICE_QUOTA",
    "SLICE",
    "SORT",
];

impl Function {
    /// The function of a name, in whatever case.
    pub(super) fn find(name: &str) -> Result<Self, String> {
        let upper = name.to_ascii_uppercase();
        match NAMES.iter().find(|(known, _)| *known == upper) {
            Some((_, function)) => Ok(*function),
            None if NOT_SIMULATED.contains(&upper.as_str()) => Err(format!("{upper} isn't simulated")),
            None => Err(format!("there is no function `{name}`")),
        }
    }

    pub(super) fn call(self, call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
        match self {
            Self::Metrics => metrics(call, arguments, inputs),
            Self::Fill => fill(call, arguments, inputs),
            Self::If => choose(call, arguments, inputs),
            Self::Period => period(call, arguments, inputs),
            Self::TimeSeries => match one(call, arguments, inputs)? {
                Value::Scalar(scalar) => Ok(Value::Series(vec![scalar; inputs.len])),
                other => Err(unfit(call, "a number", &other)),
            },
            Self::RemoveEmpty => {
                let items = several(call, arguments, inputs)?;
                Ok(Value::Array(items.into_iter().filter(|item| item.iter().any(Option::is_some)).collect()))
            }
            Self::MetricCount => Ok(Value::Scalar(Some(several(call, arguments, inputs)?.len() as f64))),
            Self::First | Self::Last => {
                let items = several(call, arguments, inputs)?;
                let found = if self == Self::First { items.first() } else { items.last() };
                // `REMOVE_EMPTY` may leave none, which depends on the data and is no mistake.
                Ok(Value::Series(found.cloned().unwrap_or_else(|| vec![None; inputs.len])))
            }
            Self::Fold(fold) => match one(call, arguments, inputs)? {
                Value::Series(points) => Ok(Value::Scalar(fold.of(&points))),
                Value::Array(items) => Ok(Value::Series(
                    (0..inputs.len)
                        .map(|at| {
                            fold.across(&items.iter().map(|item| item.get(at).copied().flatten()).collect())
                        })
                        .collect(),
                )),
                other => Err(unfit(call, "a time series", &other)),
            },
            Self::Each(each) => match one(call, arguments, inputs)? {
                Value::Array(items) => {
                    Ok(Value::Array(items.iter().map(|item| each.of(item, inputs)).collect()))
                }
                Value::Series(points) => Ok(Value::Series(each.of(&points, inputs))),
                Value::Scalar(scalar) if each.is_plain() => {
                    Ok(Value::Scalar(each.of(&vec![scalar], inputs).first().copied().flatten()))
                }
                other => Err(unfit(call, "a time series", &other)),
            },
            Self::Clock(clock) => match one(call, arguments, inputs)? {
                Value::Series(_) => {
                    Ok(Value::Series(inputs.times().map(|time| Some(clock.of(time))).collect()))
                }
                other => Err(unfit(call, "a time series", &other)),
            },
        }
    }
}

impl Fold {
    /// Over the points of one series.
    fn of(self, points: &Points) -> Option<f64> {
        if self == Self::Count {
            return Some(points.iter().flatten().count() as f64);
        }
        points.iter().any(Option::is_some).then(|| self.across(points)).flatten()
    }

    /// Over what several series have at one time. In `AVG` what is missing counts as 0, as AWS says; of `MAX`, `MIN`
    /// and `STDDEV` it says nothing, and they leave it out. Where nothing is there, nothing comes out.
    fn across(self, points: &Points) -> Option<f64> {
        let there = || points.iter().flatten().copied();
        let count = there().count();
        if count == 0 {
            return None;
        }
        let value = match self {
            Self::Max => there().fold(f64::NEG_INFINITY, f64::max),
            Self::Min => there().fold(f64::INFINITY, f64::min),
            Self::Sum => there().sum(),
            Self::Avg => there().sum::<f64>() / points.len() as f64,
            Self::Count => count as f64,
            Self::StdDev => {
                let mean = there().sum::<f64>() / count as f64;
                (there().map(|value| (value - mean).powi(2)).sum::<f64>() / count as f64).sqrt()
            }
        };
        Some(value).filter(|value| value.is_finite())
    }
}

impl Each {
    /// Whether it looks at one point only, and so also takes a number.
    const fn is_plain(self) -> bool {
        matches!(self, Self::Abs | Self::Ceil | Self::Floor | Self::Log | Self::Log10)
    }

    fn of(self, points: &Points, inputs: &Inputs) -> Points {
        let plain =
            |function: &dyn Fn(f64) -> f64| match map_points(Value::Series(points.clone()), &|value| {
                Some(function(value))
            }) {
                Value::Series(points) => points,
                _ => Vec::new(),
            };
        match self {
            Self::Abs => plain(&f64::abs),
            Self::Ceil => plain(&f64::ceil),
            Self::Floor => plain(&f64::floor),
            Self::Log => plain(&f64::ln),
            Self::Log10 => plain(&f64::log10),
            Self::Rate => steps(points, inputs, |value, seconds| value / seconds),
            Self::Diff => steps(points, inputs, |value, _| value),
            Self::DiffTime => steps(points, inputs, |_, seconds| seconds),
            Self::RunningSum => {
                let mut sum = 0.0;
                points
                    .iter()
                    .map(|point| {
                        sum += (*point)?;
                        Some(sum)
                    })
                    .collect()
            }
        }
    }
}

/// From each point and the one before it: the difference and the seconds between them.
fn steps(points: &Points, inputs: &Inputs, step: impl Fn(f64, f64) -> f64) -> Points {
    let mut before: Option<(f64, i64)> = None;
    let mut found = Vec::with_capacity(points.len());
    for (point, time) in points.iter().zip(inputs.times()) {
        let Some(value) = *point else {
            found.push(None);
            continue;
        };
        found.push(before.map(|(last, then)| step(value - last, (time - then) as f64)));
        before = Some((value, time));
    }
    found
}

impl Clock {
    /// In UTC. A week begins on Monday, which is day 1.
    fn of(self, time: i64) -> f64 {
        let days = time.div_euclid(86_400);
        let (year, month, date) = clock::civil(u64::try_from(days).unwrap_or(0));
        let number = match self {
            Self::Minute => time.div_euclid(60).rem_euclid(60),
            Self::Hour => time.div_euclid(3600).rem_euclid(24),
            // 1970 began on a Thursday.
            Self::Day => (days + 3).rem_euclid(7) + 1,
            Self::Epoch => time,
            Self::Date => return date as f64,
            Self::Month => return month as f64,
            Self::Year => return year as f64,
        };
        number as f64
    }
}

fn metrics(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
    let part = match arguments {
        [] => "",
        [Node { kind: Kind::Text(part), .. }] => part,
        _ => return Err(call.error("METRICS takes nothing, or a text between quotes")),
    };
    let chosen = inputs.metrics.iter().filter(|(id, _)| id.contains(part));
    Ok(Value::Array(chosen.map(|(_, points)| points.clone()).collect()))
}

fn period(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
    match arguments {
        [Node { kind: Kind::Id(id), .. }] if inputs.is_metric(id) => {
            Ok(Value::Scalar(Some(inputs.period as f64)))
        }
        _ => Err(call.error("PERIOD takes the id of a metric")),
    }
}

fn fill(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
    let [what, with] = arguments else {
        return Err(call.error("FILL takes a time series and what fills it"));
    };
    let what = what.value(inputs)?;
    let filler: Box<dyn Fn(&Points) -> Points> = match &with.kind {
        Kind::Id(word) if word.eq_ignore_ascii_case("REPEAT") => Box::new(repeat),
        Kind::Id(word) if word.eq_ignore_ascii_case("LINEAR") => Box::new(linear),
        _ => match with.value(inputs)? {
            Value::Scalar(scalar) => {
                Box::new(move |points| points.iter().map(|point| point.or(scalar)).collect())
            }
            Value::Series(other) => Box::new(move |points| {
                points.iter().zip(&other).map(|(point, other)| point.or(*other)).collect()
            }),
            other => return Err(unfit(with, "a number, a time series, REPEAT or LINEAR", &other)),
        },
    };
    match what {
        Value::Series(points) => Ok(Value::Series(filler(&points))),
        Value::Array(items) => Ok(Value::Array(items.iter().map(filler).collect())),
        other => Err(unfit(call, "a time series", &other)),
    }
}

/// The value before; nothing before the first.
fn repeat(points: &Points) -> Points {
    let mut last = None;
    points
        .iter()
        .map(|point| {
            last = point.or(last);
            last
        })
        .collect()
}

/// On a line between the values around; nothing before the first and after the last.
fn linear(points: &Points) -> Points {
    let known: Vec<(usize, f64)> =
        points.iter().enumerate().filter_map(|(at, point)| point.map(|value| (at, value))).collect();
    let between = |at: usize| {
        let after = known.partition_point(|(known, _)| *known < at);
        let (left, from) = known.get(after.checked_sub(1)?)?;
        let (right, to) = known.get(after)?;
        Some(from + (to - from) * (at - left) as f64 / (right - left) as f64)
    };
    points.iter().enumerate().map(|(at, point)| point.or_else(|| between(at))).collect()
}

/// `IF(condition, then[, else])`: a point that is wanted and missing is 0 in `then`, and dropped in `else`.
fn choose(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
    let (condition, then, other) = match arguments {
        [condition, then] => (condition, then, None),
        [condition, then, other] => (condition, then, Some(other)),
        _ => return Err(call.error("IF takes a condition and one or two values")),
    };
    let (condition, then) = (condition.value(inputs)?, then.value(inputs)?);
    let other = other.map(|other| other.value(inputs)).transpose()?;
    if let (Value::Scalar(condition), Value::Scalar(_), Some(Value::Scalar(_)) | None) =
        (&condition, &then, &other)
    {
        let taken =
            condition.map(|condition| if condition != 0.0 { Some(then.clone()) } else { other.clone() });
        return Ok(taken.flatten().unwrap_or(Value::Scalar(None)));
    }
    for value in [Some(&condition), Some(&then), other.as_ref()].into_iter().flatten() {
        if matches!(value, Value::Array(_)) {
            return Err(unfit(call, "time series and numbers", value));
        }
    }
    let at = |value: &Value, index: usize| match value {
        Value::Scalar(scalar) => *scalar,
        Value::Series(points) => points.get(index).copied().flatten(),
        Value::Array(_) => None,
    };
    let fixed = matches!(condition, Value::Scalar(_));
    let point = |index: usize| {
        if at(&condition, index)? == 0.0 {
            return at(other.as_ref()?, index);
        }
        // A condition that is a number hands the whole series on.
        let wanted = at(&then, index);
        if fixed { wanted } else { Some(wanted.unwrap_or(0.0)) }
    };
    Ok(Value::Series((0..inputs.len).map(point).collect()))
}

/// The only argument.
fn one(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Value, MathError> {
    match arguments {
        [argument] => argument.value(inputs),
        _ => Err(call.error(format!("this function takes one argument, not {}", arguments.len()))),
    }
}

/// The only argument, an array.
fn several(call: &Node, arguments: &[Node], inputs: &Inputs) -> Result<Vec<Points>, MathError> {
    match one(call, arguments, inputs)? {
        Value::Array(items) => Ok(items),
        other => Err(unfit(call, "an array of time series", &other)),
    }
}

fn unfit(node: &Node, wanted: &str, found: &Value) -> MathError {
    node.error(format!("this takes {wanted}, not {}", found.describe()))
}

//! Metric alarms: what a template says of them, and how they are evaluated.

use super::error::MonitorsError;
use super::judgement::{Judgement, State, TreatMissingData};
use super::math::{Expression, Points};
use super::metrics::{Metric, Metrics};
use super::properties::Properties;
use super::reason;
use super::statistic::Statistic;
use super::watch::{Grid, Queries, Watch, Watched};
use crate::template::placeholders::Read;
use crate::template::plain;

/// How many seconds after its end a period is judged: by then its points have come, and none comes later. AWS promises no
/// such number (a choice).
pub const ARRIVAL: i64 = 60;

/// The same for periods below a minute, whose metrics the application puts itself (a choice).
pub const ARRIVAL_HIGH_RESOLUTION: i64 = 10;

/// The longest evaluation, in seconds: of periods below an hour, and of others.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html>.
const LONGEST: (i64, i64) = (86_400, 604_800);

/// `ComparisonOperator`, of those with a fixed threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `GreaterThanOrEqualToThreshold`.
    AtLeast,
    /// `GreaterThanThreshold`.
    Above,
    /// `LessThanThreshold`.
    Below,
    /// `LessThanOrEqualToThreshold`.
    AtMost,
}

impl Comparison {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "GreaterThanOrEqualToThreshold" => Self::AtLeast,
            "GreaterThanThreshold" => Self::Above,
            "LessThanThreshold" => Self::Below,
            "LessThanOrEqualToThreshold" => Self::AtMost,
            _ => return None,
        })
    }

    /// Whether the value breaches the threshold.
    #[must_use]
    pub fn breaches(self, value: f64, threshold: f64) -> bool {
        match self {
            Self::AtLeast => value >= threshold,
            Self::Above => value > threshold,
            Self::Below => value < threshold,
            Self::AtMost => value <= threshold,
        }
    }
}

/// What both kinds of alarms have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// The logical id of the resource, by which an alarm is told here.
    pub logical_id: String,
    /// `AlarmName`, or the logical id.
    pub name: String,
    /// `AlarmDescription`; empty if there is none.
    pub description: String,
    /// `ActionsEnabled`.
    pub enabled: bool,
    /// `AlarmActions`, as the template's references read.
    pub alarm_actions: Vec<String>,
    /// `OKActions`.
    pub ok_actions: Vec<String>,
    /// `InsufficientDataActions`.
    pub insufficient_data_actions: Vec<String>,
}

impl Common {
    pub(super) fn read(properties: Properties<'_>) -> Result<Self, MonitorsError> {
        let logical_id = properties.alarm.to_owned();
        Ok(Self {
            name: properties.text("AlarmName").unwrap_or_else(|| logical_id.clone()),
            description: properties.text("AlarmDescription").unwrap_or_default(),
            enabled: properties.truth("ActionsEnabled")?.unwrap_or(true),
            alarm_actions: properties.texts("AlarmActions"),
            ok_actions: properties.texts("OKActions"),
            insufficient_data_actions: properties.texts("InsufficientDataActions"),
            logical_id,
        })
    }

    /// What a change to the state invokes.
    #[must_use]
    pub fn actions(&self, state: State) -> &[String] {
        match state {
            _ if !self.enabled => &[],
            State::Ok => &self.ok_actions,
            State::Alarm => &self.alarm_actions,
            State::InsufficientData => &self.insufficient_data_actions,
        }
    }
}

/// A metric alarm.
#[derive(Clone, Debug)]
pub struct Alarm {
    /// Its name, text and actions.
    pub common: Common,
    /// How a value is held against the threshold.
    pub comparison: Comparison,
    /// The threshold, in the unit of the metric.
    pub threshold: f64,
    /// M of N, and what stands for missing points.
    pub judgement: Judgement,
    /// The period in seconds: 10, 20, 30 or a multiple of 60.
    pub period: u32,
    /// Whether each period begins on the clock (`WallClockWindow`, in UTC) and not at the moment of evaluation.
    pub wall_clock: bool,
    /// Whether a percentile over too few samples leaves the alarm as it is.
    pub ignores_few_samples: bool,
    pub(crate) watch: Watch,
}

impl Alarm {
    pub(super) fn read(read: &Read) -> Result<Self, MonitorsError> {
        let properties = Properties::of(read);
        properties.without(&["ThresholdMetricId", "EvaluationCriteria", "EvaluationInterval"])?;
        let operator = properties.required("ComparisonOperator")?;
        let comparison = Comparison::parse(&operator)
            .ok_or_else(|| properties.error("ComparisonOperator", format!("`{operator}` isn't simulated")))?;
        let threshold = properties.number("Threshold")?;
        let (watch, period) = watch(properties)?;
        let few = properties.text("EvaluateLowSampleCountPercentile");
        let ignores_few_samples = match few.as_deref() {
            None | Some("evaluate") => false,
            Some("ignore") => true,
            Some(other) => {
                let reason = format!("`{other}` is neither evaluate nor ignore");
                return Err(properties.error("EvaluateLowSampleCountPercentile", reason));
            }
        };
        let alarm = Self {
            common: Common::read(properties)?,
            comparison,
            threshold: threshold.ok_or_else(|| properties.error("Threshold", "is missing"))?,
            judgement: judgement(properties, period)?,
            period,
            wall_clock: wall_clock(properties, period)?,
            ignores_few_samples,
            watch,
        };
        // What is wrong with an expression shows on any data.
        alarm.points(&Metrics::new(), 0)?;
        Ok(alarm)
    }

    /// The metrics that it looks at, with their statistics.
    #[must_use]
    pub fn watched(&self) -> Vec<&Watched> {
        self.watch.metrics()
    }

    /// How many seconds lie between two evaluations: alarms below a minute are evaluated every 10 seconds, others every
    /// minute, whatever their period ("Evaluating an alarm", in the source of [`Judgement`]).
    #[must_use]
    pub const fn interval(&self) -> u64 {
        if self.period < 60 { 10 } else { 60 }
    }

    /// The points of the evaluation range as an evaluation at `second` sees them, the newest last.
    fn points(&self, metrics: &Metrics, second: i64) -> Result<Points, MonitorsError> {
        self.watch.points(metrics, self.grid(second)).map_err(|(id, error)| MonitorsError::Math {
            alarm: self.common.logical_id.clone(),
            id,
            error,
        })
    }

    /// The points by which it is judged, the newest first: those that are there.
    pub(super) fn judged(&self, metrics: &Metrics, second: u64) -> Vec<f64> {
        let points = self.points(metrics, i64::try_from(second).unwrap_or(i64::MAX)).unwrap_or_default();
        points.iter().rev().flatten().copied().take(self.judgement.evaluation_periods).collect()
    }

    /// How old a sample may be that an evaluation still looks at, in seconds.
    pub(super) fn looks_back(&self) -> i64 {
        // One period more: the window may stand on the clock, or a sample fall into it late.
        let periods = i64::try_from(self.judgement.range()).unwrap_or(i64::MAX).saturating_add(1);
        i64::from(self.period).saturating_mul(periods).saturating_add(ARRIVAL)
    }

    fn grid(&self, second: i64) -> Grid {
        let period = i64::from(self.period);
        let mut end = second - if self.period < 60 { ARRIVAL_HIGH_RESOLUTION } else { ARRIVAL };
        if self.wall_clock {
            end -= end.rem_euclid(period);
        }
        Grid { end, period, len: self.judgement.range() }
    }

    /// The state after `current`, and why.
    pub(super) fn evaluate(&self, metrics: &Metrics, second: u64, current: State) -> (State, String) {
        let second = i64::try_from(second).unwrap_or(i64::MAX);
        // An expression that was good on no data is good on all; if not, the alarm lacks data.
        let points = self.points(metrics, second).unwrap_or_default();
        if self.has_few_samples(metrics, second) {
            return (current, String::new());
        }
        let breaches = |value: f64| self.comparison.breaches(value, self.threshold);
        let judged: Vec<_> = points.iter().map(|point| point.map(breaches)).collect();
        let state = self.judgement.state(current, &judged);
        let reason = if state == current {
            String::new()
        } else {
            reason::of(self, current, state, &points, self.grid(second))
        };
        (state, reason)
    }

    /// Whether the periods judged have fewer samples than a percentile means something for: 10 / (1 - percentile) from
    /// the median up, 10 / percentile below ("Percentile-based alarms and low data samples", in the source of
    /// [`Judgement`]).
    fn has_few_samples(&self, metrics: &Metrics, second: i64) -> bool {
        let Watch::One(Watched { metric, statistic }) = &self.watch else { return false };
        let Some(percent) = statistic.percentile().filter(|_| self.ignores_few_samples) else { return false };
        let grid = self.grid(second);
        let counts = grid
            .starts()
            .rev()
            .filter_map(|start| metrics.statistic(metric, &Statistic::SampleCount, start, grid.period));
        let counts: Vec<f64> = counts.take(self.judgement.evaluation_periods).collect();
        let share = if percent >= 50.0 { 100.0 - percent } else { percent };
        !counts.is_empty() && counts.iter().sum::<f64>() * share < 1000.0 - 1e-6
    }
}

fn judgement(properties: Properties<'_>, period: u32) -> Result<Judgement, MonitorsError> {
    let periods = properties.whole("EvaluationPeriods", 1)?;
    let periods = periods.ok_or_else(|| properties.error("EvaluationPeriods", "is missing"))?;
    let longest = if period < 3600 { LONGEST.0 } else { LONGEST.1 };
    if i64::from(period) * i64::from(periods) > longest {
        let reason = format!("{periods} periods of {period} seconds are longer than {longest} seconds");
        return Err(properties.error("EvaluationPeriods", reason));
    }
    let needed = properties.whole("DatapointsToAlarm", 1)?.unwrap_or(periods);
    if needed > periods {
        return Err(properties
            .error("DatapointsToAlarm", format!("{needed} is more than EvaluationPeriods, {periods}")));
    }
    let missing = properties.text("TreatMissingData").unwrap_or_else(|| "missing".to_owned());
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(Judgement {
        datapoints_to_alarm: size(needed),
        evaluation_periods: size(periods),
        missing: TreatMissingData::parse(&missing)
            .ok_or_else(|| properties.error("TreatMissingData", format!("`{missing}` is no treatment")))?,
    })
}

/// Without the property, windows slide. On the clock, AWS has periods of a minute, five minutes, an hour, a day and a
/// week; which day a week begins on isn't known here.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation-window.html>.
fn wall_clock(properties: Properties<'_>, period: u32) -> Result<bool, MonitorsError> {
    let window = properties.get("EvaluationWindow").and_then(|window| window.get("WallClockWindow"));
    let Some(window) = window else { return Ok(false) };
    let refuse = |what: String| properties.error("EvaluationWindow", format!("{what} isn't simulated"));
    match window.get("Timezone").map(plain).as_deref() {
        None | Some("UTC") if [60, 300, 3600, 86_400].contains(&period) => Ok(true),
        None | Some("UTC") => Err(refuse(format!("a wall clock window with a period of {period} seconds"))),
        Some(zone) => Err(refuse(format!("the time zone `{zone}`"))),
    }
}

fn period(properties: Properties<'_>, name: &str) -> Result<u32, MonitorsError> {
    let period = properties.whole("Period", 1)?.ok_or_else(|| properties.error(name, "is missing"))?;
    match period {
        10 | 20 | 30 => Ok(period),
        _ if period % 60 == 0 => Ok(period),
        _ => Err(properties.error(name, format!("{period} is neither 10, 20, 30 nor a multiple of 60"))),
    }
}

fn watch(properties: Properties<'_>) -> Result<(Watch, u32), MonitorsError> {
    if properties.get("Metrics").is_some() {
        let (queries, period) = queries(properties)?;
        return Ok((Watch::Math(queries), period));
    }
    let statistic = properties.text("Statistic").or_else(|| properties.text("ExtendedStatistic"));
    let statistic = statistic.ok_or_else(|| properties.error("Statistic", "is missing"))?;
    let statistic = statistic.parse().map_err(|error| properties.error("Statistic", format!("{error}")))?;
    let watched = Watched { metric: metric(properties)?, statistic };
    Ok((Watch::One(watched), period(properties, "Period")?))
}

fn metric(properties: Properties<'_>) -> Result<Metric, MonitorsError> {
    let mut metric =
        Metric::new(&properties.required("Namespace")?, &properties.required("MetricName")?, &[]);
    for dimension in properties.list("Dimensions") {
        let dimension = properties.below(&dimension);
        metric.dimensions.insert(dimension.required("Name")?, dimension.required("Value")?);
    }
    Ok(metric)
}

fn queries(properties: Properties<'_>) -> Result<(Queries, u32), MonitorsError> {
    let wrong = |reason: String| properties.error("Metrics", reason);
    let mut metrics: Vec<(String, Watched)> = Vec::new();
    let mut expressions: Vec<(String, Expression)> = Vec::new();
    let mut periods = Vec::new();
    let mut watched = Vec::new();
    let queries = properties.list("Metrics");
    for query in &queries {
        let query = properties.below(query);
        let id = query.required("Id")?;
        if metrics.iter().any(|(known, _)| *known == id) || expressions.iter().any(|(known, _)| *known == id)
        {
            return Err(wrong(format!("two queries have the id `{id}`")));
        }
        if query.truth("ReturnData")?.unwrap_or(true) {
            watched.push(id.clone());
        }
        match (query.text("Expression"), query.get("MetricStat")) {
            (Some(text), None) => {
                let alarm = properties.alarm.to_owned();
                let named = |error| MonitorsError::Math { alarm, id: id.clone(), error };
                let expression = Expression::parse(&text).map_err(named)?;
                expressions.push((id, expression));
            }
            (None, Some(stat)) => {
                let stat = properties.below(stat);
                let statistic = stat.required("Stat")?;
                let statistic = statistic.parse().map_err(|error| wrong(format!("`{id}`: {error}")))?;
                let inner = stat.get("Metric").ok_or_else(|| wrong(format!("`{id}` has no Metric")))?;
                periods.push(period(stat, "Metrics")?);
                metrics.push((id, Watched { metric: metric(stat.below(inner))?, statistic }));
            }
            _ => return Err(wrong(format!("`{id}` has to have either Expression or MetricStat"))),
        }
    }
    let [watched] = watched.as_slice() else {
        return Err(wrong(format!("one query has to return data, not {}", watched.len())));
    };
    let first = *periods.first().ok_or_else(|| wrong("no query has a MetricStat".to_owned()))?;
    if let Some(other) = periods.iter().find(|period| **period != first) {
        return Err(wrong(format!("all periods have to be equal, not {first} and {other}")));
    }
    let expressions = ordered(expressions).map_err(wrong)?;
    Ok((Queries { metrics, expressions, watched: watched.clone() }, first))
}

/// Each expression after those that it names.
fn ordered(mut left: Vec<(String, Expression)>) -> Result<Vec<(String, Expression)>, String> {
    let mut done = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let waits = |expression: &Expression| {
            expression.ids().iter().any(|id| left.iter().any(|(waiting, _)| waiting == id))
        };
        let Some(ready) = left.iter().position(|(_, expression)| !waits(expression)) else {
            let ids: Vec<_> = left.iter().map(|(id, _)| id.as_str()).collect();
            return Err(format!("expressions name each other: {}", ids.join(", ")));
        };
        done.push(left.remove(ready));
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_on_the_threshold_breaches_as_the_operator_says() {
        for (operator, expected) in [
            ("GreaterThanOrEqualToThreshold", [false, true, true]),
            ("GreaterThanThreshold", [false, false, true]),
            ("LessThanThreshold", [true, false, false]),
            ("LessThanOrEqualToThreshold", [true, true, false]),
        ] {
            let comparison = Comparison::parse(operator).unwrap();
            assert_eq!([4.0, 5.0, 6.0].map(|value| comparison.breaches(value, 5.0)), expected, "{operator}");
        }
    }
}

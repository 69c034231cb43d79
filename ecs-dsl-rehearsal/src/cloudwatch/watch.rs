//! What an alarm looks at: one statistic of a metric, or an expression over several.

use super::math::{Expression, Inputs, MathError, Points, Value};
use super::metrics::{Metric, Metrics};
use super::statistic::Statistic;
use crate::clock;

/// One statistic of one metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// The metric.
    pub metric: Metric,
    /// What its samples are made into.
    pub statistic: Statistic,
}

#[derive(Clone, Debug)]
pub(crate) enum Watch {
    One(Watched),
    Math(Queries),
}

/// Metrics and expressions by their ids, and which of them is watched.
#[derive(Clone, Debug)]
pub(crate) struct Queries {
    pub(crate) metrics: Vec<(String, Watched)>,
    /// Each after those that it names.
    pub(crate) expressions: Vec<(String, Expression)>,
    pub(crate) watched: String,
}

/// Some periods: `len` of `period` seconds each, the last of which ends `end` seconds after the run began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grid {
    pub(crate) end: i64,
    pub(crate) period: i64,
    pub(crate) len: usize,
}

impl Grid {
    /// When each period begins, the oldest first.
    pub(crate) fn starts(self) -> impl DoubleEndedIterator<Item = i64> + ExactSizeIterator {
        let back = move |index: usize| i64::try_from(self.len - index).unwrap_or(i64::MAX);
        (0..self.len).map(move |index| self.end - back(index) * self.period)
    }
}

impl Watched {
    fn points(&self, metrics: &Metrics, grid: Grid) -> Points {
        grid.starts()
            .map(|start| metrics.statistic(&self.metric, &self.statistic, start, grid.period))
            .collect()
    }
}

impl Watch {
    /// All metrics that it looks at.
    pub(crate) fn metrics(&self) -> Vec<&Watched> {
        match self {
            Self::One(watched) => vec![watched],
            Self::Math(queries) => queries.metrics.iter().map(|(_, watched)| watched).collect(),
        }
    }

    /// One point a period.
    pub(crate) fn points(&self, metrics: &Metrics, grid: Grid) -> Result<Points, (String, MathError)> {
        match self {
            Self::One(watched) => Ok(watched.points(metrics, grid)),
            Self::Math(queries) => queries.points(metrics, grid),
        }
    }
}

impl Queries {
    /// An error names the expression.
    fn points(&self, metrics: &Metrics, grid: Grid) -> Result<Points, (String, MathError)> {
        let first = grid.starts().next().unwrap_or(grid.end);
        let mut inputs = Inputs::new(clock::START_SECONDS + first, grid.period, grid.len);
        for (id, watched) in &self.metrics {
            inputs = inputs.metric(id, &watched.points(metrics, grid));
        }
        for (id, expression) in &self.expressions {
            let value = expression.value(&inputs).map_err(|error| (id.clone(), error))?;
            inputs.put_result(id, value);
        }
        match inputs.get(&self.watched) {
            Some(Value::Series(points)) => Ok(points),
            Some(other) => Err((self.watched.clone(), other.is_no_series())),
            None => Err((self.watched.clone(), MathError::new(1, "the alarm has no query of this id"))),
        }
    }
}

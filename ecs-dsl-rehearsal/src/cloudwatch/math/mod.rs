//! Metric math: expressions over series, as alarms use them.
//!
//! Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>.
//!
//! AWS doesn't document which operator binds closer; here it is, closest last: `OR`, `AND`, comparisons, `+ -`,
//! `* / %`, unary `-`, `^` (a choice).

mod functions;
mod lexer;
mod parser;
mod value;

use thiserror::Error;

use functions::Function;
pub use value::Points;
pub(crate) use value::Value;
use value::{Operator, array, binary, map_points};

/// The most characters of an expression.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html>.
const LONGEST: usize = 2048;

/// What is wrong with an expression, and at which column; the first is 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("column {column}: {reason}")]
pub struct MathError {
    /// Where.
    pub column: usize,
    /// What.
    pub reason: String,
}

impl MathError {
    pub(crate) fn new(column: usize, reason: impl Into<String>) -> Self {
        Self { column, reason: reason.into() }
    }
}

/// An expression that can be read.
#[derive(Clone, Debug)]
pub struct Expression {
    root: Node,
}

/// A part of an expression, and where it begins.
#[derive(Clone, Debug)]
struct Node {
    column: usize,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Number(f64),
    Text(String),
    Id(String),
    List(Vec<Node>),
    Negate(Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
    Call(Function, Vec<Node>),
}

/// The series that an expression may name, all over the same periods.
#[derive(Clone, Debug)]
pub struct Inputs {
    start: i64,
    period: i64,
    len: usize,
    metrics: Vec<(String, Points)>,
    results: Vec<(String, Value)>,
}

impl Inputs {
    /// No series yet, for `len` periods of `period` seconds, of which the first begins `start` seconds after 1970.
    #[must_use]
    pub const fn new(start: i64, period: i64, len: usize) -> Self {
        Self { start, period, len, metrics: Vec::new(), results: Vec::new() }
    }

    /// With a metric's points, the oldest first. They are cut to the length, and filled up with missing ones.
    #[must_use]
    pub fn metric(mut self, id: &str, points: &[Option<f64>]) -> Self {
        let mut points = points.to_vec();
        points.resize(self.len, None);
        self.metrics.push((id.to_owned(), points));
        self
    }

    /// With what another expression gave.
    pub(crate) fn put_result(&mut self, id: &str, value: Value) {
        self.results.push((id.to_owned(), value));
    }

    pub(crate) fn get(&self, id: &str) -> Option<Value> {
        let metric = self.metrics.iter().find(|(name, _)| name == id);
        let result = || self.results.iter().find(|(name, _)| name == id).map(|(_, value)| value.clone());
        metric.map(|(_, points)| Value::Series(points.clone())).or_else(result)
    }

    fn is_metric(&self, id: &str) -> bool {
        self.metrics.iter().any(|(name, _)| name == id)
    }

    /// When each period begins, in seconds since 1970.
    fn times(&self) -> impl Iterator<Item = i64> {
        (0..self.len).map(|index| self.time(index))
    }

    fn time(&self, index: usize) -> i64 {
        let index = i64::try_from(index).unwrap_or(i64::MAX);
        self.start.saturating_add(self.period.saturating_mul(index))
    }
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// If it can't be read, is longer than 2,048 characters, or calls a function that isn't simulated.
    pub fn parse(text: &str) -> Result<Self, MathError> {
        if text.chars().count() > LONGEST {
            return Err(MathError::new(
                LONGEST + 1,
                format!("an expression has at most {LONGEST} characters"),
            ));
        }
        Ok(Self { root: parser::parse(&lexer::tokens(text)?)? })
    }

    /// The one series that it gives.
    ///
    /// # Errors
    ///
    /// If it names what isn't there, calls a function with the wrong arguments, or gives a number or several series.
    pub fn series(&self, inputs: &Inputs) -> Result<Points, MathError> {
        match self.value(inputs)? {
            Value::Series(points) => Ok(points),
            other => Err(other.is_no_series()),
        }
    }

    pub(crate) fn value(&self, inputs: &Inputs) -> Result<Value, MathError> {
        self.root.value(inputs)
    }

    /// The ids that it names.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.root.ids(&mut found);
        found
    }
}

impl Node {
    fn value(&self, inputs: &Inputs) -> Result<Value, MathError> {
        match &self.kind {
            Kind::Number(number) => Ok(Value::Scalar(Some(*number))),
            Kind::Text(_) => Err(self.error("a text stands only in METRICS()")),
            Kind::Id(id) => inputs.get(id).ok_or_else(|| self.error(format!("nothing has the id `{id}`"))),
            Kind::List(items) => {
                let items = items.iter().map(|item| item.value(inputs)).collect::<Result<Vec<_>, _>>()?;
                array(items).map_err(|reason| self.error(reason))
            }
            Kind::Negate(inner) => Ok(map_points(inner.value(inputs)?, &|value| Some(-value))),
            Kind::Binary(operator, left, right) => {
                let (left, right) = (left.value(inputs)?, right.value(inputs)?);
                binary(*operator, left, right).map_err(|reason| self.error(reason))
            }
            Kind::Call(function, arguments) => function.call(self, arguments, inputs),
        }
    }

    fn ids<'a>(&'a self, found: &mut Vec<&'a str>) {
        match &self.kind {
            Kind::Id(id) => found.push(id),
            Kind::List(items) | Kind::Call(_, items) => items.iter().for_each(|item| item.ids(found)),
            Kind::Negate(inner) => inner.ids(found),
            Kind::Binary(_, left, right) => {
                left.ids(found);
                right.ids(found);
            }
            Kind::Number(_) | Kind::Text(_) => {}
        }
    }

    fn error(&self, reason: impl Into<String>) -> MathError {
        MathError::new(self.column, reason)
    }
}

#[cfg(test)]
mod tests;

//! Metrics and expressions over them, typed by what they count: a threshold of 500 ms fits no percentage.

use std::borrow::Cow;
use std::marker::PhantomData;

use crate::invariants::threshold::Unit;
use crate::resources::cloudwatch::alarm as part;
use crate::template::Value;

/// Which of all answer times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percentile {
    /// Half are quicker.
    P50,
    /// 90 percent are quicker.
    P90,
    /// 95 percent are quicker.
    P95,
    /// 99 percent are quicker.
    P99,
}

impl Percentile {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::P50 => "p50",
            Self::P90 => "p90",
            Self::P95 => "p95",
            Self::P99 => "p99",
        }
    }
}

/// A metric of CloudWatch with one of its statistics.
///
/// The functions of [`metrics`](super::metrics) give those that AWS makes, with the dimensions by which AWS stores
/// them. A metric of one's own:
///
/// ```
/// use ecs_dsl::constructs::observability::Metric;
/// use ecs_dsl::invariants::Tally;
///
/// let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Metric<U> {
    pub(crate) namespace: &'static str,
    pub(crate) name: &'static str,
    pub(crate) dimensions: Vec<(&'static str, Value<String>)>,
    pub(crate) statistic: Cow<'static, str>,
    unit: PhantomData<U>,
}

/// The statistics that have names of their own; all others are extended ones.
const PLAIN: [&str; 5] = ["Average", "Maximum", "Minimum", "SampleCount", "Sum"];

macro_rules! statistics {
    ($($(#[$doc:meta])* $name:ident $statistic:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name<V: Into<Value<String>>>(
            namespace: &'static str,
            name: &'static str,
            dimensions: impl IntoIterator<Item = (&'static str, V)>,
        ) -> Self {
            let dimensions = dimensions.into_iter().map(|(name, value)| (name, value.into())).collect();
            Self { namespace, name, dimensions, statistic: $statistic.into(), unit: PhantomData }
        }
    )*};
}

impl<U: Unit> Metric<U> {
    statistics! {
        /// The sum of its values in each period.
        sum "Sum";
        /// The mean of its values in each period.
        average "Average";
        /// The greatest of its values in each period.
        maximum "Maximum";
        /// The least of its values in each period.
        minimum "Minimum";
    }

    /// The same with one of the percentiles of its values.
    pub(crate) fn at(mut self, percentile: Percentile) -> Self {
        self.statistic = percentile.name().into();
        self
    }

    /// What it is counted in, in other words: the caller says that it is right.
    pub(crate) fn counted_in<V>(self, statistic: impl Into<Cow<'static, str>>) -> Metric<V> {
        let Self { namespace, name, dimensions, statistic: _, unit: _ } = self;
        Metric { namespace, name, dimensions, statistic: statistic.into(), unit: PhantomData }
    }

    /// The same metric without what it is counted in: what an expression is made of.
    pub(crate) fn any(self) -> Metric<()> {
        let Self { namespace, name, dimensions, statistic, unit: _ } = self;
        Metric { namespace, name, dimensions, statistic, unit: PhantomData }
    }
}

impl Metric<()> {
    pub(super) fn stat(&self, period: u32) -> part::MetricStat {
        let metric = part::Metric::default()
            .namespace(self.namespace)
            .metric_name(self.name)
            .dimensions(self.dimensions());
        part::MetricStat::new(self.statistic.to_string(), period, metric)
    }

    pub(super) fn dimensions(&self) -> Vec<part::Dimension> {
        self.dimensions.iter().map(|(name, value)| part::Dimension::new(value.clone(), *name)).collect()
    }

    /// Whether the statistic is one with a name.
    pub(super) fn has_plain_statistic(&self) -> bool {
        PLAIN.contains(&self.statistic.as_ref())
    }
}

/// What an alarm looks at: a metric, or an expression over several.
///
/// ```
/// use ecs_dsl::constructs::observability::{Metric, Series};
/// use ecs_dsl::invariants::{Share, Tally};
///
/// let metric = |name| Metric::<Tally>::sum("Acme/Shop", name, [("Service", "api")]);
/// let failed: Series<Share> = Series::math("100 * FILL(failed, 0) / orders")
///     .with("failed", metric("FailedOrders"))
///     .with("orders", metric("Orders"));
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Series<U> {
    pub(crate) metrics: Vec<(String, Metric<()>)>,
    pub(crate) expression: Option<String>,
    unit: PhantomData<U>,
}

impl<U: Unit> From<Metric<U>> for Series<U> {
    fn from(metric: Metric<U>) -> Self {
        Self { metrics: vec![("metric".to_owned(), metric.any())], expression: None, unit: PhantomData }
    }
}

impl<U> Series<U> {
    /// An expression of metric math over the metrics that [`with`](Self::with) names (Amazon CloudWatch User Guide:
    /// using-metric-math).
    pub fn math(expression: impl Into<String>) -> Self {
        Self { metrics: Vec::new(), expression: Some(expression.into()), unit: PhantomData }
    }

    /// A metric of the expression, by the name that it has there: in lower case.
    pub fn with<V: Unit>(mut self, id: impl Into<String>, metric: Metric<V>) -> Self {
        self.metrics.push((id.into(), metric.any()));
        self
    }
}

//! The store of metrics: samples by their metric, kept as counts for every ten seconds.

use std::collections::BTreeMap;
use std::fmt;

use super::histogram::Histogram;
use super::statistic::Statistic;

/// The least period of an alarm, in seconds, and so how finely samples are kept.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html>.
pub(crate) const RESOLUTION: i64 = 10;

/// What a series of samples is told by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Metric {
    /// `AWS/ApplicationELB`.
    pub namespace: String,
    /// `RequestCount`.
    pub name: String,
    /// Names and values; the order in which they are written means nothing.
    pub dimensions: BTreeMap<String, String>,
}

impl Metric {
    /// A metric.
    #[must_use]
    pub fn new(namespace: &str, name: &str, dimensions: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self {
            namespace: namespace.to_owned(),
            name: name.to_owned(),
            dimensions: dimensions.iter().map(owned).collect(),
        }
    }
}

impl fmt::Display for Metric {
    /// `AWS/ECS CPUUtilization {ClusterName=prod, ServiceName=api}`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.namespace, self.name)?;
        let dimensions: Vec<_> =
            self.dimensions.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if dimensions.is_empty() { Ok(()) } else { write!(f, " {{{}}}", dimensions.join(", ")) }
    }
}

/// The place of a metric in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Series(usize);

/// The samples of one metric, by the ten seconds in which they fall.
#[derive(Clone, Debug, Default)]
struct Samples {
    slots: BTreeMap<i64, Histogram>,
    /// How many slots are looked back at; what is older may be forgotten. `None`: nothing may.
    looked_back: Option<i64>,
}

impl Samples {
    fn add(&mut self, slot: i64, value: f64, times: u64) {
        self.slots.entry(slot).or_default().add(value, times);
        if let Some(looked_back) = self.looked_back {
            while self.slots.first_key_value().is_some_and(|(first, _)| *first < slot - looked_back) {
                self.slots.pop_first();
            }
        }
    }
}

/// Samples by metric, in seconds of simulated time since the run began.
///
/// Units aren't kept: an alarm with a `Unit` sees all samples of its metric.
#[derive(Clone, Debug, Default)]
pub struct Metrics {
    series: Vec<Samples>,
    names: BTreeMap<Metric, usize>,
    now: u64,
}

impl Metrics {
    /// A store without samples, at its first second.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One sample, now.
    ///
    /// What isn't a finite number is left out, as CloudWatch takes no other
    /// (<https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html>).
    pub fn put(&mut self, namespace: &str, name: &str, dimensions: &[(&str, &str)], value: f64) {
        self.put_times(&Metric::new(namespace, name, dimensions), value, 1);
    }

    /// A sample that came so many times, now.
    pub fn put_times(&mut self, metric: &Metric, value: f64, times: u64) {
        self.put_at(self.now, metric, value, times);
    }

    /// A sample that came so many times, `second` seconds after the run began.
    pub fn put_at(&mut self, second: u64, metric: &Metric, value: f64, times: u64) {
        let series = self.place(metric);
        self.put_to(series, second, value, times);
    }

    /// The same for a metric whose place is known.
    pub(crate) fn put_to(&mut self, series: Series, second: u64, value: f64, times: u64) {
        let slot = i64::try_from(second).unwrap_or(i64::MAX).div_euclid(RESOLUTION);
        if let Some(samples) = self.series.get_mut(series.0) {
            samples.add(slot, value, times);
        }
    }

    fn place(&mut self, metric: &Metric) -> Series {
        if let Some(place) = self.names.get(metric) {
            return Series(*place);
        }
        self.names.insert(metric.clone(), self.series.len());
        self.series.push(Samples::default());
        Series(self.series.len() - 1)
    }

    /// The place of a metric, if somebody looks at it or it has samples.
    pub(crate) fn series(&self, metric: &Metric) -> Option<Series> {
        self.names.get(metric).copied().map(Series)
    }

    /// Somebody looks back at a metric for so many seconds. Where the run goes on and nobody asks for older ones, samples
    /// may be forgotten: that is so from now on, for all that is looked at.
    pub(crate) fn look_back(&mut self, metric: &Metric, seconds: i64) {
        let Series(place) = self.place(metric);
        if let Some(samples) = self.series.get_mut(place) {
            let slots = seconds.div_euclid(RESOLUTION) + 1;
            samples.looked_back = Some(samples.looked_back.unwrap_or(0).max(slots));
        }
    }

    /// What is told by dimensions gets other values for them.
    pub(crate) fn rename(&mut self, name: impl Fn(&str) -> String) {
        let renamed = std::mem::take(&mut self.names).into_iter().map(|(metric, place)| {
            let dimensions = metric.dimensions.into_iter().map(|(key, value)| (key, name(&value))).collect();
            (Metric { dimensions, ..metric }, place)
        });
        self.names = renamed.collect();
    }

    /// Takes over the samples of an earlier store, of the metrics that this one has a place for.
    pub(crate) fn adopt(&mut self, before: Self) {
        let Self { mut series, names, now } = before;
        self.now = now;
        for (metric, place) in names {
            if let (Some(own), Some(old)) = (self.series(&metric), series.get_mut(place))
                && let Some(samples) = self.series.get_mut(own.0)
            {
                samples.slots = std::mem::take(&mut old.slots);
            }
        }
    }

    /// The statistic of the `period` seconds that begin `start` seconds after the run began, cut to ten seconds.
    /// `None` if there is no sample in them: what is missing isn't zero.
    #[must_use]
    pub fn statistic(&self, metric: &Metric, statistic: &Statistic, start: i64, period: i64) -> Option<f64> {
        let series = &self.series.get(*self.names.get(metric)?)?.slots;
        let (first, after) =
            (start.div_euclid(RESOLUTION), start.saturating_add(period).div_euclid(RESOLUTION));
        if first >= after {
            return None;
        }
        let value = statistic.of(series.range(first..after).map(|(_, histogram)| histogram));
        value.filter(|value| value.is_finite())
    }

    /// Moves the time at which samples are put.
    pub(crate) const fn set_now(&mut self, now: u64) {
        self.now = now;
    }

    /// The metrics that have samples.
    pub fn names(&self) -> impl Iterator<Item = &Metric> {
        let has_samples =
            |place: &usize| self.series.get(*place).is_some_and(|samples| !samples.slots.is_empty());
        self.names.iter().filter(move |(_, place)| has_samples(place)).map(|(metric, _)| metric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requests() -> Metric {
        Metric::new("AWS/ApplicationELB", "RequestCount", &[("LoadBalancer", "app/api/1")])
    }

    #[test]
    fn a_period_without_samples_is_missing_and_not_zero() {
        let mut metrics = Metrics::new();
        metrics.put_at(60, &requests(), 0.0, 1);
        assert_eq!(metrics.statistic(&requests(), &Statistic::Sum, 0, 60), None);
        assert_eq!(metrics.statistic(&requests(), &Statistic::Sum, 60, 60), Some(0.0));
        assert_eq!(metrics.statistic(&requests(), &Statistic::Sum, -600, 660), None);
    }

    #[test]
    fn the_order_of_dimensions_means_nothing_but_each_of_them_counts() {
        let one = Metric::new("A", "m", &[("x", "1"), ("y", "2")]);
        assert_eq!(one, Metric::new("A", "m", &[("y", "2"), ("x", "1")]));
        assert_ne!(one, Metric::new("A", "m", &[("x", "1")]));
        assert_eq!(one.to_string(), "A m {x=1, y=2}");
    }

    #[test]
    fn ten_seconds_are_told_apart() {
        let mut metrics = Metrics::new();
        for (second, value) in [(0, 1.0), (9, 2.0), (10, 4.0), (59, 8.0)] {
            metrics.put_at(second, &requests(), value, 1);
        }
        let sum = |start, period| metrics.statistic(&requests(), &Statistic::Sum, start, period);
        assert_eq!(
            [sum(0, 10), sum(10, 10), sum(20, 30), sum(0, 60)],
            [Some(3.0), Some(4.0), None, Some(15.0)]
        );
    }

    #[test]
    fn what_nobody_looks_back_at_is_forgotten() {
        let mut metrics = Metrics::new();
        metrics.look_back(&requests(), 120);
        assert_eq!(metrics.names().count(), 0);
        let series = metrics.series(&requests()).unwrap();
        (0..600).step_by(10).for_each(|second| metrics.put_to(series, second, 1.0, 1));
        let count = |start| metrics.statistic(&requests(), &Statistic::SampleCount, start, 60);
        assert_eq!((count(540), count(480)), (Some(6.0), Some(6.0)));
        assert_eq!(count(0), None);
        assert_eq!(metrics.series(&Metric::new("A", "m", &[])), None);
    }

    #[test]
    fn what_is_no_number_is_left_out() {
        let mut metrics = Metrics::new();
        metrics.put_at(0, &requests(), f64::NAN, 1);
        metrics.put_at(0, &requests(), f64::INFINITY, 1);
        assert_eq!(metrics.statistic(&requests(), &Statistic::SampleCount, 0, 60), None);
    }
}

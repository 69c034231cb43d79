//! Values and how often each came: all that a statistic needs of the samples of some seconds.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A number that isn't NaN, with an order.
#[derive(Clone, Copy, Debug)]
struct Finite(f64);

impl PartialEq for Finite {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Finite {}

impl PartialOrd for Finite {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Finite {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Samples without their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Histogram {
    counts: BTreeMap<Finite, u64>,
    count: u64,
    sum: f64,
}

impl Histogram {
    /// Takes a value in so many times. What isn't a finite number is left out.
    pub(crate) fn add(&mut self, value: f64, times: u64) {
        if !value.is_finite() || times == 0 {
            return;
        }
        // Makes one zero of the two.
        let value = value + 0.0;
        let held = self.counts.entry(Finite(value)).or_default();
        *held = held.saturating_add(times);
        self.count = self.count.saturating_add(times);
        self.sum += value * times as f64;
    }

    /// Takes in all that another has.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (value, times) in &other.counts {
            let held = self.counts.entry(*value).or_default();
            *held = held.saturating_add(*times);
        }
        self.count = self.count.saturating_add(other.count);
        self.sum += other.sum;
    }

    pub(crate) const fn count(&self) -> u64 {
        self.count
    }

    pub(crate) const fn sum(&self) -> f64 {
        self.sum
    }

    pub(crate) fn minimum(&self) -> Option<f64> {
        self.counts.first_key_value().map(|(value, _)| value.0)
    }

    pub(crate) fn maximum(&self) -> Option<f64> {
        self.counts.last_key_value().map(|(value, _)| value.0)
    }

    /// Each value and how often it came, the least first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (f64, u64)> {
        self.counts.iter().map(|(value, times)| (value.0, *times))
    }
}

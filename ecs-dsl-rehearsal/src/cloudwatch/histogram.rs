//! Values and how often each came: all that a statistic needs of the samples of some seconds.

/// Samples without their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Histogram {
    /// The least value first, each once.
    counts: Vec<(f64, u64)>,
    count: u64,
    sum: f64,
}

impl Histogram {
    /// All that the parts have.
    pub(crate) fn of<'a>(parts: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.counts.extend_from_slice(&part.counts);
            all.count = all.count.saturating_add(part.count);
            all.sum += part.sum;
        }
        // A value of several parts stands there once for each, which no statistic minds.
        all.counts.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        all
    }

    /// Takes a value in so many times. What isn't a finite number is left out.
    pub(crate) fn add(&mut self, value: f64, times: u64) {
        if !value.is_finite() || times == 0 {
            return;
        }
        // Makes one zero of the two.
        let value = value + 0.0;
        match self.counts.binary_search_by(|(known, _)| known.total_cmp(&value)) {
            Ok(place) => {
                if let Some((_, held)) = self.counts.get_mut(place) {
                    *held = held.saturating_add(times);
                }
            }
            Err(place) => self.counts.insert(place, (value, times)),
        }
        self.count = self.count.saturating_add(times);
        self.sum += value * times as f64;
    }

    pub(crate) const fn count(&self) -> u64 {
        self.count
    }

    pub(crate) const fn sum(&self) -> f64 {
        self.sum
    }

    pub(crate) fn minimum(&self) -> Option<f64> {
        self.counts.first().map(|(value, _)| *value)
    }

    pub(crate) fn maximum(&self) -> Option<f64> {
        self.counts.last().map(|(value, _)| *value)
    }

    /// Each value and how often it came, the least first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (f64, u64)> {
        self.counts.iter().copied()
    }
}

//! Statistics: from the samples of a period to its one value.
//!
//! Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html>.

use std::str::FromStr;

use thiserror::Error;

use super::histogram::Histogram;

/// What a period's samples are made into.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Statistic {
    /// `Average`: the sum over the count.
    Average,
    /// `Sum`.
    Sum,
    /// `Minimum`.
    Minimum,
    /// `Maximum`.
    Maximum,
    /// `SampleCount`: how many samples there are.
    SampleCount,
    /// `p99.9`: the least value that so many percent of the samples don't exceed.
    ///
    /// CloudWatch doesn't say how it interpolates; this is the nearest rank, a choice.
    Percentile(f64),
    /// `PR(lo:hi)`: the percentage of samples above `lo` and at most `hi`. A bound that is left out isn't one.
    PercentileRank(Option<f64>, Option<f64>),
    /// `TM(..)`, `tm90`, `IQM`: the mean of what lies between two bounds.
    TrimmedMean(Bounds),
    /// `TC(..)`, `tc90`: how many samples lie between two bounds.
    TrimmedCount(Bounds),
    /// `TS(..)`, `ts90`: the sum of what lies between two bounds.
    TrimmedSum(Bounds),
}

/// What a trimmed statistic keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bounds {
    /// The samples between two percentages of them, in order of value. A sample on a bound counts in part.
    Percent(f64, f64),
    /// The samples above the first value and at most the second.
    Values(Option<f64>, Option<f64>),
}

/// A text that names no statistic.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no statistic")]
pub struct StatisticError(String);

impl Statistic {
    /// The percentage of a percentile.
    pub(crate) const fn percentile(&self) -> Option<f64> {
        if let Self::Percentile(percent) = self { Some(*percent) } else { None }
    }

    /// The value of all samples together; `None` if there are none.
    pub(crate) fn of<'a>(&self, parts: impl Iterator<Item = &'a Histogram> + Clone) -> Option<f64> {
        let count = parts.clone().map(Histogram::count).fold(0, u64::saturating_add);
        if count == 0 {
            return None;
        }
        let sum = || parts.clone().map(Histogram::sum).sum::<f64>();
        match self {
            Self::SampleCount => Some(count as f64),
            Self::Sum => Some(sum()),
            Self::Average => Some(sum() / count as f64),
            Self::Minimum => parts.filter_map(Histogram::minimum).reduce(f64::min),
            Self::Maximum => parts.filter_map(Histogram::maximum).reduce(f64::max),
            _ => {
                let mut rest = parts.clone();
                match (rest.next(), rest.next()) {
                    (Some(only), None) => self.of_all(only),
                    _ => self.of_all(&Histogram::of(parts)),
                }
            }
        }
    }

    fn of_all(&self, samples: &Histogram) -> Option<f64> {
        let count = samples.count() as f64;
        match *self {
            Self::Percentile(percent) => {
                // A little less, as 99.9% of 1,000 has to be 999 and not what a binary fraction makes of it.
                let rank = (percent * count / 100.0 - 1e-9).ceil().max(1.0);
                let mut seen = 0.0;
                samples.iter().find_map(|(value, times)| {
                    seen += times as f64;
                    (seen >= rank).then_some(value)
                })
            }
            Self::PercentileRank(low, high) => {
                let (inside, _) = Bounds::Values(low, high).keep(samples);
                Some(100.0 * inside / count)
            }
            Self::TrimmedCount(bounds) => Some(bounds.keep(samples).0),
            Self::TrimmedSum(bounds) => Some(bounds.keep(samples).1),
            Self::TrimmedMean(bounds) => {
                let (count, sum) = bounds.keep(samples);
                (count > 0.0).then(|| sum / count)
            }
            _ => None,
        }
    }
}

impl Bounds {
    /// The count and the sum of what is kept.
    fn keep(self, samples: &Histogram) -> (f64, f64) {
        let total = samples.count() as f64;
        let mut before = 0.0;
        let mut kept = (0.0, 0.0);
        for (value, times) in samples.iter() {
            let times = times as f64;
            let weight = match self {
                Self::Values(low, high) => {
                    let inside = low.is_none_or(|low| value > low) && high.is_none_or(|high| value <= high);
                    if inside { times } else { 0.0 }
                }
                Self::Percent(low, high) => {
                    let from = f64::max(before, low / 100.0 * total);
                    let to = f64::min(before + times, high / 100.0 * total);
                    (to - from).max(0.0)
                }
            };
            before += times;
            kept = (kept.0 + weight, kept.1 + weight * value);
        }
        kept
    }
}

impl FromStr for Statistic {
    type Err = StatisticError;

    /// Reads `Average`, `p95`, `PR(:0.5)`, `TM(2%:98%)`.
    fn from_str(text: &str) -> Result<Self, StatisticError> {
        let plain = match text {
            "Average" => Some(Self::Average),
            "Sum" => Some(Self::Sum),
            "Minimum" => Some(Self::Minimum),
            "Maximum" => Some(Self::Maximum),
            "SampleCount" => Some(Self::SampleCount),
            _ => extended(&text.to_ascii_uppercase()),
        };
        plain.ok_or_else(|| StatisticError(text.to_owned()))
    }
}

/// From bounds to a trimmed statistic.
type Make = fn(Bounds) -> Statistic;

fn extended(text: &str) -> Option<Statistic> {
    if text == "IQM" {
        return Some(Statistic::TrimmedMean(Bounds::Percent(25.0, 75.0)));
    }
    if let Some(inner) = text.strip_prefix("PR(").and_then(|rest| rest.strip_suffix(')')) {
        let (low, high) = values(inner)?;
        return Some(Statistic::PercentileRank(low, high));
    }
    let trimmed: [(&str, Make); 3] =
        [("TM", Statistic::TrimmedMean), ("TC", Statistic::TrimmedCount), ("TS", Statistic::TrimmedSum)];
    for (name, make) in trimmed {
        let Some(rest) = text.strip_prefix(name) else { continue };
        let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
            return Some(make(Bounds::Percent(0.0, percent(rest)?)));
        };
        if !inner.contains('%') {
            let (low, high) = values(inner)?;
            return Some(make(Bounds::Values(low, high)));
        }
        let (low, high) = inner.split_once(':')?;
        let side = |text: &str, without: f64| match text {
            "" => Some(without),
            text => percent(text.strip_suffix('%')?),
        };
        let (low, high) = (side(low, 0.0)?, side(high, 100.0)?);
        return (low < high).then(|| make(Bounds::Percent(low, high)));
    }
    Some(Statistic::Percentile(percent(text.strip_prefix('P')?)?))
}

/// `lo:hi`, of which one may be left out.
fn values(text: &str) -> Option<(Option<f64>, Option<f64>)> {
    let (low, high) = text.split_once(':')?;
    let side = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
    let (low, high) = (side(low)?, side(high)?);
    let ordered = match (low, high) {
        (None, None) => false,
        (Some(low), Some(high)) => low < high,
        _ => true,
    };
    ordered.then_some((low, high))
}

fn percent(text: &str) -> Option<f64> {
    number(text).filter(|percent| (0.0..=100.0).contains(percent))
}

/// Digits with a point: no sign, exponent or word that Rust would also read.
fn number(text: &str) -> Option<f64> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(statistic: &str, samples: &[f64]) -> Option<f64> {
        // In two parts, as a window over two slots has them.
        let (left, right) = samples.split_at(samples.len() / 2);
        let parts = [left, right].map(|samples| {
            let mut part = Histogram::default();
            samples.iter().for_each(|sample| part.add(*sample, 1));
            part
        });
        statistic.parse::<Statistic>().unwrap().of(parts.iter())
    }

    #[test]
    fn the_plain_ones() {
        let samples = [4.0, 1.0, 1.0, 2.0];
        let found = ["Average", "Sum", "Minimum", "Maximum", "SampleCount"].map(|name| value(name, &samples));
        assert_eq!(found, [Some(2.0), Some(8.0), Some(1.0), Some(4.0), Some(4.0)]);
        assert_eq!(value("Sum", &[]), None);
    }

    #[test]
    fn a_percentile_is_the_nearest_rank() {
        let samples: Vec<f64> = (1..=1000).map(f64::from).collect();
        let found = ["p0", "p50", "p99.9", "p99.91", "p100"].map(|name| value(name, &samples));
        assert_eq!(found, [Some(1.0), Some(500.0), Some(999.0), Some(1000.0), Some(1000.0)]);
        assert_eq!(value("p95", &[7.0]), Some(7.0));
    }

    /// Fact (alarms): Percentiles, percentile ranks, trimmed means and counts are computed as the guide defines them.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html>
    #[test]
    fn a_percentile_rank_is_open_below_and_closed_above() {
        let samples = [0.1, 0.5, 0.5, 0.7];
        let found = ["PR(:0.5)", "PR(0.5:)", "PR(0.1:0.5)", "PR(0.7:9)"].map(|name| value(name, &samples));
        assert_eq!(found, [Some(75.0), Some(25.0), Some(50.0), Some(0.0)]);
    }

    #[test]
    fn what_is_trimmed_counts_in_part_where_a_bound_cuts_it() {
        let samples: Vec<f64> = (1..=10).map(f64::from).collect();
        let found = ["tm90", "TM(20%:80%)", "IQM", "TM(2:4)", "tc95", "TS(80%:)"];
        let found = found.map(|name| value(name, &samples));
        assert_eq!(found, [Some(5.0), Some(5.5), Some(5.5), Some(3.5), Some(9.5), Some(19.0)]);
    }

    #[test]
    fn what_names_no_statistic_is_refused() {
        for text in
            ["average", "p101", "p-1", "p", "PR(:)", "PR(2:1)", "PR(1)", "TM(1%:2)", "pNaN", "WM(1%:2%)", ""]
        {
            assert_eq!(text.parse::<Statistic>(), Err(StatisticError(text.to_owned())));
        }
    }
}

//! How many requests come, and what a request is like.

use super::queue::{MINUTE, Millis};

/// A day.
const DAY: Millis = 24 * 60 * MINUTE;

/// Requests over time, to each load balancer. Its target groups get equal shares of them.
///
/// A request takes 30 ms, one in five 80 ms and one in a hundred 5 s, and 2 ms of CPU. These are choices, as a template
/// says nothing of it: [`lasting`](Self::lasting) and [`cpu`](Self::cpu) set others.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Traffic {
    /// Requests a second at points of the day, between which it changes evenly; sorted.
    points: Vec<(Millis, f64)>,
    /// Milliseconds and shares; the least first. The shares make 1.
    pub(super) times: Vec<(f64, f64)>,
    /// Milliseconds of one vCPU for each request.
    pub(super) cpu: f64,
    /// Percent of a task's memory that is in use.
    pub(super) memory: f64,
}

impl Traffic {
    /// No request at all.
    pub fn none() -> Self {
        Self::constant(0.0)
    }

    /// So many requests a second, always. What is no finite number above 0 is none.
    pub fn constant(per_second: f64) -> Self {
        Self {
            points: vec![(0, positive(per_second))],
            times: vec![(30.0, 0.79), (80.0, 0.2), (5_000.0, 0.01)],
            cpu: 2.0,
            memory: 40.0,
        }
    }

    /// A day: the least at midnight, when the play begins, the most at noon, even changes between them.
    pub fn daily(least: f64, most: f64) -> Self {
        let (least, most) = (positive(least), positive(most));
        let points = vec![(0, least), (DAY / 2, most), (DAY, least)];
        Self { points, ..Self::constant(0.0) }
    }

    /// The same requests over a day: a quarter of their most at midnight, their most at noon.
    pub(super) fn as_day(&self) -> Self {
        let most = self.points.iter().fold(0.0, |most: f64, (_, rate)| most.max(*rate));
        Self { points: Self::daily(most / 4.0, most).points, ..self.clone() }
    }

    /// So many times as many requests.
    pub fn times(mut self, factor: f64) -> Self {
        self.points.iter_mut().for_each(|(_, rate)| *rate = positive(*rate * factor));
        self
    }

    /// How long requests take: milliseconds and shares, which are scaled to make 1 together.
    pub fn lasting(mut self, times: &[(f64, f64)]) -> Self {
        let times: Vec<_> = times.iter().map(|(time, share)| (positive(*time), positive(*share))).collect();
        let all: f64 = times.iter().map(|(_, share)| share).sum();
        if all > 0.0 {
            self.times = times.into_iter().map(|(time, share)| (time, share / all)).collect();
            self.times.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        }
        self
    }

    /// How many milliseconds of one vCPU a request takes.
    pub fn cpu(mut self, milliseconds: f64) -> Self {
        self.cpu = positive(milliseconds);
        self
    }

    /// How many percent of its memory a task uses; 40, if nothing is said. At most 100.
    pub fn memory(mut self, percent: f64) -> Self {
        self.memory = positive(percent).min(100.0);
        self
    }

    /// Requests a second at a time.
    pub(super) fn rate(&self, at: Millis) -> f64 {
        let at = at % DAY;
        let after = self.points.iter().find(|(point, _)| *point > at);
        let before = self.points.iter().rev().find(|(point, _)| *point <= at);
        match (before, after) {
            (Some((from, low)), Some((to, high))) => {
                low + (high - low) * (at - from) as f64 / (to - from) as f64
            }
            (Some((_, rate)), None) | (None, Some((_, rate))) => *rate,
            (None, None) => 0.0,
        }
    }

    /// How many requests come in between. Between points the rate changes evenly, so the mean of the ends is exact.
    pub(super) fn count(&self, from: Millis, to: Millis) -> f64 {
        let mut count = 0.0;
        let mut at = from;
        while at < to {
            let day = at - at % DAY;
            let next = self.points.iter().map(|(point, _)| day + point).find(|point| *point > at);
            let end = next.unwrap_or(day + DAY).min(to);
            // Just before a point: at it, the next day may begin with another rate.
            let middle = self.rate(at + (end - at) / 2);
            count += middle * (end - at) as f64 / 1_000.0;
            at = end;
        }
        count
    }

    /// Of requests at so many a second, how many are unfinished `after` so long without new ones.
    pub(super) fn in_flight(&self, per_second: f64, after: Millis) -> f64 {
        let left = self.times.iter().map(|(time, share)| share * (time - after as f64).max(0.0));
        per_second * left.sum::<f64>() / 1_000.0
    }
}

fn positive(number: f64) -> f64 {
    if number.is_finite() && number > 0.0 { number } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_of_a_time_are_counted_without_being_made() {
        assert_eq!(Traffic::constant(10.0).count(500, 60_500), 600.0);
        assert_eq!(Traffic::constant(f64::NAN).count(0, DAY), 0.0);
        let day = Traffic::daily(0.0, 100.0);
        assert_eq!((day.rate(0), day.rate(DAY / 4), day.rate(DAY / 2)), (0.0, 50.0, 100.0));
        assert_eq!(day.count(0, DAY).round(), 50.0 * 86_400.0);
        assert_eq!(day.count(0, 2 * DAY).round(), 2.0 * 50.0 * 86_400.0);
        assert_eq!(day.times(3.0).rate(DAY / 4), 150.0);
    }

    #[test]
    fn what_is_in_flight_is_the_rate_times_what_is_left_of_each_request() {
        let traffic = Traffic::constant(1.0).lasting(&[(100.0, 9.0), (2_000.0, 1.0)]);
        assert_eq!(traffic.in_flight(100.0, 0).round(), 29.0);
        assert_eq!(traffic.in_flight(100.0, 1_000).round(), 10.0);
        assert_eq!(traffic.in_flight(100.0, 2_000), 0.0);
    }
}

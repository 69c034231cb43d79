//! How many requests come, and what a request is like.

use std::str::FromStr;
use std::time::Duration;

use super::mistake::Mistake;
use super::queue::{MINUTE, Millis};
use super::request::Request;

/// A day.
const DAY: Millis = 24 * 60 * MINUTE;

/// Requests over time, to each load balancer.
///
/// What is asked for is said by [`asking`](Self::asking), and goes by the rules of the listeners. If nothing is said, as many
/// requests are meant for each target group of a load balancer.
///
/// A request takes 30 ms, one in five 80 ms and one in a hundred 5 s, and 2 ms of CPU. These are choices, as a template
/// says nothing of it: [`lasting`](Self::lasting) and [`cpu`](Self::cpu) set others.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Traffic {
    /// Requests a second at points in time, between which it changes evenly; sorted. Of two at one time the second holds
    /// from then on.
    points: Vec<(Millis, f64)>,
    /// Whether the points are those of a day, which comes again. Otherwise they are counted from `begins` on.
    daily: bool,
    begins: Millis,
    /// Milliseconds and shares; the least first. The shares make 1.
    pub(super) times: Vec<(f64, f64)>,
    /// Milliseconds of one vCPU for each request.
    pub(super) cpu: f64,
    /// Percent of a task's memory that is in use.
    pub(super) memory: f64,
    /// What is asked for; nothing, if that isn't known.
    pub(super) requests: Vec<Request>,
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
            daily: true,
            begins: 0,
            times: vec![(30.0, 0.79), (80.0, 0.2), (5_000.0, 0.01)],
            cpu: 2.0,
            memory: 40.0,
            requests: Vec::new(),
        }
    }

    /// A day: the least at midnight, when the play begins, the most at noon, even changes between them.
    pub fn daily(least: f64, most: f64) -> Self {
        let (least, most) = (positive(least), positive(most));
        let points = vec![(0, least), (DAY / 2, most), (DAY, least)];
        Self { points, ..Self::constant(0.0) }
    }

    /// Requests a second at points in time, with even changes between them; before the first and after the last it is as at
    /// them. Time is counted from when the play gets this traffic, and in a scenario from when that begins: until then it is
    /// as at the first. Of two points at one time the second holds from then on.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ecs_dsl_rehearsal::play::Traffic;
    ///
    /// let minutes = |count: u64| Duration::from_secs(60 * count);
    /// let launch = Traffic::points([(minutes(0), 50.0), (minutes(10), 400.0), (minutes(40), 50.0)]);
    /// # let _ = launch;
    /// ```
    pub fn points(points: impl IntoIterator<Item = (Duration, f64)>) -> Self {
        let millis = |time: Duration| Millis::try_from(time.as_millis()).unwrap_or(Millis::MAX);
        let mut points: Vec<_> =
            points.into_iter().map(|(time, rate)| (millis(time), positive(rate))).collect();
        points.sort_by_key(|(time, _)| *time);
        Self { points, daily: false, ..Self::constant(0.0) }
    }

    /// A peak: `usual` requests a second, and `most` from a time on for so long. Time is counted as in
    /// [`points`](Self::points).
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use ecs_dsl_rehearsal::play::{Play, Traffic};
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let minutes = |count: u64| Duration::from_secs(60 * count);
    /// // A minute of 400 requests a second, from the second minute on.
    /// let peak = Traffic::peak(100.0, 400.0, minutes(1), minutes(1));
    /// let mut play = Play::of(template)?.traffic(peak);
    /// play.run_for(minutes(3));
    /// assert_eq!(play.measured().requests(), 60 * (100 + 400 + 100));
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    pub fn peak(usual: f64, most: f64, from: Duration, lasting: Duration) -> Self {
        let to = from.saturating_add(lasting);
        Self::points([(from, usual), (from, most), (to, most), (to, usual)])
    }

    /// The points of a table: on each line seconds and requests a second, with a comma between them, as in `600,200`. A
    /// first line of names and lines that begin with `#` are left out.
    ///
    /// ```
    /// use ecs_dsl_rehearsal::play::Traffic;
    ///
    /// assert!(Traffic::table("seconds,rate\n0,50\n600,400\n").is_ok());
    /// let mistake = Traffic::table("0,50\n600;400\n").map_err(|mistake| mistake.line);
    /// assert_eq!(mistake, Err(2));
    /// ```
    ///
    /// # Errors
    ///
    /// If a line is something else, if times go back, or if there is no line.
    pub fn table(text: &str) -> Result<Self, Mistake> {
        super::table::points(text).map(|points| Self { points, daily: false, ..Self::constant(0.0) })
    }

    /// The same, with so many requests a second where nothing was said of how many come.
    pub(super) fn or(self, per_second: f64) -> Self {
        let is_said = self != Self::none().asking(self.requests.clone());
        if is_said { self } else { Self::constant(per_second).asking(self.requests) }
    }

    /// Whether it changes from a beginning on.
    pub(super) fn begins_somewhere(&self) -> bool {
        !self.daily && self.points.len() > 1
    }

    /// What it is like before it changes, for as long as one likes.
    pub(super) fn at_first(&self) -> Self {
        let first = self.points.first().map_or(0.0, |(_, rate)| *rate);
        Self { points: vec![(0, first)], daily: true, ..self.clone() }
    }

    /// The same, from a time on.
    pub(super) fn beginning(self, at: Millis) -> Self {
        Self { begins: at, ..self }
    }

    /// The same requests over a day: a quarter of their most at midnight, their most at noon.
    pub(super) fn as_day(&self) -> Self {
        let most = self.points.iter().fold(0.0, |most: f64, (_, rate)| most.max(*rate));
        Self { points: Self::daily(most / 4.0, most).points, daily: true, ..self.clone() }
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

    /// What is asked for: each request goes by the rules of the listener that it comes to, redirects are followed, and what
    /// no service is asked for is lost: an answer of the load balancer's own from 400 on, a port on which nothing listens.
    ///
    /// ```
    /// # use std::time::Duration;
    /// use ecs_dsl_rehearsal::play::{Play, Traffic};
    ///
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// // Nothing listens on port 443 of this load balancer.
    /// let asked = ["3x http://acme.example/".parse()?, "https://acme.example/".parse()?];
    /// let mut play = Play::of(template)?.traffic(Traffic::constant(100.0).asking(asked));
    /// assert!(play.settle());
    /// play.mark();
    /// play.run_for(Duration::from_secs(60));
    /// assert_eq!((play.measured().requests(), play.measured().lost()), (6_000, 1_500));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn asking(mut self, requests: impl IntoIterator<Item = Request>) -> Self {
        self.requests = requests.into_iter().collect();
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
        let at = at - self.origin(at).min(at);
        let next = self.points.partition_point(|(point, _)| *point <= at);
        let before = next.checked_sub(1).and_then(|last| self.points.get(last));
        match (before, self.points.get(next)) {
            (Some((from, low)), Some((to, high))) => {
                low + (high - low) * (at - from) as f64 / (to - from) as f64
            }
            (Some((_, rate)), None) | (None, Some((_, rate))) => *rate,
            (None, None) => 0.0,
        }
    }

    /// The time from which on points are counted: the beginning of the day, or of this traffic.
    const fn origin(&self, at: Millis) -> Millis {
        if self.daily { at - at % DAY } else { self.begins }
    }

    /// How many requests come in between. Between points the rate changes evenly, so the mean of the ends is exact.
    pub(super) fn count(&self, from: Millis, to: Millis) -> f64 {
        let mut count = 0.0;
        let mut at = from;
        while at < to {
            let origin = self.origin(at);
            let next = self.points.partition_point(|(point, _)| origin.saturating_add(*point) <= at);
            let next = self.points.get(next).map(|(point, _)| origin.saturating_add(*point));
            let end = next.unwrap_or(if self.daily { origin + DAY } else { to }).min(to);
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

/// More requests a second than these nobody means.
pub(super) const MOST: f64 = 1e6;

/// `200` requests a second, or `daily:50..200`: a day with the least at midnight and the most at noon.
impl FromStr for Traffic {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| text.trim().parse::<f64>().ok();
        let Some(span) = text.strip_prefix("daily:") else {
            let form = "a number of requests a second, as in 50, or a day of them, as in daily:50..200";
            let rate = number(text).ok_or(form)?;
            let fits = rate > 0.0 && rate <= MOST;
            return fits
                .then(|| Self::constant(rate))
                .ok_or_else(|| "above 0 and at most 1,000,000 requests a second".to_owned());
        };
        let ends = span.split_once("..").and_then(|(least, most)| Some((number(least)?, number(most)?)));
        let (least, most) =
            ends.ok_or("a day has its least and its most requests a second, as in daily:50..200")?;
        let fits = (0.0..=most).contains(&least) && most > 0.0 && most <= MOST;
        fits.then(|| Self::daily(least, most)).ok_or_else(|| {
            "a day has at least 0 and at most 1,000,000 requests a second, the least of them first".to_owned()
        })
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
    fn points_are_counted_from_where_they_begin_and_end_as_they_are() {
        let seconds = Duration::from_secs;
        let ramp = Traffic::points([(seconds(60), 300.0), (seconds(0), 100.0)]).beginning(10_000);
        assert_eq!(
            [0, 10_000, 40_000, 70_000, DAY + 5].map(|at| ramp.rate(at)),
            [100.0, 100.0, 200.0, 300.0, 300.0]
        );
        assert_eq!(ramp.count(0, 80_000), 1_000.0 + 12_000.0 + 3_000.0);
        assert_eq!(Traffic::points([]).count(0, DAY), 0.0);
    }

    #[test]
    fn a_peak_begins_and_ends_at_once() {
        let peak = Traffic::peak(10.0, 50.0, Duration::from_secs(60), Duration::from_secs(30));
        assert_eq!([59_999, 60_000, 89_999, 90_000].map(|at| peak.rate(at)), [10.0, 50.0, 50.0, 10.0]);
        assert_eq!(peak.count(0, 120_000), 600.0 + 1_500.0 + 300.0);
        assert_eq!((peak.at_first().rate(70_000), peak.at_first().begins_somewhere()), (10.0, false));
    }

    #[test]
    fn traffic_is_read_from_a_word() {
        assert_eq!("200".parse(), Ok(Traffic::constant(200.0)));
        assert_eq!("daily:50..200".parse(), Ok(Traffic::daily(50.0, 200.0)));
        for (wrong, says) in [
            ("none", "a number of requests a second"),
            ("0", "above 0"),
            ("inf", "at most 1,000,000"),
            ("NaN", "above 0"),
            ("daily:200", "its least and its most"),
            ("daily:200..50", "the least of them first"),
            ("daily:0..NaN", "at least 0"),
        ] {
            let error = wrong.parse::<Traffic>().unwrap_err();
            assert!(error.contains(says), "{wrong}: {error}");
        }
    }

    #[test]
    fn what_is_in_flight_is_the_rate_times_what_is_left_of_each_request() {
        let traffic = Traffic::constant(1.0).lasting(&[(100.0, 9.0), (2_000.0, 1.0)]);
        assert_eq!(traffic.in_flight(100.0, 0).round(), 29.0);
        assert_eq!(traffic.in_flight(100.0, 1_000).round(), 10.0);
        assert_eq!(traffic.in_flight(100.0, 2_000), 0.0);
    }
}

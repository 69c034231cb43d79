//! From seconds and counts to places on a figure.

use std::fmt;

/// Where a plot begins and ends from left to right; the figure is [`WIDTH`] wide.
pub(super) const LEFT: f64 = 84.0;
pub(super) const RIGHT: f64 = 1_096.0;
pub(super) const WIDTH: f64 = 1_100.0;

/// Steps between the times at an axis, in seconds.
const STEPS: [u64; 12] = [30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 14_400, 43_200];
const MOST_TIMES: u64 = 12;

/// Seconds, from left to right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time {
    pub(super) from: u64,
    pub(super) to: u64,
}

impl Time {
    pub(super) fn x(self, second: u64) -> f64 {
        let along = second.clamp(self.from, self.to) - self.from;
        LEFT + (RIGHT - LEFT) * along as f64 / (self.to - self.from).max(1) as f64
    }

    /// Times at which a line is drawn: so many that there is room for their names.
    pub(super) fn ticks(self) -> Vec<u64> {
        let length = self.to.saturating_sub(self.from);
        let fits = |step: &&u64| length / **step <= MOST_TIMES;
        let step = STEPS.iter().find(fits).copied().unwrap_or(86_400);
        (self.from.div_ceil(step)..=self.to / step).map(|count| count * step).collect()
    }
}

/// A time of a play, in hours, minutes and seconds since the stack was made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(pub(super) u64);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.0 / 3_600, self.0 / 60 % 60, self.0 % 60)
    }
}

/// Counts, from the bottom of a plot to its top.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    most: f64,
    step: f64,
    bottom: f64,
    height: f64,
}

impl Counts {
    /// For counts up to `most`, in a plot whose lower edge is at `bottom`.
    pub(super) fn new(most: f64, whole: bool, bottom: f64, height: f64) -> Self {
        let most = if most > 0.0 { most } else { 1.0 };
        let lines = (height / 24.0).max(1.0);
        let raw = most / lines;
        let power = 10_f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|one| one * power).find(|step| *step >= raw);
        let step = step.unwrap_or(raw).max(if whole { 1.0 } else { 0.0 });
        Self { most: (most / step).ceil() * step, step, bottom, height }
    }

    pub(super) fn y(self, count: f64) -> f64 {
        self.bottom - self.height * (count / self.most).clamp(0.0, 1.0)
    }

    /// Counts at which a line is drawn, from 0 on.
    pub(super) fn ticks(self) -> impl Iterator<Item = f64> {
        let lines = (self.most / self.step).round() as u32;
        (0..=lines).map(move |line| f64::from(line) * self.step)
    }
}

/// A count as people read it: `1,200`, `0.5`.
pub(super) fn number(count: f64) -> String {
    let tenths = (count * 10.0).round() as u64;
    let digits = (tenths / 10).to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    match tenths % 10 {
        0 => out,
        tenth => format!("{out}.{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_at_an_axis_are_round_and_few() {
        assert_eq!(Time { from: 1_330, to: 2_010 }.ticks().first(), Some(&1_380));
        assert_eq!(Time { from: 0, to: 86_400 }.ticks().len(), 13);
        assert!(Time { from: 5, to: 5 }.ticks().is_empty());
    }

    #[test]
    fn counts_at_an_axis_are_round_and_reach_above_the_most() {
        let ticks = |most, whole| Counts::new(most, whole, 100.0, 72.0).ticks().collect::<Vec<_>>();
        assert_eq!(ticks(8.0, true), [0.0, 5.0, 10.0]);
        assert_eq!(ticks(1.0, true), [0.0, 1.0]);
        assert_eq!(ticks(0.7, false), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(0.0, true), [0.0, 1.0]);
    }

    #[test]
    fn numbers_have_their_thousands_apart() {
        assert_eq!([0.0, 0.46, 1_200.0, 1_234_567.04].map(number), ["0", "0.5", "1,200", "1,234,567"]);
    }
}

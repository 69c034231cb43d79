//! Simulated time: a clock that moves only when it is told to, and its ISO text.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// 2026-01-01T00:00:00Z, where every clock starts.
const START: u64 = 1_767_225_600_000;

/// The same in seconds.
pub(crate) const START_SECONDS: i64 = 1_767_225_600;

/// A point of simulated time, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(u64);

impl Default for Moment {
    /// The start of every clock.
    fn default() -> Self {
        Self(START)
    }
}

impl Moment {
    /// The moment so many seconds after the start of every clock.
    pub(crate) fn at_second(second: u64) -> Self {
        Self(START).after(Duration::from_secs(second))
    }

    /// The moment so much later.
    #[must_use]
    pub fn after(self, delay: Duration) -> Self {
        Self(self.0.saturating_add(u64::try_from(delay.as_millis()).unwrap_or(u64::MAX)))
    }

    /// As HTTP writes it: `Thu, 01 Jan 2026 00:00:00 GMT`.
    pub(crate) fn http(self) -> String {
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let (days, seconds) = (self.0 / 86_400_000, self.0 / 1000 % 86_400);
        let (year, month, day) = civil(days);
        let name = |names: &[&'static str], at: u64| names.get(at as usize).copied().unwrap_or_default();
        let (of_week, month) = (name(&DAYS, days % 7), name(&MONTHS, month - 1));
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        format!("{of_week}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn as_millis(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Moment {
    /// `2026-01-01T00:00:00.000Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, millis) = (self.0 / 86_400_000, self.0 % 86_400_000);
        let (year, month, day) = civil(days);
        let (seconds, millis) = (millis / 1000, millis % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
    }
}

/// The clock of one cloud.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Clock {
    now: Moment,
}

impl Clock {
    pub(crate) const fn new() -> Self {
        Self { now: Moment(START) }
    }

    pub(crate) const fn now(&self) -> Moment {
        self.now
    }

    /// Moves to `moment`; never back.
    pub(crate) fn advance_to(&mut self, moment: Moment) {
        self.now = self.now.max(moment);
    }

    /// The time stamp of something that happens now: no two are equal.
    pub(crate) fn stamp(&mut self) -> Moment {
        self.now = Moment(self.now.0 + 1);
        self.now
    }
}

/// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
pub(crate) fn civil(days: u64) -> (u64, u64, u64) {
    // Counted in eras of 400 years that begin on a first of March.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_written_as_aws_writes_it() {
        assert_eq!(Moment(START).to_string(), "2026-01-01T00:00:00.000Z");
        assert_eq!(Moment::at_second(60).to_string(), "2026-01-01T00:01:00.000Z");
        assert_eq!(START, START_SECONDS as u64 * 1000);
        assert_eq!(Moment::at_second(3661).http(), "Thu, 01 Jan 2026 01:01:01 GMT");
        assert_eq!(Moment(951_782_400_000).http(), "Tue, 29 Feb 2000 00:00:00 GMT");
        assert_eq!(Moment(951_782_400_000).to_string(), "2000-02-29T00:00:00.000Z");
        assert_eq!(Moment(START + 86_399_999).to_string(), "2026-01-01T23:59:59.999Z");
    }

    #[test]
    fn no_two_stamps_are_equal_and_the_clock_never_goes_back() {
        let mut clock = Clock::new();
        let first = clock.stamp();
        let second = clock.stamp();
        clock.advance_to(first);
        assert!(first < second && second == clock.now());
    }
}

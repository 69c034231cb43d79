//! How often an alarm looks at its metric, and how many of the values must be bad.

use super::graph::{ECS1101, ECS1102};
use super::rule::{Arg, Broken, Violation, enforce, judge};

/// A day and a week, in seconds: how far an alarm looks back, and how far with periods of an hour or more.
pub(crate) const MOST: (u32, u32) = (86_400, 604_800);
/// From this period on, in seconds, an alarm may look back a week.
pub(crate) const HOURLY: u32 = 3_600;

/// Whether CloudWatch has this period.
pub(crate) const fn is_period(seconds: u32) -> bool {
    matches!(seconds, 10 | 20 | 30) || (seconds > 0 && seconds.is_multiple_of(60))
}

pub(crate) const fn period(seconds: u32) -> Option<Broken<'static>> {
    if is_period(seconds) {
        return None;
    }
    let broken = Broken::new(&ECS1101, Arg::Number(seconds as u64), Arg::Text(""));
    Some(broken.in_words("a period of {0} s is none that CloudWatch has", "60s, or a multiple of it"))
}

pub(crate) const fn points(points: u32, of: u32) -> Option<Broken<'static>> {
    if points >= 1 && points <= of {
        return None;
    }
    let broken = Broken::new(&ECS1102, Arg::Number(points as u64), Arg::Number(of as u64));
    Some(broken.in_words("{0} of {1} values can't be bad", "3 of 5: from 1 to all of them"))
}

pub(crate) const fn span(of: u32, period: u32) -> Option<Broken<'static>> {
    let most = if period >= HOURLY { MOST.1 } else { MOST.0 };
    if is_period(period) && (of as u64) * (period as u64) > most as u64 {
        let broken = Broken::new(&ECS1102, Arg::Number(of as u64), Arg::Number(period as u64));
        let broken = broken.and(Arg::Number(most as u64), Arg::Text(""));
        return Some(broken.in_words(
            "{0} periods of {1} s are more than the {2} s that an alarm looks back",
            "fewer periods; from periods of an hour on an alarm looks back a week, below a day",
        ));
    }
    None
}

/// How often an alarm looks at its metric, and how many of the last values must be bad before it goes off.
///
/// ```
/// use ecs_dsl::{invariants::Window, window};
///
/// let window = window!(3 of 5, 60s);
/// assert_eq!(window, Window::new(3, 5, 60));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    points: u32,
    of: u32,
    period: u32,
}

impl Window {
    pub(crate) const fn unchecked(points: u32, of: u32, period: u32) -> Self {
        Self { points, of, period }
    }

    /// So many bad values of so many, one for each period of so many seconds.
    ///
    /// # Panics
    /// When they break `ecs1101` or `ecs1102`. In a `const` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn new(points: u32, of: u32, period: u32) -> Self {
        enforce(self::period(period));
        enforce(self::points(points, of));
        enforce(span(of, period));
        Self::unchecked(points, of, period)
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs1101`, `ecs1102`.
    pub fn try_new(points: u32, of: u32, period: u32) -> Result<Self, Violation> {
        judge(self::period(period))?;
        judge(self::points(points, of))?;
        judge(span(of, period))?;
        Ok(Self::unchecked(points, of, period))
    }

    /// How many values must be bad.
    #[must_use]
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// How many values are looked at.
    #[must_use]
    pub const fn of(&self) -> u32 {
        self.of
    }

    /// How far the values are apart, in seconds.
    #[must_use]
    pub const fn period(&self) -> u32 {
        self.period
    }

    /// How long it takes until the alarm goes off, in seconds, without the minute or two in which the data arrives.
    #[must_use]
    pub const fn seconds(&self) -> u32 {
        self.points * self.period
    }
}

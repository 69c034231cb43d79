//! When an alarm goes off: a number with the unit of its metric, so that 500 ms are never taken for 500 s.

use std::marker::PhantomData;

use super::graph::ECS1109;
use super::rule::{Arg, Broken, Violation, enforce, judge};

/// What is counted: requests, tasks, machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally;
/// A share of a whole, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share;
/// A time. CloudWatch has it in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time;

/// What a metric is counted in.
pub trait Unit: sealed::Sealed + Clone + std::fmt::Debug {
    #[doc(hidden)]
    fn shown(value: f64) -> String;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Tally {}
    impl Sealed for super::Share {}
    impl Sealed for super::Time {}
}

impl Unit for Tally {
    fn shown(value: f64) -> String {
        value.to_string()
    }
}
impl Unit for Share {
    fn shown(value: f64) -> String {
        format!("{value}%")
    }
}
impl Unit for Time {
    fn shown(value: f64) -> String {
        if value < 1.0 { format!("{} ms", (value * 1000.0).round()) } else { format!("{value} s") }
    }
}

/// All of something, in thousandths of a percent.
const WHOLE: u32 = 100_000;

pub(crate) const fn share(thousandths: u32) -> Option<Broken<'static>> {
    if thousandths <= WHOLE {
        return None;
    }
    let broken = Broken::new(&ECS1109, Arg::Number((thousandths / 1000) as u64), Arg::Text(""));
    Some(broken.in_words("a share of {0}% is never reached", "at most 100%"))
}

/// A number with its unit, at which an alarm goes off.
///
/// ```
/// use ecs_dsl::{invariants::Threshold, threshold};
///
/// assert_eq!(threshold!(90%), Threshold::percent(90));
/// assert_eq!(threshold!(500ms), Threshold::millis(500));
/// assert_eq!(threshold!(3), Threshold::count(3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold<U> {
    /// In thousandths of what CloudWatch counts in: of one, of a percent, of a second.
    thousandths: u32,
    unit: PhantomData<U>,
}

impl<U> Threshold<U> {
    pub(crate) const fn unchecked(thousandths: u32) -> Self {
        Self { thousandths, unit: PhantomData }
    }

    /// The number as CloudWatch takes it: times in seconds, shares in percent.
    #[must_use]
    pub fn value(&self) -> f64 {
        f64::from(self.thousandths) / 1000.0
    }
}

impl<U: Unit> Threshold<U> {
    /// The number with its unit, for people.
    #[must_use]
    pub fn shown(&self) -> String {
        U::shown(self.value())
    }
}

impl Threshold<Tally> {
    /// So many.
    #[must_use]
    pub const fn count(count: u32) -> Self {
        Self::unchecked(count.saturating_mul(1000))
    }
}

impl Threshold<Time> {
    /// So many milliseconds.
    #[must_use]
    pub const fn millis(millis: u32) -> Self {
        Self::unchecked(millis)
    }
}

impl Threshold<Share> {
    /// So many percent.
    ///
    /// # Panics
    /// Above 100 (`ecs1109`). In a `const` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn percent(percent: u32) -> Self {
        enforce(share(percent.saturating_mul(1000)));
        Self::unchecked(percent * 1000)
    }

    /// The same for a number that is only known at run time.
    ///
    /// # Errors
    /// `ecs1109`.
    pub fn try_percent(percent: u32) -> Result<Self, Violation> {
        judge(share(percent.saturating_mul(1000)))?;
        Ok(Self::unchecked(percent * 1000))
    }
}

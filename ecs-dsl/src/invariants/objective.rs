//! What a service promises to its users over weeks, and how fast that may be used up.

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

/// For how many days an objective may be: with fewer, the slow alarm would go off within the objective; AWS keeps
/// metrics by the minute for 15 days and by five minutes for 63, and a quarter is the longest that people look at.
const DAYS: (u32, u32) = (14, 90);
/// All of something, in thousandths of a percent.
const WHOLE: u32 = 100_000;

/// An objective that its alarms can watch.
pub const ECS1124: Rule = Rule {
    id: "ecs1124",
    title: "An objective is below 100 percent, over 14 to 90 days, and can be missed fast enough to be paged",
    level: Level::Check,
    message: "an objective of {0}% over {1} days leaves no alarm that can go off",
    why: "alarms watch how fast what may fail is used up: an hour with 2 percent of it pages, and where that is none, or more than all requests of the hour, nothing fits",
    help: "99.9% over 30 days; at least {2}% with these days",
    source: "policy; Site Reliability Workbook, chapter 5: alerting on SLOs (multiwindow, multi-burn-rate)",
    check: None,
};

/// How much of what may fail over all the days may fail in a window, before somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burn {
    /// The window, in seconds.
    pub(crate) long: u32,
    /// A twelfth of it: it says whether it still goes on.
    pub(crate) short: u32,
    /// The share of all that may fail, in percent.
    pub(crate) spent: u32,
    /// Whether somebody is woken.
    pub(crate) pages: bool,
}

/// The windows (Site Reliability Workbook, chapter 5), but for the slowest: CloudWatch sums up a day at most.
pub(crate) const BURNS: [Burn; 3] = [
    Burn { long: 3_600, short: 300, spent: 2, pages: true },
    Burn { long: 21_600, short: 1_800, spent: 5, pages: true },
    Burn { long: 86_400, short: 7_200, spent: 10, pages: false },
];

/// What may fail, in thousandths of a percent, when a window of so many seconds uses up that part of so many days.
const fn bad_share(share: u32, days: u32, burn: Burn) -> u64 {
    let all = (days as u64) * 86_400;
    (WHOLE - share) as u64 * burn.spent as u64 * all / (100 * burn.long as u64)
}

/// The least objective, in thousandths of a percent, whose fastest alarm can go off.
const fn least(days: u32) -> u32 {
    // Of the hour's window: (whole - least) * 2 % * days * 24 = whole, rounded in favour of the alarm.
    WHOLE - WHOLE * 100 / (BURNS[0].spent * 24 * days)
}

pub(crate) const fn days(days: u32) -> Option<Broken<'static>> {
    if days >= DAYS.0 && days <= DAYS.1 {
        return None;
    }
    let broken = Broken::new(&ECS1124, Arg::Number(days as u64), Arg::Number(DAYS.0 as u64));
    let broken = broken.and(Arg::Number(DAYS.1 as u64), Arg::Text(""));
    let help = "over: 30 days; with fewer, the slow alarm would go off within the objective";
    Some(broken.in_words("an objective over {0} days is not between {1} and {2} days", help))
}

/// The share; only judged where the days are in range.
pub(crate) const fn objective(share: u32, over: u32) -> Option<Broken<'static>> {
    if days(over).is_some() {
        return None;
    }
    let broken = Broken::new(&ECS1124, Arg::Number((share / 1000) as u64), Arg::Number(over as u64));
    if share >= WHOLE {
        return Some(broken.in_words(
            "an objective of {0}% lets nothing fail: one bad request has missed it",
            "99.9%: what may fail is what is left for deployments, faults and experiments",
        ));
    }
    if share < least(over) {
        let least = least(over).div_ceil(1000);
        return Some(broken.and(Arg::Number(least as u64), Arg::Text("")));
    }
    None
}

/// What is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// Answers that are no 5xx.
    Availability,
    /// Answers within so many milliseconds.
    Latency(u32),
}

/// What a service promises to its users over weeks: a share of good answers, or of quick ones.
///
/// ```
/// use ecs_dsl::{invariants::Objective, objective};
///
/// let objective = objective!(availability: 99.9%, over: 30 days);
/// assert_eq!(objective, Objective::availability(99_900, 30));
/// let objective = objective!(latency: 95% within 500ms, over: 30 days);
/// assert_eq!(objective, Objective::latency(95_000, 500, 30));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objective {
    pub(crate) promise: Promise,
    /// In thousandths of a percent.
    share: u32,
    days: u32,
}

impl Objective {
    pub(crate) const fn unchecked(promise: Promise, share: u32, days: u32) -> Self {
        Self { promise, share, days }
    }

    /// So many thousandths of a percent of answers are no 5xx, over so many days.
    ///
    /// # Panics
    /// When it breaks `ecs1124`. In a `const` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn availability(share: u32, days: u32) -> Self {
        enforce(self::days(days));
        enforce(objective(share, days));
        Self::unchecked(Promise::Availability, share, days)
    }

    /// So many thousandths of a percent of answers come within so many milliseconds, over so many days.
    ///
    /// # Panics
    /// When it breaks `ecs1124`. In a `const` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn latency(share: u32, millis: u32, days: u32) -> Self {
        enforce(self::days(days));
        enforce(objective(share, days));
        Self::unchecked(Promise::Latency(millis), share, days)
    }

    /// [`availability`](Self::availability) for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs1124`.
    pub fn try_availability(share: u32, days: u32) -> Result<Self, Violation> {
        judge(self::days(days))?;
        judge(objective(share, days))?;
        Ok(Self::unchecked(Promise::Availability, share, days))
    }

    /// [`latency`](Self::latency) for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs1124`.
    pub fn try_latency(share: u32, millis: u32, days: u32) -> Result<Self, Violation> {
        judge(self::days(days))?;
        judge(objective(share, days))?;
        Ok(Self::unchecked(Promise::Latency(millis), share, days))
    }

    /// The share of bad answers, in percent, at which a window uses up too much.
    pub(crate) fn threshold(&self, burn: Burn) -> f64 {
        let thousandths = u32::try_from(bad_share(self.share, self.days, burn)).unwrap_or(WHOLE);
        f64::from(thousandths.min(WHOLE)) / 1000.0
    }

    /// For people: `99.9% over 30 days`.
    pub(crate) fn shown(&self) -> String {
        let share = f64::from(self.share) / 1000.0;
        match self.promise {
            Promise::Availability => format!("{share}% good answers over {} days", self.days),
            Promise::Latency(millis) => {
                format!("{share}% of answers within {millis} ms over {} days", self.days)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn burns_are_the_workbooks() {
        let objective = Objective::availability(99_900, 30);
        let [fast, middle, slow] = BURNS;
        // 14.4, 6 and 3 times the 0.1% that may fail.
        assert_eq!(objective.threshold(fast), 1.44);
        assert_eq!(objective.threshold(middle), 0.6);
        assert_eq!(objective.threshold(slow), 0.3);
    }

    #[test]
    fn every_objective_that_is_taken_can_page_and_goes_off_beyond_what_may_fail() {
        for days in DAYS.0..=DAYS.1 {
            for share in (80_000..WHOLE).step_by(50) {
                let Ok(objective) = Objective::try_availability(share, days) else { continue };
                for burn in BURNS {
                    let bad = bad_share(share, days, burn);
                    assert!(bad <= u64::from(WHOLE), "{share} {days} {burn:?}");
                    assert!(objective.threshold(burn) >= f64::from(WHOLE - share) / 1000.0, "{share} {days}");
                }
            }
        }
    }

    #[test]
    fn the_least_objective_is_the_least() {
        assert!(Objective::try_availability(93_056, 30).is_ok());
        assert!(Objective::try_availability(93_055, 30).is_err());
    }
}

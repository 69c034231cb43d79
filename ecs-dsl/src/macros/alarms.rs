//! The macros of alarms: windows, thresholds, objectives.

/// How often an alarm looks at its metric, and how many of the last values must be bad: a
/// [`Window`](crate::invariants::Window).
///
/// ```
/// let window = ecs_dsl::window!(3 of 5, 60s);
/// assert_eq!(window.seconds(), 180);
/// ```
///
/// No period of CloudWatch (`ecs1101`):
///
/// ```compile_fail,E0080
/// ecs_dsl::window!(3 of 5, 45s);
/// ```
#[macro_export]
macro_rules! window {
    ($($tokens:tt)*) => {
        $crate::checked::window! { $crate, $($tokens)* }
    };
}

/// When an alarm goes off, with the unit of its metric: a [`Threshold`](crate::invariants::Threshold).
///
/// A share as in `90%` or `0.5%`, a time as in `500ms` or `2s`, or a number.
///
/// ```
/// assert_eq!(ecs_dsl::threshold!(500ms).value(), 0.5);
/// ```
///
/// Never reached (`ecs1109`):
///
/// ```compile_fail,E0080
/// ecs_dsl::threshold!(110%);
/// ```
#[macro_export]
macro_rules! threshold {
    ($($tokens:tt)*) => {
        $crate::checked::threshold! { $crate, $($tokens)* }
    };
}

/// What a service promises to its users over weeks: an [`Objective`](crate::invariants::Objective).
///
/// A share of answers that are no 5xx, or a share of answers within a time; over 14 to 90 days.
///
/// ```
/// let good = ecs_dsl::objective!(availability: 99.9%, over: 30 days);
/// let quick = ecs_dsl::objective!(latency: 95% within 500ms, over: 30 days);
/// assert_ne!(good, quick);
/// ```
///
/// Nothing may fail, ever (`ecs1124`):
///
/// ```compile_fail,E0080
/// ecs_dsl::objective!(availability: 100%, over: 30 days);
/// ```
#[macro_export]
macro_rules! objective {
    ($($tokens:tt)*) => {
        $crate::checked::objective! { $crate, $($tokens)* }
    };
}

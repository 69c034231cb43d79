//! Numbers with a unit, each checked once where it is made.

use std::fmt;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

/// A number is one that its unit can have.
pub const ECS0402: Rule = Rule {
    id: "ecs0402",
    title: "A port is 1 to 65,535; a percentage 0 to 100",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "no such number exists in that unit",
    help: "a number from {2} to {3}",
    source: "RFC 9293 (ports); Amazon ECS API: PortMapping (containerPort)",
    check: Some(super::graph::ports),
};

const fn outside(name: &'static str, value: u32, low: u32, high: u32) -> Option<Broken<'static>> {
    if value >= low && value <= high {
        return None;
    }
    Some(
        Broken::new(&ECS0402, Arg::Text(name), Arg::Number(value as u64))
            .and(Arg::Number(low as u64), Arg::Number(high as u64)),
    )
}

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, $inner:ty, $word:literal, $low:expr, $high:expr, $suffix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[must_use]
        pub struct $name($inner);

        impl $name {
            /// The number in this unit.
            ///
            /// # Panics
            /// When the unit has no such number (`ecs0402`). In a `const` that is a compile error.
            #[track_caller]
            pub const fn new(value: $inner) -> Self {
                enforce(outside($word, value as u32, $low, $high));
                Self(value)
            }

            /// The same for a number that is only known at run time.
            ///
            /// # Errors
            /// `ecs0402`.
            pub fn try_new(value: $inner) -> Result<Self, Violation> {
                judge(outside($word, value as u32, $low, $high))?;
                Ok(Self(value))
            }

            /// The number.
            #[must_use]
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!("{}", $suffix), self.0)
            }
        }
    };
}

unit! {
    /// Percent of a whole, 0 to 100.
    Percent, u8, "a percentage", 0, 100, "%"
}
unit! {
    /// Whole seconds.
    Seconds, u32, "a time", 0, u32::MAX, " s"
}
unit! {
    /// Memory in MiB, 1,048,576 bytes each.
    MiB, u32, "a size", 0, u32::MAX, " MiB"
}
unit! {
    /// CPU in units, of which 1,024 are one vCPU.
    CpuUnits, u32, "a CPU share", 0, u32::MAX, " CPU units"
}
unit! {
    /// A TCP port, 1 to 65,535.
    ///
    /// ```
    /// use ecs_dsl::invariants::Port;
    ///
    /// const HTTP: Port = Port::new(8080);
    /// assert!(Port::try_new(0).is_err());
    /// # assert_eq!(HTTP.get(), 8080);
    /// ```
    Port, u16, "a port", 1, 65_535, ""
}

//! Which of its calls a service heard, and where: a call that replaces another one is told, and not dropped without a word.

use super::plain::Plain;
use crate::invariants::Violation;
use crate::invariants::telling::ECS0346;
use crate::template::Location;

/// What a service has one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum One {
    Count,
    Port,
    Balancer,
    Place,
}

impl One {
    const ALL: [Self; 4] = [Self::Count, Self::Port, Self::Balancer, Self::Place];

    const fn help(self) -> &'static str {
        match self {
            Self::Count => "`.tasks(..)` for a fixed number, or `.scale(..)` for one that follows the load",
            Self::Port => "the port on which the container listens, once",
            Self::Balancer => "one balancer; a second service of the same image goes behind the other one",
            Self::Place => "one cluster; a second service of the same image runs on the other one",
        }
    }
}

/// The calls, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Told(Vec<(One, &'static str, Location)>);

impl Told {
    pub(super) fn hear(&mut self, what: One, call: &'static str, place: Location) {
        self.0.push((what, call, place));
    }

    /// Where the last call about something stands.
    pub(super) fn last(&self, what: One) -> Option<Location> {
        self.0.iter().rev().find(|(one, ..)| *one == what).map(|(.., place)| *place)
    }
}

/// A call that replaces another one. A number in the place of the one that a helper gave is meant; another kind isn't.
pub(super) fn judge(plain: &Plain) -> impl Iterator<Item = Violation> + use<'_> {
    One::ALL.into_iter().filter_map(|what| {
        let mut calls = plain.told.0.iter().filter(move |(one, ..)| *one == what);
        let (_, first, place) = calls.next()?;
        let (_, second, other) = calls.find(|(_, call, _)| what != One::Count || call != first)?;
        let violation = Violation::new(&ECS0346, &[plain.called.as_str().into(), (*first).into()]);
        let violation = if first == second {
            violation
        } else {
            violation.saying(format!("the service {} has both {first} and {second}", plain.called))
        };
        Some(
            violation
                .helping(what.help())
                .at("the first call", *place)
                .at("the one that replaces it", *other),
        )
    })
}

//! What happened, in order, in words.

use std::fmt;

use super::queue::{MINUTE, Millis, SECOND};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    at: Millis,
    /// Whom it is about: a logical id, `task 3`, `machine 2`.
    pub subject: String,
    /// What happened to it.
    pub text: String,
}

impl Moment {
    /// When, in seconds since the play began.
    #[must_use]
    pub const fn second(&self) -> u64 {
        self.at / SECOND
    }
}

impl fmt::Display for Moment {
    /// `00:31:20 ApiService: is steady`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", Clock(self.at), self.subject, self.text)
    }
}

/// A time of a play: `00:31:20`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(pub(super) Millis);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.0 / (60 * MINUTE), self.0 / MINUTE % 60, self.0 / SECOND % 60);
        write!(f, "{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// A length of time: `1 min 30 s`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length(pub(super) Millis);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.div_ceil(SECOND);
        match (seconds / 60, seconds % 60) {
            (0, seconds) => write!(f, "{seconds} s"),
            (minutes, 0) => write!(f, "{minutes} min"),
            (minutes, seconds) => write!(f, "{minutes} min {seconds} s"),
        }
    }
}

/// Everything that happened, the oldest first. It prints as one line for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    moments: Vec<Moment>,
}

impl Timeline {
    /// When something last happened.
    pub(super) fn last(&self) -> Millis {
        self.moments.last().map_or(0, |moment| moment.at)
    }

    /// For what a task of a service last stopped before it ran, in words.
    pub(super) fn last_stop(&self, service: &str) -> Option<&str> {
        let own = self.moments.iter().rev().filter(|moment| moment.subject == service);
        own.map(|moment| moment.text.as_str()).find(|text| text.contains("stopped: "))
    }

    pub(super) fn tell(&mut self, at: Millis, subject: &str, text: String) {
        self.moments.push(Moment { at, subject: subject.to_owned(), text });
    }

    /// All moments, the oldest first.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// Those from a second of the play on.
    #[must_use]
    pub fn since(&self, second: u64) -> Self {
        let moments = self.moments.iter().filter(|moment| moment.second() >= second);
        Self { moments: moments.cloned().collect() }
    }

    /// Whether something happened whose text has this part.
    #[must_use]
    pub fn tells(&self, part: &str) -> bool {
        self.moments.iter().any(|moment| moment.text.contains(part))
    }
}

impl fmt::Display for Timeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.moments.iter().try_for_each(|moment| writeln!(f, "{moment}"))
    }
}

//! What was measured, as a verdict shows it.

use std::fmt;
use std::ops::Range;

use super::queue::{Millis, SECOND};
use super::timeline::{Clock, Length};
use super::watch::Message;
use super::world::World;

/// Below this many, a count of requests is noise of the arithmetic.
const NOISE: f64 = 0.5;

/// What was measured between two moments of a play.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    from: Millis,
    to: Millis,
    requests: f64,
    lost: f64,
    causes: Vec<(String, f64)>,
    healthy: Vec<Healthy>,
    slowest: Option<(f64, Millis, String)>,
    told: Vec<Message>,
    unwell: Vec<(Millis, Millis)>,
    machine_hours: f64,
}

/// The least share of a service's tasks that were healthy.
#[derive(Clone, Debug, PartialEq)]
pub struct Healthy {
    /// The logical id.
    pub service: String,
    /// Of the desired count, from 0 to 1; above it while a deployment has more.
    pub share: f64,
    /// What its deployments leave: `MinimumHealthyPercent` of the desired count, rounded up, as a share of it.
    pub floor: f64,
    at: Millis,
}

impl Healthy {
    /// When, in seconds since the play began.
    #[must_use]
    pub const fn second(&self) -> u64 {
        self.at / SECOND
    }
}

impl Measured {
    pub(super) fn of(world: &World) -> Self {
        let books = &world.books;
        let floor = |service: &str| {
            let running = world.services.get(service)?;
            let floor = running.spec.floor(running.desired);
            Some(f64::from(floor) / f64::from(running.desired.max(1)))
        };
        let healthy = books.healthy.iter().map(|(service, (share, at))| Healthy {
            service: service.to_string(),
            share: *share,
            floor: floor(service).unwrap_or(0.0),
            at: *at,
        });
        let mut causes: Vec<_> = books.lost.iter().map(|(cause, lost)| (cause.clone(), *lost)).collect();
        causes.retain(|(_, lost)| *lost >= NOISE);
        causes.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let told = world.watch.inbox.iter().filter(|message| message.second() * SECOND >= books.since);
        Self {
            from: books.since,
            to: world.now,
            requests: books.counts.all,
            lost: books.counts.lost(),
            causes,
            healthy: healthy.collect(),
            slowest: books.slowest.as_ref().map(|(time, at, group)| (*time, *at, group.to_string())),
            told: told.cloned().collect(),
            unwell: books.unwell(world.now).0,
            machine_hours: world.machine_hours(),
        }
    }

    /// Since when it was measured, in seconds since the play began.
    #[must_use]
    pub const fn from_second(&self) -> u64 {
        self.from / SECOND
    }

    /// How many requests came.
    #[must_use]
    pub fn requests(&self) -> u64 {
        whole(self.requests)
    }

    /// How many of them got no good answer: a 5xx of a target or of the load balancer, a cut connection, or an answer from 400
    /// on that a rule of a listener gives itself.
    #[must_use]
    pub fn lost(&self) -> u64 {
        whole(self.lost)
    }

    /// Why requests were lost, and how many: the worst cause first.
    pub fn causes(&self) -> impl Iterator<Item = (&str, u64)> {
        self.causes.iter().map(|(cause, lost)| (cause.as_str(), whole(*lost)))
    }

    /// The least share of healthy tasks of each service.
    #[must_use]
    pub fn healthy(&self) -> &[Healthy] {
        &self.healthy
    }

    /// The slowest minute of a target group: how many milliseconds 95 of 100 answers stayed below.
    #[must_use]
    pub fn slowest_p95(&self) -> Option<f64> {
        self.slowest.as_ref().map(|(time, ..)| *time)
    }

    /// What topics got.
    #[must_use]
    pub fn told(&self) -> &[Message] {
        &self.told
    }

    /// When the system was not well, in seconds since the play began: a service had fewer healthy tasks than it wants, or
    /// requests were lost. They are counted once a minute, and of the minute in which one was lost all counts.
    pub fn unwell(&self) -> impl Iterator<Item = Range<u64>> {
        self.unwell.iter().map(|(from, to)| from / SECOND..to.div_ceil(SECOND))
    }

    /// How long after the first moment the system was well for the rest of the time, in seconds; `None` if it isn't at the end.
    /// 0 if it always was.
    #[must_use]
    pub fn well_after(&self) -> Option<u64> {
        let last = self.unwell.last().map_or(self.from, |(_, to)| *to);
        (last < self.to || self.unwell.is_empty()).then(|| (last - self.from).div_ceil(SECOND))
    }

    /// Hours of machines.
    #[must_use]
    pub const fn machine_hours(&self) -> f64 {
        self.machine_hours
    }
}

impl Measured {
    /// How long it wasn't well, the longest stretch, and since when it is.
    fn write_unwell(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = |(from, to): &(Millis, Millis)| to - from;
        let Some(longest) = self.unwell.iter().rev().max_by_key(|stretch| length(stretch)) else {
            return writeln!(f, "    well: all the time");
        };
        let all: Millis = self.unwell.iter().map(length).sum();
        write!(f, "    not well: {}", Length(all))?;
        if self.unwell.len() > 1 {
            write!(f, " in all, {} at the longest,", Length(length(longest)))?;
        }
        write!(f, " from {}", Clock(longest.0))?;
        match (self.well_after(), self.unwell.last()) {
            (Some(_), Some((_, end))) => writeln!(f, "; well again at {}", Clock(*end)),
            _ => writeln!(f, "; nor at the end"),
        }
    }
}

fn whole(count: f64) -> u64 {
    if count < NOISE { 0 } else { count.round() as u64 }
}

/// A count with its thousands apart: `360,000`.
pub(super) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  measured from {} to {}", Clock(self.from), Clock(self.to))?;
        writeln!(f, "    lost: {} of {} requests", thousands(self.lost()), thousands(self.requests()))?;
        for (cause, lost) in self.causes() {
            writeln!(f, "      {} {cause}", thousands(lost))?;
        }
        for healthy in &self.healthy {
            let percent = (healthy.share * 100.0).floor();
            writeln!(f, "    least healthy: {} {percent}% at {}", healthy.service, Clock(healthy.at))?;
        }
        match &self.slowest {
            Some((time, at, group)) => {
                writeln!(f, "    slowest minute: p95 {} ms at {} ({group})", time.round(), Clock(*at))?;
            }
            None => writeln!(f, "    slowest minute: nothing answered")?,
        }
        self.write_unwell(f)?;
        if self.told.is_empty() {
            writeln!(f, "    told: nobody")?;
        }
        for message in &self.told {
            writeln!(f, "    told: {message}")?;
        }
        writeln!(f, "    machines: {:.1} hours", self.machine_hours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }
}

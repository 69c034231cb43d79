//! For each alarm its incident, what is just below, when it goes off and whom it tells.

mod objectives;
mod platform;
mod services;

use crate::system::System;
use crate::world::Minute;

/// Whom a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tells {
    Page,
    Warn,
}

use Tells::{Page, Warn};

/// What an alarm is about.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    /// The service; `api` where it is of none.
    pub(crate) service: &'static str,
    /// The place of the zone or gateway, from 0.
    pub(crate) place: usize,
}

impl Subject {
    pub(crate) fn logical_id(&self) -> &'static str {
        if self.service == "nginx" { "Nginx" } else { "Api" }
    }
}

type Change = fn(u64, &mut Minute, &Subject);

/// How an alarm is tried.
pub(crate) struct Case {
    /// The logical id: `*` is a service, `#` a number.
    pub(crate) alarm: &'static str,
    /// Where it is so; everywhere if empty.
    systems: &'static [System],
    /// For how many minutes all was well before.
    pub(crate) before: u64,
    /// For how many minutes the incident lasts.
    pub(crate) lasts: u64,
    /// In which minute of it the alarm goes off: its window, and a minute until the last data have come.
    pub(crate) after: u64,
    /// In how many minutes after it everything is quiet again.
    pub(crate) clears: u64,
    /// Who is told during the incident, in this order.
    pub(crate) told: &'static [(Tells, &'static str)],
    pub(crate) incident: Change,
    pub(crate) below: Change,
}

impl Case {
    /// What it is about, if it is the case of this alarm.
    pub(crate) fn of(&self, alarm: &str, system: System) -> Option<Subject> {
        let here = self.systems.is_empty() || self.systems.contains(&system);
        let subjects = [("Api", "api"), ("Nginx", "nginx")]
            .into_iter()
            .flat_map(|(id, service)| (0..3).map(move |place| (id, Subject { service, place })));
        let named =
            |id: &str, place: usize| self.alarm.replace('*', id).replace('#', &(place + 1).to_string());
        let is_of_it = |id: &str| !alarm.starts_with("Nginx") || id == "Nginx";
        let mut found =
            subjects.filter(|(id, subject)| here && named(id, subject.place) == alarm && is_of_it(id));
        found.next().map(|(_, subject)| subject)
    }
}

/// A case with what most of them have: an incident of 20 minutes that is over within 10.
const fn case(
    alarm: &'static str,
    after: u64,
    told: &'static [(Tells, &'static str)],
    incident: Change,
    below: Change,
) -> Case {
    Case { alarm, systems: &[], before: 60, lasts: 20, after, clears: 10, told, incident, below }
}

impl Case {
    const fn before(mut self, minutes: u64) -> Self {
        self.before = minutes;
        self
    }

    const fn lasts(mut self, minutes: u64) -> Self {
        self.lasts = minutes;
        self
    }

    const fn clears(mut self, minutes: u64) -> Self {
        self.clears = minutes;
        self
    }

    const fn only(mut self, systems: &'static [System]) -> Self {
        self.systems = systems;
        self
    }
}

const NOBODY: &[(Tells, &str)] = &[];
const PAGES: &[(Tells, &str)] = &[(Page, "*Page")];
const WARNS: &[(Tells, &str)] = &[(Warn, "*Warn")];
const PLATFORM_PAGES: &[(Tells, &str)] = &[(Page, "ProdPlatformPage")];
const PLATFORM_WARNS: &[(Tells, &str)] = &[(Warn, "ProdPlatformWarn")];
const BALANCER_PAGES: &[(Tells, &str)] = &[(Page, "PublicBalancerPage")];
/// What is used up slowly warns before it pages.
const WARNS_AND_PAGES: &[(Tells, &str)] = &[(Warn, "*Warn"), (Page, "*ObjectivePage")];
const PAGES_AND_WARNS: &[(Tells, &str)] = &[(Page, "*ObjectivePage"), (Warn, "*Warn")];
const MACHINES: &[System] = &[System::Spot, System::OnDemand];

/// All cases.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [services::CASES, objectives::CASES, platform::CASES].into_iter().flatten()
}

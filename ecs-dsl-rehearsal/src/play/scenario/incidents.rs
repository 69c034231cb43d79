//! Incidents that somebody has to be told of, one after the other: in time, by the right topic, once, and until it is over.

use std::collections::BTreeSet;
use std::time::Duration;

use super::pending_tasks::Wish;
use super::{Scene, nat_outage};
use crate::play::queue::{MINUTE, SECOND};
use crate::play::timeline::Clock;
use crate::play::verdict::{Outcome, Verdict};
use crate::play::watch::Message;
use crate::play::{Fault, Play, PlayError};

/// The name of the scenario of incidents that wake somebody.
pub(super) const PAGE: &str = "page";

/// The name of the scenario of incidents that can wait for the morning.
pub(super) const WARN: &str = "warn";

/// How many minutes an incident may take to be over.
const PATIENCE: u32 = 4 * 60;

/// How long nothing is done between two incidents.
const AFTER: Duration = Duration::from_secs(20 * 60);

/// Something that goes wrong for a while.
struct Incident {
    /// What is promised.
    promise: &'static str,
    /// How long it lasts.
    minutes: u64,
    /// Lets it begin. Gives whether there was something that it could hit.
    begin: fn(&mut Play, u64) -> Result<bool, PlayError>,
    /// What ends it, where it doesn't end by itself.
    end: fn(&mut Play, &Play) -> Result<(), PlayError>,
}

/// The first makes every topic known that pages go to.
const PAGES: [Incident; 7] = [
    Incident {
        promise: "somebody is woken when one request in ten fails",
        minutes: 20,
        begin: |play, minutes| hits(play, &Fault::Errors { percent: 10, minutes }),
        end: by_itself,
    },
    Incident {
        promise: "somebody is woken when answers take twenty times as long",
        minutes: 20,
        begin: |play, minutes| hits(play, &Fault::Slow { times: 20, minutes }),
        end: by_itself,
    },
    Incident {
        promise: "somebody is woken when all health checks fail",
        minutes: 20,
        begin: |play, minutes| hits(play, &Fault::ChecksFail { tasks: u32::MAX, minutes }),
        end: by_itself,
    },
    Incident {
        promise: "somebody is woken when tasks find no place",
        minutes: 20,
        begin: |play, minutes| {
            let services = Wish::services(play);
            if services.is_empty() || play.world.fleets.is_empty() {
                return Ok(false);
            }
            play.inject(&Fault::NoCapacity { minutes })?;
            for service in services {
                // What the one before waits for doesn't fit any more.
                Wish::of_service(play, service).map_or(Ok(()), |wish| wish.make(play))?;
            }
            Ok(true)
        },
        end: usual_counts,
    },
    Incident {
        promise: "somebody is woken when more requests come than the largest count can answer",
        minutes: 20,
        begin: |play, _| {
            let Some(times) = play.world.most_requests() else { return Ok(false) };
            let traffic = play.world.traffic.clone().times(times * TOO_MANY);
            play.set_traffic(traffic);
            Ok(true)
        },
        end: usual_traffic,
    },
    Incident {
        promise: "somebody is woken when a NAT gateway has no port left",
        minutes: 20,
        begin: |play, minutes| match nat_outage::busiest(play) {
            Some(zone) => hits(play, &Fault::NatPorts { zone: zone.to_string(), minutes }),
            None => Ok(false),
        },
        end: by_itself,
    },
    Incident {
        promise: "somebody is woken when no On-Demand machine is left",
        minutes: 20,
        begin: |play, minutes| hits(play, &Fault::OnDemandLost { minutes }),
        end: by_itself,
    },
];

const WARNINGS: [Incident; 7] = [
    Incident {
        promise: "somebody can read that a task exited",
        minutes: 10,
        begin: |play, _| hits(play, &Fault::TasksExit { tasks: 1 }),
        end: by_itself,
    },
    Incident {
        promise: "somebody can read that a task fails its health checks",
        minutes: 1,
        begin: |play, _| hits(play, &Fault::ChecksFail { tasks: 1, minutes: until_unhealthy(play) }),
        end: by_itself,
    },
    Incident {
        promise: "somebody can read that answers take four times as long",
        minutes: 30,
        begin: |play, minutes| hits(play, &Fault::Slow { times: 4, minutes }),
        end: by_itself,
    },
    Incident {
        promise: "somebody can read that tasks use nearly all of their memory",
        minutes: 30,
        begin: |play, _| {
            let traffic = play.world.traffic.clone().memory(95.0);
            play.set_traffic(traffic);
            Ok(play.fronted().next().is_some())
        },
        end: usual_traffic,
    },
    Incident {
        promise: "somebody can read that the largest count uses nearly all of its CPU",
        minutes: 45,
        begin: grow_to_the_largest,
        end: usual_traffic,
    },
    Incident {
        promise: "somebody can read that nobody counts the machines",
        minutes: 20,
        begin: |play, minutes| hits(play, &Fault::ExporterSilent { minutes }),
        end: by_itself,
    },
    Incident {
        promise: "somebody can read that a group has nearly as many machines as it may",
        minutes: 20,
        begin: |play, _| {
            let wish = play.world.nearly_full();
            let Some((service, count)) = wish else { return Ok(false) };
            play.world.suspend_scale_in(&service, true);
            play.set_desired_count(&service, count)?;
            Ok(true)
        },
        end: usual_counts,
    },
];

/// So many minutes make a task unhealthy by the checks of its load balancer, and leave no time for another one.
fn until_unhealthy(play: &Play) -> u64 {
    let groups = play.world.system.balanced().map(|(_, group)| group);
    let longest = groups.map(|group| group.interval * u64::from(group.unhealthy)).max();
    longest.unwrap_or_default().div_ceil(MINUTE).max(1)
}

fn hits(play: &mut Play, fault: &Fault) -> Result<bool, PlayError> {
    Ok(play.inject(fault)? > 0)
}

/// Requests grow in eight steps of so many minutes, so that counts and machines can follow.
const STEP: Duration = Duration::from_secs(8 * 60);

/// How many times as many requests come as the largest count can answer.
const TOO_MANY: f64 = 1.5;

/// The share of its CPU that the largest count uses.
const NEARLY_ALL: f64 = 0.95;

/// Milliseconds of each request: so short that nobody waits for long, though a busy task is twenty times as slow.
const SHORT: f64 = 4.0;

fn grow_to_the_largest(play: &mut Play, _: u64) -> Result<bool, PlayError> {
    let usual = play.world.traffic.clone().lasting(&[(SHORT, 1.0)]);
    let Some(times) = play.world.most_requests().filter(|times| times * NEARLY_ALL > 1.0) else {
        return Ok(false);
    };
    // The eighth root, of which every processor has the same bits.
    let each = (times * NEARLY_ALL).sqrt().sqrt().sqrt();
    let mut traffic = usual;
    for _ in 0..8 {
        traffic = traffic.times(each);
        play.set_traffic(traffic.clone());
        play.run_for(STEP);
    }
    Ok(true)
}

const fn by_itself(_: &mut Play, _: &Play) -> Result<(), PlayError> {
    Ok(())
}

fn usual_traffic(play: &mut Play, before: &Play) -> Result<(), PlayError> {
    play.set_traffic(before.world.traffic.clone());
    Ok(())
}

fn usual_counts(play: &mut Play, before: &Play) -> Result<(), PlayError> {
    let world = &play.world;
    let counted = world.services.keys().filter(|service| !world.is_daemon(service));
    let services: Vec<String> = counted.map(ToString::to_string).collect();
    for service in services {
        if let Some(count) = before.desired_count(&service) {
            play.world.suspend_scale_in(&service, false);
            play.set_desired_count(&service, count)?;
        }
    }
    Ok(())
}

/// Lets one thing after the other go wrong that somebody has to be woken for.
///
/// Which topic wakes somebody is told by the gravest of them: it is the one that first hears of one failed request in ten.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn page(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    one_after_the_other(Scene::open(PAGE, system, seed), &PAGES, Hears::Pager)
}

/// Lets one thing after the other go wrong that somebody has to read of in the morning, and that wakes nobody.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn warn(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    one_after_the_other(Scene::open(WARN, system, seed), &WARNINGS, Hears::Mailbox)
}

/// Who has to hear of an incident.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hears {
    Pager,
    /// Anybody but the pager.
    Mailbox,
}

fn one_after_the_other(mut scene: Scene, incidents: &[Incident], hears: Hears) -> Result<Verdict, PlayError> {
    let pager = if scene.up { pager(&scene.play)? } else { None };
    let mut outcomes = Vec::new();
    let mut well = scene.up;
    for incident in incidents {
        let outcome = if well {
            let found = told(&mut scene.play, incident)?;
            well = found.unsettled.is_none();
            found.outcome(hears, pager.as_deref(), scene.play.world.system.topics.is_empty())
        } else {
            (Outcome::NotJudged, "the incident before it wasn't over".to_owned())
        };
        outcomes.push((incident.promise, outcome));
    }
    let verdict = scene.verdict();
    Ok(outcomes
        .into_iter()
        .fold(verdict, |verdict, (promise, (outcome, text))| verdict.judge(promise, outcome, text)))
}

/// The topic that wakes somebody. With one topic for everything, or none that hears of the gravest, it isn't known.
fn pager(play: &Play) -> Result<Option<String>, PlayError> {
    let Some(gravest) = PAGES.first().filter(|_| play.world.system.topics.len() > 1) else { return Ok(None) };
    let found = told(&mut play.clone(), gravest)?;
    Ok(found.calls().next().map(|message| message.topic.clone()))
}

/// What was told of an incident.
struct Told {
    hit: bool,
    messages: Vec<Message>,
    /// When the incident ended, in seconds.
    ended: u64,
    /// What wasn't as before after it, if something wasn't: the system, or an alarm that had called somebody.
    unsettled: Option<String>,
}

fn told(play: &mut Play, incident: &Incident) -> Result<Told, PlayError> {
    let before = play.clone();
    let seen = play.inbox().len();
    let hit = (incident.begin)(play, incident.minutes)?;
    if !hit {
        return Ok(Told { hit, messages: Vec::new(), ended: play.second(), unsettled: None });
    }
    play.run_for(Duration::from_secs(incident.minutes * 60));
    (incident.end)(play, &before)?;
    let ended = play.second();
    let unsettled = (!calms_down(play, seen)).then(|| why(play));
    play.run_for(AFTER);
    Ok(Told { hit, messages: play.inbox().iter().skip(seen).cloned().collect(), ended, unsettled })
}

/// What keeps a system from being as before.
fn why(play: &Play) -> String {
    let why = play.why_not_whole();
    if why.is_empty() { format!("in ALARM: {}", play.alarming().join(", ")) } else { why }
}

/// Lets time pass until the system is whole and none of the alarms that called somebody is in ALARM, at most four hours. An
/// objective's alarm that looks back for a day calls nobody by itself, and isn't waited for unless it did.
fn calms_down(play: &mut Play, seen: usize) -> bool {
    let calm = |play: &Play| {
        let calls = play.inbox().iter().skip(seen).filter(|message| !message.all_clear);
        let callers: BTreeSet<&str> = calls.map(|message| message.from.as_str()).collect();
        play.world.is_well() && !play.alarming().iter().any(|alarm| callers.contains(alarm))
    };
    for _ in 0..PATIENCE {
        if calm(play) {
            return true;
        }
        play.run_for(Duration::from_secs(60));
    }
    calm(play)
}

impl Told {
    fn calls(&self) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.all_clear)
    }

    fn outcome(&self, hears: Hears, pager: Option<&str>, mute: bool) -> (Outcome, String) {
        if !self.hit {
            return (Outcome::NotJudged, "there was nothing that it could hit".to_owned());
        }
        let wakes = |message: &&Message| pager == Some(message.topic.as_str());
        let heard = match hears {
            Hears::Pager => self.calls().find(|message| pager.is_none() || wakes(message)),
            Hears::Mailbox => self.calls().next(),
        };
        let Some(first) = heard else {
            let text = match self.calls().next() {
                Some(other) => format!("it woke nobody: {other}"),
                None if mute => "the template has no topic by which anybody could be told".to_owned(),
                None => "no topic got a message".to_owned(),
            };
            return (Outcome::Broken, text);
        };
        if let Some(woken) = self.calls().find(wakes).filter(|_| hears == Hears::Mailbox) {
            return (Outcome::Broken, format!("it woke somebody: {woken}"));
        }
        let mut once = BTreeSet::new();
        let meanwhile = self.calls().filter(|message| message.second() <= self.ended);
        if let Some(again) = meanwhile.into_iter().find(|message| !once.insert(&message.from)) {
            return (Outcome::Broken, format!("{again}, for the second time"));
        }
        if let Some(why) = &self.unsettled {
            return (Outcome::Broken, format!("{first}, and it wasn't over after four hours: {why}"));
        }
        let over = self.messages.iter().rev().find(|message| message.all_clear);
        let over =
            over.map_or_else(String::new, |over| format!(", over at {}", Clock(over.second() * SECOND)));
        (Outcome::Kept, format!("{first}{over}"))
    }
}

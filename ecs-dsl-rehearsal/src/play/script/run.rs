//! Plays the steps of a scenario, and judges its promises.

use std::time::Duration;

use super::fault::unknown;
use super::{Act, Deploy, Limits, Requests, Script, ScriptError, Services, Step};
use crate::play::mistake::Mistake;
use crate::play::queue::SECOND;
use crate::play::release::Release;
use crate::play::scenario::{NEXT, Scene};
use crate::play::stack::StackStatus;
use crate::play::stage::Play;
use crate::play::timeline::Length;
use crate::play::traffic::Traffic;
use crate::play::verdict::{Outcome, Verdict};

/// How often the system is looked at while time passes, in seconds.
const LOOK: u64 = 10;

/// How long is measured after the last limit is over.
const AFTER: Duration = Duration::from_secs(600);

pub(super) fn play(script: &Script, system: &Play, seed: u64) -> Result<Verdict, ScriptError> {
    let mistakes = missing(script, system);
    if !mistakes.is_empty() {
        return Err(ScriptError::Wrong { mistakes });
    }
    // What the file doesn't say is as the system has it.
    let own = &system.world.traffic;
    let requests = if script.requests.is_empty() { &own.requests } else { &script.requests };
    let traffic = script.traffic.as_ref().unwrap_or(own).clone().asking(requests.clone());
    let system = system.clone().traffic(traffic);
    let scene = Scene::open(script.name.clone(), &system, seed);
    let usual = scene.play.world.traffic.clone();
    let up = scene.up;
    let mut player = Player {
        changed: scene.play.second(),
        scene,
        usual,
        whole_since: None,
        rollout: None,
        missed: Vec::new(),
    };
    if up {
        for step in &script.steps {
            player.take(script, step)?;
        }
    }
    Ok(player.judge(&script.limits))
}

/// What the steps name and the system hasn't.
fn missing(script: &Script, system: &Play) -> Vec<Mistake> {
    let services: Vec<&str> = system.world.services.keys().map(AsRef::as_ref).collect();
    let mut mistakes = Vec::new();
    for step in &script.steps {
        let found: Vec<_> = match &step.act {
            Act::Deploy(Deploy { services: Services::These(named), .. }) => {
                named.iter().filter_map(|one| unknown(one, "the system", "service", &services)).collect()
            }
            Act::Scale(named, _) => unknown(named, "the system", "service", &services).into_iter().collect(),
            Act::Inject(order) => order.missing(system).into_iter().collect(),
            _ => Vec::new(),
        };
        let told = found.into_iter().map(|(named, message)| Mistake::at(&script.text, &named.span, message));
        mistakes.extend(told);
    }
    mistakes
}

/// A deployment of a step.
struct Rollout {
    release: Release,
    began: u64,
    /// When all its services first had it.
    completed: Option<u64>,
    /// When all its services and the stack had first gone back.
    back: Option<u64>,
}

/// A scenario being played.
struct Player {
    scene: Scene,
    /// Requests at the beginning.
    usual: Traffic,
    /// When a step last changed anything, in seconds.
    changed: u64,
    /// Since when the system has been whole, as often as it was looked at.
    whole_since: Option<u64>,
    rollout: Option<Rollout>,
    /// Steps by which nothing happened.
    missed: Vec<String>,
}

impl Player {
    fn take(&mut self, script: &Script, step: &Step) -> Result<(), ScriptError> {
        let wrong = |message: String| ScriptError::Wrong {
            mistakes: vec![Mistake::at(&script.text, step.span(), message)],
        };
        match &step.act {
            Act::Wait(time) => self.pass(*time),
            Act::WaitUntilWell(limit) => self.pass_until_well(*limit),
            Act::Mark => self.scene.play.mark(),
            Act::Traffic(requests) => {
                let traffic = match requests {
                    Requests::Are(traffic) => traffic.clone().asking(self.usual.requests.clone()),
                    Requests::Times(times) => self.usual.clone().times(*times),
                };
                self.scene.play.set_traffic(traffic);
                self.begin();
            }
            Act::Scale(service, tasks) => {
                let set = self.scene.play.set_desired_count(&service.name, *tasks);
                set.map_err(|error| wrong(error.to_string()))?;
                self.begin();
            }
            Act::ExchangeMachines => {
                if self.scene.play.exchange_machines() == 0 {
                    self.missed.push("there was no machine to exchange".to_owned());
                }
                self.begin();
            }
            Act::Inject(order) => {
                let hit = match order.fault(&self.scene.play) {
                    Some(fault) => {
                        self.scene.play.inject(&fault).map_err(|error| wrong(error.to_string()))?
                    }
                    None => 0,
                };
                if hit == 0 {
                    let line = Mistake::at(&script.text, step.span(), "").line;
                    self.missed.push(format!("the fault of line {line} had nothing to hit"));
                }
                self.begin();
            }
            Act::Deploy(deploy) => {
                let Some(release) = self.release(deploy) else {
                    self.missed.push("no service is behind a load balancer".to_owned());
                    return Ok(());
                };
                self.scene.play.deploy(&release).map_err(|error| {
                    wrong(format!(
                        "{error}: let the deployment before it end, as with `wait_until_well = \"30m\"`"
                    ))
                })?;
                self.begin();
                self.rollout = Some(Rollout { release, began: self.changed, completed: None, back: None });
            }
        }
        Ok(())
    }

    /// Something begins that the system has to get over.
    fn begin(&mut self) {
        self.changed = self.scene.play.second();
        self.whole_since = None;
        self.look();
    }

    fn release(&self, deploy: &Deploy) -> Option<Release> {
        let play = &self.scene.play;
        let services: Vec<String> = match &deploy.services {
            Services::All => play.fronted().map(str::to_owned).collect(),
            Services::These(named) => named.iter().map(|one| one.name.clone()).collect(),
        };
        let mut release: Option<Release> = None;
        for service in services {
            let now = play.version(&service).map_or("", |(image, _)| image);
            let reference = deploy.reference.clone().unwrap_or_else(|| format!("{now}{NEXT}"));
            let image = deploy.nature.clone().named(reference);
            let mut next = match release {
                None => Release::image(service.clone(), image),
                Some(release) => release.and(service.clone(), image),
            };
            for value_from in &deploy.reads {
                next = next.reading(service.clone(), value_from.clone());
            }
            release = Some(next);
        }
        release
    }

    fn look(&mut self) {
        let now = self.scene.play.second();
        let whole = self.scene.play.world.is_well() && !self.scene.play.world.has_doomed();
        self.whole_since = if whole { self.whole_since.or(Some(now)) } else { None };
        let stack = self.scene.play.stack();
        if let Some(rollout) = &mut self.rollout {
            if rollout.completed.is_none() && self.scene.is_new(&rollout.release) {
                rollout.completed = Some(now);
            }
            let back = stack == StackStatus::UpdateRollbackComplete && self.scene.is_old(&rollout.release);
            if rollout.back.is_none() && back {
                rollout.back = Some(now);
            }
        }
    }

    fn pass(&mut self, time: Duration) {
        let end = self.scene.play.second() + time.as_secs();
        while self.scene.play.second() < end {
            let next = (self.scene.play.second() + LOOK).min(end);
            self.scene.play.run_until(next);
            self.look();
        }
    }

    fn pass_until_well(&mut self, limit: Duration) {
        let end = self.scene.play.second() + limit.as_secs();
        self.look();
        while self.whole_since.is_none() && self.scene.play.second() < end {
            let next = (self.scene.play.second() + LOOK).min(end);
            self.scene.play.run_until(next);
            self.look();
        }
    }

    fn pass_until(&mut self, second: u64) {
        self.pass(Duration::from_secs(second.saturating_sub(self.scene.play.second())));
    }

    /// Lets the limits come, the nearest first, and judges each when it is there.
    fn judge(mut self, limits: &Limits) -> Verdict {
        let up = self.scene.up;
        let began = self.rollout.as_ref().map_or(self.changed, |rollout| rollout.began);
        let mut ends: Vec<u64> = Vec::new();
        ends.extend(limits.well_within.map(|limit| self.changed + limit.as_secs()));
        ends.extend(limits.completes_within.or(limits.goes_back_within).map(|limit| began + limit.as_secs()));
        ends.sort_unstable();
        let mut well = None;
        for end in ends {
            if up {
                self.pass_until(end);
            }
            if limits.well_within.is_some_and(|limit| self.changed + limit.as_secs() == end) {
                well = Some(self.whole());
            }
        }
        if up {
            self.pass(AFTER);
        }
        let rollout = self.rollout.map(|rollout| (rollout.began, rollout.completed, rollout.back));
        let (why_not, stack) = (self.scene.play.why_not_whole(), self.scene.play.stack());
        let mut verdict = self.scene.verdict();
        if let (Some(limit), Some((whole, text))) = (limits.well_within, well) {
            verdict =
                verdict.holds(format!("the system is whole again within {}", length(limit)), whole, text);
        }
        for (limit, promise, is_back) in [
            (limits.completes_within, "the new version is there", false),
            (limits.goes_back_within, "the deployment goes back by itself", true),
        ] {
            let Some(limit) = limit else { continue };
            let promise = format!("{promise} within {}", length(limit));
            let Some((began, completed, back)) = rollout else {
                verdict = verdict.judge(promise, Outcome::NotJudged, "nothing was deployed");
                continue;
            };
            let took = if is_back { back } else { completed }.map(|at| Duration::from_secs(at - began));
            let text = match took {
                Some(took) => format!("after {}", length(took)),
                None if why_not.is_empty() => format!("not so: the stack is {stack}"),
                None => format!("not so: {why_not}"),
            };
            verdict = verdict.holds(promise, took.is_some_and(|took| took <= limit), text);
        }
        for missed in &self.missed {
            verdict = verdict.judge("each step has something to act on", Outcome::NotJudged, missed.clone());
        }
        rest(verdict, limits)
    }

    /// Whether the system is whole now, and how long after the last change it became so.
    fn whole(&self) -> (bool, String) {
        match self.whole_since {
            Some(since) if since <= self.changed => (true, "it always was".to_owned()),
            Some(since) => (true, format!("after {}", Length((since - self.changed) * SECOND))),
            None if self.scene.play.world.has_doomed() => {
                (false, "a Spot machine is being interrupted".to_owned())
            }
            None => (false, self.scene.play.why_not_whole()),
        }
    }
}

/// The promises that are about the whole time.
fn rest(mut verdict: Verdict, limits: &Limits) -> Verdict {
    if limits.loses_nothing {
        verdict = verdict.loses_nothing();
    }
    if let Some(share) = limits.loses_at_most {
        let percent = (share * 1e6).round() / 1e4;
        verdict = verdict.loses_at_most(format!("at most {percent}% of the requests are lost"), share);
    }
    if limits.stays_healthy {
        verdict = verdict.stays_healthy();
    }
    if limits.keeps_capacity {
        verdict = verdict.keeps_capacity();
    }
    if limits.calls_nobody {
        verdict = verdict.calls_nobody();
    }
    if limits.tells_somebody {
        verdict = verdict.tells_somebody();
    }
    verdict
}

fn length(time: Duration) -> Length {
    Length(time.as_secs() * SECOND)
}

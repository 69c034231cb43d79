//! A scenario on many seeds.

use std::num::NonZero;
use std::thread;

use ecs_dsl_rehearsal::play::{Outcome, Verdict};

use super::part::{Part, Refusal, Subject};
use crate::cli::args::Rehearsal;
use crate::cli::render::rehearsal::Report;

/// What became of a scenario on many seeds.
#[derive(Debug, Default)]
pub(super) struct Tally {
    kept: u64,
    broken: u64,
    not_judged: u64,
    /// A broken promise before others, of these the one that lost most, of these the first.
    worst: Option<Verdict>,
}

impl Tally {
    fn of(verdict: Verdict) -> Self {
        let mut tally = Self::default();
        match verdict.outcome() {
            Outcome::Kept => tally.kept = 1,
            Outcome::Broken => tally.broken = 1,
            Outcome::NotJudged => tally.not_judged = 1,
        }
        tally.worst = Some(verdict);
        tally
    }

    /// The worst verdict stands for all. It is played once more if what the system was like over time is asked for.
    pub(super) fn report(
        self,
        stack: &str,
        part: &Part,
        subject: &Subject,
        wish: &Rehearsal,
    ) -> Result<Option<Report>, Refusal> {
        let Some(worst) = self.worst else { return Ok(None) };
        let seed = worst.seed();
        let recorded = wish.html.is_some() || wish.timeline;
        let verdict = if recorded {
            let (system, template) = (subject.system.clone().recorded(), subject.template.clone());
            part.play(&Subject { system, template }, seed)?
        } else {
            worst
        };
        Ok(Some(Report {
            stack: stack.to_owned(),
            about: part.about().to_owned(),
            again: wish.again(&part.argument(), seed),
            verdict,
            seeds: wish.seeds,
            kept: self.kept,
            broken: self.broken,
            not_judged: self.not_judged,
        }))
    }

    /// With one of later seeds.
    fn and(mut self, later: Self) -> Self {
        self.kept += later.kept;
        self.broken += later.broken;
        self.not_judged += later.not_judged;
        if later.worst.as_ref().map(rank) > self.worst.as_ref().map(rank) {
            self.worst = later.worst;
        }
        self
    }
}

fn rank(verdict: &Verdict) -> (u8, u64) {
    let outcome = match verdict.outcome() {
        Outcome::Broken => 2,
        Outcome::NotJudged => 1,
        Outcome::Kept => 0,
    };
    (outcome, verdict.measured().lost())
}

/// All seeds. Each processor plays its share, and they share nothing: how many there are shows in no number.
pub(super) fn play(part: &Part, subject: &Subject, wish: &Rehearsal) -> Result<Tally, Refusal> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let seeds: Vec<u64> = (0..wish.seeds).map(|place| wish.seed.wrapping_add(place)).collect();
    let one = |seed: &u64| part.play(subject, *seed).map(Tally::of);
    let all = |tally: Tally, next: Result<Tally, Refusal>| Ok(tally.and(next?));
    thread::scope(|scope| {
        let shares = seeds.chunks(seeds.len().div_ceil(processors).max(1));
        let workers: Vec<_> = shares
            .map(|seeds| scope.spawn(move || seeds.iter().map(one).try_fold(Tally::default(), all)))
            .collect();
        let played = workers.into_iter().map(|worker| match worker.join() {
            Ok(tally) => tally,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        played.into_iter().try_fold(Tally::default(), all)
    })
}

//! `rehearse`: the system at play, and which promises it keeps.

mod machine;

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;

use ecs_dsl_rehearsal::play::scenario::{self, Scenario};
use ecs_dsl_rehearsal::play::{Outcome, Play, PlayError, Traffic, Verdict};
use serde_json::json;

use crate::app::AssembledStack;
use crate::cli::args::Rehearsal;
use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::cli::render::rehearsal::{self, Report};
use crate::resources::ecs;

pub(super) fn run(stacks: &[&AssembledStack], wish: &Rehearsal, screen: &Screen) -> Exit {
    let played: Vec<&AssembledStack> = stacks.iter().copied().filter(|stack| has_services(stack)).collect();
    if played.is_empty() {
        screen.problem("nothing-to-rehearse", "the program runs no service", "write `Service::builder(..)`");
        return Exit::Program;
    }
    let mut reports = Vec::new();
    for stack in played {
        match rehearse(stack, wish, screen) {
            Ok(more) => reports.extend(more),
            Err(error) => {
                screen.problem("rehearsal", &format!("stack {}: {error}", stack.name()), help(&error));
                return Exit::Program;
            }
        }
    }
    type Write = fn(&[Report]) -> String;
    let files =
        [(&wish.html, "--html", rehearsal::page as Write), (&wish.junit, "--junit", rehearsal::junit)];
    for (out, option, text) in files {
        if let Some(out) = out
            && !write(out, &text(&reports), option, screen)
        {
            return Exit::Program;
        }
    }
    match reports.iter().any(|report| report.verdict.outcome() == Outcome::Broken) {
        true => Exit::Rehearsal,
        false => Exit::Done,
    }
}

/// Whether a file could be written.
fn write(out: &Path, text: &str, option: &str, screen: &Screen) -> bool {
    match fs::write(out, text) {
        Ok(()) => {
            let value = json!({"path": out.display().to_string(), "bytes": text.len()});
            screen.tell("written", value, || format!("{} ({} bytes)", out.display(), text.len()));
            true
        }
        Err(error) => {
            let message = format!("can't write {}: {error}", out.display());
            screen.problem("output", &message, &format!("name a file that can be written: `{option} FILE`"));
            false
        }
    }
}

fn has_services(stack: &AssembledStack) -> bool {
    stack.template().resources().any(|(_, entry)| entry.resource_type() == ecs::Service::TYPE)
}

fn help(error: &PlayError) -> &'static str {
    match error {
        PlayError::UnknownType { .. } => {
            "if the system works without it, `--ignore-unknown` lets it do nothing in the rehearsal"
        }
        _ => "the rehearsal can't play this; `check` and `deploy --local` judge the template without it",
    }
}

/// What became of each scenario.
fn rehearse(stack: &AssembledStack, wish: &Rehearsal, screen: &Screen) -> Result<Vec<Report>, PlayError> {
    let open = if wish.ignore_unknown { Play::ignoring_unknown } else { Play::of };
    let mut system = open(&stack.pretty())?;
    if let Some(rate) = wish.traffic {
        system = system.traffic(Traffic::constant(rate));
    }
    left_out(stack.name(), &system, screen);
    let mut reports = Vec::new();
    let scenarios = scenario::ALL.into_iter();
    let wanted = |scenario: &Scenario| {
        wish.scenarios.is_empty() || wish.scenarios.iter().any(|name| name == scenario.name)
    };
    for scenario in scenarios.filter(wanted) {
        let Some(report) = play(scenario, &system, wish)?.report(stack.name(), scenario, &system, wish)?
        else {
            continue;
        };
        tell(&report, wish, screen);
        reports.push(report);
    }
    let of = |outcome| {
        reports
            .iter()
            .map(|report: &Report| &report.verdict)
            .filter(move |verdict| verdict.outcome() == outcome)
    };
    let broken: Vec<&str> = of(Outcome::Broken).map(Verdict::scenario).collect();
    let text = if broken.is_empty() {
        let (kept, all) = (of(Outcome::Kept).count(), reports.len());
        format!("No promise was broken; {kept} of {all} scenarios could be judged in full.")
    } else {
        format!("Promises were broken in: {}.", broken.join(", "))
    };
    screen.say(&text);
    Ok(reports)
}

/// What the play can't say anything of, first of all.
fn left_out(stack: &str, system: &Play, screen: &Screen) {
    let inert = system.inert();
    let mut alarms: Vec<String> = system.unfed().into_iter().map(|(alarm, _)| alarm).collect();
    alarms.dedup();
    let ignored: Vec<String> =
        system.ignored().iter().map(|(id, property)| format!("{id}.{property}")).collect();
    let value = json!({"stack": stack, "inert": inert, "alarms": alarms, "properties": ignored});
    screen.tell("left_out", value, || {
        let mut lines = vec![format!("Stack {stack} at play. Not simulated, so that nothing is said of it:")];
        lines.push(format!("  {} properties, which `--json` lists", ignored.len()));
        if !alarms.is_empty() {
            lines.push(format!("  alarms without data: {}", alarms.join(", ")));
        }
        if !inert.is_empty() {
            lines.push(format!("  types that do nothing: {}", inert.join(", ")));
        }
        lines.join("\n") + "\n"
    });
}

/// What became of a scenario on many seeds.
#[derive(Debug, Default)]
struct Tally {
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
    fn report(
        self,
        stack: &str,
        scenario: Scenario,
        system: &Play,
        wish: &Rehearsal,
    ) -> Result<Option<Report>, PlayError> {
        let Some(worst) = self.worst else { return Ok(None) };
        let seed = worst.seed();
        let recorded = wish.html.is_some() || wish.timeline;
        let verdict = if recorded { scenario.play(&system.clone().recorded(), seed)? } else { worst };
        Ok(Some(Report {
            stack: stack.to_owned(),
            about: scenario.about.to_owned(),
            again: format!("rehearse {} --seed {seed}", scenario.name),
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
fn play(scenario: Scenario, system: &Play, wish: &Rehearsal) -> Result<Tally, PlayError> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let seeds: Vec<u64> = (0..wish.seeds).map(|place| wish.seed.wrapping_add(place)).collect();
    let one = |seed: &u64| scenario.play(system, *seed).map(Tally::of);
    let all = |tally: Tally, next: Result<Tally, PlayError>| Ok(tally.and(next?));
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

/// Tells what became of a scenario; the worst verdict stands for all.
fn tell(report: &Report, wish: &Rehearsal, screen: &Screen) {
    let Report { stack, verdict, seeds, kept, broken, not_judged, again, .. } = report;
    if *seeds > 1 {
        let value = json!({
            "stack": stack, "scenario": verdict.scenario(), "seeds": seeds, "kept": kept, "broken": broken,
            "not_judged": not_judged, "worst_seed": verdict.seed(),
        });
        screen.tell("seeds", value, || {
            format!(
                "{}: {kept} of {seeds} seeds kept all promises, {broken} broke some, {not_judged} can't be judged.\n\
                 The worst, which `{again} --timeline` plays again:",
                verdict.scenario(),
            )
        });
    }
    screen.tell("verdict", machine::verdict(stack, verdict, wish.timeline), || {
        let timeline = if wish.timeline { format!("{}\n", verdict.timeline()) } else { String::new() };
        format!("{timeline}{verdict}")
    });
}

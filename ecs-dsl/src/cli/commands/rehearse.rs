//! `rehearse`: the system at play, and which promises it keeps.

use std::num::NonZero;
use std::thread;

use ecs_dsl_rehearsal::play::scenario::{self, Scenario};
use ecs_dsl_rehearsal::play::{Outcome, Play, PlayError, Traffic, Verdict};
use serde_json::{Value as Json, json};

use crate::app::AssembledStack;
use crate::cli::args::Rehearsal;
use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::resources::ecs;

pub(super) fn run(stacks: &[&AssembledStack], wish: &Rehearsal, screen: &Screen) -> Exit {
    let played: Vec<&AssembledStack> = stacks.iter().copied().filter(|stack| has_services(stack)).collect();
    if played.is_empty() {
        screen.problem("nothing-to-rehearse", "the program runs no service", "write `Service::builder(..)`");
        return Exit::Program;
    }
    let mut exit = Exit::Done;
    for stack in played {
        match rehearse(stack, wish, screen) {
            Ok(true) => {}
            Ok(false) => exit = Exit::Rehearsal,
            Err(error) => {
                screen.problem("rehearsal", &format!("stack {}: {error}", stack.name()), help(&error));
                return Exit::Program;
            }
        }
    }
    exit
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

/// Whether no promise was broken.
fn rehearse(stack: &AssembledStack, wish: &Rehearsal, screen: &Screen) -> Result<bool, PlayError> {
    let open = if wish.ignore_unknown { Play::ignoring_unknown } else { Play::of };
    let mut system = open(&stack.pretty())?;
    if let Some(rate) = wish.traffic {
        system = system.traffic(Traffic::constant(rate));
    }
    left_out(stack.name(), &system, screen);
    let (mut broken, mut kept, mut all) = (Vec::new(), 0_usize, 0_usize);
    let scenarios = scenario::ALL.into_iter();
    let wanted = |scenario: &Scenario| {
        wish.scenarios.is_empty() || wish.scenarios.iter().any(|name| name == scenario.name)
    };
    for scenario in scenarios.filter(wanted) {
        all += 1;
        let tally = play(scenario, &system, wish)?;
        match tell(stack.name(), scenario, &tally, wish, screen) {
            Outcome::Broken => broken.push(scenario.name),
            Outcome::Kept => kept += 1,
            Outcome::NotJudged => {}
        }
    }
    let text = if broken.is_empty() {
        format!("No promise was broken; {kept} of {all} scenarios could be judged in full.")
    } else {
        format!("Promises were broken in: {}.", broken.join(", "))
    };
    screen.say(&text);
    Ok(broken.is_empty())
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
fn tell(stack: &str, scenario: Scenario, tally: &Tally, wish: &Rehearsal, screen: &Screen) -> Outcome {
    let Some(worst) = &tally.worst else { return Outcome::NotJudged };
    let Tally { kept, broken, not_judged, .. } = tally;
    if wish.seeds > 1 {
        let value = json!({
            "stack": stack, "scenario": scenario.name, "seeds": wish.seeds, "kept": kept, "broken": broken,
            "not_judged": not_judged, "worst_seed": worst.seed(),
        });
        screen.tell("seeds", value, || {
            format!(
                "{}: {kept} of {} seeds kept all promises, {broken} broke some, {not_judged} can't be judged.\n\
                 The worst, which `rehearse {} --seed {} --timeline` plays again:",
                scenario.name, wish.seeds, scenario.name, worst.seed(),
            )
        });
    }
    screen.tell("verdict", machine(stack, worst, wish.timeline), || {
        let timeline = if wish.timeline { format!("{}\n", worst.timeline()) } else { String::new() };
        format!("{timeline}{worst}")
    });
    worst.outcome()
}

fn machine(stack: &str, verdict: &Verdict, timeline: bool) -> Json {
    let measured = verdict.measured();
    let promises: Vec<Json> = verdict
        .promises()
        .iter()
        .map(|promise| json!({"promise": promise.text, "outcome": promise.outcome.to_string(), "measured": promise.measured}))
        .collect();
    let causes: Vec<Json> =
        measured.causes().map(|(cause, requests)| json!({"cause": cause, "requests": requests})).collect();
    let healthy: Vec<Json> = measured
        .healthy()
        .iter()
        .map(|one| json!({"service": one.service, "least_share": one.share, "floor": one.floor, "second": one.second()}))
        .collect();
    let told: Vec<Json> = measured
        .told()
        .iter()
        .map(|one| json!({"second": one.second(), "topic": one.topic, "from": one.from, "over": one.all_clear}))
        .collect();
    let mut value = json!({
        "stack": stack, "scenario": verdict.scenario(), "seed": verdict.seed(),
        "outcome": verdict.outcome().to_string(), "promises": promises, "requests": measured.requests(),
        "lost": measured.lost(), "causes": causes, "healthy": healthy, "slowest_p95_ms": measured.slowest_p95(),
        "well_after_seconds": measured.well_after(), "told": told, "machine_hours": measured.machine_hours(),
    });
    if timeline && let Some(members) = value.as_object_mut() {
        let moments: Vec<Json> = verdict
            .timeline()
            .moments()
            .iter()
            .map(|moment| json!({"second": moment.second(), "subject": moment.subject, "text": moment.text}))
            .collect();
        members.insert("timeline".to_owned(), moments.into());
    }
    value
}

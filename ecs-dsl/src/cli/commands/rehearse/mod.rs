//! `rehearse`: the system at play, and which promises it keeps.

mod machine;
mod part;
mod tally;

use std::fs;
use std::path::Path;

use ecs_dsl_rehearsal::play::{Outcome, Play, PlayError, Traffic, Verdict};
use serde_json::json;

use crate::app::AssembledStack;
use crate::cli::args::Rehearsal;
use crate::cli::exit::Exit;
use crate::cli::rehearsal::has_services;
use crate::cli::render::Screen;
use crate::cli::render::rehearsal::{self, Report};
use part::{Part, Refusal, Subject};

pub(super) fn run(stacks: &[&AssembledStack], wish: &Rehearsal, screen: &Screen) -> Exit {
    let played: Vec<&AssembledStack> = stacks.iter().copied().filter(|stack| has_services(stack)).collect();
    if played.is_empty() {
        screen.problem("nothing-to-rehearse", "the program runs no service", "write `Service::builder(..)`");
        return Exit::Program;
    }
    let (parts, traffic) = match (part::parts(wish, screen), part::traffic(wish, screen)) {
        (Ok(parts), Ok(traffic)) => (parts, traffic),
        (Err(exit), _) | (_, Err(exit)) => return exit,
    };
    if let ([_, other, ..], Some(_)) = (played.as_slice(), &wish.from) {
        let message =
            format!("`--from` is the template of one stack, and {} runs services too", other.name());
        screen.problem("from", &message, "say which one is meant: `--stack NAME`");
        return Exit::Usage;
    }
    type Write = fn(&[Report]) -> String;
    let files =
        [(&wish.html, "--html", rehearsal::page as Write), (&wish.junit, "--junit", rehearsal::junit)];
    let files = files.into_iter().filter_map(|(out, option, text)| Some((out.as_deref()?, option, text)));
    let files: Vec<_> = files.collect();
    // Before anything is played, which may take a while.
    if !files.iter().all(|(out, option, _)| may_write(out, option, screen)) {
        return Exit::Program;
    }
    let mut reports = Vec::new();
    for stack in played {
        match rehearse(stack, &parts, &traffic, wish, screen) {
            Ok(more) => reports.extend(more),
            Err(Refusal::Play(error)) => {
                screen.problem("rehearsal", &format!("stack {}: {error}", stack.name()), help(&error));
                return Exit::Program;
            }
            Err(Refusal::Deployed(error)) => {
                let path = wish.from.as_deref().unwrap_or(Path::new("--from"));
                screen.problem("from", &format!("{}: {error}", path.display()), help_of_deployed(&error));
                return Exit::Program;
            }
            Err(Refusal::File(path, mistakes)) => {
                screen.mistakes("scenario", &path, &mistakes);
                return Exit::Program;
            }
        }
    }
    for (out, option, text) in files {
        if !write(out, &text(&reports), option, screen) {
            return Exit::Program;
        }
    }
    match reports.iter().any(|report| report.verdict.outcome() == Outcome::Broken) {
        true => Exit::Rehearsal,
        false => Exit::Done,
    }
}

/// Whether there is a folder for a file, and none in its place.
fn may_write(out: &Path, option: &str, screen: &Screen) -> bool {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let reason = match (out.is_dir(), folder.is_dir()) {
        (true, _) => "it is a folder".to_owned(),
        (_, false) => format!("there is no folder {}", folder.display()),
        _ => return true,
    };
    unwritten(out, &reason, option, screen)
}

/// Whether a file could be written.
fn write(out: &Path, text: &str, option: &str, screen: &Screen) -> bool {
    match fs::write(out, text) {
        Ok(()) => {
            let value = json!({"path": out.display().to_string(), "bytes": text.len()});
            screen.tell("written", value, || format!("{} ({} bytes)", out.display(), text.len()));
            true
        }
        Err(error) => unwritten(out, &error.to_string(), option, screen),
    }
}

fn unwritten(out: &Path, reason: &str, option: &str, screen: &Screen) -> bool {
    let message = format!("can't write {}: {reason}", out.display());
    screen.problem("output", &message, &format!("name a file that can be written: `{option} FILE`"));
    false
}

fn help(error: &PlayError) -> &'static str {
    match error {
        PlayError::UnknownType { .. } => {
            "if the system works without it, `--ignore-unknown` lets it do nothing in the rehearsal"
        }
        _ => "the rehearsal can't play this; `check` and `deploy --local` judge the template without it",
    }
}

fn help_of_deployed(error: &PlayError) -> &'static str {
    match error {
        PlayError::Template(_) => {
            "write the template that is deployed, as `aws cloudformation get-template` gives it"
        }
        other => help(other),
    }
}

/// What became of each scenario.
fn rehearse(
    stack: &AssembledStack,
    parts: &[Part],
    traffic: &Traffic,
    wish: &Rehearsal,
    screen: &Screen,
) -> Result<Vec<Report>, Refusal> {
    let open = |template: &str| -> Result<Play, PlayError> {
        let open = if wish.ignore_unknown { Play::ignoring_unknown } else { Play::of };
        Ok(open(template)?.traffic(traffic.clone()))
    };
    let template = stack.pretty();
    let system = open(&template)?;
    left_out(stack.name(), &system, screen);
    let mut reports = Vec::new();
    for part in parts {
        let system = match part {
            Part::Upgrade(deployed) => open(deployed).map_err(Refusal::Deployed)?,
            _ => system.clone(),
        };
        let subject = Subject { system, template: template.clone() };
        let tally = tally::play(part, &subject, wish)?;
        let Some(report) = tally.report(stack.name(), part, &subject, wish)? else { continue };
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

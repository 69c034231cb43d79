//! `monitors`: what is watched, who hears it, and what is left out and why.

use std::collections::BTreeMap;

use serde_json::json;

use crate::app::AssembledStack;
use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::constructs::observability::{LeftOut, Severity, Watch};

pub(super) fn run(stacks: &[&AssembledStack], screen: &Screen) -> Exit {
    let none = stacks.iter().all(|stack| stack.watches().is_empty());
    if none {
        screen.problem(
            "no-monitors",
            "the program watches nothing",
            "write `monitors::standard(\"prod\", &on_call).watch(&service).build(&mut stack)`",
        );
        return Exit::Program;
    }
    for stack in stacks {
        told(stack, screen);
    }
    Exit::Done
}

fn told(stack: &AssembledStack, screen: &Screen) {
    screen.say(&format!("Stack {} is watched by {} alarms and rules.", stack.name(), stack.watches().len()));
    let mut subjects: BTreeMap<&str, Vec<&Watch>> = BTreeMap::new();
    for watch in stack.watches() {
        subjects.entry(&watch.subject).or_default().push(watch);
    }
    for (subject, watches) in subjects {
        screen.say(&format!("\n{subject}"));
        for watch in watches {
            let value = json!({
                "stack": stack.name(), "subject": subject, "id": watch.id.as_str(), "says": watch.says,
                "severity": watch.severity.map(Severity::name), "silence": watch.silence, "runbook": watch.runbook,
                "made_at": watch.location.to_string(),
            });
            screen.tell("watched", value, || line(watch));
        }
    }
    if !stack.left_out().is_empty() {
        screen.say("\nLeft out");
    }
    for alike in stack.left_out().chunk_by(|a, b| a.subject == b.subject && a.reason == b.reason) {
        let monitors: Vec<&str> = alike.iter().map(|left| left.monitor).collect();
        let Some(LeftOut { subject, reason, .. }) = alike.first() else { continue };
        let value =
            json!({"stack": stack.name(), "monitors": monitors, "subject": subject, "reason": reason});
        screen.tell("left_out", value, || format!("  {}\n        {subject}: {reason}", monitors.join(", ")));
    }
}

fn line(watch: &Watch) -> String {
    let severity = watch.severity.map_or("-", Severity::name);
    let says = watch.says.lines().next().unwrap_or_default();
    format!("  {severity:4}  {:28}  {says}", watch.id.as_str())
}

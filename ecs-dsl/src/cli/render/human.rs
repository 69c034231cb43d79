//! The words for people. Plain text: what is worth a colour is worth a word.

use std::fmt::Write;

use crate::deploy::{Action, Change, Description, Event, Plan, Replacement};
use crate::invariants::{Rule, Violation};

pub(super) fn problem(code: &str, message: &str, help: &str) -> String {
    format!("error[{code}]: {message}\n  = help: {help}")
}

pub(super) fn violation(violation: &Violation) -> String {
    format!("{violation}\n")
}

pub(super) fn refused(count: usize) -> String {
    let rules = if count == 1 { "1 rule is".to_owned() } else { format!("{count} rules are") };
    format!("{rules} broken: nothing was written and nothing was sent. `explain <rule>` tells more.")
}

pub(super) fn rule(rule: &Rule, programs: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{}: {}\n\n  says    {}\n  why     {}\n  write   {}\n  level   {}\n  source  {}\n",
        rule.id,
        rule.title,
        rule.message,
        rule.why,
        rule.help,
        rule.level.tells(),
        rule.source
    );
    for (kind, program) in programs {
        let head = match *kind {
            "wrong" => "Wrong:",
            "right" => "Right, in the place of what is wrong:",
            "template" => {
                "In a template, wrong in the lines that end in `# wrong`, right with those in `# right`:"
            }
            _ => "A test of both:",
        };
        let _ = write!(text, "\n{head}\n\n");
        for line in program.lines() {
            let _ = writeln!(text, "    {line}");
        }
    }
    text
}

pub(super) fn plan(plan: &Plan) -> String {
    let mut text = String::new();
    if plan.empty {
        let _ = write!(text, "Stack {}: nothing to do.", plan.stack);
    } else {
        let what = if plan.creates { "is made" } else { "changes" };
        let _ = writeln!(text, "Stack {} {what}:\n", plan.stack);
        changes(&mut text, &plan.changes);
        let (add, changed, replaced, removed) = plan.counts();
        let _ =
            write!(text, "\n{add} to add, {changed} to change, {replaced} to replace, {removed} to remove.");
    }
    for note in &plan.notes {
        let _ = write!(text, "\nnote: {note}.");
    }
    text
}

fn changes(text: &mut String, all: &[Change]) {
    let (texts, rest): (Vec<&Change>, Vec<&Change>) = all.iter().partition(|change| is_of_texts(change));
    let width = rest.iter().map(|change| change.id.len()).max().unwrap_or_default();
    for change in rest {
        line(text, change, width);
    }
    let count = texts.len();
    let alarms = if count == 1 { "alarm" } else { "alarms" };
    if count > 0 {
        let _ =
            writeln!(text, "  ~   {count} {alarms}, in texts only: a line of Rust moved, or words changed");
    }
}

/// Whether nothing changes but what an alarm tells people: the line of Rust stands there, and moves with each edit above.
fn is_of_texts(change: &Change) -> bool {
    change.action == Action::Change && change.properties == ["AlarmDescription"]
}

fn line(text: &mut String, change: &Change, width: usize) {
    let sign = match (change.action, change.replacement) {
        (Action::Add, _) => "+  ",
        (Action::Remove, _) => "-  ",
        (Action::Replace, _) => "-/+",
        (Action::Import, _) => "<- ",
        _ => "~  ",
    };
    let _ = write!(text, "  {sign} {:width$}  {}", change.id, change.resource_type);
    if !change.properties.is_empty() {
        let _ = write!(text, "  [{}]", change.properties.join(", "));
    }
    match change.replacement {
        Replacement::Yes => text.push_str("  replaced: what it holds is lost"),
        Replacement::Perhaps => text.push_str("  perhaps replaced"),
        Replacement::Revision => text.push_str("  a new revision"),
        Replacement::No => {}
    }
    if let Some(place) = &change.made_at {
        let _ = write!(text, "  ({place})");
    }
    text.push('\n');
}

/// `+02:31  CREATE_COMPLETE     ApiService  AWS::ECS::Service`
pub(super) fn event(event: &Event, began: &str) -> String {
    let since = match (seconds(&event.time), seconds(began)) {
        (Some(now), Some(began)) => now.saturating_sub(began),
        _ => 0,
    };
    let mut text = format!(
        "{:>3}:{:02}  {:<36}  {}",
        since / 60,
        since % 60,
        event.status,
        if event.is_of_stack() { format!("stack {}", event.id) } else { event.id.clone() },
    );
    match &event.reason {
        Some(reason) if event.is_failure() => {
            let _ = write!(text, "\n        {reason}");
        }
        _ => {}
    }
    text
}

/// The second of the day and month of a time as AWS writes it: enough for a difference within an operation.
fn seconds(time: &str) -> Option<u64> {
    let (date, clock) = time.split_once('T')?;
    let day: u64 = date.rsplit('-').next()?.parse().ok()?;
    let mut parts = clock.split(|c: char| !c.is_ascii_digit());
    let mut next = || parts.next().and_then(|part| part.parse::<u64>().ok());
    Some(((day * 24 + next()?) * 60 + next()?) * 60 + next()?)
}

pub(super) fn description(description: &Description) -> String {
    let mut text = format!("Stack {}: {}", description.name, description.status);
    if let Some(reason) = &description.reason {
        let _ = write!(text, " ({reason})");
    }
    text.push('\n');
    let width = description.resources.iter().map(|resource| resource.id.len()).max().unwrap_or_default();
    for resource in &description.resources {
        let _ = writeln!(text, "  {:width$}  {:<18}  {}", resource.id, resource.status, resource.physical_id);
    }
    let _ = write!(text, "{} resources.", description.resources.len());
    for (name, value) in &description.outputs {
        let _ = write!(text, "\n  {name} = {value}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alarms_that_only_say_another_line_are_one_line_of_a_plan() {
        let change = |id: &str, properties: &[&str]| Change {
            action: Action::Change,
            id: id.to_owned(),
            resource_type: "AWS::CloudWatch::Alarm".to_owned(),
            physical_id: None,
            properties: properties.iter().map(|&name| name.to_owned()).collect(),
            replacement: Replacement::No,
            made_at: None,
        };
        let changes = vec![
            change("ApiCpuHigh", &["AlarmDescription"]),
            change("ApiErrorRate", &["AlarmDescription", "Threshold"]),
            change("ApiSlowAnswers", &["AlarmDescription"]),
        ];
        let mut shown = String::new();
        super::changes(&mut shown, &changes);
        assert!(
            shown.contains("ApiErrorRate  AWS::CloudWatch::Alarm  [AlarmDescription, Threshold]"),
            "{shown}"
        );
        assert!(shown.contains("~   2 alarms, in texts only"), "{shown}");
        assert!(!shown.contains("ApiCpuHigh"), "{shown}");
    }

    #[test]
    fn times_are_shown_since_the_operation_began() {
        assert_eq!(
            seconds("2026-01-01T00:02:31.004Z").unwrap() - seconds("2026-01-01T00:00:01Z").unwrap(),
            150
        );
    }
}

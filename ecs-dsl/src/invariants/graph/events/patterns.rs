//! When a rule or a schedule acts: its schedule, and the pattern of its events.

use crate::invariants::Violation;
use crate::invariants::graph::{Answer, Look, Part, Subject};
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// A schedule that EventBridge reads.
pub const ECS1150: Rule = Rule {
    id: "ecs1150",
    title: "An event rule has a schedule or a pattern, and a schedule is one that EventBridge reads",
    level: Level::Synth,
    message: "{0} {1}",
    why: "EventBridge refuses it and the stack rolls back: `Parameter ScheduleExpression is not valid`, `Invalid Schedule Expression`, or one of `EventPattern` and `ScheduleExpression` must be specified",
    help: "`cron(0 3 * * ? *)`: minute, hour, day of the month, month, day of the week, year, with `?` for one of the days; `rate(1 hour)`, `rate(5 minutes)`; `at(2027-01-31T08:00:00)` for a Scheduler's schedule, its zone in `ScheduleExpressionTimezone`",
    source: "Amazon EventBridge User Guide: eb-scheduled-rule-pattern; Scheduler User Guide: schedule-types",
    check: Some(schedules),
};

/// A pattern that matches something.
pub const ECS1153: Rule = Rule {
    id: "ecs1153",
    title: "The values of an event pattern stand in lists, and an event of ECS is called as ECS calls it",
    level: Level::Synth,
    message: "the pattern of {0} has {1}",
    why: "EventBridge refuses the pattern: `Event pattern is not valid. Reason: .. must be an object or an array`; or the rule is made and matches no event, without a word",
    help: "`source: [aws.ecs]`, a list; `detail-type: [ECS Task State Change]`, with these very letters",
    source: "Amazon EventBridge User Guide: eb-event-patterns; Amazon ECS Developer Guide: ecs_cwe_events",
    check: Some(patterns),
};

/// Who reads the schedule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Rule,
    Scheduler,
}

/// What is wrong with a schedule.
fn fault(text: &str, reader: Reader) -> Option<String> {
    let inner = |form: &str| text.strip_prefix(form)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(cron) = inner("cron") {
        let fields: Vec<&str> = cron.split_ascii_whitespace().collect();
        return match fields.as_slice() {
            [_, _, of_month, _, of_week, _] if !of_month.contains('?') && !of_week.contains('?') => {
                Some("has no `?` for one of its days".to_owned())
            }
            [_, _, _, _, _, _] => None,
            fields => Some(format!("has {} fields, and not six", fields.len())),
        };
    }
    if let Some(rate) = inner("rate") {
        let mut words = rate.split_ascii_whitespace();
        let (count, unit) = (words.next().and_then(|count| count.parse::<u32>().ok()), words.next());
        let (Some(count), Some(unit), None) = (count, unit, words.next()) else {
            return Some("is no number with a unit".to_owned());
        };
        let one = unit.strip_suffix('s').unwrap_or(unit);
        if !matches!(one, "minute" | "hour" | "day") {
            return Some(format!("has the unit `{unit}`, and not minutes, hours or days"));
        }
        if count == 0 {
            return Some("is every 0th of it".to_owned());
        }
        if reader == Reader::Rule && (count == 1) != (one == unit) {
            let right = if count == 1 { one.to_owned() } else { format!("{one}s") };
            return Some(format!("has the unit `{unit}`: `rate({count} {right})` is meant"));
        }
        return None;
    }
    if let Some(at) = inner("at").filter(|_| reader == Reader::Scheduler) {
        let form: String = at.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        return (form != "0000-00-00T00:00:00")
            .then(|| "has not the form at(2027-01-31T08:00:00)".to_owned());
    }
    Some(
        if reader == Reader::Rule {
            "is neither cron(..) nor rate(..)"
        } else {
            "is none of cron(..), rate(..) and at(..)"
        }
        .to_owned(),
    )
}

fn schedules(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut say = |part: Part<'_>, what: &str| {
        let args = [part.id().as_str().into(), what.into()];
        found.push(Violation::new(&ECS1150, &args).at("this part", part.location()));
    };
    for (kind, reader) in
        [("AWS::Events::Rule", Reader::Rule), ("AWS::Scheduler::Schedule", Reader::Scheduler)]
    {
        for part in subject.of_type(kind) {
            let schedule = part.text("ScheduleExpression");
            if let Answer::Is(schedule) = schedule
                && !schedule.contains("{{")
                && let Some(fault) = fault(schedule, reader)
            {
                say(part, &format!("has the schedule `{schedule}`, which {fault}"));
            }
            if reader == Reader::Rule && schedule.is_absent() && part.look("EventPattern").is_absent() {
                say(part, "has neither a schedule nor a pattern");
            }
        }
    }
    found
}

/// The events of ECS.
const EVENTS: [&str; 5] = [
    "ECS Task State Change",
    "ECS Container Instance State Change",
    "ECS Service Action",
    "ECS Deployment State Change",
    "ECS Service Deployment State Change",
];

/// The field of a pattern that is a value where a list of values belongs.
fn bare(node: &Node) -> Option<(String, String)> {
    for (name, value) in node.as_map()?.iter() {
        match value {
            Node::String(text) => return Some((name.to_owned(), text.to_string())),
            Node::Integer(number) => return Some((name.to_owned(), number.to_string())),
            Node::Map(_) => {
                if let Some(found) = bare(value) {
                    return Some(found);
                }
            }
            _ => {}
        }
    }
    None
}

fn patterns(subject: &Subject<'_>) -> Vec<Violation> {
    let plain = |text: &str| text.replace([' ', '-', '_'], "").to_ascii_lowercase();
    let mut found = Vec::new();
    for rule in subject.of_type("AWS::Events::Rule") {
        let Answer::Is(pattern @ Node::Map(fields)) = rule.look("EventPattern") else { continue };
        let mut say = |what: &str| {
            let args = [rule.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS1153, &args).at("this rule", rule.location()));
        };
        if let Some((name, value)) = bare(pattern) {
            say(&format!("`{name}: {value}`, which is no list"));
        }
        for kind in fields.list("detail-type").iter().filter_map(Node::as_str) {
            let near = EVENTS.into_iter().find(|event| plain(event) == plain(kind) && *event != kind);
            if let Some(event) = near {
                say(&format!("the event `{kind}`, and ECS calls it `{event}`"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Reader, fault};

    #[test]
    fn schedules_that_are_read() {
        for text in ["cron(0 3 * * ? *)", "cron(0/5 8-17 ? * MON-FRI *)", "rate(1 hour)", "rate(5 minutes)"] {
            assert_eq!(fault(text, Reader::Rule), None, "{text}");
        }
        assert_eq!(fault("at(2027-01-31T08:00:00)", Reader::Scheduler), None);
        assert_eq!(fault("rate(1 minutes)", Reader::Scheduler), None);
    }

    #[test]
    fn and_those_that_are_not() {
        for text in [
            "cron(0 3 * * *)",
            "cron(0 3 * * * *)",
            "rate(5 minute)",
            "rate(1 minutes)",
            "rate(0 hours)",
            "rate(5 weeks)",
            "every day",
            "at(2027-01-31T08:00:00)",
        ] {
            assert!(fault(text, Reader::Rule).is_some(), "{text}");
        }
        assert!(fault("at(2027-01-31T08:00:00Z)", Reader::Scheduler).is_some());
    }
}

//! Alarms over alarms: rules that can be read, of alarms that are there first.

use std::collections::{BTreeMap, BTreeSet};

use super::Look;
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject, references};
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, Node};

/// A composite alarm that CloudWatch takes.
pub const ECS1116: Rule = Rule {
    id: "ecs1116",
    title: "A composite alarm has a rule that can be read, of at most 100 alarms and 10,240 characters, none of them over itself",
    level: Level::Synth,
    message: "{0} {1}",
    why: "CloudWatch refuses it with a ValidationError; of alarms in a circle none can ever be deleted",
    help: "`ALARM(\"one\") OR ALARM(\"other\")`, of alarms that don't look back; one that is silenced says for how long",
    source: "Amazon CloudWatch API: PutCompositeAlarm",
    check: Some(composites),
};

/// The most alarms below a composite one, and the longest rule in characters.
const MOST: usize = 100;
const LONGEST: usize = 10_240;

const COMPOSITE: &str = "AWS::CloudWatch::CompositeAlarm";

/// What stands for a piece of a rule that only the deployment knows.
const UNKNOWN: char = '\u{FFFD}';

/// A composite alarm, and the text of its rule as far as it is known.
struct Composite<'s> {
    part: Part<'s>,
    rule: String,
}

impl Composite<'_> {
    fn says(&self, what: &str) -> Violation {
        let args = [self.part.id().as_str().into(), what.into()];
        Violation::new(&ECS1116, &args).at("this alarm", self.part.location())
    }
}

fn composites(subject: &Subject<'_>) -> Vec<Violation> {
    let rule = |part: Part<'_>| part.look("AlarmRule").known().and_then(|node| node.outline("\u{FFFD}"));
    let all: Vec<Composite<'_>> = subject
        .of_type(COMPOSITE)
        .map(|part| Composite { part, rule: rule(part).unwrap_or_default() })
        .collect();
    let mut found = Vec::new();
    for alarm in &all {
        let names = match read(&alarm.rule) {
            Ok(names) => names,
            Err(Unread::Unknown) => Vec::new(),
            Err(Unread::Wrong(what)) => {
                found.push(alarm.says(&what));
                continue;
            }
        };
        found.extend(sizes(subject, alarm, &names).iter().map(|what| alarm.says(what)));
        found.extend(silence(alarm.part).map(|what| alarm.says(&what)));
    }
    found.extend(circle(subject, &all));
    found
}

fn sizes(subject: &Subject<'_>, alarm: &Composite<'_>, names: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let length = alarm.rule.chars().filter(|letter| *letter != UNKNOWN).count();
    if length > LONGEST {
        wrong.push(format!("has a rule of {length} characters, more than {LONGEST}"));
    }
    let named: BTreeSet<&str> = names.iter().copied().filter(|name| !name.contains(UNKNOWN)).collect();
    let mut referred = BTreeSet::new();
    if let Some(rule) = alarm.part.get("AlarmRule") {
        rule.visit_targets(&mut |target| referred.extend(subject.resolve(target).map(|part| part.id())));
    }
    let count = named.len() + referred.len();
    if count > MOST {
        wrong.push(format!("is over {count} alarms, more than {MOST}"));
    }
    wrong
}

/// A suppressor comes with both of its times.
fn silence(alarm: Part<'_>) -> Option<String> {
    let suppressor = alarm.properties().look("ActionsSuppressor").known()?;
    if matches!(suppressor, Node::Function(function) if matches!(**function, Function::If(..))) {
        return None; // under a condition there may be none
    }
    let absent = |name: &&str| alarm.look(name).is_absent();
    let names = ["ActionsSuppressorWaitPeriod", "ActionsSuppressorExtensionPeriod"];
    let missing = names.into_iter().find(absent)?;
    Some(format!("is silenced by another one, and has no `{missing}`"))
}

/// Alarms that are over each other. CloudFormation sees references only; of names in a text nobody sees it.
fn circle(subject: &Subject<'_>, all: &[Composite<'_>]) -> Option<Violation> {
    let place = |part: Part<'_>| all.binary_search_by(|one| one.part.id().cmp(part.id())).ok();
    let by_name: BTreeMap<&str, usize> = all
        .iter()
        .enumerate()
        .filter_map(|(place, one)| Some((one.part.text("AlarmName").known()?, place)))
        .collect();
    let (mut edges, mut referred) = (Vec::new(), Vec::new());
    for (user, alarm) in all.iter().enumerate() {
        if let Some(rule) = alarm.part.get("AlarmRule") {
            rule.visit_targets(&mut |target| {
                referred.extend(subject.resolve(target).and_then(place).map(|need| (user, need)));
            });
        }
        let names = read(&alarm.rule).unwrap_or_default();
        edges.extend(names.into_iter().filter_map(|name| Some((user, *by_name.get(name)?))));
    }
    if edges.is_empty() || !references::in_circles(all.len(), referred.clone()).is_empty() {
        return None; // a circle of references is CloudFormation's
    }
    edges.append(&mut referred);
    let circle: Vec<&Composite<'_>> =
        references::in_circles(all.len(), edges).into_iter().filter_map(|place| all.get(place)).collect();
    let (first, others) = circle.split_first()?;
    let names: Vec<&str> = others.iter().map(|other| other.part.id().as_str()).collect();
    let what = if names.is_empty() {
        "is over itself".to_owned()
    } else {
        format!("is over {}, and over itself by that", names.join(" and "))
    };
    let said = first.says(&what);
    Some(others.iter().fold(said, |said, other| said.at("this alarm", other.part.location())))
}

/// Why a rule gives no names.
enum Unread {
    /// Only the deployment knows its shape.
    Unknown,
    Wrong(String),
}

/// The names of the alarms in a rule: conditions with `AND`, `OR` and `NOT` between them, and brackets.
fn read(rule: &str) -> Result<Vec<&str>, Unread> {
    let (mut rest, mut names, mut open, mut wanted) = (rule.trim_start(), Vec::new(), 0_usize, true);
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !is_of_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let (bracket, inside) = (rest.chars().next(), rest.get(1..).unwrap_or_default());
        rest = match (wanted, word.to_ascii_uppercase().as_str(), bracket) {
            (.., Some(UNKNOWN)) => return Err(Unread::Unknown),
            (true, "NOT", _) => after,
            (true, "TRUE" | "FALSE", _) => {
                wanted = false;
                after
            }
            (true, "ALARM" | "OK" | "INSUFFICIENT_DATA", _) => {
                let (name, after) = in_brackets(after).ok_or_else(|| stops_at(rest))?;
                names.push(name);
                wanted = false;
                after
            }
            (true, _, Some('(')) => {
                open += 1;
                inside
            }
            (false, "AND" | "OR", _) => {
                wanted = true;
                after
            }
            (false, _, Some(')')) if open > 0 => {
                open -= 1;
                inside
            }
            _ => return Err(stops_at(rest)),
        };
        rest = rest.trim_start();
    }
    match (wanted, open) {
        (false, 0) => Ok(names),
        (true, _) if rule.trim().is_empty() => Err(Unread::Unknown),
        (true, _) => Err(Unread::Wrong("has a rule that ends where a condition is missing".to_owned())),
        (false, open) => Err(Unread::Wrong(format!("has a rule in which {open} `(` stay open"))),
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphabetic() || letter == '_'
}

/// The first letters of what can't be read.
fn stops_at(rest: &str) -> Unread {
    let shown: String = rest.chars().take(24).collect();
    let more = if rest.len() > shown.len() { ".." } else { "" };
    Unread::Wrong(format!("has a rule that can't be read from `{shown}{more}` on"))
}

/// The name in brackets, with or without quotes, and what stands after it.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let inside = text.trim_start().strip_prefix('(')?.trim_start();
    let (name, after) = match inside.strip_prefix('"') {
        Some(quoted) => {
            let (name, after) = quoted.split_once('"')?;
            (name, after.trim_start().strip_prefix(')')?)
        }
        None => inside.split_once(')')?,
    };
    let name = name.trim();
    // An ARN ends with the name.
    let name = name.rsplit_once(":alarm:").map_or(name, |(_, name)| name);
    (!name.is_empty()).then_some((name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(rule: &str) -> String {
        match read(rule) {
            Ok(names) => names.join(", "),
            Err(Unread::Unknown) => "unknown".to_owned(),
            Err(Unread::Wrong(what)) => what,
        }
    }

    #[test]
    fn a_rule_that_can_be_read_gives_its_names() {
        assert_eq!(names("ALARM(\"a b\") OR OK(c)"), "a b, c");
        assert_eq!(names("(ALARM(a) AND NOT (INSUFFICIENT_DATA(b) OR FALSE))\n AND TRUE"), "a, b");
        assert_eq!(names("ALARM(arn:aws:cloudwatch:eu-central-1:111122223333:alarm:slow)"), "slow");
        assert_eq!(names("NOT NOT ALARM(a)"), "a");
    }

    #[test]
    fn a_rule_that_can_not_be_read_says_from_where_on() {
        assert_eq!(names("ALARM(a) OR"), "has a rule that ends where a condition is missing");
        assert_eq!(names("((ALARM(a))"), "has a rule in which 1 `(` stay open");
        assert_eq!(names("ALARM(a))"), "has a rule that can't be read from `)` on");
        assert_eq!(names("ALARM(a) ALARM(b)"), "has a rule that can't be read from `ALARM(b)` on");
        assert_eq!(names("ALARM()"), "has a rule that can't be read from `ALARM()` on");
        assert_eq!(names("ALARM(\"a)"), "has a rule that can't be read from `ALARM(\"a)` on");
        assert_eq!(names("slow OR ALARM(b)"), "has a rule that can't be read from `slow OR ALARM(b)` on");
        assert_eq!(names("ALARM(ä) | ALARM(b)"), "has a rule that can't be read from `| ALARM(b)` on");
    }

    #[test]
    fn what_only_the_deployment_knows_may_be_right() {
        assert_eq!(names("ALARM(\u{FFFD}) OR \u{FFFD}"), "unknown");
        assert_eq!(names("\u{FFFD}"), "unknown");
        assert_eq!(names(""), "unknown");
        assert_eq!(names("ALARM(\"\u{FFFD}-slow\")"), "\u{FFFD}-slow");
    }
}

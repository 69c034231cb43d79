//! Alarms over expressions: what CloudWatch can compute, out of what the alarm names.

use std::collections::BTreeSet;

use super::{Answer, Look, alarms};
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject};
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// An expression that an alarm can watch.
pub const ECS1105: Rule = Rule {
    id: "ecs1105",
    title: "An alarm over expressions has at most 10 metrics and 10 expressions, one of them is the result, none searches, and each names only ids that are there",
    level: Level::Synth,
    message: "{0} {1}",
    why: "CloudWatch refuses it with a ValidationError",
    help: "`ReturnData: true` on the one expression that the threshold is for, and false on all others; an `Id` for each metric, which the expression names",
    source: "Amazon CloudWatch User Guide: Create-alarm-on-metric-math-expression, using-metric-math; Amazon CloudWatch API: MetricDataQuery",
    check: Some(expressions),
};

/// The most metrics of an alarm, and the most expressions.
const MOST: usize = 10;

/// What stands for a piece of an expression that only the deployment knows: it may be a part of a name.
const UNKNOWN: char = '\u{FFFD}';

fn expressions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for alarm in alarms(subject) {
        let queries: Vec<&Properties> = alarm.properties().maps("Metrics").collect();
        if queries.is_empty() || queries.len() != alarm.list("Metrics").len() {
            continue;
        }
        let said = shape(alarm, &queries).into_iter().chain(names(alarm, &queries));
        found.extend(said.map(|what| {
            let args = [alarm.id().as_str().into(), what.as_str().into()];
            Violation::new(&ECS1105, &args).at("this alarm", alarm.place("Metrics"))
        }));
    }
    found
}

/// What is wrong with how many queries there are, and of which kind.
fn shape(alarm: Part<'_>, queries: &[&Properties]) -> Vec<String> {
    let mut wrong = Vec::new();
    if !alarm.look("MetricName").is_absent() {
        wrong.push("has a metric of its own beside its expressions".to_owned());
    }
    let of = |name: &str| queries.iter().filter(|query| !query.look(name).is_absent()).count();
    if of("MetricStat") > MOST || of("Expression") > MOST {
        wrong.push(format!("has more than {MOST} metrics or expressions"));
    }
    let searches = queries
        .iter()
        .filter_map(|query| query.look("Expression").known().and_then(Node::as_str))
        .any(|expression| expression.to_ascii_uppercase().contains("SEARCH("));
    if searches {
        wrong.push("searches for its metrics".to_owned());
    }
    if !alarm.look("ThresholdMetricId").is_absent() {
        return wrong; // the threshold is a band, which is a second result
    }
    let results: Option<Vec<bool>> = queries.iter().map(|query| query.flag("ReturnData").or(true)).collect();
    let count = results.map_or(1, |results| results.into_iter().filter(|result| *result).count());
    if count != 1 {
        wrong.push(format!("has {count} results"));
    }
    wrong
}

/// What is wrong with the ids of queries, and with what expressions name.
fn names(alarm: Part<'_>, queries: &[&Properties]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut ids = BTreeSet::new();
    let mut all_known = true;
    for query in queries {
        match query.text("Id") {
            Answer::Is(id) if !is_id(id) => wrong.push(format!(
                "has the id `{id}`, and ids are letters, digits and `_` after a lower-case letter"
            )),
            Answer::Is(id) if !ids.insert(id) => wrong.push(format!("has the id `{id}` twice")),
            Answer::Is(_) => {}
            Answer::Absent | Answer::Unknown => all_known = false,
        }
    }
    if !all_known || !wrong.is_empty() {
        return wrong; // any name may be the one that isn't known, or is written wrong
    }
    let mut missing = BTreeSet::new();
    for query in queries {
        let expression = query.look("Expression").known().and_then(|node| node.outline("\u{FFFD}"));
        missing.extend(named(&expression.unwrap_or_default()).filter(|name| !ids.contains(name.as_str())));
    }
    missing.extend(alarm.text("ThresholdMetricId").known().filter(|id| !ids.contains(id)).map(str::to_owned));
    wrong.extend(missing.into_iter().map(|name| format!("names `{name}`, which none of its queries is")));
    wrong
}

fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase()) && id.chars().all(is_of_name)
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The ids that an expression of metric math names. Functions and the words of the language are in upper case; what
/// stands in quotes is a text. A query of Metrics Insights names none.
fn named(expression: &str) -> impl Iterator<Item = String> + use<> {
    let mut names = Vec::new();
    let is_query = expression.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("select"));
    let mut rest = if is_query { "" } else { expression };
    while let Some(first) = rest.chars().next() {
        let end = match first {
            // A text ends with the quote that it begins with.
            '"' | '\'' => {
                rest.char_indices().skip(1).find(|(_, letter)| *letter == first).map(|(end, _)| end + 1)
            }
            first if is_piece(first) => rest.find(|letter| !is_piece(letter)),
            first => Some(first.len_utf8()),
        };
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        let is_called = after.trim_start().starts_with('(');
        if is_id(word) && !is_called && !matches!(word, "and" | "or") {
            names.push(word.to_owned());
        }
        rest = after;
    }
    names.into_iter()
}

/// Whether a letter belongs to a name or a number: `1.5e3` names nothing.
fn is_piece(letter: char) -> bool {
    is_of_name(letter) || letter == '.' || letter == UNKNOWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_names_its_ids() {
        let names = |expression: &str| named(expression).collect::<Vec<_>>().join(" ");
        assert_eq!(names("100 * FILL(failed, 0) / requests"), "failed requests");
        assert_eq!(names("IF(m1 > 1.5e3 AND m2_x < 1, FILL(m3, REPEAT), FILL(m4, LINEAR))"), "m1 m2_x m3 m4");
        assert_eq!(names("SORT(METRICS('load of a'), MAX, DESC, 5)"), "");
        assert_eq!(names("SELECT MAX(cpu) FROM hosts"), "");
        assert_eq!(names("m\u{FFFD} + \u{FFFD}"), "");
        assert_eq!(names("METRICS(\"never closed"), "");
        assert_eq!(names("ä + b"), "b");
    }

    #[test]
    fn an_id_begins_with_a_lower_case_letter() {
        assert!(is_id("m1") && is_id("failedRequests_2"));
        assert!(!is_id("M1") && !is_id("1m") && !is_id("m-1") && !is_id(""));
    }
}

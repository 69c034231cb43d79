//! Dashboards: a text that CloudWatch can read.

use serde_json::Value;

use super::Look;
use crate::invariants::Violation;
use crate::invariants::graph::{Part, Subject};
use crate::invariants::rule::{Level, Rule};

/// A dashboard that CloudWatch takes.
pub const ECS1119: Rule = Rule {
    id: "ecs1119",
    title: "A dashboard is JSON, of at most 500 widgets, 500 metrics in one and 2,500 in all; a graph says its region",
    level: Level::Synth,
    message: "the dashboard {0} {1}",
    why: "CloudWatch refuses it: `The dashboard body is invalid`",
    help: "one dashboard for each system, a graph for a few metrics, and `\"region\": \"${AWS::Region}\"` in each",
    source: "Amazon CloudWatch API: Dashboard Body Structure and Syntax; Amazon CloudWatch User Guide: cloudwatch_limits",
    check: Some(dashboards),
};

/// The most widgets, the most metrics in one, and the most in all.
const WIDGETS: usize = 500;
const METRICS: usize = 500;
const ALL: usize = 2_500;

/// What stands for a piece of a body that only the deployment knows.
const UNKNOWN: char = '\u{FFFD}';

fn dashboards(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for board in subject.of_type("AWS::CloudWatch::Dashboard") {
        found.extend(wrong(board).into_iter().map(|what| {
            let args = [board.id().as_str().into(), what.as_str().into()];
            Violation::new(&ECS1119, &args).at("this dashboard", board.place("DashboardBody"))
        }));
    }
    found
}

/// All that is wrong with a dashboard's body.
fn wrong(board: Part<'_>) -> Vec<String> {
    let Some(text) = board.look("DashboardBody").known().and_then(|node| node.outline("\u{FFFD}")) else {
        return Vec::new();
    };
    // In a string any text is as good as another. Elsewhere an unknown piece may be a number, or give the body its shape.
    if is_shaped(&text) {
        let body = serde_json::from_str::<Value>(&text.replace(UNKNOWN, "0"));
        return body.map_or(Vec::new(), |body| judge(&body, false));
    }
    match serde_json::from_str::<Value>(&text) {
        Ok(body) => judge(&body, true),
        Err(error) => vec![format!("is no JSON: {error}")],
    }
}

/// Whether a piece outside of strings is unknown.
fn is_shaped(text: &str) -> bool {
    let (mut in_string, mut escaped) = (false, false);
    for letter in text.chars() {
        match letter {
            UNKNOWN if !in_string => return true,
            '"' if !escaped => in_string = !in_string,
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
    }
    false
}

/// What is wrong with a body; `whole` when all of its shape is in sight.
fn judge(body: &Value, whole: bool) -> Vec<String> {
    let Some(widgets) = body.get("widgets").and_then(Value::as_array) else {
        return if whole { vec!["has no list of `widgets`".to_owned()] } else { Vec::new() };
    };
    let mut wrong = Vec::new();
    if widgets.len() > WIDGETS {
        wrong.push(format!("has {} widgets, more than {WIDGETS}", widgets.len()));
    }
    let mut all = 0;
    for (place, widget) in widgets.iter().enumerate() {
        let is_graph = widget.get("type").and_then(Value::as_str) == Some("metric");
        let Some(graph) = widget.get("properties").filter(|_| is_graph) else { continue };
        let Some(metrics) = graph.get("metrics").and_then(Value::as_array) else { continue };
        all += metrics.len();
        let name = graph.get("title").and_then(Value::as_str).map_or_else(
            || format!("the widget {}", place + 1),
            |title| format!("the graph `{}`", title.replace(UNKNOWN, "..")),
        );
        if metrics.len() > METRICS {
            wrong.push(format!("has {} metrics in {name}, more than {METRICS}", metrics.len()));
        }
        if graph.get("region").is_none() {
            wrong.push(format!("doesn't say the region of {name}"));
        }
    }
    if all > ALL {
        wrong.push(format!("has {all} metrics, more than {ALL}"));
    }
    wrong
}

//! The pages for operations against the template of the example: each alarm has its page, what a page names is there, and
//! what changes something comes late and has its way back. `.ci/outside/runbooks.py` has the commands read by the AWS CLI.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use serde_json::{Map, Value};

/// What each page has, in this order.
const HEADINGS: [&str; 6] = [
    "What it means",
    "What to look at",
    "What to do",
    "How to know that it is over",
    "What it isn't",
    "Why this number",
];
/// The operations that change nothing, by their first word; `start-query` reads logs.
const READS: [&str; 6] = ["describe-", "filter-", "get-", "list-", "lookup-", "start-query"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn resources() -> Map<String, Value> {
    let template: Value = serde_json::from_str(&read("examples/prod/prod.template.json")).unwrap();
    template["Resources"].as_object().unwrap().clone()
}

/// The pages of alarms, by their names.
fn pages() -> BTreeMap<String, String> {
    let files = fs::read_dir(root().join("book/src/runbooks")).unwrap();
    let names = files.map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned());
    let pages = names.filter(|name| name != "index");
    pages.map(|name| (name.clone(), read(&format!("book/src/runbooks/{name}.md")))).collect()
}

/// A page's part below a heading.
fn part<'p>(page: &'p str, heading: &str) -> &'p str {
    let below = page.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_else(|| panic!("no {heading}"));
    below.split("\n## ").next().unwrap()
}

/// What stands between two texts, each time.
fn between<'p>(text: &'p str, before: &str, after: &str) -> Vec<&'p str> {
    text.split(before).skip(1).filter_map(|rest| rest.split_once(after)).map(|(found, _)| found).collect()
}

/// The operations of the AWS CLI that a text calls.
fn operations(text: &str) -> Vec<&str> {
    let calls = text.split("aws ").skip(1).map(|call| call.split_whitespace().take(2).collect::<Vec<_>>());
    // `aws` in a sentence, or in an address, isn't followed by two words in lower case.
    let is_word = |word: &&str| word.chars().all(|char| char.is_ascii_lowercase() || "-23".contains(char));
    calls.filter(|words| words.len() == 2 && words.iter().all(is_word)).map(|words| words[1]).collect()
}

fn changes(text: &str) -> Vec<&str> {
    let is_change = |operation: &&str| !READS.iter().any(|read| operation.starts_with(read));
    operations(text).into_iter().filter(is_change).collect()
}

#[test]
fn each_alarm_has_its_page_and_each_page_its_alarm() {
    let written = serde_json::to_string(&resources()).unwrap();
    let address = "https://github.com/ecs-dsl/ecs-dsl/blob/main/";
    let told: BTreeSet<String> = between(&written, &format!("Runbook: {address}"), ".md")
        .into_iter()
        .map(|path| path.strip_prefix("book/src/runbooks/").unwrap().to_owned())
        .collect();
    assert_eq!(told, pages().into_keys().collect::<BTreeSet<_>>());
    let (summary, index) = (read("book/src/SUMMARY.md"), read("book/src/runbooks/index.md"));
    for page in told {
        assert!(summary.contains(&format!("(runbooks/{page}.md)")), "{page} isn't in SUMMARY.md");
        assert!(index.contains(&format!("]({page}.md)")), "{page} isn't in the table of index.md");
    }
}

#[test]
fn each_page_has_its_parts_in_order() {
    for (name, page) in pages() {
        let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{name}");
        if name.len() == 2 {
            assert!(page.starts_with(&format!("# {}: ", name.to_uppercase())), "{name}: its title");
        }
        for heading in HEADINGS {
            assert!(!part(&page, heading).trim().is_empty(), "{name}: {heading}");
        }
    }
}

#[test]
fn what_changes_something_comes_late_and_has_its_way_back() {
    for (name, page) in pages() {
        for heading in ["What to look at", "How to know that it is over"] {
            assert!(!operations(part(&page, heading)).is_empty(), "{name}: {heading}: no command");
            assert_eq!(changes(part(&page, heading)), [""; 0], "{name}: {heading}");
        }
        let to_do = format!("\n{}", part(&page, "What to do").trim_start());
        let steps = to_do.split("\n1. ").nth(1).unwrap_or_else(|| panic!("{name}: no steps"));
        let mut steps = vec![steps];
        for number in 2.. {
            let Some((one, rest)) = steps.last().unwrap().split_once(&format!("\n{number}. ")) else { break };
            steps.pop();
            steps.extend([one, rest]);
        }
        for step in steps {
            let undone = step.contains("Undo: ");
            assert!(changes(step).is_empty() || undone, "{name}: no way back from {:?}", changes(step));
        }
    }
}

/// The titles of the dashboard's graphs.
fn titles(resources: &Map<String, Value>) -> Vec<String> {
    let body = resources["ProdDashboard"]["Properties"]["DashboardBody"]["Fn::Sub"].as_str().unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    let widgets = body["widgets"].as_array().unwrap().iter();
    widgets.filter_map(|widget| widget["properties"]["title"].as_str().map(str::to_owned)).collect()
}

#[test]
fn what_a_page_names_is_there() {
    let resources = resources();
    let titles = titles(&resources);
    let queries: BTreeSet<&str> =
        resources.values().filter_map(|resource| resource["Properties"]["Name"].as_str()).collect();
    for (name, page) in pages() {
        for id in between(&page, "$(of ", ")") {
            assert!(resources.contains_key(id), "{name}: there is no {id}");
        }
        for id in between(&page, "`prod-", "-…`") {
            assert!(resources.contains_key(id), "{name}: there is no {id}");
        }
        let saved = between(&page, "`prod/", "`").into_iter().chain(between(&page, "`ask ", "`"));
        for query in saved {
            assert!(queries.contains(format!("prod/{query}").as_str()), "{name}: no query {query}");
        }
        let graph =
            |words: &&str| ["api: ", "cluster ", "NAT g", "On-D"].iter().any(|at| words.starts_with(at));
        let text = page.replace('\n', " ").replace("   ", " ");
        for words in between(&text, " *", "*").into_iter().filter(graph) {
            assert!(titles.iter().any(|title| title.starts_with(words)), "{name}: no graph {words:?}");
        }
    }
}

#[test]
fn the_readme_shows_a_page_as_it_is_sent() {
    let resources = resources();
    let targets = &resources["ApiFailedDeployments"]["Properties"]["Targets"];
    let template = targets[0]["InputTransformer"]["InputTemplate"].as_str().unwrap();
    let readme = read("README.md");
    let shown = readme.split("```text\n").find(|block| block.starts_with("api: ")).unwrap();
    let shown: Vec<&str> = shown.split("\n```").next().unwrap().lines().collect();
    let sent: Vec<&str> = template.lines().map(|line| line.trim_matches('"')).collect();
    // The third line has the event's own words, the fourth a number that moves.
    assert_eq!(shown[..2], sent[..2]);
    assert_eq!(sent[2], "<event> at <time>: <reason>");
    assert_eq!(shown[3].rsplit_once(':').unwrap().0, sent[3].rsplit_once(':').unwrap().0);
    assert_eq!(shown.len(), sent.len());
}

/// Who hears an alarm of the template.
fn heard(id: &str, resources: &Map<String, Value>) -> &'static str {
    let named = format!("ALARM(\"${{{id}}}\")");
    let is_over = |resource: &&Value| {
        resource["Properties"]["AlarmRule"]["Fn::Sub"].as_str().is_some_and(|rule| rule.contains(&named))
    };
    for (over, resource) in resources.iter().filter(|(_, resource)| is_over(resource)) {
        match resource["Properties"]["AlarmActions"][0]["Ref"].as_str() {
            Some(topic) => return if topic.contains("Page") { "page" } else { "warn" },
            None if heard(over, resources) != "nobody" => return heard(over, resources),
            None => {}
        }
    }
    let of_deployments = |resource: &Value| {
        let names = &resource["Properties"]["DeploymentConfiguration"]["Alarms"]["AlarmNames"];
        names.as_array().is_some_and(|names| names.iter().any(|name| name["Ref"] == id))
    };
    if resources.values().any(of_deployments) { "a deployment" } else { "nobody" }
}

/// What an alarm measures: its metric, or its expression with the metrics' own names.
fn measured(alarm: &Value) -> String {
    if let Some(metric) = alarm["MetricName"].as_str() {
        let statistic = alarm["Statistic"].as_str().or(alarm["ExtendedStatistic"].as_str()).unwrap();
        return format!("{metric}, {statistic}");
    }
    let metrics = alarm["Metrics"].as_array().unwrap();
    let mut shown = metrics.last().unwrap()["Expression"].as_str().unwrap().to_owned();
    for metric in metrics {
        if let Some(name) = metric["MetricStat"]["Metric"]["MetricName"].as_str() {
            shown = shown.replace(metric["Id"].as_str().unwrap(), name);
        }
    }
    shown
}

/// The row of an alarm: `| E1 | what is measured | when | no data | who hears it |`.
fn row(id: &str, resources: &Map<String, Value>) -> String {
    let alarm = &resources[id]["Properties"];
    let says = alarm["AlarmDescription"].as_str().unwrap().lines().next().unwrap();
    let monitor = says.rsplit_once(" (").map_or("objective", |(_, id)| id.trim_end_matches(')'));
    let operator = match alarm["ComparisonOperator"].as_str().unwrap() {
        "GreaterThanThreshold" => "above",
        "GreaterThanOrEqualToThreshold" => "at least",
        "LessThanThreshold" => "below",
        other => panic!("{other}"),
    };
    let (points, of) = (&alarm["DatapointsToAlarm"], &alarm["EvaluationPeriods"]);
    let metrics = alarm["Metrics"].as_array();
    let period = metrics.map_or(&alarm["Period"], |metrics| &metrics[0]["MetricStat"]["Period"]);
    let window = match period.as_u64().unwrap() {
        60 => format!("{points} of {of} min"),
        seconds => format!("once in {} min", seconds / 60),
    };
    let silence = match alarm["TreatMissingData"].as_str().unwrap() {
        "notBreaching" => "fine",
        "breaching" => "bad",
        "ignore" => "as it was",
        other => panic!("{other}"),
    };
    let (measured, threshold) = (measured(alarm), alarm["Threshold"].as_f64().unwrap());
    let heard = heard(id, resources);
    format!("| {monitor} | `{measured}` | {operator} {threshold}, {window} | {silence} | {heard} |")
}

/// The guide with what is computed between two of its lines.
fn assert_part(name: &str, computed: &str) {
    let path = root().join("book/src/guide/monitors.md");
    let page = read("book/src/guide/monitors.md");
    let begin = format!("<!-- {name} -->\n");
    let (before, rest) = page.split_once(&begin).unwrap();
    let (_, after) = rest.split_once("<!-- end -->\n").unwrap();
    // A table ends at an empty line.
    expect_file![path].assert_eq(&format!("{before}{begin}{computed}\n<!-- end -->\n{after}"));
}

#[test]
fn the_tables_of_the_guide_are_what_the_template_has() {
    let resources = resources();
    // Both write the same file when they are blessed.
    assert_part("monitors", &monitors(&resources));
    assert_part("cost", &cost(&resources));
}

fn monitors(resources: &Map<String, Value>) -> String {
    let alarms = resources.iter().filter(|(_, resource)| resource["Type"] == "AWS::CloudWatch::Alarm");
    // Both services have the same monitors, and each zone and gateway: a row for each kind.
    let rows: BTreeSet<String> = alarms.map(|(id, _)| row(id, resources)).collect();
    let mut table =
        String::from("\n| monitor | measured | goes off | no data | heard by |\n|---|---|---|---|---|\n");
    for row in rows {
        let _ = writeln!(table, "{row}");
    }
    table
}

/// How many metrics an alarm looks at.
fn metrics(alarm: &Value) -> usize {
    let metrics = alarm["Properties"]["Metrics"].as_array();
    metrics.map_or(1, |metrics| metrics.iter().filter(|metric| metric["MetricStat"].is_object()).count())
}

/// What the monitors cost a month, in cents, by list price.
fn cost(resources: &Map<String, Value>) -> String {
    let of = |kind: &str| resources.values().filter(|resource| resource["Type"] == kind).collect::<Vec<_>>();
    let alarms = of("AWS::CloudWatch::Alarm");
    let watched: usize = alarms.iter().map(|alarm| metrics(alarm)).sum();
    // The exporter's: On-Demand, Spot, interruptions.
    let custom = 3 * of("AWS::Lambda::Function").len();
    let parts = [
        (format!("{watched} metrics in {} alarms", alarms.len()), watched, 10),
        count("composite alarms", of("AWS::CloudWatch::CompositeAlarm").len(), 50),
        count("custom metrics of the exporter", custom, 30),
        count("dashboard", of("AWS::CloudWatch::Dashboard").len(), 300),
        count("key of the topics", of("AWS::KMS::Key").len(), 100),
    ];
    let mut table = String::from("\n| what | each | a month |\n|---|---:|---:|\n");
    for (what, number, cents) in &parts {
        let _ = writeln!(table, "| {what} | {} | {} |", usd(*cents), usd(number * cents));
    }
    let sum = parts.iter().map(|(_, number, cents)| number * cents).sum();
    let _ = writeln!(table, "| **together** | | **{}** |", usd(sum));
    table
}

fn count(what: &str, number: usize, cents: usize) -> (String, usize, usize) {
    (format!("{number} {what}"), number, cents)
}

fn usd(cents: usize) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

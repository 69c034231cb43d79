//! What the simulator keeps to of AWS: `book/src/guide/facts.md` against the tests that name its facts, the durations in
//! the code, and what the simulator says that it leaves out.
//! `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test facts` writes the page.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod read;
mod times;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use read::{Fact, facts, is_compiled};

/// What facts are about, in the order of the page: the word in `Fact (..)`, and the heading.
const AREAS: [(&str, &str); 22] = [
    ("deployments", "ECS: deployments of a service"),
    ("circuit breaker", "ECS: deployments that fail"),
    ("tasks", "ECS: a task's life"),
    ("placement", "ECS: placement"),
    ("managed scaling", "ECS: managed scaling"),
    ("draining", "ECS: Spot and draining"),
    ("load balancers", "Application load balancers"),
    ("networks", "Networks and rights"),
    ("groups", "EC2 Auto Scaling"),
    ("service scaling", "Application Auto Scaling"),
    ("change sets", "CloudFormation: change sets"),
    ("stacks", "CloudFormation: what a stack's status allows"),
    ("operations", "CloudFormation: what an operation does"),
    ("first creation", "CloudFormation: the first deployment"),
    ("services in stacks", "CloudFormation: an ECS service in a stack"),
    ("exports", "CloudFormation: exports"),
    ("stack events", "CloudFormation: events"),
    ("calls", "CloudFormation: errors and limits"),
    ("alarms", "CloudWatch: alarms"),
    ("metrics", "CloudWatch: metrics"),
    ("events", "EventBridge"),
    ("wire", "The wire"),
];

const INTRODUCTION: &str = "\
# What the simulator keeps to

The [embedded engine](embedded_engine.md) and the [rehearsal](rehearsal.md) stand in for AWS, so each thing that they do
as AWS does is a fact with a source and a test: when the simulator does otherwise, that test is red. `cargo test` makes
this page out of the tests' own words.

What a source is worth:

| source | what it is |
|---|---|
| a page's name | AWS's documentation, or an issue in a public repository with real output |
| model | AWS's own description of a service's calls, out of which its SDKs are made |
| recorded | answers of AWS, as [LocalStack](https://github.com/localstack/localstack) recorded them for its own tests |
| seen | real output, quoted in several public places of which none is an authority |
| choice | AWS says nothing, and the simulator needs something |
";

const DURATIONS: &str = "\
## Durations

Typical, not promised: the seed says where in its span each one is. What has no source is a choice.
";

const OF_THE_ENGINE: &str = "\
The embedded engine has fixed durations: what a test wants there is the same bytes, not luck.
";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The Rust files of the simulator, by their paths in its package.
fn simulator() -> BTreeMap<String, String> {
    let package = root().join("ecs-dsl-rehearsal");
    let mut open = vec![package.join("src"), package.join("tests")];
    let mut found = BTreeMap::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(&package).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

/// All facts, in the order of files and lines; or all that is wrong with them.
fn all_facts() -> Result<Vec<Fact>, String> {
    let files = simulator();
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    for (path, text) in &files {
        match facts(path, text) {
            Ok(found) if !found.is_empty() && !is_compiled(Path::new(path), &files) => {
                wrong.push(format!("{path}: names facts, and no `mod` names it"));
            }
            Ok(found) => all.extend(found),
            Err(what) => wrong.push(what),
        }
    }
    if wrong.is_empty() { Ok(all) } else { Err(wrong.join("\n")) }
}

#[test]
fn each_fact_stands_in_one_place_and_in_a_known_area() {
    let all = all_facts().unwrap_or_else(|wrong| panic!("{wrong}"));
    let (mut texts, mut tests) = (BTreeSet::new(), BTreeMap::new());
    for (at, fact) in all.iter().enumerate() {
        let Fact { area, text, test, .. } = fact;
        assert!(AREAS.iter().any(|(known, _)| known == area), "{test}: `{area}` is no area");
        assert!(texts.insert(text), "{test}: `{text}` stands in two places");
        // The facts of one test stand beside each other.
        let before = tests.insert(test, at);
        assert!(before.is_none_or(|before| before + 1 == at), "two tests that name facts are called {test}");
    }
}

/// For a cell of a table.
fn in_a_cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The sections of a module's documentation that say what it leaves out, with a heading of our own in place of theirs.
fn left_out(module: &str, wanted: &[(&str, &str)]) -> String {
    let text = read(format!("ecs-dsl-rehearsal/src/{module}"));
    let lines = text.lines().take_while(|line| line.starts_with("//!"));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("//! ").unwrap_or_default()).collect();
    let mut found = String::new();
    for (section, heading) in wanted {
        let start = lines.iter().position(|line| line == section);
        let start = start.unwrap_or_else(|| panic!("{module} has no `{section}`"));
        let own = lines[start + 1..].iter().take_while(|line| !line.starts_with('#'));
        let own: Vec<&str> = own.copied().collect();
        let _ = writeln!(found, "{heading}\n\n{}\n", without_links(own.join("\n").trim()));
    }
    found
}

/// Without the links of Rust's documentation, which lead nowhere in a book.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let (name, after) = after.split_once("`]").expect("a link ends");
        let after =
            if after.starts_with('(') { after.split_once(')').expect("a link ends").1 } else { after };
        let _ = write!(out, "{before}`{}`", name.trim_start_matches("crate::"));
        rest = after;
    }
    out + rest
}

fn durations() -> String {
    let mut page = format!("{DURATIONS}\n| at play | how long | source |\n|---|---:|---|\n");
    for time in times::times(&read("ecs-dsl-rehearsal/src/play/durations.rs")) {
        let source = time.source.as_deref().map(|source| source.trim_end_matches('.')).unwrap_or_default();
        let what = in_a_cell(time.what.trim_end_matches('.'));
        let _ = writeln!(page, "| {what} | {} | {} |", times::shown(time.span), in_a_cell(source));
    }
    let _ = write!(page, "\n{OF_THE_ENGINE}\n| in the embedded engine | how long |\n|---|---:|\n");
    for (path, text) in simulator() {
        let own = path.starts_with("src/cloudformation") || path.starts_with("src/resources");
        for time in times::times(&text).into_iter().filter(|_| own) {
            let what = in_a_cell(time.what.trim_end_matches('.'));
            let _ = writeln!(page, "| {what} | {} |", times::shown(time.span));
        }
    }
    let kinds = times::kinds(&read("ecs-dsl-rehearsal/data/identity.txt"));
    let _ = write!(page, "\nAnd of each type of resource, from its call to its end:\n\n{kinds}");
    page
}

fn page() -> String {
    let all = all_facts().unwrap_or_else(|wrong| panic!("{wrong}"));
    let mut page = INTRODUCTION.to_owned();
    for (area, heading) in AREAS {
        let own = all.iter().filter(|fact| fact.area == area);
        let _ = write!(page, "\n## {heading}\n\n| fact | source | test |\n|---|---|---|\n");
        for Fact { text, source, test, .. } in own {
            let _ = writeln!(page, "| {} | {} | `{test}` |", in_a_cell(text), in_a_cell(&source.to_string()));
        }
    }
    let _ = write!(page, "\n## What is simplified, and what is left out\n\n");
    page += &left_out(
        "play/mod.rs",
        &[("# What is simplified", "### Simplified at play"), ("# What is not", "### Left out at play")],
    );
    page += &left_out("lib.rs", &[("# What is not", "### Left out in the embedded engine")]);
    page += &left_out("cloudwatch/mod.rs", &[("# What is not", "### Left out of alarms")]);
    page += &left_out("eventbridge/mod.rs", &[("# What is not", "### Left out of event rules")]);
    page + &durations()
}

#[test]
fn the_page_has_what_the_tests_say() {
    expect_file![root().join("book/src/guide/facts.md")].assert_eq(&page());
}

#[test]
fn each_area_has_facts() {
    let all = all_facts().unwrap_or_else(|wrong| panic!("{wrong}"));
    for (area, heading) in AREAS {
        assert!(all.iter().any(|fact| fact.area == area), "{heading}: no test names a fact");
    }
}

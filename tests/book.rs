//! The book against the code: a page for each rule, the tables that the library computes, and links that lead
//! somewhere. `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test book` writes the pages of the rules.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl::invariants::{RULES, Rule, Tier, find};
use ecs_dsl::{mixed, network};
use expect_test::expect_file;

/// The areas of the rules, by the first two digits of their ids.
const AREAS: [(&str, &str); 15] = [
    ("01", "Deployments"),
    ("02", "Health checks, and how tasks leave"),
    ("03", "Size and image of a task"),
    ("04", "Ports and network modes of tasks"),
    ("05", "The VPC and its subnets"),
    ("06", "Listeners and target groups"),
    ("07", "Vaults and roles"),
    ("08", "Roles and what they allow"),
    ("09", "Machines"),
    ("10", "Scaling"),
    ("11", "Alarms"),
    ("12", "Logs"),
    ("13", "Names, references and limits of a template"),
    ("14", "What holds data"),
    ("15", "Settings and stages"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder; none when it isn't there.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// The UI test of a rule: `fail` or `pass`, `rs` or `stderr`.
fn ui(rule: &Rule, side: &str, extension: &str) -> Vec<PathBuf> {
    let is_its = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with(&format!("{}_", rule.id)) && path.extension().is_some_and(|found| found == extension)
    };
    below(&root().join("tests/ui").join(side)).into_iter().filter(is_its).collect()
}

fn page(rule: &Rule) -> String {
    let Rule { id, title, message, why, help, source, .. } = rule;
    let mut page = format!("# {id}\n\n**{title}.**\n\n");
    let _ = writeln!(page, "| | |\n|---|---|");
    let _ = writeln!(page, "| Who says so | {} |", rule.level.tells());
    let _ = writeln!(page, "| What is said | {} |", in_a_cell(message));
    let _ = writeln!(page, "| Why | {} |", in_a_cell(why));
    let _ = writeln!(page, "| What to write | {} |", in_a_cell(help));
    let _ = writeln!(page, "| Source | {} |", in_a_cell(source));
    if message.contains('{') || help.contains('{') {
        page.push_str("\nWhat stands in braces is the program's own number or name.\n");
    }
    for wrong in ui(rule, "fail", "rs") {
        let _ = write!(page, "\n## A program that doesn't compile\n\n```rust,ignore\n{}```\n", read(&wrong));
        let said = wrong.with_extension("stderr");
        if said.exists() {
            let _ = write!(page, "\nThe compiler says:\n\n```text\n{}```\n", read(&said));
        }
    }
    for right in ui(rule, "pass", "rs") {
        let _ = write!(page, "\n## The same without the mistake\n\n```rust,ignore\n{}```\n", read(&right));
    }
    if let Some(test) = graph_test(rule) {
        page.push_str(
            "\n## In a template\n\nHowever a template was made, the program judges it before it writes it. ",
        );
        let _ = write!(page, "This test makes a wrong one and a right one:\n\n```rust,ignore\n{test}\n```\n");
    }
    for pair in below(&root().join("tests/graph/pairs")) {
        let name = pair.file_name().unwrap().to_string_lossy();
        if name.starts_with(id) && name.ends_with(".yaml") {
            let said = read(&pair.with_extension("said"));
            let text = read(&pair);
            let _ = write!(
                page,
                "\n## In a template of any origin\n\nLines that end in `# wrong` make the mistake, those that end in \
                 `# right` are the ones in their place.\n\n```yaml\n{text}```\n\n`check` says of it:\n\n```text\n{said}```\n",
            );
        }
    }
    page
}

/// The test of a rule over the whole template.
fn graph_test(rule: &Rule) -> Option<String> {
    let named = format!("\nfn {}_", rule.id);
    let files = below(&root().join("tests/graph"));
    let tests = files.iter().filter(|file| file.extension().is_some_and(|found| found == "rs"));
    let tests = tests.map(|file| read(file)).find(|tests| tests.contains(&named))?;
    let test = tests.get(tests.find(&named)? + 1..)?;
    Some(test.get(..test.find("\n}\n")? + 2)?.to_owned())
}

/// What `explain` shows of a rule: the first of its programs, wrong and right, or its first pair of templates.
fn programs(rule: &Rule) -> String {
    let mut shown = String::new();
    if let (Some(wrong), Some(right)) = (ui(rule, "fail", "rs").first(), ui(rule, "pass", "rs").first()) {
        let (wrong, right) = (read(wrong), read(right));
        let _ = write!(shown, "== {} wrong\n{wrong}== {} right\n", rule.id, rule.id);
        // The twins differ in the mistake, and in what makes one a program and the other a module.
        let differs = |line: &&str| !wrong.lines().any(|other| other == *line);
        let frame = |line: &&str| line.starts_with("//!") || line.contains("fn main()");
        for line in right.lines().filter(differs).filter(|line| !frame(line)) {
            let _ = writeln!(shown, "{line}");
        }
        return shown;
    }
    let mut pairs = below(&root().join("tests/graph/pairs")).into_iter();
    let is_its = |file: &PathBuf| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with(&format!("{}_", rule.id)) && name.ends_with(".yaml")
    };
    if let Some(pair) = pairs.find(is_its) {
        let _ = write!(shown, "== {} template\n{}", rule.id, read(&pair));
    } else if let Some(test) = graph_test(rule) {
        let _ = write!(shown, "== {} test\n{test}\n", rule.id);
    }
    shown
}

#[test]
fn explain_shows_the_programs_of_the_tests() {
    let all: String = RULES.iter().copied().map(programs).collect();
    expect_file![root().join("ecs-dsl/src/cli/commands/programs.txt")].assert_eq(&all);
    // Two are only broken by values out of files, which `tests/deploy/bad_input.rs` has; the command line judges by ecs1350,
    // which `tests/deploy/command_line.rs` shows.
    let without: Vec<_> = RULES.iter().filter(|rule| programs(rule).is_empty()).map(|rule| rule.id).collect();
    assert_eq!(without, ["ecs0911", "ecs1350", "ecs1501"], "each rule has a wrong and a right program");
}

/// For a cell of a table: a bar would end it, and outside of code `<` would be a tag.
fn in_a_cell(text: &str) -> String {
    let tag =
        |(at, part): (usize, &str)| if at % 2 == 0 { part.replace('<', "&lt;") } else { part.to_owned() };
    let parts: Vec<String> = text.split('`').enumerate().map(tag).collect();
    parts.join("`").replace('|', "\\|").replace('\n', " ")
}

fn index() -> String {
    let mut index = String::from(
        "# All rules\n\n\
         Each rule has an id that never changes. `cargo run --example prod -- explain ecs0101` tells a rule on the\n\
         command line, and `explain` alone lists them all. *check* and *type* are found by `cargo check`, *synth* by\n\
         the program before it writes anything.\n",
    );
    for (digits, name) in AREAS {
        if RULES.iter().all(|rule| rule.id.get(3..5) != Some(digits)) {
            continue;
        }
        let _ = write!(index, "\n## {name}\n\n| rule | what it says | level |\n|---|---|---|\n");
        for rule in RULES.iter().filter(|rule| rule.id.get(3..5) == Some(digits)) {
            let _ = writeln!(
                index,
                "| [{0}]({0}.md) | {1} | {2} |",
                rule.id,
                in_a_cell(rule.title),
                rule.level.name()
            );
        }
    }
    index
}

#[test]
fn each_rule_has_its_page() {
    let folder = root().join("book/src/rules");
    for rule in RULES {
        assert!(
            AREAS.iter().any(|(digits, _)| rule.id.get(3..5) == Some(*digits)),
            "{rule}: no area has its digits"
        );
        expect_file![folder.join(format!("{}.md", rule.id))].assert_eq(&page(rule));
    }
    expect_file![folder.join("index.md")].assert_eq(&index());
    for file in below(&folder) {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(name == "index" || find(&name).is_some(), "{}: there is no such rule", file.display());
    }
}

#[test]
fn the_summary_lists_each_rule() {
    let path = root().join("book/src/SUMMARY.md");
    let mut expected = String::new();
    for line in read(&path).lines().filter(|line| !line.starts_with("  - [ecs")) {
        let _ = writeln!(expected, "{line}");
        if line.contains("(rules/index.md)") {
            for rule in RULES {
                let _ = writeln!(expected, "  - [{0}](rules/{0}.md)", rule.id);
            }
        }
    }
    expect_file![path].assert_eq(&expected);
}

#[test]
fn each_rule_that_is_written_is_listed() {
    for file in below(&root().join("ecs-dsl/src/invariants")) {
        for id in read(&file).split("pub const ECS").skip(1).filter_map(|rest| rest.get(..4)) {
            assert!(find(&format!("ecs{id}")).is_some(), "{}: ECS{id} isn't in RULES", file.display());
        }
    }
}

/// The targets of a page's links to files, from the page's folder.
fn links(page: &Path) -> Vec<PathBuf> {
    let text = read(page);
    let folder = page.parent().unwrap();
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    let is_file = |target: &&str| !target.is_empty() && !target.contains(':') && !target.contains(' ');
    targets.filter(is_file).map(|target| folder.join(target)).collect()
}

#[test]
fn links_lead_somewhere() {
    let mut pages: Vec<PathBuf> = below(&root().join("book/src"));
    pages.extend(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|page| root().join(page)));
    for page in pages {
        for target in links(&page) {
            assert!(target.exists(), "{}: {} isn't there", page.display(), target.display());
        }
    }
}

#[test]
fn each_page_stands_in_the_summary() {
    let source = root().join("book/src");
    let summary = source.join("SUMMARY.md");
    let listed: BTreeSet<PathBuf> = links(&summary).into_iter().collect();
    for page in below(&source).into_iter().filter(|page| *page != summary) {
        assert!(listed.contains(&page), "{} isn't in SUMMARY.md", page.display());
    }
}

/// The lines of a compiler's message, without what differs from program to program: its place, and line numbers.
fn words(message: &str) -> Vec<String> {
    let lines = message
        .lines()
        .map(|line| line.trim_start_matches([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']));
    lines.filter(|line| !line.starts_with("-->")).map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn quoted_messages_are_what_the_compiler_says() {
    let said = below(&root().join("tests/ui/fail"));
    let said: Vec<_> =
        said.iter().filter(|path| path.extension().is_some_and(|found| found == "stderr")).collect();
    for page in ["README.md", "book/src/guide/errors.md"] {
        let text = read(&root().join(page));
        let blocks = text.split("```text\n").skip(1).filter_map(|rest| rest.split("\n```").next());
        for quoted in blocks.filter(|block| block.starts_with("error[E")) {
            let found = said.iter().any(|path| words(&read(path)) == words(quoted));
            assert!(found, "{page}: no UI test says this:\n{quoted}");
        }
    }
}

#[test]
fn the_readme_shows_the_quickstart_as_it_is() {
    let readme = read(&root().join("README.md"));
    let shown = readme.split("```rust,no_run\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let example = read(&root().join("examples/quickstart/main.rs"));
    assert!(example.contains(shown.trim()), "README.md shows another program than examples/quickstart");
}

#[test]
fn quoted_templates_are_what_the_example_gives() {
    let golden: serde_json::Value =
        serde_json::from_str(&read(&root().join("examples/prod/prod.template.json"))).unwrap();
    let resources = golden.get("Resources").and_then(serde_json::Value::as_object).unwrap().len();
    assert!(
        read(&root().join("README.md")).contains(&format!("{resources} resources")),
        "{resources} resources"
    );
    for page in ["README.md", "book/src/guide/vaults.md"] {
        let text = read(&root().join(page));
        for quoted in text.split("```json\n").skip(1).filter_map(|rest| rest.split("\n```").next()) {
            let quoted: serde_json::Map<_, _> = serde_json::from_str(&format!("{{{quoted}}}")).unwrap();
            for (id, entry) in quoted {
                let given =
                    ["Resources", "Parameters"].iter().find_map(|section| golden.get(section)?.get(&id));
                assert_eq!(given, Some(&entry), "{page}: {id}");
            }
        }
    }
}

#[test]
fn the_table_of_machines_is_what_the_library_computes() {
    let mix = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
    let mut table = String::from("| machines | On-Demand | Spot |\n|---:|---:|---:|\n");
    for (size, on_demand, spot) in mix.table() {
        let _ = writeln!(table, "| {size} | {on_demand} | {spot} |");
    }
    let page = read(&root().join("book/src/guide/capacity.md"));
    assert!(page.contains(&table), "guide/capacity.md needs this table:\n{table}");
}

#[test]
fn the_table_of_subnets_is_what_the_library_lays_out() {
    let network = network!("10.0.0.0/16", zones: 8, public: /24, private: /20);
    let mut table = String::from("| zone | public | private |\n|---:|---|---|\n");
    for zone in 0..network.zones() {
        let block = |tier| network.subnet(tier, zone).unwrap();
        let _ = writeln!(table, "| {} | {} | {} |", zone + 1, block(Tier::Public), block(Tier::Private));
    }
    let page = read(&root().join("book/src/guide/networks.md"));
    assert!(page.contains(&table), "guide/networks.md needs this table:\n{table}");
}

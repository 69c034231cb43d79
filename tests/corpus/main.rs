//! Mistakes that teams made and told of in public, each with the level at which it is refused here. What `facts.toml`
//! says of a mistake is proved, and then the book's table of them is compared; `UPDATE_EXPECT=1` writes it.
//!
//! - `compile`: the program below `tests/ui/fail` that makes it. That it doesn't compile is proved there.
//! - `construction`: the calls that leave no room for it, and how.
//! - `program`: a function of `programs.rs` makes it, and synthesis refuses it.
//! - `template`: a wrong template and its right twin in one file, as in `tests/graph/pairs`.
//! - `later`: there is no construct yet with which one could make it; the template is what refuses it.
//! - `missed`: nothing refuses it, and why.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test tells what is wrong by a panic")]

mod programs;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl::app::{App, check};
use ecs_dsl::invariants::{Level, Violation, find};
use expect_test::expect_file;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    mistakes: BTreeMap<String, Mistake>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    area: String,
    mistake: String,
    sources: Vec<String>,
    rule: Option<String>,
    compile: Option<String>,
    construction: Option<Construction>,
    #[serde(default)]
    program: bool,
    template: Option<String>,
    later: Option<String>,
    missed: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Construction {
    calls: Vec<String>,
    how: String,
}

/// What cfn-lint says of the wrong templates and not of their right twins; `cfn_lint.py` writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CfnLint {
    version: String,
    command: String,
    templates: BTreeMap<String, Vec<String>>,
}

/// The earliest level that refuses a mistake.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Compiler,
    Construction,
    Program,
    Nothing,
}

impl Mistake {
    const fn by(&self) -> By {
        match self {
            Self { compile: Some(_), .. } => By::Compiler,
            Self { construction: Some(_), .. } => By::Construction,
            Self { missed: Some(_), .. } => By::Nothing,
            _ => By::Program,
        }
    }
}

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn mistakes() -> BTreeMap<String, Mistake> {
    toml::from_str::<Facts>(&read(&tests().join("corpus/facts.toml"))).unwrap().mistakes
}

fn cfn_lint() -> CfnLint {
    toml::from_str(&read(&tests().join("corpus/cfn_lint.toml"))).unwrap()
}

fn template(name: &str) -> PathBuf {
    tests().join(format!("{name}.yaml"))
}

/// The names of all rules that one side of a template breaks.
fn said(file: &Path, other: &str) -> Vec<String> {
    let side: String = read(file)
        .lines()
        .map(|line| if line.ends_with(other) { "\n".to_owned() } else { format!("{line}\n") })
        .collect();
    let said = check(&side, "template.yaml").unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    // A mistake is no piece of advice that isn't taken.
    let law = said.iter().map(Violation::rule).filter(|rule| rule.level != Level::Advice);
    law.map(|rule| rule.id.to_owned()).collect()
}

/// The rules that a program breaks.
fn refused(program: programs::Program, wrong: bool) -> Vec<String> {
    let mut app = App::new();
    program(&mut app, wrong);
    let violations = app.synth().err();
    violations
        .iter()
        .flat_map(|violations| violations.iter())
        .map(|violation| violation.rule().id.to_owned())
        .collect()
}

/// Tells what is found of the wrong side and isn't the rule, and what is found of the right one.
fn judge(id: &str, rule: &str, wrong: &[String], right: &[String], failed: &mut Vec<String>) {
    if wrong.is_empty() || wrong.iter().any(|found| found != rule) {
        failed.push(format!("{id}: the wrong one breaks {wrong:?}, and not {rule}"));
    }
    if !right.is_empty() {
        failed.push(format!("{id}: the right one breaks {right:?}"));
    }
}

#[test]
fn each_mistake_has_one_level_and_its_sources() {
    for (id, mistake) in mistakes() {
        let levels = [
            mistake.compile.is_some(),
            mistake.construction.is_some(),
            mistake.program,
            mistake.missed.is_some(),
        ];
        let levels = levels.into_iter().filter(|level| *level).count();
        let only_a_template = levels == 0 && mistake.template.is_some() && mistake.later.is_some();
        assert!(levels == 1 || only_a_template, "{id} has {levels} levels");
        assert!(!mistake.sources.is_empty(), "{id} has no source");
        let refused = mistake.compile.is_some() || mistake.program || mistake.template.is_some();
        assert_eq!(mistake.rule.is_some(), refused, "{id}: a rule, and what proves it");
        if let Some(rule) = &mistake.rule {
            assert!(find(rule).is_some(), "{id}: there is no rule {rule}");
        }
    }
}

#[test]
fn the_compiler_refuses_by_the_rule() {
    for (id, mistake) in mistakes() {
        let (Some(program), Some(rule)) = (mistake.compile, mistake.rule) else { continue };
        let program = tests().join("ui/fail").join(format!("{program}.rs"));
        assert!(program.exists(), "{id}: {} isn't there", program.display());
        let said = read(&program.with_extension("stderr"));
        assert!(said.lines().next().unwrap().contains(&format!("{rule}: ")), "{id}: {said}");
    }
}

#[test]
fn a_wrong_template_breaks_the_rule_and_its_right_twin_none() {
    let mut failed = Vec::new();
    for (id, mistake) in mistakes() {
        let (Some(name), Some(rule)) = (mistake.template, mistake.rule) else { continue };
        let file = template(&name);
        judge(&id, &rule, &said(&file, "# right"), &said(&file, "# wrong"), &mut failed);
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn each_template_is_one_of_a_mistake() {
    let mistakes = mistakes();
    for file in fs::read_dir(tests().join("corpus/template")).unwrap() {
        let name = file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        let own = format!("corpus/template/{name}");
        assert!(mistakes.get(&name).is_some_and(|m| m.template.as_ref() == Some(&own)), "{own}");
    }
}

#[test]
fn synthesis_refuses_by_the_rule() {
    let mistakes = mistakes();
    for (id, mistake) in &mistakes {
        assert_eq!(mistake.program, programs::ALL.iter().any(|(of, _)| of == id), "{id}: programs.rs");
    }
    let mut failed = Vec::new();
    for (id, program) in programs::ALL {
        let rule = mistakes.get(*id).and_then(|mistake| mistake.rule.as_deref()).unwrap();
        judge(id, rule, &refused(*program, true), &refused(*program, false), &mut failed);
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// All of the library's own files below a folder.
fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { sources(&path, found) } else { found.push_str(&read(&path)) }
    }
}

#[test]
fn the_calls_that_leave_no_room_are_there() {
    let mut library = String::new();
    sources(&tests().join("../ecs-dsl/src/constructs"), &mut library);
    sources(&tests().join("../ecs-dsl/src/deploy"), &mut library);
    library.push_str(&read(&tests().join("../ecs-dsl/src/prelude.rs")));
    for (id, mistake) in mistakes() {
        for call in mistake.construction.iter().flat_map(|construction| &construction.calls) {
            let name = call.rsplit("::").next().unwrap();
            let there = match name.strip_suffix('!') {
                Some(name) => {
                    library.contains(&format!(" {name},")) || library.contains(&format!(" {name};"))
                }
                None => ["(", "<"].iter().any(|open| library.contains(&format!(" fn {name}{open}"))),
            };
            assert!(there, "{id}: {call} isn't there");
        }
    }
}

/// A number of a sum, with its share.
fn share(part: usize, of: usize) -> String {
    // Rounded half up, in whole numbers.
    format!("{part} of {of} ({} %)", (part * 200 + of) / (of * 2))
}

fn row(id: &str, mistake: &Mistake, lint: &CfnLint) -> String {
    let rule = mistake.rule.as_ref().map_or(String::new(), |rule| format!("[{rule}](../rules/{rule}.md)"));
    let by = match (mistake.by(), &mistake.construction, &mistake.missed) {
        (By::Construction, Some(construction), _) => {
            let calls: Vec<_> = construction.calls.iter().map(|call| format!("`{call}`")).collect();
            format!("construction: {} ({})", construction.how, calls.join(", "))
        }
        (By::Nothing, _, Some(why)) => format!("nothing: {why}"),
        (By::Compiler, ..) => "`cargo check`".to_owned(),
        _ => "the program".to_owned(),
    };
    let lint = match (&mistake.template, lint.templates.get(id)) {
        (Some(_), Some(rules)) if rules.is_empty() => "silent".to_owned(),
        (Some(_), Some(rules)) => rules.join(", "),
        (Some(_), None) => panic!("{id}: cfn_lint.toml has nothing of its template"),
        _ => String::new(),
    };
    let said = mistake.mistake.replace('|', "\\|");
    format!("| {id} | {said} | {by} | {rule} | {lint} |\n")
}

fn sums(all: &BTreeMap<String, Mistake>, lint: &CfnLint) -> String {
    let here: Vec<_> = all.values().filter(|mistake| mistake.later.is_none()).collect();
    let count = |by: By| here.iter().filter(|mistake| mistake.by() == by).count();
    let [compiler, construction, program] = [By::Compiler, By::Construction, By::Program].map(count);
    let of = here.len();
    let mut sums = String::from("| refused | mistakes |\n|---|---|\n");
    for (name, part) in [
        ("by `cargo check`: the program that makes it doesn't compile", compiler),
        ("by construction: there is no way to write it with the constructs", construction),
        ("by the program, when it runs on the machine of who wrote it", program),
        ("before anything is sent: the three together", compiler + construction + program),
        ("by nothing", count(By::Nothing)),
    ] {
        let _ = writeln!(sums, "| {name} | {} |", share(part, of));
    }
    let shown: Vec<_> = all.iter().filter(|(_, mistake)| mistake.template.is_some()).collect();
    let linted =
        shown.iter().filter(|(id, _)| lint.templates.get(*id).is_some_and(|r| !r.is_empty())).count();
    let later = all.len() - of;
    let _ = write!(
        sums,
        "\nThe other {later} of the {} are of parts that have no construct yet; they stand at the end. {} of all are \
         shown by\na template, which `check` refuses, whoever made it, and whose right twin it lets pass. Of the same \
         templates\ncfn-lint {} refuses {} (`{}`).\n",
        all.len(),
        shown.len(),
        lint.version,
        share(linted, shown.len()),
        lint.command,
    );
    sums
}

const HEAD: &str = "| | mistake | refused by | rule | cfn-lint |\n|---|---|---|---|---|\n";

#[test]
fn the_book_has_the_table() {
    let (all, lint) = (mistakes(), cfn_lint());
    for id in lint.templates.keys() {
        assert!(all.get(id).is_some_and(|mistake| mistake.template.is_some()), "cfn_lint.toml: {id}");
    }
    let mut page = String::from(
        "# Mistakes that teams made\n\n\
         Each of these was made by somebody, and is told of in public: in an issue, or on a page of AWS. The list was \
         made\nbefore the rules, so it doesn't favour them. For each there is a program or a template in the tests \
         that makes it, and\nthis page is what the tests find (`tests/corpus`).\n\n",
    );
    page.push_str(&sums(&all, &lint));
    let mut areas: Vec<&str> = Vec::new();
    let here = || all.iter().filter(|(_, mistake)| mistake.later.is_none());
    for (_, mistake) in here() {
        if !areas.contains(&mistake.area.as_str()) {
            areas.push(&mistake.area);
        }
    }
    for area in areas {
        let _ = write!(page, "\n## {area}\n\n{HEAD}");
        for (id, mistake) in here().filter(|(_, mistake)| mistake.area == area) {
            page.push_str(&row(id, mistake, &lint));
        }
    }
    let later: Vec<_> = all.iter().filter(|(_, mistake)| mistake.later.is_some()).collect();
    if !later.is_empty() {
        let _ = write!(
            page,
            "\n## Parts without a construct\n\nWho needs them writes [resource types](resources.md), and what is \
             refused is refused by the program that runs.\n\n{HEAD}"
        );
        for (id, mistake) in &later {
            page.push_str(&row(id, mistake, &lint));
        }
    }
    page.push_str("\n## Sources\n\n");
    for (id, mistake) in &all {
        let _ = writeln!(page, "- {id}: {}", mistake.sources.join(", "));
    }
    expect_file![tests().join("../book/src/guide/mistakes.md")].assert_eq(&page);
}

//! Pairs of templates: `pairs/<id>_<slug>.yaml` is a wrong template and its right twin in one. The lines that end in
//! `# wrong` are only in the one, those that end in `# right` only in the other. What is said of the wrong one stands
//! in the file of the same name that ends in `.said`; `UPDATE_EXPECT=1` writes it.

use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl::app::check;
use ecs_dsl::invariants::{Level, Violation};
use expect_test::expect_file;

pub(crate) fn pairs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("graph/pairs");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut pairs: Vec<_> = files.filter(|file| file.extension().is_some_and(|e| e == "yaml")).collect();
    pairs.sort();
    pairs
}

/// One of the two. A line that isn't in it stays as an empty one, so that both have the same places.
pub(crate) fn side(text: &str, other: &str) -> String {
    text.lines()
        .map(|line| if line.ends_with(other) { "\n".to_owned() } else { format!("{line}\n") })
        .collect()
}

/// The placeholders of a rule that stand in what is told, without the user's words in their place.
pub(crate) fn unfilled(violation: &Violation) -> Vec<String> {
    let rule = violation.rule();
    // `${Cluster}` is one of CloudFormation's.
    let placeholders = [rule.message, rule.help].into_iter().flat_map(|text| {
        let opened = text.match_indices('{').filter(|(at, _)| !text[..*at].ends_with('$'));
        let names = opened.filter_map(|(at, _)| text[at + 1..].split_once('}'));
        names.map(|(name, _)| name).filter(|name| !name.is_empty() && name.chars().all(char::is_alphanumeric))
    });
    let told = format!("{} {}", violation.message(), violation.help());
    placeholders.map(|name| format!("{{{name}}}")).filter(|name| told.contains(name)).collect()
}

#[test]
fn each_wrong_template_breaks_its_rule_and_the_right_one_none() {
    let mut failed = Vec::new();
    for file in pairs() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        let (wrong, right) = (side(&text, "# right"), side(&text, "# wrong"));
        let id = name.split('_').next().unwrap();
        let judge = |text: &str| {
            let said = check(text, "template.yaml").unwrap_or_else(|error| panic!("{name}: {error}"));
            // A pair is as short as its mistake: it takes no other advice.
            let is_meant =
                |violation: &Violation| violation.rule().id == id || violation.rule().level != Level::Advice;
            said.into_iter().filter(is_meant).collect::<Vec<_>>()
        };
        let said = judge(&wrong);
        if said.is_empty() || said.iter().any(|violation| violation.rule().id != id) {
            let ids: Vec<_> = said.iter().map(|violation| violation.rule().id).collect();
            failed.push(format!("{name}: the wrong one breaks {ids:?}"));
        }
        for violation in &said {
            let left = unfilled(violation);
            if !left.is_empty() {
                failed.push(format!("{name}: {left:?} is told as it is"));
            }
        }
        let told: Vec<_> = said.iter().map(ToString::to_string).collect();
        expect_file![file.with_extension("said")].assert_eq(&format!("{}\n", told.join("\n\n")));
        let said = judge(&right);
        failed.extend(said.iter().map(|violation| format!("{name}: of the right one is said\n{violation}")));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

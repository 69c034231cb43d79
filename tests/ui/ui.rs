//! The wrong programs, each with what rustc says of it; and what rustc says has to be fit for the eyes of a user.
//!
//! `TRYBUILD=overwrite cargo test -p ecs-dsl-ui-tests` is what writes a `.stderr`, on the compiler that
//! `rust-toolchain.toml` names.
#![expect(clippy::unwrap_used, reason = "a test that can't read its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Words of the inside that no user has to read.
const HIDDEN: &[&str] =
    &["__private", "__check", "ecs_checks", "PhantomData", "Hex<", "D<", "Digits", "macros::", "given_"];

/// The most lines of an error that stands under a literal, and of one about a relation.
const LINES: (usize, usize) = (12, 14);
/// The lines with which rustc ties an argument to its call.
const ARGUMENT: usize = 2;

#[test]
fn the_wrong_programs_do_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("fail/*/*.rs");
}

#[test]
fn every_error_shows_no_hidden_word_and_is_short() {
    let mut wrong = Vec::new();
    for path in errors() {
        let text = fs::read_to_string(&path).unwrap();
        for word in HIDDEN {
            if text.contains(word) {
                wrong.push(format!("{} shows {word}", path.display()));
            }
        }
        for error in text.split("\n\n").filter(|error| error.starts_with("error")) {
            let lines = error.trim_end().lines().count();
            let most = match error {
                _ if error.contains("required by a bound introduced by this call")
                    || error.contains("arguments to this method are incorrect") =>
                {
                    LINES.1 + ARGUMENT
                }
                _ if error.starts_with("error[E0277]") || error.starts_with("error[E0308]") => LINES.1,
                _ => LINES.0,
            };
            if lines > most {
                wrong.push(format!("{} has an error of {lines} lines, more than {most}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_error_of_a_rule_begins_with_its_id() {
    for path in errors() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap();
        // A misspelt key is rustc's own error, about a field.
        if name.starts_with("ecs") && !name.starts_with("ecs0708") {
            let id = &name[..7];
            assert!(first.contains(&format!("{id}: ")), "{} begins with {first}", path.display());
        }
    }
}

/// Rules of the levels check and type that no program can break in a way that the compiler sees: what they say holds
/// by construction, or the values come from outside. Each has a test of its own elsewhere.
const BY_CONSTRUCTION: &[&str] = &[
    "ecs0115", "ecs0117", "ecs0404", "ecs0704", "ecs0717", "ecs0807", "ecs0814", "ecs0911", "ecs0917",
    "ecs0924", "ecs1002", "ecs1003",
];

#[test]
fn every_rule_of_the_compiler_has_a_wrong_program() {
    use ecs_dsl::invariants::{Level, RULES};
    let programs: Vec<String> =
        files("rs").iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    for rule in RULES.iter().filter(|rule| matches!(rule.level, Level::Check | Level::Type)) {
        let shown = programs.iter().any(|name| name.starts_with(rule.id));
        assert_ne!(shown, BY_CONSTRUCTION.contains(&rule.id), "{rule}");
    }
}

#[test]
fn every_wrong_program_tells_what_would_happen() {
    for path in files("rs") {
        let text = fs::read_to_string(&path).unwrap();
        let comment = text.lines().take_while(|line| line.starts_with("// ")).count();
        assert_eq!(comment, 2, "{} begins with two lines of what a team would see", path.display());
    }
}

fn errors() -> Vec<PathBuf> {
    files("stderr")
}

fn files(extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for area in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fail")).unwrap() {
        for file in fs::read_dir(area.unwrap().path()).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|found| found == extension) {
                found.push(file);
            }
        }
    }
    found.sort();
    found
}

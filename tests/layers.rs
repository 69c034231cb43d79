//! The habits of the workspace that no compiler holds: which layer may name which, how files open, how long they and
//! their functions are, and that no file has a path of somebody's own machine.
//!
//! A habit that a file doesn't keep yet stands in `NOT_YET`, with the reason; an entry that is no longer needed
//! fails as well, so that the list only shrinks.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// The layers of `ecs-dsl`, each of which may name those after it.
const LAYERS: [&str; 9] =
    ["cli", "deploy", "app", "settings", "patterns", "constructs", "invariants", "resources", "template"];
/// Files of `ecs-dsl/src` that belong to no layer: they only hand on what the layers have.
const OUTSIDE: [&str; 6] =
    ["lib.rs", "prelude.rs", "macros.rs", "macros/alarms.rs", "__private.rs", "bin/ecs-dsl.rs"];
/// Roots of `ecs-dsl` that a layer may name besides layers: what expanded macros go through.
const FRONTS: [&str; 2] = ["__private", "macros"];

/// The most lines of a hand-written file, of a `lib.rs`, and of a function.
const FILE: usize = 500;
const LIB: usize = 150;
const FUNCTION: usize = 60;

/// A habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Habit {
    Layer,
    Foreign,
    Opening,
    Length,
    Function,
}

/// Files that don't keep a habit yet, and why.
const NOT_YET: &[(Habit, &str, &str)] = &[];

/// A place where a habit isn't kept.
#[derive(Debug)]
struct Offence {
    habit: Habit,
    file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}: {}", self.file, self.line, self.habit, self.what)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file of the repository below a folder, by its path from the root.
fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if !path.is_dir() {
                found.push(path.strip_prefix(root()).unwrap().to_string_lossy().into_owned());
            } else if is_ours(&path.file_name().unwrap().to_string_lossy()) {
                open.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether people write what stands in a folder of that name; builds and editors leave the others behind.
fn is_ours(folder: &str) -> bool {
    let hidden = folder.starts_with('.') && ![".ci", ".github", ".config"].contains(&folder);
    !hidden && !["target", "wip", "__pycache__"].contains(&folder)
}

fn rust_files(folder: &str) -> impl Iterator<Item = (String, String)> {
    files(folder).into_iter().filter(|path| path.ends_with(".rs")).map(|path| {
        let text = read(&path);
        (path, text)
    })
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn is_generated(text: &str) -> bool {
    text.lines().take(5).any(|line| line.starts_with("//!") && line.contains("do not edit"))
}

/// Fails with every offence that isn't known, and with every known one that is gone.
fn judge(habits: &[Habit], offences: Vec<Offence>) {
    let mut known: BTreeSet<&str> =
        NOT_YET.iter().filter(|(habit, ..)| habits.contains(habit)).map(|(_, file, _)| *file).collect();
    let is_known = |offence: &Offence| {
        NOT_YET.iter().any(|(habit, file, _)| *habit == offence.habit && *file == offence.file)
    };
    let mut told = String::new();
    for offence in offences {
        known.remove(offence.file.as_str());
        if !is_known(&offence) {
            told.push_str(&format!("\n{offence}"));
        }
    }
    for file in known {
        told.push_str(&format!("\n{file}: keeps the habit now: take it out of NOT_YET"));
    }
    assert!(told.is_empty(), "{told}");
}

// Names, read off a file's tokens: so `use`, paths and the bodies of macros are read alike.

/// What a file names: the first word of a path that isn't relative, and the line.
#[derive(Debug, PartialEq, Eq)]
enum Name {
    /// `crate::word`, or as many `super`s as lead there; the words after it.
    Own(Vec<String>, usize),
    /// A word with `::` behind it and no `::` before it: another crate, perhaps.
    Other(String, usize),
}

/// `depth` is how many modules the file's own one is below the crate's root.
fn names(tokens: TokenStream, depth: usize, found: &mut Vec<Name>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        match tree {
            TokenTree::Ident(word) if word == "mod" && is_module(&trees, at) => {
                if let Some(TokenTree::Group(body)) = trees.get(at + 2) {
                    names(body.stream(), depth + 1, found);
                }
                at += 3;
            }
            TokenTree::Ident(word) if !after_colons(&trees, at) => {
                let line = word.span().start().line;
                let (mut supers, mut next) = (0, at);
                while is_word(&trees, next, "super") {
                    supers += 1;
                    next += 3;
                }
                if word == "crate" || (supers > 0 && supers == depth) {
                    let behind = if word == "crate" { at + 3 } else { next };
                    if behind_colons(&trees, at) {
                        own(trees.get(behind..).unwrap_or_default(), line, found);
                    }
                } else if word != "self" && word != "super" {
                    // `use word;` alone has no `::` behind it.
                    if behind_colons(&trees, at) || is_word(&trees, at.wrapping_sub(1), "use") {
                        found.push(Name::Other(word.to_string(), line));
                    }
                }
                at += 1;
            }
            // A group behind `::` has the rest of paths whose beginning was read.
            TokenTree::Group(group) if !after_colons(&trees, at) => {
                names(group.stream(), depth, found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// The paths behind `crate::`: one, or those of a group.
fn own(trees: &[TokenTree], line: usize, found: &mut Vec<Name>) {
    match trees.first() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for path in inner.split(|tree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ','))
            {
                own(path, line, found);
            }
        }
        Some(TokenTree::Ident(word)) => {
            let mut words = vec![word.to_string()];
            if let (true, Some(TokenTree::Ident(next))) = (behind_colons(trees, 0), trees.get(3)) {
                words.push(next.to_string());
            }
            found.push(Name::Own(words, word.span().start().line.max(line)));
        }
        _ => {}
    }
}

fn is_module(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at + 1), Some(TokenTree::Ident(_)))
        && matches!(trees.get(at + 2), Some(TokenTree::Group(_)))
}

fn is_word(trees: &[TokenTree], at: usize, wanted: &str) -> bool {
    matches!(trees.get(at), Some(TokenTree::Ident(word)) if word == wanted)
}

fn is_colon(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

fn behind_colons(trees: &[TokenTree], at: usize) -> bool {
    is_colon(trees, at + 1) && is_colon(trees, at + 2)
}

fn after_colons(trees: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_colon(trees, at - 1) && is_colon(trees, at - 2)
}

fn names_of(path: &str, text: &str, depth: usize) -> Vec<Name> {
    let tokens = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut found = Vec::new();
    names(tokens, depth, &mut found);
    found
}

/// How many modules a file of `src` is below the crate's root.
fn depth(path: &str) -> usize {
    let inside = path.trim_end_matches(".rs").trim_end_matches("/mod");
    inside.split('/').count()
}

/// What is wrong with a layer that names this.
fn judge_name(layer: &str, name: &Name) -> Option<(Habit, String)> {
    let place = |layer: &str| LAYERS.iter().position(|known| *known == layer);
    match name {
        Name::Own(words, _) => {
            let first = words.first()?.as_str();
            let Some(other) = place(first) else {
                let known = FRONTS.contains(&first) || first.chars().all(|c| c.is_lowercase() || c == '_');
                return (!known).then(|| (Habit::Layer, format!("crate::{first}: name it by its layer")));
            };
            let beside = layer == "app" && first == "settings";
            if beside && words.get(1).is_some_and(|word| word != "SettingsError") {
                return Some((Habit::Layer, "of settings, app names SettingsError alone".into()));
            }
            (other < place(layer)?)
                .then(|| (Habit::Layer, format!("{layer} names {first}, a layer on its left")))
        }
        Name::Other(word, _) => {
            let engine = word == "ecs_dsl_rehearsal" && layer != "cli";
            let sdk = word.starts_with("aws_") && layer != "deploy";
            (engine || sdk).then(|| (Habit::Foreign, format!("{layer} names {word}")))
        }
    }
}

#[test]
fn a_layer_names_only_layers_on_its_right() {
    let mut offences = Vec::new();
    for (file, text) in rust_files("ecs-dsl/src") {
        let inside = file.trim_start_matches("ecs-dsl/src/");
        if OUTSIDE.contains(&inside) {
            continue;
        }
        let layer = inside.split(['/', '.']).next().unwrap();
        assert!(LAYERS.contains(&layer), "{file}: {layer} is no layer: give it a place in LAYERS");
        for name in names_of(&file, &text, depth(inside)) {
            let (Name::Own(_, line) | Name::Other(_, line)) = name;
            if let Some((habit, what)) = judge_name(layer, &name) {
                offences.push(Offence { habit, file: file.clone(), line, what });
            }
        }
    }
    judge(&[Habit::Layer, Habit::Foreign], offences);
}

#[test]
fn names_are_read_wherever_they_stand() {
    let read = |text: &str| names_of("text", text, 2);
    let own = |words: &[&str]| Name::Own(words.iter().map(ToString::to_string).collect(), 1);
    assert_eq!(read("use crate::app::Stack;"), [own(&["app", "Stack"])]);
    assert_eq!(read("use crate::{app, template::Ref};"), [own(&["app"]), own(&["template", "Ref"])]);
    assert_eq!(read("fn f() -> super::super::cli::Exit {}"), [own(&["cli", "Exit"])]);
    assert_eq!(read("use super::sibling;"), []);
    assert_eq!(read("mod tests { use super::super::sibling; }"), []);
    assert_eq!(read("mod tests { use super::super::super::cli; }"), [own(&["cli"])]);
    assert_eq!(read("macro_rules! m { () => { $crate::deploy::Engine } }"), [own(&["deploy", "Engine"])]);
    assert_eq!(read("fn f() { aws_config::load(); }"), [Name::Other("aws_config".into(), 1)]);
}

#[test]
fn the_embedded_engine_knows_nothing_of_the_library() {
    for (file, text) in rust_files("ecs-dsl-rehearsal") {
        for word in ["ecs_dsl::", "ecs_dsl_macros"] {
            assert!(!text.contains(word), "{file} names {word}: a fault in synthesis could hide there");
        }
    }
    let dependencies = dependencies("ecs-dsl-rehearsal/Cargo.toml", &["dependencies", "dev-dependencies"]);
    assert!(!dependencies.iter().any(|name| name.starts_with("ecs-dsl")), "{dependencies:?}");
}

#[test]
fn the_macros_depend_on_three_crates() {
    let expected: BTreeSet<String> = ["proc-macro2", "quote", "syn"].map(String::from).into();
    // What its own tests need reaches no user.
    let found = dependencies("ecs-dsl-macros/Cargo.toml", &["dependencies", "build-dependencies"]);
    assert_eq!(found, expected);
}

/// The names in these sections of a manifest.
fn dependencies(manifest: &str, sections: &[&str]) -> BTreeSet<String> {
    let manifest: toml::Table = read(manifest).parse().unwrap();
    sections
        .iter()
        .filter_map(|section| manifest.get(*section)?.as_table())
        .flat_map(|section| section.keys().cloned())
        .collect()
}

// The shape of files.

/// The folders with Rust that people write.
const WRITTEN: [&str; 5] = ["ecs-dsl", "ecs-dsl-macros", "ecs-dsl-rehearsal", "examples", "tests"];

/// Without the programs of the UI tests: they are what a user types.
fn written() -> impl Iterator<Item = (String, String)> {
    let ui = |path: &str| path.starts_with("tests/ui/fail/") || path.starts_with("tests/ui/pass/");
    WRITTEN.iter().flat_map(|folder| rust_files(folder)).filter(move |(path, _)| !ui(path))
}

#[test]
fn each_file_says_at_its_head_what_lives_there() {
    let headless = written().filter(|(_, text)| !text.starts_with("//!"));
    let offences = headless.map(|(file, _)| Offence {
        habit: Habit::Opening,
        file,
        line: 1,
        what: "the file doesn't open with `//!`: what lives here, and what may not".into(),
    });
    judge(&[Habit::Opening], offences.collect());
}

#[test]
fn no_file_and_no_function_is_too_long_to_read() {
    let mut offences = Vec::new();
    for (file, text) in written().filter(|(_, text)| !is_generated(text)) {
        let lines = text.lines().count();
        let most = if file.ends_with("/lib.rs") { LIB } else { FILE };
        if lines > most {
            let what = format!("{lines} lines, more than {most}");
            offences.push(Offence { habit: Habit::Length, file: file.clone(), line: most, what });
        }
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut functions = Functions::default();
        functions.visit_file(&parsed);
        offences.extend(functions.long.into_iter().map(|(line, lines)| {
            let what = format!("a function of {lines} lines, more than {FUNCTION}");
            Offence { habit: Habit::Function, file: file.clone(), line, what }
        }));
    }
    judge(&[Habit::Length, Habit::Function], offences);
}

/// Functions that are too long: the line where each begins, and its lines.
#[derive(Default)]
struct Functions {
    long: Vec<(usize, usize)>,
}

impl Functions {
    fn measure(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.span().start().line;
        let lines = block.span().end().line + 1 - first;
        if lines > FUNCTION {
            self.long.push((first, lines));
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.measure(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.measure(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}

// Words.

#[test]
fn paths_that_the_contributing_pages_name_exist() {
    let mut pages = files("book/src/contributing");
    pages.push("CONTRIBUTING.md".into());
    let mut missing = String::new();
    for page in pages {
        for word in read(&page).split('`').skip(1).step_by(2).filter(|word| is_path(word)) {
            // `tests/ui/{fail,pass}/` and `ecs0101_*.rs`: what stands before the pattern.
            let fixed = word.split(['{', '*', '<']).next().unwrap_or_default();
            let fixed = if fixed.len() < word.len() {
                fixed.rsplit_once('/').map_or("", |(folder, _)| folder)
            } else {
                fixed
            };
            if !root().join(fixed).exists() {
                missing.push_str(&format!("\n{page}: `{word}`"));
            }
        }
    }
    assert!(missing.is_empty(), "these paths are named and not there:{missing}");
}

/// Whether a word between backticks is a path from the root of the repository.
fn is_path(word: &str) -> bool {
    let top = word.split('/').next().unwrap_or_default();
    let starts = WRITTEN.contains(&top) || ["book", ".ci", ".github"].contains(&top);
    word.contains('/') && starts && !word.contains([' ', ':'])
}

#[test]
fn no_file_has_a_path_of_a_machine() {
    // Put together here, so that this file doesn't have them.
    let own = ["work", "root", "tmp"].map(|folder| format!("/{folder}/"));
    let mut found = String::new();
    // Of a linked work tree, `.git` is a file with the path of the other one.
    for file in files("").into_iter().filter(|file| file != ".git") {
        let bytes = fs::read(root().join(&file)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for word in &own {
            if let Some(line) = text.lines().position(|line| line.contains(word.as_str())) {
                found.push_str(&format!("\n{file}:{}: {word}", line + 1));
            }
        }
    }
    assert!(found.is_empty(), "paths of a machine:{found}");
}

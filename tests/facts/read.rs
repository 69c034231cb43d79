//! Facts as tests name them: a doc comment with what AWS does, and who says so.
//!
//! ```text
//! /// Fact (deployments): Half of four tasks may stop first.
//! /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html>
//! #[test]
//! fn half_of_the_tasks_may_stop_first() { .. }
//! ```
//!
//! A sentence may go on in the next line; a test may name several facts, each with its source.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ItemFn, Lit, Meta};

/// What AWS does, who says so, and the test that fails when the simulator does otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) area: String,
    pub(crate) text: String,
    pub(crate) source: Source,
    pub(crate) test: String,
}

/// Who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A page of AWS's documentation, or a thread or a file in a public repository.
    Page { name: String, url: String },
    /// `model: ecs, Task`: AWS's own description of a service's calls, from which the SDKs are made.
    Model(String),
    /// Answers of AWS, recorded.
    Recorded,
    /// Real output, quoted in several public places of which none is an authority.
    Seen,
    /// AWS says nothing, and the simulator needs something.
    Choice(String),
}

impl Source {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let said = |prefix: &str| {
            text.strip_prefix(prefix).map(str::trim).filter(|said| !said.is_empty()).map(str::to_owned)
        };
        match text {
            "recorded" => return Some(Self::Recorded),
            "seen" => return Some(Self::Seen),
            _ => {}
        }
        if let Some(service) = said("model:") {
            return Some(Self::Model(service));
        }
        if let Some(why) = said("choice:") {
            return Some(Self::Choice(why));
        }
        let url = text.strip_prefix('<')?.strip_suffix('>')?;
        let path = url.strip_prefix("https://")?;
        let (host, path) = path.split_once('/')?;
        let parts: Vec<&str> = path.split('/').collect();
        let name = match (host, parts.as_slice()) {
            ("docs.aws.amazon.com", [_, .., page]) => page.strip_suffix(".html")?.to_owned(),
            ("github.com", [owner, repository, "issues" | "pull", number]) => {
                format!("{owner}/{repository}#{number}")
            }
            ("github.com", [owner, repository, ..]) => format!("{owner}/{repository}"),
            ("repost.aws", ["knowledge-center", page]) => (*page).to_owned(),
            _ => return None,
        };
        let good = !name.is_empty() && !url.contains(char::is_whitespace);
        good.then(|| Self::Page { name, url: url.to_owned() })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page { name, url } => write!(f, "[{name}]({url})"),
            Self::Model(service) => write!(f, "model: {service}"),
            Self::Recorded => f.write_str("recorded"),
            Self::Seen => f.write_str("seen"),
            Self::Choice(why) => write!(f, "choice: {why}"),
        }
    }
}

/// The facts of a file, or what is wrong with them.
pub(crate) fn facts(path: &str, text: &str) -> Result<Vec<Fact>, String> {
    let file = syn::parse_file(text).map_err(|error| format!("{path}: {error}"))?;
    let mut found = Found { path, facts: Vec::new(), wrong: Vec::new() };
    found.visit_file(&file);
    // What stands on anything but a function isn't seen above.
    let named = text.lines().filter(|line| line.trim_start().starts_with("/// Fact (")).count();
    if found.wrong.is_empty() && named != found.facts.len() {
        found.wrong.push(format!("{path}: a fact stands on something that is no test"));
    }
    if found.wrong.is_empty() { Ok(found.facts) } else { Err(found.wrong.join("\n")) }
}

struct Found<'a> {
    path: &'a str,
    facts: Vec<Fact>,
    wrong: Vec<String>,
}

impl<'ast> Visit<'ast> for Found<'_> {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let test = function.sig.ident.to_string();
        let lines: Vec<String> = function.attrs.iter().filter_map(doc).collect();
        let has = |name: &str| function.attrs.iter().any(|attribute| attribute.path().is_ident(name));
        let wrong = |what: &str| format!("{}: {test}: {what}", self.path);
        // Other code has sources too.
        let named = has("test") || lines.iter().any(|line| line.starts_with("Fact ("));
        match if named { of_lines(&lines, &test) } else { Ok(Vec::new()) } {
            Ok(facts) if facts.is_empty() => {}
            Ok(_) if !has("test") => self.wrong.push(wrong("names a fact and is no test")),
            Ok(_) if has("ignore") => self.wrong.push(wrong("names a fact and isn't run")),
            Ok(facts) => self.facts.extend(facts),
            Err(what) => self.wrong.push(wrong(&what)),
        }
        visit::visit_item_fn(self, function);
    }
}

/// The text of a doc comment's line.
fn doc(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(literal) if pair.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn of_lines(lines: &[String], test: &str) -> Result<Vec<Fact>, String> {
    let mut facts = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in lines {
        if let Some(rest) = line.strip_prefix("Fact") {
            if let Some((_, text)) = open {
                return Err(format!("`{text}` has no source"));
            }
            let parts = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once("):"));
            let (area, text) = parts.ok_or("a fact begins with `Fact (area): `")?;
            open = Some((area.to_owned(), text.trim().to_owned()));
        } else if let Some(source) = line.strip_prefix("Source:") {
            let (area, text) = open.take().ok_or("a source of no fact")?;
            if !text.ends_with(['.', '`']) {
                return Err(format!("`{text}` is no sentence: it doesn't end in a full stop"));
            }
            let source = Source::parse(source.trim())
                .ok_or_else(|| format!("`{}` is no source: see tests/facts/read.rs", source.trim()))?;
            facts.push(Fact { area, text, source, test: test.to_owned() });
        } else if let Some((_, text)) = &mut open {
            text.push(' ');
            text.push_str(line);
        }
    }
    match open {
        Some((_, text)) => Err(format!("`{text}` has no source")),
        None => Ok(facts),
    }
}

/// Whether a file of the package is compiled: its parent says `mod`, up to the root of a crate.
pub(crate) fn is_compiled(path: &Path, files: &BTreeMap<String, String>) -> bool {
    let text = path.to_string_lossy();
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let Some(folder) = path.parent() else { return false };
    let at = |path: std::path::PathBuf| files.get_key_value(path.to_string_lossy().as_ref());
    if text == "src/lib.rs" || folder == Path::new("tests") || (name == "main" && text.starts_with("tests/"))
    {
        return true;
    }
    let (own, above) = if name == "mod" {
        (folder.file_name().unwrap_or_default().to_string_lossy(), folder.parent().unwrap_or(folder))
    } else {
        (name, folder)
    };
    let parents =
        [above.join("mod.rs"), above.join("lib.rs"), above.join("main.rs"), above.with_extension("rs")];
    parents.into_iter().filter_map(at).any(|(parent, text)| {
        let declared = [format!("mod {own};"), format!("pub mod {own};")];
        text.lines().any(|line| declared.iter().any(|one| line == one))
            && parent != &path.to_string_lossy()
            && is_compiled(Path::new(parent), files)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "
        /// What it does.
        ///
        /// Fact (tasks): A task stops
        /// when it is told to.
        /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle.html>
        /// Fact (tasks): It ends.
        /// Source: choice: AWS says nothing
        #[test]
        fn it_stops() {}
    ";

    #[test]
    fn a_test_names_its_facts_and_their_sources() {
        let facts = facts("a.rs", GOOD).unwrap();
        let shown: Vec<_> =
            facts.iter().map(|fact| format!("{}|{}|{}", fact.area, fact.text, fact.source)).collect();
        assert_eq!(
            shown,
            [
                "tasks|A task stops when it is told to.|[task-lifecycle]\
                 (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle.html)",
                "tasks|It ends.|choice: AWS says nothing"
            ]
        );
    }

    #[test]
    fn what_no_reader_could_check_is_refused() {
        let url = "<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle.html>";
        for (from, to, said) in [
            ("/// Source: choice: AWS says nothing\n", "", "`It ends.` has no source"),
            ("choice: AWS says nothing", "trust me", "`trust me` is no source"),
            ("choice: AWS says nothing", "choice:", "`choice:` is no source"),
            (url, "<https://docs.aws.amazon.com/AmazonECS>", "is no source"),
            (url, "<https://example.com/a/b.html>", "is no source"),
            ("#[test]", "", "it_stops: names a fact and is no test"),
            ("#[test]", "#[test] #[ignore]", "it_stops: names a fact and isn't run"),
            ("fn it_stops() {}", "struct It;", "a fact stands on something that is no test"),
            ("Fact (tasks): It ends.", "Fact: It ends.", "a fact begins with `Fact (area): `"),
            ("It ends.", "it", "`it` is no sentence"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let error = facts("a.rs", &GOOD.replace(from, to)).expect_err(said);
            assert!(error.contains(said), "{error}");
        }
    }

    #[test]
    fn a_file_that_nothing_names_is_not_compiled() {
        let files = [
            ("src/lib.rs", "pub mod play;\n"),
            ("src/play/mod.rs", "mod steps;\n"),
            ("src/play/steps.rs", ""),
            ("src/play/lost.rs", ""),
            ("tests/one.rs", ""),
            ("tests/some/main.rs", "mod part;\n"),
            ("tests/some/part.rs", ""),
            ("tests/some/other.rs", ""),
        ];
        let files: BTreeMap<String, String> =
            files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
        let not: Vec<_> = files.keys().filter(|path| !is_compiled(Path::new(path), &files)).collect();
        assert_eq!(not, ["src/play/lost.rs", "tests/some/other.rs"]);
    }
}

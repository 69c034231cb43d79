//! Reading a TOML or JSON file into the user's struct.

use std::fs;
use std::path::Path;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::keys::{self, Segment};
use super::{Mistake, SettingsError, schema, types};

/// What the reader of a file says.
struct Told {
    /// Where it is in a TOML file.
    byte: Option<usize>,
    line: usize,
    column: usize,
    words: String,
}

/// Reads a file into a struct: JSON when its name ends in `.json`, else TOML.
///
/// A key that nothing reads is an error (`ecs1501`), with the key that was meant. The struct's own JSON Schema says
/// which keys there are, so it derives both `serde::Deserialize` and `schemars::JsonSchema`.
///
/// # Errors
/// When the file can't be read, isn't TOML or JSON, lacks a key, has one too many, or holds a number that breaks a rule.
pub fn load<T: DeserializeOwned + JsonSchema>(path: impl AsRef<Path>) -> Result<T, SettingsError> {
    let path = path.as_ref();
    let text = fs::read_to_string(path)
        .map_err(|cause| SettingsError::Unreadable { path: path.to_owned(), cause })?;
    let mut ignored = Vec::new();
    let mut note = |path: serde_ignored::Path<'_>| ignored.push(keys::segments(&path));
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let read: Result<T, Told> =
        if is_json { from_json(&text, &mut note) } else { from_toml(&text, &mut note) };
    match read {
        Ok(settings) if ignored.is_empty() => Ok(settings),
        read => Err(wrong(path, &text, is_json, &ignored, read.err(), &schema::of::<T>())),
    }
}

fn from_toml<T: DeserializeOwned>(
    text: &str,
    note: &mut impl FnMut(serde_ignored::Path<'_>),
) -> Result<T, Told> {
    let told = |error: toml::de::Error| {
        let byte = error.span().map_or(0, |span| span.start);
        let (line, column) = place(text, byte);
        Told { byte: Some(byte), line, column, words: error.message().to_owned() }
    };
    let deserializer = toml::Deserializer::parse(text).map_err(told)?;
    serde_ignored::deserialize(deserializer, note).map_err(told)
}

fn from_json<T: DeserializeOwned>(
    text: &str,
    note: &mut impl FnMut(serde_ignored::Path<'_>),
) -> Result<T, Told> {
    let told = |error: serde_json::Error| {
        let words = error.to_string();
        let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned();
        Told { byte: None, line: error.line().max(1), column: error.column().max(1), words }
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let settings = serde_ignored::deserialize(&mut deserializer, note).map_err(told)?;
    deserializer.end().map_err(told)?;
    Ok(settings)
}

/// All that is wrong with a file. A key that nothing reads explains one that is missing: it is told first.
fn wrong(
    path: &Path,
    text: &str,
    is_json: bool,
    ignored: &[Vec<Segment>],
    error: Option<Told>,
    schema: &serde_json::Value,
) -> SettingsError {
    let mut found: Vec<(usize, usize, String)> = ignored
        .iter()
        .map(|segments| {
            let byte = if is_json { keys::in_json(text, segments) } else { keys::in_toml(text, segments) };
            let (line, column) = place(text, byte.unwrap_or_default());
            (line, column, keys::unread(segments, schema))
        })
        .collect();
    found.sort();
    // A key that is meant by another one isn't told as missing too.
    let error = error.filter(|told| {
        let missing = told.words.strip_prefix("missing field ");
        missing.is_none_or(|key| !found.iter().any(|(.., said)| said.ends_with(&format!("{key} is meant"))))
    });
    found.extend(error.map(|Told { byte, line, column, words }| {
        let said = keys::refused(&words).or_else(|| types::said(&words, text, byte?, schema));
        (line, column, said.unwrap_or(words))
    }));
    let mistake = |(line, column, message)| Mistake { path: path.to_owned(), line, column, message };
    SettingsError::Wrong { mistakes: found.into_iter().map(mistake).collect() }
}

/// The line and column of a byte, both from 1.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_a_line_and_a_column() {
        assert_eq!(place("a = 1\nbé = x\n", 0), (1, 1));
        assert_eq!(place("a = 1\nbé = x\n", 12), (2, 6));
    }
}

//! Values of another type than a key takes, and keys that are missing: in the file's words, and not in Rust's.

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use super::keys::{Segment, node};

/// What is said of a value at a byte of a TOML file, out of serde's words; nothing for other words.
pub(super) fn said(words: &str, text: &str, byte: usize, schema: &Value) -> Option<String> {
    if let Some(key) = words.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        let mut way = if byte == 0 { Vec::new() } else { way(text, byte)? };
        way.push(Segment::Key(key.to_owned()));
        return Some(format!("`{key}` is missing: {}", write(key, node(&way, schema)?, None)));
    }
    let (found, expected) = words.split_once(", expected ")?;
    if !is_of_rust(expected) {
        return None;
    }
    let found = found.strip_prefix("invalid type: ").or_else(|| found.strip_prefix("invalid value: "))?;
    let way = way(text, byte)?;
    let Segment::Key(key) = way.last()? else { return None };
    let node = node(&way, schema)?;
    Some(format!("`{key}` is {}, and not {}: {}", kind(node)?, shown(found), write(key, node, number(found))))
}

/// Whether these are serde's words for a type of Rust.
fn is_of_rust(expected: &str) -> bool {
    let number =
        |word: &str| word.get(1..).is_some_and(|bits| matches!(bits, "8" | "16" | "32" | "64" | "size"));
    (expected.starts_with(['u', 'i']) && number(expected))
        || expected.starts_with("struct ")
        || matches!(expected, "a string" | "a sequence" | "a map" | "a boolean")
}

/// What a key takes.
fn kind(node: &Value) -> Option<&'static str> {
    let described = node.get("description").and_then(Value::as_str).unwrap_or_default();
    Some(match node.get("type").and_then(Value::as_str)? {
        "integer" if described.contains("in seconds") => "a number of seconds",
        "integer" if described.contains("in percent") => "a number of percent",
        "integer" if described.contains("MiB") => "a number of MiB",
        "integer" => "a whole number",
        "string" => "a text",
        "object" => "a table",
        "array" => "a list",
        "boolean" => "true or false",
        _ => return None,
    })
}

/// What stands in the file, out of serde's words: `string "30s"`, or ``integer `-1` ``.
fn shown(found: &str) -> &str {
    match found.split_once(['"', '`']) {
        Some((kind, _)) if kind == "string " => found.get(kind.len()..).unwrap_or(found),
        Some(("integer " | "floating point " | "boolean ", value)) => value.trim_end_matches('`'),
        _ => found,
    }
}

/// The number that a text with a unit means.
fn number(found: &str) -> Option<u64> {
    let text = found.strip_prefix("string \"")?.strip_suffix('"')?;
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    matches!(unit.trim(), "" | "s" | "%" | "MiB").then(|| number.parse().ok()).flatten()
}

/// What to write.
fn write(key: &str, node: &Value, meant: Option<u64>) -> String {
    let example = node.get("examples").and_then(|examples| examples.get(0));
    match (meant, example) {
        (Some(number), _) => format!("write {key} = {number}"),
        (None, Some(example)) => format!("write {key} = {}", inline(example)),
        (None, None) => match node.get("description").and_then(Value::as_str) {
            Some(meaning) => format!("write {key} = .., {}", lower(meaning)),
            None => format!("write {key} = .."),
        },
    }
}

fn lower(sentence: &str) -> String {
    let sentence = sentence.trim_end_matches('.');
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A value on one line of a TOML file.
fn inline(value: &Value) -> String {
    match value {
        Value::Object(all) => {
            let all: Vec<String> =
                all.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", all.join(", "))
        }
        Value::Array(all) => format!("[{}]", all.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// The way to the value that begins at a byte of a TOML file.
fn way(text: &str, byte: usize) -> Option<Vec<Segment>> {
    let root = DeTable::parse(text).ok()?;
    let mut way = Vec::new();
    in_table(root.get_ref(), byte, &mut way).then_some(way)
}

fn in_table(table: &DeTable<'_>, byte: usize, way: &mut Vec<Segment>) -> bool {
    table.iter().any(|(key, value)| {
        way.push(Segment::Key(key.get_ref().to_string()));
        let found = value.span().start == byte || in_value(value.get_ref(), byte, way);
        if !found {
            way.pop();
        }
        found
    })
}

fn in_value(value: &DeValue<'_>, byte: usize, way: &mut Vec<Segment>) -> bool {
    if let Some(table) = value.as_table() {
        return in_table(table, byte, way);
    }
    value.as_array().is_some_and(|all| {
        all.iter().enumerate().any(|(place, value)| {
            way.push(Segment::Place(place));
            let found = value.span().start == byte || in_value(value.get_ref(), byte, way);
            if !found {
                way.pop();
            }
            found
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of the first value of a file, where one key takes a schema.
    fn of(text: &str, words: &str, takes: Value) -> Option<String> {
        let schema = serde_json::json!({ "type": "object", "properties": { "drain": takes } });
        said(words, text, text.find('=').map_or(0, |at| at + 2), &schema)
    }

    #[test]
    fn a_value_is_told_with_what_the_key_takes() {
        let seconds = || serde_json::json!({ "type": "integer", "description": "A wait, in seconds.", "examples": [60] });
        let said = |text: &str, found: &str| {
            of(&format!("drain = {text}\n"), &format!("{found}, expected u32"), seconds())
        };
        assert_eq!(
            said("\"30s\"", "invalid type: string \"30s\"").as_deref(),
            Some("`drain` is a number of seconds, and not \"30s\": write drain = 30")
        );
        assert_eq!(
            said("-1", "invalid value: integer `-1`").as_deref(),
            Some("`drain` is a number of seconds, and not -1: write drain = 60")
        );
        // Whoever writes another unit means another number.
        assert_eq!(
            said("\"2m\"", "invalid type: string \"2m\"").as_deref(),
            Some("`drain` is a number of seconds, and not \"2m\": write drain = 60")
        );
        let table = serde_json::json!({ "type": "object", "examples": [{ "cpu": 256, "memory": 512 }] });
        assert_eq!(
            of("drain = 5\n", "invalid type: integer `5`, expected struct SizeForm", table.clone())
                .as_deref(),
            Some("`drain` is a table, and not 5: write drain = { cpu = 256, memory = 512 }")
        );
        assert_eq!(
            of("", "missing field `drain`", table).as_deref(),
            Some("`drain` is missing: write drain = { cpu = 256, memory = 512 }")
        );
        assert_eq!(
            of("drain = 5\n", "invalid type: integer `5`, expected a code as in 200", seconds()),
            None
        );
    }
}

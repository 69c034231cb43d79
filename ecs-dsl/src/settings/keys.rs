//! Keys that nothing reads: where they stand, and which were meant.

use serde_ignored::Path;
use serde_json::Value;

use crate::invariants::Violation;
use crate::invariants::settings::ECS1501;

/// A step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Key(String),
    Place(usize),
}

/// The way to a value, from the outside.
pub(super) fn segments(path: &Path<'_>) -> Vec<Segment> {
    let (mut inner, last) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (segments(parent), Segment::Place(*index)),
        Path::Map { parent, key } => (segments(parent), Segment::Key(key.clone())),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            return segments(parent);
        }
    };
    inner.push(last);
    inner
}

/// What is said of a key that nothing reads.
pub(super) fn unread(segments: &[Segment], schema: &Value) -> String {
    let Some((Segment::Key(key), around)) = segments.split_last() else { return ECS1501.title.to_owned() };
    let known = known(around, schema);
    said(key, around, &known.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same of a key that a struct itself refuses, out of serde's words; nothing for other words.
pub(super) fn refused(words: &str) -> Option<String> {
    let mut names = words.strip_prefix("unknown field `")?.split('`');
    let key = names.next()?;
    let known: Vec<&str> = names.skip(1).step_by(2).collect();
    Some(said(key, &[], &known))
}

fn said(key: &str, around: &[Segment], known: &[&str]) -> String {
    let place: Vec<String> = around
        .iter()
        .map(|segment| match segment {
            Segment::Key(key) => key.clone(),
            Segment::Place(place) => place.to_string(),
        })
        .collect();
    let place = if place.is_empty() { "here".to_owned() } else { format!("in `{}`", place.join(".")) };
    let meant = match nearest(key, known) {
        Some(meant) => format!("`{meant}` is meant"),
        None if known.is_empty() => "nothing reads it".to_owned(),
        None => {
            let known: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
            format!("the keys are {}", known.join(", "))
        }
    };
    let args = [key.into(), place.as_str().into(), meant.as_str().into()];
    format!("{}: {}", ECS1501.id, Violation::new(&ECS1501, &args).message())
}

/// The keys that a schema knows at a place.
fn known(around: &[Segment], schema: &Value) -> Vec<String> {
    node(around, schema)
        .and_then(|here| here.get("properties"))
        .and_then(Value::as_object)
        .map_or_else(Vec::new, |all| all.keys().cloned().collect())
}

/// What a schema says of a place.
pub(super) fn node<'s>(way: &[Segment], schema: &'s Value) -> Option<&'s Value> {
    let mut here = resolve(schema, schema);
    for segment in way {
        let next = match segment {
            Segment::Key(key) => {
                here.get("properties").and_then(|all| all.get(key)).or(here.get("additionalProperties"))
            }
            Segment::Place(_) => here.get("items"),
        };
        here = resolve(next?, schema);
    }
    Some(here)
}

/// A schema itself, in the place of a reference or an `Option` of it.
fn resolve<'s>(schema: &'s Value, root: &'s Value) -> &'s Value {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix('#'))
        && let Some(found) = root.pointer(name)
    {
        return resolve(found, root);
    }
    // With words of its own beside it, a reference stands alone in a list.
    if let Some([one]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        return resolve(one, root);
    }
    let either = schema.get("anyOf").and_then(Value::as_array);
    let some =
        either.and_then(|all| all.iter().find(|one| one.get("type").and_then(Value::as_str) != Some("null")));
    some.map_or(schema, |some| resolve(some, root))
}

/// The key that was meant: the one that begins alike, or with the fewest letters changed.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let alike = |key: &&&str| !word.is_empty() && (key.starts_with(word) || word.starts_with(**key));
    if let Some(key) = known.iter().find(alike) {
        return Some(key);
    }
    let best = known.iter().copied().min_by_key(|key| edits(word, key))?;
    (edits(word, best) <= word.len().max(best.len()).div_ceil(3)).then_some(best)
}

/// Letters to put in, take out or change.
pub(crate) fn edits(left: &str, right: &str) -> usize {
    let mut last: Vec<usize> = (0..=right.chars().count()).collect();
    for (row, a) in left.chars().enumerate() {
        let mut line = vec![row + 1];
        for ((column, b), above) in right.chars().enumerate().zip(last.iter().skip(1)) {
            let before = line.last().copied().unwrap_or_default();
            let across = last.get(column).copied().unwrap_or_default() + usize::from(a != b);
            line.push(across.min(above + 1).min(before + 1));
        }
        last = line;
    }
    last.last().copied().unwrap_or_default()
}

/// Where a key begins in a TOML file.
pub(super) fn in_toml(text: &str, segments: &[Segment]) -> Option<usize> {
    use toml::de::{DeTable, DeValue};
    let root = DeTable::parse(text).ok()?;
    let mut table = Some(root.get_ref());
    let mut value: Option<&DeValue<'_>> = None;
    let mut place = None;
    for segment in segments {
        let next = match segment {
            Segment::Key(key) => {
                let (name, next) = table?.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
                place = Some(name.span().start);
                next
            }
            Segment::Place(index) => value?.as_array()?.get(*index)?,
        };
        value = Some(next.get_ref());
        table = next.get_ref().as_table();
    }
    place
}

/// Where a key begins in a JSON file that can be read.
pub(super) fn in_json(text: &str, segments: &[Segment]) -> Option<usize> {
    let mut json = Json { bytes: text.as_bytes(), at: 0 };
    let mut place = None;
    for segment in segments {
        json.blank();
        match segment {
            Segment::Key(key) => place = Some(json.enter_object(key)?),
            Segment::Place(index) => json.enter_array(*index)?,
        }
    }
    place
}

/// A JSON text and a place in it.
struct Json<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Json<'_> {
    fn here(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.here().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Goes over one byte and the blanks after it.
    fn over(&mut self, byte: u8) -> Option<()> {
        (self.here()? == byte).then_some(())?;
        self.at += 1;
        self.blank();
        Some(())
    }

    /// Goes to the value of a key; gives where the key begins.
    fn enter_object(&mut self, wanted: &str) -> Option<usize> {
        self.over(b'{')?;
        loop {
            let begin = self.at;
            self.skip()?;
            let key = self.bytes.get(begin..self.at)?;
            self.blank();
            self.over(b':')?;
            if serde_json::from_slice::<String>(key).ok()? == wanted {
                return Some(begin);
            }
            self.skip()?;
            self.blank();
            self.over(b',')?;
        }
    }

    fn enter_array(&mut self, index: usize) -> Option<()> {
        self.over(b'[')?;
        for _ in 0..index {
            self.skip()?;
            self.blank();
            self.over(b',')?;
        }
        Some(())
    }

    /// Goes over a whole value.
    fn skip(&mut self) -> Option<()> {
        let (mut depth, mut quoted) = (0_u32, false);
        loop {
            let byte = self.here()?;
            if quoted {
                self.at += if byte == b'\\' { 2 } else { 1 };
                quoted = byte != b'"';
                if !quoted && depth == 0 {
                    return Some(());
                }
                continue;
            }
            match byte {
                b'"' => quoted = true,
                b'{' | b'[' => depth += 1,
                b'}' | b']' | b',' | b':' if depth == 0 => return Some(()),
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 && matches!(byte, b'}' | b']') {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_that_was_meant() {
        let keys = ["image", "size", "tasks"];
        assert_eq!(nearest("iamge", &keys), Some("image"));
        assert_eq!(nearest("task", &keys), Some("tasks"));
        assert_eq!(nearest("sizes", &keys), Some("size"));
        assert_eq!(nearest("colour", &keys), None);
    }

    #[test]
    fn a_key_is_found_in_both_kinds_of_files() {
        let key = |key: &str| Segment::Key(key.to_owned());
        let toml = "a = 1\n[web]\nx = [{ y = 1 }, { z = 2 }]\n";
        let way = [key("web"), key("x"), Segment::Place(1), key("z")];
        assert_eq!(in_toml(toml, &way), toml.find('z'));
        assert_eq!(in_toml(toml, &way[..2]), toml.find('x'));
        let json = r#"{ "a" : "}\",{", "web":{"x" : [ {"y":[1, {}]} , { "z": 2 }] }, "b": null }"#;
        assert_eq!(in_json(json, &way), json.find("\"z\""));
        assert_eq!(in_json(json, &[key("b")]), json.find("\"b\""));
        assert_eq!(in_json(json, &[key("none")]), None);
    }

    #[test]
    fn serdes_words_for_a_key_that_a_struct_refuses() {
        let said = refused("unknown field `roling`, expected `image` or `rolling`");
        assert_eq!(said.as_deref(), Some("ecs1501: there is no key `roling` here: `rolling` is meant"));
        assert_eq!(refused("missing field `image`"), None);
    }
}

//! From YAML to JSON: the short forms of the functions become long ones.
//!
//! Scalars are read as CloudFormation reads them: plain `true`, `false`, `null` and numbers are typed,
//! everything else is text (a date, `yes`, a number with a leading zero such as an account's id).

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};
use serde_json::{Map, Value};

/// Reads one document. `None`: not well-formed.
pub(super) fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { parser: Parser::new_from_str(text), anchors: BTreeMap::new() };
    loop {
        match reader.next()? {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            Event::StreamEnd | Event::DocumentEnd => return Some(Value::Null),
            event => {
                let value = reader.node(event, 0)?;
                // The rest must be well-formed too.
                while let Some(event) = reader.parser.next_event() {
                    event.ok()?;
                }
                return Some(value);
            }
        }
    }
}

/// Deeper than any template; what is deeper isn't read.
const DEEPEST: usize = 200;

struct Reader<'input> {
    parser: Parser<'input, saphyr_parser::StrInput<'input>>,
    anchors: BTreeMap<usize, Value>,
}

impl<'input> Reader<'input> {
    fn next(&mut self) -> Option<Event<'input>> {
        self.parser.next_event()?.ok().map(|(event, _)| event)
    }

    fn node(&mut self, event: Event<'input>, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let (value, anchor) = match event {
            Event::Alias(anchor) => return self.anchors.get(&anchor).cloned(),
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let value = if plain { scalar(&text) } else { Value::String(text.into_owned()) };
                (tagged(tag.as_deref(), value), anchor)
            }
            Event::SequenceStart(anchor, tag) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => break,
                        event => items.push(self.node(event, depth + 1)?),
                    }
                }
                (tagged(tag.as_deref(), Value::Array(items)), anchor)
            }
            Event::MappingStart(anchor, tag) => {
                let object = self.mapping(depth)?;
                (tagged(tag.as_deref(), Value::Object(object)), anchor)
            }
            _ => return None,
        };
        self.anchors.insert(anchor, value.clone());
        Some(value)
    }

    fn mapping(&mut self, depth: usize) -> Option<Map<String, Value>> {
        let mut object = Map::new();
        loop {
            let key = match self.next()? {
                Event::MappingEnd => return Some(object),
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return None,
            };
            let event = self.next()?;
            let value = self.node(event, depth + 1)?;
            if key == "<<" {
                merge(&mut object, value);
            } else {
                object.insert(key, value);
            }
        }
    }
}

/// YAML's merge key: what the mapping says itself wins.
fn merge(object: &mut Map<String, Value>, merged: Value) {
    match merged {
        Value::Object(merged) => {
            for (key, value) in merged {
                object.entry(key).or_insert(value);
            }
        }
        Value::Array(all) => all.into_iter().for_each(|one| merge(object, one)),
        _ => {}
    }
}

/// A plain scalar.
fn scalar(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = digits.starts_with(|first: char| first.is_ascii_digit())
        && (digits.len() == 1 || !digits.starts_with('0') || digits.starts_with("0."))
        && digits.chars().all(|c| c.is_ascii_digit() || ".eE+-".contains(c));
    if number {
        if let Ok(whole) = text.parse::<i64>() {
            return Value::from(whole);
        }
        if let Some(number) = text.parse::<f64>().ok().and_then(serde_json::Number::from_f64) {
            return Value::Number(number);
        }
    }
    Value::String(text.to_owned())
}

/// `!Ref x` is `{"Ref": "x"}`, `!GetAtt a.b` is `{"Fn::GetAtt": ["a", "b"]}`, `!Sub` is `Fn::Sub`.
fn tagged(tag: Option<&Tag>, value: Value) -> Value {
    let Some(name) = tag.filter(|tag| tag.handle == "!").map(|tag| tag.suffix.as_str()) else {
        return value;
    };
    let (key, value) = match (name, value) {
        ("Ref" | "Condition", value) => (name.to_owned(), value),
        ("GetAtt", Value::String(path)) => {
            let (resource, attribute) = path.split_once('.').unwrap_or((&path, ""));
            ("Fn::GetAtt".to_owned(), Value::from(vec![resource, attribute]))
        }
        (_, value) => (format!("Fn::{name}"), value),
    };
    Value::Object(Map::from_iter([(key, value)]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn short_forms_become_long_ones() {
        let text = "A: !Ref Vpc\nB: !GetAtt Vpc.CidrBlock\nC: !Select [0, !GetAZs '']\nD: !If\n- Prod\n- !Sub '${X}'\n- 1\n";
        assert_eq!(
            read(text),
            Some(json!({
                "A": {"Ref": "Vpc"},
                "B": {"Fn::GetAtt": ["Vpc", "CidrBlock"]},
                "C": {"Fn::Select": [0, {"Fn::GetAZs": ""}]},
                "D": {"Fn::If": ["Prod", {"Fn::Sub": "${X}"}, 1]},
            }))
        );
    }

    #[test]
    fn only_numbers_booleans_and_null_are_typed() {
        let text =
            "- 2010-09-09\n- 012345678901\n- 10.0.0.0/16\n- yes\n- 1.5\n- -3\n- '3'\n- true\n- ~\n- 1e3\n";
        let expected =
            json!(["2010-09-09", "012345678901", "10.0.0.0/16", "yes", 1.5, -3, "3", true, null, 1000.0]);
        assert_eq!(read(text), Some(expected));
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        assert_eq!(read("a: [1, 2"), None);
        assert_eq!(read("a: b: c"), None);
        assert_eq!(read(&"[".repeat(10_000)), None);
    }
}

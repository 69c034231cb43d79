//! YAML and JSON as a tree of values, each with its place in the file. JSON is YAML too.
//!
//! Scalars are read as CloudFormation reads them: plain `true`, `false`, `null` and numbers are typed, everything else
//! is text (a date, `yes`, an account's id with a leading zero).

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Tag};

/// A place in the text: line and column, from 1.
pub(super) type Place = (u32, u32);

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) value: Shape,
    pub(super) place: Place,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Null,
    Bool(bool),
    Integer(i64),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    /// Names, the place of each, and values.
    Map(Vec<(String, Place, Tree)>),
}

/// Why a text is no document, and where.
pub(super) type Broken = (String, Place);

/// Deeper than any template; what is deeper isn't read.
const DEEPEST: usize = 200;

/// Reads one document.
pub(super) fn read(text: &str) -> Result<Tree, Broken> {
    let mut reader = Reader { parser: Parser::new_from_str(text), anchors: BTreeMap::new(), place: (1, 1) };
    loop {
        match reader.next()? {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            Event::StreamEnd | Event::DocumentEnd => return Err(("the file is empty".to_owned(), (1, 1))),
            event => {
                let tree = reader.tree(event, 0)?;
                while !matches!(reader.next()?, Event::StreamEnd) {}
                return Ok(tree);
            }
        }
    }
}

struct Reader<'input> {
    parser: Parser<'input, saphyr_parser::StrInput<'input>>,
    anchors: BTreeMap<usize, Tree>,
    /// Of the last event.
    place: Place,
}

fn place(marker: &Marker) -> Place {
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    (number(marker.line()), number(marker.col()).saturating_add(1))
}

impl<'input> Reader<'input> {
    fn next(&mut self) -> Result<Event<'input>, Broken> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                self.place = place(&span.start);
                Ok(event)
            }
            Some(Err(error)) => Err((error.info().to_owned(), place(error.marker()))),
            None => Ok(Event::StreamEnd),
        }
    }

    fn tree(&mut self, event: Event<'input>, depth: usize) -> Result<Tree, Broken> {
        let place = self.place;
        if depth > DEEPEST {
            return Err((format!("more than {DEEPEST} levels"), place));
        }
        let (value, anchor) = match event {
            Event::Alias(anchor) => {
                let known = self.anchors.get(&anchor).cloned();
                return known.ok_or_else(|| ("an alias of nothing".to_owned(), place));
            }
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let value = if plain { scalar(&text) } else { Shape::Text(text.into_owned()) };
                (tagged(tag.as_deref(), value, place), anchor)
            }
            Event::SequenceStart(anchor, tag) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => break,
                        event => items.push(self.tree(event, depth + 1)?),
                    }
                }
                (tagged(tag.as_deref(), Shape::List(items), place), anchor)
            }
            Event::MappingStart(anchor, tag) => {
                let members = self.members(depth)?;
                (tagged(tag.as_deref(), Shape::Map(members), place), anchor)
            }
            _ => return Err(("a value is missing here".to_owned(), place)),
        };
        let tree = Tree { value, place };
        if anchor > 0 {
            self.anchors.insert(anchor, tree.clone());
        }
        Ok(tree)
    }

    fn members(&mut self, depth: usize) -> Result<Vec<(String, Place, Tree)>, Broken> {
        let mut members: Vec<(String, Place, Tree)> = Vec::new();
        let mut merged = Vec::new();
        loop {
            let event = self.next()?;
            let place = self.place;
            let key = match event {
                Event::MappingEnd => break,
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return Err(("a name is a text".to_owned(), place)),
            };
            let event = self.next()?;
            let tree = self.tree(event, depth + 1)?;
            if key == "<<" {
                merged.push(tree);
            } else if members.iter().any(|(known, ..)| *known == key) {
                return Err((format!("`{key}` stands here twice"), place));
            } else {
                members.push((key, place, tree));
            }
        }
        merged.into_iter().for_each(|tree| merge(&mut members, tree));
        Ok(members)
    }
}

/// YAML's merge key: what the mapping says itself wins.
fn merge(members: &mut Vec<(String, Place, Tree)>, merged: Tree) {
    match merged.value {
        Shape::Map(others) => {
            for other in others {
                if !members.iter().any(|(key, ..)| *key == other.0) {
                    members.push(other);
                }
            }
        }
        Shape::List(all) => all.into_iter().for_each(|one| merge(members, one)),
        _ => {}
    }
}

/// A plain scalar.
fn scalar(text: &str) -> Shape {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Shape::Null,
        "true" | "True" | "TRUE" => return Shape::Bool(true),
        "false" | "False" | "FALSE" => return Shape::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = digits.starts_with(|first: char| first.is_ascii_digit())
        && (digits.len() == 1 || !digits.starts_with('0') || digits.starts_with("0."))
        && digits.chars().all(|c| c.is_ascii_digit() || ".eE+-".contains(c));
    if number {
        if let Ok(whole) = text.parse() {
            return Shape::Integer(whole);
        }
        if let Ok(number) = text.parse::<f64>() {
            return Shape::Number(number);
        }
    }
    Shape::Text(text.to_owned())
}

/// `!Ref x` is `{"Ref": "x"}`, `!GetAtt a.b` is `{"Fn::GetAtt": ["a", "b"]}`, `!Sub` is `Fn::Sub`.
fn tagged(tag: Option<&Tag>, value: Shape, place: Place) -> Shape {
    let Some(name) = tag.filter(|tag| tag.handle == "!").map(|tag| tag.suffix.as_str()) else {
        return value;
    };
    let name = match name {
        "Ref" | "Condition" => name.to_owned(),
        name => format!("Fn::{name}"),
    };
    Shape::Map(vec![(name, place, Tree { value, place })])
}

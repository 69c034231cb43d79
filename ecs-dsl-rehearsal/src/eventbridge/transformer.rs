//! Input transformers: the text that a target receives in place of the event.
//!
//! Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html>.

use std::collections::BTreeMap;

use serde_json::{Deserializer, Value};
use thiserror::Error;

use super::path::Path;

/// The most variables of a transformer.
const MOST_VARIABLES: usize = 100;

/// The most characters of a template.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html>.
const LONGEST: usize = 8192;

/// What EventBridge knows without a path.
const PREDEFINED: [&str; 5] = [
    "aws.events.rule-arn",
    "aws.events.rule-name",
    "aws.events.event",
    "aws.events.event.json",
    "aws.events.event.ingestion-time",
];

/// Why a transformer is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct TransformerError(String);

/// `InputPathsMap` and `InputTemplate`.
///
/// ```
/// use ecs_dsl_rehearsal::eventbridge::InputTransformer;
///
/// let text = InputTransformer::new(&[("task", "$.detail.taskArn")], r#""The task <task> stopped.""#)?;
/// assert_eq!(text.render(r#"{"detail": {"taskArn": "t-1"}}"#), Some(r#""The task t-1 stopped.""#.to_owned()));
/// # Ok::<(), ecs_dsl_rehearsal::eventbridge::TransformerError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputTransformer {
    paths: BTreeMap<String, Path>,
    parts: Vec<Part>,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// A variable, and whether it stands between quotes.
    Variable(String, bool),
}

/// The rule that a template may mention.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentioned<'a> {
    pub(super) name: &'a str,
    pub(super) arn: &'a str,
}

impl InputTransformer {
    /// A transformer of these variables with their paths, and this template.
    ///
    /// # Errors
    ///
    /// If a path can't be read, the template mentions a variable that has none, or isn't JSON: a text needs quotes.
    pub fn new(paths: &[(&str, &str)], template: &str) -> Result<Self, TransformerError> {
        if paths.len() > MOST_VARIABLES {
            return Err(TransformerError(format!("a transformer has at most {MOST_VARIABLES} variables")));
        }
        if template.is_empty() || template.chars().count() > LONGEST {
            return Err(TransformerError(format!("a template has 1 to {LONGEST} characters")));
        }
        let mut read = BTreeMap::new();
        for (name, path) in paths {
            if name.to_ascii_lowercase().starts_with("aws.") {
                return Err(TransformerError(format!("the variable `{name}` can't begin with `aws.`")));
            }
            read.insert((*name).to_owned(), Path::parse(path).map_err(TransformerError)?);
        }
        let parts = parts(template);
        for part in &parts {
            if let Part::Variable(name, _) = part
                && !read.contains_key(name)
                && !PREDEFINED.contains(&name.as_str())
            {
                return Err(TransformerError(format!("the template mentions <{name}>, which has no path")));
            }
        }
        let transformer = Self { paths: read, parts };
        transformer.check()?;
        Ok(transformer)
    }

    /// The template has to be JSON, with null in place of each variable.
    fn check(&self) -> Result<(), TransformerError> {
        let filled = self.fill(|_| Some(Value::Null));
        match Deserializer::from_str(&filled).into_iter::<Value>().find_map(Result::err) {
            None => Ok(()),
            Some(error) => {
                Err(TransformerError(format!("the template is no JSON (a text needs quotes): {error}")))
            }
        }
    }

    /// The text that a target receives of an event; `None` if the event isn't a JSON object.
    #[must_use]
    pub fn render(&self, event: &str) -> Option<String> {
        let event: Value = serde_json::from_str(event).ok()?;
        event.is_object().then(|| self.render_for(&event, &Mentioned::default()))
    }

    /// A variable outside quotes becomes JSON; one between quotes is put in as it is, without escapes. One whose path
    /// leads nowhere leaves nothing behind. What is an object or a list then is written without spaces.
    pub(super) fn render_for(&self, event: &Value, rule: &Mentioned<'_>) -> String {
        let text = self.fill(|name| self.variable(name, event, rule));
        match serde_json::from_str::<Value>(&text) {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => value.to_string(),
            _ => text,
        }
    }

    fn variable(&self, name: &str, event: &Value, rule: &Mentioned<'_>) -> Option<Value> {
        match name {
            "aws.events.rule-arn" => Some(Value::from(rule.arn)),
            "aws.events.rule-name" => Some(Value::from(rule.name)),
            "aws.events.event.json" => Some(event.clone()),
            // Nothing takes time here.
            "aws.events.event.ingestion-time" => event.get("time").cloned(),
            "aws.events.event" => {
                let mut event = event.clone();
                event.as_object_mut().map(|fields| fields.remove("detail"));
                Some(event)
            }
            _ => self.paths.get(name)?.find(event),
        }
    }

    fn fill(&self, value: impl Fn(&str) -> Option<Value>) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable(name, quoted) => match value(name) {
                    Some(Value::String(text)) if *quoted => out.push_str(&text),
                    Some(value) => out.push_str(&value.to_string()),
                    None => {}
                },
            }
        }
        out
    }
}

/// The pieces of a template. What stands in `<>` and can't be a variable's name is text.
fn parts(template: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let (mut quoted, mut escaped) = (false, false);
    let mut rest = template;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter == '<'
            && let Some((name, behind)) = after.split_once('>')
            && !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        {
            parts.push(Part::Text(std::mem::take(&mut text)));
            parts.push(Part::Variable(name.to_owned(), quoted));
            rest = behind;
            escaped = false;
            continue;
        }
        quoted ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        text.push(letter);
        rest = after;
    }
    parts.push(Part::Text(text));
    parts
}

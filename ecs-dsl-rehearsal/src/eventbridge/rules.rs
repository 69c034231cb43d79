//! The rules of a template: which of them match an event, and what each target receives.

use serde_json::{Map, Value};
use thiserror::Error;

use super::path::Path;
use super::pattern::{Pattern, PatternError};
use super::transformer::{InputTransformer, Mentioned, TransformerError};
use crate::template::placeholders::{self, Read};
use crate::template::plain;

const RULE: &str = "AWS::Events::Rule";

/// The bus on which AWS's own services put their events.
const DEFAULT_BUS: &str = "default";

/// Why a template's rules can't be run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RulesError {
    /// The template itself, in CloudFormation's words.
    #[error("{0}")]
    Template(String),
    /// A pattern that EventBridge refuses.
    #[error("{rule}: {error}")]
    Pattern {
        /// The logical id.
        rule: String,
        /// EventBridge's reason.
        error: PatternError,
    },
    /// A target's transformer.
    #[error("{rule}: target {target}: {error}")]
    Transformer {
        /// The logical id of the rule.
        rule: String,
        /// The target's id.
        target: String,
        /// What is wrong with it.
        error: TransformerError,
    },
    /// Another property that EventBridge refuses.
    #[error("{rule}: {reason}")]
    Property {
        /// The logical id.
        rule: String,
        /// What is wrong.
        reason: String,
    },
}

/// A text that is no event.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("an event is a JSON object: {0}")]
pub struct EventError(String);

/// A rule that waits for events.
#[derive(Clone, Debug)]
pub struct EventRule {
    /// The logical id of the resource.
    pub logical_id: String,
    /// `Name`, or the logical id.
    pub name: String,
    /// `EventBusName`; AWS's own services put their events on `default`.
    pub bus: String,
    /// Whether it is enabled.
    pub enabled: bool,
    /// What it matches; `None` for a rule that has only a schedule.
    pub pattern: Option<Pattern>,
    targets: Vec<Target>,
}

#[derive(Clone, Debug)]
struct Target {
    id: String,
    arn: String,
    input: Input,
}

#[derive(Clone, Debug)]
enum Input {
    Event,
    Constant(String),
    Part(Path),
    Transformed(InputTransformer),
}

/// What a target receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The logical id of the rule.
    pub rule: String,
    /// The target's `Id`.
    pub target: String,
    /// The target's `Arn`, as the template's reference reads: `PageTopic` for a `Ref` of it.
    pub arn: String,
    /// The text: a message of a topic, the event of a function.
    pub input: String,
}

/// The rules of a template.
///
/// ```
/// use ecs_dsl_rehearsal::eventbridge::Rules;
///
/// let rules = Rules::of(
///     r#"{"Resources": {"Stopped": {"Type": "AWS::Events::Rule", "Properties": {
///         "EventPattern": {"source": ["aws.ecs"], "detail": {"lastStatus": ["STOPPED"]}},
///         "Targets": [{"Id": "page", "Arn": {"Ref": "PageTopic"}, "InputPath": "$.detail.stoppedReason"}]}},
///       "PageTopic": {"Type": "AWS::SNS::Topic"}}}"#,
/// )?;
/// let event = r#"{"source": "aws.ecs", "detail": {"lastStatus": "STOPPED", "stoppedReason": "out of memory"}}"#;
/// let delivered = rules.deliveries(event)?;
/// assert_eq!((delivered[0].arn.as_str(), delivered[0].input.as_str()), ("PageTopic", r#""out of memory""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rules {
    rules: Vec<EventRule>,
}

impl Rules {
    pub(crate) const fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules of a template, in JSON or YAML; those whose condition is false are left out. References read as in
    /// [`Monitors::of`](crate::cloudwatch::Monitors::of).
    ///
    /// # Errors
    ///
    /// If the template can't be read, or a rule is one that EventBridge refuses.
    pub fn of(template: &str) -> Result<Self, RulesError> {
        let found = placeholders::resources(template, &[RULE]);
        let found = found.map_err(|error| RulesError::Template(error.to_string()))?;
        Self::read(&found)
    }

    /// The rules among resources that are read.
    pub(crate) fn read(resources: &[Read]) -> Result<Self, RulesError> {
        let rules = resources.iter().filter(|read| read.kind == RULE);
        let rules = rules.map(|read| EventRule::read(&read.logical_id, &read.properties));
        Ok(Self { rules: rules.collect::<Result<_, _>>()? })
    }

    /// All rules, by their logical ids.
    pub fn iter(&self) -> impl Iterator<Item = &EventRule> {
        self.rules.iter()
    }

    /// The logical ids of the enabled rules on the default bus that match an event, in JSON.
    ///
    /// # Errors
    ///
    /// If the text isn't a JSON object.
    pub fn matching(&self, event: &str) -> Result<Vec<&str>, EventError> {
        let event = read(event)?;
        let matching = self.rules.iter().filter(|rule| rule.bus == DEFAULT_BUS && rule.matches(&event));
        Ok(matching.map(|rule| rule.logical_id.as_str()).collect())
    }

    /// What the targets of those rules receive of an event, by rule, in the order of its targets.
    ///
    /// # Errors
    ///
    /// If the text isn't a JSON object.
    pub fn deliveries(&self, event: &str) -> Result<Vec<Delivery>, EventError> {
        self.deliveries_on(DEFAULT_BUS, event)
    }

    /// The same for an event on another bus, told as the rules tell it.
    ///
    /// # Errors
    ///
    /// If the text isn't a JSON object.
    pub fn deliveries_on(&self, bus: &str, event: &str) -> Result<Vec<Delivery>, EventError> {
        let event = read(event)?;
        let matching = self.rules.iter().filter(|rule| rule.bus == bus && rule.matches(&event));
        Ok(matching.flat_map(|rule| rule.deliver(&event)).collect())
    }
}

impl EventRule {
    fn read(logical_id: &str, properties: &Value) -> Result<Self, RulesError> {
        let rule = logical_id.to_owned();
        let error = |reason: &str| RulesError::Property { rule: rule.clone(), reason: reason.to_owned() };
        let text = |key: &str| properties.get(key).map(plain);
        let pattern = match properties.get("EventPattern") {
            None => None,
            // CloudFormation also takes its JSON as text.
            Some(Value::String(json)) => Some(Pattern::parse(json)),
            Some(value) => Some(Pattern::of(value)),
        };
        let pattern =
            pattern.transpose().map_err(|error| RulesError::Pattern { rule: rule.clone(), error })?;
        if pattern.is_none() && text("ScheduleExpression").is_none() {
            return Err(error("a rule needs an EventPattern or a ScheduleExpression"));
        }
        let targets =
            properties.get("Targets").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Ok(Self {
            name: text("Name").unwrap_or_else(|| rule.clone()),
            bus: text("EventBusName").unwrap_or_else(|| DEFAULT_BUS.to_owned()),
            enabled: text("State").is_none_or(|state| state != "DISABLED"),
            pattern,
            targets: targets
                .iter()
                .map(|target| Target::read(logical_id, target))
                .collect::<Result<_, _>>()?,
            logical_id: rule,
        })
    }

    /// Whether it is enabled and matches.
    #[must_use]
    pub fn matches(&self, event: &Value) -> bool {
        self.enabled && self.pattern.as_ref().is_some_and(|pattern| pattern.matches_value(event))
    }

    fn deliver(&self, event: &Value) -> Vec<Delivery> {
        let bus = if self.bus == DEFAULT_BUS { String::new() } else { format!("{}/", self.bus) };
        let arn = format!("arn:aws:events:us-east-1:123456789012:rule/{bus}{}", self.name);
        let mentioned = Mentioned { name: &self.name, arn: &arn };
        let delivery = |target: &Target| Delivery {
            rule: self.logical_id.clone(),
            target: target.id.clone(),
            arn: target.arn.clone(),
            input: target.input.of(event, &mentioned),
        };
        self.targets.iter().map(delivery).collect()
    }
}

impl Target {
    fn read(rule: &str, target: &Value) -> Result<Self, RulesError> {
        let text = |key: &str| target.get(key).map(plain);
        let error = |reason: String| RulesError::Property { rule: rule.to_owned(), reason };
        let required = |key: &str| text(key).ok_or_else(|| error(format!("a target has no {key}")));
        let (id, arn) = (required("Id")?, required("Arn")?);
        let input = match (text("Input"), text("InputPath"), target.get("InputTransformer")) {
            (None, None, None) => Input::Event,
            (Some(constant), None, None) => {
                if serde_json::from_str::<Value>(&constant).is_err() {
                    return Err(error(format!("target {id}: Input is no JSON")));
                }
                Input::Constant(constant)
            }
            (None, Some(path), None) => {
                let path = Path::parse(&path);
                Input::Part(path.map_err(|reason| error(format!("target {id}: InputPath: {reason}")))?)
            }
            (None, None, Some(transformer)) => {
                let read = transformer_of(transformer).map_err(|error| RulesError::Transformer {
                    rule: rule.to_owned(),
                    target: id.clone(),
                    error,
                })?;
                Input::Transformed(read)
            }
            _ => {
                let reason = "only one of Input, InputPath and InputTransformer may be set";
                return Err(error(format!("target {id}: {reason}")));
            }
        };
        Ok(Self { id, arn, input })
    }
}

fn transformer_of(value: &Value) -> Result<InputTransformer, TransformerError> {
    let empty = Map::new();
    let paths = value.get("InputPathsMap").and_then(Value::as_object).unwrap_or(&empty);
    let paths: Vec<_> = paths.iter().map(|(name, path)| (name.as_str(), plain(path))).collect();
    let paths: Vec<_> = paths.iter().map(|(name, path)| (*name, path.as_str())).collect();
    InputTransformer::new(&paths, &value.get("InputTemplate").map(plain).unwrap_or_default())
}

impl Input {
    fn of(&self, event: &Value, rule: &Mentioned<'_>) -> String {
        match self {
            Self::Event => event.to_string(),
            Self::Constant(text) => text.clone(),
            // A path that leads nowhere gives null (a choice).
            Self::Part(path) => path.find(event).unwrap_or_default().to_string(),
            Self::Transformed(transformer) => transformer.render_for(event, rule),
        }
    }
}

fn read(event: &str) -> Result<Value, EventError> {
    match serde_json::from_str(event) {
        Ok(event @ Value::Object(_)) => Ok(event),
        Ok(_) => Err(EventError("this is something else".to_owned())),
        Err(error) => Err(EventError(error.to_string())),
    }
}

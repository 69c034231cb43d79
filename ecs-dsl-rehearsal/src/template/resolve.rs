//! From what the template says to what a resource gets: functions, parameters and conditions.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::functions::{base64, cidr, select, zones};
use super::{Rejected, Template, graph, plain};
use crate::schema;

/// What a value is in a change set while nobody can know it yet.
pub(crate) const UNKNOWN: &str = "{{changeSet:KNOWN_AFTER_APPLY}}";

/// Where the stack is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) stack_id: String,
    pub(crate) stack_name: String,
    pub(crate) notification_arns: Vec<String>,
}

/// Who answers for resources and for other stacks.
pub(crate) trait Answers {
    /// `Ref` of a resource.
    fn reference(&self, name: &str) -> Option<Value>;
    /// `Fn::GetAtt`.
    fn attribute(&self, name: &str, attribute: &str) -> Option<Value>;
    /// `Fn::ImportValue`.
    fn import(&self, name: &str) -> Option<String>;
    /// `Fn::GetStackOutput`.
    fn output(&self, stack: &str, output: &str) -> Option<String>;
    /// Whether the answers are values as AWS gives them, and not words in their place, which have no parts.
    fn are_real(&self) -> bool {
        true
    }
}

/// Everything that a value may depend on.
pub(crate) struct Scope<'a> {
    pub(crate) template: &'a Template,
    pub(crate) place: &'a Place,
    pub(crate) parameters: &'a BTreeMap<String, Value>,
    pub(crate) conditions: &'a BTreeMap<String, bool>,
    pub(crate) answers: &'a dyn Answers,
}

/// `None` stands for `AWS::NoValue`.
type Resolved = Result<Option<Value>, Rejected>;

impl Scope<'_> {
    /// The value with all functions carried out.
    pub(crate) fn resolve(&self, value: &Value) -> Resolved {
        match value {
            Value::Array(items) => {
                let items = items.iter().filter_map(|item| self.resolve(item).transpose());
                Ok(Some(Value::Array(items.collect::<Result<_, _>>()?)))
            }
            Value::Object(object) => {
                let function = object.iter().next().filter(|_| object.len() == 1);
                match function {
                    Some((name, argument)) if name == "Ref" || name.starts_with("Fn::") => {
                        self.function(name, argument)
                    }
                    _ => self.object(object),
                }
            }
            Value::String(text) => Ok(Some(Value::String(dynamic(text)))),
            other => Ok(Some(other.clone())),
        }
    }

    /// A value that must be text.
    pub(crate) fn text(&self, value: &Value) -> Result<String, Rejected> {
        match self.resolve(value)? {
            Some(Value::Array(_) | Value::Object(_)) | None => {
                Err(Rejected("Template error: every value must be a String".into()))
            }
            Some(scalar) => Ok(plain(&scalar)),
        }
    }

    fn object(&self, object: &Map<String, Value>) -> Resolved {
        let mut resolved = Map::new();
        for (key, value) in object {
            if let Some(value) = self.resolve(value)? {
                resolved.insert(key.clone(), value);
            }
        }
        Ok(Some(Value::Object(resolved)))
    }

    fn function(&self, name: &str, argument: &Value) -> Resolved {
        let some = |value: Value| Ok(Some(value));
        match name {
            "Ref" => self.reference(argument.as_str().unwrap_or_default()),
            "Fn::GetAtt" => self.attribute(argument),
            "Fn::Sub" => some(Value::String(self.substitute(argument)?)),
            "Fn::Join" => some(Value::String(self.join(argument)?)),
            "Fn::If" => self.choose(argument),
            "Fn::Select" => self.select(argument),
            "Fn::Split" => self.split(argument),
            "Fn::FindInMap" => self.find(argument),
            "Fn::Base64" => some(Value::String(base64(&self.text(argument)?))),
            "Fn::Cidr" => self.cidr(argument),
            "Fn::GetAZs" => {
                let region = self.text(argument)?;
                let region = if region.is_empty() { &self.place.region } else { &region };
                some(Value::from(zones(region)))
            }
            "Fn::ImportValue" => {
                let name = self.text(argument)?;
                let value = self.answers.import(&name);
                value
                    .map(|value| Some(Value::String(value)))
                    .ok_or_else(|| Rejected(format!("No export named {name} found")))
            }
            "Fn::GetStackOutput" => self.stack_output(argument),
            "Fn::ToJsonString" => {
                let value = self.resolve(argument)?.unwrap_or(Value::Null);
                some(Value::String(value.to_string()))
            }
            "Fn::Length" => some(Value::from(self.list(argument)?.len())),
            "Fn::Transform" => Err(Rejected("Transform is not simulated".into())),
            other => Err(Rejected(format!("Template error: {other} cannot be used here"))),
        }
    }

    fn reference(&self, name: &str) -> Resolved {
        let place = self.place;
        let value = match name {
            "AWS::NoValue" => return Ok(None),
            "AWS::AccountId" => Value::from(place.account.as_str()),
            "AWS::Region" => Value::from(place.region.as_str()),
            "AWS::Partition" => Value::from(partition(&place.region)),
            "AWS::URLSuffix" => Value::from(url_suffix(&place.region)),
            "AWS::StackId" => Value::from(place.stack_id.as_str()),
            "AWS::StackName" => Value::from(place.stack_name.as_str()),
            "AWS::NotificationARNs" => Value::from(place.notification_arns.clone()),
            name => match self.parameters.get(name).cloned().or_else(|| self.answers.reference(name)) {
                Some(value) => value,
                None => return Err(unresolved(name)),
            },
        };
        Ok(Some(value))
    }

    fn attribute(&self, argument: &Value) -> Resolved {
        let reference = match graph::attribute(argument) {
            Some(reference) => reference,
            // With the language extension, the parts may be functions.
            None => match self.list(argument)?.as_slice() {
                [name, attribute] => {
                    graph::Reference { name: plain(name), attribute: Some(plain(attribute)) }
                }
                _ => return Err(Rejected("Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute".into())),
            },
        };
        let attribute = reference.attribute.unwrap_or_default();
        match self.answers.attribute(&reference.name, &attribute) {
            Some(value) => Ok(Some(value)),
            None => Err(unresolved(&format!("{}.{attribute}", reference.name))),
        }
    }

    fn substitute(&self, argument: &Value) -> Result<String, Rejected> {
        let (text, own) = match argument {
            Value::String(text) => (text.as_str(), None),
            Value::Array(parts) => match parts.as_slice() {
                [Value::String(text), Value::Object(own)] => (text.as_str(), Some(own)),
                _ => return Err(Rejected("Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string".into())),
            },
            _ => return Err(Rejected("Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string".into())),
        };
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                out.push_str("${");
                rest = after;
                continue;
            };
            rest = after;
            if let Some(literal) = name.strip_prefix('!') {
                out.push_str(&format!("${{{literal}}}"));
                continue;
            }
            let name = name.trim();
            let value = match (own.and_then(|own| own.get(name)), name.split_once('.')) {
                (Some(value), _) => self.resolve(value)?,
                (None, Some((resource, attribute))) => {
                    self.attribute(&Value::from(vec![resource, attribute]))?
                }
                (None, None) => self.reference(name)?,
            };
            match value {
                Some(Value::Array(items)) => {
                    out.push_str(&items.iter().map(plain).collect::<Vec<_>>().join(","))
                }
                Some(value) => out.push_str(&plain(&value)),
                None => {}
            }
        }
        out.push_str(rest);
        Ok(dynamic(&out))
    }

    fn join(&self, argument: &Value) -> Result<String, Rejected> {
        let [separator, list] = self.pair("Fn::Join", argument)?;
        let items = self.list(list)?;
        Ok(items.iter().map(plain).collect::<Vec<_>>().join(&self.text(separator)?))
    }

    fn choose(&self, argument: &Value) -> Resolved {
        let branches = argument.as_array().map(Vec::as_slice);
        let Some([Value::String(name), yes, no]) = branches else {
            return Err(Rejected(
                "Template error: Fn::If requires a list argument with three elements".into(),
            ));
        };
        match self.conditions.get(name) {
            Some(taken) => self.resolve(if *taken { yes } else { no }),
            None => Err(Rejected(format!(
                "Template format error: Unresolved condition dependency {name} in the Resources block of the template"
            ))),
        }
    }

    fn select(&self, argument: &Value) -> Resolved {
        let [index, list] = self.pair("Fn::Select", argument)?;
        let list = self.list(list)?;
        if list.iter().any(is_unknown) {
            return Ok(Some(Value::from(UNKNOWN)));
        }
        let index = self.resolve(index)?.unwrap_or_default();
        match (select(&index, &list), list.last()) {
            // A word stands for a whole ARN, and so for each part of it.
            (Err(_), Some(word)) if !self.answers.are_real() => Ok(Some(word.clone())),
            (selected, _) => selected.map(Some),
        }
    }

    fn split(&self, argument: &Value) -> Resolved {
        let [separator, text] = self.pair("Fn::Split", argument)?;
        let (separator, text) = (self.text(separator)?, self.text(text)?);
        if text.contains(UNKNOWN) {
            return Ok(Some(Value::from(vec![UNKNOWN])));
        }
        Ok(Some(Value::from(text.split(separator.as_str()).collect::<Vec<_>>())))
    }

    fn find(&self, argument: &Value) -> Resolved {
        let arguments = argument.as_array().map(Vec::as_slice).unwrap_or_default();
        let [map, first, second, rest @ ..] = arguments else {
            return Err(Rejected("Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value".into()));
        };
        let (map, first, second) = (self.text(map)?, self.text(first)?, self.text(second)?);
        let default = rest.first().and_then(|options| options.get("DefaultValue"));
        let mappings = self.template.mappings.get(&map);
        match (mappings.and_then(|map| map.get(&first)?.get(&second)), default) {
            (Some(value), _) => Ok(Some(value.clone())),
            (None, Some(default)) => self.resolve(default),
            (None, None) if mappings.is_none() => Err(Rejected(format!(
                "Template error: Mapping named '{map}' is not present in the 'Mappings' section of template."
            ))),
            (None, None) => {
                Err(Rejected(format!("Template error: Unable to get mapping for {map}::{first}::{second}")))
            }
        }
    }

    fn cidr(&self, argument: &Value) -> Resolved {
        let arguments = argument.as_array().map(Vec::as_slice).unwrap_or_default();
        let [block, count, rest @ ..] = arguments else {
            return Err(Rejected("Template error: Fn::Cidr requires a list argument".into()));
        };
        let number = |value: &Value| self.text(value).map(|text| text.parse().unwrap_or(0));
        let block = self.text(block)?;
        let count = number(count)?;
        let bits = rest.first().map(number).transpose()?.unwrap_or(8);
        if block.contains(UNKNOWN) {
            return Ok(Some(Value::from(vec![UNKNOWN; count as usize])));
        }
        Ok(Some(Value::from(cidr(&block, count, bits)?)))
    }

    fn stack_output(&self, argument: &Value) -> Resolved {
        let part = |key: &str| argument.get(key).map(|value| self.text(value)).transpose();
        let stack = part("StackName")?.unwrap_or_default();
        let output = part("OutputName")?.unwrap_or_default();
        if part("Region")?.is_some_and(|region| region != self.place.region) {
            return Err(Rejected("Fn::GetStackOutput of another region is not simulated".into()));
        }
        match self.answers.output(&stack, &output) {
            Some(value) => Ok(Some(Value::String(value))),
            None => Err(Rejected(format!("Output {output} of stack {stack} does not exist"))),
        }
    }

    fn list(&self, value: &Value) -> Result<Vec<Value>, Rejected> {
        match self.resolve(value)? {
            Some(Value::Array(items)) => Ok(items),
            Some(Value::String(text)) if text.contains(UNKNOWN) => Ok(vec![Value::String(text)]),
            Some(Value::String(text)) if self.may_be_list(value) => {
                Ok([text.clone(), text + ".2"].map(Value::String).to_vec())
            }
            _ => Err(Rejected("Template error: a list was expected as argument of a function".into())),
        }
    }

    /// Whether it is an attribute of a type without facts, of which nobody knows that it is no list.
    fn may_be_list(&self, value: &Value) -> bool {
        let reference = value.get("Fn::GetAtt").and_then(graph::attribute);
        let resource = reference.and_then(|reference| self.template.resources.get(&reference.name));
        resource.is_some_and(|resource| schema::facts(&resource.kind).is_none())
    }

    fn pair<'v>(&self, name: &str, argument: &'v Value) -> Result<[&'v Value; 2], Rejected> {
        match argument.as_array().map(Vec::as_slice) {
            Some([first, second]) => Ok([first, second]),
            _ => Err(Rejected(format!("Template error: every {name} object requires two parameters"))),
        }
    }
}

/// The truth of every condition.
pub(crate) fn conditions(
    template: &Template,
    place: &Place,
    parameters: &BTreeMap<String, Value>,
) -> Result<BTreeMap<String, bool>, Rejected> {
    let mut known = BTreeMap::new();
    for name in template.conditions.keys() {
        condition(name, template, place, parameters, &mut known, 0)?;
    }
    Ok(known)
}

fn condition(
    name: &str,
    template: &Template,
    place: &Place,
    parameters: &BTreeMap<String, Value>,
    known: &mut BTreeMap<String, bool>,
    depth: usize,
) -> Result<bool, Rejected> {
    if let Some(truth) = known.get(name) {
        return Ok(*truth);
    }
    let Some(expression) = template.conditions.get(name) else {
        return Err(Rejected(format!(
            "Template format error: Unresolved condition dependency {name} in the Conditions block of the template"
        )));
    };
    if depth > template.conditions.len() {
        return Err(Rejected(format!("Template error: Circular dependency between conditions: [{name}]")));
    }
    let truth = {
        let mut of = |name: &str| condition(name, template, place, parameters, known, depth + 1);
        truth(expression, &mut of, &|value| {
            let nothing = BTreeMap::new();
            let scope = Scope { template, place, parameters, conditions: &nothing, answers: &Nobody };
            scope.resolve(value)
        })?
    };
    known.insert(name.to_owned(), truth);
    Ok(truth)
}

fn truth(
    expression: &Value,
    condition: &mut dyn FnMut(&str) -> Result<bool, Rejected>,
    resolve: &dyn Fn(&Value) -> Resolved,
) -> Result<bool, Rejected> {
    let object = expression.as_object().and_then(|object| object.iter().next());
    let arguments = |value: &Value| value.as_array().cloned().unwrap_or_default();
    match object.map(|(name, argument)| (name.as_str(), argument)) {
        Some(("Condition", Value::String(name))) => condition(name),
        Some(("Fn::Equals", argument)) => match arguments(argument).as_slice() {
            [left, right] => {
                let side = |value| Ok(resolve(value)?.map(|value| loose(&value)));
                Ok::<_, Rejected>(side(left)? == side(right)?)
            }
            _ => Err(Rejected("Template error: every Fn::Equals object requires a list of 2 string parameters.".into())),
        },
        Some(("Fn::Not", argument)) => match arguments(argument).as_slice() {
            [one] => Ok(!truth(one, condition, resolve)?),
            _ => Err(Rejected("Template error: every Fn::Not object requires one boolean parameter.".into())),
        },
        Some((name @ ("Fn::And" | "Fn::Or"), argument)) => {
            let all = arguments(argument);
            if !(2..=10).contains(&all.len()) {
                return Err(Rejected(format!("Template error: every {name} object requires a list of at least 2 and at most 10 boolean parameters.")));
            }
            let truths = all.iter().map(|one| truth(one, condition, resolve)).collect::<Result<Vec<_>, _>>()?;
            Ok(if name == "Fn::And" { truths.iter().all(|t| *t) } else { truths.iter().any(|t| *t) })
        }
        _ => Err(Rejected("Template format error: Conditions can only be boolean operations on parameters and other conditions".into())),
    }
}

/// CloudFormation compares text: `true` equals `"true"`.
pub(super) fn loose(value: &Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.iter().map(loose).collect()),
        Value::Object(_) => value.clone(),
        scalar => Value::String(plain(scalar)),
    }
}

/// Inside conditions there are no resources.
pub(super) struct Nobody;

impl Answers for Nobody {
    fn reference(&self, _: &str) -> Option<Value> {
        None
    }
    fn attribute(&self, _: &str, _: &str) -> Option<Value> {
        None
    }
    fn import(&self, _: &str) -> Option<String> {
        None
    }
    fn output(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

fn is_unknown(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains(UNKNOWN))
}

fn unresolved(name: &str) -> Rejected {
    super::format_error(&format!(
        "Unresolved resource dependencies [{name}] in the Resources block of the template"
    ))
}

/// A dynamic reference stays as it is, so that no secret is ever looked up; only the images that AWS
/// publishes are.
fn dynamic(text: &str) -> String {
    let image = text.strip_prefix("{{resolve:ssm:/aws/service/").and_then(|rest| rest.strip_suffix("}}"));
    match image {
        Some(name) => super::parameters::stored(&format!("/aws/service/{name}")),
        None => text.to_owned(),
    }
}

/// `aws`, `aws-cn` or `aws-us-gov`.
pub(crate) fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        Some("us") if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}

/// What the names of hosts end with.
pub(crate) fn url_suffix(region: &str) -> &'static str {
    if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" }
}

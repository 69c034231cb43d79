//! Whether resolved properties fit their type's schema, in the words of CloudFormation.
//!
//! CloudFormation converts scalars: `"1"` is an integer and `true` is text.

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::{Facts, Node, facts};
use crate::template::plain;
use crate::template::resolve::UNKNOWN;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    /// `#` or `#/Outer/Inner`.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text or number that breaks a bound, or the key that isn't one.
    pub(crate) value: Option<String>,
    /// The keys or the values that there are in its place.
    pub(crate) known: Vec<String>,
}

/// How grave it is: what a look at the template's structure shows, or a value's bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    Missing,
    Unsupported,
    WrongType,
    Bounds,
}

/// All faults, in the order of the properties' names.
pub(crate) fn validate(kind: &str, properties: &Value) -> Vec<Fault> {
    let Some(facts) = facts(kind) else { return Vec::new() };
    let mut check = Check { facts: &facts, faults: Vec::new() };
    if let Value::Object(object) = properties {
        check.object(&facts.root, object, "#");
        for name in object.keys().filter(|name| facts.read_only.contains(name)) {
            check.extraneous("#", name, Vec::new());
        }
    }
    check.faults
}

struct Check<'a> {
    facts: &'a Facts,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn fault(&mut self, kind: FaultKind, path: &str, text: String) {
        self.faults.push(Fault { kind, path: path.to_owned(), text, value: None, known: Vec::new() });
    }

    fn bound(&mut self, path: &str, text: String, value: &str) {
        let value = Some(value.to_owned());
        let path = path.to_owned();
        self.faults.push(Fault { kind: FaultKind::Bounds, path, text, value, known: Vec::new() });
    }

    /// What may stand there instead of the last thing that is wrong.
    fn known(&mut self, known: Vec<String>) {
        if let Some(fault) = self.faults.last_mut() {
            fault.known = known;
        }
    }

    /// A key that isn't one.
    fn extraneous(&mut self, path: &str, name: &str, known: Vec<String>) {
        let text = format!("extraneous key [{name}] is not permitted");
        let (kind, path) = (FaultKind::Unsupported, path.to_owned());
        self.faults.push(Fault { kind, path, text, value: Some(name.to_owned()), known });
    }

    fn node(&mut self, node: &'a Node, value: &Value, path: &str) {
        let node = self.facts.target(node);
        if value.as_str().is_some_and(|text| text.contains(UNKNOWN) || text.contains("{{resolve:")) {
            return;
        }
        if !fits(&node.kind, value) {
            let text = format!("expected type: {}, found: {}", expected(&node.kind), found(value));
            self.fault(FaultKind::WrongType, path, text);
            return;
        }
        match value {
            Value::Object(object) => self.object(node, object, path),
            Value::Array(items) => self.array(node, items, path),
            scalar => self.scalar(node, scalar, path),
        }
    }

    fn object(&mut self, node: &'a Node, object: &Map<String, Value>, path: &str) {
        for name in node.required.iter().filter(|name| !object.contains_key(*name)) {
            self.fault(FaultKind::Missing, path, format!("required key [{name}] not found"));
            self.known(vec![name.clone()]);
        }
        for (name, value) in object {
            match node.properties.get(name) {
                Some(property) => self.node(property, value, &format!("{path}/{name}")),
                None if node.closed => {
                    self.extraneous(path, name, node.properties.keys().cloned().collect());
                }
                None => {}
            }
        }
    }

    fn array(&mut self, node: &'a Node, items: &[Value], path: &str) {
        let count = items.len();
        if let Some(least) = node.min_items.filter(|least| count < *least) {
            self.fault(
                FaultKind::Bounds,
                path,
                format!("expected minimum item count: {least}, found: {count}"),
            );
        }
        if let Some(most) = node.max_items.filter(|most| count > *most) {
            self.fault(
                FaultKind::Bounds,
                path,
                format!("expected maximum item count: {most}, found: {count}"),
            );
        }
        let known = |value: &Value| !value.to_string().contains(UNKNOWN);
        let twice = items
            .iter()
            .enumerate()
            .any(|(i, item)| known(item) && items.iter().take(i).any(|one| one == item));
        if node.unique_items && twice {
            self.fault(FaultKind::Bounds, path, "array items are not unique".to_owned());
        }
        if let Some(item) = &node.items {
            items.iter().enumerate().for_each(|(i, value)| self.node(item, value, &format!("{path}/{i}")));
        }
    }

    fn scalar(&mut self, node: &'a Node, value: &Value, path: &str) {
        let text = plain(value);
        if !node.values.is_empty() && !node.values.iter().any(|allowed| plain(allowed) == text) {
            self.bound(path, format!("{text} is not a valid enum value"), &text);
            self.known(node.values.iter().map(plain).collect());
        }
        if let Ok(number) = text.parse::<f64>() {
            if let Some(least) = node.minimum.filter(|least| number < *least) {
                self.bound(path, format!("{text} is not greater or equal to {least}"), &text);
            }
            if let Some(most) = node.maximum.filter(|most| number > *most) {
                self.bound(path, format!("{text} is not less or equal to {most}"), &text);
            }
        }
        let length = text.chars().count();
        if let Some(least) = node.min_length.filter(|least| length < *least) {
            self.bound(path, format!("expected minLength: {least}, actual: {length}"), &text);
        }
        if let Some(most) = node.max_length.filter(|most| length > *most) {
            self.bound(path, format!("expected maxLength: {most}, actual: {length}"), &text);
        }
        if let Some(pattern) = &node.pattern
            && Regex::new(pattern).is_ok_and(|regex| !regex.is_match(&text))
        {
            self.bound(path, format!("string [{text}] does not match pattern {pattern}"), &text);
        }
    }
}

/// Whether a value is of a type, or of one of several, or becomes one by conversion.
fn fits(kind: &Value, value: &Value) -> bool {
    match kind {
        Value::Array(kinds) => kinds.iter().any(|kind| fits(kind, value)),
        Value::String(kind) => match (kind.as_str(), value) {
            ("array", value) => value.is_array(),
            ("object", value) => value.is_object(),
            ("string", value) => !value.is_array() && !value.is_object(),
            ("boolean", Value::Bool(_)) => true,
            ("boolean", Value::String(text)) => matches!(text.as_str(), "true" | "false"),
            ("integer", Value::Number(number)) => {
                number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|n| n.fract() == 0.0)
            }
            ("integer", Value::String(text)) => text.parse::<i64>().is_ok(),
            ("number", Value::Number(_)) => true,
            ("number", Value::String(text)) => text.parse::<f64>().is_ok(),
            _ => false,
        },
        _ => true,
    }
}

fn expected(kind: &Value) -> String {
    let name = |kind: &Value| match kind.as_str() {
        Some("array") => "JSONArray".to_owned(),
        Some("object") => "JSONObject".to_owned(),
        Some(other) => other.get(..1).unwrap_or_default().to_uppercase() + other.get(1..).unwrap_or_default(),
        None => "Null".to_owned(),
    };
    match kind {
        Value::Array(kinds) => kinds.iter().map(name).collect::<Vec<_>>().join(" or "),
        one => name(one),
    }
}

fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "Null",
        Value::Bool(_) => "Boolean",
        Value::Number(number) if number.is_f64() => "Double",
        Value::Number(_) => "Integer",
        Value::String(_) => "String",
        Value::Array(_) => "JSONArray",
        Value::Object(_) => "JSONObject",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn texts(kind: &str, properties: &Value) -> Vec<String> {
        validate(kind, properties)
            .into_iter()
            .map(|fault| format!("{}: {}", fault.path, fault.text))
            .collect()
    }

    #[test]
    fn each_kind_of_fault_is_told_in_cloudformation_s_words() {
        let group = json!({"MinSize": "1", "Nonsense": 1, "LaunchTemplate": []});
        assert_eq!(
            texts("AWS::AutoScaling::AutoScalingGroup", &group),
            [
                "#: required key [MaxSize] not found",
                "#/LaunchTemplate: expected type: JSONObject, found: JSONArray",
                "#: extraneous key [Nonsense] is not permitted",
            ]
        );
        let service = json!({"SchedulingStrategy": "MAYBE"});
        assert_eq!(
            texts("AWS::ECS::Service", &service),
            ["#/SchedulingStrategy: MAYBE is not a valid enum value"]
        );
    }

    #[test]
    fn scalars_are_converted_and_unknown_values_pass() {
        let properties = json!({"DesiredCount": "2", "EnableECSManagedTags": "true", "Cluster": UNKNOWN});
        assert_eq!(texts("AWS::ECS::Service", &properties), [""; 0]);
        let properties = json!({"UserName": "prod-{{resolve:ssm:/user:1}}"});
        assert_eq!(texts("AWS::IAM::User", &properties), [""; 0]);
    }
}

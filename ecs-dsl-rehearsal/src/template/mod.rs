//! Templates: reading them, checking them as the API does, and resolving what stands in them.

pub(crate) mod check;
mod functions;

pub(crate) mod graph;
pub(crate) mod parameters;
pub(crate) mod placeholders;
pub(crate) mod resolve;
pub(crate) mod rules;
mod yaml;

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use thiserror::Error;

pub(crate) use functions::{from_base64, parse_block};
use parameters::Declaration;

/// A template that the API would refuse, in its words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub(crate) struct Rejected(pub(crate) String);

/// A template as it is written: nothing is resolved.
#[derive(Clone, Debug, Default)]
pub(crate) struct Template {
    pub(crate) description: Option<String>,
    pub(crate) metadata: Option<Value>,
    pub(crate) parameters: BTreeMap<String, Declaration>,
    pub(crate) mappings: Map<String, Value>,
    pub(crate) conditions: BTreeMap<String, Value>,
    pub(crate) rules: Map<String, Value>,
    pub(crate) resources: BTreeMap<String, Resource>,
    pub(crate) outputs: BTreeMap<String, Output>,
    pub(crate) transforms: Vec<String>,
}

/// One resource.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) kind: String,
    pub(crate) properties: Value,
    pub(crate) depends_on: Vec<String>,
    pub(crate) condition: Option<String>,
    pub(crate) metadata: Option<Value>,
    pub(crate) deletion_policy: Option<String>,
    pub(crate) update_replace_policy: Option<String>,
}

/// One output.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub(crate) value: Value,
    pub(crate) description: Option<String>,
    pub(crate) condition: Option<String>,
    pub(crate) export: Option<Value>,
}

const SECTIONS: [&str; 11] = [
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Hooks",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "Rules",
    "Transform",
];

const RESOURCE_KEYS: [&str; 9] = [
    "Condition",
    "CreationPolicy",
    "DeletionPolicy",
    "DependsOn",
    "Metadata",
    "Properties",
    "Type",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

/// The longest name of a resource, a parameter or an output.
const LONGEST_NAME: usize = 255;

/// The transform that `Fn::ToJsonString` and `Fn::Length` need.
const LANGUAGE_EXTENSIONS: &str = "AWS::LanguageExtensions";

impl Template {
    /// Reads JSON or YAML.
    pub(crate) fn parse(text: &str) -> Result<Self, Rejected> {
        let value = read(text)?;
        let Value::Object(document) = value else {
            return Err(format_error("unsupported structure."));
        };
        let unknown: Vec<_> =
            document.keys().map(String::as_str).filter(|key| !SECTIONS.contains(key)).collect();
        // A transform may have sections of its own.
        let transforms = strings(document.get("Transform"));
        if let Some(name) = transforms.iter().find(|name| *name != LANGUAGE_EXTENSIONS && !unknown.is_empty())
        {
            return Err(Rejected(format!("Transform {name} is not simulated.")));
        }
        if !unknown.is_empty() {
            return Err(Rejected(format!(
                "Invalid template property or properties [{}]",
                unknown.join(", ")
            )));
        }
        if let Some(version) = document.get("AWSTemplateFormatVersion").filter(|v| *v != "2010-09-09") {
            let version = plain(version);
            return Err(format_error(&format!("Template format version [{version}] is not supported.")));
        }
        no_nulls(&document, "Resources")?;
        Ok(Self {
            description: document.get("Description").map(plain),
            metadata: document.get("Metadata").cloned(),
            parameters: section(&document, "Parameters")?
                .iter()
                .map(|(name, value)| Ok((name.clone(), Declaration::read(name, value)?)))
                .collect::<Result<_, _>>()?,
            mappings: section(&document, "Mappings")?,
            conditions: section(&document, "Conditions")?.into_iter().collect(),
            rules: section(&document, "Rules")?,
            resources: section(&document, "Resources")?
                .iter()
                .map(|(name, value)| Ok((name.clone(), Resource::read(name, value)?)))
                .collect::<Result<_, _>>()?,
            outputs: section(&document, "Outputs")?
                .iter()
                .map(|(name, value)| Ok((name.clone(), Output::read(name, value)?)))
                .collect::<Result<_, _>>()?,
            transforms,
        })
    }

    /// Whether `Fn::ToJsonString`, `Fn::Length` and a default of `Fn::FindInMap` may stand in it.
    pub(crate) fn extended(&self) -> bool {
        self.transforms.iter().any(|name| name == LANGUAGE_EXTENSIONS)
    }

    /// A transform or macro that nobody here can carry out.
    pub(crate) fn foreign_transform(&self) -> Option<&str> {
        self.transforms.iter().map(String::as_str).find(|name| *name != LANGUAGE_EXTENSIONS)
    }
}

impl Resource {
    fn read(name: &str, value: &Value) -> Result<Self, Rejected> {
        if name.starts_with("Fn::ForEach::") {
            return Err(Rejected(format!("{name} is not simulated.")));
        }
        check_name("Resource", name)?;
        let Value::Object(object) = value else {
            return Err(format_error(&format!("[/Resources/{name}] resource definition is malformed")));
        };
        let Some(kind) = object.get("Type").and_then(Value::as_str) else {
            let text = format!("[/Resources/{name}] Every Resources object must contain a Type member.");
            return Err(format_error(&text));
        };
        // A custom resource may say which version of its protocol it speaks.
        let foreign = |key: &&String| {
            !(RESOURCE_KEYS.contains(&key.as_str()) || *key == "Version" && check::is_custom(kind))
        };
        if let Some(key) = object.keys().find(foreign) {
            return Err(Rejected(format!("Invalid template resource property '{key}'")));
        }
        let properties = object.get("Properties").cloned().unwrap_or_else(|| Value::Object(Map::new()));
        if !properties.is_object() {
            return Err(format_error(&format!("[/Resources/{name}/Properties] must be an object")));
        }
        let policy = |key: &str| object.get(key).map(plain);
        for (key, allowed) in [("DeletionPolicy", 4), ("UpdateReplacePolicy", 3)] {
            let names = ["Delete", "Retain", "Snapshot", "RetainExceptOnCreate"];
            if let Some(found) =
                policy(key).filter(|found| !names.iter().take(allowed).any(|name| name == found))
            {
                return Err(format_error(&format!("Unrecognized {key} {found} for resource {name}")));
            }
        }
        Ok(Self {
            kind: kind.to_owned(),
            properties,
            depends_on: strings(object.get("DependsOn")),
            condition: object.get("Condition").map(plain),
            metadata: object.get("Metadata").cloned(),
            deletion_policy: policy("DeletionPolicy"),
            update_replace_policy: policy("UpdateReplacePolicy"),
        })
    }
}

impl Output {
    fn read(name: &str, value: &Value) -> Result<Self, Rejected> {
        check_name("Output", name)?;
        let Some(content) = value.get("Value") else {
            return Err(format_error(&format!("Output {name} is malformed. The Value field is required")));
        };
        Ok(Self {
            value: content.clone(),
            description: value.get("Description").map(plain),
            condition: value.get("Condition").map(plain),
            export: value.get("Export").and_then(|export| export.get("Name")).cloned(),
        })
    }
}

/// Letters and digits, at most 255 (CloudFormation User Guide, cloudformation-limits).
fn check_name(what: &str, name: &str) -> Result<(), Rejected> {
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(format_error(&format!("{what} name {name} is non alphanumeric.")));
    }
    if name.len() > LONGEST_NAME {
        let text = format!("{what} name {name} is longer than {LONGEST_NAME} characters.");
        return Err(format_error(&text));
    }
    Ok(())
}

/// `Template format error: ..`
pub(super) fn format_error(text: &str) -> Rejected {
    Rejected(format!("Template format error: {text}"))
}

/// A scalar as text; anything else as JSON.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn read(text: &str) -> Result<Value, Rejected> {
    if text.trim_start().starts_with('{') {
        let place = |error: serde_json::Error| {
            let (line, column) = (error.line(), error.column());
            format_error(&format!("JSON not well-formed. (line {line}, column {column})"))
        };
        return match serde_json::from_str(text) {
            Ok(value) => Ok(value),
            // YAML's flow style also begins with a brace.
            Err(error) => yaml::read(text).filter(Value::is_object).ok_or_else(|| place(error)),
        };
    }
    yaml::read(text).ok_or_else(|| format_error("YAML not well-formed."))
}

fn section(document: &Map<String, Value>, name: &str) -> Result<Map<String, Value>, Rejected> {
    match document.get(name) {
        None => Ok(Map::new()),
        Some(Value::Object(section)) => Ok(section.clone()),
        Some(_) => Err(format_error(&format!("[/{name}] must be an object"))),
    }
}

/// One string or a list of them.
fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items.iter().map(plain).collect(),
        Some(value) => vec![plain(value)],
        None => Vec::new(),
    }
}

fn no_nulls(document: &Map<String, Value>, section: &str) -> Result<(), Rejected> {
    fn find(value: &Value, path: &str) -> Option<String> {
        match value {
            Value::Null => Some(path.to_owned()),
            Value::Object(object) => {
                object.iter().find_map(|(key, value)| find(value, &format!("{path}/{key}")))
            }
            Value::Array(items) => {
                items.iter().enumerate().find_map(|(i, value)| find(value, &format!("{path}/{i}")))
            }
            _ => None,
        }
    }
    match document.get(section).and_then(|value| find(value, &format!("/{section}"))) {
        Some(path) => Err(format_error(&format!("[{path}] 'null' values are not allowed in templates"))),
        None => Ok(()),
    }
}

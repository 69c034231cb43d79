//! CloudFormation's resource types: which exist, and for those that matter here their properties.
//!
//! The facts stand in `data/facts.txt`, one line a type, written by `data/trim.py`. A line is parsed
//! when its type is first asked for.

mod misfit;
mod validate;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use serde::Deserialize;
use serde_json::Value;

pub use misfit::{Misfit, misfits};
pub(crate) use validate::{Fault, FaultKind, validate};

/// The facts of one resource type.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Facts {
    #[serde(flatten)]
    root: Node,
    definitions: BTreeMap<String, Node>,
    pub(crate) identifier: Vec<String>,
    attributes: Vec<String>,
    read_only: Vec<String>,
    create_only: Vec<String>,
    conditional_create_only: Vec<String>,
}

/// The schema of a property.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Node {
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    kind: Value,
    #[serde(rename = "enum")]
    values: Vec<Value>,
    items: Option<Box<Node>>,
    properties: BTreeMap<String, Node>,
    required: Vec<String>,
    closed: bool,
    minimum: Option<f64>,
    maximum: Option<f64>,
    min_length: Option<usize>,
    max_length: Option<usize>,
    min_items: Option<usize>,
    max_items: Option<usize>,
    unique_items: bool,
    pattern: Option<String>,
}

/// What an update of a property does to the resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Recreation {
    Never,
    Conditionally,
    Always,
}

impl Recreation {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "Never",
            Self::Conditionally => "Conditionally",
            Self::Always => "Always",
        }
    }
}

static FACTS: &str = include_str!("../../data/facts.txt");

/// Where each type's line is.
static INDEX: LazyLock<BTreeMap<&'static str, &'static str>> =
    LazyLock::new(|| FACTS.lines().map(|line| line.split_once('\t').unwrap_or((line, ""))).collect());

static PARSED: Mutex<BTreeMap<&'static str, Arc<Facts>>> = Mutex::new(BTreeMap::new());

/// Whether CloudFormation has such a type.
pub(crate) fn exists(kind: &str) -> bool {
    INDEX.contains_key(kind)
}

/// The facts, for the types that have them.
pub(crate) fn facts(kind: &str) -> Option<Arc<Facts>> {
    let (kind, line) = INDEX.get_key_value(kind).filter(|(_, line)| !line.is_empty())?;
    let mut parsed = PARSED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(facts) = parsed.get(kind) {
        return Some(Arc::clone(facts));
    }
    let facts = Arc::new(serde_json::from_str::<Facts>(line).ok()?);
    parsed.insert(kind, Arc::clone(&facts));
    Some(facts)
}

/// Whether `Fn::GetAtt` may ask for it. Of a type without facts, it may ask for anything.
pub(crate) fn has_attribute(kind: &str, attribute: &str) -> bool {
    let Some(facts) = facts(kind) else { return true };
    facts.attributes.iter().any(|known| known == attribute) || attribute.starts_with("Outputs.")
}

/// What a change of the top-level property `name` does.
pub(crate) fn recreation(kind: &str, name: &str) -> Recreation {
    let Some(facts) = facts(kind) else { return Recreation::Never };
    let lists = |list: &[String]| list.iter().any(|path| path == name);
    if lists(&facts.create_only) {
        Recreation::Always
    } else if lists(&facts.conditional_create_only) {
        Recreation::Conditionally
    } else {
        Recreation::Never
    }
}

/// The nested paths below `name` whose change makes a new resource, such as `Outer.Inner`.
pub(crate) fn nested_create_only(kind: &str, name: &str) -> Vec<String> {
    let prefix = format!("{name}.");
    let Some(facts) = facts(kind) else { return Vec::new() };
    facts.create_only.iter().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
}

/// Whether the type has a property of this name.
pub(crate) fn has_property(kind: &str, name: &str) -> bool {
    facts(kind).is_some_and(|facts| facts.root.properties.contains_key(name))
}

/// The JSON type of a property or an attribute, if there is exactly one.
pub(crate) fn type_of(kind: &str, path: &str) -> Option<String> {
    let facts = facts(kind)?;
    let mut node = &facts.root;
    for part in path.split('.') {
        node = facts.target(node.properties.get(part)?);
    }
    node.kind.as_str().map(str::to_owned)
}

impl Facts {
    /// The node itself, or the definition that it refers to.
    fn target<'a>(&'a self, node: &'a Node) -> &'a Node {
        match node.reference.as_ref().and_then(|name| self.definitions.get(name)) {
            Some(target) => target,
            None => node,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_can_be_read() {
        let unread: Vec<_> =
            INDEX.iter().filter(|(kind, line)| !line.is_empty() && facts(kind).is_none()).collect();
        assert_eq!(unread, []);
        assert!(INDEX.len() > 1_800 && facts("AWS::ECS::Service").is_some());
    }

    #[test]
    fn what_recreates_is_known() {
        assert_eq!(recreation("AWS::EC2::VPC", "CidrBlock"), Recreation::Always);
        assert_eq!(recreation("AWS::ECS::Service", "LaunchType"), Recreation::Conditionally);
        assert_eq!(recreation("AWS::ECS::Service", "DesiredCount"), Recreation::Never);
        assert!(has_attribute("AWS::EC2::VPC", "CidrBlock") && !has_attribute("AWS::EC2::VPC", "Nonsense"));
    }
}

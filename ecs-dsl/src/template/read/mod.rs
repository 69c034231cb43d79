//! Reading a template of any origin: JSON, and YAML with the short forms of the functions. What is read is the same
//! tree that the builders make, so every rule judges it, and each resource has its place in the file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::condition::Condition;
use super::document::Template;
use super::location::Location;
use super::logical_id::LogicalId;
use super::node::{Node, Properties};
use super::output::Output;
use super::parameter::Parameter;
use super::resource::{DeletionPolicy, Entry, TagStyle};

mod functions;
mod tree;

use functions::Reader;
use tree::{Place, Shape, Tree};

/// A file that is no template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{location}: {what}")]
pub struct ReadError {
    location: Location,
    what: String,
}

impl ReadError {
    /// The place in the file.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }

    /// What is wrong there.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }
}

/// The transform that knows loops.
const LANGUAGE_EXTENSIONS: &str = "AWS::LanguageExtensions";
/// What it makes resources and outputs of, which nobody sees before it has.
const LOOP: &str = "Fn::ForEach::";

/// The members of a section that no loop makes, and the place of the first loop.
fn outside_loops(tree: Tree, section: &str, first_loop: &mut Option<Place>) -> Result<Members, tree::Broken> {
    let (loops, others): (Vec<_>, Vec<_>) =
        members(tree, section)?.into_iter().partition(|(id, ..)| id.starts_with(LOOP));
    *first_loop = first_loop.or_else(|| loops.first().map(|(_, place, _)| *place));
    Ok(others)
}

/// Whether a template has the transform that knows loops.
fn is_extended(template: &Template) -> bool {
    let is_it = |node: &Node| node.outline("").is_some_and(|name| name == LANGUAGE_EXTENSIONS);
    match template.other.get("Transform") {
        Some(Node::List(all)) => all.iter().any(is_it),
        one => one.is_some_and(is_it),
    }
}

/// Reads a template as the one of the stack of that name. `file` is what its places are shown with.
///
/// ```
/// use ecs_dsl::template::read;
///
/// let text = "Resources:\n  Cluster:\n    Type: AWS::ECS::Cluster\n";
/// let template = read(text, "cluster.yaml", "prod")?;
/// let (_, cluster) = template.resources().next().unwrap();
/// assert_eq!(cluster.location().to_string(), "cluster.yaml:2:3");
/// # Ok::<(), ecs_dsl::template::ReadError>(())
/// ```
///
/// # Errors
/// When the text is neither JSON nor YAML, or no template: with its line and column.
pub fn read(text: &str, file: &str, stack: &str) -> Result<Template, ReadError> {
    let at = |(line, column): Place| Location::in_file(file, line, column);
    let failed = |(what, place): (String, Place)| ReadError { location: at(place), what };
    let tree = tree::read(text).map_err(failed)?;
    let mut reader = Sections { values: Reader::new(Arc::from(stack)), file, places: BTreeMap::new() };
    reader.template(tree).map_err(failed)
}

/// Names and values of a mapping.
type Members = Vec<(String, Place, Tree)>;

struct Sections<'f> {
    values: Reader,
    file: &'f str,
    places: BTreeMap<String, Location>,
}

fn members(tree: Tree, what: &str) -> Result<Members, tree::Broken> {
    match tree.value {
        Shape::Map(members) => Ok(members),
        Shape::Null => Ok(Vec::new()),
        _ => Err((format!("{what} is an object of names and values"), tree.place)),
    }
}

fn text(tree: &Tree) -> Option<String> {
    match &tree.value {
        Shape::Text(text) => Some(text.clone()),
        Shape::Integer(number) => Some(number.to_string()),
        Shape::Number(number) => Some(number.to_string()),
        Shape::Bool(value) => Some(value.to_string()),
        Shape::Null | Shape::List(_) | Shape::Map(_) => None,
    }
}

fn texts(tree: &Tree) -> Vec<String> {
    match &tree.value {
        Shape::List(items) => items.iter().filter_map(text).collect(),
        _ => text(tree).into_iter().collect(),
    }
}

impl Sections<'_> {
    fn at(&self, (line, column): Place) -> Location {
        Location::in_file(self.file, line, column)
    }

    fn template(&mut self, tree: Tree) -> Result<Template, tree::Broken> {
        let place = tree.place;
        let mut template = Template::default();
        let mut first_loop = None;
        let mut has_resources = false;
        for (name, _, tree) in members(tree, "a template")? {
            match name.as_str() {
                "AWSTemplateFormatVersion" => {}
                "Description" => template.description = text(&tree),
                "Metadata" => template.metadata = self.object(tree),
                "Parameters" => {
                    for (id, _, tree) in members(tree, "Parameters")? {
                        template.parameters.insert(LogicalId::trusted(&id), parameter(tree)?);
                    }
                }
                "Mappings" => {
                    for (id, _, tree) in members(tree, "Mappings")? {
                        let rows = members(tree, "a mapping")?.into_iter();
                        let rows = rows.map(|(key, _, tree)| (key, self.object(tree))).collect();
                        template.mappings.insert(LogicalId::trusted(&id), rows);
                    }
                }
                "Conditions" => {
                    for (id, _, tree) in members(tree, "Conditions")? {
                        let condition = Condition(self.values.node(tree));
                        template.conditions.insert(LogicalId::trusted(&id), condition);
                    }
                }
                "Resources" => {
                    has_resources = true;
                    for (id, place, tree) in outside_loops(tree, "Resources", &mut first_loop)? {
                        let id = LogicalId::trusted(&id);
                        let entry = self.entry(&id, place, tree)?;
                        template.resources.insert(id, entry);
                    }
                }
                "Outputs" => {
                    for (id, _, tree) in outside_loops(tree, "Outputs", &mut first_loop)? {
                        template.outputs.insert(LogicalId::trusted(&id), self.output(tree)?);
                    }
                }
                _ => {
                    let value = self.values.node(tree);
                    template.other.set(name, value);
                }
            }
        }
        if !has_resources {
            return Err(("a template has `Resources`".to_owned(), place));
        }
        if let Some(place) = first_loop.filter(|_| !is_extended(&template)) {
            return Err((format!("`Fn::ForEach` needs `Transform: {LANGUAGE_EXTENSIONS}`"), place));
        }
        template.places = std::mem::take(&mut self.places);
        Ok(template)
    }

    fn object(&self, tree: Tree) -> Properties {
        match self.values.node(tree) {
            Node::Map(properties) => properties,
            _ => Properties::new(),
        }
    }

    /// Remembers where each property stands.
    fn remember(&mut self, path: &str, tree: &Tree) {
        match &tree.value {
            Shape::Map(members) => {
                for (name, place, tree) in members {
                    let path = format!("{path}.{name}");
                    let location = self.at(*place);
                    self.remember(&path, tree);
                    self.places.insert(path, location);
                }
            }
            Shape::List(items) => {
                for (index, tree) in items.iter().enumerate() {
                    let path = format!("{path}.{index}");
                    let location = self.at(tree.place);
                    self.remember(&path, tree);
                    self.places.insert(path, location);
                }
            }
            _ => {}
        }
    }

    fn entry(&mut self, id: &LogicalId, place: Place, tree: Tree) -> Result<Entry, tree::Broken> {
        let mut entry = Entry {
            resource_type: "".into(),
            properties: Properties::new(),
            tag_style: TagStyle::None,
            depends_on: std::collections::BTreeSet::new(),
            condition: None,
            deletion_policy: None,
            update_replace_policy: None,
            creation_policy: None,
            update_policy: None,
            metadata: Properties::new(),
            location: self.at(place),
        };
        // What else stands beside these, `Version` or what a transform reads, says nothing that a rule asks.
        for (name, place, tree) in members(tree, "a resource")? {
            match name.as_str() {
                "Type" => entry.resource_type = text(&tree).unwrap_or_default().into(),
                "Properties" => {
                    self.remember(id.as_str(), &tree);
                    members(tree.clone(), "`Properties`")?;
                    entry.properties = self.object(tree);
                }
                "DependsOn" => {
                    entry.depends_on = texts(&tree).iter().map(|id| LogicalId::trusted(id)).collect();
                }
                "Condition" => entry.condition = text(&tree).map(|id| LogicalId::trusted(&id)),
                "DeletionPolicy" => entry.deletion_policy = policy(&tree, place)?,
                "UpdateReplacePolicy" => entry.update_replace_policy = policy(&tree, place)?,
                "CreationPolicy" => entry.creation_policy = Some(self.object(tree)),
                "UpdatePolicy" => entry.update_policy = Some(self.object(tree)),
                "Metadata" => entry.metadata = self.object(tree),
                _ => {}
            }
        }
        if entry.resource_type.is_empty() {
            return Err((format!("`{id}` has no `Type`"), place));
        }
        Ok(entry)
    }

    fn output(&self, tree: Tree) -> Result<Output, tree::Broken> {
        let place = tree.place;
        let mut output = Output::of(Node::Bool(false));
        let mut has_value = false;
        for (name, _, tree) in members(tree, "an output")? {
            match name.as_str() {
                "Value" => {
                    output.value = self.values.node(tree);
                    has_value = true;
                }
                "Description" => output.description = text(&tree),
                "Condition" => output.condition = text(&tree).map(|id| LogicalId::trusted(&id)),
                _ => output.other.set(name, self.values.node(tree)),
            }
        }
        if has_value { Ok(output) } else { Err(("an output has a `Value`".to_owned(), place)) }
    }
}

fn policy(tree: &Tree, place: Place) -> Result<Option<DeletionPolicy>, tree::Broken> {
    let Some(name) = text(tree) else { return Ok(None) };
    let known = DeletionPolicy::ALL.into_iter().find(|policy| policy.name() == name);
    let names = DeletionPolicy::ALL.map(DeletionPolicy::name).join(", ");
    known.map(Some).ok_or_else(|| (format!("`{name}` is none of {names}"), place))
}

fn parameter(tree: Tree) -> Result<Parameter, tree::Broken> {
    let mut parameter = Parameter::string().erased();
    let mut range = (None, None);
    for (name, _, tree) in members(tree, "a parameter")? {
        match name.as_str() {
            "Type" => parameter.kind = super::ParameterKind::of(&text(&tree).unwrap_or_default()),
            "Default" => parameter.default = text(&tree),
            "Description" => parameter.description = text(&tree),
            "AllowedValues" => parameter.allowed_values = texts(&tree),
            "AllowedPattern" => parameter.allowed_pattern = text(&tree),
            "NoEcho" => parameter.no_echo = text(&tree).is_some_and(|text| text == "true"),
            "MinValue" => range.0 = text(&tree).and_then(|number| number.parse().ok()),
            "MaxValue" => range.1 = text(&tree).and_then(|number| number.parse().ok()),
            _ => {}
        }
    }
    if let (Some(least), Some(greatest)) = range {
        parameter.range = Some((least, greatest));
    }
    Ok(parameter)
}

#[cfg(test)]
mod tests;

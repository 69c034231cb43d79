//! The bytes of a template: the same for the same template, on every machine.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::condition::Condition;
use super::document::Template;
use super::function::Function;
use super::node::{Node, Properties};
use super::output::Output;
use super::parameter::Parameter;
use super::resource::Entry;

/// The template as JSON without white space: what is sent.
#[must_use]
pub fn to_json_compact(template: &Template) -> String {
    // A template holds texts, numbers and lists only: there is nothing that JSON can't hold.
    serde_json::to_string(template).unwrap_or_default()
}

/// The template as JSON that people read, with a line break at the end.
#[must_use]
pub fn to_json_pretty(template: &Template) -> String {
    let mut text = serde_json::to_string_pretty(template).unwrap_or_default();
    text.push('\n');
    text
}

/// One member, as CloudFormation writes a function.
fn single<S: Serializer>(serializer: S, name: &str, value: &impl Serialize) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, value)?;
    map.end()
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::String(value) => serializer.serialize_str(value),
            Self::List(nodes) => serializer.collect_seq(nodes),
            Self::Map(properties) => properties.serialize(serializer),
            Self::Function(function) => function.serialize(serializer),
        }
    }
}

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl Serialize for Function {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let s = serializer;
        match self {
            Self::Ref(target) => single(s, "Ref", &target.id().as_str()),
            Self::Pseudo(pseudo) => single(s, "Ref", &pseudo.name()),
            Self::GetAtt(target, attribute) => {
                single(s, "Fn::GetAtt", &[target.id().as_str(), attribute.as_ref()])
            }
            Self::Sub(sub) => {
                let (text, named) = sub.render();
                if named.is_empty() {
                    single(s, "Fn::Sub", &text)
                } else {
                    single(s, "Fn::Sub", &(text, named))
                }
            }
            Self::Join(delimiter, list) => single(s, "Fn::Join", &(delimiter, list)),
            Self::Select(index, list) => single(s, "Fn::Select", &(index, list)),
            Self::Split(delimiter, text) => single(s, "Fn::Split", &(delimiter, text)),
            Self::GetAzs(region) => single(s, "Fn::GetAZs", region),
            Self::FindInMap(map, first, second) => single(s, "Fn::FindInMap", &(map.as_str(), first, second)),
            Self::Base64(text) => single(s, "Fn::Base64", text),
            Self::Cidr(block, count, bits) => single(s, "Fn::Cidr", &(block, count, bits)),
            Self::ImportValue(name) => single(s, "Fn::ImportValue", name),
            Self::GetStackOutput(stack, output, region) => {
                let mut arguments =
                    Properties::new().with("StackName", stack.clone()).with("OutputName", output.to_string());
                if let Some(region) = region {
                    arguments.set("Region", region.clone());
                }
                single(s, "Fn::GetStackOutput", &arguments)
            }
            Self::If(condition, yes, no) => single(s, "Fn::If", &(condition.as_str(), yes, no)),
            Self::Equals(left, right) => single(s, "Fn::Equals", &(left, right)),
            Self::And(all) => single(s, "Fn::And", all),
            Self::Or(any) => single(s, "Fn::Or", any),
            Self::Not(condition) => single(s, "Fn::Not", &[condition]),
            Self::Condition(condition) => single(s, "Condition", &condition.as_str()),
            Self::Other(name, argument) => single(s, name, argument),
        }
    }
}

impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("AWSTemplateFormatVersion", "2010-09-09")?;
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        if !self.metadata.is_empty() {
            map.serialize_entry("Metadata", &self.metadata)?;
        }
        section(&mut map, "Parameters", &self.parameters)?;
        section(&mut map, "Mappings", &self.mappings)?;
        section(&mut map, "Conditions", &self.conditions)?;
        map.serialize_entry("Resources", &Section(&self.resources))?;
        section(&mut map, "Outputs", &self.outputs)?;
        for (name, value) in self.other.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The members of a section, under their ids.
struct Section<'t, T>(&'t std::collections::BTreeMap<super::LogicalId, T>);

impl<T: Serialize> Serialize for Section<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, member)| (id.as_str(), member)))
    }
}

fn section<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &str,
    members: &std::collections::BTreeMap<super::LogicalId, T>,
) -> Result<(), M::Error> {
    if members.is_empty() { Ok(()) } else { map.serialize_entry(name, &Section(members)) }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Type", &self.resource_type)?;
        if let Some(condition) = &self.condition {
            map.serialize_entry("Condition", condition.as_str())?;
        }
        match self.depends_on.len() {
            0 => {}
            1 => map.serialize_entry("DependsOn", &self.depends_on.first().map(super::LogicalId::as_str))?,
            _ => {
                let ids: Vec<_> = self.depends_on.iter().map(super::LogicalId::as_str).collect();
                map.serialize_entry("DependsOn", &ids)?;
            }
        }
        if let Some(policy) = &self.creation_policy {
            map.serialize_entry("CreationPolicy", policy)?;
        }
        if let Some(policy) = &self.update_policy {
            map.serialize_entry("UpdatePolicy", policy)?;
        }
        if let Some(policy) = self.deletion_policy {
            map.serialize_entry("DeletionPolicy", policy.name())?;
        }
        if let Some(policy) = self.update_replace_policy {
            map.serialize_entry("UpdateReplacePolicy", policy.name())?;
        }
        if !self.metadata.is_empty() {
            map.serialize_entry("Metadata", &self.metadata)?;
        }
        if !self.properties.is_empty() {
            map.serialize_entry("Properties", &self.properties)?;
        }
        map.end()
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Type", self.kind.name())?;
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        if let Some(default) = &self.default {
            map.serialize_entry("Default", default)?;
        }
        if !self.allowed_values.is_empty() {
            map.serialize_entry("AllowedValues", &self.allowed_values)?;
        }
        if let Some(pattern) = &self.allowed_pattern {
            map.serialize_entry("AllowedPattern", pattern)?;
        }
        if let Some((least, greatest)) = &self.range {
            map.serialize_entry("MinValue", least)?;
            map.serialize_entry("MaxValue", greatest)?;
        }
        if self.no_echo {
            map.serialize_entry("NoEcho", &true)?;
        }
        map.end()
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for Output {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        if let Some(condition) = &self.condition {
            map.serialize_entry("Condition", condition.as_str())?;
        }
        map.serialize_entry("Value", &self.value)?;
        for (name, value) in self.other.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

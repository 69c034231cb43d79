//! What the API refuses at once, before there is an operation.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::graph::{self, Reference};
use super::{Rejected, Template, format_error};
use crate::schema;

/// The longest template that a request may hold.
pub(crate) const LONGEST_BODY: usize = 51_200;

// CloudFormation User Guide, cloudformation-limits.
const MOST_RESOURCES: usize = 500;
const MOST_OUTPUTS: usize = 200;
const MOST_PARAMETERS: usize = 200;
const MOST_MAPPINGS: usize = 200;

/// Keys in one mapping, and names below one key.
const MOST_ATTRIBUTES: usize = 200;

/// The longest description, in bytes.
const LONGEST_DESCRIPTION: usize = 1024;

/// Everything that needs no parameter values.
pub(crate) fn check(template: &Template) -> Result<(), Rejected> {
    if template.resources.is_empty() {
        return Err(format_error("At least one Resources member must be defined."));
    }
    if let Some(name) = template.foreign_transform() {
        return Err(Rejected(format!("Transform {name} is not simulated.")));
    }
    counts(template)?;
    types(template)?;
    nested(template)?;
    functions(template)?;
    conditions(template)?;
    references(template)
}

/// What shows once the conditions are known: cycles, and references to what doesn't exist.
pub(crate) fn check_with(template: &Template, conditions: &BTreeMap<String, bool>) -> Result<(), Rejected> {
    let holds = |condition: &Option<String>| {
        condition.as_ref().is_none_or(|name| conditions.get(name) == Some(&true))
    };
    let absent = |value: &Value| {
        let names = graph::references(value, Some(conditions)).into_iter().map(|reference| reference.name);
        let absent = |name: &String| template.resources.get(name).is_some_and(|one| !holds(&one.condition));
        names.filter(absent).collect::<Vec<_>>()
    };
    let resources = template.resources.values().filter(|resource| holds(&resource.condition));
    unresolved(resources.flat_map(|resource| absent(&resource.properties)).collect(), "Resources")?;
    let outputs = template.outputs.values().filter(|output| holds(&output.condition));
    unresolved(outputs.flat_map(|output| absent(&output.value)).collect(), "Outputs")?;
    graph::order(&graph::dependencies(template, conditions)).map(drop)
}

/// The capabilities that the caller must acknowledge, and why.
pub(crate) fn capabilities(template: &Template) -> Option<(&'static str, String)> {
    // The property that gives an IAM resource its name, where there is one.
    const IAM: [(&str, &str); 8] = [
        ("AWS::IAM::AccessKey", ""),
        ("AWS::IAM::Group", "GroupName"),
        ("AWS::IAM::InstanceProfile", "InstanceProfileName"),
        ("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
        ("AWS::IAM::Policy", ""),
        ("AWS::IAM::Role", "RoleName"),
        ("AWS::IAM::User", "UserName"),
        ("AWS::IAM::UserToGroupAddition", ""),
    ];
    let mut found = BTreeSet::new();
    let mut named = false;
    for resource in template.resources.values() {
        if let Some((kind, name)) = IAM.iter().find(|(kind, _)| *kind == resource.kind) {
            found.insert(*kind);
            named |= !name.is_empty() && resource.properties.get(name).is_some();
        }
    }
    let kinds = found.into_iter().collect::<Vec<_>>().join(", ");
    let capability = if named { "CAPABILITY_NAMED_IAM" } else { "CAPABILITY_IAM" };
    let reason = format!("The following resource(s) require capabilities: [{kinds}]");
    (!kinds.is_empty()).then_some((capability, reason))
}

fn counts(template: &Template) -> Result<(), Rejected> {
    let counted = [
        ("resources", template.resources.len(), MOST_RESOURCES),
        ("outputs", template.outputs.len(), MOST_OUTPUTS),
        ("parameters", template.parameters.len(), MOST_PARAMETERS),
        ("mappings", template.mappings.len(), MOST_MAPPINGS),
    ];
    let size = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
    let largest = |mapping: &Value| {
        let below = mapping.as_object().into_iter().flat_map(|keys| keys.values().map(size));
        below.chain([size(mapping)]).max().unwrap_or(0)
    };
    let mapped = template.mappings.values().map(largest).max().unwrap_or(0);
    let counted = counted.into_iter().chain([("mapping attributes", mapped, MOST_ATTRIBUTES)]);
    if template.description.as_ref().is_some_and(|text| text.len() > LONGEST_DESCRIPTION) {
        let text = format!("'Description' length is greater than {LONGEST_DESCRIPTION}.");
        return Err(format_error(&text));
    }
    match counted.into_iter().find(|(_, count, most)| count > most) {
        Some((what, count, most)) => {
            Err(format_error(&format!("Number of {what}, {count}, is greater than maximum allowed, {most}")))
        }
        None => Ok(()),
    }
}

/// Whether a resource is somebody's own.
pub(super) fn is_custom(kind: &str) -> bool {
    kind.starts_with("Custom::") || kind == "AWS::CloudFormation::CustomResource"
}

fn types(template: &Template) -> Result<(), Rejected> {
    let unknown: BTreeSet<_> = template
        .resources
        .values()
        .map(|resource| resource.kind.as_str())
        .filter(|kind| !is_custom(kind) && !schema::exists(kind))
        .collect();
    if unknown.is_empty() {
        return Ok(());
    }
    let names = unknown.into_iter().collect::<Vec<_>>().join(", ");
    Err(format_error(&format!("Unrecognized resource types: [{names}]")))
}

/// A stack in a stack would be one whose resources nobody makes.
fn nested(template: &Template) -> Result<(), Rejected> {
    let mut resources = template.resources.iter();
    match resources.find(|(_, resource)| resource.kind == "AWS::CloudFormation::Stack") {
        Some((name, _)) => Err(Rejected(format!(
            "{name} is a nested stack, which is not simulated: deploy its template as a stack of its own."
        ))),
        None => Ok(()),
    }
}

/// The functions' names.
fn functions(template: &Template) -> Result<(), Rejected> {
    const PLAIN: [&str; 16] = [
        "Fn::And",
        "Fn::Base64",
        "Fn::Cidr",
        "Fn::Equals",
        "Fn::FindInMap",
        "Fn::GetAZs",
        "Fn::GetAtt",
        "Fn::GetStackOutput",
        "Fn::If",
        "Fn::ImportValue",
        "Fn::Join",
        "Fn::Not",
        "Fn::Or",
        "Fn::Select",
        "Fn::Split",
        "Fn::Sub",
    ];
    const EXTENDED: [&str; 2] = ["Fn::Length", "Fn::ToJsonString"];
    fn find(value: &Value, extended: bool) -> Option<&str> {
        match value {
            Value::Array(items) => items.iter().find_map(|item| find(item, extended)),
            Value::Object(object) => {
                let foreign = |name: &&String| {
                    let known =
                        PLAIN.contains(&name.as_str()) || extended && EXTENDED.contains(&name.as_str());
                    name.starts_with("Fn::") && !known
                };
                let own = object.keys().find(foreign).map(String::as_str);
                own.or_else(|| object.values().find_map(|value| find(value, extended)))
            }
            _ => None,
        }
    }
    let values = template.resources.values().map(|resource| &resource.properties);
    let mut values = values.chain(template.outputs.values().map(|output| &output.value));
    match values.find_map(|value| find(value, template.extended())) {
        Some("Fn::Transform") => Err(Rejected("Fn::Transform is not simulated.".to_owned())),
        Some(name) => Err(Rejected(format!("Template error: unsupported function: {name}"))),
        None => Ok(()),
    }
}

fn conditions(template: &Template) -> Result<(), Rejected> {
    let resources = template.resources.values().filter_map(|resource| resource.condition.as_ref());
    let outputs = template.outputs.values().filter_map(|output| output.condition.as_ref());
    for (name, block) in
        resources.map(|name| (name, "Resources")).chain(outputs.map(|name| (name, "Outputs")))
    {
        if !template.conditions.contains_key(name) {
            let text = format!("Unresolved condition dependency {name} in the {block} block of the template");
            return Err(format_error(&text));
        }
    }
    Ok(())
}

fn references(template: &Template) -> Result<(), Rejected> {
    let mut unknown = BTreeSet::new();
    for resource in template.resources.values() {
        for reference in graph::references(&resource.properties, None) {
            unknown.extend(one(template, &reference)?);
        }
        unknown.extend(
            resource.depends_on.iter().filter(|name| !template.resources.contains_key(*name)).cloned(),
        );
    }
    unresolved(unknown, "Resources")?;
    let mut unknown = BTreeSet::new();
    for output in template.outputs.values() {
        for reference in graph::references(&output.value, None) {
            unknown.extend(one(template, &reference)?);
        }
    }
    unresolved(unknown, "Outputs")
}

fn unresolved(names: BTreeSet<String>, block: &str) -> Result<(), Rejected> {
    if names.is_empty() {
        return Ok(());
    }
    let names = names.into_iter().collect::<Vec<_>>().join(", ");
    Err(format_error(&format!(
        "Unresolved resource dependencies [{names}] in the {block} block of the template"
    )))
}

/// The name, if nothing has it.
fn one(template: &Template, reference: &Reference) -> Result<Option<String>, Rejected> {
    const PSEUDO: [&str; 8] = [
        "AWS::AccountId",
        "AWS::NoValue",
        "AWS::NotificationARNs",
        "AWS::Partition",
        "AWS::Region",
        "AWS::StackId",
        "AWS::StackName",
        "AWS::URLSuffix",
    ];
    let Reference { name, attribute } = reference;
    let resource = template.resources.get(name);
    let Some(attribute) = attribute else {
        let known =
            resource.is_some() || template.parameters.contains_key(name) || PSEUDO.contains(&name.as_str());
        return Ok((!known).then(|| name.clone()));
    };
    let Some(resource) = resource else {
        return Err(Rejected(format!(
            "Template error: instance of Fn::GetAtt references undefined resource {name}"
        )));
    };
    if schema::has_attribute(&resource.kind, attribute) {
        return Ok(None);
    }
    Err(Rejected(format!(
        "Template error: resource {name} does not support attribute type {attribute} in Fn::GetAtt"
    )))
}

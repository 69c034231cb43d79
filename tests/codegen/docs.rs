//! The documentation of what is generated: facts only, and a link to AWS's page for the rest.

use std::fmt::Write;

use super::schema::{Facts, Shape};

const PAGES: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference";
const LONGEST_PATTERN: usize = 90;
const MOST_VALUES: usize = 8;

/// What a change of a property does to the resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Updates,
    MayReplace,
    Replaces,
}

/// The documentation of a resource type.
pub(crate) fn resource(type_name: &str, facts: &Facts) -> Vec<String> {
    let identifier = match facts.identifier.as_slice() {
        [] => String::new(),
        names => format!(" Identified by {}.", quoted(names)),
    };
    vec![format!("[`{type_name}`]({PAGES}/aws-resource-{}.html).{identifier}", page(type_name))]
}

/// The documentation of a nested type: a definition has a page of its own.
pub(crate) fn nested(type_name: &str, owner: &str, own_page: bool) -> Vec<String> {
    let name = owner.trim_start_matches(['#', '.']);
    if own_page {
        let page = format!("aws-properties-{}-{}.html", page(type_name), name.to_lowercase());
        vec![format!("[`{name}`]({PAGES}/{page}) of `{type_name}`.")]
    } else {
        vec![format!("`{}` of `{type_name}`.", name.replace('#', ""))]
    }
}

/// The documentation of an enum.
pub(crate) fn choice(type_name: &str, owner: &str, key: &str) -> Vec<String> {
    let owner = owner.trim_start_matches(['#', '.']);
    let path = if owner.is_empty() { key.to_owned() } else { format!("{owner}.{key}") };
    vec![format!("The values of `{path}` in `{type_name}`.")]
}

/// The documentation of a property.
pub(crate) fn property(
    key: &str,
    shape: &Shape,
    resolved: &Shape,
    required: bool,
    change: Change,
) -> Vec<String> {
    let mut text = format!("`{key}`");
    let mut facts = Vec::new();
    if required {
        facts.push("required".to_owned());
    }
    facts.extend(bounds(resolved));
    if shape.reference.is_some() {
        facts.extend(bounds(shape));
    }
    if let Some(items) = &resolved.items {
        facts.extend(bounds(items).into_iter().map(|fact| format!("each {fact}")));
    }
    if !facts.is_empty() {
        let _ = write!(text, ": {}", facts.join("; "));
    }
    text.push('.');
    match change {
        Change::Updates => {}
        Change::MayReplace => text.push_str(" A change can replace the resource."),
        Change::Replaces => text.push_str(" A change replaces the resource."),
    }
    vec![text]
}

fn bounds(shape: &Shape) -> Vec<String> {
    let mut facts = Vec::new();
    let range = |least: &str, greatest: &str| {
        let of = |name: &str| shape.bounds.get(name).map(ToString::to_string);
        match (of(least), of(greatest)) {
            (Some(least), Some(greatest)) if least == greatest => Some(least),
            (Some(least), Some(greatest)) => Some(format!("{least} to {greatest}")),
            (Some(least), None) => Some(format!("at least {least}")),
            (None, Some(greatest)) => Some(format!("at most {greatest}")),
            (None, None) => None,
        }
    };
    facts.extend(range("minimum", "maximum"));
    facts.extend(range("minLength", "maxLength").map(|range| format!("{range} characters")));
    facts.extend(range("minItems", "maxItems").map(|range| format!("{range} elements")));
    if shape.bounds.contains_key("uniqueItems") {
        facts.push("no element twice".to_owned());
    }
    if !shape.choices.is_empty() && shape.choices.len() <= MOST_VALUES {
        let values: Vec<String> = shape
            .choices
            .iter()
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            .collect();
        facts.push(format!("one of {}", quoted(&values)));
    } else if shape.choices.iter().any(|value| !value.is_string()) {
        let values: Vec<String> = shape.choices.iter().map(ToString::to_string).collect();
        facts.push(format!("one of {}", values.join(", ")));
    }
    if let Some(pattern) = &shape.pattern
        && pattern.len() <= LONGEST_PATTERN
        && pattern.is_ascii()
        && !pattern.contains(['`', '\n', '\r'])
    {
        facts.push(format!("pattern `{pattern}`"));
    }
    facts
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The part of a page's name that tells the type: `AWS::ECS::Service` is `ecs-service`.
fn page(type_name: &str) -> String {
    type_name.split("::").skip(1).collect::<Vec<_>>().join("-").to_lowercase()
}

//! What refers to what: the references inside a value, and the order that they force.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Rejected, Template};

/// One mention of a resource, a parameter or a pseudo parameter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reference {
    pub(crate) name: String,
    /// `None` for `Ref`.
    pub(crate) attribute: Option<String>,
}

/// Everything that `value` mentions. A branch of `Fn::If` that `conditions` don't take is left out;
/// with no conditions, both branches count.
pub(crate) fn references(value: &Value, conditions: Option<&BTreeMap<String, bool>>) -> BTreeSet<Reference> {
    let mut found = BTreeSet::new();
    collect(value, conditions, &mut found);
    found
}

/// The resources that each resource needs, by `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn`.
/// Resources whose condition is false are left out.
pub(crate) fn dependencies(
    template: &Template,
    conditions: &BTreeMap<String, bool>,
) -> BTreeMap<String, BTreeSet<String>> {
    let exists = |name: &str| {
        let resource = template.resources.get(name)?;
        let wanted = resource.condition.as_ref().is_none_or(|name| conditions.get(name) == Some(&true));
        wanted.then_some(resource)
    };
    let mut graph = BTreeMap::new();
    for name in template.resources.keys() {
        let Some(resource) = exists(name) else { continue };
        let mentioned = references(&resource.properties, Some(conditions)).into_iter().map(|r| r.name);
        let needed = mentioned.chain(resource.depends_on.iter().cloned());
        graph.insert(name.clone(), needed.filter(|name| exists(name).is_some()).collect());
    }
    graph
}

/// Each after what it needs; equals by name. An error names those that need each other.
pub(crate) fn order(graph: &BTreeMap<String, BTreeSet<String>>) -> Result<Vec<String>, Rejected> {
    let text = |stuck: Vec<String>| format!("Circular dependency between resources: [{}]", stuck.join(", "));
    sort(graph).map_err(|stuck| Rejected(text(stuck)))
}

/// Each after what it needs; equals by name. An error is those that need each other.
pub(crate) fn sort(graph: &BTreeMap<String, BTreeSet<String>>) -> Result<Vec<String>, Vec<String>> {
    let mut ordered: Vec<String> = Vec::with_capacity(graph.len());
    let mut done = BTreeSet::new();
    while done.len() < graph.len() {
        let ready: Vec<_> = graph
            .iter()
            .filter(|(name, needs)| !done.contains(*name) && needs.iter().all(|need| done.contains(need)))
            .map(|(name, _)| name.clone())
            .collect();
        if ready.is_empty() {
            return Err(cycle(graph, &done));
        }
        done.extend(ready.iter().cloned());
        ordered.extend(ready);
    }
    Ok(ordered)
}

/// Of those not done: the ones on a cycle or between cycles, which is what is left after also taking
/// away, again and again, what nobody left needs.
fn cycle(graph: &BTreeMap<String, BTreeSet<String>>, done: &BTreeSet<String>) -> Vec<String> {
    let mut left: BTreeSet<&String> = graph.keys().filter(|name| !done.contains(*name)).collect();
    loop {
        let needed: BTreeSet<&String> = left
            .iter()
            .filter_map(|name| graph.get(*name))
            .flatten()
            .filter(|name| left.contains(name))
            .collect();
        if needed.len() == left.len() {
            return left.into_iter().cloned().collect();
        }
        left = needed;
    }
}

fn collect(value: &Value, conditions: Option<&BTreeMap<String, bool>>, found: &mut BTreeSet<Reference>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, conditions, found)),
        Value::Object(object) => {
            let function = object.iter().next().filter(|_| object.len() == 1);
            match function.map(|(name, argument)| (name.as_str(), argument)) {
                Some(("Ref", Value::String(name))) => {
                    found.insert(Reference { name: name.clone(), attribute: None });
                }
                Some(("Fn::GetAtt", argument)) => match attribute(argument) {
                    Some(reference) => {
                        found.insert(reference);
                    }
                    None => collect(argument, conditions, found),
                },
                Some(("Fn::Sub", argument)) => substituted(argument, conditions, found),
                Some(("Fn::If", Value::Array(arguments))) => {
                    branches(arguments, conditions).for_each(|branch| collect(branch, conditions, found));
                }
                _ => object.values().for_each(|value| collect(value, conditions, found)),
            }
        }
        _ => {}
    }
}

/// `a.b` and `["a", "b"]`.
pub(crate) fn attribute(argument: &Value) -> Option<Reference> {
    let (name, attribute) = match argument {
        Value::String(path) => path.split_once('.')?,
        Value::Array(parts) => match parts.as_slice() {
            [Value::String(name), Value::String(attribute)] => (name.as_str(), attribute.as_str()),
            _ => return None,
        },
        _ => return None,
    };
    Some(Reference { name: name.to_owned(), attribute: Some(attribute.to_owned()) })
}

/// The branches of a `Fn::If` that count: the one that is taken, or both while the conditions aren't known.
pub(crate) fn branches<'a>(
    arguments: &'a [Value],
    conditions: Option<&BTreeMap<String, bool>>,
) -> impl Iterator<Item = &'a Value> {
    let taken = match (arguments.first().and_then(Value::as_str), conditions) {
        (Some(name), Some(conditions)) => conditions.get(name).copied(),
        _ => None,
    };
    let (skip, take) = match taken {
        Some(true) => (1, 1),
        Some(false) => (2, 1),
        None => (1, 2),
    };
    arguments.iter().skip(skip).take(take)
}

fn substituted(
    argument: &Value,
    conditions: Option<&BTreeMap<String, bool>>,
    found: &mut BTreeSet<Reference>,
) {
    let (text, own) = match argument {
        Value::String(text) => (text.as_str(), None),
        Value::Array(parts) => match parts.as_slice() {
            [Value::String(text), own] => (text.as_str(), Some(own)),
            _ => return,
        },
        _ => return,
    };
    if let Some(own) = own {
        collect(own, conditions, found);
    }
    for variable in variables(text) {
        if own.and_then(|own| own.get(&variable)).is_some() {
            continue;
        }
        let (name, attribute) = match variable.split_once('.') {
            Some((name, attribute)) => (name.to_owned(), Some(attribute.to_owned())),
            None => (variable, None),
        };
        found.insert(Reference { name, attribute });
    }
}

/// The names in `${..}`, without the literal ones `${!..}`.
pub(crate) fn variables(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("${") {
        let Some((name, after)) = after.split_once('}') else { break };
        if !name.starts_with('!') {
            names.push(name.trim().to_owned());
        }
        rest = after;
    }
    names
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_form_of_reference_is_found() {
        let value = json!({
            "a": {"Ref": "A"}, "b": {"Fn::GetAtt": ["B", "Arn"]}, "c": {"Fn::GetAtt": "C.X.Y"},
            "d": {"Fn::Sub": "${D}-${E.Arn}-${!F}"}, "g": {"Fn::Sub": ["${own}-${G}", {"own": {"Ref": "H"}}]},
        });
        let names: Vec<_> = references(&value, None).into_iter().map(|r| r.name).collect();
        assert_eq!(names, ["A", "B", "C", "D", "E", "G", "H"]);
    }

    #[test]
    fn only_the_branch_that_is_taken_counts() {
        let value = json!({"Fn::If": ["Prod", {"Ref": "A"}, {"Ref": "B"}]});
        let conditions = BTreeMap::from([("Prod".to_owned(), false)]);
        assert_eq!(references(&value, Some(&conditions)).len(), 1);
        assert_eq!(references(&value, None).len(), 2);
    }

    #[test]
    fn a_cycle_names_its_members_and_not_what_hangs_on_it() {
        let edges = [("A", "B"), ("B", "C"), ("C", "B"), ("D", "A"), ("E", "E2"), ("E2", "")];
        let graph = edges.map(|(from, to)| {
            let to = Some(to.to_owned()).filter(|to| !to.is_empty());
            (from.to_owned(), to.into_iter().collect())
        });
        let error = order(&BTreeMap::from(graph)).unwrap_err();
        assert_eq!(error.0, "Circular dependency between resources: [B, C]");
    }
}

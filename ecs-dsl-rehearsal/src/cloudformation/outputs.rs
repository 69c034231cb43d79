//! Outputs, exports, and who imports them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::operation::{Context, Live};
use super::stack::{Shown, Stack};
use crate::template::graph::branches;
use crate::template::plain;
use crate::template::resolve::Answers;

/// The outputs' values; an error is the stack's reason to turn back.
pub(crate) fn evaluate(context: &Context, live: &Live<'_>) -> Result<Vec<Shown>, String> {
    let shown = resolve(context, live)?;
    check_exports(live.stack, live.others, &shown)?;
    Ok(shown)
}

/// The outputs' values, whoever uses them.
pub(crate) fn resolve(context: &Context, answers: &dyn Answers) -> Result<Vec<Shown>, String> {
    let scope = context.scope(answers);
    let wanted = |condition: &Option<String>| {
        condition.as_ref().is_none_or(|name| context.conditions.get(name) == Some(&true))
    };
    let mut shown = Vec::new();
    for (key, output) in context.template.outputs.iter().filter(|(_, output)| wanted(&output.condition)) {
        let Some(value) = scope.resolve(&output.value).map_err(|rejected| rejected.0)? else { continue };
        if value.is_array() || value.is_object() {
            return Err(format!(
                "Template format error: Output {key} is malformed. The Value field of every Outputs member must evaluate to a String."
            ));
        }
        let export = output.export.as_ref().map(|name| scope.text(name)).transpose();
        shown.push(Shown {
            key: key.clone(),
            value: plain(&value),
            description: output.description.clone(),
            export: export.map_err(|rejected| rejected.0)?,
        });
    }
    Ok(shown)
}

/// The names that a template imports; functions inside them may use parameters. What a condition leaves out isn't
/// imported.
pub(crate) fn imports(context: &Context, live: &Live<'_>) -> BTreeSet<String> {
    fn collect<'a>(value: &'a Value, conditions: &BTreeMap<String, bool>, found: &mut Vec<&'a Value>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| collect(item, conditions, found)),
            Value::Object(object) => {
                found.extend(object.get("Fn::ImportValue"));
                for (name, value) in object {
                    match value.as_array().filter(|_| name == "Fn::If") {
                        Some(arguments) => branches(arguments, Some(conditions))
                            .for_each(|branch| collect(branch, conditions, found)),
                        None => collect(value, conditions, found),
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let Context { template, conditions, graph, .. } = context;
    let resources = template.resources.iter().filter(|(name, _)| graph.contains_key(*name));
    resources.for_each(|(_, resource)| collect(&resource.properties, conditions, &mut found));
    let holds = |name: &String| conditions.get(name) == Some(&true);
    let outputs = template.outputs.values().filter(|output| output.condition.as_ref().is_none_or(holds));
    outputs.for_each(|output| collect(&output.value, conditions, &mut found));
    let scope = context.scope(live);
    found.into_iter().filter_map(|name| scope.text(name).ok()).collect()
}

/// The first export of `stack` that another stack imports.
pub(crate) fn in_use(stack: &Stack, others: &[Stack]) -> Option<String> {
    let mut exports = stack.outputs.iter().filter_map(|output| output.export.as_ref());
    exports.find_map(|name| {
        importer(others, name)
            .map(|user| format!("Export {name} cannot be deleted as it is in use by {user}"))
    })
}

fn check_exports(stack: &Stack, others: &[Stack], new: &[Shown]) -> Result<(), String> {
    for old in &stack.outputs {
        let Some(name) = &old.export else { continue };
        let Some(user) = importer(others, name) else { continue };
        match new.iter().find(|output| output.export.as_ref() == Some(name)) {
            None => return Err(format!("Export {name} cannot be deleted as it is in use by {user}")),
            Some(new) if new.value != old.value => {
                return Err(format!("Export {name} cannot be updated as it is in use by {user}"));
            }
            Some(_) => {}
        }
    }
    for name in new.iter().filter_map(|output| output.export.as_ref()) {
        let exports = |other: &&Stack| {
            other.exists() && other.outputs.iter().any(|output| output.export.as_ref() == Some(name))
        };
        if let Some(other) = others.iter().find(exports) {
            return Err(format!("Export with name {name} is already exported by stack {}", other.name));
        }
    }
    Ok(())
}

fn importer<'a>(others: &'a [Stack], name: &str) -> Option<&'a str> {
    let imports = |stack: &&Stack| {
        let running = stack.operation.as_ref().map(|operation| &operation.definition);
        let mut definitions = stack.definition.iter().chain(running);
        stack.exists() && definitions.any(|definition| definition.imports.contains(name))
    };
    others.iter().find(imports).map(|stack| stack.name.as_str())
}

//! The section `Rules`: what the parameters' values have to be together, before anything is made.
//!
//! Source: CloudFormation User Guide, rules-section-structure and intrinsic-function-reference-rules.

use std::collections::BTreeMap;

use serde_json::Value;

use super::resolve::{Nobody, Place, Scope, loose};
use super::{Rejected, Template, plain};

/// Every assertion of every rule that applies. What AWS says when one doesn't hold isn't published: the words are ours,
/// but for the template's own description.
pub(crate) fn check(
    template: &Template,
    place: &Place,
    parameters: &BTreeMap<String, Value>,
) -> Result<(), Rejected> {
    let conditions = BTreeMap::new();
    let scope = Scope { template, place, parameters, conditions: &conditions, answers: &Nobody };
    for (name, rule) in &template.rules {
        let applies =
            rule.get("RuleCondition").map_or(Ok(true), |condition| truth(name, condition, &scope))?;
        let assertions = rule.get("Assertions").and_then(Value::as_array).filter(|_| applies);
        for assertion in assertions.into_iter().flatten() {
            let Some(assert) = assertion.get("Assert") else {
                return Err(Rejected(format!(
                    "Template format error: an assertion of rule {name} has no Assert"
                )));
            };
            if !truth(name, assert, &scope)? {
                let described = assertion.get("AssertDescription").map(plain).unwrap_or_default();
                return Err(Rejected(
                    format!("Rule {name} of the template doesn't hold. {described}").trim_end().to_owned(),
                ));
            }
        }
    }
    Ok(())
}

/// A function that is true or false.
fn truth(rule: &str, expression: &Value, scope: &Scope<'_>) -> Result<bool, Rejected> {
    let function =
        expression.as_object().filter(|object| object.len() == 1).and_then(|one| one.iter().next());
    let Some((name, argument)) = function else { return Err(malformed(rule, expression)) };
    let arguments = argument.as_array().map(Vec::as_slice).unwrap_or_default();
    match (name.as_str(), arguments) {
        ("Fn::And", all) if !all.is_empty() => every(rule, all, scope),
        ("Fn::Or", all) if !all.is_empty() => {
            let truths = all.iter().map(|one| truth(rule, one, scope));
            Ok(truths.collect::<Result<Vec<_>, _>>()?.contains(&true))
        }
        ("Fn::Not", [one]) => Ok(!truth(rule, one, scope)?),
        ("Fn::Equals", [left, right]) => Ok(value(rule, left, scope)? == value(rule, right, scope)?),
        ("Fn::Contains", [list, one]) => Ok(members(rule, list, scope)?.contains(&value(rule, one, scope)?)),
        ("Fn::EachMemberEquals", [list, one]) => {
            let one = value(rule, one, scope)?;
            Ok(members(rule, list, scope)?.iter().all(|member| *member == one))
        }
        ("Fn::EachMemberIn", [some, all]) => {
            let all = members(rule, all, scope)?;
            Ok(members(rule, some, scope)?.iter().all(|member| all.contains(member)))
        }
        _ => Err(malformed(rule, expression)),
    }
}

fn every(rule: &str, all: &[Value], scope: &Scope<'_>) -> Result<bool, Rejected> {
    let truths = all.iter().map(|one| truth(rule, one, scope)).collect::<Result<Vec<_>, _>>()?;
    Ok(!truths.contains(&false))
}

/// A text, or a list of texts.
fn value(rule: &str, expression: &Value, scope: &Scope<'_>) -> Result<Value, Rejected> {
    let asks = |name: &String| ["Fn::RefAll", "Fn::ValueOf", "Fn::ValueOfAll"].contains(&name.as_str());
    // They ask what the account has.
    if let Some(name) = expression.as_object().and_then(|object| object.keys().find(|name| asks(name))) {
        return Err(Rejected(format!("{name} is not simulated.")));
    }
    let resolved = loose(&scope.resolve(expression)?.unwrap_or_default());
    if resolved.is_object() { Err(malformed(rule, expression)) } else { Ok(resolved) }
}

fn members(rule: &str, expression: &Value, scope: &Scope<'_>) -> Result<Vec<Value>, Rejected> {
    Ok(match value(rule, expression, scope)? {
        Value::Array(items) => items,
        one => vec![one],
    })
}

fn malformed(rule: &str, expression: &Value) -> Rejected {
    Rejected(format!("Template format error: {expression} in rule {rule} is no function of rules"))
}

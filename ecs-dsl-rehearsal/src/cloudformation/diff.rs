//! What differs between a resource as it is and as it is to be.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::resources::name_property;
use crate::schema::{self, Recreation};
use crate::template::plain;

/// One property that differs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) name: String,
    pub(crate) before: Option<Value>,
    pub(crate) after: Option<Value>,
    pub(crate) recreation: Recreation,
}

/// Conditionally recreating properties that really recreate; the others change in place.
const RECREATING: [(&str, &str); 1] = [("AWS::ECS::Service", "LaunchType")];

/// All top-level properties that differ, by name.
pub(crate) fn changed(kind: &str, old: &Value, new: &Value) -> Vec<Change> {
    let object = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let (old, new) = (object(old), object(new));
    let names: BTreeSet<_> = old.keys().chain(new.keys()).cloned().collect();
    let differs = |name: &String| match (old.get(name), new.get(name)) {
        (Some(before), Some(after)) => !same(before, after),
        _ => true,
    };
    let change = |name: String| {
        let (before, after) = (old.get(&name).cloned(), new.get(&name).cloned());
        let recreation =
            schema::recreation(kind, &name).max(nested(kind, &name, before.as_ref(), after.as_ref()));
        Change { name, before, after, recreation }
    };
    names.into_iter().filter(differs).map(change).collect()
}

/// Whether a conditionally recreating property really recreates.
pub(crate) fn recreates(kind: &str, name: &str) -> bool {
    RECREATING.contains(&(kind, name))
}

/// Types whose names are given again: a family's next revision, and what is named within something else.
const OWNED: [&str; 3] = [
    "AWS::ApplicationAutoScaling::ScalingPolicy",
    "AWS::AutoScaling::LifecycleHook",
    "AWS::ECS::TaskDefinition",
];

/// Why a resource can't be replaced: the old and the new one would both have the same fixed name.
pub(crate) fn named_twice(kind: &str, old: &Value, new: &Value) -> Option<String> {
    let (property, _) = name_property(kind).filter(|_| !OWNED.contains(&kind))?;
    let name = new.get(&property).filter(|name| old.get(&property) == Some(name))?;
    let text = "CloudFormation cannot update a stack when a custom-named resource requires replacing.";
    Some(format!("{text} Rename {} and update the stack again.", plain(name)))
}

/// Equal up to the conversion of scalars: `"1"` is 1.
fn same(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        (Value::Array(_) | Value::Object(_), _) | (_, Value::Array(_) | Value::Object(_)) => false,
        (a, b) => plain(a) == plain(b),
    }
}

/// A nested property that recreates, such as the group of a capacity provider.
fn nested(kind: &str, name: &str, before: Option<&Value>, after: Option<&Value>) -> Recreation {
    let at = |value: Option<&Value>, path: &str| {
        path.split('.').try_fold(value?, |value, part| value.get(part)).cloned()
    };
    let paths = schema::nested_create_only(kind, name);
    let moved = paths.iter().any(|path| at(before, path) != at(after, path));
    if moved { Recreation::Always } else { Recreation::Never }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_differs_is_told_and_scalars_are_converted() {
        let old = json!({"CidrBlock": "10.0.0.0/16", "EnableDnsSupport": true, "Tags": []});
        let new = json!({"CidrBlock": "10.1.0.0/16", "EnableDnsSupport": "true"});
        let changes = changed("AWS::EC2::VPC", &old, &new);
        let told: Vec<_> = changes.iter().map(|change| (change.name.as_str(), change.recreation)).collect();
        assert_eq!(told, [("CidrBlock", Recreation::Always), ("Tags", Recreation::Never)]);
    }

    #[test]
    fn a_nested_property_may_recreate() {
        let of = |group: &str| json!({"AutoScalingGroupProvider": {"AutoScalingGroupArn": group}});
        let changes = changed("AWS::ECS::CapacityProvider", &of("a"), &of("b"));
        assert_eq!(changes[0].recreation, Recreation::Always);
    }
}

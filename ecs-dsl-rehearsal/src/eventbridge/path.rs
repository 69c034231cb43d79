//! The JSON paths that EventBridge reads: `$.detail.containers[0].name`, `$.resources[*]`.
//!
//! Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html>.

use serde_json::Value;

/// A path that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
    All,
}

impl Path {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let wrong = |reason: &str| format!("the path `{text}` {reason}");
        let mut rest = text.strip_prefix('$').ok_or_else(|| wrong("doesn't begin with `$`"))?;
        let mut steps = Vec::new();
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('[') {
                let (index, behind) =
                    after.split_once(']').ok_or_else(|| wrong("has a `[` that isn't closed"))?;
                steps.push(match index {
                    "*" => Step::All,
                    _ => Step::Index(
                        index.parse().map_err(|_| wrong("has something else than an index in `[]`"))?,
                    ),
                });
                rest = behind;
                continue;
            }
            let after = rest.strip_prefix('.').ok_or_else(|| wrong("can't be read"))?;
            let end = after.find(['.', '[']).unwrap_or(after.len());
            let (key, behind) = after.split_at(end);
            let plain = |c: char| c.is_alphanumeric() || "-_/".contains(c);
            steps.push(match key {
                "*" => Step::All,
                _ if !key.is_empty() && key.chars().all(plain) => Step::Key(key.to_owned()),
                _ => return Err(wrong("has a part that is no name")),
            });
            rest = behind;
        }
        Ok(Self(steps))
    }

    /// What it leads to; with a wildcard, the list of all that it leads to.
    pub(super) fn find(&self, event: &Value) -> Option<Value> {
        let mut found = vec![event];
        for step in &self.0 {
            found = found.into_iter().flat_map(|value| step.of(value)).collect();
        }
        if self.0.contains(&Step::All) {
            return Some(Value::from(found.into_iter().cloned().collect::<Vec<_>>()));
        }
        found.into_iter().next().cloned()
    }
}

impl Step {
    fn of<'a>(&self, value: &'a Value) -> Vec<&'a Value> {
        match (self, value) {
            (Self::Key(key), Value::Object(fields)) => fields.get(key).into_iter().collect(),
            (Self::Index(index), Value::Array(items)) => items.get(*index).into_iter().collect(),
            (Self::All, Value::Array(items)) => items.iter().collect(),
            (Self::All, Value::Object(fields)) => fields.values().collect(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn paths_lead_to_fields_elements_and_all_of_them() {
        let event = json!({"detail": {"detail-type": "x", "list": [{"a": 1}, {"a": 2}, {}]}});
        let find = |path: &str| Path::parse(path).unwrap().find(&event);
        assert_eq!(find("$"), Some(event.clone()));
        assert_eq!(find("$.detail.detail-type"), Some(json!("x")));
        assert_eq!(find("$.detail.list[1].a"), Some(json!(2)));
        assert_eq!(find("$.detail.list[*].a"), Some(json!([1, 2])));
        assert_eq!(find("$.detail.list[7]"), None);
        assert_eq!(find("$.detail.nothing.at.all"), None);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for path in ["detail", "$detail", "$.", "$..a", "$.a[", "$.a[x]", "$['a']", "$.a b"] {
            assert!(Path::parse(path).is_err(), "{path}");
        }
    }
}

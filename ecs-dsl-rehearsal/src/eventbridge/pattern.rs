//! Event patterns: reading them, and holding an event against one.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use thiserror::Error;

use super::matcher::Matcher;

/// The most ways in which the `$or`s of a pattern may be combined.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>, "Or matching".
const MOST_BRANCHES: usize = 1000;

/// What fields inside `$or` may not be called.
const RESERVED: [&str; 22] = [
    "exactly",
    "equals-ignore-case",
    "prefix",
    "suffix",
    "anything-but",
    "exists",
    "wildcard",
    "numeric",
    "cidr",
    "=",
    "<",
    "<=",
    ">",
    ">=",
    "regex",
    "not-wildcard",
    "not-equals-ignore-case",
    "date-after",
    "date-before",
    "in-date-range",
    "ip-address-in-range",
    "ip-address-not-in-range",
];

/// A pattern that EventBridge refuses, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("Event pattern is not valid. Reason: {0}")]
pub struct PatternError(pub(super) String);

/// A pattern of events: what a rule matches.
///
/// ```
/// use ecs_dsl_rehearsal::eventbridge::Pattern;
///
/// let stopped = Pattern::parse(r#"{"source": ["aws.ecs"], "detail": {"lastStatus": ["STOPPED"]}}"#)?;
/// assert!(stopped.matches(r#"{"source": "aws.ecs", "detail": {"lastStatus": "STOPPED"}}"#));
/// assert!(!stopped.matches(r#"{"source": "aws.ecs", "detail": {"lastStatus": "RUNNING"}}"#));
/// # Ok::<(), ecs_dsl_rehearsal::eventbridge::PatternError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// One of them has to hold.
    branches: Vec<Branch>,
}

/// What has to hold of each field, told by its path: keys with dots between them.
type Branch = BTreeMap<String, Vec<Vec<Matcher>>>;

impl Pattern {
    /// Reads a pattern from its JSON.
    ///
    /// # Errors
    ///
    /// With EventBridge's reason, such as a leaf that is no array.
    pub fn parse(json: &str) -> Result<Self, PatternError> {
        let value =
            serde_json::from_str(json).map_err(|error| PatternError(format!("Failed to parse: {error}")))?;
        Self::of(&value)
    }

    /// Reads a pattern that is JSON already.
    ///
    /// # Errors
    ///
    /// With EventBridge's reason, such as a leaf that is no array.
    pub fn of(value: &Value) -> Result<Self, PatternError> {
        let Value::Object(fields) = value else { return Err(PatternError("Filter is not an object".into())) };
        let mut branches = vec![Branch::new()];
        object(fields, "", false, &mut branches).map_err(PatternError)?;
        Ok(Self { branches })
    }

    /// Whether it matches an event, in JSON. What is no JSON object is no event, and matches nothing.
    #[must_use]
    pub fn matches(&self, event: &str) -> bool {
        serde_json::from_str(event).is_ok_and(|event: Value| event.is_object() && self.matches_value(&event))
    }

    /// Whether it matches an event that is read already.
    #[must_use]
    pub fn matches_value(&self, event: &Value) -> bool {
        self.branches.iter().any(|branch| holds(branch, event))
    }
}

fn object(
    fields: &Map<String, Value>,
    path: &str,
    inside_or: bool,
    branches: &mut Vec<Branch>,
) -> Result<(), String> {
    if fields.is_empty() {
        return Err("Empty objects are not allowed".into());
    }
    for (name, value) in fields {
        if name == "$or" {
            alternatives(value, path, branches)?;
            continue;
        }
        if inside_or && RESERVED.contains(&name.as_str()) {
            return Err(format!("{name} is Ruler reserved fieldName which cannot be used inside $or."));
        }
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match value {
            Value::Object(inner) => object(inner, &path, inside_or, branches)?,
            Value::Array(items) if items.is_empty() => return Err("Empty arrays are not allowed".into()),
            Value::Array(items) => {
                let matchers = items.iter().map(Matcher::read).collect::<Result<Vec<_>, _>>()?;
                for branch in branches.iter_mut() {
                    branch.entry(path.clone()).or_default().push(matchers.clone());
                }
            }
            _ => return Err(format!("\"{name}\" must be an object or an array")),
        }
    }
    Ok(())
}

/// `$or`: each branch so far once for each alternative.
fn alternatives(value: &Value, path: &str, branches: &mut Vec<Branch>) -> Result<(), String> {
    let Value::Array(items) = value else { return Err("It must be an Array followed with $or.".into()) };
    let mut all = Vec::new();
    for item in items {
        let Value::Object(fields) = item else {
            return Err("Only JSON object is allowed in array of $or relationship.".into());
        };
        let mut own = branches.clone();
        object(fields, path, true, &mut own)?;
        all.append(&mut own);
        if all.len() > MOST_BRANCHES {
            return Err(format!("The $or conditions have more than {MOST_BRANCHES} combinations"));
        }
    }
    if items.len() < 2 {
        return Err("There must have at least 2 Objects in $or relationship.".into());
    }
    *branches = all;
    Ok(())
}

/// A field that has to be there, with what is left of its path.
type Wanted<'a> = (&'a str, &'a [Matcher]);

fn holds(branch: &Branch, event: &Value) -> bool {
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    for (path, lists) in branch {
        let absent = !has_leaf(event, path);
        for matchers in lists {
            if absent && matchers.contains(&Matcher::Exists(false)) {
                continue;
            }
            wanted.push((path, matchers));
        }
    }
    fits(event, &wanted)
}

/// Whether all that is wanted is there. What lies in an array lies in one of its elements: two fields that match in
/// different elements don't make a match ("JSON Array Matching", <https://github.com/aws/event-ruler>).
fn fits(value: &Value, wanted: &[Wanted<'_>]) -> bool {
    match value {
        _ if wanted.is_empty() => true,
        Value::Array(items) => items.iter().any(|item| fits(item, wanted)),
        Value::Object(fields) => {
            let mut groups: BTreeMap<&str, Vec<Wanted<'_>>> = BTreeMap::new();
            for (path, matchers) in wanted {
                // A key with a dot is as good as two keys, so that a path may lead to several fields.
                let mut ways = ways(fields, path);
                match (ways.next(), ways.next()) {
                    (None, _) => return false,
                    (Some((key, rest)), None) => groups.entry(key).or_default().push((rest, matchers)),
                    _ => {
                        let leads = |(key, rest)| {
                            fields.get(key).is_some_and(|value| fits(value, &[(rest, matchers)]))
                        };
                        if !self::ways(fields, path).any(leads) {
                            return false;
                        }
                    }
                }
            }
            groups.iter().all(|(key, wanted)| fields.get(*key).is_some_and(|value| fits(value, wanted)))
        }
        leaf => wanted
            .iter()
            .all(|(path, matchers)| path.is_empty() && matchers.iter().any(|matcher| matcher.matches(leaf))),
    }
}

/// The keys with which a path may begin, and what is left of it.
fn ways<'a>(fields: &'a Map<String, Value>, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    fields.keys().filter_map(move |key| {
        let rest = path.strip_prefix(key.as_str()).filter(|_| !path.is_empty())?;
        let rest = if rest.is_empty() { rest } else { rest.strip_prefix('.')? };
        Some((key.as_str(), rest))
    })
}

/// Whether the path leads to a text, a number, true, false or null.
fn has_leaf(value: &Value, path: &str) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| has_leaf(item, path)),
        Value::Object(fields) => {
            ways(fields, path).any(|(key, rest)| fields.get(key).is_some_and(|value| has_leaf(value, rest)))
        }
        _ => path.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_is_none_is_refused_with_aws_s_reason() {
        for (pattern, reason) in [
            ("[]", "Filter is not an object"),
            ("{}", "Empty objects are not allowed"),
            (r#"{"detail": {}}"#, "Empty objects are not allowed"),
            (r#"{"x": []}"#, "Empty arrays are not allowed"),
            (r#"{"x": "a"}"#, r#""x" must be an object or an array"#),
            (r#"{"x": {"y": 1}}"#, r#""y" must be an object or an array"#),
            (r#"{"x": [["a"]]}"#, "Match value must be String, number, true, false, or null"),
            (r#"{"x": [{"like": "a"}]}"#, "Unrecognized match type like"),
            (r#"{"x": [{}]}"#, "Match expression name not found"),
            (r#"{"x": [{"prefix": "a", "suffix": "b"}]}"#, "Only one key allowed in match expression"),
            (r#"{"x": [{"prefix": 1}]}"#, "prefix match pattern must be a string"),
            (r#"{"x": [{"exists": "yes"}]}"#, "exists match pattern must be either true or false."),
            (r#"{"x": [{"numeric": 5}]}"#, "Value of numeric must be an array."),
            (r#"{"x": [{"numeric": ["~", 5]}]}"#, "Unrecognized numeric range operator: ~"),
            (r#"{"x": [{"numeric": [">", "5"]}]}"#, "Value of > must be numeric"),
            (r#"{"x": [{"numeric": [">", 5, "<", 1]}]}"#, "Bottom must be less than top"),
            (r#"{"x": [{"numeric": ["<", 5, ">", 1]}]}"#, "Too many elements in numeric expression"),
            (r#"{"x": [{"numeric": ["<", 6e9]}]}"#, "Value must be between -5.0E9 and 5.0E9, inclusive"),
            (r#"{"x": [{"cidr": "10.0.0.0"}]}"#, "Malformed CIDR, one '/' required"),
            (r#"{"x": [{"wildcard": "a**b"}]}"#, "Consecutive wildcard characters at pos 2"),
            (
                r#"{"x": [{"anything-but": ["a", 1]}]}"#,
                "Inside anything but list, either all values are number or string, mixed type is not supported",
            ),
            (r#"{"x": [{"anything-but": {"exists": true}}]}"#, "Unsupported anything-but pattern: exists"),
            (r#"{"x": [{"anything-but": {"prefix": ""}}]}"#, "Null prefix/suffix not allowed"),
            (r#"{"$or": [{"x": ["a"]}]}"#, "There must have at least 2 Objects in $or relationship."),
            (r#"{"$or": {"x": ["a"]}}"#, "It must be an Array followed with $or."),
            (
                r#"{"$or": [{"prefix": ["a"]}, {"x": ["b"]}]}"#,
                "prefix is Ruler reserved fieldName which cannot be used inside $or.",
            ),
        ] {
            let error = Pattern::parse(pattern).unwrap_err().to_string();
            assert_eq!(error, format!("Event pattern is not valid. Reason: {reason}"), "{pattern}");
        }
        let or = r#""$or": [{"a": [1]}, {"b": [1]}, {"c": [1]}, {"d": [1]}]"#;
        let nested = (0..5)
            .fold(String::from(r#""x": [1]"#), |inner, at| format!(r#""f{at}": {{{or}, "g": {{{inner}}}}}"#));
        assert!(
            Pattern::parse(&format!("{{{nested}}}")).unwrap_err().to_string().contains("1000 combinations")
        );
    }
}

//! What one value of a pattern says of one value of an event.
//!
//! Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>. The sentences
//! are those of AWS's own compiler of patterns, <https://github.com/aws/event-ruler>.

use std::net::IpAddr;

use serde_json::{Map, Number, Value};

/// Numbers that EventBridge compares lie between this and its negative.
const FIVE_BILLION: f64 = 5e9;

/// A value of a pattern's list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Matcher {
    Exact(Value),
    Text(Text),
    AnythingBut(Vec<Matcher>),
    Exists(bool),
    Numeric { above: Option<(f64, bool)>, below: Option<(f64, bool)> },
    Cidr(IpAddr, u32),
}

/// What holds of texts only.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Text {
    Equals(String),
    Prefix(String),
    PrefixIgnoreCase(String),
    Suffix(String),
    SuffixIgnoreCase(String),
    /// What stands between the asterisks; one more than there are.
    Wildcard(Vec<String>),
}

type Read<T> = Result<T, String>;

impl Matcher {
    /// Reads an element of a list.
    pub(super) fn read(value: &Value) -> Read<Self> {
        match value {
            Value::Object(expression) => Self::expression(expression),
            Value::Array(_) => Err("Match value must be String, number, true, false, or null".into()),
            scalar => Ok(Self::Exact(scalar.clone())),
        }
    }

    fn expression(expression: &Map<String, Value>) -> Read<Self> {
        let mut entries = expression.iter();
        let Some((name, value)) = entries.next() else {
            return Err("Match expression name not found".into());
        };
        if entries.next().is_some() {
            return Err("Only one key allowed in match expression".into());
        }
        match name.as_str() {
            "exactly" => Ok(Self::Exact(Value::from(text(name, value)?))),
            "prefix" | "suffix" | "equals-ignore-case" | "wildcard" => {
                Text::read(name, value).map(Self::Text)
            }
            "anything-but" => anything_but(value).map(Self::AnythingBut),
            "exists" => match value {
                Value::Bool(exists) => Ok(Self::Exists(*exists)),
                _ => Err("exists match pattern must be either true or false.".into()),
            },
            "numeric" => numeric(value),
            "cidr" => cidr(&text(name, value)?),
            other => Err(format!("Unrecognized match type {other}")),
        }
    }

    /// Whether it holds of a value that is there.
    pub(super) fn matches(&self, value: &Value) -> bool {
        match self {
            Self::Exact(wanted) => equal(wanted, value),
            Self::Text(wanted) => value.as_str().is_some_and(|text| wanted.matches(text)),
            Self::AnythingBut(not) => !not.iter().any(|matcher| matcher.matches(value)),
            Self::Exists(exists) => *exists,
            Self::Numeric { above, below } => {
                let Some(number) = value.as_f64().filter(|number| number.abs() <= FIVE_BILLION) else {
                    return false;
                };
                above.is_none_or(|(bound, open)| number > bound || !open && number == bound)
                    && below.is_none_or(|(bound, open)| number < bound || !open && number == bound)
            }
            Self::Cidr(block, length) => {
                let address = value.as_str().and_then(|text| text.parse::<IpAddr>().ok());
                address.is_some_and(|address| network(address, *length) == network(*block, *length))
            }
        }
    }
}

impl Text {
    fn read(name: &str, value: &Value) -> Read<Self> {
        let ignoring =
            value.as_object().and_then(|inner| inner.get("equals-ignore-case").filter(|_| inner.len() == 1));
        Ok(match (name, ignoring) {
            ("prefix", Some(inner)) => Self::PrefixIgnoreCase(text(name, inner)?.to_lowercase()),
            ("suffix", Some(inner)) => Self::SuffixIgnoreCase(text(name, inner)?.to_lowercase()),
            ("prefix", None) => Self::Prefix(text(name, value)?),
            ("suffix", None) => Self::Suffix(text(name, value)?),
            ("wildcard", _) => Self::Wildcard(wildcard(&text(name, value)?)?),
            _ => Self::Equals(text(name, value)?.to_lowercase()),
        })
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Equals(wanted) => text.to_lowercase() == *wanted,
            Self::Prefix(wanted) => text.starts_with(wanted.as_str()),
            Self::Suffix(wanted) => text.ends_with(wanted.as_str()),
            Self::PrefixIgnoreCase(wanted) => text.to_lowercase().starts_with(wanted.as_str()),
            Self::SuffixIgnoreCase(wanted) => text.to_lowercase().ends_with(wanted.as_str()),
            Self::Wildcard(parts) => fits(parts, text),
        }
    }
}

fn text(name: &str, value: &Value) -> Read<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| format!("{name} match pattern must be a string"))
}

/// Numbers by their value, texts that are addresses by the address.
fn equal(wanted: &Value, value: &Value) -> bool {
    match (wanted, value) {
        (Value::Number(wanted), Value::Number(value)) => same_number(wanted, value),
        (Value::String(wanted), Value::String(value)) => {
            wanted == value
                || wanted.parse::<IpAddr>().is_ok_and(|wanted| value.parse::<IpAddr>() == Ok(wanted))
        }
        _ => wanted == value,
    }
}

fn same_number(one: &Number, other: &Number) -> bool {
    let comparable = |number: &Number| number.as_f64().filter(|number| number.abs() <= FIVE_BILLION);
    one == other || comparable(one).is_some_and(|one| comparable(other) == Some(one))
}

/// The parts of a wildcard between its asterisks.
fn wildcard(text: &str) -> Read<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars().enumerate();
    let mut after_star = false;
    while let Some((at, letter)) = letters.next() {
        let literal = match letter {
            '*' if after_star => return Err(format!("Consecutive wildcard characters at pos {at}")),
            '*' => {
                parts.push(String::new());
                after_star = true;
                continue;
            }
            '\\' => match letters.next() {
                Some((_, escaped @ ('*' | '\\'))) => escaped,
                _ => return Err(format!("Invalid escape character at pos {at}")),
            },
            other => other,
        };
        after_star = false;
        if let Some(part) = parts.last_mut() {
            part.push(literal);
        }
    }
    Ok(parts)
}

/// Whether the parts stand in the text in their order, the first at its start and the last at its end.
fn fits(parts: &[String], text: &str) -> bool {
    let [first, between @ .., last] = parts else {
        return parts.first().is_some_and(|only| only == text);
    };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for part in between {
        let Some((_, after)) = rest.split_once(part.as_str()) else { return false };
        rest = after;
    }
    rest.ends_with(last.as_str())
}

fn anything_but(value: &Value) -> Read<Vec<Matcher>> {
    match value {
        Value::String(_) | Value::Number(_) => Ok(vec![Matcher::Exact(value.clone())]),
        Value::Array(items) => {
            let strings = items.iter().filter(|item| item.is_string()).count();
            let numbers = items.iter().filter(|item| item.is_number()).count();
            if strings + numbers < items.len() {
                return Err("Inside anything but list, start|null|boolean is not supported.".into());
            }
            if items.is_empty() || strings > 0 && numbers > 0 {
                return Err("Inside anything but list, either all values are number or string, mixed type is not supported".into());
            }
            Ok(items.iter().cloned().map(Matcher::Exact).collect())
        }
        Value::Object(inner) => {
            let mut entries = inner.iter();
            let Some((name, value)) = entries.next() else {
                return Err("Anything-But expression name not found".into());
            };
            if entries.next().is_some() {
                return Err("Only one key allowed in match expression".into());
            }
            if !["prefix", "suffix", "equals-ignore-case", "wildcard"].contains(&name.as_str()) {
                return Err(format!("Unsupported anything-but pattern: {name}"));
            }
            let items = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
            if items.iter().any(|item| !item.is_string()) {
                return Err("prefix/suffix match pattern must be a string".into());
            }
            if items.is_empty() {
                return Err("Empty arrays are not allowed".into());
            }
            if items.iter().any(|item| item == "") {
                return Err("Null prefix/suffix not allowed".into());
            }
            items.iter().map(|item| Text::read(name, item).map(Matcher::Text)).collect()
        }
        Value::Bool(_) | Value::Null => {
            Err("Value of anything-but must be an array or single string/number value.".into())
        }
    }
}

fn numeric(value: &Value) -> Read<Matcher> {
    let terms = value.as_array().map(Vec::as_slice).ok_or("Value of numeric must be an array.")?;
    let [Value::String(operator), bound, rest @ ..] = terms else {
        return Err("Invalid member in numeric match".into());
    };
    let first = bounded(operator, bound)?;
    let ends = |rest: &[Value]| match rest {
        [] => Ok(()),
        _ => Err("Too many elements in numeric expression".to_owned()),
    };
    match operator.as_str() {
        "=" => {
            ends(rest)?;
            Ok(Matcher::Numeric { above: Some((first, false)), below: Some((first, false)) })
        }
        "<" | "<=" => {
            ends(rest)?;
            Ok(Matcher::Numeric { above: None, below: Some((first, operator == "<")) })
        }
        ">" | ">=" => {
            let above = Some((first, operator == ">"));
            let [upper, bound, rest @ ..] = rest else {
                ends(rest)?;
                return Ok(Matcher::Numeric { above, below: None });
            };
            let upper = upper.as_str().unwrap_or_default();
            if !matches!(upper, "<" | "<=") {
                return Err(format!("Bad numeric range operator: {upper}"));
            }
            let second = bounded(upper, bound)?;
            if !rest.is_empty() {
                return Err("Too many terms in numeric range expression".into());
            }
            if first >= second {
                return Err("Bottom must be less than top".into());
            }
            Ok(Matcher::Numeric { above, below: Some((second, upper == "<")) })
        }
        other => Err(format!("Unrecognized numeric range operator: {other}")),
    }
}

fn bounded(operator: &str, value: &Value) -> Read<f64> {
    let number = value.as_f64().ok_or_else(|| format!("Value of {operator} must be numeric"))?;
    if number.abs() > FIVE_BILLION {
        return Err("Value must be between -5.0E9 and 5.0E9, inclusive".into());
    }
    Ok(number)
}

fn cidr(text: &str) -> Read<Matcher> {
    let (address, length) = text.split_once('/').ok_or("Malformed CIDR, one '/' required")?;
    let address: IpAddr =
        address.parse().map_err(|_| format!("Malformed CIDR, `{address}` is no address"))?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let length = length.parse().ok().filter(|length| *length <= most);
    let length =
        length.ok_or_else(|| format!("Malformed CIDR, mask bits must be an integer of at most {most}"))?;
    Ok(Matcher::Cidr(address, length))
}

/// Which version, and the first bits of the address.
fn network(address: IpAddr, length: u32) -> (bool, u128) {
    let (bits, width) = match address {
        IpAddr::V4(address) => (u128::from(u32::from(address)), 32),
        IpAddr::V6(address) => (u128::from(address), 128),
    };
    let away = u32::saturating_sub(width, length);
    (address.is_ipv4(), bits.checked_shr(away).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn matches(matcher: &Value, value: &Value) -> bool {
        Matcher::read(matcher).unwrap().matches(value)
    }

    #[test]
    fn wildcards_stand_for_any_text_and_can_be_escaped() {
        let fits = |pattern: &str, text: &str| matches(&json!({"wildcard": pattern}), &json!(text));
        assert!(
            fits("*", "")
                && fits("a*", "a")
                && fits("*a*b*", "xaxbx")
                && fits("a*a", "aba")
                && fits("ab", "ab")
        );
        assert!(
            !fits("a*a", "a")
                && !fits("a*b*", "b a")
                && !fits("a*b", "abc")
                && !fits("ab", "abc")
                && !fits("", "a")
        );
        assert!(fits(r"a\*b", "a*b") && !fits(r"a\*b", "axb") && fits(r"\\*", r"\x"));
        assert_eq!(wildcard("a**"), Err("Consecutive wildcard characters at pos 2".into()));
        assert_eq!(wildcard(r"a\b"), Err("Invalid escape character at pos 1".into()));
        assert_eq!(wildcard(r"a\"), Err("Invalid escape character at pos 1".into()));
    }

    #[test]
    fn addresses_are_compared_by_their_bits() {
        let inside = |block: &str, address: &str| matches(&json!({"cidr": block}), &json!(address));
        assert!(inside("10.0.0.0/24", "10.0.0.255") && inside("10.0.0.7/24", "10.0.0.1"));
        assert!(
            !inside("10.0.0.0/24", "10.0.1.0")
                && !inside("0.0.0.0/0", "::1")
                && !inside("10.0.0.0/24", "ten")
        );
        assert!(
            inside("0.0.0.0/0", "200.1.2.3")
                && inside("2001:db8::/32", "2001:0db8:1::")
                && inside("::/0", "::1")
        );
        assert!(matches(&json!("::1"), &json!("0:0:0:0:0:0:0:1")));
    }

    #[test]
    fn numbers_are_compared_by_their_value() {
        assert!(matches(&json!(300), &json!(3.0e2)) && !matches(&json!(300), &json!("300")));
        assert!(matches(&json!(123_456_789_012_i64), &json!(123_456_789_012_i64)));
        let range = json!({"numeric": [">", 0, "<=", 5]});
        let inside = |number: Value| matches(&range, &number);
        assert!(
            !inside(json!(0))
                && inside(json!(0.1))
                && inside(json!(5))
                && !inside(json!(5.1))
                && !inside(json!("1"))
        );
        let half_open = json!({"numeric": [">=", 0, "<", 5]});
        assert_eq!([json!(0), json!(5)].map(|number| matches(&half_open, &number)), [true, false]);
        assert!(matches(&json!({"numeric": ["=", 3.018e2]}), &json!(301.8)));
        assert!(!matches(&json!({"numeric": ["<", 10]}), &json!(-6e9)));
    }
}

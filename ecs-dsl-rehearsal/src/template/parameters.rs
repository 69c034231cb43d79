//! Parameters: their declarations, the values that a call gives, and what AWS says of a wrong one.

use std::collections::BTreeMap;

use regex_lite::Regex;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Rejected, Template, format_error, plain};
use crate::digest::Digest;

/// One parameter as the template declares it.
#[derive(Clone, Debug)]
pub(crate) struct Declaration {
    pub(crate) kind: String,
    pub(crate) default: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) no_echo: bool,
    pub(crate) allowed_values: Vec<String>,
    allowed_pattern: Option<String>,
    constraint: Option<String>,
    length: (Option<f64>, Option<f64>),
    range: (Option<f64>, Option<f64>),
}

/// A parameter as a call gives it.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) key: String,
    pub(crate) value: Option<String>,
    pub(crate) previous: bool,
}

/// A parameter's value in a stack.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Chosen {
    pub(crate) value: String,
    pub(crate) no_echo: bool,
    /// What an `AWS::SSM::Parameter::Value` stands for.
    pub(crate) resolved: Option<String>,
}

/// What a describing call shows in place of a `NoEcho` value.
pub(crate) const MASK: &str = "****";

impl Chosen {
    /// What a describing call shows.
    pub(crate) fn shown(&self) -> &str {
        if self.no_echo { MASK } else { &self.value }
    }
}

const AWS_TYPES: [&str; 9] = [
    "AWS::EC2::AvailabilityZone::Name",
    "AWS::EC2::Image::Id",
    "AWS::EC2::Instance::Id",
    "AWS::EC2::KeyPair::KeyName",
    "AWS::EC2::SecurityGroup::GroupName",
    "AWS::EC2::SecurityGroup::Id",
    "AWS::EC2::Subnet::Id",
    "AWS::EC2::VPC::Id",
    "AWS::Route53::HostedZone::Id",
];

impl Declaration {
    pub(super) fn read(name: &str, value: &Value) -> Result<Self, Rejected> {
        let Some(kind) = value.get("Type").and_then(Value::as_str) else {
            return Err(format_error("Every Parameters object must contain a Type member."));
        };
        if !known(kind) {
            return Err(format_error(&format!("Unrecognized parameter type: {kind}")));
        }
        super::check_name("Parameter", name)?;
        let text = |key: &str| value.get(key).map(plain);
        let number = |key: &str| text(key).and_then(|text| text.parse().ok());
        Ok(Self {
            kind: kind.to_owned(),
            default: text("Default"),
            description: text("Description"),
            no_echo: text("NoEcho").is_some_and(|text| text.eq_ignore_ascii_case("true")),
            allowed_values: super::strings(value.get("AllowedValues")),
            allowed_pattern: text("AllowedPattern"),
            constraint: text("ConstraintDescription"),
            length: (number("MinLength"), number("MaxLength")),
            range: (number("MinValue"), number("MaxValue")),
        })
    }

    /// Whether the value is a list.
    fn is_list(&self) -> bool {
        self.kind == "CommaDelimitedList"
            || self.kind.starts_with("List<")
            || self.kind.starts_with("AWS::SSM::Parameter::Value<List<")
            || self.kind == "AWS::SSM::Parameter::Value<CommaDelimitedList>"
    }

    /// Whether the value names a parameter of Systems Manager.
    fn is_stored(&self) -> bool {
        self.kind.starts_with("AWS::SSM::Parameter::Value<")
    }

    fn check(&self, name: &str, value: &str) -> Result<(), Rejected> {
        let fail = |text: String| {
            let text = match &self.constraint {
                Some(constraint) => format!("Parameter {name} failed to satisfy constraint: {constraint}"),
                None => text,
            };
            Err(Rejected(text))
        };
        let items: Vec<&str> =
            if self.is_list() { value.split(',').map(str::trim).collect() } else { vec![value] };
        for item in items {
            if !self.allowed_values.is_empty() && !self.allowed_values.iter().any(|allowed| allowed == item) {
                let allowed = self.allowed_values.join(", ");
                return fail(format!("Parameter '{name}' must be one of AllowedValues [{allowed}]"));
            }
            if let Some(pattern) = &self.allowed_pattern
                && Regex::new(&format!("^(?:{pattern})$")).is_ok_and(|regex| !regex.is_match(item))
            {
                return fail(format!("Parameter '{name}' must match pattern {pattern}"));
            }
            let length = item.chars().count() as f64;
            if let Some(least) = self.length.0.filter(|least| length < *least) {
                return fail(format!("Parameter '{name}' must contain at least {least} characters"));
            }
            if let Some(most) = self.length.1.filter(|most| length > *most) {
                return fail(format!("Parameter '{name}' must contain at most {most} characters"));
            }
            if matches!(self.kind.as_str(), "Number" | "List<Number>") {
                let Ok(number) = item.parse::<f64>() else {
                    return fail(format!("Parameter '{name}' must be a number."));
                };
                if let Some(least) = self.range.0.filter(|least| number < *least) {
                    return fail(format!("Parameter '{name}' must be a number not less than {least}"));
                }
                if let Some(most) = self.range.1.filter(|most| number > *most) {
                    return fail(format!("Parameter '{name}' must be a number not greater than {most}"));
                }
            }
            if prefix(&self.kind).is_some_and(|prefix| !item.starts_with(prefix)) {
                let item = if self.no_echo { MASK } else { item };
                let text = format!("parameter value {item} for parameter name {name} does not exist");
                return Err(Rejected(format!("Parameter validation failed: {text}")));
            }
        }
        Ok(())
    }
}

/// The values that a call gives, over the previous ones and the defaults.
pub(crate) fn choose(
    template: &Template,
    given: &[Given],
    previous: Option<&BTreeMap<String, Chosen>>,
) -> Result<BTreeMap<String, Chosen>, Rejected> {
    let unknown: Vec<_> =
        given.iter().map(|g| g.key.as_str()).filter(|key| !template.parameters.contains_key(*key)).collect();
    if !unknown.is_empty() {
        return Err(Rejected(format!("Parameters: [{}] do not exist in the template", unknown.join(", "))));
    }
    let mut chosen = BTreeMap::new();
    let mut missing = Vec::new();
    for (name, declaration) in &template.parameters {
        let given = given.iter().find(|given| given.key == *name);
        let value = match given {
            Some(given) if given.previous => match previous.and_then(|previous| previous.get(name)) {
                Some(previous) => Some(previous.value.clone()),
                None => {
                    let text = "Cannot specify usePreviousValue as true for a parameter key not in the previous template";
                    return Err(Rejected(format!("Invalid input for parameter key {name}. {text}")));
                }
            },
            Some(given) => given.value.clone(),
            None => declaration.default.clone(),
        };
        let Some(value) = value else {
            missing.push(name.as_str());
            continue;
        };
        if value.len() > 4096 {
            return Err(Rejected(format!("Parameter '{name}' must contain at most 4096 characters")));
        }
        declaration.check(name, &value)?;
        let resolved = declaration.is_stored().then(|| stored(&value));
        chosen.insert(name.clone(), Chosen { value, no_echo: declaration.no_echo, resolved });
    }
    if missing.is_empty() {
        return Ok(chosen);
    }
    Err(Rejected(format!("Parameters: [{}] must have values", missing.join(", "))))
}

/// The values as `Ref` gives them: lists are lists.
pub(crate) fn values(template: &Template, chosen: &BTreeMap<String, Chosen>) -> BTreeMap<String, Value> {
    let typed = |(name, chosen): (&String, &Chosen)| {
        let text = chosen.resolved.as_deref().unwrap_or(&chosen.value);
        let list = template.parameters.get(name).is_some_and(Declaration::is_list);
        let value = if list {
            Value::from(text.split(',').map(str::trim).filter(|item| !item.is_empty()).collect::<Vec<_>>())
        } else {
            Value::from(text)
        };
        (name.clone(), value)
    };
    chosen.iter().map(typed).collect()
}

/// What a parameter of Systems Manager holds: an image for those that AWS publishes, else a fixed text.
pub(crate) fn stored(name: &str) -> String {
    let image = name.starts_with("/aws/service/")
        && (name.contains("/ami") || name.contains("image_id") || name.contains("optimized-ami"));
    if image {
        return format!("ami-0{}", Digest::of(&["ami", name]).hex(16));
    }
    format!("value-of-{}", name.trim_start_matches('/').replace('/', "-"))
}

fn known(kind: &str) -> bool {
    let inner = kind
        .strip_prefix("AWS::SSM::Parameter::Value<")
        .and_then(|rest| rest.strip_suffix('>'))
        .or_else(|| kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')));
    match kind {
        "String" | "Number" | "CommaDelimitedList" | "AWS::SSM::Parameter::Name" => true,
        kind if AWS_TYPES.contains(&kind) => true,
        _ => inner.is_some_and(|inner| inner != kind && known(inner)),
    }
}

/// What a value of the type begins with.
fn prefix(kind: &str) -> Option<&'static str> {
    let kind = kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')).unwrap_or(kind);
    match kind {
        "AWS::EC2::Image::Id" => Some("ami-"),
        "AWS::EC2::Instance::Id" => Some("i-"),
        "AWS::EC2::SecurityGroup::Id" => Some("sg-"),
        "AWS::EC2::Subnet::Id" => Some("subnet-"),
        "AWS::EC2::VPC::Id" => Some("vpc-"),
        _ => None,
    }
}

//! Secrets that stand in a template, or where they are no secret any more.

use super::environment::places;
use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::invariants::secrets::{ECS0709, variable};
use crate::template::{Function, Node, Part as Piece};

/// A parameter that CloudFormation doesn't resolve there.
pub const ECS0721: Rule = Rule {
    id: "ecs0721",
    title: "No property of ECS is a dynamic reference to a secure parameter",
    level: Level::Synth,
    message: "{0} has `{1}`, which CloudFormation resolves for a few other types only",
    why: "the stack is refused: `SSM Secure reference is not supported in: [AWS::ECS::TaskDefinition/Properties/..]`",
    help: "`Secrets: [{Name: .., ValueFrom: ..}]` of the container with the parameter's name or ARN: ECS reads it at the start of each task",
    source: "CloudFormation User Guide: dynamic-references-ssm-secure-strings; cfn-lint E1027",
    check: Some(secure_references),
};

/// Values that are no secret, whatever their name.
const PLAIN: [&str; 12] =
    ["", "0", "1", "true", "false", "yes", "no", "on", "off", "none", "null", "disabled"];
/// What a name that ends in a secret's word begins its last words with when it only tells of one.
const TELLS_OF_ONE: [&str; 9] =
    ["ALLOW", "RANDOM", "ENABLE", "DISABLE", "USE", "PUBLIC", "PARTITION", "SORT", "PRIMARY"];

/// Whether a value with that name is a secret that stands in the template.
fn is_secret(name: &str, value: &str) -> bool {
    let words: Vec<String> =
        name.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_ascii_uppercase).collect();
    let Some(last) = words.last().map(String::as_str) else { return false };
    // The name is the secret's when its last word says so: a `PASSWORD_FILE` is a file.
    if variable(last).is_none() || words.iter().any(|word| TELLS_OF_ONE.contains(&word.as_str())) {
        return false;
    }
    // A key alone may be any: of a cache, of a bucket.
    let before = words.len().checked_sub(2).and_then(|place| words.get(place)).map(String::as_str);
    if last == "KEY"
        && !matches!(
            before,
            Some("API" | "SECRET" | "PRIVATE" | "ACCESS" | "ENCRYPTION" | "SIGNING" | "AUTH")
        )
    {
        return false;
    }
    let lower = value.to_ascii_lowercase();
    let refers =
        lower.starts_with("arn:") || lower.starts_with('/') || lower.contains("://") || lower.contains("{{");
    let counts = last != "PASSWORD" && value.parse::<f64>().is_ok();
    !PLAIN.contains(&lower.as_str()) && !refers && !counts
}

/// Words of names whose value is used as it is: what is called so isn't looked up by an ARN.
const LOGINS: [&str; 4] = ["PASSWORD", "PASSWD", "PASSPHRASE", "PWD"];
const ARN_WHY: &str =
    "`Ref` of a secret is its ARN: the application takes the ARN for the password, and its login fails";
const RESOLVED_WHY: &str = "CloudFormation puts the value into the task definition: whoever may describe it reads the value, and a new one needs a new revision";
const SECRETS_HELP: &str =
    "`Secrets: [{Name: .., ValueFrom: !Ref Secret}]` of the container; `.secret_env(..)`";
/// What stands in a template until somebody stores the value.
const PLACEHOLDERS: [&str; 8] =
    ["change", "replace", "placeholder", "todo", "dummy", "example", "your", "{{"];

pub(crate) fn plain_secrets(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        for one in place.container.maps("Environment") {
            let (Answer::Is(name), Answer::Is(value)) = (one.text("Name"), one.look("Value")) else {
                continue;
            };
            let said = match value {
                Node::String(text) if is_secret(name, text) => variable(name).map(Violation::from),
                _ => resolved(name, value).or_else(|| arn_of(subject, name, value)),
            };
            found.extend(said.map(|violation| place.at(violation)));
        }
    }
    for secret in subject.of_type("AWS::SecretsManager::Secret") {
        for key in written_keys(secret.properties().look("SecretString")) {
            let said = format!("the secret {} has the value of `{key}` in the template", secret.id());
            found.push(
                Violation::new(&ECS0709, &[key.as_str().into()])
                    .saying(said)
                    .helping("`GenerateSecretString`, or a value that is stored by hand in Secrets Manager")
                    .at("this secret", secret.location()),
            );
        }
    }
    found
}

/// A secret's value that CloudFormation puts into a variable.
fn resolved(name: &str, value: &Node) -> Option<Violation> {
    let text = value.outline("x").filter(|text| text.contains("{{resolve:secretsmanager:"))?;
    let whole = text.starts_with("{{") && text.ends_with("}}");
    (whole && is_secret(name, "x")).then(|| {
        let said = format!(
            "the variable `{name}` gets the value of a secret by `{{{{resolve:secretsmanager:..}}}}`"
        );
        Violation::new(&ECS0709, &[name.into()]).saying(said).because(RESOLVED_WHY).helping(SECRETS_HELP)
    })
}

/// The ARN of a secret where its value is wanted.
fn arn_of(subject: &Subject<'_>, name: &str, value: &Node) -> Option<Violation> {
    let last = name.rsplit(|c: char| !c.is_ascii_alphanumeric()).next()?.to_ascii_uppercase();
    let secret = LOGINS.contains(&last.as_str()).then(|| subject.referred(Some(value))).flatten()?;
    (secret.resource_type() == "AWS::SecretsManager::Secret").then(|| {
        let said =
            format!("the variable `{name}` is the ARN of the secret {}, and not its value", secret.id());
        Violation::new(&ECS0709, &[name.into()]).saying(said).because(ARN_WHY).helping(SECRETS_HELP)
    })
}

/// The keys of a secret's JSON object that are called as a secret is, and whose values are written.
fn written_keys(value: Answer<&Node>) -> Vec<String> {
    let Some(text) = value.known().and_then(|node| node.outline("{{}}")) else { return Vec::new() };
    let Ok(object) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&text) else {
        return Vec::new();
    };
    let is_written = |key: &str, value: &serde_json::Value| {
        value.as_str().is_some_and(|value| {
            let lower = value.to_ascii_lowercase();
            is_secret(key, value)
                && !lower.starts_with('<')
                && !PLACEHOLDERS.iter().any(|word| lower.contains(word))
        })
    };
    object.into_iter().filter(|(key, value)| is_written(key, value)).map(|(key, _)| key).collect()
}

fn secure_references(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for kind in ["AWS::ECS::TaskDefinition", "AWS::ECS::Service", "AWS::ECS::Cluster"] {
        for part in subject.of_type(kind) {
            let mut references = Vec::new();
            part.iter().for_each(|(_, node)| secure(node, &mut references));
            for reference in references {
                let args = [part.id().as_str().into(), reference.as_str().into()];
                found.push(Violation::new(&ECS0721, &args).at("this resource", part.location()));
            }
        }
    }
    found
}

/// The dynamic references to secure parameters in a value.
fn secure(node: &Node, found: &mut Vec<String>) {
    let mut note = |text: &str| {
        if let Some((_, rest)) = text.split_once("{{resolve:ssm-secure:") {
            let name = rest.split("}}").next().unwrap_or_default();
            found.push(format!("{{{{resolve:ssm-secure:{name}}}}}"));
        }
    };
    match node {
        Node::String(text) => note(text),
        Node::List(all) => all.iter().for_each(|node| secure(node, found)),
        Node::Map(all) => all.iter().for_each(|(_, node)| secure(node, found)),
        Node::Function(function) => {
            if let Function::Sub(sub) = function.as_ref() {
                for piece in sub.parts() {
                    if let Piece::Text(text) = piece {
                        note(text);
                    }
                }
            }
        }
        Node::Bool(_) | Node::Integer(_) | Node::Number(_) => {}
    }
}

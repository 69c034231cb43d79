//! What containers find in their environment: plain values and secrets.

use std::collections::BTreeSet;

use super::grants::{Grants, May, Wanted};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::invariants::secrets::{ECS0707, ECS0708};
use crate::template::{Function, Node, Part as Piece, Properties};

/// Where a secret comes from.
pub const ECS0701: Rule = Rule {
    id: "ecs0701",
    title: "`ValueFrom` is a whole ARN, with a key of the secret as `arn:key:stage:version`, all three colons there",
    level: Level::Synth,
    message: "the secret {0} comes from `{1}`, {2}",
    why: "the task doesn't start, or the whole JSON object lands in the variable",
    help: "`!Sub ${Secret}:KEY::` for one key of a secret, `!Ref Secret` for a secret that is one value; `.secret_env(..)` writes it",
    source: "Amazon ECS Developer Guide: secrets-envvar-secrets-manager; aws/containers-roadmap#385",
    check: Some(sources),
};

/// A registry that asks who is there.
pub const ECS0718: Rule = Rule {
    id: "ecs0718",
    title: "The credentials of a private registry are a secret that the execution role may read",
    level: Level::Synth,
    message: "the container {0} pulls its image with the secret {1}, which the execution role {2} may not read",
    why: "no task starts: `CannotPullContainerError`, after an `AccessDeniedException` for the secret",
    help: "`secretsmanager:GetSecretValue` on {1} in a policy of {2}",
    source: "Amazon ECS Developer Guide: private-auth",
    check: Some(credentials),
};

/// A container of a task definition.
pub(super) struct Place<'s> {
    pub(super) task: Part<'s>,
    pub(super) name: &'s str,
    pub(super) container: &'s Properties,
}

pub(super) fn places<'s>(subject: &'s Subject<'_>) -> Vec<Place<'s>> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        for container in task.containers().all {
            found.push(Place {
                task,
                name: container.text("Name").known().unwrap_or("of this task"),
                container,
            });
        }
    }
    found
}

impl Place<'_> {
    pub(super) fn at(&self, violation: Violation) -> Violation {
        violation.at("this task definition", self.task.location())
    }
}

pub(crate) fn names_twice(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        // Of two plain values of one name the last one counts, and ECS says nothing.
        let plain: BTreeSet<&str> =
            place.container.maps("Environment").filter_map(|one| one.text("Name").known()).collect();
        let mut names = BTreeSet::new();
        for name in place.container.maps("Secrets").filter_map(|one| one.text("Name").known()) {
            if plain.contains(name) || !names.insert(name) {
                let said = format!("the container {} has two values for the variable {name}", place.name);
                let violation = Violation::new(&ECS0707, &[place.name.into(), name.into()]);
                found.push(place.at(violation.saying(said)));
            }
        }
    }
    found
}

/// The keys of the JSON object that a secret of the template is made with; nothing when it is no such object.
fn keys(secret: &Part<'_>) -> Option<BTreeSet<String>> {
    let text = match secret.properties().look("SecretString") {
        Answer::Is(Node::String(text)) => text.to_string(),
        Answer::Is(node) => node.outline("")?,
        _ => secret.properties().text("GenerateSecretString.SecretStringTemplate").known()?.to_owned(),
    };
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).ok()?;
    let mut keys: BTreeSet<String> = object.into_iter().map(|(key, _)| key).collect();
    match secret.properties().look("GenerateSecretString.GenerateStringKey") {
        Answer::Absent => {}
        Answer::Unknown => return None,
        Answer::Is(key) => {
            keys.insert(key.as_str()?.to_owned());
        }
    }
    Some(keys)
}

/// The secret of the template that a source begins with, and what stands behind its ARN.
fn split<'s>(subject: &'s Subject<'_>, source: &Node) -> Option<(Part<'s>, String)> {
    if let Some(secret) = subject.referred(Some(source)) {
        return Some((secret, String::new()));
    }
    let Node::Function(function) = source else { return None };
    let (first, rest) = match function.as_ref() {
        Function::Sub(sub) => {
            let [Piece::Function(first), rest @ ..] = sub.parts() else { return None };
            let texts: Option<Vec<&str>> = rest
                .iter()
                .map(|piece| match piece {
                    Piece::Text(text) => Some(text.as_ref()),
                    Piece::Function(_) => None,
                })
                .collect();
            let (Function::Ref(target) | Function::GetAtt(target, _)) = first.as_ref() else { return None };
            (target, texts?.concat())
        }
        Function::Join(delimiter, Node::List(nodes)) => {
            let [first, rest @ ..] = nodes.as_slice() else { return None };
            let texts: Option<Vec<&str>> = rest.iter().map(Node::as_str).collect();
            (first.named()?, texts?.iter().map(|text| format!("{delimiter}{text}")).collect())
        }
        _ => return None,
    };
    Some((subject.resolve(first)?, rest))
}

/// The parts of an ARN of a secret, before its key.
const ARN: usize = 7;

/// What is wrong with the colons of a source, counted without those of the secret's own ARN.
fn colons(behind: &str) -> Option<&'static str> {
    if behind.is_empty() {
        return None;
    }
    let Some(rest) = behind.strip_prefix(':') else {
        return Some("which is no key: a key stands behind a colon");
    };
    match rest.split(':').collect::<Vec<_>>().as_slice() {
        [_, stage, version] if !stage.is_empty() && !version.is_empty() => {
            Some("with a stage and a version: one of the two")
        }
        [_, _, _] => None,
        _ => Some("without all three colons behind the ARN"),
    }
}

fn sources(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        for one in place.container.maps("Secrets") {
            let (Some(name), Answer::Is(source)) = (one.text("Name").known(), one.look("ValueFrom")) else {
                continue;
            };
            if let Some(arn) = source.outline("*").filter(|text| misses_its_slash(text)) {
                let args = [name.into(), arn.as_str().into(), "which names no parameter".into()];
                found.push(
                    place.at(Violation::new(&ECS0701, &args).because(PARAMETER_WHY).helping(PARAMETER_HELP)),
                );
            }
            let said = match source {
                Node::String(text) => whole_text(text).map(|what| (text.to_string(), what.to_owned())),
                _ => split(subject, source)
                    .filter(|(part, _)| part.resource_type() == "AWS::SecretsManager::Secret")
                    .and_then(|(secret, behind)| referred(name, &secret, &behind)),
            };
            if let Some((source, what)) = said {
                let args = [name.into(), source.as_str().into(), what.as_str().into()];
                found.push(place.at(Violation::new(&ECS0701, &args)));
            }
        }
    }
    found
}

const PARAMETER_WHY: &str = "no task starts: `ResourceInitializationError: .. invalid ssm parameters`";
const PARAMETER_HELP: &str = "one slash behind `:parameter`: `arn:aws:ssm:eu-central-1:123456789012:parameter/prod/api/token` \
                              for `/prod/api/token`; the name alone does in the same region";

/// Whether an ARN of a parameter surely has no slash behind `:parameter`, or two.
fn misses_its_slash(arn: &str) -> bool {
    let Some((_, rest)) = arn.split_once(":parameter").filter(|_| arn.contains(":ssm:")) else {
        return false;
    };
    rest.starts_with("//") || rest.starts_with(|c: char| c != '/' && c != '*')
}

/// What is wrong with a source that is a text.
fn whole_text(text: &str) -> Option<&'static str> {
    let is_arn = text.starts_with("arn:") && text.contains(":secretsmanager:");
    let rest: Vec<&str> = text.splitn(ARN + 1, ':').collect();
    if !is_arn {
        return None;
    }
    match rest.get(ARN) {
        None => None,
        Some(behind) => colons(&format!(":{behind}")),
    }
}

/// What is wrong with a source that is a secret of the template and what stands behind its ARN.
fn referred(name: &str, secret: &Part<'_>, behind: &str) -> Option<(String, String)> {
    let source = format!("{}{behind}", secret.id());
    if let Some(what) = colons(behind) {
        return Some((source, what.to_owned()));
    }
    // The whole object is wanted now and then; not in a variable that is called as one of its keys is.
    let keys = keys(secret).filter(|_| behind.is_empty())?;
    let upper = name.to_ascii_uppercase();
    let meant = keys.iter().find(|key| {
        let key = key.to_ascii_uppercase();
        upper == key || upper.ends_with(&format!("_{key}"))
    })?;
    Some((source, format!("which is a JSON object and not its key {meant}")))
}

/// A key that the secret of the template is made without.
pub(crate) fn missing_keys(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        for one in place.container.maps("Secrets") {
            let Some((secret, behind)) =
                one.look("ValueFrom").known().and_then(|source| split(subject, source))
            else {
                continue;
            };
            let wanted = behind.trim_start_matches(':').split(':').next().unwrap_or_default();
            let Some(keys) = keys(&secret).filter(|keys| !wanted.is_empty() && !keys.contains(wanted)) else {
                continue;
            };
            let known: Vec<&str> = keys.iter().map(String::as_str).collect();
            let known = known.join(", ");
            let args = [secret.id().as_str().into(), wanted.into(), known.as_str().into()];
            found.push(place.at(Violation::new(&ECS0708, &args)).at("the secret", secret.location()));
        }
    }
    found
}

fn credentials(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for place in places(subject) {
        let Some(role) = place.task.refers("ExecutionRoleArn") else { continue };
        let Some(source) = place.container.look("RepositoryCredentials.CredentialsParameter").known() else {
            continue;
        };
        let Some(secret) = source.named().filter(|named| subject.resolve(named).is_some()) else { continue };
        if grants.allows(role, "secretsmanager:getsecretvalue", Wanted::Part(secret)) == May::No {
            let args = [place.name.into(), secret.id().as_str().into(), role.id().as_str().into()];
            found.push(place.at(Violation::new(&ECS0718, &args)).at("its execution role", role.location()));
        }
    }
    found
}

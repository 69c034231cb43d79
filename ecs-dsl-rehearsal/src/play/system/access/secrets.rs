//! Secrets: what they hold, and whether a task gets it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::read::Fields;
use super::super::{Resources, System};
use crate::template::plain;

/// What a task's execution role needs for each of its secrets.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html>.
const READ_SECRET: &str = "secretsmanager:GetSecretValue";

/// What it needs for a parameter of Systems Manager
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html>).
const READ_PARAMETER: &str = "ssm:GetParameters";

/// A secret.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Secret {
    /// The keys of its JSON; empty if it holds plain text.
    pub(in crate::play) keys: BTreeSet<String>,
}

impl System {
    /// Why a task with this execution role doesn't get `ValueFrom`, in the words that ECS stops it with: `None` if it gets
    /// the value.
    pub(in crate::play) fn refusal(&self, role: Option<&str>, value_from: &str) -> Option<String> {
        if let Some(parameter) = self.parameter(value_from) {
            // Parameters are there: only whether they may be read is judged.
            let denied = self.denial(role, READ_PARAMETER, &[parameter])?;
            return Some(not_retrieved("secrets from ssm", 1, &denied));
        }
        let (secret, key) = parts(value_from);
        if let Some(denied) = self.denial(role, READ_SECRET, &[secret.to_owned()]) {
            let tail = format!("failed to fetch secret {secret} from secrets manager: {denied}");
            return Some(not_retrieved("secret from asm", 1, &tail));
        }
        // A secret of somewhere else is taken to hold what is asked for.
        let held = self.secrets.get(secret)?;
        let missing = !key.is_empty() && !held.keys.contains(key);
        missing.then(|| {
            let tail = format!("retrieved secret from Secrets Manager did not contain json key {key}");
            not_retrieved("secret from asm", 1, &tail)
        })
    }

    /// What ECS stops a task with that can't reach the API of `ValueFrom`, and the name of that API's endpoint.
    pub(in crate::play) fn unreached(&self, value_from: &str) -> (&'static str, String) {
        let late = "RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.";
        match self.parameter(value_from) {
            Some(_) => ("ssm", not_retrieved("secrets from ssm", 5, late)),
            None => {
                let (secret, _) = parts(value_from);
                let tail = format!("failed to fetch secret {secret} from secrets manager: {late}");
                ("secretsmanager", not_retrieved("secret from asm", 5, &tail))
            }
        }
    }

    /// The ARN of the parameter of Systems Manager that a `ValueFrom` names, if it names one.
    fn parameter(&self, value_from: &str) -> Option<String> {
        if value_from.contains(":ssm:") {
            return Some(value_from.to_owned());
        }
        let name = !value_from.contains(':') && !self.secrets.contains_key(value_from);
        let path = value_from.trim_start_matches('/');
        name.then(|| format!("arn:aws:ssm:us-east-1:123456789012:parameter/{path}"))
    }

    /// The secret of this template of which a `ValueFrom` names a key.
    pub(in crate::play) fn secret_of(&self, value_from: &str) -> Option<String> {
        let (secret, key) = parts(value_from);
        let here = self.secrets.contains_key(secret) && !key.is_empty();
        here.then(|| secret.to_owned())
    }
}

fn not_retrieved(what: &str, tries: u32, tail: &str) -> String {
    format!(
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve {what}: service call has been retried {tries} time(s): {tail}"
    )
}

/// A secret's ARN and the key after it: `ARN:KEY:STAGE:VERSION`.
fn parts(value_from: &str) -> (&str, &str) {
    // A real ARN has six colons of its own, the placeholder of one in this template none.
    let own = if value_from.starts_with("arn:") { 6 } else { 0 };
    match value_from.match_indices(':').nth(own) {
        Some((at, _)) => {
            let (secret, rest) = value_from.split_at(at);
            (secret, rest.trim_start_matches(':').split(':').next().unwrap_or_default())
        }
        None => (value_from, ""),
    }
}

pub(super) fn read(all: Resources<'_>, system: &mut System) {
    for secret in all.of("AWS::SecretsManager::Secret") {
        system.secrets.insert(secret.resource.into(), Secret { keys: keys(secret) });
    }
}

/// The keys of the JSON that a secret is created with.
fn keys(secret: Fields<'_>) -> BTreeSet<String> {
    let of = |text: &str| match serde_json::from_str(text) {
        Ok(Value::Object(object)) => object.keys().cloned().collect(),
        _ => BTreeSet::new(),
    };
    let mut keys = secret.get("SecretString").map(|value| of(&plain(value))).unwrap_or_default();
    let generated = secret.below("GenerateSecretString");
    keys.extend(generated.text("SecretStringTemplate").map(|text| of(&text)).unwrap_or_default());
    keys.extend(generated.text("GenerateStringKey"));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_s_reference_has_its_key_after_the_arn() {
        assert_eq!(parts("Vault:PORT::"), ("Vault", "PORT"));
        assert_eq!(parts("Vault"), ("Vault", ""));
        let arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-AbCdEf";
        assert_eq!(parts(&format!("{arn}:KEY::")), (arn, "KEY"));
        assert_eq!(parts(arn), (arn, ""));
    }
}

//! Who may read which secret, and what secrets hold.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::read::{Fields, named};
use super::{Id, Resources, System};
use crate::play::PlayError;
use crate::template::plain;

/// What a task's execution role needs for each of its secrets.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html>.
const READ_SECRET: &str = "secretsmanager:GetSecretValue";

/// AWS's own policies that allow to read every secret.
const READ_ALL: [&str; 2] = ["policy/AdministratorAccess", "policy/SecretsManagerReadWrite"];

/// A secret.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Secret {
    /// The keys of its JSON; empty if it holds plain text.
    pub(in crate::play) keys: BTreeSet<String>,
}

/// The statements that a role's policies have together.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Role {
    statements: Vec<Statement>,
    reads_all: bool,
}

#[derive(Clone, Debug)]
struct Statement {
    allows: bool,
    actions: Vec<String>,
    resources: Vec<String>,
}

/// Why a task doesn't get a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Refusal {
    /// The role may not read it.
    Forbidden { role: String, secret: String },
    /// It has no such key.
    NoKey { key: String },
}

impl Refusal {
    /// What ECS writes as the reason of the stop.
    pub(in crate::play) fn reason(&self) -> String {
        let tail = match self {
            Self::Forbidden { role, secret } => format!(
                "failed to fetch secret {secret} from secrets manager: AccessDeniedException: User: {role} is not authorized to perform: {READ_SECRET} on resource: {secret} because no identity-based policy allows the {READ_SECRET} action"
            ),
            Self::NoKey { key } => {
                format!("retrieved secret from Secrets Manager did not contain json key {key}")
            }
        };
        format!(
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): {tail}"
        )
    }
}

impl Role {
    /// Whether an identity-based policy allows to read a secret and none denies it.
    fn may_read(&self, secret: &str) -> bool {
        let about = |statement: &&Statement| {
            statement.actions.iter().any(|action| matches(action, READ_SECRET))
                && statement.resources.iter().any(|resource| matches(resource, secret))
        };
        let about: Vec<_> = self.statements.iter().filter(about).collect();
        let allowed = self.reads_all || about.iter().any(|statement| statement.allows);
        allowed && about.iter().all(|statement| statement.allows)
    }

    fn add(&mut self, document: Fields<'_>) {
        let one = document.get("Statement").filter(|statement| statement.is_object());
        let one = one.map(|values| Fields::new(document.resource, values));
        for statement in document.items("Statement").chain(one) {
            // A condition isn't judged: what it allows counts as allowed.
            self.statements.push(Statement {
                allows: statement.text("Effect").as_deref() == Some("Allow"),
                actions: statement.texts("Action"),
                resources: statement.texts("Resource"),
            });
        }
    }
}

impl System {
    /// What a task with this execution role gets of `ValueFrom`: `None` if it gets the value.
    pub(in crate::play) fn refusal(&self, role: Option<&str>, value_from: &str) -> Option<Refusal> {
        // Parameters of Systems Manager aren't played: they are there, and may be read.
        if value_from.contains(":ssm:")
            || (!value_from.contains(':') && !self.secrets.contains_key(value_from))
        {
            return None;
        }
        let (secret, key) = parts(value_from);
        let allowed = role.is_some_and(|role| {
            let here = self.roles.get(named(role));
            // A role of somewhere else is taken to be right.
            here.is_none_or(|here| here.may_read(secret))
        });
        if !allowed {
            let role = role.unwrap_or("no execution role").to_owned();
            return Some(Refusal::Forbidden { role, secret: secret.to_owned() });
        }
        // A secret of somewhere else is taken to hold what is asked for.
        let held = self.secrets.get(secret)?;
        let missing = !key.is_empty() && !held.keys.contains(key);
        missing.then(|| Refusal::NoKey { key: key.to_owned() })
    }
}

impl System {
    /// The secret of this template of which a `ValueFrom` names a key.
    pub(in crate::play) fn secret_of(&self, value_from: &str) -> Option<String> {
        let (secret, key) = parts(value_from);
        let here = self.secrets.contains_key(secret) && !key.is_empty();
        here.then(|| secret.to_owned())
    }
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

/// Whether a pattern of a policy, with `*` and `?`, fits. Actions don't mind their case; ids here have but one.
fn matches(pattern: &str, text: &str) -> bool {
    fn fits(pattern: &[u8], text: &[u8]) -> bool {
        match (pattern.split_first(), text.split_first()) {
            (None, None) => true,
            (Some((b'*', rest)), _) if fits(rest, text) => true,
            (Some((b'*', _)), Some((_, after))) => fits(pattern, after),
            (Some((b'?', rest)), Some((_, after))) => fits(rest, after),
            (Some((one, rest)), Some((other, after))) => one.eq_ignore_ascii_case(other) && fits(rest, after),
            _ => false,
        }
    }
    fits(pattern.as_bytes(), text.as_bytes())
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for secret in all.of("AWS::SecretsManager::Secret") {
        system.secrets.insert(secret.resource.into(), Secret { keys: keys(secret) });
    }
    let mut roles: BTreeMap<Id, Role> = BTreeMap::new();
    for fields in all.of("AWS::IAM::Role") {
        let mut role = Role::default();
        for policy in fields.items("Policies") {
            role.add(policy.below("PolicyDocument"));
        }
        let managed = fields.texts("ManagedPolicyArns");
        role.reads_all = managed.iter().any(|arn| READ_ALL.iter().any(|known| arn.ends_with(known)));
        for policy in
            all.of("AWS::IAM::ManagedPolicy").filter(|own| managed.iter().any(|arn| arn == own.resource))
        {
            role.add(policy.below("PolicyDocument"));
        }
        roles.insert(fields.resource.into(), role);
    }
    for (kind, property) in [
        ("AWS::IAM::Policy", "Roles"),
        ("AWS::IAM::ManagedPolicy", "Roles"),
        ("AWS::IAM::RolePolicy", "RoleName"),
    ] {
        for policy in all.of(kind) {
            for name in policy.texts(property) {
                if let Some(role) = roles.get_mut(named(&name)) {
                    role.add(policy.below("PolicyDocument"));
                }
            }
        }
    }
    system.roles = roles;
    Ok(())
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

    #[test]
    fn patterns_of_policies_have_wildcards_and_mind_no_case() {
        assert!(matches("secretsmanager:Get*", READ_SECRET));
        assert!(matches("SecretsManager:getsecretvalue", READ_SECRET));
        assert!(matches("*", "Vault"));
        assert!(matches("Vaul?", "Vault"));
        assert!(!matches("Vault", "Vault2"));
        assert!(!matches("secretsmanager:Describe*", READ_SECRET));
    }
}

//! Vaults, their keys, and who may read them.

use std::fmt;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::units::Port;
use super::words::Never;

/// A grant that matches.
pub const ECS0704: Rule = Rule {
    id: "ecs0704",
    title: "A grant names the secret's own ARN, never its bare name",
    level: Level::Type,
    message: "the grant on `{0}` matches no secret",
    why: "a secret's ARN ends in six characters that AWS adds: a policy with the name alone matches nothing",
    help: "a reference to the secret itself; `.grant_read(..)` takes it",
    source: "botocore secretsmanager: CreateSecret.Name",
    check: Some(super::graph::bare_names),
};

/// What is injected is there.
pub const ECS0708: Rule = Rule {
    id: "ecs0708",
    title: "A key that a service injects is one of the keys that its vault was made with",
    level: Level::Check,
    message: "the vault {0} has no key {1}; its keys are {2}",
    why: "the task doesn't start: `retrieved secret from Secrets Manager did not contain json key`",
    help: "one of {2}, or {1} in the `vault!` of {0}",
    source: "Amazon ECS Developer Guide: secrets-envvar-secrets-manager",
    check: Some(super::graph::missing_keys),
};

/// An initial value is no secret.
pub const ECS0709: Rule = Rule {
    id: "ecs0709",
    title: "A vault's initial value is no secret: what is called a password, token, secret or key has none",
    level: Level::Check,
    message: "`{0}` looks like a secret, and its initial value would stand in the template",
    why: "whoever may read the stack reads the value, for as long as the stack is there",
    help: "`vault! { {0}: generated }`: Secrets Manager makes the value, and another one may be stored there later",
    source: "policy; CloudFormation User Guide: security best practices (no credentials in templates)",
    check: Some(super::graph::plain_secrets),
};

/// A vault belongs to one service.
pub const ECS0717: Rule = Rule {
    id: "ecs0717",
    title: "An execution role reads only the secrets of its own service",
    level: Level::Type,
    message: "the service {0} injects keys of the vault {1}, which belongs to the service {2}",
    why: "each execution role reads one service's secrets, so that one stolen role doesn't read all",
    help: "a vault for each of {0} and {2}",
    source: "policy: least privilege",
    check: None,
};

/// Words of which a name that has one is a secret's.
const SECRET_WORDS: [&str; 9] =
    ["PASSWORD", "PASSWD", "PASSPHRASE", "TOKEN", "SECRET", "KEY", "CREDENTIAL", "CREDENTIALS", "PWD"];

/// Last words of names that tell of a secret and aren't its own: how long a token lives, where a password's file is.
const TELLING_WORDS: [&str; 30] = [
    "ALGORITHM",
    "ARN",
    "AUDIENCE",
    "COUNT",
    "DAYS",
    "ENABLED",
    "EXPIRY",
    "FILE",
    "FORMAT",
    "HEADER",
    "HOST",
    "HOURS",
    "ID",
    "ISSUER",
    "LENGTH",
    "LIMIT",
    "MAX",
    "MIN",
    "MINUTES",
    "NAME",
    "PATH",
    "POLICY",
    "PREFIX",
    "REQUIRED",
    "ROTATION",
    "SECONDS",
    "SIZE",
    "TIMEOUT",
    "TTL",
    "TYPE",
];

/// What is wrong with the name of a key that has an initial value: one of its words, divided by `_`, is a secret's, and the
/// last one doesn't say that it only tells of one.
pub(crate) const fn initial_name(name: &str) -> Option<Broken<'_>> {
    if begins_with_one_of(last_word(name.as_bytes()), &TELLING_WORDS) {
        return None;
    }
    let (mut rest, mut begins) = (name.as_bytes(), true);
    while let [byte, tail @ ..] = rest {
        if begins && begins_with_one_of(rest, &SECRET_WORDS) {
            return Some(Broken::new(&ECS0709, Arg::Text(name), Arg::Text("")));
        }
        begins = !byte.is_ascii_alphanumeric();
        rest = tail;
    }
    None
}

const VARIABLE: &str = "`{0}` looks like a secret, and its value would stand in the template";
const VARIABLE_HELP: &str =
    "a key of a vault: `vault! { {0}: generated }`, and `.secret_env(\"{0}\", vault.key(|keys| keys.{0}))`";

/// The same of a variable of a container with a value that is written.
pub(crate) const fn variable(name: &str) -> Option<Broken<'_>> {
    match initial_name(name) {
        Some(broken) => Some(broken.in_words(VARIABLE, VARIABLE_HELP)),
        None => None,
    }
}

const TWICE: &str = "the variable {1} has two values";
const TWICE_HELP: &str = "one of the two {1}";

/// What is wrong with the last of these names of variables.
pub(crate) const fn name_twice<'a>(names: &[&'a str]) -> Option<Broken<'a>> {
    let [earlier @ .., last] = names else { return None };
    let mut rest = earlier;
    while let [name, tail @ ..] = rest {
        if same(name.as_bytes(), last.as_bytes()) {
            return Some(Broken::new(&ECS0707, Arg::Text(""), Arg::Text(last)).in_words(TWICE, TWICE_HELP));
        }
        rest = tail;
    }
    None
}

/// Judges whether the last of these names is new (`ecs0707`).
///
/// # Errors
/// When it stands before too.
pub(crate) fn judge_names(names: &[&str]) -> Result<(), Violation> {
    judge(name_twice(names))
}

/// Judges the names of variables with a plain value that is only known at run time (`ecs0707`, `ecs0709`).
///
/// # Errors
/// When one stands twice, or is one of a secret.
pub(crate) fn judge_variables(names: &[&str]) -> Result<(), Violation> {
    for (place, name) in names.iter().enumerate() {
        judge(variable(name))?;
        judge(name_twice(names.get(..=place).unwrap_or_default()))?;
    }
    Ok(())
}

const fn begins_with_one_of(text: &[u8], mut words: &[&str]) -> bool {
    while let [word, tail @ ..] = words {
        if starts_with(text, word.as_bytes()) {
            return true;
        }
        words = tail;
    }
    false
}

/// The last of the words of a name.
const fn last_word(name: &[u8]) -> &[u8] {
    let (mut last, mut rest) = (name, name);
    while let [byte, tail @ ..] = rest {
        if !byte.is_ascii_alphanumeric() {
            last = tail;
        }
        rest = tail;
    }
    last
}

/// `text` begins with the word, and the word ends there.
const fn starts_with(text: &[u8], word: &[u8]) -> bool {
    let (mut text, mut word) = (text, word);
    while let [wanted, rest_of_word @ ..] = word {
        let [byte, rest @ ..] = text else { return false };
        if byte.to_ascii_uppercase() != *wanted {
            return false;
        }
        text = rest;
        word = rest_of_word;
    }
    match text {
        [] => true,
        [byte, ..] => !byte.is_ascii_alphanumeric(),
    }
}

/// Judges the name of a key with an initial value that is only known at run time (`ecs0709`).
///
/// # Errors
/// When the name is one of a secret.
pub fn judge_initial_name(name: &str) -> Result<(), Violation> {
    judge(initial_name(name))
}

/// A value with which a vault is created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Initial {
    /// A whole number.
    Number(u64),
    /// A text.
    Text(&'static str),
    /// Yes or no.
    Flag(bool),
    /// What Secrets Manager makes of chance: it stands nowhere but there.
    Generated,
}

/// The first value of a key that Secrets Manager makes: [`Initial::Generated`], as the kind of a [`Key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generated;

impl fmt::Display for Initial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Generated => f.write_str("generated"),
        }
    }
}

/// A key of a vault, with the value with which the vault is created: a [`Port`], a `u64`, a text, a
/// `bool`, or one that is [`Generated`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<V = ()> {
    name: &'static str,
    initial: V,
}

impl<V> Key<V> {
    pub(crate) const fn new(name: &'static str, initial: V) -> Self {
        Self { name, initial }
    }

    /// The key's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value with which the vault is created.
    #[must_use]
    pub fn initial(self) -> V {
        self.initial
    }
}

/// The keys of a vault whose keys the compiler doesn't know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnyKeys;

/// The keys of a vault and what it is created with, as `vault!` lists them.
///
/// ```
/// use ecs_dsl::vault;
///
/// let spec = vault! { PORT: 8080, LOG_LEVEL: "info" };
/// assert_eq!(spec.keys().PORT.name(), "PORT");
/// assert_eq!(spec.keys().PORT.initial().get(), 8080);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct VaultSpec<K = AnyKeys> {
    initial: &'static [(&'static str, Initial)],
    keys: K,
}

impl<K> VaultSpec<K> {
    pub(crate) const fn with_keys(initial: &'static [(&'static str, Initial)], keys: K) -> Self {
        Self { initial, keys }
    }

    /// Each key with the value with which the vault is created, in the order in which they were written.
    #[must_use]
    pub const fn initial(&self) -> &'static [(&'static str, Initial)] {
        self.initial
    }

    /// The keys, each a field.
    #[must_use]
    pub const fn keys(&self) -> &K {
        &self.keys
    }

    /// The keys, each a field.
    #[must_use]
    pub fn into_keys(self) -> K {
        self.keys
    }
}

/// The role with which ECS prepares a task: pulls its image, reads its secrets, writes its log.
#[derive(Clone, Copy, Debug)]
pub struct ExecutionRole;
/// The role that the application in a task has.
#[derive(Clone, Copy, Debug)]
pub struct TaskRole;
/// The role that a machine has.
#[derive(Clone, Copy, Debug)]
pub struct InstanceRole;

/// Short for [`ExecutionRole`].
pub type Execution = ExecutionRole;
/// Short for [`TaskRole`].
pub type Task = TaskRole;
/// Short for [`InstanceRole`].
pub type Instance = InstanceRole;

super::facts::relation! {
    /// Who may be granted what is injected.
    pub const ECS0703 {
        id: "ecs0703",
        title: "Only an execution role may be granted a secret that is injected",
        source: "Amazon ECS Developer Guide: secrets-envvar-secrets-manager",
        check: super::graph::holds_secrets,
    }
    /// `ecs0703`: roles of this kind may hold a secret that is injected.
    pub trait MayHoldSecrets for (ExecutionRole, Never) {
        message: "ecs0703: a `{Self}` may not hold a secret: only an execution role may",
        label: "this is a `{Self}`",
        why: "ECS reads the secret with the execution role, before the container starts",
        help: "write: `Role::execution(..)`; what `.secret_env(..)` injects is granted by itself",
    }
}

super::facts::relation! {
    /// What a container listens on.
    pub const ECS0706 {
        id: "ecs0706",
        title: "A container listens on a key of its vault that is a whole number",
        source: "Amazon ECS API: PortMapping (containerPort)",
    }
    /// `ecs0706`: keys of this kind are ports.
    pub trait IsPort for (Port, Never) {
        message: "ecs0706: a container listens on a number, and this key is a `{Self}`",
        label: "this key is a `{Self}`",
        why: "the key's first value becomes the container's port and the load balancer's way to it",
        help: "write: the number without quotes, as in `vault! {{ PORT: 8080 }}`",
    }
}

/// A variable has one source.
pub const ECS0707: Rule = Rule {
    id: "ecs0707",
    title: "A name stands once over the environment and the secrets of a container",
    level: Level::Check,
    message: "the service {0} has two values for the variable {1}",
    why: "ECS refuses the task definition: `The secret name must be unique and not shared with any new or existing environment variables set on the container`",
    help: "leave out one of `.env(..)`, `.secret_env(..)` and `.port_from(..)` for {1}",
    source: "Amazon ECS API: RegisterTaskDefinition",
    check: Some(super::graph::names_twice),
};

/// A key has one value.
pub const ECS0710: Rule = Rule {
    id: "ecs0710",
    title: "A key stands once in a vault",
    level: Level::Check,
    message: "the vault has the key {0} twice",
    why: "the vault is one JSON object: the first of the two values would be lost",
    help: "leave out one of the two {0}",
    source: "AWS Secrets Manager User Guide: create_secret",
    check: None,
};

/// What is wrong with the keys of a vault.
const fn keys(initial: &'static [(&'static str, Initial)]) -> Option<Broken<'static>> {
    let mut rest = initial;
    while let [(name, value), tail @ ..] = rest {
        if !matches!(value, Initial::Generated)
            && let Some(broken) = initial_name(name)
        {
            return Some(broken);
        }
        let mut others = tail;
        while let [(other, _), tail @ ..] = others {
            if same(name.as_bytes(), other.as_bytes()) {
                return Some(Broken::new(&ECS0710, Arg::Text(name), Arg::Text("")));
            }
            others = tail;
        }
        rest = tail;
    }
    None
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([a, one @ ..], [b, other @ ..]) => *a == *b && same(one, other),
        _ => false,
    }
}

impl VaultSpec {
    /// The keys of a vault without the macro; each is then found by [`key_named`](crate::constructs::secrets::Vault::key_named).
    ///
    /// ```
    /// use ecs_dsl::invariants::{Initial, VaultSpec};
    ///
    /// const SPEC: VaultSpec = VaultSpec::new(&[("PORT", Initial::Number(8080))]);
    /// assert!(VaultSpec::try_new(&[("PORT", Initial::Number(1)), ("PORT", Initial::Number(2))]).is_err());
    /// ```
    ///
    /// # Panics
    /// When a key stands twice (`ecs0710`) or has the name of a secret (`ecs0709`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(initial: &'static [(&'static str, Initial)]) -> Self {
        enforce(keys(initial));
        Self { initial, keys: AnyKeys }
    }

    /// The same for keys that are only known at run time.
    ///
    /// # Errors
    /// `ecs0709` or `ecs0710`.
    pub fn try_new(initial: &'static [(&'static str, Initial)]) -> Result<Self, Violation> {
        judge(keys(initial))?;
        Ok(Self { initial, keys: AnyKeys })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets_and_other_names() {
        for name in [
            "PASSWORD",
            "DB_PASSWORD",
            "api_key",
            "TOKEN_OF_GITHUB",
            "CLIENT_SECRET",
            "SECRET",
            "SECRET_KEY_BASE",
        ] {
            assert!(initial_name(name).is_some(), "{name}");
        }
        let plain = ["PORT", "LOG_LEVEL", "MONKEY", "KEYBOARD", "TOKENS", "SECRETARY", "", "_"];
        let telling = ["TOKEN_TTL", "PASSWORD_FILE", "password_min_length", "CACHE_KEY_PREFIX", "KEY_COUNT"];
        for name in plain.into_iter().chain(telling) {
            assert!(initial_name(name).is_none(), "{name}");
        }
    }
}

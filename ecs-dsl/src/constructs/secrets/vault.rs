//! A Secrets Manager secret for one service, with its keys.

use std::cell::RefCell;
use std::rc::Rc;

use crate::constructs::iam::{Role, Statement};
use crate::constructs::{Draft, Scope};
use crate::invariants::secrets::{ECS0708, ECS0717};
use crate::invariants::{AnyKeys, Initial, Key, MayHoldSecrets, VaultSpec, Violation};
use crate::resources::secretsmanager;
use crate::template::{DeletionPolicy, Entry, Location, LogicalId, Parameter, ParameterRef, Ref, Sub, Value};

/// Characters of a generated value: letters and digits, which no URL and no shell minds.
const GENERATED_LENGTH: i64 = 32;

/// A secret of Secrets Manager with keys, for one service.
///
/// The initial values are no secrets: they stand in a parameter of the template, which only the first creation
/// sets. What people store later is never overwritten by a deployment, whoever deploys.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let vault = Vault::builder("api", vault! { PORT: 8080, DB_PASSWORD: generated }).build(&mut stack);
/// let port = vault.key(|keys| keys.PORT);
/// let password = vault.key(|keys| keys.DB_PASSWORD);
/// ```
#[derive(Clone, Debug)]
pub struct Vault<K = AnyKeys> {
    data: Rc<Data>,
    keys: K,
}

#[derive(Debug)]
struct Data {
    name: String,
    location: Location,
    secret: Ref<secretsmanager::Secret>,
    initial: &'static [(&'static str, Initial)],
    numbers: Vec<(&'static str, ParameterRef<i64>)>,
    /// The values that are generated, each a secret of its own: in the one with the written values, one more would be
    /// written over what is stored there.
    generated: Vec<(&'static str, Ref<secretsmanager::Secret>)>,
    owner: RefCell<Option<(String, Location)>>,
}

/// A key of a vault, ready to be injected into a container.
#[derive(Debug)]
pub struct BoundKey<V = ()> {
    vault: Rc<Data>,
    name: &'static str,
    initial: V,
}

impl<V: Clone> Clone for BoundKey<V> {
    fn clone(&self) -> Self {
        Self { vault: self.vault.clone(), name: self.name, initial: self.initial.clone() }
    }
}

impl Vault {
    /// A vault of that name with the keys that `vault!` lists.
    #[track_caller]
    pub fn builder<K>(name: &str, spec: VaultSpec<K>) -> VaultBuilder<K> {
        VaultBuilder {
            name: name.to_owned(),
            spec,
            location: Location::caller(),
            deletion: DeletionPolicy::Retain,
        }
    }

    /// A key by a name that is only known at run time.
    ///
    /// # Errors
    /// `ecs0708` when the vault was made without that key.
    pub fn key_named(&self, name: &str) -> Result<BoundKey, Violation> {
        self.data
            .initial
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(name, _)| BoundKey { vault: self.data.clone(), name, initial: () })
            .ok_or_else(|| {
                let keys: Vec<&str> = self.data.initial.iter().map(|(key, _)| *key).collect();
                let keys = keys.join(", ");
                let args = [self.data.name.as_str().into(), name.into(), keys.as_str().into()];
                Violation::new(&ECS0708, &args).at("the vault", self.data.location)
            })
    }
}

impl<K> Vault<K> {
    /// The same vault without the names of its keys in its type: for struct fields, lists and helpers.
    #[must_use]
    pub fn dynamic(&self) -> Vault {
        Vault { data: self.data.clone(), keys: AnyKeys }
    }

    /// One of the vault's keys, as in `vault.key(|keys| keys.PORT)`.
    pub fn key<V>(&self, pick: impl FnOnce(&K) -> Key<V>) -> BoundKey<V> {
        let key = pick(&self.keys);
        BoundKey { vault: self.data.clone(), name: key.name(), initial: key.initial() }
    }

    /// The reference to the secret; its value is the ARN.
    #[must_use]
    pub fn reference(&self) -> &Ref<secretsmanager::Secret> {
        &self.data.secret
    }

    /// Lets a role read this one secret. Only an execution role may: ECS reads the keys before the container
    /// starts. What `.secret_env(..)` injects is granted by itself.
    pub fn grant_read<R: MayHoldSecrets>(&self, scope: &mut impl Scope, role: &Role<R>) {
        role.add_policy(&mut scope.draft(), "Vault", self.data.read());
    }
}

impl Data {
    fn read(&self) -> Statement {
        // The reference is the secret's own ARN: the name alone lacks the six characters that AWS adds.
        let generated = self.generated.iter().map(|(_, secret)| secret);
        Statement::allow(["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"])
            .on([&self.secret].into_iter().chain(generated))
    }
}

impl<V> BoundKey<V> {
    /// The same key without the kind of its value.
    pub(crate) fn erased(self) -> BoundKey {
        BoundKey { vault: self.vault, name: self.name, initial: () }
    }

    /// The key's name in the vault.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value with which the vault is created.
    #[must_use]
    pub const fn initial(&self) -> &V {
        &self.initial
    }

    /// `valueFrom` of a container's secret: the ARN, the key, and no version; of a value that is generated, its own ARN.
    pub(crate) fn value_from(&self) -> Value<String> {
        if let Some((_, secret)) = self.vault.generated.iter().find(|(name, _)| *name == self.name) {
            return secret.into();
        }
        Sub::new().value(&self.vault.secret).text(format!(":{}::", self.name)).into()
    }

    /// The parameter that holds the initial number, kept by every later deployment as the vault's value is.
    pub(crate) fn number(&self) -> Option<ParameterRef<i64>> {
        self.vault.numbers.iter().find(|(name, _)| *name == self.name).map(|(_, parameter)| parameter.clone())
    }

    pub(crate) fn statement(&self) -> Statement {
        self.vault.read()
    }

    pub(crate) fn vault_id(&self) -> &LogicalId {
        self.vault.secret.target().id()
    }

    /// Makes the service the vault's reader; a second service is refused.
    pub(crate) fn claim(&self, service: &str, location: Location) -> Result<(), Violation> {
        let mut owner = self.vault.owner.borrow_mut();
        match owner.as_ref() {
            Some((other, first)) if other != service => {
                let args = [service.into(), self.vault.name.as_str().into(), other.as_str().into()];
                Err(Violation::new(&ECS0717, &args)
                    .at("this service", location)
                    .at("the vault", self.vault.location)
                    .at("the service that reads it already", *first))
            }
            _ => {
                *owner = Some((service.to_owned(), location));
                Ok(())
            }
        }
    }
}

/// Makes a [`Vault`].
#[derive(Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct VaultBuilder<K> {
    name: String,
    spec: VaultSpec<K>,
    location: Location,
    deletion: DeletionPolicy,
}

impl<K> VaultBuilder<K> {
    /// What becomes of the secret when it leaves the stack. Without a word it stays.
    pub const fn deletion_policy(mut self, policy: DeletionPolicy) -> Self {
        self.deletion = policy;
        self
    }

    /// The vault had another name before: its ids stay, so it isn't made anew.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.name);
        self
    }

    /// Adds the vault to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Vault<K> {
        let Self { name, spec, location, deletion } = self;
        let part = Part { name, location, deletion };
        let data = part.add_to(spec.initial(), &mut scope.draft());
        Vault { data: Rc::new(data), keys: spec.into_keys() }
    }
}

/// A vault without the type of its keys.
struct Part {
    name: String,
    location: Location,
    deletion: DeletionPolicy,
}

impl Part {
    fn add_to(self, initial: &'static [(&'static str, Initial)], draft: &mut Draft) -> Data {
        let Self { name, location, deletion } = self;
        let written = initial.iter().filter(|(_, value)| *value != Initial::Generated);
        let text = written
            .map(|(key, value)| ((*key).to_owned(), serde_json::Value::String(value.to_string())))
            .collect::<serde_json::Map<_, _>>();
        // One parameter for all keys: were each a parameter, a new key would change the stored value.
        let whole = draft.id(&name, "VaultInitial", location);
        let whole = draft.add_parameter::<String>(
            &whole,
            Parameter::string()
                .default(serde_json::Value::Object(text))
                .description(format!("What the vault {name} is created with; later deployments keep it"))
                .kept(),
            location,
        );
        let of_key = |draft: &mut Draft, key: &str| {
            draft.id(&format!("{name} vault {}", key.to_ascii_lowercase()), "", location)
        };
        let kept = |secret: secretsmanager::Secret| {
            Entry::new(secret, location).deletion_policy(deletion).update_replace_policy(deletion)
        };
        let mut numbers = Vec::new();
        for (key, value) in initial {
            if let Initial::Number(number) = value {
                let id = of_key(draft, key);
                let parameter = Parameter::number()
                    .default(number)
                    .description(format!(
                        "{key} of the vault {name} at its creation; later deployments keep it"
                    ))
                    .kept();
                numbers.push((*key, draft.add_parameter(&id, parameter, location)));
            }
        }
        let secret = secretsmanager::Secret::default()
            .description(format!("Settings and secrets of {name}"))
            .secret_string(whole);
        let id = draft.id(&name, "Vault", location);
        let secret = draft.add_entry(&id, kept(secret));
        let keys = initial.iter().filter(|(_, value)| *value == Initial::Generated).map(|(key, _)| *key);
        let generated = keys
            .map(|key| {
                let secret = secretsmanager::Secret::default()
                    .description(format!("{key} of {name}: made by chance; what is stored here later stays"))
                    .generate_secret_string(
                        secretsmanager::secret::GenerateSecretString::new()
                            .exclude_punctuation(true)
                            .password_length(GENERATED_LENGTH),
                    );
                let id = of_key(draft, key);
                (key, draft.add_entry(&id, kept(secret)))
            })
            .collect();
        Data { name, location, secret, initial, numbers, generated, owner: RefCell::new(None) }
    }
}

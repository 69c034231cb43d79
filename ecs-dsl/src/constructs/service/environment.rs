//! What a container finds in its environment: plain values, and keys of vaults.

use super::plain::Plain;
use crate::constructs::Draft;
use crate::constructs::secrets::BoundKey;
use crate::invariants::Violation;
use crate::invariants::secrets::{ECS0707, judge_variables};
use crate::resources::ecs::task_definition as part;
use crate::template::Value;

/// The variables of a container, as `environment!` lists them.
///
/// ```
/// use ecs_dsl::constructs::service::Environment;
///
/// assert!(Environment::try_new([("LOG_LEVEL", "info"), ("REGION", "eu")]).is_ok());
/// assert!(Environment::try_new([("LOG_LEVEL", "info"), ("LOG_LEVEL", "debug")]).is_err());
/// assert!(Environment::try_new([("DB_PASSWORD", "hunter2")]).is_err());
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Environment {
    pub(super) plain: Vec<(String, Value<String>)>,
    pub(super) secrets: Vec<(String, BoundKey)>,
}

/// What a variable may be: a plain value that stands in the template, or a key of a vault.
pub trait Variable {
    #[doc(hidden)]
    fn put(self, name: String, environment: &mut Environment);
}

impl<T: Into<Value<String>>> Variable for T {
    fn put(self, name: String, environment: &mut Environment) {
        environment.plain.push((name, self.into()));
    }
}

impl<V> Variable for BoundKey<V> {
    fn put(self, name: String, environment: &mut Environment) {
        environment.secrets.push((name, self.erased()));
    }
}

impl Environment {
    /// No variables.
    pub(crate) const fn empty() -> Self {
        Self { plain: Vec::new(), secrets: Vec::new() }
    }

    /// Plain variables that are only known at run time.
    ///
    /// # Errors
    /// `ecs0707` when a name stands twice, `ecs0709` when it is a secret's.
    pub fn try_new<N: Into<String>, V: Into<Value<String>>>(
        variables: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Self, Violation> {
        let mut all = Self::default();
        for (name, value) in variables {
            all = all.with(name, value);
        }
        judge_variables(&all.names())?;
        Ok(all)
    }

    /// The same with one variable more.
    pub(crate) fn with(mut self, name: impl Into<String>, value: impl Variable) -> Self {
        value.put(name.into(), &mut self);
        self
    }

    /// These and the others.
    pub(super) fn extend(&mut self, others: Self) {
        self.plain.extend(others.plain);
        self.secrets.extend(others.secrets);
    }

    /// The names of all variables.
    pub(super) fn names(&self) -> Vec<&str> {
        let plain = self.plain.iter().map(|(name, _)| name.as_str());
        self.secrets.iter().map(|(name, _)| name.as_str()).chain(plain).collect()
    }

    /// A container with these variables.
    pub(super) fn complete(&self, mut container: part::ContainerDefinition) -> part::ContainerDefinition {
        if !self.secrets.is_empty() {
            let secret = |(name, key): &(String, BoundKey)| part::Secret::new(name.clone(), key.value_from());
            container = container.secrets(self.secrets.iter().map(secret).collect::<Vec<_>>());
        }
        if !self.plain.is_empty() {
            let pair = |(name, value): &(String, Value<String>)| {
                part::KeyValuePair::default().name(name.clone()).value(value.clone())
            };
            container = container.environment(self.plain.iter().map(pair).collect::<Vec<_>>());
        }
        container
    }
}

impl Plain {
    /// The keys of vaults that any container of the task finds in its environment.
    pub(super) fn keys(&self) -> impl Iterator<Item = &BoundKey> {
        let others = self.containers.iter().flat_map(|all| all.others());
        let all = std::iter::once(&self.environment).chain(others.map(|container| &container.environment));
        all.flat_map(|environment| environment.secrets.iter().map(|(_, key)| key))
    }

    /// Each variable has one source, and each vault one reader.
    pub(super) fn judge_environment(&self, draft: &mut Draft) {
        let mut names = std::collections::BTreeSet::new();
        for name in self.environment.names() {
            if !names.insert(name) {
                let args = [self.name.as_str().into(), name.into()];
                draft.refuse(Violation::new(&ECS0707, &args).at("this service", self.location));
            }
        }
        for key in self.keys() {
            if let Err(violation) = key.claim(&self.name, self.location) {
                draft.refuse(violation);
            }
        }
    }
}

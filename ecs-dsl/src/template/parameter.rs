//! Parameters of a template.

use std::fmt;
use std::marker::PhantomData;

use super::reference::Target;

/// What the value of a parameter is, and so what its reference may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterKind {
    /// `String`.
    String,
    /// `Number`.
    Number,
}

/// A parameter: what whoever deploys may set, within the rules that it carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    pub(crate) kind: ParameterKind,
    pub(crate) default: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) allowed_values: Vec<String>,
    pub(crate) allowed_pattern: Option<String>,
    pub(crate) range: Option<(i64, i64)>,
    pub(crate) no_echo: bool,
    pub(crate) kept: bool,
}

impl Parameter {
    const fn of(kind: ParameterKind) -> Self {
        Self {
            kind,
            default: None,
            description: None,
            allowed_values: Vec::new(),
            allowed_pattern: None,
            range: None,
            no_echo: false,
            kept: false,
        }
    }

    /// A text.
    #[must_use]
    pub const fn string() -> Self {
        Self::of(ParameterKind::String)
    }

    /// A number.
    #[must_use]
    pub const fn number() -> Self {
        Self::of(ParameterKind::Number)
    }

    /// The value when whoever deploys gives none.
    #[must_use]
    pub fn default(mut self, default: impl fmt::Display) -> Self {
        self.default = Some(default.to_string());
        self
    }

    /// A sentence for whoever deploys.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The only values that CloudFormation takes.
    #[must_use]
    pub fn allowed_values<T: Into<String>>(mut self, values: impl IntoIterator<Item = T>) -> Self {
        self.allowed_values = values.into_iter().map(Into::into).collect();
        self
    }

    /// The pattern that a value must match as a whole.
    #[must_use]
    pub fn allowed_pattern(mut self, pattern: impl Into<String>) -> Self {
        self.allowed_pattern = Some(pattern.into());
        self
    }

    /// The least and the greatest number.
    #[must_use]
    pub const fn range(mut self, least: i64, greatest: i64) -> Self {
        self.range = Some((least, greatest));
        self
    }

    /// The value is shown to nobody who describes the stack.
    #[must_use]
    pub const fn no_echo(mut self) -> Self {
        self.no_echo = true;
        self
    }

    /// Only the creation of the stack sets the value; every later operation keeps it (`UsePreviousValue`).
    #[must_use]
    pub const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Whether only the creation of the stack sets the value.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.kept
    }

    /// The value when whoever deploys gives none.
    #[must_use]
    pub fn default_value(&self) -> Option<&str> {
        self.default.as_deref()
    }
}

/// A reference to a parameter whose value is a `T`.
pub struct ParameterRef<T> {
    target: Target,
    value: PhantomData<fn() -> T>,
}

impl<T> ParameterRef<T> {
    pub(crate) const fn to(target: Target) -> Self {
        Self { target, value: PhantomData }
    }

    /// What the reference points at.
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }
}

impl<T> Clone for ParameterRef<T> {
    fn clone(&self) -> Self {
        Self::to(self.target.clone())
    }
}

impl<T> fmt::Debug for ParameterRef<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.target, f)
    }
}

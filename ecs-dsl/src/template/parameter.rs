//! Parameters of a template.

use std::fmt;
use std::marker::PhantomData;

use super::reference::Target;
use super::value::List;

/// What the value of a parameter is, and so what its reference may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterKind {
    /// `String`.
    String,
    /// `Number`.
    Number,
    /// `CommaDelimitedList`.
    List,
    /// A type that the library makes no parameter of: `AWS::EC2::VPC::Id`.
    Other(&'static str),
}

impl ParameterKind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Number => "Number",
            Self::List => "CommaDelimitedList",
            Self::Other(name) => name,
        }
    }

    #[cfg(feature = "check")]
    pub(super) fn of(name: &str) -> Self {
        match name {
            "String" => Self::String,
            "Number" => Self::Number,
            "CommaDelimitedList" => Self::List,
            name => Self::Other(super::location::kept(name)),
        }
    }
}

/// A parameter: what whoever deploys may set, within the rules that it carries. `T` is what its reference stands for.
///
/// ```
/// use ecs_dsl::prelude::*;
/// use ecs_dsl::resources::logs;
/// use ecs_dsl::template::Parameter;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let days = stack.parameter("days", Parameter::number().default(30).range(1, 365));
/// stack.add("audit", logs::LogGroup::new().retention_in_days(days));
/// ```
///
/// A text is no number:
///
/// ```compile_fail,E0277
/// use ecs_dsl::prelude::*;
/// use ecs_dsl::resources::logs;
/// use ecs_dsl::template::Parameter;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let days = stack.parameter("days", Parameter::string().default("30"));
/// stack.add("audit", logs::LogGroup::new().retention_in_days(days));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Parameter<T = ()> {
    value: PhantomData<fn() -> T>,
    pub(crate) kind: ParameterKind,
    pub(crate) default: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) allowed_values: Vec<String>,
    pub(crate) allowed_pattern: Option<String>,
    pub(crate) range: Option<(i64, i64)>,
    pub(crate) no_echo: bool,
    pub(crate) kept: bool,
}

impl<T> Parameter<T> {
    const fn of(kind: ParameterKind) -> Self {
        Self {
            value: PhantomData,
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
}

impl Parameter<String> {
    /// A text.
    pub const fn string() -> Self {
        Self::of(ParameterKind::String)
    }
}

impl Parameter<i64> {
    /// A number.
    pub const fn number() -> Self {
        Self::of(ParameterKind::Number)
    }

    /// The least and the greatest number.
    pub const fn range(mut self, least: i64, greatest: i64) -> Self {
        self.range = Some((least, greatest));
        self
    }
}

impl Parameter<List<String>> {
    /// Texts with commas between them.
    pub const fn list() -> Self {
        Self::of(ParameterKind::List)
    }
}

impl<T> Parameter<T> {
    /// The value when whoever deploys gives none.
    pub fn default(mut self, default: impl fmt::Display) -> Self {
        self.default = Some(default.to_string());
        self
    }

    /// A sentence for whoever deploys.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The only values that CloudFormation takes.
    pub fn allowed_values<V: Into<String>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.allowed_values = values.into_iter().map(Into::into).collect();
        self
    }

    /// The pattern that a value must match as a whole.
    pub fn allowed_pattern(mut self, pattern: impl Into<String>) -> Self {
        self.allowed_pattern = Some(pattern.into());
        self
    }

    /// The value is shown to nobody who describes the stack.
    pub const fn no_echo(mut self) -> Self {
        self.no_echo = true;
        self
    }

    /// Only the creation of the stack sets the value; every later operation keeps it (`UsePreviousValue`).
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

impl<T> Parameter<T> {
    /// The same without what its reference stands for: as it stands in a template.
    pub(crate) fn erased(self) -> Parameter {
        Parameter {
            value: PhantomData,
            kind: self.kind,
            default: self.default,
            description: self.description,
            allowed_values: self.allowed_values,
            allowed_pattern: self.allowed_pattern,
            range: self.range,
            no_echo: self.no_echo,
            kept: self.kept,
        }
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

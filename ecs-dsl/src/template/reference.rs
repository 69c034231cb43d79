//! References, typed by what they point at: a reference to a cluster is no subnet.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::function::Function;
use super::logical_id::LogicalId;
use super::node::Node;
use super::value::Value;

/// What a reference points at: something of a template, and the stack that the template is for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    stack: Arc<str>,
    id: LogicalId,
}

impl Target {
    /// A target in the stack of that name.
    #[must_use]
    pub fn new(stack: Arc<str>, id: LogicalId) -> Self {
        Self { stack, id }
    }

    /// The name of the stack in which the target stands.
    #[must_use]
    pub fn stack(&self) -> &str {
        &self.stack
    }

    /// The target's id in its template.
    #[must_use]
    pub fn id(&self) -> &LogicalId {
        &self.id
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.stack, self.id)
    }
}

/// A reference to a resource of the type `R`: `Ref` in the template, and by its methods `Fn::GetAtt`.
///
/// In a property of another stack it becomes `Fn::GetStackOutput` by itself.
pub struct Ref<R> {
    target: Target,
    resource: PhantomData<fn() -> R>,
}

impl<R> Ref<R> {
    /// A reference to the resource with that target. The caller promises that it is an `R`: what `add` gives
    /// is right without a promise.
    #[must_use]
    pub fn to(target: Target) -> Self {
        Self { target, resource: PhantomData }
    }

    /// What the reference points at.
    #[must_use]
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// `Fn::GetAtt`, for an attribute that has no method. The caller says what type the attribute has.
    #[must_use]
    pub fn attribute<T>(&self, name: &'static str) -> Value<T> {
        Value::Function(Box::new(Function::GetAtt(self.target.clone(), name.into())))
    }
}

impl<R> Clone for Ref<R> {
    fn clone(&self) -> Self {
        Self::to(self.target.clone())
    }
}

impl<R> fmt::Debug for Ref<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.target, f)
    }
}

impl<R> From<Ref<R>> for Node {
    fn from(reference: Ref<R>) -> Self {
        Function::Ref(reference.target).into()
    }
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        pub struct $name<R> {
            text: String,
            resource: PhantomData<fn() -> R>,
        }

        impl<R> $name<R> {
            /// One that exists already, by its text.
            #[must_use]
            pub fn existing(text: impl Into<String>) -> Self {
                Self { text: text.into(), resource: PhantomData }
            }
        }

        impl<R> Clone for $name<R> {
            fn clone(&self) -> Self {
                Self::existing(self.text.clone())
            }
        }

        impl<R> fmt::Debug for $name<R> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.text, f)
            }
        }

        impl<R> From<$name<R>> for Node {
            fn from(name: $name<R>) -> Self {
                name.text.into()
            }
        }

        impl<R> From<$name<R>> for Value<String> {
            fn from(name: $name<R>) -> Self {
                Value::Literal(name.text)
            }
        }

        impl<R> From<Value<$name<R>>> for Value<String> {
            fn from(name: Value<$name<R>>) -> Self {
                match name {
                    Value::Literal(name) => name.into(),
                    Value::Function(function) => Value::Function(function),
                }
            }
        }
    )*};
}

names! {
    /// What `Ref` gives for a resource of the type `R`: an id, a name or an ARN, as AWS chose.
    Id
    /// The ARN of a resource of the type `R`.
    Arn
}

impl<R> From<Ref<R>> for Value<Id<R>> {
    fn from(reference: Ref<R>) -> Self {
        Value::Function(Box::new(Function::Ref(reference.target)))
    }
}

impl<R> From<&Ref<R>> for Value<Id<R>> {
    fn from(reference: &Ref<R>) -> Self {
        reference.clone().into()
    }
}

impl<R> From<Ref<R>> for Value<String> {
    fn from(reference: Ref<R>) -> Self {
        Value::Function(Box::new(Function::Ref(reference.target)))
    }
}

impl<R> From<&Ref<R>> for Value<String> {
    fn from(reference: &Ref<R>) -> Self {
        reference.clone().into()
    }
}

impl Value<String> {
    /// The same as what `Ref` would give for an `R`, for what comes from elsewhere: an import, a parameter, a text
    /// put together. The caller promises that it is one.
    #[must_use]
    pub fn into_id<R>(self) -> Value<Id<R>> {
        match self {
            Self::Literal(text) => Value::Literal(Id::existing(text)),
            Self::Function(function) => Value::Function(function),
        }
    }

    /// The same as the ARN of an `R`. The caller promises that it is one.
    #[must_use]
    pub fn into_arn<R>(self) -> Value<Arn<R>> {
        match self {
            Self::Literal(text) => Value::Literal(Arn::existing(text)),
            Self::Function(function) => Value::Function(function),
        }
    }
}

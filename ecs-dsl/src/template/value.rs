//! Typed values: a literal, or a function that CloudFormation evaluates.

use std::collections::BTreeMap;

use super::function::Function;
use super::node::{Node, Properties};

/// A `T`, or an intrinsic function that gives one.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<T> {
    /// The value itself.
    Literal(T),
    /// A function that CloudFormation evaluates.
    Function(Box<Function>),
}

impl<T> Value<T> {
    /// The literal, if it is one.
    #[must_use]
    pub fn literal(&self) -> Option<&T> {
        match self {
            Self::Literal(literal) => Some(literal),
            Self::Function(_) => None,
        }
    }
}

impl<T> From<T> for Value<T> {
    fn from(literal: T) -> Self {
        Self::Literal(literal)
    }
}

impl<T: Into<Node>> From<Value<T>> for Node {
    fn from(value: Value<T>) -> Self {
        match value {
            Value::Literal(literal) => literal.into(),
            Value::Function(function) => Self::Function(function),
        }
    }
}

macro_rules! widen {
    ($($from:ty => $to:ty),* $(,)?) => {$(
        impl From<$from> for Value<$to> {
            fn from(literal: $from) -> Self {
                Self::Literal(literal.into())
            }
        }
    )*};
}

widen! {
    &str => String,
    u8 => i64, u16 => i64, u32 => i64, i32 => i64,
    i32 => f64, u32 => f64,
}

/// A list of `T`, or a function that gives one (`Fn::Split`, `Fn::GetAZs`, a list parameter).
#[derive(Clone, Debug, PartialEq)]
pub enum List<T> {
    /// The elements themselves.
    Items(Vec<Value<T>>),
    /// A function that gives the whole list.
    Function(Box<Function>),
}

impl<T, V: Into<Value<T>>> From<Vec<V>> for List<T> {
    fn from(items: Vec<V>) -> Self {
        items.into_iter().collect()
    }
}

impl<T, V: Into<Value<T>>, const N: usize> From<[V; N]> for List<T> {
    fn from(items: [V; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T, V: Into<Value<T>> + Clone> From<&[V]> for List<T> {
    fn from(items: &[V]) -> Self {
        items.iter().cloned().collect()
    }
}

impl<T, V: Into<Value<T>> + Clone> From<&Vec<V>> for List<T> {
    fn from(items: &Vec<V>) -> Self {
        items.iter().cloned().collect()
    }
}

impl<T, V: Into<Value<T>>> FromIterator<V> for List<T> {
    fn from_iter<I: IntoIterator<Item = V>>(items: I) -> Self {
        Self::Items(items.into_iter().map(Into::into).collect())
    }
}

impl<T> From<Function> for List<T> {
    fn from(function: Function) -> Self {
        Self::Function(Box::new(function))
    }
}

impl<T: Into<Node>> From<List<T>> for Node {
    fn from(list: List<T>) -> Self {
        match list {
            List::Items(items) => items.into(),
            List::Function(function) => Self::Function(function),
        }
    }
}

/// Names of the user's own choice, each with a `T`: environment variables, dimensions, options.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<T>(BTreeMap<String, Value<T>>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T, N: Into<String>, V: Into<Value<T>>> FromIterator<(N, V)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(members: I) -> Self {
        Self(members.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl<T, K: Into<String>, V: Into<Value<T>>, const N: usize> From<[(K, V); N]> for Map<T> {
    fn from(members: [(K, V); N]) -> Self {
        members.into_iter().collect()
    }
}

impl<T: Into<Node>> From<Map<T>> for Node {
    fn from(map: Map<T>) -> Self {
        Self::Map(map.0.into_iter().collect())
    }
}

/// A JSON document that AWS leaves free: a policy, an event pattern, a dashboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Json(Node);

impl From<Properties> for Json {
    fn from(document: Properties) -> Self {
        Self(document.into())
    }
}

impl From<Node> for Json {
    fn from(document: Node) -> Self {
        Self(document)
    }
}

impl From<serde_json::Value> for Json {
    fn from(document: serde_json::Value) -> Self {
        Self(document.into())
    }
}

impl From<Json> for Node {
    fn from(document: Json) -> Self {
        document.0
    }
}

impl From<Properties> for Value<Json> {
    fn from(document: Properties) -> Self {
        Self::Literal(document.into())
    }
}

impl From<serde_json::Value> for Value<Json> {
    fn from(document: serde_json::Value) -> Self {
        Self::Literal(document.into())
    }
}

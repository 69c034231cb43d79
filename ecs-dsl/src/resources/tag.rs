//! The tag that nearly every resource type takes.

use crate::template::{Node, Properties, Value};

/// A tag: `Key` and `Value`.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Tag(Properties);

impl Tag {
    /// A tag of that key.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Properties::new().with("Key", key.into()).with("Value", value.into()))
    }

    /// The properties that were set.
    #[must_use]
    pub const fn properties(&self) -> &Properties {
        &self.0
    }
}

impl From<Tag> for Node {
    fn from(tag: Tag) -> Self {
        tag.0.into()
    }
}

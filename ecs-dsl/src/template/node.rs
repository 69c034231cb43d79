//! The tree that every property value becomes: JSON with functions in it.

use std::borrow::Cow;

use super::function::Function;
use super::reference::Target;

/// A piece of a template: a JSON value, or an intrinsic function in the place of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A text.
    String(Cow<'static, str>),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Map(Properties),
    /// An intrinsic function.
    Function(Box<Function>),
}

/// Names and values, in the order of the names: the order in which they are written.
///
/// They stand side by side: there are few of them, and a tree costs several times the memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Properties {
    members: Vec<(Cow<'static, str>, Node)>,
    /// The marks of all names: most properties that a rule asks for aren't set, and this says so without a look at
    /// any name.
    marks: u64,
}

/// Up to so many names, comparing lengths one by one is faster than halving.
const FEW: usize = 12;

/// One of 64 bits for a name. Names of a kind differ in their lengths and ends.
fn mark(name: &str) -> u64 {
    match name.as_bytes() {
        [first, .., last] => {
            let mixed = name.len() * 5 + usize::from(*first) * 3 + usize::from(*last) * 13;
            1 << (mixed % 64)
        }
        _ => 1,
    }
}

impl Properties {
    /// No properties.
    #[must_use]
    pub const fn new() -> Self {
        Self { members: Vec::new(), marks: 0 }
    }

    /// The same with one property more, or with another value for it.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Node>) -> Self {
        self.put(name.into(), value.into());
        self
    }

    /// Sets a property.
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Node>) {
        self.put(name.into(), value.into());
    }

    /// The value of a property, if it is set.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        if self.marks & mark(name) == 0 {
            return None;
        }
        if self.members.len() > FEW {
            let place = self.place(name).ok()?;
            return self.members.get(place).map(|(_, value)| value);
        }
        self.members.iter().find(|(known, _)| known.as_ref() == name).map(|(_, value)| value)
    }

    /// The value of a property, to change it in place.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Node> {
        let place = self.place(name).ok()?;
        self.members.get_mut(place).map(|(_, value)| value)
    }

    /// Removes a property and gives back its value.
    pub fn remove(&mut self, name: &str) -> Option<Node> {
        let place = self.place(name).ok()?;
        let (_, value) = self.members.remove(place);
        self.marks = self.members.iter().fold(0, |marks, (name, _)| marks | mark(name));
        Some(value)
    }

    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// How many properties are set.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// All properties, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.members.iter().map(|(name, value)| (name.as_ref(), value))
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut Node> {
        self.members.iter_mut().map(|(_, value)| value)
    }

    /// Where a property stands, or would.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.members.binary_search_by(|(known, _)| known.as_ref().cmp(name))
    }

    fn put(&mut self, name: Cow<'static, str>, value: Node) {
        match self.place(&name) {
            Ok(place) => {
                if let Some(member) = self.members.get_mut(place) {
                    member.1 = value;
                }
            }
            Err(place) => {
                self.marks |= mark(&name);
                self.members.insert(place, (name, value));
            }
        }
    }
}

impl<N: Into<Cow<'static, str>>, V: Into<Node>> FromIterator<(N, V)> for Properties {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(iter: I) -> Self {
        let mut members: Vec<_> = iter.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        members.dedup_by(|later, first| {
            let again = later.0 == first.0;
            if again {
                std::mem::swap(later, first);
            }
            again
        });
        let marks = members.iter().fold(0, |marks, (name, _)| marks | mark(name));
        Self { members, marks }
    }
}

impl Node {
    /// The text, when this is a literal one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, when this is a literal one. CloudFormation takes a number in quotes for a number too.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The properties, when this is an object.
    #[must_use]
    pub fn as_map(&self) -> Option<&Properties> {
        match self {
            Self::Map(properties) => Some(properties),
            _ => None,
        }
    }

    /// The elements, when this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Node]> {
        match self {
            Self::List(nodes) => Some(nodes),
            _ => None,
        }
    }

    /// The resource or parameter that this is a plain `Ref` to.
    #[must_use]
    pub fn as_ref_target(&self) -> Option<&Target> {
        match self {
            Self::Function(function) => match function.as_ref() {
                Function::Ref(target) => Some(target),
                _ => None,
            },
            _ => None,
        }
    }

    /// Calls `visit` with every reference in this piece, however deep.
    pub fn visit_targets<'n>(&'n self, visit: &mut impl FnMut(&'n Target)) {
        self.visit_deep(&mut |function| function.target().into_iter().for_each(&mut *visit));
    }

    /// Calls `visit` with every function in this piece, however deep.
    pub(crate) fn visit_deep<'n>(&'n self, visit: &mut impl FnMut(&'n Function)) {
        match self {
            Self::List(nodes) => nodes.iter().for_each(|node| node.visit_deep(visit)),
            Self::Map(properties) => properties.iter().for_each(|(_, node)| node.visit_deep(visit)),
            Self::Function(function) => function.visit_deep(visit),
            Self::Bool(_) | Self::Integer(_) | Self::Number(_) | Self::String(_) => {}
        }
    }

    /// Calls `visit` with every function in this piece and in the parts of its `Fn::Sub`s.
    pub fn visit_functions<'n>(&'n self, visit: &mut impl FnMut(&'n Function)) {
        match self {
            Self::List(nodes) => nodes.iter().for_each(|node| node.visit_functions(visit)),
            Self::Map(properties) => properties.iter().for_each(|(_, node)| node.visit_functions(visit)),
            Self::Function(function) => {
                visit(function);
                if let Function::Sub(sub) = function.as_ref() {
                    for part in sub.parts() {
                        if let super::function::Part::Function(function) = part {
                            visit(function);
                        }
                    }
                }
            }
            Self::Bool(_) | Self::Integer(_) | Self::Number(_) | Self::String(_) => {}
        }
    }

    /// Calls `visit` with every literal text in this piece, to change it in place.
    pub(crate) fn visit_texts_mut(&mut self, visit: &mut impl FnMut(&mut Cow<'static, str>)) {
        match self {
            Self::String(text) => visit(text),
            Self::List(nodes) => nodes.iter_mut().for_each(|node| node.visit_texts_mut(visit)),
            Self::Map(properties) => properties.values_mut().for_each(|node| node.visit_texts_mut(visit)),
            Self::Function(_) | Self::Bool(_) | Self::Integer(_) | Self::Number(_) => {}
        }
    }

    /// Calls `visit` with every function in this piece, the innermost first, to change it in place.
    pub(crate) fn visit_functions_mut(&mut self, visit: &mut impl FnMut(&mut Function)) {
        match self {
            Self::List(nodes) => nodes.iter_mut().for_each(|node| node.visit_functions_mut(visit)),
            Self::Map(properties) => {
                properties.values_mut().for_each(|node| node.visit_functions_mut(visit));
            }
            Self::Function(function) => function.visit_functions_mut(visit),
            Self::Bool(_) | Self::Integer(_) | Self::Number(_) | Self::String(_) => {}
        }
    }
}

macro_rules! literals {
    ($($type:ty => $value:ident: $node:expr;)*) => {$(
        impl From<$type> for Node {
            fn from($value: $type) -> Self {
                $node
            }
        }
    )*};
}

literals! {
    bool => value: Self::Bool(value);
    i32 => value: Self::Integer(value.into());
    i64 => value: Self::Integer(value);
    u8 => value: Self::Integer(value.into());
    u16 => value: Self::Integer(value.into());
    u32 => value: Self::Integer(value.into());
    f64 => value: Self::Number(value);
    &'static str => value: Self::String(Cow::Borrowed(value));
    String => value: Self::String(Cow::Owned(value));
    Cow<'static, str> => value: Self::String(value);
    Properties => value: Self::Map(value);
    Function => value: Self::Function(Box::new(value));
    Box<Function> => value: Self::Function(value);
}

impl<T: Into<Self>> From<Vec<T>> for Node {
    fn from(nodes: Vec<T>) -> Self {
        Self::List(nodes.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>, const N: usize> From<[T; N]> for Node {
    fn from(nodes: [T; N]) -> Self {
        Self::List(nodes.into_iter().map(Into::into).collect())
    }
}

impl From<serde_json::Value> for Node {
    /// Plain JSON, functions and all: what stands in it is written as it is, and makes no edge in the graph.
    /// A `null` is written as the text `null`: CloudFormation knows no null.
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value as Json;
        match value {
            Json::Null => "null".into(),
            Json::Bool(value) => value.into(),
            Json::Number(number) => match number.as_i64() {
                Some(whole) => whole.into(),
                None => Self::Number(number.as_f64().unwrap_or_default()),
            },
            Json::String(text) => text.into(),
            Json::Array(items) => items.into(),
            Json::Object(members) => Self::Map(members.into_iter().collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_in_the_order_of_their_names_and_the_last_value_counts() {
        let collected: Properties = [("b", 1), ("c", 2), ("a", 3), ("b", 4)].into_iter().collect();
        let set = Properties::new().with("b", 1).with("c", 2).with("a", 3).with("b", 4);
        assert_eq!(collected, set);
        let members: Vec<_> = set.iter().map(|(name, value)| (name, value.as_integer())).collect();
        assert_eq!(members, [("a", Some(3)), ("b", Some(4)), ("c", Some(2))]);
        assert_eq!((set.get("b"), set.get("d")), (Some(&Node::Integer(4)), None));
    }

    #[test]
    fn what_is_set_is_found_and_what_is_removed_is_not_however_many_there_are() {
        let names: Vec<String> = (0..200).map(|number| format!("{number}Name{}", number % 7)).collect();
        let mut some = Properties::new();
        for (count, name) in names.iter().enumerate() {
            some.set(name.clone(), 1);
            let found = |name: &&String| some.get(name).is_some();
            assert_eq!(names.iter().filter(found).count(), count + 1, "{name}");
        }
        for (count, name) in names.iter().enumerate() {
            some.remove(name);
            let rest: Properties = names.iter().skip(count + 1).map(|name| (name.clone(), 1)).collect();
            assert_eq!(some, rest, "{name}");
            assert!(rest.iter().all(|(name, _)| some.get(name).is_some()), "{name}");
        }
        assert_eq!((some.get("0Name0"), some.get("")), (None, None));
    }
}

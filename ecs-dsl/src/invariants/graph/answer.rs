//! What a template says of a property: nothing, a value, or a value that only the deployment knows.

use crate::template::{Function, Node, Part as SubPart, Properties, Pseudo, Target};

/// What stands in a template in a property's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    /// Nothing: AWS takes its default.
    Absent,
    /// A parameter, a condition or another function: only the deployment knows.
    Unknown,
    /// This value.
    Is(T),
}

impl<T> Answer<T> {
    /// The value, with AWS's default where nothing is written; `None` when only the deployment knows.
    pub fn or(self, default: T) -> Option<T> {
        match self {
            Self::Absent => Some(default),
            Self::Unknown => None,
            Self::Is(value) => Some(value),
        }
    }

    /// The value, when it is written.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Absent | Self::Unknown => None,
        }
    }

    /// Whether nothing is written.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The same answer of another type; `None` is a value that nobody can tell.
    pub fn then<U>(self, read: impl FnOnce(T) -> Option<U>) -> Answer<U> {
        match self {
            Self::Absent => Answer::Absent,
            Self::Unknown => Answer::Unknown,
            Self::Is(value) => read(value).map_or(Answer::Unknown, Answer::Is),
        }
    }
}

/// Reading of properties by a path, as in `"HealthCheck.Interval"`.
pub trait Look {
    /// What stands at a path; nothing for `AWS::NoValue`.
    fn look(&self, path: &str) -> Answer<&Node>;

    /// A literal text, or a number written as one.
    fn text(&self, path: &str) -> Answer<&str> {
        self.look(path).then(Node::as_str)
    }

    /// A whole number, in quotes or not.
    fn integer(&self, path: &str) -> Answer<i64> {
        self.look(path).then(Node::as_integer)
    }

    /// Any number, in quotes or not.
    fn number(&self, path: &str) -> Answer<f64> {
        self.look(path).then(Node::as_number)
    }

    /// Whether it is so.
    fn flag(&self, path: &str) -> Answer<bool> {
        self.look(path).then(Node::as_bool)
    }

    /// The elements of a list; none when there is no list, or none that can be read.
    fn list(&self, path: &str) -> &[Node] {
        self.look(path).known().and_then(Node::as_list).unwrap_or_default()
    }

    /// The elements of a list that are objects.
    fn maps<'n>(&'n self, path: &str) -> impl Iterator<Item = &'n Properties> {
        self.list(path).iter().filter_map(Node::as_map)
    }
}

impl Look for Properties {
    fn look(&self, path: &str) -> Answer<&Node> {
        let mut here = self;
        let mut rest = path;
        loop {
            let dot = rest.bytes().position(|byte| byte == b'.');
            let (name, more) = dot.map_or((rest, None), |dot| (&rest[..dot], Some(&rest[dot + 1..])));
            let Some(node) = here.get(name).filter(|node| !node.is_no_value()) else { return Answer::Absent };
            let Some(more) = more else { return Answer::Is(node) };
            let Node::Map(inner) = node else { return Answer::Unknown };
            (here, rest) = (inner, more);
        }
    }
}

impl Node {
    /// Any number, in quotes or not.
    fn as_number(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "numbers of templates are small")]
            Self::Integer(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            Self::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Whether it is so, in quotes or not.
    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::String(text) => text.to_ascii_lowercase().parse().ok(),
            _ => None,
        }
    }

    fn is_no_value(&self) -> bool {
        matches!(self, Self::Function(function) if matches!(**function, Function::Pseudo(Pseudo::NoValue)))
    }

    /// What a value refers to, and which attribute of it; `Ref` for a plain reference.
    pub(crate) fn reference(&self) -> Option<(&Target, &str)> {
        let Self::Function(function) = self else { return None };
        let function = match function.as_ref() {
            Function::Sub(sub) => match sub.parts() {
                [SubPart::Function(function)] => function,
                _ => return None,
            },
            _ => function,
        };
        match function.as_ref() {
            Function::Ref(target) => Some((target, "Ref")),
            Function::GetAtt(target, attribute) => Some((target, attribute)),
            _ => None,
        }
    }

    /// What a value names, when it names just one thing: `Ref`, `Fn::GetAtt`, or an `Fn::Sub` of one of them.
    pub(crate) fn named(&self) -> Option<&Target> {
        self.reference().map(|(target, _)| target)
    }

    /// The text of a value, with `unknown` for each piece that only the deployment knows: `arn:{}:iam::aws:policy/x`
    /// for `arn:${AWS::Partition}:iam::aws:policy/x`. `None` for what is no text at all.
    pub(crate) fn outline(&self, unknown: &str) -> Option<String> {
        match self {
            Self::String(text) => Some(text.to_string()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Function(function) => match function.as_ref() {
                Function::Sub(sub) => Some(
                    sub.parts()
                        .iter()
                        .map(|part| match part {
                            SubPart::Text(text) => text.as_ref(),
                            SubPart::Function(_) => unknown,
                        })
                        .collect(),
                ),
                Function::Join(delimiter, Self::List(nodes)) => {
                    let pieces: Vec<String> = nodes
                        .iter()
                        .map(|node| node.outline(unknown).unwrap_or_else(|| unknown.to_owned()))
                        .collect();
                    Some(pieces.join(delimiter))
                }
                _ => Some(unknown.to_owned()),
            },
            Self::Bool(_) | Self::Number(_) | Self::List(_) | Self::Map(_) => None,
        }
    }
}

//! The intrinsic functions.
//!
//! `Fn::GetAtt` is made by the methods of [`Ref`](super::Ref), `Fn::If` by [`ConditionRef`](super::ConditionRef),
//! `Fn::GetStackOutput` by using a reference in another stack.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::condition::ConditionRef;
use super::logical_id::LogicalId;
use super::node::Node;
use super::parameter::ParameterRef;
use super::reference::{Ref, Target};
use super::value::{List, Value};

/// An intrinsic function with its arguments.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Function {
    /// `Ref` to a resource or a parameter.
    Ref(Target),
    /// `Ref` to a pseudo parameter.
    Pseudo(Pseudo),
    /// `Fn::GetAtt`.
    GetAtt(Target, Cow<'static, str>),
    /// `Fn::Sub`.
    Sub(Sub),
    /// `Fn::Join`: the delimiter and the list.
    Join(String, Node),
    /// `Fn::Select`: the index and the list.
    Select(Node, Node),
    /// `Fn::Split`: the delimiter and the text.
    Split(String, Node),
    /// `Fn::GetAZs` of a region; empty for the stack's own.
    GetAzs(Node),
    /// `Fn::FindInMap`: the mapping and its two keys.
    FindInMap(LogicalId, Node, Node),
    /// `Fn::Base64`.
    Base64(Node),
    /// `Fn::Cidr`: the block, how many, and the bits of each.
    Cidr(Node, u8, u8),
    /// `Fn::ImportValue`.
    ImportValue(Node),
    /// `Fn::GetStackOutput`: the stack's name, the output's name and the region, if it is another one.
    GetStackOutput(String, LogicalId, Option<String>),
    /// `Fn::If`: a condition and the two outcomes.
    If(LogicalId, Node, Node),
    /// `Fn::Equals`.
    Equals(Node, Node),
    /// `Fn::And`: two to ten conditions.
    And(Vec<Node>),
    /// `Fn::Or`: two to ten conditions.
    Or(Vec<Node>),
    /// `Fn::Not`.
    Not(Node),
    /// `Condition`: another condition by its name.
    Condition(LogicalId),
    /// A function that the library makes none of, as a template of another origin has it: its name and argument.
    Other(String, Node),
}

impl Function {
    /// Calls `visit` with every reference in the function and its arguments.
    pub fn visit_targets<'n>(&'n self, visit: &mut impl FnMut(&'n Target)) {
        self.visit_deep(&mut |function| function.target().into_iter().for_each(&mut *visit));
    }

    /// What this function refers to by itself.
    pub(crate) const fn target(&self) -> Option<&Target> {
        match self {
            Self::Ref(target) | Self::GetAtt(target, _) => Some(target),
            _ => None,
        }
    }

    /// Calls `visit` with this function and then with every one in its arguments.
    pub(crate) fn visit_deep<'n>(&'n self, visit: &mut impl FnMut(&'n Self)) {
        visit(self);
        match self {
            Self::Sub(sub) => {
                for part in &sub.0 {
                    if let Part::Function(function) = part {
                        function.visit_deep(visit);
                    }
                }
            }
            Self::Ref(_)
            | Self::GetAtt(..)
            | Self::Pseudo(_)
            | Self::GetStackOutput(..)
            | Self::Condition(_) => {}
            Self::Join(_, node)
            | Self::Split(_, node)
            | Self::GetAzs(node)
            | Self::Base64(node)
            | Self::Cidr(node, ..)
            | Self::ImportValue(node)
            | Self::Other(_, node)
            | Self::Not(node) => node.visit_deep(visit),
            Self::Select(a, b) | Self::FindInMap(_, a, b) | Self::If(_, a, b) | Self::Equals(a, b) => {
                a.visit_deep(visit);
                b.visit_deep(visit);
            }
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().for_each(|node| node.visit_deep(visit)),
        }
    }

    /// Calls `visit` with every function in the arguments of this one and then with itself, to change it in place.
    pub(crate) fn visit_functions_mut(&mut self, visit: &mut impl FnMut(&mut Self)) {
        match self {
            Self::Sub(sub) => {
                for part in &mut sub.0 {
                    if let Part::Function(function) = part {
                        function.visit_functions_mut(visit);
                    }
                }
            }
            Self::Ref(_)
            | Self::GetAtt(..)
            | Self::Pseudo(_)
            | Self::GetStackOutput(..)
            | Self::Condition(_) => {}
            Self::Join(_, node)
            | Self::Split(_, node)
            | Self::GetAzs(node)
            | Self::Base64(node)
            | Self::Cidr(node, ..)
            | Self::ImportValue(node)
            | Self::Other(_, node)
            | Self::Not(node) => node.visit_functions_mut(visit),
            Self::Select(a, b) | Self::FindInMap(_, a, b) | Self::If(_, a, b) | Self::Equals(a, b) => {
                a.visit_functions_mut(visit);
                b.visit_functions_mut(visit);
            }
            Self::And(nodes) | Self::Or(nodes) => {
                nodes.iter_mut().for_each(|node| node.visit_functions_mut(visit));
            }
        }
        visit(self);
    }
}

/// What CloudFormation itself knows (CloudFormation User Guide: pseudo-parameter-reference).
///
/// `AWS::StackName` and `AWS::StackId` are missing on purpose: a template that uses them can't be refactored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pseudo {
    /// `AWS::AccountId`.
    AccountId,
    /// `AWS::NoValue`: removes the property.
    NoValue,
    /// `AWS::NotificationARNs`.
    NotificationArns,
    /// `AWS::Partition`.
    Partition,
    /// `AWS::Region`.
    Region,
    /// `AWS::URLSuffix`.
    UrlSuffix,
}

impl Pseudo {
    #[cfg(feature = "check")]
    pub(super) const ALL: [Self; 6] = [
        Self::AccountId,
        Self::NoValue,
        Self::NotificationArns,
        Self::Partition,
        Self::Region,
        Self::UrlSuffix,
    ];

    /// The name in the template.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AccountId => "AWS::AccountId",
            Self::NoValue => "AWS::NoValue",
            Self::NotificationArns => "AWS::NotificationARNs",
            Self::Partition => "AWS::Partition",
            Self::Region => "AWS::Region",
            Self::UrlSuffix => "AWS::URLSuffix",
        }
    }
}

impl<T> Value<T> {
    /// `AWS::NoValue`: as if the property weren't written.
    #[must_use]
    pub fn no_value() -> Self {
        Self::Function(Box::new(Function::Pseudo(Pseudo::NoValue)))
    }
}

impl From<Pseudo> for Value<String> {
    fn from(pseudo: Pseudo) -> Self {
        Self::Function(Box::new(Function::Pseudo(pseudo)))
    }
}

/// `Fn::Sub`, built of parts: what stands in a text part is never taken for a placeholder.
///
/// ```
/// use ecs_dsl::template::{Pseudo, Sub, Value};
///
/// let arn: Value<String> = Sub::new()
///     .text("arn:")
///     .value(Pseudo::Partition)
///     .text(":iam::aws:policy/ReadOnlyAccess")
///     .into();
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sub(pub(crate) Vec<Part>);

/// A part of a [`Sub`].
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text as it is.
    Text(Cow<'static, str>),
    /// A function whose value is put in.
    Function(Box<Function>),
}

impl Sub {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Text, taken as it is: `${` needs no escape.
    #[must_use]
    pub fn text(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Part::Text(text.into()));
        self
    }

    /// A value that CloudFormation puts in.
    #[must_use]
    pub fn value(mut self, value: impl Into<Value<String>>) -> Self {
        self.0.push(match value.into() {
            Value::Literal(text) => Part::Text(text.into()),
            Value::Function(function) => Part::Function(function),
        });
        self
    }

    /// The parts, in their order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// The text with its placeholders, and the values that need names of their own.
    pub(crate) fn render(&self) -> (String, BTreeMap<String, &Function>) {
        let mut text = String::new();
        let mut named = BTreeMap::new();
        for part in &self.0 {
            match part {
                Part::Text(part) => text.push_str(&part.replace("${", "${!")),
                Part::Function(function) => {
                    let name = match function.as_ref() {
                        Function::Ref(target) => target.id().to_string(),
                        Function::GetAtt(target, attribute) => format!("{}.{attribute}", target.id()),
                        Function::Pseudo(pseudo) => pseudo.name().to_owned(),
                        function => {
                            let name = format!("Value{}", named.len() + 1);
                            named.insert(name.clone(), function);
                            name
                        }
                    };
                    text.push_str("${");
                    text.push_str(&name);
                    text.push('}');
                }
            }
        }
        (text, named)
    }
}

impl From<Sub> for Value<String> {
    fn from(sub: Sub) -> Self {
        Self::Function(Box::new(Function::Sub(sub)))
    }
}

impl From<Sub> for Node {
    fn from(sub: Sub) -> Self {
        Function::Sub(sub).into()
    }
}

/// `Fn::Join`: the elements with the delimiter between them.
pub fn join(delimiter: impl Into<String>, list: impl Into<List<String>>) -> Value<String> {
    Value::Function(Box::new(Function::Join(delimiter.into(), list.into().into())))
}

/// `Fn::Select`: the element at that place, from 0.
pub fn select<T: Into<Node>>(index: u32, list: impl Into<List<T>>) -> Value<T> {
    Value::Function(Box::new(Function::Select(index.into(), list.into().into())))
}

/// `Fn::Split`: the text cut at the delimiter.
pub fn split(delimiter: impl Into<String>, text: impl Into<Value<String>>) -> List<String> {
    Function::Split(delimiter.into(), text.into().into()).into()
}

/// `Fn::GetAZs` of the stack's own region.
#[must_use]
pub fn get_azs() -> List<String> {
    Function::GetAzs("".into()).into()
}

/// `Fn::FindInMap`.
pub fn find_in_map<T>(
    mapping: &LogicalId,
    first: impl Into<Value<String>>,
    second: impl Into<Value<String>>,
) -> Value<T> {
    Value::Function(Box::new(Function::FindInMap(mapping.clone(), first.into().into(), second.into().into())))
}

/// `Fn::Cidr`: `count` blocks of `bits` host bits each.
pub fn cidr(block: impl Into<Value<String>>, count: u8, bits: u8) -> List<String> {
    Function::Cidr(block.into().into(), count, bits).into()
}

/// `Fn::ImportValue`, for what another program exports. Between stacks of one program a plain reference does it.
pub fn import_value(name: impl Into<Value<String>>) -> Value<String> {
    Value::Function(Box::new(Function::ImportValue(name.into().into())))
}

impl Value<String> {
    /// `Fn::Base64` of this text.
    #[must_use]
    pub fn base64(self) -> Self {
        Self::Function(Box::new(Function::Base64(self.into())))
    }

    /// `{{resolve:ssm:NAME}}`: a parameter of Systems Manager, read by CloudFormation at each operation.
    #[must_use]
    pub fn resolve_ssm(name: &str) -> Self {
        Self::Literal(format!("{{{{resolve:ssm:{name}}}}}"))
    }

    /// `{{resolve:ssm:NAME:VERSION}}`: one version of a parameter of Systems Manager.
    #[must_use]
    pub fn resolve_ssm_version(name: &str, version: u32) -> Self {
        Self::Literal(format!("{{{{resolve:ssm:{name}:{version}}}}}"))
    }

    /// `{{resolve:secretsmanager:SECRET:SecretString:KEY}}`: CloudFormation reads the value and shows it to
    /// nobody; it stands in no template.
    #[must_use]
    pub fn resolve_secret<R>(secret: &Ref<R>, key: &'static str) -> Self {
        Sub::new()
            .text("{{resolve:secretsmanager:")
            .value(secret)
            .text(":SecretString:")
            .text(key)
            .text("}}")
            .into()
    }
}

/// `Fn::GetStackOutput`: an output of a stack that another program made, in this region or another one. Between
/// stacks of one program a plain reference does it.
pub fn get_stack_output(stack: impl Into<String>, output: &LogicalId, region: Option<&str>) -> Value<String> {
    let region = region.map(str::to_owned);
    Value::Function(Box::new(Function::GetStackOutput(stack.into(), output.clone(), region)))
}

impl<T> From<ParameterRef<List<T>>> for List<T> {
    fn from(parameter: ParameterRef<List<T>>) -> Self {
        Function::Ref(parameter.target().clone()).into()
    }
}

impl<T> From<ParameterRef<T>> for Value<T> {
    fn from(parameter: ParameterRef<T>) -> Self {
        Self::Function(Box::new(Function::Ref(parameter.target().clone())))
    }
}

impl ConditionRef {
    /// `Fn::If`: one value when the condition holds, another when not.
    pub fn choose<T: Into<Node>>(&self, yes: impl Into<Value<T>>, no: impl Into<Value<T>>) -> Value<T> {
        Value::Function(Box::new(Function::If(self.id().clone(), yes.into().into(), no.into().into())))
    }
}

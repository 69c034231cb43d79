//! Values of a template: a mapping of one member with a function's name is that function.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::tree::{Shape, Tree};
use crate::template::function::{Function, Part, Pseudo, Sub};
use crate::template::logical_id::LogicalId;
use crate::template::node::{Node, Properties};
use crate::template::reference::Target;

/// Turns values into nodes, for one stack.
pub(super) struct Reader {
    stack: Arc<str>,
}

impl Reader {
    pub(super) const fn new(stack: Arc<str>) -> Self {
        Self { stack }
    }

    fn target(&self, id: &str) -> Target {
        Target::new(Arc::clone(&self.stack), LogicalId::trusted(id))
    }

    pub(super) fn node(&self, tree: Tree) -> Node {
        match tree.value {
            Shape::Null => Function::Pseudo(Pseudo::NoValue).into(),
            Shape::Bool(value) => value.into(),
            Shape::Integer(value) => value.into(),
            Shape::Number(value) => value.into(),
            Shape::Text(text) => text.into(),
            Shape::List(items) => Node::List(items.into_iter().map(|item| self.node(item)).collect()),
            Shape::Map(mut members) => {
                if let [(name, _, argument)] = members.as_mut_slice()
                    && is_function(name, argument)
                {
                    let argument = Tree {
                        value: std::mem::replace(&mut argument.value, Shape::Null),
                        place: argument.place,
                    };
                    return self.function(name, self.node(argument)).into();
                }
                let members = members.into_iter().map(|(name, _, tree)| (name, self.node(tree)));
                Node::Map(members.collect::<Properties>())
            }
        }
    }

    /// A function by its name; what isn't understood stays as it is written.
    fn function(&self, name: &str, argument: Node) -> Function {
        let unread = |argument| Function::Other(name.to_owned(), argument);
        match (name, argument) {
            ("Ref", Node::String(id)) => self.reference(&id),
            ("Condition", Node::String(id)) => Function::Condition(LogicalId::trusted(&id)),
            ("Fn::GetAtt", Node::String(path)) => self.attribute(&path),
            ("Fn::GetAtt", Node::List(path)) => match path.as_slice() {
                [Node::String(id), Node::String(attribute)] => {
                    Function::GetAtt(self.target(id), attribute.clone())
                }
                _ => unread(Node::List(path)),
            },
            ("Fn::Sub", Node::String(text)) => Function::Sub(self.sub(&text, &BTreeMap::new())),
            ("Fn::Sub", Node::List(arguments)) => match arguments.as_slice() {
                [Node::String(text), Node::Map(named)] => {
                    let named = named.iter().map(|(name, node)| (name.to_owned(), node.clone())).collect();
                    Function::Sub(self.sub(text, &named))
                }
                _ => unread(Node::List(arguments)),
            },
            ("Fn::Join" | "Fn::Split", Node::List(arguments)) => match <[Node; 2]>::try_from(arguments) {
                Ok([Node::String(delimiter), value]) if name == "Fn::Join" => {
                    Function::Join(delimiter.into_owned(), value)
                }
                Ok([Node::String(delimiter), value]) => Function::Split(delimiter.into_owned(), value),
                Ok(arguments) => unread(arguments.into()),
                Err(arguments) => unread(Node::List(arguments)),
            },
            ("Fn::Select" | "Fn::Equals", Node::List(arguments)) => match <[Node; 2]>::try_from(arguments) {
                Ok([first, second]) if name == "Fn::Select" => Function::Select(first, second),
                Ok([first, second]) => Function::Equals(first, second),
                Err(arguments) => unread(Node::List(arguments)),
            },
            ("Fn::If" | "Fn::FindInMap", Node::List(arguments)) => match <[Node; 3]>::try_from(arguments) {
                Ok([Node::String(id), first, second]) => {
                    let id = LogicalId::trusted(&id);
                    if name == "Fn::If" {
                        Function::If(id, first, second)
                    } else {
                        Function::FindInMap(id, first, second)
                    }
                }
                Ok(arguments) => unread(arguments.into()),
                Err(arguments) => unread(Node::List(arguments)),
            },
            ("Fn::And", Node::List(all)) => Function::And(all),
            ("Fn::Or", Node::List(any)) => Function::Or(any),
            ("Fn::Not", Node::List(mut one)) if one.len() == 1 => {
                Function::Not(one.pop().unwrap_or(Node::Bool(false)))
            }
            ("Fn::GetAZs", region) => Function::GetAzs(region),
            ("Fn::Base64", text) => Function::Base64(text),
            ("Fn::ImportValue", name) => Function::ImportValue(name),
            ("Fn::GetStackOutput", Node::Map(arguments)) => stack_output(arguments),
            ("Fn::Cidr", Node::List(arguments)) => cidr(arguments),
            (_, argument) => unread(argument),
        }
    }

    fn reference(&self, id: &str) -> Function {
        match Pseudo::ALL.into_iter().find(|pseudo| pseudo.name() == id) {
            Some(pseudo) => Function::Pseudo(pseudo),
            None if id.starts_with("AWS::") => Function::Other("Ref".to_owned(), id.to_owned().into()),
            None => Function::Ref(self.target(id)),
        }
    }

    fn attribute(&self, path: &str) -> Function {
        let (id, attribute) = path.split_once('.').unwrap_or((path, ""));
        Function::GetAtt(self.target(id), attribute.to_owned().into())
    }

    fn sub(&self, text: &str, named: &BTreeMap<String, Node>) -> Sub {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            literal.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                literal.push_str("${");
                rest = after;
                continue;
            };
            rest = behind;
            if let Some(escaped) = name.strip_prefix('!') {
                literal.push_str("${");
                literal.push_str(escaped);
                literal.push('}');
                continue;
            }
            let name = name.trim();
            let function = match named.get(name) {
                Some(Node::Function(function)) => (**function).clone(),
                Some(value) => {
                    literal.push_str(value.as_str().unwrap_or_default());
                    continue;
                }
                None if name.starts_with("AWS::") || !name.contains('.') => self.reference(name),
                None => self.attribute(name),
            };
            if !literal.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut literal).into()));
            }
            parts.push(Part::Function(Box::new(function)));
        }
        literal.push_str(rest);
        if !literal.is_empty() || parts.is_empty() {
            parts.push(Part::Text(literal.into()));
        }
        Sub(parts)
    }
}

/// `Condition` is a function where its argument is a name: elsewhere it is a member of a policy's statement.
fn is_function(name: &str, argument: &Tree) -> bool {
    match name {
        "Ref" | "Condition" => matches!(argument.value, Shape::Text(_)),
        name => name.starts_with("Fn::"),
    }
}

fn stack_output(arguments: Properties) -> Function {
    let text = |name| arguments.get(name).and_then(Node::as_str).map(str::to_owned);
    match (text("StackName"), text("OutputName")) {
        (Some(stack), Some(output)) => {
            Function::GetStackOutput(stack, LogicalId::trusted(&output), text("Region"))
        }
        _ => Function::Other("Fn::GetStackOutput".to_owned(), arguments.into()),
    }
}

fn cidr(arguments: Vec<Node>) -> Function {
    let number = |node: Option<&Node>| node.and_then(Node::as_integer).and_then(|n| u8::try_from(n).ok());
    match (number(arguments.get(1)), number(arguments.get(2)), arguments.len()) {
        (Some(count), Some(bits), 3) => {
            let block = arguments.into_iter().next().unwrap_or(Node::Bool(false));
            Function::Cidr(block, count, bits)
        }
        _ => Function::Other("Fn::Cidr".to_owned(), arguments.into()),
    }
}

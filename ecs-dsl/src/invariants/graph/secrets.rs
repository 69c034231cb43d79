//! Grants on secrets: the name alone matches nothing.

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::secrets::ECS0704;
use crate::template::{Function, Node, Part};

/// How many characters AWS adds to a secret's name in its ARN.
const SUFFIX: usize = 6;

pub(crate) fn bare_names(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for kind in ["AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"] {
        for part in subject.of_type(kind) {
            let mut bare = Vec::new();
            for (_, node) in part.iter() {
                visit(node, &mut bare);
            }
            for arn in bare {
                found.push(
                    Violation::new(&ECS0704, &[arn.as_str().into()]).at("this policy", part.location()),
                );
            }
        }
    }
    found
}

fn visit(node: &Node, bare: &mut Vec<String>) {
    match node {
        Node::String(text) => judge(text, bare),
        Node::List(nodes) => nodes.iter().for_each(|node| visit(node, bare)),
        Node::Map(properties) => properties.iter().for_each(|(_, node)| visit(node, bare)),
        Node::Function(function) => {
            if let Function::Sub(sub) = function.as_ref()
                && let Some(Part::Text(end)) = sub.parts().last()
                && !end.is_empty()
            {
                judge(&node.outline("*").unwrap_or_default(), bare);
            }
        }
        Node::Bool(_) | Node::Integer(_) | Node::Number(_) => {}
    }
}

fn judge(text: &str, bare: &mut Vec<String>) {
    let Some((before, name)) = text.split_once(":secret:") else { return };
    if !before.contains(":secretsmanager:") {
        return;
    }
    let whole = name.rsplit_once('-').is_some_and(|(_, suffix)| {
        suffix.len() == SUFFIX && suffix.chars().all(|c| c.is_ascii_alphanumeric() || c == '?')
    });
    if !whole && !name.ends_with('*') {
        bare.push(text.to_owned());
    }
}

//! What security groups let in.

use std::collections::BTreeMap;

use super::{Answer, Look, Subject};
use crate::template::{LogicalId, Node, Properties};

/// Whether something is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// By a rule of the template.
    Open,
    /// By what only the deployment knows, perhaps.
    Perhaps,
    /// By no rule.
    Shut,
}

/// The rules of the security groups of a template.
#[derive(Debug)]
pub(super) struct Doors<'s> {
    subject: &'s Subject<'s>,
    rules: BTreeMap<&'s LogicalId, Vec<&'s Properties>>,
    /// Whether there are rules of which nobody can tell for which group they are.
    loose: bool,
}

impl<'s> Doors<'s> {
    pub(super) fn of(subject: &'s Subject<'s>) -> Self {
        let mut rules: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut loose = false;
        for group in subject.of_type("AWS::EC2::SecurityGroup") {
            let inner = rules.entry(group.id()).or_default();
            inner.extend(group.properties().maps("SecurityGroupIngress"));
            let whole = group.properties().look("SecurityGroupIngress");
            loose |= matches!(whole, Answer::Is(node) if node.as_list().is_none());
        }
        for rule in subject.of_type("AWS::EC2::SecurityGroupIngress") {
            match rule.refers("GroupId") {
                Some(group) => rules.entry(group.id()).or_default().push(rule.properties()),
                None => loose = true,
            }
        }
        Self { subject, rules, loose }
    }

    /// Whether the groups of a list let in one port, of whoever has one of the other groups. Without `from`: of anybody
    /// at all.
    pub(super) fn judge(&self, to: &[Node], ports: (i64, i64), from: Option<&[Node]>) -> Entry {
        let mut judged = Entry::Shut;
        for node in to {
            let Some(group) = self.subject.referred(Some(node)) else { return Entry::Perhaps };
            let Some(rules) = self.rules.get(group.id()) else { return Entry::Perhaps };
            for rule in rules {
                match self.admits(rule, ports, from) {
                    Entry::Open => return Entry::Open,
                    Entry::Perhaps => judged = Entry::Perhaps,
                    Entry::Shut => {}
                }
            }
        }
        if self.loose && judged == Entry::Shut { Entry::Perhaps } else { judged }
    }

    fn admits(&self, rule: &Properties, (first, last): (i64, i64), from: Option<&[Node]>) -> Entry {
        let Some(protocol) = rule.text("IpProtocol").known() else { return Entry::Perhaps };
        match protocol {
            "-1" | "all" => {}
            "tcp" | "6" => {
                let (least, greatest) = (rule.integer("FromPort").or(0), rule.integer("ToPort").or(65_535));
                match (least, greatest) {
                    // Refused, and told by a rule of its own.
                    (Some(least), Some(greatest)) if least > greatest => return Entry::Perhaps,
                    (Some(least), Some(greatest)) if first < least || last > greatest => return Entry::Shut,
                    (Some(_), Some(_)) => {}
                    _ => return Entry::Perhaps,
                }
            }
            _ => return Entry::Shut,
        }
        let Some(from) = from else { return Entry::Open };
        match rule.get("SourceSecurityGroupId") {
            // Addresses and lists of prefixes: who may be in them isn't told by a template.
            None => Entry::Perhaps,
            Some(source) => {
                let Some(source) = self.subject.referred(Some(source)) else { return Entry::Perhaps };
                let mut judged = Entry::Shut;
                for node in from {
                    match self.subject.referred(Some(node)) {
                        Some(group) if group.id() == source.id() => return Entry::Open,
                        Some(_) => {}
                        None => judged = Entry::Perhaps,
                    }
                }
                judged
            }
        }
    }
}

//! What security groups let in and out.

use std::collections::BTreeMap;

use super::{Answer, Look, Subject};
use crate::invariants::Cidr;
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

/// Who is on the other side.
#[derive(Clone, Copy, Debug)]
pub(super) enum Other<'n> {
    /// Anybody at all.
    Anybody,
    /// Whoever has one of these groups and an address in one of these blocks, where they are known.
    These(&'n [Node], Option<&'n [Cidr]>),
}

/// The rules of the security groups of a template.
#[derive(Debug)]
pub(super) struct Doors<'s> {
    subject: &'s Subject<'s>,
    rules: BTreeMap<&'s LogicalId, Vec<&'s Properties>>,
    /// The rules of the ways out, of groups that have some of their own: another one lets everything out.
    out: BTreeMap<&'s LogicalId, Vec<&'s Properties>>,
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
        Self { subject, rules, out: ways_out(subject), loose }
    }

    /// Whether the groups of a list let in one port, of whoever has one of the other groups. Without `from`: of anybody
    /// at all.
    pub(super) fn judge(&self, to: &[Node], ports: (i64, i64), from: Option<&[Node]>) -> Entry {
        self.lets_in(to, ports, from.map_or(Other::Anybody, |groups| Other::These(groups, None)))
    }

    /// Whether the groups of a list let in one port, of the others.
    pub(super) fn lets_in(&self, to: &[Node], ports: (i64, i64), from: Other<'_>) -> Entry {
        let mut judged = Entry::Shut;
        for node in to {
            let Some(group) = self.subject.referred(Some(node)) else { return Entry::Perhaps };
            let Some(rules) = self.rules.get(group.id()) else { return Entry::Perhaps };
            for rule in rules {
                match self.admits(rule, ports, from, "SourceSecurityGroupId") {
                    Entry::Open => return Entry::Open,
                    Entry::Perhaps => judged = Entry::Perhaps,
                    Entry::Shut => {}
                }
            }
        }
        if self.loose && judged == Entry::Shut { Entry::Perhaps } else { judged }
    }

    /// Whether the groups of a list let out to one port of the others.
    pub(super) fn lets_out(&self, from: &[Node], ports: (i64, i64), to: Other<'_>) -> Entry {
        let mut judged = Entry::Shut;
        for node in from {
            let Some(group) = self.subject.referred(Some(node)) else { return Entry::Perhaps };
            let Some(rules) = self.out.get(group.id()) else { return Entry::Open };
            for rule in rules {
                match self.admits(rule, ports, to, "DestinationSecurityGroupId") {
                    Entry::Open => return Entry::Open,
                    Entry::Perhaps => judged = Entry::Perhaps,
                    Entry::Shut => {}
                }
            }
        }
        judged
    }

    fn admits(&self, rule: &Properties, (first, last): (i64, i64), others: Other<'_>, named: &str) -> Entry {
        let Some(protocol) = rule.text("IpProtocol").known() else { return Entry::Perhaps };
        match protocol.to_ascii_lowercase().as_str() {
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
        let Other::These(groups, blocks) = others else { return Entry::Open };
        let Some(source) = rule.get(named) else { return by_address(rule, blocks) };
        let Some(source) = self.subject.referred(Some(source)) else { return Entry::Perhaps };
        let mut judged = Entry::Shut;
        for node in groups {
            match self.subject.referred(Some(node)) {
                Some(group) if group.id() == source.id() => return Entry::Open,
                Some(_) => {}
                None => judged = Entry::Perhaps,
            }
        }
        judged
    }
}

/// What a rule for addresses does for some: who may be in a list of prefixes isn't told by a template.
fn by_address(rule: &Properties, blocks: Option<&[Cidr]>) -> Entry {
    let rule = rule.text("CidrIp").known().and_then(|block| Cidr::try_new(block).ok());
    match (rule, blocks) {
        (Some(rule), Some(blocks)) if !blocks.iter().any(|block| rule.overlaps(*block)) => Entry::Shut,
        _ => Entry::Perhaps,
    }
}

/// The rules of the ways out of each group that has some inside of it.
fn ways_out<'s>(subject: &'s Subject<'s>) -> BTreeMap<&'s LogicalId, Vec<&'s Properties>> {
    let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut beside: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for rule in subject.of_type("AWS::EC2::SecurityGroupEgress") {
        match rule.refers("GroupId") {
            Some(group) => beside.entry(group.id()).or_default().push(rule.properties()),
            None => return out, // nobody can tell for which group it is
        }
    }
    for group in subject.of_type("AWS::EC2::SecurityGroup") {
        let all = group.properties().list("SecurityGroupEgress");
        let rules: Option<Vec<&Properties>> = all.iter().map(Node::as_map).collect();
        if let Some(mut rules) = rules.filter(|rules| !rules.is_empty()) {
            rules.extend(beside.remove(group.id()).unwrap_or_default());
            out.insert(group.id(), rules);
        }
    }
    out
}

/// The blocks of subnets, or of their VPC, when the template says all of them.
pub(super) fn blocks(subject: &Subject<'_>, subnets: &[Node]) -> Option<Vec<Cidr>> {
    let more = subject.has("AWS::EC2::VPCCidrBlock");
    let block = |node: &Node| {
        let subnet = subject.referred(Some(node))?;
        if let Some(own) = subnet.text("CidrBlock").known() {
            return Cidr::try_new(own).ok();
        }
        let vpc = subnet.refers("VpcId").filter(|_| !more)?;
        Cidr::try_new(vpc.text("CidrBlock").known()?).ok()
    };
    let all: Option<Vec<Cidr>> = subnets.iter().map(block).collect();
    all.filter(|all| !all.is_empty())
}

//! Security groups: what they let in and out, over TCP.

use std::collections::BTreeMap;

use super::super::read::{Fields, named};
use super::super::{Id, Resources};
use super::block::Block;
use super::{Network, Ports};

/// A rule.
#[derive(Clone, Debug)]
struct Rule {
    ports: Ports,
    peer: Peer,
}

/// With whom a rule lets speak.
#[derive(Clone, Debug)]
enum Peer {
    Block(Block),
    Group(Id),
    /// A prefix list, which isn't judged.
    List,
    /// IPv6, by which nothing here speaks.
    Nobody,
}

/// A security group.
#[derive(Clone, Debug, Default)]
pub(super) struct SecurityGroup {
    ingress: Vec<Rule>,
    /// `None`: everything.
    egress: Option<Vec<Rule>>,
}

impl Rule {
    fn read(fields: Fields<'_>, group: &str, list: &str) -> Option<Self> {
        let protocol = fields.text("IpProtocol").unwrap_or_default();
        let port = |name: &str| fields.text(name).and_then(|text| text.parse::<u32>().ok());
        let ports = match protocol.to_ascii_lowercase().as_str() {
            "-1" | "all" => Ports { first: 0, last: 65_535 },
            "tcp" | "6" => Ports { first: port("FromPort")?, last: port("ToPort")? },
            _ => return None,
        };
        let peer = if let Some(block) = fields.text("CidrIp") {
            Block::parse(&block).map_or(Peer::List, Peer::Block)
        } else if let Some(group) = fields.text(group) {
            Peer::Group(named(&group).into())
        } else if fields.text(list).is_some() || fields.text("SourceSecurityGroupName").is_some() {
            Peer::List
        } else {
            Peer::Nobody
        };
        Some(Self { ports, peer })
    }

    fn ingress(fields: Fields<'_>) -> Option<Self> {
        Self::read(fields, "SourceSecurityGroupId", "SourcePrefixListId")
    }

    fn egress(fields: Fields<'_>) -> Option<Self> {
        Self::read(fields, "DestinationSecurityGroupId", "DestinationPrefixListId")
    }

    fn covers(&self, ports: Ports) -> bool {
        self.ports.first <= ports.first && ports.last <= self.ports.last
    }

    /// Whether it lets speak with somebody in one of these groups, at an address of this block.
    fn knows(&self, groups: &[Id], block: Option<Block>) -> bool {
        match &self.peer {
            Peer::Block(own) => block.is_none_or(|block| own.holds(block)),
            Peer::Group(own) => groups.contains(own),
            Peer::List => true,
            Peer::Nobody => false,
        }
    }
}

impl Network {
    /// Whether a group lets out to these ports: of somebody in other groups and a block, or of the internet.
    pub(super) fn lets_out(&self, group: &Id, ports: Ports, to: Option<(&[Id], Option<Block>)>) -> bool {
        let Some(group) = self.groups.get(group) else { return true };
        let Some(rules) = &group.egress else { return true };
        rules.iter().filter(|rule| rule.covers(ports)).any(|rule| match to {
            Some((groups, block)) => rule.knows(groups, block),
            None => match &rule.peer {
                Peer::Block(block) => block.is_everything(),
                Peer::List => true,
                Peer::Group(_) | Peer::Nobody => false,
            },
        })
    }

    /// Whether a group lets somebody in on these ports.
    pub(super) fn lets_in(&self, group: &Id, ports: Ports, from: &[Id], block: Option<Block>) -> bool {
        let Some(group) = self.groups.get(group) else { return true };
        group.ingress.iter().any(|rule| rule.covers(ports) && rule.knows(from, block))
    }
}

/// The groups of a template. The default group of a VPC, which lets its own members in and everything out, is called as its
/// VPC.
pub(super) fn read(all: Resources<'_>, vpcs: &[&str]) -> BTreeMap<Id, SecurityGroup> {
    let mut groups: BTreeMap<Id, SecurityGroup> = BTreeMap::new();
    for vpc in vpcs {
        let own = Rule { ports: Ports { first: 0, last: 65_535 }, peer: Peer::Group((*vpc).into()) };
        groups.insert((*vpc).into(), SecurityGroup { ingress: vec![own], egress: None });
    }
    for fields in all.of("AWS::EC2::SecurityGroup") {
        let egress = fields.get("SecurityGroupEgress");
        let group = SecurityGroup {
            ingress: fields.items("SecurityGroupIngress").filter_map(Rule::ingress).collect(),
            egress: egress.map(|_| fields.items("SecurityGroupEgress").filter_map(Rule::egress).collect()),
        };
        groups.insert(fields.resource.into(), group);
    }
    for fields in all.of("AWS::EC2::SecurityGroupIngress") {
        let group = fields.text("GroupId").unwrap_or_default();
        if let Some(group) = groups.get_mut(named(&group)) {
            group.ingress.extend(Rule::ingress(fields));
        }
    }
    // "When you specify an egress rule, the default rule is removed":
    // <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroupegress.html>.
    for fields in all.of("AWS::EC2::SecurityGroupEgress") {
        let group = fields.text("GroupId").unwrap_or_default();
        if let Some(group) = groups.get_mut(named(&group)) {
            group.egress.get_or_insert_default().extend(Rule::egress(fields));
        }
    }
    groups
}

//! The network: where each subnet leads, and what security groups let through.
//!
//! What isn't in the template, a VPC, a subnet, a gateway or a security group of somebody else, is taken to be right. IPv6
//! and network ACLs aren't judged. Sources:
//! <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>,
//! <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html>,
//! <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html>,
//! <https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html>.

mod block;
mod firewall;
mod routes;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use self::block::Block;
use self::firewall::SecurityGroup;
use self::routes::Out;
use super::read::{Fields, named};
use super::{Id, Resources};

/// The port of every API of AWS and of every registry.
const HTTPS: Ports = Ports { first: 443, last: 443 };

/// Ports from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::play) struct Ports {
    pub(in crate::play) first: u32,
    pub(in crate::play) last: u32,
}

/// From where something sends, and where it is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::play) struct Interface {
    pub(in crate::play) subnet: Id,
    /// None are the VPC's own.
    pub(in crate::play) groups: Vec<Id>,
    /// Whether it has a public address; without a word, what its subnet gives.
    pub(in crate::play) public: Option<bool>,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::play) enum Goal<'a> {
    /// An API of AWS by the name of its endpoint: `secretsmanager`.
    Service(&'a str),
    /// A host of the internet.
    Internet,
}

/// How it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Way {
    /// Over nothing that a play lets fail.
    Open,
    Nat(Id),
}

#[derive(Clone, Debug)]
struct Subnet {
    vpc: Id,
    zone: Id,
    block: Option<Block>,
    gives_public: bool,
    table: Option<Id>,
    out: Out,
}

/// An endpoint of a VPC.
#[derive(Clone, Debug)]
struct Endpoint {
    id: Id,
    vpc: Id,
    /// `secretsmanager` of `com.amazonaws.us-east-1.secretsmanager`.
    service: String,
    /// Route tables of a gateway endpoint.
    tables: Vec<Id>,
    /// Security groups of an interface endpoint that the service's own name leads to.
    groups: Option<Vec<Id>>,
}

/// The networks of a template.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Network {
    subnets: BTreeMap<Id, Subnet>,
    /// Each NAT gateway and its subnet.
    nats: BTreeMap<Id, Id>,
    groups: BTreeMap<Id, SecurityGroup>,
    endpoints: Vec<Endpoint>,
}

impl Network {
    /// The zone of a subnet; of one that isn't in the template, its name.
    pub(in crate::play) fn zone_of(&self, subnet: &Id) -> Id {
        self.subnets.get(subnet).map_or_else(|| subnet.clone(), |subnet| subnet.zone.clone())
    }

    /// The VPC of a subnet that is in the template.
    pub(in crate::play) fn vpc_of(&self, subnet: &Id) -> Option<&str> {
        self.subnets.get(subnet).map(|subnet| &*subnet.vpc)
    }

    /// NAT gateways, each with its zone.
    pub(in crate::play) fn nats(&self) -> impl Iterator<Item = (&Id, Id)> {
        self.nats.iter().map(|(nat, subnet)| (nat, self.zone_of(subnet)))
    }

    /// How a goal is reached from an interface, or what is in the way.
    pub(in crate::play) fn way(&self, from: &Interface, to: Goal<'_>) -> Result<Way, String> {
        let Some(subnet) = self.subnets.get(&from.subnet) else { return Ok(Way::Open) };
        if let Goal::Service(service) = to
            && let Some(endpoint) = self.endpoint(subnet, service)
        {
            return self.over_endpoint(from, subnet, endpoint);
        }
        let groups = self.groups_of(from, subnet);
        if !groups.iter().any(|group| self.lets_out(group, HTTPS, None)) {
            return Err(format!("{} lets nothing out to port 443 of the internet", list(&groups)));
        }
        let public = from.public.unwrap_or(subnet.gives_public);
        match &subnet.out {
            Out::Elsewhere => Ok(Way::Open),
            Out::Internet if public => Ok(Way::Open),
            Out::Internet => Err(format!(
                "{} leads to an internet gateway, which needs a public address, and it has none",
                from.subnet
            )),
            Out::Nat(nat) => self.over_nat(&from.subnet, nat),
            Out::Nowhere => Err(format!(
                "{} has no route to the internet{}",
                from.subnet,
                match to {
                    Goal::Service(service) => format!(", and its VPC no endpoint of {service}"),
                    Goal::Internet => String::new(),
                }
            )),
        }
    }

    fn over_nat(&self, subnet: &Id, nat: &Id) -> Result<Way, String> {
        let Some(own) = self.nats.get(nat) else { return Ok(Way::Open) };
        match self.subnets.get(own).map(|own| &own.out) {
            Some(Out::Internet | Out::Elsewhere) | None => Ok(Way::Nat(nat.clone())),
            Some(Out::Nat(_) | Out::Nowhere) => Err(format!(
                "{subnet} leads to {nat}, which stands in {own} without a route to an internet gateway"
            )),
        }
    }

    fn endpoint(&self, subnet: &Subnet, service: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| {
            let here = endpoint.groups.is_some() && endpoint.vpc == subnet.vpc;
            let routed = subnet.table.as_ref().is_some_and(|table| endpoint.tables.contains(table));
            endpoint.service == service && (here || routed)
        })
    }

    fn over_endpoint(&self, from: &Interface, subnet: &Subnet, endpoint: &Endpoint) -> Result<Way, String> {
        let Some(groups) = &endpoint.groups else { return Ok(Way::Open) };
        let own = self.groups_of(from, subnet);
        let there = if groups.is_empty() { vec![endpoint.vpc.clone()] } else { groups.clone() };
        if !own.iter().any(|group| self.lets_out(group, HTTPS, Some((&there, subnet.block)))) {
            return Err(format!("{} doesn't let out to the endpoint {}", list(&own), endpoint.id));
        }
        if !there.iter().any(|group| self.lets_in(group, HTTPS, &own, subnet.block)) {
            return Err(format!("the endpoint {} doesn't let {} in on port 443", endpoint.id, list(&own)));
        }
        Ok(Way::Open)
    }

    /// What keeps a load balancer's requests from a target, if anything does.
    pub(in crate::play) fn between(
        &self,
        balancer: &[Interface],
        to: &Interface,
        ports: Ports,
    ) -> Option<String> {
        let target = self.subnets.get(&to.subnet)?;
        let first = balancer.first()?;
        let own = self.groups_of(to, target);
        let shown = if ports.first == ports.last {
            format!("port {}", ports.first)
        } else {
            format!("ports {} to {}", ports.first, ports.last)
        };
        let front = match self.subnets.get(&first.subnet) {
            Some(subnet) => self.groups_of(first, subnet),
            None => return None,
        };
        if !front.iter().any(|group| self.lets_out(group, ports, Some((&own, target.block)))) {
            return Some(format!("{} of the load balancer doesn't let out to {shown}", list(&front)));
        }
        let blocks = balancer.iter().filter_map(|one| self.subnets.get(&one.subnet)?.block);
        let blocks: Vec<Block> = blocks.collect();
        let lets_in = |group: &Id| match blocks.as_slice() {
            [] => self.lets_in(group, ports, &front, None),
            all => all.iter().all(|block| self.lets_in(group, ports, &front, Some(*block))),
        };
        (!own.iter().any(lets_in))
            .then(|| format!("{} doesn't let the load balancer in on {shown}", list(&own)))
    }

    /// The groups of an interface; the VPC itself stands for its default group.
    fn groups_of(&self, from: &Interface, subnet: &Subnet) -> Vec<Id> {
        if from.groups.is_empty() { vec![subnet.vpc.clone()] } else { from.groups.clone() }
    }
}

/// `One` or `One, Other`.
fn list(groups: &[Id]) -> String {
    groups.join(", ")
}

pub(super) fn read(all: Resources<'_>) -> Network {
    let vpcs: Vec<&str> = all.of("AWS::EC2::VPC").map(|vpc| vpc.resource).collect();
    let tables = routes::read(all);
    let mut network = Network { groups: firewall::read(all, &vpcs), ..Network::default() };
    for fields in all.of("AWS::EC2::Subnet") {
        let vpc: Id = named(&fields.text("VpcId").unwrap_or_default()).into();
        let zone = fields.text("AvailabilityZone");
        let zone = zone.unwrap_or_else(|| format!("zone of {}", fields.resource));
        let own = vpcs.contains(&&*vpc);
        let (table, out) = tables.of(fields.resource, own);
        let subnet = Subnet {
            vpc,
            zone: zone.into(),
            block: fields.text("CidrBlock").and_then(|text| Block::parse(&text)),
            gives_public: fields.enabled("MapPublicIpOnLaunch"),
            table,
            out,
        };
        network.subnets.insert(fields.resource.into(), subnet);
    }
    for fields in all.of("AWS::EC2::NatGateway") {
        let subnet = fields.text("SubnetId").unwrap_or_default();
        network.nats.insert(fields.resource.into(), named(&subnet).into());
    }
    network.endpoints = all.of("AWS::EC2::VPCEndpoint").map(endpoint).collect();
    network
}

/// Absent, private DNS counts as off: then the service's own name doesn't lead to the endpoint
/// (<https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpcendpoint.html>).
fn endpoint(fields: Fields<'_>) -> Endpoint {
    let name = fields.text("ServiceName").unwrap_or_default();
    let service = name.splitn(4, '.').nth(3).unwrap_or_default().to_owned();
    let ids = |name: &str| fields.texts(name).iter().map(|id| named(id).into()).collect();
    let interface = fields.text("VpcEndpointType").as_deref() == Some("Interface");
    Endpoint {
        id: fields.resource.into(),
        vpc: named(&fields.text("VpcId").unwrap_or_default()).into(),
        service,
        tables: if interface { Vec::new() } else { ids("RouteTableIds") },
        groups: (interface && fields.enabled("PrivateDnsEnabled")).then(|| ids("SecurityGroupIds")),
    }
}

//! The ways of a network, as a template has them: which subnet reaches the internet, and by what.

use std::collections::BTreeMap;

use super::routes::{is_meant, is_refused};
use super::{Answer, Look, Part, Subject};
use crate::template::{LogicalId, Node, Properties};

/// How a subnet reaches what is outside of its VPC.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way<'s> {
    /// By an internet gateway: only who has a public address.
    Internet,
    /// By a NAT gateway.
    Nat(Part<'s>),
    /// Not at all.
    None,
    /// By what only the deployment knows, or by what no rule judges.
    Unknown,
}

/// What leads into another network.
const FURTHER: [&str; 3] = ["TransitGatewayId", "VpcPeeringConnectionId", "CoreNetworkArn"];

/// The subnets of a template that stand in a VPC of the template, with their ways.
#[derive(Debug)]
pub(super) struct Ways<'s> {
    subject: &'s Subject<'s>,
    /// The route table of each subnet; nothing where it isn't of this template.
    tables: BTreeMap<&'s LogicalId, Vec<Option<&'s LogicalId>>>,
    routes: BTreeMap<&'s LogicalId, Vec<Part<'s>>>,
    endpoints: Vec<Endpoint<'s>>,
    /// Whether there is an endpoint of which only the deployment knows for which service it is.
    hidden: bool,
}

/// An endpoint of a VPC.
#[derive(Clone, Debug)]
pub(super) struct Endpoint<'s> {
    pub(super) part: Part<'s>,
    /// `ecr.api` for `com.amazonaws.eu-central-1.ecr.api`.
    pub(super) service: String,
    pub(super) vpc: Option<&'s LogicalId>,
}

impl Endpoint<'_> {
    pub(super) fn is_gateway(&self) -> bool {
        self.part.text("VpcEndpointType").or("Gateway") == Some("Gateway")
    }
}

impl<'s> Ways<'s> {
    pub(super) fn of(subject: &'s Subject<'s>) -> Self {
        let mut tables: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for association in subject.of_type("AWS::EC2::SubnetRouteTableAssociation") {
            let Some(subnet) = association.refers("SubnetId") else { continue };
            let table = association.refers("RouteTableId").map(|table| table.id());
            tables.entry(subnet.id()).or_default().push(table);
        }
        let mut routes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for route in subject.of_type("AWS::EC2::Route") {
            let Some(table) = route.refers("RouteTableId") else { continue };
            routes.entry(table.id()).or_default().push(route);
        }
        let (mut endpoints, mut hidden) = (Vec::new(), false);
        for part in subject.of_type("AWS::EC2::VPCEndpoint") {
            let Some(name) = part.get("ServiceName").and_then(|name| name.outline("*")) else { continue };
            let service = service_of(&name);
            hidden |= service.map_or_else(|| name.contains('*'), |service| service.contains('*'));
            if let Some(service) = service {
                let vpc = part.refers("VpcId").map(|vpc| vpc.id());
                endpoints.push(Endpoint { part, service: service.to_owned(), vpc });
            }
        }
        Self { subject, tables, routes, endpoints, hidden }
    }

    /// How many route tables a subnet is associated with.
    pub(super) fn associations(&self, subnet: &LogicalId) -> usize {
        self.tables.get(subnet).map_or(0, Vec::len)
    }

    /// The VPC of a subnet, when it is of this template.
    pub(super) fn vpc(&self, subnet: Part<'s>) -> Option<Part<'s>> {
        subnet.refers("VpcId").filter(|vpc| vpc.resource_type() == "AWS::EC2::VPC")
    }

    pub(super) fn endpoints(&self) -> &[Endpoint<'s>] {
        &self.endpoints
    }

    /// Whether a subnet reaches an AWS service by an endpoint of its VPC.
    pub(super) fn has_endpoint(&self, subnet: Part<'s>, service: &str) -> bool {
        let Some(vpc) = self.vpc(subnet).filter(|_| !self.hidden) else { return true };
        self.endpoints.iter().any(|endpoint| {
            let here = endpoint.vpc.is_none_or(|of| of == vpc.id());
            // An endpoint that EC2 refuses is told by a rule of its own.
            if here && is_meant(&endpoint.service, service) {
                return true;
            }
            if here && endpoint.service == service && is_refused(service, endpoint.is_gateway()) {
                return true;
            }
            here && endpoint.service == service
                && (!endpoint.is_gateway() || self.has_gateway(subnet, endpoint))
        })
    }

    /// Whether a gateway endpoint stands in the route table of a subnet.
    fn has_gateway(&self, subnet: Part<'s>, endpoint: &Endpoint<'_>) -> bool {
        let Some([Some(table)]) = self.tables.get(subnet.id()).map(Vec::as_slice) else { return true };
        match endpoint.part.look("RouteTableIds") {
            Answer::Absent => false,
            Answer::Unknown => true,
            Answer::Is(Node::List(tables)) => tables
                .iter()
                .any(|node| self.subject.referred(Some(node)).is_none_or(|found| found.id() == *table)),
            Answer::Is(_) => true,
        }
    }

    /// The route by which a subnet reaches the internet.
    pub(super) fn default_route(&self, subnet: Part<'s>) -> Option<Part<'s>> {
        let [Some(table)] = self.tables.get(subnet.id())?.as_slice() else { return None };
        let mut routes = self.routes.get(table)?.iter();
        routes.find(|route| route.text("DestinationCidrBlock") == Answer::Is("0.0.0.0/0")).copied()
    }

    /// How a subnet reaches the internet.
    pub(super) fn way(&self, subnet: Part<'s>) -> Way<'s> {
        if self.vpc(subnet).is_none() {
            return Way::Unknown; // who made the VPC may have made the rest
        }
        let table = match self.tables.get(subnet.id()).map(Vec::as_slice) {
            None => return Way::None, // the main table of a new VPC has no way out
            Some([Some(table)]) => *table,
            Some(_) => return Way::Unknown,
        };
        let Some(table) = self.subject.part(table) else { return Way::Unknown };
        if table.resource_type() != "AWS::EC2::RouteTable" {
            return Way::Unknown;
        }
        let routes = self.routes.get(table.id()).map(Vec::as_slice).unwrap_or_default();
        let mut way = Way::None;
        for route in routes {
            match route.text("DestinationCidrBlock") {
                Answer::Is("0.0.0.0/0") => return self.leads(*route),
                // Another network, which may have the endpoints of this one too.
                Answer::Is(_) if FURTHER.iter().any(|name| !route.look(name).is_absent()) => {
                    way = Way::Unknown;
                }
                Answer::Is(_) => {}
                // By a list of prefixes, or for IPv6.
                Answer::Absent | Answer::Unknown => return Way::Unknown,
            }
        }
        way
    }

    fn leads(&self, route: Part<'s>) -> Way<'s> {
        if let Some(nat) = route.refers("NatGatewayId") {
            return Way::Nat(nat);
        }
        match route.refers("GatewayId").map(|gateway| gateway.resource_type()) {
            Some("AWS::EC2::InternetGateway") => Way::Internet,
            _ => Way::Unknown,
        }
    }
}

/// `ecr.api` for `com.amazonaws.eu-central-1.ecr.api`, in China with `cn.` before it.
fn service_of(name: &str) -> Option<&str> {
    let name = name.strip_prefix("cn.").unwrap_or(name);
    Some(name.strip_prefix("com.amazonaws.")?.split_once('.')?.1)
}

impl<'s> Part<'s> {
    /// The subnets of a list property that are of this template; `None` when one of them isn't, or none is written.
    pub(super) fn subnets(&self, path: &str) -> Option<Vec<Self>> {
        let nodes = match self.properties().look(path) {
            Answer::Is(Node::List(nodes)) => nodes,
            _ => return None,
        };
        let subnets: Option<Vec<Self>> =
            nodes.iter().map(|node| self.subject().referred(Some(node))).collect();
        subnets.filter(|subnets| {
            !subnets.is_empty() && subnets.iter().all(|subnet| subnet.resource_type() == "AWS::EC2::Subnet")
        })
    }
}

/// The settings of a service's interfaces, when its tasks have some.
pub(super) fn interfaces(service: Part<'_>) -> Option<&Properties> {
    service.properties().look("NetworkConfiguration.AwsvpcConfiguration").known()?.as_map()
}

#[cfg(test)]
mod tests {
    use super::service_of;

    #[test]
    fn services_of_endpoints() {
        assert_eq!(service_of("com.amazonaws.*.ecr.api"), Some("ecr.api"));
        assert_eq!(service_of("cn.com.amazonaws.cn-north-1.ssmmessages"), Some("ssmmessages"));
        assert_eq!(service_of("*"), None);
    }
}

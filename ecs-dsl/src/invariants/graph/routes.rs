//! Routes, NAT gateways and endpoints as EC2 takes them.

use std::collections::BTreeMap;

use super::ways::Ways;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node};

/// The address of a NAT gateway.
pub const ECS0537: Rule = Rule {
    id: "ecs0537",
    title: "A public NAT gateway has an Elastic IP address of its own",
    level: Level::Synth,
    message: "the NAT gateway {0} has {1}",
    why: "EC2 refuses the gateway: a public one is made with an `AllocationId`; `Elastic IP address is already associated` for one of another gateway",
    help: "an `AWS::EC2::EIP` for each gateway, and `AllocationId: !GetAtt Eip.AllocationId`; `.nat(Nat::OnePerZone)` makes them",
    source: "Amazon EC2 API: CreateNatGateway (AllocationId, Resource.AlreadyAssociated)",
    check: Some(addresses),
};

/// Where a route leads.
pub const ECS0538: Rule = Rule {
    id: "ecs0538",
    title: "A route leads to one target, by the target's own property, and a route table has each destination once",
    level: Level::Synth,
    message: "the route {0} {1}",
    why: "EC2 refuses the route and the stack rolls back: it wants exactly one target, `invalid gateway ID`, or `RouteAlreadyExists`",
    help: "one target: `NatGatewayId` for a NAT gateway, `GatewayId` for an internet gateway, `TransitGatewayId`, `VpcPeeringConnectionId` and so on; each destination once in a table",
    source: "Amazon EC2 API: CreateRoute; CloudFormation: AWS::EC2::Route",
    check: Some(routes),
};

/// Endpoints that EC2 takes.
pub const ECS0539: Rule = Rule {
    id: "ecs0539",
    title: "An endpoint is of a type that its service has, one for each private name, with subnets in zones of their own",
    level: Level::Synth,
    message: "the endpoint {0} {1}",
    why: "EC2 refuses the endpoint and the stack rolls back: `Endpoint type (Gateway) does not match available service types ([Interface])`, `InvalidServiceName`, `DuplicateSubnetsInSameZone`, or `private-dns-enabled cannot be set because there is already a conflicting DNS domain`",
    help: "`VpcEndpointType: Interface` for all but S3 and DynamoDB; one subnet of each zone; one endpoint for each service in a VPC; `Vpc::builder(..).endpoints(..)` makes them",
    source: "Amazon EC2 API: CreateVpcEndpoint; AWS PrivateLink Guide: aws-services-privatelink-support",
    check: Some(endpoints),
};

fn addresses(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: BTreeMap<&LogicalId, Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for nat in subject.of_type("AWS::EC2::NatGateway") {
        let is_zonal = nat.text("AvailabilityMode").or("zonal") == Some("zonal");
        if nat.text("ConnectivityType").or("public") != Some("public") || !is_zonal {
            continue;
        }
        if nat.look("AllocationId").is_absent() {
            let args = [nat.id().as_str().into(), "no `AllocationId`".into()];
            found.push(Violation::new(&ECS0537, &args).at("this NAT gateway", nat.location()));
        }
        let address = nat.refers("AllocationId").filter(|_| nat.entry().is_always());
        if let Some(address) = address
            && let Some(first) = taken.insert(address.id(), nat)
        {
            let has = format!("the address {}, which {} has", address.id(), first.id());
            found.push(
                Violation::new(&ECS0537, &[nat.id().as_str().into(), has.as_str().into()])
                    .at("the first NAT gateway", first.location())
                    .at("the second", nat.location()),
            );
        }
    }
    found
}

/// What a route has beside its target.
const BESIDE: [&str; 4] =
    ["RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"];

fn routes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: BTreeMap<(&LogicalId, &str), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for route in subject.of_type("AWS::EC2::Route") {
        let mut say = |what: &str, first: Option<Part<'_>>| {
            let args = [route.id().as_str().into(), what.into()];
            let violation = Violation::new(&ECS0538, &args).at("this route", route.location());
            found.push(match first {
                Some(first) => violation.at("the other one", first.location()),
                None => violation,
            });
        };
        // `Fn::If` may give `AWS::NoValue`.
        let is_sure = |node: &Node| node.as_str().is_some() || node.named().is_some();
        let targets: Vec<(&str, bool)> = route
            .iter()
            .filter(|(name, _)| !BESIDE.contains(name) && !route.look(name).is_absent())
            .map(|(name, node)| (name, is_sure(node)))
            .collect();
        match targets.as_slice() {
            [] => say("has no target", None),
            [(first, true), (second, true), ..] => {
                say(&format!("has two targets, `{first}` and `{second}`"), None);
            }
            _ => {}
        }
        let through = route.refers("GatewayId").map(|gateway| (gateway.id(), gateway.resource_type()));
        if let Some((gateway, "AWS::EC2::NatGateway")) = through {
            say(&format!("has the NAT gateway {gateway} in `GatewayId`"), None);
        }
        let table = route.refers("RouteTableId").filter(|_| route.entry().is_always());
        if let (Some(table), Answer::Is(to)) = (table, route.properties().text("DestinationCidrBlock"))
            && let Some(first) = taken.insert((table.id(), to), route)
        {
            say(&format!("is the second one to {to} in the table {}", table.id()), Some(first));
        }
    }
    found
}

/// The services that have gateway endpoints.
const WITH_GATEWAYS: [&str; 3] = ["s3", "dynamodb", "s3express"];
/// Names that are none, and what is meant.
const MISTAKEN: [(&str, &str); 7] = [
    ("ecr", "`ecr.api` and `ecr.dkr`, an endpoint for each"),
    ("cloudwatch", "`monitoring`, or `logs` for CloudWatch Logs"),
    ("cloudwatchlogs", "`logs`"),
    ("cloudwatch-logs", "`logs`"),
    ("secrets-manager", "`secretsmanager`"),
    ("secretmanager", "`secretsmanager`"),
    ("parameterstore", "`ssm`"),
];

/// Whether EC2 refuses an endpoint for its service's name or its type: it isn't there then, and this is why.
pub(super) fn is_refused(service: &str, is_gateway: bool) -> bool {
    (is_gateway && !WITH_GATEWAYS.contains(&service)) || MISTAKEN.iter().any(|(name, _)| *name == service)
}

/// Whether a service's endpoint may be what a wrong name means.
pub(super) fn is_meant(wrong: &str, service: &str) -> bool {
    let meant = MISTAKEN.iter().find(|(name, _)| *name == wrong).map(|(_, meant)| *meant);
    meant.is_some_and(|meant| meant.contains(&format!("`{service}`")))
}

fn endpoints(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has("AWS::EC2::VPCEndpoint") {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut named: BTreeMap<(&LogicalId, &str), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for endpoint in ways.endpoints() {
        let (part, service) = (endpoint.part, endpoint.service.as_str());
        let mut say = |what: &str, first: Option<Part<'_>>| {
            let args = [part.id().as_str().into(), what.into()];
            let violation = Violation::new(&ECS0539, &args).at("this endpoint", part.location());
            found.push(match first {
                Some(first) => violation.at("the other one", first.location()),
                None => violation,
            });
        };
        if let Some((_, meant)) = MISTAKEN.iter().find(|(name, _)| *name == service) {
            say(&format!("is for `{service}`, which is no service: {meant} is meant"), None);
            continue;
        }
        if service.contains('*') {
            continue;
        }
        if endpoint.is_gateway() {
            if is_refused(service, true) {
                let why = if part.look("VpcEndpointType").is_absent() {
                    "which it is without a type"
                } else {
                    "as it says"
                };
                say(
                    &format!("for {service} is of the type Gateway, {why}: only S3 and DynamoDB have those"),
                    None,
                );
            }
            continue;
        }
        if let (true, Answer::Is(true), Some(vpc)) =
            (part.entry().is_always(), part.flag("PrivateDnsEnabled"), endpoint.vpc)
            && part.text("VpcEndpointType") == Answer::Is("Interface")
            && let Some(first) = named.insert((vpc, service), part)
        {
            say(&format!("is the second one for {service} with the private name in {vpc}"), Some(first));
        }
        let subnets = part.subnets("SubnetIds").unwrap_or_default();
        let zones: Vec<Option<&Node>> =
            subnets.iter().map(|subnet| subnet.properties().look("AvailabilityZone").known()).collect();
        let twice = zones
            .iter()
            .enumerate()
            .find(|(place, zone)| zone.is_some() && zones.iter().take(*place).any(|other| other == *zone));
        if let Some(subnet) = twice.and_then(|(place, _)| subnets.get(place)) {
            say(&format!("has two subnets in the zone of {}", subnet.id()), None);
        }
    }
    found
}

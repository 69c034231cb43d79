//! The ways out of a network: NAT gateways, endpoints, and what stands before what.

use std::collections::{BTreeMap, BTreeSet};

use super::doors::{Doors, Entry, Other, blocks};
use super::ways::{Way, Ways, interfaces};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// Tasks reach what they need to start.
pub const ECS0510: Rule = Rule {
    id: "ecs0510",
    title: "A task's subnet has a way to what the task needs to start: a NAT gateway, or an endpoint for each service",
    level: Level::Synth,
    message: "the tasks of {0} run in the subnet {1}, which has no way to {2}",
    why: "the task stops after minutes, again and again: `ResourceInitializationError` or `CannotPullContainerError`",
    help: "a default route to a NAT gateway: `.nat(Nat::OnePerZone)`; or the endpoints: `.endpoints([Endpoint::EcrApi, Endpoint::EcrDkr, Endpoint::S3, ..])`",
    source: "Amazon ECS Developer Guide: vpc-endpoints",
    check: Some(reaches),
};

/// An endpoint that answers.
pub const ECS0511: Rule = Rule {
    id: "ecs0511",
    title: "An interface endpoint has its private name, in a VPC that knows names, and lets port 443 in",
    level: Level::Synth,
    message: "the endpoint {0} {1}",
    why: "the endpoint is there and nobody finds it: tasks stop with a time-out, as if it weren't",
    help: "`PrivateDnsEnabled: true`, `EnableDnsSupport` and `EnableDnsHostnames` on the VPC, and a rule for 443 from the tasks; `Vpc::builder(..).endpoints(..)` does all three",
    source: "Amazon ECS Developer Guide: vpc-endpoints; Amazon VPC User Guide: vpc-dns",
    check: Some(answers),
};

/// A NAT gateway has a way to the internet itself.
pub const ECS0514: Rule = Rule {
    id: "ecs0514",
    title: "A public NAT gateway stands in a subnet with a route to the internet gateway",
    level: Level::Synth,
    message: "the NAT gateway {0} stands in the subnet {1}, which has no route to an internet gateway",
    why: "the gateway is `available` and passes nothing: nothing behind it has a way out",
    help: "put it into a public subnet: `SubnetId` of one whose route table leads to the internet gateway",
    source: "Amazon VPC User Guide: vpc-nat-gateway, nat-gateway-troubleshooting",
    check: Some(nat_is_public),
};

/// Each zone uses its own NAT gateway.
pub const ECS0515: Rule = Rule {
    id: "ecs0515",
    title: "Where each zone has a NAT gateway, a subnet uses the one of its own zone",
    level: Level::Synth,
    message: "the subnet {0} goes out by the NAT gateway {1} of another zone, and its own zone has {2}",
    why: "the loss of one zone takes the way out of the others, and traffic between zones costs",
    help: "route it to the NAT gateway of its own zone: `.nat(Nat::OnePerZone)` does it",
    source: "Amazon VPC User Guide: vpc-nat-gateway",
    check: Some(own_zone),
};

/// One route table for each subnet.
pub const ECS0517: Rule = Rule {
    id: "ecs0517",
    title: "A subnet is associated with one route table",
    level: Level::Synth,
    message: "the subnet {0} is associated with {1} route tables",
    why: "EC2 refuses the second association: `Resource.AlreadyAssociated`, or one of them wins and nobody knows which",
    help: "keep one `AWS::EC2::SubnetRouteTableAssociation` for each subnet",
    source: "Amazon EC2 API: AssociateRouteTable",
    check: Some(one_table),
};

/// What needs the internet gateway waits until it is attached.
pub const ECS0518: Rule = Rule {
    id: "ecs0518",
    title: "What needs the internet gateway waits until it is attached to the VPC",
    level: Level::Synth,
    message: "{0} doesn't wait until the internet gateway {1} is attached",
    why: "now and then it comes first, and the stack fails: `route table and network gateway belong to different networks`, `Network has no internet gateway attached`",
    help: "add `DependsOn` with the `AWS::EC2::VPCGatewayAttachment`",
    source: "CloudFormation User Guide: aws-attribute-dependson (gateway attachment)",
    check: Some(waits_for_gateway),
};

const NAT: &str = "AWS::EC2::NatGateway";

/// What a container needs at its start, and where it may find it.
pub(super) fn needs(task: Part<'_>, ways: &Ways<'_>, subnet: Part<'_>) -> Option<String> {
    let mut missing = BTreeSet::new();
    let mut lacks = |service: &str| {
        if !ways.has_endpoint(subnet, service) {
            missing.insert(service.to_owned());
        }
    };
    for container in task.properties().maps("ContainerDefinitions") {
        match container.get("Image").and_then(|image| image.outline("*")) {
            Some(image) if image.contains(".dkr.ecr.") => {
                ["ecr.api", "ecr.dkr", "s3"].into_iter().for_each(&mut lacks);
            }
            Some(image) if !image.contains('*') => return Some(format!("the registry of {image}")),
            _ => {}
        }
        if container.text("LogConfiguration.LogDriver") == Answer::Is("awslogs") {
            lacks("logs");
        }
        for secret in container.maps("Secrets") {
            let from = secret.get("ValueFrom").and_then(|from| from.outline("*")).unwrap_or_default();
            if from.contains(":secretsmanager:") {
                lacks("secretsmanager");
            } else if from.contains(":ssm:") {
                lacks("ssm");
            }
        }
    }
    if missing.is_empty() { None } else { Some(missing.into_iter().collect::<Vec<_>>().join(", ")) }
}

fn reaches(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has("AWS::ECS::Service") {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let subnets = service.subnets("NetworkConfiguration.AwsvpcConfiguration.Subnets");
        let (Some(subnets), Some(task)) = (subnets, service.refers("TaskDefinition")) else { continue };
        let vpcs: BTreeSet<_> =
            subnets.iter().filter_map(|subnet| ways.vpc(*subnet)).map(|vpc| vpc.id()).collect();
        if vpcs.len() > 1 {
            continue; // a mistake of its own
        }
        let without = subnets.into_iter().filter(|subnet| matches!(ways.way(*subnet), Way::None));
        let missing = without.filter_map(|subnet| Some((subnet, needs(task, &ways, subnet)?))).next();
        if let Some((subnet, missing)) = missing {
            let args = [service.id().as_str().into(), subnet.id().as_str().into(), missing.as_str().into()];
            found.push(
                Violation::new(&ECS0510, &args)
                    .at("this service", service.location())
                    .at("its subnet", subnet.location())
                    .at("its task definition", task.location()),
            );
        }
    }
    found
}

fn answers(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has("AWS::EC2::VPCEndpoint") {
        return Vec::new();
    }
    let (ways, doors) = (Ways::of(subject), Doors::of(subject));
    // Of the services in a VPC: what their tasks are known by.
    let mut tasks: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let subnets = service.subnets("NetworkConfiguration.AwsvpcConfiguration.Subnets");
        let Some(vpc) = subnets.and_then(|subnets| ways.vpc(*subnets.first()?)) else { continue };
        let groups = interfaces(service).map(|settings| settings.list("SecurityGroups")).unwrap_or_default();
        tasks.entry(vpc.id()).or_default().push((service, groups));
    }
    let mut found = Vec::new();
    for endpoint in ways.endpoints().iter().filter(|endpoint| !endpoint.is_gateway()) {
        let part = endpoint.part;
        let mut say = |what: &str, place| {
            let args = [part.id().as_str().into(), what.into()];
            let violation = Violation::new(&ECS0511, &args).at("this endpoint", part.location());
            found.push(match place {
                Some((word, place)) => violation.at(word, place),
                None => violation,
            });
        };
        let Some(vpc) = endpoint.vpc.and_then(|vpc| subject.part(vpc)) else { continue };
        let services = tasks.get(vpc.id()).map(Vec::as_slice).unwrap_or_default();
        match part.flag("PrivateDnsEnabled") {
            Answer::Is(false) if !services.is_empty() => {
                say("has no private name: `PrivateDnsEnabled` is false", None);
            }
            Answer::Is(true) if vpc.flag("EnableDnsHostnames").or(false) == Some(false) => {
                let place = Some(("its VPC", vpc.location()));
                say("has a private name in a VPC without `EnableDnsHostnames`", place);
            }
            _ => {}
        }
        let groups = part.properties().list("SecurityGroupIds");
        if groups.is_empty() {
            continue; // the VPC's default group: who has it isn't told
        }
        for (service, from) in services.iter().filter(|(_, from)| !from.is_empty()) {
            let settings = interfaces(*service);
            let own = settings.and_then(|settings| blocks(subject, settings.list("Subnets")));
            if doors.lets_in(groups, (443, 443), Other::These(from, own.as_deref())) == Entry::Shut {
                let place = Some(("the service", service.location()));
                say(&format!("doesn't let port 443 in from the tasks of {}", service.id()), place);
            }
        }
    }
    found
}

fn nat_is_public(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has(NAT) {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for nat in subject.of_type(NAT) {
        if nat.text("ConnectivityType").or("public") != Some("public") {
            continue;
        }
        let Some(subnet) = nat.refers("SubnetId") else { continue };
        if matches!(ways.way(subnet), Way::None | Way::Nat(_)) {
            found.push(
                Violation::new(&ECS0514, &[nat.id().as_str().into(), subnet.id().as_str().into()])
                    .at("this NAT gateway", nat.location())
                    .at("its subnet", subnet.location()),
            );
        }
    }
    found
}

fn own_zone(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has(NAT) {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let zone = |subnet: Part<'_>| subnet.properties().look("AvailabilityZone").known().cloned();
    let gateways: Vec<(Part<'_>, Node)> =
        subject.of_type(NAT).filter_map(|nat| Some((nat, zone(nat.refers("SubnetId")?)?))).collect();
    let mut found = Vec::new();
    for subnet in subject.of_type("AWS::EC2::Subnet") {
        let (Way::Nat(nat), Some(here)) = (ways.way(subnet), zone(subnet)) else { continue };
        let Some((_, there)) = gateways.iter().find(|(gateway, _)| gateway.id() == nat.id()) else {
            continue;
        };
        if *there == here {
            continue;
        }
        if let Some((own, _)) = gateways.iter().find(|(_, zone)| *zone == here) {
            let args = [subnet.id().as_str().into(), nat.id().as_str().into(), own.id().as_str().into()];
            found.push(
                Violation::new(&ECS0515, &args)
                    .at("this subnet", subnet.location())
                    .at("the NAT gateway that it uses", nat.location())
                    .at("the one of its zone", own.location()),
            );
        }
    }
    found
}

fn one_table(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has("AWS::EC2::SubnetRouteTableAssociation") {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for subnet in subject.of_type("AWS::EC2::Subnet") {
        let count = ways.associations(subnet.id());
        if count > 1 {
            let count = count.to_string();
            let args = [subnet.id().as_str().into(), count.as_str().into()];
            found.push(Violation::new(&ECS0517, &args).at("this subnet", subnet.location()));
        }
    }
    found
}

fn waits_for_gateway(subject: &Subject<'_>) -> Vec<Violation> {
    let attachments: Vec<_> = subject
        .of_type("AWS::EC2::VPCGatewayAttachment")
        .filter_map(|attachment| Some((attachment, attachment.refers("InternetGatewayId")?)))
        .collect();
    let Some((first, gateway)) = attachments.first() else { return Vec::new() };
    let mut found = Vec::new();
    let mut judge = |part: Part<'_>, attachment: Part<'_>, gateway: Part<'_>| {
        if !part.waits_for(attachment.id()) {
            found.push(
                Violation::new(&ECS0518, &[part.id().as_str().into(), gateway.id().as_str().into()])
                    .at("this resource", part.location())
                    .at("the attachment", attachment.location()),
            );
        }
    };
    for route in subject.of_type("AWS::EC2::Route") {
        let Some(to) = route.refers("GatewayId") else { continue };
        if let Some((attachment, gateway)) = attachments.iter().find(|(_, gateway)| gateway.id() == to.id()) {
            judge(route, *attachment, *gateway);
        }
    }
    if attachments.len() == 1 {
        for kind in ["AWS::EC2::EIP", NAT] {
            let parts = subject.of_type(kind);
            parts
                .filter(|part| part.text("ConnectivityType").or("public") == Some("public"))
                .for_each(|part| judge(part, *first, *gateway));
        }
    }
    found
}

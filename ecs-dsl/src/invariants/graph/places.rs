//! In which VPC and in which region the parts stand that belong together.

use std::collections::BTreeMap;

use super::balancers::forwarders;
use super::ways::interfaces;
use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node};

/// One VPC for what belongs together.
pub const ECS0535: Rule = Rule {
    id: "ecs0535",
    title: "A service or load balancer and its subnets, security groups and target groups stand in one VPC",
    level: Level::Synth,
    message: "{0} stands in the VPC {1}, and {2}",
    why: "AWS refuses it and the stack rolls back: `You have specified two resources that belong to different networks`, `The following target groups are in a different VPC than the load balancer`; what is taken has targets that nobody reaches",
    help: "one VPC for all of them: the same `VpcId` in each subnet, security group and target group; a security group without one is made in the default VPC",
    source: "Amazon EC2 API: InvalidGroup.NotFound; Elastic Load Balancing API: CreateListener; aws-cloudformation/cfn-lint: E1041",
    check: Some(together),
};

/// A file system is found in its own VPC.
pub const ECS0536: Rule = Rule {
    id: "ecs0536",
    title: "A file system of a task has its mount targets in the VPC of the service",
    level: Level::Synth,
    message: "the tasks of {0} stand in the VPC {1}, and the mount targets of their file system {2} in {3}",
    why: "the task never starts: `ResourceInitializationError: failed to invoke EFS utils`, `Failed to resolve` the name of the file system: it is known in its own VPC only",
    help: "an `AWS::EFS::MountTarget` in the subnets of the service's own VPC",
    source: "Amazon EFS User Guide: mounting-fs-mount-cmd-dns-name, accessing-fs",
    check: Some(file_systems),
};

/// One region for the zones of a VPC.
pub const ECS0540: Rule = Rule {
    id: "ecs0540",
    title: "The subnets of a VPC stand in zones of one region",
    level: Level::Synth,
    message: "the subnet {0} stands in {1}, and the subnet {2} of the same VPC in {3}",
    why: "EC2 knows the zones of its own region only and refuses the subnet: `Value (..) for parameter availabilityZone is invalid`",
    help: "zones of the stack's region: `!Select [0, !GetAZs '']`; `network!(..)` takes them so",
    source: "Amazon EC2 API: CreateSubnet (AvailabilityZone)",
    check: Some(regions),
};

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place<'s> {
    Vpc(&'s LogicalId),
    /// The account's, which no VPC of a template is.
    Default,
}

const GROUP: &str = "AWS::EC2::SecurityGroup";

/// The VPC of a part, where the template says it.
fn place<'s>(part: Part<'s>) -> Option<Place<'s>> {
    if part.resource_type() == GROUP && part.look("VpcId").is_absent() {
        return Some(Place::Default);
    }
    part.refers("VpcId").filter(|vpc| vpc.resource_type() == "AWS::EC2::VPC").map(|vpc| Place::Vpc(vpc.id()))
}

/// What belongs to one part, each with a word for it.
type Members<'s> = Vec<(&'static str, Part<'s>)>;

fn members<'s>(subject: &'s Subject<'_>, word: &'static str, nodes: &[Node]) -> Members<'s> {
    nodes.iter().filter_map(|node| Some((word, subject.referred(Some(node))?))).collect()
}

/// Those that have to stand together, each with what belongs to it.
fn families<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Members<'s>)> {
    let mut families = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let mut all = Vec::new();
        if let Some(settings) = interfaces(service) {
            all.extend(members(subject, "subnet", settings.list("Subnets")));
            all.extend(members(subject, "security group", settings.list("SecurityGroups")));
        }
        if !all.is_empty() {
            let groups = service.target_groups().filter_map(|group| subject.referred(Some(group)));
            all.extend(groups.map(|group| ("target group", group)));
        }
        families.push((service, all));
    }
    let mut groups: BTreeMap<&LogicalId, Vec<Part<'_>>> = BTreeMap::new();
    for (group, balancers) in forwarders(subject) {
        for balancer in balancers {
            groups.entry(balancer.id()).or_default().extend(subject.part(group));
        }
    }
    for balancer in subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        let mut all = members(subject, "subnet", balancer.properties().list("Subnets"));
        all.extend(members(subject, "security group", balancer.properties().list("SecurityGroups")));
        let own = groups.get(balancer.id()).into_iter().flatten();
        all.extend(own.map(|group| ("target group", *group)));
        families.push((balancer, all));
    }
    for endpoint in subject.of_type("AWS::EC2::VPCEndpoint") {
        let mut all = vec![("VPC", endpoint)];
        all.extend(members(subject, "subnet", endpoint.properties().list("SubnetIds")));
        all.extend(members(subject, "security group", endpoint.properties().list("SecurityGroupIds")));
        families.push((endpoint, all));
    }
    for target in subject.of_type("AWS::EFS::MountTarget") {
        let mut all: Members<'_> =
            target.refers("SubnetId").map(|subnet| ("subnet", subnet)).into_iter().collect();
        all.extend(members(subject, "security group", target.properties().list("SecurityGroups")));
        families.push((target, all));
    }
    families
}

fn together(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (owner, members) in families(subject) {
        let placed: Vec<_> =
            members.iter().filter_map(|(word, part)| Some((*word, *part, place(*part)?))).collect();
        let own = placed.iter().find_map(|(_, _, place)| match place {
            Place::Vpc(vpc) => Some(*vpc),
            Place::Default => None,
        });
        let Some(own) = own else { continue };
        let Some((word, other, there)) = placed.iter().find(|(_, _, place)| *place != Place::Vpc(own)) else {
            continue;
        };
        let what = match there {
            Place::Vpc(vpc) => format!("its {word} {} in {vpc}", other.id()),
            Place::Default => {
                format!("its {word} {} has no `VpcId`: it stands in the default VPC", other.id())
            }
        };
        let args = [owner.id().as_str().into(), own.as_str().into(), what.as_str().into()];
        found.push(
            Violation::new(&ECS0535, &args)
                .at("this resource", owner.location())
                .at(format!("its {word}"), other.location()),
        );
    }
    found
}

/// What leads from one VPC into another.
const BRIDGES: [&str; 3] = [
    "AWS::EC2::VPCPeeringConnection",
    "AWS::EC2::TransitGatewayAttachment",
    "AWS::EC2::TransitGatewayVpcAttachment",
];

fn file_systems(subject: &Subject<'_>) -> Vec<Violation> {
    if BRIDGES.iter().any(|bridge| subject.has(bridge)) {
        return Vec::new();
    }
    let mut targets: BTreeMap<&LogicalId, Vec<Option<Place<'_>>>> = BTreeMap::new();
    for target in subject.of_type("AWS::EFS::MountTarget") {
        if let Some(system) = target.refers("FileSystemId") {
            targets.entry(system.id()).or_default().push(target.refers("SubnetId").and_then(place));
        }
    }
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let first =
            interfaces(service).and_then(|settings| subject.referred(settings.list("Subnets").first()));
        let Some(Place::Vpc(own)) = first.and_then(place) else { continue };
        let Some(task) = service.refers("TaskDefinition") else { continue };
        for volume in task.properties().maps("Volumes") {
            let Some(system) = subject.referred(super::volumes::file_system(volume)) else { continue };
            let places = targets.get(system.id()).map(Vec::as_slice).unwrap_or_default();
            let elsewhere = |place: &Option<Place<'_>>| matches!(place, Some(Place::Vpc(vpc)) if *vpc != own);
            let Some(Some(Place::Vpc(there))) = places.first().filter(|_| places.iter().all(elsewhere))
            else {
                continue;
            };
            let args = [
                service.id().as_str().into(),
                own.as_str().into(),
                system.id().as_str().into(),
                there.as_str().into(),
            ];
            found.push(
                Violation::new(&ECS0536, &args)
                    .at("this service", service.location())
                    .at("its file system", system.location()),
            );
        }
    }
    found
}

/// `eu-west-1` of `eu-west-1b`, and of `eu-west-1-lax-1a`.
pub(super) fn region(zone: &str) -> Option<&str> {
    let digit = zone.find(|c: char| c.is_ascii_digit())?;
    let rest = zone.get(digit..)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    zone.get(..digit + digits).filter(|region| region.matches('-').count() >= 2)
}

fn regions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut first: BTreeMap<&LogicalId, (Part<'_>, &str)> = BTreeMap::new();
    let mut found = Vec::new();
    for subnet in subject.of_type("AWS::EC2::Subnet") {
        let Some(vpc) = subnet.refers("VpcId") else { continue };
        // Parts of a `Part` live as long as the subject.
        let Some(zone) = subnet.properties().text("AvailabilityZone").known() else { continue };
        let (other, there) = *first.entry(vpc.id()).or_insert((subnet, zone));
        if let (Some(one), Some(two)) = (region(there), region(zone))
            && one != two
        {
            let args = [other.id().as_str().into(), there.into(), subnet.id().as_str().into(), zone.into()];
            found.push(
                Violation::new(&ECS0540, &args)
                    .at("the first subnet", other.location())
                    .at("the second", subnet.location()),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::region;

    #[test]
    fn a_zone_has_its_region() {
        for (zone, of) in [
            ("eu-west-1b", Some("eu-west-1")),
            ("us-west-2-lax-1a", Some("us-west-2")),
            ("us-gov-west-1a", Some("us-gov-west-1")),
            ("use1-az1", None),
            ("", None),
        ] {
            assert_eq!(region(zone), of, "{zone}");
        }
    }
}

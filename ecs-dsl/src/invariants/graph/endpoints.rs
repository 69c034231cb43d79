//! What tasks find behind the endpoints of their VPC: names, the layers of images, and the channels of ECS Exec.

use super::grants::{hides_some, statements, values};
use super::ways::{Way, Ways};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// A VPC in which names are found.
pub const ECS0543: Rule = Rule {
    id: "ecs0543",
    title: "A VPC in which tasks run answers the names that they ask for",
    level: Level::Synth,
    message: "the tasks of {0} run in the VPC {1}, whose `EnableDnsSupport` is false",
    why: "nothing is found by its name, no registry, no endpoint and no database: `CannotPullContainerError: .. no such host`",
    help: "`EnableDnsSupport: true` or nothing, which is the same; or an `AWS::EC2::DHCPOptions` with servers of your own for the VPC",
    source: "Amazon VPC User Guide: vpc-dns (EnableDnsSupport)",
    check: Some(without_names),
};

/// The layers of an image come from S3.
pub const ECS0544: Rule = Rule {
    id: "ecs0544",
    title: "The policy of an S3 endpoint by which tasks pull from ECR lets the bucket of the layers through",
    level: Level::Synth,
    message: "the tasks of {0} pull their image through the endpoint {1}, whose policy doesn't let them read the bucket of the layers",
    why: "ECR keeps the layers of its images in S3: `CannotPullContainerError: .. 403 Forbidden`, task after task",
    help: "a statement that allows `s3:GetObject` on `!Sub arn:${AWS::Partition}:s3:::prod-${AWS::Region}-starport-layer-bucket/*`",
    source: "Amazon ECR User Guide: vpc-endpoints (minimum Amazon S3 bucket permissions)",
    check: Some(without_layers),
};

/// ECS Exec has a way.
pub const ECS0545: Rule = Rule {
    id: "ecs0545",
    title: "ECS Exec has a way to Systems Manager: a NAT gateway, or the endpoint ssmmessages",
    level: Level::Synth,
    message: "the service {0} has ECS Exec, and the subnet {1} of its tasks has no way to ssmmessages",
    why: "the service is steady, and whoever needs a shell gets `TargetNotConnectedException`",
    help: "an interface endpoint for `com.amazonaws.<region>.ssmmessages` in the VPC, with the private name and port 443 open to the tasks; or a NAT gateway",
    source: "Amazon ECS Developer Guide: ecs-exec, vpc-endpoints (ECS Exec)",
    check: Some(without_channels),
};

const SUBNETS: &str = "NetworkConfiguration.AwsvpcConfiguration.Subnets";

/// The services with their subnets, where all of them are of the template.
fn services<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Vec<Part<'s>>)> {
    subject.of_type("AWS::ECS::Service").filter_map(|service| Some((service, service.subnets(SUBNETS)?)))
}

fn without_names(subject: &Subject<'_>) -> Vec<Violation> {
    if subject.has("AWS::EC2::VPCDHCPOptionsAssociation") {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for (service, subnets) in services(subject) {
        let Some(vpc) = subnets.first().and_then(|subnet| ways.vpc(*subnet)) else { continue };
        if vpc.flag("EnableDnsSupport") == Answer::Is(false) {
            found.push(
                Violation::new(&ECS0543, &[service.id().as_str().into(), vpc.id().as_str().into()])
                    .at("this service", service.location())
                    .at("its VPC", vpc.location()),
            );
        }
    }
    found
}

/// Whether a container's image is one of ECR.
fn is_of_ecr(container: &Properties) -> bool {
    container
        .get("Image")
        .and_then(|image| image.outline("*"))
        .is_some_and(|image| image.contains(".dkr.ecr."))
}

/// Whether a policy surely lets nobody read the bucket of the layers.
fn hides_layers(subject: &Subject<'_>, document: &Properties) -> bool {
    let all = statements(document);
    !all.is_empty()
        && !hides_some(document)
        && all.into_iter().filter(|statement| statement.text("Effect") != Answer::Is("Deny")).all(
            |statement| {
                let resources = values(statement, "Resource");
                !resources.is_empty()
                    && resources.iter().all(|resource| {
                        let named = resource.outline("*").unwrap_or_else(|| "*".to_owned());
                        // Whatever stands before a star may be the bucket's name.
                        let bucket = named.rsplit(":::").next().unwrap_or_default();
                        let known = bucket.split('*').next().unwrap_or_default();
                        let bucket_here = subject.referred(Some(*resource));
                        let is_bucket =
                            bucket_here.is_some_and(|part| part.resource_type() == "AWS::S3::Bucket");
                        is_bucket
                            || !(bucket.contains("starport")
                                || "prod-".starts_with(known)
                                || known.starts_with("prod-"))
                    })
            },
        )
}

fn without_layers(subject: &Subject<'_>) -> Vec<Violation> {
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for (service, subnets) in services(subject) {
        let Some(subnet) = subnets.into_iter().find(|subnet| matches!(ways.way(*subnet), Way::None)) else {
            continue;
        };
        let Some(task) = service.refers("TaskDefinition") else { continue };
        if !task.properties().maps("ContainerDefinitions").any(is_of_ecr) {
            continue;
        }
        let vpc = ways.vpc(subnet).map(|vpc| vpc.id());
        let mut own =
            ways.endpoints().iter().filter(|endpoint| endpoint.service == "s3" && endpoint.vpc == vpc);
        let (Some(endpoint), None) = (own.next(), own.next()) else { continue };
        let document = endpoint.part.properties().look("PolicyDocument").known().and_then(Node::as_map);
        if document.is_some_and(|document| hides_layers(subject, document)) {
            found.push(
                Violation::new(&ECS0544, &[service.id().as_str().into(), endpoint.part.id().as_str().into()])
                    .at("this service", service.location())
                    .at("the endpoint", endpoint.part.location()),
            );
        }
    }
    found
}

fn without_channels(subject: &Subject<'_>) -> Vec<Violation> {
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for (service, subnets) in services(subject) {
        if service.flag("EnableExecuteCommand") != Answer::Is(true) {
            continue;
        }
        let lost = |subnet: &Part<'_>| {
            matches!(ways.way(*subnet), Way::None) && !ways.has_endpoint(*subnet, "ssmmessages")
        };
        if let Some(subnet) = subnets.iter().find(|subnet| lost(subnet)) {
            found.push(
                Violation::new(&ECS0545, &[service.id().as_str().into(), subnet.id().as_str().into()])
                    .at("this service", service.location())
                    .at("its subnet", subnet.location()),
            );
        }
    }
    found
}

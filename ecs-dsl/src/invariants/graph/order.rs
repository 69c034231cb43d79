//! What must be there first, and names that only one may have.

use std::collections::BTreeMap;

use super::ways::{Way, Ways};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};

/// A service comes when its tasks have a way out.
pub const ECS1310: Rule = Rule {
    id: "ecs1310",
    title: "A service waits until its tasks have a way out",
    level: Level::Synth,
    message: "the service {0} doesn't wait for {1}, by which its tasks go out",
    why: "the first tasks have no way out, and use up the failures that the circuit breaker allows",
    help: "`DependsOn` with the default routes of its subnets on the service",
    source: "CloudFormation User Guide: aws-attribute-dependson",
    check: Some(way_first),
};

/// A name that only one resource may have.
pub const ECS1309: Rule = Rule {
    id: "ecs1309",
    title: "No two resources have one fixed name that AWS wants to be unique",
    level: Level::Synth,
    message: "two resources of the type {0} have the name {1}",
    why: "the second fails: `already exists`, and the stack rolls back",
    help: "leave the name out: CloudFormation makes one that is unique",
    source: "CloudFormation User Guide: aws-properties-name",
    check: Some(names),
};

fn way_first(subject: &Subject<'_>) -> Vec<Violation> {
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let subnets = service.subnets("NetworkConfiguration.AwsvpcConfiguration.Subnets");
        for subnet in subnets.unwrap_or_default() {
            let (Way::Nat(_), Some(route)) = (ways.way(subnet), ways.default_route(subnet)) else { continue };
            if !service.waits_for(route.id()) {
                found.push(
                    Violation::new(&ECS1310, &[service.id().as_str().into(), route.id().as_str().into()])
                        .at("this service", service.location())
                        .at("the route", route.location()),
                );
                break;
            }
        }
    }
    found
}

/// The property that is a fixed name, of types whose names are unique in an account and region.
const NAMED: [(&str, &str); 14] = [
    ("AWS::AutoScaling::AutoScalingGroup", "AutoScalingGroupName"),
    ("AWS::CloudWatch::Alarm", "AlarmName"),
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateName"),
    ("AWS::ECR::Repository", "RepositoryName"),
    ("AWS::ECS::CapacityProvider", "Name"),
    ("AWS::ECS::Cluster", "ClusterName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name"),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "Name"),
    ("AWS::IAM::InstanceProfile", "InstanceProfileName"),
    ("AWS::IAM::Role", "RoleName"),
    ("AWS::Logs::LogGroup", "LogGroupName"),
    ("AWS::S3::Bucket", "BucketName"),
    ("AWS::SNS::Topic", "TopicName"),
    ("AWS::SecretsManager::Secret", "Name"),
];

fn names(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (resource_type, property) in NAMED {
        let mut taken: BTreeMap<&str, Part<'_>> = BTreeMap::new();
        for part in subject.of_type(resource_type).filter(|part| part.entry().is_always()) {
            let Answer::Is(name) = part.properties().text(property) else { continue };
            if let Some(first) = taken.insert(name, part) {
                found.push(
                    Violation::new(&ECS1309, &[resource_type.into(), name.into()])
                        .at("the first", first.place(property))
                        .at("the second", part.place(property)),
                );
            }
        }
    }
    found
}

//! The way of tasks to the databases and caches that they are told of.

use std::collections::BTreeSet;

use super::doors::{Doors, Entry, Other, blocks};
use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, LogicalId};

/// Who is told of a database is let in.
pub const ECS0546: Rule = Rule {
    id: "ecs0546",
    title: "A database or cache lets in the tasks that are told of its endpoint",
    level: Level::Synth,
    message: "the tasks of {0} are told of the endpoint of {1}, whose security groups let nobody of them in on port {2}",
    why: "nothing refuses the packets, and nothing answers: the application waits until `connection timed out`",
    help: "an ingress rule of the security group of {1}: `FromPort: {2}`, `ToPort: {2}` and `SourceSecurityGroupId` of the tasks' group",
    source: "Amazon RDS User Guide: Overview.RDSSecurityGroups; Amazon ElastiCache User Guide: accessing-elasticache",
    check: Some(shut),
};

/// What has an endpoint: its type, where its security groups stand, and its port where the engine doesn't say it.
const STORES: [(&str, &str, Option<i64>); 7] = [
    ("AWS::RDS::DBInstance", "VPCSecurityGroups", None),
    ("AWS::RDS::DBCluster", "VpcSecurityGroupIds", None),
    ("AWS::DocDB::DBCluster", "VpcSecurityGroupIds", Some(27_017)),
    ("AWS::ElastiCache::ReplicationGroup", "SecurityGroupIds", Some(6_379)),
    ("AWS::ElastiCache::CacheCluster", "VpcSecurityGroupIds", None),
    ("AWS::ElastiCache::ServerlessCache", "SecurityGroupIds", Some(6_379)),
    ("AWS::MemoryDB::Cluster", "SecurityGroupIds", Some(6_379)),
];

/// The ports of engines, each by the beginning of its name
/// (<https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html>).
const ENGINES: [(&str, i64); 10] = [
    ("postgres", 5_432),
    ("aurora-postgresql", 5_432),
    ("mysql", 3_306),
    ("mariadb", 3_306),
    ("aurora-mysql", 3_306),
    ("sqlserver", 1_433),
    ("oracle", 1_521),
    ("memcached", 11_211),
    ("redis", 6_379),
    ("valkey", 6_379),
];

fn shut(subject: &Subject<'_>) -> Vec<Violation> {
    let stores: Vec<_> = STORES
        .iter()
        .flat_map(|store @ (kind, ..)| subject.of_type(kind).map(move |part| (part, store)))
        .filter_map(|(part, (_, groups, port))| {
            let groups = part.properties().look(groups).known()?.as_list()?;
            Some((part, groups, port_of(part, *port)?))
        })
        .collect();
    if stores.is_empty() {
        return Vec::new();
    }
    let doors = Doors::of(subject);
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let network = |name: &str| {
            service.look(&format!("NetworkConfiguration.AwsvpcConfiguration.{name}")).known()?.as_list()
        };
        let Some(tasks) = network("SecurityGroups") else { continue };
        let blocks = network("Subnets").and_then(|subnets| blocks(subject, subnets));
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let told = told(task);
        for (store, groups, port) in stores.iter().filter(|(store, ..)| told.contains(store.id())) {
            let from = Other::These(tasks, blocks.as_deref());
            if doors.lets_in(groups, (*port, *port), from) != Entry::Shut {
                continue;
            }
            let port = port.to_string();
            let args = [service.id().as_str().into(), store.id().as_str().into(), port.as_str().into()];
            found.push(
                Violation::new(&ECS0546, &args)
                    .at("this service", service.location())
                    .at("what it is told of", store.location()),
            );
        }
    }
    found
}

/// The port of a database or a cache.
fn port_of(part: Part<'_>, own: Option<i64>) -> Option<i64> {
    let engine = part.text("Engine").known().unwrap_or_default();
    let usual = ENGINES.iter().find(|(name, _)| engine.starts_with(name)).map(|(_, port)| *port);
    let name = if part.look("Port").is_absent() { "DBPortNumber" } else { "Port" };
    match usual.or(own) {
        Some(usual) => part.integer(name).or(usual),
        None => part.integer(name).known(),
    }
}

/// What the variables of a task's containers name the endpoint of.
fn told(task: Part<'_>) -> BTreeSet<&LogicalId> {
    let mut told = BTreeSet::new();
    for container in task.containers().all {
        for value in container.maps("Environment").filter_map(|one| one.get("Value")) {
            value.visit_functions(&mut |function| {
                if let Function::GetAtt(target, attribute) = function {
                    let attribute = attribute.to_ascii_lowercase();
                    if attribute.contains("endpoint") && !attribute.ends_with("port") {
                        told.insert(target.id());
                    }
                }
            });
        }
    }
    told
}

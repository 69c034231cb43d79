//! CloudFormation's own grammar: what is exported and imported, and what becomes of what leaves the stack.

use std::collections::BTreeMap;

use super::{Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{DeletionPolicy, Function, Location, LogicalId, Node};

/// Snapshots are of what has some.
pub const ECS1312: Rule = Rule {
    id: "ecs1312",
    title: "Only databases, caches and volumes leave a snapshot behind",
    level: Level::Synth,
    message: "{0} is of the type {1}, and its `{2}` is Snapshot",
    why: "CloudFormation refuses the template: there is no snapshot of such a resource",
    help: "`{2}: Retain` keeps it",
    source: "CloudFormation User Guide: aws-attribute-deletionpolicy",
    check: Some(snapshots),
};

/// Names between stacks are known before anything is made.
pub const ECS1313: Rule = Rule {
    id: "ecs1313",
    title: "Names of exports and imports depend on no resource, and each export has a name of its own",
    level: Level::Synth,
    message: "{0}",
    why: "CloudFormation refuses the template: an export is found by its name before a resource is there, and a name is exported once in a region",
    help: "a text, parameters, `AWS::StackName` and `AWS::Region` in the name; another name for the second export",
    source: "CloudFormation User Guide: outputs-section-structure (`can't use Ref or GetAtt functions that depend on a resource`), intrinsic-function-reference-importvalue",
    check: Some(names),
};

/// What leaves a snapshot behind (CloudFormation User Guide: aws-attribute-deletionpolicy).
const SNAPSHOTS: [&str; 9] = [
    "AWS::DocDB::DBCluster",
    "AWS::EC2::Volume",
    "AWS::ElastiCache::CacheCluster",
    "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
    "AWS::Redshift::Cluster",
    "AWS::ElastiCache::ServerlessCache",
];

fn snapshots(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (id, entry) in subject.template().resources() {
        let kind = entry.resource_type();
        // What others registered may have some.
        if !kind.starts_with("AWS::") || SNAPSHOTS.contains(&kind) {
            continue;
        }
        for (policy, name) in
            [(entry.deletion_policy, "DeletionPolicy"), (entry.update_replace_policy, "UpdateReplacePolicy")]
        {
            if policy == Some(DeletionPolicy::Snapshot) {
                let args = [id.as_str().into(), kind.into(), name.into()];
                found.push(Violation::new(&ECS1312, &args).at("this part", entry.location()));
            }
        }
    }
    found
}

/// The first resource of the template on which a value depends.
fn resource<'n>(subject: &Subject<'_>, node: &'n Node) -> Option<&'n LogicalId> {
    let mut found = None;
    node.visit_targets(&mut |target| {
        if found.is_none() && subject.resolve(target).is_some() {
            found = Some(target.id());
        }
    });
    found
}

fn said(said: &str, what: &str, place: Location) -> Violation {
    Violation::new(&ECS1313, &[said.into()]).at(what, place)
}

fn names(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut taken: BTreeMap<String, &LogicalId> = BTreeMap::new();
    for (id, output) in &subject.template().outputs {
        let Some(name) = output.other.look("Export.Name").known() else { continue };
        if let Some(named) = resource(subject, name) {
            let what = format!("the name that {id} is exported by depends on the resource {named}");
            found.push(said(&what, "the template", subject.location()));
        } else if output.condition.is_none()
            && let Some(first) = taken.insert(format!("{name:?}"), id)
        {
            let name = name.outline("..").unwrap_or_default();
            let what = format!("{first} and {id} are exported by one name, {name}");
            found.push(said(&what, "the template", subject.location()));
        }
    }
    for (id, entry) in subject.template().resources() {
        for (_, node) in entry.properties().iter() {
            node.visit_deep(&mut |function| {
                if let Function::ImportValue(name) = function
                    && let Some(named) = resource(subject, name)
                {
                    let what = format!("{id} imports by a name that depends on the resource {named}");
                    found.push(said(&what, "this part", entry.location()));
                }
            });
        }
    }
    found
}

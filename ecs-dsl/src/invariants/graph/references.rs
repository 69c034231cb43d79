//! References: each leads to something, and none in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::LogicalId;

/// No circle of references.
pub const ECS1304: Rule = Rule {
    id: "ecs1304",
    title: "No resource needs, over however many others, one that needs it",
    level: Level::Synth,
    message: "these resources need each other in a circle: {0}",
    why: "CloudFormation refuses the template: `Circular dependency between resources`",
    help: "take one of the references into a resource of its own: for two security groups that name each other, rules beside the groups",
    source: "CloudFormation User Guide: troubleshooting; cfn-lint E3004",
};

/// Every reference leads somewhere.
pub const ECS1307: Rule = Rule {
    id: "ecs1307",
    title: "Every reference is to something that is in the program",
    level: Level::Synth,
    message: "{0} refers to {1} of stack {2}, which is not there",
    why: "CloudFormation refuses the template: `Unresolved resource dependencies`",
    help: "build what is referred to into that stack, or take the reference from the handle of what is there",
    source: "CloudFormation User Guide: intrinsic-function-reference-ref",
};

pub(super) fn dangling(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (id, entry) in subject.template.resources() {
        let mut seen = BTreeSet::new();
        entry.visit_targets(&mut |target| {
            let here = target.stack() == subject.stack && subject.template.contains(target.id());
            if !here && seen.insert(target) {
                let args = [id.as_str().into(), target.id().as_str().into(), target.stack().into()];
                found.push(Violation::new(&ECS1307, &args).at("this resource", entry.location()));
            }
        });
        for dependency in entry.dependencies() {
            if subject.template.resource(dependency).is_none() {
                let args = [id.as_str().into(), dependency.as_str().into(), subject.stack.into()];
                found.push(Violation::new(&ECS1307, &args).at("this resource", entry.location()));
            }
        }
    }
    found
}

/// Takes away what needs nothing, again and again; a circle is what stays, less what only leans on it.
pub(super) fn cycles(subject: &Subject<'_>) -> Vec<Violation> {
    let template = subject.template;
    let mut needs: BTreeMap<&LogicalId, BTreeSet<&LogicalId>> = BTreeMap::new();
    for (id, entry) in template.resources() {
        let mut all: BTreeSet<&LogicalId> = entry.dependencies().iter().collect();
        entry.visit_targets(&mut |target| {
            if target.stack() == subject.stack {
                all.insert(target.id());
            }
        });
        all.retain(|need| template.resource(need).is_some());
        needs.insert(id, all);
    }
    let mut circle = peel(&needs);
    let mut turned: BTreeMap<&LogicalId, BTreeSet<&LogicalId>> = BTreeMap::new();
    for id in &circle {
        turned.entry(id).or_default();
        for need in needs.get(id).into_iter().flatten().filter(|need| circle.contains(*need)) {
            turned.entry(need).or_default().insert(id);
        }
    }
    circle = peel(&turned);
    if circle.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = circle.iter().map(|id| id.as_str()).collect();
    let mut violation = Violation::new(&ECS1304, &[names.join(", ").as_str().into()]);
    for id in circle {
        if let Some(entry) = template.resource(id) {
            violation = violation.at(id.as_str(), entry.location());
        }
    }
    vec![violation]
}

/// The nodes from which no way leads out of a circle.
fn peel<'t>(needs: &BTreeMap<&'t LogicalId, BTreeSet<&'t LogicalId>>) -> BTreeSet<&'t LogicalId> {
    let mut users: BTreeMap<&LogicalId, Vec<&'t LogicalId>> = BTreeMap::new();
    let mut open: BTreeMap<&'t LogicalId, usize> = BTreeMap::new();
    for (id, all) in needs {
        open.insert(id, all.len());
        for need in all {
            users.entry(need).or_default().push(id);
        }
    }
    let mut ready: Vec<&LogicalId> =
        open.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id).collect();
    while let Some(id) = ready.pop() {
        open.remove(id);
        for user in users.get(id).into_iter().flatten() {
            if let Some(count) = open.get_mut(user) {
                *count -= 1;
                if *count == 0 {
                    ready.push(user);
                }
            }
        }
    }
    open.into_keys().collect()
}

//! References: each leads to something, and none in a circle.

use std::collections::BTreeSet;

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Entry, Function, LogicalId, Part};

/// No circle of references.
pub const ECS1304: Rule = Rule {
    id: "ecs1304",
    title: "No resource needs, over however many others, one that needs it",
    level: Level::Synth,
    message: "these resources need each other in a circle: {0}",
    why: "CloudFormation refuses the template: `Circular dependency between resources`",
    help: "take one of the references into a resource of its own: for two security groups that name each other, rules beside the groups",
    source: "CloudFormation User Guide: troubleshooting; cfn-lint E3004",
    check: Some(circle),
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
    check: Some(dangling),
};

/// A reference: the place of who needs, and of what is needed, in the order of the ids.
pub(super) type Edge = (usize, usize);

/// All references of a template.
#[derive(Debug, Default)]
pub(super) struct References {
    edges: Vec<Edge>,
    /// Who refers, and to what in which stack.
    nowhere: Vec<(usize, LogicalId, String)>,
}

impl References {
    fn of(subject: &Subject<'_>, entries: &[(&LogicalId, &Entry)]) -> Self {
        let place = |id: &LogicalId| entries.binary_search_by(|(known, _)| (*known).cmp(id)).ok();
        let mut found = Self::default();
        for (user, (_, entry)) in entries.iter().enumerate() {
            let mut seen = BTreeSet::new();
            entry.visit_targets(&mut |target| {
                let here = target.stack() == subject.stack;
                if let Some(need) = place(target.id()).filter(|_| here) {
                    found.edges.push((user, need));
                } else if !(here && subject.template.contains(target.id())) && seen.insert(target) {
                    found.nowhere.push((user, target.id().clone(), target.stack().to_owned()));
                }
            });
            for dependency in entry.dependencies() {
                match place(dependency) {
                    Some(need) => found.edges.push((user, need)),
                    None => found.nowhere.push((user, dependency.clone(), subject.stack.to_owned())),
                }
            }
        }
        found
    }
}

impl<'t> Subject<'t> {
    fn references(&self) -> (&[(&'t LogicalId, &'t Entry)], &References) {
        let references = self.references.get_or_init(|| References::of(self, &self.entries));
        (&self.entries, references)
    }
}

impl Subject<'_> {
    /// What is in a circle of references, or between two of them.
    pub(super) fn in_circles(&self) -> BTreeSet<&LogicalId> {
        let (entries, references) = self.references();
        let places = in_circles(entries.len(), references.edges.clone());
        places.into_iter().filter_map(|place| entries.get(place)).map(|(id, _)| *id).collect()
    }

    /// Whether one resource waits for another, over however many between them.
    pub(super) fn waits(&self, user: &LogicalId, need: &LogicalId) -> bool {
        let (entries, references) = self.references();
        let place = |id: &LogicalId| entries.binary_search_by(|(known, _)| (*known).cmp(id)).ok();
        let (Some(user), Some(need)) = (place(user), place(need)) else { return false };
        let (mut seen, mut next) = (BTreeSet::from([user]), vec![user]);
        while let Some(here) = next.pop() {
            let first = references.edges.partition_point(|(user, _)| *user < here);
            for (_, further) in references.edges.iter().skip(first).take_while(|(user, _)| *user == here) {
                if *further == need {
                    return true;
                }
                if seen.insert(*further) {
                    next.push(*further);
                }
            }
        }
        false
    }
}

fn dangling(subject: &Subject<'_>) -> Vec<Violation> {
    if subject.template.other.get("Transform").is_some() {
        return Vec::new(); // a transform makes resources that nobody sees here
    }
    let (entries, references) = subject.references();
    let judge = |(user, target, stack): &(usize, LogicalId, String)| {
        let (id, entry) = entries.get(*user)?;
        let args = [id.as_str().into(), target.as_str().into(), stack.as_str().into()];
        let violation = Violation::new(&ECS1307, &args).at("this resource", entry.location());
        Some(if is_substituted(entry, target) {
            violation.helping(format!("in `Fn::Sub`, `${{!{target}}}` where a shell's variable is meant; else what it names has to be in the template"))
        } else {
            violation
        })
    };
    references.nowhere.iter().filter_map(judge).collect()
}

/// Whether a reference stands in the text of an `Fn::Sub`.
fn is_substituted(entry: &Entry, target: &LogicalId) -> bool {
    let mut found = false;
    for (_, node) in entry.properties().iter() {
        node.visit_deep(&mut |function| {
            if let Function::Sub(sub) = function {
                found |= sub.parts().iter().any(|part| match part {
                    Part::Function(function) => {
                        matches!(function.as_ref(), Function::Ref(named) if named.id() == target)
                    }
                    Part::Text(_) => false,
                });
            }
        });
    }
    found
}

fn circle(subject: &Subject<'_>) -> Vec<Violation> {
    let (entries, references) = subject.references();
    let watching = super::alarms::watching(subject);
    let is_told = |edge: &Edge| {
        let id = |place: usize| entries.get(place).map(|(id, _)| *id);
        id(edge.0).zip(id(edge.1)).is_some_and(|edge| watching.contains(&edge))
    };
    // A circle over a deployment's alarms has a rule of its own.
    let edges =
        references.edges.iter().copied().filter(|edge| watching.is_empty() || !is_told(edge)).collect();
    let circle = in_circles(entries.len(), edges);
    let circle: Vec<_> = circle.into_iter().filter_map(|place| entries.get(place)).collect();
    if circle.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = circle.iter().map(|(id, _)| id.as_str()).collect();
    let mut violation = Violation::new(&ECS1304, &[names.join(", ").as_str().into()]);
    for (id, entry) in circle {
        violation = violation.at(id.as_str(), entry.location());
    }
    vec![violation]
}

/// What stays when everything is taken away that needs nothing or that nothing needs.
pub(super) fn in_circles(nodes: usize, mut edges: Vec<Edge>) -> Vec<usize> {
    let leaning = peel(nodes, &mut edges);
    edges.retain(|(user, need)| leaning.binary_search(user).is_ok() && leaning.binary_search(need).is_ok());
    let mut turned: Vec<Edge> = edges.into_iter().map(|(user, need)| (need, user)).collect();
    peel(nodes, &mut turned)
}

/// Takes away what needs nothing, again and again, and gives what stays: a circle, and what leans on it.
fn peel(nodes: usize, edges: &mut [Edge]) -> Vec<usize> {
    edges.sort_unstable_by_key(|(_, need)| *need);
    let mut needs = vec![0_usize; nodes];
    for (user, _) in &*edges {
        if let Some(needs) = needs.get_mut(*user) {
            *needs += 1;
        }
    }
    let mut free: Vec<usize> = (0..nodes).filter(|node| needs.get(*node) == Some(&0)).collect();
    while let Some(gone) = free.pop() {
        let first = edges.partition_point(|(_, need)| *need < gone);
        for (user, _) in edges.iter().skip(first).take_while(|(_, need)| *need == gone) {
            if let Some(needs) = needs.get_mut(*user) {
                *needs -= 1;
                if *needs == 0 {
                    free.push(*user);
                }
            }
        }
    }
    (0..nodes).filter(|node| needs.get(*node) != Some(&0)).collect()
}

//! Capacity providers: associated before a service uses them.

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// The association stands before the service.
pub const ECS0914: Rule = Rule {
    id: "ecs0914",
    title: "A service waits until its capacity providers are associated with the cluster",
    level: Level::Synth,
    message: "service {0} uses the capacity provider {1} without waiting for its association with the cluster",
    why: "created first, the service is refused: `The specified capacity provider was not found`; deleted last, it holds the provider: `is in use and cannot be removed`",
    help: "add `DependsOn` with the `AWS::ECS::ClusterCapacityProviderAssociations`; `.on(&cluster)` does it",
    source: "aws/containers-roadmap#631, aws/containers-roadmap#2862",
};

pub(super) fn associated_first(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (id, service) in subject.of_type("AWS::ECS::Service") {
        let strategy = service.properties().get("CapacityProviderStrategy").and_then(Node::as_list);
        for item in strategy.unwrap_or_default() {
            let provider = item.as_map().and_then(|item| item.get("CapacityProvider"));
            let Some(provider) = provider.and_then(Node::as_ref_target) else { continue };
            if provider.stack() != subject.stack {
                continue; // another stack is finished before this one begins
            }
            let waits = service.dependencies().iter().any(|dependency| {
                subject.template.resource(dependency).is_some_and(|entry| {
                    let mut names = false;
                    entry.visit_targets(&mut |target| names |= target == provider);
                    entry.resource_type() == "AWS::ECS::ClusterCapacityProviderAssociations" && names
                })
            });
            if !waits {
                let args = [id.as_str().into(), provider.id().as_str().into()];
                let mut violation = Violation::new(&ECS0914, &args).at("this service", service.location());
                if let Some(entry) = subject.template.resource(provider.id()) {
                    violation = violation.at("the capacity provider", entry.location());
                }
                found.push(violation);
            }
        }
    }
    found
}

//! Capacity providers: associated before a service uses them.

use super::Subject;
use crate::invariants::Violation;
use crate::invariants::capacity::ECS0917;
use crate::invariants::managed_scaling::ECS0908;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Entry, Function, Node, Part, Properties};

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

/// Termination protection is managed only with managed scaling, over a group that protects its machines.
pub(super) fn protected(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (_, provider) in subject.of_type("AWS::ECS::CapacityProvider") {
        let Some(part) = provider.properties().get("AutoScalingGroupProvider").and_then(Node::as_map) else {
            continue;
        };
        if part.get("ManagedTerminationProtection").and_then(Node::as_str) != Some("ENABLED") {
            continue;
        }
        let scaling = part.get("ManagedScaling").and_then(|scaling| scaling.as_map()?.get("Status"));
        if scaling.is_none_or(|status| status.as_str().is_some_and(|status| status != "ENABLED")) {
            found.push(Violation::new(&ECS0908, &[]).at("this capacity provider", provider.location()));
        }
        let Some(group) = subject.referred(part.get("AutoScalingGroupArn")) else { continue };
        let protects = group.properties().get("NewInstancesProtectedFromScaleIn");
        if protects.is_none() || protects == Some(&Node::Bool(false)) {
            found.push(
                Violation::new(&ECS0908, &[])
                    .saying("managed termination protection over a group that doesn't protect its machines")
                    .at("this capacity provider", provider.location())
                    .at("its group", group.location()),
            );
        }
    }
    found
}

/// Machines of a cluster drain when a Spot notice comes.
pub(super) fn spot_drains(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (_, provider) in subject.of_type("AWS::ECS::CapacityProvider") {
        let group = provider
            .properties()
            .get("AutoScalingGroupProvider")
            .and_then(|part| part.as_map()?.get("AutoScalingGroupArn"));
        let Some(target) = group.and_then(Node::as_ref_target) else { continue };
        let Some(group) = subject.referred(group) else { continue };
        let Some(mix) = group.properties().get("MixedInstancesPolicy").and_then(Node::as_map) else {
            continue;
        };
        if !has_spot(mix) {
            continue;
        }
        let template = mix.get("LaunchTemplate").and_then(|template| {
            template.as_map()?.get("LaunchTemplateSpecification")?.as_map()?.get("LaunchTemplateId")
        });
        let Some(machine) = subject.referred(template) else { continue };
        if settings(machine).is_some_and(|text| !text.contains("ECS_ENABLE_SPOT_INSTANCE_DRAINING=true")) {
            found.push(
                Violation::new(&ECS0917, &[target.id().as_str().into()])
                    .at("this launch template", machine.location())
                    .at("its group", group.location()),
            );
        }
    }
    found
}

/// Whether a mixed group starts Spot machines: above the base, AWS's own share is all On-Demand.
fn has_spot(mix: &Properties) -> bool {
    let share = mix
        .get("InstancesDistribution")
        .and_then(|distribution| distribution.as_map()?.get("OnDemandPercentageAboveBaseCapacity"));
    share.and_then(Node::as_integer).is_some_and(|share| share < 100)
}

/// The text of a machine's user data; nothing when it isn't written in the template.
fn settings(machine: &Entry) -> Option<String> {
    let data = machine.properties().get("LaunchTemplateData")?.as_map()?;
    let Some(user_data) = data.get("UserData") else { return Some(String::new()) };
    let Node::Function(function) = user_data else { return None };
    let Function::Base64(text) = function.as_ref() else { return None };
    match text {
        Node::String(text) => Some(text.to_string()),
        Node::Function(function) => match function.as_ref() {
            Function::Sub(sub) => Some(
                sub.parts()
                    .iter()
                    .map(|part| match part {
                        Part::Text(text) => text.as_ref(),
                        Part::Function(_) => "",
                    })
                    .collect(),
            ),
            _ => None,
        },
        _ => None,
    }
}

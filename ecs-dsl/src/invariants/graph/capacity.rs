//! Capacity providers: associated before a service uses them.

use super::clusters::foreign;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::capacity::ECS0917;
use crate::invariants::managed_scaling::ECS0908;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, Node};

/// The association stands before the service.
pub const ECS0914: Rule = Rule {
    id: "ecs0914",
    title: "A strategy's capacity providers are associated with its cluster, and a service waits until they are",
    level: Level::Synth,
    message: "service {0} uses the capacity provider {1} without waiting for its association with the cluster",
    why: "ECS refuses it: `The specified capacity provider was not found`, or `cannot contain a capacity provider that is not associated with the cluster`; and a service that is deleted last holds the provider: `is in use and cannot be removed`",
    help: "add `DependsOn` with the `AWS::ECS::ClusterCapacityProviderAssociations`; `.on(&cluster)` does it",
    source: "Amazon ECS API: CreateService, PutClusterCapacityProviders; aws/containers-roadmap#631, aws/containers-roadmap#2862",
    check: Some(associated_first),
};

/// Who uses a provider that isn't its cluster's.
fn unassociated((part, cluster, name): &(Part<'_>, Part<'_>, &str)) -> Violation {
    let what =
        format!("the capacity provider {name}, which is not among those of the cluster {}", cluster.id());
    Violation::new(&ECS0914, &[])
        .saying(format!("{} uses {what}", part.id()))
        .helping(format!("{name} in `CapacityProviders` of the `AWS::ECS::ClusterCapacityProviderAssociations`, or of the cluster; `.fargate()` on the cluster for Fargate"))
        .at("who uses it", part.location())
        .at("the cluster", cluster.location())
}

fn associated_first(subject: &Subject<'_>) -> Vec<Violation> {
    let associations: Vec<_> = subject.of_type("AWS::ECS::ClusterCapacityProviderAssociations").collect();
    let foreign = foreign(subject);
    let mut found: Vec<Violation> = foreign.iter().map(unassociated).collect();
    for service in subject.of_type("AWS::ECS::Service") {
        for item in service.maps("CapacityProviderStrategy") {
            // Another stack is finished before this one begins.
            let Some(provider) = subject.referred(item.get("CapacityProvider")) else { continue };
            // One of managed instances is of its cluster from the beginning.
            if !provider.look("ManagedInstancesProvider").is_absent() {
                continue;
            }
            let waits = associations.iter().any(|association| {
                association.waits_for(provider.id()) && service.waits_for(association.id())
            });
            // What is no provider of the cluster's has nothing to wait for.
            let is_foreign = |(part, _, name): &(Part<'_>, Part<'_>, &str)| {
                part.id() == service.id() && *name == provider.id().as_str()
            };
            if !waits && !foreign.iter().any(is_foreign) {
                let args = [service.id().as_str().into(), provider.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0914, &args)
                        .at("this service", service.location())
                        .at("the capacity provider", provider.location()),
                );
            }
        }
    }
    found
}

/// Termination protection is managed only with managed scaling, over a group that protects its machines.
pub(crate) fn protected(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for provider in subject.of_type("AWS::ECS::CapacityProvider") {
        let Answer::Is("ENABLED") = provider.text("AutoScalingGroupProvider.ManagedTerminationProtection")
        else {
            continue;
        };
        let scaling = provider.text("AutoScalingGroupProvider.ManagedScaling.Status").or("DISABLED");
        if scaling.is_some_and(|status| status != "ENABLED") {
            found.push(Violation::new(&ECS0908, &[]).at("this capacity provider", provider.location()));
        }
        let Some(group) = provider.refers("AutoScalingGroupProvider.AutoScalingGroupArn") else { continue };
        if group.flag("NewInstancesProtectedFromScaleIn").or(false) == Some(false) {
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
pub(crate) fn spot_drains(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for provider in subject.of_type("AWS::ECS::CapacityProvider") {
        let Some(group) = provider.refers("AutoScalingGroupProvider.AutoScalingGroupArn") else { continue };
        if group.has_spot() != Some(true) {
            continue;
        }
        let Some(machine) = group.machine() else { continue };
        if machine.user_data().is_some_and(|text| !text.contains("ECS_ENABLE_SPOT_INSTANCE_DRAINING=true")) {
            found.push(
                Violation::new(&ECS0917, &[group.id().as_str().into()])
                    .at("this launch template", machine.location())
                    .at("its group", group.location()),
            );
        }
    }
    found
}

impl<'s> Part<'s> {
    /// Whether a group starts Spot machines; nothing when only the deployment knows. Above the base, AWS's own share
    /// is all On-Demand.
    pub(super) fn has_spot(&self) -> Option<bool> {
        let share =
            self.integer("MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity");
        if share.or(100)? < 100 {
            return Some(true);
        }
        let machine = self.machine()?;
        Some(machine.text("LaunchTemplateData.InstanceMarketOptions.MarketType").or("")? == "spot")
    }

    /// The launch template of a group.
    pub(super) fn machine(&self) -> Option<Self> {
        self.refers("MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId")
            .or_else(|| self.refers("LaunchTemplate.LaunchTemplateId"))
    }

    /// The text of a launch template's user data, without what only the deployment knows; nothing when it isn't
    /// written in the template.
    pub(super) fn user_data(&self) -> Option<String> {
        self.user_data_with("")
    }

    /// The same, with something in the place of what only the deployment knows.
    pub(super) fn user_data_with(&self, unknown: &str) -> Option<String> {
        let data = match self.properties().look("LaunchTemplateData.UserData") {
            Answer::Absent => return Some(String::new()),
            Answer::Unknown => return None,
            Answer::Is(data) => data,
        };
        let Node::Function(function) = data else { return None };
        let Function::Base64(text) = function.as_ref() else { return None };
        match text {
            Node::Function(function) if !matches!(**function, Function::Sub(_) | Function::Join(..)) => None,
            text => text.outline(unknown),
        }
    }
}

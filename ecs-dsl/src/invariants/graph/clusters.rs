//! Clusters: their settings, and what their services run on.

use super::launch::Launch;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node, Properties};

/// A setting is one that there is.
pub const ECS0943: Rule = Rule {
    id: "ecs0943",
    title: "A cluster's setting is containerInsights, and is enhanced, enabled or disabled",
    level: Level::Synth,
    message: "the cluster {0} has the setting {1}",
    why: "ECS refuses the cluster with an InvalidParameterException",
    help: "`ClusterSettings: [{Name: containerInsights, Value: enhanced}]`",
    source: "Amazon ECS API: ClusterSetting",
    check: Some(settings),
};

/// One list of a cluster's providers.
pub const ECS0944: Rule = Rule {
    id: "ecs0944",
    title: "A cluster's capacity providers stand on the cluster or in its association",
    level: Level::Synth,
    message: "the cluster {0} has the capacity provider {1}, and its association {2} doesn't",
    why: "each of the two sets the whole list: when the stack is made the association takes the cluster's away, and the next change of the cluster those of the association",
    help: "`CapacityProviders` in the `AWS::ECS::ClusterCapacityProviderAssociations` alone",
    source: "Amazon ECS API: PutClusterCapacityProviders (`replaces`)",
    check: Some(lists),
};

/// Tasks for Fargate run on Fargate.
pub const ECS0945: Rule = Rule {
    id: "ecs0945",
    title: "A service of tasks for Fargate says so, where its cluster has no machines",
    level: Level::Synth,
    message: "the service {0} has no launch type and no strategy, so it runs on machines, and the cluster {1} has none",
    why: "the default is EC2: no task is ever placed (`No Container Instances were found in your cluster`), and the stack hangs for hours",
    help: "`LaunchType: FARGATE`, or an Auto Scaling group with a capacity provider for the cluster",
    source: "Amazon ECS API: CreateService launchType; Amazon ECS Developer Guide: service-event-messages",
    check: Some(without_machines),
};

/// What may do with a cluster what the template doesn't show.
fn is_hidden(subject: &Subject<'_>) -> bool {
    let custom = |kind: &str| {
        kind.starts_with("Custom::")
            || matches!(kind, "AWS::CloudFormation::CustomResource" | "AWS::CloudFormation::Stack")
    };
    subject.template().resources().any(|(_, entry)| custom(entry.resource_type()))
        || subject.template().other.get("Transform").is_some()
}

/// A provider as a list names it.
#[derive(PartialEq, Eq)]
enum Provider<'s> {
    Named(&'s str),
    Part(&'s LogicalId),
}

impl<'s> Provider<'s> {
    /// Nothing where only the deployment knows it.
    fn of(subject: &'s Subject<'_>, node: &'s Node) -> Option<Self> {
        if let Some(text) = node.as_str() {
            return (!text.contains("{{")).then_some(Self::Named(text));
        }
        let part = subject.referred(Some(node))?;
        (part.resource_type() == "AWS::ECS::CapacityProvider").then(|| match part.properties().text("Name") {
            Answer::Is(name) => Self::Named(name),
            _ => Self::Part(part.id()),
        })
    }

    fn name(&self) -> &'s str {
        match self {
            Self::Named(name) => name,
            Self::Part(id) => id.as_str(),
        }
    }
}

/// The providers in the list of some properties; nothing when one of them can't be read.
fn providers<'s>(subject: &'s Subject<'_>, properties: &'s Properties) -> Option<Vec<Provider<'s>>> {
    match properties.look("CapacityProviders") {
        Answer::Absent => Some(Vec::new()),
        Answer::Is(Node::List(list)) => list.iter().map(|node| Provider::of(subject, node)).collect(),
        _ => None,
    }
}

fn associations<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::ECS::ClusterCapacityProviderAssociations")
}

/// All providers of a cluster; nothing when only the deployment knows.
fn of_cluster<'s>(subject: &'s Subject<'_>, cluster: Part<'s>) -> Option<Vec<Provider<'s>>> {
    let mut all = providers(subject, cluster.properties())?;
    for association in associations(subject) {
        if association.refers("Cluster").is_none_or(|named| named.id() == cluster.id()) {
            all.extend(providers(subject, association.properties())?);
        }
    }
    Some(all)
}

/// Who has a strategy of which cluster, with what stands in it.
fn strategies<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Part<'s>, &'s Properties)> {
    let mut found = Vec::new();
    let mut note = |part: Part<'s>, cluster: Option<Part<'s>>, name: &str| {
        let cluster = cluster.filter(|cluster| cluster.resource_type() == "AWS::ECS::Cluster");
        if let Some(cluster) = cluster {
            found.extend(part.properties().maps(name).map(|item| (part, cluster, item)));
        }
    };
    for cluster in subject.of_type("AWS::ECS::Cluster") {
        note(cluster, Some(cluster), "DefaultCapacityProviderStrategy");
    }
    for association in associations(subject) {
        note(association, association.refers("Cluster"), "DefaultCapacityProviderStrategy");
    }
    for service in subject.of_type("AWS::ECS::Service") {
        note(service, service.refers("Cluster"), "CapacityProviderStrategy");
    }
    found
}

/// Whether a provider says itself of which cluster it is.
fn has_cluster(subject: &Subject<'_>, item: &Properties) -> bool {
    subject.referred(item.get("CapacityProvider")).is_some_and(|provider| {
        !provider.look("ClusterName").is_absent() || !provider.look("ManagedInstancesProvider").is_absent()
    })
}

/// Who uses a provider that isn't its cluster's: the part, the cluster, the provider's name or id.
pub(super) fn foreign<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Part<'s>, &'s str)> {
    if is_hidden(subject) {
        return Vec::new();
    }
    let judge = |(part, cluster, item): (Part<'s>, Part<'s>, &'s Properties)| {
        let provider = Provider::of(subject, item.get("CapacityProvider")?)?;
        let lacks = !of_cluster(subject, cluster)?.contains(&provider) && !has_cluster(subject, item);
        lacks.then(|| (part, cluster, provider.name()))
    };
    strategies(subject).into_iter().filter_map(judge).collect()
}

fn settings(subject: &Subject<'_>) -> Vec<Violation> {
    const NAME: &str = "containerInsights";
    let mut found = Vec::new();
    for cluster in subject.of_type("AWS::ECS::Cluster") {
        for setting in cluster.properties().maps("ClusterSettings") {
            let (name, value) = (setting.text("Name"), setting.text("Value"));
            let wrong = match (name, value) {
                (Answer::Is(name), _) if name != NAME => format!("`{name}`, which there is not"),
                (_, Answer::Is(value)) if !matches!(value, "enhanced" | "enabled" | "disabled") => {
                    format!("{NAME} with `{value}`")
                }
                _ => continue,
            };
            let args = [cluster.id().as_str().into(), wrong.as_str().into()];
            let place = cluster.place("ClusterSettings");
            found.push(Violation::new(&ECS0943, &args).at("this cluster", place));
        }
    }
    found
}

fn lists(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for association in associations(subject) {
        let Some(cluster) = association.refers("Cluster") else { continue };
        let (Some(own), Some(its)) =
            (providers(subject, cluster.properties()), providers(subject, association.properties()))
        else {
            continue;
        };
        if let Some(lost) = own.iter().find(|provider| !its.contains(provider)) {
            let args = [cluster.id().as_str().into(), lost.name().into(), association.id().as_str().into()];
            found.push(
                Violation::new(&ECS0944, &args)
                    .at("the cluster", cluster.place("CapacityProviders"))
                    .at("its association", association.location()),
            );
        }
    }
    found
}

/// What machines come of.
const MACHINES: [&str; 6] = [
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::EC2::Instance",
    "AWS::EC2::SpotFleet",
    "AWS::EC2::EC2Fleet",
    "AWS::ECS::CapacityProvider",
    "AWS::Batch::ComputeEnvironment",
];

fn without_machines(subject: &Subject<'_>) -> Vec<Violation> {
    if is_hidden(subject) || MACHINES.into_iter().any(|kind| subject.has(kind)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(cluster) = service.refers("Cluster") else { continue };
        // A cluster that others see may get its machines from there, while this stack waits.
        let shown = |output: &crate::template::Output| {
            let mut named = false;
            output.value.visit_targets(&mut |target| named |= target.id() == cluster.id());
            named
        };
        let has_providers = of_cluster(subject, cluster).is_none_or(|all| !all.is_empty());
        let waits = service.text("SchedulingStrategy").or("REPLICA") == Some("REPLICA")
            && service.integer("DesiredCount").or(1).is_some_and(|count| count > 0);
        let for_fargate = service.refers("TaskDefinition").is_some_and(|task| {
            task.list("RequiresCompatibilities").iter().any(|kind| kind.as_str() == Some("FARGATE"))
        });
        if cluster.resource_type() != "AWS::ECS::Cluster"
            || !cluster.look("ClusterName").is_absent()
            || service.launch(subject) != Launch::Machines
            || has_providers
            || !waits
            || !for_fargate
            || !service.look("LaunchType").is_absent()
            || !service.entry().is_always()
            || subject.template().outputs.values().any(shown)
        {
            continue;
        }
        let args = [service.id().as_str().into(), cluster.id().as_str().into()];
        found.push(
            Violation::new(&ECS0945, &args)
                .at("this service", service.location())
                .at("its cluster", cluster.location()),
        );
    }
    found
}

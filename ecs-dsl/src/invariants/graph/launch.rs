//! Where a service's tasks run, as a template says it.

use super::{Answer, Look, Part, Subject};
use crate::template::{Node, Properties};

/// AWS's own capacity providers begin with this.
const FARGATE: &str = "FARGATE";
const FARGATE_SPOT: &str = "FARGATE_SPOT";

/// What runs the tasks of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Launch {
    /// Fargate.
    Fargate,
    /// Container instances.
    Machines,
    /// What only the deployment knows, or what no rule judges.
    Unknown,
}

impl<'s> Part<'s> {
    /// The capacity providers of a service: its own, or its cluster's when it has none and no launch type; nothing
    /// when only the deployment knows.
    pub(super) fn providers(&self, subject: &'s Subject<'_>) -> Option<Vec<&'s Properties>> {
        match self.properties().look("CapacityProviderStrategy") {
            Answer::Unknown => return None,
            Answer::Is(Node::List(items)) if !items.is_empty() => {
                return items.iter().map(Node::as_map).collect();
            }
            Answer::Is(Node::List(_)) | Answer::Absent => {}
            Answer::Is(_) => return None,
        }
        match self.look("LaunchType") {
            Answer::Absent => {}
            Answer::Unknown => return None,
            Answer::Is(_) => return Some(Vec::new()),
        }
        let cluster = self.refers("Cluster")?;
        let own = subject
            .of_type("AWS::ECS::ClusterCapacityProviderAssociations")
            .filter(|association| {
                association.refers("Cluster").is_none_or(|named| named.id() == cluster.id())
            })
            .map(|association| association.properties());
        let mut items = Vec::new();
        for properties in own.chain([cluster.properties()]) {
            match properties.look("DefaultCapacityProviderStrategy") {
                Answer::Absent => {}
                Answer::Is(Node::List(list)) => {
                    items.extend(list.iter().map(Node::as_map).collect::<Option<Vec<_>>>()?)
                }
                _ => return None,
            }
        }
        Some(items)
    }

    /// What runs the tasks of a service.
    pub(super) fn launch(&self, subject: &'s Subject<'_>) -> Launch {
        match self.text("LaunchType") {
            Answer::Is("FARGATE") => return Launch::Fargate,
            Answer::Is("EC2") => return Launch::Machines,
            Answer::Is(_) | Answer::Unknown => return Launch::Unknown,
            Answer::Absent => {}
        }
        if !matches!(self.text("DeploymentController.Type").or("ECS"), Some("ECS" | "CODE_DEPLOY")) {
            return Launch::Unknown; // its task sets say where
        }
        let Some(items) = self.providers(subject) else { return Launch::Unknown };
        let mut launch = Launch::Machines;
        for item in items {
            match provider_name(item) {
                Some(name) if name.starts_with(FARGATE) => return Launch::Fargate,
                Some(_) => {}
                None => match subject.referred(item.get("CapacityProvider")) {
                    Some(provider) if !provider.look("AutoScalingGroupProvider").is_absent() => {}
                    _ => launch = Launch::Unknown,
                },
            }
        }
        launch
    }

    /// Whether some of a service's tasks may stand on Fargate Spot.
    pub(super) fn on_fargate_spot(&self, subject: &'s Subject<'_>) -> bool {
        let items = self.providers(subject).unwrap_or_default();
        items.iter().any(|item| {
            let weighs = items.len() == 1 || item.integer("Weight").known().is_some_and(|weight| weight > 0);
            provider_name(item) == Some(FARGATE_SPOT) && weighs
        })
    }

    /// The Auto Scaling groups of the template on whose machines a service's tasks run.
    pub(super) fn groups(&self, subject: &'s Subject<'_>) -> Vec<Self> {
        let items = self.providers(subject).unwrap_or_default();
        let groups = items.into_iter().filter_map(|item| {
            subject
                .referred(item.get("CapacityProvider"))?
                .refers("AutoScalingGroupProvider.AutoScalingGroupArn")
                .filter(|group| group.resource_type() == "AWS::AutoScaling::AutoScalingGroup")
        });
        groups.collect()
    }
}

/// The name of a strategy's provider, when it is written.
pub(super) fn provider_name(item: &Properties) -> Option<&str> {
    item.text("CapacityProvider").known()
}

/// The task definitions that run on Fargate, each with the service that says so, if the task itself doesn't.
pub(super) fn fargate_tasks<'s>(subject: &'s Subject<'_>) -> Vec<Part<'s>> {
    let mut tasks: Vec<Part<'_>> = subject
        .of_type("AWS::ECS::TaskDefinition")
        .filter(|task| task.list("RequiresCompatibilities").iter().any(|kind| kind.as_str() == Some(FARGATE)))
        .collect();
    for service in subject.of_type("AWS::ECS::Service") {
        if service.launch(subject) != Launch::Fargate {
            continue;
        }
        let task = service.refers("TaskDefinition");
        if let Some(task) = task.filter(|task| task.resource_type() == "AWS::ECS::TaskDefinition")
            && tasks.iter().all(|known| known.id() != task.id())
        {
            tasks.push(task);
        }
    }
    tasks
}

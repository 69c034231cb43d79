//! What ECS refuses of a service: by itself, against its task definition, and against its cluster.

use std::collections::BTreeSet;

use serde_json::Value;

use super::groups::last;
use super::rules::{Failure, Verdict, mentions};
use super::tasks::{containers, list, text};
use super::world::World;
use crate::template::plain;

pub(super) fn check(world: &World, service: &Value) -> Verdict {
    deployment(service)?;
    launch(world, service)?;
    strategy(world, service)?;
    if let Some(task) = world.get("AWS::ECS::TaskDefinition", &text(service, "TaskDefinition")) {
        network(service, &task.properties)?;
        balancers(world, service, &task.properties)?;
    }
    target_groups(world, service)
}

/// A provider of the default strategy is associated too.
pub(super) fn check_association(properties: &Value) -> Verdict {
    let associated = names(properties.get("CapacityProviders"));
    let wanted = providers(properties.get("DefaultCapacityProviderStrategy"));
    if wanted.is_subset(&associated) { Ok(()) } else { Err(not_associated()) }
}

/// Providers that services use can't leave the cluster.
pub(super) fn released(world: &World, cluster: &str, removed: &BTreeSet<String>) -> Verdict {
    let cluster = last(Some(&Value::from(cluster)));
    for (_, service) in world.of_kind("AWS::ECS::Service") {
        let here = last(service.get("Cluster")) == cluster;
        if here && world.providers_of(&service).iter().any(|name| removed.contains(name)) {
            let text = "The specified capacity provider is in use and cannot be removed.";
            return Err(Failure::ecs(text, "ResourceInUseException"));
        }
    }
    Ok(())
}

pub(super) fn names(value: Option<&Value>) -> BTreeSet<String> {
    list(value).map(plain).collect()
}

fn deployment(service: &Value) -> Verdict {
    let settings = service.get("DeploymentConfiguration");
    let daemon = text(service, "SchedulingStrategy") == "DAEMON";
    let percent = |key: &str, default: u64| {
        let given = settings.and_then(|settings| settings.get(key)).map(plain);
        given.and_then(|text| text.parse().ok()).unwrap_or(default)
    };
    let most = percent("MaximumPercent", if daemon { 100 } else { 200 });
    let least = percent("MinimumHealthyPercent", if daemon { 0 } else { 100 });
    if daemon && most > 100 {
        return Err(invalid(
            "The daemon scheduling strategy does not support values above 100 for maximumPercent on a deployment configuration. Change the maximumPercent value to 100, and try again.",
        ));
    }
    if daemon && service.get("PlacementStrategies").is_some() {
        return Err(invalid(
            "The daemon scheduling strategy does not support placement strategies. Remove the placement strategy and try again.",
        ));
    }
    if most < 100 {
        return Err(invalid("maximumPercent must be at least 100"));
    }
    if (least, most) == (100, 100) {
        return Err(invalid(
            "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.",
        ));
    }
    Ok(())
}

fn launch(world: &World, service: &Value) -> Verdict {
    let launch_type = text(service, "LaunchType");
    if !launch_type.is_empty() && service.get("CapacityProviderStrategy").is_some() {
        return Err(invalid(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
        ));
    }
    let fargate = world.providers_of(service).iter().any(|name| name.starts_with("FARGATE"));
    let on_instances = launch_type == "EC2" || launch_type.is_empty() && !fargate;
    let interface =
        service.get("NetworkConfiguration").and_then(|network| network.get("AwsvpcConfiguration"));
    if on_instances && interface.is_some_and(|interface| text(interface, "AssignPublicIp") == "ENABLED") {
        return Err(invalid("Assign public IP is not supported for this launch type."));
    }
    Ok(())
}

/// What a service is placed on must be associated with its cluster.
fn strategy(world: &World, service: &Value) -> Verdict {
    let cluster = last(service.get("Cluster"));
    if world.get("AWS::ECS::Cluster", &cluster).is_none() {
        return Ok(());
    }
    let mut associated = BTreeSet::new();
    for kind in ["AWS::ECS::Cluster", "AWS::ECS::ClusterCapacityProviderAssociations"] {
        let list =
            world.get(kind, &cluster).and_then(|physical| physical.properties.get("CapacityProviders"));
        associated.extend(names(list));
    }
    let wanted = providers(service.get("CapacityProviderStrategy"));
    if wanted.is_subset(&associated) { Ok(()) } else { Err(not_associated()) }
}

fn network(service: &Value, task: &Value) -> Verdict {
    if text(task, "NetworkMode") == "awsvpc" && service.get("NetworkConfiguration").is_none() {
        return Err(invalid(
            "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        ));
    }
    Ok(())
}

/// The containers and ports that load balancers are to reach, and how.
fn balancers(world: &World, service: &Value, task: &Value) -> Verdict {
    for balancer in list(service.get("LoadBalancers")) {
        let (name, port) = (text(balancer, "ContainerName"), text(balancer, "ContainerPort"));
        let Some(container) = containers(task).find(|container| text(container, "Name") == name) else {
            return Err(invalid(&format!("The container {name} does not exist in the task definition.")));
        };
        if !list(container.get("PortMappings")).any(|mapping| text(mapping, "ContainerPort") == port) {
            return Err(invalid(&format!(
                "The container {name} did not have a container port {port} defined."
            )));
        }
        let arn = text(balancer, "TargetGroupArn");
        let Some(group) = world.get("AWS::ElasticLoadBalancingV2::TargetGroup", &arn) else { continue };
        let kind = group.properties.get("TargetType").map_or_else(|| "instance".to_owned(), plain);
        let mode = task.get("NetworkMode").map_or_else(|| "bridge".to_owned(), plain);
        if (kind == "ip") != (mode == "awsvpc") && matches!(kind.as_str(), "ip" | "instance") {
            return Err(invalid(&format!(
                "The provided target group {arn} has target type {kind}, which is incompatible with the {mode} network mode specified in the task definition."
            )));
        }
    }
    Ok(())
}

/// Each of the service's target groups must hang on a listener or a rule.
fn target_groups(world: &World, service: &Value) -> Verdict {
    let kinds = ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"];
    for group in list(service.get("LoadBalancers")).map(|balancer| text(balancer, "TargetGroupArn")) {
        if world.get("AWS::ElasticLoadBalancingV2::TargetGroup", &group).is_none() {
            continue;
        }
        let forwards = |(_, properties): &(String, Value)| mentions(properties, &group);
        if !kinds.iter().any(|kind| world.of_kind(kind).iter().any(forwards)) {
            return Err(invalid(&format!(
                "The target group with targetGroupArn {group} does not have an associated load balancer."
            )));
        }
    }
    Ok(())
}

fn providers(strategy: Option<&Value>) -> BTreeSet<String> {
    list(strategy).filter_map(|item| item.get("CapacityProvider").map(plain)).collect()
}

fn not_associated() -> Failure {
    invalid(
        "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.",
    )
}

fn invalid(text: &str) -> Failure {
    Failure::ecs(text, "InvalidParameterException")
}

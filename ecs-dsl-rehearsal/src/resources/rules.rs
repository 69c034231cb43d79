//! What AWS refuses although every resource by itself is right: names, ranges, and who uses whom.
//!
//! A rule looks at what the account holds; what a template only names (a VPC given as a parameter) is
//! taken as it is.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use serde_json::Value;

use super::groups::last;
use super::world::World;
use crate::digest::Digest;
use crate::template::{parse_block, plain};

/// Why a resource couldn't be made, changed or deleted: the event's reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    /// An error of the service behind the resource, as CloudFormation hands it on.
    pub(crate) fn handler(text: &str, code: &str) -> Self {
        let token = Digest::of(&["request token", text]).uuid();
        Self(format!(
            "Resource handler returned message: \"{text}\" (RequestToken: {token}, HandlerErrorCode: {code})"
        ))
    }

    /// The same, with the SDK's tail.
    fn service(text: &str, service: &str, error: &str, code: &str) -> Self {
        let id = Digest::of(&["request", text]).uuid();
        let tail = format!("(Service: {service}, Status Code: 400, Error Code: {error}, Request ID: {id})");
        Self::handler(&format!("{text} {tail}"), code)
    }

    fn ecs(text: &str, error: &str) -> Self {
        Self::service(text, "Ecs", error, "InvalidRequest")
    }
}

type Verdict = Result<(), Failure>;

pub(super) fn before_create(world: &World, kind: &str, name: &str, properties: &Value) -> Verdict {
    match kind {
        "AWS::ECS::CapacityProvider" => provider(world, name, properties),
        "AWS::ECS::ClusterCapacityProviderAssociations" => association(world, properties),
        "AWS::ECS::Service" => {
            deployment(properties)?;
            strategy(world, properties)?;
            target_groups(world, properties)
        }
        "AWS::ElasticLoadBalancingV2::Listener" => listener(world, "", properties),
        "AWS::ElasticLoadBalancingV2::ListenerRule" => priority(world, "", properties),
        "AWS::EC2::Subnet" => subnet(world, properties),
        _ => Ok(()),
    }
}

pub(super) fn before_update(world: &World, kind: &str, id: &str, old: &Value, new: &Value) -> Verdict {
    match kind {
        "AWS::ECS::ClusterCapacityProviderAssociations" => {
            let kept = names(new.get("CapacityProviders"));
            let removed =
                names(old.get("CapacityProviders")).into_iter().filter(|name| !kept.contains(name)).collect();
            released(world, id, &removed)?;
            association(world, new)
        }
        "AWS::ECS::Service" => {
            deployment(new)?;
            strategy(world, new)?;
            target_groups(world, new)
        }
        "AWS::ElasticLoadBalancingV2::Listener" => listener(world, id, new),
        "AWS::ElasticLoadBalancingV2::ListenerRule" => priority(world, id, new),
        _ => Ok(()),
    }
}

pub(super) fn before_delete(world: &World, kind: &str, id: &str) -> Verdict {
    match kind {
        "AWS::AutoScaling::AutoScalingGroup" => group_is_free(world, id),
        "AWS::ECS::CapacityProvider" => {
            let mut associations = world.of_kind("AWS::ECS::ClusterCapacityProviderAssociations").into_iter();
            let user =
                associations.find(|(_, properties)| names(properties.get("CapacityProviders")).contains(id));
            let Some((cluster, _)) = user else { return Ok(()) };
            let text = format!(
                "The capacity provider cannot be deleted because it is associated with cluster: {cluster}. Remove the capacity provider from the cluster and try again."
            );
            Err(Failure::ecs(&text, "ClientException"))
        }
        "AWS::ECS::ClusterCapacityProviderAssociations" => {
            let all = world.get(kind, id).map(|physical| names(physical.properties.get("CapacityProviders")));
            released(world, id, &all.unwrap_or_default())
        }
        "AWS::ECS::Cluster" => {
            let services = world.of_kind("AWS::ECS::Service");
            if services.iter().any(|(_, service)| last(service.get("Cluster")) == id) {
                let text = "The Cluster cannot be deleted while Services are active.";
                return Err(Failure::ecs(text, "ClusterContainsServicesException"));
            }
            Ok(())
        }
        "AWS::ElasticLoadBalancingV2::TargetGroup" => {
            let text = format!("Target group '{id}' is currently in use by a listener or a rule");
            let forwards =
                ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"];
            unused(world, kind, id, |user| forwards.contains(&user), &text, "ResourceInUse")
        }
        "AWS::EC2::SecurityGroup" => unused(
            world,
            kind,
            id,
            |_| true,
            &format!("resource {id} has a dependent object"),
            "DependencyViolation",
        ),
        "AWS::EC2::Subnet" | "AWS::EC2::VPC" => {
            let what = if kind == "AWS::EC2::VPC" { "vpc" } else { "subnet" };
            let text = format!("The {what} '{id}' has dependencies and cannot be deleted.");
            unused(world, kind, id, |_| true, &text, "DependencyViolation")
        }
        _ => Ok(()),
    }
}

/// The name of a capacity provider, and what it says of its group.
fn provider(world: &World, name: &str, properties: &Value) -> Verdict {
    let lower = name.to_lowercase();
    if ["aws", "ecs", "fargate"].iter().any(|prefix| lower.starts_with(prefix)) {
        let text = "The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters (upper and lowercase), numbers, underscores, and hyphens. The name cannot be prefixed with \"aws\", \"ecs\", or \"fargate\". Specify a valid name and try again.";
        return Err(Failure::ecs(text, "ClientException"));
    }
    let Some(settings) = properties.get("AutoScalingGroupProvider") else { return Ok(()) };
    let group = last(settings.get("AutoScalingGroupArn"));
    let taken = |(_, other): &(String, Value)| {
        other
            .get("AutoScalingGroupProvider")
            .is_some_and(|other| last(other.get("AutoScalingGroupArn")) == group)
    };
    if world.of_kind("AWS::ECS::CapacityProvider").iter().any(taken) {
        let text = "The specified Auto Scaling group ARN is already being used by another capacity provider. Specify a unique Auto Scaling group ARN and try again.";
        return Err(Failure::ecs(text, "ClientException"));
    }
    let protecting = settings.get("ManagedTerminationProtection").is_some_and(|setting| setting == "ENABLED");
    let Some(group) = world.get("AWS::AutoScaling::AutoScalingGroup", &group) else { return Ok(()) };
    let protected =
        group.properties.get("NewInstancesProtectedFromScaleIn").map(plain).as_deref() == Some("true");
    if protecting && !protected {
        let text = "The managed termination protection setting for the capacity provider is invalid. To enable managed termination protection for a capacity provider, the Auto Scaling group must have instance protection from scale in enabled.";
        return Err(Failure::ecs(text, "ClientException"));
    }
    Ok(())
}

/// The default strategy names only associated providers.
fn association(_: &World, properties: &Value) -> Verdict {
    let associated = names(properties.get("CapacityProviders"));
    let strategy = strategy_names(properties.get("DefaultCapacityProviderStrategy"));
    if strategy.iter().all(|name| associated.contains(name)) { Ok(()) } else { Err(not_associated()) }
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
    let wanted = strategy_names(service.get("CapacityProviderStrategy"));
    if wanted.iter().all(|name| associated.contains(name)) { Ok(()) } else { Err(not_associated()) }
}

fn not_associated() -> Failure {
    let text = "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.";
    Failure::ecs(text, "InvalidParameterException")
}

/// Providers that services use can't leave the cluster.
fn released(world: &World, cluster: &str, removed: &BTreeSet<String>) -> Verdict {
    for (_, service) in world.of_kind("AWS::ECS::Service") {
        let here = last(service.get("Cluster")) == last(Some(&Value::from(cluster)));
        if here && world.providers_of(&service).iter().any(|name| removed.contains(name)) {
            let text = "The specified capacity provider is in use and cannot be removed.";
            return Err(Failure::ecs(text, "ResourceInUseException"));
        }
    }
    Ok(())
}

fn deployment(service: &Value) -> Verdict {
    let percent = |key: &str| service.get("DeploymentConfiguration")?.get(key).map(plain);
    let hundred = |key: &str, default: &str| percent(key).unwrap_or_else(|| default.to_owned()) == "100";
    if hundred("MinimumHealthyPercent", "100") && hundred("MaximumPercent", "200") {
        let text =
            "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.";
        return Err(Failure::ecs(text, "InvalidParameterException"));
    }
    Ok(())
}

/// Each of the service's target groups must hang on a listener or a rule.
fn target_groups(world: &World, service: &Value) -> Verdict {
    let kinds = ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"];
    for balancer in service.get("LoadBalancers").and_then(Value::as_array).into_iter().flatten() {
        let Some(group) = balancer.get("TargetGroupArn").map(plain) else { continue };
        if world.get("AWS::ElasticLoadBalancingV2::TargetGroup", &group).is_none() {
            continue;
        }
        let forwards = |(_, properties): &(String, Value)| mentions(properties, &group);
        if !kinds.iter().any(|kind| world.of_kind(kind).iter().any(forwards)) {
            let text = format!(
                "The target group with targetGroupArn {group} does not have an associated load balancer."
            );
            return Err(Failure::ecs(&text, "InvalidParameterException"));
        }
    }
    Ok(())
}

/// One listener for each port of a load balancer.
fn listener(world: &World, own: &str, properties: &Value) -> Verdict {
    let place = |value: &Value| (value.get("LoadBalancerArn").map(plain), value.get("Port").map(plain));
    let listeners = world.of_kind("AWS::ElasticLoadBalancingV2::Listener");
    let taken = |(id, other): &(String, Value)| id != own && place(other) == place(properties);
    if !listeners.iter().any(taken) {
        return Ok(());
    }
    let balancer = properties.get("LoadBalancerArn").map(plain).unwrap_or_default();
    let text = format!("A listener already exists on this port for this load balancer '{balancer}'");
    Err(Failure::service(&text, "ElasticLoadBalancingV2", "DuplicateListener", "AlreadyExists"))
}

/// One rule for each priority of a listener.
fn priority(world: &World, own: &str, properties: &Value) -> Verdict {
    let place = |value: &Value| (value.get("ListenerArn").map(plain), value.get("Priority").map(plain));
    let rules = world.of_kind("AWS::ElasticLoadBalancingV2::ListenerRule");
    let taken = |(id, other): &(String, Value)| id != own && place(other) == place(properties);
    if !rules.iter().any(taken) {
        return Ok(());
    }
    let text = format!("Priority '{}' is currently in use", place(properties).1.unwrap_or_default());
    Err(Failure::service(&text, "ElasticLoadBalancingV2", "PriorityInUse", "AlreadyExists"))
}

/// A subnet lies in its VPC, beside the others.
fn subnet(world: &World, properties: &Value) -> Verdict {
    let Some(text) = properties.get("CidrBlock").map(plain) else { return Ok(()) };
    let refuse = |text: &str, error: &str| Err(Failure::service(text, "Ec2", error, "InvalidRequest"));
    let Some(range) = range(&text) else {
        return refuse(
            &format!("Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block."),
            "InvalidParameterValue",
        );
    };
    let vpc = properties.get("VpcId").map(plain).unwrap_or_default();
    let outer = world
        .get("AWS::EC2::VPC", &vpc)
        .and_then(|vpc| self::range(&plain(vpc.properties.get("CidrBlock")?)));
    if outer.is_some_and(|outer| range.0 < outer.0 || range.1 > outer.1) {
        return refuse(&format!("The CIDR '{text}' is invalid."), "InvalidSubnet.Range");
    }
    for (_, other) in world.of_kind("AWS::EC2::Subnet") {
        let beside = other.get("VpcId").map(plain).as_ref() == Some(&vpc);
        let taken = other.get("CidrBlock").and_then(|block| self::range(&plain(block)));
        if beside && taken.is_some_and(|taken| range.0 <= taken.1 && taken.0 <= range.1) {
            return refuse(
                &format!("The CIDR '{text}' conflicts with another subnet"),
                "InvalidSubnet.Conflict",
            );
        }
    }
    Ok(())
}

/// First and last address.
fn range(block: &str) -> Option<(Ipv4Addr, Ipv4Addr)> {
    let (address, length) = parse_block(block)?;
    let mask = u32::MAX.checked_shl(32 - length).unwrap_or(0);
    let first = u32::from(address) & mask;
    Some((Ipv4Addr::from(first), Ipv4Addr::from(first | !mask)))
}

fn group_is_free(world: &World, name: &str) -> Verdict {
    if !world.groups.get(name).is_some_and(super::Group::is_protected) {
        return Ok(());
    }
    let text = "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.";
    Err(Failure::service(text, "AutoScaling", "ResourceInUse", "NotStabilized"))
}

/// Nobody of the kinds that count mentions it.
fn unused(
    world: &World,
    kind: &str,
    id: &str,
    counts: impl Fn(&str) -> bool,
    text: &str,
    error: &str,
) -> Verdict {
    let user = |other: &&super::Physical| {
        (other.kind != kind || other.id != id) && counts(&other.kind) && mentions(&other.properties, id)
    };
    match world.all().find(user) {
        Some(_) => Err(Failure::service(text, "Ec2", error, "InvalidRequest")),
        None => Ok(()),
    }
}

fn mentions(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own == text,
        Value::Array(items) => items.iter().any(|item| mentions(item, text)),
        Value::Object(object) => object.values().any(|value| mentions(value, text)),
        _ => false,
    }
}

fn names(list: Option<&Value>) -> BTreeSet<String> {
    list.and_then(Value::as_array).into_iter().flatten().map(plain).collect()
}

fn strategy_names(strategy: Option<&Value>) -> BTreeSet<String> {
    let items = strategy.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item.get("CapacityProvider").map(plain)).collect()
}

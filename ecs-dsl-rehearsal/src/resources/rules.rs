//! What AWS refuses although every resource by itself is right: names, ranges, and who uses whom.
//!
//! A rule looks at what the account holds; what a template only names (a VPC given as a parameter) is
//! taken as it is.

use std::net::Ipv4Addr;

use serde_json::Value;

use super::groups::last;
use super::tasks::text;
use super::world::World;
use super::{services, tasks};
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
    pub(crate) fn service(text: &str, service: &str, error: &str, code: &str) -> Self {
        let id = Digest::of(&["request", text]).uuid();
        let tail = format!("(Service: {service}, Status Code: 400, Error Code: {error}, Request ID: {id})");
        Self::handler(&format!("{text} {tail}"), code)
    }

    pub(super) fn ecs(text: &str, error: &str) -> Self {
        Self::service(text, "Ecs", error, "InvalidRequest")
    }
}

pub(super) type Verdict = Result<(), Failure>;

pub(super) fn before_create(world: &World, kind: &str, name: &str, properties: &Value) -> Verdict {
    match kind {
        "AWS::ECS::CapacityProvider" => provider(world, name, properties),
        "AWS::ECS::ClusterCapacityProviderAssociations" => services::check_association(properties),
        "AWS::ECS::Service" => services::check(world, properties),
        "AWS::ECS::TaskDefinition" => tasks::check(properties),
        "AWS::ElasticLoadBalancingV2::Listener" => listener(world, "", properties),
        "AWS::ElasticLoadBalancingV2::ListenerRule" => priority(world, "", properties),
        "AWS::EC2::Subnet" => subnet(world, properties),
        _ => alone(kind, properties),
    }
}

pub(super) fn before_update(world: &World, kind: &str, id: &str, old: &Value, new: &Value) -> Verdict {
    match kind {
        "AWS::ECS::ClusterCapacityProviderAssociations" => {
            let kept = services::names(new.get("CapacityProviders"));
            let removed = services::names(old.get("CapacityProviders")).difference(&kept).cloned().collect();
            services::released(world, id, &removed)?;
            services::check_association(new)
        }
        "AWS::ECS::Service" => services::check(world, new),
        "AWS::ElasticLoadBalancingV2::Listener" => listener(world, id, new),
        "AWS::ElasticLoadBalancingV2::ListenerRule" => priority(world, id, new),
        _ => alone(kind, new),
    }
}

pub(super) fn before_delete(world: &World, kind: &str, id: &str) -> Verdict {
    match kind {
        "AWS::AutoScaling::AutoScalingGroup" => group_is_free(world, id),
        "AWS::ECS::CapacityProvider" => {
            let mut associations = world.of_kind("AWS::ECS::ClusterCapacityProviderAssociations").into_iter();
            let user = associations
                .find(|(_, properties)| services::names(properties.get("CapacityProviders")).contains(id));
            let Some((cluster, _)) = user else { return Ok(()) };
            let text = format!(
                "The capacity provider cannot be deleted because it is associated with cluster: {cluster}. Remove the capacity provider from the cluster and try again."
            );
            Err(Failure::ecs(&text, "ClientException"))
        }
        "AWS::ECS::ClusterCapacityProviderAssociations" => {
            let all = world
                .get(kind, id)
                .map(|physical| services::names(physical.properties.get("CapacityProviders")));
            services::released(world, id, &all.unwrap_or_default())
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

/// What concerns one resource, but no single property of it.
fn alone(kind: &str, properties: &Value) -> Verdict {
    let number = |key: &str| properties.get(key).map(plain).and_then(|text| text.parse::<u64>().ok());
    match kind {
        "AWS::ElasticLoadBalancingV2::TargetGroup" => {
            let interval = number("HealthCheckIntervalSeconds").unwrap_or(30);
            let timeout = number("HealthCheckTimeoutSeconds").unwrap_or(5);
            let http = matches!(text(properties, "Protocol").as_str(), "HTTP" | "HTTPS");
            let text = "Health check interval must be greater than the timeout.";
            let failure =
                || Failure::service(text, "ElasticLoadBalancingV2", "ValidationError", "InvalidRequest");
            if http && timeout >= interval { Err(failure()) } else { Ok(()) }
        }
        "AWS::ElasticLoadBalancingV2::LoadBalancer" => {
            let application = matches!(text(properties, "Type").as_str(), "" | "application");
            let count = properties.get("Subnets").and_then(Value::as_array).map(Vec::len);
            let text = "At least two subnets in two different Availability Zones must be specified";
            let failure =
                || Failure::service(text, "ElasticLoadBalancingV2", "ValidationError", "InvalidRequest");
            if application && count.is_some_and(|count| count < 2) { Err(failure()) } else { Ok(()) }
        }
        "AWS::ApplicationAutoScaling::ScalableTarget" => {
            let text = "Maximum capacity cannot be less than minimum capacity";
            let failure =
                || Failure::service(text, "ApplicationAutoScaling", "ValidationException", "InvalidRequest");
            if number("MaxCapacity") < number("MinCapacity") { Err(failure()) } else { Ok(()) }
        }
        "AWS::ApplicationAutoScaling::ScalingPolicy" => {
            let metric = properties
                .get("TargetTrackingScalingPolicyConfiguration")
                .and_then(|settings| settings.get("PredefinedMetricSpecification"));
            let unlabelled = metric.is_some_and(|metric| {
                text(metric, "PredefinedMetricType") == "ALBRequestCountPerTarget"
                    && metric.get("ResourceLabel").is_none()
            });
            let text =
                "Resource label should be specified for predefined metric type ALBRequestCountPerTarget";
            let failure =
                || Failure::service(text, "ApplicationAutoScaling", "ValidationException", "InvalidRequest");
            if unlabelled { Err(failure()) } else { Ok(()) }
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

pub(super) fn mentions(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own == text,
        Value::Array(items) => items.iter().any(|item| mentions(item, text)),
        Value::Object(object) => object.values().any(|value| mentions(value, text)),
        _ => false,
    }
}

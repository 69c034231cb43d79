//! How services find one another: Service Connect and Cloud Map.

use std::collections::BTreeSet;

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// The ports of Service Connect.
pub const ECS0420: Rule = Rule {
    id: "ecs0420",
    title: "Service Connect offers ports that have a name in the task definition",
    level: Level::Synth,
    message: "the service {0} offers the port {1} by Service Connect, and no port mapping of {2} has that `Name`",
    why: "ECS refuses the service: the `portName` isn't found in the task definition",
    help: "`Name: {1}` in the `PortMappings` of the container",
    source: "Amazon ECS API: ServiceConnectService (portName), PortMapping (name)",
    check: Some(port_names),
};

/// The namespace of Service Connect.
pub const ECS0421: Rule = Rule {
    id: "ecs0421",
    title: "Service Connect has a namespace, by its name or ARN",
    level: Level::Synth,
    message: "the service {0} has Service Connect, and {1}",
    why: "ECS refuses the service: without a namespace nobody finds it, and an id is the name of none",
    help: "`Namespace: !GetAtt Namespace.Arn` in `ServiceConnectConfiguration`, or `ServiceConnectDefaults` of the cluster",
    source: "Amazon ECS API: ServiceConnectConfiguration (namespace); CloudFormation: AWS::ServiceDiscovery::HttpNamespace (return values)",
    check: Some(namespaces),
};

/// What Service Connect takes.
pub const ECS0422: Rule = Rule {
    id: "ecs0422",
    title: "Service Connect runs in awsvpc or bridge mode under rolling deployments, with names and aliases that are unique",
    level: Level::Synth,
    message: "the service {0} has Service Connect {1}",
    why: "ECS refuses the service",
    help: "the network mode awsvpc or bridge, and the deployment controller `ECS`",
    source: "Amazon ECS Developer Guide: service-connect (considerations); Amazon ECS API: ServiceConnectService, ServiceConnectClientAlias, TimeoutConfiguration",
    check: Some(taken),
};

/// How a service stands in Cloud Map.
pub const ECS0423: Rule = Rule {
    id: "ecs0423",
    title: "A service has at most one registry, with the container and port that its network mode and records need",
    level: Level::Synth,
    message: "the service {0} {1}",
    why: "ECS refuses the service: `When specifying 'host' or 'bridge' for networkMode, values for 'containerName' and 'containerPort' must be specified`",
    help: "`ContainerName` and `ContainerPort` in `ServiceRegistries`",
    source: "Amazon ECS API: ServiceRegistry; Amazon ECS Developer Guide: service-discovery (considerations)",
    check: Some(registries),
};

/// Who checks what is in a private zone.
pub const ECS0424: Rule = Rule {
    id: "ecs0424",
    title: "Health checks of Route 53 are for public namespaces only",
    level: Level::Synth,
    message: "{0} has a `HealthCheckConfig`, and its namespace {1} is private",
    why: "Cloud Map refuses the service: Route 53 doesn't reach what is in a VPC",
    help: "`HealthCheckCustomConfig`: ECS says itself whether a task is well",
    source: "AWS Cloud Map API: CreateService (HealthCheckConfig)",
    check: Some(private_checks),
};

/// A service with its settings of Service Connect, and its task definition if that is here.
struct Connected<'s> {
    service: Part<'s>,
    settings: &'s Properties,
    task: Option<Part<'s>>,
}

fn connected<'s>(subject: &'s Subject<'_>) -> Vec<Connected<'s>> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let settings =
            service.properties().look("ServiceConnectConfiguration").known().and_then(Node::as_map);
        let Some(settings) = settings.filter(|settings| settings.flag("Enabled") == Answer::Is(true)) else {
            continue;
        };
        let task = service.refers("TaskDefinition");
        let task = task.filter(|task| task.resource_type() == "AWS::ECS::TaskDefinition");
        found.push(Connected { service, settings, task });
    }
    found
}

/// The port mappings of a task definition; nothing when not all of them are known.
fn mappings<'s>(task: Part<'s>) -> Option<Vec<&'s Properties>> {
    let containers = task.containers();
    let mut found = Vec::new();
    for container in containers.all {
        match container.look("PortMappings") {
            Answer::Absent => {}
            Answer::Unknown => return None,
            Answer::Is(node) => {
                for mapping in node.as_list()? {
                    found.push(mapping.as_map()?);
                }
            }
        }
    }
    containers.complete.then_some(found)
}

fn port_names(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for Connected { service, settings, task } in connected(subject) {
        let Some((task, mappings)) = task.and_then(|task| Some((task, mappings(task)?))) else { continue };
        let names: Option<Vec<Option<&str>>> = mappings
            .iter()
            .map(|mapping| match mapping.text("Name") {
                Answer::Absent => Some(None),
                Answer::Unknown => None,
                Answer::Is(name) => Some(Some(name)),
            })
            .collect();
        let Some(names) = names else { continue };
        for port in settings.maps("Services").filter_map(|one| one.text("PortName").known()) {
            if !names.contains(&Some(port)) {
                let args = [service.id().as_str().into(), port.into(), task.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0420, &args)
                        .at("this service", service.location())
                        .at("its task definition", task.location()),
                );
            }
        }
    }
    found
}

fn namespaces(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for Connected { service, settings, .. } in connected(subject) {
        let what = match settings.look("Namespace") {
            Answer::Absent => {
                let cluster = service.refers("Cluster");
                let Some(cluster) = cluster.filter(|one| one.resource_type() == "AWS::ECS::Cluster") else {
                    continue;
                };
                if !cluster.look("ServiceConnectDefaults").is_absent() {
                    continue;
                }
                format!("neither it nor its cluster {} has a namespace", cluster.id())
            }
            Answer::Is(node) if node.as_ref_target().is_some() => {
                let Some(namespace) = subject.referred(Some(node)) else { continue };
                let kind = namespace.resource_type();
                if !(kind.starts_with("AWS::ServiceDiscovery::") && kind.ends_with("Namespace")) {
                    continue;
                }
                format!("its namespace is `!Ref {}`, which is an id", namespace.id())
            }
            Answer::Is(_) | Answer::Unknown => continue,
        };
        let args = [service.id().as_str().into(), what.as_str().into()];
        found.push(Violation::new(&ECS0421, &args).at("this service", service.location()));
    }
    found
}

fn taken(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for one in connected(subject) {
        let service = one.service;
        let mut say = |what: &str, help: Option<&str>| {
            let violation = Violation::new(&ECS0422, &[service.id().as_str().into(), what.into()]);
            let violation = match help {
                Some(help) => violation.helping(help),
                None => violation,
            };
            found.push(violation.at("this service", service.location()));
        };
        if one.task.and_then(|task| task.mode()) == Some("host") {
            say("in the network mode host", None);
        }
        if let Some(controller @ ("CODE_DEPLOY" | "EXTERNAL")) =
            service.text("DeploymentController.Type").known()
        {
            say(&format!("under the deployment controller {controller}"), None);
        }
        let (mut names, mut aliases) = (BTreeSet::new(), BTreeSet::new());
        for offered in one.settings.maps("Services") {
            let port = offered.text("PortName").known();
            if let Some(name) = offered.text("DiscoveryName").known().or(port)
                && !names.insert(name)
            {
                say(
                    &format!("with the discovery name {name} twice"),
                    Some("a `DiscoveryName` of its own for each"),
                );
            }
            for alias in offered.maps("ClientAliases") {
                let key = (alias.integer("Port").known(), alias.text("DnsName").known());
                if let (Some(port), Some(name)) = key
                    && !aliases.insert((port, name))
                {
                    let what = format!("with the alias {name}:{port} twice");
                    say(&what, Some("another `Port` or `DnsName` for one of the two"));
                }
            }
            if !offered.look("Timeout.PerRequestTimeoutSeconds").is_absent()
                && let Some(port) = port
                && is_of_no_protocol(one.task, port)
            {
                let what = format!(
                    "with a time-out for each request on the port {port}, whose protocol isn't known"
                );
                say(&what, Some("`AppProtocol: http`, `http2` or `grpc` for the port: TCP has no requests"));
            }
        }
    }
    found
}

/// Whether the mapping of a port surely says no protocol of requests.
fn is_of_no_protocol(task: Option<Part<'_>>, port: &str) -> bool {
    let mappings = task.and_then(mappings).unwrap_or_default();
    let mapping = mappings.into_iter().find(|mapping| mapping.text("Name") == Answer::Is(port));
    mapping.is_some_and(|mapping| mapping.look("AppProtocol").is_absent())
}

fn registries(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let registries: Vec<&Properties> = service.properties().maps("ServiceRegistries").collect();
        let Some(registry) = registries.first() else { continue };
        let mut say = |what: &str| {
            let violation = Violation::new(&ECS0423, &[service.id().as_str().into(), what.into()]);
            found.push(violation.at("this service", service.location()));
        };
        if service.properties().list("ServiceRegistries").len() > 1 && registries.len() > 1 {
            let what = format!("has {} registries, and ECS takes one", registries.len());
            let violation = Violation::new(&ECS0423, &[service.id().as_str().into(), what.as_str().into()])
                .because("ECS refuses the service: `service registries can have a max of 1 items`")
                .helping("one of them");
            found.push(violation.at("this service", service.location()));
            continue;
        }
        let names_none =
            registry.look("ContainerName").is_absent() && registry.look("ContainerPort").is_absent();
        let Some(mode) = service.refers("TaskDefinition").and_then(|task| task.mode()) else { continue };
        if !names_none {
            continue;
        }
        if mode != "awsvpc" {
            say(&format!(
                "has a registry without a container and a port, and its tasks are in the network mode {mode}"
            ));
        } else if registry.look("Port").is_absent() && has_only_srv(subject, registry) {
            let what = "has a registry without a port, and its records are SRV";
            let violation = Violation::new(&ECS0423, &[service.id().as_str().into(), what.into()])
                .because("ECS refuses the service: an SRV record holds a port");
            found.push(violation.at("this service", service.location()));
        }
    }
    found
}

fn has_only_srv(subject: &Subject<'_>, registry: &Properties) -> bool {
    let Some(own) = subject.referred(registry.look("RegistryArn").known()) else { return false };
    let records = own.properties().list("DnsConfig.DnsRecords");
    let is_srv = |record: &Node| record.as_map().is_some_and(|one| one.text("Type") == Answer::Is("SRV"));
    !records.is_empty() && records.iter().all(is_srv)
}

fn private_checks(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ServiceDiscovery::Service") {
        if service.look("HealthCheckConfig").is_absent() {
            continue;
        }
        let namespace =
            ["NamespaceId", "DnsConfig.NamespaceId"].into_iter().find_map(|path| service.refers(path));
        let private = "AWS::ServiceDiscovery::PrivateDnsNamespace";
        let Some(namespace) = namespace.filter(|one| one.resource_type() == private) else { continue };
        let args = [service.id().as_str().into(), namespace.id().as_str().into()];
        found.push(Violation::new(&ECS0424, &args).at("this service of Cloud Map", service.location()));
    }
    found
}

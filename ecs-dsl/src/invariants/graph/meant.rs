//! What containers are told, and what their machines have: settings that hardly meet.

use super::environment::{Place, places};
use super::groups::on_machines;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::Properties;

/// GPUs where there are some.
pub const ECS0329: Rule = Rule {
    id: "ecs0329",
    title: "A task with a GPU runs on machines that have some",
    level: Level::Synth,
    message: "the tasks of {0} ask for a GPU, and its machines are {1}",
    why: "no task is ever placed: `no container instance met all of its requirements`",
    help: "instance types with GPUs, as g5.xlarge, in the group of the machines; or no `ResourceRequirements` of `Type: GPU`",
    source: "Amazon ECS Developer Guide: ecs-gpu",
    check: Some(accelerators),
};

/// What runs once ends the task.
pub const ECS0330: Advice = Advice::new(Rule {
    id: "ecs0330",
    title: "A container that prepares the others and ends isn't essential",
    level: Level::Advice,
    message: "the container {0} of a service looks as if it ended by itself, and it is essential",
    why: "with its end the whole task stops: `Essential container in task exited`, and ECS starts the next one, for ever",
    help: "`Essential: false` for {0}, and `DependsOn` on it with `Condition: SUCCESS` for the others",
    source: "Amazon ECS API: ContainerDefinition (essential), ContainerDependency",
    check: Some(ends),
});

/// Where an application listens.
pub const ECS0722: Advice = Advice::new(Rule {
    id: "ecs0722",
    title: "A container behind a load balancer is told the port and the address that are asked",
    level: Level::Advice,
    message: "the container {0} is told `{1}: {2}`, and the load balancer {3}",
    why: "the application listens where nobody asks: its health checks fail, and the deployment rolls back",
    help: "the port of `ContainerPort` in `{1}`, or `0.0.0.0` for an address",
    source: "Amazon ECS API: LoadBalancer (containerPort); Elastic Load Balancing: target group health checks",
    check: Some(listens),
});

fn accelerators(subject: &Subject<'_>) -> Vec<Violation> {
    let has_some = |name: &str| {
        let family = name.split('.').next().unwrap_or_default();
        let family = family.strip_prefix("gr").or_else(|| family.strip_prefix(['g', 'p']));
        family.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut found = Vec::new();
    for (service, task, group, types) in on_machines(subject) {
        let gpu = |need: &Properties| need.text("Type") == Answer::Is("GPU");
        let asks = task.containers().all.iter().any(|one| one.maps("ResourceRequirements").any(gpu));
        if !asks || types.is_empty() || types.iter().any(|one| has_some(one.name())) {
            continue;
        }
        let names: Vec<&str> = types.iter().map(|one| one.name()).collect();
        let names = names.join(", ");
        let args = [service.id().as_str().into(), names.as_str().into()];
        found.push(
            Violation::new(&ECS0329, &args)
                .at("this service", service.location())
                .at("its machines", group.location()),
        );
    }
    found
}

/// Words of containers that end by themselves.
const ONCE: [&str; 7] = ["migrate", "migrations", "migration", "migrator", "init", "setup", "seed"];

fn is_once(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| ONCE.contains(&word))
}

fn ends(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut told = std::collections::BTreeSet::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let containers = task.containers().all;
        if containers.len() < 2 || !told.insert(task.id()) {
            continue;
        }
        for container in containers {
            let Some(name) = container.text("Name").known().filter(|name| is_once(name)) else { continue };
            let quiet =
                container.look("PortMappings").is_absent() && container.look("HealthCheck").is_absent();
            if quiet && container.flag("Essential").or(true) == Some(true) {
                let args = [name.into()];
                found.push(Violation::new(ECS0330.rule(), &args).at("this task definition", task.location()));
            }
        }
    }
    found
}

/// Variables that most applications take for their port, and for the address that they listen on.
const PORTS: [&str; 4] = ["PORT", "SERVER_PORT", "HTTP_PORT", "ASPNETCORE_HTTP_PORTS"];
const ADDRESSES: [&str; 6] = ["HOST", "BIND", "BIND_ADDRESS", "LISTEN_ADDR", "SERVER_ADDRESS", "SERVER_HOST"];
const LOOPBACK: [&str; 3] = ["127.0.0.1", "localhost", "::1"];

/// The ports of a container that the balancers of the services of its task ask; nothing when not all are known.
fn asked(services: &[Part<'_>], place: &Place<'_>) -> Option<Vec<i64>> {
    let mut ports = Vec::new();
    for service in services {
        if service.refers("TaskDefinition").is_none_or(|task| task.id() != place.task.id()) {
            continue;
        }
        for balancer in service.properties().maps("LoadBalancers") {
            if balancer.text("ContainerName").known()? == place.name {
                ports.push(balancer.integer("ContainerPort").known()?);
            }
        }
    }
    Some(ports)
}

fn listens(subject: &Subject<'_>) -> Vec<Violation> {
    let services: Vec<Part<'_>> = subject.of_type("AWS::ECS::Service").collect();
    let mut found = Vec::new();
    for place in places(subject) {
        let is_told = |one: &&Properties| {
            one.text("Name").known().is_some_and(|name| PORTS.contains(&name) || ADDRESSES.contains(&name))
        };
        let told: Vec<&Properties> = place.container.maps("Environment").filter(is_told).collect();
        if told.is_empty() {
            continue;
        }
        let Some(ports) = asked(&services, &place).filter(|ports| !ports.is_empty()) else { continue };
        for one in told {
            let (Answer::Is(name), Answer::Is(value)) = (one.text("Name"), one.look("Value")) else {
                continue;
            };
            let (text, number) = (value.outline("*").unwrap_or_default(), value.as_integer());
            let other_port = PORTS.contains(&name) && number.is_some_and(|port| !ports.contains(&port));
            let mut help = "`0.0.0.0`: whoever asks comes from another address".to_owned();
            let what = if other_port {
                let list: std::collections::BTreeSet<i64> = ports.iter().copied().collect();
                let list: Vec<String> = list.iter().map(ToString::to_string).collect();
                let list = list.join(", ");
                help = format!("`{name}: {list}`, or another `ContainerPort`");
                format!("asks the port {list}")
            } else if ADDRESSES.contains(&name) && LOOPBACK.contains(&text.as_str()) {
                "comes from outside of the container".to_owned()
            } else {
                continue;
            };
            let args = [place.name.into(), name.into(), text.as_str().into(), what.as_str().into()];
            found.push(place.at(Violation::new(ECS0722.rule(), &args).helping(help)));
        }
    }
    found
}

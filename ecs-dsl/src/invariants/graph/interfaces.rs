//! The interfaces of a service's tasks, and who takes which role, for templates that no construct made.

use super::egress::needs;
use super::launch::Launch;
use super::ways::{Way, Ways, interfaces};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// Tasks with interfaces say where these stand, and no others do.
pub const ECS0401: Rule = Rule {
    id: "ecs0401",
    title: "Tasks in awsvpc mode have a network configuration of 1 to 16 subnets and at most 5 security groups; others have none",
    level: Level::Synth,
    message: "the service {0} {1}",
    why: "CreateService refuses it: `Network Configuration must be provided when networkMode 'awsvpc' is specified`, or `is not valid for the given networkMode`",
    help: "`NetworkConfiguration.AwsvpcConfiguration` with the subnets for `awsvpc`, and none for other modes; the constructs write it",
    source: "Amazon ECS Developer Guide: task-networking-awsvpc; aws-cloudformation/cfn-lint#1547",
    check: Some(configured),
};

/// On machines no task has a public address.
pub const ECS0407: Rule = Rule {
    id: "ecs0407",
    title: "Tasks in awsvpc mode on machines stand in private subnets, without public addresses",
    level: Level::Synth,
    message: "the service {0} runs on machines, and {1}",
    why: "only Fargate gives a task a public address: CreateService refuses to assign one, and a task in a public subnet has no way out",
    help: "private subnets with a NAT gateway or endpoints, and no `AssignPublicIp`",
    source: "Amazon ECS Developer Guide: task-networking-awsvpc; aws/aws-cdk#13348",
    check: Some(on_machines),
};

/// A task in a public subnet has an address to go out with.
pub const ECS0408: Rule = Rule {
    id: "ecs0408",
    title: "A task on Fargate in a public subnet has a public address, or endpoints for all that it needs",
    level: Level::Synth,
    message: "the tasks of {0} stand in the public subnet {1} without a public address, and don't reach {2}",
    why: "the internet gateway passes nobody without one: `ResourceInitializationError`, after minutes, again and again",
    help: "private subnets with a NAT gateway, or `AssignPublicIp: ENABLED`: `.in_public_subnets()` does both",
    source: "Amazon ECS Developer Guide: fargate-task-networking",
    check: Some(addresses),
};

/// Who takes a role may take it.
pub const ECS0802: Rule = Rule {
    id: "ecs0802",
    title: "Execution and task roles trust ecs-tasks.amazonaws.com, a machine's role ec2.amazonaws.com, a role of ECS itself ecs.amazonaws.com",
    level: Level::Synth,
    message: "the role {0} is taken by {1} and trusts {2}",
    why: "the task doesn't start: `ECS was unable to assume the role`; or the machine never registers",
    help: "`Principal: {Service: {1}}` in `AssumeRolePolicyDocument`; `Role::task(..)`, `Role::execution(..)` and `Role::instance(..)` have it",
    source: "Amazon ECS Developer Guide: task-iam-roles, task_execution_IAM_role, instance_IAM_role",
    check: Some(trusts),
};

/// ECS Exec has what it needs.
pub const ECS0803: Rule = Rule {
    id: "ecs0803",
    title: "ECS Exec has a task role with the four actions of `ssmmessages`",
    level: Level::Synth,
    message: "the service {0} has ECS Exec, and {1}",
    why: "CreateService refuses it without a task role; without the actions the agent stays stopped, which shows when somebody needs it",
    help: "a `TaskRoleArn` with `ssmmessages:CreateControlChannel`, `CreateDataChannel`, `OpenControlChannel`, `OpenDataChannel`; `.exec()` gives them",
    source: "Amazon ECS Developer Guide: ecs-exec; aws/aws-cli#6242",
    check: Some(exec_roles),
};

/// ECS Exec writes into the container.
pub const ECS0804: Rule = Rule {
    id: "ecs0804",
    title: "ECS Exec has a root file system that it may write",
    level: Level::Synth,
    message: "the service {0} has ECS Exec, and the container {1} a read-only root file system",
    why: "the agent has to make folders and files in the container: it never starts, which shows when somebody needs it",
    help: "leave `ReadonlyRootFilesystem` out, or ECS Exec",
    source: "Amazon ECS Developer Guide: ecs-exec (considerations)",
    check: Some(exec_writes),
};

const TASKS: &str = "ecs-tasks.amazonaws.com";
const ECS: &str = "ecs.amazonaws.com";
const MACHINES: &str = "ec2.amazonaws.com";
/// The most subnets and security groups of a service.
const MOST: (usize, usize) = (16, 5);

/// The services of a template, each with its task definition.
fn services<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Part<'s>)> {
    subject.of_type("AWS::ECS::Service").filter_map(|service| {
        let task = service.refers("TaskDefinition")?;
        (task.resource_type() == "AWS::ECS::TaskDefinition").then_some((service, task))
    })
}

fn mode<'p>(task: &'p Part<'_>) -> Option<&'p str> {
    task.text("NetworkMode").or("bridge")
}

fn configured(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (service, task) in services(subject) {
        let external = service.text("DeploymentController.Type") == Answer::Is("EXTERNAL");
        let Some(mode) = mode(&task).filter(|_| !external) else { continue };
        let mut say = |what: &str| {
            found.push(
                Violation::new(&ECS0401, &[service.id().as_str().into(), what.into()])
                    .at("this service", service.location())
                    .at("its task definition", task.location()),
            );
        };
        let written = service.look("NetworkConfiguration");
        if mode == "awsvpc" && written.is_absent() {
            say("has no network configuration, and its tasks are in the network mode awsvpc");
        } else if mode != "awsvpc" && matches!(written, Answer::Is(Node::Map(_))) {
            say(&format!("has a network configuration, and its tasks are in the network mode {mode}"));
        }
        let Some(settings) = interfaces(service).filter(|_| mode == "awsvpc") else { continue };
        let count = |name: &str| match settings.look(name) {
            Answer::Is(Node::List(list)) => Some(list.len()),
            Answer::Absent => Some(0),
            _ => None,
        };
        if let Some(subnets) = count("Subnets").filter(|subnets| *subnets == 0 || *subnets > MOST.0) {
            say(&format!("has {subnets} subnets, and 1 to 16 are possible"));
        }
        if let Some(groups) = count("SecurityGroups").filter(|groups| *groups > MOST.1) {
            say(&format!("has {groups} security groups, and 5 are possible"));
        }
    }
    found
}

const SUBNETS: &str = "NetworkConfiguration.AwsvpcConfiguration.Subnets";
const PUBLIC: &str = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp";

fn on_machines(subject: &Subject<'_>) -> Vec<Violation> {
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for (service, task) in services(subject) {
        if service.launch(subject) != Launch::Machines || mode(&task) != Some("awsvpc") {
            continue;
        }
        let mut say = |what: &str, place: Option<Part<'_>>| {
            let violation = Violation::new(&ECS0407, &[service.id().as_str().into(), what.into()])
                .at("this service", service.location());
            found.push(match place {
                Some(subnet) => violation.at("its subnet", subnet.location()),
                None => violation,
            });
        };
        if service.text(PUBLIC) == Answer::Is("ENABLED") {
            say("asks for public addresses, which only Fargate gives", None);
            continue;
        }
        let public = service.subnets(SUBNETS).unwrap_or_default();
        let Some(subnet) = public.into_iter().find(|subnet| matches!(ways.way(*subnet), Way::Internet))
        else {
            continue;
        };
        if needs(task, &ways, subnet).is_some() {
            say(
                &format!("its tasks stand in the public subnet {} without a way out", subnet.id()),
                Some(subnet),
            );
        }
    }
    found
}

fn addresses(subject: &Subject<'_>) -> Vec<Violation> {
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for (service, task) in services(subject) {
        let none = service.text(PUBLIC).or("DISABLED") == Some("DISABLED");
        if !none || service.launch(subject) != Launch::Fargate {
            continue;
        }
        let subnets = service.subnets(SUBNETS).unwrap_or_default();
        let public = subnets.into_iter().find(|subnet| matches!(ways.way(*subnet), Way::Internet));
        let Some(subnet) = public else { continue };
        if let Some(missing) = needs(task, &ways, subnet) {
            let args = [service.id().as_str().into(), subnet.id().as_str().into(), missing.as_str().into()];
            found.push(
                Violation::new(&ECS0408, &args)
                    .at("this service", service.location())
                    .at("its subnet", subnet.location()),
            );
        }
    }
    found
}

/// The services that a role trusts; nothing when only the deployment knows, or when others are trusted too.
pub(super) fn trusted<'p>(role: &'p Part<'_>) -> Option<Vec<&'p str>> {
    let statements = match role.properties().look("AssumeRolePolicyDocument.Statement") {
        Answer::Is(Node::List(statements)) => statements.iter().collect(),
        Answer::Is(one @ Node::Map(_)) => vec![one],
        _ => return None,
    };
    let mut services = Vec::new();
    for statement in statements {
        let statement = statement.as_map()?;
        if statement.text("Effect").known() != Some("Allow") {
            return None;
        }
        let principal = statement.look("Principal").known()?.as_map()?;
        let only_services = principal.iter().all(|(name, _)| name == "Service");
        match principal.look("Service").known()? {
            Node::List(list) if only_services => {
                services.extend(list.iter().map(Node::as_str).collect::<Option<Vec<_>>>()?);
            }
            one if only_services => services.push(one.as_str()?),
            _ => return None,
        }
    }
    Some(services)
}

/// The roles that ECS itself takes, each with who names it: for target groups, hooks, volumes, machines.
fn roles_of_ecs<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Part<'s>)> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let of = |list: &str, path: &str| {
            let maps = service.properties().maps(list);
            let roles = maps.filter_map(|one| subject.referred(one.look(path).known()));
            roles.map(|role| (role, service)).collect::<Vec<_>>()
        };
        found.extend(of("LoadBalancers", "AdvancedConfiguration.RoleArn"));
        found.extend(of("DeploymentConfiguration.LifecycleHooks", "RoleArn"));
        found.extend(of("VolumeConfigurations", "ManagedEBSVolume.RoleArn"));
    }
    for provider in subject.of_type("AWS::ECS::CapacityProvider") {
        let role = provider.refers("ManagedInstancesProvider.InfrastructureRoleArn");
        found.extend(role.map(|role| (role, provider)));
    }
    found
}

fn trusts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: Vec<(Part<'_>, &str, Part<'_>)> = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let roles = ["ExecutionRoleArn", "TaskRoleArn"].into_iter().filter_map(|name| task.refers(name));
        taken.extend(roles.map(|role| (role, TASKS, task)));
    }
    for profile in subject.of_type("AWS::IAM::InstanceProfile") {
        let roles = profile.properties().list("Roles").iter().filter_map(|role| subject.referred(Some(role)));
        taken.extend(roles.map(|role| (role, MACHINES, profile)));
    }
    taken.extend(roles_of_ecs(subject).into_iter().map(|(role, user)| (role, ECS, user)));
    let mut found: Vec<Violation> = Vec::new();
    let mut told = std::collections::BTreeSet::new();
    for (role, by, user) in taken {
        if role.resource_type() != "AWS::IAM::Role" || !told.insert((role.id(), by)) {
            continue;
        }
        let Some(services) = trusted(&role) else { continue };
        // `ec2.amazonaws.com.cn` is EC2 too.
        if services.is_empty() || services.iter().any(|service| service.starts_with(by)) {
            continue;
        }
        let list = services.join(", ");
        let args = [role.id().as_str().into(), by.into(), list.as_str().into()];
        let mut violation = Violation::new(&ECS0802, &args);
        if by == ECS {
            violation = violation
                .because(
                    "`ECS was unable to assume the role`: the service is refused, or its deployment stops",
                )
                .helping("`Principal: {Service: ecs.amazonaws.com}` in `AssumeRolePolicyDocument`");
        }
        found.push(violation.at("this role", role.location()).at("who takes it", user.location()));
    }
    found
}

/// What ECS Exec's agent does.
pub(crate) const EXEC_ACTIONS: [&str; 4] = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
];

fn with_exec<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Part<'s>)> {
    services(subject).filter(|(service, _)| service.flag("EnableExecuteCommand") == Answer::Is(true))
}

fn exec_roles(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (service, task) in with_exec(subject) {
        let mut say = |what: &str, place: Part<'_>, word: &str| {
            found.push(
                Violation::new(&ECS0803, &[service.id().as_str().into(), what.into()])
                    .at("this service", service.location())
                    .at(word, place.location()),
            );
        };
        if task.look("TaskRoleArn").is_absent() {
            say("its tasks have no task role", task, "its task definition");
            continue;
        }
        let Some(role) = task.refers("TaskRoleArn").filter(|role| role.resource_type() == "AWS::IAM::Role")
        else {
            continue;
        };
        let Some(actions) = actions(subject, &role) else { continue };
        let allows = |wanted: &str| actions.iter().any(|action| covers(action, wanted));
        if let Some(missing) = EXEC_ACTIONS.into_iter().find(|wanted| !allows(wanted)) {
            say(&format!("its task role doesn't allow {missing}"), role, "its task role");
        }
    }
    found
}

/// Whether an action, with its `*`, is another one.
fn covers(action: &str, wanted: &str) -> bool {
    let (action, wanted) = (action.to_ascii_lowercase(), wanted.to_ascii_lowercase());
    match action.split_once('*') {
        None => action == wanted,
        // Whatever stands behind the first star: it may be covered.
        Some((start, _)) => wanted.starts_with(start),
    }
}

/// The actions that a role allows; nothing when a part of its policies isn't written in the template.
fn actions<'s>(subject: &'s Subject<'_>, role: &Part<'s>) -> Option<Vec<&'s str>> {
    if !role.look("ManagedPolicyArns").is_absent() {
        return None;
    }
    let mut documents: Vec<&Properties> = Vec::new();
    match role.properties().look("Policies") {
        Answer::Absent => {}
        Answer::Is(Node::List(policies)) => {
            for policy in policies {
                documents.push(policy.as_map()?.look("PolicyDocument").known()?.as_map()?);
            }
        }
        _ => return None,
    }
    for kind in ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"] {
        for policy in subject.of_type(kind) {
            let mut names = policy.get("Roles").is_some_and(|roles| roles.as_list().is_none());
            for path in ["Roles", "RoleName"] {
                if let Some(roles) = policy.get(path) {
                    roles.visit_targets(&mut |target| names |= target.id() == role.id());
                }
            }
            if names {
                documents.push(policy.properties().look("PolicyDocument").known()?.as_map()?);
            }
        }
    }
    let mut actions = Vec::new();
    for document in documents {
        let statements = match document.look("Statement").known()? {
            Node::List(list) => list.iter().collect(),
            one => vec![one],
        };
        for statement in statements {
            let statement = statement.as_map()?;
            if statement.text("Effect").known()? != "Allow" {
                continue;
            }
            match statement.look("Action") {
                Answer::Is(Node::List(list)) => {
                    actions.extend(list.iter().map(Node::as_str).collect::<Option<Vec<_>>>()?);
                }
                Answer::Is(one) => actions.push(one.as_str()?),
                _ => return None,
            }
        }
    }
    Some(actions)
}

fn exec_writes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (service, task) in with_exec(subject) {
        for container in task.properties().maps("ContainerDefinitions") {
            if container.flag("ReadonlyRootFilesystem") != Answer::Is(true) {
                continue;
            }
            let args =
                [service.id().as_str().into(), container.text("Name").known().unwrap_or("of it").into()];
            found.push(
                Violation::new(&ECS0804, &args)
                    .at("this service", service.location())
                    .at("its task definition", task.location()),
            );
        }
    }
    found
}

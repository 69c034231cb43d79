//! Where the containers of a task log to.

use super::grants::{Grants, May, Wanted};
use super::{Answer, Look, Part, Subject};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::invariants::{Violation, logs};
use crate::template::{Function, Node, Part as Piece, Properties};

/// What the driver needs to know.
pub const ECS1201: Rule = Rule {
    id: "ecs1201",
    title: "The log driver awslogs has a group and a region, on Fargate a stream prefix, and only options that it knows",
    level: Level::Synth,
    message: "the container {0} logs with awslogs {1}",
    why: "ECS refuses the task definition: `Log driver awslogs requires options: awslogs-group, awslogs-region`",
    help: "`awslogs-group` with a reference to the log group, `awslogs-region` with `AWS::Region`, `awslogs-stream-prefix`; a service's own container has them",
    source: "cfn-lint E3046; Amazon ECS API: LogConfiguration; Amazon ECS Developer Guide: using_awslogs",
    check: Some(options),
};

/// The group is there.
pub const ECS1203: Rule = Rule {
    id: "ecs1203",
    title: "The log group that a container logs into is made before the service",
    level: Level::Synth,
    message: "the container {0} logs into the group {1}, which nothing in the template makes",
    why: "no task starts: `failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist`",
    help: "an `AWS::Logs::LogGroup` in the template, and a reference to it in `awslogs-group`; a service makes its own",
    source: "Amazon ECS Developer Guide: using_awslogs; cn-terraform/terraform-aws-ecs-fargate-task-definition#1",
    check: Some(groups),
};

/// Who makes a group may.
pub const ECS1204: Rule = Rule {
    id: "ecs1204",
    title: "An execution role writes to the log of its task, and makes the group where `awslogs-create-group` says so",
    level: Level::Synth,
    message: "the container {0} logs to CloudWatch, and the execution role {1} may not {2}",
    why: "no task starts: `AccessDeniedException: User is not authorized to perform: logs:CreateLogGroup`",
    help: "a log group in the template, which needs no right to make one; else `{2}` for the execution role. A service's own role has what it needs",
    source: "Amazon ECS Developer Guide: using_awslogs, task_execution_IAM_role; terraform-aws-modules/terraform-aws-ecs#313",
    check: Some(writes),
};

/// FireLens has one router.
pub const ECS1206: Rule = Rule {
    id: "ecs1206",
    title: "A task with FireLens has one log router, and at least one container that logs through it",
    level: Level::Synth,
    message: "{0}",
    why: "ECS refuses the task definition: `When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver`",
    help: "one container with `FirelensConfiguration`, and `LogDriver: awsfirelens` for those that log through it",
    source: "Amazon ECS Developer Guide: using_firelens; aws/amazon-cloudwatch-logs-for-fluent-bit#20",
    check: Some(routers),
};

/// What becomes of an application whose log is slow.
pub const ECS1208: Advice = Advice::new(Rule {
    id: "ecs1208",
    title: "A container's log is non-blocking with a buffer, or blocking by name",
    level: Level::Advice,
    message: "the log of {0} has no mode",
    why: "blocking, a slow endpoint stops the application at `write`; non-blocking, lines are lost; the default changed in 2025",
    help: "`.log_mode(LogMode::NonBlocking)` or `.log_mode(LogMode::Blocking)`",
    source: "Amazon ECS API: LogConfiguration (options: mode)",
    check: Some(modes),
});

/// What starts a task may be who it is.
pub const ECS0801: Rule = Rule {
    id: "ecs0801",
    title: "A task that injects secrets, pulls with credentials, or logs to CloudWatch or pulls from ECR on Fargate has an execution role",
    level: Level::Synth,
    message: "the task definition {0} has no execution role, and its container {1} {2}",
    why: "ECS refuses it: `Fargate requires task definition to have execution role ARN to support log driver awslogs`",
    help: "`ExecutionRoleArn` with a role that trusts ecs-tasks.amazonaws.com; a service makes its own",
    source: "Amazon ECS Developer Guide: task_execution_IAM_role; virtual-kubelet/virtual-kubelet#193",
    check: Some(execution_roles),
};

const ARN_WHY: &str = "ECS refuses the task definition: `Log driver awslogs option 'awslogs-group' contains invalid characters`";

/// The options of awslogs (Amazon ECS API: LogConfiguration; Docker: awslogs).
const KNOWN: [&str; 14] = [
    "awslogs-create-group",
    "awslogs-credentials-endpoint",
    "awslogs-datetime-format",
    "awslogs-endpoint",
    "awslogs-force-flush-interval-seconds",
    "awslogs-format",
    "awslogs-group",
    "awslogs-max-buffered-events",
    "awslogs-multiline-pattern",
    "awslogs-region",
    "awslogs-stream",
    "awslogs-stream-prefix",
    "max-buffer-size",
    "mode",
];

/// A container that logs to CloudWatch.
struct Logger<'s> {
    task: Part<'s>,
    name: &'s str,
    options: Answer<&'s Node>,
}

fn name(container: &Properties) -> &str {
    container.text("Name").known().unwrap_or("of this task")
}

/// The containers that log to CloudWatch.
fn loggers<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Logger<'s>> {
    subject.of_type("AWS::ECS::TaskDefinition").flat_map(|task| {
        let logged = task.logged().iter();
        logged.map(move |(container, options)| Logger { task, name: name(container), options: *options })
    })
}

fn modes(subject: &Subject<'_>) -> Vec<Violation> {
    let moded = |logger: &Logger<'_>| match logger.options {
        Answer::Is(Node::Map(options)) => !options.look("mode").is_absent(),
        Answer::Absent => false,
        Answer::Is(_) | Answer::Unknown => true,
    };
    let loggers = loggers(subject).filter(|logger| !moded(logger));
    loggers
        .map(|Logger { task, name, .. }| {
            Violation::new(ECS1208.rule(), &[name.into()]).at("this task definition", task.location())
        })
        .collect()
}

fn options(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for Logger { task, name, options } in loggers(subject) {
        let none = Properties::default();
        let options = match options {
            Answer::Absent => &none,
            Answer::Is(Node::Map(options)) => options,
            Answer::Is(_) | Answer::Unknown => continue,
        };
        let mut said = Vec::new();
        let fargate = task.is_for_fargate() == Some(true);
        let needed =
            ["awslogs-group", "awslogs-region"].iter().chain(fargate.then_some(&"awslogs-stream-prefix"));
        said.extend(needed.filter(|key| options.look(key).is_absent()).map(|key| format!("without {key}")));
        let unknown = options
            .iter()
            .map(|(key, _)| key)
            .filter(|key: &&str| key.starts_with("awslogs") && !KNOWN.contains(key));
        said.extend(unknown.map(|key| format!("and an option {key}, which it doesn't know")));
        let both = ["awslogs-datetime-format", "awslogs-multiline-pattern"];
        if both.iter().all(|key| !options.look(key).is_absent()) {
            said.push(format!("and both {} and {}", both[0], both[1]));
        }
        if let Some(arn) = options.look("awslogs-group").known().and_then(arn) {
            let what = format!("to `{arn}`, which is an ARN, and the group's name is wanted");
            found.push(
                Violation::new(&ECS1201, &[name.into(), what.as_str().into()])
                    .because(ARN_WHY)
                    .helping("`awslogs-group: !Ref` of the log group: `Ref` is its name")
                    .at("this task definition", task.location()),
            );
        }
        found.extend(said.iter().map(|what| {
            Violation::new(&ECS1201, &[name.into(), what.as_str().into()])
                .at("this task definition", task.location())
        }));
    }
    found
}

/// A value that is surely an ARN.
fn arn(node: &Node) -> Option<String> {
    if let Node::Function(function) = node
        && let Function::GetAtt(target, attribute) = function.as_ref()
    {
        return (attribute == "Arn").then(|| format!("{}.Arn", target.id()));
    }
    node.outline("*").filter(|text| text.starts_with("arn:"))
}

/// A name as this stack alone makes it: a text, with nothing but the stack's own name, region and account in it.
fn own_name(node: &Node) -> Option<String> {
    match node {
        Node::String(text) => Some(text.to_string()),
        Node::Function(function) => {
            if let Function::Sub(sub) = function.as_ref() {
                let own = |piece: &Piece| match piece {
                    Piece::Text(_) => true,
                    // A `Ref` that leads to nothing of the template: the stack's own name or id.
                    Piece::Function(inner) => match inner.as_ref() {
                        Function::Pseudo(_) => true,
                        Function::Other(name, _) => name == "Ref",
                        _ => false,
                    },
                };
                return sub.parts().iter().all(own).then(|| node.outline("*")).flatten();
            }
            None
        }
        _ => None,
    }
}

fn groups(subject: &Subject<'_>) -> Vec<Violation> {
    let mut names = Vec::new();
    for group in subject.of_type("AWS::Logs::LogGroup") {
        match group.properties().look("LogGroupName") {
            Answer::Absent => {}
            Answer::Is(name) => names.push(own_name(name)),
            Answer::Unknown => names.push(None),
        }
    }
    let mut found = Vec::new();
    for Logger { task, name, options } in loggers(subject) {
        let Answer::Is(Node::Map(options)) = options else { continue };
        let Some(group) = options.look("awslogs-group").known().and_then(own_name) else { continue };
        let makes_it = options.flag("awslogs-create-group").or(false) != Some(false);
        // A group whose name only the deployment knows may be the one.
        if makes_it || names.iter().any(|name| name.as_ref().is_none_or(|name| *name == group)) {
            continue;
        }
        found.push(
            Violation::new(&ECS1203, &[name.into(), group.as_str().into()])
                .at("this task definition", task.location()),
        );
    }
    found
}

fn writes(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for Logger { task, name, options } in loggers(subject) {
        let Some(role) = task.refers("ExecutionRoleArn") else { continue };
        let Answer::Is(Node::Map(options)) = options else { continue };
        let makes = options.flag("awslogs-create-group") == Answer::Is(true);
        let wanted = makes.then_some("logs:CreateLogGroup").into_iter();
        let mut wanted = wanted.chain(["logs:CreateLogStream", "logs:PutLogEvents"]);
        let refused =
            |action: &&str| grants.allows(role, &action.to_ascii_lowercase(), Wanted::Anything) == May::No;
        if let Some(action) = wanted.find(refused) {
            let args = [name.into(), role.id().as_str().into(), action.into()];
            found.push(
                Violation::new(&ECS1204, &args)
                    .at("this task definition", task.location())
                    .at("its execution role", role.location()),
            );
        }
    }
    found
}

fn routers(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let containers = task.containers();
        let drivers: Vec<Answer<&str>> = containers
            .all
            .iter()
            .map(|container| match container.look("LogConfiguration") {
                Answer::Is(Node::Map(log)) => log.text("LogDriver"),
                Answer::Absent => Answer::Absent,
                Answer::Is(_) | Answer::Unknown => Answer::Unknown,
            })
            .collect();
        let routers: Vec<_> = containers
            .all
            .iter()
            .filter(|container| !container.look("FirelensConfiguration").is_absent())
            .map(|container| name(container))
            .collect();
        let through = drivers.iter().filter(|driver| **driver == Answer::Is("awsfirelens")).count();
        let all_known = containers.complete && drivers.iter().all(|driver| *driver != Answer::Unknown);
        let said = match routers.as_slice() {
            [] if through > 0 && containers.complete => {
                "a container logs through FireLens, and no container of the task is its router".to_owned()
            }
            [router] if through == 0 && all_known => {
                format!("the container {router} is a log router, and no container logs through it")
            }
            [first, second, ..] => format!("the containers {first} and {second} are both log routers"),
            _ => continue,
        };
        found.push(
            Violation::new(&ECS1206, &[said.as_str().into()]).at("this task definition", task.location()),
        );
    }
    found
}

pub(crate) fn retentions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in subject.of_type("AWS::Logs::LogGroup") {
        // Such a group keeps what it has for two days, whatever is said.
        if group.text("LogGroupClass").or("STANDARD") != Some("STANDARD") {
            continue;
        }
        let broken = match group.integer("RetentionInDays") {
            Answer::Absent => logs::kept_for_ever(),
            Answer::Unknown => None,
            Answer::Is(days) => u32::try_from(days).ok().and_then(logs::retention),
        };
        found.extend(broken.map(|broken| Violation::from(broken).at("this log group", group.location())));
    }
    found
}

fn execution_roles(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        if !task.look("ExecutionRoleArn").is_absent() {
            continue;
        }
        let fargate = task.is_for_fargate() == Some(true);
        for container in task.containers().all {
            let ecr = container.get("Image").and_then(|image| image.outline("*"));
            let what = if !container.list("Secrets").is_empty() {
                "injects secrets"
            } else if !container.look("RepositoryCredentials.CredentialsParameter").is_absent() {
                "pulls its image with credentials"
            } else if fargate && container.text("LogConfiguration.LogDriver") == Answer::Is("awslogs") {
                "logs to CloudWatch on Fargate"
            } else if fargate && ecr.is_some_and(|image| image.contains(".dkr.ecr.")) {
                "pulls its image from ECR on Fargate"
            } else {
                continue;
            };
            let args = [task.id().as_str().into(), name(container).into(), what.into()];
            found.push(Violation::new(&ECS0801, &args).at("this task definition", task.location()));
            break;
        }
    }
    found
}

//! Tasks that EventBridge starts: where they stand, and who may start them.

use crate::invariants::Violation;
use crate::invariants::graph::egress::needs;
use crate::invariants::graph::grants::{Grants, May, Wanted};
use crate::invariants::graph::interfaces::trusted;
use crate::invariants::graph::ways::{Way, Ways};
use crate::invariants::graph::{Answer, Look, Part, Subject};
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// A task that starts at its hour.
pub const ECS1151: Rule = Rule {
    id: "ecs1151",
    title: "A task that EventBridge starts has a launch type, a network configuration for awsvpc, and a way to what it needs",
    level: Level::Synth,
    message: "{0} starts tasks of {1} {2}",
    why: "it is made without a word, and at its hour no task runs: `FailedInvocations` counts up, `Network Configuration must be provided when networkMode 'awsvpc' is specified`; or the task stops with `ResourceInitializationError`, `CannotPullContainerError`",
    help: "in its ECS parameters `LaunchType: FARGATE` and a `NetworkConfiguration`: private subnets with a way out, or public ones with `AssignPublicIp: ENABLED`",
    source: "Amazon EventBridge API: EcsParameters; Amazon ECS API: RunTask; Amazon ECS Developer Guide: fargate-task-networking",
    check: Some(starts),
};

/// Who starts a task may do it.
pub const ECS1152: Rule = Rule {
    id: "ecs1152",
    title: "The role by which EventBridge starts a task trusts it, may run the task and pass its roles",
    level: Level::Synth,
    message: "{0} starts tasks of {1} {2}",
    why: "it is refused, `RoleArn is required for target`, `cannot be assumed by principal`, `must allow AWS EventBridge Scheduler to assume the role`; or it is made, and at its hour no task runs: `AccessDenied` counts as a failed invocation",
    help: "a `RoleArn` that trusts `events.amazonaws.com` (`scheduler.` for a schedule, `pipes.` for a pipe), with `ecs:RunTask` on the task definition and `iam:PassRole` on its execution and task role",
    source: "Amazon ECS Developer Guide: CWE_IAM_role; Scheduler User Guide: setting-up (execution role)",
    check: Some(may),
};

/// A task that is started.
struct Run<'s> {
    by: Part<'s>,
    parameters: &'s Properties,
    task: Part<'s>,
    cluster: Option<&'s Node>,
    role: Answer<&'s Node>,
    /// Who takes the role.
    principal: &'static str,
    network: Option<&'s Properties>,
}

const RULE: &str = "AWS::Events::Rule";
/// Who starts tasks: the type, what takes its role, and where target, cluster, role and parameters stand.
const SCHEDULE: (&str, &str) = ("AWS::Scheduler::Schedule", "scheduler.amazonaws.com");
const PIPE: (&str, &str) = ("AWS::Pipes::Pipe", "pipes.amazonaws.com");

fn runs<'s>(subject: &'s Subject<'_>) -> Vec<Run<'s>> {
    let mut found = Vec::new();
    let mut note = |by: Part<'s>, parameters: Option<&'s Node>, cluster, role, principal| {
        let Some(parameters) = parameters.and_then(Node::as_map) else { return };
        let Some(task) = subject.referred(parameters.get("TaskDefinitionArn")) else { return };
        if task.resource_type() != "AWS::ECS::TaskDefinition" {
            return;
        }
        let network = ["AwsVpcConfiguration", "AwsvpcConfiguration"]
            .into_iter()
            .find_map(|name| parameters.look("NetworkConfiguration").known()?.as_map()?.get(name)?.as_map());
        found.push(Run { by, parameters, task, cluster, role, principal, network });
    };
    for rule in subject.of_type(RULE) {
        for target in rule.properties().maps("Targets") {
            let role = target.look("RoleArn");
            note(rule, target.get("EcsParameters"), target.get("Arn"), role, "events.amazonaws.com");
        }
    }
    for schedule in subject.of_type(SCHEDULE.0) {
        let Some(target) = schedule.properties().get("Target").and_then(Node::as_map) else { continue };
        note(schedule, target.get("EcsParameters"), target.get("Arn"), target.look("RoleArn"), SCHEDULE.1);
    }
    for pipe in subject.of_type(PIPE.0) {
        let parameters = pipe.properties().look("TargetParameters.EcsTaskParameters").known();
        note(pipe, parameters, pipe.properties().get("Target"), pipe.properties().look("RoleArn"), PIPE.1);
    }
    found
}

impl Run<'_> {
    fn broken(&self, rule: &'static Rule, what: &str) -> Violation {
        let args = [self.by.id().as_str().into(), self.task.id().as_str().into(), what.into()];
        Violation::new(rule, &args)
            .at("who starts them", self.by.location())
            .at("the task definition", self.task.location())
    }

    /// Whether its tasks are for Fargate alone.
    fn is_for_fargate(&self) -> bool {
        let kinds = self.task.properties().list("RequiresCompatibilities");
        !kinds.is_empty() && kinds.iter().all(|kind| kind.as_str() == Some("FARGATE"))
    }

    /// Whether no launch type is written, and the cluster surely has no strategy in its place.
    fn has_no_launch_type(&self, subject: &Subject<'_>) -> bool {
        if !self.parameters.look("LaunchType").is_absent()
            || !self.parameters.look("CapacityProviderStrategy").is_absent()
        {
            return false;
        }
        let Some(cluster) = subject.referred(self.cluster) else { return false };
        let strategies = subject.of_type("AWS::ECS::ClusterCapacityProviderAssociations");
        cluster.resource_type() == "AWS::ECS::Cluster"
            && cluster.look("DefaultCapacityProviderStrategy").is_absent()
            && strategies.into_iter().next().is_none()
    }
}

fn starts(subject: &Subject<'_>) -> Vec<Violation> {
    let runs = runs(subject);
    if runs.is_empty() {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for run in runs {
        if run.is_for_fargate() && run.has_no_launch_type(subject) {
            found
                .push(run.broken(&ECS1151, "without a `LaunchType`: they are for Fargate, and it takes EC2"));
        }
        if run.task.text("NetworkMode") == Answer::Is("awsvpc")
            && run.parameters.look("NetworkConfiguration").is_absent()
        {
            found.push(
                run.broken(&ECS1151, "without a network configuration, and their network mode is awsvpc"),
            );
        }
        let on_fargate = run.parameters.text("LaunchType") == Answer::Is("FARGATE");
        let Some(network) = run.network.filter(|_| on_fargate) else { continue };
        let is_private = network.text("AssignPublicIp").or("DISABLED") == Some("DISABLED");
        for subnet in network.list("Subnets").iter().filter_map(|node| subject.referred(Some(node))) {
            if subnet.resource_type() != "AWS::EC2::Subnet" {
                continue;
            }
            let what = match ways.way(subnet) {
                Way::Internet if is_private => {
                    format!("in the public subnet {} without a public address", subnet.id())
                }
                Way::None => format!("in the subnet {}", subnet.id()),
                _ => continue,
            };
            if let Some(missing) = needs(run.task, &ways, subnet) {
                let what = format!("{what}, from where they have no way to {missing}");
                found.push(run.broken(&ECS1151, &what).at("its subnet", subnet.location()));
                break;
            }
        }
    }
    found
}

fn may(subject: &Subject<'_>) -> Vec<Violation> {
    let runs = runs(subject);
    if runs.is_empty() {
        return Vec::new();
    }
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for run in runs {
        if run.role.is_absent() {
            if run.by.resource_type() == RULE {
                found.push(run.broken(&ECS1152, "without a `RoleArn`"));
            }
            continue;
        }
        let role = run.role.known().and_then(|role| subject.referred(Some(role)));
        let Some(role) = role.filter(|role| role.resource_type() == "AWS::IAM::Role") else { continue };
        let services = trusted(&role);
        if let Some(services) = services.filter(|services| !services.is_empty())
            && !services.iter().any(|service| service.starts_with(run.principal))
        {
            let what = format!(
                "by the role {}, which trusts {} and not {}",
                role.id(),
                services.join(", "),
                run.principal
            );
            found.push(run.broken(&ECS1152, &what).at("the role", role.location()));
            continue;
        }
        let mut lacks: Vec<String> = Vec::new();
        if grants.allows(role, "ecs:runtask", Wanted::Anything) == May::No {
            lacks.push("ecs:RunTask".to_owned());
        }
        // On machines the task role is passed when the task definition is registered.
        let on_fargate = run.is_for_fargate() || run.parameters.text("LaunchType") == Answer::Is("FARGATE");
        let passed = ["ExecutionRoleArn"].into_iter().chain(on_fargate.then_some("TaskRoleArn"));
        for name in passed {
            let Some(target) = run.task.get(name).and_then(Node::named) else { continue };
            let Some(passed) =
                subject.resolve(target).filter(|part| part.resource_type() == "AWS::IAM::Role")
            else {
                continue;
            };
            let lack = format!("iam:PassRole on {}", passed.id());
            if grants.allows(role, "iam:passrole", Wanted::Part(target)) == May::No && !lacks.contains(&lack)
            {
                lacks.push(lack);
            }
        }
        if !lacks.is_empty() {
            let what = format!("by the role {}, which doesn't allow {}", role.id(), lacks.join(" and "));
            found.push(run.broken(&ECS1152, &what).at("the role", role.location()));
        }
    }
    found
}

//! Roles: what tasks and machines may do when they start, and what a policy can't say.

use std::collections::BTreeSet;

use super::documents::{Document, documents};
use super::grants::{Grants, May, Wanted, statements, values};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::invariants::secrets::ECS0703;
use crate::template::{Node, Target};

/// A secret under a key of one's own.
pub const ECS0705: Rule = Rule {
    id: "ecs0705",
    title: "An execution role that reads a secret under a customer key may decrypt with that key",
    level: Level::Synth,
    message: "the execution role {0} reads {1}, and may not decrypt with its key",
    why: "the task stops before it starts: `AccessDeniedException: Access to KMS is not allowed`",
    help: "`kms:Decrypt` on the key, in the execution role's policy",
    source: "Amazon ECS Developer Guide: secrets-envvar-secrets-manager",
    check: Some(decrypts),
};

/// A service waits for the policies of its roles.
pub const ECS0805: Rule = Rule {
    id: "ecs0805",
    title: "A service waits for the policies of its roles, and not only for the roles",
    level: Level::Synth,
    message: "the service {0} doesn't wait for the policy {1} of its {2}",
    why: "the first tasks start without it: `AccessDeniedException`, and some of the circuit breaker's failures are used up",
    help: "`DependsOn` with the policy on the service, or the policy inside of the role",
    source: "CloudFormation User Guide: aws-attribute-dependson (IAM role policy)",
    check: Some(waits_for_policies),
};

/// No stars.
pub const ECS0806: Advice = Advice::new(Rule {
    id: "ecs0806",
    title: "A role may do what is named on what is named: no `*`, but where AWS has nothing narrower",
    level: Level::Advice,
    message: "{0} may do {1} on {2}",
    why: "it works, and whoever takes over one container has all of it",
    help: "name the actions and the resources; where AWS has nothing narrower, `stack.allow(&ECS0806, .., \"why\")`",
    source: "IAM User Guide: best-practices (least privilege); service authorization reference",
    check: Some(narrow),
});

/// Machines may join the cluster.
pub const ECS0807: Rule = Rule {
    id: "ecs0807",
    title: "The role of a cluster's machines may register them",
    level: Level::Type,
    message: "the role {0} of the machines of {1} may not register a container instance",
    why: "the machines are in service in their group, and never in the cluster: `No Container Instances were found in your cluster`",
    help: "the managed policy `service-role/AmazonEC2ContainerServiceforEC2Role`; the constructs give the machines just what they need",
    source: "Amazon ECS Developer Guide: instance_IAM_role",
    check: Some(registers),
};

const SERVICE: &str = "AWS::ECS::Service";
const READ: &str = "secretsmanager:getsecretvalue";

/// The secrets of the template that a task definition injects.
fn injected<'s>(subject: &'s Subject<'_>, task: Part<'s>) -> BTreeSet<&'s Target> {
    let mut found = BTreeSet::new();
    for container in task.properties().maps("ContainerDefinitions") {
        for secret in container.maps("Secrets") {
            let Some(from) = secret.get("ValueFrom") else { continue };
            from.visit_targets(&mut |target| {
                if subject.is(target, "AWS::SecretsManager::Secret") {
                    found.insert(target);
                }
            });
        }
    }
    found
}

fn tasks<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::ECS::TaskDefinition")
}

/// The execution role reads what is injected. The other role has no use of it.
pub(crate) fn holds_secrets(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(role) = task.refers("ExecutionRoleArn") else { continue };
        for secret in injected(subject, task) {
            if grants.allows(role, READ, Wanted::Part(secret)) != May::No {
                continue;
            }
            let other = task.refers("TaskRoleArn");
            let granted =
                other.is_some_and(|other| grants.allows(other, READ, Wanted::Part(secret)) == May::Yes);
            let who = if granted { ": the task role may, which has no use of it" } else { "" };
            found.push(
                Violation::new(&ECS0703, &[])
                    .saying(format!(
                        "the execution role {} may not read the secret {} that {} injects{who}",
                        role.id(),
                        secret.id(),
                        task.id()
                    ))
                    .at("this task definition", task.location())
                    .at("its execution role", role.location()),
            );
        }
        found.extend(outside(subject, &grants, task, role));
    }
    found
}

/// The actions by which ECS reads what a container is given of elsewhere, each with a word for that
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html>).
const READERS: [(&str, &str, &str); 2] = [
    (READ, "secretsmanager:GetSecretValue", "a secret"),
    ("ssm:getparameters", "ssm:GetParameters", "a parameter of Systems Manager"),
];

/// What the execution role may not read at all, of secrets and parameters that aren't secrets of the template.
fn outside<'s>(
    subject: &Subject<'_>,
    grants: &Grants<'s>,
    task: Part<'_>,
    role: Part<'s>,
) -> Option<Violation> {
    let sources = task.containers().all.iter().flat_map(|container| container.maps("Secrets"));
    let mut foreign = sources.filter_map(|secret| {
        let from = secret.get("ValueFrom")?;
        let mut own = false;
        from.visit_targets(&mut |target| own |= subject.is(target, "AWS::SecretsManager::Secret"));
        let text = from.outline("*").filter(|text| !own && !text.starts_with('*'))?;
        let reader = if text.contains(":secretsmanager:") { READERS.first() } else { READERS.last() };
        let name = secret.text("Name").known().unwrap_or("a variable");
        reader
            .filter(|(action, ..)| grants.allows(role, action, Wanted::Anything) == May::No)
            .map(|reader| (name, reader))
    });
    let (name, (_, action, what)) = foreign.next()?;
    let said = format!(
        "the execution role {} may not {action}, by which ECS reads {name} of {} from {what}",
        role.id(),
        task.id()
    );
    Some(
        Violation::new(&ECS0703, &[])
            .saying(said)
            .because("the task stops before it starts: `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed`, `AccessDeniedException`")
            .helping(format!("a statement of the execution role that allows `{action}` on its ARN"))
            .at("this task definition", task.location())
            .at("its execution role", role.location()),
    )
}

fn decrypts(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for task in tasks(subject) {
        let Some(role) = task.refers("ExecutionRoleArn") else { continue };
        for secret in injected(subject, task).into_iter().filter_map(|target| subject.resolve(target)) {
            let Some(key) = secret.properties().look("KmsKeyId").known() else { continue };
            if key.as_str().is_some_and(|key| key.contains("alias/aws/secretsmanager")) {
                continue;
            }
            let wanted = key.named().map_or(Wanted::Anything, Wanted::Part);
            if grants.allows(role, "kms:decrypt", wanted) == May::No {
                let args = [role.id().as_str().into(), secret.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0705, &args)
                        .at("this execution role", role.location())
                        .at("the secret", secret.location()),
                );
            }
        }
    }
    found
}

fn waits_for_policies(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for service in subject.of_type(SERVICE) {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        for (property, word) in [("ExecutionRoleArn", "execution role"), ("TaskRoleArn", "task role")] {
            let Some(role) = task.refers(property) else { continue };
            for policy in grants.attached(role).iter().filter(|policy| !service.waits_for(policy.id())) {
                let args = [service.id().as_str().into(), policy.id().as_str().into(), word.into()];
                found.push(
                    Violation::new(&ECS0805, &args)
                        .at("this service", service.location())
                        .at("the policy", policy.location()),
                );
            }
        }
    }
    found
}

/// Actions that know no resource, as far as the constructs and most policies of services on ECS have them, in lower case.
const NOTHING_NARROWER: [&str; 9] = [
    "autoscaling:describe",
    "cloudwatch:putmetricdata",
    "ec2:describe",
    "ecr:getauthorizationtoken",
    "ecs:discoverpollendpoint",
    "ecs:createcluster",
    "sts:getcalleridentity",
    "ssmmessages:",
    "xray:put",
];

fn narrow(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for Document { part, content, .. } in documents(subject).into_iter().filter(|one| !one.is_trust) {
        for statement in statements(content) {
            let actions: Vec<&str> =
                values(statement, "Action").into_iter().filter_map(Node::as_str).collect();
            let everything = values(statement, "Resource").into_iter().any(|node| node.as_str() == Some("*"));
            let whole = actions.iter().find(|action| **action == "*" || action.ends_with(":*"));
            let wide = actions.iter().find(|action| {
                let action = action.to_ascii_lowercase();
                !NOTHING_NARROWER.iter().any(|known| action.starts_with(known))
            });
            let (action, on) = match (whole, wide) {
                _ if statement.text("Effect") != Answer::Is("Allow") => continue,
                (Some(action), _) => (*action, if everything { "everything" } else { "what is named" }),
                (None, Some(action)) if everything => (*action, "everything"),
                _ => continue,
            };
            let args = [part.id().as_str().into(), action.into(), on.into()];
            found.push(Violation::new(ECS0806_RULE, &args).at("this resource", part.location()));
        }
    }
    found
}

const ECS0806_RULE: &Rule = ECS0806.rule();

fn registers(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for provider in subject.of_type("AWS::ECS::CapacityProvider") {
        let Some(group) = provider.refers("AutoScalingGroupProvider.AutoScalingGroupArn") else { continue };
        let profile = group.machine().and_then(|machine| {
            machine
                .refers("LaunchTemplateData.IamInstanceProfile.Arn")
                .or_else(|| machine.refers("LaunchTemplateData.IamInstanceProfile.Name"))
        });
        let role = profile.and_then(|profile| subject.referred(profile.properties().list("Roles").first()));
        let Some(role) = role else { continue };
        if grants.allows(role, "ecs:registercontainerinstance", Wanted::Anything) == May::No {
            let args = [role.id().as_str().into(), group.id().as_str().into()];
            found.push(
                Violation::new(&ECS0807, &args)
                    .at("this role", role.location())
                    .at("the group of the machines", group.location()),
            );
        }
    }
    found
}

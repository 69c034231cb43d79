//! Roles that nobody can take, and roles without what their tasks are told to use.

use super::environment::places;
use super::grants::{Grants, May, Wanted, statements, values};
use super::interfaces::trusted;
use super::{Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Node, Properties};

/// A trust that ECS can meet.
pub const ECS0820: Rule = Rule {
    id: "ecs0820",
    title: "The trust in ecs-tasks.amazonaws.com has no condition that ECS never meets",
    level: Level::Synth,
    message: "the trust policy of {0} asks for {1}",
    why: "no task starts: `ECS was unable to assume the role`",
    help: "`ArnLike: {'aws:SourceArn': !Sub 'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:*'}`, or no condition",
    source: "Amazon ECS Developer Guide: task-iam-roles (confused deputy); IAM User Guide: confused-deputy",
    check: Some(conditions),
};

/// What a task uses, its role may use.
pub const ECS0821: Advice = Advice::new(Rule {
    id: "ecs0821",
    title: "A task whose environment names a bucket, queue, topic, table or stream has a role that may use it",
    level: Level::Advice,
    message: "the container {0} is told of {1} by `{2}`, and {3}",
    why: "the first call of the application is refused: `AccessDenied`",
    help: "a statement on {1} in a policy of the role that `TaskRoleArn` names; `Role::task(..).statement(..)` with `.task_role(..)`",
    source: "Amazon ECS Developer Guide: task-iam-roles, task_execution_IAM_role",
    check: Some(told),
});

fn conditions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for role in subject.of_type("AWS::IAM::Role") {
        let Some(services) = trusted(&role) else { continue };
        if services.is_empty() || !services.iter().all(|service| service.starts_with("ecs-tasks.")) {
            continue;
        }
        let Some(trust) = role.properties().look("AssumeRolePolicyDocument").known().and_then(Node::as_map)
        else {
            continue;
        };
        for what in statements(trust).into_iter().filter_map(unmet) {
            let args = [role.id().as_str().into(), what.as_str().into()];
            found.push(Violation::new(&ECS0820, &args).at("this role", role.location()));
        }
    }
    found
}

/// A condition of a statement that ECS never meets.
fn unmet(statement: &Properties) -> Option<String> {
    let condition = statement.look("Condition").known()?.as_map()?;
    for (operator, tests) in condition.iter() {
        let is_positive = ["StringEquals", "StringLike", "ArnLike", "ArnEquals"].contains(&operator);
        let Some(tests) = tests.as_map().filter(|_| is_positive) else { continue };
        for (key, _) in tests.iter() {
            if key.eq_ignore_ascii_case("sts:ExternalId") {
                return Some(format!("{key}, which a service of AWS doesn't send"));
            }
            if !key.eq_ignore_ascii_case("aws:SourceArn") {
                continue;
            }
            let arns: Option<Vec<String>> =
                values(tests, key).into_iter().map(|node| node.outline("*")).collect();
            let arns = arns?;
            let is_part = |arn: &String| arn.contains(":service/") || arn.contains(":cluster/");
            if let Some(arn) = arns.first().filter(|_| arns.iter().all(is_part)) {
                return Some(format!("the {key} `{arn}`, and ECS knows no single service or cluster there"));
            }
        }
    }
    None
}

/// What is used by its name, each with actions of which one is wanted at least, and with the type of its own policy.
const USED: [(&str, &str, &[&str]); 5] = [
    (
        "AWS::S3::Bucket",
        "AWS::S3::BucketPolicy",
        &["s3:getobject", "s3:putobject", "s3:deleteobject", "s3:listbucket", "s3:getbucketlocation"],
    ),
    (
        "AWS::SQS::Queue",
        "AWS::SQS::QueuePolicy",
        &["sqs:sendmessage", "sqs:receivemessage", "sqs:deletemessage", "sqs:getqueueattributes"],
    ),
    ("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", &["sns:publish", "sns:subscribe"]),
    (
        "AWS::DynamoDB::Table",
        "",
        &["dynamodb:getitem", "dynamodb:putitem", "dynamodb:query", "dynamodb:scan", "dynamodb:updateitem"],
    ),
    ("AWS::Kinesis::Stream", "", &["kinesis:putrecord", "kinesis:putrecords", "kinesis:getrecords"]),
];

fn told(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for place in places(subject) {
        for one in place.container.maps("Environment") {
            let (Some(name), Some(target)) =
                (one.text("Name").known(), one.look("Value").known().and_then(Node::named))
            else {
                continue;
            };
            let Some(part) = subject.resolve(target) else { continue };
            let Some((_, policy, actions)) = USED.iter().find(|(kind, ..)| *kind == part.resource_type())
            else {
                continue;
            };
            // The resource may let the role in by itself.
            if subject.has(policy) {
                continue;
            }
            let may = |role| {
                let all = actions.iter().map(|action| grants.allows(role, action, Wanted::Part(target)));
                all.max().unwrap_or(May::Perhaps)
            };
            let role = place.task.refers("TaskRoleArn");
            let lacks = match role {
                Some(role) if role.resource_type() == "AWS::IAM::Role" => may(role) == May::No,
                Some(_) => false,
                None => {
                    place.task.look("TaskRoleArn").is_absent() && place.task.is_for_fargate() == Some(true)
                }
            };
            if !lacks {
                continue;
            }
            let other = place.task.refers("ExecutionRoleArn").filter(|other| may(*other) == May::Yes);
            let what = match (role, other) {
                (_, Some(other)) => {
                    format!(
                        "only the execution role {} may use it, which is for ECS and not for the container",
                        other.id()
                    )
                }
                (Some(role), None) => format!("its task role {} may do nothing with it", role.id()),
                (None, None) => "its task has no `TaskRoleArn`".to_owned(),
            };
            let args = [place.name.into(), part.id().as_str().into(), name.into(), what.as_str().into()];
            found.push(place.at(Violation::new(ECS0821.rule(), &args)));
        }
    }
    found
}

//! Logs that don't go to CloudWatch: FireLens and splunk.

use super::environment::places;
use super::grants::{Grants, May, Wanted};
use super::launch::fargate_tasks;
use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};

/// Where the settings of a log router come from.
pub const ECS1209: Rule = Rule {
    id: "ecs1209",
    title: "On Fargate a log router reads its settings from a file of its image",
    level: Level::Synth,
    message: "the log router {0} is for Fargate and reads its settings from S3",
    why: "ECS refuses the task definition: on Fargate `config-file-type` is `file`",
    help: "`config-file-type: file` and the file in the image; or an image that reads from S3 itself, as aws-for-fluent-bit's init images do",
    source: "Amazon ECS Developer Guide: firelens-taskdef (config-file-type)",
    check: Some(settings),
};

/// Who writes what goes through a log router.
pub const ECS1210: Rule = Rule {
    id: "ecs1210",
    title: "The task role writes what goes through a log router",
    level: Level::Synth,
    message: "the container {0} logs through FireLens to {1}, and the task role {2} may not {3}",
    why: "the logs are lost: the router's `AccessDeniedException` stands only in its own log",
    help: "`{3}` in a policy of {2}: the router writes with the task role, and not with the execution role",
    source: "Amazon ECS Developer Guide: using_firelens (required IAM permissions)",
    check: Some(writers),
};

/// What splunk asks for.
pub const ECS1212: Rule = Rule {
    id: "ecs1212",
    title: "The log driver splunk has an address and a token",
    level: Level::Synth,
    message: "the container {0} logs to splunk without `{1}`",
    why: "no container starts: Docker's driver asks for both",
    help: "`splunk-url` in `Options`, and `splunk-token` in `SecretOptions`",
    source: "Docker documentation: Splunk logging driver (splunk-token, splunk-url); Amazon ECS API: LogConfiguration",
    check: Some(splunk),
};

fn settings(subject: &Subject<'_>) -> Vec<Violation> {
    let on_fargate = fargate_tasks(subject);
    let mut found = Vec::new();
    for place in places(subject) {
        let kind = place.container.text("FirelensConfiguration.Options.config-file-type");
        if kind == Answer::Is("s3") && on_fargate.iter().any(|task| task.id() == place.task.id()) {
            found.push(place.at(Violation::new(&ECS1209, &[place.name.into()])));
        }
    }
    found
}

/// The outputs of AWS's router, each with what it does.
const OUTPUTS: [(&str, &str); 7] = [
    ("cloudwatch", "logs:PutLogEvents"),
    ("cloudwatch_logs", "logs:PutLogEvents"),
    ("firehose", "firehose:PutRecordBatch"),
    ("kinesis", "kinesis:PutRecords"),
    ("kinesis_firehose", "firehose:PutRecordBatch"),
    ("kinesis_streams", "kinesis:PutRecords"),
    ("s3", "s3:PutObject"),
];

fn writers(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for place in places(subject) {
        let log = |name: &str| place.container.text(&format!("LogConfiguration.{name}"));
        if log("LogDriver") != Answer::Is("awsfirelens") || !log("Options.role_arn").is_absent() {
            continue;
        }
        let Some(output) = log("Options.Name").known() else { continue };
        let Some((_, action)) = OUTPUTS.iter().find(|(known, _)| *known == output) else { continue };
        // A bucket may let the role in by itself.
        if output == "s3" && subject.has("AWS::S3::BucketPolicy") {
            continue;
        }
        let Some(role) = place.task.refers("TaskRoleArn") else { continue };
        if role.resource_type() != "AWS::IAM::Role" {
            continue;
        }
        if grants.allows(role, &action.to_ascii_lowercase(), Wanted::Anything) == May::No {
            let args = [place.name.into(), output.into(), role.id().as_str().into(), (*action).into()];
            found.push(place.at(Violation::new(&ECS1210, &args)).at("its task role", role.location()));
        }
    }
    found
}

fn splunk(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        if place.container.text("LogConfiguration.LogDriver") != Answer::Is("splunk") {
            continue;
        }
        let options = place.container.look("LogConfiguration.Options");
        if matches!(options, Answer::Is(node) if node.as_map().is_none()) || options == Answer::Unknown {
            continue;
        }
        let secrets = place.container.list("LogConfiguration.SecretOptions");
        let is_secret = |name: &str| {
            secrets.iter().any(|one| {
                one.as_map().is_none_or(|one| one.text("Name").known().is_none_or(|own| own == name))
            })
        };
        let is_missing = |name: &str| {
            place.container.look(&format!("LogConfiguration.Options.{name}")).is_absent() && !is_secret(name)
        };
        if let Some(name) = ["splunk-token", "splunk-url"].into_iter().find(|name| is_missing(name)) {
            found.push(place.at(Violation::new(&ECS1212, &[place.name.into(), name.into()])));
        }
    }
    found
}

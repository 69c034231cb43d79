//! Functions, queues and log groups of a template, and who may send to them.

use crate::invariants::Violation;
use crate::invariants::graph::alarms::{Grant, grant};
use crate::invariants::graph::{Look, Part, Subject};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::Node;

/// A function that has to be called at once.
pub const ECS1154: Rule = Rule {
    id: "ecs1154",
    title: "A function of a subscription filter or a rotation lets its caller in",
    level: Level::Synth,
    message: "{0} calls the function {1}, which doesn't let {2} in",
    why: "the deployment fails: `Could not execute the lambda function. Make sure you have given CloudWatch Logs permission`, `Secrets Manager cannot invoke the specified Lambda function`",
    help: "an `AWS::Lambda::Permission` for the function with `Action: lambda:InvokeFunction` and `Principal: {2}`, and `DependsOn` with it",
    source: "CloudWatch Logs User Guide: SubscriptionFilters; Secrets Manager User Guide: troubleshoot_rotation",
    check: Some(refused),
};

/// Something that never arrives.
pub const ECS1155: Advice = Advice::new(Rule {
    id: "ecs1155",
    title: "A function, a queue or a log group to which a rule, a topic or an alarm sends lets the sender in",
    level: Level::Advice,
    message: "{0} sends to {1}, and nothing in the template lets {2} in",
    why: "all is made, and nothing ever arrives: the sender counts a failed delivery, and nobody looks there",
    help: "an `AWS::Lambda::Permission`, an `AWS::SQS::QueuePolicy` or an `AWS::Logs::ResourcePolicy` for `{2}`; where another stack has it, `stack.allow(&ECS1155, .., \"why\")`",
    source: "Amazon EventBridge User Guide: eb-use-resource-based; Amazon SNS Developer Guide: subscribe-sqs-queue-to-sns-topic; CloudWatch User Guide: alarms-and-actions-Lambda",
    check: Some(lost),
});

const ECS1155_RULE: &Rule = ECS1155.rule();

const FUNCTION: &str = "AWS::Lambda::Function";
const QUEUE: &str = "AWS::SQS::Queue";
const GROUP: &str = "AWS::Logs::LogGroup";
const PERMISSION: &str = "AWS::Lambda::Permission";

const EVENTS: &str = "events.amazonaws.com";
const TOPICS: &str = "sns.amazonaws.com";
const ALARMS: &str = "lambda.alarms.cloudwatch.amazonaws.com";
const LOGS: &str = "logs.amazonaws.com";
const ROTATION: &str = "secretsmanager.amazonaws.com";

/// Whether a function surely doesn't let a service in.
fn shuts_out(subject: &Subject<'_>, function: Part<'_>, service: &str) -> bool {
    subject.of_type(PERMISSION).all(|permission| {
        let other = permission.refers("FunctionName").is_some_and(|named| named.id() != function.id());
        let principal = permission.get("Principal").and_then(|principal| principal.outline("*"));
        // `logs.eu-west-1.amazonaws.com` is CloudWatch Logs too.
        let kind = service.trim_end_matches(".amazonaws.com");
        let lets = principal.is_none_or(|principal| {
            principal.starts_with('*')
                || principal == service
                || (service == LOGS && principal.starts_with(kind))
        });
        other || !lets
    })
}

/// Whether a queue surely doesn't let a service in.
fn keeps_out(subject: &Subject<'_>, queue: Part<'_>, service: &str) -> bool {
    subject.of_type("AWS::SQS::QueuePolicy").all(|policy| {
        let queues = policy.properties().list("Queues");
        let other = !queues.is_empty()
            && queues
                .iter()
                .all(|node| subject.referred(Some(node)).is_some_and(|named| named.id() != queue.id()));
        other || matches!(grant(policy.properties().look("PolicyDocument"), service), Grant::Missing)
    })
}

/// Whether only the template says who is let in.
fn is_whole(subject: &Subject<'_>) -> bool {
    subject.template().other.get("Transform").is_none()
}

fn refused(subject: &Subject<'_>) -> Vec<Violation> {
    let callers = [
        ("AWS::Logs::SubscriptionFilter", "DestinationArn", LOGS),
        ("AWS::SecretsManager::RotationSchedule", "RotationLambdaARN", ROTATION),
    ];
    let mut found = Vec::new();
    for (kind, name, service) in callers.into_iter().filter(|_| is_whole(subject)) {
        for part in subject.of_type(kind) {
            let function = part.refers(name).filter(|function| function.resource_type() == FUNCTION);
            let Some(function) = function.filter(|function| shuts_out(subject, *function, service)) else {
                continue;
            };
            let args = [part.id().as_str().into(), function.id().as_str().into(), service.into()];
            found.push(
                Violation::new(&ECS1154, &args)
                    .at("who calls it", part.location())
                    .at("the function", function.location()),
            );
        }
    }
    found
}

/// Who sends where: the sender, its service, and what it names.
fn senders<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, &'static str, Part<'s>)> {
    let mut found = Vec::new();
    let mut note = |part: Part<'s>, service, node: Option<&'s Node>| {
        found.extend(subject.referred(node).map(|receiver| (part, service, receiver)));
    };
    for rule in subject.of_type("AWS::Events::Rule") {
        // With a role of its own, a target is asked as that role.
        let targets = rule.properties().maps("Targets").filter(|target| target.look("RoleArn").is_absent());
        targets.for_each(|target| note(rule, EVENTS, target.get("Arn")));
    }
    for subscription in subject.of_type("AWS::SNS::Subscription") {
        note(subscription, TOPICS, subscription.properties().get("Endpoint"));
    }
    for topic in subject.of_type("AWS::SNS::Topic") {
        let all = topic.properties().maps("Subscription");
        all.for_each(|one| note(topic, TOPICS, one.get("Endpoint")));
    }
    for kind in ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"] {
        for alarm in subject.of_type(kind) {
            for name in ["AlarmActions", "OKActions", "InsufficientDataActions"] {
                alarm.properties().list(name).iter().for_each(|action| note(alarm, ALARMS, Some(action)));
            }
        }
    }
    found
}

fn lost(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found: Vec<Violation> = Vec::new();
    if !is_whole(subject) {
        return found;
    }
    let mut told = std::collections::BTreeSet::new();
    for (sender, service, receiver) in senders(subject) {
        let is_lost = match receiver.resource_type() {
            FUNCTION => shuts_out(subject, receiver, service),
            QUEUE if service != ALARMS => keeps_out(subject, receiver, service),
            GROUP if service == EVENTS => !subject.has("AWS::Logs::ResourcePolicy"),
            _ => false,
        };
        if is_lost && told.insert((sender.id(), receiver.id())) {
            let args = [sender.id().as_str().into(), receiver.id().as_str().into(), service.into()];
            found.push(
                Violation::new(ECS1155_RULE, &args)
                    .at("who sends", sender.location())
                    .at("who receives", receiver.location()),
            );
        }
    }
    found
}

//! Topics: who may publish to them.

use std::collections::BTreeMap;

use super::super::read::{Fields, named};
use super::super::{Id, Resources};
use super::{Statement, matches};

/// Who publishes on behalf of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::play) enum Publisher {
    Alarms,
    Rules,
}

impl Publisher {
    const fn service(self) -> &'static str {
        match self {
            Self::Alarms => "cloudwatch.amazonaws.com",
            Self::Rules => "events.amazonaws.com",
        }
    }
}

/// A topic.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Topic {
    /// Its policy, in place of the one that it has by itself.
    policy: Option<Vec<Statement>>,
    /// The policy of the key that it is encrypted with.
    key: Key,
}

#[derive(Clone, Debug, Default)]
enum Key {
    /// None, or one of somebody else, which is taken to be right.
    #[default]
    Fine,
    /// `alias/aws/sns`, whose policy lets no service in and can't be changed
    /// (<https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html>).
    Managed,
    Own(Vec<Statement>),
}

impl Topic {
    /// Whether a message of a publisher arrives.
    ///
    /// Without a policy of its own a topic takes what its own account's alarms publish, and nothing of EventBridge
    /// (<https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html>).
    pub(in crate::play) fn takes(&self, publisher: Publisher) -> bool {
        let service = publisher.service();
        let taken = match &self.policy {
            None => publisher == Publisher::Alarms,
            Some(statements) => {
                // EventBridge doesn't meet conditions (same source).
                let meets = |statement: &&Statement| publisher == Publisher::Alarms || !statement.conditional;
                lets(statements.iter().filter(meets), service, "sns:Publish")
            }
        };
        taken
            && match &self.key {
                Key::Fine => true,
                Key::Managed => false,
                Key::Own(statements) => {
                    let may = |action| lets(statements.iter(), service, action);
                    may("kms:GenerateDataKey") && may("kms:Decrypt")
                }
            }
    }
}

/// Whether a policy lets a service do something with what it is the policy of.
fn lets<'a>(statements: impl Iterator<Item = &'a Statement>, service: &str, action: &str) -> bool {
    let about: Vec<&Statement> = statements
        .filter(|statement| {
            statement.actions.iter().any(|pattern| matches(pattern, action))
                && statement.services.iter().any(|pattern| matches(pattern, service))
        })
        .collect();
    about.iter().any(|statement| statement.allows) && about.iter().all(|statement| statement.allows)
}

pub(super) fn read(all: Resources<'_>) -> BTreeMap<Id, Topic> {
    let mut topics: BTreeMap<Id, Topic> = BTreeMap::new();
    for fields in all.of("AWS::SNS::Topic") {
        topics.insert(fields.resource.into(), Topic { policy: None, key: key(fields, all) });
    }
    for policy in all.of("AWS::SNS::TopicPolicy") {
        for topic in policy.texts("Topics") {
            if let Some(topic) = topics.get_mut(named(&topic)) {
                let statements = topic.policy.get_or_insert_default();
                statements.extend(Statement::all(policy.below("PolicyDocument")));
            }
        }
    }
    topics
}

fn key(topic: Fields<'_>, all: Resources<'_>) -> Key {
    let Some(name) = topic.text("KmsMasterKeyId") else { return Key::Fine };
    if name == "alias/aws/sns" {
        return Key::Managed;
    }
    // An alias of the template leads to its key.
    let alias = all.of("AWS::KMS::Alias").find(|alias| {
        alias.resource == named(&name) || alias.text("AliasName").as_deref() == Some(name.as_str())
    });
    let target = alias.and_then(|alias| alias.text("TargetKeyId")).unwrap_or(name);
    match all.of("AWS::KMS::Key").find(|key| key.resource == named(&target)) {
        Some(key) => Key::Own(Statement::all(key.below("KeyPolicy")).collect()),
        None => Key::Fine,
    }
}

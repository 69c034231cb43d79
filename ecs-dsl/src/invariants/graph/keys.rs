//! The policies of keys: who may use one, and who may change it.

use super::grants::{hides_some, statements, values};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// A log group's key.
pub const ECS0850: Rule = Rule {
    id: "ecs0850",
    title: "The key of a log group is named by its ARN, and its policy lets CloudWatch Logs in",
    level: Level::Synth,
    message: "the log group {0} {1}",
    why: "CloudWatch Logs refuses the log group: `The specified KMS key does not exist or is not allowed to be used with Arn`; or the id isn't an ARN",
    help: "`KmsKeyId: !GetAtt Key.Arn`, and in the key's policy `Principal: {Service: logs.<region>.amazonaws.com}` with `kms:Encrypt*`, `kms:Decrypt*`, `kms:ReEncrypt*`, `kms:GenerateDataKey*` and `kms:Describe*`",
    source: "CloudWatch Logs User Guide: encrypt-log-data-kms",
    check: Some(log_groups),
};

/// Somebody may change the policy.
pub const ECS0851: Rule = Rule {
    id: "ecs0851",
    title: "A key's policy lets somebody of the account change it",
    level: Level::Synth,
    message: "the policy of the key {0} allows nobody to change it",
    why: "KMS refuses the key: `The new key policy will not allow you to update the key policy in the future`, and the stack rolls back",
    help: "a statement that allows `kms:*` to `!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root`, or `kms:PutKeyPolicy` to the role that deploys",
    source: "AWS KMS Developer Guide: key-policy-default; KMS API: CreateKey (BypassPolicyLockoutSafetyCheck)",
    check: Some(lockouts),
};

const KEY: &str = "AWS::KMS::Key";

/// The policy of a key, when it stands in the template.
fn policy<'s>(key: Part<'s>) -> Option<&'s Properties> {
    key.properties().look("KeyPolicy").known()?.as_map()
}

/// Whether a statement may allow something.
fn allows(statement: &Properties) -> bool {
    !matches!(statement.text("Effect"), Answer::Is("Deny"))
}

/// Whether a policy surely lets no CloudWatch Logs in.
fn shuts_logs_out(policy: &Properties) -> bool {
    if hides_some(policy) {
        return false;
    }
    statements(policy).into_iter().filter(|statement| allows(statement)).all(|statement| {
        match statement.look("Principal") {
            Answer::Is(Node::Map(kinds)) => {
                let services = values(kinds, "Service");
                let named = services.iter().any(|service| {
                    service.outline("*").is_none_or(|name| name.starts_with("logs.") || name.starts_with('*'))
                });
                // `"AWS": "*"` is everybody.
                !named && !values(kinds, "AWS").iter().any(|who| who.as_str() == Some("*"))
            }
            _ => false,
        }
    })
}

fn log_groups(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in subject.of_type("AWS::Logs::LogGroup") {
        let Answer::Is(node) = group.look("KmsKeyId") else { continue };
        let key = subject.referred(Some(node)).filter(|key| key.resource_type() == KEY);
        let mut say = |what: &str| {
            let args = [group.id().as_str().into(), what.into()];
            let violation = Violation::new(&ECS0850, &args).at("this log group", group.location());
            found.push(match key {
                Some(key) => violation.at("its key", key.location()),
                None => violation,
            });
        };
        let is_id = key.is_some() && node.as_ref_target().is_some();
        if is_id || node.as_str().is_some_and(|id| !id.starts_with("arn:") && !id.contains("{{")) {
            say("names its key by an id, where CloudWatch Logs wants the ARN");
        }
        if let Some(key) = key
            && policy(key).is_some_and(shuts_logs_out)
        {
            say(&format!(
                "is encrypted with the key {}, whose policy doesn't let CloudWatch Logs in",
                key.id()
            ));
        }
    }
    found
}

/// Whether an action may be the change of a key's policy.
fn changes(action: &Node) -> bool {
    action.as_str().is_none_or(|action| super::grants::matches(action, "kms:putkeypolicy"))
}

fn lockouts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for key in subject.of_type(KEY) {
        let bypass = key.flag("BypassPolicyLockoutSafetyCheck");
        if bypass.or(false) != Some(false) {
            continue;
        }
        let Some(policy) = policy(key) else { continue };
        let all = statements(policy);
        if all.is_empty()
            || !matches!(policy.look("Statement"), Answer::Is(Node::List(list)) if list.len() == all.len())
        {
            continue;
        }
        let somebody = all.into_iter().filter(|statement| allows(statement)).any(|statement| {
            let actions = values(statement, "Action");
            let may = actions.is_empty() || actions.iter().any(|action| changes(action));
            let only_services = matches!(statement.look("Principal"), Answer::Is(Node::Map(kinds))
                if !kinds.is_empty() && kinds.iter().all(|(kind, _)| kind == "Service"));
            may && !only_services
        });
        if !somebody {
            found.push(Violation::new(&ECS0851, &[key.id().as_str().into()]).at("this key", key.location()));
        }
    }
    found
}

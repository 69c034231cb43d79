//! What the roles of a template may do.

use std::collections::BTreeMap;

use super::{Answer, Look, Part, Subject};
use crate::template::{LogicalId, Node, Properties, Target};

/// Whether a role may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum May {
    /// By no policy.
    No,
    /// By what only the deployment knows, perhaps.
    Perhaps,
    /// By a policy of the template, or by one of AWS's that is known.
    Yes,
}

/// What is wanted of a role.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanted<'n> {
    /// A resource of the template.
    Part(&'n Target),
    /// Whatever it is.
    Anything,
}

/// AWS's own policies, and what they allow of what the rules ask.
const KNOWN: &[(&str, &[&str])] = &[
    ("AdministratorAccess", &["*"]),
    ("PowerUserAccess", &["*"]),
    (
        "AmazonECSTaskExecutionRolePolicy",
        &[
            "ecr:getauthorizationtoken",
            "ecr:batchchecklayeravailability",
            "ecr:getdownloadurlforlayer",
            "ecr:batchgetimage",
            "logs:createlogstream",
            "logs:putlogevents",
        ],
    ),
    (
        "AmazonEC2ContainerServiceforEC2Role",
        &["ecs:*", "ec2:describetags", "ecr:*", "logs:createlogstream", "logs:putlogevents"],
    ),
    ("AmazonSSMManagedInstanceCore", &["ssm:*", "ssmmessages:*", "ec2messages:*"]),
    ("SecretsManagerReadWrite", &["secretsmanager:*"]),
    ("AmazonSSMReadOnlyAccess", &["ssm:describe*", "ssm:get*", "ssm:list*"]),
    ("CloudWatchLogsFullAccess", &["logs:*"]),
    ("CloudWatchAgentServerPolicy", &["logs:*", "cloudwatch:putmetricdata"]),
    ("AmazonEC2ContainerRegistryReadOnly", &["ecr:*"]),
];

/// The policies of the roles of a template.
#[derive(Debug)]
pub(super) struct Grants<'s> {
    subject: &'s Subject<'s>,
    /// The policies that are resources of their own, by the role to which they are attached.
    attached: BTreeMap<&'s LogicalId, Vec<Part<'s>>>,
    /// Those of which only the deployment knows to whom they are attached.
    loose: Vec<Part<'s>>,
}

pub(super) const KINDS: [&str; 3] = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"];

impl<'s> Grants<'s> {
    pub(super) fn of(subject: &'s Subject<'s>) -> Self {
        let mut attached: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut loose = Vec::new();
        for policy in KINDS.into_iter().flat_map(|kind| subject.of_type(kind)) {
            let roles = ["Roles", "RoleName"].into_iter().flat_map(|name| values(policy.properties(), name));
            for role in roles {
                match subject.referred(Some(role)) {
                    Some(role) => attached.entry(role.id()).or_default().push(policy),
                    None => loose.push(policy),
                }
            }
        }
        Self { subject, attached, loose }
    }

    /// The policies of a role that are resources of their own.
    pub(super) fn attached(&self, role: Part<'_>) -> &[Part<'s>] {
        self.attached.get(role.id()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a role may do something, as far as the template says.
    pub(super) fn allows(&self, role: Part<'s>, action: &str, wanted: Wanted<'_>) -> May {
        let mut judged = May::No;
        let mut note = |may| match may {
            May::Yes => judged = May::Yes,
            May::Perhaps if judged == May::No => judged = May::Perhaps,
            May::Perhaps | May::No => {}
        };
        for inline in values(role.properties(), "Policies") {
            note(
                inline
                    .as_map()
                    .map_or(May::Perhaps, |inline| document(inline.look("PolicyDocument"), action, wanted)),
            );
        }
        for policy in self.attached(role) {
            note(document(policy.properties().look("PolicyDocument"), action, wanted));
        }
        let of_loose =
            |policy: &Part<'_>| document(policy.properties().look("PolicyDocument"), action, wanted);
        if self.loose.iter().any(|policy| of_loose(policy) != May::No) {
            note(May::Perhaps);
        }
        match role.properties().look("ManagedPolicyArns") {
            Answer::Is(Node::List(arns)) => {
                arns.iter().for_each(|arn| note(self.managed(arn, action, wanted)))
            }
            Answer::Absent => {}
            _ => note(May::Perhaps),
        }
        judged
    }

    fn managed(&self, arn: &Node, action: &str, wanted: Wanted<'_>) -> May {
        if let Some(policy) = self.subject.referred(Some(arn)) {
            return document(policy.properties().look("PolicyDocument"), action, wanted);
        }
        let name = arn.outline("*").unwrap_or_default();
        let name = name.rsplit('/').next().unwrap_or_default();
        match KNOWN.iter().find(|(known, _)| *known == name) {
            Some((_, actions)) if actions.iter().any(|known| matches(known, action)) => May::Yes,
            Some(_) => May::No,
            None => May::Perhaps,
        }
    }
}

/// The statements of a policy document.
pub(super) fn statements(document: &Properties) -> Vec<&Properties> {
    match document.look("Statement") {
        Answer::Is(Node::List(all)) => all.iter().filter_map(Node::as_map).collect(),
        Answer::Is(one) => one.as_map().into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether a document has statements that only the deployment knows, as those of an `Fn::If`.
pub(super) fn hides_some(document: &Properties) -> bool {
    values(document, "Statement").into_iter().any(|one| one.as_map().is_none())
}

/// The values of a member that is one or a list.
pub(super) fn values<'n>(statement: &'n Properties, name: &str) -> Vec<&'n Node> {
    match statement.look(name) {
        Answer::Is(Node::List(all)) => all.iter().collect(),
        Answer::Is(one) => vec![one],
        _ => Vec::new(),
    }
}

fn document(policy: Answer<&Node>, action: &str, wanted: Wanted<'_>) -> May {
    let Answer::Is(Node::Map(document)) = policy else { return May::Perhaps };
    let mut judged = if hides_some(document) { May::Perhaps } else { May::No };
    for statement in statements(document) {
        if statement.text("Effect") != Answer::Is("Allow") {
            // IAM refuses a statement without one, which another rule tells.
            if statement.look("Effect").is_absent() {
                judged = May::Perhaps;
            }
            continue;
        }
        let actions = values(statement, "Action");
        let perhaps = actions.is_empty() || actions.iter().any(|one| one.as_str().is_none());
        let allowed = actions.iter().filter_map(|one| one.as_str()).any(|one| matches(one, action));
        if !allowed {
            if perhaps {
                judged = May::Perhaps;
            }
            continue;
        }
        match values(statement, "Resource").into_iter().map(|node| covers(node, wanted)).max() {
            Some(May::Yes) => return May::Yes,
            Some(May::Perhaps) | None => judged = May::Perhaps,
            Some(May::No) => {}
        }
    }
    judged
}

/// Whether a resource of a statement is what is wanted.
fn covers(node: &Node, wanted: Wanted<'_>) -> May {
    let Wanted::Part(target) = wanted else { return May::Yes };
    if node.as_str() == Some("*") {
        return May::Yes;
    }
    let mut names = false;
    let mut others = false;
    node.visit_targets(&mut |found| if found == target { names = true } else { others = true });
    match (names, others) {
        (true, _) => May::Yes,
        (false, true) if node.named().is_some() => May::No,
        _ => May::Perhaps,
    }
}

/// Whether a pattern of actions has an action, in lower case.
pub(super) fn matches(pattern: &str, action: &str) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    match pattern.split_once('*') {
        None => pattern == action,
        Some((begin, end)) if !end.contains('*') => {
            action.len() >= begin.len() + end.len() && action.starts_with(begin) && action.ends_with(end)
        }
        Some((begin, _)) => action.starts_with(begin),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_of_actions() {
        for pattern in ["*", "ecs:*", "ecs:Register*", "ecs:*Instance", "ECS:RegisterContainerInstance"] {
            assert!(matches(pattern, "ecs:registercontainerinstance"), "{pattern}");
        }
        for pattern in ["ecr:*", "ecs:Poll", "ecs:*Role", ""] {
            assert!(!matches(pattern, "ecs:registercontainerinstance"), "{pattern}");
        }
    }
}

//! Who may do what: the policies of roles, as far as AWS itself acts with them.
//!
//! Conditions aren't judged: what they allow counts as allowed, what they deny as denied. A role that isn't in the template
//! is taken to be right.

mod calls;
mod secrets;
#[cfg(test)]
mod tests;
mod topics;

use std::collections::BTreeMap;

use super::read::{Fields, named};
use super::{Id, Resources, System};

pub(in crate::play) use calls::{Logs, Registry};
pub(in crate::play) use secrets::Secret;
pub(in crate::play) use topics::{Publisher, Topic};

/// AWS's own policies, by the end of their ARNs, and what they allow of that which is judged here, on every resource.
/// Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>.
const MANAGED: [(&str, &[&str]); 6] = [
    ("policy/AdministratorAccess", &["*"]),
    ("policy/AmazonEC2ContainerRegistryReadOnly", ECR),
    ("policy/CloudWatchLogsFullAccess", &["logs:*"]),
    ("policy/SecretsManagerReadWrite", &["secretsmanager:*"]),
    (
        "service-role/AmazonEC2ContainerServiceforEC2Role",
        &[
            "ecr:BatchGetImage",
            "ecr:GetAuthorizationToken",
            "ecr:GetDownloadUrlForLayer",
            "ecs:RegisterContainerInstance",
            "logs:CreateLogStream",
        ],
    ),
    (
        "service-role/AmazonECSTaskExecutionRolePolicy",
        &[
            "ecr:BatchGetImage",
            "ecr:GetAuthorizationToken",
            "ecr:GetDownloadUrlForLayer",
            "logs:CreateLogStream",
        ],
    ),
];

const ECR: &[&str] = &["ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer"];

/// The statements that a role's policies have together.
#[derive(Clone, Debug, Default)]
pub(in crate::play) struct Role {
    statements: Vec<Statement>,
}

#[derive(Clone, Debug)]
struct Statement {
    allows: bool,
    actions: Vec<String>,
    resources: Vec<String>,
    /// Services that are its principal; `*` is everybody.
    services: Vec<String>,
    conditional: bool,
}

impl Statement {
    /// The statements of a policy.
    fn all(document: Fields<'_>) -> impl Iterator<Item = Self> {
        let one = document.get("Statement").filter(|statement| statement.is_object());
        let one = one.map(|values| Fields::new(document.resource, values));
        document.items("Statement").chain(one).map(|statement| {
            let mut services = statement.below("Principal").texts("Service");
            let everybody = [statement.text("Principal"), statement.below("Principal").text("AWS")];
            services.extend(everybody.into_iter().flatten().filter(|principal| principal == "*"));
            Self {
                conditional: statement.get("Condition").is_some(),
                allows: statement.text("Effect").as_deref() == Some("Allow"),
                actions: statement.texts("Action"),
                resources: statement.texts("Resource"),
                services,
            }
        })
    }

    fn is_about(&self, action: &str, resources: &[String]) -> bool {
        self.actions.iter().any(|pattern| matches(pattern, action))
            && self.resources.iter().any(|pattern| resources.iter().any(|name| matches(pattern, name)))
    }
}

impl Role {
    /// Whether an identity-based policy allows an action on a resource, and none denies it. The resource may be known by
    /// several names, as a template refers to it in several ways.
    fn may(&self, action: &str, resources: &[String]) -> bool {
        let about: Vec<_> =
            self.statements.iter().filter(|statement| statement.is_about(action, resources)).collect();
        about.iter().any(|statement| statement.allows) && about.iter().all(|statement| statement.allows)
    }

    fn add(&mut self, document: Fields<'_>) {
        self.statements.extend(Statement::all(document));
    }

    fn add_managed(&mut self, arn: &str) {
        let known = MANAGED.iter().find(|(end, _)| arn.ends_with(end));
        self.statements.extend(known.map(|(_, actions)| Statement {
            allows: true,
            actions: actions.iter().map(|action| (*action).to_owned()).collect(),
            resources: vec!["*".to_owned()],
            services: Vec::new(),
            conditional: false,
        }));
    }
}

impl System {
    /// Why a role may not do something, in IAM's words; `None` if it may.
    fn denial(&self, role: Option<&str>, action: &str, resources: &[String]) -> Option<String> {
        let shown = resources.first().map_or("*", String::as_str);
        let allowed = role.is_some_and(|role| {
            let here = self.roles.get(named(role));
            here.is_none_or(|here| here.may(action, resources))
        });
        let role = role.unwrap_or("no role");
        (!allowed).then(|| {
            format!(
                "AccessDeniedException: User: {role} is not authorized to perform: {action} on resource: {shown} because no identity-based policy allows the {action} action"
            )
        })
    }
}

/// Whether a pattern of a policy, with `*` and `?`, fits. Actions don't mind their case; ids here have but one.
fn matches(pattern: &str, text: &str) -> bool {
    fn fits(pattern: &[u8], text: &[u8]) -> bool {
        match (pattern.split_first(), text.split_first()) {
            (None, None) => true,
            (Some((b'*', rest)), _) if fits(rest, text) => true,
            (Some((b'*', _)), Some((_, after))) => fits(pattern, after),
            (Some((b'?', rest)), Some((_, after))) => fits(rest, after),
            (Some((one, rest)), Some((other, after))) => one.eq_ignore_ascii_case(other) && fits(rest, after),
            _ => false,
        }
    }
    fits(pattern.as_bytes(), text.as_bytes())
}

pub(super) fn read(all: Resources<'_>, system: &mut System) {
    secrets::read(all, system);
    calls::read(all, system);
    system.topics = topics::read(all);
    system.roles = roles(all);
}

fn roles(all: Resources<'_>) -> BTreeMap<Id, Role> {
    let mut roles: BTreeMap<Id, Role> = BTreeMap::new();
    for fields in all.of("AWS::IAM::Role") {
        let mut role = Role::default();
        for policy in fields.items("Policies") {
            role.add(policy.below("PolicyDocument"));
        }
        let managed = fields.texts("ManagedPolicyArns");
        managed.iter().for_each(|arn| role.add_managed(arn));
        for policy in
            all.of("AWS::IAM::ManagedPolicy").filter(|own| managed.iter().any(|arn| arn == own.resource))
        {
            role.add(policy.below("PolicyDocument"));
        }
        roles.insert(fields.resource.into(), role);
    }
    for (kind, property) in [
        ("AWS::IAM::Policy", "Roles"),
        ("AWS::IAM::ManagedPolicy", "Roles"),
        ("AWS::IAM::RolePolicy", "RoleName"),
    ] {
        for policy in all.of(kind) {
            for name in policy.texts(property) {
                if let Some(role) = roles.get_mut(named(&name)) {
                    role.add(policy.below("PolicyDocument"));
                }
            }
        }
    }
    roles
}

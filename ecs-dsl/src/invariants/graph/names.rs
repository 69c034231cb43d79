//! Names and tags that a template writes out, and how a secret's value is made.

use std::collections::BTreeMap;

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node, Properties};

/// The names of a load balancer and of its target groups.
pub const ECS0601: Rule = Rule {
    id: "ecs0601",
    title: "A load balancer's and a target group's name is 1 to 32 letters, digits and inner hyphens",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "the load balancer refuses it: `cannot be longer than '32' characters`, and no schema does",
    help: "no name at all, and CloudFormation makes one; or at most 32 letters, digits and inner hyphens",
    source: "Elastic Load Balancing API: CreateLoadBalancer, CreateTargetGroup (Name)",
    check: Some(balancer_names),
};

/// How a generated secret is told.
pub const ECS0712: Rule = Rule {
    id: "ecs0712",
    title: "A secret has one source for its value, what generates it is complete, and a database takes it",
    level: Level::Synth,
    message: "the secret {0} {1}",
    why: "Secrets Manager refuses the secret, the whole of it is one password where JSON is meant, or the database refuses what was generated: `Only printable ASCII characters besides '/', '@', '\"', ' ' may be used`",
    help: "`SecretString` or `GenerateSecretString`; `SecretStringTemplate` with `GenerateStringKey`; a length of 1 to 4096; `ExcludePunctuation: true` for a database",
    source: "CloudFormation: AWS::SecretsManager::Secret GenerateSecretString; botocore secretsmanager: GetRandomPassword",
    check: Some(generated),
};

/// A secret's name.
pub const ECS0713: Rule = Rule {
    id: "ecs0713",
    title: "A secret's name is 1 to 512 letters, digits and `/_+=.@-`",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "Secrets Manager refuses the secret, and the whole stack rolls back",
    help: "letters, digits and /_+=.@- only",
    source: "botocore secretsmanager: CreateSecret.Name",
    check: Some(secret_names),
};

/// Who tells running tasks of a new value.
pub const ECS0716: Rule = Rule {
    id: "ecs0716",
    title: "A rotated secret that is injected says who restarts the service",
    level: Level::Synth,
    message: "the secret {0} is rotated and injected by the task definition {1}, and nothing starts its tasks anew",
    why: "running tasks keep the old value until the next deployment: the login fails at the first rotation",
    help: "a rule for the rotation's event that starts a deployment, or an application that reads the secret itself",
    source: "Amazon ECS Developer Guide: secrets-envvar-secrets-manager (considerations)",
    check: Some(rotated),
};

/// A role's name.
pub const ECS0810: Rule = Rule {
    id: "ecs0810",
    title: "A role's name is 1 to 64 letters, digits and `_+=,.@-`",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "IAM refuses the role, and the whole stack rolls back",
    help: "no name at all, and CloudFormation makes one; or at most 64 letters, digits and _+=,.@-",
    source: "botocore iam: CreateRole.RoleName",
    check: Some(role_names),
};

/// The names of ECS.
pub const ECS0326: Rule = Rule {
    id: "ecs0326",
    title: "The name of a family, a cluster and a service is 1 to 255 letters, digits, `-` and `_`",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "ECS refuses it: `up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed`",
    help: "no name at all, and CloudFormation makes one; or at most 255 letters, digits, `-` and `_`",
    source: "Amazon ECS API: RegisterTaskDefinition (family), CreateCluster (clusterName), CreateService (serviceName)",
    check: Some(ecs_names),
};

/// The names of repositories.
pub const ECS0327: Rule = Rule {
    id: "ecs0327",
    title: "A repository's name is at most 256 lower-case letters, digits and `._-/`",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "ECR refuses the repository: `failed to satisfy constraint: Member must satisfy regular expression pattern`",
    help: "lower-case letters, digits, `.`, `_`, `-` and `/` only",
    source: "botocore ecr: CreateRepository (repositoryName)",
    check: Some(repository_names),
};

/// The names of log groups.
pub const ECS1211: Rule = Rule {
    id: "ecs1211",
    title: "A log group's name is 1 to 512 letters, digits and `_-/.#`",
    level: Level::Synth,
    message: "the name `{0}` {1}",
    why: "CloudWatch Logs refuses the group, and the whole stack rolls back",
    help: "letters, digits and `_-/.#` only, as in `/ecs/api`",
    source: "botocore logs: CreateLogGroup (logGroupName)",
    check: Some(group_names),
};

/// The tags of a resource.
pub const ECS1311: Rule = Rule {
    id: "ecs1311",
    title: "A resource has at most 50 tags, each key once, of 1 to 128 characters, with values of at most 256",
    level: Level::Synth,
    message: "{0} {1}",
    why: "the service refuses the resource; keys that begin with `aws:` are AWS's own",
    help: "at most 50 tags; a key of 1 to 128 characters that doesn't begin with `aws:`; a value of at most 256",
    source: "AWS General Reference: tagging (naming limits and requirements)",
    check: Some(tags),
};

/// What a kind of name may be.
struct Kind {
    rule: &'static Rule,
    property: &'static str,
    longest: usize,
    /// What is legal beside letters and digits.
    others: &'static str,
}

const BALANCER: Kind = Kind { rule: &ECS0601, property: "Name", longest: 32, others: "-" };
const SECRET: Kind = Kind { rule: &ECS0713, property: "Name", longest: 512, others: "/_+=.@-" };
const ROLE: Kind = Kind { rule: &ECS0810, property: "RoleName", longest: 64, others: "_+=,.@-" };

const FAMILY: Kind = Kind { rule: &ECS0326, property: "Family", longest: 255, others: "-_" };
const CLUSTER: Kind = Kind { rule: &ECS0326, property: "ClusterName", longest: 255, others: "-_" };
const SERVICE: Kind = Kind { rule: &ECS0326, property: "ServiceName", longest: 255, others: "-_" };
const REPOSITORY: Kind = Kind { rule: &ECS0327, property: "RepositoryName", longest: 256, others: "._-/" };
const LOG_GROUP: Kind = Kind { rule: &ECS1211, property: "LogGroupName", longest: 512, others: "_-/.#" };

impl Kind {
    /// What is wrong with the name of a part. Of a name with unknown pieces, the known ones count.
    fn judge(&self, part: &Part<'_>, more: impl Fn(&str) -> Option<&'static str>) -> Option<Violation> {
        let name = part.look(self.property).known()?;
        let known = name.outline("")?;
        let length = known.chars().count();
        let illegal = known.chars().find(|c| !c.is_ascii_alphanumeric() && !self.others.contains(*c));
        let wrong = if length > self.longest {
            format!("has {length} characters, more than {}", self.longest)
        } else if let Some(illegal) = illegal {
            format!("has `{illegal}` in it")
        } else {
            match name.as_str()? {
                "" => "is empty".to_owned(),
                whole => more(whole)?.to_owned(),
            }
        };
        // A value that a tool puts in before the deployment isn't the name.
        if known.contains("{{") {
            return None;
        }
        let args = [known.as_str().into(), wrong.as_str().into()];
        Some(Violation::new(self.rule, &args).at("this part", part.location()))
    }
}

fn balancer_names(subject: &Subject<'_>) -> Vec<Violation> {
    let hyphens =
        |name: &str| (name.starts_with('-') || name.ends_with('-')).then_some("begins or ends with a hyphen");
    let internal = |name: &str| name.starts_with("internal-").then_some("begins with `internal-`");
    let balancers = subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer");
    let groups = subject.of_type("AWS::ElasticLoadBalancingV2::TargetGroup");
    let mut found: Vec<Violation> = balancers
        .filter_map(|part| BALANCER.judge(&part, |name| hyphens(name).or_else(|| internal(name))))
        .collect();
    found.extend(groups.filter_map(|part| BALANCER.judge(&part, hyphens)));
    found
}

fn secret_names(subject: &Subject<'_>) -> Vec<Violation> {
    subject.of_type("AWS::SecretsManager::Secret").filter_map(|part| SECRET.judge(&part, |_| None)).collect()
}

fn ecs_names(subject: &Subject<'_>) -> Vec<Violation> {
    let kinds = [
        (FAMILY, "AWS::ECS::TaskDefinition"),
        (CLUSTER, "AWS::ECS::Cluster"),
        (SERVICE, "AWS::ECS::Service"),
    ];
    let mut found = Vec::new();
    for (kind, resource) in kinds {
        found.extend(subject.of_type(resource).filter_map(|part| kind.judge(&part, |_| None)));
    }
    found
}

fn repository_names(subject: &Subject<'_>) -> Vec<Violation> {
    let capitals =
        |name: &str| name.contains(|c: char| c.is_ascii_uppercase()).then_some("has a capital letter in it");
    subject.of_type("AWS::ECR::Repository").filter_map(|part| REPOSITORY.judge(&part, capitals)).collect()
}

fn group_names(subject: &Subject<'_>) -> Vec<Violation> {
    subject.of_type("AWS::Logs::LogGroup").filter_map(|part| LOG_GROUP.judge(&part, |_| None)).collect()
}

fn role_names(subject: &Subject<'_>) -> Vec<Violation> {
    subject.of_type("AWS::IAM::Role").filter_map(|part| ROLE.judge(&part, |_| None)).collect()
}

/// The longest password that is generated.
const PASSWORD: std::ops::RangeInclusive<i64> = 1..=4_096;

/// What no password of RDS has in it (Amazon RDS API: CreateDBInstance MasterUserPassword); blanks aren't generated.
const REFUSED: &str = "/@\"";

/// The secrets that are passwords of databases of the template, each with the first of these.
fn passwords<'s>(subject: &'s Subject<'_>) -> BTreeMap<&'s LogicalId, &'s LogicalId> {
    let mut found = BTreeMap::new();
    for database in
        ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"].into_iter().flat_map(|kind| subject.of_type(kind))
    {
        let Some(password) = database.properties().get("MasterUserPassword") else { continue };
        let resolves = password.outline("").is_some_and(|text| text.contains("resolve:secretsmanager:"));
        password.visit_targets(&mut |target| {
            if resolves {
                found.entry(target.id()).or_insert(database.id());
            }
        });
    }
    found
}

fn generated(subject: &Subject<'_>) -> Vec<Violation> {
    let passwords = passwords(subject);
    let mut found = Vec::new();
    for secret in subject.of_type("AWS::SecretsManager::Secret") {
        let mut wrong = Vec::new();
        let Some(how) = secret.look("GenerateSecretString").known().and_then(Node::as_map) else { continue };
        if matches!(secret.look("SecretString"), Answer::Is(value) if !matches!(value, Node::Function(_))) {
            wrong.push("has a value and generates one".to_owned());
        }
        match (how.look("SecretStringTemplate").is_absent(), how.look("GenerateStringKey").is_absent()) {
            (true, false) => wrong.push("has a key for what is generated, and no template".to_owned()),
            (false, true) => wrong.push("has a template, and no key for what is generated".to_owned()),
            _ => {}
        }
        if let Some(length) =
            how.integer("PasswordLength").known().filter(|length| !PASSWORD.contains(length))
        {
            wrong.push(format!("generates {length} characters, which is not between 1 and 4096"));
        }
        let excludes = |name: &str| how.flag(name) == Answer::Is(true);
        if ["ExcludeLowercase", "ExcludeUppercase", "ExcludeNumbers", "ExcludePunctuation"]
            .into_iter()
            .all(excludes)
            && !excludes("IncludeSpace")
        {
            wrong.push("excludes every character".to_owned());
        }
        let excluded = how.text("ExcludeCharacters").or("");
        let left = excluded.and_then(|excluded| REFUSED.chars().find(|c| !excluded.contains(*c)));
        let punctuated = how.flag("ExcludePunctuation").or(false) == Some(false);
        if let Some(left) = left.filter(|_| punctuated)
            && let Some(database) = passwords.get(secret.id())
        {
            wrong.push(format!("may generate `{left}`, and is the password of the database {database}"));
        }
        for wrong in wrong {
            let args = [secret.id().as_str().into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS0712, &args).at("this secret", secret.location()));
        }
    }
    found
}

/// What may start a service's tasks anew after a rotation: only a template with none of it is sure to lack it.
const RESTARTERS: [&str; 5] = [
    "AWS::Events::Rule",
    "AWS::Scheduler::Schedule",
    "AWS::Pipes::Pipe",
    "AWS::CloudTrail::Trail",
    "AWS::Lambda::Function",
];

fn rotated(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    if RESTARTERS.iter().any(|kind| subject.of_type(kind).next().is_some()) {
        return found;
    }
    for schedule in subject.of_type("AWS::SecretsManager::RotationSchedule") {
        let Some(secret) = schedule.refers("SecretId") else { continue };
        for task in subject.of_type("AWS::ECS::TaskDefinition") {
            let injects = task.properties().maps("ContainerDefinitions").any(|container| {
                container.maps("Secrets").any(|injected| names(injected.get("ValueFrom"), &secret))
            });
            if injects {
                let args = [secret.id().as_str().into(), task.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0716, &args)
                        .at("what rotates it", schedule.location())
                        .at("this task definition", task.location()),
                );
            }
        }
    }
    found
}

fn names(value: Option<&Node>, secret: &Part<'_>) -> bool {
    let mut named = false;
    if let Some(value) = value {
        value.visit_targets(&mut |target| named |= target.id() == secret.id());
    }
    named
}

/// The most tags, the longest key and the longest value.
const TAGS: (usize, usize, usize) = (50, 128, 256);

fn tags(subject: &Subject<'_>) -> Vec<Violation> {
    let (most, longest_key, longest_value) = TAGS;
    let mut found = Vec::new();
    for (id, entry) in subject.template().resources() {
        let pairs = pairs(entry.properties());
        let mut wrong = Vec::new();
        if pairs.len() > most {
            wrong.push(format!("has {} tags, more than {most}", pairs.len()));
        }
        for (place, (key, value)) in pairs.iter().enumerate() {
            let Some(key) = *key else { continue };
            let length = key.chars().count();
            if length == 0 || length > longest_key {
                wrong.push(format!("has a tag with a key of {length} characters"));
            } else if key.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:")) {
                wrong.push(format!("has the tag `{key}`, which begins with `aws:`"));
            } else if pairs.iter().take(place).any(|(other, _)| *other == Some(key)) {
                wrong.push(format!("has the tag `{key}` twice"));
            }
            let length = value.and_then(|value| value.outline("")).map_or(0, |value| value.chars().count());
            if length > longest_value {
                wrong.push(format!("has the tag `{key}` with a value of {length} characters"));
            }
        }
        for wrong in wrong {
            let args = [id.as_str().into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS1311, &args).at("this part", entry.location()));
        }
    }
    found
}

/// The tags of a resource, each with its key where it is known.
fn pairs(properties: &Properties) -> Vec<(Option<&str>, Option<&Node>)> {
    match properties.get("Tags") {
        Some(Node::List(all)) => all
            .iter()
            .map(|tag| tag.as_map().map_or((None, None), |tag| (tag.text("Key").known(), tag.get("Value"))))
            .collect(),
        Some(Node::Map(all)) => all.iter().map(|(key, value)| (Some(key), Some(value))).collect(),
        _ => Vec::new(),
    }
}

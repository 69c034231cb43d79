//! Policy documents of IAM, and what it refuses of them. What they allow is in `roles.rs` and `grants.rs`.

use std::collections::BTreeSet;

use super::grants::{KINDS, statements, values};
use super::{Answer, Look, Part, Subject};
use crate::invariants::rule::{Level, Rule};
use crate::invariants::{Arg, Violation};
use crate::template::{Function, Node, Part as Piece, Properties};

/// What a policy can't say.
pub const ECS0814: Rule = Rule {
    id: "ecs0814",
    title: "A policy of an identity has no principal, and a trust policy has no resource",
    level: Level::Type,
    message: "{0} has a statement with `{1}`, which {2} can't have",
    why: "IAM refuses it: `MalformedPolicyDocument`, and the stack rolls back",
    help: "who may take the role stands in `AssumeRolePolicyDocument`, on what it may act in its policies",
    source: "IAM User Guide: reference_policies_elements",
    check: Some(well_formed),
};

/// The grammar of a policy.
pub const ECS0815: Rule = Rule {
    id: "ecs0815",
    title: "A policy says an effect, actions as `service:Action`, and resources as ARNs or `*`; its ids are alphanumeric",
    level: Level::Synth,
    message: "{0} of {1} {2}",
    why: "IAM refuses it: `MalformedPolicyDocument`, and the stack rolls back",
    help: "`Effect: Allow`, `Action: s3:GetObject`, `Resource: arn:aws:s3:::acme-assets/*`; `Statement::allow([..]).on([..])`",
    source: "IAM User Guide: reference_policies_grammar, reference_policies_elements; cfn-lint E3510",
    check: Some(grammar),
};

/// The size of a policy.
pub const ECS0816: Rule = Rule {
    id: "ecs0816",
    title: "The inline policies of a role have at most 10,240 characters together, a managed policy 6,144",
    level: Level::Synth,
    message: "{0} at least {1} characters without blanks, and IAM takes {2}",
    why: "IAM refuses it: `Maximum policy size of 10240 bytes exceeded for role`, or `Cannot exceed quota for PolicySize: 6144`",
    help: "a pattern for resources of one prefix, as in `arn:aws:s3:::acme-*/*`, or several managed policies",
    source: "IAM User Guide: reference_iam-quotas (IAM and STS character limits)",
    check: Some(sizes),
};

/// A path of IAM.
pub const ECS0817: Rule = Rule {
    id: "ecs0817",
    title: "A path of IAM begins and ends with a slash",
    level: Level::Synth,
    message: "the `Path` of {0} is `{1}`",
    why: "IAM refuses it: `The specified value for path is invalid. It must begin and end with /`",
    help: "`Path: /{2}/`, or none at all",
    source: "IAM API: CreateRole (Path)",
    check: Some(paths),
};

/// A policy document of a template.
pub(super) struct Document<'s> {
    pub(super) part: Part<'s>,
    pub(super) content: &'s Properties,
    pub(super) is_trust: bool,
    /// What it is called in its resource.
    name: Option<&'s str>,
}

/// The policies of users and groups; those of roles are in `KINDS`.
const OF_OTHERS: [&str; 2] = ["AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy"];
/// Who has inline policies.
const HOLDERS: [&str; 3] = ["AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"];

/// The documents that are written in a template.
pub(super) fn documents<'s>(subject: &'s Subject<'_>) -> Vec<Document<'s>> {
    let mut found = Vec::new();
    let mut note = |part, document: Answer<&'s Node>, is_trust, name| {
        if let Answer::Is(Node::Map(content)) = document {
            found.push(Document { part, content, is_trust, name });
        }
    };
    for holder in HOLDERS.into_iter().flat_map(|kind| subject.of_type(kind)) {
        note(holder, holder.properties().look("AssumeRolePolicyDocument"), true, None);
        for inline in holder.properties().maps("Policies") {
            note(holder, inline.look("PolicyDocument"), false, inline.text("PolicyName").known());
        }
    }
    for policy in KINDS.into_iter().chain(OF_OTHERS).flat_map(|kind| subject.of_type(kind)) {
        note(policy, policy.properties().look("PolicyDocument"), false, None);
    }
    found
}

fn well_formed(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for Document { part, content, is_trust, .. } in documents(subject) {
        let (wrong, what) = if is_trust {
            (["Resource", "NotResource"], "a trust policy")
        } else {
            (["Principal", "NotPrincipal"], "a policy of an identity")
        };
        for statement in statements(content) {
            if let Some(name) = wrong.into_iter().find(|name| !statement.look(name).is_absent()) {
                let args = [part.id().as_str().into(), name.into(), what.into()];
                found.push(Violation::new(&ECS0814, &args).at("this resource", part.location()));
            }
        }
    }
    found
}

/// What is wrong, and what to write instead.
struct Wrong {
    what: String,
    instead: String,
}

impl Wrong {
    fn new(what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { what: what.into(), instead: instead.into() }
    }
}

const VERSIONS: [&str; 2] = ["2012-10-17", "2008-10-17"];
/// What a statement may have (IAM User Guide: reference_policies_grammar).
const MEMBERS: [&str; 9] = [
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
];

fn grammar(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for document in documents(subject) {
        let part = document.part;
        let whose = match document.name {
            Some(name) => format!("the policy {name} of {}", part.id()),
            None if document.is_trust => format!("the trust policy of {}", part.id()),
            None => part.id().to_string(),
        };
        let mut say = |place: &str, Wrong { what, instead }: Wrong| {
            let args = [place.into(), whose.as_str().into(), what.as_str().into()];
            let violation = Violation::new(&ECS0815, &args).helping(instead);
            found.push(violation.at("this resource", part.location()));
        };
        if let Some(version) =
            document.content.text("Version").known().filter(|version| !VERSIONS.contains(version))
        {
            let what = format!("is `{version}`, and IAM knows 2012-10-17 and 2008-10-17");
            say("the version", Wrong::new(what, "`Version: '2012-10-17'`: the version of the language"));
        }
        let mut ids = BTreeSet::new();
        for (place, statement) in statements(document.content).into_iter().enumerate() {
            let id = statement.text("Sid").known().filter(|id| !id.is_empty());
            let name =
                id.map_or_else(|| format!("statement {}", place + 1), |id| format!("the statement {id}"));
            if let Some(id) = id.filter(|_| !document.is_trust)
                && !ids.insert(id)
            {
                say(&name, Wrong::new("has the `Sid` of another one", "another `Sid`, or none"));
            }
            for wrong in judge(subject, statement, document.is_trust) {
                say(&name, wrong);
            }
        }
    }
    found
}

/// Whether a statement has a member, however its name is written.
fn has(statement: &Properties, name: &str) -> bool {
    statement
        .iter()
        .any(|(member, _)| member.eq_ignore_ascii_case(name) && !statement.look(member).is_absent())
}

fn judge(subject: &Subject<'_>, statement: &Properties, is_trust: bool) -> Vec<Wrong> {
    // What a macro puts in only the deployment knows.
    if statement.iter().any(|(name, _)| name.starts_with("Fn::")) {
        return Vec::new();
    }
    let mut found: Vec<Wrong> = members(statement);
    let id = statement.text("Sid").known().filter(|_| !is_trust).unwrap_or_default();
    if let Some(illegal) = id.chars().find(|letter| !letter.is_ascii_alphanumeric()) {
        found.push(Wrong::new(
            format!("has a `Sid` with `{illegal}` in it"),
            "letters and digits only, or no `Sid`: it is a name for people",
        ));
    }
    match statement.text("Effect") {
        Answer::Is("Allow" | "Deny") | Answer::Unknown => {}
        Answer::Is(other) => {
            found.push(Wrong::new(format!("has the effect `{other}`"), "`Effect: Allow` or `Effect: Deny`"));
        }
        Answer::Absent if has(statement, "Effect") => {}
        Answer::Absent => found.push(Wrong::new("has no effect", "`Effect: Allow`")),
    }
    found.extend(pair(statement, "Action", "`Action: s3:GetObject`; `Statement::allow([\"s3:GetObject\"])`"));
    let target = if is_trust { "Principal" } else { "Resource" };
    let instead = if is_trust {
        "`Principal: {Service: ecs-tasks.amazonaws.com}`, or who else may take the role"
    } else {
        "`Resource` with the ARNs of what the actions are for; `.on([..])`"
    };
    found.extend(pair(statement, target, instead));
    for action in ["Action", "NotAction"].into_iter().flat_map(|name| values(statement, name)) {
        found.extend(action.as_str().and_then(|action| action_of(action, is_trust)));
    }
    if !is_trust {
        let resources = ["Resource", "NotResource"].into_iter().flat_map(|name| values(statement, name));
        found.extend(resources.filter_map(|resource| resource_of(subject, resource)));
    }
    found
}

fn members(statement: &Properties) -> Vec<Wrong> {
    let is_known = |name: &str| MEMBERS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let unknown = statement.iter().map(|(name, _)| name).filter(|name| !is_known(name));
    unknown
        .map(|name| {
            let near = MEMBERS.iter().find(|known| name.starts_with(**known) || known.starts_with(name));
            let instead = near.map_or_else(
                || format!("a statement without `{name}`"),
                |near| format!("`{near}` in the place of `{name}`"),
            );
            Wrong::new(format!("has a member `{name}`, which IAM doesn't know"), instead)
        })
        .collect()
}

/// Of two members that exclude one another, a statement has one, and it isn't empty.
fn pair(statement: &Properties, name: &str, instead: &str) -> Option<Wrong> {
    let not = format!("Not{name}");
    match (has(statement, name), has(statement, &not)) {
        (true, true) => {
            Some(Wrong::new(format!("has both `{name}` and `{not}`"), format!("one of `{name}` and `{not}`")))
        }
        // A misspelt one is told already.
        (false, false) if statement.iter().any(|(other, _)| other.starts_with(name)) => None,
        (false, false) => Some(Wrong::new(format!("has no `{name}`"), instead)),
        (one, _) => {
            let member = if one { name } else { &not };
            let empty = matches!(statement.look(member), Answer::Is(Node::List(all)) if all.is_empty());
            empty.then(|| Wrong::new(format!("has an empty `{member}`"), instead))
        }
    }
}

fn action_of(action: &str, is_trust: bool) -> Option<Wrong> {
    // What a tool puts in before the deployment isn't the action.
    if action.contains("{{") || action.contains("${") || action.starts_with('*') {
        return None;
    }
    let Some((service, _)) = action.split_once(':') else {
        let instead = format!(
            "the service before it, as in `s3:{}`",
            if action.is_empty() { "GetObject" } else { action }
        );
        return Some(Wrong::new(format!("has the action `{action}`, which names no service"), instead));
    };
    let other = is_trust && !service.eq_ignore_ascii_case("sts");
    other.then(|| {
        Wrong::new(
            format!("has the action `{action}`, and a trust policy is about taking the role"),
            "`Action: sts:AssumeRole`; what the role may do stands in its policies",
        )
    })
}

/// Types whose `Ref` is a name, an id or an address, each with the attribute that is its ARN; none when there is none.
const NAMED: [(&str, Option<&str>); 16] = [
    ("AWS::DynamoDB::Table", Some("Arn")),
    ("AWS::EC2::Instance", None),
    ("AWS::EC2::SecurityGroup", None),
    ("AWS::EC2::VPC", None),
    ("AWS::ECR::Repository", Some("Arn")),
    ("AWS::ECS::Cluster", Some("Arn")),
    ("AWS::EFS::FileSystem", Some("Arn")),
    ("AWS::IAM::Role", Some("Arn")),
    ("AWS::KMS::Key", Some("Arn")),
    ("AWS::Kinesis::Stream", Some("Arn")),
    ("AWS::KinesisFirehose::DeliveryStream", Some("Arn")),
    ("AWS::Lambda::Function", Some("Arn")),
    ("AWS::Logs::LogGroup", Some("Arn")),
    ("AWS::S3::Bucket", Some("Arn")),
    ("AWS::SQS::Queue", Some("Arn")),
    ("AWS::SSM::Parameter", None),
];

/// What a text that is put together begins with.
pub(super) enum Begin<'n> {
    Text(&'n str),
    Part(&'n Function),
    Unknown,
}

pub(super) fn begin(node: &Node) -> Begin<'_> {
    match node {
        Node::String(text) => Begin::Text(text),
        Node::Function(function) => match function.as_ref() {
            Function::Ref(_) | Function::GetAtt(..) => Begin::Part(function),
            Function::Sub(sub) => match sub.parts().first() {
                Some(Piece::Text(text)) => Begin::Text(text),
                Some(Piece::Function(function)) => Begin::Part(function),
                None => Begin::Unknown,
            },
            Function::Join(_, Node::List(nodes)) => match nodes.as_slice() {
                // An empty one is as if it weren't there, but for the delimiter.
                [first, ..] if first.as_str() != Some("") => begin(first),
                _ => Begin::Unknown,
            },
            _ => Begin::Unknown,
        },
        _ => Begin::Unknown,
    }
}

fn resource_of(subject: &Subject<'_>, resource: &Node) -> Option<Wrong> {
    const ARN: &str = "arn:";
    match begin(resource) {
        Begin::Text(text) => {
            let text = text.trim_start();
            let may_be = text.starts_with(ARN) || ARN.starts_with(text) && resource.as_str().is_none();
            let pattern = text.starts_with('*') || text.contains("{{") || text.contains("${");
            let whole = resource.outline("*").unwrap_or_default();
            (!may_be && !pattern).then(|| {
                let what = format!("has the resource `{whole}`, which is neither an ARN nor `*`");
                Wrong::new(what, "the ARN of it, as in `arn:aws:s3:::acme-assets/*`")
            })
        }
        Begin::Part(Function::Ref(target)) => {
            let part = subject.resolve(target)?;
            let (_, arn) = NAMED.iter().find(|(kind, _)| *kind == part.resource_type())?;
            let id = part.id();
            let what = format!("names {id} by `Ref`, which is no ARN");
            Some(match arn {
                Some(arn) => Wrong::new(what, format!("`!GetAtt {id}.{arn}`, or `!Sub ${{{id}.{arn}}}/*`")),
                None => Wrong::new(what, format!("its ARN: `!Sub arn:${{AWS::Partition}}:..:${{{id}}}`")),
            })
        }
        Begin::Part(_) | Begin::Unknown => None,
    }
}

/// The most characters of the inline policies of a role, and of a managed policy.
const MOST: (usize, usize) = (10_240, 6_144);

fn sizes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut judge = |part: Part<'_>, what: &str, has: usize, most: usize| {
        if has > most {
            let said = format!("{what} {} have", part.id());
            let args = [said.as_str().into(), Arg::Number(has as u64), Arg::Number(most as u64)];
            found.push(Violation::new(&ECS0816, &args).at("this resource", part.location()));
        }
    };
    for role in subject.of_type("AWS::IAM::Role") {
        let all = role.properties().maps("Policies").filter_map(|inline| inline.get("PolicyDocument"));
        judge(role, "the inline policies of", all.map(characters).sum(), MOST.0);
    }
    for policy in subject.of_type("AWS::IAM::ManagedPolicy") {
        judge(policy, "the statements of", policy.get("PolicyDocument").map_or(0, characters), MOST.1);
    }
    found
}

/// The characters that a value has at least when it is written as JSON, without blanks.
fn characters(node: &Node) -> usize {
    let text = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let commas = |count: usize| count.saturating_sub(1);
    match node {
        Node::String(value) => text(value) + 2,
        Node::List(all) => 2 + commas(all.len()) + all.iter().map(characters).sum::<usize>(),
        Node::Map(all) => {
            let members = all.iter().map(|(name, value)| text(name) + 3 + characters(value));
            2 + commas(all.len()) + members.sum::<usize>()
        }
        Node::Function(_) => node.outline("").map_or(0, |value| text(&value)),
        Node::Bool(_) | Node::Integer(_) | Node::Number(_) => 1,
    }
}

/// What has a path.
const WITH_PATH: [&str; 5] = [
    "AWS::IAM::Role",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::InstanceProfile",
    "AWS::IAM::User",
    "AWS::IAM::Group",
];

fn paths(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for part in WITH_PATH.into_iter().flat_map(|kind| subject.of_type(kind)) {
        let Some(path) = part.text("Path").known().filter(|path| !path.contains("{{")) else { continue };
        if path.starts_with('/') && path.ends_with('/') {
            continue;
        }
        let args = [part.id().as_str().into(), path.into(), path.trim_matches('/').into()];
        found.push(Violation::new(&ECS0817, &args).at("this resource", part.place("Path")));
    }
    found
}

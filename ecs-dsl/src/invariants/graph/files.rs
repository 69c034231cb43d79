//! Files of variables that a container reads from a bucket, and the memory that variables ask for.

use super::environment::{Place, places};
use super::grants::{Grants, May, Wanted};
use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::Node;

/// The name of a file of variables.
pub const ECS0719: Rule = Rule {
    id: "ecs0719",
    title: "A file of variables has a name that ends in `.env`",
    level: Level::Synth,
    message: "the container {0} reads its variables from `{1}`",
    why: "ECS takes no other file: its name has to end in `.env`",
    help: "a file whose name ends in `.env`, with a line `NAME=value` for each variable",
    source: "Amazon ECS API: EnvironmentFile; Amazon ECS Developer Guide: use-environment-file",
    check: Some(file_names),
};

/// Who reads a file of variables.
pub const ECS0720: Rule = Rule {
    id: "ecs0720",
    title: "An execution role reads the files of variables of its task",
    level: Level::Synth,
    message: "the container {0} reads its variables from a file, and the execution role {1} may not {2}",
    why: "no task starts: `ResourceInitializationError: failed to download env files: .. AccessDenied`",
    help: "`s3:GetObject` on the file and `s3:GetBucketLocation` on its bucket, in a policy of {1}",
    source: "Amazon ECS Developer Guide: use-environment-file (required IAM permissions)",
    check: Some(file_rights),
};

/// A heap that has room.
pub const ECS0325: Advice = Advice::new(Rule {
    id: "ecs0325",
    title: "A container's heap is smaller than its memory",
    level: Level::Advice,
    message: "the container {0} has a heap of {1} MiB by `{2}`, and its memory is {3} MiB",
    why: "it starts; as soon as the heap fills, under load, the container is killed: `OutOfMemoryError: Container killed due to memory usage`, exit code 137",
    help: "a heap of about three quarters of {3} MiB, or more memory",
    source: "Amazon ECS API: ContainerDefinition (memory); Amazon ECS Developer Guide: stopped-task-error-codes (exit code 137)",
    check: Some(heaps),
});

fn file_names(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        for file in place.container.maps("EnvironmentFiles") {
            let Some(name) = file.look("Value").known().and_then(|value| value.outline("*")) else {
                continue;
            };
            // The end may be what only the deployment knows.
            if name.ends_with(".env") || name.ends_with('*') || name.contains("{{") {
                continue;
            }
            let args = [place.name.into(), name.as_str().into()];
            found.push(place.at(Violation::new(&ECS0719, &args)));
        }
    }
    found
}

fn file_rights(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    // A bucket may let the role in by itself.
    if subject.has("AWS::S3::BucketPolicy") {
        return found;
    }
    let grants = Grants::of(subject);
    for place in places(subject) {
        if place.container.list("EnvironmentFiles").is_empty() {
            continue;
        }
        let Some(role) = place.task.refers("ExecutionRoleArn") else { continue };
        if role.resource_type() != "AWS::IAM::Role" {
            continue;
        }
        let refused =
            |action: &&str| grants.allows(role, &action.to_ascii_lowercase(), Wanted::Anything) == May::No;
        if let Some(action) = ["s3:GetObject"].into_iter().find(refused) {
            let args = [place.name.into(), role.id().as_str().into(), action.into()];
            found.push(place.at(Violation::new(&ECS0720, &args)).at("its execution role", role.location()));
        }
    }
    found
}

/// Where a heap is told, each with the unit of a bare number, in bytes.
const HEAPS: [(&str, &str, u64); 5] = [
    ("JAVA_OPTS", "-Xmx", 1),
    ("JAVA_TOOL_OPTIONS", "-Xmx", 1),
    ("_JAVA_OPTIONS", "-Xmx", 1),
    ("JDK_JAVA_OPTIONS", "-Xmx", 1),
    ("NODE_OPTIONS", "--max-old-space-size", MIB),
];
const MIB: u64 = 1_024 * 1_024;

/// The MiB that a text of options asks for, with the option itself.
fn heap<'t>(text: &'t str, option: &str, unit: u64) -> Option<(u64, &'t str)> {
    let word = text.split_whitespace().rev().find(|word| word.starts_with(option))?;
    let amount = word.strip_prefix(option)?.trim_start_matches('=');
    let digits = amount.find(|c: char| !c.is_ascii_digit()).unwrap_or(amount.len());
    let (number, suffix) = amount.split_at_checked(digits)?;
    let unit = match suffix {
        "" => unit,
        "k" | "K" => 1_024,
        "m" | "M" => MIB,
        "g" | "G" => 1_024 * MIB,
        _ => return None,
    };
    Some((number.parse::<u64>().ok()?.checked_mul(unit)? / MIB, word))
}

/// The MiB that a container may have at most, if it is known.
fn memory(place: &Place<'_>) -> Option<u64> {
    match place.container.integer("Memory") {
        Answer::Is(mib) => u64::try_from(mib).ok(),
        Answer::Unknown => None,
        Answer::Absent => place.task.task_memory().known().map(u64::from),
    }
}

fn heaps(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for place in places(subject) {
        let Some(most) = memory(&place) else { continue };
        let of_variables = place.container.maps("Environment").filter_map(|one| {
            let (Answer::Is(name), Answer::Is(text)) = (one.text("Name"), one.text("Value")) else {
                return None;
            };
            let (_, option, unit) = HEAPS.iter().find(|(known, _, _)| *known == name)?;
            heap(text, option, *unit)
        });
        let words = ["Command", "EntryPoint"].into_iter().flat_map(|name| place.container.list(name));
        let of_words = words
            .filter_map(Node::as_str)
            .filter_map(|word| heap(word, "-Xmx", 1).or_else(|| heap(word, "--max-old-space-size", MIB)));
        for (mib, word) in of_variables.chain(of_words) {
            if mib >= most {
                let args = [place.name.into(), mib.into(), word.into(), most.into()];
                found.push(place.at(Violation::new(ECS0325.rule(), &args)));
            }
        }
    }
    found
}

//! The limits of a template and of a stack's name.

use super::{Look, Subject};
use crate::invariants::rule::{Level, Rule};
use crate::invariants::{Arg, Violation};
use crate::template::Location;

const MAX_RESOURCES: usize = 500;
const MAX_PARAMETERS: usize = 200;
const MAX_OUTPUTS: usize = 200;
const MAX_MAPPINGS: usize = 200;
const MAX_DESCRIPTION: usize = 1_024;
const MAX_STACK_NAME: usize = 128;
/// The most that CloudFormation takes out of S3. Its words for more are "Template may not exceed 1000000 bytes in size."
const MAX_OBJECT: usize = 1_000_000;

/// CloudFormation's counts and lengths.
pub const ECS1301: Rule = Rule {
    id: "ecs1301",
    title: "A template has at most 500 resources, 200 parameters, 200 outputs and 200 mappings, and a stack's name at most 128 letters, digits and hyphens",
    level: Level::Synth,
    message: "stack {0} has {1}; CloudFormation takes {2}",
    why: "CloudFormation refuses the template before it makes a single resource",
    help: "divide the system over several stacks: a reference between two of them needs no more than the handle",
    source: "CloudFormation User Guide: cloudformation-limits",
    check: Some(counts),
};

/// The bytes of a template.
pub const ECS1302: Rule = Rule {
    id: "ecs1302",
    title: "A template has at most 1,000,000 bytes",
    level: Level::Synth,
    message: "the template of stack {0} has {1} bytes; CloudFormation takes 1000000",
    why: "CloudFormation takes 51,200 bytes in a request, and 1 MB out of a bucket, through which the engine sends what is longer",
    help: "divide the system over several stacks; `app.hide_locations()` saves the lines of Rust",
    source: "CloudFormation User Guide: cloudformation-limits",
    check: None,
};

/// What a resource's type takes. The schemas are the embedded engine's, so it is the command line that judges by it.
pub const ECS1350: Rule = Rule {
    id: "ecs1350",
    title: "Each resource has a type of CloudFormation's, and the properties, attributes and values that its schema takes",
    level: Level::Synth,
    message: "{0} isn't what {1} takes: `{2}`",
    why: "CloudFormation refuses it, before the deployment or in the midst of it",
    help: "what the template reference lists of {1}",
    source: "CloudFormation Template Reference; its registry of resource types",
    check: None,
};

/// The names that ECS refuses for capacity providers.
pub const ECS0927: Rule = Rule {
    id: "ecs0927",
    title: "A stack with an unnamed capacity provider isn't called aws.., ecs.. or fargate..",
    level: Level::Synth,
    message: "stack {0} makes a capacity provider, and its name begins with {1}",
    why: "CloudFormation names the provider after the stack, and ECS refuses names that begin with aws, ecs or fargate",
    help: "give the stack a name that begins with another word",
    source: "aws/aws-cdk#29151; Amazon ECS API: CreateCapacityProvider",
    check: Some(provider_name),
};

fn provider_name(subject: &Subject<'_>) -> Vec<Violation> {
    let lower = subject.stack.to_ascii_lowercase();
    let Some(word) = ["aws", "ecs", "fargate"].into_iter().find(|word| lower.starts_with(word)) else {
        return Vec::new();
    };
    subject
        .of_type("AWS::ECS::CapacityProvider")
        .find(|provider| provider.look("Name").is_absent())
        .map(|provider| {
            Violation::new(&ECS0927, &[subject.stack.into(), word.into()])
                .at("this stack", subject.location)
                .at("its capacity provider", provider.location())
        })
        .into_iter()
        .collect()
}

fn counts(subject: &Subject<'_>) -> Vec<Violation> {
    let template = subject.template;
    let mut found = Vec::new();
    found.extend(name_of_stack(subject));
    let description = template.description.as_ref().map_or(0, String::len);
    if description > MAX_DESCRIPTION {
        let has = format!("a description of {description} bytes");
        let violation = over(subject, &has, &MAX_DESCRIPTION.to_string());
        found.push(violation.helping("a shorter description; what is longer stands in the program"));
    }
    let counts = [
        ("resources", template.resources.len(), MAX_RESOURCES),
        ("parameters", template.parameters.len(), MAX_PARAMETERS),
        ("outputs", template.outputs.len(), MAX_OUTPUTS),
        ("mappings", template.mappings.len(), MAX_MAPPINGS),
    ];
    found.extend(
        counts
            .into_iter()
            .filter(|(_, count, most)| count > most)
            .map(|(what, count, most)| over(subject, &format!("{count} {what}"), &most.to_string())),
    );
    found
}

/// What CloudFormation doesn't take as a stack's name.
fn name_of_stack(subject: &Subject<'_>) -> Option<Violation> {
    let name = subject.stack;
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let wrong = if name.is_empty() {
        "is empty".to_owned()
    } else if let Some(wrong) = name.chars().find(|c| !fits(*c)) {
        format!("has {wrong:?}")
    } else if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        "doesn't begin with a letter".to_owned()
    } else if name.len() > MAX_STACK_NAME {
        format!("has {} characters", name.len())
    } else {
        return None;
    };
    let meant: String = name.chars().map(|c| if fits(c) { c } else { '-' }).collect();
    let meant = meant.trim_matches('-');
    let help = if meant.starts_with(|c: char| c.is_ascii_alphabetic()) && meant.len() <= MAX_STACK_NAME {
        format!("`app.stack(\"{meant}\")`")
    } else {
        "a letter, then letters, digits and hyphens, at most 128; `app.stack(\"prod\")`".to_owned()
    };
    Some(
        Violation::new(&ECS1301, &[])
            .saying(format!("the name of the stack {name:?} {wrong}"))
            .because("CloudFormation refuses the name: `must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`")
            .helping(help)
            .at("this stack", subject.location),
    )
}

fn over(subject: &Subject<'_>, has: &str, takes: &str) -> Violation {
    Violation::new(&ECS1301, &[subject.stack.into(), has.into(), takes.into()])
        .at("this stack", subject.location)
}

pub(super) fn size(stack: &str, location: Location, bytes: usize) -> Option<Violation> {
    if bytes <= MAX_OBJECT {
        return None;
    }
    let bytes = bytes.to_string();
    Some(Violation::new(&ECS1302, &[stack.into(), Arg::from(bytes.as_str())]).at("this stack", location))
}

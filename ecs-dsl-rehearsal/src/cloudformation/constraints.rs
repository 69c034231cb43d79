//! What the service's model allows a parameter's value, and the words when it is something else.
//!
//! Source of all: the service's model as botocore ships it (`cloudformation/2010-05-15/service-2.json`).

use super::error::ApiError;
use crate::wire::query::Query;

/// What holds a value.
enum Constraint {
    /// Between so many characters.
    Length(usize, usize),
    /// One of these.
    OneOf(&'static [&'static str]),
    /// The name of a stack or of a change set, or an ARN.
    Name,
    /// A letter or a digit, then these and hyphens; at most 128 characters.
    Token,
}

use Constraint::{Length, Name, OneOf, Token};

const ON_FAILURE: Constraint = OneOf(&["DO_NOTHING", "ROLLBACK", "DELETE"]);

/// By the parameter's path without the numbers.
const CONSTRAINTS: [(&str, Constraint); 17] = [
    ("Capabilities", OneOf(&["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"])),
    ("ChangeSetName", Name),
    ("ChangeSetType", OneOf(&["CREATE", "UPDATE", "IMPORT"])),
    ("ClientRequestToken", Token),
    ("ClientToken", Length(1, 128)),
    ("DeletionMode", OneOf(&["STANDARD", "FORCE_DELETE_STACK"])),
    ("Description", Length(1, 1024)),
    ("NextToken", Length(1, 1024)),
    ("OnFailure", ON_FAILURE),
    ("OnStackFailure", ON_FAILURE),
    ("RoleARN", Length(20, 2048)),
    ("StackName", Name),
    ("StackStatusFilter", OneOf(&STATUSES)),
    ("Tags.Key", Length(1, 128)),
    ("Tags.Value", Length(1, 256)),
    ("TemplateStage", OneOf(&["Original", "Processed"])),
    ("TemplateURL", Length(1, 5120)),
];

/// The most members of a list.
const LISTS: [(&str, usize); 2] = [("NotificationARNs", 5), ("Tags", 50)];

/// All statuses of a stack.
const STATUSES: [&str; 23] = [
    "CREATE_IN_PROGRESS",
    "CREATE_FAILED",
    "CREATE_COMPLETE",
    "ROLLBACK_IN_PROGRESS",
    "ROLLBACK_FAILED",
    "ROLLBACK_COMPLETE",
    "DELETE_IN_PROGRESS",
    "DELETE_FAILED",
    "DELETE_COMPLETE",
    "UPDATE_IN_PROGRESS",
    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_COMPLETE",
    "UPDATE_FAILED",
    "UPDATE_ROLLBACK_IN_PROGRESS",
    "UPDATE_ROLLBACK_FAILED",
    "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_ROLLBACK_COMPLETE",
    "REVIEW_IN_PROGRESS",
    "IMPORT_IN_PROGRESS",
    "IMPORT_COMPLETE",
    "IMPORT_ROLLBACK_IN_PROGRESS",
    "IMPORT_ROLLBACK_FAILED",
    "IMPORT_ROLLBACK_COMPLETE",
];

/// Holds every value against its constraint; what is wrong is told together.
pub(super) fn check(query: &Query) -> Result<(), ApiError> {
    let mut broken = Vec::new();
    // A stack that is to be made has no ARN yet.
    let creates = query.get("Action") == Some("CreateStack");
    for (key, value) in query.fields() {
        let parts = key.split('.').filter(|part| *part != "member" && !is_number(part));
        let path = parts.collect::<Vec<_>>().join(".");
        let Some((_, constraint)) = CONSTRAINTS.iter().find(|(own, _)| *own == path) else { continue };
        if let Some(words) = constraint.broken_by(value, creates) {
            broken.push(sentence(key, value, &words));
        }
    }
    for (name, most) in LISTS {
        let length = query.length(name);
        if length > most {
            let words = format!("Member must have length less than or equal to {most}");
            let place = small(name);
            broken.push(format!(
                "Value of {length} members at '{place}' failed to satisfy constraint: {words}"
            ));
        }
    }
    match broken.as_slice() {
        [] => Ok(()),
        [one] => Err(ApiError::validation(format!("1 validation error detected: {one}"))),
        more => {
            let text = format!("{} validation errors detected: {}", more.len(), more.join("; "));
            Err(ApiError::validation(text))
        }
    }
}

impl Constraint {
    /// The constraint in the words of the API, if the value breaks it.
    fn broken_by(&self, value: &str, creates: bool) -> Option<String> {
        let length = value.chars().count();
        let words = match self {
            Length(least, _) if length < *least => {
                format!("Member must have length greater than or equal to {least}")
            }
            Length(_, most) if length > *most => {
                format!("Member must have length less than or equal to {most}")
            }
            OneOf(known) if !value.is_empty() && !known.contains(&value) => {
                format!("Member must satisfy enum value set: [{}]", known.join(", "))
            }
            Name if length == 0 => "Member must have length greater than or equal to 1".to_owned(),
            Name if !is_name(value) || creates && value.contains(':') => {
                let arn = if creates { "" } else { "|arn:[-a-zA-Z0-9:/._+]*" };
                let pattern = format!("[a-zA-Z][-a-zA-Z0-9]*{arn}");
                format!("Member must satisfy regular expression pattern: {pattern}")
            }
            Token if length > 128 => "Member must have length less than or equal to 128".to_owned(),
            Token if !is_token(value) => {
                "Member must satisfy regular expression pattern: [a-zA-Z0-9][-a-zA-Z0-9]*".to_owned()
            }
            _ => return None,
        };
        Some(words)
    }
}

/// What is wrong with a value; of a list of texts it is told as one.
fn sentence(key: &str, value: &str, words: &str) -> String {
    match key.split_once(".member.") {
        Some((list, number)) if is_number(number) => {
            let place = small(list);
            format!(
                "Value '[{value}]' at '{place}' failed to satisfy constraint: Member must satisfy constraint: [{words}]"
            )
        }
        _ => format!("Value '{value}' at '{}' failed to satisfy constraint: {words}", place(key)),
    }
}

/// `Tags.member.1.Value` as the API writes it: `tags.1.member.value`.
fn place(key: &str) -> String {
    let mut parts: Vec<String> = key.split('.').map(small).collect();
    for at in 1..parts.len() {
        if parts.get(at).is_some_and(|part| is_number(part)) {
            parts.swap(at - 1, at);
        }
    }
    parts.join(".")
}

fn small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A stack's or a change set's name, or an ARN.
fn is_name(value: &str) -> bool {
    let rest =
        |extra: &'static str| move |c: char| c.is_ascii_alphanumeric() || c == '-' || extra.contains(c);
    match value.strip_prefix("arn:") {
        Some(arn) => arn.chars().all(rest(":/._+")),
        None => value.starts_with(|c: char| c.is_ascii_alphabetic()) && value.chars().all(rest("")),
    }
}

fn is_token(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphanumeric())
        && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(form: &str) -> Option<String> {
        check(&Query::parse(form.as_bytes())).err().map(|error| error.message)
    }

    #[test]
    fn a_value_is_held_against_the_model() {
        for good in [
            "StackName=arn:aws:cloudformation:us-east-1:1:stack/a/0&ClientRequestToken=1-a",
            "Capabilities.member.1=CAPABILITY_IAM&NotificationARNs=&OnFailure=DELETE",
            "Tags.member.1.Key=a&Tags.member.1.Value=b",
        ] {
            assert_eq!(words(good), None, "{good}");
        }
        let failed = "failed to satisfy constraint: Member must";
        for (bad, part) in [
            (
                "StackName=a_b",
                format!("'a_b' at 'stackName' {failed} satisfy regular expression pattern: [a-zA-Z]"),
            ),
            ("StackName=", format!("'' at 'stackName' {failed} have length greater than or equal to 1")),
            (
                "OnFailure=X",
                format!("'X' at 'onFailure' {failed} satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]"),
            ),
            ("Tags.member.1.Value=", format!("'' at 'tags.1.member.value' {failed} have length greater")),
            (
                "Capabilities.member.2=X",
                format!(
                    "'[X]' at 'capabilities' {failed} satisfy constraint: [Member must satisfy enum value set: [CAP"
                ),
            ),
            ("ClientRequestToken=-", format!("'-' at 'clientRequestToken' {failed} satisfy regular")),
            (
                "RoleARN=short",
                format!("'short' at 'roleARN' {failed} have length greater than or equal to 20"),
            ),
        ] {
            let words = words(bad).unwrap_or_default();
            assert!(
                words.starts_with("1 validation error detected: ") && words.contains(&part),
                "{bad}: {words}"
            );
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let two = words("OnFailure=X&RoleARN=short").unwrap_or_default();
        assert!(two.starts_with("2 validation errors detected: Value 'X' at "), "{two}");
        assert!(two.contains("; Value 'short' at 'roleARN'"), "{two}");
        let tags: String =
            (1..=51).map(|n| format!("Tags.member.{n}.Key=k{n}&Tags.member.{n}.Value=v&")).collect();
        let words = words(&tags).unwrap_or_default();
        assert!(words.contains("51 members at 'tags'") && words.ends_with("equal to 50"), "{words}");
    }
}

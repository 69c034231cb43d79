//! Templates and calls that the API refuses at once, each with CloudFormation's text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use support::{cloud, ok, refused};

/// Fact (calls): `Template format error: Unresolved resource dependencies [X] in the Resources block of the
/// template`, `.. At least one Resources member must be defined.`, `.. YAML not well-formed.`
/// Source: recorded
#[test]
fn every_template_here_is_refused_with_its_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rejects");
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let mut golden = String::new();
    for file in files {
        let body = fs::read_to_string(&file).unwrap();
        let (code, text) = refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", &body)]);
        golden.push_str(&format!("{}: {code}\n    {text}\n", file.file_stem().unwrap().display()));
    }
    expect_file!["rejects/golden.txt"].assert_eq(&golden);
}

const TOPIC: &str = r#"{"Resources": {"A": {"Type": "AWS::SNS::Topic"}}}"#;

/// Fact (calls): A template in a request has at most 51,200 bytes and 500 resources.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html>
#[test]
fn a_template_has_a_longest_body_and_most_resources() {
    let long = format!(
        r#"{{"Description": "{}", "Resources": {{"A": {{"Type": "AWS::SNS::Topic"}}}}}}"#,
        "x".repeat(51_200)
    );
    let (_, text) = refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", &long)]);
    assert!(
        text.starts_with("1 validation error detected: Value '")
            && text.ends_with("' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200")
    );
    let many: Vec<_> =
        (0..501).map(|number| format!(r#""A{number}":{{"Type":"AWS::SNS::Topic"}}"#)).collect();
    let many = format!(r#"{{"Resources":{{{}}}}}"#, many.join(","));
    let (_, text) = refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", &many)]);
    assert_eq!(text, "Template format error: Number of resources, 501, is greater than maximum allowed, 500");
}

/// Fact (calls): A stack's name is letters, digits and hyphens, and begins with a letter.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html>
#[test]
fn names_and_parameters_are_checked() {
    let refused = |parameters: &[(&str, &str)]| refused(&cloud(), "CreateStack", parameters).1;
    assert_eq!(
        refused(&[("StackName", "1st"), ("TemplateBody", TOPIC)]),
        "1 validation error detected: Value '1st' at 'stackName' failed to satisfy constraint: \
         Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*"
    );
    let unknown = ("Parameters.member.1.ParameterKey", "Stage");
    assert_eq!(
        refused(&[
            ("StackName", "app"),
            ("TemplateBody", TOPIC),
            unknown,
            ("Parameters.member.1.ParameterValue", "x")
        ]),
        "Parameters: [Stage] do not exist in the template"
    );
    assert_eq!(refused(&[("StackName", "app")]), "Either Template URL or Template Body must be specified.");
}

#[test]
fn a_logical_id_keeps_its_type() {
    let cloud = cloud();
    support::create(&cloud, "app", TOPIC);
    let queue = TOPIC.replace("SNS::Topic", "SQS::Queue");
    let (_, text) = refused(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &queue)]);
    assert_eq!(
        text,
        "Update of resource type is not permitted. The new template modifies resource type of the following resources: [A]"
    );
}

#[test]
fn what_is_not_simulated_says_so() {
    let (code, text) = refused(&cloud(), "DetectStackDrift", &[("StackName", "app")]);
    assert_eq!(
        (code.as_str(), text.as_str()),
        ("InvalidAction", "The action DetectStackDrift is not simulated.")
    );
    let summary = ok(&cloud(), "ValidateTemplate", &[("TemplateBody", TOPIC)]);
    assert!(summary.starts_with(
        "<ValidateTemplateResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\">"
    ));
}

/// Fact (calls): A template has at most 200 parameters and 200 outputs, a stack 50 tags, a stack's name 128 letters,
/// a parameter's value 4,096 bytes.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html>
#[test]
fn counts_have_their_limits() {
    let many =
        |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    let parameters = |count| {
        let all = many(count, &|number| format!(r#""P{number}": {{"Type": "String", "Default": "x"}}"#));
        TOPIC.replacen('{', &format!(r#"{{"Parameters": {{{all}}}, "#), 1)
    };
    let outputs = |count| {
        let all = many(count, &|number| format!(r#""O{number}": {{"Value": "x"}}"#));
        TOPIC.replacen('{', &format!(r#"{{"Outputs": {{{all}}}, "#), 1)
    };
    let accepted = |name: &str, template: &str, more: &[(&str, &str)]| {
        let call = [&[("StackName", name), ("TemplateBody", template)], more].concat();
        support::call(&cloud(), "CreateStack", &call).status == 200
    };
    assert_eq!([200, 201].map(|count| accepted("app", &parameters(count), &[])), [true, false]);
    assert_eq!([200, 201].map(|count| accepted("app", &outputs(count), &[])), [true, false]);
    assert_eq!([128, 129].map(|length| accepted(&"a".repeat(length), TOPIC, &[])), [true, false]);
    let value = |length| {
        let value = "x".repeat(length);
        let given = [
            ("Parameters.member.1.ParameterKey", "P0"),
            ("Parameters.member.1.ParameterValue", value.as_str()),
        ];
        accepted("app", &parameters(1), &given)
    };
    assert_eq!([4096, 4097].map(value), [true, false]);
    let tags = |count: usize| {
        let tags: Vec<(String, String)> = (1..=count)
            .flat_map(|number| {
                let pair = |part: &str, text: String| (format!("Tags.member.{number}.{part}"), text);
                [pair("Key", format!("k{number}")), pair("Value", "v".to_owned())]
            })
            .collect();
        let tags: Vec<_> = tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        accepted("app", TOPIC, &tags)
    };
    assert_eq!([50, 51].map(tags), [true, false]);
}

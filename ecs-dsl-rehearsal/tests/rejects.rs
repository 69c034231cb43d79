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

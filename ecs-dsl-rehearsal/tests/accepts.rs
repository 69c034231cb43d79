//! Templates that must deploy: those beside this file, and all of a folder that
//! `ECS_DSL_TEMPLATES` names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl_rehearsal::Cloud;
use support::{call, cloud, delete, fields, history, ok};

/// The templates of a folder, by name.
fn templates(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
    files.sort();
    assert!(!files.is_empty(), "no templates in {}", folder.display());
    files
}

/// A value for a parameter that has no default.
fn value(name: &str, template: &str) -> String {
    let declaration = template.split(&format!("{name}:")).nth(1).unwrap_or_default();
    let kind = declaration.split("Type:").nth(1).unwrap_or_default().lines().next().unwrap_or_default();
    match kind.trim().trim_matches(['\'', '"']) {
        "List<AWS::EC2::Subnet::Id>" => "subnet-0aaaaaaaaaaaaaaaa,subnet-0bbbbbbbbbbbbbbbb".to_owned(),
        "AWS::EC2::VPC::Id" => "vpc-0aaaaaaaaaaaaaaaa".to_owned(),
        "AWS::EC2::Image::Id" => "ami-0aaaaaaaaaaaaaaaa".to_owned(),
        _ => "value".to_owned(),
    }
}

/// Deploys a template to a new cloud and tells how it ended.
fn deploy(path: &Path) -> (Cloud, String) {
    let cloud = cloud();
    let body = fs::read_to_string(path).unwrap();
    let summary = ok(&cloud, "GetTemplateSummary", &[("TemplateBody", &body)]);
    let mut fields_of_call = vec![
        ("StackName".to_owned(), "app".to_owned()),
        ("TemplateBody".to_owned(), body.clone()),
        ("Capabilities.member.1".to_owned(), "CAPABILITY_NAMED_IAM".to_owned()),
        ("ChangeSetName".to_owned(), "first".to_owned()),
        ("ChangeSetType".to_owned(), "CREATE".to_owned()),
    ];
    let declared = summary.split("<ParameterKey>").skip(1);
    let without_default =
        declared.filter(|part| !part.split("</member>").next().unwrap().contains("<DefaultValue>"));
    for (number, part) in without_default.enumerate() {
        let name = part.split('<').next().unwrap().to_owned();
        fields_of_call
            .push((format!("Parameters.member.{}.ParameterValue", number + 1), value(&name, &body)));
        fields_of_call.push((format!("Parameters.member.{}.ParameterKey", number + 1), name));
    }
    let borrowed: Vec<_> = fields_of_call.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let made = call(&cloud, "CreateChangeSet", &borrowed);
    if made.status != 200 {
        return (cloud, made.body);
    }
    cloud.finish();
    let executed = call(&cloud, "ExecuteChangeSet", &[("StackName", "app"), ("ChangeSetName", "first")]);
    if executed.status != 200 {
        let set = ok(&cloud, "DescribeChangeSet", &[("StackName", "app"), ("ChangeSetName", "first")]);
        let events = ok(&cloud, "DescribeEvents", &[("StackName", "app"), ("ChangeSetName", "first")]);
        let reasons = fields(&events, "ValidationStatusReason");
        return (cloud, format!("{} {reasons:?}", fields(&set, "StatusReason").concat()));
    }
    cloud.finish();
    let status = cloud.stack_status("app").unwrap();
    (cloud, status)
}

fn all_deploy(folder: &Path) {
    let mut failed = Vec::new();
    for path in templates(folder) {
        let (cloud, status) = deploy(&path);
        if status != "CREATE_COMPLETE" {
            let lines = call(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
            let lines = if lines.status == 200 { history(&cloud, "app") } else { Vec::new() };
            let bad: Vec<_> = lines.into_iter().filter(|line| line.contains("FAILED")).collect();
            failed.push(format!("{}: {status} {bad:#?}", path.file_name().unwrap().display()));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_template_here_deploys_and_is_deleted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accepts");
    all_deploy(&folder);
    for path in templates(&folder) {
        let (cloud, _) = deploy(&path);
        assert_eq!(
            delete(&cloud, "app"),
            "DELETE_COMPLETE",
            "{}: {:#?}",
            path.display(),
            history(&cloud, "app")
        );
    }
}

#[test]
#[ignore = "needs ECS_DSL_TEMPLATES, a folder of templates"]
fn every_template_of_a_folder_deploys() {
    let folder = std::env::var_os("ECS_DSL_TEMPLATES").expect("ECS_DSL_TEMPLATES names a folder");
    all_deploy(Path::new(&folder));
}

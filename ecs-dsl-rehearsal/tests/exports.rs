//! Exports: who may import them, and what keeps them from going.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use support::{cloud, create, delete, history, update};

/// Fact (operations): An error of the stack itself goes back at once, with the error as its reason and no failed
/// resource.
/// Source: <https://github.com/serverless/serverless/issues/3935>
/// Fact (exports): An import of what nobody exports: `No export named X found`
/// Source: <https://github.com/aws-cloudformation/aws-cloudformation-templates/issues/263>
#[test]
fn a_stack_s_own_failure_has_no_failed_resource() {
    let cloud = cloud();
    let template = r#"{"Resources": {"Name": {"Type": "AWS::SSM::Parameter",
        "Properties": {"Type": "String", "Value": {"Fn::ImportValue": "nothing"}}}}}"#;
    assert_eq!(create(&cloud, "app", template), "ROLLBACK_COMPLETE");
    assert_eq!(
        history(&cloud, "app"),
        [
            "app CREATE_IN_PROGRESS User Initiated",
            "app ROLLBACK_IN_PROGRESS No export named nothing found. Rollback requested by user.",
            "app ROLLBACK_COMPLETE",
        ]
    );
}

/// Fact (exports): An export in use isn't deleted: an update rolls back, a deletion leaves the stack in the status
/// that it had.
/// Source: <https://github.com/aws/aws-cdk/issues/8671>
#[test]
fn an_export_in_use_stays() {
    let producer = |export: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup"}}}},
            "Outputs": {{"Logs": {{"Value": {{"Ref": "Logs"}}, "Export": {{"Name": "{export}"}}}}}}}}"#
        )
    };
    let consumer = r#"{"Resources": {"Name": {"Type": "AWS::SSM::Parameter",
        "Properties": {"Type": "String", "Value": {"Fn::ImportValue": "logs"}}}}}"#;
    let cloud = cloud();
    create(&cloud, "producer", &producer("logs"));
    assert_eq!(create(&cloud, "consumer", consumer), "CREATE_COMPLETE");
    assert_eq!(update(&cloud, "producer", &producer("other")), "UPDATE_ROLLBACK_COMPLETE");
    let reason = "Export logs cannot be deleted as it is in use by consumer";
    assert!(history(&cloud, "producer").iter().any(|line| line.ends_with(reason)));
    assert_eq!(delete(&cloud, "producer"), "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(delete(&cloud, "consumer"), "DELETE_COMPLETE");
    assert_eq!(delete(&cloud, "producer"), "DELETE_COMPLETE");
}

/// A log group's name or another text, exported.
fn producer(value: &str, export: &str) -> String {
    format!(
        r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup"}}}},
        "Outputs": {{"Logs": {{"Value": "{value}", "Export": {{"Name": "{export}"}}}}}}}}"#
    )
}

fn consumer(value: &str) -> String {
    format!(
        r#"{{"Resources": {{"Name": {{"Type": "AWS::SSM::Parameter",
        "Properties": {{"Type": "String", "Value": {value}}}}}}}, "Outputs": {{"Read": {{"Value": {{"Fn::GetAtt": ["Name", "Value"]}}}}}}}}"#
    )
}

/// Fact (exports): The value of an export in use can't be changed: `Export X cannot be updated as it is in use by
/// STACK`
/// Source: <https://github.com/linz/geostore/issues/630>
#[test]
fn an_export_in_use_keeps_its_value() {
    let cloud = cloud();
    create(&cloud, "producer", &producer("one", "logs"));
    assert_eq!(create(&cloud, "consumer", &consumer(r#"{"Fn::ImportValue": "logs"}"#)), "CREATE_COMPLETE");
    assert_eq!(update(&cloud, "producer", &producer("two", "logs")), "UPDATE_ROLLBACK_COMPLETE");
    let reason = "Export logs cannot be updated as it is in use by consumer";
    assert!(history(&cloud, "producer").iter().any(|line| line.ends_with(reason)));
}

/// Fact (exports): An export's name is taken once: `Export with name X is already exported by stack Y`
/// Source: seen
#[test]
fn an_export_has_one_owner() {
    let cloud = cloud();
    create(&cloud, "first", &producer("one", "logs"));
    assert_eq!(create(&cloud, "second", &producer("two", "logs")), "ROLLBACK_COMPLETE");
    let reason = "Export with name logs is already exported by stack first. Rollback requested by user.";
    assert!(
        history(&cloud, "second").iter().any(|line| line.ends_with(reason)),
        "{:#?}",
        history(&cloud, "second")
    );
}

/// Fact (exports): What `Fn::GetStackOutput` reads may change and go: it is read again at the consumer's next update
/// alone.
/// Source: <https://github.com/aws-cloudformation/cfn-lint/issues/4519>
#[test]
fn an_output_that_is_read_binds_nobody() {
    let cloud = cloud();
    let read = consumer(r#"{"Fn::GetStackOutput": {"StackName": "producer", "OutputName": "Logs"}}"#);
    let value = |cloud: &ecs_dsl_rehearsal::Cloud| {
        support::field(&support::ok(cloud, "DescribeStacks", &[("StackName", "consumer")]), "OutputValue")
    };
    create(&cloud, "producer", &producer("one", "a"));
    create(&cloud, "consumer", &read);
    assert_eq!(update(&cloud, "producer", &producer("two", "a")), "UPDATE_COMPLETE");
    assert_eq!(value(&cloud), "one");
    let again = read.replace("\"Properties\"", "\"Metadata\": {\"line\": 1}, \"Properties\"");
    assert_eq!(update(&cloud, "consumer", &again), "UPDATE_COMPLETE");
    assert_eq!(value(&cloud), "two");
    assert_eq!(delete(&cloud, "producer"), "DELETE_COMPLETE");
}

/// Fact (exports): A change set that imports what nobody exports is made all the same; it fails when it is executed.
/// Source: recorded
#[test]
fn a_change_set_does_not_look_for_exports() {
    let cloud = cloud();
    let reader = consumer(r#"{"Fn::ImportValue": "nothing"}"#);
    let name = [("StackName", "app"), ("ChangeSetName", "one")];
    let call = [&name[..], &[("ChangeSetType", "CREATE"), ("TemplateBody", reader.as_str())]].concat();
    support::ok(&cloud, "CreateChangeSet", &call);
    cloud.finish();
    let made = support::ok(&cloud, "DescribeChangeSet", &name);
    assert_eq!(support::field(&made, "Status"), "CREATE_COMPLETE");
    support::ok(&cloud, "ExecuteChangeSet", &name);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("ROLLBACK_COMPLETE"));
}

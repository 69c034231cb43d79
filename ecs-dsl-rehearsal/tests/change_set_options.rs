//! Change sets: which may be made, and what a failure does when they are executed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use ecs_dsl_rehearsal::Cloud;
use support::{cloud, create, delete, field, fields, history, ok, refused};

const LOGS: &str = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#;

/// A log group, and beside it what no log group may be.
const BAD: &str = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}, "Name": {"Type": "AWS::SSM::Parameter",
    "DependsOn": "Logs", "Properties": {"Type": "Nonsense", "Value": "x"}}}}"#;

fn make(cloud: &Cloud, name: &str, template: &str, more: &[(&str, &str)]) {
    let call = [
        ("StackName", "app"),
        ("ChangeSetName", name),
        ("ChangeSetType", "CREATE"),
        ("TemplateBody", template),
    ];
    ok(cloud, "CreateChangeSet", &[&call[..], more].concat());
    cloud.finish();
}

/// Executes it with these parameters, and gives where the stack ends.
fn execute(cloud: &Cloud, name: &str, more: &[(&str, &str)]) -> String {
    ok(cloud, "ExecuteChangeSet", &[&[("StackName", "app"), ("ChangeSetName", name)], more].concat());
    cloud.finish();
    cloud.stack_status("app").unwrap_or_default()
}

/// Fact (change sets): A stack under review takes more change sets, and stays when the last one is deleted.
/// Source: choice: AWS doesn't say it
#[test]
fn a_stack_under_review_waits_for_its_change_sets() {
    let cloud = cloud();
    make(&cloud, "one", LOGS, &[]);
    make(&cloud, "two", LOGS, &[]);
    assert_eq!(
        fields(&ok(&cloud, "ListChangeSets", &[("StackName", "app")]), "ChangeSetName"),
        ["one", "two"]
    );
    for name in ["one", "two"] {
        ok(&cloud, "DeleteChangeSet", &[("StackName", "app"), ("ChangeSetName", name)]);
    }
    assert_eq!(cloud.stack_status("app").as_deref(), Some("REVIEW_IN_PROGRESS"));
    make(&cloud, "three", LOGS, &[]);
    assert_eq!(execute(&cloud, "three", &[]), "CREATE_COMPLETE");
}

/// Fact (change sets): Executed without a word on it, a change set that fails is rolled back.
/// Source: recorded
/// Fact (change sets): `OnStackFailure` says what becomes of a creation that fails: ROLLBACK, DELETE or DO_NOTHING.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html>
/// Fact (change sets): With `OnStackFailure` there may be no `DisableRollback`
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html>
#[test]
fn a_failure_ends_as_was_said() {
    for (made, executed, status) in [
        ("", "", "ROLLBACK_COMPLETE"),
        ("", "false", "ROLLBACK_COMPLETE"),
        ("", "true", "CREATE_FAILED"),
        ("ROLLBACK", "", "ROLLBACK_COMPLETE"),
        ("DO_NOTHING", "", "CREATE_FAILED"),
        ("DELETE", "", "DELETE_COMPLETE"),
    ] {
        let cloud = cloud();
        make(&cloud, "one", BAD, &[("OnStackFailure", made)]);
        assert_eq!(execute(&cloud, "one", &[("DisableRollback", executed)]), status, "{made} {executed}");
    }
    let cloud = cloud();
    make(&cloud, "one", BAD, &[("OnStackFailure", "ROLLBACK")]);
    let call = [("StackName", "app"), ("ChangeSetName", "one"), ("DisableRollback", "true")];
    assert_eq!(refused(&cloud, "ExecuteChangeSet", &call).0, "ValidationError");
}

/// Fact (change sets): A name is letters, digits and hyphens, begins with a letter, and has at most 128 of them.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html>
#[test]
fn a_change_set_has_a_name() {
    let longest = "a".repeat(128);
    let cloud = cloud();
    make(&cloud, &longest, LOGS, &[]);
    for name in ["1st", "a_b", "", &format!("{longest}a")] {
        let call = [
            ("StackName", "app"),
            ("ChangeSetName", name),
            ("ChangeSetType", "CREATE"),
            ("TemplateBody", LOGS),
        ];
        let (code, text) = refused(&cloud, "CreateChangeSet", &call);
        assert!(
            code == "ValidationError" && text.contains("'changeSetName' failed to satisfy constraint"),
            "{text}"
        );
    }
}

/// Fact (change sets): A change set doesn't look whether AWS will carry it out: that shows when it is executed.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html>
#[test]
fn a_change_set_that_can_not_be_carried_out_is_made_all_the_same() {
    let balancer = |scheme: &str| {
        format!(
            r#"{{"Resources": {{"Balancer": {{"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
                "Properties": {{"Name": "public", "Scheme": "{scheme}", "Subnets": ["subnet-1", "subnet-2"]}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &balancer("internal"));
    let other = balancer("internet-facing");
    let call = [("StackName", "app"), ("ChangeSetName", "one"), ("TemplateBody", other.as_str())];
    ok(&cloud, "CreateChangeSet", &call);
    cloud.finish();
    let made = ok(&cloud, "DescribeChangeSet", &[("StackName", "app"), ("ChangeSetName", "one")]);
    assert_eq!(
        (field(&made, "Status"), field(&made, "Replacement")),
        ("CREATE_COMPLETE".into(), "True".into())
    );
    // Its name is the old one's, too.
    assert_eq!(execute(&cloud, "one", &[]), "UPDATE_ROLLBACK_COMPLETE");
    assert!(
        history(&cloud, "app").iter().any(|line| line.contains("custom-named resource requires replacing"))
    );
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
}

/// Fact (change sets): An entry says what becomes of a resource that goes: Delete, Retain, ReplaceAndDelete,
/// ReplaceAndRetain.
/// Source: model: cloudformation, PolicyAction
#[test]
fn an_entry_says_what_stays() {
    let vpc = |range: &str, policies: &str| {
        format!(
            r#"{{"Resources": {{"Vpc": {{"Type": "AWS::EC2::VPC", {policies} "Properties": {{"CidrBlock": "{range}"}}}},
                "Topic": {{"Type": "AWS::SNS::Topic"}}}}}}"#
        )
    };
    let retained = r#""DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain","#;
    let gone = r#"{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}"#.to_owned();
    for (policies, next, expected) in [
        ("", vpc("10.1.0.0/16", ""), "ReplaceAndDelete"),
        (retained, vpc("10.1.0.0/16", retained), "ReplaceAndRetain"),
        ("", gone.clone(), "Delete"),
        (retained, gone, "Retain"),
    ] {
        let cloud = cloud();
        create(&cloud, "app", &vpc("10.0.0.0/16", policies));
        let call = [("StackName", "app"), ("ChangeSetName", "one"), ("TemplateBody", next.as_str())];
        ok(&cloud, "CreateChangeSet", &call);
        cloud.finish();
        let made = ok(&cloud, "DescribeChangeSet", &[("StackName", "app"), ("ChangeSetName", "one")]);
        assert_eq!(field(&made, "PolicyAction"), expected, "{made}");
    }
}

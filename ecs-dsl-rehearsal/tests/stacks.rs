//! What may be done with a stack in which status, and what is said where it may not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on panics"
)]

mod support;

use std::time::Duration;

use support::{call, cloud, create, delete, field, history, ok, refused, two, update};

/// Fact (stacks): A stack in ROLLBACK_COMPLETE can only be deleted.
/// Source: <https://github.com/aws/aws-dotnet-deploy/issues/689>
#[test]
fn a_rolled_back_creation_can_only_be_deleted() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "Nonsense"));
    let parameters = [("StackName", "app"), ("TemplateBody", &two("7", "String"))];
    let (code, text) = refused(&cloud, "UpdateStack", &parameters);
    assert_eq!(code, "ValidationError");
    assert!(text.ends_with(" is in ROLLBACK_COMPLETE state and can not be updated."), "{text}");
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
    assert_eq!(create(&cloud, "app", &two("7", "String")), "CREATE_COMPLETE");
}

/// Fact (stacks): `CancelUpdateStack` is for UPDATE_IN_PROGRESS alone.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn--stack-update-cancel.html>
/// Fact (operations): A cancelled update ends what runs with `Resource update cancelled` and goes back, `Stack update
/// cancelled`
/// Source: seen
#[test]
fn an_update_is_cancelled_while_it_runs() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    ok(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("14", "String"))]);
    cloud.step(Duration::from_secs(2));
    ok(&cloud, "CancelUpdateStack", &[("StackName", "app")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_COMPLETE"));
    let lines = history(&cloud, "app");
    assert!(lines.contains(&"Logs UPDATE_FAILED Resource update cancelled".to_owned()), "{lines:#?}");
    assert!(
        lines.contains(&"app UPDATE_ROLLBACK_IN_PROGRESS Stack update cancelled".to_owned()),
        "{lines:#?}"
    );
    let (_, text) = refused(&cloud, "CancelUpdateStack", &[("StackName", "app")]);
    assert_eq!(text, "CancelUpdateStack cannot be called from current stack status");
}

/// Fact (stacks): A stack with termination protection isn't deleted, and its status stays.
/// Source: <https://github.com/rackspace/runway/issues/199>
/// Fact (stacks): `DeleteStack` of a name that nobody has succeeds.
/// Source: choice: AWS doesn't say it
#[test]
fn a_protected_stack_is_not_deleted() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    ok(
        &cloud,
        "UpdateTerminationProtection",
        &[("StackName", "app"), ("EnableTerminationProtection", "true")],
    );
    let (_, text) = refused(&cloud, "DeleteStack", &[("StackName", "app")]);
    assert_eq!(text, "Stack [app] cannot be deleted while TerminationProtection is enabled");
    assert_eq!(call(&cloud, "DeleteStack", &[("StackName", "nobody")]).status, 200);
}

/// Fact (stacks): No update while an operation runs: `Stack:ARN is in S state and can not be updated.`
/// Source: recorded
/// Fact (stacks): No deletion while an update runs.
/// Source: <https://github.com/aws/aws-toolkit-azure-devops/issues/317>
/// Fact (calls): Unknown stacks: `Stack with id X does not exist` of the calls about stacks, `Stack [X] does not
/// exist` of those about events and change sets.
/// Source: recorded
#[test]
fn what_may_be_done_in_which_status() {
    let cloud = cloud();
    let good = two("7", "String");
    ok(&cloud, "CreateStack", &[("StackName", "app"), ("TemplateBody", &good)]);
    let update = [("StackName", "app"), ("TemplateBody", good.as_str())];
    let (_, text) = refused(&cloud, "UpdateStack", &update);
    assert!(text.ends_with(" is in CREATE_IN_PROGRESS state and can not be updated."), "{text}");
    let (code, text) = refused(&cloud, "CreateStack", &update);
    assert_eq!((code.as_str(), text.as_str()), ("AlreadyExistsException", "Stack [app] already exists"));
    cloud.finish();
    ok(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("14", "String"))]);
    let (_, text) = refused(&cloud, "DeleteStack", &[("StackName", "app")]);
    assert!(text.ends_with("cannot be deleted while in status UPDATE_IN_PROGRESS"), "{text}");
    let (_, text) = refused(&cloud, "DescribeStacks", &[("StackName", "gone")]);
    assert_eq!(text, "Stack with id gone does not exist");
    let (_, text) = refused(&cloud, "DescribeStackEvents", &[("StackName", "gone")]);
    assert_eq!(text, "Stack [gone] does not exist");
}

/// Fact (stacks): `ContinueUpdateRollback` is for UPDATE_ROLLBACK_FAILED, and skips only resources that failed in the
/// rollback.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ContinueUpdateRollback.html>
#[test]
fn a_rollback_that_fails_is_continued_without_what_stands_in_its_way() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    ok(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("14", "Nonsense"))]);
    // The log group has its new retention, and is gone before the rollback wants to give the old one back.
    cloud.step(Duration::from_secs(2));
    assert!(cloud.remove_by_hand("app", "Logs"));
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_FAILED"));
    let (_, text) =
        refused(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("7", "String"))]);
    assert!(text.ends_with(" is in UPDATE_ROLLBACK_FAILED state and can not be updated."), "{text}");
    ok(&cloud, "ContinueUpdateRollback", &[("StackName", "app")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_FAILED"));
    let skip = [("StackName", "app"), ("ResourcesToSkip.member.1", "Name")];
    let (code, _) = refused(&cloud, "ContinueUpdateRollback", &skip);
    assert_eq!(code, "ValidationError");
    ok(&cloud, "ContinueUpdateRollback", &[("StackName", "app"), ("ResourcesToSkip.member.1", "Logs")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_COMPLETE"));
}

/// Fact (stacks): A deleted stack is found by its id alone.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn a_failed_update_leaves_no_deletion_policy_behind() {
    let template = |policy: &str, kind: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "DeletionPolicy": "{policy}"}},
            "Name": {{"Type": "AWS::SSM::Parameter", "Properties": {{"Type": "{kind}", "Value": "x"}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &template("Delete", "String"));
    assert_eq!(update(&cloud, "app", &template("Retain", "Nonsense")), "UPDATE_ROLLBACK_COMPLETE");
    // A deleted stack is found only by its id.
    let id = field(&ok(&cloud, "DescribeStacks", &[("StackName", "app")]), "StackId");
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
    assert!(history(&cloud, &id).contains(&"Logs DELETE_COMPLETE".to_owned()), "{:#?}", history(&cloud, &id));
}

/// Fact (stacks): A deleted stack takes no update: `Stack:ARN is in DELETE_COMPLETE state and can not be updated.`
/// Source: recorded
/// Fact (stacks): A deletion that is asked for again while it runs is one deletion.
/// Source: choice: AWS doesn't say it
#[test]
fn a_deleted_stack_is_past_everything() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    let id = field(&ok(&cloud, "DescribeStacks", &[("StackName", "app")]), "StackId");
    ok(&cloud, "DeleteStack", &[("StackName", "app")]);
    ok(&cloud, "DeleteStack", &[("StackName", "app")]);
    cloud.finish();
    let deletions =
        history(&cloud, &id).iter().filter(|line| line.starts_with("app DELETE_IN_PROGRESS")).count();
    assert_eq!(deletions, 1);
    let call =
        [("StackName", id.as_str()), ("ChangeSetName", "late"), ("TemplateBody", &two("14", "String"))];
    let (code, text) = refused(&cloud, "CreateChangeSet", &call);
    assert_eq!(
        (code.as_str(), text),
        ("ValidationError", format!("Stack:{id} is in DELETE_COMPLETE state and can not be updated."))
    );
}

/// Fact (stacks): An update that failed with rollback off leaves UPDATE_FAILED, and another update goes on from
/// there.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html>
#[test]
fn an_update_that_failed_without_rollback_is_mended_by_the_next() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    let bad = two("14", "Nonsense");
    ok(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &bad), ("DisableRollback", "true")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_FAILED"));
    assert_eq!(update(&cloud, "app", &two("14", "String")), "UPDATE_COMPLETE");
}

/// Fact (stacks): `GetTemplateSummary` isn't for a stack under review.
/// Source: recorded
#[test]
fn a_stack_under_review_has_no_template_yet() {
    let cloud = cloud();
    let body = two("7", "String");
    let call = [
        ("StackName", "app"),
        ("ChangeSetName", "one"),
        ("ChangeSetType", "CREATE"),
        ("TemplateBody", &body),
    ];
    ok(&cloud, "CreateChangeSet", &call);
    let (_, text) = refused(&cloud, "GetTemplateSummary", &[("StackName", "app")]);
    assert_eq!(text, "GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
}

/// Fact (calls): A resource that a stack hasn't: `Resource L does not exist for stack S`
/// Source: recorded
#[test]
fn a_stack_says_what_it_has_not() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    let (_, text) =
        refused(&cloud, "DescribeStackResource", &[("StackName", "app"), ("LogicalResourceId", "Other")]);
    assert_eq!(text, "Resource Other does not exist for stack app");
}

/// Fact (stacks): A stack that is being created may be deleted.
/// Source: choice: AWS doesn't say it
#[test]
fn a_creation_is_given_up_by_a_deletion() {
    let cloud = cloud();
    ok(&cloud, "CreateStack", &[("StackName", "app"), ("TemplateBody", &two("7", "String"))]);
    cloud.step(Duration::from_secs(2));
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
    assert_eq!(create(&cloud, "app", &two("7", "String")), "CREATE_COMPLETE");
}

/// Lets time pass second by second, and gives each status on the way with what an update is told in it.
fn refusals(cloud: &ecs_dsl_rehearsal::Cloud) -> Vec<(String, String)> {
    let mut seen: Vec<(String, String)> = Vec::new();
    for _ in 0..600 {
        let status = cloud.stack_status("app").unwrap_or_default();
        if !status.contains("IN_PROGRESS") {
            return seen;
        }
        if seen.last().is_none_or(|(last, _)| *last != status) {
            let other = two("30", "String");
            let (_, text) = refused(cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &other)]);
            seen.push((status.clone(), text));
            if status != "CREATE_IN_PROGRESS" && status != "DELETE_IN_PROGRESS" {
                let (_, text) = refused(cloud, "DeleteStack", &[("StackName", "app")]);
                assert!(text.ends_with(&format!("cannot be deleted while in status {status}")), "{text}");
            }
        }
        cloud.step(Duration::from_secs(1));
    }
    panic!("it never ends: {seen:?}");
}

/// Fact (stacks): Each status is passed on its way, and in each that is IN_PROGRESS neither an update nor, but for a
/// creation, a deletion may begin.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn while_an_operation_runs_no_other_begins() {
    let cloud = cloud();
    let on_the_way = |action: &str, template: &str| -> Vec<String> {
        let call = [("StackName", "app"), ("TemplateBody", template)];
        ok(&cloud, action, &call);
        let seen = refusals(&cloud);
        for (status, text) in &seen {
            assert!(text.ends_with(&format!(" is in {status} state and can not be updated.")), "{text}");
        }
        seen.into_iter().map(|(status, _)| status).chain(cloud.stack_status("app")).collect()
    };
    assert_eq!(
        on_the_way("CreateStack", &two("7", "Nonsense")),
        ["CREATE_IN_PROGRESS", "ROLLBACK_IN_PROGRESS", "ROLLBACK_COMPLETE"]
    );
    delete(&cloud, "app");
    assert_eq!(on_the_way("CreateStack", &two("7", "String")), ["CREATE_IN_PROGRESS", "CREATE_COMPLETE"]);
    // What is no longer in the template takes its time to be deleted.
    let less =
        r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 7}}}}"#;
    assert_eq!(
        on_the_way("UpdateStack", less),
        ["UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE"]
    );
    let more = two("8", "Nonsense").replacen(
        r#""Resources": {"#,
        r#""Resources": {"First": {"Type": "AWS::SNS::Topic"}, "#,
        1,
    );
    let more = more.replace(r#""AWS::SSM::Parameter","#, r#""AWS::SSM::Parameter", "DependsOn": "First","#);
    assert_eq!(
        on_the_way("UpdateStack", &more),
        [
            "UPDATE_IN_PROGRESS",
            "UPDATE_ROLLBACK_IN_PROGRESS",
            "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            "UPDATE_ROLLBACK_COMPLETE"
        ]
    );
    let id = field(&ok(&cloud, "DescribeStacks", &[("StackName", "app")]), "StackId");
    ok(&cloud, "DeleteStack", &[("StackName", "app")]);
    assert_eq!(refusals(&cloud)[0].0, "DELETE_IN_PROGRESS");
    assert_eq!(field(&ok(&cloud, "DescribeStacks", &[("StackName", &id)]), "StackStatus"), "DELETE_COMPLETE");
}

/// Fact (stacks): A creation whose rollback fails is ROLLBACK_FAILED: it takes a deletion and no update.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn a_creation_that_can_not_be_taken_back_is_deleted_by_hand() {
    let template = r#"{"Resources": {"Group": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {
            "MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["us-east-1a"], "NewInstancesProtectedFromScaleIn": true,
            "LaunchTemplate": {"LaunchTemplateId": "lt-0123456789abcdef0", "Version": "1"}}},
        "Name": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "Nonsense", "Value": {"Ref": "Group"}}}}}"#;
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "ROLLBACK_FAILED");
    let (_, text) =
        refused(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("7", "String"))]);
    assert!(text.ends_with(" is in ROLLBACK_FAILED state and can not be updated."), "{text}");
    assert_eq!(delete(&cloud, "app"), "DELETE_FAILED");
    ok(&cloud, "DeleteStack", &[("StackName", "app"), ("DeletionMode", "FORCE_DELETE_STACK")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("DELETE_COMPLETE"));
}

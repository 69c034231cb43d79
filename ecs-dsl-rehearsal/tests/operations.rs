//! What an operation does, in order, and where it ends: creation, update, replacement, failure,
//! rollback, deletion.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use std::time::Duration;

use support::{call, cloud, create, delete, field, history, ok, physical, refused, update};

/// A log group and a parameter that refers to it.
fn two(retention: &str, kind: &str) -> String {
    format!(
        r#"{{"Resources": {{
            "Logs": {{"Type": "AWS::Logs::LogGroup", "Properties": {{"RetentionInDays": {retention}}}}},
            "Name": {{"Type": "AWS::SSM::Parameter",
                "Properties": {{"Type": "{kind}", "Value": {{"Ref": "Logs"}}}}}}
        }}}}"#
    )
}

/// The lines of one operation: from its last first event on.
fn last_operation(lines: &[String], first: &str) -> Vec<String> {
    let start = lines.iter().rposition(|line| line == first).expect("the operation has begun");
    lines[start..].to_vec()
}

#[test]
fn a_creation_runs_in_the_order_of_dependencies() {
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", &two("7", "String")), "CREATE_COMPLETE");
    assert_eq!(
        history(&cloud, "app"),
        [
            "app CREATE_IN_PROGRESS User Initiated",
            "Logs CREATE_IN_PROGRESS",
            "Logs CREATE_IN_PROGRESS Resource creation Initiated",
            "Logs CREATE_COMPLETE",
            "Name CREATE_IN_PROGRESS",
            "Name CREATE_IN_PROGRESS Resource creation Initiated",
            "Name CREATE_COMPLETE",
            "app CREATE_COMPLETE",
        ]
    );
}

#[test]
fn dependents_start_when_a_resource_is_configured_and_before_it_is_complete() {
    let template = r#"{"Resources": {
        "Cluster": {"Type": "AWS::ECS::Cluster"},
        "Name": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Ref": "Cluster"}}}
    }}"#;
    let cloud = cloud();
    create(&cloud, "app", template);
    let lines = history(&cloud, "app");
    let at = |wanted: &str| lines.iter().position(|line| line == wanted).unwrap();
    let configured = at("Cluster CREATE_IN_PROGRESS Eventual consistency check initiated");
    assert!(configured < at("Name CREATE_IN_PROGRESS"), "{lines:#?}");
    assert!(at("Name CREATE_IN_PROGRESS") < at("Cluster CREATE_COMPLETE"), "{lines:#?}");
}

#[test]
fn a_failed_creation_cancels_what_runs_and_rolls_back() {
    let template = r#"{"Resources": {
        "Balancer": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Subnets": ["subnet-1", "subnet-2"]}},
        "Logs": {"Type": "AWS::Logs::LogGroup"},
        "Service": {"Type": "AWS::ECS::Service", "DependsOn": "Logs", "Properties": {"SchedulingStrategy": "SOMETIMES"}}
    }}"#;
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "ROLLBACK_COMPLETE");
    let lines = history(&cloud, "app");
    assert_eq!(
        last_operation(&lines, "Service CREATE_IN_PROGRESS"),
        [
            "Service CREATE_IN_PROGRESS",
            "Service CREATE_FAILED Properties validation failed for resource Service with message: \
             [#/SchedulingStrategy: SOMETIMES is not a valid enum value]",
            "Balancer CREATE_FAILED Resource creation cancelled",
            "app ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Service, Balancer]. \
             Rollback requested by user.",
            "Balancer DELETE_IN_PROGRESS",
            "Service DELETE_COMPLETE",
            "Logs DELETE_IN_PROGRESS",
            "Logs DELETE_COMPLETE",
            "Balancer DELETE_COMPLETE",
            "app ROLLBACK_COMPLETE",
        ]
    );
}

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

#[test]
fn with_rollback_disabled_the_rest_goes_on_and_the_stack_can_be_mended() {
    let cloud = cloud();
    let template = two("7", "Nonsense");
    ok(
        &cloud,
        "CreateStack",
        &[("StackName", "app"), ("TemplateBody", &template), ("DisableRollback", "true")],
    );
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("CREATE_FAILED"));
    let logs = physical(&cloud, "app", "Logs");
    assert_eq!(update(&cloud, "app", &two("7", "String")), "UPDATE_COMPLETE");
    assert_eq!(physical(&cloud, "app", "Logs"), logs);
}

#[test]
fn on_failure_delete_leaves_nothing() {
    let cloud = cloud();
    let template = two("7", "Nonsense");
    ok(&cloud, "CreateStack", &[("StackName", "app"), ("TemplateBody", &template), ("OnFailure", "DELETE")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("DELETE_COMPLETE"));
}

#[test]
fn an_update_in_place_touches_only_what_differs() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    assert_eq!(update(&cloud, "app", &two("14", "String")), "UPDATE_COMPLETE");
    let lines = history(&cloud, "app");
    assert_eq!(
        last_operation(&lines, "app UPDATE_IN_PROGRESS User Initiated"),
        [
            "app UPDATE_IN_PROGRESS User Initiated",
            "Logs UPDATE_IN_PROGRESS",
            "Logs UPDATE_COMPLETE",
            "app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            "app UPDATE_COMPLETE",
        ]
    );
    let (_, text) =
        refused(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two("14", "String"))]);
    assert_eq!(text, "No updates are to be performed.");
}

#[test]
fn a_replacement_makes_the_new_one_first_and_its_dependents_follow() {
    let template = |range: &str| {
        format!(
            r#"{{"Resources": {{
                "Vpc": {{"Type": "AWS::EC2::VPC", "Properties": {{"CidrBlock": "{range}"}}}},
                "Name": {{"Type": "AWS::SSM::Parameter", "Properties": {{"Type": "String", "Value": {{"Ref": "Vpc"}}}}}}
            }}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &template("10.0.0.0/16"));
    let (vpc, name) = (physical(&cloud, "app", "Vpc"), physical(&cloud, "app", "Name"));
    assert_eq!(update(&cloud, "app", &template("10.1.0.0/16")), "UPDATE_COMPLETE");
    assert_ne!(physical(&cloud, "app", "Vpc"), vpc);
    assert_eq!(physical(&cloud, "app", "Name"), name);
    let lines = history(&cloud, "app");
    assert_eq!(
        last_operation(&lines, "app UPDATE_IN_PROGRESS User Initiated"),
        [
            "app UPDATE_IN_PROGRESS User Initiated",
            "Vpc UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence creating one.",
            "Vpc UPDATE_IN_PROGRESS Resource creation Initiated",
            "Vpc UPDATE_COMPLETE",
            "Name UPDATE_IN_PROGRESS",
            "Name UPDATE_COMPLETE",
            "app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            "Vpc DELETE_IN_PROGRESS",
            "Vpc DELETE_COMPLETE",
            "app UPDATE_COMPLETE",
        ]
    );
}

#[test]
fn a_failed_update_goes_back_to_what_was() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    let before = ok(&cloud, "GetTemplate", &[("StackName", "app")]);
    assert_eq!(update(&cloud, "app", &two("14", "Nonsense")), "UPDATE_ROLLBACK_COMPLETE");
    let lines = history(&cloud, "app");
    let lines = last_operation(&lines, "app UPDATE_IN_PROGRESS User Initiated");
    assert!(
        lines[5].starts_with(
            "app UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to update: [Name]."
        )
    );
    assert_eq!(
        lines[6..],
        [
            "Logs UPDATE_IN_PROGRESS",
            "Logs UPDATE_COMPLETE",
            "Name UPDATE_IN_PROGRESS",
            "Name UPDATE_COMPLETE",
            "app UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            "app UPDATE_ROLLBACK_COMPLETE",
        ]
    );
    let body = |answer: &str| field(answer, "TemplateBody");
    assert_eq!(body(&ok(&cloud, "GetTemplate", &[("StackName", "app")])), body(&before));
    assert_eq!(update(&cloud, "app", &two("14", "String")), "UPDATE_COMPLETE");
}

#[test]
fn what_a_failed_update_has_made_is_deleted_in_the_clean_up() {
    let cloud = cloud();
    create(&cloud, "app", r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#);
    assert_eq!(update(&cloud, "app", &two("7", "Nonsense")), "UPDATE_ROLLBACK_COMPLETE");
    let answer = ok(&cloud, "ListStackResources", &[("StackName", "app")]);
    assert_eq!(support::fields(&answer, "LogicalResourceId"), ["Logs"]);
}

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

#[test]
fn deletion_policies_say_what_stays() {
    let template = |policy: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "DeletionPolicy": "{policy}",
            "Properties": {{"LogGroupName": "kept"}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &template("Retain"));
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
    // The log group is still there, so its name is taken.
    assert_eq!(create(&cloud, "next", &template("Delete")), "ROLLBACK_COMPLETE");
    let reason = history(&cloud, "next").into_iter().find(|line| line.contains("CREATE_FAILED")).unwrap();
    assert!(
        reason.contains("already exists.") && reason.contains("HandlerErrorCode: AlreadyExists"),
        "{reason}"
    );
}

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

#[test]
fn a_resource_with_a_fixed_name_is_not_replaced() {
    let template = |scope: &str| {
        format!(
            r#"{{"Resources": {{"Vault": {{"Type": "AWS::WAFv2::WebACL", "Properties": {{"Name": "shield", "Scope": "{scope}",
                "DefaultAction": {{"Allow": {{}}}}, "VisibilityConfig": {{"CloudWatchMetricsEnabled": false,
                "MetricName": "m", "SampledRequestsEnabled": false}}}}}}}}}}"#
        )
    };
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", &template("REGIONAL")), "CREATE_COMPLETE");
    assert_eq!(update(&cloud, "app", &template("CLOUDFRONT")), "UPDATE_ROLLBACK_COMPLETE");
    let reason = "CloudFormation cannot update a stack when a custom-named resource requires replacing. \
                  Rename shield and update the stack again.";
    assert!(history(&cloud, "app").contains(&format!("Vault UPDATE_FAILED {reason}")));
}

#[test]
fn the_largest_stack_is_no_burden() {
    let log = |number: u32| {
        let before =
            number.checked_sub(1).map(|number| format!(r#","DependsOn":"L{number}""#)).unwrap_or_default();
        format!(r#""L{number}":{{"Type":"AWS::Logs::LogGroup"{before}}}"#)
    };
    let logs: Vec<_> = (0..500).map(log).collect();
    let cloud = cloud();
    let started = std::time::Instant::now();
    assert_eq!(
        create(&cloud, "app", &format!(r#"{{"Resources":{{{}}}}}"#, logs.join(","))),
        "CREATE_COMPLETE"
    );
    assert_eq!(history(&cloud, "app").len(), 1 + 500 * 3 + 1);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn a_rolled_back_creation_keeps_what_is_retained() {
    let template = |policy: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "DeletionPolicy": "{policy}"}},
            "Bad": {{"Type": "AWS::SSM::Parameter", "Properties": {{"Type": "Nonsense", "Value": {{"Ref": "Logs"}}}}}}}}}}"#
        )
    };
    for (policy, line) in
        [("Retain", "Logs DELETE_SKIPPED"), ("RetainExceptOnCreate", "Logs DELETE_COMPLETE")]
    {
        let cloud = cloud();
        assert_eq!(create(&cloud, "app", &template(policy)), "ROLLBACK_COMPLETE");
        assert!(history(&cloud, "app").contains(&line.to_owned()), "{:#?}", history(&cloud, "app"));
    }
}

#[test]
fn events_show_properties_without_hidden_parameters() {
    let template = r#"{"Parameters": {"Word": {"Type": "String", "NoEcho": true, "Default": "hunter2"}}, "Resources": {
        "Name": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Fn::Sub": "is ${Word}"}}}}}"#;
    let cloud = cloud();
    create(&cloud, "app", template);
    let events = ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
    assert_eq!(field(&events, "ResourceProperties"), r#"{"Type":"String","Value":"is ****"}"#);
    assert!(!events.contains("hunter2"));
}

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

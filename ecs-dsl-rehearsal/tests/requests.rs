//! What a request may hold, beyond the names of things: values out of the service's model, parameters that aren't
//! simulated, and the options of an operation.

#![allow(clippy::expect_used, reason = "a test that can't go on panics")]

mod support;

use std::time::Duration;

use support::{cloud, create, delete, field, fields, history, ok, refused, update};

const LOGS: &str = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#;

/// A log group that is kept, and a parameter after it that can't be made when `kind` is nonsense.
fn kept(kind: &str) -> String {
    format!(
        r#"{{"Resources": {{"First": {{"Type": "AWS::Logs::LogGroup"}},
        "Kept": {{"Type": "AWS::Logs::LogGroup", "DeletionPolicy": "Retain"}},
        "Bad": {{"Type": "AWS::SSM::Parameter", "Properties": {{"Type": "{kind}", "Value": {{"Ref": "Kept"}}}}}}}}}}"#
    )
}

/// Fact (calls): A value that the model forbids is refused: `1 validation error detected: Value 'V' at 'NAME' failed
/// to satisfy constraint: ..`
/// Source: recorded
#[test]
fn a_value_that_the_model_forbids_is_refused_in_every_call() {
    let cloud = cloud();
    let (code, text) = refused(&cloud, "DescribeStacks", &[("StackName", "no_name")]);
    assert_eq!(code, "ValidationError");
    assert!(text.contains("'no_name' at 'stackName' failed to satisfy constraint"), "{text}");
    let wrong = [("StackName", "app"), ("TemplateBody", LOGS), ("OnFailure", "EXPLODE")];
    let (_, text) = refused(&cloud, "CreateStack", &wrong);
    assert!(text.ends_with("Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]"), "{text}");
    assert_eq!(cloud.stack_status("app"), None);
}

#[test]
fn a_parameter_that_is_not_simulated_is_refused_and_not_left_out() {
    let cloud = cloud();
    let policy = [("StackName", "app"), ("TemplateBody", LOGS), ("StackPolicyBody", "{}")];
    let (code, text) = refused(&cloud, "CreateStack", &policy);
    assert_eq!(
        (code.as_str(), text.as_str()),
        ("ValidationError", "The parameter StackPolicyBody of CreateStack is not simulated.")
    );
    // What is empty or false asks for nothing.
    let nothing = [
        ("StackName", "app"),
        ("TemplateBody", LOGS),
        ("StackPolicyBody", ""),
        ("DisableValidation", "false"),
    ];
    ok(&cloud, "CreateStack", &nothing);
}

/// Fact (calls): A token stands for one operation: `TokenAlreadyExistsException` for another with it.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html>
#[test]
fn a_token_stands_for_one_operation() {
    let cloud = cloud();
    let create = [("StackName", "app"), ("TemplateBody", LOGS), ("ClientRequestToken", "one")];
    ok(&cloud, "CreateStack", &create);
    cloud.finish();
    let two =
        r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 7}}}}"#;
    let with = |token| [("StackName", "app"), ("TemplateBody", two), ("ClientRequestToken", token)];
    let refusal =
        ("TokenAlreadyExistsException".to_owned(), "A client request token already exists".to_owned());
    assert_eq!(refused(&cloud, "UpdateStack", &with("one")), refusal);
    ok(&cloud, "UpdateStack", &with("two"));
    cloud.finish();
    let delete = |token| [("StackName", "app"), ("ClientRequestToken", token)];
    assert_eq!(refused(&cloud, "DeleteStack", &delete("two")), refusal);
    ok(&cloud, "DeleteStack", &delete("three"));
}

/// Fact (stack events): An operation's id is told by the call that begins it, and stands in all its events.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html>
#[test]
fn an_operation_has_the_id_that_its_call_told() {
    let cloud = cloud();
    let create = [("StackName", "app"), ("TemplateBody", LOGS), ("ClientRequestToken", "one")];
    let operation = field(&ok(&cloud, "CreateStack", &create), "OperationId");
    // The same call with the same token again is the same operation.
    assert_eq!(field(&ok(&cloud, "CreateStack", &create), "OperationId"), operation);
    cloud.finish();
    let events = ok(&cloud, "DescribeEvents", &[("OperationId", &operation)]);
    assert_eq!(fields(&events, "ResourceStatus").first().map(String::as_str), Some("CREATE_COMPLETE"));
    assert!(fields(&events, "OperationId").iter().all(|id| *id == operation), "{events}");
}

/// Fact (operations): With `RetainExceptOnCreate` of a call, what is new goes when the operation is rolled back,
/// whatever its policy says.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html>
#[test]
fn what_is_new_and_kept_outlives_the_rollback_unless_the_call_says_otherwise() {
    for (option, line) in [("false", "Kept DELETE_SKIPPED"), ("true", "Kept DELETE_COMPLETE")] {
        let cloud = cloud();
        let body = kept("Nonsense");
        let parameters =
            [("StackName", "app"), ("TemplateBody", body.as_str()), ("RetainExceptOnCreate", option)];
        ok(&cloud, "CreateStack", &parameters);
        cloud.finish();
        assert!(history(&cloud, "app").contains(&line.to_owned()), "{option}: {:#?}", history(&cloud, "app"));
        assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
        // The same in an update.
        let first = r#"{"Resources": {"First": {"Type": "AWS::Logs::LogGroup"}}}"#;
        assert_eq!(create(&cloud, "app", first), "CREATE_COMPLETE");
        ok(&cloud, "UpdateStack", &parameters);
        cloud.finish();
        assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_COMPLETE"));
        assert!(history(&cloud, "app").contains(&line.to_owned()), "{option}: {:#?}", history(&cloud, "app"));
    }
}

/// Fact (stacks): `ContinueUpdateRollback` is forced past all that fails with `ForceRollback`, which goes without
/// `ResourcesToSkip`
/// Source: model: cloudformation, ContinueUpdateRollback
#[test]
fn a_stuck_rollback_is_forced_past_whatever_stands_in_its_way() {
    let two = |days: u8, kind: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "Properties": {{"RetentionInDays": {days}}}}},
            "Name": {{"Type": "AWS::SSM::Parameter", "Properties": {{"Type": "{kind}", "Value": {{"Ref": "Logs"}}}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &two(7, "String"));
    ok(&cloud, "UpdateStack", &[("StackName", "app"), ("TemplateBody", &two(14, "Nonsense"))]);
    cloud.step(Duration::from_secs(2));
    assert!(cloud.remove_by_hand("app", "Logs"));
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_FAILED"));
    let both = [("StackName", "app"), ("ForceRollback", "true"), ("ResourcesToSkip.member.1", "Logs")];
    let (code, text) = refused(&cloud, "ContinueUpdateRollback", &both);
    assert_eq!(code, "ValidationError");
    assert!(text.contains("mutually exclusive"), "{text}");
    ok(&cloud, "ContinueUpdateRollback", &[("StackName", "app"), ("ForceRollback", "true")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("UPDATE_ROLLBACK_COMPLETE"));
}

/// Fact (change sets): With property values, a detail tells whether a property is added, removed or modified.
/// Source: model: cloudformation, ResourceTargetDefinition
#[test]
fn a_change_set_tells_whether_a_property_comes_goes_or_changes() {
    let group = |properties: &str| {
        format!(
            r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "Properties": {{{properties}}}}}}}}}"#
        )
    };
    let (seven, fourteen) = (group(r#""RetentionInDays": 7"#), group(r#""RetentionInDays": 14"#));
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", LOGS), "CREATE_COMPLETE");
    for (body, change) in [(seven.as_str(), "Add"), (fourteen.as_str(), "Modify"), (LOGS, "Remove")] {
        let set = [("StackName", "app"), ("ChangeSetName", "set"), ("TemplateBody", body)];
        ok(&cloud, "CreateChangeSet", &set);
        cloud.finish();
        let named = [("StackName", "app"), ("ChangeSetName", "set")];
        let plain = ok(&cloud, "DescribeChangeSet", &named);
        assert_eq!(field(&plain, "AttributeChangeType"), "", "only with the values");
        let [stack, name] = named;
        let full = ok(&cloud, "DescribeChangeSet", &[stack, name, ("IncludePropertyValues", "true")]);
        assert_eq!(field(&full, "AttributeChangeType"), change);
        ok(&cloud, "DeleteChangeSet", &named);
        assert_eq!(update(&cloud, "app", body), "UPDATE_COMPLETE");
    }
}

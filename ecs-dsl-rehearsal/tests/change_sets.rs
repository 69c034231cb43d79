//! Change sets: what they say would change, and what executing them does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use ecs_dsl_rehearsal::Cloud;
use support::{call, cloud, field, fields, history, ok, refused};

const LOGS: &str = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#;

fn make(cloud: &Cloud, name: &str, kind: &str, template: &str, more: &[(&str, &str)]) -> String {
    let mut call = vec![
        ("StackName", "app"),
        ("ChangeSetName", name),
        ("ChangeSetType", kind),
        ("TemplateBody", template),
    ];
    call.extend_from_slice(more);
    ok(cloud, "CreateChangeSet", &call);
    cloud.finish();
    describe(cloud, name)
}

fn describe(cloud: &Cloud, name: &str) -> String {
    ok(
        cloud,
        "DescribeChangeSet",
        &[("StackName", "app"), ("ChangeSetName", name), ("IncludePropertyValues", "true")],
    )
}

fn execute(cloud: &Cloud, name: &str) -> String {
    ok(cloud, "ExecuteChangeSet", &[("StackName", "app"), ("ChangeSetName", name)]);
    cloud.finish();
    cloud.stack_status("app").unwrap_or_default()
}

/// `Action LogicalId Replacement`.
fn changes(set: &str) -> Vec<String> {
    let parts = set.split("<ResourceChange>").skip(1);
    parts
        .map(|part| {
            let fields = ["Action", "LogicalResourceId", "Replacement"].map(|name| field(part, name));
            fields.join(" ").trim_end().to_owned()
        })
        .collect()
}

/// Fact (change sets): A change set of type CREATE makes its stack at once: REVIEW_IN_PROGRESS, `User Initiated`, one
/// event, no resource.
/// Source: recorded
/// Fact (change sets): While it is made it is CREATE_IN_PROGRESS and UNAVAILABLE; then CREATE_COMPLETE and AVAILABLE.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html>
/// Fact (change sets): An entry for a new resource has an empty scope and no details.
/// Source: recorded
#[test]
fn a_first_change_set_makes_a_stack_under_review() {
    let cloud = cloud();
    ok(
        &cloud,
        "CreateChangeSet",
        &[
            ("StackName", "app"),
            ("ChangeSetName", "one"),
            ("ChangeSetType", "CREATE"),
            ("TemplateBody", LOGS),
        ],
    );
    let made = describe(&cloud, "one");
    assert_eq!(
        (field(&made, "Status"), field(&made, "ExecutionStatus")),
        ("CREATE_IN_PROGRESS".into(), "UNAVAILABLE".into())
    );
    assert_eq!(cloud.stack_status("app").as_deref(), Some("REVIEW_IN_PROGRESS"));
    assert_eq!(history(&cloud, "app"), ["app REVIEW_IN_PROGRESS User Initiated"]);
    let resources = ok(&cloud, "ListStackResources", &[("StackName", "app")]);
    assert_eq!(fields(&resources, "member"), [""; 0]);
    cloud.finish();
    let set = describe(&cloud, "one");
    assert_eq!(
        (field(&set, "Status"), field(&set, "ExecutionStatus")),
        ("CREATE_COMPLETE".into(), "AVAILABLE".into())
    );
    assert_eq!(changes(&set), ["Add Logs"]);
    assert!(set.contains("<Scope/><Details/>"), "{set}");
    assert_eq!(execute(&cloud, "one"), "CREATE_COMPLETE");
}

/// Fact (change sets): `ClientToken` makes the call repeatable; without it a name is taken once for each stack.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html>
#[test]
fn the_same_token_makes_the_same_change_set() {
    let cloud = cloud();
    let call = [
        ("StackName", "app"),
        ("ChangeSetName", "one"),
        ("ChangeSetType", "CREATE"),
        ("TemplateBody", LOGS),
        ("ClientToken", "t"),
    ];
    let first = ok(&cloud, "CreateChangeSet", &call);
    assert_eq!(field(&ok(&cloud, "CreateChangeSet", &call), "Id"), field(&first, "Id"));
    let (code, _) = refused(&cloud, "CreateChangeSet", &call[..4]);
    assert_eq!(code, "AlreadyExistsException");
}

/// Fact (change sets): Without changes the call succeeds and the change set is FAILED and UNAVAILABLE, with its own
/// reason.
/// Source: recorded
/// Fact (change sets): Executing it all the same is an `InvalidChangeSetStatus` that names the status.
/// Source: recorded
#[test]
fn no_changes_fail_the_change_set_and_it_can_not_be_executed() {
    let cloud = cloud();
    make(&cloud, "one", "CREATE", LOGS, &[]);
    execute(&cloud, "one");
    let set = make(&cloud, "two", "UPDATE", LOGS, &[]);
    assert_eq!(
        (field(&set, "Status"), field(&set, "ExecutionStatus")),
        ("FAILED".into(), "UNAVAILABLE".into())
    );
    assert_eq!(
        field(&set, "StatusReason"),
        "The submitted information didn't contain changes. Submit different information to create a change set."
    );
    let (code, text) = refused(&cloud, "ExecuteChangeSet", &[("StackName", "app"), ("ChangeSetName", "two")]);
    assert_eq!(code, "InvalidChangeSetStatus");
    assert!(text.ends_with("cannot be executed in its current status of [FAILED]"), "{text}");
}

/// Fact (change sets): When only outputs change, a change set is complete with no entry, and executing it gives the
/// new outputs.
/// Source: recorded
#[test]
fn only_an_output_changed_is_a_change_set_without_changes() {
    let cloud = cloud();
    make(&cloud, "one", "CREATE", LOGS, &[]);
    execute(&cloud, "one");
    let with_output = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}, "Outputs": {"Logs": {"Value": {"Ref": "Logs"}}}}"#;
    let set = make(&cloud, "two", "UPDATE", with_output, &[]);
    assert_eq!((field(&set, "Status"), changes(&set)), ("CREATE_COMPLETE".into(), vec![]));
    assert_eq!(execute(&cloud, "two"), "UPDATE_COMPLETE");
    let stack = ok(&cloud, "DescribeStacks", &[("StackName", "app")]);
    assert!(field(&stack, "OutputValue").starts_with("app-Logs-"));
}

/// Fact (change sets): A changed deletion policy alone is no change; changed metadata is.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html>
#[test]
fn metadata_is_a_change_and_a_deletion_policy_is_not() {
    let cloud = cloud();
    make(&cloud, "one", "CREATE", LOGS, &[]);
    execute(&cloud, "one");
    let retained = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup", "DeletionPolicy": "Retain"}}}"#;
    assert_eq!(field(&make(&cloud, "two", "UPDATE", retained, &[]), "Status"), "FAILED");
    let noted = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup", "Metadata": {"line": 7}}}}"#;
    let set = make(&cloud, "three", "UPDATE", noted, &[]);
    assert_eq!(
        (changes(&set), field(&set, "Attribute")),
        (vec!["Modify Logs False".to_owned()], "Metadata".to_owned())
    );
}

/// Fact (change sets): A changed parameter gives two details: one of the parameter, static, and one of the property,
/// dynamic.
/// Source: recorded
/// Fact (change sets): Replacement is True for what is certain and Conditional for what a reference may bring.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html>
/// Fact (change sets): `IncludePropertyValues` adds what was and what will be, as far as it is known before.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html>
#[test]
fn a_replacement_is_told_with_all_that_hangs_on_it() {
    let template = |range: &str| {
        format!(
            r#"{{"Parameters": {{"Range": {{"Type": "String", "Default": "{range}"}}}}, "Resources": {{
                "Vpc": {{"Type": "AWS::EC2::VPC", "Properties": {{"CidrBlock": {{"Ref": "Range"}}}}}},
                "Routes": {{"Type": "AWS::EC2::RouteTable", "Properties": {{"VpcId": {{"Ref": "Vpc"}}}}}},
                "Other": {{"Type": "AWS::Logs::LogGroup"}}
            }}}}"#
        )
    };
    let cloud = cloud();
    make(&cloud, "one", "CREATE", &template("10.0.0.0/16"), &[]);
    execute(&cloud, "one");
    let set = make(&cloud, "two", "UPDATE", &template("10.1.0.0/16"), &[]);
    assert_eq!(changes(&set), ["Modify Routes Conditional", "Modify Vpc True"]);
    assert_eq!(
        fields(&set, "ChangeSource"),
        ["ResourceReference", "ParameterReference", "DirectModification"]
    );
    assert_eq!(fields(&set, "Evaluation"), ["Dynamic", "Static", "Dynamic"]);
    assert_eq!(fields(&set, "CausingEntity"), ["Vpc", "Range"]);
    assert_eq!(fields(&set, "AfterValue")[0], "{{changeSet:KNOWN_AFTER_APPLY}}");
}

/// Fact (change sets): Properties that can't be right fail the change set before anything runs, as VALIDATION_ERROR
/// in `DescribeEvents`
/// Source: model: cloudformation, OperationEvent
#[test]
fn what_the_structure_shows_is_told_before_anything_runs() {
    let cloud = cloud();
    let template =
        r#"{"Resources": {"Task": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyNam": "x"}}}}"#;
    let set = make(&cloud, "one", "CREATE", template, &[("Capabilities.member.1", "CAPABILITY_IAM")]);
    assert_eq!(field(&set, "Status"), "FAILED");
    assert!(field(&set, "StatusReason").contains("[AWS::EarlyValidation::PropertyValidation]"));
    let call = [("ChangeSetName", field(&set, "ChangeSetId")), ("Filters.FailedEvents", "true".into())];
    let call: Vec<_> = call.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let events = ok(&cloud, "DescribeEvents", &call);
    assert_eq!(
        fields(&events, "ValidationStatusReason"),
        [
            "required key [PolicyDocument] not found",
            "required key [PolicyName] not found",
            "extraneous key [PolicyNam] is not permitted",
        ]
    );
    assert_eq!(fields(&events, "ValidationPath")[0], "/Resources/Task/Properties");
}

#[test]
fn previous_values_are_kept_and_hidden_ones_stay_hidden() {
    let template = |days: u32| {
        format!(
            r#"{{"Parameters": {{"Password": {{"Type": "String", "NoEcho": true}}}}, "Resources": {{
                "Vault": {{"Type": "AWS::SecretsManager::Secret", "Properties": {{"SecretString": {{"Ref": "Password"}}}}}},
                "Logs": {{"Type": "AWS::Logs::LogGroup", "Properties": {{"RetentionInDays": {days}}}}}
            }}}}"#
        )
    };
    let cloud = cloud();
    let given =
        [("Parameters.member.1.ParameterKey", "Password"), ("Parameters.member.1.ParameterValue", "hunter2")];
    let first = make(&cloud, "one", "CREATE", &template(7), &given);
    assert_eq!(execute(&cloud, "one"), "CREATE_COMPLETE");
    let kept =
        [("Parameters.member.1.ParameterKey", "Password"), ("Parameters.member.1.UsePreviousValue", "true")];
    let second = make(&cloud, "two", "UPDATE", &template(14), &kept);
    assert_eq!(changes(&second), ["Modify Logs False"]);
    assert!(cloud.put_secret("app", "Vault", "what a person stored"));
    assert_eq!(execute(&cloud, "two"), "UPDATE_COMPLETE");
    assert_eq!(cloud.secret("app", "Vault").as_deref(), Some("what a person stored"));
    let events = ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
    let stacks = ok(&cloud, "DescribeStacks", &[]);
    for text in [&first, &second, &events, &stacks, &format!("{cloud:?}")] {
        assert!(!text.contains("hunter2"), "{text}");
    }
    assert_eq!(field(&stacks, "ParameterValue"), "****");
}

/// Fact (change sets): CREATE for a stack that is there is refused, and so is UPDATE for one that isn't.
/// Source: recorded
/// Fact (change sets): An unknown change set is `ChangeSetNotFound`, with HTTP status 404.
/// Source: recorded
#[test]
fn errors_have_their_codes_and_texts() {
    let cloud = cloud();
    make(&cloud, "one", "CREATE", LOGS, &[]);
    execute(&cloud, "one");
    let again =
        [("StackName", "app"), ("ChangeSetName", "two"), ("ChangeSetType", "CREATE"), ("TemplateBody", LOGS)];
    let cases = [
        (
            "CreateChangeSet",
            &again[..],
            "Stack [app] already exists and cannot be created again with the changeSet [two].",
        ),
        (
            "DescribeChangeSet",
            &[("ChangeSetName", "x"), ("StackName", "app")],
            "ChangeSet [x] does not exist",
        ),
        ("DescribeChangeSet", &[("ChangeSetName", "x"), ("StackName", "y")], "Stack [y] does not exist"),
        (
            "DescribeChangeSet",
            &[("ChangeSetName", "x")],
            "StackName must be specified if ChangeSetName is not specified as an ARN.",
        ),
        (
            "CreateChangeSet",
            &[("StackName", "y"), ("ChangeSetName", "x"), ("TemplateBody", LOGS)],
            "Stack [y] does not exist",
        ),
    ];
    for (action, parameters, text) in cases {
        assert_eq!(refused(&cloud, action, parameters).1, text);
    }
    let unknown = call(&cloud, "DescribeChangeSet", &[("ChangeSetName", "x"), ("StackName", "app")]);
    assert_eq!((unknown.status, field(&unknown.body, "Code")), (404, "ChangeSetNotFound".to_owned()));
}

/// Fact (calls): IAM resources need a capability, which a change set asks for when it is executed.
/// Source: <https://github.com/aws/serverless-application-model/issues/51>
#[test]
fn capabilities_are_asked_for_when_it_is_executed() {
    let cloud = cloud();
    let template = r#"{"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}}}}}"#;
    make(&cloud, "one", "CREATE", template, &[]);
    let (code, text) = refused(&cloud, "ExecuteChangeSet", &[("StackName", "app"), ("ChangeSetName", "one")]);
    assert_eq!(
        (code.as_str(), text.as_str()),
        ("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]")
    );
}

/// Fact (change sets): Executing a change set deletes all others of its stack.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html>
/// Fact (change sets): The executed one is described by its ARN as EXECUTE_COMPLETE, also when its stack is deleted.
/// Source: recorded
#[test]
fn executing_one_change_set_takes_the_others_away() {
    let cloud = cloud();
    let one = make(&cloud, "one", "CREATE", LOGS, &[]);
    let other = make(&cloud, "other", "CREATE", LOGS, &[]);
    execute(&cloud, "one");
    let id = field(&other, "ChangeSetId");
    assert_eq!(refused(&cloud, "DescribeChangeSet", &[("ChangeSetName", &id)]).0, "ChangeSetNotFound");
    assert_eq!(fields(&ok(&cloud, "ListChangeSets", &[("StackName", "app")]), "ChangeSetName"), [""; 0]);
    support::delete(&cloud, "app");
    let one = ok(&cloud, "DescribeChangeSet", &[("ChangeSetName", &field(&one, "ChangeSetId"))]);
    assert_eq!(field(&one, "ExecutionStatus"), "EXECUTE_COMPLETE");
}

/// Fact (change sets): An update of the stack makes its other change sets OBSOLETE.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html>
#[test]
fn a_direct_update_makes_change_sets_obsolete() {
    let cloud = cloud();
    support::create(&cloud, "app", LOGS);
    let later = LOGS.replace("LogGroup\"", "LogGroup\", \"Metadata\": {\"line\": 1}");
    make(&cloud, "one", "UPDATE", &later, &[]);
    support::update(&cloud, "app", &later.replace("1", "2"));
    assert_eq!(field(&describe(&cloud, "one"), "ExecutionStatus"), "OBSOLETE");
}

#[test]
fn a_stack_under_review_is_deleted() {
    let cloud = cloud();
    make(&cloud, "one", "CREATE", LOGS, &[]);
    assert_eq!(support::delete(&cloud, "app"), "DELETE_COMPLETE");
}

/// Fact (change sets): Changes come in pages, in the order of logical ids.
/// Source: choice: AWS names no order
#[test]
fn many_changes_come_in_pages() {
    let logs: Vec<_> =
        (0..120).map(|number| format!(r#""L{number:03}": {{"Type": "AWS::Logs::LogGroup"}}"#)).collect();
    let cloud = cloud();
    make(&cloud, "one", "CREATE", &format!(r#"{{"Resources": {{{}}}}}"#, logs.join(",")), &[]);
    let mut found = Vec::new();
    let mut token = String::new();
    loop {
        let mut call = vec![("StackName", "app"), ("ChangeSetName", "one")];
        call.extend((!token.is_empty()).then_some(("NextToken", token.as_str())));
        let page = ok(&cloud, "DescribeChangeSet", &call);
        found.extend(fields(&page, "LogicalResourceId"));
        token = field(&page, "NextToken");
        if token.is_empty() {
            break;
        }
    }
    assert!(found.len() == 120 && found.is_sorted(), "{found:?}");
}

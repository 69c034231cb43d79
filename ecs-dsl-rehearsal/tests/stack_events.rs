//! Events: whose they are, what is in them, and which belong together.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use ecs_dsl_rehearsal::Cloud;
use support::{cloud, create, field, fields, ok, update};

/// A log group, with a line that makes an update.
fn logs(line: u32) -> String {
    format!(
        r#"{{"Resources": {{"Logs": {{"Type": "AWS::Logs::LogGroup", "Metadata": {{"line": {line}}}}}}}}}"#
    )
}

/// The events of a stack, newest first.
fn events(cloud: &Cloud) -> Vec<String> {
    let answer = ok(cloud, "DescribeStackEvents", &[("StackName", "app")]);
    answer.split("<member>").skip(1).map(str::to_owned).collect()
}

/// Fact (stack events): The stack's own events have its name, its id and the type `AWS::CloudFormation::Stack`
/// Source: recorded
/// Fact (stack events): The id of an event is a UUID for the stack and `LogicalId-STATUS-TIME` for a resource.
/// Source: <https://github.com/aws-samples/amazon-cloudfront-secure-static-site/issues/39>
#[test]
fn an_event_says_whose_it_is() {
    let cloud = cloud();
    create(&cloud, "app", &logs(1));
    let all = events(&cloud);
    let (last, first) = (&all[0], all.last().unwrap());
    for own in [last, first] {
        assert_eq!(field(own, "ResourceType"), "AWS::CloudFormation::Stack");
        assert_eq!(
            (field(own, "LogicalResourceId"), field(own, "PhysicalResourceId")),
            ("app".into(), field(own, "StackId"))
        );
        assert_eq!(field(own, "EventId").split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
    }
    let made = &all[1];
    let id = format!("Logs-CREATE_COMPLETE-{}", field(made, "Timestamp"));
    assert_eq!((field(made, "EventId"), field(made, "ResourceType")), (id, "AWS::Logs::LogGroup".into()));
}

/// Fact (stack events): Every event of an operation has the token of its call, and its first is the stack's own.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html>
/// Fact (stack events): `DescribeEvents` knows an operation by its id, and its type: CREATE_STACK, UPDATE_STACK,
/// DELETE_STACK.
/// Source: model: cloudformation, OperationEvent
#[test]
fn an_operation_s_events_belong_together() {
    let cloud = cloud();
    create(&cloud, "app", &logs(1));
    let call = [("StackName", "app"), ("TemplateBody", &logs(2)), ("ClientRequestToken", "second")]
        .map(|(key, value)| (key, value.to_owned()));
    let call: Vec<_> = call.iter().map(|(key, value)| (*key, value.as_str())).collect();
    ok(&cloud, "UpdateStack", &call);
    cloud.finish();
    let all = events(&cloud);
    let own: Vec<_> = all.iter().filter(|event| field(event, "ClientRequestToken") == "second").collect();
    let statuses: Vec<_> = own.iter().rev().map(|event| field(event, "ResourceStatus")).collect();
    assert_eq!(
        statuses,
        [
            "UPDATE_IN_PROGRESS",
            "UPDATE_IN_PROGRESS",
            "UPDATE_COMPLETE",
            "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
            "UPDATE_COMPLETE"
        ]
    );
    assert_eq!(field(own.last().unwrap(), "ResourceType"), "AWS::CloudFormation::Stack");
    let operation = field(own[0], "OperationId");
    assert!(own.iter().all(|event| field(event, "OperationId") == operation));
    let by_operation = ok(&cloud, "DescribeEvents", &[("OperationId", &operation)]);
    assert_eq!(fields(&by_operation, "OperationType"), ["UPDATE_STACK"; 5]);
    let types = fields(&by_operation, "EventType");
    assert_eq!(types[0], "STACK_EVENT");
    assert!(types.contains(&"PROGRESS_EVENT".to_owned()), "{types:?}");
}

/// Fact (stack events): A page has 100 events.
/// Source: choice: AWS promises a megabyte
#[test]
fn events_come_in_pages() {
    let cloud = cloud();
    create(&cloud, "app", &logs(0));
    for line in 1..30 {
        update(&cloud, "app", &logs(line));
    }
    let first = ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
    let token = field(&first, "NextToken");
    let second = ok(&cloud, "DescribeStackEvents", &[("StackName", "app"), ("NextToken", &token)]);
    assert_eq!([&first, &second].map(|page| fields(page, "EventId").len()), [100, 5 * 30 - 100]);
}

/// Fact (stack events): A provider's error: `Resource handler returned message: "TEXT" (RequestToken: UUID,
/// HandlerErrorCode: CODE)`
/// Source: <https://github.com/aws/copilot-cli/issues/5296>
#[test]
fn a_resource_that_fails_says_who_said_it() {
    let taken = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "taken"}}}}"#;
    let cloud = cloud();
    create(&cloud, "first", taken);
    create(&cloud, "app", taken);
    let failed = events(&cloud).into_iter().find(|event| event.contains("CREATE_FAILED")).unwrap();
    let reason = field(&failed, "ResourceStatusReason").replace("&quot;", "\"");
    let token = reason
        .strip_prefix("Resource handler returned message: \"")
        .and_then(|rest| rest.split("\" (RequestToken: ").nth(1))
        .expect(&reason);
    let (uuid, code) = token.split_once(", HandlerErrorCode: ").unwrap();
    assert_eq!((uuid.len(), code), (36, "AlreadyExists)"), "{reason}");
}

/// Fact (stack events): A deletion in a clean-up has `LogicalId-UUID` for its event's id, and no properties.
/// Source: recorded
#[test]
fn an_event_of_a_clean_up_has_another_form() {
    let vpc = |range: &str| {
        format!(
            r#"{{"Resources": {{"Vpc": {{"Type": "AWS::EC2::VPC", "Properties": {{"CidrBlock": "{range}"}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &vpc("10.0.0.0/16"));
    update(&cloud, "app", &vpc("10.1.0.0/16"));
    let all = events(&cloud);
    let deleted = all.iter().find(|event| field(event, "ResourceStatus") == "DELETE_COMPLETE").unwrap();
    let id = field(deleted, "EventId");
    assert_eq!(id.strip_prefix("Vpc-").expect(&id).len(), 36, "{id}");
    assert_eq!(field(deleted, "ResourceProperties"), "");
    let made = all.iter().find(|event| field(event, "EventId").starts_with("Vpc-CREATE_COMPLETE-")).unwrap();
    assert_eq!(field(made, "ResourceProperties"), r#"{"CidrBlock":"10.0.0.0/16"}"#);
}

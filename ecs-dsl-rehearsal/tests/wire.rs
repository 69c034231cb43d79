//! The wire: how requests come and answers go, whoever the client is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use support::{call, cloud, create, delete, field, fields, ok, refused};

const LOGS: &str = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#;

const CLOUDFORMATION: &str = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

/// Fact (wire): An answer is `<XResponse>` in the service's namespace with `<XResult>`, then `<ResponseMetadata>`
/// with the request's id.
/// Source: model: cloudformation, awsQuery
/// Fact (wire): Calls without a result, as `DeleteStack` and `CancelUpdateStack`, have no result element.
/// Source: model: cloudformation, DeleteStack
#[test]
fn answers_have_a_result_where_the_call_has_one() {
    let cloud = cloud();
    create(&cloud, "app", LOGS);
    let stacks = ok(&cloud, "DescribeStacks", &[("StackName", "app")]);
    let begins =
        format!("<DescribeStacksResponse xmlns=\"{CLOUDFORMATION}\"><DescribeStacksResult><Stacks><member>");
    assert!(stacks.starts_with(&begins), "{stacks}");
    let ends = format!(
        "</DescribeStacksResult><ResponseMetadata><RequestId>{}</RequestId></ResponseMetadata></DescribeStacksResponse>",
        field(&stacks, "RequestId")
    );
    assert!(stacks.ends_with(&ends) && field(&stacks, "RequestId").len() == 36, "{stacks}");
    let gone = ok(&cloud, "DeleteStack", &[("StackName", "app")]);
    let begins = format!("<DeleteStackResponse xmlns=\"{CLOUDFORMATION}\"><ResponseMetadata>");
    assert!(gone.starts_with(&begins), "{gone}");
}

/// Fact (wire): An error is `<ErrorResponse>` with type, code and text, `Sender` for what the caller did wrong.
/// Source: <https://github.com/ansible/ansible-modules-core/issues/224>
#[test]
fn an_error_says_who_is_to_blame() {
    let response = call(&cloud(), "DescribeStacks", &[("StackName", "gone")]);
    assert_eq!(response.status, 400);
    let begins = format!(
        "<ErrorResponse xmlns=\"{CLOUDFORMATION}\"><Error><Type>Sender</Type><Code>ValidationError</Code><Message>"
    );
    assert!(response.body.starts_with(&begins), "{}", response.body);
    assert_eq!(field(&response.body, "RequestId").len(), 36);
}

/// Fact (wire): Times are `2024-01-02T03:04:05.678Z`, and what isn't there has no element.
/// Source: model: cloudformation, awsQuery
/// Fact (wire): Lists come as `Name.member.1`, and an empty one as `Name=`
/// Source: model: cloudformation, awsQuery
#[test]
fn times_and_lists_have_their_form() {
    let cloud = cloud();
    let tagged = [
        ("StackName", "app"),
        ("TemplateBody", LOGS),
        ("NotificationARNs", ""),
        ("Tags.member.1.Key", "stage"),
        ("Tags.member.1.Value", "prod"),
        ("Tags.member.2.Key", "team"),
        ("Tags.member.2.Value", "shop"),
    ];
    ok(&cloud, "CreateStack", &tagged);
    cloud.finish();
    let stack = ok(&cloud, "DescribeStacks", &[("StackName", "app")]);
    assert_eq!(
        (fields(&stack, "Key"), fields(&stack, "Value")),
        (vec!["stage".into(), "team".into()], vec!["prod".into(), "shop".into()])
    );
    let time = field(&stack, "CreationTime");
    assert!(time.len() == "2024-01-02T03:04:05.678Z".len() && time.ends_with('Z'), "{time}");
    for absent in ["LastUpdatedTime", "DeletionTime", "StackStatusReason", "Description", "ChangeSetId"] {
        assert!(!stack.contains(absent), "{absent}: {stack}");
    }
}

/// Fact (wire): STS and Auto Scaling speak the same protocol under versions and namespaces of their own.
/// Source: model: sts and autoscaling, awsQuery
#[test]
fn each_service_has_its_namespace() {
    let cloud = cloud();
    let identity = ok(&cloud, "GetCallerIdentity", &[("Version", "2011-06-15")]);
    assert!(
        identity
            .starts_with("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">")
    );
    assert_eq!(["Account", "UserId", "Arn"].map(|name| field(&identity, name).is_empty()), [false; 3]);
    let groups = ok(&cloud, "DescribeAutoScalingGroups", &[("Version", "2011-01-01")]);
    assert!(
        groups.starts_with(
            "<DescribeAutoScalingGroupsResponse xmlns=\"http://autoscaling.amazonaws.com/doc/2011-01-01/\">"
        ),
        "{groups}"
    );
    assert_eq!(refused(&cloud, "GetCallerIdentity", &[]).0, "InvalidAction");
}

/// Fact (wire): `DescribeStacks` without a name gives all stacks but deleted ones, `ListStacks` those as well.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html>
/// Fact (wire): A deleted stack keeps its outputs and parameters, gets a `DeletionTime` and loses its `ChangeSetId`
/// Source: recorded
#[test]
fn a_deleted_stack_is_listed_and_not_described() {
    let cloud = cloud();
    let template = LOGS.replace("}}}", r#"}}, "Outputs": {"Logs": {"Value": {"Ref": "Logs"}}}}"#);
    let call = [
        ("StackName", "app"),
        ("ChangeSetName", "one"),
        ("ChangeSetType", "CREATE"),
        ("TemplateBody", &template),
    ];
    let id = field(&ok(&cloud, "CreateChangeSet", &call), "StackId");
    cloud.finish();
    ok(&cloud, "ExecuteChangeSet", &[("StackName", "app"), ("ChangeSetName", "one")]);
    cloud.finish();
    let there = ok(&cloud, "DescribeStacks", &[]);
    assert!(
        there.contains("<ChangeSetId>")
            && there.contains("<LastUpdatedTime>")
            && !there.contains("<DeletionTime>")
    );
    delete(&cloud, "app");
    assert_eq!(fields(&ok(&cloud, "DescribeStacks", &[]), "StackName"), [""; 0]);
    assert_eq!(fields(&ok(&cloud, "ListStacks", &[]), "StackName"), ["app"]);
    let gone = ok(&cloud, "DescribeStacks", &[("StackName", &id)]);
    assert!(gone.contains("<DeletionTime>") && !gone.contains("<ChangeSetId>"), "{gone}");
    assert!(field(&gone, "OutputValue").starts_with("app-Logs-"), "{gone}");
}

/// Fact (wire): `DescribeStackResources` gives at most 100, `ListStackResources` all in pages.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html>
/// Fact (wire): `DescribeStackResources` takes a stack's name or a physical id, not both.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html>
#[test]
fn many_resources_come_in_pages() {
    let logs: Vec<_> =
        (0..120).map(|number| format!(r#""L{number:03}": {{"Type": "AWS::Logs::LogGroup"}}"#)).collect();
    let cloud = cloud();
    create(&cloud, "app", &format!(r#"{{"Resources": {{{}}}}}"#, logs.join(",")));
    let count = |answer: &str| fields(answer, "LogicalResourceId").len();
    let some = ok(&cloud, "DescribeStackResources", &[("StackName", "app")]);
    assert_eq!(count(&some), 100);
    let first = ok(&cloud, "ListStackResources", &[("StackName", "app")]);
    let token = field(&first, "NextToken");
    let second = ok(&cloud, "ListStackResources", &[("StackName", "app"), ("NextToken", &token)]);
    assert_eq!((count(&first), count(&second), field(&second, "NextToken")), (100, 20, String::new()));

    let id = field(&some, "PhysicalResourceId");
    assert_eq!(count(&ok(&cloud, "DescribeStackResources", &[("PhysicalResourceId", &id)])), 100);
    let both = [("StackName", "app"), ("PhysicalResourceId", id.as_str())];
    assert_eq!(refused(&cloud, "DescribeStackResources", &both).0, "ValidationError");
}

/// Fact (wire): A stack's id is `arn:aws:cloudformation:R:A:stack/NAME/UUID`, a change set's `..:changeSet/NAME/UUID`
/// Source: model: cloudformation, StackId
#[test]
fn ids_are_arns() {
    let cloud = cloud();
    let call =
        [("StackName", "app"), ("ChangeSetName", "one"), ("ChangeSetType", "CREATE"), ("TemplateBody", LOGS)];
    let made = ok(&cloud, "CreateChangeSet", &call);
    for (element, kind) in [("StackId", "stack/app"), ("Id", "changeSet/one")] {
        let id = field(&made, element);
        let uuid =
            id.strip_prefix(&format!("arn:aws:cloudformation:us-east-1:123456789012:{kind}/")).expect(&id);
        let lengths: Vec<_> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
    }
}

/// Fact (wire): `GetTemplate` gives a stack's template as it was written, or the one of a change set.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html>
/// Fact (wire): `DeleteChangeSet` of one that is gone already succeeds.
/// Source: choice: AWS doesn't say it
#[test]
fn templates_come_back_as_they_were_sent() {
    let cloud = cloud();
    let yaml = "# Of a person.\nResources:\n  Logs: {Type: 'AWS::Logs::LogGroup'}\n";
    create(&cloud, "app", yaml);
    assert_eq!(
        field(&ok(&cloud, "GetTemplate", &[("StackName", "app")]), "TemplateBody")
            .replace("&#39;", "'")
            .replace("&apos;", "'"),
        yaml
    );
    let call = [("StackName", "app"), ("ChangeSetName", "one"), ("TemplateBody", LOGS)];
    ok(&cloud, "CreateChangeSet", &call);
    let next = ok(&cloud, "GetTemplate", &[("StackName", "app"), ("ChangeSetName", "one")]);
    assert!(next.contains("StagesAvailable") && field(&next, "TemplateBody").starts_with('{'), "{next}");
    for _ in 0..2 {
        ok(&cloud, "DeleteChangeSet", &[("StackName", "app"), ("ChangeSetName", "one")]);
    }
}

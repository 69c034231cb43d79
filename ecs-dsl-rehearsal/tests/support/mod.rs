//! A client for tests: calls, fields of answers, and stacks in one line.

#![allow(dead_code, reason = "each test file uses its own part")]

use ecs_dsl_rehearsal::{Cloud, Pace, Request, Response};

/// A cloud in which time passes only when a test says so.
pub(crate) fn cloud() -> Cloud {
    Cloud::builder().pace(Pace::Manual).build()
}

/// One call, whatever comes of it.
pub(crate) fn call(cloud: &Cloud, action: &str, parameters: &[(&str, &str)]) -> Response {
    cloud.handle(&Request::call(action, parameters))
}

/// One call that succeeds.
pub(crate) fn ok(cloud: &Cloud, action: &str, parameters: &[(&str, &str)]) -> String {
    let response = call(cloud, action, parameters);
    assert_eq!(response.status, 200, "{action}: {}", response.body);
    response.body
}

/// The code and the text of a call that fails.
pub(crate) fn refused(cloud: &Cloud, action: &str, parameters: &[(&str, &str)]) -> (String, String) {
    let response = call(cloud, action, parameters);
    assert_ne!(response.status, 200, "{action} succeeds: {}", response.body);
    (field(&response.body, "Code"), field(&response.body, "Message"))
}

/// The first element of a name; empty if there is none.
pub(crate) fn field(xml: &str, name: &str) -> String {
    fields(xml, name).into_iter().next().unwrap_or_default()
}

/// All elements of a name.
pub(crate) fn fields(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let parts = xml.split(&open).skip(1);
    let text = |part: &str| part.split(&close).next().unwrap_or_default().to_owned();
    let unescape = |text: String| text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    parts.map(|part| unescape(text(part))).collect()
}

const CAPABILITIES: (&str, &str) = ("Capabilities.member.1", "CAPABILITY_NAMED_IAM");

/// Creates a stack, lets it end, and gives its status.
pub(crate) fn create(cloud: &Cloud, name: &str, template: &str) -> String {
    ok(cloud, "CreateStack", &[("StackName", name), ("TemplateBody", template), CAPABILITIES]);
    cloud.finish();
    cloud.stack_status(name).unwrap_or_default()
}

/// Updates a stack, lets it end, and gives its status.
pub(crate) fn update(cloud: &Cloud, name: &str, template: &str) -> String {
    ok(cloud, "UpdateStack", &[("StackName", name), ("TemplateBody", template), CAPABILITIES]);
    cloud.finish();
    cloud.stack_status(name).unwrap_or_default()
}

/// Deletes a stack, lets it end, and gives its status.
pub(crate) fn delete(cloud: &Cloud, name: &str) -> String {
    ok(cloud, "DeleteStack", &[("StackName", name)]);
    cloud.finish();
    cloud.stack_status(name).unwrap_or_default()
}

/// `LogicalId STATUS reason`, oldest first.
pub(crate) fn history(cloud: &Cloud, name: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut token = String::new();
    loop {
        let next = (!token.is_empty()).then_some(("NextToken", token.as_str()));
        let parameters: Vec<_> = [("StackName", name)].into_iter().chain(next).collect();
        let page = ok(cloud, "DescribeStackEvents", &parameters);
        for event in page.split("<member>").skip(1) {
            let parts = ["LogicalResourceId", "ResourceStatus", "ResourceStatusReason"]
                .map(|name| field(event, name));
            lines.push(parts.join(" ").trim_end().to_owned());
        }
        token = field(&page, "NextToken");
        if token.is_empty() {
            lines.reverse();
            return lines;
        }
    }
}

/// The physical id of a resource.
pub(crate) fn physical(cloud: &Cloud, stack: &str, logical: &str) -> String {
    let answer = ok(cloud, "DescribeStackResource", &[("StackName", stack), ("LogicalResourceId", logical)]);
    field(&answer, "PhysicalResourceId")
}

/// A log group and a parameter that refers to it.
pub(crate) fn two(retention: &str, kind: &str) -> String {
    format!(
        r#"{{"Resources": {{
            "Logs": {{"Type": "AWS::Logs::LogGroup", "Properties": {{"RetentionInDays": {retention}}}}},
            "Name": {{"Type": "AWS::SSM::Parameter",
                "Properties": {{"Type": "{kind}", "Value": {{"Ref": "Logs"}}}}}}
        }}}}"#
    )
}

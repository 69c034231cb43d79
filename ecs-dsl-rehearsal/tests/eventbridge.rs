//! Rules on the events that AWS documents: which match, and what people receive.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

use ecs_dsl_rehearsal::eventbridge::{InputTransformer, Pattern, Rules};
use serde_json::{Value, json};

/// An event of a service, with what all events have.
fn event(source: &str, kind: &str, detail: Value) -> String {
    json!({
        "version": "0",
        "id": "af3c496d-f4a8-65d1-70f4-a69d52e9b584",
        "detail-type": kind,
        "source": source,
        "account": "123456789012",
        "time": "2026-01-01T00:05:00Z",
        "region": "us-east-1",
        "resources": ["arn:aws:ecs:us-east-1:123456789012:service/prod/api"],
        "detail": detail,
    })
    .to_string()
}

fn task_stopped() -> String {
    let detail = json!({
        "clusterArn": "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
        "taskArn": "arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef",
        "group": "service:api",
        "lastStatus": "STOPPED",
        "desiredStatus": "STOPPED",
        "stopCode": "EssentialContainerExited",
        "stoppedReason": "Essential container in task exited",
        "containers": [
            {"name": "api", "lastStatus": "STOPPED", "exitCode": 137, "reason": "OutOfMemoryError"},
            {"name": "proxy", "lastStatus": "STOPPED", "exitCode": 0}
        ],
        "version": 5
    });
    event("aws.ecs", "ECS Task State Change", detail)
}

fn placement_failed() -> String {
    let detail = json!({
        "eventType": "ERROR",
        "eventName": "SERVICE_TASK_PLACEMENT_FAILURE",
        "clusterArn": "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
        "createdAt": "2026-01-01T00:05:00Z",
        "reason": "RESOURCE:CPU"
    });
    event("aws.ecs", "ECS Service Action", detail)
}

fn deployment(name: &str, kind: &str) -> String {
    let detail = json!({
        "eventType": kind,
        "eventName": name,
        "deploymentId": "ecs-svc/123",
        "updatedAt": "2026-01-01T00:05:00Z",
        "reason": "ECS deployment circuit breaker: task failed to start."
    });
    event("aws.ecs", "ECS Deployment State Change", detail)
}

fn container_instance() -> String {
    let detail = json!({"agentConnected": false, "status": "ACTIVE", "version": 2,
        "registeredResources": [{"name": "CPU", "integerValue": 2048}],
        "remainingResources": [{"name": "CPU", "integerValue": 0}]});
    event("aws.ecs", "ECS Container Instance State Change", detail)
}

fn spot_warning() -> String {
    let detail = json!({"instance-id": "i-0123456789abcdef0", "instance-action": "terminate"});
    event("aws.ec2", "EC2 Spot Instance Interruption Warning", detail)
}

fn rebalance() -> String {
    let detail = json!({"instance-id": "i-0123456789abcdef0"});
    event("aws.ec2", "EC2 Instance Rebalance Recommendation", detail)
}

fn launch_failed() -> String {
    let detail = json!({
        "AutoScalingGroupName": "machines", "EC2InstanceId": "", "StatusCode": "Failed",
        "Cause": "At 2026-01-01T00:04:00Z an instance was started in response to a difference between desired and actual capacity.",
        "Details": {"Availability Zone": "us-east-1a", "Subnet ID": "subnet-1"}
    });
    event("aws.autoscaling", "EC2 Instance Launch Unsuccessful", detail)
}

fn alarm() -> String {
    let detail = json!({
        "alarmName": "Errors", "configuration": {"metrics": []},
        "state": {"value": "ALARM", "reason": "Threshold Crossed", "timestamp": "2026-01-01T00:05:00.000+0000"},
        "previousState": {"value": "OK"}
    });
    event("aws.cloudwatch", "CloudWatch Alarm State Change", detail)
}

/// The rules of a team that wants to hear of what goes wrong with its service.
const TEMPLATE: &str = r#"
Resources:
  Page: {Type: 'AWS::SNS::Topic'}
  Log: {Type: 'AWS::SQS::Queue'}
  Killed:
    Type: AWS::Events::Rule
    Properties:
      Name: killed
      EventPattern:
        source: [aws.ecs]
        detail-type: [ECS Task State Change]
        detail:
          lastStatus: [STOPPED]
          group: [{prefix: 'service:'}]
          containers: {exitCode: [{numeric: ['>', 0]}], name: [api]}
      Targets:
        - Id: people
          Arn: !Ref Page
          InputTransformer:
            InputPathsMap: {group: $.detail.group, why: '$.detail.stoppedReason', exit: '$.detail.containers[0].exitCode', names: '$.detail.containers[*].name'}
            InputTemplate: |-
              "<group> lost a task: <why> (<exit>)."
              "Rule <aws.events.rule-name>, at <aws.events.event.ingestion-time>."
        - {Id: record, Arn: !GetAtt Log.Arn, InputPath: $.detail.containers}
  Failed:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: '{"source": ["aws.ecs"], "$or": [{"detail": {"eventType": ["ERROR"]}}, {"detail-type": [{"suffix": "Container Instance State Change"}], "detail": {"agentConnected": [false]}}]}'
      Targets:
        - Id: people
          Arn: !Ref Page
          InputTransformer:
            InputPathsMap: {name: $.detail.eventName, why: $.detail.reason, all: $.detail}
            InputTemplate: '{"what": <name>, "why": "because: <why>", "all": <all>, "rule": <aws.events.rule-arn>}'
  Machines:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: {source: [aws.ec2, aws.autoscaling], detail-type: [{wildcard: 'EC2*Interruption*'}, {anything-but: {suffix: Recommendation}}]}
      Targets: [{Id: people, Arn: !Ref Page, Input: '"Machines come and go."'}]
  Off:
    Type: AWS::Events::Rule
    Properties: {State: DISABLED, EventPattern: {source: [{prefix: aws.}]}}
  Elsewhere:
    Type: AWS::Events::Rule
    Properties: {EventBusName: orders, EventPattern: {source: [{prefix: aws.}]}, Targets: [{Id: all, Arn: !Ref Page}]}
  Nightly:
    Type: AWS::Events::Rule
    Properties: {ScheduleExpression: rate(1 day)}
"#;

/// Fact (events): Events of tasks, deployments, container instances, Spot, groups and alarms have the guides' fields.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
#[test]
fn each_rule_matches_the_events_that_it_means() {
    let rules = Rules::of(TEMPLATE).unwrap();
    let matching = |event: String| rules.matching(&event).unwrap().join(" ");
    assert_eq!(matching(task_stopped()), "Killed");
    assert_eq!(matching(placement_failed()), "Failed");
    assert_eq!(matching(deployment("SERVICE_DEPLOYMENT_FAILED", "ERROR")), "Failed");
    assert_eq!(matching(deployment("SERVICE_DEPLOYMENT_COMPLETED", "INFO")), "");
    assert_eq!(matching(container_instance()), "Failed");
    assert_eq!(matching(spot_warning()), "Machines");
    assert_eq!(matching(rebalance()), "");
    assert_eq!(matching(launch_failed()), "Machines");
    assert_eq!(matching(alarm()), "");
}

#[test]
fn two_fields_of_one_container_are_those_of_one() {
    let rules = Rules::of(TEMPLATE).unwrap();
    // Now the proxy is what failed: no container is called api and has an exit code above 0.
    let other = task_stopped().replace("137", "0").replace(
        r#""exitCode":0,"lastStatus":"STOPPED","name":"proxy""#,
        r#""exitCode":1,"lastStatus":"STOPPED","name":"proxy""#,
    );
    assert!(other.contains(r#""exitCode":1"#));
    assert_eq!(rules.matching(&other).unwrap(), Vec::<&str>::new());
}

#[test]
fn people_receive_what_the_rule_makes_of_the_event() {
    let rules = Rules::of(TEMPLATE).unwrap();
    let received = |event: &str| -> Vec<(String, String)> {
        let deliveries = rules.deliveries(event).unwrap();
        deliveries.into_iter().map(|delivery| (delivery.arn, delivery.input)).collect()
    };
    let owned = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(arn, input)| ((*arn).to_owned(), (*input).to_owned())).collect()
    };
    let text = "\"service:api lost a task: Essential container in task exited (137).\"\n\
                \"Rule killed, at 2026-01-01T00:05:00Z.\"";
    let containers =
        serde_json::from_str::<Value>(&task_stopped()).unwrap()["detail"]["containers"].to_string();
    assert_eq!(received(&task_stopped()), owned(&[("Page", text), ("Log.Arn", &containers)]));
    assert_eq!(received(&spot_warning()), owned(&[("Page", r#""Machines come and go.""#)]));

    let json: Value = serde_json::from_str(&received(&placement_failed())[0].1).unwrap();
    assert_eq!(json["what"], "SERVICE_TASK_PLACEMENT_FAILURE");
    assert_eq!(json["why"], "because: RESOURCE:CPU");
    assert_eq!(json["all"]["createdAt"], "2026-01-01T00:05:00Z");
    assert_eq!(json["rule"], "arn:aws:events:us-east-1:123456789012:rule/Failed");

    let all = rules.deliveries_on("orders", &alarm()).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&all[0].input).unwrap(),
        serde_json::from_str::<Value>(&alarm()).unwrap()
    );
    assert!(rules.deliveries("[]").is_err() && rules.matching("{").is_err());
}

#[test]
fn what_eventbridge_refuses_is_refused_with_the_rule() {
    let refused = |properties: &str| {
        let template = format!(
            r#"{{"Resources": {{"Rule": {{"Type": "AWS::Events::Rule", "Properties": {properties}}}}}}}"#
        );
        Rules::of(&template).unwrap_err().to_string()
    };
    let target = |rest: &str| {
        format!(r#"{{"EventPattern": {{"source": ["a"]}}, "Targets": [{{"Id": "t", "Arn": "x", {rest}}}]}}"#)
    };
    let transformer = |template: &str| {
        target(&format!(
            r#""InputTransformer": {{"InputPathsMap": {{"a": "$.a"}}, "InputTemplate": {}}}"#,
            json!(template)
        ))
    };
    assert_eq!(
        refused(r#"{"EventPattern": {"source": "aws.ecs"}}"#),
        "Rule: Event pattern is not valid. Reason: \"source\" must be an object or an array"
    );
    assert_eq!(refused("{}"), "Rule: a rule needs an EventPattern or a ScheduleExpression");
    assert_eq!(refused(&target(r#""Input": "text""#)), "Rule: target t: Input is no JSON");
    assert_eq!(
        refused(&target(r#""Input": "1", "InputPath": "$.a""#)),
        "Rule: target t: only one of Input, InputPath and InputTransformer may be set"
    );
    assert_eq!(
        refused(&transformer(r#""<b>""#)),
        "Rule: target t: the template mentions <b>, which has no path"
    );
    assert!(
        refused(&transformer("A task stopped: <a>")).starts_with("Rule: target t: the template is no JSON")
    );
    assert!(refused(&transformer(r#"{"a": <a>, }"#)).starts_with("Rule: target t: the template is no JSON"));
}

/// Fact (events): An input transformer gives what the guide's examples show.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html>
#[test]
fn a_transformer_does_what_aws_s_examples_show() {
    let event = r#"{"version": "0", "detail-type": "EC2 Instance State-change Notification", "time": "2015-11-11T21:29:54Z",
        "detail": {"instance-id": "i-0123456789", "state": "RUNNING"}}"#;
    let paths = [
        ("timestamp", "$.time"),
        ("instance", "$.detail.instance-id"),
        ("state", "$.detail.state"),
        ("no", "$.no"),
    ];
    let render = |template: &str| InputTransformer::new(&paths, template).unwrap().render(event).unwrap();
    for (template, expected) in [
        (r#""instance <instance> is in <state>""#, r#""instance i-0123456789 is in RUNNING""#),
        (r#""instance \"<instance>\" is in <state>""#, r#""instance \"i-0123456789\" is in RUNNING""#),
        (
            "{\n \"instance\" : <instance>,\n \"state\": <state>\n}",
            r#"{"instance":"i-0123456789","state":"RUNNING"}"#,
        ),
        (
            r#"{"instance": <instance>, "instanceStatus": "instance \"<instance>\" is in <state>"}"#,
            r#"{"instance":"i-0123456789","instanceStatus":"instance \"i-0123456789\" is in RUNNING"}"#,
        ),
        (r#"{"state": [9, <state>, true]}"#, r#"{"state":[9,"RUNNING",true]}"#),
        (r#""before <no> after""#, r#""before  after""#),
        (r#""1 < 2 > 1, <state>""#, r#""1 < 2 > 1, RUNNING""#),
    ] {
        assert_eq!(render(template), expected);
    }
    assert!(!render("{\"a\": <aws.events.event>}").contains("RUNNING"));
    assert!(render("{\"a\": <aws.events.event.json>}").contains("RUNNING"));
}

/// Whether the list of a field in a pattern matches a value of it.
fn value_matches(list: Value, value: Value) -> bool {
    Pattern::of(&json!({"x": list})).unwrap().matches_value(&json!({"x": value}))
}

/// Fact (events): The operators of patterns match as the guide's table says.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>
#[test]
fn every_operator_matches_what_aws_s_table_says() {
    for (list, yes, no) in [
        (json!(["a", "b"]), json!("b"), json!("c")),
        (json!([null]), json!(null), json!("null")),
        (json!([true]), json!(true), json!("true")),
        (json!([""]), json!(""), json!(" ")),
        (json!([3]), json!(3.0), json!(4)),
        (json!([{"prefix": "us-"}]), json!("us-east-1"), json!("eu-west-1")),
        (json!([{"prefix": {"equals-ignore-case": "EventB"}}]), json!("eventbridge"), json!("event")),
        (json!([{"suffix": ".png"}]), json!("a.png"), json!("a.PNG")),
        (json!([{"suffix": {"equals-ignore-case": ".png"}}]), json!("a.PNG"), json!("a.jpg")),
        (json!([{"equals-ignore-case": "alice"}]), json!("ALICE"), json!("bob")),
        (json!([{"wildcard": "dir/*.png"}]), json!("dir/a.png"), json!("a.png")),
        (json!([{"exists": true}]), json!("a"), json!({"y": 1})),
        (json!([{"numeric": ["<", 10]}]), json!(9), json!("9")),
        (json!([{"cidr": "10.0.0.0/24"}]), json!("10.0.0.7"), json!("10.0.1.7")),
        (json!([{"anything-but": "a"}]), json!("b"), json!("a")),
        (json!([{"anything-but": ["a", "b"]}]), json!("c"), json!("b")),
        (json!([{"anything-but": 100}]), json!(101), json!(100.0)),
        (json!([{"anything-but": [100, 200]}]), json!("100"), json!(200)),
        (json!([{"anything-but": {"prefix": "us-"}}]), json!("eu-"), json!("us-east-1")),
        (json!([{"anything-but": {"prefix": ["us-", "eu-"]}}]), json!("ap-"), json!("eu-")),
        (json!([{"anything-but": {"suffix": ".png"}}]), json!("a.jpg"), json!("a.png")),
        (json!([{"anything-but": {"equals-ignore-case": "init"}}]), json!("run"), json!("INIT")),
        (json!([{"anything-but": {"wildcard": "*/lib/*"}}]), json!("/bin/x"), json!("/lib/x")),
        // Of two lists, one value in both is enough.
        (json!(["a", "b"]), json!(["x", "b"]), json!(["x", "y"])),
        (json!(["a"]), json!([["a"]]), json!([])),
        (json!([{"anything-but": "a"}]), json!(["a", "b"]), json!(["a"])),
    ] {
        assert!(value_matches(list.clone(), yes.clone()), "{list} and {yes}");
        assert!(!value_matches(list.clone(), no.clone()), "{list} and {no}");
    }
}

/// Fact (events): A field that isn't there is matched by `exists: false` alone.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>
#[test]
fn a_field_that_is_not_there_is_matched_by_exists_false_only() {
    let matches = |pattern: Value, event: Value| Pattern::of(&pattern).unwrap().matches_value(&event);
    assert!(matches(json!({"x": [{"exists": false}]}), json!({"y": 1})));
    assert!(matches(json!({"x": {"y": [{"exists": false}]}}), json!({"x": {"y": {"z": 1}}})));
    assert!(matches(json!({"x": ["a", {"exists": false}]}), json!({"x": "a"})));
    assert!(!matches(json!({"x": ["a", {"exists": false}]}), json!({"x": "b"})));
    assert!(!matches(json!({"x": [{"exists": false}]}), json!({"x": null})));
    assert!(!matches(json!({"x": [{"anything-but": "a"}]}), json!({"y": 1})));
}

/// Fact (events): Of the conditions in `$or` one is enough.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html>
#[test]
fn one_of_several_conditions_is_enough_in_or() {
    let pattern = Pattern::of(&json!({
        "source": ["aws.cloudwatch"],
        "$or": [
            {"metricName": ["CPUUtilization", "ReadLatency"]},
            {"metricType": ["MetricType"], "namespace": ["AWS/EC2"], "$or": [{"metricId": [1234]}, {"spaceId": [1000]}]},
            {"scope": ["Service"]}
        ]
    }))
    .unwrap();
    let matches = |event: Value| pattern.matches_value(&event);
    assert!(matches(json!({"source": "aws.cloudwatch", "scope": "Service"})));
    let part = json!({"source": "aws.cloudwatch", "metricType": "MetricType", "namespace": "AWS/EC2", "spaceId": 1000});
    assert!(matches(part));
    assert!(!matches(
        json!({"source": "aws.cloudwatch", "metricType": "MetricType", "namespace": "AWS/EC2"})
    ));
    assert!(!matches(json!({"scope": "Service"})));
}

//! What an operation does, in order, and where it ends: creation, update, replacement, failure,
//! rollback, deletion.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use support::{cloud, create, delete, field, history, ok, physical, refused, two, update};

/// The lines of one operation: from its last first event on.
fn last_operation(lines: &[String], first: &str) -> Vec<String> {
    let start = lines.iter().rposition(|line| line == first).expect("the operation has begun");
    lines[start..].to_vec()
}

/// Fact (operations): A resource begins when all that it refers to is ready; of those that are ready, in the order of
/// logical ids.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html>
/// Fact (operations): A resource has three events: in progress without an id, `Resource creation Initiated` with it,
/// complete.
/// Source: recorded
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

/// Fact (operations): Types that are checked for eventual consistency send CONFIGURATION_COMPLETE, and dependents
/// begin then.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-resource-configuration-complete.html>
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

/// Fact (operations): The first failure cancels what runs, with `Resource creation cancelled`, and nothing more
/// begins.
/// Source: <https://github.com/ks888/LambStatus/issues/6>
/// Fact (operations): A creation that fails is deleted in reverse order; its reason lists the cancelled resources as
/// well and ends in `Rollback requested by user.`
/// Source: <https://github.com/aws-samples/amazon-ec2-gitlab-runner/issues/1>
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

/// Fact (operations): With rollback off, paths that don't depend on the failure go on, and an update mends the stack.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stack-failure-options.html>
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

/// Fact (operations): An update begins with UPDATE_IN_PROGRESS and passes UPDATE_COMPLETE_CLEANUP_IN_PROGRESS also
/// with nothing to clean up.
/// Source: recorded
/// Fact (calls): `UpdateStack` without changes: `No updates are to be performed.`
/// Source: recorded
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

/// Fact (operations): A replacement makes the new resource first, moves its dependents, and deletes the old one in
/// the clean-up.
/// Source: recorded
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

/// Fact (operations): A failed update gives each resource its old properties back, and the stack its old template.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
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

/// Fact (operations): What a failed update has made is deleted in the clean-up after the rollback.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn what_a_failed_update_has_made_is_deleted_in_the_clean_up() {
    let cloud = cloud();
    create(&cloud, "app", r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#);
    assert_eq!(update(&cloud, "app", &two("7", "Nonsense")), "UPDATE_ROLLBACK_COMPLETE");
    let answer = ok(&cloud, "ListStackResources", &[("StackName", "app")]);
    assert_eq!(support::fields(&answer, "LogicalResourceId"), ["Logs"]);
}

/// Fact (operations): A resource with `DeletionPolicy: Retain` stays when its stack is deleted, and its name stays
/// taken.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html>
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

/// Fact (operations): `RetainExceptOnCreate` retains but when the creation itself is rolled back.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html>
/// Fact (operations): What is retained has the event DELETE_SKIPPED.
/// Source: recorded
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

/// Fact (operations): A clean-up tries a deletion three times; then the resource is DELETE_FAILED and the stack
/// UPDATE_COMPLETE all the same, with a reason.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html>
#[test]
fn a_clean_up_that_fails_fails_no_update() {
    let protected = r#""Group": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {
        "MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["us-east-1a"], "NewInstancesProtectedFromScaleIn": true,
        "LaunchTemplate": {"LaunchTemplateId": "lt-0123456789abcdef0", "Version": "1"}}},"#;
    let template =
        |group: &str| format!(r#"{{"Resources": {{{group} "Logs": {{"Type": "AWS::Logs::LogGroup"}}}}}}"#);
    let cloud = cloud();
    create(&cloud, "app", &template(protected));
    assert_eq!(update(&cloud, "app", &template("")), "UPDATE_COMPLETE");
    let stack = ok(&cloud, "DescribeStacks", &[("StackName", "app")]);
    assert_eq!(field(&stack, "StackStatusReason"), "The following resource(s) failed to delete: [Group]. ");
    let events = ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
    let at = |status: &str| {
        let event =
            events.split("<member>").find(|event| event.contains("Group") && event.contains(status)).unwrap();
        let time = field(event, "Timestamp");
        let part = |from: usize| time.get(from..from + 2).unwrap().parse::<u32>().unwrap();
        part(14) * 60 + part(17)
    };
    // A deletion of a minute, and twice a pause of ten seconds.
    assert_eq!(at("DELETE_FAILED") - at("DELETE_IN_PROGRESS"), 60 + 2 * 10);
}

/// Fact (operations): The reason of a failed update lists what couldn't be made and what couldn't be updated, and
/// ends in a blank.
/// Source: <https://github.com/serverless/serverless/issues/1745>
#[test]
fn a_failed_update_lists_what_failed() {
    let cloud = cloud();
    create(&cloud, "app", &two("7", "String"));
    // Both fail in the same second.
    let bad = two("8", "String").replacen(
        r#""Resources": {"#,
        r#""Resources": {"Bad": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "Nonsense", "Value": "x"}},"#,
        1,
    );
    assert_eq!(update(&cloud, "app", &bad), "UPDATE_ROLLBACK_COMPLETE");
    let stack = ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]);
    let reasons = support::fields(&stack, "ResourceStatusReason");
    let reason = "The following resource(s) failed to create: [Bad]. The following resource(s) failed to update: [Logs]. ";
    assert!(reasons.iter().any(|found| found == reason), "{reasons:#?}");
}

/// Fact (operations): A replaced resource is kept by `UpdateReplacePolicy` and not by `DeletionPolicy`
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html>
#[test]
fn what_is_replaced_stays_by_a_policy_of_its_own() {
    let template = |range: &str, policy: &str| {
        format!(
            r#"{{"Resources": {{"Vpc": {{"Type": "AWS::EC2::VPC", "{policy}": "Retain", "Properties": {{"CidrBlock": "{range}"}}}}}}}}"#
        )
    };
    for (policy, event) in [("UpdateReplacePolicy", "DELETE_SKIPPED"), ("DeletionPolicy", "DELETE_COMPLETE")]
    {
        let cloud = cloud();
        create(&cloud, "app", &template("10.0.0.0/16", policy));
        assert_eq!(update(&cloud, "app", &template("10.1.0.0/16", policy)), "UPDATE_COMPLETE");
        assert!(history(&cloud, "app").contains(&format!("Vpc {event}")), "{:#?}", history(&cloud, "app"));
    }
}

/// Fact (operations): A stack deletes a secret at once, without the days in which it could come back: its name is
/// free.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html>
#[test]
fn a_deleted_secret_leaves_its_name() {
    let template =
        r#"{"Resources": {"Vault": {"Type": "AWS::SecretsManager::Secret", "Properties": {"Name": "api"}}}}"#;
    let cloud = cloud();
    for _ in 0..2 {
        assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE");
        assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
    }
}

/// Public addresses are few, and none is given twice.
#[test]
fn each_address_is_given_once() {
    let address = |place| format!(r#""E{place}": {{"Type": "AWS::EC2::EIP"}}"#);
    let all: Vec<String> = (0..200).map(address).collect();
    let template = format!(r#"{{"Resources": {{{}}}}}"#, all.join(", "));
    assert_eq!(create(&cloud(), "app", &template), "CREATE_COMPLETE");
}

/// What has its name within something else is there once in each.
#[test]
fn names_within_something_are_taken_there_alone() {
    let template = |policies: &[&str]| {
        let policy = |name: &&str| {
            format!(
                r#", "{name}": {{"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {{"PolicyName": "cpu",
                "ScalingTargetId": {{"Ref": "Target"}}, "PolicyType": "TargetTrackingScaling",
                "TargetTrackingScalingPolicyConfiguration": {{"TargetValue": 60,
                    "PredefinedMetricSpecification": {{"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}}}}}}}}"#
            )
        };
        let policies: String = policies.iter().map(policy).collect();
        format!(
            r#"{{"Resources": {{
                "Cluster": {{"Type": "AWS::ECS::Cluster"}},
                "Task": {{"Type": "AWS::ECS::TaskDefinition", "Properties": {{"ContainerDefinitions": [
                    {{"Name": "web", "Image": "web:1", "Memory": 128}}]}}}},
                "Web": {{"Type": "AWS::ECS::Service", "Properties": {{"Cluster": {{"Ref": "Cluster"}},
                    "ServiceName": "web", "TaskDefinition": {{"Ref": "Task"}}, "DesiredCount": 0}}}},
                "Target": {{"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {{"MinCapacity": 1,
                    "MaxCapacity": 2, "ScalableDimension": "ecs:service:DesiredCount", "ServiceNamespace": "ecs",
                    "ResourceId": {{"Fn::Sub": "service/${{Cluster}}/${{Web.Name}}"}}}}}}{policies}}}}}"#
        )
    };
    let cloud = cloud();
    assert_eq!(create(&cloud, "prod", &template(&["Cpu"])), "CREATE_COMPLETE");
    assert_eq!(create(&cloud, "staging", &template(&["Cpu"])), "CREATE_COMPLETE");
    assert_eq!(create(&cloud, "twice", &template(&["Cpu", "Again"])), "ROLLBACK_COMPLETE");
}

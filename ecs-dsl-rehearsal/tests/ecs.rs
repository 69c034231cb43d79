//! What AWS knows across resources: services and their target groups, capacity providers and their
//! groups, subnets in their network, stored secrets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use std::time::Duration;

use ecs_dsl_rehearsal::Cloud;
use support::{cloud, create, delete, field, history, ok, update};

/// The reason of the first failure, or what became of the stack.
fn reason(cloud: &Cloud, stack: &str) -> String {
    let failed = history(cloud, stack).into_iter().find(|line| line.contains("_FAILED "));
    failed.unwrap_or_else(|| cloud.stack_status(stack).unwrap_or_default())
}

fn resources(parts: &[&str]) -> String {
    format!(r#"{{"Resources": {{{}}}}}"#, parts.join(","))
}

const CLUSTER: &str = r#""Cluster": {"Type": "AWS::ECS::Cluster"}"#;
const TASK: &str = r#""Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{"Name": "api", "Image": "nginx", "Memory": 128, "PortMappings": [{"ContainerPort": 80}]}]}}"#;
const PROVIDER: &str = r#""Provider": {"Type": "AWS::ECS::CapacityProvider", "Properties": {"AutoScalingGroupProvider": {
    "AutoScalingGroupArn": {"Ref": "Group"}, "ManagedScaling": {"Status": "ENABLED"}, "ManagedTerminationProtection": "ENABLED"}}}"#;
const ASSOCIATION: &str = r#""Association": {"Type": "AWS::ECS::ClusterCapacityProviderAssociations", "Properties": {
    "Cluster": {"Ref": "Cluster"}, "CapacityProviders": [{"Ref": "Provider"}],
    "DefaultCapacityProviderStrategy": [{"CapacityProvider": {"Ref": "Provider"}, "Weight": 1}]}}"#;

fn group(least: u32, protected: bool) -> String {
    format!(
        r#""Group": {{"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {{
            "MinSize": "{least}", "MaxSize": "4", "AvailabilityZones": ["us-east-1a"],
            "LaunchTemplate": {{"LaunchTemplateId": "lt-0123456789abcdef0", "Version": "1"}},
            "NewInstancesProtectedFromScaleIn": {protected}}}}}"#
    )
}

fn service(properties: &str) -> String {
    format!(
        r#""Service": {{"Type": "AWS::ECS::Service", "DependsOn": "Association", "Properties": {{
            "Cluster": {{"Ref": "Cluster"}}, "TaskDefinition": {{"Ref": "Task"}} {properties}}}}}"#
    )
}

/// A cluster whose one service runs on instances of its own.
fn system(least: u32, count: u32) -> String {
    let count = format!(r#", "DesiredCount": {count}"#);
    resources(&[CLUSTER, TASK, PROVIDER, ASSOCIATION, &group(least, true), &service(&count)])
}

#[test]
fn a_capacity_provider_may_not_be_called_after_aws() {
    let template = resources(&[&group(0, true), PROVIDER]);
    let cloud = cloud();
    assert_eq!(create(&cloud, "ecs-prod", &template), "ROLLBACK_COMPLETE");
    assert!(
        reason(&cloud, "ecs-prod").contains("The name cannot be prefixed with"),
        "{}",
        reason(&cloud, "ecs-prod")
    );
    assert_eq!(create(&cloud, "prod", &template), "CREATE_COMPLETE");
}

/// Fact (managed scaling): Managed termination protection needs a group that protects its machines.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html>
#[test]
fn managed_termination_protection_needs_a_protecting_group() {
    let cloud = cloud();
    create(&cloud, "prod", &resources(&[&group(0, false), PROVIDER]));
    assert!(
        reason(&cloud, "prod")
            .contains("the Auto Scaling group must have instance protection from scale in enabled")
    );
}

/// Fact (services in stacks): A service whose capacity provider isn't associated with its cluster yet fails: it needs
/// a `DependsOn`
/// Source: <https://github.com/aws/containers-roadmap/issues/631>
#[test]
fn a_service_needs_its_providers_associated() {
    let strategy =
        r#", "CapacityProviderStrategy": [{"CapacityProvider": {"Ref": "Provider"}, "Weight": 1}]"#;
    let service = service(strategy).replace(r#""DependsOn": "Association","#, "");
    let cloud = cloud();
    create(&cloud, "prod", &resources(&[CLUSTER, TASK, PROVIDER, &group(0, true), &service]));
    assert!(reason(&cloud, "prod").contains("a capacity provider that is not associated with the cluster"));
}

/// Fact (services in stacks): A service whose target group has no listener yet fails: `.. does not have an associated
/// load balancer.`
/// Source: seen
#[test]
fn a_service_needs_its_target_group_on_a_listener() {
    let targets = r#""Targets": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Port": 80, "Protocol": "HTTP", "VpcId": "vpc-1"}}"#;
    let service = service(
        r#", "LoadBalancers": [{"ContainerName": "api", "ContainerPort": 80, "TargetGroupArn": {"Ref": "Targets"}}]"#,
    );
    let service = service.replace(r#""DependsOn": "Association","#, "");
    let cloud = cloud();
    create(&cloud, "prod", &resources(&[CLUSTER, TASK, targets, &service]));
    let reason = reason(&cloud, "prod");
    assert!(reason.contains("does not have an associated load balancer."), "{reason}");
}

#[test]
fn a_deployment_must_be_able_to_move() {
    let stuck = r#", "DeploymentConfiguration": {"MinimumHealthyPercent": 100, "MaximumPercent": 100}"#;
    let service = service(stuck).replace(r#""DependsOn": "Association","#, "");
    let cloud = cloud();
    create(&cloud, "prod", &resources(&[CLUSTER, TASK, &service]));
    assert!(reason(&cloud, "prod").contains("as this will block deployments"));
}

#[test]
fn subnets_lie_in_their_network_and_beside_each_other() {
    let vpc = r#""Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}"#;
    let subnet = |name: &str, range: &str| {
        format!(
            r#""{name}": {{"Type": "AWS::EC2::Subnet", "Properties": {{"VpcId": {{"Ref": "Vpc"}}, "CidrBlock": "{range}"}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "outside", &resources(&[vpc, &subnet("A", "10.1.0.0/24")]));
    assert!(reason(&cloud, "outside").contains("The CIDR '10.1.0.0/24' is invalid."));
    create(&cloud, "twice", &resources(&[vpc, &subnet("A", "10.0.0.0/20"), &subnet("B", "10.0.1.0/24")]));
    assert!(reason(&cloud, "twice").contains("conflicts with another subnet"));
}

#[test]
fn a_rule_s_priority_is_its_own() {
    let rule = |name: &str| {
        format!(
            r#""{name}": {{"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {{
                "ListenerArn": "arn:aws:elasticloadbalancing:us-east-1:1:listener/app/a/b/c", "Priority": 10,
                "Conditions": [{{"Field": "path-pattern", "Values": ["/"]}}],
                "Actions": [{{"Type": "fixed-response", "FixedResponseConfig": {{"StatusCode": "200"}}}}]}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "prod", &resources(&[&rule("A"), &rule("B")]));
    let reason = reason(&cloud, "prod");
    assert!(
        reason.contains("Priority '10' is currently in use") && reason.contains("PriorityInUse"),
        "{reason}"
    );
}

/// Fact (services in stacks): A capacity provider in use can't leave its cluster: `The specified capacity provider is
/// in use and cannot be removed.`
/// Source: <https://github.com/pahud/cdk-fargate-patterns/issues/71>
#[test]
fn a_provider_in_use_stays_in_its_cluster() {
    let cloud = cloud();
    assert_eq!(create(&cloud, "prod", &system(1, 2)), "CREATE_COMPLETE");
    // The service leaves the provider's cluster association while it still runs on it.
    let without =
        system(1, 2).replace(r#""CapacityProviders": [{"Ref": "Provider"}]"#, r#""CapacityProviders": []"#);
    let without = without.replace(r#"[{"CapacityProvider": {"Ref": "Provider"}, "Weight": 1}]}}"#, "[]}}");
    assert_eq!(update(&cloud, "prod", &without), "UPDATE_ROLLBACK_COMPLETE");
    assert!(
        reason(&cloud, "prod").contains("The specified capacity provider is in use and cannot be removed.")
    );
}

/// Fact (services in stacks): A group whose machines are protected isn't deleted, and the deletion of its stack
/// fails.
/// Source: <https://github.com/aws/aws-cdk/issues/18179>
/// Fact (stacks): A deletion that failed is tried again without the resources that are to be retained.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html>
#[test]
fn a_group_with_protected_instances_is_not_deleted() {
    let cloud = cloud();
    create(&cloud, "prod", &system(1, 2));
    assert_eq!(cloud.groups()[0].instances.len(), 1);
    assert!(cloud.groups()[0].instances[0].protected);
    assert_eq!(delete(&cloud, "prod"), "DELETE_FAILED");
    assert!(reason(&cloud, "prod").starts_with("Group DELETE_FAILED Resource handler returned message:"));
    let last = history(&cloud, "prod").pop().unwrap();
    assert_eq!(last, "prod DELETE_FAILED The following resource(s) failed to delete: [Group].");
    ok(&cloud, "DeleteStack", &[("StackName", "prod"), ("RetainResources.member.1", "Group")]);
    cloud.finish();
    assert_eq!(cloud.stack_status("prod").as_deref(), Some("DELETE_COMPLETE"));
}

/// Fact (services in stacks): While the capacity provider is there, ECS takes idle machines and their protection
/// away.
/// Source: <https://github.com/aws/containers-roadmap/issues/860>
#[test]
fn managed_scaling_empties_an_idle_group_after_fifteen_minutes() {
    let cloud = cloud();
    create(&cloud, "prod", &system(0, 2));
    assert_eq!(cloud.groups()[0].instances.len(), 1);
    assert_eq!(update(&cloud, "prod", &system(0, 0)), "UPDATE_COMPLETE");
    cloud.step(Duration::from_secs(12 * 60));
    let call = [("Version", "2011-01-01")];
    let before = ok(&cloud, "DescribeAutoScalingGroups", &call);
    assert!(before.contains("<ProtectedFromScaleIn>true</"));
    cloud.step(Duration::from_secs(4 * 60));
    let groups = ok(&cloud, "DescribeAutoScalingGroups", &call);
    assert_eq!(field(&groups, "CreatedTime"), field(&before, "CreatedTime"));
    assert_eq!(
        (field(&groups, "DesiredCapacity"), field(&groups, "InstanceId")),
        ("0".into(), String::new())
    );
    assert_eq!(delete(&cloud, "prod"), "DELETE_COMPLETE");
}

#[test]
fn a_scalable_target_moves_the_count_between_its_bounds() {
    let target = |least: u32, most: u32| {
        format!(
            r#""Target": {{"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {{
                "ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "MinCapacity": {least}, "MaxCapacity": {most},
                "ResourceId": {{"Fn::Sub": "service/${{Cluster}}/${{Service.Name}}"}}}}}}"#
        )
    };
    let parts = |target: &str| {
        resources(&[CLUSTER, TASK, PROVIDER, ASSOCIATION, &group(0, true), &service(""), target])
    };
    let cloud = cloud();
    assert_eq!(create(&cloud, "prod", &parts(&target(2, 4))), "CREATE_COMPLETE");
    update(&cloud, "prod", &parts(&target(0, 0)));
    cloud.step(Duration::from_secs(16 * 60));
    assert!(cloud.groups()[0].instances.is_empty());
}

#[test]
fn only_a_changed_secret_string_overwrites_what_is_stored() {
    let template = |text: &str, description: &str| {
        format!(
            r#"{{"Resources": {{"Vault": {{"Type": "AWS::SecretsManager::Secret", "Properties": {{
            "SecretString": "{text}", "Description": "{description}"}}}}}}}}"#
        )
    };
    let cloud = cloud();
    create(&cloud, "app", &template("one", "first"));
    assert_eq!(cloud.secret("app", "Vault").as_deref(), Some("one"));
    assert!(cloud.put_secret("app", "Vault", "by hand"));
    assert_eq!(update(&cloud, "app", &template("one", "second")), "UPDATE_COMPLETE");
    assert_eq!(cloud.secret("app", "Vault").as_deref(), Some("by hand"));
    assert_eq!(update(&cloud, "app", &template("two", "second")), "UPDATE_COMPLETE");
    assert_eq!(cloud.secret("app", "Vault").as_deref(), Some("two"));
    assert!(!cloud.put_secret("app", "Nothing", "x"));
    let arn = support::physical(&cloud, "app", "Vault");
    assert!(arn.starts_with("arn:aws:secretsmanager:us-east-1:123456789012:secret:Vault-"), "{arn}");
}

#[test]
fn a_service_fits_its_task_definition_and_itself() {
    let awsvpc =
        TASK.replace("\"ContainerDefinitions\"", "\"NetworkMode\": \"awsvpc\", \"ContainerDefinitions\"");
    let balancer = |name: &str, port: u32| {
        format!(
            r#", "LoadBalancers": [{{"ContainerName": "{name}", "ContainerPort": {port}, "TargetGroupArn": "arn:x"}}]"#
        )
    };
    let cases = [
        (TASK, balancer("web", 80), "The container web does not exist in the task definition."),
        (TASK, balancer("api", 81), "The container api did not have a container port 81 defined."),
        (&awsvpc, String::new(), "Network Configuration must be provided when networkMode 'awsvpc' is specified."),
        (
            TASK,
            r#", "SchedulingStrategy": "DAEMON", "DeploymentConfiguration": {"MaximumPercent": 200}"#.to_owned(),
            "The daemon scheduling strategy does not support values above 100 for maximumPercent",
        ),
        (
            TASK,
            r#", "LaunchType": "EC2", "CapacityProviderStrategy": [{"CapacityProvider": "x"}]"#.to_owned(),
            "Specifying both a launch type and capacity provider strategy is not supported.",
        ),
        (
            &awsvpc,
            r#", "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["subnet-1"], "AssignPublicIp": "ENABLED"}}"#.to_owned(),
            "Assign public IP is not supported for this launch type.",
        ),
    ];
    for (task, properties, text) in cases {
        let service = service(&properties).replace(r#""DependsOn": "Association","#, "");
        let cloud = cloud();
        assert_eq!(
            create(&cloud, "prod", &resources(&[CLUSTER, task, &service])),
            "ROLLBACK_COMPLETE",
            "{text}"
        );
        assert!(reason(&cloud, "prod").contains(text), "{}", reason(&cloud, "prod"));
    }
}

#[test]
fn numbers_of_one_resource_agree() {
    let cases = [
        (
            r#""A": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Protocol": "HTTP", "Port": 80,
                "VpcId": "vpc-1", "HealthCheckIntervalSeconds": 5}}"#,
            "Health check interval must be greater than the timeout.",
        ),
        (
            r#""A": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Subnets": ["subnet-1"]}}"#,
            "At least two subnets in two different Availability Zones must be specified",
        ),
        (
            r#""A": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {"ServiceNamespace": "ecs",
                "ScalableDimension": "ecs:service:DesiredCount", "ResourceId": "service/a/b", "MinCapacity": 3, "MaxCapacity": 2}}"#,
            "Maximum capacity cannot be less than minimum capacity",
        ),
    ];
    for (part, text) in cases {
        let cloud = cloud();
        assert_eq!(create(&cloud, "prod", &resources(&[part])), "ROLLBACK_COMPLETE", "{text}");
        assert!(reason(&cloud, "prod").contains(text), "{}", reason(&cloud, "prod"));
    }
}

/// Fact (services in stacks): `Ref` of a service is its ARN, its attribute `Name` the name.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>
#[test]
fn a_service_is_called_by_its_arn_and_has_a_name() {
    let template = system(1, 2).replacen(
        '{',
        r#"{"Outputs": {"Arn": {"Value": {"Ref": "Service"}}, "Name": {"Value": {"Fn::GetAtt": ["Service", "Name"]}}}, "#,
        1,
    );
    let cloud = cloud();
    create(&cloud, "prod", &template);
    let stack = ok(&cloud, "DescribeStacks", &[("StackName", "prod")]);
    let outputs = support::fields(&stack, "OutputValue");
    let (arn, name) = (&outputs[0], &outputs[1]);
    assert!(
        arn.starts_with("arn:aws:ecs:us-east-1:123456789012:service/") && arn.ends_with(&format!("/{name}")),
        "{arn}"
    );
}

/// Fact (services in stacks): An updated service has UPDATE_IN_PROGRESS once more, with CONFIGURATION_COMPLETE, right
/// before it is complete.
/// Source: <https://github.com/SiM07/copilot-cli>
#[test]
fn a_service_that_is_updated_says_that_it_is_configured() {
    let cloud = cloud();
    create(&cloud, "prod", &system(1, 2));
    assert_eq!(update(&cloud, "prod", &system(1, 3)), "UPDATE_COMPLETE");
    let events = ok(&cloud, "DescribeStackEvents", &[("StackName", "prod")]);
    let own = events.split("<member>").filter(|event| field(event, "LogicalResourceId") == "Service");
    let last: Vec<_> =
        own.take(3).map(|event| (field(event, "ResourceStatus"), field(event, "DetailedStatus"))).collect();
    let expected = [
        ("UPDATE_COMPLETE", ""),
        ("UPDATE_IN_PROGRESS", "CONFIGURATION_COMPLETE"),
        ("UPDATE_IN_PROGRESS", ""),
    ];
    assert_eq!(last, expected.map(|(status, detail)| (status.to_owned(), detail.to_owned())));
}

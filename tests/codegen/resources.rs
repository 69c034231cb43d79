//! The generated resource types as a user meets them: what they write into a template, and which references they
//! take.

mod types;

use std::sync::Arc;

use ecs_dsl::resources::*;
use ecs_dsl::template::{
    Arn, Id, Json, List, LogicalId, Node, Properties, Ref, Resource, TagStyle, Target, Value, import_value,
    split,
};
use expect_test::{Expect, expect};

fn reference<R>(id: &str) -> Ref<R> {
    Ref::to(Target::new(Arc::from("prod"), LogicalId::of(id, "").unwrap()))
}

fn check(resource: impl Resource, expected: Expect) {
    let properties = Node::from(resource.into_properties());
    expected.assert_eq(&format!("{}\n", serde_json::to_string_pretty(&properties).unwrap()));
}

#[test]
fn every_type_has_the_name_that_its_schema_has() {
    for (constant, name) in types::TYPES {
        assert_eq!(constant, name);
    }
    assert_eq!(types::TYPES.len(), 255);
}

#[test]
fn a_service_on_a_cluster() {
    let subnets: Vec<Ref<ec2::Subnet>> = vec![reference("a"), reference("b")];
    let group: Ref<ec2::SecurityGroup> = reference("group");
    let cluster: Ref<ecs::Cluster> = reference("cluster");
    let target_group: Ref<elasticloadbalancingv2::TargetGroup> = reference("targets");
    let service = ecs::Service::new()
        .cluster(&cluster)
        .task_definition(&reference::<ecs::TaskDefinition>("task"))
        .desired_count(2)
        .scheduling_strategy(ecs::service::SchedulingStrategy::Replica)
        .network_configuration(ecs::service::NetworkConfiguration::new().awsvpc_configuration(
            ecs::service::AwsVpcConfiguration::new().subnets(subnets).security_groups([&group]),
        ))
        .load_balancers([ecs::service::LoadBalancer::new()
            .container_name("api")
            .container_port(8080)
            .target_group_arn(&target_group)])
        .capacity_provider_strategy([ecs::service::CapacityProviderStrategyItem::new()
            .capacity_provider(Id::existing("FARGATE_SPOT"))
            .weight(1)])
        .tags([Tag::new("team", "web")]);
    assert_eq!(service.resource_type(), ecs::Service::TYPE);
    assert_eq!(service.tag_style(), TagStyle::List);
    check(
        service,
        expect![[r#"
        {
          "CapacityProviderStrategy": [
            {
              "CapacityProvider": "FARGATE_SPOT",
              "Weight": 1
            }
          ],
          "Cluster": {
            "Ref": "Cluster"
          },
          "DesiredCount": 2,
          "LoadBalancers": [
            {
              "ContainerName": "api",
              "ContainerPort": 8080,
              "TargetGroupArn": {
                "Ref": "Targets"
              }
            }
          ],
          "NetworkConfiguration": {
            "AwsvpcConfiguration": {
              "SecurityGroups": [
                {
                  "Ref": "Group"
                }
              ],
              "Subnets": [
                {
                  "Ref": "A"
                },
                {
                  "Ref": "B"
                }
              ]
            }
          },
          "SchedulingStrategy": "REPLICA",
          "Tags": [
            {
              "Key": "team",
              "Value": "web"
            }
          ],
          "TaskDefinition": {
            "Ref": "Task"
          }
        }
    "#]],
    );
}

#[test]
fn a_task_definition() {
    let role: Ref<iam::Role> = reference("role");
    let task = ecs::TaskDefinition::new()
        .execution_role_arn(role.arn())
        .network_mode(ecs::task_definition::NetworkMode::Awsvpc)
        .requires_compatibilities([ecs::task_definition::RequiresCompatibilities::Fargate])
        .container_definitions([ecs::task_definition::ContainerDefinition::new("api", "acme/api:1")
            .essential(true)
            .docker_labels([("team", "web")])
            .health_check(ecs::task_definition::HealthCheck::new().command(["CMD", "true"]))]);
    check(
        task,
        expect![[r#"
        {
          "ContainerDefinitions": [
            {
              "DockerLabels": {
                "team": "web"
              },
              "Essential": true,
              "HealthCheck": {
                "Command": [
                  "CMD",
                  "true"
                ]
              },
              "Image": "acme/api:1",
              "Name": "api"
            }
          ],
          "ExecutionRoleArn": {
            "Fn::GetAtt": [
              "Role",
              "Arn"
            ]
          },
          "NetworkMode": "awsvpc",
          "RequiresCompatibilities": [
            "FARGATE"
          ]
        }
    "#]],
    );
}

#[test]
fn one_of_each_other_service() {
    let role: Ref<iam::Role> = reference("role");
    let topic: Ref<sns::Topic> = reference("topic");
    let group: Ref<autoscaling::AutoScalingGroup> = reference("group");
    let bucket: Ref<s3::Bucket> = reference("bucket");
    let policy = || Json::from(Properties::new().with("Version", "2012-10-17"));
    let nodes: Vec<(&str, Properties)> = vec![
        ("route", {
            let gateway: Ref<ec2::NatGateway> = reference("nat");
            ec2::Route::new(&reference::<ec2::RouteTable>("private"))
                .nat_gateway_id(gateway)
                .destination_cidr_block("0.0.0.0/0")
                .into_properties()
        }),
        ("nat", {
            let eip: Ref<ec2::Eip> = reference("eip");
            ec2::NatGateway::new()
                .allocation_id(eip.allocation_id())
                .subnet_id(&reference::<ec2::Subnet>("public"))
                .into_properties()
        }),
        ("listener", {
            let target_group: Ref<elasticloadbalancingv2::TargetGroup> = reference("targets");
            elasticloadbalancingv2::Listener::new(
                reference::<elasticloadbalancingv2::LoadBalancer>("balancer"),
                [elasticloadbalancingv2::listener::Action::new(
                    elasticloadbalancingv2::listener::ActionType::Forward,
                )
                .target_group_arn(&target_group)],
            )
            .into_properties()
        }),
        (
            "hook",
            autoscaling::LifecycleHook::new(
                autoscaling::lifecycle_hook::LifecycleTransition::AutoscalingEc2InstanceTerminating,
                &group,
            )
            .role_arn(role.arn())
            .into_properties(),
        ),
        (
            "provider",
            ecs::CapacityProvider::new()
                .auto_scaling_group_provider(ecs::capacity_provider::AutoScalingGroupProvider::new(&group))
                .into_properties(),
        ),
        (
            "target",
            applicationautoscaling::ScalableTarget::new(
                "service/prod/api",
                applicationautoscaling::scalable_target::ServiceNamespace::Ecs,
                applicationautoscaling::scalable_target::ScalableDimension::EcsServiceDesiredCount,
                2,
                20,
            )
            .into_properties(),
        ),
        ("role", iam::Role::new(policy()).into_properties()),
        ("instance profile", iam::InstanceProfile::new([&role]).into_properties()),
        ("secret", secretsmanager::Secret::new().name("api").into_properties()),
        (
            "parameter",
            ssm::Parameter::new("1", ssm::parameter::ParameterType::String)
                .tags([("a", "b")])
                .into_properties(),
        ),
        ("log group", logs::LogGroup::new().retention_in_days(30).into_properties()),
        ("alarm", cloudwatch::Alarm::new().threshold(1).alarm_actions([&topic]).into_properties()),
        ("rule", events::Rule::new().role_arn(role.arn()).into_properties()),
        ("subscription", sns::Subscription::new(topic.topic_arn(), "email").into_properties()),
        ("queue", sqs::QueuePolicy::new(policy(), [&reference::<sqs::Queue>("queue")]).into_properties()),
        ("function", lambda::Function::new(lambda::function::Code::new(), role.arn()).into_properties()),
        ("key", kms::Alias::new("alias/a", &reference::<kms::Key>("key")).into_properties()),
        ("bucket policy", s3::BucketPolicy::new(&bucket, policy()).into_properties()),
    ];
    let text: Vec<String> = nodes
        .iter()
        .map(|(name, node)| format!("{name}: {}\n", serde_json::to_string(node).unwrap()))
        .collect();
    expect![[r#"
        route: {"DestinationCidrBlock":"0.0.0.0/0","NatGatewayId":{"Ref":"Nat"},"RouteTableId":{"Ref":"Private"}}
        nat: {"AllocationId":{"Fn::GetAtt":["Eip","AllocationId"]},"SubnetId":{"Ref":"Public"}}
        listener: {"DefaultActions":[{"TargetGroupArn":{"Ref":"Targets"},"Type":"forward"}],"LoadBalancerArn":{"Ref":"Balancer"}}
        hook: {"AutoScalingGroupName":{"Ref":"Group"},"LifecycleTransition":"autoscaling:EC2_INSTANCE_TERMINATING","RoleARN":{"Fn::GetAtt":["Role","Arn"]}}
        provider: {"AutoScalingGroupProvider":{"AutoScalingGroupArn":{"Ref":"Group"}}}
        target: {"MaxCapacity":20,"MinCapacity":2,"ResourceId":"service/prod/api","ScalableDimension":"ecs:service:DesiredCount","ServiceNamespace":"ecs"}
        role: {"AssumeRolePolicyDocument":{"Version":"2012-10-17"}}
        instance profile: {"Roles":[{"Ref":"Role"}]}
        secret: {"Name":"api"}
        parameter: {"Tags":{"a":"b"},"Type":"String","Value":"1"}
        log group: {"RetentionInDays":30}
        alarm: {"AlarmActions":[{"Ref":"Topic"}],"Threshold":1.0}
        rule: {"RoleArn":{"Fn::GetAtt":["Role","Arn"]}}
        subscription: {"Protocol":"email","TopicArn":{"Fn::GetAtt":["Topic","TopicArn"]}}
        queue: {"PolicyDocument":{"Version":"2012-10-17"},"Queues":[{"Ref":"Queue"}]}
        function: {"Code":{},"Role":{"Fn::GetAtt":["Role","Arn"]}}
        key: {"AliasName":"alias/a","TargetKeyId":{"Ref":"Key"}}
        bucket policy: {"Bucket":{"Ref":"Bucket"},"PolicyDocument":{"Version":"2012-10-17"}}
    "#]].assert_eq(&text.concat());
}

#[test]
fn a_list_of_references_is_taken_in_every_form() {
    let one: Ref<ec2::Subnet> = reference("a");
    let many = vec![one.clone(), reference("b")];
    let of = |list: List<Id<ec2::Subnet>>| Node::from(list);
    let from = of(many.clone().into());
    assert_eq!(from, of((&many).into()));
    assert_eq!(from, of(many.as_slice().into()));
    assert_eq!(from, of(many.iter().collect()));
    assert_eq!(of([&one].into()), of(vec![&one].into()));
    // An attribute that is an id, one that exists already, and one from elsewhere.
    let values: [Value<Id<ec2::Subnet>>; 3] =
        [one.subnet_id(), Id::existing("subnet-1").into(), import_value("subnet").into_id()];
    assert_eq!(of(values.into()).as_list().map(<[Node]>::len), Some(3));
    // Texts take any reference and any name.
    let texts: [Value<String>; 3] = [(&one).into(), one.subnet_id().into(), "x".into()];
    assert_eq!(Node::from(List::<String>::from(texts)).as_list().map(<[Node]>::len), Some(3));
    let _: ssm::Parameter = ssm::Parameter::new("a", ssm::parameter::ParameterType::StringList).policies("x");
    let _: ec2::Instance = ec2::Instance::new().security_groups(split(",", "a,b"));
}

#[test]
fn an_enum_takes_what_it_does_not_list() {
    let written = |value: Value<ecs::service::LaunchType>| Node::from(value);
    assert_eq!(written(ecs::service::LaunchType::Fargate.into()).as_str(), Some("FARGATE"));
    assert_eq!(written(ecs::service::LaunchType::Other("NEW".to_owned()).into()).as_str(), Some("NEW"));
}

#[test]
fn a_role_is_named_by_its_arn_or_by_what_ref_gives() {
    let role: Ref<iam::Role> = reference("role");
    let arn: Value<Arn<iam::Role>> = role.arn();
    let id: Value<Id<iam::Role>> = (&role).into();
    assert_ne!(Node::from(arn), Node::from(id));
}

#[test]
fn tags_are_written_as_each_type_has_them() {
    assert_eq!(autoscaling::AutoScalingGroup::new("1", "2").tag_style(), TagStyle::AutoScalingGroup);
    assert_eq!(ssm::Parameter::new("1", ssm::parameter::ParameterType::String).tag_style(), TagStyle::Map);
    assert_eq!(
        ec2::LaunchTemplate::new(ec2::launch_template::LaunchTemplateData::new()).tag_style(),
        TagStyle::None
    );
}

//! The generated resource types as a user meets them: what they write into a template, and which references they
//! take.

#![allow(clippy::unwrap_used, reason = "a test tells what is wrong by a panic")]

mod types;

use std::sync::Arc;

use ecs_dsl::resources::*;
use ecs_dsl::template::{
    Arn, Id, Json, List, LogicalId, Node, Properties, Ref, Resource, TagStyle, Target, Value, import_value,
    split,
};
use expect_test::{ExpectFile, expect_file};

fn reference<R>(id: &str) -> Ref<R> {
    Ref::to(Target::new(Arc::from("prod"), LogicalId::of(id, "").unwrap()))
}

fn check(resource: impl Resource, expected: ExpectFile) {
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
        .task_definition(reference::<ecs::TaskDefinition>("task"))
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
    check(service, expect_file!["golden/service.json"]);
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
    check(task, expect_file!["golden/task_definition.json"]);
}

/// Resources of the services that a network and what runs in it need.
fn network_and_compute(role: &Ref<iam::Role>) -> Vec<(&'static str, Properties)> {
    let group: Ref<autoscaling::AutoScalingGroup> = reference("group");
    let gateway: Ref<ec2::NatGateway> = reference("nat");
    let eip: Ref<ec2::Eip> = reference("eip");
    let target_group: Ref<elasticloadbalancingv2::TargetGroup> = reference("targets");
    let balancer: Ref<elasticloadbalancingv2::LoadBalancer> = reference("balancer");
    let forward =
        elasticloadbalancingv2::listener::Action::new(elasticloadbalancingv2::listener::ActionType::Forward);
    let route = ec2::Route::new(reference::<ec2::RouteTable>("private"))
        .nat_gateway_id(gateway)
        .destination_cidr_block("0.0.0.0/0");
    let nat = ec2::NatGateway::new()
        .allocation_id(eip.allocation_id())
        .subnet_id(reference::<ec2::Subnet>("public"));
    let listener = elasticloadbalancingv2::Listener::new(balancer, [forward.target_group_arn(&target_group)]);
    let hook = autoscaling::LifecycleHook::new(
        autoscaling::lifecycle_hook::LifecycleTransition::AutoscalingEc2InstanceTerminating,
        &group,
    );
    let provider = ecs::CapacityProvider::new()
        .auto_scaling_group_provider(ecs::capacity_provider::AutoScalingGroupProvider::new(&group));
    let target = applicationautoscaling::ScalableTarget::new(
        "service/prod/api",
        applicationautoscaling::scalable_target::ServiceNamespace::Ecs,
        applicationautoscaling::scalable_target::ScalableDimension::EcsServiceDesiredCount,
        2,
        20,
    );
    let function = lambda::Function::new(lambda::function::Code::new(), role.arn());
    vec![
        ("route", route.into_properties()),
        ("nat", nat.into_properties()),
        ("listener", listener.into_properties()),
        ("hook", hook.role_arn(role.arn()).into_properties()),
        ("provider", provider.into_properties()),
        ("target", target.into_properties()),
        ("function", function.into_properties()),
    ]
}

/// Resources of the other services.
fn data_and_operations(role: &Ref<iam::Role>) -> Vec<(&'static str, Properties)> {
    let topic: Ref<sns::Topic> = reference("topic");
    let bucket: Ref<s3::Bucket> = reference("bucket");
    let key: Ref<kms::Key> = reference("key");
    let queue: Ref<sqs::Queue> = reference("queue");
    let policy = || Json::from(Properties::new().with("Version", "2012-10-17"));
    let parameter = ssm::Parameter::new("1", ssm::parameter::ParameterType::String).tags([("a", "b")]);
    vec![
        ("role", iam::Role::new(policy()).into_properties()),
        ("instance profile", iam::InstanceProfile::new([role]).into_properties()),
        ("secret", secretsmanager::Secret::new().name("api").into_properties()),
        ("parameter", parameter.into_properties()),
        ("log group", logs::LogGroup::new().retention_in_days(30).into_properties()),
        ("alarm", cloudwatch::Alarm::new().threshold(1).alarm_actions([&topic]).into_properties()),
        ("rule", events::Rule::new().role_arn(role.arn()).into_properties()),
        ("subscription", sns::Subscription::new(topic.topic_arn(), "email").into_properties()),
        ("queue policy", sqs::QueuePolicy::new(policy(), [&queue]).into_properties()),
        ("alias", kms::Alias::new("alias/a", &key).into_properties()),
        ("bucket policy", s3::BucketPolicy::new(&bucket, policy()).into_properties()),
    ]
}

#[test]
fn a_resource_of_each_service() {
    let role: Ref<iam::Role> = reference("role");
    let mut resources = network_and_compute(&role);
    resources.extend(data_and_operations(&role));
    let line = |(name, properties): &(&str, Properties)| {
        format!("{name}: {}\n", serde_json::to_string(&Node::from(properties.clone())).unwrap())
    };
    let text: String = resources.iter().map(line).collect();
    expect_file!["golden/each_service.txt"].assert_eq(&text);
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

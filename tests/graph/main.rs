//! The rules over a whole template: for each a wrong program, what is said of it, and its right twin.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod alarms;
mod containers;
mod deliveries;
mod pairs;
mod production;
mod programs;
mod timing;
mod turned_off;

use ecs_dsl::prelude::*;
use ecs_dsl::resources::applicationautoscaling::{self as scaling, scalable_target, scaling_policy};
use ecs_dsl::resources::elasticloadbalancingv2::{self as elb, listener_rule};
use ecs_dsl::resources::{autoscaling, ec2, ecs, iam, secretsmanager};
use ecs_dsl::template::{Entry, Id, LogicalId, Ref, Sub, Value};
use expect_test::{Expect, expect};

/// Judges the wrong program against what has to be said, and the right one against silence.
#[track_caller]
fn twins(program: fn(&mut Stack, bool), said: Expect) {
    let judge = |wrong: bool| {
        let mut app = App::new();
        program(&mut app.stack("prod"), wrong);
        app.synth().map(drop).map_err(|violations| {
            // The lines of this file move; what is said at them doesn't.
            violations
                .iter()
                .map(|violation| {
                    assert!(pairs::unfilled(violation).is_empty(), "{violation}");
                    let words: Vec<_> = violation.places().iter().map(|(word, _)| word.as_str()).collect();
                    format!("{}: {} [{}]\n", violation.rule().id, violation.message(), words.join(", "))
                })
                .collect::<String>()
        })
    };
    said.assert_eq(&judge(true).err().unwrap_or_default());
    assert_eq!(judge(false), Ok(()), "the right twin is not");
}

/// `DependsOn` of these.
fn after<'i>(ids: impl IntoIterator<Item = &'i LogicalId>) -> impl FnOnce(Entry) -> Entry {
    move |entry| ids.into_iter().fold(entry, |entry, id| entry.depends_on(id))
}

struct Web {
    group: Ref<elb::TargetGroup>,
    rule: Ref<elb::ListenerRule>,
    listener: Ref<elb::Listener>,
    balancer: Ref<elb::LoadBalancer>,
}

fn rule(listener: &Ref<elb::Listener>, group: &Ref<elb::TargetGroup>, priority: u32) -> elb::ListenerRule {
    let paths = listener_rule::PathPatternConfig::new().values([format!("/api{priority}/*")]);
    elb::ListenerRule::new(
        [listener_rule::Action::new(listener_rule::ActionType::Forward).target_group_arn(group)],
        priority,
        [listener_rule::RuleCondition::new().field("path-pattern").path_pattern_config(paths)],
    )
    .listener_arn(listener)
}

fn web(stack: &mut Stack, kind: elb::target_group::TargetType) -> Web {
    let balancer = stack.add("balancer", elb::LoadBalancer::new());
    let answer = elb::listener::Action::new(elb::listener::ActionType::FixedResponse)
        .fixed_response_config(elb::listener::FixedResponseConfig::new("404"));
    let listener = stack.add("listener", elb::Listener::new(&balancer, [answer]));
    let group = stack.add("group", elb::TargetGroup::new().target_type(kind));
    let rule = stack.add("rule", rule(&listener, &group, 10));
    Web { group, rule, listener, balancer }
}

fn task(stack: &mut Stack, mode: ecs::task_definition::NetworkMode) -> Ref<ecs::TaskDefinition> {
    let container =
        ecs::task_definition::ContainerDefinition::new("web", "public.ecr.aws/nginx/nginx:1.29.1")
            .memory(128)
            .port_mappings([ecs::task_definition::PortMapping::new().container_port(80)]);
    stack.add("task", ecs::TaskDefinition::new().network_mode(mode).container_definitions([container]))
}

fn behind(web: &Web, task: &Ref<ecs::TaskDefinition>) -> ecs::Service {
    let balancer = ecs::service::LoadBalancer::new()
        .container_name("web")
        .container_port(80)
        .target_group_arn(&web.group);
    ecs::Service::new().task_definition(task).load_balancers([balancer])
}

#[test]
fn ecs0404_targets_are_of_the_type_that_the_network_mode_has() {
    twins(
        |stack, wrong| {
            use elb::target_group::TargetType;
            let web = web(stack, if wrong { TargetType::Instance } else { TargetType::Ip });
            let task = task(stack, ecs::task_definition::NetworkMode::Awsvpc);
            let subnets = ecs::service::AwsVpcConfiguration::new().subnets([Id::existing("subnet-1")]);
            let network = ecs::service::NetworkConfiguration::new().awsvpc_configuration(subnets);
            let service = behind(&web, &task).network_configuration(network);
            stack.add_with("service", service, after([web.rule.target().id()]));
        },
        expect![[r#"
            ecs0404: the target group of Service is of the type instance, and its tasks are in the network mode awsvpc [this service, its target group]
        "#]],
    );
}

#[test]
fn ecs0501_a_subnet_is_inside_its_vpc() {
    twins(
        |stack, wrong| {
            let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
            let block = if wrong { "10.4.1.0/24" } else { "10.0.1.0/24" };
            stack.add("subnet", ec2::Subnet::new(&vpc).cidr_block(block));
        },
        expect![[r#"
            ecs0501: the subnet 10.4.1.0/24 is not inside of the VPC's block 10.0.0.0/16 [this subnet, its VPC]
        "#]],
    );
}

#[test]
fn ecs0502_subnets_do_not_overlap() {
    twins(
        |stack, wrong| {
            let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
            stack.add("one", ec2::Subnet::new(&vpc).cidr_block("10.0.0.0/20"));
            let block = if wrong { "10.0.1.0/24" } else { "10.0.16.0/24" };
            stack.add("two", ec2::Subnet::new(&vpc).cidr_block(block));
        },
        expect![[r#"
            ecs0502: the subnet 10.0.1.0/24 overlaps 10.0.0.0/20 [the first subnet, the second]
        "#]],
    );
}

#[test]
fn ecs0606_two_rules_of_a_listener_have_two_priorities() {
    twins(
        |stack, wrong| {
            let web = web(stack, elb::target_group::TargetType::Instance);
            stack.add("second", rule(&web.listener, &web.group, if wrong { 10 } else { 11 }));
        },
        expect![[r#"
            ecs0606: the rules Rule and Second of listener Listener both take `/api10/*` [the first rule, the second]
        "#]],
    );
}

#[test]
fn ecs0606_a_priority_is_in_its_range() {
    twins(
        |stack, wrong| {
            let web = web(stack, elb::target_group::TargetType::Instance);
            stack.add("second", rule(&web.listener, &web.group, if wrong { 50_001 } else { 50_000 }));
        },
        expect![[r#"
            ecs0606: the rule Second has the priority 50001: there are 1 to 50000 [this rule]
        "#]],
    );
}

#[test]
fn ecs0926_protected_machines_do_not_roll_in_batches() {
    twins(
        |stack, wrong| {
            let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
            let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
            Cluster::builder("main", &vpc)
                .instances(
                    mixed!(1..=4, on_demand: 1 + 100%, types: [M6iLarge]),
                    MachineImage::ami("ami-0abcdef1234567890"),
                    if wrong { Roll::InBatchesOf(1) } else { Roll::NewMachinesOnly },
                )
                .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
                .managed_termination_protection()
                .build(stack);
        },
        expect![[r#"
            ecs0926: the machines of main are protected from termination, and roll in batches of 1 [this cluster]
        "#]],
    );
}

#[test]
fn ecs0611_a_service_waits_for_the_rule_that_attaches_its_targets() {
    twins(
        |stack, wrong| {
            let web = web(stack, elb::target_group::TargetType::Instance);
            let task = task(stack, ecs::task_definition::NetworkMode::Bridge);
            let rule = web.rule.target().id();
            stack.add_with("service", behind(&web, &task), after((!wrong).then_some(rule)));
        },
        expect![[r#"
            ecs0611: service Service is made without waiting for what attaches its target group Group to a load balancer [this service, its target group]
        "#]],
    );
}

#[test]
fn ecs0704_a_grant_names_the_secrets_own_arn() {
    twins(
        |stack, wrong| {
            use ecs_dsl::constructs::iam::{Statement, document};
            let secret = stack.add("secret", secretsmanager::Secret::new());
            let trust = document([Statement::allow(["sts:AssumeRole"]).by("ecs-tasks.amazonaws.com")]);
            let named: Value<String> = if wrong {
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:api".into()
            } else {
                (&secret).into()
            };
            let policy = document([Statement::allow(["secretsmanager:GetSecretValue"]).on([named])]);
            stack.add("role", iam::Role::new(trust).policies([iam::role::Policy::new("read", policy)]));
        },
        expect![[r#"
            ecs0704: the grant on `arn:aws:secretsmanager:eu-central-1:123456789012:secret:api` matches no secret [this policy]
        "#]],
    );
}

/// A capacity provider over a mixed group.
fn machines(
    stack: &mut Stack,
    protects: bool,
    scaled: bool,
    user_data: &'static str,
) -> Ref<ecs::CapacityProvider> {
    use autoscaling::auto_scaling_group as part;
    let data = ec2::launch_template::LaunchTemplateData::new()
        .user_data(Value::<String>::from(Sub::new().text(user_data)).base64());
    let template = stack.add("machine", ec2::LaunchTemplate::new(data));
    let version = part::LaunchTemplateSpecification::new(template.latest_version_number())
        .launch_template_id(&template);
    let spread = part::InstancesDistribution::new().on_demand_percentage_above_base_capacity(20);
    let mix =
        part::MixedInstancesPolicy::new(part::LaunchTemplate::new(version)).instances_distribution(spread);
    let group = stack.add(
        "group",
        autoscaling::AutoScalingGroup::new("1", "10")
            .availability_zones(ecs_dsl::template::get_azs())
            .mixed_instances_policy(mix)
            .new_instances_protected_from_scale_in(protects),
    );
    use ecs::capacity_provider as provider;
    let mut managed = provider::AutoScalingGroupProvider::new(&group)
        .managed_termination_protection(provider::ManagedTerminationProtection::Enabled);
    if scaled {
        managed = managed.managed_scaling(provider::ManagedScaling::new().status(provider::Status::Enabled));
    }
    stack.add("provider", ecs::CapacityProvider::new().auto_scaling_group_provider(managed))
}

const DRAINS: &str = "#!/bin/bash\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\necho ECS_ENABLE_SPOT_INSTANCE_DRAINING=true >> /etc/ecs/ecs.config";

#[test]
fn ecs0908_termination_protection_has_scaling_and_protected_machines() {
    twins(
        |stack, wrong| drop(machines(stack, true, !wrong, DRAINS)),
        expect![[r#"
            ecs0908: managed termination protection without managed scaling protects nothing [this capacity provider]
        "#]],
    );
    twins(
        |stack, wrong| drop(machines(stack, !wrong, true, DRAINS)),
        expect![[r#"
        ecs0908: managed termination protection over a group that doesn't protect its machines [this capacity provider, its group]
    "#]],
    );
}

#[test]
fn ecs0914_a_service_waits_for_its_capacity_provider() {
    twins(
        |stack, wrong| {
            let provider = machines(stack, true, true, DRAINS);
            let cluster = stack.add("cluster", ecs::Cluster::new().cluster_name("main"));
            use ecs::cluster_capacity_provider_associations::CapacityProviderStrategy;
            let association = stack.add(
                "association",
                ecs::ClusterCapacityProviderAssociations::new(
                    &cluster,
                    [CapacityProviderStrategy::new(&provider)],
                )
                .capacity_providers([&provider]),
            );
            let item = ecs::service::CapacityProviderStrategyItem::new().capacity_provider(&provider);
            let service = ecs::Service::new().cluster(&cluster).capacity_provider_strategy([item]);
            let association = association.target().id();
            stack.add_with("service", service, after((!wrong).then_some(association)));
        },
        expect![[r#"
            ecs0914: service Service uses the capacity provider Provider without waiting for its association with the cluster [this service, the capacity provider]
        "#]],
    );
}

#[test]
fn ecs0917_machines_of_a_mix_with_spot_drain() {
    twins(
        |stack, wrong| {
            drop(machines(
                stack,
                true,
                true,
                if wrong { "#!/bin/bash\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config" } else { DRAINS },
            ))
        },
        expect![[r#"
            ecs0917: the machines of Group are Spot instances and don't drain [this launch template, its group]
        "#]],
    );
}

/// What scales a service, under that name.
fn scalable(service: impl Into<Value<String>>) -> scaling::ScalableTarget {
    scaling::ScalableTarget::new(
        service,
        scalable_target::ServiceNamespace::Ecs,
        scalable_target::ScalableDimension::EcsServiceDesiredCount,
        2,
        20,
    )
}

fn by_name(service: &Ref<ecs::Service>) -> Sub {
    Sub::new().text("service/main/").value(service.name())
}

#[test]
fn ecs1002_a_service_that_scales_itself_has_no_desired_count() {
    twins(
        |stack, wrong| {
            let service = ecs::Service::new();
            let service = stack.add("service", if wrong { service.desired_count(2) } else { service });
            stack.add("scaling", scalable(by_name(&service)));
        },
        expect![[r#"
            ecs1002: the service Service scales itself, and its template sets a count as well [this service, what scales it]
        "#]],
    );
}

#[test]
fn ecs1003_what_is_scaled_is_named_and_not_an_arn() {
    twins(
        |stack, wrong| {
            let service = stack.add("service", ecs::Service::new());
            let arn: Value<String> = (&service).into();
            stack.add("scaling", scalable(if wrong { arn } else { by_name(&service).into() }));
        },
        expect![[r#"
            ecs1003: `Ref Service` names no service that can be scaled [what scales]
        "#]],
    );
}

#[test]
fn ecs1005_a_service_counts_the_requests_of_its_own_target_group() {
    twins(
        |stack, wrong| {
            let web = web(stack, elb::target_group::TargetType::Instance);
            let other = stack.add("other", elb::TargetGroup::new());
            let task = task(stack, ecs::task_definition::NetworkMode::Bridge);
            let service = stack.add_with("service", behind(&web, &task), after([web.rule.target().id()]));
            let target = stack.add("scaling", scalable(by_name(&service)));
            let counted = if wrong { &other } else { &web.group };
            let label = Sub::new()
                .value(web.balancer.load_balancer_full_name())
                .text("/")
                .value(counted.target_group_full_name());
            use scaling_policy::PredefinedMetricSpecificationPredefinedMetricType as Metric;
            let metric = scaling_policy::PredefinedMetricSpecification::new(Metric::AlbRequestCountPerTarget)
                .resource_label(label);
            let tracking = scaling_policy::TargetTrackingScalingPolicyConfiguration::new(1000)
                .predefined_metric_specification(metric);
            stack.add(
                "policy",
                scaling::ScalingPolicy::new("requests", scaling_policy::PolicyType::TargetTrackingScaling)
                    .scaling_target_id(&target)
                    .target_tracking_scaling_policy_configuration(tracking),
            );
        },
        expect![[r#"
            ecs1005: the service scales by the requests of a target group that isn't its own [this policy, its service]
        "#]],
    );
}

#[test]
fn ecs0717_a_vault_has_one_reader() {
    twins(
        |stack, wrong| {
            let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
                .nat(Nat::One)
                .build(stack);
            let cluster = Cluster::builder("main", &vpc)
                .instances(
                    mixed!(1..=4, on_demand: 1 + 100%, types: [M6iLarge]),
                    MachineImage::ami("ami-0abcdef1234567890"),
                    Roll::NewMachinesOnly,
                )
                .build(stack);
            let api = Vault::builder("api", vault! { PORT: 8080 }).build(stack);
            let nginx = Vault::builder("nginx", vault! { PORT: 8080 }).build(stack);
            let second = if wrong { api.dynamic() } else { nginx.dynamic() };
            for (name, vault) in [("api", &api.dynamic()), ("nginx", &second)] {
                Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
                    .secret_env("PORT", vault.key_named("PORT").unwrap())
                    .tasks(tasks!(2))
                    .circuit_breaker(CircuitBreaker::rollback())
                    .on(&cluster)
                    .build(stack);
            }
        },
        expect![[r#"
            ecs0717: the service nginx injects keys of the vault api, which belongs to the service api [this service, the vault, the service that reads it already]
        "#]],
    );
}

#[test]
fn ecs0707_a_variable_has_one_source() {
    twins(
        |stack, wrong| {
            let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
            let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
            let cluster = Cluster::builder("main", &vpc)
                .instances(
                    mixed!(1..=4, on_demand: 1 + 100%, types: [M6iLarge]),
                    MachineImage::ami("ami-0abcdef1234567890"),
                    Roll::NewMachinesOnly,
                )
                .build(stack);
            let vault = Vault::builder("api", vault! { PORT: 8080 }).build(stack);
            Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
                .port_from(vault.key(|keys| keys.PORT))
                .env(if wrong { "PORT" } else { "LEVEL" }, "80")
                .tasks(tasks!(2))
                .circuit_breaker(CircuitBreaker::rollback())
                .on(&cluster)
                .build(stack);
        },
        expect![[r#"
            ecs0707: the service api has two values for the variable PORT [this service]
        "#]],
    );
}

#[test]
fn an_unknown_value_is_never_a_violation() {
    // What another stack or a function gives, no rule over the template can know.
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let task =
        Id::<ecs::TaskDefinition>::existing("arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1");
    let group = Id::<elb::TargetGroup>::existing(
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/1",
    );
    let balancer = ecs::service::LoadBalancer::new().target_group_arn(group);
    stack.add("service", ecs::Service::new().task_definition(task).load_balancers([balancer]));
    assert!(app.synth().is_ok());
}

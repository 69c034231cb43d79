//! Health checks, drains and stop time-outs of templates that no macro made.

use ecs_dsl::prelude::*;
use ecs_dsl::resources::elasticloadbalancingv2 as elb;
use ecs_dsl::resources::elasticloadbalancingv2::target_group::{Matcher, Protocol, TargetGroupAttribute};
use ecs_dsl::resources::{autoscaling, ecs};
use ecs_dsl::template::Ref;
use expect_test::expect;

use super::twins;

fn over_http() -> elb::TargetGroup {
    elb::TargetGroup::new().protocol(Protocol::Http).port(80)
}

fn delay(seconds: &str) -> TargetGroupAttribute {
    TargetGroupAttribute::new().key("deregistration_delay.timeout_seconds").value(seconds.to_owned())
}

#[test]
fn ecs0201_the_time_out_that_is_not_written_counts() {
    twins(
        |stack, wrong| {
            let group = over_http().health_check_interval_seconds(5);
            stack.add("short", if wrong { group } else { group.health_check_timeout_seconds(2) });
            let group = over_http().health_check_timeout_seconds(60);
            stack.add("long", if wrong { group } else { group.health_check_interval_seconds(90) });
            // Over TCP the two may be the same.
            stack.add(
                "tcp",
                elb::TargetGroup::new().protocol(Protocol::Tcp).health_check_interval_seconds(10),
            );
        },
        expect![[r#"
            ecs0201: a time-out of 60 s is not below the interval of 30 s [this target group]
            ecs0201: a time-out of 5 s is not below the interval of 5 s [this target group]
        "#]],
    );
}

#[test]
fn ecs0202_each_number_has_its_range() {
    twins(
        |stack, wrong| {
            let group = over_http()
                .health_check_interval_seconds(if wrong { 301 } else { 300 })
                .health_check_timeout_seconds(if wrong { 121 } else { 120 })
                .healthy_threshold_count(if wrong { 1 } else { 2 })
                .unhealthy_threshold_count(if wrong { 11 } else { 10 });
            stack.add("group", group);
        },
        expect![[r#"
            ecs0202: interval of 301 is not between 5 and 300 [this target group]
            ecs0202: timeout of 121 is not between 2 and 120 [this target group]
            ecs0202: healthy of 1 is not between 2 and 10 [this target group]
            ecs0202: unhealthy of 11 is not between 2 and 10 [this target group]
        "#]],
    );
}

#[test]
fn ecs0203_what_counts_as_an_answer() {
    twins(
        |stack, wrong| {
            let codes = if wrong { "200-599" } else { "200-299,301" };
            let path = if wrong { "ready" } else { "/ready" };
            let group = over_http().matcher(Matcher::new().http_code(codes)).health_check_path(path);
            stack.add("http", group);
            let codes = Matcher::new().grpc_code(if wrong { "0,100" } else { "0-99" });
            stack.add("grpc", over_http().protocol_version("GRPC").matcher(codes));
        },
        expect![[r#"
            ecs0203: `100` is no code of gRPC [this target group]
            ecs0203: the health check's path `ready` does not begin with `/` [this target group]
            ecs0203: `599` is no answer that a health check can wait for [this target group]
        "#]],
    );
}

#[test]
fn ecs0216_a_drain_is_an_hour_at_most() {
    twins(
        |stack, wrong| {
            let delay = delay(if wrong { "3601" } else { "3600" });
            stack.add("group", over_http().target_group_attributes([delay]));
        },
        expect![[r#"
            ecs0216: a drain of 3601 s is longer than 3600 s [this target group]
        "#]],
    );
}

fn machines(stack: &mut Stack, percent: i64) -> Ref<ecs::CapacityProvider> {
    use autoscaling::auto_scaling_group as part;
    let distribution = part::InstancesDistribution::new().on_demand_percentage_above_base_capacity(percent);
    let template = part::LaunchTemplate::new(part::LaunchTemplateSpecification::new("1"));
    let mix = part::MixedInstancesPolicy::new(template).instances_distribution(distribution);
    let group = autoscaling::AutoScalingGroup::new("1", "9").mixed_instances_policy(mix);
    let group = stack.add("machines", group.availability_zones(ecs_dsl::template::get_azs()));
    let provider = ecs::capacity_provider::AutoScalingGroupProvider::new(&group);
    stack.add("provider", ecs::CapacityProvider::new().auto_scaling_group_provider(provider))
}

#[test]
fn ecs0212_the_drain_that_is_not_written_counts() {
    twins(
        |stack, wrong| {
            let provider = machines(stack, 20);
            let container =
                ecs::task_definition::ContainerDefinition::new("api", "public.ecr.aws/nginx/nginx:1.29.1")
                    .memory(128)
                    .port_mappings([ecs::task_definition::PortMapping::new().container_port(80)]);
            let task = stack.add(
                "task",
                ecs::TaskDefinition::new().container_definitions([container.stop_timeout(if wrong {
                    30
                } else {
                    50
                })]),
            );
            let group = over_http().target_type(elb::target_group::TargetType::Instance);
            let group = if wrong { group } else { group.target_group_attributes([delay("60")]) };
            let group = stack.add("group", group);
            let forward =
                elb::listener::Action::new(elb::listener::ActionType::Forward).target_group_arn(&group);
            let balancer = stack.add("balancer", elb::LoadBalancer::new());
            let listener = stack.add("listener", elb::Listener::new(&balancer, [forward]));
            let cluster = stack.add("cluster", ecs::Cluster::new());
            let strategy =
                ecs::cluster_capacity_provider_associations::CapacityProviderStrategy::new(&provider);
            let association = ecs::ClusterCapacityProviderAssociations::new(&cluster, [strategy]);
            let association = stack.add("association", association.capacity_providers([&provider]));
            let target = ecs::service::LoadBalancer::new()
                .container_name("api")
                .container_port(80)
                .target_group_arn(&group);
            let service =
                ecs::Service::new().cluster(&cluster).task_definition(&task).load_balancers([target]);
            stack.add_with(
                "service",
                service,
                super::after([listener.target().id(), association.target().id()]),
            );
        },
        expect![[r#"
            ecs0212: a drain of `300 s` and a stop time-out of `30 s` don't fit in a Spot instance's 120 s [this service, its capacity provider, with Spot]
        "#]],
    );
}

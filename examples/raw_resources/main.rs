//! Resource types without constructs: what CloudFormation has and no construct covers is written like this.
//!
//! `RETENTION=60` keeps the log for another time, and `BROKEN=1` makes a subnet that its VPC can't hold.

use std::process::ExitCode;

use ecs_dsl::constructs::iam::{Statement, document};
use ecs_dsl::prelude::*;
use ecs_dsl::resources::{autoscaling, ec2, ecs, elasticloadbalancingv2 as elb, iam, logs};
use ecs_dsl::template::{RawResource, Ref, Sub, get_azs, select};

fn main() -> ExitCode {
    ecs_dsl::cli::run(raw_resources)
}

fn raw_resources(app: &mut App) -> Result {
    let mut stack = app.stack("raw");
    let net = network(&mut stack);
    let target = balancer(&mut stack, &net);
    machines(&mut stack, &net);
    service(&mut stack, &target);

    // A type without a Rust type: the way out, by CloudFormation's own names.
    stack.add("alarms", RawResource::new("AWS::SNS::Topic").property("DisplayName", "What pages"));
    if std::env::var_os("BROKEN").is_some() {
        // CloudFormation evaluates the text, so that no rule sees the block before the deployment fails at it.
        let block = Sub::new().text("10.9.0.0/24");
        stack.add("broken", ec2::Subnet::new(&net.vpc).cidr_block(block));
    }
    Ok(())
}

struct Network {
    vpc: Ref<ec2::Vpc>,
    public: Vec<Ref<ec2::Subnet>>,
    private: Vec<Ref<ec2::Subnet>>,
}

fn network(stack: &mut Stack) -> Network {
    let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.1.0.0/16").enable_dns_hostnames(true));
    let gateway = stack.add("gateway", ec2::InternetGateway::new());
    let attachment = ec2::VpcGatewayAttachment::new(&vpc).internet_gateway_id(&gateway);
    let attachment = stack.add("attachment", attachment);
    let mut subnets = |tier: &str, first: u32| -> Vec<_> {
        (0..2)
            .map(|zone| {
                let subnet = ec2::Subnet::new(&vpc)
                    .cidr_block(format!("10.1.{}.0/24", first + zone))
                    .availability_zone(select(zone, get_azs()));
                stack.add(&format!("{tier} {zone}"), subnet)
            })
            .collect()
    };
    let (public, private) = (subnets("public", 0), subnets("private", 10));
    // What waits for another part without a reference to it says so.
    let address = ec2::Eip::new().domain("vpc");
    stack.add_with("address", address, |entry| entry.depends_on(attachment.target().id()));
    // Routes are left out: this shows how types are written, and a network that works is `Vpc::builder`.
    Network { vpc, public, private }
}

/// The target group, and the rule that attaches it.
fn balancer(stack: &mut Stack, net: &Network) -> (Ref<elb::TargetGroup>, Ref<elb::ListenerRule>) {
    let headers = elb::load_balancer::LoadBalancerAttribute::new()
        .key("routing.http.drop_invalid_header_fields.enabled")
        .value("true");
    let balancer = stack.add(
        "balancer",
        elb::LoadBalancer::new()
            .subnets(net.public.clone())
            .scheme(elb::load_balancer::Scheme::Internal)
            .load_balancer_attributes([headers]),
    );
    let group = stack.add(
        "targets",
        elb::TargetGroup::new()
            .vpc_id(&net.vpc)
            .port(80)
            .protocol(elb::target_group::Protocol::Http)
            .target_type(elb::target_group::TargetType::Instance)
            .health_check_port("traffic-port"),
    );
    let answer = elb::listener::FixedResponseConfig::new("404");
    let listener = stack.add(
        "listener",
        elb::Listener::new(
            &balancer,
            [elb::listener::Action::new(elb::listener::ActionType::FixedResponse)
                .fixed_response_config(answer)],
        )
        .port(80)
        .protocol(elb::listener::Protocol::Http),
    );
    let paths = elb::listener_rule::PathPatternConfig::new().values(["/api/*"]);
    let rule = stack.add(
        "rule",
        elb::ListenerRule::new(
            [elb::listener_rule::Action::new(elb::listener_rule::ActionType::Forward)
                .target_group_arn(&group)],
            10,
            [elb::listener_rule::RuleCondition::new().field("path-pattern").path_pattern_config(paths)],
        )
        .listener_arn(&listener),
    );
    (group, rule)
}

fn machines(stack: &mut Stack, net: &Network) {
    use autoscaling::auto_scaling_group as part;
    let session_tokens =
        ec2::launch_template::MetadataOptions::new().http_tokens(ec2::launch_template::HttpTokens::Required);
    let template = stack.add(
        "machine",
        ec2::LaunchTemplate::new(
            ec2::launch_template::LaunchTemplateData::new()
                .image_id("ami-0abcdef1234567890")
                .instance_type("m6i.large")
                .metadata_options(session_tokens),
        ),
    );
    let version = part::LaunchTemplateSpecification::new(template.latest_version_number())
        .launch_template_id(&template);
    stack.add(
        "group",
        autoscaling::AutoScalingGroup::new("1", "2")
            .vpc_zone_identifier(net.private.clone())
            .launch_template(version),
    );
}

fn service(stack: &mut Stack, (group, rule): &(Ref<elb::TargetGroup>, Ref<elb::ListenerRule>)) {
    let days = std::env::var("RETENTION").ok().and_then(|days| days.parse().ok()).unwrap_or(30_i64);
    stack.add("log", logs::LogGroup::new().retention_in_days(days));
    let cluster = stack.add("cluster", ecs::Cluster::new());
    let trust = Statement::allow(["sts:AssumeRole"]).by("ecs-tasks.amazonaws.com");
    let role = stack.add("execution role", iam::Role::new(document([trust])));
    let container =
        ecs::task_definition::ContainerDefinition::new("web", "public.ecr.aws/nginx/nginx:1.29.1")
            .memory(256)
            .port_mappings([ecs::task_definition::PortMapping::new().container_port(80).host_port(0)]);
    let task = stack.add(
        "task",
        ecs::TaskDefinition::new().execution_role_arn(role.arn()).container_definitions([container]),
    );
    let balancer =
        ecs::service::LoadBalancer::new().container_name("web").container_port(80).target_group_arn(group);
    let service = ecs::Service::new()
        .cluster(&cluster)
        .task_definition(&task)
        .desired_count(1)
        .load_balancers([balancer]);
    stack.add_with("service", service, |entry| entry.depends_on(rule.target().id()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_the_reviewed_one() {
        let mut app = App::new();
        raw_resources(&mut app).unwrap();
        let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
        let template = assembly.stack("raw").unwrap().pretty();
        expect_test::expect_file!["raw.template.json"].assert_eq(&template);
    }
}

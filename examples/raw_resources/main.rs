//! Resource types without constructs: what CloudFormation has and no construct covers is written like this.
//!
//! `RETENTION=60` keeps the log for another time, and `BROKEN=1` makes a subnet that its VPC can't hold.

use std::process::ExitCode;

use ecs_dsl::constructs::iam::{Statement, document};
use ecs_dsl::prelude::*;
use ecs_dsl::resources::{autoscaling, ec2, ecs, elasticloadbalancingv2 as elb, iam, logs};
use ecs_dsl::template::{Pseudo, RawResource, Ref, Sub, Value, get_azs, select};

/// A version of the ECS-optimized image: CloudFormation asks Systems Manager for its id in the region.
const IMAGE: &str = "{{resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/\
    al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64/image_id}}";

fn main() -> ExitCode {
    ecs_dsl::cli::run(raw_resources)
}

fn raw_resources(app: &mut App) -> Result {
    let mut stack = app.stack("raw");
    let net = network(&mut stack);
    let (front, back) = firewall(&mut stack, &net);
    let target = balancer(&mut stack, &net, &front);
    let cluster = stack.add("cluster", ecs::Cluster::new());
    let group = machines(&mut stack, &net, &back, &cluster);
    service(&mut stack, &cluster, &group, &target);

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
    public: [Ref<ec2::Subnet>; 2],
    private: [Ref<ec2::Subnet>; 2],
    /// What has to be there before a machine reaches anything.
    way_out: Ref<ec2::Route>,
}

fn network(stack: &mut Stack) -> Network {
    let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.1.0.0/16").enable_dns_hostnames(true));
    let gateway = stack.add("gateway", ec2::InternetGateway::new());
    let attachment = ec2::VpcGatewayAttachment::new(&vpc).internet_gateway_id(&gateway);
    let attachment = stack.add("attachment", attachment);
    let (public_table, public) = tier(stack, &vpc, "public", 0);
    let (private_table, private) = tier(stack, &vpc, "private", 10);

    // What waits for another part without a reference to it says so.
    let out = ec2::Route::new(&public_table).destination_cidr_block("0.0.0.0/0").gateway_id(&gateway);
    let out = stack.add_with("public route", out, |entry| entry.depends_on(attachment.target().id()));
    let address = ec2::Eip::new().domain("vpc");
    let address = stack.add_with("address", address, |entry| entry.depends_on(attachment.target().id()));

    let nat = ec2::NatGateway::new().subnet_id(&public[0]).allocation_id(address.allocation_id());
    let nat = stack.add_with("nat", nat, |entry| entry.depends_on(out.target().id()));
    let out = ec2::Route::new(&private_table).destination_cidr_block("0.0.0.0/0").nat_gateway_id(&nat);
    let way_out = stack.add("private route", out);
    Network { vpc, public, private, way_out }
}

/// A subnet in each of two zones, and the route table of both.
fn tier(
    stack: &mut Stack,
    vpc: &Ref<ec2::Vpc>,
    name: &str,
    first: u32,
) -> (Ref<ec2::RouteTable>, [Ref<ec2::Subnet>; 2]) {
    let table = stack.add(&format!("{name} table"), ec2::RouteTable::new(vpc));
    let mut subnet = |zone| {
        let subnet = ec2::Subnet::new(vpc)
            .cidr_block(format!("10.1.{}.0/24", first + zone))
            .availability_zone(select(zone, get_azs()));
        let subnet = stack.add(&format!("{name} {zone}"), subnet);
        let routes = ec2::SubnetRouteTableAssociation::new(&table, &subnet);
        stack.add(&format!("{name} {zone} routes"), routes);
        subnet
    };
    let subnets = [subnet(0), subnet(1)];
    (table, subnets)
}

/// What lets clients of the VPC to the balancer, and the balancer to the machines' ports that Docker gives containers.
fn firewall(stack: &mut Stack, net: &Network) -> (Ref<ec2::SecurityGroup>, Ref<ec2::SecurityGroup>) {
    use ec2::security_group::Ingress;
    let tcp = |first: u16, last: u16| Ingress::new("tcp").from_port(first).to_port(last);
    let clients = tcp(80, 80).cidr_ip("10.1.0.0/16").description("Clients");
    let front = ec2::SecurityGroup::new("Load balancer").vpc_id(&net.vpc).security_group_ingress([clients]);
    let front = stack.add("balancer firewall", front);
    let requests = tcp(32_768, 65_535).source_security_group_id(&front).description("Load balancer");
    let back = ec2::SecurityGroup::new("Machines").vpc_id(&net.vpc).security_group_ingress([requests]);
    let back = stack.add("machine firewall", back);
    (front, back)
}

/// The target group, and the rule that attaches it.
fn balancer(
    stack: &mut Stack,
    net: &Network,
    firewall: &Ref<ec2::SecurityGroup>,
) -> (Ref<elb::TargetGroup>, Ref<elb::ListenerRule>) {
    let headers = elb::load_balancer::LoadBalancerAttribute::new()
        .key("routing.http.drop_invalid_header_fields.enabled")
        .value("true");
    let balancer = stack.add(
        "balancer",
        elb::LoadBalancer::new()
            .subnets(net.public.clone())
            .security_groups([firewall])
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

fn machines(
    stack: &mut Stack,
    net: &Network,
    firewall: &Ref<ec2::SecurityGroup>,
    cluster: &Ref<ecs::Cluster>,
) -> Ref<autoscaling::AutoScalingGroup> {
    use autoscaling::auto_scaling_group as part;
    use ec2::launch_template as data;
    let role = role(stack, "machine role", "ec2.amazonaws.com", "AmazonEC2ContainerServiceforEC2Role");
    let profile = stack.add("machine profile", iam::InstanceProfile::new([&role]));
    // Without the name a machine joins a cluster that is called `default`.
    let joins = Sub::new().text("#!/bin/bash\necho ECS_CLUSTER=").value(cluster);
    let joins = Value::<String>::from(joins.text(" >> /etc/ecs/ecs.config\n")).base64();
    let template = stack.add(
        "machine",
        ec2::LaunchTemplate::new(
            data::LaunchTemplateData::new()
                .image_id(IMAGE)
                .instance_type("m6i.large")
                .iam_instance_profile(data::IamInstanceProfile::new().arn(profile.arn()))
                .security_group_ids([firewall])
                .user_data(joins)
                .metadata_options(data::MetadataOptions::new().http_tokens(data::HttpTokens::Required)),
        ),
    );
    let version = part::LaunchTemplateSpecification::new(template.latest_version_number())
        .launch_template_id(&template);
    let group = autoscaling::AutoScalingGroup::new("1", "2")
        .vpc_zone_identifier(net.private.clone())
        .launch_template(version);
    stack.add_with("group", group, |entry| entry.depends_on(net.way_out.target().id()))
}

/// A role of a service of AWS, with what AWS has put together for it.
fn role(stack: &mut Stack, name: &str, service: &'static str, policy: &str) -> Ref<iam::Role> {
    let trust = document([Statement::allow(["sts:AssumeRole"]).by(service)]);
    let policy = format!("arn:aws:iam::aws:policy/service-role/{policy}");
    stack.add(name, iam::Role::new(trust).managed_policy_arns([policy]))
}

fn service(
    stack: &mut Stack,
    cluster: &Ref<ecs::Cluster>,
    group: &Ref<autoscaling::AutoScalingGroup>,
    (targets, rule): &(Ref<elb::TargetGroup>, Ref<elb::ListenerRule>),
) {
    use ecs::task_definition as part;
    let days = std::env::var("RETENTION").ok().and_then(|days| days.parse().ok()).unwrap_or(30_i64);
    let log = stack.add("log", logs::LogGroup::new().retention_in_days(days));
    let role = role(stack, "execution role", "ecs-tasks.amazonaws.com", "AmazonECSTaskExecutionRolePolicy");
    let log: [(_, Value<String>); 4] = [
        ("awslogs-group", (&log).into()),
        ("awslogs-region", Pseudo::Region.into()),
        ("awslogs-stream-prefix", "web".into()),
        ("mode", "non-blocking".into()),
    ];
    let container = part::ContainerDefinition::new("web", "public.ecr.aws/nginx/nginx:1.29.1")
        .memory(256)
        .port_mappings([part::PortMapping::new().container_port(80).host_port(0)])
        .log_configuration(part::LogConfiguration::new("awslogs").options(log));
    let task = stack.add(
        "task",
        ecs::TaskDefinition::new().execution_role_arn(role.arn()).container_definitions([container]),
    );
    let balancer =
        ecs::service::LoadBalancer::new().container_name("web").container_port(80).target_group_arn(targets);
    let back_by_itself = ecs::service::DeploymentCircuitBreaker::new(true, true);
    let service = ecs::Service::new()
        .cluster(cluster)
        .task_definition(&task)
        .desired_count(1)
        .deployment_configuration(
            ecs::service::DeploymentConfiguration::new().deployment_circuit_breaker(back_by_itself),
        )
        .load_balancers([balancer]);
    stack.add_with("service", service, |entry| {
        entry.depends_on(rule.target().id()).depends_on(group.target().id())
    });
}

#[cfg(test)]
mod tests {
    use ecs_dsl::rehearsal::{self, Outcome, scenario};

    use super::*;

    #[test]
    fn the_template_is_the_reviewed_one() {
        let mut app = App::new();
        raw_resources(&mut app).unwrap();
        let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
        let template = assembly.stack("raw").unwrap().pretty();
        expect_test::expect_file!["raw.template.json"].assert_eq(&template);
    }

    #[test]
    fn the_system_comes_up_and_takes_a_new_version_without_a_lost_request() {
        let verdict = scenario::rolling_update(&rehearsal::play(raw_resources).unwrap(), 1).unwrap();
        assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}\n{}", verdict.timeline());
    }
}

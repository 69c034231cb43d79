//! Networks: what tasks, machines and load balancers reach.

use super::*;

const NAT_ROUTES: [(&str, &str); 2] = [
    ("NatGatewayId: !Ref NatA", "NatGatewayId: !Ref NatC"),
    ("NatGatewayId: !Ref NatB", "NatGatewayId: !Ref NatC"),
];

/// NAT gateways of which only one is there, in a subnet.
fn one_nat(subnet: &str) -> Vec<(&'static str, String)> {
    let gateway = format!(
        "  NatC: {{Type: 'AWS::EC2::NatGateway', Properties: {{SubnetId: !Ref {subnet}}}}}\n  ZoneA: {{"
    );
    let mut settings: Vec<_> =
        NAT_ROUTES.iter().map(|(right, wrong)| (*right, (*wrong).to_owned())).collect();
    settings.push(("  ZoneA: {", gateway));
    settings
}

/// Not settled within the patience of a play; its timeline.
fn never_settled(settings: &[(&str, &str)]) -> String {
    let mut play = Play::of(&with(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(!play.settle(), "{}", play.timeline());
    play.timeline().to_string()
}

/// An endpoint of the VPC for an API.
fn endpoint(id: &str, service: &str) -> String {
    format!(
        "  {id}: {{Type: 'AWS::EC2::VPCEndpoint', Properties: {{VpcId: !Ref Vpc, VpcEndpointType: Interface, \
         ServiceName: com.amazonaws.us-east-1.{service}, PrivateDnsEnabled: true, SubnetIds: [!Ref ZoneA], \
         SecurityGroupIds: [!Ref EndpointGroup]}}}}\n"
    )
}

/// Endpoints for ECS and for secrets, which let the machines in on a port.
fn endpoints(port: u32) -> String {
    let group = format!(
        "  EndpointGroup: {{Type: 'AWS::EC2::SecurityGroup', Properties: {{GroupDescription: endpoints, VpcId: !Ref Vpc, \
         SecurityGroupIngress: [{{IpProtocol: tcp, FromPort: {port}, ToPort: {port}, SourceSecurityGroupId: !Ref MachineGroup}}]}}}}\n"
    );
    let all = [endpoint("ForEcs", "ecs"), endpoint("ForSecrets", "secretsmanager"), group];
    format!("{}  Cluster: {{", all.concat())
}

/// Fact (networks): A NAT gateway is a way out if it stands in a subnet that leads to an internet gateway.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html>
/// Fact (networks): A security group that names what may go out lets nothing else out.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html>
#[test]
fn a_machine_without_a_way_out_never_joins_its_cluster() {
    for (right, wrong, why) in [
        ("RouteA: {Type", "RouteZ: {Type", ""),
        (
            "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref NatA",
            "DestinationCidrBlock: 10.1.0.0/16, NatGatewayId: !Ref NatA",
            "ZoneA has no route to the internet, and its VPC no endpoint of ecs",
        ),
        (
            "SubnetId: !Ref ZoneA, RouteTableId: !Ref RoutesA",
            "SubnetId: !Ref ZoneA, RouteTableId: !Ref PublicRoutes",
            "ZoneA leads to an internet gateway, which needs a public address, and it has none",
        ),
        (
            "NatA: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref PublicA}",
            "NatA: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref ZoneB}",
            "ZoneA leads to NatA, which stands in ZoneB without a route to an internet gateway",
        ),
        (
            "GroupDescription: the machines\n",
            "GroupDescription: the machines\n      SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16}]\n",
            "MachineGroup lets nothing out to port 443 of the internet",
        ),
    ] {
        if why.is_empty() {
            settled(&[(right, wrong)]);
            continue;
        }
        let timeline = never_settled(&[(right, wrong)]);
        assert!(timeline.contains(&format!("can't register with its cluster: {why}")), "{timeline}");
    }
}

/// Fact (networks): An internet gateway is a way out for what has a public address alone.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html>
#[test]
fn a_public_address_is_what_the_launch_template_or_the_subnet_gives() {
    let public = (
        "SubnetId: !Ref ZoneA, RouteTableId: !Ref RoutesA",
        "SubnetId: !Ref ZoneA, RouteTableId: !Ref PublicRoutes",
    );
    let by_subnet = ("CidrBlock: 10.0.8.0/24,", "CidrBlock: 10.0.8.0/24, MapPublicIpOnLaunch: true,");
    let by_launch = (
        "        SecurityGroupIds: [!Ref MachineGroup]\n",
        "        NetworkInterfaces: [{DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [!Ref MachineGroup]}]\n",
    );
    settled(&[public, by_subnet]);
    settled(&[public, by_launch]);
}

/// Fact (networks): An endpoint is a way to its service if its security group lets the machine in on port 443.
/// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html>
#[test]
fn an_endpoint_is_a_way_if_its_security_group_lets_the_machine_in() {
    let [no_route_a, no_route_b] = ["A", "B"].map(|zone| {
        (
            format!("0.0.0.0/0, NatGatewayId: !Ref Nat{zone}"),
            format!("10.1.0.0/16, NatGatewayId: !Ref Nat{zone}"),
        )
    });
    let without =
        [(no_route_a.0.as_str(), no_route_a.1.as_str()), (no_route_b.0.as_str(), no_route_b.1.as_str())];
    let (right, wrong) = (endpoints(443), endpoints(80));
    // With it machines join and secrets are read; the image is on the internet.
    let timeline = never_settled(&[without[0], without[1], ("  Cluster: {", &right)]);
    assert!(timeline.contains("is registered with its cluster"), "{timeline}");
    assert!(timeline.contains("its tasks can't reach the registry of acme/api:1: Zone"), "{timeline}");
    assert!(
        timeline.contains("failed to resolve ref acme/api:1: failed to do request: i/o timeout"),
        "{timeline}"
    );
    let timeline = never_settled(&[without[0], without[1], ("  Cluster: {", &wrong)]);
    let why = "the endpoint ForEcs doesn't let MachineGroup in on port 443";
    assert!(timeline.contains(&format!("can't register with its cluster: {why}")), "{timeline}");
}

/// Fact (tasks): A secret that is out of reach is tried 5 times before the task stops, with `RequestCanceled`
/// Source: <https://github.com/GiamPy5/terraform-aws-directus/issues/10>
#[test]
fn a_secret_s_api_out_of_reach_is_tried_five_times() {
    let mut play = settled_on_fargate("AssignPublicIp: DISABLED");
    play.run_for(HOUR);
    let timeline = play.timeline().to_string();
    assert!(
        timeline.contains("its tasks can't reach their secrets: PublicA leads to an internet gateway"),
        "{timeline}"
    );
    let reason = "unable to retrieve secret from asm: service call has been retried 5 time(s): failed to fetch secret Secret from secrets manager: RequestCanceled";
    assert!(timeline.contains(reason), "{timeline}");
    assert_eq!(play.running("Api"), 0);
    let mut play = settled_on_fargate("AssignPublicIp: ENABLED");
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 8, "{}", play.timeline());
}

/// The service on Fargate in the public subnets.
fn settled_on_fargate(public: &str) -> Play {
    let network = format!(
        "LaunchType: FARGATE\n      NetworkConfiguration: {{AwsvpcConfiguration: {{Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref MachineGroup], {public}}}}}"
    );
    let settings = [
        (
            "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers",
            format!("{network}\n      LoadBalancers"),
        ),
        ("NetworkMode: bridge", "NetworkMode: awsvpc".to_owned()),
        ("HostPort: 0", "HostPort: 8080".to_owned()),
        (
            "      Port: 80\n      Protocol: HTTP\n      HealthCheck",
            "      Port: 80\n      TargetType: ip\n      Protocol: HTTP\n      HealthCheck".to_owned(),
        ),
    ];
    let settings: Vec<_> = settings.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
    Play::of(&with(&settings)).unwrap().seed(1).traffic(Traffic::constant(200.0))
}

/// Fact (networks): Targets that don't let the load balancer in, or that it isn't let out to, fail their checks.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
#[test]
fn a_load_balancer_that_isn_t_let_in_finds_every_target_unhealthy() {
    for (right, wrong, why) in [
        (
            "SourceSecurityGroupId: !Ref BalancerGroup",
            "CidrIp: 10.0.0.0/24",
            "MachineGroup doesn't let the load balancer in on ports 32768 to 60999",
        ),
        (
            "FromPort: 8080, ToPort: 65535",
            "FromPort: 8080, ToPort: 8080",
            "MachineGroup doesn't let the load balancer in on ports 32768 to 60999",
        ),
        (
            "GroupDescription: the load balancer\n",
            "GroupDescription: the load balancer\n      SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16}]\n",
            "BalancerGroup of the load balancer doesn't let out to ports 32768 to 60999",
        ),
    ] {
        let timeline = never_settled(&[(right, wrong)]);
        assert!(timeline.contains(&format!("aren't reached by their load balancer: {why}")), "{timeline}");
        assert!(timeline.contains("Task failed ELB health checks"), "{timeline}");
    }
    // Both of its subnets are in the block.
    settled(&[("SourceSecurityGroupId: !Ref BalancerGroup", "CidrIp: 10.0.0.0/23")]);
}

/// Fact (networks): A machine whose agent is cut off takes no task and stops none, and what runs there goes on.
/// Source: choice: AWS says that it is disconnected
#[test]
fn tasks_behind_a_broken_nat_gateway_go_on_and_take_no_orders() {
    let mut play = settled(&[]);
    let from = play.second();
    assert_eq!(play.inject(&Fault::NatOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap(), 1);
    deployed(&mut play, next());
    play.run_for(Duration::from_secs(25 * 60));
    // No new task is placed in that zone, and no old one there stops.
    let timeline = play.timeline().since(from).to_string();
    assert!(timeline.contains("is disconnected: NatA, over which it leads, fails"), "{timeline}");
    assert!(!timeline.contains("CannotPull") && !timeline.contains("its tasks can't"), "{timeline}");
    assert_eq!(play.stack(), StackStatus::UpdateInProgress);
    assert_eq!(play.measured().lost(), 0, "{timeline}");
    play.run_for(Duration::from_secs(25 * 60));
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)), "{}", play.timeline().since(from));
    assert_eq!(play.measured().lost(), 0);
    let unknown = play.inject(&Fault::NatOutage { zone: "us-east-1c".into(), minutes: 1 }).unwrap_err();
    assert!(unknown.to_string().contains("zone with a NAT gateway"), "{unknown}");
}

/// Fact (networks): When a registry is out of reach, an image that the machine has is used.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>
#[test]
fn an_image_that_a_machine_has_starts_though_its_registry_is_out_of_reach() {
    let all = endpoints(443);
    let one = one_nat("PublicA");
    let mut settings: Vec<_> = one.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
    settings.push(("  Cluster: {", &all));
    let mut play = settled(&settings);
    play.inject(&Fault::NatOutage { zone: "us-east-1a".into(), minutes: 60 }).unwrap();
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(Duration::from_secs(30 * 60));
    assert_eq!(play.running("Api"), 8, "{}", play.timeline());
}

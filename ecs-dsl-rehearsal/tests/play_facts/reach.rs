//! What tasks get on their way up, and with whose rights.

use super::*;

const IMAGE: &str = "Image: acme/api:1";
const PRIVATE: &str = "Image: 123456789012.dkr.ecr.us-east-1.amazonaws.com/acme/api:1";
const SECRETS: &str = "          Secrets: [{Name: TOKEN, ValueFrom: !Sub '${Secret}:TOKEN::'}]\n";

/// A way out from the one zone, and none from the other.
const NO_ROUTES: [(&str, &str); 2] = [
    ("0.0.0.0/0, NatGatewayId: !Ref NatA", "10.9.0.0/16, NatGatewayId: !Ref NatA"),
    ("0.0.0.0/0, NatGatewayId: !Ref NatB", "10.9.0.0/16, NatGatewayId: !Ref NatB"),
];

/// Interface endpoints for services, and a gateway endpoint for S3.
fn endpoints(services: &[&str]) -> String {
    let one = |(number, service): (usize, &&str)| {
        match *service {
        "s3" => "  ForS3: {Type: 'AWS::EC2::VPCEndpoint', Properties: {VpcId: !Ref Vpc, ServiceName: com.amazonaws.us-east-1.s3, RouteTableIds: [!Ref RoutesA, !Ref RoutesB]}}\n".to_owned(),
        service => format!("  Way{number}: {{Type: 'AWS::EC2::VPCEndpoint', Properties: {{VpcId: !Ref Vpc, VpcEndpointType: Interface, PrivateDnsEnabled: true, ServiceName: com.amazonaws.us-east-1.{service}, SecurityGroupIds: [!Ref Ways]}}}}\n"),
    }
    };
    let group = "  Ways: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: ways, VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16}]}}\n";
    let all: Vec<String> = services.iter().enumerate().map(one).collect();
    format!("{}{group}  Cluster: {{", all.concat())
}

/// The timeline of the first twenty minutes.
fn beginning(settings: &[(&str, &str)]) -> String {
    let mut play = Play::of(&with(settings)).unwrap().seed(1);
    play.run_for(Duration::from_secs(1200));
    play.timeline().to_string()
}

/// Fact (networks): Without an execution role a machine's own role pulls a private image.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html>
#[test]
fn a_machine_s_role_pulls_a_private_image_of_a_task_without_an_execution_role() {
    let without = [("      ExecutionRoleArn: !GetAtt ExecutionRole.Arn\n", ""), (SECRETS, "")];
    settled(&[without[0], without[1], (IMAGE, PRIVATE)]);
    let no_right = (
        "AmazonEC2ContainerServiceforEC2Role",
        "AmazonSSMManagedInstanceCore']\n      Policies: [{PolicyName: join, PolicyDocument: {Statement: [{Effect: Allow, Action: 'ecs:*', Resource: '*'}]}}]\n      Tags: [{Key: a, Value: 'b'}]\n      #['",
    );
    let timeline = beginning(&[without[0], without[1], (IMAGE, PRIVATE), no_right]);
    assert!(
        timeline.contains("User: MachineRole is not authorized to perform: ecr:GetAuthorizationToken"),
        "{timeline}"
    );
}

/// Fact (networks): A private image without a way to the internet needs endpoints for `ecr.api`, `ecr.dkr` and `s3`.
/// Source: <https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html>
#[test]
fn a_private_image_without_the_internet_needs_three_endpoints() {
    let all = ["ecs", "ecr.api", "ecr.dkr", "s3"];
    let began = |services: &[&str]| {
        let ways = endpoints(services);
        beginning(&[
            NO_ROUTES[0],
            NO_ROUTES[1],
            ("      ExecutionRoleArn: !GetAtt ExecutionRole.Arn\n", ""),
            (SECRETS, ""),
            (IMAGE, PRIVATE),
            ("  Cluster: {", &ways),
        ])
    };
    let timeline = began(&all);
    assert!(timeline.contains("has reached a steady state"), "{timeline}");
    for left_out in ["ecr.api", "ecr.dkr", "s3"] {
        let others: Vec<&str> = all.into_iter().filter(|service| *service != left_out).collect();
        let timeline = began(&others);
        assert!(timeline.contains(&format!("its VPC no endpoint of {left_out}")), "{timeline}");
        assert!(timeline.contains("CannotPullContainerError"), "{timeline}");
    }
}

/// Fact (networks): A task on Fargate speaks from its own subnet.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html>
#[test]
fn a_task_on_fargate_needs_a_way_out_of_its_own_subnet() {
    let network = "LaunchType: FARGATE\n      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref ZoneA, !Ref ZoneB], SecurityGroups: [!Ref MachineGroup]}}\n";
    let template = with(&[
        NO_ROUTES[0],
        (
            "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers",
            "LoadBalancers",
        ),
        (BALANCED, network),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
    ]);
    let mut play = Play::of(&template).unwrap().seed(1);
    play.run_for(Duration::from_secs(120));
    assert!(play.timeline().tells("can't reach their secrets: ZoneA has no route"), "{}", play.timeline());
    // Half of them run, all in the other zone.
    assert_eq!(play.running("Api"), 4, "{}", play.timeline());
    play.inject(&Fault::ZoneOutage { zone: "us-east-1b".into(), minutes: 30 }).unwrap();
    play.run_for(Duration::from_secs(5));
    assert_eq!(play.running("Api"), 0, "{}", play.timeline());
}

/// Fact (networks): A log that blocks and is out of reach keeps its container from starting.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html>
#[test]
fn a_log_that_blocks_and_is_out_of_reach_keeps_its_container_from_starting() {
    let began = |mode: &str| {
        let log = format!(
            "{PRIVATE}\n          LogConfiguration: {{LogDriver: awslogs, Options: {{awslogs-group: web, awslogs-region: us-east-1, mode: {mode}}}}}"
        );
        let ways = endpoints(&["ecs", "ecr.api", "ecr.dkr", "s3"]);
        beginning(&[
            NO_ROUTES[0],
            NO_ROUTES[1],
            ("      ExecutionRoleArn: !GetAtt ExecutionRole.Arn\n", ""),
            (SECRETS, ""),
            (IMAGE, &log),
            ("  Cluster: {", &ways),
        ])
    };
    let timeline = began("blocking");
    assert!(timeline.contains("can't reach their log: "), "{timeline}");
    assert!(
        timeline.contains("failed to create Cloudwatch log stream: RequestError: send request failed"),
        "{timeline}"
    );
    // What is in the way is told once, not with each task.
    assert_eq!(timeline.matches("can't reach their log: ZoneA").count(), 1, "{timeline}");
    let timeline = began("non-blocking");
    assert!(timeline.contains("has reached a steady state"), "{timeline}");
}

/// Fact (networks): A task with a network interface of its own is reached by the security groups of its service, not by its
/// machine's.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html>
#[test]
fn a_task_with_an_interface_of_its_own_is_reached_by_its_service_s_security_groups() {
    let network = |group: &str| {
        format!(
            "DesiredCount: 4\n      NetworkConfiguration: {{AwsvpcConfiguration: {{Subnets: [!Ref ZoneA, !Ref ZoneB], SecurityGroups: [!Ref {group}]}}}}"
        )
    };
    let began = |group: &str| {
        let network = network(group);
        beginning(&[
            ("NetworkMode: bridge", "NetworkMode: awsvpc"),
            ("HostPort: 0", "HostPort: 8080"),
            (
                "      Port: 80\n      Protocol: HTTP\n      HealthCheck",
                "      Port: 80\n      TargetType: ip\n      Protocol: HTTP\n      HealthCheck",
            ),
            ("DesiredCount: 8", &network),
        ])
    };
    let timeline = began("MachineGroup");
    assert!(timeline.contains("has reached a steady state"), "{timeline}");
    let timeline = began("BalancerGroup");
    let why =
        "aren't reached by their load balancer: BalancerGroup doesn't let the load balancer in on port 8080";
    assert!(timeline.contains(why), "{timeline}");
}

//! Networks of a template, and what one setting of it changes.

use super::super::{Source, System};
use super::*;

const NETWORK: &str = "
Resources:
  Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
  Internet: {Type: 'AWS::EC2::InternetGateway'}
  Attachment: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Internet}}
  Public: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  PublicTable: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: !Ref Vpc}}
  PublicRoute: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Internet}}
  PublicUses: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: !Ref Public, RouteTableId: !Ref PublicTable}}
  Nat: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref Public}}
  Private: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24}}
  PrivateTable: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: !Ref Vpc}}
  PrivateRoute: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat}}
  PrivateUses: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable}}
  Front: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: front, VpcId: !Ref Vpc}}
  Back: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: back, VpcId: !Ref Vpc, SecurityGroupIngress: [{RULE}]}}
";

/// The right rule of the group `Back`.
const RULE: &str = "IpProtocol: tcp, FromPort: 8000, ToPort: 8999, SourceSecurityGroupId: !Ref Front";

const PRIVATE_ROUTE: &str = "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat";

const NO_ROUTE: (&str, &str) = (PRIVATE_ROUTE, "DestinationCidrBlock: 10.9.0.0/16, NatGatewayId: !Ref Nat");

/// The network with settings replaced, each of which has to be in it, and with more resources.
fn network(settings: &[(&str, &str)], more: &str) -> Network {
    let text = settings.iter().fold(NETWORK.to_owned(), |text, (right, wrong)| {
        assert!(text.contains(right), "{right} isn't in the template");
        text.replace(right, wrong)
    });
    let text = format!("{}{more}", text.replace("{RULE}", &format!("{{{RULE}}}")));
    System::read(&Source::parse(&text).unwrap(), &[]).unwrap().network
}

fn interface(subnet: &str, groups: &[&str]) -> Interface {
    Interface {
        subnet: subnet.into(),
        groups: groups.iter().map(|group| (*group).into()).collect(),
        public: None,
    }
}

fn out(network: &Network, subnet: &str) -> Result<Way, String> {
    network.way(&interface(subnet, &["Back"]), Goal::Internet)
}

/// Fact (networks): A subnet without an association has the main route table of its VPC, which leads nowhere but there.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>
/// Fact (networks): An internet gateway that is attached to no VPC is no way out.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html>
#[test]
fn a_subnet_leads_where_its_route_table_says() {
    assert_eq!(out(&network(&[], ""), "Private"), Ok(Way::Nat("Nat".into())));
    for (right, wrong) in [
        (
            "SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable",
            "SubnetId: !Ref Public, RouteTableId: !Ref PrivateTable",
        ),
        NO_ROUTE,
    ] {
        let why = out(&network(&[(right, wrong)], ""), "Private").unwrap_err();
        assert_eq!(why, "Private has no route to the internet");
    }
    let unattached = network(&[(", InternetGatewayId: !Ref Internet", ", InternetGatewayId: igw-1")], "");
    let public = Interface { public: Some(true), ..interface("Public", &["Back"]) };
    assert_eq!(unattached.way(&public, Goal::Internet), Err("Public has no route to the internet".into()));
    assert_eq!(network(&[], "").way(&public, Goal::Internet), Ok(Way::Open));
}

#[test]
fn what_belongs_to_somebody_else_is_taken_to_lead_out() {
    for (right, wrong) in [
        (PRIVATE_ROUTE, "DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1"),
        (PRIVATE_ROUTE, "DestinationCidrBlock: 0.0.0.0/0, TransitGatewayId: tgw-1"),
        (
            "SubnetId: !Ref Private, RouteTableId: !Ref PrivateTable",
            "SubnetId: !Ref Private, RouteTableId: rtb-1",
        ),
    ] {
        assert_eq!(out(&network(&[(right, wrong)], ""), "Private"), Ok(Way::Open), "{wrong}");
    }
    assert_eq!(out(&network(&[], ""), "subnet-1"), Ok(Way::Open));
    let shared = "  Shared: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: vpc-1, CidrBlock: 10.7.0.0/24}}\n";
    assert_eq!(out(&network(&[], shared), "Shared"), Ok(Way::Open));
}

const GATEWAY: &str = "  S3: {Type: 'AWS::EC2::VPCEndpoint', Properties: {VpcId: !Ref Vpc, ServiceName: com.amazonaws.us-east-1.s3, RouteTableIds: [!Ref PrivateTable]}}\n  Alone: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24}}\n";

/// Fact (networks): A gateway endpoint is a way to its service for the subnets whose route tables it is in, and for no other.
/// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html>
#[test]
fn a_gateway_endpoint_serves_the_subnets_of_its_route_tables() {
    let network = network(&[NO_ROUTE], GATEWAY);
    let way = |subnet, service| network.way(&interface(subnet, &["Back"]), Goal::Service(service));
    assert_eq!(way("Private", "s3"), Ok(Way::Open));
    let none = |subnet, service| {
        Err(format!("{subnet} has no route to the internet, and its VPC no endpoint of {service}"))
    };
    assert_eq!(way("Alone", "s3"), none("Alone", "s3"));
    assert_eq!(way("Private", "logs"), none("Private", "logs"));
}

/// An endpoint for the logs that an interface is made for.
fn logs(settings: &str) -> String {
    format!(
        "  Logs: {{Type: 'AWS::EC2::VPCEndpoint', Properties: {{VpcEndpointType: Interface, ServiceName: com.amazonaws.us-east-1.logs, {settings}}}}}\n"
    )
}

/// Fact (networks): An interface endpoint whose private DNS is off isn't where the service's own name leads.
/// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html>
/// Fact (networks): The default security group of a VPC lets in its own members and nobody else.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>
#[test]
fn an_interface_endpoint_serves_whom_its_security_groups_let_in() {
    let way = |settings: &str, groups: &[&str]| {
        network(&[NO_ROUTE], &logs(settings)).way(&interface("Private", groups), Goal::Service("logs"))
    };
    let there = "VpcId: !Ref Vpc, PrivateDnsEnabled: true";
    assert_eq!(way(there, &[]), Ok(Way::Open));
    assert_eq!(way(there, &["Back"]), Err("the endpoint Logs doesn't let Back in on port 443".into()));
    let none = Err("Private has no route to the internet, and its VPC no endpoint of logs".into());
    assert_eq!(way("VpcId: vpc-1, PrivateDnsEnabled: true", &[]), none);
    assert_eq!(way("VpcId: !Ref Vpc, PrivateDnsEnabled: false", &[]), none);
    assert_eq!(way("VpcId: !Ref Vpc", &[]), none);
    // What is let in has to be let out as well.
    let closed = (
        "GroupDescription: front, VpcId: !Ref Vpc",
        "GroupDescription: front, VpcId: !Ref Vpc, SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.9.0/24}]",
    );
    let network = network(
        &[NO_ROUTE, closed],
        &logs("VpcId: !Ref Vpc, PrivateDnsEnabled: true, SecurityGroupIds: [!Ref Front]"),
    );
    let way = network.way(&interface("Private", &["Front"]), Goal::Service("logs"));
    assert_eq!(way, Err("Front doesn't let out to the endpoint Logs".into()));
}

/// What keeps `Front` in the public subnet from port 8080 of `Back` in the private one, with this rule of `Back`.
fn kept(rule: &str, more: &str) -> Option<String> {
    let network = network(&[("{RULE}", &format!("{{{rule}}}"))], more);
    network.between(
        &[interface("Public", &["Front"])],
        &interface("Private", &["Back"]),
        Ports { first: 8080, last: 8080 },
    )
}

/// Fact (networks): A security group lets in what one of its rules names: a protocol, ports, and a block or a group.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html>
#[test]
fn a_security_group_lets_in_what_one_of_its_rules_names() {
    let none = "IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/16";
    let apart = "  Apart: {Type: 'AWS::EC2::SecurityGroupIngress', Properties: {GroupId: !Ref Back, IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !Ref Front}}\n";
    for (rule, more) in [
        (RULE, ""),
        ("IpProtocol: -1, CidrIp: 10.0.0.0/16", ""),
        ("IpProtocol: 6, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/24", ""),
        ("IpProtocol: tcp, FromPort: 0, ToPort: 65535, SourcePrefixListId: pl-1", ""),
        (none, apart),
    ] {
        assert_eq!(kept(rule, more), None, "{rule}");
    }
    for rule in [
        none,
        "IpProtocol: udp, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/16",
        "IpProtocol: tcp, FromPort: 8081, ToPort: 9000, CidrIp: 10.0.0.0/16",
        "IpProtocol: tcp, FromPort: 8000, ToPort: 8079, CidrIp: 10.0.0.0/16",
        "IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/25",
        "IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIpv6: '::/0'",
        "IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !Ref Back",
    ] {
        let why = "Back doesn't let the load balancer in on port 8080";
        assert_eq!(kept(rule, "").as_deref(), Some(why), "{rule}");
    }
}

/// Fact (networks): A security group with a rule of what may go out lets nothing else out, also when the rule is a resource
/// of its own.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroupegress.html>
#[test]
fn a_security_group_lets_out_what_its_rules_name() {
    let egress = |to: &str| {
        format!(
            "  Egress: {{Type: 'AWS::EC2::SecurityGroupEgress', Properties: {{GroupId: !Ref Front, IpProtocol: tcp, FromPort: 443, ToPort: 443, {to}}}}}\n"
        )
    };
    let front = interface("Private", &["Front"]);
    for (to, open) in [
        ("CidrIp: 0.0.0.0/0", true),
        ("DestinationPrefixListId: pl-1", true),
        ("DestinationSecurityGroupId: !Ref Back", false),
        ("CidrIp: 10.0.0.0/16", false),
        ("CidrIpv6: '::/0'", false),
    ] {
        assert_eq!(network(&[], &egress(to)).way(&front, Goal::Internet).is_ok(), open, "{to}");
    }
    let why = "Front of the load balancer doesn't let out to port 8080";
    assert_eq!(kept(RULE, &egress("CidrIp: 0.0.0.0/0")).as_deref(), Some(why));
}

#[test]
fn a_security_group_of_somebody_else_is_taken_to_be_right() {
    let network = network(&[], "");
    let ports = Ports { first: 22, last: 22 };
    let between = |front, back| {
        network.between(&[interface("Public", &[front])], &interface("Private", &[back]), ports)
    };
    assert_eq!(between("sg-1", "sg-2"), None);
    assert!(between("sg-1", "Back").is_some());
    assert_eq!(network.way(&interface("Private", &["sg-1"]), Goal::Internet), Ok(Way::Nat("Nat".into())));
}

//! What EC2 refuses while the internet gateway isn't attached to its network. Nothing but `DependsOn` orders it.
//!
//! Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html>, "when a DependsOn
//! attribute is required".

use std::collections::BTreeSet;

use super::super::system::{Source, named};
use crate::resources::Failure;
use crate::template::placeholders::Read;
use crate::template::plain;

/// Why a resource is refused with just this there, if an attachment of the template is what lacks.
pub(super) fn refusal(source: &Source, there: &BTreeSet<String>, read: &Read) -> Option<String> {
    let is = |key: &str, value: &str| read.properties.get(key).map(plain).as_deref() == Some(value);
    match read.kind.as_str() {
        "AWS::EC2::Route" => {
            let gateway = property(read, "GatewayId")?;
            let table = property(read, "RouteTableId")?;
            let text =
                format!("route table {table} and network gateway {gateway} belong to different networks");
            let refused = Failure::service(&text, "Ec2", "InvalidParameterValue", "InvalidRequest");
            lacks(source, there, "InternetGatewayId", &gateway).then_some(refused.0)
        }
        "AWS::EC2::NatGateway" if !is("ConnectivityType", "private") => {
            let vpc = network(source, &property(read, "SubnetId")?)?;
            let id = &read.logical_id;
            let text = format!(
                "NatGateway {id} is in state failed and hence failed to stabilize. Detailed failure message: Network {vpc} has no Internet gateway attached"
            );
            lacks(source, there, "VpcId", &vpc).then(|| Failure::handler(&text, "NotStabilized").0)
        }
        "AWS::ElasticLoadBalancingV2::LoadBalancer" if !is("Scheme", "internal") => {
            let subnet = read.properties.get("Subnets")?.as_array()?.first().map(plain)?;
            let vpc = network(source, named(&subnet))?;
            let text = format!("VPC {vpc} has no internet gateway");
            let refused =
                Failure::service(&text, "ElasticLoadBalancingV2", "InvalidSubnet", "InvalidRequest");
            lacks(source, there, "VpcId", &vpc).then_some(refused.0)
        }
        _ => None,
    }
}

/// Whether the template attaches a gateway so, and hasn't yet.
fn lacks(source: &Source, there: &BTreeSet<String>, key: &str, value: &str) -> bool {
    let attachments = source.resources.iter().filter(|other| {
        other.kind == "AWS::EC2::VPCGatewayAttachment" && property(other, key).as_deref() == Some(value)
    });
    let mut attachments = attachments.peekable();
    attachments.peek().is_some() && !attachments.any(|other| there.contains(&other.logical_id))
}

/// The VPC of a subnet of the template.
fn network(source: &Source, subnet: &str) -> Option<String> {
    source.resource(subnet).and_then(|subnet| property(subnet, "VpcId"))
}

/// The logical id that a property refers to.
fn property(read: &Read, key: &str) -> Option<String> {
    read.properties.get(key).map(|value| named(&plain(value)).to_owned())
}

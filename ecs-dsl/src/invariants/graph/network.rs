//! Subnets of a template against each other and their VPC: the same items that `network!` reads.

use std::collections::BTreeMap;

use super::Subject;
use crate::invariants::network::{ECS0501, ECS0502};
use crate::invariants::{Cidr, Violation};
use crate::template::{Entry, Node, Target};

pub(super) fn blocks(subject: &Subject<'_>) -> Vec<Violation> {
    let mut by_vpc: BTreeMap<&Target, Vec<(Cidr, &Entry)>> = BTreeMap::new();
    for (_, subnet) in subject.of_type("AWS::EC2::Subnet") {
        let vpc = subnet.properties().get("VpcId").and_then(Node::as_ref_target);
        let block = subnet.properties().get("CidrBlock").and_then(Node::as_str);
        let (Some(vpc), Some(Ok(block))) = (vpc, block.map(Cidr::try_new)) else { continue };
        by_vpc.entry(vpc).or_default().push((block, subnet));
    }
    let mut found = Vec::new();
    for (vpc, mut subnets) in by_vpc {
        let whole = subject.template.resource(vpc.id());
        let range = whole
            .and_then(|entry| entry.properties().get("CidrBlock"))
            .and_then(Node::as_str)
            .and_then(|block| Cidr::try_new(block).ok());
        if let (Some(entry), Some(range)) = (whole, range) {
            for (block, subnet) in subnets.iter().filter(|(block, _)| !range.contains(*block)) {
                let (block, range) = (block.to_string(), range.to_string());
                let args = [block.as_str().into(), range.as_str().into()];
                found.push(
                    Violation::new(&ECS0501, &args)
                        .at("this subnet", subnet.location())
                        .at("its VPC", entry.location()),
                );
            }
        }
        // In the order of their first addresses, blocks that overlap stand side by side.
        subnets.sort_by_key(|(block, entry)| (*block, entry.location()));
        for pair in subnets.windows(2) {
            let [(first, one), (second, other)] = pair else { continue };
            if first.overlaps(*second) {
                let (second, first) = (second.to_string(), first.to_string());
                let args = [second.as_str().into(), first.as_str().into()];
                found.push(
                    Violation::new(&ECS0502, &args)
                        .at("the first subnet", one.location())
                        .at("the second", other.location()),
                );
            }
        }
    }
    found
}

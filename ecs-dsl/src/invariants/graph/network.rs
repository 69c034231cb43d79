//! Subnets of a template against each other and their VPC: the same items that `network!` reads.

use std::collections::BTreeMap;

use super::{Look, Part, Subject};
use crate::invariants::network::{ECS0501, ECS0502};
use crate::invariants::{Cidr, Violation};
use crate::template::LogicalId;

/// The subnets of each VPC of the template, with their blocks.
fn by_vpc<'s>(subject: &'s Subject<'_>) -> BTreeMap<&'s LogicalId, Vec<(Cidr, Part<'s>)>> {
    let mut by_vpc: BTreeMap<&LogicalId, Vec<(Cidr, Part<'_>)>> = BTreeMap::new();
    for subnet in subject.of_type("AWS::EC2::Subnet") {
        let vpc = subnet.properties().look("VpcId").known().and_then(|vpc| vpc.named());
        let block = subnet.properties().text("CidrBlock").known().map(Cidr::try_new);
        let (Some(vpc), Some(Ok(block))) = (vpc, block) else { continue };
        by_vpc.entry(vpc.id()).or_default().push((block, subnet));
    }
    by_vpc
}

pub(crate) fn inside(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (vpc, subnets) in by_vpc(subject) {
        let Some(vpc) = subject.part(vpc) else { continue };
        let Some(Ok(range)) = vpc.text("CidrBlock").known().map(Cidr::try_new) else { continue };
        for (block, subnet) in subnets.iter().filter(|(block, _)| !range.contains(*block)) {
            let (block, range) = (block.to_string(), range.to_string());
            let args = [block.as_str().into(), range.as_str().into()];
            found.push(
                Violation::new(&ECS0501, &args)
                    .at("this subnet", subnet.location())
                    .at("its VPC", vpc.location()),
            );
        }
    }
    found
}

pub(crate) fn overlaps(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for mut subnets in by_vpc(subject).into_values() {
        // In the order of their first addresses, blocks that overlap stand side by side.
        subnets.sort_by_key(|(block, part)| (*block, part.location()));
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

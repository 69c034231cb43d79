//! Route tables: where what isn't local goes.

use std::collections::BTreeMap;

use super::super::read::{Fields, named};
use super::super::{Id, Resources};

/// Where a subnet's default route leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Out {
    /// There is none.
    Nowhere,
    /// To an internet gateway.
    Internet,
    Nat(Id),
    /// To something that isn't judged: a transit gateway, an appliance, a gateway of another stack.
    Elsewhere,
}

/// The route tables of a template and their subnets.
#[derive(Debug, Default)]
pub(super) struct Tables {
    outs: BTreeMap<String, Out>,
    subnets: BTreeMap<String, String>,
}

impl Tables {
    /// The table of a subnet and where it leads. A subnet with none has the main table of its VPC, which in a VPC of this
    /// template knows local routes only.
    pub(super) fn of(&self, subnet: &str, vpc_is_here: bool) -> (Option<Id>, Out) {
        match self.subnets.get(subnet) {
            Some(table) => {
                let out = self.outs.get(table).cloned();
                (Some(table.as_str().into()), out.unwrap_or(Out::Elsewhere))
            }
            None if vpc_is_here => (None, Out::Nowhere),
            None => (None, Out::Elsewhere),
        }
    }
}

pub(super) fn read(all: Resources<'_>) -> Tables {
    let mut tables = Tables::default();
    for table in all.of("AWS::EC2::RouteTable") {
        tables.outs.insert(table.resource.to_owned(), Out::Nowhere);
    }
    for fields in all.of("AWS::EC2::SubnetRouteTableAssociation") {
        let id = |name: &str| named(&fields.text(name).unwrap_or_default()).to_owned();
        tables.subnets.insert(id("SubnetId"), id("RouteTableId"));
    }
    for route in all.of("AWS::EC2::Route") {
        let table = route.text("RouteTableId").unwrap_or_default();
        if route.text("DestinationCidrBlock").as_deref() == Some("0.0.0.0/0")
            && let Some(out) = tables.outs.get_mut(named(&table))
        {
            *out = leads_to(route, all);
        }
    }
    tables
}

fn leads_to(route: Fields<'_>, all: Resources<'_>) -> Out {
    if let Some(nat) = route.text("NatGatewayId") {
        return Out::Nat(named(&nat).into());
    }
    let Some(gateway) = route.text("GatewayId") else { return Out::Elsewhere };
    let gateway = named(&gateway);
    let here = all.of("AWS::EC2::InternetGateway").any(|own| own.resource == gateway);
    let attached = all.of("AWS::EC2::VPCGatewayAttachment").any(|attachment| {
        attachment.text("InternetGatewayId").is_some_and(|attached| named(&attached) == gateway)
    });
    if here && !attached { Out::Nowhere } else { Out::Internet }
}

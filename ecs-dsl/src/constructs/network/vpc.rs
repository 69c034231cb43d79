//! A VPC with its subnets, routes, NAT gateways and endpoints.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::endpoint::Endpoint;
use crate::constructs::logging::FlowLogs;
use crate::constructs::{Draft, Scope};
use crate::invariants::{Cidr, Network, Tier};
use crate::resources::{ec2, logs};
use crate::template::{Entry, Id, List, Location, LogicalId, Ref, get_azs, select};

/// How private subnets reach the internet. It is named, never a default: each gateway costs by the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nat {
    /// None: the network has endpoints, or its tasks need nothing from outside.
    None,
    /// One for the whole VPC: the loss of its zone takes the way out of all.
    One,
    /// One in each zone: one zone's loss is one zone's.
    OnePerZone,
}

/// A VPC that is built.
#[derive(Clone, Debug)]
pub struct Vpc(Rc<Data>);

#[derive(Debug)]
struct Data {
    vpc: Ref<ec2::Vpc>,
    cidr: Cidr,
    public: Vec<Ref<ec2::Subnet>>,
    private: Vec<Ref<ec2::Subnet>>,
    internet: Vec<LogicalId>,
    ways_out: Vec<LogicalId>,
    gateways: Vec<Ref<ec2::NatGateway>>,
    flow_logs: Option<Ref<logs::LogGroup>>,
    name: String,
    location: Location,
}

impl Vpc {
    /// A VPC of that name with the subnets of `network!`.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
    ///     .nat(Nat::OnePerZone)
    ///     .build(&mut stack);
    /// assert_eq!(vpc.private_subnets().len(), 3);
    /// ```
    #[track_caller]
    pub fn builder(name: &str, network: impl Into<Network>) -> VpcBuilder {
        VpcBuilder {
            name: name.to_owned(),
            network: network.into(),
            nat: Nat::None,
            endpoints: BTreeSet::new(),
            flow_logs: Vec::new(),
            location: Location::caller(),
        }
    }

    /// The reference to the VPC.
    #[must_use]
    pub fn reference(&self) -> &Ref<ec2::Vpc> {
        &self.0.vpc
    }

    /// The VPC's block.
    pub fn cidr(&self) -> Cidr {
        self.0.cidr
    }

    /// The public subnets, one for each zone.
    #[must_use]
    pub fn public_subnets(&self) -> &[Ref<ec2::Subnet>] {
        &self.0.public
    }

    /// The private subnets, one for each zone.
    #[must_use]
    pub fn private_subnets(&self) -> &[Ref<ec2::Subnet>] {
        &self.0.private
    }

    /// The NAT gateways: one, one for each zone, or none.
    #[must_use]
    pub fn nat_gateways(&self) -> &[Ref<ec2::NatGateway>] {
        &self.0.gateways
    }

    /// The log group with its flow logs, if it has one.
    #[must_use]
    pub fn flow_log_group(&self) -> Option<&Ref<logs::LogGroup>> {
        self.0.flow_logs.as_ref()
    }

    /// The line of Rust that made it.
    #[must_use]
    pub fn location(&self) -> Location {
        self.0.location
    }

    pub(crate) fn name(&self) -> &str {
        &self.0.name
    }

    /// What has to be there before something that answers the internet.
    pub(crate) fn internet(&self) -> &[LogicalId] {
        &self.0.internet
    }

    /// What has to be there before something in a private subnet can reach anything.
    pub(crate) fn ways_out(&self) -> &[LogicalId] {
        &self.0.ways_out
    }
}

/// Makes a [`Vpc`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct VpcBuilder {
    name: String,
    network: Network,
    nat: Nat,
    endpoints: BTreeSet<Endpoint>,
    flow_logs: Vec<FlowLogs>,
    location: Location,
}

impl VpcBuilder {
    /// How the private subnets reach the internet.
    pub const fn nat(mut self, nat: Nat) -> Self {
        self.nat = nat;
        self
    }

    /// Services that the private subnets reach without a NAT gateway.
    pub fn endpoints(mut self, endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        self.endpoints.extend(endpoints);
        self
    }

    /// Records the traffic of the VPC. A second call adds a second log: rejected traffic to a log group to look into, say,
    /// and all traffic to a bucket to keep. [`FlowLogs`] tells what it costs.
    pub fn flow_logs(mut self, logs: FlowLogs) -> Self {
        self.flow_logs.push(logs);
        self
    }

    /// The VPC had another name before: its ids stay, so nothing is made anew.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.name);
        self
    }

    /// Adds the VPC to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Vpc {
        self.add_to(&mut scope.draft())
    }

    fn add_to(self, draft: &mut Draft) -> Vpc {
        let vpc = ec2::Vpc::default()
            .cidr_block(self.network.vpc().to_string())
            .enable_dns_support(true)
            .enable_dns_hostnames(true);
        let id = draft.id(&self.name, "Vpc", self.location);
        let vpc = self.add_named(draft, &id, vpc, "");
        let mut parts = Parts { draft, builder: &self, vpc: &vpc };
        let (public, internet, attachment) = parts.public();
        let gateways = parts.gateways(&public, attachment.as_ref());
        let (private, tables, ways_out) = parts.private(Tier::Private, &gateways);
        let (_, isolated, _) = parts.private(Tier::Isolated, &[]);
        parts.endpoints(&private, &[tables, isolated].concat());
        let mut flow_logs = None;
        for logs in &self.flow_logs {
            flow_logs = logs.add_to(draft, &self.name, &vpc, self.location).or(flow_logs);
        }
        let (cidr, location) = (self.network.vpc(), self.location);
        let name = self.name;
        Vpc(Rc::new(Data {
            vpc,
            cidr,
            public,
            private,
            internet,
            ways_out,
            gateways,
            flow_logs,
            name,
            location,
        }))
    }

    fn add_named<R: crate::template::Resource>(
        &self,
        draft: &mut Draft,
        id: &LogicalId,
        resource: R,
        suffix: &str,
    ) -> Ref<R> {
        let mut entry = Entry::new(resource, self.location);
        entry.properties.set("Tags", Draft::name_tag(&format!("{}{suffix}", self.name)));
        draft.add_entry(id, entry)
    }
}

/// The parts of a VPC while it is built.
struct Parts<'b> {
    draft: &'b mut Draft,
    builder: &'b VpcBuilder,
    vpc: &'b Ref<ec2::Vpc>,
}

impl Parts<'_> {
    fn id(&mut self, part: &str) -> LogicalId {
        self.draft.id(&self.builder.name, part, self.builder.location)
    }

    fn add<R: crate::template::Resource>(&mut self, part: &str, resource: R) -> Ref<R> {
        let id = self.id(part);
        self.draft.add(&id, resource, self.builder.location)
    }

    fn add_after<R: crate::template::Resource>(
        &mut self,
        part: &str,
        resource: R,
        after: &LogicalId,
    ) -> Ref<R> {
        let id = self.id(part);
        let entry = Entry::new(resource, self.builder.location).depends_on(after);
        self.draft.add_entry(&id, entry)
    }

    /// One subnet of a tier in each zone; nothing when the network has no such tier.
    fn subnets(&mut self, tier: Tier) -> Vec<Ref<ec2::Subnet>> {
        let word = match tier {
            Tier::Public => "Public",
            Tier::Private => "Private",
            Tier::Isolated => "Isolated",
        };
        let mut subnets = Vec::new();
        for zone in 0..self.builder.network.zones() {
            let Some(block) = self.builder.network.subnet(tier, zone) else { break };
            let number = zone + 1;
            let subnet = ec2::Subnet::new(self.vpc)
                .availability_zone(select::<String>(zone, get_azs()))
                .cidr_block(block.to_string());
            let id = self.id(&format!("{word}Subnet{number}"));
            let suffix = format!("-{}-{number}", word.to_ascii_lowercase());
            subnets.push(self.builder.add_named(self.draft, &id, subnet, &suffix));
        }
        subnets
    }

    /// The public tier, what a public thing waits for, and the internet gateway's attachment.
    fn public(&mut self) -> (Vec<Ref<ec2::Subnet>>, Vec<LogicalId>, Option<LogicalId>) {
        let subnets = self.subnets(Tier::Public);
        if subnets.is_empty() {
            return (subnets, Vec::new(), None);
        }
        let id = self.id("InternetGateway");
        let gateway = self.builder.add_named(self.draft, &id, ec2::InternetGateway::default(), "");
        let attachment = self.add(
            "InternetGatewayAttachment",
            ec2::VpcGatewayAttachment::new(self.vpc).internet_gateway_id(&gateway),
        );
        let attachment = attachment.target().id().clone();
        let table = self.add("PublicRoutes", ec2::RouteTable::new(self.vpc));
        let route = ec2::Route::new(&table).destination_cidr_block("0.0.0.0/0").gateway_id(&gateway);
        let route = self.add_after("PublicDefaultRoute", route, &attachment);
        for (zone, subnet) in subnets.iter().enumerate() {
            self.add(
                &format!("PublicSubnet{}Routes", zone + 1),
                ec2::SubnetRouteTableAssociation::new(&table, subnet),
            );
        }
        (subnets, vec![route.target().id().clone()], Some(attachment))
    }

    fn gateways(
        &mut self,
        public: &[Ref<ec2::Subnet>],
        attachment: Option<&LogicalId>,
    ) -> Vec<Ref<ec2::NatGateway>> {
        let count = match self.builder.nat {
            Nat::None => 0,
            Nat::One => 1,
            Nat::OnePerZone => public.len(),
        };
        let Some(attachment) = attachment else { return Vec::new() };
        let mut gateways = Vec::new();
        for (zone, subnet) in public.iter().take(count).enumerate() {
            let number = zone + 1;
            let id = self.id(&format!("NatAddress{number}"));
            let mut entry = Entry::new(ec2::Eip::default().domain("vpc"), self.builder.location);
            entry = entry.depends_on(attachment);
            entry.properties.set("Tags", Draft::name_tag(&format!("{}-nat-{number}", self.builder.name)));
            let address: Ref<ec2::Eip> = self.draft.add_entry(&id, entry);
            let gateway = ec2::NatGateway::default().subnet_id(subnet).allocation_id(address.allocation_id());
            let id = self.id(&format!("NatGateway{number}"));
            let gateway = self.builder.add_named(self.draft, &id, gateway, &format!("-nat-{number}"));
            gateways.push(gateway);
        }
        gateways
    }

    /// A tier without an internet gateway: its subnets, their route tables and their default routes.
    fn private(
        &mut self,
        tier: Tier,
        gateways: &[Ref<ec2::NatGateway>],
    ) -> (Vec<Ref<ec2::Subnet>>, Vec<Ref<ec2::RouteTable>>, Vec<LogicalId>) {
        let word = if tier == Tier::Private { "Private" } else { "Isolated" };
        let subnets = self.subnets(tier);
        let (mut tables, mut ways_out) = (Vec::new(), Vec::new());
        for (zone, subnet) in subnets.iter().enumerate() {
            let number = zone + 1;
            let table = self.add(&format!("{word}Routes{number}"), ec2::RouteTable::new(self.vpc));
            let association = self.add(
                &format!("{word}Subnet{number}Routes"),
                ec2::SubnetRouteTableAssociation::new(&table, subnet),
            );
            if let Some(gateway) = gateways.get(zone).or_else(|| gateways.first()) {
                let route =
                    ec2::Route::new(&table).destination_cidr_block("0.0.0.0/0").nat_gateway_id(gateway);
                let route = self.add(&format!("{word}DefaultRoute{number}"), route);
                ways_out.push(route.target().id().clone());
                ways_out.push(association.target().id().clone());
            }
            tables.push(table);
        }
        (subnets, tables, ways_out)
    }

    fn endpoints(&mut self, subnets: &[Ref<ec2::Subnet>], tables: &[Ref<ec2::RouteTable>]) {
        if self.builder.endpoints.iter().any(|endpoint| !endpoint.is_gateway()) {
            let rule = ec2::security_group::Ingress::new("tcp")
                .from_port(443)
                .to_port(443)
                .cidr_ip(self.builder.network.vpc().to_string())
                .description("HTTPS from the VPC");
            let group = ec2::SecurityGroup::new("Endpoints of the VPC")
                .vpc_id(self.vpc)
                .security_group_ingress([rule]);
            let group = self.add("EndpointSecurityGroup", group);
            let groups: List<Id<ec2::SecurityGroup>> = [&group].into();
            for endpoint in self.builder.endpoints.iter().filter(|endpoint| !endpoint.is_gateway()) {
                let interface = ec2::VpcEndpoint::new(self.vpc)
                    .service_name(endpoint.service_name())
                    .vpc_endpoint_type(ec2::vpc_endpoint::VpcEndpointType::Interface)
                    .private_dns_enabled(true)
                    .subnet_ids(subnets.iter().collect::<List<_>>())
                    .security_group_ids(groups.clone());
                self.add(endpoint.part(), interface);
            }
        }
        for endpoint in self.builder.endpoints.iter().filter(|endpoint| endpoint.is_gateway()) {
            let gateway = ec2::VpcEndpoint::new(self.vpc)
                .service_name(endpoint.service_name())
                .vpc_endpoint_type(ec2::vpc_endpoint::VpcEndpointType::Gateway)
                .route_table_ids(tables.iter().collect::<List<_>>());
            self.add(endpoint.part(), gateway);
        }
    }
}

//! A service on Fargate: no machines of its own, an interface for each task.

use super::builder::ServiceBuilder;
use super::plain::Plain;
use super::state::{OnFargate, Placed, State};
use super::told::One;
use crate::constructs::cluster::{Cluster, ClusterFacts, FARGATE};
use crate::invariants::{Architecture, Fargate, FargateFacts, OffersFargate, PlatformVersion};
use crate::resources::{ec2, ecs};
use crate::template::{Id, List, LogicalId, Ref, Value};

use ecs::service as part;

impl<S: State> ServiceBuilder<S> {
    ecs_dsl_macros::rules! {{
        /// The tasks run on Fargate, in the private subnets of the cluster's VPC.
        ///
        /// ```
        /// use ecs_dsl::prelude::*;
        ///
        /// let mut app = App::new();
        /// let mut stack = app.stack("prod");
        /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
        ///     .nat(Nat::OnePerZone)
        ///     .build(&mut stack);
        /// let cluster = Cluster::builder("prod", &vpc).fargate().build(&mut stack);
        /// Service::builder("mail", image!("ghcr.io/acme/mail:1.4.2"))
        ///     .size(size!(cpu: 256, memory: 1 GiB))
        ///     .tasks(tasks!(2))
        ///     .circuit_breaker(CircuitBreaker::rollback())
        ///     .on_fargate(&cluster, fargate!(base: 1, on_demand: 1, spot: 3))
        ///     .build(&mut stack);
        /// ```
        #[track_caller]
        pub fn on_fargate<F: ClusterFacts, G: FargateFacts>(
            mut self,
            cluster: &Cluster<F>,
            fargate: Fargate<G>,
        ) -> ServiceBuilder<Placed<S, OnFargate<G, F::Insights>>>
        where
            [.fargate()]
            F::Fargate: OffersFargate,
        {
            self.hear(One::Place, "`.on_fargate(..)`");
            let plain = self.plain();
            plain.cluster = Some(cluster.dynamic());
            plain.fargate = Some(fargate.dynamic());
            self.into_state()
        }
    }}
}

impl Plain {
    /// Whether each task has an interface of its own.
    pub(super) const fn has_interfaces(&self) -> bool {
        self.awsvpc || self.fargate.is_some()
    }

    /// What programs the tasks run.
    pub(super) fn platform(&self, cluster: &Cluster) -> ecs::task_definition::RuntimePlatform {
        use ecs::task_definition as part;
        let architecture = match &self.fargate {
            Some(fargate) => Some(fargate.runs()),
            None => cluster.architecture(),
        };
        let architecture = match architecture {
            Some(Architecture::Arm) => part::CpuArchitecture::Arm64,
            _ => part::CpuArchitecture::X86_64,
        };
        part::RuntimePlatform::default()
            .cpu_architecture(architecture)
            .operating_system_family(part::OperatingSystemFamily::Linux)
    }

    /// What runs the tasks, with their share.
    pub(super) fn strategy(&self, cluster: &Cluster) -> Vec<part::CapacityProviderStrategyItem> {
        let item = |provider: Value<Id<ecs::CapacityProvider>>, weight: u32| {
            part::CapacityProviderStrategyItem::default().capacity_provider(provider).weight(weight)
        };
        let Some(fargate) = &self.fargate else {
            return cluster
                .capacity_provider()
                .map(|provider| item(provider.into(), 1))
                .into_iter()
                .collect();
        };
        let fargate_item = |name: &str, weight| item(Value::Literal(Id::existing(name)), weight);
        let mut items = Vec::new();
        if fargate.on_demand_weight() > 0 || fargate.base() > 0 {
            let on_demand = fargate_item(FARGATE[0], fargate.on_demand_weight());
            items.push(if fargate.base() > 0 { on_demand.base(fargate.base()) } else { on_demand });
        }
        if fargate.has_spot() {
            items.push(fargate_item(FARGATE[1], fargate.spot_weight()));
        }
        items
    }

    /// The subnets of the tasks. Only tasks on Fargate get public addresses.
    pub(super) fn network(
        &self,
        cluster: &Cluster,
        group: &Ref<ec2::SecurityGroup>,
    ) -> part::NetworkConfiguration {
        let public = self.fargate.as_ref().is_some_and(Fargate::is_public);
        let vpc = cluster.vpc();
        let subnets = if public { vpc.public_subnets() } else { vpc.private_subnets() };
        let subnets: List<Id<ec2::Subnet>> = subnets.iter().collect();
        let mut network = part::AwsVpcConfiguration::default().subnets(subnets).security_groups([group]);
        if public {
            network = network.assign_public_ip(part::AssignPublicIp::Enabled);
        }
        part::NetworkConfiguration::default().awsvpc_configuration(network)
    }

    /// What has to be there before the tasks can reach anything.
    pub(super) fn ways_out<'c>(&self, cluster: &'c Cluster) -> &'c [LogicalId] {
        match &self.fargate {
            Some(fargate) if fargate.is_public() => cluster.vpc().internet(),
            Some(_) => cluster.vpc().ways_out(),
            None => &[],
        }
    }

    /// The version of Fargate, if it is named.
    pub(super) fn version(&self) -> Option<&'static str> {
        match self.fargate.as_ref()?.version() {
            PlatformVersion::Latest => None,
            PlatformVersion::V1_4_0 => Some("1.4.0"),
        }
    }
}

//! What services stand on, each thing once.

use std::collections::BTreeMap;

use crate::constructs::cluster::Cluster;
use crate::constructs::load_balancing::ApplicationLoadBalancer;
use crate::constructs::network::Vpc;
use crate::constructs::service::Service;
use crate::template::{Target, Value, get_azs, select};

/// As many services as an alarm has metrics for, two for each (Amazon CloudWatch User Guide: cloudwatch_limits).
const MOST: usize = 5;

/// The clusters, networks and load balancers of some services, in the order of their ids.
#[derive(Debug, Default)]
pub(super) struct System {
    pub(super) clusters: BTreeMap<Target, Cluster>,
    pub(super) vpcs: BTreeMap<Target, Vpc>,
    pub(super) balancers: BTreeMap<Target, ApplicationLoadBalancer>,
}

impl System {
    pub(super) fn of(services: &[Service]) -> Self {
        let mut system = Self::default();
        for service in services {
            if let Some(cluster) = service.cluster() {
                let vpc = cluster.vpc();
                system.vpcs.insert(vpc.reference().target().clone(), vpc.clone());
                system.clusters.insert(cluster.reference().target().clone(), cluster.clone());
            }
            if let Some(balancer) = service.balancer() {
                system.balancers.insert(balancer.reference().target().clone(), balancer.clone());
            }
        }
        system
    }
}

/// A zone of a network, with the services that have targets in it.
#[derive(Clone, Debug)]
pub struct Zone<'z> {
    pub(super) vpc: &'z Vpc,
    pub(super) number: u32,
    pub(super) services: Vec<&'z Service>,
}

impl<'z> Zone<'z> {
    /// The zones of a network, as the subnets have them; none where there is only one, or no service has targets.
    #[must_use]
    pub fn all(vpc: &'z Vpc, services: &'z [Service]) -> Vec<Self> {
        let is_here = |service: &&Service| {
            let cluster = service.cluster();
            service.balancer().is_some()
                && cluster
                    .is_some_and(|cluster| cluster.vpc().reference().target() == vpc.reference().target())
        };
        let services: Vec<&Service> = services.iter().filter(is_here).take(MOST).collect();
        let zones = u32::try_from(vpc.private_subnets().len()).unwrap_or_default();
        if services.is_empty() || zones < 2 {
            return Vec::new();
        }
        (1..=zones).map(|number| Zone { vpc, number, services: services.clone() }).collect()
    }

    /// The zone's name, which only the region knows.
    pub(super) fn name(&self) -> Value<String> {
        select(self.number.saturating_sub(1), get_azs())
    }
}

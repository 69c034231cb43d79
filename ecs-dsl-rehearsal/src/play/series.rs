//! The metrics that AWS publishes of each part of a system, as far as an alarm looks at them.
//!
//! Names and dimensions are AWS's: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>,
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html>,
//! <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html>,
//! <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html>.

use std::collections::BTreeMap;

use super::system::{EXPORTED, Id, System};
use super::watch::Watch;
use crate::cloudwatch::Series;

const BALANCER: &str = "AWS/ApplicationELB";

/// A metric that nobody looks at has no place.
type Place = Option<Series>;

/// How many targets are healthy and unhealthy.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hosts {
    pub(super) healthy: Place,
    pub(super) unhealthy: Place,
}

#[derive(Clone, Debug, Default)]
pub(super) struct OfGroup {
    pub(super) requests: Place,
    pub(super) target_2xx: Place,
    pub(super) target_5xx: Place,
    pub(super) response_time: Place,
    pub(super) hosts: Hosts,
    /// By zone.
    pub(super) zones: BTreeMap<Id, Hosts>,
}

impl OfGroup {
    /// Whether somebody looks at how many targets there are.
    pub(super) fn counts_hosts(&self) -> bool {
        let looked_at = |hosts: &Hosts| hosts.healthy.is_some() || hosts.unhealthy.is_some();
        looked_at(&self.hosts) || self.zones.values().any(looked_at)
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct OfBalancer {
    pub(super) requests: Place,
    pub(super) target_2xx: Place,
    pub(super) target_5xx: Place,
    pub(super) response_time: Place,
    pub(super) elb_5xx: Place,
    /// 502, 503, 504.
    pub(super) codes: [Place; 3],
}

#[derive(Clone, Debug, Default)]
pub(super) struct OfService {
    pub(super) cpu: Place,
    pub(super) memory: Place,
    /// With Container Insights.
    pub(super) desired: Place,
    pub(super) running: Place,
    pub(super) pending: Place,
}

#[derive(Clone, Debug, Default)]
pub(super) struct OfMachines {
    pub(super) desired: Place,
    pub(super) in_service: Place,
    pub(super) most: Place,
    /// Whether a machine fails its status checks.
    pub(super) failing: Place,
    /// What a function of the template counts.
    pub(super) on_demand: Place,
    pub(super) spot: Place,
    pub(super) interruptions: Place,
}

#[derive(Clone, Debug, Default)]
pub(super) struct OfNat {
    pub(super) attempts: Place,
    pub(super) established: Place,
    pub(super) ports: Place,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct AllSeries {
    pub(super) groups: BTreeMap<Id, OfGroup>,
    pub(super) balancers: BTreeMap<Id, OfBalancer>,
    pub(super) services: BTreeMap<Id, OfService>,
    pub(super) machines: BTreeMap<Id, OfMachines>,
    /// Their `CapacityProviderReservation`.
    pub(super) providers: BTreeMap<Id, Place>,
    pub(super) nats: BTreeMap<Id, OfNat>,
}

impl AllSeries {
    pub(super) fn of(system: &System, watch: &Watch) -> Self {
        let mut all = Self::default();
        for (id, group) in system.balanced() {
            let Some(balancer) = &group.balancer else { continue };
            all.groups.insert(id.clone(), of_group(id, balancer, system, watch));
            all.balancers.entry(balancer.clone()).or_insert_with(|| of_balancer(balancer, watch));
        }
        for (id, service) in &system.services {
            let insights = system.clusters.get(&service.cluster).is_some_and(|cluster| cluster.insights);
            all.services.insert(id.clone(), of_service(id, &service.cluster, insights, watch));
        }
        for (id, group) in &system.groups {
            let dimensions = [("AutoScalingGroupName", id.as_ref())];
            let own = |name| watch.series("AWS/AutoScaling", name, &dimensions).filter(|_| group.metrics);
            let failing = watch.series("AWS/EC2", "StatusCheckFailed", &dimensions);
            let counted = |name| watch.series(EXPORTED, name, &dimensions).filter(|_| system.exporter);
            let machines = OfMachines {
                desired: own("GroupDesiredCapacity"),
                in_service: own("GroupInServiceInstances"),
                most: own("GroupMaxSize"),
                failing,
                on_demand: counted("OnDemandInstances"),
                spot: counted("SpotInstances"),
                interruptions: counted("SpotInterruptions"),
            };
            all.machines.insert(id.clone(), machines);
        }
        for (id, provider) in &system.providers {
            let cluster = provider.cluster.as_deref().filter(|_| provider.managed_scaling);
            let place = cluster.and_then(|cluster| {
                let dimensions = [("CapacityProviderName", id.as_ref()), ("ClusterName", cluster)];
                watch.series("AWS/ECS/ManagedScaling", "CapacityProviderReservation", &dimensions)
            });
            all.providers.insert(id.clone(), place);
        }
        for (id, _) in system.network.nats() {
            let place = |name| watch.series("AWS/NATGateway", name, &[("NatGatewayId", id.as_ref())]);
            let nat = OfNat {
                attempts: place("ConnectionAttemptCount"),
                established: place("ConnectionEstablishedCount"),
                ports: place("ErrorPortAllocation"),
            };
            all.nats.insert(id.clone(), nat);
        }
        all
    }
}

fn of_group(id: &Id, balancer: &Id, system: &System, watch: &Watch) -> OfGroup {
    let (balancer, group) = (format!("{balancer}.LoadBalancerFullName"), format!("{id}.TargetGroupFullName"));
    let dimensions = [("LoadBalancer", balancer.as_str()), ("TargetGroup", group.as_str())];
    let place = |name| watch.series(BALANCER, name, &dimensions);
    let zones = system.zones().into_iter().map(|zone| {
        let dimensions = [dimensions[0], dimensions[1], ("AvailabilityZone", zone.as_ref())];
        let place = |name| watch.series(BALANCER, name, &dimensions);
        let hosts = Hosts { healthy: place("HealthyHostCount"), unhealthy: place("UnHealthyHostCount") };
        (zone.clone(), hosts)
    });
    OfGroup {
        requests: place("RequestCount"),
        target_2xx: place("HTTPCode_Target_2XX_Count"),
        target_5xx: place("HTTPCode_Target_5XX_Count"),
        response_time: place("TargetResponseTime"),
        hosts: Hosts { healthy: place("HealthyHostCount"), unhealthy: place("UnHealthyHostCount") },
        zones: zones.collect(),
    }
}

fn of_balancer(balancer: &Id, watch: &Watch) -> OfBalancer {
    let name = format!("{balancer}.LoadBalancerFullName");
    let place = |metric| watch.series(BALANCER, metric, &[("LoadBalancer", &name)]);
    OfBalancer {
        requests: place("RequestCount"),
        target_2xx: place("HTTPCode_Target_2XX_Count"),
        target_5xx: place("HTTPCode_Target_5XX_Count"),
        response_time: place("TargetResponseTime"),
        elb_5xx: place("HTTPCode_ELB_5XX_Count"),
        codes: ["HTTPCode_ELB_502_Count", "HTTPCode_ELB_503_Count", "HTTPCode_ELB_504_Count"].map(place),
    }
}

fn of_service(id: &Id, cluster: &Id, insights: bool, watch: &Watch) -> OfService {
    let name = format!("{id}.Name");
    let dimensions = [("ClusterName", cluster.as_ref()), ("ServiceName", name.as_str())];
    let own = |metric| watch.series("AWS/ECS", metric, &dimensions);
    let insight = |metric| watch.series("ECS/ContainerInsights", metric, &dimensions).filter(|_| insights);
    OfService {
        cpu: own("CPUUtilization"),
        memory: own("MemoryUtilization"),
        desired: insight("DesiredTaskCount"),
        running: insight("RunningTaskCount"),
        pending: insight("PendingTaskCount"),
    }
}

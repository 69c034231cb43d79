//! The end of each minute: metrics go out, alarms are judged, counts and groups follow their metrics.
//!
//! Names and dimensions are AWS's: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>,
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html>,
//! <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html>.

use std::collections::BTreeMap;

use super::flow::{Counts, Flow};
use super::queue::{MINUTE, SECOND};
use super::state::{Life, Status, TargetState, Task};
use super::system::{EXPORTED, Goal, Id, Way};
use super::world::{Happening, World};
use crate::cloudwatch::Metric;

const BALANCER: &str = "AWS/ApplicationELB";

/// How often in a minute a machine, and each of its tasks, connects to something outside: a choice.
const CONNECTIONS: u32 = 12;

/// Samples of a minute.
type Samples = Vec<(Metric, f64, u64)>;

impl World {
    pub(super) fn end_minute(&mut self) {
        self.recount_all();
        let mut samples = Samples::new();
        self.sample_flows(&mut samples);
        self.sample_services(&mut samples);
        self.sample_machines(&mut samples);
        self.sample_nats(&mut samples);
        let second = self.now / SECOND - 1;
        for (metric, value, times) in samples {
            self.watch.metrics().put_at(second, &metric, value, times);
        }
        for (alarm, text) in self.watch.end_minute(self.now) {
            self.tell(&alarm, text);
        }
        self.judge_alarms();
        self.scale_services();
        self.collect();
        self.scale_groups();
        self.queue.plan(self.now + MINUTE, Happening::Minute);
    }

    fn sample_flows(&self, samples: &mut Samples) {
        let mut balancers: BTreeMap<&Id, Counts> = BTreeMap::new();
        for (group, flow) in &self.flows {
            balancers.entry(&flow.balancer).or_default().add(&flow.counts);
            sample_flow(group, flow, samples);
        }
        for (balancer, counts) in balancers {
            let name = format!("{balancer}.LoadBalancerFullName");
            let metric = |metric: &str| Metric::new(BALANCER, metric, &[("LoadBalancer", &name)]);
            samples.push((metric("RequestCount"), counts.all.round(), 1));
            let [refused, nowhere, unanswered] = counts.balancer;
            for (name, count) in [
                ("HTTPCode_ELB_5XX_Count", refused + nowhere + unanswered),
                ("HTTPCode_ELB_502_Count", refused),
                ("HTTPCode_ELB_503_Count", nowhere),
                ("HTTPCode_ELB_504_Count", unanswered),
            ] {
                // A count that is zero isn't reported.
                if count >= 0.5 {
                    samples.push((metric(name), count.round(), 1));
                }
            }
        }
    }

    /// How many targets of a group are healthy and unhealthy: after each change, and once a minute.
    pub(super) fn sample_hosts(&mut self, group: &Id) {
        let Some(flow) = self.flows.get(group) else { return };
        let (balancer, group_name) =
            (format!("{}.LoadBalancerFullName", flow.balancer), format!("{group}.TargetGroupFullName"));
        let mut zones: BTreeMap<Id, (u32, u32)> = BTreeMap::new();
        for fleet in self.fleets.values() {
            zones.extend(fleet.spec.zones.iter().map(|zone| (zone.clone(), (0, 0))));
        }
        let (mut healthy, mut unhealthy) = (0, 0);
        for task in self.tasks.values() {
            let Some(target) = task.target.as_ref().filter(|target| target.group == *group) else { continue };
            let is = |state| u32::from(target.state == state);
            let zone = zones.entry(self.zone_of(task)).or_default();
            zone.0 += is(TargetState::Healthy);
            zone.1 += is(TargetState::Unhealthy);
            healthy += is(TargetState::Healthy);
            unhealthy += is(TargetState::Unhealthy);
        }
        let second = self.now.saturating_sub(1) / SECOND;
        let all = [("LoadBalancer", balancer.as_str()), ("TargetGroup", group_name.as_str())];
        let metrics = self.watch.metrics();
        metrics.put_at(second, &Metric::new(BALANCER, "HealthyHostCount", &all), f64::from(healthy), 1);
        metrics.put_at(second, &Metric::new(BALANCER, "UnHealthyHostCount", &all), f64::from(unhealthy), 1);
        for (zone, (healthy, unhealthy)) in &zones {
            let all = [all[0], all[1], ("AvailabilityZone", zone.as_ref())];
            metrics.put_at(second, &Metric::new(BALANCER, "HealthyHostCount", &all), f64::from(*healthy), 1);
            metrics.put_at(
                second,
                &Metric::new(BALANCER, "UnHealthyHostCount", &all),
                f64::from(*unhealthy),
                1,
            );
        }
    }

    fn sample_services(&self, samples: &mut Samples) {
        for (id, running) in &self.services {
            let cluster = running.spec.cluster.as_ref();
            let name = format!("{id}.Name");
            let dimensions = [("ClusterName", cluster), ("ServiceName", name.as_str())];
            let tasks = self.tasks.values().filter(|task| task.service == *id);
            let (mut now_running, mut pending) = (0_u32, 0_u32);
            for task in tasks {
                now_running += u32::from(task.status == Status::Running && task.alive);
                pending += u32::from(matches!(task.status, Status::Provisioning | Status::Pending));
            }
            if now_running > 0 {
                let mut push =
                    |name: &str, value| samples.push((Metric::new("AWS/ECS", name, &dimensions), value, 1));
                push("CPUUtilization", self.cpu_of(id) * 100.0);
                push("MemoryUtilization", self.memory_of(id));
            }
            if self.system.clusters.get(cluster) == Some(&true) {
                for (name, count) in [
                    ("DesiredTaskCount", running.desired),
                    ("RunningTaskCount", now_running),
                    ("PendingTaskCount", pending),
                ] {
                    samples.push((
                        Metric::new("ECS/ContainerInsights", name, &dimensions),
                        f64::from(count),
                        1,
                    ));
                }
            }
        }
    }

    /// The share of its reserved CPU that a service uses.
    pub(super) fn cpu_of(&self, service: &Id) -> f64 {
        let groups = self.services.get(service).map(|running| running.spec.target_groups.as_slice());
        let loads = groups.unwrap_or_default().iter().map(|group| self.load_of_each(group));
        loads.fold(0.0, f64::max)
    }

    /// Percent of its reserved memory that a service uses: the mean of its tasks.
    pub(super) fn memory_of(&self, service: &Id) -> f64 {
        let own = self.tasks.values().filter(|task| task.service == *service && task.alive);
        let used = own.map(|task| {
            let (usual, started) = (self.traffic.memory, task.started.unwrap_or(self.now));
            let leaked =
                task.revision.image.leaks.map_or(0.0, |leak| (self.now - started) as f64 / leak as f64);
            usual + (100.0 - usual) * leaked.min(1.0)
        });
        let (sum, count) = used.fold((0.0, 0_u32), |(sum, count), used| (sum + used, count + 1));
        if count == 0 { self.traffic.memory } else { sum / f64::from(count) }
    }

    fn sample_machines(&self, samples: &mut Samples) {
        for (id, fleet) in &self.fleets {
            let (mut bought, mut spot, mut in_service) = (0_u32, 0_u32, 0_u32);
            for machine in self.machines.values().filter(|machine| machine.group == *id && !machine.gone) {
                bought += u32::from(!machine.spot);
                spot += u32::from(machine.spot);
                in_service += u32::from(matches!(machine.life, Life::Registered | Life::Draining));
            }
            let dimensions = [("AutoScalingGroupName", id.as_ref())];
            let mut push = |namespace: &str, name: &str, value: u32| {
                samples.push((Metric::new(namespace, name, &dimensions), f64::from(value), 1))
            };
            if fleet.spec.metrics {
                push("AWS/AutoScaling", "GroupDesiredCapacity", fleet.desired);
                push("AWS/AutoScaling", "GroupInServiceInstances", in_service);
                push("AWS/AutoScaling", "GroupMaxSize", fleet.spec.max);
            }
            if self.system.exporter && !self.ailments.exporter {
                push(EXPORTED, "OnDemandInstances", bought);
                push(EXPORTED, "SpotInstances", spot);
            }
        }
        for (id, provider) in &self.system.providers {
            let Some(cluster) = provider.cluster.as_deref().filter(|_| provider.managed_scaling) else {
                continue;
            };
            let dimensions = [("CapacityProviderName", id.as_ref()), ("ClusterName", cluster)];
            let metric = Metric::new("AWS/ECS/ManagedScaling", "CapacityProviderReservation", &dimensions);
            samples.push((metric, self.reservation(id), 1));
        }
    }

    /// What is behind a NAT gateway tries to connect whether it carries or not.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html>.
    fn sample_nats(&self, samples: &mut Samples) {
        let mut attempts: BTreeMap<Id, u32> =
            self.system.network.nats().map(|(nat, _)| (nat.clone(), 0)).collect();
        for machine in self.machines.values().filter(|machine| !machine.gone) {
            if let Ok(Way::Nat(nat)) = self.system.network.way(&machine.interface, Goal::Internet) {
                let tasks = self.tasks_on(machine.id).count() as u32;
                *attempts.entry(nat).or_default() += CONNECTIONS * (1 + tasks);
            }
        }
        for (nat, attempts) in attempts {
            let established = if self.shortage.nat_fails(&nat, self.now) { 0 } else { attempts };
            for (name, value) in [
                ("ConnectionAttemptCount", attempts),
                ("ConnectionEstablishedCount", established),
                ("ErrorPortAllocation", 0),
            ] {
                let metric = Metric::new("AWS/NATGateway", name, &[("NatGatewayId", &nat)]);
                samples.push((metric, f64::from(value), 1));
            }
        }
    }

    /// Whether a task counts for a service's running count.
    pub(super) fn running_of(&self, service: &Id) -> u32 {
        let runs = |task: &&Task| task.service == *service && task.status == Status::Running && task.alive;
        self.tasks.values().filter(runs).count() as u32
    }
}

fn sample_flow(group: &Id, flow: &Flow, samples: &mut Samples) {
    let (balancer, name) =
        (format!("{}.LoadBalancerFullName", flow.balancer), format!("{group}.TargetGroupFullName"));
    let dimensions = [("LoadBalancer", balancer.as_str()), ("TargetGroup", name.as_str())];
    let metric = |name: &str| Metric::new(BALANCER, name, &dimensions);
    let counts = &flow.counts;
    samples.push((metric("RequestCount"), counts.all.round(), 1));
    for (name, count) in
        [("HTTPCode_Target_2XX_Count", counts.good()), ("HTTPCode_Target_5XX_Count", counts.target_5xx)]
    {
        if count >= 0.5 {
            samples.push((metric(name), count.round(), 1));
        }
    }
    for (time, count) in &flow.times {
        samples.push((metric("TargetResponseTime"), time / 1_000.0, count.round() as u64));
    }
}

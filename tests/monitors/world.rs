//! What happens to a system in a minute, and the metrics that AWS makes of it: the names, the dimensions, and what is
//! missing where nothing happened.
//!
//! Sources: the Application Load Balancers guide, load-balancer-cloudwatch-metrics ("reported if there is a nonzero
//! value"); the CloudWatch guide, Container-Insights-metrics-ECS; the ECS guide, cloudwatch-metrics and
//! cluster-auto-scaling; the EC2 Auto Scaling guide, ec2-auto-scaling-metrics; the VPC guide,
//! metrics-dimensions-nat-gateway.

use std::collections::BTreeMap;

use ecs_dsl_rehearsal::cloudwatch::{Metric, Metrics};

use crate::system::System;

/// What one service does in a minute.
#[derive(Clone, Debug)]
pub(crate) struct Load {
    /// Requests that reach its targets.
    pub(crate) requests: u64,
    /// Those of them that are answered with a 5xx.
    pub(crate) failed: u64,
    /// How many of 100 answers are slow, and how many seconds they take; the others take 50 ms.
    pub(crate) slow: u64,
    pub(crate) seconds: f64,
    pub(crate) wanted: u64,
    pub(crate) running: u64,
    /// What its tasks use of what they reserve, in percent.
    pub(crate) cpu: f64,
    pub(crate) memory: f64,
    /// Healthy and unhealthy targets of each zone.
    pub(crate) zones: [(u64, u64); 3],
}

/// What the platform does in a minute.
#[derive(Clone, Debug)]
pub(crate) struct Platform {
    pub(crate) on_demand: u64,
    pub(crate) spot: u64,
    /// How many machines the group wants.
    pub(crate) wanted: u64,
    /// The machines that tasks need, in percent of those that are there.
    pub(crate) reservation: f64,
    /// Machines whose status checks fail.
    pub(crate) failing: u64,
    /// Spot machines that were told to go.
    pub(crate) interrupted: u64,
    pub(crate) exporter_runs: bool,
    /// Connections of each NAT gateway: attempted, established, without a port.
    pub(crate) gateways: [(u64, u64, u64); 3],
    /// Requests that the balancer answers itself with a 5xx.
    pub(crate) refused: u64,
}

/// A minute of a system.
#[derive(Clone, Debug)]
pub(crate) struct Minute {
    system: System,
    pub(crate) services: BTreeMap<&'static str, Load>,
    pub(crate) platform: Platform,
    /// Events in JSON, as AWS puts them on the bus.
    pub(crate) events: Vec<String>,
    /// Namespaces of which nothing comes.
    pub(crate) silent: Vec<&'static str>,
}

impl Minute {
    /// A busy hour of a healthy day: three tasks each, one in each zone, and five machines.
    pub(crate) fn of_day(system: System) -> Self {
        let load = Load {
            requests: 6000,
            failed: 0,
            slow: 10,
            seconds: 0.2,
            wanted: 3,
            running: 3,
            cpu: 60.0,
            memory: 70.0,
            zones: [(1, 0); 3],
        };
        let spot = if system == System::Spot { 3 } else { 0 };
        Self {
            system,
            services: BTreeMap::from([("api", load.clone()), ("nginx", load)]),
            platform: Platform {
                on_demand: 5 - spot,
                spot,
                wanted: 5,
                reservation: 100.0,
                failing: 0,
                interrupted: 0,
                exporter_runs: true,
                gateways: [(600, 600, 0); 3],
                refused: 0,
            },
            events: Vec::new(),
            silent: Vec::new(),
        }
    }

    /// A minute of a night: two tasks each, one machine, and so many requests to each.
    pub(crate) fn of_night(system: System, requests: u64) -> Self {
        let mut minute = Self::of_day(system);
        for load in minute.services.values_mut() {
            let zones = [(1, 0), (1, 0), (0, 0)];
            *load = Load { requests, wanted: 2, running: 2, cpu: 1.0, memory: 40.0, zones, ..load.clone() };
        }
        minute.platform =
            Platform { on_demand: 1, spot: 0, wanted: 1, gateways: [(0, 0, 0); 3], ..minute.platform };
        minute
    }

    pub(crate) fn service(&mut self, name: &str) -> &mut Load {
        self.services.get_mut(name).unwrap()
    }

    pub(crate) fn each(&mut self, mut change: impl FnMut(&mut Load)) {
        self.services.values_mut().for_each(&mut change);
    }

    /// Puts the metrics of the minute.
    pub(crate) fn put(&self, metrics: &mut Metrics) {
        let mut sink = Sink { silent: &self.silent, metrics };
        for (name, load) in &self.services {
            load.put(name, &mut sink);
        }
        self.put_balancer(&mut sink);
        for (place, (attempted, established, no_port)) in self.platform.gateways.into_iter().enumerate() {
            let name = format!("nat-{}", place + 1);
            let gateway = [("NatGatewayId", name.as_str())];
            sink.number("AWS/NATGateway", "ConnectionAttemptCount", &gateway, attempted);
            sink.number("AWS/NATGateway", "ConnectionEstablishedCount", &gateway, established);
            sink.number("AWS/NATGateway", "ErrorPortAllocation", &gateway, no_port);
        }
        if self.system != System::Fargate {
            self.platform.put(&mut sink);
        }
        if self.system == System::Spot && self.platform.exporter_runs {
            self.platform.export(&mut sink);
        }
    }

    fn put_balancer(&self, sink: &mut Sink<'_>) {
        let balancer = [("LoadBalancer", "app/public/1")];
        let served: u64 = self.services.values().map(|load| load.requests).sum();
        sink.count("RequestCount", &balancer, served + self.platform.refused);
        sink.count("HTTPCode_ELB_5XX_Count", &balancer, self.platform.refused);
    }
}

impl Load {
    fn put(&self, name: &str, sink: &mut Sink<'_>) {
        let service = [("ClusterName", "main"), ("ServiceName", name)];
        sink.number("ECS/ContainerInsights", "DesiredTaskCount", &service, self.wanted);
        sink.number("ECS/ContainerInsights", "RunningTaskCount", &service, self.running);
        if self.running > 0 {
            sink.put("AWS/ECS", "CPUUtilization", &service, self.cpu);
            sink.put("AWS/ECS", "MemoryUtilization", &service, self.memory);
        }
        let group = format!("targetgroup/{name}/1");
        let group = [("TargetGroup", group.as_str()), ("LoadBalancer", "app/public/1")];
        sink.count("RequestCount", &group, self.requests);
        sink.count("HTTPCode_Target_5XX_Count", &group, self.failed);
        let slow = self.requests * self.slow / 100;
        sink.times("TargetResponseTime", &group, 0.05, self.requests - slow);
        sink.times("TargetResponseTime", &group, self.seconds, slow);
        let sum = |of: fn(&(u64, u64)) -> u64| self.zones.iter().map(of).sum::<u64>();
        sink.targets(&group, (sum(|zone| zone.0), sum(|zone| zone.1)));
        for (zone, targets) in ["us-east-1a", "us-east-1b", "us-east-1c"].into_iter().zip(self.zones) {
            if targets != (0, 0) {
                sink.targets(&[group.as_slice(), &[("AvailabilityZone", zone)]].concat(), targets);
            }
        }
    }
}

impl Platform {
    fn put(&self, sink: &mut Sink<'_>) {
        let group = [("AutoScalingGroupName", "machines")];
        sink.number("AWS/AutoScaling", "GroupInServiceInstances", &group, self.on_demand + self.spot);
        sink.number("AWS/AutoScaling", "GroupDesiredCapacity", &group, self.wanted);
        sink.number("AWS/EC2", "StatusCheckFailed", &group, u64::from(self.failing > 0));
        let provider = [("CapacityProviderName", "provider"), ("ClusterName", "main")];
        sink.put("AWS/ECS/ManagedScaling", "CapacityProviderReservation", &provider, self.reservation);
    }

    /// What the exporter prints.
    fn export(&self, sink: &mut Sink<'_>) {
        let group = [("AutoScalingGroupName", "machines")];
        sink.number("EcsDsl/Machines", "OnDemandInstances", &group, self.on_demand);
        sink.number("EcsDsl/Machines", "SpotInstances", &group, self.spot);
        for _ in 0..self.interrupted {
            sink.number("EcsDsl/Machines", "SpotInterruptions", &group, 1);
        }
    }
}

/// Where metrics go, but for the namespaces that are silent.
struct Sink<'s> {
    silent: &'s [&'static str],
    metrics: &'s mut Metrics,
}

const BALANCING: &str = "AWS/ApplicationELB";

impl Sink<'_> {
    fn put(&mut self, namespace: &str, name: &str, dimensions: &[(&str, &str)], value: f64) {
        if !self.silent.contains(&namespace) {
            self.metrics.put(namespace, name, dimensions, value);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    fn number(&mut self, namespace: &str, name: &str, dimensions: &[(&str, &str)], value: u64) {
        self.put(namespace, name, dimensions, value as f64);
    }

    /// A count of the balancer, which isn't there when it is zero.
    fn count(&mut self, name: &str, dimensions: &[(&str, &str)], value: u64) {
        if value > 0 {
            self.number(BALANCING, name, dimensions, value);
        }
    }

    fn targets(&mut self, dimensions: &[(&str, &str)], (healthy, unhealthy): (u64, u64)) {
        self.number(BALANCING, "HealthyHostCount", dimensions, healthy);
        self.number(BALANCING, "UnHealthyHostCount", dimensions, unhealthy);
    }

    fn times(&mut self, name: &str, dimensions: &[(&str, &str)], value: f64, times: u64) {
        if times > 0 && !self.silent.contains(&BALANCING) {
            self.metrics.put_times(&Metric::new(BALANCING, name, dimensions), value, times);
        }
    }
}

//! The end of each minute: metrics go out, alarms are judged, counts and groups follow their metrics.

use std::collections::BTreeMap;

use super::flow::{Counts, Flow};
use super::queue::{MINUTE, SECOND};
use super::series::AllSeries;
use super::state::{Running, Status, TargetState};
use super::system::{Goal, Id, Way};
use super::world::{Happening, World};
use crate::cloudwatch::Series;

/// How often in a minute a machine, and each of its tasks, connects to something outside: a choice.
const CONNECTIONS: u32 = 12;

/// Below this a count of requests is zero, and a count that is zero isn't reported.
const LEAST: f64 = 0.5;

/// Samples of a minute.
type Samples = Vec<(Option<Series>, f64, u64)>;

impl World {
    pub(super) fn end_minute(&mut self) {
        self.recount_all();
        let mut samples = Samples::new();
        let series = std::mem::take(&mut self.series);
        self.sample_flows(&series, &mut samples);
        self.sample_services(&series, &mut samples);
        self.sample_machines(&series, &mut samples);
        self.sample_nats(&series, &mut samples);
        self.series = series;
        let second = self.now / SECOND - 1;
        for (place, value, times) in samples {
            self.watch.put(second, place, value, times);
        }
        let there = |running: &Running| running.steady && running.is_completed();
        if self.services.values().all(there) {
            self.watch.make();
        }
        for (alarm, text) in self.watch.end_minute(self.now) {
            self.tell(&alarm, text);
        }
        self.judge_alarms();
        self.scale_services();
        self.collect();
        self.scale_groups();
        self.rebalance();
        self.look_at_constraints();
        self.queue.plan(self.now + MINUTE, Happening::Minute);
    }

    fn sample_flows(&self, series: &AllSeries, samples: &mut Samples) {
        let mut balancers: BTreeMap<&Id, Counts> = BTreeMap::new();
        for (group, flow) in self.flows.iter().filter(|(_, flow)| flow.has_targets()) {
            balancers.entry(&flow.balancer).or_default().add(&flow.counts);
            if let Some(places) = series.groups.get(group) {
                samples.push((places.requests, flow.counts.targeted().round(), 1));
                samples.extend(reported(places.target_2xx, flow.counts.good()));
                samples.extend(reported(places.target_5xx, flow.counts.target_5xx));
                sample_times(places.response_time, flow, samples);
            }
            sample_times(
                series.balancers.get(&flow.balancer).and_then(|places| places.response_time),
                flow,
                samples,
            );
        }
        for (balancer, counts) in balancers {
            let Some(places) = series.balancers.get(balancer) else { continue };
            samples.push((places.requests, counts.targeted().round(), 1));
            samples.extend(reported(places.target_2xx, counts.good()));
            samples.extend(reported(places.target_5xx, counts.target_5xx));
            samples.extend(reported(places.elb_5xx, counts.balancer.iter().sum()));
            let codes = places.codes.iter().zip(counts.balancer);
            samples.extend(codes.filter_map(|(place, count)| reported(*place, count)));
        }
    }

    /// How many targets of a group are healthy and unhealthy: after each change, and once a minute.
    pub(super) fn sample_hosts(&mut self, group: &Id) {
        let Some(places) = self.series.groups.get(group).filter(|places| places.counts_hosts()) else {
            return;
        };
        let mut zones: BTreeMap<Id, (u32, u32)> =
            places.zones.keys().map(|zone| (zone.clone(), (0, 0))).collect();
        let (mut healthy, mut unhealthy) = (0, 0);
        for task in self.behind(group) {
            let Some(target) = task.target_in(group) else { continue };
            let is = |state| u32::from(target.state == state);
            let zone = zones.entry(self.zone_of(task)).or_default();
            zone.0 += is(TargetState::Healthy);
            zone.1 += is(TargetState::Unhealthy);
            healthy += is(TargetState::Healthy);
            unhealthy += is(TargetState::Unhealthy);
        }
        let mut samples = vec![(places.hosts.healthy, healthy), (places.hosts.unhealthy, unhealthy)];
        for (zone, (healthy, unhealthy)) in zones {
            let hosts = places.zones.get(&zone).copied().unwrap_or_default();
            samples.extend([(hosts.healthy, healthy), (hosts.unhealthy, unhealthy)]);
        }
        let second = self.now.saturating_sub(1) / SECOND;
        for (place, count) in samples {
            self.watch.put(second, place, f64::from(count), 1);
        }
    }

    fn sample_services(&self, series: &AllSeries, samples: &mut Samples) {
        for (id, running) in &self.services {
            let Some(places) = series.services.get(id) else { continue };
            let (mut now_running, mut pending) = (0_u32, 0_u32);
            for task in self.tasks.of(id) {
                now_running += u32::from(task.status == Status::Running && task.alive);
                pending += u32::from(matches!(task.status, Status::Provisioning | Status::Pending));
            }
            if now_running > 0 {
                samples.push((places.cpu, self.cpu_of(id) * 100.0, 1));
                samples.push((places.memory, self.memory_of(id), 1));
            }
            samples.push((places.desired, f64::from(running.desired), 1));
            samples.push((places.running, f64::from(now_running), 1));
            samples.push((places.pending, f64::from(pending), 1));
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
        let used = self.tasks.of(service).filter(|task| task.alive).map(|task| {
            let (usual, started) = (self.traffic.memory, task.started.unwrap_or(self.now));
            let leaked =
                task.revision.image.leaks.map_or(0.0, |leak| (self.now - started) as f64 / leak as f64);
            usual + (100.0 - usual) * leaked.min(1.0)
        });
        let (sum, count) = used.fold((0.0, 0_u32), |(sum, count), used| (sum + used, count + 1));
        if count == 0 { self.traffic.memory } else { sum / f64::from(count) }
    }

    fn sample_machines(&self, series: &AllSeries, samples: &mut Samples) {
        for (id, fleet) in &self.fleets {
            let Some(places) = series.machines.get(id) else { continue };
            let (mut bought, mut spot, mut in_service, mut hanging) = (0_u32, 0_u32, 0_u32, 0_u32);
            for machine in self.machines.values().filter(|machine| machine.group == *id && !machine.gone) {
                hanging = hanging.max(u32::from(machine.hangs));
                bought += u32::from(!machine.spot);
                spot += u32::from(machine.spot);
                in_service += u32::from(machine.is_in_service());
            }
            samples.push((places.desired, f64::from(fleet.desired), 1));
            samples.push((places.in_service, f64::from(in_service), 1));
            samples.push((places.most, f64::from(fleet.spec.max), 1));
            if bought + spot > 0 {
                samples.push((places.failing, f64::from(hanging), 1));
            }
            if !self.ailments.exporter {
                samples.push((places.on_demand, f64::from(bought), 1));
                samples.push((places.spot, f64::from(spot), 1));
            }
        }
        for (id, place) in series.providers.iter().filter(|(_, place)| place.is_some()) {
            samples.push((*place, self.reservation(id), 1));
        }
    }

    /// What is behind a NAT gateway tries to connect whether it carries or not.
    fn sample_nats(&self, series: &AllSeries, samples: &mut Samples) {
        if series.nats.is_empty() {
            return;
        }
        let mut attempts: BTreeMap<Id, u32> = series.nats.keys().map(|nat| (nat.clone(), 0)).collect();
        for machine in self.machines.values().filter(|machine| !machine.gone) {
            if let Ok(Way::Nat(nat)) = self.system.network.way(&machine.interface, Goal::Internet) {
                let tasks = self.tasks_on(machine.id).count() as u32;
                *attempts.entry(nat).or_default() += CONNECTIONS * (1 + tasks);
            }
        }
        for (nat, places) in &series.nats {
            let attempts = attempts.get(nat).copied().unwrap_or(0);
            let established = if self.shortage.nat_fails(nat, self.now) { 0 } else { attempts };
            samples.push((places.attempts, f64::from(attempts), 1));
            samples.push((places.established, f64::from(established), 1));
            let lacking = if self.shortage.lacks_ports(nat, self.now) { attempts.div_ceil(2) } else { 0 };
            samples.push((places.ports, f64::from(lacking), 1));
        }
    }

    /// Whether a task counts for a service's running count.
    pub(super) fn running_of(&self, service: &Id) -> u32 {
        let runs = self.tasks.of(service).filter(|task| task.status == Status::Running && task.alive);
        runs.count() as u32
    }
}

/// A count that isn't reported if it is zero.
fn reported(place: Option<Series>, count: f64) -> Option<(Option<Series>, f64, u64)> {
    (count >= LEAST).then(|| (place, count.round(), 1))
}

fn sample_times(place: Option<Series>, flow: &Flow, samples: &mut Samples) {
    if place.is_some() {
        samples.extend(flow.times.iter().map(|(time, count)| (place, time / 1_000.0, count.round() as u64)));
    }
}

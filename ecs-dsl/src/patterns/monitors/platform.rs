//! The monitors of what services stand on: machines, gateways, load balancers, zones.

use super::monitor::{Monitor, Of, Operator, When};
use super::system::Zone;
use crate::constructs::cluster::Cluster;
use crate::constructs::load_balancing::ApplicationLoadBalancer;
use crate::constructs::network::Vpc;
use crate::constructs::observability::{Exporter, Metric, Missing, Series, Severity, metrics};
use crate::invariants::{Share, Tally, Threshold, Window};
use crate::resources::ec2;
use crate::template::Ref;

use Severity::{Page, Warn};

const MINUTE: u32 = 60;
const NO_SPOT: Missing = Missing::IsFine("no notice, no data");
const NO_TRAFFIC: Missing = Missing::IsFine("what nobody uses tells nothing");

fn of(cluster: &Cluster) -> Of<'_> {
    let subject = format!("cluster {}", cluster.name());
    Of { name: cluster.name(), subject, location: cluster.location() }
}

fn when(operator: Operator, (points, of, period): (u32, u32, u32), missing: Missing) -> When {
    When { operator, window: Window::unchecked(points, of, period), missing }
}

/// E3: more than 30 percent of a cluster's machines were told to go in 5 minutes.
pub fn spot_interrupted(cluster: &Cluster, exporter: &Exporter) -> Option<Monitor<Share>> {
    let series = Series::math("100 * FILL(interrupted, 0) / machines")
        .with("interrupted", exporter.spot_interruptions())
        .with("machines", metrics::machines(cluster)?.counted_in::<Tally>("Maximum"));
    let when = when(Operator::Above, (1, 1, 300), NO_SPOT);
    let threshold = Threshold::unchecked(30_000);
    let monitor = Monitor::new(("E3", Warn, "SpotInterrupted"), &of(cluster), series, threshold, when);
    Some(monitor.saying("AWS took back more than 30% of its machines (Spot), in 5 min"))
}

/// W1: a Spot machine of a cluster was told to go.
pub fn spot_interruption(cluster: &Cluster, exporter: &Exporter) -> Monitor<Tally> {
    let when = when(Operator::AtLeast, (1, 1, 300), NO_SPOT);
    // Without the zeros it would stand for three of its periods.
    let series = Series::math("FILL(interrupted, 0)").with("interrupted", exporter.spot_interruptions());
    Monitor::new(("W1", Warn, "SpotInterruption"), &of(cluster), series, Threshold::count(1), when)
        .saying("AWS takes a Spot machine back; its tasks move")
}

/// E4: the tasks of a cluster need more machines than it has, for more than 5 minutes. The threshold is what managed
/// scaling holds: there the number rests. None without managed scaling.
pub fn capacity_lag(cluster: &Cluster) -> Option<Monitor<Tally>> {
    let (metric, target) = (metrics::reservation(cluster)?, cluster.managed_scaling()?.target());
    let silence = Missing::IsFine("a cluster without tasks and machines tells nothing");
    let when = when(Operator::Above, (6, 6, MINUTE), silence);
    let threshold = Threshold::count(target);
    let monitor = Monitor::new(("E4", Warn, "CapacityLag"), &of(cluster), metric, threshold, when);
    Some(monitor.saying(format!(
        "its tasks need more machines than it has (reservation above {target}), for more than 5 min"
    )))
}

/// W2: a cluster's group wants 80 percent of the machines that it may have, or more, for 10 minutes. None where it always
/// has so many.
pub fn near_maximum(cluster: &Cluster) -> Option<Monitor<Tally>> {
    let mix = cluster.machines()?;
    let near = (mix.max() * 4).div_ceil(5);
    if near <= mix.min() {
        return None;
    }
    let when = when(
        Operator::AtLeast,
        (10, 10, MINUTE),
        Missing::IsFine("the group tells it as long as it is there"),
    );
    let (metric, max) = (metrics::desired_machines(cluster)?, mix.max());
    let monitor =
        Monitor::new(("W2", Warn, "NearMaximum"), &of(cluster), metric, Threshold::count(near), when);
    Some(
        monitor.saying(format!("it wants {near} or more of the {max} machines that it may have, for 10 min")),
    )
}

/// W6: a machine of a cluster fails its status checks, in 2 of 10 minutes: its group is about to replace it. One is chance, all
/// of a zone are its outage, which ECS may get over before anything else is seen of it.
pub fn machine_failing(cluster: &Cluster) -> Option<Monitor<Tally>> {
    let metric = metrics::failing_machines(cluster)?;
    let fine = Missing::IsFine("each machine tells it as long as it is there");
    let when = when(Operator::AtLeast, (2, 10, MINUTE), fine);
    let monitor =
        Monitor::new(("W6", Warn, "MachineFailing"), &of(cluster), metric, Threshold::count(1), when);
    Some(monitor.saying("a machine fails its status checks, in 2 of 10 min: its group replaces it"))
}

/// P3: no On-Demand machine of a cluster runs, for 3 minutes. With an exporter where there is Spot too: AWS has no metric
/// that tells the two apart. None where the mix has no On-Demand base.
pub fn on_demand_down(cluster: &Cluster, exporter: Option<&Exporter>) -> Option<Monitor<Tally>> {
    let mix = cluster.machines()?;
    if mix.base() == 0 || mix.min() == 0 {
        return None;
    }
    let metric: Metric<Tally> = match exporter {
        Some(exporter) => exporter.on_demand_machines(),
        None => metrics::machines(cluster)?.counted_in("Maximum"),
    };
    let silence = Missing::ChangesNothing("silence is the exporter's own death, which has its own alarm");
    let when = when(Operator::Below, (3, 3, MINUTE), silence);
    let monitor = Monitor::new(("P3", Page, "OnDemandDown"), &of(cluster), metric, Threshold::count(1), when);
    Some(monitor.saying(if exporter.is_some() {
        "no On-Demand machine runs, for 3 min: AWS may take all others back within 2 min"
    } else {
        "no machine is in service, for 3 min: no task has a place"
    }))
}

/// W5: the exporter of a cluster tells nothing, for 5 minutes: E3, P3 and W1 are blind.
pub fn exporter_silent(cluster: &Cluster, exporter: &Exporter) -> Monitor<Tally> {
    let metric: Metric<Tally> = exporter.on_demand_machines().counted_in("SampleCount");
    let when = when(Operator::Below, (5, 5, MINUTE), Missing::IsBad("silence is what it watches"));
    Monitor::new(("W5", Warn, "ExporterSilent"), &of(cluster), metric, Threshold::count(1), when)
        .saying("its exporter is silent, for 5 min: nobody counts its On-Demand and Spot machines")
}

fn of_gateway<'v>(vpc: &'v Vpc, number: usize) -> Of<'v> {
    let subject = format!("NAT gateway {number} of {}", vpc.name());
    Of { name: vpc.name(), subject, location: vpc.location() }
}

/// So many new connections in a minute are no chance: with fewer, nobody is woken when none comes about.
const TRIES: u32 = 10;

/// P5: connections are attempted through a NAT gateway and none is established, for 5 minutes. `number` is its place in
/// [`Vpc::nat_gateways`], from 1.
pub fn gateway_silent(vpc: &Vpc, gateway: &Ref<ec2::NatGateway>, number: usize) -> Monitor<Tally> {
    let passes = format!("IF(FILL(attempted, 0) > {TRIES} AND FILL(established, 0) < 1, 1, 0)");
    let series = Series::math(passes)
        .with("attempted", metrics::of_gateway(gateway, "ConnectionAttemptCount"))
        .with("established", metrics::of_gateway(gateway, "ConnectionEstablishedCount"));
    let when = when(Operator::Above, (5, 5, MINUTE), NO_TRAFFIC);
    let part = format!("NatGateway{number}Silent");
    let threshold = Threshold::count(0);
    Monitor::new(("P5", Page, &part), &of_gateway(vpc, number), series, threshold, when)
        .saying("no connection gets out through it, for 5 min")
}

/// P5: a NAT gateway has no port left for a connection, in 3 of 5 minutes.
pub fn gateway_ports(vpc: &Vpc, gateway: &Ref<ec2::NatGateway>, number: usize) -> Monitor<Tally> {
    let metric = metrics::of_gateway(gateway, "ErrorPortAllocation");
    let when = when(Operator::Above, (3, 5, MINUTE), NO_TRAFFIC);
    let part = format!("NatGateway{number}Ports");
    let threshold = Threshold::count(0);
    Monitor::new(("P5", Page, &part), &of_gateway(vpc, number), metric, threshold, when)
        .saying("it has no port left, in 3 of 5 min: new connections fail")
}

fn of_balancer(balancer: &ApplicationLoadBalancer) -> Of<'_> {
    let subject = format!("load balancer {}", balancer.name());
    Of { name: balancer.name(), subject, location: balancer.location() }
}

/// Of all requests: those with a target and those without.
fn failed_share(balancer: &ApplicationLoadBalancer) -> Series<Share> {
    Series::math("100 * FILL(failed, 0) / (FILL(requests, 0) + FILL(unplaced, 0))")
        .with("failed", metrics::balancer_failed_requests(balancer))
        .with("requests", metrics::balancer_requests(balancer))
        .with("unplaced", metrics::balancer_unplaced_requests(balancer))
}

/// P1: more than 1 percent of a load balancer's requests get a 5xx of its own, for 5 minutes: no target was there, or
/// none answered in time.
pub fn balancer_errors(balancer: &ApplicationLoadBalancer) -> Monitor<Share> {
    let when = when(Operator::Above, (5, 5, MINUTE), NO_TRAFFIC);
    let one = Threshold::unchecked(1000);
    Monitor::new(("P1", Page, "BalancerErrors"), &of_balancer(balancer), failed_share(balancer), one, when)
        .saying(
            "it answers more than 1% of the requests with an error of its own (5xx), for 5 min: no task did",
        )
}

/// The same, sooner: what stops the deployments of the services behind it.
pub(super) fn balancer_errors_while_deploying(balancer: &ApplicationLoadBalancer) -> Monitor<Share> {
    let when = when(Operator::Above, (3, 3, MINUTE), NO_TRAFFIC);
    let (of, one) = (of_balancer(balancer), Threshold::unchecked(1000));
    Monitor::new(("P1", Page, "DeploymentErrors"), &of, failed_share(balancer), one, when).saying(
        "it answers more than 1% of the requests with an error of its own (5xx), for 3 min: deployments go back",
    )
}

/// P6: all targets in a zone are unhealthy, two at least, for 2 minutes: the cause behind many other alarms.
pub fn zone_down(zone: &Zone<'_>) -> Monitor<Tally> {
    let number = zone.number;
    let sum = |letter: char| {
        let all: Vec<String> = (1..=zone.services.len()).map(|n| format!("FILL({letter}{n}, 0)")).collect();
        all.join(" + ")
    };
    let mut series = Series::math(format!("IF({} < 1 AND {} > 1, 1, 0)", sum('h'), sum('u')));
    for (place, service) in zone.services.iter().enumerate() {
        let n = place + 1;
        series = series
            .with(format!("h{n}"), metrics::in_zone(service, "HealthyHostCount", zone.name()))
            .with(format!("u{n}"), metrics::in_zone(service, "UnHealthyHostCount", zone.name()));
    }
    let when = when(Operator::Above, (2, 2, MINUTE), Missing::IsFine("a zone without targets tells nothing"));
    let subject = format!("zone {number} of {}", zone.vpc.name());
    let of = Of { name: zone.vpc.name(), subject, location: zone.vpc.location() };
    let part = format!("Zone{number}Down");
    Monitor::new(("P6", Page, &part), &of, series, Threshold::count(0), when)
        .saying("all targets in it are unhealthy, for 2 min")
}

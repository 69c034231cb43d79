//! The dashboard of a system: a row for each promise, a graph for each service, with its deployments marked.

use super::queries::DEPLOYMENTS;
use super::system::System;
use crate::constructs::Draft;
use crate::constructs::observability::{
    Composite, Dashboard, DashboardBuilder, EventLog, EventRule, Exporter, Metric, Percentile, Widget,
    arn_of, metrics,
};
use crate::constructs::service::Service;
use crate::invariants::Tally;
use crate::template::{Location, Value};

/// What the monitors leave for the dashboard.
#[derive(Debug, Default)]
pub(super) struct Board {
    alarms: Vec<Value<String>>,
    pub(super) deployments: Vec<(String, EventRule)>,
    pub(super) exporters: Vec<Exporter>,
}

impl Board {
    pub(super) fn alarm(&mut self, alarm: &Composite) {
        self.alarms.push(arn_of(alarm.reference()));
    }

    /// How often a service was deployed.
    fn deployments_of(&self, service: &Service) -> Option<Metric<Tally>> {
        let (_, rule) = self.deployments.iter().find(|(name, _)| name == service.name())?;
        Some(metrics::of_rule(rule.reference()))
    }

    /// A graph of a service, with its deployments marked.
    fn graph(&self, title: &str, service: &Service) -> Widget {
        let graph = Widget::graph(format!("{}: {title}", service.name()));
        match self.deployments_of(service) {
            Some(deployments) => graph.marks("deployment events", deployments),
            None => graph,
        }
    }
}

/// What is said at the top of it.
fn head(name: &str) -> Widget {
    Widget::text(format!(
        "# {name}\nWhat is red below has its page in the runbooks. Look in this order: platform, deployment, the service \
         itself. A horizontal line is where an alarm goes off; `deployment events` mark deployments."
    ))
}

pub(super) fn build(
    name: &str,
    system: &System,
    services: &[Service],
    log: &EventLog,
    board: Board,
    draft: &mut Draft,
    location: Location,
) -> Dashboard {
    let behind: Vec<&Service> = services.iter().filter(|service| service.target_group().is_some()).collect();
    let told: Vec<&Service> = services
        .iter()
        .filter(|service| service.cluster().is_some_and(|cluster| cluster.has_insights()))
        .collect();
    let row = |of: &[&Service], make: &dyn Fn(&Service) -> Widget| -> Vec<Widget> {
        of.iter().map(|service| make(service)).collect()
    };
    let all: Vec<&Service> = services.iter().collect();
    DashboardBuilder::of(name, location)
        .row_of(2, [head(name)])
        .row_of(3, [Widget::alarms("Pages and warnings", board.alarms.clone())])
        .row(row(&behind, &|service| traffic(&board, service)))
        .row(row(&behind, &|service| errors(&board, service)))
        .row(row(&behind, &|service| latency(&board, service)))
        .row(row(&told, &|service| tasks(&board, service)))
        .row(row(&all, &|service| utilization(&board, service)))
        .row(capacity(system, &board))
        .row(gateways(system))
        .row([Widget::log("Deployments", log.reference(), DEPLOYMENTS.replace('\n', " "))])
        .add_to(draft)
}

fn traffic(board: &Board, service: &Service) -> Widget {
    board.graph("requests a minute", service).line("requests", metrics::of_group(service, "RequestCount"))
}

fn errors(board: &Board, service: &Service) -> Widget {
    board
        .graph("5xx in percent of requests", service)
        .hidden("failed", metrics::of_group(service, "HTTPCode_Target_5XX_Count"))
        .hidden("requests", metrics::of_group(service, "RequestCount"))
        .expression("5xx %", "100 * FILL(failed, 0) / requests")
        .limit("pages", 1.0)
}

fn latency(board: &Board, service: &Service) -> Widget {
    let answers = |percentile| metrics::answers(service).at(percentile);
    board
        .graph("answer time in seconds", service)
        .line("p50", answers(Percentile::P50))
        .line("p95", answers(Percentile::P95))
        .line("p99", answers(Percentile::P99))
        .limit("p95 warns", 0.25)
        .limit("p95 pages", 0.5)
}

fn tasks(board: &Board, service: &Service) -> Widget {
    let graph = board
        .graph("tasks", service)
        .line("wanted", metrics::desired(service))
        .line("running", metrics::running(service));
    if service.target_group().is_some() { graph.line("healthy", metrics::healthy(service)) } else { graph }
}

fn utilization(board: &Board, service: &Service) -> Widget {
    board
        .graph("CPU and memory in percent of what its tasks reserve", service)
        .line("CPU", metrics::cpu(service))
        .line("memory", metrics::memory(service))
        .limit("warns", 90.0)
}

fn capacity(system: &System, board: &Board) -> Vec<Widget> {
    let mut row = Vec::new();
    for cluster in system.clusters.values() {
        let name = cluster.name();
        let (Some(running), Some(wanted)) = (metrics::machines(cluster), metrics::desired_machines(cluster))
        else {
            continue;
        };
        let max = cluster.machines().map_or(0, |mix| mix.max());
        row.push(
            Widget::graph(format!("cluster {name}: machines"))
                .line("wanted", wanted)
                .line("in service", running)
                .limit("the most", f64::from(max)),
        );
        if let (Some(reservation), Some(scaling)) = (metrics::reservation(cluster), cluster.managed_scaling())
        {
            row.push(
                Widget::graph(format!("cluster {name}: machines needed, in percent of those there"))
                    .line("reservation", reservation)
                    .limit("rests at, warns above", f64::from(scaling.target())),
            );
        }
    }
    for exporter in &board.exporters {
        row.push(
            Widget::graph("On-Demand and Spot machines")
                .line("On-Demand", exporter.on_demand_machines())
                .line("Spot", exporter.spot_machines())
                .line("interrupted", exporter.spot_interruptions()),
        );
    }
    row
}

fn gateways(system: &System) -> Vec<Widget> {
    let mut row = Vec::new();
    for vpc in system.vpcs.values() {
        for (place, gateway) in vpc.nat_gateways().iter().enumerate() {
            let metric = |name| metrics::of_gateway(gateway, name);
            row.push(
                Widget::graph(format!("NAT gateway {} of {}", place + 1, vpc.name()))
                    .line("attempted", metric("ConnectionAttemptCount"))
                    .line("established", metric("ConnectionEstablishedCount"))
                    .line("no port left", metric("ErrorPortAllocation")),
            );
        }
    }
    row
}

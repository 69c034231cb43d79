//! What the runbooks ask of the logs, saved beside them.

use crate::constructs::Draft;
use crate::constructs::network::Vpc;
use crate::constructs::observability::{EventLog, Exporter, SavedQuery};
use crate::constructs::service::Service;
use crate::template::Location;

/// What went wrong in an application, as most applications write it.
const ERRORS: &str = "fields @timestamp, @logStream, @message\n\
    | filter @message like /(?i)(error|exception|panic|fatal)/ or @message like / 5\\d\\d /\n\
    | sort @timestamp desc\n| limit 200";

/// Tasks that stopped, with ECS's reason.
const STOPPED: &str = "fields time, detail.group, detail.stopCode, detail.stoppedReason, detail.containers.0.exitCode\n\
    | filter `detail-type` = \"ECS Task State Change\"\n| sort time desc\n| limit 200";

/// Deployments, as they went.
pub(super) const DEPLOYMENTS: &str = "fields time, resources.0 as service, detail.eventName as event, detail.reason as reason\n\
    | filter `detail-type` = \"ECS Deployment State Change\"\n| sort time desc\n| limit 50";

/// Where tasks found no place.
const UNPLACED: &str = "fields time, resources.0 as service, detail.eventName as event, detail.reason as reason\n\
    | filter `detail-type` = \"ECS Service Action\"\n| sort time desc\n| limit 50";

/// The machines over time, and the interruptions.
const MACHINES: &str = "fields @timestamp, OnDemandInstances, SpotInstances, SpotInterruptions\n\
    | filter ispresent(AutoScalingGroupName)\n| sort @timestamp desc\n| limit 200";

/// What a network turned away, and who asked: where connections that a NAT gateway doesn't pass come from.
const FLOWS: &str = "fields @timestamp, srcAddr, dstAddr, dstPort, action\n\
    | filter action = \"REJECT\" or dstPort in [443, 5432, 6379]\n\
    | stats count(*) as flows by srcAddr, dstAddr, dstPort, action\n| sort flows desc\n| limit 100";

pub(super) fn of_network(stack: &str, vpc: &Vpc, draft: &mut Draft) {
    if let Some(group) = vpc.flow_log_group() {
        let name = format!("{stack}/{}/p5-flows", vpc.name());
        SavedQuery::add_to(&name, group, FLOWS, draft, vpc.location());
    }
}

pub(super) fn of_service(stack: &str, service: &Service, draft: &mut Draft) {
    let name = format!("{stack}/{}/p1-errors", service.deployed_name());
    SavedQuery::add_to(&name, service.log_group(), ERRORS, draft, service.location());
}

pub(super) fn of_events(stack: &str, log: &EventLog, draft: &mut Draft, location: Location) {
    for (name, query) in
        [("e1-stopped-tasks", STOPPED), ("p4-deployments", DEPLOYMENTS), ("p2-placement", UNPLACED)]
    {
        SavedQuery::add_to(&format!("{stack}/{name}"), log.reference(), query, draft, location);
    }
}

pub(super) fn of_machines(stack: &str, exporter: &Exporter, draft: &mut Draft, location: Location) {
    let name = format!("{stack}/p3-machines");
    SavedQuery::add_to(&name, exporter.log_group(), MACHINES, draft, location);
}

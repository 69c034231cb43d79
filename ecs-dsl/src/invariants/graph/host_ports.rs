//! The way from a load balancer to tasks that have ports of their machines.

use super::balancers::{ECS0409, is_application, pairs};
use super::doors::{Doors, Entry, Other};
use super::groups::providers;
use super::tasks::mapping_of;
use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::template::Properties;

/// A port that is dynamic by both of the ranges that AWS names: the older one begins with it, and the usual one is 32768 to
/// 60999 (Amazon ECS API: PortMapping, hostPort).
const DYNAMIC: i64 = 49_153;

const IN: &str = "a rule of the machines' security group with the load balancer's group as `SourceSecurityGroupId`: `FromPort: 32768` and `ToPort: 65535` where `HostPort` is 0, else that port";

/// The services behind an application load balancer whose machines don't let it in.
pub(super) fn shut_machines(subject: &Subject<'_>, doors: &Doors<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (service, balancer, target) in pairs(subject) {
        let from = balancer.properties().list("SecurityGroups");
        if from.is_empty() || !is_application(balancer) {
            continue;
        }
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let Some(port) = port_of(task, target) else { continue };
        for (_, group) in providers(subject) {
            let Some(machine) = group.machine() else { continue };
            let to = machine.properties().list("LaunchTemplateData.SecurityGroupIds");
            if to.is_empty() {
                continue;
            }
            let (number, word) =
                port.map_or((DYNAMIC, "the dynamic ports".to_owned()), |port| (port, format!("port {port}")));
            if doors.lets_in(to, (number, number), Other::These(from, None)) == Entry::Shut {
                let said = format!(
                    "the security groups of the machines of {} don't let the load balancer {} in on {word}, which the tasks of {} have there",
                    group.id(),
                    balancer.id(),
                    service.id()
                );
                found.push(
                    Violation::new(&ECS0409, &[service.id().as_str().into(), balancer.id().as_str().into()])
                        .saying(said)
                        .helping(IN)
                        .at("this service", service.location())
                        .at("its load balancer", balancer.location())
                        .at("the launch template of the machines", machine.location()),
                );
            }
        }
    }
    found
}

/// The port of its machine that a target has: `Some(None)` for a dynamic one, and nothing where it has none or it isn't known.
fn port_of(task: Part<'_>, target: &Properties) -> Option<Option<i64>> {
    let inner = target.integer("ContainerPort").known()?;
    match task.text("NetworkMode").or("bridge")? {
        "host" => return Some(Some(inner)),
        "bridge" => {}
        _ => return None,
    }
    let mapping = mapping_of(task, target)?;
    let host = mapping.integer("HostPort").or(0)?;
    Some((host > 0).then_some(host))
}

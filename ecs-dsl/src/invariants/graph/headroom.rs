//! Whether the machines of a service's groups can hold as many tasks as it may have.

use std::collections::BTreeMap;

use super::groups::{asked, on_machines, providers};
use super::rolling::size;
use super::{Answer, Look, Part, Subject, services};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::invariants::{InstanceType, Violation};
use crate::template::LogicalId;

/// The most tasks have the most machines.
pub const ECS0946: Advice = Advice::new(Rule {
    id: "ecs0946",
    title: "As many tasks as a service may have fit on as many machines as its groups may have",
    level: Level::Advice,
    message: "the service {0} may have {1} tasks, and {2} at most fit on {3}",
    why: "the others are never placed: they wait in PROVISIONING, and a deployment waits for them until it fails",
    help: "a greater `MaxSize`, larger types, smaller tasks or a smaller `MaxCapacity`; where tasks may wait, `stack.allow(&ECS0946, .., \"why\")`",
    source: "Amazon ECS Developer Guide: cluster-auto-scaling, container-instance-eni; derived",
    check: Some(room),
});

/// A group follows its service.
pub const ECS0947: Advice = Advice::new(Rule {
    id: "ecs0947",
    title: "Where a service scales, something scales the group of its machines",
    level: Level::Advice,
    message: "the service {0} scales to {1} tasks, and nothing scales its group {2}",
    why: "the group stays as large as it is: tasks beyond that are never placed",
    help: "`ManagedScaling: {Status: ENABLED, TargetCapacity: 100}` on the capacity provider, which is `.managed_scaling(..)`; where the group is scaled from elsewhere, `stack.allow(&ECS0947, .., \"why\")`",
    source: "Amazon ECS Developer Guide: cluster-auto-scaling",
    check: Some(unscaled),
});

const ECS0946_RULE: &Rule = ECS0946.rule();
const ECS0947_RULE: &Rule = ECS0947.rule();

/// The most tasks of each service that scales.
fn most<'s>(subject: &'s Subject<'_>) -> BTreeMap<&'s LogicalId, i64> {
    let scaled = services::scaled(subject).into_iter();
    scaled
        .filter_map(|(target, service)| Some((service?.id(), target.integer("MaxCapacity").known()?)))
        .collect()
}

/// How many tasks of that size one machine holds at most, alone on it.
fn held(task: Part<'_>, kind: InstanceType) -> u32 {
    let (cpu, memory) = asked(&task);
    let of = |has: u32, asked: u32| has.checked_div(asked).unwrap_or(u32::MAX);
    let fit = of(kind.task_cpu(), cpu).min(of(kind.task_memory(), memory));
    if task.text("NetworkMode") == Answer::Is("awsvpc") {
        // Whether interfaces are trunked is a setting of the account.
        return fit.min(kind.awsvpc_tasks().max(kind.trunked_tasks().unwrap_or_default()));
    }
    fit
}

fn room(subject: &Subject<'_>) -> Vec<Violation> {
    let most = most(subject);
    let mut found = Vec::new();
    for (service, task, first, types) in on_machines(subject) {
        let scaled = most.get(service.id()).copied();
        let Some(wanted) = scaled.or_else(|| service.integer("DesiredCount").known()) else { continue };
        let groups = service.groups(subject);
        if groups.len() != service.providers(subject).map_or(0, |items| items.len()) {
            continue;
        }
        let machines: Option<u32> =
            groups.iter().try_fold(0_u32, |sum, group| sum.checked_add(size(group, "MaxSize")?));
        let (Some(machines), Some(best)) = (machines, types.iter().map(|kind| held(task, *kind)).max())
        else {
            continue;
        };
        let held = i64::from(machines).saturating_mul(i64::from(best));
        // A task that fits on no machine at all has a rule of its own.
        if best == 0 || wanted <= held {
            continue;
        }
        let on = match types.first() {
            Some(kind) if types.iter().all(|other| other == kind) => format!("{machines} {kind}"),
            _ => format!("{machines} of its machines"),
        };
        let (wanted, held) = (wanted.to_string(), held.to_string());
        let args =
            [service.id().as_str().into(), wanted.as_str().into(), held.as_str().into(), on.as_str().into()];
        found.push(
            Violation::new(ECS0946_RULE, &args)
                .at("this service", service.location())
                .at("its group", first.place("MaxSize")),
        );
    }
    found
}

/// Whether something changes a group's size.
fn is_scaled(subject: &Subject<'_>, group: Part<'_>) -> bool {
    let others = ["AWS::AutoScaling::ScalingPolicy", "AWS::AutoScaling::ScheduledAction"];
    let by_others = others
        .into_iter()
        .flat_map(|kind| subject.of_type(kind))
        .any(|other| other.refers("AutoScalingGroupName").is_none_or(|named| named.id() == group.id()));
    by_others
        || providers(subject).filter(|(_, of)| of.id() == group.id()).any(|(provider, _)| {
            let status = provider.text("AutoScalingGroupProvider.ManagedScaling.Status");
            status.or("DISABLED") != Some("DISABLED")
        })
}

fn unscaled(subject: &Subject<'_>) -> Vec<Violation> {
    let most = most(subject);
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(count) = most.get(service.id()) else { continue };
        for group in service.groups(subject) {
            // A group of one size has room or hasn't, which is judged by itself.
            let grows =
                size(&group, "MinSize").zip(size(&group, "MaxSize")).is_some_and(|(min, max)| min < max);
            if grows && !is_scaled(subject, group) {
                let count = count.to_string();
                let args = [service.id().as_str().into(), count.as_str().into(), group.id().as_str().into()];
                found.push(
                    Violation::new(ECS0947_RULE, &args)
                        .at("this service", service.location())
                        .at("its group", group.location()),
                );
            }
        }
    }
    found
}

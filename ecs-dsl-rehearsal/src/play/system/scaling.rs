//! Application Auto Scaling: the range of a service's count, and what its policies track.

use std::collections::BTreeMap;

use super::ecs::{MOST_TASKS, Service};
use super::read::{Fields, named};
use super::stepping::{self, Stepping};
use super::{Id, Resources, System, TargetGroup};
use crate::play::PlayError;
use crate::play::queue::{Millis, SECOND};

/// What step scaling says.
const STEPS: &str = "StepScalingPolicyConfiguration";

/// How a service's count follows a metric.
#[derive(Clone, Debug)]
pub(in crate::play) struct Scaling {
    pub(in crate::play) min: u32,
    pub(in crate::play) max: u32,
    /// The range that the template gives. A scheduled action may have changed it.
    pub(in crate::play) given: (u32, u32),
    pub(in crate::play) policies: Vec<Tracking>,
    pub(in crate::play) steps: Vec<Stepping>,
}

/// A target tracking policy.
#[derive(Clone, Debug)]
pub(in crate::play) struct Tracking {
    pub(in crate::play) name: Id,
    pub(in crate::play) measure: Measure,
    pub(in crate::play) target: f64,
    /// `ScaleInCooldown`; 300 s for ECS
    /// (<https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html>).
    pub(in crate::play) scale_in: Millis,
    pub(in crate::play) never_in: bool,
}

/// What a policy looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Measure {
    Cpu,
    Memory,
    /// Requests a minute for each target of a group.
    Requests(Id),
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for fields in all.of("AWS::ApplicationAutoScaling::ScalableTarget") {
        let resource = fields.required("ResourceId")?;
        let Some(service) = scaled(system, &resource) else {
            let name = resource.rsplit('/').next().unwrap_or_default();
            return Err(fields.error("ResourceId", format!("`{name}` is no service of this template")));
        };
        if system.services.get(&service).is_some_and(|service| service.daemon) {
            return Err(
                fields.error("ResourceId", format!("{service} is a daemon: its machines are its count"))
            );
        }
        let policies = all.of("AWS::ApplicationAutoScaling::ScalingPolicy").filter(|policy| {
            policy.text("ScalingTargetId").is_some_and(|target| named(&target) == fields.resource)
                || policy.text("ResourceId").is_some_and(|of| of == resource)
        });
        let (steps, policies): (Vec<_>, Vec<_>) = policies.partition(steps);
        let count = |name: &str| {
            fields.text(name).ok_or_else(|| fields.error(name, "is missing"))?;
            fields.between(name, 0, 0..=MOST_TASKS)
        };
        let (min, max) = (count("MinCapacity")?, count("MaxCapacity")?);
        if max < min {
            return Err(fields.error("MaxCapacity", format!("{max} is below MinCapacity, {min}")));
        }
        let groups = &system.target_groups;
        let scaling = Scaling {
            min,
            max,
            given: (min, max),
            policies: policies.into_iter().map(|fields| policy(fields, groups)).collect::<Result<_, _>>()?,
            steps: steps.into_iter().map(stepping::read).collect::<Result<_, _>>()?,
        };
        let uncalled = scaling.steps.iter().filter(|policy| !is_called(all, &policy.name));
        let uncalled = uncalled.map(|policy| (policy.name.to_string(), STEPS.to_owned()));
        system.ignored.extend(uncalled);
        system.scaling.insert(service, scaling);
    }
    Ok(())
}

/// The service of a `ResourceId`, by its logical id or by the names that the template gives it and its cluster.
fn scaled(system: &System, resource: &str) -> Option<Id> {
    let (rest, name) = resource.rsplit_once('/')?;
    if let Some((id, _)) = system.services.get_key_value(named(name)) {
        return Some(id.clone());
    }
    let cluster = system.cluster(named(rest.rsplit('/').next()?))?;
    let is_it =
        |(_, service): &(&Id, &Service)| service.name.as_deref() == Some(name) && service.cluster == *cluster;
    system.services.iter().find(is_it).map(|(id, _)| id.clone())
}

/// Whether a policy scales by steps.
fn steps(policy: &Fields<'_>) -> bool {
    policy.text("PolicyType").as_deref() == Some("StepScaling")
}

/// Whether an alarm of the template names a policy in its actions.
fn is_called(all: Resources<'_>, policy: &str) -> bool {
    let actions = ["AlarmActions", "OKActions", "InsufficientDataActions"];
    let mut alarms = all.of("AWS::CloudWatch::Alarm");
    alarms.any(|alarm| {
        actions.iter().any(|list| alarm.texts(list).iter().any(|action| named(action) == policy))
    })
}

fn policy(fields: Fields<'_>, groups: &BTreeMap<Id, TargetGroup>) -> Result<Tracking, PlayError> {
    let settings = fields.below("TargetTrackingScalingPolicyConfiguration");
    let metric = settings.below("PredefinedMetricSpecification");
    let kind = metric.text("PredefinedMetricType").unwrap_or_default();
    let measure = match kind.as_str() {
        "ECSServiceAverageCPUUtilization" => Measure::Cpu,
        "ECSServiceAverageMemoryUtilization" => Measure::Memory,
        "ALBRequestCountPerTarget" => {
            // `app/NAME/ID/targetgroup/NAME/ID`, in which the half behind is a reference here.
            let label = metric.text("ResourceLabel").unwrap_or_default();
            let group = label.split('/').rfind(|part| groups.contains_key(named(part)));
            let group = group.ok_or_else(|| {
                fields.error("ResourceLabel", format!("`{label}` names no target group of this template"))
            })?;
            Measure::Requests(named(group).into())
        }
        _ => return Err(fields.error("PolicyType", format!("a policy that tracks `{kind}` isn't played"))),
    };
    let target = settings.number("TargetValue")?.filter(|target| *target > 0.0);
    let cooldown = settings.whole_or("ScaleInCooldown", 300)?;
    Ok(Tracking {
        name: fields.resource.into(),
        measure,
        target: target.ok_or_else(|| fields.error("TargetValue", "has to be above 0"))?,
        scale_in: Millis::from(cooldown) * SECOND,
        never_in: settings.enabled("DisableScaleIn"),
    })
}

//! A service that scales itself: the scalable target and its policies.

use super::plain::Plain;
use super::target::Target;
use crate::constructs::Draft;
use crate::constructs::cluster::Cluster;
use crate::invariants::Scale;
use crate::resources::{applicationautoscaling as scaling, ecs};
use crate::template::{Ref, Sub, Value};

use scaling::scaling_policy::PredefinedMetricSpecificationPredefinedMetricType as Metric;
use scaling::{scalable_target, scaling_policy as part};

/// Adds the scalable target and one target-tracking policy for each metric.
///
/// Out goes the policy that wants most; in goes the service only when all agree (Application Auto Scaling User
/// Guide: application-auto-scaling-target-tracking).
pub(super) fn build(
    draft: &mut Draft,
    plain: &Plain,
    scale: &Scale,
    cluster: &Cluster,
    service: &Ref<ecs::Service>,
    target: Option<&Target>,
) {
    // Names, not the ARNs that `Ref` gives: `service/<cluster>/<service>`.
    let resource: Value<String> =
        Sub::new().text("service/").value(cluster.reference()).text("/").value(service.name()).into();
    let scalable = scaling::ScalableTarget::new(
        resource,
        scalable_target::ServiceNamespace::Ecs,
        scalable_target::ScalableDimension::EcsServiceDesiredCount,
        scale.min(),
        scale.max(),
    );
    let id = plain.id(draft, "ScalableTarget");
    let scalable = draft.add(&id, scalable, plain.location);
    let mut policy = |part: &'static str, metric: part::PredefinedMetricSpecification, wanted: u32| {
        let tracking = part::TargetTrackingScalingPolicyConfiguration::new(wanted)
            .predefined_metric_specification(metric)
            .scale_out_cooldown(scale.out_cooldown())
            .scale_in_cooldown(scale.in_cooldown());
        let id = plain.id(draft, part);
        // A policy's name is unique on its scalable target, and its id is unique in the stack.
        let policy = scaling::ScalingPolicy::new(id.to_string(), part::PolicyType::TargetTrackingScaling)
            .scaling_target_id(&scalable)
            .target_tracking_scaling_policy_configuration(tracking);
        draft.add(&id, policy, plain.location);
    };
    if let Some(percent) = scale.cpu() {
        let metric = part::PredefinedMetricSpecification::new(Metric::EcsServiceAverageCpuUtilization);
        policy("CpuScaling", metric, percent);
    }
    if let Some(percent) = scale.memory() {
        let metric = part::PredefinedMetricSpecification::new(Metric::EcsServiceAverageMemoryUtilization);
        policy("MemoryScaling", metric, percent);
    }
    if let (Some(requests), Some(target), Some(behind)) = (scale.requests(), target, &plain.behind) {
        let label = Sub::new()
            .value(behind.balancer.reference().load_balancer_full_name())
            .text("/")
            .value(target.group.target_group_full_name());
        let metric =
            part::PredefinedMetricSpecification::new(Metric::AlbRequestCountPerTarget).resource_label(label);
        policy("RequestScaling", metric, requests);
    }
}

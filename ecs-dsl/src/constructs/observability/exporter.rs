//! What AWS has no metric for: how many machines of a group are On-Demand and Spot, and how many are being taken away.
//! A function of 40 lines counts them; its source stands beside this file, and in the template.

use super::events::{EventRuleBuilder, Events};
use super::metric::Metric;
use crate::constructs::cluster::Cluster;
use crate::constructs::iam::{Statement, document};
use crate::constructs::logging::log_group;
use crate::constructs::service::LogRetention;
use crate::constructs::{Draft, Scope};
use crate::invariants::Tally;
use crate::resources::{autoscaling, iam, lambda, logs};
use crate::template::{Location, Map, Ref, Value};

/// The source of the function.
const SOURCE: &str = include_str!("exporter.py");
/// The namespace of its metrics; the source names it too.
const NAMESPACE: &str = "EcsDsl/Machines";

/// The function that counts the machines of a cluster once a minute, and at each Spot interruption.
///
/// It may list machines and write its own log, no more. It runs 43,200 times a month for about 0.1 s with 128 MiB:
/// inside AWS Lambda's free tier, and about 0.02 USD a month beyond it (AWS Lambda pricing, us-east-1, 11/2026); its
/// metrics are custom ones, at 0.30 USD a month each.
#[derive(Clone, Debug)]
pub struct Exporter {
    group: Ref<autoscaling::AutoScalingGroup>,
    log: Ref<logs::LogGroup>,
}

impl Exporter {
    /// The exporter of a cluster; none where it has no machines.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::Exporter;
    ///
    /// # fn one(stack: &mut Stack, cluster: &Cluster) {
    /// if let Some(exporter) = Exporter::of(cluster, stack) {
    ///     let on_demand = exporter.on_demand_machines();
    /// }
    /// # }
    /// ```
    pub fn of(cluster: &Cluster, scope: &mut impl Scope) -> Option<Self> {
        Self::add_to(cluster, &mut scope.draft())
    }

    pub(crate) fn add_to(cluster: &Cluster, draft: &mut Draft) -> Option<Self> {
        let group = cluster.group()?.clone();
        let (name, location) = (cluster.name(), cluster.location());
        let id = draft.id(name, "ExporterLog", location);
        let log = log_group(draft, &id, LogRetention::Days14, location);
        let role = role(draft, name, location, &log);
        let function = function(draft, name, location, &role, &log, &group);
        let minute = EventRuleBuilder::each_minute(name, "ExporterMinute", location).call(&function);
        let minute = minute.add_to(draft);
        let notices = EventRuleBuilder::of(name, "SpotNotices", Events::spot_interruptions(), location);
        let notices = notices.call(&function).add_to(draft);
        for (rule, part) in [(&minute, "ExporterMinutePermission"), (&notices, "SpotNoticesPermission")] {
            let permission =
                lambda::Permission::new(function.arn(), "lambda:InvokeFunction", "events.amazonaws.com")
                    .source_arn(Value::<String>::from(rule.reference().arn()));
            let id = draft.id(name, part, location);
            draft.add(&id, permission, location);
        }
        Some(Self { group, log })
    }

    fn name(&self) -> [(&'static str, Value<String>); 1] {
        [("AutoScalingGroupName", Value::<String>::from(&self.group))]
    }

    /// The On-Demand machines that run.
    pub fn on_demand_machines(&self) -> Metric<Tally> {
        Metric::maximum(NAMESPACE, "OnDemandInstances", self.name())
    }

    /// The Spot machines that run.
    pub fn spot_machines(&self) -> Metric<Tally> {
        Metric::maximum(NAMESPACE, "SpotInstances", self.name())
    }

    /// The Spot machines that were told to go.
    pub fn spot_interruptions(&self) -> Metric<Tally> {
        Metric::sum(NAMESPACE, "SpotInterruptions", self.name())
    }

    /// Its log.
    #[must_use]
    pub const fn log_group(&self) -> &Ref<logs::LogGroup> {
        &self.log
    }
}

fn role(draft: &mut Draft, name: &str, location: Location, log: &Ref<logs::LogGroup>) -> Ref<iam::Role> {
    // The attribute ends in `:*` by itself: it names the streams of the group.
    let streams: Value<String> = log.arn().into();
    let write = Statement::allow(["logs:CreateLogStream", "logs:PutLogEvents"]).on([streams]);
    let list = Statement::allow(["ec2:DescribeInstances"])
        .on_everything("ec2:DescribeInstances knows no resource (service authorization reference: EC2)");
    let trust = Statement::allow(["sts:AssumeRole"]).by("lambda.amazonaws.com");
    let role =
        iam::Role::new(document([trust])).policies([iam::role::Policy::new("Own", document([write, list]))]);
    let id = draft.id(name, "ExporterRole", location);
    draft.add(&id, role, location)
}

fn function(
    draft: &mut Draft,
    name: &str,
    location: Location,
    role: &Ref<iam::Role>,
    log: &Ref<logs::LogGroup>,
    group: &Ref<autoscaling::AutoScalingGroup>,
) -> Ref<lambda::Function> {
    use lambda::function as part;
    let groups: Map<String> = [("GROUPS".to_owned(), Value::<String>::from(group))].into_iter().collect();
    let logging = part::LoggingConfig::default()
        .log_group(Value::<String>::from(log))
        .log_format(part::LogFormat::Text);
    let function = lambda::Function::new(part::Code::default().zip_file(SOURCE), role.arn())
        .description(format!("Counts the machines of cluster {name}, On-Demand and Spot"))
        .runtime(part::Runtime::Python3_13)
        .architectures([part::Architectures::Arm64])
        .handler("index.handler")
        .timeout(30)
        .memory_size(128)
        .environment(part::Environment::default().variables(groups))
        .logging_config(logging);
    let id = draft.id(name, "Exporter", location);
    draft.add(&id, function, location)
}

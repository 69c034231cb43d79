//! Flow logs: who talked to whom in a network, and what was turned away.

use super::bucket::LogBucket;
use super::log_group;
use crate::constructs::Draft;
use crate::constructs::iam::{Statement, document};
use crate::constructs::service::LogRetention;
use crate::resources::ec2::flow_log::{FlowLogResourceType, LogDestinationType, TrafficType};
use crate::resources::{ec2, iam, logs};
use crate::template::{Entry, Location, Pseudo, Ref, Sub, Value};

/// Which traffic a flow log records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FlowTraffic {
    /// All of it.
    All,
    /// What security groups and network ACLs turned away: far less, and what one looks for when something can't connect.
    Rejected,
}

/// Over which time a flow log puts packets of one flow together, in seconds (Amazon EC2 API: CreateFlowLogs,
/// `MaxAggregationInterval`).
///
/// Interfaces of Nitro instances are recorded each minute or more often, whatever is written (Amazon VPC User Guide:
/// flow-logs-basics).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AggregationInterval {
    /// One minute.
    Seconds60 = 60,
    /// Ten minutes: AWS's default.
    Seconds600 = 600,
}

/// The traffic of a VPC, recorded: who talked to whom, how much, and what was turned away. Not what was said.
///
/// A log group can be asked at once; a bucket is cheaper for what is kept and seldom read. What is written costs, in
/// us-east-1, 0.50 USD for a GB to a log group and 0.25 USD to a bucket, for the first 10 TB of a month, and then what
/// is kept: 0.03 USD for a GB and month in the group, 0.023 USD in the bucket (list prices of 2026: Amazon CloudWatch
/// pricing, vended logs; Amazon S3 pricing).
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let rejected = FlowLogs::to_log_group(LogRetention::Days30)
///     .traffic(FlowTraffic::Rejected)
///     .aggregated(AggregationInterval::Seconds60);
/// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
///     .nat(Nat::OnePerZone)
///     .flow_logs(rejected)
///     .build(&mut stack);
/// ```
///
/// An interval that AWS doesn't have can't be written:
///
/// ```compile_fail,E0308
/// # use ecs_dsl::prelude::*;
/// let logs = FlowLogs::to_log_group(LogRetention::Days30).aggregated(300);
/// ```
///
/// Sources: Amazon VPC User Guide, flow-logs, flow-logs-iam-role, flow-logs-s3-permissions.
#[derive(Clone, Debug)]
#[must_use]
pub struct FlowLogs {
    destination: Destination,
    traffic: FlowTraffic,
    interval: AggregationInterval,
}

#[derive(Clone, Debug)]
enum Destination {
    Group(LogRetention),
    Bucket(LogBucket),
}

impl FlowLogs {
    /// Flow logs to a log group of their own, kept that long.
    pub const fn to_log_group(retention: LogRetention) -> Self {
        Self::to(Destination::Group(retention))
    }

    /// Flow logs to a bucket, kept as long as the bucket says.
    pub fn to_bucket(bucket: &LogBucket) -> Self {
        Self::to(Destination::Bucket(bucket.clone()))
    }

    const fn to(destination: Destination) -> Self {
        Self { destination, traffic: FlowTraffic::All, interval: AggregationInterval::Seconds600 }
    }

    /// Which traffic is recorded. Without a word it is all of it.
    pub const fn traffic(mut self, traffic: FlowTraffic) -> Self {
        self.traffic = traffic;
        self
    }

    /// Over which time packets are put together. Without a word it is ten minutes.
    pub const fn aggregated(mut self, interval: AggregationInterval) -> Self {
        self.interval = interval;
        self
    }

    /// Adds the flow log of a VPC, and gives the group that it writes into, if it is one. One to a group and one to a
    /// bucket have ids of their own.
    pub(crate) fn add_to(
        &self,
        draft: &mut Draft,
        name: &str,
        vpc: &Ref<ec2::Vpc>,
        location: Location,
    ) -> Option<Ref<logs::LogGroup>> {
        let traffic = match self.traffic {
            FlowTraffic::All => TrafficType::All,
            FlowTraffic::Rejected => TrafficType::Reject,
        };
        let log = ec2::FlowLog::new(FlowLogResourceType::Vpc, vpc)
            .traffic_type(traffic)
            .max_aggregation_interval(self.interval as i64);
        let (part, entry, group) = match &self.destination {
            Destination::Group(retention) => {
                let id = draft.id(name, "FlowLogGroup", location);
                let group = log_group(draft, &id, *retention, location);
                let log = log
                    .log_destination_type(LogDestinationType::CloudWatchLogs)
                    .deliver_logs_permission_arn(role(draft, name, &group, location).arn())
                    .log_group_name(&group);
                ("FlowLog", Entry::new(log, location), Some(group))
            }
            Destination::Bucket(bucket) => {
                let log = log.log_destination_type(LogDestinationType::S3).log_destination(bucket.arn());
                let entry = Entry::new(log, location);
                // Else EC2 makes a policy for the bucket, and the one of the template finds it there and fails.
                ("BucketFlowLog", bucket.first(draft).into_iter().fold(entry, Entry::depends_on), None)
            }
        };
        let id = draft.id(name, part, location);
        let _log: Ref<ec2::FlowLog> = draft.add_entry(&id, entry);
        group
    }
}

/// What the delivery writes with: into this one group. AWS's example allows more, and on everything; the group is there
/// already, so no right to make or find one is needed.
fn role(draft: &mut Draft, name: &str, group: &Ref<logs::LogGroup>, location: Location) -> Ref<iam::Role> {
    let flow_logs = Sub::new().text("arn:").value(Pseudo::Partition).text(":ec2:").value(Pseudo::Region);
    let flow_logs = flow_logs.text(":").value(Pseudo::AccountId).text(":vpc-flow-log/*");
    let trust = Statement::allow(["sts:AssumeRole"])
        .by("vpc-flow-logs.amazonaws.com")
        .when("StringEquals", "aws:SourceAccount", Pseudo::AccountId)
        .when("ArnLike", "aws:SourceArn", flow_logs);
    // The attribute ends in `:*` by itself: it names the streams of the group.
    let streams: Value<String> = group.arn().into();
    let write = Statement::allow(["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"])
        .on([streams]);
    let role = iam::Role::new(document([trust])).policies([iam::role::Policy::new("Own", document([write]))]);
    let id = draft.id(name, "FlowLogRole", location);
    draft.add(&id, role, location)
}

//! Logs that the platform writes by itself, each to choose: requests to load balancers, and the traffic of a network.

mod bucket;
mod flow_logs;

use crate::constructs::Draft;
use crate::constructs::service::LogRetention;
use crate::resources::logs;
use crate::template::{DeletionPolicy, Entry, Location, LogicalId, Ref};

pub use bucket::{LogBucket, LogBucketBuilder};
pub use flow_logs::{AggregationInterval, FlowLogs, FlowTraffic};

/// A log group that outlives the stack, and not an operation that failed to make it.
pub(crate) fn log_group(
    draft: &mut Draft,
    id: &LogicalId,
    retention: LogRetention,
    location: Location,
) -> Ref<logs::LogGroup> {
    let group = logs::LogGroup::default().retention_in_days(retention as i64);
    let entry = Entry::new(group, location)
        .deletion_policy(DeletionPolicy::RetainExceptOnCreate)
        .update_replace_policy(DeletionPolicy::Retain);
    draft.add_entry(id, entry)
}

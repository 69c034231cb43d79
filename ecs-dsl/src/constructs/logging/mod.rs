//! Logs that the platform writes by itself, each to choose: requests to load balancers, and the traffic of a network.

mod bucket;
mod flow_logs;

pub use bucket::{LogBucket, LogBucketBuilder};
pub use flow_logs::{AggregationInterval, FlowLogs, FlowTraffic};

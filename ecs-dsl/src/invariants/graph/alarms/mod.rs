//! Alarms: on metrics that exist, with thresholds that can be reached, heard by somebody.

use super::{Answer, Look, Part, Subject};
use crate::template::{Node, Properties};

mod boards;
mod composites;
mod deployments;
mod expressions;
mod metrics;
mod refused;
mod relations;
mod times;
mod topics;

pub use boards::ECS1119;
pub use composites::ECS1116;
pub(super) use deployments::watching;
pub use deployments::{ECS0113, ECS1118};
pub use expressions::ECS1105;
pub(crate) use metrics::without_insights;
pub use metrics::{ECS1107, ECS1108, ECS1109, ECS1110, ECS1114};
pub use refused::{ECS1127, ECS1128, ECS1129, ECS1130, ECS1131};
pub use relations::{ECS1121, ECS1122, ECS1125};
pub use times::{ECS1101, ECS1102, ECS1104};
pub(crate) use topics::unheard;
pub use topics::{ECS1113, ECS1117};
pub(super) use topics::{Grant, grant};

/// The metrics of load balancers and target groups.
const BALANCING: &str = "AWS/ApplicationELB";

/// A metric that an alarm looks at.
#[derive(Clone, Debug)]
struct Metric<'s> {
    alarm: Part<'s>,
    namespace: &'s str,
    name: &'s str,
    dimensions: Vec<(&'s str, &'s Node)>,
    period: Answer<i64>,
    statistic: Answer<&'s str>,
    unit: Answer<&'s str>,
    /// The alarm's threshold is for this metric, and not for an expression over it.
    alone: bool,
}

impl<'s> Metric<'s> {
    fn of(alarm: Part<'s>, metric: &'s Properties, numbers: &'s Properties, alone: bool) -> Option<Self> {
        let dimensions = metric
            .maps("Dimensions")
            .filter_map(|dimension| Some((dimension.text("Name").known()?, dimension.get("Value")?)))
            .collect();
        let statistic = match (numbers.text("Statistic"), numbers.text("ExtendedStatistic")) {
            (Answer::Absent, Answer::Absent) => numbers.text("Stat"),
            (Answer::Absent, extended) => extended,
            (plain, _) => plain,
        };
        Some(Self {
            alarm,
            namespace: metric.text("Namespace").known()?,
            name: metric.text("MetricName").known()?,
            dimensions,
            period: numbers.integer("Period"),
            statistic,
            unit: numbers.text("Unit"),
            alone,
        })
    }

    fn dimension(&self, name: &str) -> Option<&'s Node> {
        self.dimensions.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// Whether the alarm waits for the value to sink.
    fn sinks(&self) -> bool {
        let operator = self.alarm.text("ComparisonOperator").known();
        operator.is_some_and(|operator| operator.starts_with("LessThan"))
    }

    /// The value below which the alarm goes off, where AWS's own metric is never there: each of them is a count or a
    /// share.
    fn never_below(&self) -> Option<f64> {
        let threshold = self.alarm.number("Threshold").known().filter(|_| self.alone)?;
        let of_aws = matches!(self.namespace, BALANCING | "AWS/ECS");
        let least = match self.alarm.text("ComparisonOperator").known()? {
            "LessThanThreshold" => threshold <= 0.0,
            "LessThanOrEqualToThreshold" => threshold < 0.0,
            _ => false,
        };
        (of_aws && least).then_some(threshold)
    }

    /// The value above which the alarm goes off, and whether it does so at the value itself.
    fn above(&self) -> Option<(f64, bool)> {
        let at = match self.alarm.text("ComparisonOperator").known()? {
            "GreaterThanThreshold" => false,
            "GreaterThanOrEqualToThreshold" => true,
            _ => return None,
        };
        Some((self.alarm.number("Threshold").known().filter(|_| self.alone)?, at))
    }
}

fn alarms<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::CloudWatch::Alarm")
}

/// The metrics of all alarms.
fn metrics<'s>(subject: &'s Subject<'_>) -> Vec<Metric<'s>> {
    let mut found = Vec::new();
    for alarm in alarms(subject) {
        let properties = alarm.properties();
        found.extend(Metric::of(alarm, properties, properties, true));
        let queries: Vec<&Properties> = properties.maps("Metrics").collect();
        let alone = queries.len() == 1;
        for query in queries {
            let Some(stat) = query.look("MetricStat").known().and_then(Node::as_map) else { continue };
            let Some(metric) = stat.look("Metric").known().and_then(Node::as_map) else { continue };
            found.extend(Metric::of(alarm, metric, stat, alone));
        }
    }
    found
}

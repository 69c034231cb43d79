//! Metric and subscription filters: that their log group takes them.

use std::collections::BTreeMap;

use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::LogicalId;

/// A log group takes its filters.
pub const ECS1132: Rule = Rule {
    id: "ecs1132",
    title: "Filters are of a standard log group, two subscriptions of each at most, and dimensions have no default value",
    level: Level::Synth,
    message: "{0}",
    why: "CloudWatch Logs refuses the filter: `dimensions and default value are mutually exclusive properties`, or a LimitExceededException, or an InvalidParameterException for the log group's class",
    help: "`DefaultValue` or `Dimensions`; the class STANDARD for what is filtered; one stream to which more readers subscribe",
    source: "Amazon CloudWatch Logs API: MetricTransformation, PutSubscriptionFilter; Amazon CloudWatch Logs User Guide: CloudWatch_Logs_Log_Classes, cloudwatch_limits_cwl",
    check: Some(filters),
};

const METRIC: &str = "AWS::Logs::MetricFilter";
const SUBSCRIPTION: &str = "AWS::Logs::SubscriptionFilter";
/// The most subscription filters of a log group (Amazon CloudWatch Logs User Guide: cloudwatch_limits_cwl).
const MOST: usize = 2;

fn filters(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut say = |said: String, place| {
        found.push(Violation::new(&ECS1132, &[said.as_str().into()]).at("this filter", place));
    };
    for filter in subject.of_type(METRIC) {
        let both = filter.properties().maps("MetricTransformations").any(|one| {
            !one.list("Dimensions").is_empty() && matches!(one.number("DefaultValue"), Answer::Is(_))
        });
        if both {
            say(format!("{} has dimensions and a default value", filter.id()), filter.location());
        }
    }
    let mut counts: BTreeMap<&LogicalId, usize> = BTreeMap::new();
    for kind in [METRIC, SUBSCRIPTION] {
        for filter in subject.of_type(kind) {
            let Some(group) = filter.refers("LogGroupName") else { continue };
            if group.text("LogGroupClass") == Answer::Is("INFREQUENT_ACCESS") {
                let said = format!(
                    "{} is over {}, whose class INFREQUENT_ACCESS has no filters",
                    filter.id(),
                    group.id()
                );
                say(said, filter.location());
            }
            if kind == SUBSCRIPTION && filter.entry().is_always() {
                let count = counts.entry(group.id()).or_default();
                *count += 1;
                if *count == MOST + 1 {
                    let said = format!(
                        "{} is a third subscription of {}, and {MOST} are possible",
                        filter.id(),
                        group.id()
                    );
                    say(said, filter.location());
                }
            }
        }
    }
    found
}

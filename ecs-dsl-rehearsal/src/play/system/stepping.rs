//! Step scaling policies: by how much a count changes when an alarm calls, by how far its metric is from its threshold.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html>.

use super::Id;
use super::ecs::MOST_TASKS;
use super::read::Fields;
use crate::cloudwatch::Comparison;
use crate::play::PlayError;
use crate::play::queue::{Millis, SECOND};

/// A step scaling policy.
#[derive(Clone, Debug)]
pub(in crate::play) struct Stepping {
    pub(in crate::play) name: Id,
    adjustment: Adjustment,
    /// `MinAdjustmentMagnitude`, of percents; 1.
    least: f64,
    /// `Cooldown`; 300 s.
    pub(in crate::play) cooldown: Millis,
    aggregation: Aggregation,
    /// By their bounds, the lowest first.
    steps: Vec<Step>,
}

/// `AdjustmentType`: what the number of a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Adjustment {
    Change,
    Percent,
    Exact,
}

/// `MetricAggregationType`: what the points that an alarm looked at are made into; Average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aggregation {
    Average,
    Minimum,
    Maximum,
}

/// A step: its bounds, relative to the threshold of the alarm that calls, and its number.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    lower: f64,
    upper: f64,
    by: f64,
}

impl Stepping {
    /// The count that it wants in place of `base`, if a step is for these points of an alarm.
    pub(in crate::play) fn count(
        &self,
        base: u32,
        points: &[f64],
        comparison: Comparison,
        threshold: f64,
    ) -> Option<u32> {
        let breach = self.aggregate(points)? - threshold;
        // Above the threshold the lower bound belongs to a step, below it the upper one.
        let above = matches!(comparison, Comparison::Above | Comparison::AtLeast);
        let fits = |step: &&Step| {
            if above {
                step.lower <= breach && breach < step.upper
            } else {
                step.lower < breach && breach <= step.upper
            }
        };
        let by = self.steps.iter().find(fits)?.by;
        let count = match self.adjustment {
            Adjustment::Change => f64::from(base) + by,
            Adjustment::Percent => f64::from(base) + self.tasks(f64::from(base) * by / 100.0),
            Adjustment::Exact => by,
        };
        Some(count.clamp(0.0, f64::from(MOST_TASKS)) as u32)
    }

    /// A fraction of a task in whole ones: towards none, but at least one, and at least what the policy says.
    fn tasks(&self, change: f64) -> f64 {
        if change == 0.0 { 0.0 } else { change.abs().floor().max(self.least).copysign(change) }
    }

    fn aggregate(&self, points: &[f64]) -> Option<f64> {
        let all = points.iter().copied();
        match self.aggregation {
            Aggregation::Average => (!points.is_empty()).then(|| all.sum::<f64>() / points.len() as f64),
            Aggregation::Minimum => all.reduce(f64::min),
            Aggregation::Maximum => all.reduce(f64::max),
        }
    }
}

pub(super) fn read(fields: Fields<'_>) -> Result<Stepping, PlayError> {
    let settings = fields.below("StepScalingPolicyConfiguration");
    let adjustment = match settings.required("AdjustmentType")?.as_str() {
        "ChangeInCapacity" => Adjustment::Change,
        "PercentChangeInCapacity" => Adjustment::Percent,
        "ExactCapacity" => Adjustment::Exact,
        other => return Err(settings.error("AdjustmentType", format!("there is no `{other}`"))),
    };
    let aggregation = match settings.text("MetricAggregationType").as_deref() {
        None | Some("Average") => Aggregation::Average,
        Some("Minimum") => Aggregation::Minimum,
        Some("Maximum") => Aggregation::Maximum,
        Some(other) => {
            return Err(settings.error("MetricAggregationType", format!("there is no `{other}`")));
        }
    };
    Ok(Stepping {
        name: fields.resource.into(),
        adjustment,
        least: f64::from(settings.between("MinAdjustmentMagnitude", 1, 1..=MOST_TASKS)?),
        cooldown: Millis::from(settings.whole_or("Cooldown", 300)?) * SECOND,
        aggregation,
        steps: steps(settings, adjustment)?,
    })
}

fn steps(settings: Fields<'_>, adjustment: Adjustment) -> Result<Vec<Step>, PlayError> {
    let wrong = |reason: String| Err(settings.error("StepAdjustments", reason));
    let mut steps = Vec::new();
    for step in settings.items("StepAdjustments") {
        let bound = |name: &str, none: f64| Ok::<_, PlayError>(step.number(name)?.unwrap_or(none));
        let lower = bound("MetricIntervalLowerBound", f64::NEG_INFINITY)?;
        let upper = bound("MetricIntervalUpperBound", f64::INFINITY)?;
        let by = step.number("ScalingAdjustment")?;
        let by = by.ok_or_else(|| step.error("ScalingAdjustment", "is missing"))?;
        if by.fract() != 0.0 || (by < 0.0 && adjustment == Adjustment::Exact) {
            return wrong(format!("{by} is no number of tasks"));
        }
        if lower >= upper {
            return wrong(format!("a step from {lower} to {upper} has no room"));
        }
        steps.push(Step { lower, upper, by });
    }
    if steps.is_empty() {
        return wrong("there is none, so that the policy does nothing".to_owned());
    }
    steps.sort_by(|one, other| one.lower.total_cmp(&other.lower));
    let pairs = steps.iter().zip(steps.iter().skip(1));
    match pairs.map(|(one, next)| (one.upper, next.lower)).find(|(upper, lower)| upper != lower) {
        Some((upper, lower)) if upper > lower => {
            wrong(format!("steps overlap: one ends at {upper}, another begins at {lower}"))
        }
        Some((upper, lower)) => wrong(format!("there is no step from {upper} to {lower}")),
        None => Ok(steps),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(adjustment: Adjustment, least: u32, steps: &[(f64, f64, f64)]) -> Stepping {
        Stepping {
            name: "Out".into(),
            adjustment,
            least: f64::from(least),
            cooldown: 0,
            aggregation: Aggregation::Average,
            steps: steps
                .iter()
                .map(|(lower, upper, by)| Step { lower: *lower, upper: *upper, by: *by })
                .collect(),
        }
    }

    const ALL: f64 = f64::INFINITY;

    /// Fact (service scaling): A percentage that is no whole number of tasks is rounded towards none, but is at least one
    /// task, and at least `MinAdjustmentMagnitude`.
    /// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html>
    #[test]
    fn percents_are_whole_tasks() {
        let count = |base: u32, least: u32, percent: f64| {
            policy(Adjustment::Percent, least, &[(0.0, ALL, percent)]).count(
                base,
                &[1.0],
                Comparison::Above,
                0.0,
            )
        };
        let of =
            [(100, 12.7, 112), (10, 6.7, 11), (10, -6.7, 9), (100, -12.7, 88), (4, 25.0, 5), (0, 50.0, 0)];
        for (base, percent, expected) in of {
            assert_eq!(count(base, 1, percent), Some(expected), "{base} {percent}");
        }
        assert_eq!((count(4, 2, 25.0), count(4, 2, -25.0)), (Some(6), Some(2)));
    }

    /// Fact (service scaling): The bounds of a step are relative to its alarm's threshold. Of an alarm above its threshold
    /// the lower bound belongs to a step, of one below it the upper.
    /// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html>
    #[test]
    fn a_step_begins_where_its_alarm_points() {
        let out = policy(Adjustment::Change, 1, &[(0.0, 10.0, 1.0), (10.0, ALL, 3.0)]);
        let above = |value: f64| out.count(4, &[value], Comparison::AtLeast, 50.0);
        assert_eq!([49.0, 50.0, 59.0, 60.0].map(above), [None, Some(5), Some(5), Some(7)]);
        let inwards = policy(Adjustment::Change, 1, &[(-ALL, -10.0, -3.0), (-10.0, 0.0, -1.0)]);
        let below = |value: f64| inwards.count(4, &[value], Comparison::AtMost, 50.0);
        assert_eq!([51.0, 50.0, 41.0, 40.0].map(below), [None, Some(3), Some(3), Some(1)]);
        let few = policy(Adjustment::Change, 1, &[(-10.0, 0.0, -1.0)]);
        assert_eq!(few.count(4, &[40.0], Comparison::AtMost, 50.0), None);
    }

    /// Fact (service scaling): The points that an alarm looked at are made into their average, unless
    /// `MetricAggregationType` says otherwise.
    /// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html>
    #[test]
    fn points_are_made_into_one() {
        let mut policy =
            policy(Adjustment::Exact, 1, &[(0.0, 10.0, 1.0), (10.0, 20.0, 2.0), (20.0, ALL, 3.0)]);
        let kinds = [Aggregation::Minimum, Aggregation::Average, Aggregation::Maximum];
        for (aggregation, expected) in kinds.into_iter().zip(1..) {
            policy.aggregation = aggregation;
            assert_eq!(policy.count(4, &[5.0, 15.0, 25.0], Comparison::Above, 0.0), Some(expected));
        }
        assert_eq!(policy.count(4, &[], Comparison::Above, 0.0), None);
    }
}

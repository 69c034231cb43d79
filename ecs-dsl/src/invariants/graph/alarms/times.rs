//! How often an alarm looks, and for how long.

use super::{Answer, Look, alarms, metrics};
use crate::invariants::Violation;
use crate::invariants::graph::Subject;
use crate::invariants::rule::{Level, Rule};
use crate::invariants::window::{HOURLY, MOST, is_period};

/// Periods that CloudWatch has.
pub const ECS1101: Rule = Rule {
    id: "ecs1101",
    title: "An alarm's period is 10, 20, 30 s or a multiple of 60 s",
    level: Level::Check,
    message: "the period of {0} is {1} s",
    why: "CloudWatch refuses it with a ValidationError",
    help: "60 s, or a multiple of it",
    source: "Amazon CloudWatch API: PutMetricAlarm Period",
    check: Some(periods),
};

/// How far an alarm looks back.
pub const ECS1102: Rule = Rule {
    id: "ecs1102",
    title: "An alarm looks back at most a day, or a week from periods of an hour on; and what sets it off is in the window",
    level: Level::Check,
    message: "{0} {1}",
    why: "CloudWatch refuses it with a ValidationError",
    help: "fewer or shorter periods; `DatapointsToAlarm` from 1 to `EvaluationPeriods`",
    source: "Amazon CloudWatch API: PutMetricAlarm Period, DatapointsToAlarm",
    check: Some(windows),
};

/// AWS's own metrics come once a minute.
pub const ECS1104: Rule = Rule {
    id: "ecs1104",
    title: "A metric of AWS is looked at once a minute at most",
    level: Level::Synth,
    message: "{0} looks every {1} s at {2}, which comes once a minute",
    why: "the alarm lapses into INSUFFICIENT_DATA between the minutes, and costs more",
    help: "`Period: 60`",
    source: "Amazon CloudWatch API: PutMetricAlarm Period",
    check: Some(resolutions),
};

fn periods(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        let Answer::Is(period) = metric.period else { continue };
        if !u32::try_from(period).is_ok_and(is_period) {
            let period = period.to_string();
            let args = [metric.alarm.id().as_str().into(), period.as_str().into()];
            found.push(Violation::new(&ECS1101, &args).at("this alarm", metric.alarm.place("Period")));
        }
    }
    found
}

fn windows(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for alarm in alarms(subject) {
        let mut say = |what: &str| {
            let args = [alarm.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS1102, &args).at("this alarm", alarm.location()));
        };
        let Answer::Is(count) = alarm.integer("EvaluationPeriods") else { continue };
        if let Answer::Is(wanted) = alarm.integer("DatapointsToAlarm")
            && !(1..=count).contains(&wanted)
        {
            say(&format!("wants {wanted} of {count} points"));
        }
        if let Answer::Is(period) = alarm.integer("Period") {
            let most = i64::from(if period >= i64::from(HOURLY) { MOST.1 } else { MOST.0 });
            if period.saturating_mul(count) > most {
                say(&format!("looks back {count} periods of {period} s, which is more than {most} s"));
            }
        }
    }
    found
}

fn resolutions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for metric in metrics(subject) {
        let Answer::Is(period @ (10 | 20 | 30)) = metric.period else { continue };
        if metric.namespace.starts_with("AWS/") || metric.namespace == "ECS/ContainerInsights" {
            let period = period.to_string();
            let args = [metric.alarm.id().as_str().into(), period.as_str().into(), metric.name.into()];
            found.push(Violation::new(&ECS1104, &args).at("this alarm", metric.alarm.place("Period")));
        }
    }
    found
}

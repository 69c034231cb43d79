//! Scheduled actions: other ranges for services' counts and for groups, and when.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-policy-overview.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scheduled-scaling.html>.

use std::ops::RangeInclusive;

use super::cron::Cron;
use super::ecs::MOST_TASKS;
use super::machines::MOST_MACHINES;
use super::read::{Fields, named};
use super::{Id, Resources, System};
use crate::clock::{START_SECONDS, civil};
use crate::play::PlayError;

/// Seconds since 1970.
type Second = u64;

/// When every play begins: 2026-01-01T00:00:00Z, a Thursday.
pub(in crate::play) const BEGINNING: Second = START_SECONDS.unsigned_abs();

/// What a scheduled action changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Whose {
    Service(Id),
    Group(Id),
}

/// A scheduled action.
#[derive(Clone, Debug)]
pub(in crate::play) struct Scheduled {
    pub(in crate::play) name: Id,
    pub(in crate::play) whose: Whose,
    pub(in crate::play) min: Option<u32>,
    pub(in crate::play) max: Option<u32>,
    /// Of a group.
    pub(in crate::play) desired: Option<u32>,
    schedule: Schedule,
    start: Option<Second>,
    end: Option<Second>,
    /// Whether it comes at its start as well.
    at_start: bool,
}

/// When something comes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Schedule {
    Once(Second),
    /// So many seconds apart.
    Every(Second),
    Cron(Cron),
}

impl Scheduled {
    /// When it comes next after a second.
    pub(in crate::play) fn next(&self, after: Second) -> Option<Second> {
        let from = self.start.map_or(after, |start| after.max(start.saturating_sub(1)));
        let next = match &self.schedule {
            _ if self.at_start && self.start.is_some_and(|start| after < start) => self.start,
            Schedule::Once(at) => Some(*at).filter(|at| *at > after),
            Schedule::Every(every) => {
                // The first comes at the start, or where none is said so long after it was made: a choice.
                let first = self.start.unwrap_or(BEGINNING + every);
                Some(if from < first { first } else { first + ((from - first) / every + 1) * every })
            }
            Schedule::Cron(cron) => cron.next(from / 60).map(|minute| minute * 60),
        };
        next.filter(|next| self.end.is_none_or(|end| *next <= end))
    }
}

/// Those of scalable targets.
pub(super) fn read_targets(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for target in all.of("AWS::ApplicationAutoScaling::ScalableTarget") {
        let resource = target.text("ResourceId").unwrap_or_default();
        let service = Id::from(named(resource.rsplit('/').next().unwrap_or_default()));
        for action in target.items("ScheduledActions") {
            let sizes = action.below("ScalableTargetAction");
            let size = |name: &str| count(sizes, name, 0..=MOST_TASKS);
            let (min, max) = (size("MinCapacity")?, size("MaxCapacity")?);
            if min.is_none() && max.is_none() {
                return Err(action.error("ScalableTargetAction", "has neither MinCapacity nor MaxCapacity"));
            }
            let text = action.required("Schedule")?;
            let schedule = schedule(&text).map_err(|reason| action.error("Schedule", reason))?;
            zone(action, "Timezone")?;
            system.scheduled.push(Scheduled {
                name: action.required("ScheduledActionName")?.into(),
                whose: Whose::Service(service.clone()),
                min,
                max,
                desired: None,
                schedule,
                start: time(action, "StartTime")?,
                end: time(action, "EndTime")?,
                at_start: false,
            });
        }
    }
    Ok(())
}

/// Those of groups.
pub(super) fn read_groups(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for action in all.of("AWS::AutoScaling::ScheduledAction") {
        let group = action.required("AutoScalingGroupName")?;
        if !system.groups.contains_key(named(&group)) {
            let reason = format!("`{group}` is no group of this template");
            return Err(action.error("AutoScalingGroupName", reason));
        }
        let size = |name: &str| count(action, name, 0..=MOST_MACHINES);
        let (min, max, desired) = (size("MinSize")?, size("MaxSize")?, size("DesiredCapacity")?);
        if min.is_none() && max.is_none() && desired.is_none() {
            return Err(action.error("DesiredCapacity", "is missing, and so are MinSize and MaxSize"));
        }
        zone(action, "TimeZone")?;
        let start = time(action, "StartTime")?;
        let schedule = match (action.text("Recurrence"), start) {
            (Some(text), _) => {
                Schedule::Cron(Cron::unix(&text).map_err(|reason| action.error("Recurrence", reason))?)
            }
            (None, Some(start)) => Schedule::Once(start),
            (None, None) => return Err(action.error("Recurrence", "is missing, and so is StartTime")),
        };
        system.scheduled.push(Scheduled {
            name: action.resource.into(),
            whose: Whose::Group(named(&group).into()),
            min,
            max,
            desired,
            schedule,
            start,
            end: time(action, "EndTime")?,
            at_start: true,
        });
    }
    Ok(())
}

fn count(fields: Fields<'_>, name: &str, range: RangeInclusive<u32>) -> Result<Option<u32>, PlayError> {
    fields.text(name).map(|_| fields.between(name, 0, range)).transpose()
}

/// Time zones but UTC aren't known here.
fn zone(fields: Fields<'_>, name: &str) -> Result<(), PlayError> {
    match fields.text(name).as_deref() {
        None | Some("UTC" | "Etc/UTC" | "GMT" | "Etc/GMT") => Ok(()),
        Some(other) => Err(fields.error(name, format!("`{other}` isn't played: write the schedule in UTC"))),
    }
}

/// `at(2026-01-02T08:00:00)`, `rate(12 hours)`, `cron(0 7 ? * MON-FRI *)`.
fn schedule(text: &str) -> Result<Schedule, String> {
    let inner = |kind: &str| text.strip_prefix(kind)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(at) = inner("at") {
        return second(at).map(Schedule::Once);
    }
    if let Some(rate) = inner("rate") {
        let (count, unit) = rate.split_once(' ').unwrap_or((rate, ""));
        let unit = match unit.trim_end_matches('s') {
            "minute" => 60,
            "hour" => 3_600,
            "day" => 86_400,
            _ => return Err(format!("`{text}` has no unit: minutes, hours or days")),
        };
        let count = count.parse::<u32>().ok().filter(|count| *count > 0);
        let count = count.ok_or_else(|| format!("`{text}` has no number above 0"))?;
        return Ok(Schedule::Every(Second::from(count) * unit));
    }
    match inner("cron") {
        Some(cron) => Cron::aws(cron).map(Schedule::Cron),
        None => Err(format!("`{text}` is neither at(..), rate(..) nor cron(..)")),
    }
}

fn time(fields: Fields<'_>, name: &str) -> Result<Option<Second>, PlayError> {
    fields.text(name).map(|text| second(&text).map_err(|reason| fields.error(name, reason))).transpose()
}

/// `2026-01-02T08:00:00`, with or without a `Z` or a fraction.
fn second(text: &str) -> Result<Second, String> {
    let wrong = || format!("`{text}` is no time like 2026-01-02T08:00:00Z, in UTC");
    let bare = text.trim().trim_end_matches("+00:00").trim_end_matches('Z');
    let whole = bare.split_once('.').map_or(bare, |(whole, _)| whole);
    let (date, clock) = whole.split_once('T').ok_or_else(wrong)?;
    let numbers = |text: &str, by: char| {
        let numbers = text.split(by).map(str::parse::<Second>).collect::<Result<Vec<_>, _>>();
        numbers.map_err(|_| wrong())
    };
    let (date, clock) = (numbers(date, '-')?, numbers(clock, ':')?);
    let ([year, month, day], [hour, minute, rest @ ..]) = (date.as_slice(), clock.as_slice()) else {
        return Err(wrong());
    };
    let of_minute = match rest {
        [] => 0,
        [second] => *second,
        _ => return Err(wrong()),
    };
    if !(1970..2200).contains(year) || *hour > 23 || *minute > 59 || of_minute > 59 {
        return Err(wrong());
    }
    // Not before the year's first day by the shortest years, and not after its last one.
    let first = (year - 1970) * 365;
    let found = (first..first + 2 * 366).find(|found| civil(*found) == (*year, *month, *day));
    Ok(found.ok_or_else(wrong)? * 86_400 + hour * 3_600 + minute * 60 + of_minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheduled(text: &str, start: Option<&str>, end: Option<&str>) -> Scheduled {
        Scheduled {
            name: "Action".into(),
            whose: Whose::Service("Api".into()),
            min: None,
            max: None,
            desired: None,
            schedule: schedule(text).unwrap(),
            start: start.map(|text| second(text).unwrap()),
            end: end.map(|text| second(text).unwrap()),
            at_start: false,
        }
    }

    /// Hours after the beginning.
    fn hours(scheduled: &Scheduled) -> Vec<u64> {
        let next = |after: &u64| scheduled.next(*after);
        let times = std::iter::successors(scheduled.next(BEGINNING - 1), next);
        times.take(3).map(|second| (second - BEGINNING) / 3_600).collect()
    }

    /// Fact (service scaling): A scheduled action comes at a time, at a rate or by a cron expression, not before its start and
    /// not after its end.
    /// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScheduledAction.html>
    #[test]
    fn a_schedule_is_a_time_a_rate_or_a_cron_expression() {
        assert_eq!(hours(&scheduled("at(2026-01-02T08:00:00)", None, None)), [32]);
        assert_eq!(hours(&scheduled("rate(12 hours)", None, None)), [12, 24, 36]);
        assert_eq!(hours(&scheduled("rate(1 day)", Some("2026-01-01T06:00:00Z"), None)), [6, 30, 54]);
        let morning = "cron(0 7 * * ? *)";
        assert_eq!(hours(&scheduled(morning, None, None)), [7, 31, 55]);
        assert_eq!(hours(&scheduled(morning, Some("2026-01-02T07:00:00.000Z"), None)), [31, 55, 79]);
        assert_eq!(hours(&scheduled(morning, None, Some("2026-01-02T07:00:00+00:00"))), [7, 31]);
    }

    /// Fact (groups): A scheduled action of a group with a start comes then, and by its recurrence from there.
    /// Source: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutScheduledUpdateGroupAction.html>
    #[test]
    fn a_group_s_action_comes_at_its_start() {
        let mut action = scheduled("cron(0 7 * * ? *)", Some("2026-01-01T09:00:00Z"), None);
        action.at_start = true;
        assert_eq!(hours(&action), [9, 31, 55]);
    }

    #[test]
    fn a_time_is_read_to_the_second() {
        assert_eq!(second("2026-01-01T00:00"), Ok(BEGINNING));
        let day = BEGINNING + (365 * 2 + 31 + 28) * 86_400;
        assert_eq!(second("2028-02-29T23:59:59Z"), Ok(day + 86_399));
        for text in
            ["2026-02-29T00:00:00", "2026-01-01", "2026-01-01T24:00:00", "2026-01-01T00:00:00+02:00", "x"]
        {
            assert!(second(text).is_err(), "{text}");
        }
    }
}

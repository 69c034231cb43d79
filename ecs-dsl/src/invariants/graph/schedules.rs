//! Scheduled actions of what scales.

use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Properties;

/// A scheduled action says something.
pub const ECS1013: Rule = Rule {
    id: "ecs1013",
    title: "A scheduled action has a schedule of the form at(..), rate(..) or cron(..), a time zone that there is, and a minimum at most its maximum",
    level: Level::Synth,
    message: "a scheduled action {0}",
    why: "Application Auto Scaling refuses it with a ValidationException",
    help: "`cron(0 7 ? * MON-FRI *)` has six fields, and `?` for one of its days; `at(2027-01-31T07:00:00)`; `Timezone: Europe/Berlin`; `MinCapacity` is at most `MaxCapacity`, and one of them is there",
    source: "Application Auto Scaling API: PutScheduledAction",
    check: Some(schedules),
};

const TARGET: &str = "AWS::ApplicationAutoScaling::ScalableTarget";

/// What is wrong with a schedule of the form cron(..).
fn wrong_cron(inner: &str) -> bool {
    let fields: Vec<&str> = inner.split_ascii_whitespace().collect();
    match fields.as_slice() {
        [_, _, day, _, weekday, _] => (*day == "?") == (*weekday == "?"),
        _ => true,
    }
}

/// Whether a text is a time to the second, as in `2027-01-31T07:00:00`.
fn is_moment(text: &str) -> bool {
    const FORM: &str = "0000-00-00T00:00:00";
    text.len() == FORM.len()
        && text.bytes().zip(FORM.bytes()).all(|(one, wanted)| match wanted {
            b'0' => one.is_ascii_digit(),
            _ => one == wanted,
        })
}

/// Whether a schedule is one of Application Auto Scaling's.
fn is_schedule(schedule: &str) -> bool {
    let inner = |form: &str| schedule.strip_prefix(form)?.strip_suffix(')');
    if let Some(inner) = inner("cron(") {
        return !wrong_cron(inner);
    }
    inner("at(").is_some_and(is_moment) || inner("rate(").is_some()
}

/// Names of time zones that have no region before them.
const ZONES: [&str; 24] = [
    "UTC",
    "GMT",
    "UCT",
    "Zulu",
    "Universal",
    "CET",
    "EET",
    "MET",
    "WET",
    "EST",
    "MST",
    "HST",
    "Cuba",
    "Egypt",
    "Eire",
    "Israel",
    "Japan",
    "Portugal",
    "Singapore",
    "Turkey",
    "Iran",
    "Jamaica",
    "Poland",
    "Hongkong",
];

/// Whether a text has the form of a time zone's name.
fn is_zone(text: &str) -> bool {
    const OTHERS: [&str; 17] = [
        "EST5EDT",
        "CST6CDT",
        "MST7MDT",
        "PST8PDT",
        "ROC",
        "ROK",
        "PRC",
        "NZ",
        "W-SU",
        "Iceland",
        "Libya",
        "GB",
        "GB-Eire",
        "NZ-CHAT",
        "Navajo",
        "Kwajalein",
        "Greenwich",
    ];
    text.contains('/') || ZONES.contains(&text) || OTHERS.contains(&text)
}

/// What is wrong with when an action is.
fn wrong_time(action: &Properties) -> Option<String> {
    if let Answer::Is(schedule) = action.text("Schedule")
        && !schedule.contains("{{")
        && !is_schedule(schedule)
    {
        return Some(format!("has the schedule {schedule}"));
    }
    if let Answer::Is(zone) = action.text("Timezone")
        && !zone.contains("{{")
        && !is_zone(zone)
    {
        return Some(format!("has the time zone {zone}, which there is not"));
    }
    let (begin, end) = (action.text("StartTime").known()?, action.text("EndTime").known()?);
    let comparable = begin.len() == end.len() && begin.ends_with('Z') && end.ends_with('Z');
    (comparable && end <= begin).then(|| format!("ends at {end}, before it begins at {begin}"))
}

fn schedules(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for target in subject.of_type(TARGET) {
        for action in target.properties().maps("ScheduledActions") {
            let mut say = |what: String| {
                let violation = Violation::new(&ECS1013, &[what.as_str().into()]);
                found.push(violation.at("this scalable target", target.place("ScheduledActions")));
            };
            if let Some(wrong) = wrong_time(action) {
                say(wrong);
            }
            let (min, max) = (
                action.integer("ScalableTargetAction.MinCapacity"),
                action.integer("ScalableTargetAction.MaxCapacity"),
            );
            match (min, max) {
                (Answer::Is(min), Answer::Is(max)) if min > max => {
                    say(format!("has the minimum {min} above the maximum {max}"));
                }
                (Answer::Absent, Answer::Absent) => say("sets neither minimum nor maximum".to_owned()),
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{is_schedule, is_zone};

    #[test]
    fn schedules_of_application_auto_scaling() {
        for right in
            ["cron(0 7 ? * MON-FRI *)", "cron(0 8 * * ? *)", "at(2027-01-31T07:00:00)", "rate(5 minutes)"]
        {
            assert!(is_schedule(right), "{right}");
        }
        for wrong in
            ["cron(0 8 * * * *)", "cron(0 7 ? * ? *)", "cron(0 8 * * ?)", "at(2026-12-24 08:00)", "0 8 * * *"]
        {
            assert!(!is_schedule(wrong), "{wrong}");
        }
        assert!(is_zone("Europe/Berlin") && is_zone("UTC") && !is_zone("Berlin"));
    }
}

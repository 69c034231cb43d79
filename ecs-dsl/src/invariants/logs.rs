//! Logs: how long they are kept, and what becomes of an application whose log is slow.

use super::rule::{Arg, Broken, Level, Rule};

/// The days that CloudWatch Logs knows (CloudFormation: AWS::Logs::LogGroup).
pub(crate) const DAYS: [u32; 22] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1_096, 1_827, 2_192, 2_557, 2_922, 3_288,
    3_653,
];

/// How long a log is kept.
pub const ECS1207: Rule = Rule {
    id: "ecs1207",
    title: "Every log group has a retention, and one that CloudWatch Logs knows",
    level: Level::Synth,
    message: "CloudWatch Logs keeps no log for {0} days",
    why: "another number is refused; without one a log is kept and paid for ever",
    help: "{1} days; the numbers are 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731 and further ones up to 3653",
    source: "CloudFormation schema AWS::Logs::LogGroup; cfn-lint I3013",
    check: Some(super::graph::retentions),
};

const FOR_EVER: &str = "the log group has no retention: what is in it is kept and paid for ever";
const FOR_EVER_HELP: &str = "`RetentionInDays: {1}`, or another number that CloudWatch Logs knows";

/// What is wrong with a number of days; the nearest longer one is proposed.
pub(crate) const fn retention(days: u32) -> Option<Broken<'static>> {
    let (mut rest, mut nearest): (&[u32], u32) = (&DAYS, 3_653);
    while let [known, tail @ ..] = rest {
        if *known == days {
            return None;
        }
        if *known > days && *known < nearest {
            nearest = *known;
        }
        rest = tail;
    }
    Some(Broken::new(&ECS1207, Arg::Number(days as u64), Arg::Number(nearest as u64)))
}

pub(crate) const fn kept_for_ever() -> Option<Broken<'static>> {
    let broken = Broken::new(&ECS1207, Arg::Number(0), Arg::Number(30));
    Some(broken.in_words(FOR_EVER, FOR_EVER_HELP))
}

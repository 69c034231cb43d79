//! Composite alarms: a rule over the states of others, and a suppressor that holds their actions back.
//!
//! Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html>.

use super::alarm::Common;
use super::error::MonitorsError;
use super::properties::Properties;
use super::rule::AlarmRule;
use crate::template::placeholders::Read;

/// A composite alarm.
#[derive(Clone, Debug)]
pub struct Composite {
    /// Its name, text and actions.
    pub common: Common,
    /// When it alarms.
    pub rule: AlarmRule,
    /// What holds its actions back.
    pub suppressor: Option<Suppressor>,
}

/// `ActionsSuppressor`, and how long is waited for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressor {
    /// The name or ARN of the alarm that suppresses while it is in ALARM.
    pub alarm: String,
    /// `ActionsSuppressorWaitPeriod`: how many seconds actions wait for the suppressor to go into ALARM.
    pub wait: u32,
    /// `ActionsSuppressorExtensionPeriod`: how many seconds actions wait after the suppressor left ALARM.
    pub extension: u32,
}

impl Composite {
    pub(super) fn read(read: &Read) -> Result<Self, MonitorsError> {
        let properties = Properties::of(read);
        let text = properties.required("AlarmRule")?;
        let alarm = properties.alarm.to_owned();
        let rule = AlarmRule::parse(&text).map_err(|error| MonitorsError::Rule { alarm, error })?;
        let suppressor = match properties.text("ActionsSuppressor") {
            None => None,
            Some(alarm) => Some(Suppressor {
                alarm,
                wait: required(properties, "ActionsSuppressorWaitPeriod")?,
                extension: required(properties, "ActionsSuppressorExtensionPeriod")?,
            }),
        };
        Ok(Self { common: Common::read(properties)?, rule, suppressor })
    }
}

/// Both periods are required with a suppressor.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html>.
fn required(properties: Properties<'_>, name: &str) -> Result<u32, MonitorsError> {
    let missing = || properties.error(name, "is missing, and required with ActionsSuppressor");
    properties.whole(name, 0)?.ok_or_else(missing)
}

/// Whether a composite alarm's actions are held back, and by what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Suppression {
    phase: Phase,
    /// Whether the alarm changed since it last acted.
    owes: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Free,
    /// `WaitPeriod`, up to this second.
    Waiting(u64),
    /// `Alarm`.
    Suppressed,
    /// `ExtensionPeriod`, up to this second.
    Extended(u64),
}

impl Suppression {
    /// Moves on to the second `now`, and says whether the alarm acts, on the state that it is in then.
    ///
    /// "Composite alarms don't take actions when WaitPeriod and ExtensionPeriod become active. They take actions that
    /// are based on their current states when ExtensionPeriod and WaitPeriod become inactive." So a change back during
    /// a wait doesn't end it, and one that a suppressor held is acted on when nothing holds it any more (a choice where
    /// that sentence leaves one).
    pub(super) fn step(
        &mut self,
        suppressor: &Suppressor,
        now: u64,
        changed: bool,
        suppressed: bool,
    ) -> bool {
        self.owes |= changed;
        if suppressed {
            self.phase = Phase::Suppressed;
            return false;
        }
        self.phase = match self.phase {
            Phase::Free if changed => Phase::Waiting(now + u64::from(suppressor.wait)),
            Phase::Suppressed => Phase::Extended(now + u64::from(suppressor.extension)),
            same => same,
        };
        if let Phase::Waiting(until) | Phase::Extended(until) = self.phase
            && now < until
        {
            return false;
        }
        self.phase = Phase::Free;
        std::mem::take(&mut self.owes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The minutes at which the alarm acts, by those at which it changes and those in which the suppressor alarms.
    fn acts(changes: &[u64], suppressed: std::ops::Range<u64>) -> Vec<u64> {
        let suppressor = Suppressor { alarm: "s".into(), wait: 360, extension: 360 };
        let mut suppression = Suppression::default();
        let mut step = |minute: &u64| {
            let changed = changes.contains(minute);
            suppression.step(&suppressor, minute * 60, changed, suppressed.contains(minute))
        };
        (0..30).filter(|minute| step(minute)).collect()
    }

    #[test]
    fn without_the_suppressor_actions_come_after_the_wait() {
        assert_eq!(acts(&[2], 0..0), [8]);
    }

    #[test]
    fn a_suppressor_that_alarms_during_the_wait_holds_the_actions() {
        assert!(acts(&[2], 4..30).is_empty());
        assert!(acts(&[2], 7..30).is_empty());
        assert!(acts(&[2], 8..30).is_empty());
        assert_eq!(acts(&[2], 9..30), [8]);
    }

    /// Fact (alarms): The wait of a suppressor is the longest that actions are held for it to come, the extension how
    /// long they are held after it.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html>
    #[test]
    fn actions_come_after_the_extension_once_the_suppressor_is_over() {
        assert_eq!(acts(&[2], 4..11), [17]);
        assert_eq!(acts(&[2], 0..11), [17]);
    }

    #[test]
    fn what_changes_during_a_wait_or_an_extension_is_acted_on_once() {
        assert_eq!(acts(&[2, 6], 0..0), [8]);
        assert_eq!(acts(&[2, 12], 0..11), [17]);
        assert_eq!(acts(&[2, 10], 0..0), [8, 16]);
    }

    #[test]
    fn without_a_change_nothing_is_acted_on() {
        assert!(acts(&[], 3..9).is_empty());
    }
}

//! What every monitor is: an alarm that knows its id, its severity and its runbook, and not yet who hears it.

use crate::constructs::Draft;
use crate::constructs::observability::{Alarm, AlarmBuilder, Audience, Missing, OnCall, Series, Severity};
use crate::invariants::monitoring::{Guided, Heard, Unguided, Unheard, WithThreshold};
use crate::invariants::threshold::Unit;
use crate::invariants::{Threshold, Window};
use crate::template::{Location, LogicalId};

/// A monitor, ready but for who hears it.
#[derive(Clone, Debug)]
#[must_use]
pub struct Monitor<U> {
    id: &'static str,
    severity: Severity,
    alarm: AlarmBuilder<U, WithThreshold>,
}

/// What is watched: the first word of the ids, and the line of Rust.
#[derive(Clone, Debug)]
pub(super) struct Of<'o> {
    /// What it is called where it is deployed.
    pub(super) name: &'o str,
    /// What people call it.
    pub(super) subject: String,
    pub(super) location: Location,
}

/// When a monitor goes off.
pub(super) struct When {
    pub(super) operator: Operator,
    pub(super) window: Window,
    pub(super) missing: Missing,
}

#[derive(Clone, Copy)]
pub(super) enum Operator {
    Above,
    AtLeast,
    Below,
}

impl<U: Unit> Monitor<U> {
    pub(super) fn new(
        (id, severity, part): (&'static str, Severity, &str),
        of: &Of<'_>,
        series: impl Into<Series<U>>,
        threshold: Threshold<U>,
        when: When,
    ) -> Self {
        let alarm = AlarmBuilder::of(of.name, part, &of.subject, series.into(), of.location);
        let When { operator, window, missing } = when;
        let alarm = match operator {
            Operator::Above => alarm.above(threshold, window, missing),
            Operator::AtLeast => alarm.at_least(threshold, window, missing),
            Operator::Below => alarm.below(threshold, window, missing),
        };
        Self { id, severity, alarm }
    }

    pub(super) fn saying(mut self, says: impl Into<String>) -> Self {
        self.alarm = self.alarm.saying(format!("{} ({})", says.into(), self.id));
        self
    }

    pub(super) fn after(mut self, id: &LogicalId) -> Self {
        self.alarm = self.alarm.after(id);
        self
    }

    /// The monitor's id, which is the name of its runbook too.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// How urgent it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Those who are on call hear it, by its severity, with its runbook. What it says, its threshold and its runbook can
    /// be exchanged on what this gives.
    pub fn tell(self, on_call: &OnCall) -> AlarmBuilder<U, WithThreshold, Heard, Guided> {
        let audience = Audience::Topic(self.severity, on_call.topic(self.severity).clone());
        self.heard(audience, on_call)
    }

    /// It is part of an alarm of its severity.
    pub(super) fn within(self, on_call: &OnCall, draft: &mut Draft) -> Alarm {
        let audience = Audience::Composite(self.severity);
        self.heard(audience, on_call).add_to(draft)
    }

    /// A deployment hears it, or an alarm that it silences.
    pub(super) fn silent(self, on_call: &OnCall, draft: &mut Draft) -> Alarm {
        self.heard(Audience::Machine, on_call).add_to(draft)
    }

    fn heard(self, audience: Audience, on_call: &OnCall) -> AlarmBuilder<U, WithThreshold, Heard, Guided> {
        let page = on_call.runbook(&self.id.to_ascii_lowercase());
        let alarm: AlarmBuilder<U, WithThreshold, Unheard, Unguided> = self.alarm;
        alarm.heard_by(audience).runbook(page)
    }
}

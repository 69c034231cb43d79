//! An alarm over other alarms: one message in the place of many, and silence while a cause is known.

use super::alarm::{Alarm, Severity, text};
use super::on_call::OnCall;
use super::watch::Watch;
use crate::constructs::{Draft, Scope};
use crate::resources::{cloudwatch, sns};
use crate::template::{Location, Ref, Sub, Value};

/// For how long a message waits for the alarm that would silence it, in seconds: a choice. The causes have shorter
/// windows than what they cause; the minute is for data that arrives later.
const WAITS: u32 = 60;
/// For how long silence lasts after its cause is over, in seconds: a choice. What was caused clears up later.
const LASTS: u32 = 300;

/// An alarm over other alarms that is built.
#[derive(Clone, Debug)]
pub struct Composite {
    alarm: Ref<cloudwatch::CompositeAlarm>,
    subject: String,
    says: String,
}

impl Composite {
    /// An alarm of that name which goes off when one of others does.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::{Alarm, Composite};
    ///
    /// # fn one(stack: &mut Stack, slow: &Alarm, failing: &Alarm, network: &Composite, on_call: &OnCall) {
    /// Composite::builder("api", "https://wiki.acme.example/runbooks/api")
    ///     .part(failing)
    ///     .part(slow)
    ///     .silent_during(network)
    ///     .page(on_call)
    ///     .build(stack);
    /// # }
    /// ```
    #[track_caller]
    pub fn builder(name: &str, runbook: impl Into<String>) -> CompositeBuilder {
        CompositeBuilder::of(name, "Alarms", name, runbook.into(), Location::caller())
    }

    /// The reference to the alarm.
    #[must_use]
    pub const fn reference(&self) -> &Ref<cloudwatch::CompositeAlarm> {
        &self.alarm
    }
}

/// An alarm that may be part of another one.
pub trait Part: sealed::Sealed {
    #[doc(hidden)]
    fn name(&self) -> Value<String>;
    /// What is watched, and what it says.
    #[doc(hidden)]
    fn words(&self) -> (&str, &str);
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Alarm {}
    impl Sealed for super::Composite {}
}

impl Part for Alarm {
    fn name(&self) -> Value<String> {
        Value::<String>::from(&self.alarm)
    }

    fn words(&self) -> (&str, &str) {
        (&self.subject, &self.says)
    }
}

impl Part for Composite {
    fn name(&self) -> Value<String> {
        Value::<String>::from(&self.alarm)
    }

    fn words(&self) -> (&str, &str) {
        (&self.subject, &self.says)
    }
}

/// Makes a [`Composite`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct CompositeBuilder {
    name: String,
    part: String,
    subject: String,
    says: Option<String>,
    runbook: String,
    parts: Vec<Value<String>>,
    all: bool,
    lines: Vec<String>,
    silent: Option<Value<String>>,
    waits: u32,
    lasts: u32,
    audience: Option<(Severity, Ref<sns::Topic>)>,
    severity: Option<Severity>,
    location: Location,
}

impl CompositeBuilder {
    pub(crate) fn of(name: &str, part: &str, subject: &str, runbook: String, location: Location) -> Self {
        Self {
            name: name.to_owned(),
            part: part.to_owned(),
            subject: subject.to_owned(),
            says: None,
            runbook,
            parts: Vec::new(),
            all: false,
            lines: Vec::new(),
            silent: None,
            waits: WAITS,
            lasts: LASTS,
            audience: None,
            severity: None,
            location,
        }
    }

    /// One of the alarms. Causes come first: in this order they stand in what people get.
    pub fn part(mut self, part: &impl Part) -> Self {
        self.parts.push(part.name());
        let (subject, says) = part.words();
        let is_own = subject == self.subject;
        self.lines.push(if is_own { says.to_owned() } else { format!("{subject}: {says}") });
        self
    }

    /// It goes off when all of its parts do, and not when one does.
    pub const fn when_all(mut self) -> Self {
        self.all = true;
        self
    }

    /// It tells nobody while that alarm stands: the cause is known.
    pub fn silent_during(mut self, cause: &impl Part) -> Self {
        self.silent = Some(cause.name());
        self
    }

    /// For how many seconds its message waits for the alarm that would silence it.
    pub(crate) const fn waiting(mut self, seconds: u32) -> Self {
        self.waits = seconds;
        self
    }

    /// For how many seconds it stays silent when that alarm is over.
    pub(crate) const fn silent_for(mut self, seconds: u32) -> Self {
        self.lasts = seconds;
        self
    }

    /// What is wrong, in words. Without it, what its parts say.
    pub fn saying(mut self, says: impl Into<String>) -> Self {
        self.says = Some(says.into());
        self
    }

    /// Wakes somebody.
    pub fn page(mut self, on_call: &OnCall) -> Self {
        self.audience = Some((Severity::Page, on_call.topic(Severity::Page).clone()));
        self
    }

    /// Tells somebody who will read it in the morning.
    pub fn warn(mut self, on_call: &OnCall) -> Self {
        self.audience = Some((Severity::Warn, on_call.topic(Severity::Warn).clone()));
        self
    }

    /// It is part of another alarm of that severity.
    pub(crate) const fn within(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Whether it has no part.
    pub(crate) const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Adds the alarm to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Composite {
        self.add_to(&mut scope.draft())
    }

    pub(crate) fn add_to(self, draft: &mut Draft) -> Composite {
        let mut rule = Sub::new();
        for (place, name) in self.parts.into_iter().enumerate() {
            let between = if self.all { " AND ALARM(\"" } else { " OR ALARM(\"" };
            rule = rule.text(if place == 0 { "ALARM(\"" } else { between }).value(name).text("\")");
        }
        let says = self.says.unwrap_or_else(|| {
            format!("one of these, causes first; the reason names it\n- {}", self.lines.join("\n- "))
        });
        let description = text(&self.subject, &says, &self.runbook, self.location);
        let mut alarm = cloudwatch::CompositeAlarm::new(rule).alarm_description(description);
        if let Some((severity, topic)) = &self.audience {
            alarm = alarm.alarm_actions([Value::<String>::from(topic)]);
            if *severity == Severity::Page {
                alarm = alarm.ok_actions([Value::<String>::from(topic)]);
            }
        }
        if let Some(cause) = self.silent {
            alarm = alarm
                .actions_suppressor(cause)
                .actions_suppressor_wait_period(self.waits)
                .actions_suppressor_extension_period(self.lasts);
        }
        let id = draft.id(&self.name, &self.part, self.location);
        let reference = draft.add(&id, alarm, self.location);
        draft.watches.push(Watch {
            id,
            subject: self.subject.clone(),
            says: says.clone(),
            silence: None,
            severity: self.audience.map(|(severity, _)| severity).or(self.severity),
            runbook: self.runbook.clone(),
            location: self.location,
        });
        Composite { alarm: reference, subject: self.subject, says }
    }
}

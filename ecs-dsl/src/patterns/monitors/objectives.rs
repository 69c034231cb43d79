//! Service objectives: alarms that go off when what may fail over weeks is used up too fast.
//!
//! Each has two windows, a long one that says that it matters and a short one that says that it still goes on (Site
//! Reliability Workbook, chapter 5).

use super::monitor::Of;
use super::service::{failed_share, of};
use crate::constructs::observability::{
    Alarm, AlarmBuilder, Audience, Composite, CompositeBuilder, Missing, OnCall, Series, Severity, metrics,
};
use crate::constructs::service::{Service, ServiceFacts};
use crate::constructs::{Draft, Scope};
use crate::invariants::objective::{BURNS, Burn, Objective, Promise};
use crate::invariants::{BalancerKind, HasTargets, Share, Tally, Window};

/// With fewer bad answers in its long window no alarm goes off: of the few requests of a night, one that fails is more
/// than a percent of an hour's. A choice.
const FEW: u32 = 10;

const NO_REQUESTS: Missing = Missing::IsFine("without requests nothing is used up");

ecs_dsl_macros::rules! {{
    /// The alarms of a service's objective: 2 percent of all that may fail in an hour and 5 percent in six page, 10
    /// percent in a day warns.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # use ecs_dsl::constructs::service::ServiceFacts;
    /// # fn one(stack: &mut Stack, api: &Service, on_call: &OnCall) {
    /// monitors::objective(api, objective!(availability: 99.9%, over: 30 days)).tell(on_call).build(stack);
    /// # }
    /// ```
    pub fn objective<F: ServiceFacts>(service: &Service<F>, objective: Objective) -> ObjectiveAlarms
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        ObjectiveAlarms { service: service.dynamic(), objective }
    }
}}

/// The alarms of an objective, ready but for who hears them.
#[derive(Clone, Debug)]
#[must_use]
pub struct ObjectiveAlarms {
    service: Service,
    objective: Objective,
}

impl ObjectiveAlarms {
    /// Those who are on call hear them: fast burns page, slow ones warn.
    pub fn tell(self, on_call: &OnCall) -> ObjectiveAlarmsBuilder {
        ObjectiveAlarmsBuilder { alarms: self, on_call: on_call.clone() }
    }
}

/// Makes the alarms of an objective.
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct ObjectiveAlarmsBuilder {
    alarms: ObjectiveAlarms,
    on_call: OnCall,
}

impl ObjectiveAlarmsBuilder {
    /// Adds them to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Vec<Composite> {
        let ObjectiveAlarms { service, objective } = &self.alarms;
        let draft = &mut scope.draft();
        let alarms = burns(service, objective, &self.on_call, draft).into_iter();
        let told = alarms.map(|(severity, alarm)| match severity {
            Severity::Page => alarm.page(&self.on_call),
            Severity::Warn => alarm.warn(&self.on_call),
        });
        told.map(|alarm| alarm.add_to(draft)).collect()
    }
}

/// The alarms of an objective as parts of others, each with its severity.
pub(super) fn parts(
    service: &Service,
    objective: &Objective,
    on_call: &OnCall,
    draft: &mut Draft,
) -> Vec<(Severity, Composite)> {
    let alarms = burns(service, objective, on_call, draft).into_iter();
    alarms.map(|(severity, alarm)| (severity, alarm.within(severity).add_to(draft))).collect()
}

fn burns(
    service: &Service,
    objective: &Objective,
    on_call: &OnCall,
    draft: &mut Draft,
) -> Vec<(Severity, CompositeBuilder)> {
    let word = match objective.promise {
        Promise::Availability => "Availability",
        Promise::Latency(_) => "Latency",
    };
    let runbook = on_call.runbook("objectives");
    let of = of(service);
    let mut found = Vec::new();
    for burn in BURNS {
        let hours = burn.long / 3600;
        let part = format!("{word}Burn{hours}h");
        let mut window = |name: &str, seconds| {
            let windowed = Windowed { service, objective, burn, seconds };
            windowed.alarm(&of, &format!("{part}{name}"), &runbook, draft)
        };
        let (long, short) = (window("Long", burn.long), window("Short", burn.short));
        let (promised, spent) = (objective.shown(), burn.spent);
        let both = CompositeBuilder::of(of.name, &part, &of.subject, runbook.clone(), of.location)
            .part(&long)
            .part(&short)
            .when_all()
            .saying(format!("it used up {spent}% of what may fail, in {hours} h (promised: {promised})"));
        found.push((if burn.pages { Severity::Page } else { Severity::Warn }, both));
    }
    found
}

/// A window for people.
fn shown(seconds: u32) -> String {
    if seconds < 3600 { format!("{} min", seconds / 60) } else { format!("{} h", seconds / 3600) }
}

/// One of the windows of an alarm.
struct Windowed<'w> {
    service: &'w Service,
    objective: &'w Objective,
    burn: Burn,
    seconds: u32,
}

impl Windowed<'_> {
    fn alarm(&self, of: &Of<'_>, part: &str, runbook: &str, draft: &mut Draft) -> Alarm {
        let threshold = self.objective.threshold(self.burn);
        AlarmBuilder::of(of.name, part, &of.subject, self.bad(), of.location)
            .above_value(threshold, Window::unchecked(1, 1, self.seconds), NO_REQUESTS)
            .saying(format!("more than {threshold}% of its answers were bad in {}", shown(self.seconds)))
            .heard_by(Audience::Machine)
            .runbook(runbook)
            .add_to(draft)
    }

    /// The share of bad answers, in percent; in the long window none where they are few.
    fn bad(&self) -> Series<Share> {
        let is_long = self.seconds == self.burn.long;
        match (self.objective.promise, is_long) {
            (Promise::Availability, false) => failed_share(self.service),
            (Promise::Availability, true) => {
                let many = format!("IF(FILL(failed, 0) < {FEW}, 0, 100 * FILL(failed, 0) / requests)");
                Series::math(many)
                    .with("failed", metrics::of_group(self.service, "HTTPCode_Target_5XX_Count"))
                    .with("requests", metrics::of_group(self.service, "RequestCount"))
            }
            (Promise::Latency(millis), _) => self.slow(millis, is_long),
        }
    }

    fn slow(&self, millis: u32, is_long: bool) -> Series<Share> {
        let answers = metrics::answers(self.service);
        // The percentile rank: how many of 100 answers were as quick as that.
        let rank = format!("PR(:{})", f64::from(millis) / 1000.0);
        let quick = answers.clone().counted_in::<Share>(rank);
        if !is_long {
            return Series::math("100 - quick").with("quick", quick);
        }
        Series::math(format!("IF((100 - quick) / 100 * answers < {FEW}, 0, 100 - quick)"))
            .with("quick", quick)
            .with("answers", answers.counted_in::<Tally>("SampleCount"))
    }
}

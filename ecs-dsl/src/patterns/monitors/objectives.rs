//! Service objectives: alarms that go off when what may fail over weeks is used up too fast.
//!
//! Each has two windows, a long one that says that it matters and a short one that says that it still goes on (Site
//! Reliability Workbook, chapter 5).

use super::monitor::Of;
use super::service::{failed_share, of};
use crate::constructs::Draft;
use crate::constructs::observability::{
    AlarmBuilder, Audience, Composite, CompositeBuilder, Missing, OnCall, Series, Severity, metrics,
};
use crate::constructs::service::Service;
use crate::invariants::objective::{BURNS, Burn, Objective, Promise};
use crate::invariants::{Share, Tally, Window};

/// With fewer bad answers in its long window no alarm goes off: of the few requests of a night, one that fails is more
/// than a percent of an hour's. A choice.
const FEW: u32 = 10;

const NO_REQUESTS: Missing = Missing::IsFine("without requests nothing is used up");

/// The alarms of an objective, each with its severity.
pub(super) fn build(
    service: &Service,
    objective: &Objective,
    on_call: &OnCall,
    draft: &mut Draft,
) -> Vec<(Severity, Composite)> {
    let (of, word) = (of(service), word(objective));
    let runbook = on_call.runbook("objectives");
    BURNS
        .iter()
        .map(|burn| {
            let severity = if burn.pages { Severity::Page } else { Severity::Warn };
            let part = format!("{word}Burn{}h", burn.long / 3600);
            let long =
                window(service, objective, (*burn, burn.long), &of, &format!("{part}Long"), draft, &runbook);
            let short = window(
                service,
                objective,
                (*burn, burn.short),
                &of,
                &format!("{part}Short"),
                draft,
                &runbook,
            );
            let says = format!(
                "{}% of what may fail in all the days failed in {} h ({})",
                burn.spent,
                burn.long / 3600,
                objective.shown()
            );
            let both = CompositeBuilder::of(of.name, &part, &of.subject, runbook.clone(), of.location)
                .part(&long)
                .part(&short)
                .when_all()
                .saying(says)
                .within(severity);
            (severity, both.add_to(draft))
        })
        .collect()
}

const fn word(objective: &Objective) -> &'static str {
    match objective.promise {
        Promise::Availability => "Availability",
        Promise::Latency(_) => "Latency",
    }
}

/// The share of bad answers, in percent.
fn bad(service: &Service, objective: &Objective) -> Series<Share> {
    match objective.promise {
        Promise::Availability => failed_share(service),
        Promise::Latency(millis) => Series::math("100 - quick")
            .with("quick", metrics::answers(service).counted_in::<Share>(rank(millis))),
    }
}

/// The same, and none where they are few.
fn bad_and_many(service: &Service, objective: &Objective) -> Series<Share> {
    match objective.promise {
        Promise::Availability => {
            Series::math(format!("IF(FILL(failed, 0) < {FEW}, 0, 100 * FILL(failed, 0) / requests)"))
                .with("failed", metrics::of_group(service, "HTTPCode_Target_5XX_Count"))
                .with("requests", metrics::of_group(service, "RequestCount"))
        }
        Promise::Latency(millis) => {
            let answers = metrics::answers(service);
            Series::math(format!("IF((100 - quick) / 100 * answers < {FEW}, 0, 100 - quick)"))
                .with("quick", answers.clone().counted_in::<Share>(rank(millis)))
                .with("answers", answers.counted_in::<Tally>("SampleCount"))
        }
    }
}

/// The percentile rank: how many of 100 answers were as quick as that.
fn rank(millis: u32) -> String {
    format!("PR(:{})", f64::from(millis) / 1000.0)
}

fn window(
    service: &Service,
    objective: &Objective,
    (burn, seconds): (Burn, u32),
    of: &Of<'_>,
    part: &str,
    draft: &mut Draft,
    runbook: &str,
) -> crate::constructs::observability::Alarm {
    let threshold = objective.threshold(burn);
    let share = if seconds == burn.long { bad_and_many } else { bad };
    AlarmBuilder::of(of.name, part, &of.subject, share(service, objective), of.location)
        .above_value(threshold, Window::unchecked(1, 1, seconds), NO_REQUESTS)
        .saying(format!("more than {threshold}% of its answers were bad in {} min", seconds / 60))
        .heard_by(Audience::Machine)
        .runbook(runbook)
        .add_to(draft)
}

//! An alarm: what it looks at, when it goes off, who hears it, and what they do then.

use std::marker::PhantomData;

use super::metric::Series;
use super::on_call::OnCall;
use super::watch::Watch;
use crate::constructs::{Draft, Scope};
use crate::invariants::monitoring::{Guided, Heard, NoThreshold, Unguided, Unheard, WithThreshold};
use crate::invariants::threshold::Unit;
use crate::invariants::{HasARunbook, HasAThreshold, HasAnAudience, Threshold, Window};
use crate::resources::cloudwatch;
use crate::resources::cloudwatch::alarm as part;
use crate::resources::sns;
use crate::template::{Entry, Location, LogicalId, Ref, Value};

/// How urgent an alarm is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Somebody gets up for it.
    Page,
    /// It can wait until the morning.
    Warn,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Warn => "warn",
        }
    }
}

/// What it means when a metric has no data, with the reason (Amazon CloudWatch User Guide: AlarmThatSendsEmail).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// `notBreaching`: what counts errors has no data when there are none.
    IsFine(&'static str),
    /// `breaching`: silence means death.
    IsBad(&'static str),
    /// `ignore`: the alarm stays as it is.
    ChangesNothing(&'static str),
    /// `missing`: the alarm says that it doesn't know.
    IsUnknown(&'static str),
}

impl Missing {
    /// For people: what it means, and why.
    fn shown(self) -> String {
        match self {
            Self::IsFine(why) => format!("no data is fine: {why}"),
            Self::IsBad(why) => format!("no data is bad: {why}"),
            Self::ChangesNothing(why) => format!("no data changes nothing: {why}"),
            Self::IsUnknown(why) => format!("no data is unknown: {why}"),
        }
    }

    fn treatment(self) -> part::TreatMissingData {
        match self {
            Self::IsFine(_) => part::TreatMissingData::NotBreaching,
            Self::IsBad(_) => part::TreatMissingData::Breaching,
            Self::ChangesNothing(_) => part::TreatMissingData::Ignore,
            Self::IsUnknown(_) => part::TreatMissingData::Missing,
        }
    }
}

/// Who hears an alarm.
#[derive(Clone, Debug)]
pub(crate) enum Audience {
    /// A topic, with the severity that it is for.
    Topic(Severity, Ref<sns::Topic>),
    /// A composite alarm of that severity, which it is part of.
    Composite(Severity),
    /// A deployment, or a composite alarm that silences others.
    Machine,
}

impl Audience {
    pub(super) const fn severity(&self) -> Option<Severity> {
        match self {
            Self::Topic(severity, _) | Self::Composite(severity) => Some(*severity),
            Self::Machine => None,
        }
    }
}

/// An alarm that is built.
#[derive(Clone, Debug)]
pub struct Alarm {
    pub(super) alarm: Ref<cloudwatch::Alarm>,
    pub(super) subject: String,
    pub(super) says: String,
}

impl Alarm {
    /// An alarm of that name on a metric or an expression.
    ///
    /// It has a threshold, an audience and a runbook, or it doesn't compile (`ecs1126`, `ecs1111`, `ecs1123`):
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::{Alarm, Metric, Missing};
    /// use ecs_dsl::invariants::Tally;
    ///
    /// # let mut app = App::new();
    /// # let mut stack = app.stack("prod");
    /// # let on_call = OnCall::builder("shop").page(Subscription::https("https://pager.example/shop")).warn(Subscription::email("shop@acme.example")).build(&mut stack);
    /// let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
    /// Alarm::builder("no-orders", orders)
    ///     .below(threshold!(1), window!(3 of 3, 300s), Missing::IsBad("no data are no orders"))
    ///     .saying("nobody has ordered anything for 15 minutes")
    ///     .page(&on_call)
    ///     .runbook("https://wiki.acme.example/runbooks/no-orders")
    ///     .build(&mut stack);
    /// ```
    ///
    /// A threshold is in the unit of its metric:
    ///
    /// ```compile_fail,E0308
    /// # use ecs_dsl::prelude::*;
    /// # use ecs_dsl::constructs::observability::{Alarm, Metric, Missing};
    /// # use ecs_dsl::invariants::Tally;
    /// # let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
    /// Alarm::builder("no-orders", orders)
    ///     .below(threshold!(500ms), window!(3 of 3, 300s), Missing::IsBad("no data are no orders"));
    /// ```
    #[track_caller]
    pub fn builder<U: Unit>(name: &str, series: impl Into<Series<U>>) -> AlarmBuilder<U> {
        AlarmBuilder::of(name, "Alarm", name, series.into(), Location::caller())
    }

    /// The reference to the alarm.
    #[must_use]
    pub const fn reference(&self) -> &Ref<cloudwatch::Alarm> {
        &self.alarm
    }
}

/// Makes an [`Alarm`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct AlarmBuilder<U, T = NoThreshold, H = Unheard, R = Unguided> {
    plain: Plain,
    series: Series<U>,
    state: PhantomData<(T, H, R)>,
}

#[derive(Clone, Debug)]
struct Plain {
    name: String,
    part: String,
    subject: String,
    says: Option<String>,
    bound: Option<Bound>,
    audience: Option<Audience>,
    runbook: String,
    after: Option<LogicalId>,
    location: Location,
}

/// When it goes off.
#[derive(Clone, Debug)]
struct Bound {
    operator: part::ComparisonOperator,
    threshold: f64,
    shown: String,
    window: Window,
    missing: Missing,
}

impl<U: Unit> AlarmBuilder<U> {
    pub(crate) fn of(name: &str, part: &str, subject: &str, series: Series<U>, location: Location) -> Self {
        let plain = Plain {
            name: name.to_owned(),
            part: part.to_owned(),
            subject: subject.to_owned(),
            says: None,
            bound: None,
            audience: None,
            runbook: String::new(),
            after: None,
            location,
        };
        Self { plain, series, state: PhantomData }
    }
}

impl<U: Unit, T, H, R> AlarmBuilder<U, T, H, R> {
    fn into_state<T2, H2, R2>(self) -> AlarmBuilder<U, T2, H2, R2> {
        AlarmBuilder { plain: self.plain, series: self.series, state: PhantomData }
    }

    fn bound(
        mut self,
        operator: part::ComparisonOperator,
        (threshold, shown): (f64, String),
        window: Window,
        missing: Missing,
    ) -> AlarmBuilder<U, WithThreshold, H, R> {
        self.plain.bound = Some(Bound { operator, threshold, shown, window, missing });
        self.into_state()
    }

    /// Goes off when the values are above a threshold.
    pub fn above(
        self,
        threshold: Threshold<U>,
        window: Window,
        missing: Missing,
    ) -> AlarmBuilder<U, WithThreshold, H, R> {
        let operator = part::ComparisonOperator::GreaterThanThreshold;
        let number = (threshold.value(), format!("above {}", threshold.shown()));
        self.bound(operator, number, window, missing)
    }

    /// Goes off when the values are at a threshold, or above it.
    pub fn at_least(
        self,
        threshold: Threshold<U>,
        window: Window,
        missing: Missing,
    ) -> AlarmBuilder<U, WithThreshold, H, R> {
        let operator = part::ComparisonOperator::GreaterThanOrEqualToThreshold;
        let number = (threshold.value(), format!("at least {}", threshold.shown()));
        self.bound(operator, number, window, missing)
    }

    /// Goes off when the values are below a threshold.
    pub fn below(
        self,
        threshold: Threshold<U>,
        window: Window,
        missing: Missing,
    ) -> AlarmBuilder<U, WithThreshold, H, R> {
        let operator = part::ComparisonOperator::LessThanThreshold;
        let number = (threshold.value(), format!("below {}", threshold.shown()));
        self.bound(operator, number, window, missing)
    }

    /// Above a number that is computed.
    pub(crate) fn above_value(
        self,
        value: f64,
        window: Window,
        missing: Missing,
    ) -> AlarmBuilder<U, WithThreshold, H, R> {
        let operator = part::ComparisonOperator::GreaterThanThreshold;
        self.bound(operator, (value, format!("above {}", U::shown(value))), window, missing)
    }

    /// What is wrong when it goes off, in words: the first line of what people get. Without it, the metric and the
    /// threshold.
    pub fn saying(mut self, says: impl Into<String>) -> Self {
        self.plain.says = Some(says.into());
        self
    }

    /// Wakes somebody.
    pub fn page(self, on_call: &OnCall) -> AlarmBuilder<U, T, Heard, R> {
        self.heard_by(Audience::Topic(Severity::Page, on_call.topic(Severity::Page).clone()))
    }

    /// Tells somebody who will read it in the morning.
    pub fn warn(self, on_call: &OnCall) -> AlarmBuilder<U, T, Heard, R> {
        self.heard_by(Audience::Topic(Severity::Warn, on_call.topic(Severity::Warn).clone()))
    }

    pub(crate) fn heard_by(mut self, audience: Audience) -> AlarmBuilder<U, T, Heard, R> {
        self.plain.audience = Some(audience);
        self.into_state()
    }

    /// It is made when that is there: a service that isn't up yet pages nobody.
    pub(crate) fn after(mut self, id: &LogicalId) -> Self {
        self.plain.after = Some(id.clone());
        self
    }

    /// The address of the page that says what to do.
    pub fn runbook(mut self, address: impl Into<String>) -> AlarmBuilder<U, T, H, Guided> {
        self.plain.runbook = address.into();
        self.into_state()
    }

    ecs_dsl_macros::rules! {{
        /// Adds the alarm to a stack.
        pub fn build(self, scope: &mut impl Scope) -> Alarm
        where
            [.above(..), .at_least(..) or .below(..)]
            T: HasAThreshold,
            [.page(..) or .warn(..)]
            H: HasAnAudience,
            [.runbook(..)]
            R: HasARunbook,
        {
            self.add_to(&mut scope.draft())
        }
    }}

    pub(crate) fn add_to(self, draft: &mut Draft) -> Alarm {
        let Self { plain, series, .. } = self;
        let id = draft.id(&plain.name, &plain.part, plain.location);
        let says = plain.says.clone().unwrap_or_else(|| plain.says_of(&series));
        let text = text(&plain.subject, &says, &plain.runbook, plain.location);
        let mut alarm = watching(&series, plain.bound.as_ref()).alarm_description(text);
        if let Some(Audience::Topic(severity, topic)) = &plain.audience {
            alarm = alarm.alarm_actions([Value::<String>::from(topic)]);
            if *severity == Severity::Page {
                // The pager closes its incident by itself.
                alarm = alarm.ok_actions([Value::<String>::from(topic)]);
            }
        }
        let mut entry = Entry::new(alarm, plain.location);
        if let Some(after) = &plain.after {
            entry = entry.depends_on(after);
        }
        let reference = draft.add_entry(&id, entry);
        draft.watches.push(plain.watch(&id, &says));
        Alarm { alarm: reference, subject: plain.subject, says }
    }
}

impl Plain {
    /// What it looks at and when it goes off.
    fn says_of<U>(&self, series: &Series<U>) -> String {
        let name = series.metrics.first().map_or("its expression", |(_, metric)| metric.name);
        let Some(bound) = &self.bound else { return name.to_owned() };
        let minutes = bound.window.seconds().div_ceil(60);
        format!("{name} {} for {minutes} min", bound.shown)
    }

    fn watch(&self, id: &LogicalId, says: &str) -> Watch {
        Watch {
            id: id.clone(),
            subject: self.subject.clone(),
            says: says.to_owned(),
            silence: self.bound.as_ref().map(|bound| bound.missing.shown()),
            severity: self.audience.as_ref().and_then(Audience::severity),
            runbook: self.runbook.clone(),
            location: self.location,
        }
    }
}

/// Before the line of Rust at the end of a text, which [`App::hide_locations`](crate::app::App::hide_locations) cuts off.
pub(crate) const LINE: &str = "\nRust: ";
/// The same in a text of an event rule, whose lines stand in quotes.
pub(crate) const LINE_IN_QUOTES: &str = "\n\"Rust: ";
/// The longest text of an alarm (Amazon CloudWatch API: PutMetricAlarm AlarmDescription).
const LONGEST: usize = 1024;

/// What stands in the place of the parts of an alarm that don't fit.
const OTHERS: &str = "\n- and others";

/// What people read: what is wrong, what to do, and the line of the program that it is of. What is too long is cut off
/// what is wrong, at a line of its own where it has several: the runbook is always there.
pub(super) fn text(subject: &str, says: &str, runbook: &str, location: Location) -> String {
    let end = format!("\nRunbook: {runbook}{LINE}{}", location.line_of_file());
    let mut text = format!("{subject}: {says}");
    if text.len() + end.len() > LONGEST {
        cut(&mut text, LONGEST.saturating_sub(end.len() + OTHERS.len()));
        let line = text.rfind('\n').unwrap_or(text.len());
        text.truncate(line);
        text.push_str(OTHERS);
    }
    text.push_str(&end);
    cut(&mut text, LONGEST);
    text
}

/// Cuts a text to so many bytes, between two characters.
fn cut(text: &mut String, longest: usize) {
    if text.len() > longest {
        let mut end = longest;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
}

fn watching<U>(series: &Series<U>, bound: Option<&Bound>) -> cloudwatch::Alarm {
    let period = bound.map_or(60, |bound| bound.window.period());
    let alarm = match (&series.expression, series.metrics.as_slice()) {
        (None, [(_, metric)]) => {
            let alarm = cloudwatch::Alarm::default()
                .namespace(metric.namespace)
                .metric_name(metric.name)
                .dimensions(metric.dimensions())
                .period(period);
            if metric.has_plain_statistic() {
                alarm.statistic(part::Statistic::Other(metric.statistic.to_string()))
            } else {
                // With few requests a percentile says nothing.
                alarm
                    .extended_statistic(metric.statistic.to_string())
                    .evaluate_low_sample_count_percentile("ignore")
            }
        }
        (expression, metrics) => {
            let query = |id: &str| part::MetricDataQuery::new(id.to_owned());
            let result = expression.clone().unwrap_or_default();
            let queries = metrics
                .iter()
                .map(|(id, metric)| query(id).metric_stat(metric.stat(period)).return_data(false))
                .chain([query("result").expression(result).label("result").return_data(true)]);
            cloudwatch::Alarm::default().metrics(queries.collect::<Vec<_>>())
        }
    };
    let Some(bound) = bound else { return alarm };
    alarm
        .comparison_operator(bound.operator.clone())
        .threshold(bound.threshold)
        .evaluation_periods(bound.window.of())
        .datapoints_to_alarm(bound.window.points())
        .treat_missing_data(bound.missing.treatment())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "https://example.com/runbooks/platform";

    fn said(says: &str) -> String {
        let text = text("prod", says, PAGE, Location::caller());
        assert!(text.len() <= LONGEST, "{}", text.len());
        text.rsplit_once(LINE).map_or_else(|| panic!("no line of Rust: {text}"), |(text, _)| text.to_owned())
    }

    #[test]
    fn a_text_that_fits_is_all_there() {
        assert_eq!(said("a zone is down"), format!("prod: a zone is down\nRunbook: {PAGE}"));
    }

    #[test]
    fn what_is_too_long_loses_parts_and_never_its_runbook() {
        let parts: Vec<String> = (1..100).map(|number| format!("- zone {number} is down")).collect();
        let text = said(&format!("one of these\n{}", parts.join("\n")));
        assert!(text.ends_with(&format!(" is down\n- and others\nRunbook: {PAGE}")), "{text}");
        assert!(text.starts_with("prod: one of these\n- zone 1 is down\n"), "{text}");
        let one_line = said(&"ä".repeat(2000));
        assert!(one_line.ends_with(&format!("ä\n- and others\nRunbook: {PAGE}")), "{one_line}");
    }
}

//! CloudWatch as far as alarms need it: metrics, statistics, metric math, alarms and composite alarms.
//!
//! [`Monitors`] runs the alarms of a template over samples that a test makes up: a quiet night, one failure, an outage,
//! data that doesn't come. What is below it can also be used by itself: [`Metrics`], [`Statistic`], [`Expression`],
//! [`Judgement`], [`AlarmRule`].
//!
//! # What is simulated
//!
//! Alarms on one statistic and on metric math, M of N, missing data and its evaluation range, percentiles over few
//! samples, sliding windows and those on the clock, composite alarms with suppressors, and actions. Where AWS doesn't
//! say how something is, the place says that it is a choice.
//!
//! # What is not
//!
//! Units, anomaly detection, Contributor Insights, `SEARCH`, `SORT`, `SLICE`, `AT_LEAST` in rules. A template that needs one
//! of them is refused and says so, but units, which are left out, and how many metrics an expression may read and how many
//! actions a state may have, which isn't checked. An action of Auto Scaling is told once, at the change, though AWS repeats
//! it each minute; [a play](crate::play) does. Every point arrives [`ARRIVAL`] seconds after its period, so an alarm never
//! sees half of one.

mod alarm;
mod composite;
mod error;
mod histogram;
mod judgement;
mod math;
mod metrics;
mod monitors;
mod properties;
mod reason;
mod rule;
mod statistic;
mod watch;

pub use alarm::{ARRIVAL, ARRIVAL_HIGH_RESOLUTION, Alarm, Common, Comparison};
pub use composite::{Composite, Suppressor};
pub use error::MonitorsError;
pub use judgement::{EXTRA_POINTS, Judgement, State, TreatMissingData};
pub use math::{Expression, Inputs, MathError, Points};
pub(crate) use metrics::Series;
pub use metrics::{Metric, Metrics};
pub use monitors::{Change, Monitors, Notification};
pub use rule::{AlarmRule, RuleError};
pub use statistic::{Bounds, Statistic, StatisticError};
pub use watch::Watched;

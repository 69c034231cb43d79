//! Alarms on metrics that exist, who hears them, and what people look at when they do.

mod alarm;
mod composite;
mod dashboard;
mod events;
mod exporter;
mod metric;
pub mod metrics;
mod on_call;
mod queries;
mod watch;

pub use alarm::{Alarm, AlarmBuilder, Missing, Severity};
pub(crate) use alarm::{Audience, LINE, LINE_IN_QUOTES};
pub use composite::{Composite, CompositeBuilder, Part};
pub(crate) use dashboard::arn_of;
pub use dashboard::{Dashboard, DashboardBuilder, Widget};
pub use events::{EventLog, EventRule, EventRuleBuilder, Events};
pub use exporter::Exporter;
pub use metric::{Metric, Percentile, Series};
pub use on_call::{OnCall, OnCallBuilder, Subscription};
pub use queries::SavedQuery;
pub use watch::{LeftOut, Watch};

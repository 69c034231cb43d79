//! The right program beside the wrong one of the same name.

use ecs_dsl::constructs::observability::{Alarm, Metric, Missing};
use ecs_dsl::invariants::Tally;
use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
    let missing = Missing::IsBad("no data are no orders");
    let _ = Alarm::builder("no-orders", orders).below(threshold!(500), window!(3 of 3, 300s), missing);
}

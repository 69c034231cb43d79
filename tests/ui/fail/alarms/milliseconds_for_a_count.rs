// 500 orders and 500 ms are both 500 to CloudWatch:
// the alarm would watch for something else.

use ecs_dsl::constructs::observability::{Alarm, Metric, Missing};
use ecs_dsl::invariants::Tally;
use ecs_dsl::prelude::*;

fn main() {
    let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
    let missing = Missing::IsBad("no data are no orders");
    let _ = Alarm::builder("no-orders", orders).below(threshold!(500ms), window!(3 of 3, 300s), missing);
}

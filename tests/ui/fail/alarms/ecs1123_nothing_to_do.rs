// Three at night: `no-orders` is above 1. What it means
// and what to do is in the head of somebody on holiday.

use ecs_dsl::constructs::observability::{Alarm, Metric, Missing};
use ecs_dsl::invariants::Tally;
use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let on_call = OnCall::builder("shop")
        .page(Subscription::https("https://pager.example/shop"))
        .warn(Subscription::email("shop@acme.example"))
        .build(&mut stack);
    let orders: Metric<Tally> = Metric::sum("Acme/Shop", "Orders", [("Service", "api")]);
    let _ = Alarm::builder("no-orders", orders)
        .below(threshold!(1), window!(3 of 3, 300s), Missing::IsBad("no data are no orders"))
        .page(&on_call)
        .build(&mut stack);
    let _ = on_call;
}

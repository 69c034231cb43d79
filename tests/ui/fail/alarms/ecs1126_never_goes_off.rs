// A metric alone is a picture: CloudWatch refuses an alarm
// without a threshold.

use ecs_dsl::constructs::observability::{Alarm, Metric};
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
        .page(&on_call)
        .runbook("https://wiki.acme.example/runbooks/no-orders")
        .build(&mut stack);
    let _ = on_call;
}

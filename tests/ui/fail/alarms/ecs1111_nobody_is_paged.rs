// Pages go to a topic to which nobody has subscribed:
// the first one is read in the post-mortem.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let _ = OnCall::builder("shop").warn(Subscription::email("shop@acme.example")).build(&mut stack);
}

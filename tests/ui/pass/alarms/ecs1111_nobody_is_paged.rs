//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let _ = OnCall::builder("shop")
        .page(Subscription::https("https://pager.example/shop"))
        .warn(Subscription::email("shop@acme.example"))
        .build(&mut stack);
}

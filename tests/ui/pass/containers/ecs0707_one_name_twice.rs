//! The right program beside the wrong one of the same name.

use ecs_dsl::prelude::*;

pub(crate) fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vault = Vault::builder("api", vault! { PORT: 8080 }).build(&mut stack);
    let _ = environment! { PORT: vault.key(|keys| keys.PORT), LEVEL: "info", ADMIN_PORT: 8080 };
}

// ECS refuses the task definition: `The secret name must be unique and not
// shared with any new or existing environment variables`.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vault = Vault::builder("api", vault! { PORT: 8080 }).build(&mut stack);
    let _ = environment! { PORT: vault.key(|keys| keys.PORT), LEVEL: "info", PORT: 8080 };
}

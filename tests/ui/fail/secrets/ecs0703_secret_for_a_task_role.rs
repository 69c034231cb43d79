// The task fails to start with `AccessDeniedException`: ECS reads the
// secret with the execution role. The breaker says only that tasks failed.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vault = Vault::builder("api", vault! { PORT: 8080 }).build(&mut stack);
    let role = Role::task("api").build(&mut stack);
    vault.grant_read(&mut stack, &role);
}

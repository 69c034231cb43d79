// A key has to begin with something: a value that is no secret, or one
// that Secrets Manager makes. And a vault has a key.

use ecs_dsl::prelude::*;

fn main() {
    let _ = vault! { PORT: 8080, DB_PASSWORD };
    let _ = vault! {};
}

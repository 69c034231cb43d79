// The second value wins or loses, as the parser of the day pleases.
// Nobody sees it.

use ecs_dsl::prelude::*;

fn main() {
    let _ = vault! { PORT: 8080, PORT: 9090 };
}

// `nginx` is another image tomorrow: the next task runs what nobody
// tried, and no rollback brings the old one back.

use ecs_dsl::prelude::*;

fn main() {
    let _ = image!("nginx");
}

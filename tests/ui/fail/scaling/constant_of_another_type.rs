// A constant of a macro is a u32, as the numbers of a template are: rustc says so
// under its name.

use ecs_dsl::prelude::*;

const TASKS: i64 = 2;

fn main() {
    let _ = tasks!(TASKS);
}

//! The command line without a program: `ecs-dsl check template.yaml`, `ecs-dsl rules`, `ecs-dsl explain ecs0101`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ecs_dsl::cli::run(|_| {
        Err("this is the tool without a program: it has `check`, `rules`, `explain` and `serve`".into())
    })
}

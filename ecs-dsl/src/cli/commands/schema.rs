//! `schema`: the JSON Schema of the program's settings.

use crate::cli::exit::Exit;
use crate::cli::render::Screen;

pub(in crate::cli) fn run(schema: Option<fn() -> String>, screen: &Screen) -> Exit {
    let Some(schema) = schema else {
        let help = "write `ecs_dsl::cli::program(prod).settings::<Prod>().run()` in `main`";
        screen.problem(
            "no-settings",
            "the program doesn't say into which struct it reads its settings",
            help,
        );
        return Exit::Usage;
    };
    screen.raw(&schema());
    Exit::Done
}

//! The command line that a program gets in one line: `fn main() -> ExitCode { ecs_dsl::cli::run(prod) }`.
//!
//! With no arguments it deploys on the engine that is built in: no account, no network. The only module that
//! knows the embedded engine.

use std::process::ExitCode;

use crate::app::{App, Assembly, Result};

mod args;
mod commands;
mod exit;
mod place;
mod render;

use args::Verb;
use exit::Exit;
use render::Screen;

/// Runs a program's command line: what `main` returns.
///
/// ```no_run
/// use std::process::ExitCode;
/// use ecs_dsl::prelude::*;
///
/// fn main() -> ExitCode {
///     ecs_dsl::cli::run(prod)
/// }
///
/// fn prod(app: &mut App) -> Result {
///     let mut stack = app.stack("prod");
/// #   let _ = &mut stack;
///     Ok(())
/// }
/// ```
pub fn run(program: impl FnOnce(&mut App) -> Result) -> ExitCode {
    run_boxed(Box::new(program)).into()
}

/// The same for every program, so that it's compiled with the library and not with each of them.
fn run_boxed(program: Box<dyn FnOnce(&mut App) -> Result + '_>) -> Exit {
    let (verb, options) = match args::parse(std::env::args_os()) {
        Ok(parsed) => parsed,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    let mut screen = Screen::new(options.json);
    match &verb {
        Verb::Check { files } => commands::check::run(files, &mut screen),
        Verb::Rules => commands::explain::list(&mut screen),
        Verb::Explain { rule } => commands::explain::run(rule, &mut screen),
        Verb::Serve { port } => commands::serve::run(*port, &options, &mut screen),
        verb => match assemble(program, &mut screen) {
            Ok(assembly) => commands::run(verb, &assembly, &options, &mut screen),
            Err(exit) => exit,
        },
    }
}

/// Runs the program and judges what it made.
fn assemble(
    program: impl FnOnce(&mut App) -> Result,
    screen: &mut Screen,
) -> std::result::Result<Assembly, Exit> {
    let mut app = App::new();
    program(&mut app).map_err(|error| {
        screen.program_failed(&error);
        Exit::Program
    })?;
    let assembly = app.synth().map_err(|violations| {
        screen.violations(&violations);
        Exit::Program
    })?;
    if assembly.stacks().is_empty() {
        screen.problem(
            "no-stacks",
            "the program makes no stack",
            "write `let mut stack = app.stack(\"prod\");`",
        );
        return Err(Exit::Program);
    }
    Ok(assembly)
}

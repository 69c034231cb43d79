//! The command line that a program gets in one line: `fn main() -> ExitCode { ecs_dsl::cli::run(prod) }`.
//!
//! With no arguments it deploys on the engine that is built in: no account, no network. The only module that
//! knows the embedded engine.

use std::process::ExitCode;

use schemars::JsonSchema;

use crate::app::{App, Assembly, Result};
use crate::invariants::Rule;
use crate::settings;

mod args;
mod commands;
mod exit;
mod place;
pub mod rehearsal;
mod render;
mod schemas;

use args::{Options, Verb};
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
    self::program(program).run()
}

/// A program with more to say of itself than [`run`] takes.
///
/// ```no_run
/// use std::process::ExitCode;
/// use ecs_dsl::prelude::*;
/// # #[derive(serde::Deserialize, schemars::JsonSchema)]
/// # struct Prod {}
///
/// fn main() -> ExitCode {
///     ecs_dsl::cli::program(prod).settings::<Prod>().run()
/// }
///
/// fn prod(app: &mut App) -> Result {
///     let settings: Prod = ecs_dsl::settings::load("prod.toml")?;
/// #   let _ = (app, settings);
///     Ok(())
/// }
/// ```
pub const fn program<P: FnOnce(&mut App) -> Result>(program: P) -> Program<P> {
    Program { program, schema: None }
}

/// A program and its settings.
#[derive(Debug)]
#[must_use]
pub struct Program<P> {
    program: P,
    schema: Option<fn() -> String>,
}

impl<P: FnOnce(&mut App) -> Result> Program<P> {
    /// The struct into which the program reads its settings: the verb `schema` prints its JSON Schema.
    pub fn settings<T: JsonSchema>(mut self) -> Self {
        self.schema = Some(settings::schema::<T>);
        self
    }

    /// Runs the command line: what `main` returns.
    pub fn run(self) -> ExitCode {
        run_boxed(Box::new(self.program), self.schema).into()
    }
}

/// The same for every program, so that it's compiled with the library and not with each of them.
fn run_boxed(program: Box<dyn FnOnce(&mut App) -> Result + '_>, schema: Option<fn() -> String>) -> Exit {
    let (verb, options) = match args::parse(std::env::args_os()) {
        Ok(parsed) => parsed,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    let mut screen = Screen::new(options.json);
    let exit = carry_out(&verb, &options, program, schema, &mut screen);
    match screen.unwritten() {
        Some(reason) => {
            screen.problem("output", &reason, "make room, or send it elsewhere, and run again");
            if exit == Exit::Done { Exit::Program } else { exit }
        }
        None => exit,
    }
}

fn carry_out(
    verb: &Verb,
    options: &Options,
    program: Box<dyn FnOnce(&mut App) -> Result + '_>,
    schema: Option<fn() -> String>,
    screen: &mut Screen,
) -> Exit {
    match verb {
        Verb::Check { files, advice } => commands::check::run(files, *advice, &own_rules(program), screen),
        Verb::Rules => commands::explain::list(&own_rules(program), screen),
        Verb::Schema => commands::schema::run(schema, screen),
        Verb::Explain { rule } => commands::explain::run(rule, &own_rules(program), screen),
        Verb::Serve { port } => commands::serve::run(*port, options, screen),
        verb => match assemble(program, screen) {
            Ok(assembly) => commands::run(verb, &assembly, options, screen),
            Err(exit) => exit,
        },
    }
}

/// The rules that the program brings. What else is wrong with it is told when it is asked for.
fn own_rules(program: impl FnOnce(&mut App) -> Result) -> Vec<&'static Rule> {
    let mut app = App::new();
    let _ = program(&mut app);
    app.rules
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
    app.rule(&schemas::SCHEMAS);
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

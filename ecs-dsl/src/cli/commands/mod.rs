//! The verbs.

use super::args::{Options, Verb};
use super::exit::Exit;
use super::place::Place;
use super::render::Screen;
use crate::app::{AssembledStack, Assembly};

pub(super) mod check;
mod dashboard;
mod deploy;
mod destroy;
pub(super) mod explain;
mod monitors;
mod plan;
mod rehearse;
pub(super) mod schema;
pub(super) mod serve;
mod status;
mod synth;
mod r#try;

/// Runs a verb on finished stacks.
pub(super) fn run(verb: &Verb, assembly: &Assembly, options: &Options, screen: &mut Screen) -> Exit {
    let stacks: Vec<&AssembledStack> = match &options.stack {
        None => assembly.stacks().iter().collect(),
        Some(name) => match assembly.stack(name) {
            Some(stack) => vec![stack],
            None => {
                let names: Vec<&str> = assembly.stacks().iter().map(AssembledStack::name).collect();
                let help = format!("the program makes: {}", names.join(", "));
                screen.problem("no-stack", &format!("the program makes no stack {name}"), &help);
                return Exit::Usage;
            }
        },
    };
    if let Verb::Synth { out } = verb {
        return synth::run(assembly, &stacks, out.as_deref(), screen);
    }
    match verb {
        Verb::Monitors => return monitors::run(&stacks, screen),
        Verb::Dashboard { out } => return dashboard::run(&stacks, out, screen),
        Verb::Rehearse(wish) => return rehearse::run(&stacks, wish, screen),
        _ => {}
    }
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            screen.problem("runtime", &error.to_string(), "the system gives the program no event loop");
            return Exit::Program;
        }
    };
    let exit = runtime.block_on(interruptible(verb, &stacks, options, screen));
    // A question that nobody will answer any more doesn't hold the program.
    runtime.shutdown_background();
    exit
}

/// Runs a verb until it is done or somebody presses Ctrl-C. What CloudFormation does, it goes on doing.
async fn interruptible(
    verb: &Verb,
    stacks: &[&AssembledStack],
    options: &Options,
    screen: &mut Screen,
) -> Exit {
    let result = tokio::select! {
        // First, so that it is heard before anything is sent.
        biased;
        _ = tokio::signal::ctrl_c() => None,
        result = dispatch(verb, stacks, options, screen) => Some(result),
    };
    match result {
        Some(Ok(())) => Exit::Done,
        Some(Err(exit)) => exit,
        None => {
            screen.problem(
                "interrupted",
                "stopped looking; an operation that has begun goes on in CloudFormation",
                "`status` shows it, and the same command run again takes it up where it is",
            );
            Exit::Interrupted
        }
    }
}

async fn dispatch(
    verb: &Verb,
    stacks: &[&AssembledStack],
    options: &Options,
    screen: &mut Screen,
) -> Result<(), Exit> {
    if matches!(verb, Verb::Try) {
        return r#try::run(stacks, screen).await;
    }
    let place = Place::of(options, screen).await?;
    let result = match verb {
        Verb::Plan => plan::run(&place, stacks, screen).await,
        Verb::Deploy => deploy::run(&place, stacks, options, screen).await,
        Verb::Destroy => destroy::run(&place, stacks, options, screen).await,
        Verb::Status => status::run(&place, stacks, screen).await,
        Verb::Try
        | Verb::Synth { .. }
        | Verb::Monitors
        | Verb::Dashboard { .. }
        | Verb::Rehearse(_)
        | Verb::Check { .. }
        | Verb::Rules
        | Verb::Schema
        | Verb::Explain { .. }
        | Verb::Serve { .. } => Ok(()),
    };
    // Also after a failure: the embedded engine remembers what AWS would.
    place.keep(options, screen)?;
    result
}

//! A program's system at play, for the tests of that program: what `rehearse` does, in the hands of a `#[test]`.
//!
//! ```
//! use std::time::Duration;
//! use ecs_dsl::prelude::*;
//! use ecs_dsl::rehearsal::{self, Fault, Image, Release, Traffic};
//!
//! # fn prod(app: &mut App) -> Result {
//! #     let mut stack = app.stack("prod");
//! #     let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
//! #         .nat(Nat::One)
//! #         .build(&mut stack);
//! #     let cluster = Cluster::builder("main", &vpc)
//! #         .instances(
//! #             mixed!(2..=4, on_demand: 2 + 100%, types: [M6iLarge]),
//! #             MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
//! #             Roll::NewMachinesOnly,
//! #         )
//! #         .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
//! #         .build(&mut stack);
//! #     let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack);
//! #     Service::builder("api", image!("acme/api:1"))
//! #         .size(size!(cpu: 256, memory: 512 MiB))
//! #         .port(80)
//! #         .tasks(tasks!(2))
//! #         .rolling(rolling!(min_healthy: 100%, max: 200%))
//! #         .circuit_breaker(CircuitBreaker::rollback())
//! #         .behind(&balancer, Route::Default, health_check!(path: "/", success: 200), drain!(30s))
//! #         .on(&cluster)
//! #         .build(&mut stack);
//! #     Ok(())
//! # }
//! // In a `#[test]` of a program `fn prod(app: &mut App) -> Result`:
//! let mut play = rehearsal::play(prod)?.traffic(Traffic::constant(100.0));
//! assert!(play.settle(), "{}", play.why_not_whole());
//! play.mark();
//! play.deploy(&Release::image("ApiService", Image::new("acme/api:2").bad()))?;
//! play.run_for(Duration::from_secs(30 * 60));
//! assert!(play.timeline().tells("rolling back"), "{}", play.timeline());
//! assert_eq!(play.measured().lost(), 0, "{}", play.measured());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use std::result::Result;

use thiserror::Error;

use crate::app::{App, AssembledStack, Assembly};
use crate::invariants::Violations;
use crate::resources::ecs;

pub use ecs_dsl_rehearsal::play::*;

/// Why a program can't be played.
#[derive(Error)]
#[non_exhaustive]
pub enum RehearsalError {
    /// The program's own reason.
    #[error(transparent)]
    Program(#[from] crate::app::Error),
    /// The program breaks rules.
    #[error(transparent)]
    Rules(#[from] Violations),
    /// No stack runs a service.
    #[error("the program runs no service: write `Service::builder(..)`")]
    NoService,
    /// More than one stack does.
    #[error("services run in the stacks {}: write `rehearsal::play_stack(program, \"{}\")`", .stacks.join(", "),
        .stacks.first().map(String::as_str).unwrap_or_default())]
    Several {
        /// Their names.
        stacks: Vec<String>,
    },
    /// There is no stack of that name.
    #[error("the program makes no stack `{name}`; it makes {}", .stacks.join(", "))]
    NoStack {
        /// The name.
        name: String,
        /// The stacks that it makes.
        stacks: Vec<String>,
    },
    /// The rehearsal can't play the template.
    #[error(transparent)]
    Play(#[from] PlayError),
}

/// As [`Display`](fmt::Display): what a test that fails prints.
impl fmt::Debug for RehearsalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The system that a program describes, at the moment at which its resources are made: of the one stack with services.
///
/// # Errors
///
/// If the program fails or breaks a rule, if not exactly one of its stacks runs services, or if that can't be played.
pub fn play(program: impl FnOnce(&mut App) -> crate::app::Result) -> Result<Play, RehearsalError> {
    let assembly = assembled(program)?;
    let running: Vec<&AssembledStack> =
        assembly.stacks().iter().filter(|stack| has_services(stack)).collect();
    match running.as_slice() {
        [] => Err(RehearsalError::NoService),
        [one] => Ok(Play::of(one.compact())?),
        more => Err(RehearsalError::Several { stacks: names(more.iter().copied()) }),
    }
}

/// The same of a stack by its name, for programs that make several with services.
///
/// ```
/// use ecs_dsl::prelude::*;
/// use ecs_dsl::rehearsal;
///
/// fn alerts(app: &mut App) -> Result {
///     app.stack("alerts").add("page", ecs_dsl::resources::sns::Topic::new());
///     Ok(())
/// }
///
/// let error = rehearsal::play_stack(alerts, "prod").err().map(|error| error.to_string());
/// assert_eq!(error.as_deref(), Some("the program makes no stack `prod`; it makes alerts"));
/// assert!(rehearsal::play_stack(alerts, "alerts").is_ok());
/// ```
///
/// # Errors
///
/// As [`play`], or if the program makes no stack of that name.
pub fn play_stack(
    program: impl FnOnce(&mut App) -> crate::app::Result,
    name: &str,
) -> Result<Play, RehearsalError> {
    let assembly = assembled(program)?;
    let missing =
        || RehearsalError::NoStack { name: name.to_owned(), stacks: names(assembly.stacks().iter()) };
    Ok(Play::of(assembly.stack(name).ok_or_else(missing)?.compact())?)
}

/// Whether a stack runs services.
pub(in crate::cli) fn has_services(stack: &AssembledStack) -> bool {
    stack.template().resources().any(|(_, entry)| entry.resource_type() == ecs::Service::TYPE)
}

fn assembled(program: impl FnOnce(&mut App) -> crate::app::Result) -> Result<Assembly, RehearsalError> {
    let mut app = App::new();
    program(&mut app)?;
    Ok(app.synth()?)
}

fn names<'a>(stacks: impl Iterator<Item = &'a AssembledStack>) -> Vec<String> {
    stacks.map(|stack| stack.name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::logs;

    #[test]
    fn a_program_that_can_not_be_played_says_why() {
        let logs = |app: &mut App| {
            app.stack("logs").add("log", logs::LogGroup::new().retention_in_days(30));
            Ok(())
        };
        let told = |played: Result<Play, RehearsalError>| played.err().map(|error| error.to_string());
        assert_eq!(
            told(play(logs)).as_deref(),
            Some("the program runs no service: write `Service::builder(..)`")
        );
        let none = told(play_stack(logs, "prod"));
        assert_eq!(none.as_deref(), Some("the program makes no stack `prod`; it makes logs"));
        assert_eq!(told(play(|_| Err("no settings".into()))).as_deref(), Some("no settings"));
        let several = RehearsalError::Several { stacks: vec!["a".to_owned(), "b".to_owned()] };
        assert!(several.to_string().ends_with("write `rehearsal::play_stack(program, \"a\")`"), "{several}");
    }
}

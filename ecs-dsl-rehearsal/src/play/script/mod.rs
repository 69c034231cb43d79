//! Scenarios of one's own, in a small TOML file: what happens, step by step, and what is promised.

mod fault;
mod parse;
mod read;
mod run;

use std::fmt;

use std::time::Duration;

use thiserror::Error;

use super::PlayError;
use super::image::Image;
use super::mistake::Mistake;
use super::request::Request;
use super::stage::Play;
use super::traffic::Traffic;
use super::verdict::Verdict;
use fault::Order;
use read::{Named, Span};

/// A scenario out of a text.
///
/// ```
/// use ecs_dsl_rehearsal::play::{Outcome, Play, Script};
///
/// let script = Script::parse(r#"
///     name = "slow-start"
///     about = "a version that takes a while, at twice the traffic"
///     traffic = 100
///
///     [[steps]]
///     traffic = "2x"
///
///     [[steps]]
///     deploy = "Api"
///     ready_after = "20s"
///
///     [promises]
///     completes_within = "20m"
///     loses_nothing = true
/// "#)?;
/// # let template = include_str!("../../../tests/play/service.yaml");
/// let verdict = script.play(&Play::of(template)?, 1)?;
/// assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The guide to rehearsals tells all steps and promises.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Script {
    name: String,
    about: String,
    traffic: Option<Traffic>,
    /// What is asked for; nothing, if the file doesn't say it.
    requests: Vec<Request>,
    steps: Vec<Step>,
    limits: Limits,
    /// The text itself, to show what is wrong in it.
    text: String,
}

/// Why a scenario can't be read, or not be played on a system.
#[derive(Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ScriptError {
    /// Something in the text is wrong, by itself or for the system that it is played on: at least one thing, in the order
    /// of the text.
    #[error("{}", all(.mistakes))]
    Wrong {
        /// Each of them.
        mistakes: Vec<Mistake>,
    },
    /// The system itself can't be played.
    #[error(transparent)]
    Play(#[from] PlayError),
}

/// As [`Display`](fmt::Display): what a test that fails prints.
impl fmt::Debug for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn all(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

impl Script {
    /// Reads a scenario.
    ///
    /// # Errors
    ///
    /// If the text isn't TOML, has a key or a value that can't be, or steps or promises that don't fit together. All of it is
    /// told at once, with line and column.
    pub fn parse(text: &str) -> Result<Self, ScriptError> {
        parse::parse(text).map_err(|mistakes| ScriptError::Wrong { mistakes })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What happens in it.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }

    /// Plays it on a system from its beginning: the system comes up and settles under traffic, then the steps follow each
    /// other. Afterwards time goes on until every limit of the promises is over, and ten minutes more. The system itself
    /// stays as it is; it gets the traffic of the scenario, or its own, or 200 requests a second to each load balancer.
    ///
    /// # Errors
    ///
    /// If it names a service, a zone or a secret that the system hasn't, or if a step can't be taken when its time has come.
    pub fn play(&self, system: &Play, seed: u64) -> Result<Verdict, ScriptError> {
        run::play(self, system, seed)
    }
}

/// A step, and where it stands.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    act: Act,
    span: Span,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq)]
enum Act {
    Deploy(Deploy),
    Inject(Order),
    ExchangeMachines,
    /// A service, and how many tasks it is to have.
    Scale(Named, u32),
    Wait(Duration),
    WaitUntilWell(Duration),
    Traffic(Requests),
    Mark,
}

/// Requests from a step on.
#[derive(Clone, Debug, PartialEq)]
enum Requests {
    Are(Traffic),
    /// So many times as many as at the beginning.
    Times(f64),
}

/// What is deployed.
#[derive(Clone, Debug, PartialEq)]
struct Deploy {
    services: Services,
    /// The image's name; without one, the present one with a sign that it is the next.
    reference: Option<String>,
    /// How it behaves.
    nature: Image,
    reads: Vec<String>,
}

/// Which services get a new version.
#[derive(Clone, Debug, PartialEq)]
enum Services {
    /// Those behind a load balancer.
    All,
    These(Vec<Named>),
}

/// What is promised.
#[derive(Clone, Debug, Default, PartialEq)]
struct Limits {
    loses_nothing: bool,
    loses_at_most: Option<f64>,
    stays_healthy: bool,
    keeps_capacity: bool,
    calls_nobody: bool,
    tells_somebody: bool,
    well_within: Option<Duration>,
    completes_within: Option<Duration>,
    goes_back_within: Option<Duration>,
}

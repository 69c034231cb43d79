//! The arguments of `rehearse`.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use ecs_dsl_rehearsal::play::scenario::{self, Scenario};
use ecs_dsl_rehearsal::play::{Request, Traffic};

use crate::settings::nearest;

/// What is rehearsed, and how.
#[derive(Debug)]
pub(in crate::cli) struct Rehearsal {
    /// None are all that the library has.
    pub(in crate::cli) scenarios: Vec<Wanted>,
    pub(in crate::cli) seed: u64,
    pub(in crate::cli) seeds: u64,
    /// The template that is deployed, for `upgrade`.
    pub(in crate::cli) from: Option<PathBuf>,
    /// Requests to each load balancer.
    pub(in crate::cli) traffic: Option<Requests>,
    /// What is asked for, each as it was written.
    pub(in crate::cli) asked: Vec<(String, Request)>,
    pub(in crate::cli) timeline: bool,
    /// Where a page of the verdicts goes.
    pub(in crate::cli) html: Option<PathBuf>,
    /// Where the verdicts go for CI systems.
    pub(in crate::cli) junit: Option<PathBuf>,
    pub(in crate::cli) ignore_unknown: bool,
}

/// A scenario that is asked for.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Wanted {
    Known(Scenario),
    /// From a template that is deployed to what the program says.
    Upgrade,
    File(PathBuf),
}

/// The scenario that needs a template beside the program's.
const UPGRADE: &str = "upgrade";

/// Requests, as they are asked for.
#[derive(Clone, Debug)]
pub(in crate::cli) enum Requests {
    Are(String, Traffic),
    File(PathBuf),
}

impl Rehearsal {
    pub(super) fn of(matches: &ArgMatches) -> Self {
        Self {
            scenarios: matches.get_many::<Wanted>("scenario").into_iter().flatten().cloned().collect(),
            seed: matches.get_one("seed").copied().unwrap_or(1),
            seeds: matches.get_one("seeds").copied().unwrap_or(1),
            from: matches.get_one::<PathBuf>("from").cloned(),
            traffic: matches.get_one::<Requests>("traffic").cloned(),
            asked: matches.get_many::<(String, Request)>("request").into_iter().flatten().cloned().collect(),
            timeline: matches.get_flag("timeline"),
            html: matches.get_one::<PathBuf>("html").cloned(),
            junit: matches.get_one::<PathBuf>("junit").cloned(),
            ignore_unknown: matches.get_flag("ignore-unknown"),
        }
    }

    /// The arguments that play a scenario again on a seed, as far as they change what happens.
    pub(in crate::cli) fn again(&self, scenario: &str, seed: u64) -> String {
        let from = self.from.as_ref().filter(|_| scenario == UPGRADE);
        let from = from.map(|path| format!(" --from {}", path.display())).unwrap_or_default();
        let traffic = match &self.traffic {
            Some(Requests::Are(text, _)) => format!(" --traffic {text}"),
            Some(Requests::File(path)) => format!(" --traffic {}", path.display()),
            None => String::new(),
        };
        let asked: String = self.asked.iter().map(|(text, _)| format!(" --request '{text}'")).collect();
        let ignored = if self.ignore_unknown { " --ignore-unknown" } else { "" };
        format!("rehearse {scenario}{from} --seed {seed}{traffic}{asked}{ignored}")
    }
}

fn option(id: &'static str, name: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(name).help(help)
}

/// Options about how many requests come, and for what.
fn what_comes() -> [Arg; 2] {
    let traffic =
        option("traffic", "N|daily:N..N|FILE.csv", "Requests a second to each load balancer [default: 200]");
    let request = option(
        "request",
        "[Nx] [METHOD] URL",
        "What is asked for, and how often: once for each kind [default: each target group equally]",
    );
    [
        traffic.allow_negative_numbers(true).value_parser(requests),
        request.action(ArgAction::Append).value_parser(request_of),
    ]
}

/// The verb that plays the system.
pub(super) fn command() -> Command {
    let flag =
        |id: &'static str, help: &'static str| Arg::new(id).long(id).help(help).action(ArgAction::SetTrue);
    Command::new("rehearse")
        .about("Plays the system with traffic and faults, and says which promises it keeps")
        .after_help(after_help())
        .arg(
            Arg::new("scenario")
                .value_name("SCENARIO|FILE.toml")
                .help("What happens: names from the list below, or files [default: all of the list]")
                .num_args(0..)
                .value_parser(wanted),
        )
        .arg(
            option(
                "from",
                "TEMPLATE",
                "For `upgrade`: what is deployed, in JSON or YAML, as `synth --out` writes it",
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option("seed", "N", "The luck: other durations, of the same spans [default: 1]")
                .value_parser(value_parser!(u64)),
        )
        .arg(
            option(
                "seeds",
                "N",
                "So many seeds from that one on, and the worst of them in full [default: 1]",
            )
            .value_parser(value_parser!(u64).range(1..=100_000)),
        )
        .args(what_comes())
        .arg(flag("timeline", "Also what happened, moment by moment; with --json, numbers over time as well"))
        .arg(
            option("html", "FILE", "Write a page here: verdicts, and what the system was like over time")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option("junit", "FILE", "Write JUnit XML here, for CI systems: a test for each promise")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(flag("ignore-unknown", "Resources of types that the rehearsal doesn't know do nothing in it"))
}

fn after_help() -> String {
    let width = scenario::ALL.iter().map(|scenario| scenario.name.len()).max().unwrap_or_default();
    let line = |scenario: Scenario| format!("  {:width$}  {}\n", scenario.name, scenario.about);
    let scenarios: String = scenario::ALL.into_iter().map(line).collect();
    format!(
        "Scenarios:\n{scenarios}  {UPGRADE:width$}  from the template of `--from` to the program's, while requests come\n  \
         {:width$}  one of your own: steps and promises\n\n\
         Traffic:\n  200              so many requests a second, always\n  \
         daily:50..200    the least at midnight, the most at noon\n  \
         FILE.csv         lines of seconds and requests a second, as in 600,200\n\n\
         Requests:\n  --request '9x /' --request 'POST https://shop.example.com/api/orders'\n  \
         nine of ten ask for the one, one for the other; listeners' rules say where they go\n\n\
         Exit status: 0 no promise was broken, although some may not have been judged,\n\
         1 the program breaks a rule or a file can't be used, 2 wrong arguments,\n\
         5 a promise was broken.",
        "FILE.toml"
    )
}

fn has_ending(text: &str, ending: &str) -> bool {
    Path::new(text).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

fn wanted(text: &str) -> Result<Wanted, String> {
    if has_ending(text, "toml") {
        return Ok(Wanted::File(text.into()));
    }
    if text == UPGRADE {
        return Ok(Wanted::Upgrade);
    }
    let names: Vec<&str> = scenario::ALL.iter().map(|scenario| scenario.name).chain([UPGRADE]).collect();
    let none = || match nearest(text, &names) {
        Some(near) => format!("`{near}` is meant, or a FILE.toml"),
        None => format!("the scenarios are {}, or a FILE.toml", names.join(", ")),
    };
    Scenario::named(text).map(Wanted::Known).ok_or_else(none)
}

fn requests(text: &str) -> Result<Requests, String> {
    if has_ending(text, "csv") {
        return Ok(Requests::File(text.into()));
    }
    let or_file = |error: String| format!("{error}; or a FILE.csv");
    text.parse().map(|traffic| Requests::Are(text.to_owned(), traffic)).map_err(or_file)
}

fn request_of(text: &str) -> Result<(String, Request), String> {
    // It is shown between quotes.
    if text.contains('\'') {
        return Err("a request has no quote in it: write %27".to_owned());
    }
    text.parse().map(|request| (text.to_owned(), request))
}

//! The arguments.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

mod rehearsal;

pub(super) use rehearsal::{Rehearsal, Requests, Wanted};

/// What to do.
#[derive(Debug)]
pub(super) enum Verb {
    Try,
    Synth { out: Option<PathBuf> },
    Plan,
    Deploy,
    Destroy,
    Status,
    Monitors,
    Dashboard { out: PathBuf },
    Rehearse(Box<Rehearsal>),
    Check { files: Vec<PathBuf>, advice: bool },
    Rules,
    Schema,
    Explain { rule: String },
    Serve { port: u16 },
}

/// What every verb understands.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub(super) local: bool,
    pub(super) state: PathBuf,
    pub(super) endpoint_url: Option<String>,
    pub(super) region: Option<String>,
    pub(super) profile: Option<String>,
    pub(super) json: bool,
    pub(super) yes: bool,
    pub(super) stack: Option<String>,
    pub(super) template_bucket: Option<String>,
}

/// Where `dashboard` writes without `--out`.
const DASHBOARD: &str = "dashboard.html";
/// Where `--local` keeps its state without `--state`.
const STATE: &str = ".ecs-dsl/local.json";

pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Verb, Options), clap::Error> {
    let matches = command().try_get_matches_from(arguments)?;
    let text = |matches: &ArgMatches, id: &str| matches.get_one::<String>(id).cloned();
    let verb = match matches.subcommand() {
        None => Verb::Try,
        Some(("synth", matches)) => Verb::Synth { out: matches.get_one::<PathBuf>("out").cloned() },
        Some(("plan", _)) => Verb::Plan,
        Some(("deploy", _)) => Verb::Deploy,
        Some(("destroy", _)) => Verb::Destroy,
        Some(("status", _)) => Verb::Status,
        Some(("monitors", _)) => Verb::Monitors,
        Some(("dashboard", matches)) => Verb::Dashboard {
            out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| DASHBOARD.into()),
        },
        Some(("rehearse", matches)) => Verb::Rehearse(Box::new(Rehearsal::of(matches))),
        Some(("check", matches)) => Verb::Check {
            files: matches.get_many::<PathBuf>("file").into_iter().flatten().cloned().collect(),
            advice: matches.get_flag("advice"),
        },
        Some(("rules", _)) => Verb::Rules,
        Some(("schema", _)) => Verb::Schema,
        Some(("explain", matches)) => Verb::Explain { rule: text(matches, "rule").unwrap_or_default() },
        Some(("serve", matches)) => {
            Verb::Serve { port: matches.get_one::<u16>("port").copied().unwrap_or_default() }
        }
        Some((other, _)) => {
            return Err(command().error(clap::error::ErrorKind::InvalidSubcommand, other));
        }
    };
    let last = matches.subcommand().map_or(&matches, |(_, matches)| matches);
    let options = Options {
        local: last.get_flag("local"),
        state: last.get_one::<PathBuf>("state").cloned().unwrap_or_else(|| STATE.into()),
        endpoint_url: text(last, "endpoint-url"),
        region: text(last, "region"),
        profile: text(last, "profile"),
        json: last.get_flag("json"),
        yes: last.get_flag("yes"),
        stack: text(last, "stack"),
        template_bucket: text(last, "template-bucket"),
    };
    Ok((verb, options))
}

fn command() -> Command {
    let flag = |id: &'static str, help: &'static str| {
        Arg::new(id).long(id).help(help).action(ArgAction::SetTrue).global(true)
    };
    let option = |id: &'static str, name: &'static str, help: &'static str| {
        Arg::new(id).long(id).value_name(name).help(help).global(true)
    };
    Command::new("ecs-dsl")
        .bin_name(std::env::args().next().unwrap_or_else(|| "ecs-dsl".into()))
        .about("Deploys the production system that this program describes.")
        .after_help(
            "With no command it deploys on the engine that is built in: no account, no network.\n\
             Exit status: 0 done, 1 a rule is broken or a file can't be used, 2 wrong arguments,\n\
             3 the deployment failed, 4 nobody said yes, 5 a promise was broken in the rehearsal,\n\
             130 interrupted (the operation goes on).",
        )
        .version(env!("CARGO_PKG_VERSION"))
        .arg(flag("local", "Use the embedded engine, its state in a file: no account, no network"))
        .arg(
            option("state", "FILE", "Where --local keeps its state [default: .ecs-dsl/local.json]")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option("endpoint-url", "URL", "Another endpoint than AWS's own [also: AWS_ENDPOINT_URL]"))
        .arg(option("region", "REGION", "The region [also: AWS_REGION, the profile]"))
        .arg(option("profile", "NAME", "A profile of the AWS files [also: AWS_PROFILE]"))
        .arg(option(
            "template-bucket",
            "NAME",
            "Where templates above 51,200 bytes go [default: a bucket that is made for it]",
        ))
        .arg(option("stack", "NAME", "Only this stack of the program"))
        .arg(flag("json", "One JSON object on a line for each thing that is told"))
        .arg(flag("yes", "Don't ask"))
        .subcommands(deployment())
        .subcommands(watching())
        .subcommand(rehearsal::command())
        .subcommands(rules())
}

/// The verbs about what is watched.
fn watching() -> [Command; 2] {
    [
        Command::new("monitors").about("Lists what is watched, who hears it, and what is left out and why"),
        Command::new("dashboard").about("Writes what the dashboard will look like, as a page").arg(
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .help("Where to [default: dashboard.html]")
                .value_parser(value_parser!(PathBuf)),
        ),
    ]
}

/// The verbs about a deployment.
fn deployment() -> [Command; 6] {
    [
        Command::new("synth").about("Prints the template, or writes templates and manifest").arg(
            Arg::new("out")
                .long("out")
                .value_name("DIR")
                .help("Write <stack>.template.json and manifest.json here")
                .value_parser(value_parser!(PathBuf)),
        ),
        Command::new("plan").about("Shows what a deployment would add, change, replace and remove"),
        Command::new("deploy").about("Deploys to AWS, or to the endpoint that is given"),
        Command::new("destroy").about("Takes the system down, machines that are protected first"),
        Command::new("status").about("Shows what is deployed"),
        Command::new("serve")
            .about("Keeps the embedded engine up on a loopback port, for other clients")
            .arg(
                Arg::new("port")
                    .long("port")
                    .value_name("N")
                    .help("The port [default: any that is free]")
                    .value_parser(value_parser!(u16)),
            ),
    ]
}

/// The verbs about the rules and about what the program reads.
fn rules() -> [Command; 4] {
    [
        Command::new("check")
            .about("Judges CloudFormation templates of any origin, JSON or YAML, by the rules")
            .arg(
                Arg::new("file")
                    .value_name("FILE")
                    .help("A template")
                    .num_args(1..)
                    .required(true)
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(
                Arg::new("advice")
                    .long("advice")
                    .help("Also what AWS takes, and most who write it didn't mean")
                    .action(ArgAction::SetTrue),
            ),
        Command::new("explain")
            .about("Tells a rule: what, why, what to write, and where AWS says so")
            .arg(Arg::new("rule").value_name("RULE").help("As in ecs0101; without it, all rules")),
        Command::new("rules").about("Lists the rules; with --json, in full for machines"),
        Command::new("schema").about("Prints the JSON Schema of the program's settings, for editors"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &str) -> (Verb, Options) {
        parse(std::iter::once("prod").chain(words.split_whitespace()).map(Into::into)).unwrap()
    }

    #[test]
    fn the_command_is_well_formed() {
        command().debug_assert();
    }

    #[test]
    fn no_arguments_try_the_program() {
        assert!(matches!(parse_words("").0, Verb::Try));
    }

    #[test]
    fn global_options_stand_before_and_after_the_verb() {
        for words in ["--local --json plan", "plan --local --json"] {
            let (verb, options) = parse_words(words);
            assert!(matches!(verb, Verb::Plan), "{words}");
            assert!(options.local && options.json, "{words}");
        }
    }
}

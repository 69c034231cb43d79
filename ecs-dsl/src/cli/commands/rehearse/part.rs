//! What is played: scenarios of the library, and those out of files.

use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl_rehearsal::play::scenario::{self, Scenario};
use ecs_dsl_rehearsal::play::{Mistake, Play, PlayError, Script, ScriptError, Traffic, Verdict};

use crate::cli::args::{Rehearsal, Requests, Wanted};
use crate::cli::exit::Exit;
use crate::cli::render::Screen;

/// A scenario.
#[derive(Debug)]
pub(super) enum Part {
    Known(Scenario),
    Script(PathBuf, Box<Script>),
    /// From a template that is deployed, the text of this file.
    Upgrade(String),
}

/// What a part is played on.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) system: Play,
    /// The program's template.
    pub(super) template: String,
}

/// Why a part can't be played.
#[derive(Debug)]
pub(super) enum Refusal {
    Play(PlayError),
    /// The template that is deployed.
    Deployed(PlayError),
    /// Something in its file doesn't fit the system.
    File(PathBuf, Vec<Mistake>),
}

impl From<PlayError> for Refusal {
    fn from(error: PlayError) -> Self {
        Self::Play(error)
    }
}

impl Part {
    pub(super) fn about(&self) -> &str {
        match self {
            Self::Known(scenario) => scenario.about,
            Self::Script(_, script) => script.about(),
            Self::Upgrade(_) => "from what is deployed to what the program says, while requests come",
        }
    }

    /// As it is called on the command line.
    pub(super) fn argument(&self) -> String {
        match self {
            Self::Known(scenario) => scenario.name.to_owned(),
            Self::Script(path, _) => path.display().to_string(),
            Self::Upgrade(_) => "upgrade".to_owned(),
        }
    }

    pub(super) fn play(&self, subject: &Subject, seed: u64) -> Result<Verdict, Refusal> {
        let system = &subject.system;
        match self {
            Self::Upgrade(_) => Ok(scenario::upgrade(system, &subject.template, seed)?),
            Self::Known(scenario) => Ok(scenario.play(system, seed)?),
            Self::Script(path, script) => script.play(system, seed).map_err(|error| match error {
                ScriptError::Wrong { mistakes } => Refusal::File(path.clone(), mistakes),
                ScriptError::Play(error) => Refusal::Play(error),
                other => Refusal::Play(PlayError::Template(other.to_string())),
            }),
        }
    }
}

/// The parts that are asked for: those of the library in its order, then those of files.
pub(super) fn parts(wish: &Rehearsal, screen: &Screen) -> Result<Vec<Part>, Exit> {
    let known = |scenario: &Scenario| {
        let asked = |wanted: &Wanted| matches!(wanted, Wanted::Known(one) if one.name == scenario.name);
        wish.scenarios.is_empty() || wish.scenarios.iter().any(asked)
    };
    let mut parts: Vec<Part> = scenario::ALL.into_iter().filter(known).map(Part::Known).collect();
    let mut is_right = true;
    let upgrades = wish.scenarios.iter().any(|wanted| matches!(wanted, Wanted::Upgrade));
    match &wish.from {
        Some(path) if upgrades => parts.push(Part::Upgrade(deployed(&read(path, "template", screen)?))),
        Some(_) => {
            screen.problem(
                "from",
                "`--from` is for the scenario `upgrade`",
                "write `rehearse upgrade --from FILE`",
            );
            return Err(Exit::Usage);
        }
        None if upgrades => {
            let help = "write `rehearse upgrade --from FILE`: the template that is deployed, as `aws cloudformation get-template` gives it";
            screen.problem("from", "`upgrade` needs to know what is deployed", help);
            return Err(Exit::Usage);
        }
        None => {}
    }
    for wanted in &wish.scenarios {
        let Wanted::File(path) = wanted else { continue };
        match Script::parse(&read(path, "scenario", screen)?) {
            Ok(script) => parts.push(Part::Script(path.clone(), Box::new(script))),
            Err(error) => {
                is_right = false;
                match error {
                    ScriptError::Wrong { mistakes } => screen.mistakes("scenario", path, &mistakes),
                    other => screen.problem("scenario", &other.to_string(), "write another scenario"),
                }
            }
        }
    }
    if is_right { Ok(parts) } else { Err(Exit::Program) }
}

/// The template in a text: itself, or what CloudFormation's `GetTemplate` wraps around it.
fn deployed(text: &str) -> String {
    let answer: Option<serde_json::Value> = serde_json::from_str(text).ok();
    match answer.as_ref().and_then(|answer| answer.get("TemplateBody")) {
        Some(serde_json::Value::String(body)) => body.clone(),
        Some(body) => body.to_string(),
        None => text.to_owned(),
    }
}

/// The traffic that is asked for: how much of it, where that is said, and for what.
pub(super) fn traffic(wish: &Rehearsal, screen: &Screen) -> Result<Traffic, Exit> {
    let traffic = match &wish.traffic {
        None => Traffic::none(),
        Some(Requests::Are(_, traffic)) => traffic.clone(),
        Some(Requests::File(path)) => Traffic::table(&read(path, "traffic", screen)?).map_err(|mistake| {
            screen.mistakes("traffic", path, &[mistake]);
            Exit::Program
        })?,
    };
    Ok(traffic.asking(wish.asked.iter().map(|(_, request)| request.clone())))
}

fn read(path: &Path, code: &str, screen: &Screen) -> Result<String, Exit> {
    fs::read_to_string(path).map_err(|error| {
        let message = format!("can't read {}: {error}", path.display());
        screen.problem(
            code,
            &message,
            "name a file of text that is there, from the folder in which this runs",
        );
        Exit::Program
    })
}

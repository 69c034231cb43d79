//! `check`: templates of any origin, judged by the rules.

use std::fs;
use std::path::PathBuf;

use crate::app;
use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::cli::schemas;
use crate::invariants::{Level, Rule, Violation, Violations};

/// Advice is told when it is asked for, and never makes a template wrong.
pub(in crate::cli) fn run(
    files: &[PathBuf],
    advice: bool,
    own: &[&'static Rule],
    screen: &mut Screen,
) -> Exit {
    let mut exit = Exit::Done;
    let own: Vec<&'static Rule> = own.iter().copied().chain([&schemas::SCHEMAS]).collect();
    for file in files {
        let name = file.display().to_string();
        let judged = match fs::read_to_string(file) {
            Ok(text) => app::check_with(&text, &name, &own).map_err(|error| error.to_string()),
            Err(error) => Err(format!("{name}: {error}")),
        };
        match judged {
            Ok(violations) => {
                let is_advice = |violation: &Violation| violation.rule().level == Level::Advice;
                let (advised, broken): (Vec<_>, Vec<_>) = violations.into_iter().partition(is_advice);
                if advice {
                    advised.iter().for_each(|violation| screen.violation(violation));
                }
                if broken.is_empty() {
                    screen.tell("checked", &name, || format!("{name}: no rule is broken"));
                } else {
                    screen.violations(&Violations::new(broken));
                    exit = Exit::Program;
                }
            }
            Err(error) => {
                screen.problem("template", &error, "name a CloudFormation template in JSON or YAML");
                exit = Exit::Program;
            }
        }
    }
    exit
}

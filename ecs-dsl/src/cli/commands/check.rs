//! `check`: templates of any origin, judged by the rules.

use std::fs;
use std::path::PathBuf;

use crate::app;
use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::invariants::Violations;

pub(in crate::cli) fn run(files: &[PathBuf], screen: &mut Screen) -> Exit {
    let mut exit = Exit::Done;
    for file in files {
        let name = file.display().to_string();
        let judged = match fs::read_to_string(file) {
            Ok(text) => app::check(&text, &name).map_err(|error| error.to_string()),
            Err(error) => Err(format!("{name}: {error}")),
        };
        match judged {
            Ok(violations) if violations.is_empty() => {
                screen.tell("checked", &name, || format!("{name}: no rule is broken"));
            }
            Ok(violations) => {
                screen.violations(&Violations::new(violations));
                exit = Exit::Program;
            }
            Err(error) => {
                screen.problem("template", &error, "name a CloudFormation template in JSON or YAML");
                exit = Exit::Program;
            }
        }
    }
    exit
}

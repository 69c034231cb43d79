//! `synth`: the templates.

use std::path::Path;

use crate::app::{AssembledStack, Assembly};
use crate::cli::exit::Exit;
use crate::cli::render::Screen;

pub(super) fn run(
    assembly: &Assembly,
    stacks: &[&AssembledStack],
    out: Option<&Path>,
    screen: &Screen,
) -> Exit {
    let Some(folder) = out else {
        match stacks {
            [stack] => screen.raw(&stack.pretty()),
            _ => {
                screen.problem(
                    "many-stacks",
                    "the program makes several stacks: they don't fit into one document",
                    "write them with --out DIR, or name one with --stack NAME",
                );
                return Exit::Usage;
            }
        }
        return Exit::Done;
    };
    match assembly.write(folder) {
        Ok(files) => {
            for file in files {
                let bytes = file.metadata().map_or(0, |meta| meta.len());
                let value = serde_json::json!({"path": file.display().to_string(), "bytes": bytes});
                screen.tell("written", value, || format!("{} ({bytes} bytes)", file.display()));
            }
            Exit::Done
        }
        Err(error) => {
            screen.problem(
                "output",
                &error.to_string(),
                "name a folder that can be written; nothing was changed",
            );
            Exit::Program
        }
    }
}

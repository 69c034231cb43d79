//! `dashboard`: what the dashboard will look like, as a page without scripts.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use crate::app::AssembledStack;
use crate::cli::exit::Exit;
use crate::cli::render::{Screen, preview};
use crate::resources::cloudwatch;
use crate::template::{Function, Node, Part};

pub(super) fn run(stacks: &[&AssembledStack], out: &Path, screen: &Screen) -> Exit {
    let boards: Vec<(String, Json)> = stacks.iter().flat_map(|stack| boards(stack)).collect();
    if boards.is_empty() {
        screen.problem(
            "no-dashboard",
            "the program makes no dashboard",
            "write `monitors::standard(\"prod\", &on_call).watch(&service).build(&mut stack)`",
        );
        return Exit::Program;
    }
    let page = preview::page(&boards);
    match fs::write(out, &page) {
        Ok(()) => {
            let value = serde_json::json!({"path": out.display().to_string(), "bytes": page.len()});
            screen.tell("written", value, || format!("{} ({} bytes)", out.display(), page.len()));
            Exit::Done
        }
        Err(error) => {
            let message = format!("can't write {}: {error}", out.display());
            screen.problem("output", &message, "name a file that can be written: `--out FILE`");
            Exit::Program
        }
    }
}

/// The dashboards of a stack, each with its id.
fn boards(stack: &AssembledStack) -> Vec<(String, Json)> {
    let dashboards = stack
        .template()
        .resources()
        .filter(|(_, entry)| entry.resource_type() == cloudwatch::Dashboard::TYPE);
    dashboards
        .filter_map(|(id, entry)| {
            let body = written(entry.properties().get("DashboardBody")?);
            Some((format!("{} {id}", stack.name()), serde_json::from_str(&body).ok()?))
        })
        .collect()
}

/// A text as it is written, with the names of what CloudFormation puts in.
fn written(node: &Node) -> String {
    match node {
        Node::String(text) => text.to_string(),
        Node::Function(function) => match function.as_ref() {
            Function::Sub(sub) => sub.parts().iter().map(part).collect(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn part(part: &Part) -> String {
    match part {
        Part::Text(text) => text.to_string(),
        Part::Function(function) => match function.as_ref() {
            Function::Ref(target) => target.id().to_string(),
            Function::GetAtt(target, _) => target.id().to_string(),
            Function::Pseudo(pseudo) => pseudo.name().to_owned(),
            _ => String::new(),
        },
    }
}

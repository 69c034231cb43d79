//! `explain` and `rules`: one rule in full, and the list of all.

use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::invariants::{RULES, Rule, find};

pub(in crate::cli) fn run(id: &str, own: &[&'static Rule], screen: &mut Screen) -> Exit {
    if id.is_empty() {
        return list(own, screen);
    }
    match find(id).or_else(|| own.iter().copied().find(|rule| rule.id == id)) {
        Some(rule) => {
            screen.rule(rule);
            Exit::Done
        }
        None => {
            let help = "`rules` lists all of them; an id is as in ecs0101";
            screen.problem("no-rule", &format!("there is no rule {id}"), help);
            Exit::Usage
        }
    }
}

pub(in crate::cli) fn list(own: &[&'static Rule], screen: &mut Screen) -> Exit {
    for rule in RULES.iter().chain(own) {
        screen.listed(rule);
    }
    Exit::Done
}

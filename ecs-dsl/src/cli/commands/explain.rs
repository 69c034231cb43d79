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
            screen.rule(rule, &programs(rule.id));
            Exit::Done
        }
        None => {
            let help = "`rules` lists all of them; an id is as in ecs0101";
            screen.problem("no-rule", &format!("there is no rule {id}"), help);
            Exit::Usage
        }
    }
}

/// A wrong and a right program for each rule, out of the library's own tests.
const PROGRAMS: &str = include_str!("programs.txt");

/// The programs of a rule, each after a line that says what it is.
fn programs(id: &str) -> Vec<(&'static str, &'static str)> {
    let sections = PROGRAMS.split("== ").filter_map(|section| section.split_once('\n'));
    let named = sections.filter_map(|(head, text)| Some((head.split_once(' ')?, text)));
    named.filter(|((rule, _), _)| *rule == id).map(|((_, kind), text)| (kind, text)).collect()
}

pub(in crate::cli) fn list(own: &[&'static Rule], screen: &mut Screen) -> Exit {
    for rule in RULES.iter().chain(own) {
        screen.listed(rule);
    }
    Exit::Done
}

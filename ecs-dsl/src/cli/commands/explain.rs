//! `explain`: a rule in full.

use crate::cli::exit::Exit;
use crate::cli::render::Screen;
use crate::invariants::{RULES, find};

pub(in crate::cli) fn run(id: &str, screen: &mut Screen) -> Exit {
    if id.is_empty() {
        for rule in RULES {
            screen.tell("rule", rule.id, || rule.to_string());
        }
        return Exit::Done;
    }
    match find(id) {
        Some(rule) => {
            screen.rule(rule);
            Exit::Done
        }
        None => {
            let help = "`explain` alone lists all rules; an id is as in ecs0101";
            screen.problem("no-rule", &format!("there is no rule {id}"), help);
            Exit::Usage
        }
    }
}

//! Vaults and their keys: a stored vault never gets a key by a deployment, and the plan says so.

use std::collections::BTreeMap;

use crate::app::AssembledStack;

/// Notes on keys that are new in the program: `known` are the deployed stack's parameters.
pub(super) fn notes(stack: &AssembledStack, known: &BTreeMap<String, String>) -> Vec<String> {
    let mut notes = Vec::new();
    for (id, parameter) in stack.template().parameters().filter(|(_, parameter)| parameter.is_kept()) {
        let (Some(program), Some(deployed)) = (parameter.default_value(), known.get(id.as_str())) else {
            continue;
        };
        let (new, old) = (object(program), object(deployed));
        if let (Some(new), Some(old)) = (new, old) {
            for key in new.keys().filter(|key| !old.contains_key(*key)) {
                notes.push(format!(
                    "{id}: the key {key} is new in the program, and the vault that is there doesn't get it: \
                     store it by hand before this deployment, or tasks that ask for it won't start"
                ));
            }
            for (key, value) in &new {
                if old.get(key).is_some_and(|old| old != value) {
                    notes.push(format!(
                        "{id}: the initial value of {key} changed in the program; the vault keeps what is stored"
                    ));
                }
            }
        } else if program != deployed {
            notes.push(format!(
                "{id} is {program} in the program and stays {deployed}: only the stack's creation sets it"
            ));
        }
    }
    notes
}

fn object(text: &str) -> Option<serde_json::Map<String, serde_json::Value>> {
    match serde_json::from_str(text) {
        Ok(serde_json::Value::Object(members)) => Some(members),
        _ => None,
    }
}

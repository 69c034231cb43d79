//! CloudFormation's schemas of resource types, as a rule. The embedded engine has them.

use ecs_dsl_rehearsal::Misfit;

use crate::invariants::graph::{self, ECS1350, Look, Subject};
use crate::invariants::{Rule, Violation};
use crate::settings;
use crate::template::{LogicalId, to_json_compact};

/// The rule of CloudFormation's schemas, with the judge who has them.
pub(super) static SCHEMAS: Rule = Rule { check: Some(misfits), ..ECS1350 };

/// The most words that are listed of those which may stand somewhere.
const MOST_WORDS: usize = 12;

/// What the embedded engine says against the resources of a template by their types, but for what a rule has told.
fn misfits(subject: &Subject<'_>) -> Vec<Violation> {
    // What it doesn't take for a template, the reader of templates has told.
    let misfits = ecs_dsl_rehearsal::misfits(&to_json_compact(subject.template())).unwrap_or_default();
    if misfits.is_empty() {
        return Vec::new();
    }
    let told = graph::judge(subject, &[]);
    misfits.into_iter().filter_map(|misfit| violation(subject, &misfit, &told)).collect()
}

fn violation(subject: &Subject<'_>, misfit: &Misfit, told: &[Violation]) -> Option<Violation> {
    let part = subject.part(&LogicalId::trusted(&misfit.resource))?;
    let place = part.place(&misfit.path);
    let word = misfit.word.as_deref();
    let is_told = |violation: &Violation| {
        let says = word.is_some_and(|word| violation.message().contains(word));
        violation.places().iter().any(|(_, at)| *at == place || says && *at == part.location())
    };
    if told.iter().any(is_told) {
        return None;
    }
    // In quotes, CloudFormation takes it in any letters.
    let is_flag = |text: &str| text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false");
    if misfit.reason.contains("expected type: Boolean")
        && part.properties().text(&misfit.path).known().is_some_and(is_flag)
    {
        return None;
    }
    let known: Vec<&str> = misfit.known.iter().map(String::as_str).collect();
    let meant = word.and_then(|word| meant(word, &known));
    if let Some(word) = word.filter(|word| *word == part.resource_type())
        && meant.is_none_or(|meant| settings::edits(word, meant) > 2)
    {
        // CloudFormation has more types from month to month: one that is like no other may be one of these.
        return None;
    }
    let dot = if misfit.path.is_empty() { "" } else { "." };
    let whole = format!("{}{dot}{}", misfit.resource, misfit.path);
    let args = [whole.as_str().into(), part.resource_type().into(), misfit.reason.as_str().into()];
    let mut violation = Violation::new(&SCHEMAS, &args).at("here", place);
    if misfit.reason.starts_with("Requested attribute") {
        violation = violation.saying(format!("{whole} asks for what isn't there: `{}`", misfit.reason));
    } else if word == Some(part.resource_type()) {
        violation = violation.saying(format!("{whole} is of no type that there is: `{}`", misfit.reason));
    }
    let meant = meant.or(if let [one] = known.as_slice() { Some(one) } else { None });
    Some(match meant {
        Some(meant) => violation.helping(format!("`{meant}`")),
        None if known.is_empty() || known.len() > MOST_WORDS => violation,
        None => violation.helping(format!("one of `{}`", known.join("`, `"))),
    })
}

/// The word that was meant.
fn meant<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let same = known.iter().copied().find(|known| known.eq_ignore_ascii_case(word));
    same.or_else(|| settings::nearest(word, known))
}

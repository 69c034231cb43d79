//! Each rule over a template is turned off in turn: there is a wrong template of which nobody says it then.

use std::fs;

use ecs_dsl::invariants::graph::Subject;
use ecs_dsl::invariants::{RULES, Rule};
use ecs_dsl::template::{Location, Template, read};

use crate::pairs::{pairs, side};

/// For whom a template is: a file of somebody, a stack that calls itself production, and one with a name that no stack has.
const STACKS: [(&str, bool); 3] = [("template", false), ("template", true), ("ecs_prod", false)];

/// The rules with a check, and what each check says of a template: ids.
fn said<'r>(
    rules: &[&'r Rule],
    template: &Template,
    (stack, production): (&str, bool),
) -> Vec<(&'r str, Vec<&'static str>)> {
    let place = Location::in_file("template.yaml", 1, 1);
    let subject = Subject::new(stack, place, template).in_production(production.then_some(place));
    let judge = |rule: &&'r Rule| {
        let found = rule.check.map_or(Vec::new(), |check| check(&subject));
        (rule.id, found.iter().map(|violation| violation.rule().id).collect())
    };
    rules.iter().map(judge).collect()
}

/// Whether a template breaks the rule, and nobody but the rule's own check says so.
fn is_seen_alone(id: &str, said: &[(&str, Vec<&'static str>)]) -> bool {
    let by = |own: bool| said.iter().any(|(check, ids)| (*check == id) == own && ids.contains(&id));
    by(true) && !by(false)
}

/// A task definition that is longer than anybody reads.
fn too_large() -> String {
    let value = "x".repeat(66_000);
    format!(
        "Resources: {{Task: {{Type: 'AWS::ECS::TaskDefinition', Properties: {{ContainerDefinitions: [{{Name: web, \
         Image: 'public.ecr.aws/nginx/nginx:1.29.1', Memory: 128, Environment: [{{Name: A, Value: {value}}}]}}]}}}}}}"
    )
}

#[test]
fn without_its_check_a_wrong_template_is_not_refused() {
    let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| rule.check.is_some()).collect();
    let mut alive: Vec<&str> = rules.iter().map(|rule| rule.id).collect();
    let wrong = pairs().into_iter().map(|file| side(&fs::read_to_string(file).unwrap(), "# right"));
    for text in wrong.chain([too_large()]) {
        let template = read(&text, "template.yaml", "template").unwrap();
        for stack in STACKS {
            let said = said(&rules, &template, stack);
            alive.retain(|id| !is_seen_alone(id, &said));
        }
    }
    assert!(rules.len() > 100, "the rules are there at all");
    assert!(alive.is_empty(), "{} of {} may be turned off unseen: {alive:?}", alive.len(), rules.len());
}

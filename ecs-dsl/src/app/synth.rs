//! Synthesis: every rule over the whole is judged, then the templates are made.

use std::collections::{BTreeMap, BTreeSet};

use super::application::App;
use super::assembly::{AssembledStack, Assembly};
use crate::constructs::observability::{LINE, LINE_IN_QUOTES, LeftOut, Watch};
use crate::constructs::{Allowed, Scope};
use crate::invariants::graph::{self, Subject};
use crate::invariants::{Level, Violation, Violations, stack as rules};
use crate::template::{Entry, Function, LogicalId, Node, Output, Properties, TagStyle, Target, Template};

/// A stack on its way to a template.
struct Draught {
    name: String,
    location: crate::template::Location,
    template: Template,
    needs: BTreeSet<String>,
    notes: Vec<(LogicalId, String)>,
    production: Option<crate::template::Location>,
    allowed: Vec<Allowed>,
    watches: Vec<Watch>,
    left_out: Vec<LeftOut>,
}

pub(super) fn synth(app: App) -> Result<Assembly, Violations> {
    let mut violations = Vec::new();
    let mut stacks: BTreeMap<String, Draught> = BTreeMap::new();
    for stack in &app.stacks {
        let mut draft = stack.draft();
        violations.append(&mut draft.violations);
        let mut template = std::mem::take(&mut draft.template);
        let tags = app.tags.iter().chain(&draft.tags).collect::<BTreeMap<_, _>>();
        if !tags.is_empty() {
            template.resources.values_mut().for_each(|entry| tag(entry, &tags));
        }
        let name = draft.name().to_string();
        let location = draft.location();
        if let Some(first) = stacks.get(&name) {
            violations.push(
                Violation::new(&rules::ECS1303, &["a stack".into(), name.as_str().into()])
                    .at("the first stack", first.location)
                    .at("the second", location),
            );
            continue;
        }
        let notes = std::mem::take(&mut draft.notes);
        let (needs, production) = (BTreeSet::new(), draft.production);
        let allowed = std::mem::take(&mut draft.allowed);
        let (watches, left_out) = (std::mem::take(&mut draft.watches), std::mem::take(&mut draft.left_out));
        let draught =
            Draught { name, location, template, needs, notes, production, allowed, watches, left_out };
        stacks.insert(draught.name.clone(), draught);
    }
    connect(&mut stacks, &mut violations);
    let mut finished = BTreeMap::new();
    for (name, stack) in stacks {
        let subject = Subject::new(&name, stack.location, &stack.template).in_production(stack.production);
        // What a construct said already, it said with more words.
        let said = violations.clone();
        let new = graph::judge(&subject, &app.rules).into_iter();
        let new = new.filter(|violation| !stack.allows(violation));
        violations.extend(new.filter(|violation| !said.iter().any(|said| said.says_the_same(violation))));
        let stack = stack.finish(app.hide_locations);
        violations.extend(graph::judge_size(&name, stack.location(), stack.compact().len()));
        finished.insert(name, stack);
    }
    let stacks = order(finished, &mut violations);
    if violations.is_empty() { Ok(Assembly { stacks }) } else { Err(Violations::new(violations)) }
}

impl Draught {
    /// Whether the program allows at this resource what is advised against. Without a reason nothing is allowed.
    fn allows(&self, violation: &Violation) -> bool {
        let rule = violation.rule();
        let stands_at = |allowed: &Allowed| {
            let resource = self.template.resources.get(&allowed.resource);
            resource.is_some_and(|entry| violation.places().iter().any(|(_, place)| *place == entry.location))
        };
        rule.level == Level::Advice
            && self.allowed.iter().any(|allowed| {
                allowed.rule == rule.id && !allowed.reason.trim().is_empty() && stands_at(allowed)
            })
    }

    /// Makes the template's bytes.
    fn finish(mut self, hide_locations: bool) -> AssembledStack {
        if hide_locations {
            self.template.resources.values_mut().for_each(without_lines);
        } else {
            self.template.metadata.set("ecs-dsl", made_at(&self.template));
        }
        let needs = self.needs.into_iter().collect();
        AssembledStack::new(self.name, self.location, self.template, needs)
            .with_notes(self.notes)
            .with_allowed(self.allowed)
            .with_watches(self.watches, self.left_out)
    }
}

/// The line of Rust of each resource, in the template's own metadata: there a line that moved changes no
/// resource, where in a resource's metadata it would be an update of it.
fn made_at(template: &Template) -> Properties {
    template.resources.iter().map(|(id, entry)| (id.to_string(), entry.location.to_string())).collect()
}

/// Cuts the lines of Rust off the texts that people get.
fn without_lines(entry: &mut Entry) {
    for name in ["AlarmDescription", "Targets"] {
        let Some(node) = entry.properties.get_mut(name) else { continue };
        node.visit_texts_mut(&mut |text| {
            if let Some(start) = text.find(LINE).or_else(|| text.find(LINE_IN_QUOTES)) {
                *text = text.get(..start).unwrap_or_default().to_owned().into();
            }
        });
    }
}

/// Gives a resource the tags of its stack and application; what it set itself stands.
fn tag(entry: &mut Entry, tags: &BTreeMap<&String, &String>) {
    match entry.tag_style {
        TagStyle::None => {}
        TagStyle::Map => {
            let mut all: Properties =
                tags.iter().map(|(key, value)| ((*key).clone(), (*value).clone())).collect();
            if let Some(Node::Map(own)) = entry.properties.remove("Tags") {
                for (key, value) in own.iter() {
                    all.set(key.to_owned(), value.clone());
                }
            }
            if !all.is_empty() {
                entry.properties.set("Tags", all);
            }
        }
        TagStyle::List | TagStyle::AutoScalingGroup => {
            let own = match entry.properties.remove("Tags") {
                Some(Node::List(own)) => own,
                _ => Vec::new(),
            };
            let mut all: BTreeMap<String, Node> = BTreeMap::new();
            for (key, value) in tags {
                let mut tag = Properties::new().with("Key", (*key).clone()).with("Value", (*value).clone());
                if entry.tag_style == TagStyle::AutoScalingGroup {
                    tag.set("PropagateAtLaunch", true);
                }
                all.insert((*key).clone(), tag.into());
            }
            for tag in own {
                let key = tag.as_map().and_then(|tag| tag.get("Key")).and_then(Node::as_str);
                all.insert(key.unwrap_or_default().to_owned(), tag);
            }
            if !all.is_empty() {
                entry.properties.set("Tags", all.into_values().collect::<Vec<_>>());
            }
        }
    }
}

/// Turns every reference into another stack into `Fn::GetStackOutput`, and gives its producer the output.
fn connect(stacks: &mut BTreeMap<String, Draught>, violations: &mut Vec<Violation>) {
    let names: BTreeSet<String> = stacks.keys().cloned().collect();
    let mut outputs: Vec<(String, LogicalId, Function)> = Vec::new();
    for stack in stacks.values_mut() {
        let Draught { name, template, needs, .. } = stack;
        let mut resolve = |function: &mut Function| {
            let (target, attribute) = match function {
                Function::Ref(target) => (target, None),
                Function::GetAtt(target, attribute) => (target, Some(&*attribute)),
                _ => return,
            };
            if target.stack() == name || !names.contains(target.stack()) {
                return; // a stack that isn't there is reported by the rule on references
            }
            let id = output_id(target, attribute.map(AsRef::as_ref));
            needs.insert(target.stack().to_owned());
            let producer = target.stack().to_owned();
            outputs.push((producer.clone(), id.clone(), function.clone()));
            *function = Function::GetStackOutput(producer, id, None);
        };
        for entry in template.resources.values_mut() {
            for node in entry.properties.values_mut() {
                node.visit_functions_mut(&mut resolve);
            }
        }
        for output in template.outputs.values_mut() {
            output.value.visit_functions_mut(&mut resolve);
        }
    }
    for (producer, id, function) in outputs {
        let Some(stack) = stacks.get_mut(&producer) else { continue };
        let output = Output::of(function.into()).description("Read by another stack of the program");
        if let Some(other) = stack.template.outputs.get(&id)
            && other.value != output.value
        {
            violations.push(
                Violation::new(&rules::ECS1303, &["an output".into(), id.as_str().into()])
                    .at("this stack", stack.location),
            );
            continue;
        }
        stack.template.outputs.entry(id).or_insert(output);
    }
}

/// The id of the output for a reference: the resource's id and the attribute.
fn output_id(target: &Target, attribute: Option<&str>) -> LogicalId {
    let attribute: String = attribute.unwrap_or("Ref").chars().filter(char::is_ascii_alphanumeric).collect();
    LogicalId::trusted(&format!("{}{attribute}", target.id()))
}

/// Producers before consumers; stacks that need each other are reported.
fn order(
    mut stacks: BTreeMap<String, AssembledStack>,
    violations: &mut Vec<Violation>,
) -> Vec<AssembledStack> {
    let mut ordered = Vec::with_capacity(stacks.len());
    let mut done = BTreeSet::new();
    while !stacks.is_empty() {
        let ready: Vec<String> = stacks
            .values()
            .filter(|stack| stack.depends_on().iter().all(|need| done.contains(need)))
            .map(|stack| stack.name().to_owned())
            .collect();
        if ready.is_empty() {
            let names: Vec<&str> = stacks.keys().map(String::as_str).collect();
            let mut violation = Violation::new(&rules::ECS1305, &[names.join(", ").as_str().into()]);
            for stack in stacks.values() {
                violation = violation.at("this stack", stack.location());
            }
            violations.push(violation);
            return ordered;
        }
        for name in ready {
            if let Some(stack) = stacks.remove(&name) {
                ordered.push(stack);
            }
            done.insert(name);
        }
    }
    ordered
}

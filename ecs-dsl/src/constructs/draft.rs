//! The unfinished template of a stack: what constructs add to, and what they found wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::observability::{LeftOut, Watch};
use crate::invariants::{Violation, stack as rules};
use crate::template::{
    Condition, ConditionRef, Entry, Location, LogicalId, Node, Output, Parameter, ParameterRef, Properties,
    Ref, Resource, Target, Template,
};

/// Advice that a program doesn't take at one place.
#[derive(Clone, Debug)]
pub struct Allowed {
    pub(crate) rule: &'static str,
    pub(crate) resource: LogicalId,
    pub(crate) reason: String,
    pub(crate) location: Location,
}

/// A stack while the program still adds to it.
#[derive(Debug)]
pub struct Draft {
    name: Arc<str>,
    location: Location,
    pub(crate) template: Template,
    pub(crate) violations: Vec<Violation>,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) notes: Vec<(LogicalId, String)>,
    /// What advice was allowed of which resource, with the reason.
    pub(crate) allowed: Vec<Allowed>,
    /// What is watched, and what is not.
    pub(crate) watches: Vec<Watch>,
    pub(crate) left_out: Vec<LeftOut>,
    /// The line that calls the stack production.
    pub(crate) production: Option<Location>,
    parameters: BTreeMap<LogicalId, Location>,
    /// The names in the program that ids are made of: the first one, and the last.
    names: BTreeMap<LogicalId, [String; 2]>,
    /// What was told of two constructs of one name: each has many parts.
    told: BTreeSet<(Location, Location, String)>,
    defaults: BTreeMap<LogicalId, Location>,
}

impl Draft {
    pub(crate) fn new(name: &str, location: Location) -> Self {
        Self {
            name: name.into(),
            location,
            template: Template::default(),
            violations: Vec::new(),
            tags: BTreeMap::new(),
            notes: Vec::new(),
            allowed: Vec::new(),
            watches: Vec::new(),
            left_out: Vec::new(),
            production: None,
            parameters: BTreeMap::new(),
            names: BTreeMap::new(),
            told: BTreeSet::new(),
            defaults: BTreeMap::new(),
        }
    }

    /// The stack's name.
    #[must_use]
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The line that made the stack.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }

    /// Notes what is wrong; synthesis reports all of it at once.
    pub(crate) fn refuse(&mut self, violation: Violation) {
        self.violations.push(violation);
    }

    /// Something that a plan says whenever that resource is made or changed.
    pub(crate) fn note(&mut self, id: &LogicalId, note: impl Into<String>) {
        self.notes.push((id.clone(), note.into()));
    }

    /// The id of a part, and a report when the name makes no id.
    pub(crate) fn id(&mut self, name: &str, part: &str, location: Location) -> LogicalId {
        match LogicalId::of(name, part) {
            Ok(id) => {
                let [_, last] =
                    self.names.entry(id.clone()).or_insert_with(|| [name.to_owned(), String::new()]);
                name.clone_into(last);
                id
            }
            Err(why) => {
                let violation = Violation::new(&rules::ECS1306, &[why.to_string().as_str().into()]);
                self.refuse(violation.at("this name", location));
                // The report stands; an id that no name makes keeps the rest of the program going.
                LogicalId::trusted(&format!("Refused{}{part}", self.violations.len()))
            }
        }
    }

    /// Whether an id is free for a part; a second taker is reported with both places.
    fn is_free(&mut self, id: &LogicalId, what: &str, location: Location) -> bool {
        let resource = self.template.resources.get(id).map(|entry| (entry.resource_type(), entry.location));
        let parameter = self.parameters.get(id).map(|location| ("a parameter", *location));
        let Some((other, first)) = resource.or(parameter) else { return true };
        let violation = Violation::new(&rules::ECS1303, &[what.into(), id.as_str().into()]);
        let violation = match self.names.get(id) {
            Some([one, two]) => {
                if !self.told.insert((first, location, two.clone())) {
                    return false;
                }
                violation.saying(if one == two {
                    format!("two parts of the program are called `{one}`")
                } else {
                    format!("two parts of the program, `{one}` and `{two}`, make the same id {id}")
                })
            }
            None => violation,
        };
        self.refuse(violation.at(format!("the first, {other}"), first).at("the second", location));
        false
    }

    /// Adds a resource under an id and gives the reference to it.
    pub(crate) fn add<R: Resource>(&mut self, id: &LogicalId, resource: R, location: Location) -> Ref<R> {
        self.add_entry(id, Entry::new(resource, location))
    }

    /// Adds an entry that was made ready elsewhere.
    pub(crate) fn add_entry<R>(&mut self, id: &LogicalId, entry: Entry) -> Ref<R> {
        if self.is_free(id, &entry.resource_type, entry.location) {
            self.template.resources.insert(id.clone(), entry);
        }
        Ref::to(self.target(id))
    }

    /// Adds a parameter and gives the reference to it.
    pub(crate) fn add_parameter<T>(
        &mut self,
        id: &LogicalId,
        parameter: Parameter<T>,
        location: Location,
    ) -> ParameterRef<T> {
        if self.is_free(id, "a parameter", location) {
            self.parameters.insert(id.clone(), location);
            self.template.parameters.insert(id.clone(), parameter.erased());
        }
        ParameterRef::to(self.target(id))
    }

    /// Adds an output.
    pub(crate) fn add_output(&mut self, id: &LogicalId, output: Output, location: Location) {
        let first = self.template.outputs.insert(id.clone(), output).is_none();
        if !first {
            let violation = Violation::new(&rules::ECS1303, &["an output".into(), id.as_str().into()]);
            self.refuse(violation.at("the second", location));
        }
    }

    /// Adds a condition and gives the reference to it.
    pub(crate) fn add_condition(&mut self, id: &LogicalId, condition: Condition) -> ConditionRef {
        self.template.conditions.insert(id.clone(), condition);
        ConditionRef::to(id.clone())
    }

    /// Adds a mapping.
    pub(crate) fn add_mapping(&mut self, id: &LogicalId, members: BTreeMap<String, Properties>) {
        self.template.mappings.insert(id.clone(), members);
    }

    /// The target of something in this stack.
    pub(crate) fn target(&self, id: &LogicalId) -> Target {
        Target::new(self.name.clone(), id.clone())
    }

    /// Whether a resource of that id is there.
    pub(crate) fn has(&self, id: &LogicalId) -> bool {
        self.template.resources.contains_key(id)
    }

    /// A resource that is there, to be finished by another construct: the default of a listener, say.
    pub(crate) fn entry_mut(&mut self, id: &LogicalId) -> Option<&mut Entry> {
        self.template.resources.get_mut(id)
    }

    /// Notes who takes a listener's default action; gives the first taker when it is taken already.
    pub(crate) fn take_default(&mut self, listener: &LogicalId, location: Location) -> Option<Location> {
        let first = self.defaults.get(listener).copied();
        self.defaults.entry(listener.clone()).or_insert(location);
        first
    }

    /// The tag `Name`, for what the consoles list by it.
    pub(crate) fn name_tag(name: &str) -> Node {
        vec![Properties::new().with("Key", "Name").with("Value", name.to_owned())].into()
    }
}

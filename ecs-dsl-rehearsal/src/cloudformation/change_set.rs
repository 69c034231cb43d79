//! Change sets: what an execution would do, worked out without doing it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::diff;
use super::operation::{Context, import};
use super::outputs;
use super::stack::{Definition, Held, Stack};
use crate::clock::Moment;
use crate::resources::World;
use crate::schema::{self, FaultKind, Recreation};
use crate::template::resolve::{Answers, UNKNOWN};
use crate::template::{Rejected, Resource, graph, plain};

/// A change set.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ChangeSet {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) created: Moment,
    /// Until then it is being made.
    pub(crate) ready: Moment,
    pub(crate) creates: bool,
    pub(crate) definition: Definition,
    pub(crate) description: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) on_failure: Option<String>,
    pub(crate) import_existing: bool,
    pub(crate) operation: String,
    pub(crate) changes: Vec<Planned>,
    /// Why it failed.
    pub(crate) failure: Option<String>,
    pub(crate) invalid: Vec<Invalid>,
    pub(crate) execution: String,
}

/// A fault that early validation found.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Invalid {
    pub(crate) logical: String,
    pub(crate) kind: String,
    pub(crate) rule: String,
    pub(crate) path: String,
    pub(crate) text: String,
}

/// One resource that would change.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Planned {
    pub(crate) action: String,
    pub(crate) logical: String,
    pub(crate) kind: String,
    pub(crate) physical: Option<String>,
    pub(crate) replacement: Option<String>,
    pub(crate) policy: Option<String>,
    pub(crate) scope: Vec<String>,
    pub(crate) details: Vec<Detail>,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// One reason for a change.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Detail {
    pub(crate) attribute: String,
    pub(crate) name: Option<String>,
    pub(crate) recreation: String,
    pub(crate) dynamic: bool,
    pub(crate) source: Option<String>,
    pub(crate) cause: Option<String>,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// What a change set without changes says.
pub(crate) const NO_CHANGES: &str =
    "The submitted information didn't contain changes. Submit different information to create a change set.";

/// What a plan found.
pub(crate) struct Plan {
    pub(crate) changes: Vec<Planned>,
    pub(crate) invalid: Vec<Invalid>,
    pub(crate) outputs_differ: bool,
}

/// Works out what `context` would change in `stack`.
pub(crate) fn plan(
    context: &Context,
    tags: &BTreeMap<String, String>,
    stack: &Stack,
    others: &[Stack],
    world: &World,
) -> Result<Plan, Rejected> {
    let mut planner = Planner { context, stack, others, world, fates: BTreeMap::new() };
    let tagged = stack.definition.as_ref().is_some_and(|old| old.tags != *tags);
    let mut plan = Plan { changes: Vec::new(), invalid: Vec::new(), outputs_differ: false };
    for logical in graph::order(&context.graph)? {
        let Some(resource) = context.template.resources.get(&logical) else { continue };
        let resolved = context.scope(&planner).resolve(&resource.properties);
        // An import that isn't there yet stops the execution, not the plan.
        let properties = resolved.unwrap_or_default().unwrap_or_default();
        let held = stack.resources.get(&logical).filter(|held| held.physical.is_some());
        let planned = match held {
            None => Some(planner.add(&logical, resource, &properties)),
            Some(held) => planner.modify(&logical, resource, held, &properties, tagged),
        };
        if let Some(planned) = planned {
            let fate = match planned.replacement.as_deref() {
                Some("False") => Fate::Modified,
                _ => Fate::New,
            };
            planner.fates.insert(logical.clone(), fate);
            plan.invalid.extend(planner.invalid(&logical, resource, &properties, held.is_none()));
            plan.changes.push(planned);
        }
    }
    let gone =
        stack.resources.iter().filter(|(name, held)| !context.graph.contains_key(*name) && !held.is_gone());
    plan.changes.extend(gone.map(|(name, held)| remove(name, held)));
    plan.changes.sort_by(|a, b| a.logical.cmp(&b.logical));
    let new = outputs::resolve(context, &planner).map_err(Rejected)?;
    plan.outputs_differ = new != stack.outputs;
    Ok(plan)
}

/// What becomes of a resource that others may mention.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    New,
    Modified,
}

struct Planner<'a> {
    context: &'a Context,
    stack: &'a Stack,
    others: &'a [Stack],
    world: &'a World,
    fates: BTreeMap<String, Fate>,
}

/// Attributes that an update in place may change.
const VOLATILE: [&str; 2] = ["LatestVersionNumber", "DefaultVersionNumber"];

impl Answers for Planner<'_> {
    fn reference(&self, name: &str) -> Option<Value> {
        if self.fates.get(name) == Some(&Fate::New) {
            return Some(Value::from(UNKNOWN));
        }
        self.stack.resources.get(name)?.physical.clone().map(Value::String)
    }

    fn attribute(&self, name: &str, attribute: &str) -> Option<Value> {
        match self.fates.get(name) {
            Some(Fate::New) => return Some(Value::from(UNKNOWN)),
            Some(Fate::Modified) if VOLATILE.contains(&attribute) => return Some(Value::from(UNKNOWN)),
            _ => {}
        }
        let held = self.stack.resources.get(name)?;
        self.world.attribute(&held.kind, held.physical.as_deref()?, attribute)
    }

    fn import(&self, name: &str) -> Option<String> {
        import(self.others, name)
    }

    fn output(&self, stack: &str, output: &str) -> Option<String> {
        let live = super::operation::Live { stack: self.stack, others: self.others, world: self.world };
        live.output(stack, output)
    }
}

impl Planner<'_> {
    fn add(&self, logical: &str, resource: &Resource, properties: &Value) -> Planned {
        Planned {
            action: "Add".into(),
            logical: logical.to_owned(),
            kind: resource.kind.clone(),
            physical: None,
            replacement: None,
            policy: None,
            scope: Vec::new(),
            details: Vec::new(),
            before: None,
            after: Some(self.shown(properties)),
        }
    }

    fn modify(
        &self,
        logical: &str,
        resource: &Resource,
        held: &Held,
        properties: &Value,
        tagged: bool,
    ) -> Option<Planned> {
        let changes = diff::changed(&held.kind, &held.properties, properties);
        let mut details: Vec<Detail> = Vec::new();
        for change in &changes {
            details.extend(self.details(resource, change));
        }
        let mut scope = Vec::new();
        if !changes.is_empty() {
            scope.push("Properties".to_owned());
        }
        if held.metadata != resource.metadata {
            scope.push("Metadata".to_owned());
            details.push(Detail::of("Metadata"));
        }
        if tagged && schema::has_property(&held.kind, "Tags") {
            scope.push("Tags".to_owned());
            details.push(Detail::of("Tags"));
        }
        if scope.is_empty() {
            return None;
        }
        let is = |recreation: &str, dynamic: bool| {
            details.iter().any(|detail| detail.recreation == recreation && detail.dynamic == dynamic)
        };
        let replacement = if is("Always", false) {
            "True"
        } else if is("Always", true) || is("Conditionally", false) || is("Conditionally", true) {
            "Conditional"
        } else {
            "False"
        };
        let retained = held.update_replace_policy.as_deref() == Some("Retain");
        let policy = if retained { "ReplaceAndRetain" } else { "ReplaceAndDelete" };
        Some(Planned {
            action: "Modify".into(),
            logical: logical.to_owned(),
            kind: held.kind.clone(),
            physical: held.physical.clone(),
            replacement: Some(replacement.into()),
            policy: (replacement == "True").then(|| policy.to_owned()),
            scope,
            details,
            before: Some(self.shown(&held.properties)),
            after: Some(self.shown(properties)),
        })
    }

    /// The reasons for one changed property.
    fn details(&self, resource: &Resource, change: &diff::Change) -> Vec<Detail> {
        let written = resource.properties.get(&change.name);
        let mentioned = written.map(|value| graph::references(value, Some(&self.context.conditions)));
        let mentioned = mentioned.unwrap_or_default();
        let text = |value: &Option<Value>| value.as_ref().map(|value| self.context.masked(&plain(value)));
        let detail = |source: &str, dynamic: bool, cause: Option<String>| Detail {
            attribute: "Properties".into(),
            name: Some(change.name.clone()),
            recreation: change.recreation.as_str().into(),
            dynamic,
            source: Some(source.into()),
            cause,
            before: text(&change.before),
            after: text(&change.after),
        };
        let mut details = Vec::new();
        for reference in &mentioned {
            let parameter = self.context.template.parameters.contains_key(&reference.name);
            match (&reference.attribute, self.fates.get(&reference.name)) {
                (None, _) if parameter && self.parameter_changed(&reference.name) => {
                    details.push(detail("ParameterReference", false, Some(reference.name.clone())));
                }
                (None, Some(Fate::New)) => {
                    details.push(detail("ResourceReference", true, Some(reference.name.clone())));
                }
                (Some(attribute), Some(fate))
                    if *fate == Fate::New || VOLATILE.contains(&attribute.as_str()) =>
                {
                    let cause = format!("{}.{attribute}", reference.name);
                    details.push(detail("ResourceAttribute", true, Some(cause)));
                }
                _ => {}
            }
        }
        let unknown = change.after.as_ref().is_some_and(|after| after.to_string().contains(UNKNOWN));
        let by_parameter = details.iter().any(|detail| !detail.dynamic);
        if by_parameter || (!unknown && details.is_empty()) {
            details.push(detail("DirectModification", by_parameter, None));
        }
        details
    }

    fn parameter_changed(&self, name: &str) -> bool {
        let old = self.stack.definition.as_ref().and_then(|definition| definition.parameters.get(name));
        let old = old.map(|chosen| chosen.resolved.as_deref().unwrap_or(&chosen.value));
        let new = self.context.values.get(name);
        old.map(str::to_owned)
            != new.map(|value| match value {
                Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
                scalar => plain(scalar),
            })
    }

    /// A resource's properties as a change set with property values shows them.
    fn shown(&self, properties: &Value) -> String {
        let mut properties = properties.clone();
        if let Some(secret) = properties.get_mut("SecretString") {
            *secret = Value::from(crate::template::parameters::MASK);
        }
        self.context.masked(&serde_json::json!({ "Properties": properties }).to_string())
    }

    /// Early validation: what the structure of the properties shows, and names that are taken.
    fn invalid(&self, logical: &str, resource: &Resource, properties: &Value, new: bool) -> Vec<Invalid> {
        let fault = |rule: &str, path: String, text: String| Invalid {
            logical: logical.to_owned(),
            kind: resource.kind.clone(),
            rule: rule.to_owned(),
            path,
            text: self.context.masked(&text),
        };
        let faults = schema::validate(&resource.kind, properties).into_iter();
        let faults = faults.filter(|fault| fault.kind != FaultKind::Bounds);
        let mut all: Vec<_> = faults
            .map(|found| {
                let path = format!("/Resources/{logical}/Properties{}", found.path.trim_start_matches('#'));
                fault(PROPERTY_VALIDATION, path, found.text)
            })
            .collect();
        if new && self.world.unused(&resource.kind, "", properties).is_err() {
            let text = format!(
                "Resource of type '{}' with the name that the template gives already exists.",
                resource.kind
            );
            all.push(fault(EXISTENCE_CHECK, format!("/Resources/{logical}/Properties"), text));
        }
        all
    }
}

/// The two early validations that fail a change set.
const PROPERTY_VALIDATION: &str = "AWS::EarlyValidation::PropertyValidation";
const EXISTENCE_CHECK: &str = "AWS::EarlyValidation::ResourceExistenceCheck";

/// The reason of a change set that early validation failed.
pub(crate) fn validation_failure(invalid: &[Invalid]) -> String {
    let rules: std::collections::BTreeSet<_> = invalid.iter().map(|one| one.rule.as_str()).collect();
    let rules = rules.into_iter().collect::<Vec<_>>().join(", ");
    format!(
        "The following hook(s)/validation failed: [{rules}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information."
    )
}

fn remove(logical: &str, held: &Held) -> Planned {
    let keep = matches!(held.deletion_policy.as_deref(), Some("Retain" | "RetainExceptOnCreate"));
    Planned {
        action: "Remove".into(),
        logical: logical.to_owned(),
        kind: held.kind.clone(),
        physical: held.physical.clone(),
        replacement: None,
        policy: Some(if keep { "Retain" } else { "Delete" }.to_owned()),
        scope: Vec::new(),
        details: Vec::new(),
        before: None,
        after: None,
    }
}

impl Detail {
    fn of(attribute: &str) -> Self {
        Self {
            attribute: attribute.into(),
            name: None,
            recreation: Recreation::Never.as_str().into(),
            dynamic: false,
            source: Some("DirectModification".into()),
            cause: None,
            before: None,
            after: None,
        }
    }
}

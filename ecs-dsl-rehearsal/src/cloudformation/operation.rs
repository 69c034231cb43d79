//! Operations: what is being done to a stack, in a form that can be saved between any two moments.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::stack::{By, Definition, Held, Shown, Stack};
use crate::clock::Moment;
use crate::resources::World;
use crate::template::parameters::{self, MASK};
use crate::template::resolve::{Answers, Place, Scope, conditions};
use crate::template::{Rejected, Template, graph};

/// What is being done.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Operation {
    pub(crate) by: By,
    pub(crate) goal: Goal,
    pub(crate) phase: Phase,
    pub(crate) on_failure: OnFailure,
    /// What the stack is to become.
    pub(crate) definition: Definition,
    /// What it was, to go back to.
    pub(crate) before: Option<Box<Before>>,
    pub(crate) steps: BTreeMap<String, Step>,
    pub(crate) deletions: Vec<Deletion>,
    /// Deletions that wait for the clean-up of a successful update.
    pub(crate) replaced: Vec<Deletion>,
    pub(crate) failed: Vec<(String, Doing)>,
    /// A failure of the stack itself, with no resource to blame.
    pub(crate) aborted: Option<String>,
    pub(crate) cancelled: bool,
    /// Whether what is new goes on the way back, even if its policy is to stay.
    #[serde(default)]
    pub(crate) retain_except_on_create: bool,
    #[serde(skip)]
    pub(crate) context: Option<Arc<Context>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Goal {
    Create,
    Update,
    Delete,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    /// Creating and updating.
    Forward,
    /// Deleting what an update no longer needs.
    CleanUp,
    /// Back to what was before an update.
    Back,
    /// Deleting what a rolled-back update had made.
    BackCleanUp,
    /// Deleting everything: a stack's deletion, or a creation rolled back.
    Deleting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum OnFailure {
    Rollback,
    Nothing,
    Delete,
}

/// A stack as it was.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Before {
    pub(crate) definition: Option<Definition>,
    pub(crate) resources: BTreeMap<String, Held>,
    pub(crate) outputs: Vec<Shown>,
}

/// The way of one resource.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) needs: BTreeSet<String>,
    pub(crate) doing: Doing,
    pub(crate) stage: Stage,
    pub(crate) until: Option<Moment>,
    pub(crate) properties: Value,
    /// The same as events show it.
    pub(crate) shown: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Doing {
    /// Known when its turn comes.
    Undecided,
    Nothing,
    Create,
    Update,
    Replace,
    Restore,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    Waiting,
    /// The event is out; nothing has been asked of the service.
    Begun,
    /// The service is at work.
    Initiated,
    /// Done but for a check; dependents may start.
    Settling,
    Done,
    Failed,
    Cancelled,
}

impl Stage {
    pub(crate) const fn is_running(self) -> bool {
        matches!(self, Self::Begun | Self::Initiated | Self::Settling)
    }

    pub(crate) const fn is_ready(self) -> bool {
        matches!(self, Self::Settling | Self::Done)
    }
}

/// The deletion of one physical resource.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Deletion {
    pub(crate) logical: String,
    pub(crate) held: Held,
    pub(crate) retain: bool,
    pub(crate) stage: Stage,
    pub(crate) until: Option<Moment>,
    pub(crate) attempts: u32,
}

impl Deletion {
    pub(crate) fn new(logical: &str, held: &Held, retain: bool) -> Self {
        let (logical, held) = (logical.to_owned(), held.clone());
        Self { logical, held, retain, stage: Stage::Waiting, until: None, attempts: 0 }
    }
}

impl Operation {
    pub(crate) fn new(by: By, goal: Goal, definition: Definition, on_failure: OnFailure) -> Self {
        let phase = if goal == Goal::Delete { Phase::Deleting } else { Phase::Forward };
        Self {
            by,
            goal,
            phase,
            on_failure,
            definition,
            before: None,
            steps: BTreeMap::new(),
            deletions: Vec::new(),
            replaced: Vec::new(),
            failed: Vec::new(),
            aborted: None,
            cancelled: false,
            retain_except_on_create: false,
            context: None,
        }
    }

    /// When something next happens by itself.
    pub(crate) fn next_change(&self) -> Option<Moment> {
        let steps = self.steps.values().filter(|step| step.stage.is_running()).filter_map(|step| step.until);
        let deletions =
            self.deletions.iter().filter(|one| one.stage.is_running()).filter_map(|one| one.until);
        steps.chain(deletions).min()
    }
}

/// A definition with everything read out of it that an operation needs again and again.
#[derive(Default)]
pub(crate) struct Context {
    pub(crate) template: Template,
    pub(crate) place: Place,
    pub(crate) values: BTreeMap<String, Value>,
    /// The values with the secret ones masked.
    shown: BTreeMap<String, Value>,
    pub(crate) conditions: BTreeMap<String, bool>,
    pub(crate) graph: BTreeMap<String, BTreeSet<String>>,
    secrets: Vec<String>,
}

impl Context {
    pub(crate) fn of(definition: &Definition, place: Place) -> Result<Self, Rejected> {
        let template = Template::parse(&definition.body)?;
        let values = parameters::values(&template, &definition.parameters);
        let hidden = |(name, value): (&String, &Value)| {
            let no_echo = definition.parameters.get(name).is_some_and(|chosen| chosen.no_echo);
            (name.clone(), if no_echo { Value::from(MASK) } else { value.clone() })
        };
        let shown = values.iter().map(hidden).collect();
        let conditions = conditions(&template, &place, &values)?;
        let graph = graph::dependencies(&template, &conditions);
        let secrets =
            definition.parameters.values().filter(|chosen| chosen.no_echo && !chosen.value.is_empty());
        let secrets = secrets.map(|chosen| chosen.value.clone()).collect();
        Ok(Self { template, place, values, shown, conditions, graph, secrets })
    }

    /// A scope over the true values.
    pub(crate) fn scope<'a>(&'a self, answers: &'a dyn Answers) -> Scope<'a> {
        self.scope_with(&self.values, answers)
    }

    /// A scope that shows what events may show.
    pub(crate) fn shown_scope<'a>(&'a self, answers: &'a dyn Answers) -> Scope<'a> {
        self.scope_with(&self.shown, answers)
    }

    fn scope_with<'a>(
        &'a self,
        parameters: &'a BTreeMap<String, Value>,
        answers: &'a dyn Answers,
    ) -> Scope<'a> {
        let Self { template, place, conditions, .. } = self;
        Scope { template, place, parameters, conditions, answers }
    }

    /// A text without the values of `NoEcho` parameters.
    pub(crate) fn masked(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), MASK))
    }
}

/// What the stack's own resources and the other stacks answer while an operation runs.
pub(crate) struct Live<'a> {
    pub(crate) stack: &'a Stack,
    pub(crate) others: &'a [Stack],
    pub(crate) world: &'a World,
}

impl Answers for Live<'_> {
    fn reference(&self, name: &str) -> Option<Value> {
        self.stack.resources.get(name)?.physical.clone().map(Value::String)
    }

    fn attribute(&self, name: &str, attribute: &str) -> Option<Value> {
        let held = self.stack.resources.get(name)?;
        self.world.attribute(&held.kind, held.physical.as_deref()?, attribute)
    }

    fn import(&self, name: &str) -> Option<String> {
        import(self.others, name)
    }

    fn output(&self, stack: &str, output: &str) -> Option<String> {
        let mut stacks = self.others.iter().filter(|other| other.exists());
        let stack = stacks.find(|other| other.name == stack || other.id == stack)?;
        stack.outputs.iter().find(|one| one.key == output).map(|one| one.value.clone())
    }
}

/// The value of an export.
pub(crate) fn import(stacks: &[Stack], name: &str) -> Option<String> {
    let outputs = stacks.iter().filter(|stack| stack.exists()).flat_map(|stack| &stack.outputs);
    let mut exported = outputs.filter(|output| output.export.as_deref() == Some(name));
    exported.next().map(|output| output.value.clone())
}

//! The application: the stacks of one program.

use std::collections::BTreeMap;

use super::assembly::Assembly;
use super::stack::Stack;
use super::synth;
use crate::invariants::Violations;
use crate::template::Location;

/// The stacks of one program, and what they share.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let mut app = App::new();
/// let stack = app.stack("prod");
/// # let _ = stack;
/// ```
#[derive(Debug, Default)]
pub struct App {
    pub(crate) stacks: Vec<Stack>,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) hide_locations: bool,
}

impl App {
    /// An application without stacks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A new stack of that name. A name that CloudFormation or ECS refuses is reported at synthesis.
    #[track_caller]
    pub fn stack(&mut self, name: &str) -> Stack {
        let stack = Stack::new(name, Location::caller());
        self.stacks.push(stack.clone());
        stack
    }

    /// A tag on every resource of every stack.
    pub fn tag(&mut self, key: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.tags.insert(key.into(), value.into());
        self
    }

    /// Leaves the lines of Rust out of the templates. The manifest keeps them.
    pub fn hide_locations(&mut self) -> &mut Self {
        self.hide_locations = true;
        self
    }

    /// Judges the finished stacks by every rule over the whole and makes their templates. What is added to a
    /// stack afterwards goes nowhere.
    ///
    /// # Errors
    /// All violations at once, in a stable order.
    pub fn synth(self) -> Result<Assembly, Violations> {
        synth::synth(self)
    }
}

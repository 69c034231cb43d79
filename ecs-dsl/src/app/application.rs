//! The application: the stacks of one program.

use std::collections::BTreeMap;

use super::assembly::Assembly;
use super::stack::Stack;
use super::synth;
use crate::invariants::{Rule, Violations};
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
    pub(crate) rules: Vec<&'static Rule>,
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

    /// A rule of your own organisation. It judges every stack of the program, and looks like the library's in every output.
    ///
    /// ```
    /// use ecs_dsl::invariants::graph::{Answer, Look};
    /// use ecs_dsl::invariants::{Level, Rule, Violation};
    /// use ecs_dsl::prelude::*;
    /// use ecs_dsl::resources::logs::LogGroup;
    ///
    /// static ACME0001: Rule = Rule {
    ///     id: "acme0001",
    ///     title: "Logs are kept for a year",
    ///     level: Level::Synth,
    ///     message: "the log group {0} is kept for {1} days",
    ///     why: "the auditors ask for a year",
    ///     help: "`.log_retention(LogRetention::Days365)`",
    ///     source: "handbook, 4.2",
    ///     check: Some(|stack| {
    ///         let mut found = Vec::new();
    ///         for group in stack.of_type(LogGroup::TYPE) {
    ///             let Answer::Is(days @ ..365) = group.integer("RetentionInDays") else { continue };
    ///             let days = days.to_string();
    ///             let args = [group.id().as_str().into(), days.as_str().into()];
    ///             found.push(Violation::new(&ACME0001, &args).at("this log group", group.location()));
    ///         }
    ///         found
    ///     }),
    /// };
    ///
    /// let mut app = App::new();
    /// app.rule(&ACME0001);
    /// app.stack("prod").add("audit", LogGroup::new().retention_in_days(30));
    /// let violations = app.synth().unwrap_err();
    /// assert!(violations.to_string().contains("error[acme0001]: the log group Audit is kept for 30 days"));
    /// ```
    pub fn rule(&mut self, rule: &'static Rule) -> &mut Self {
        self.rules.push(rule);
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

/// Runs a program and judges what it describes by every rule. What [`program`](crate::program) makes a test of.
///
/// # Panics
/// With all violations, when a rule is broken or the program fails.
#[expect(clippy::panic, reason = "this is what a test fails with")]
#[track_caller]
pub fn holds(program: impl FnOnce(&mut App) -> super::Result) {
    let mut app = App::new();
    if let Err(error) = program(&mut app) {
        panic!("{error}");
    }
    if let Err(violations) = app.synth() {
        panic!("{} rules are broken\n\n{violations}", violations.len());
    }
}

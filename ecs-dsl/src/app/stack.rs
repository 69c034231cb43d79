//! A stack: what one CloudFormation operation deploys.

use std::cell::{RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::constructs::{Allowed, Draft, Scope, sealed};
use crate::invariants::Advice;
use crate::template::{
    Condition, ConditionRef, Entry, Location, LogicalId, Output, Parameter, ParameterRef, Properties, Ref,
    Resource, Target, Value,
};

/// A stack while the program still adds to it. A clone is the same stack.
#[derive(Clone, Debug)]
pub struct Stack(Rc<RefCell<Draft>>);

impl Stack {
    pub(crate) fn new(name: &str, location: Location) -> Self {
        Self(Rc::new(RefCell::new(Draft::new(name, location))))
    }

    /// The stack's name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.borrow().name().to_string()
    }

    /// A sentence about the stack, at most 1,024 bytes.
    pub fn description(&mut self, description: impl Into<String>) -> &mut Self {
        self.draft().template.description = Some(description.into());
        self
    }

    /// The stack is production: what is advice elsewhere is law in it. Two zones (`ecs0507`), two tasks behind a balancer
    /// (`ecs1011`), data that outlives the stack (`ecs1401`), and a way out for each zone, failure detectors, deletion
    /// protection, and somebody who is told when a service fails (`ecs1505`).
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// stack.production();
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
    ///     .nat(Nat::OnePerZone)
    ///     .build(&mut stack);
    /// ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack);
    /// let violations = app.synth().unwrap_err();
    /// assert!(violations.to_string().contains("the load balancer PublicLoadBalancer can be deleted"));
    /// ```
    #[track_caller]
    pub fn production(&mut self) -> &mut Self {
        self.draft().production = Some(Location::caller());
        self
    }

    /// A tag on every resource of the stack.
    pub fn tag(&mut self, key: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.draft().tags.insert(key.into(), value.into());
        self
    }

    /// Doesn't take advice at one resource. The reason stands in the manifest. What is law can't be allowed: it is no
    /// [`Advice`], and doesn't compile.
    ///
    /// ```
    /// use ecs_dsl::constructs::iam::Statement;
    /// use ecs_dsl::invariants::graph::ECS0806;
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let list = Statement::allow(["s3:ListAllMyBuckets"]).on(["*".to_owned()]);
    /// let role = Role::task("inventory").statement(list).build(&mut stack);
    /// stack.allow(&ECS0806, role.reference().target(), "the inventory lists all buckets: AWS has nothing narrower");
    /// let assembly = app.synth().unwrap();
    /// assert!(assembly.manifest().contains("AWS has nothing narrower"));
    /// ```
    #[track_caller]
    pub fn allow(&mut self, advice: &Advice, resource: &Target, reason: &str) -> &mut Self {
        let location = Location::caller();
        let (rule, resource, reason) = (advice.rule().id, resource.id().clone(), reason.to_owned());
        self.draft().allowed.push(Allowed { rule, resource, reason, location });
        self
    }

    /// Adds a resource of any type under a name of its own and gives a typed reference to it.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    /// use ecs_dsl::resources::logs;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let group = stack.add("audit", logs::LogGroup::default().retention_in_days(365));
    /// stack.output("audit-log", &group);
    /// ```
    #[track_caller]
    pub fn add<R: Resource>(&mut self, name: &str, resource: R) -> Ref<R> {
        self.add_with(name, resource, |entry| entry)
    }

    /// Adds a resource with what stands beside its properties: `DependsOn`, policies, a condition.
    #[track_caller]
    pub fn add_with<R: Resource>(
        &mut self,
        name: &str,
        resource: R,
        finish: impl FnOnce(Entry) -> Entry,
    ) -> Ref<R> {
        let location = Location::caller();
        let mut draft = self.draft();
        let id = draft.id(name, "", location);
        draft.add_entry(&id, finish(Entry::new(resource, location)))
    }

    /// Adds an output under a name.
    #[track_caller]
    pub fn output(&mut self, name: &str, value: impl Into<Value<String>>) {
        self.output_with(name, Output::new(value));
    }

    /// Adds an output with a description or a condition.
    #[track_caller]
    pub fn output_with(&mut self, name: &str, output: Output) {
        let location = Location::caller();
        let mut draft = self.draft();
        let id = draft.id(name, "", location);
        draft.add_output(&id, output, location);
    }

    /// Adds a parameter whose value is a `T`.
    #[track_caller]
    pub fn parameter<T>(&mut self, name: &str, parameter: Parameter<T>) -> ParameterRef<T> {
        let location = Location::caller();
        let mut draft = self.draft();
        let id = draft.id(name, "", location);
        draft.add_parameter(&id, parameter, location)
    }

    /// Adds a condition.
    #[track_caller]
    pub fn condition(&mut self, name: &str, condition: Condition) -> ConditionRef {
        let location = Location::caller();
        let mut draft = self.draft();
        let id = draft.id(name, "", location);
        draft.add_condition(&id, condition)
    }

    /// Adds a mapping: two keys lead to a value. Its id goes into [`find_in_map`](crate::template::find_in_map).
    #[track_caller]
    pub fn mapping(
        &mut self,
        name: &str,
        members: impl IntoIterator<Item = (String, Properties)>,
    ) -> LogicalId {
        let location = Location::caller();
        let mut draft = self.draft();
        let id = draft.id(name, "", location);
        draft.add_mapping(&id, members.into_iter().collect::<BTreeMap<_, _>>());
        id
    }
}

impl sealed::Sealed for Stack {}

impl Scope for Stack {
    fn draft(&self) -> RefMut<'_, Draft> {
        self.0.borrow_mut()
    }
}

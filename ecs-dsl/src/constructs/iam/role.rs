//! Roles, each of the kind that says who takes it.

use std::marker::PhantomData;

use super::policy::{Statement, document};
use crate::constructs::{Draft, Scope};
use crate::invariants::{Execution, Instance, Task};
use crate::resources::iam;
use crate::template::{Arn, Location, LogicalId, Node, Pseudo, Ref, Value};

/// Who takes a role: ECS for the task's start, the task itself, or a container instance.
pub trait RoleKind: crate::constructs::sealed::Sealed {
    /// The service that assumes the role.
    #[doc(hidden)]
    const PRINCIPAL: &'static str;
    /// The last word of the role's id.
    #[doc(hidden)]
    const PART: &'static str;
}

macro_rules! kinds {
    ($($kind:ident $principal:literal $part:literal;)*) => {$(
        impl crate::constructs::sealed::Sealed for $kind {}
        impl RoleKind for $kind {
            const PRINCIPAL: &'static str = $principal;
            const PART: &'static str = $part;
        }
    )*};
}

kinds! {
    Execution "ecs-tasks.amazonaws.com" "ExecutionRole";
    Task "ecs-tasks.amazonaws.com" "TaskRole";
    Instance "ec2.amazonaws.com" "InstanceRole";
}

/// A role of one kind. A task role is no execution role: where one is asked for, the other doesn't compile.
///
/// ```
/// use ecs_dsl::prelude::*;
/// use ecs_dsl::constructs::iam::Statement;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let role = Role::task("api")
///     .statement(Statement::allow(["s3:GetObject"]).on(["arn:aws:s3:::acme-assets/*"]))
///     .build(&mut stack);
/// ```
#[derive(Debug)]
pub struct Role<K> {
    id: LogicalId,
    role: Ref<iam::Role>,
    kind: PhantomData<K>,
}

impl<K> Clone for Role<K> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), role: self.role.clone(), kind: PhantomData }
    }
}

impl<K> Role<K> {
    /// The role's ARN.
    #[must_use]
    pub fn arn(&self) -> Value<Arn<iam::Role>> {
        self.role.arn()
    }

    /// The reference to the role.
    #[must_use]
    pub const fn reference(&self) -> &Ref<iam::Role> {
        &self.role
    }

    /// Adds a policy of that name to the role itself: no resource of its own that somebody would have to wait for.
    pub(crate) fn add_policy(&self, draft: &mut Draft, name: &'static str, statement: Statement) {
        let Some(entry) = draft.entry_mut(&self.id) else { return };
        let policy: Node = iam::role::Policy::new(name, document([statement])).into();
        match entry.properties.get_mut("Policies") {
            Some(Node::List(policies)) => policies.push(policy),
            _ => entry.properties.set("Policies", vec![policy]),
        }
    }
}

impl Role<Task> {
    /// A role that the containers of a task take for the application's own calls.
    #[track_caller]
    pub fn task(name: &str) -> RoleBuilder<Task> {
        RoleBuilder::new(name)
    }
}

impl Role<Execution> {
    /// A role that ECS takes to start a task: it pulls the image, reads the secrets and writes the log.
    #[track_caller]
    pub fn execution(name: &str) -> RoleBuilder<Execution> {
        RoleBuilder::new(name)
    }
}

impl Role<Instance> {
    /// A role that a container instance takes.
    #[track_caller]
    pub fn instance(name: &str) -> RoleBuilder<Instance> {
        RoleBuilder::new(name)
    }
}

/// Makes a [`Role`].
#[derive(Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct RoleBuilder<K> {
    name: String,
    statements: Vec<Statement>,
    location: Location,
    kind: PhantomData<K>,
}

impl<K: RoleKind> RoleBuilder<K> {
    #[track_caller]
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            statements: Vec::new(),
            location: Location::caller(),
            kind: PhantomData,
        }
    }

    /// Something that the role may do.
    pub fn statement(mut self, statement: Statement) -> Self {
        self.statements.push(statement);
        self
    }

    pub(crate) const fn located(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// Adds the role to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Role<K> {
        self.add_to(&mut scope.draft())
    }

    pub(crate) fn add_to(self, draft: &mut Draft) -> Role<K> {
        let mut trust = Statement::allow(["sts:AssumeRole"]).by(K::PRINCIPAL);
        if K::PRINCIPAL == Execution::PRINCIPAL {
            // Another account's tasks can't borrow the role (the confused deputy); EC2 sends no such key.
            trust = trust.when("StringEquals", "aws:SourceAccount", Pseudo::AccountId);
        }
        let mut role = iam::Role::new(document([trust]));
        if !self.statements.is_empty() {
            role = role.policies([iam::role::Policy::new("Own", document(self.statements))]);
        }
        let id = draft.id(&self.name, K::PART, self.location);
        let role = draft.add(&id, role, self.location);
        Role { id, role, kind: PhantomData }
    }
}

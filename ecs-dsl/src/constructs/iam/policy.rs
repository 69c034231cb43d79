//! Policy documents.

use crate::template::{Json, Node, Properties, Value};

/// One statement of a policy.
///
/// ```
/// use ecs_dsl::constructs::iam::Statement;
///
/// let statement = Statement::allow(["s3:GetObject"]).on(["arn:aws:s3:::acme-assets/*"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Statement(Properties);

impl Statement {
    /// Allows actions. Name each: a star is refused where AWS has something narrower.
    pub fn allow<const N: usize>(actions: [&'static str; N]) -> Self {
        let actions: Node =
            if N == 1 { actions.into_iter().next().unwrap_or_default().into() } else { actions.into() };
        Self(Properties::new().with("Effect", "Allow").with("Action", actions))
    }

    /// Refuses actions to everybody, whatever else allows them; `.when(..)` says when.
    pub(crate) fn deny_everybody(action: &'static str) -> Self {
        Self(Properties::new().with("Effect", "Deny").with("Principal", "*").with("Action", action))
    }

    /// A name, where AWS looks for a statement by it.
    pub(crate) fn named(mut self, name: &'static str) -> Self {
        self.0.set("Sid", name);
        self
    }

    /// The resources that the actions are allowed on.
    pub fn on<V: Into<Value<String>>>(mut self, resources: impl IntoIterator<Item = V>) -> Self {
        let mut nodes: Vec<Node> = resources.into_iter().map(|resource| resource.into().into()).collect();
        let node = if nodes.len() == 1 { nodes.remove(0) } else { Node::List(nodes) };
        self.0.set("Resource", node);
        self
    }

    /// `Resource: "*"`, for actions that have nothing narrower; the reason stands beside the call.
    pub(crate) fn on_everything(mut self, _reason: &'static str) -> Self {
        self.0.set("Resource", "*");
        self
    }

    /// Who may, in a trust policy or the policy of a resource: a service of AWS.
    pub fn by(mut self, service: &'static str) -> Self {
        self.0.set("Principal", Properties::new().with("Service", service));
        self
    }

    /// Who may, in a policy of a resource: whoever an account lets.
    pub(crate) fn by_account(mut self, root: impl Into<Value<String>>) -> Self {
        self.0.set("Principal", Properties::new().with("AWS", root.into()));
        self
    }

    /// A condition: operator, key and value. All conditions have to hold.
    pub fn when(
        mut self,
        operator: &'static str,
        key: &'static str,
        value: impl Into<Value<String>>,
    ) -> Self {
        let (value, mut conditions) = (value.into(), Properties::new());
        if let Some(Node::Map(known)) = self.0.get_mut("Condition") {
            conditions = std::mem::take(known);
        }
        match conditions.get_mut(operator) {
            Some(Node::Map(tests)) => tests.set(key, value),
            _ => conditions.set(operator, Properties::new().with(key, value)),
        }
        self.0.set("Condition", conditions);
        self
    }
}

/// A policy document of these statements.
pub fn document(statements: impl IntoIterator<Item = Statement>) -> Json {
    let statements: Vec<Node> = statements.into_iter().map(|statement| statement.0.into()).collect();
    Json::from(Properties::new().with("Version", "2012-10-17").with("Statement", statements))
}

//! What services refuse in an update, with what is there by then.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::creation::{account_of, hold, refusal, refusal_among, waited};
use super::super::system::{Id, Source};
use super::Update;
use crate::cloudformation::diff;
use crate::resources;
use crate::template::placeholders::Read;

/// Types whose services mind what else is there.
const REFUSED: [&str; 7] = [
    "AWS::EC2::NatGateway",
    "AWS::EC2::Route",
    "AWS::ECS::ClusterCapacityProviderAssociations",
    "AWS::ECS::Service",
    "AWS::ElasticLoadBalancingV2::Listener",
    "AWS::ElasticLoadBalancingV2::ListenerRule",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
];

/// An account as it is by now, and the names of what it has.
#[derive(Clone, Debug)]
pub(super) struct Account {
    own: resources::World,
    there: BTreeSet<String>,
}

impl Update {
    /// Why a resource's service refuses what is asked of it with what is there by now, and what it should have waited for.
    pub(super) fn refusal(&mut self, id: &Id) -> Option<String> {
        let to = Arc::clone(&self.to);
        let from = Arc::clone(&self.from);
        let (old, new) = (from.resource(id), to.resource(id)?);
        let replaced = self.steps.get(id).is_some_and(|step| step.touched.replaced.is_some());
        let twice = |old: &Read| diff::named_twice(&new.kind, &old.properties, &new.properties);
        if let Some(reason) = old.filter(|_| replaced && !self.is_back).and_then(twice) {
            return Some(reason);
        }
        if !REFUSED.contains(&new.kind.as_str()) {
            return None;
        }
        let change = (old.filter(|_| !replaced), new);
        let all = |source: &Source| source.resources.iter().map(|read| read.logical_id.clone()).collect();
        if self.account.is_none() {
            let source = self.source();
            let own = account_of(&source, source.resources.iter());
            self.account = Some(Account { own, there: all(&source) });
        }
        let Account { own, there } = self.account.as_ref()?;
        let reason = refusal(&to, own, there, change)?;
        let mut there: BTreeSet<String> = all(&self.to);
        if refusal_among(&self.to, &there, change).is_some() {
            return Some(reason);
        }
        let others = self.steps.keys().filter(|other| !self.taken.contains(*other) && *other != id);
        let mut late: Vec<Id> = others.cloned().collect();
        late.retain(|other| {
            there.remove(&**other);
            let lacks = refusal_among(&self.to, &there, change).is_some();
            there.insert(other.to_string());
            lacks
        });
        Some(if late.is_empty() { reason } else { format!("{reason}; {}", waited(&late)) })
    }

    /// A resource is as the new template says: the account has it so. What is replaced is two things for a while.
    pub(super) fn keep_account(&mut self, id: &Id) {
        let replaced = self.steps.get(id).is_some_and(|step| step.touched.replaced.is_some());
        match (&mut self.account, self.to.resource(id)) {
            (Some(Account { own, there }), Some(new)) if !replaced => {
                hold(own, &self.to, new);
                there.insert(id.to_string());
            }
            _ => self.account = None,
        }
    }
}

//! The groups behind capacity providers.

use std::collections::BTreeMap;

use super::groups::providers;
use super::{Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};

/// A group has one provider.
pub const ECS0949: Rule = Rule {
    id: "ecs0949",
    title: "An Auto Scaling group belongs to one capacity provider",
    level: Level::Synth,
    message: "the group {0} has two capacity providers: {1} and {2}",
    why: "ECS refuses the second: `The specified Auto Scaling group ARN is already being used by another capacity provider. Specify a unique Auto Scaling group ARN and try again.`",
    help: "a group for each of {1} and {2}, or one provider for both",
    source: "Amazon ECS Developer Guide: api_failures_messages, asg-capacity-providers",
    check: Some(shared),
};

fn shared(subject: &Subject<'_>) -> Vec<Violation> {
    let mut owners: BTreeMap<_, Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        // Of two with conditions perhaps one alone is there.
        if !provider.entry().is_always() {
            continue;
        }
        match owners.get(group.id()) {
            Some(first) => {
                let args =
                    [group.id().as_str().into(), first.id().as_str().into(), provider.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0949, &args)
                        .at("the group", group.location())
                        .at("its first provider", first.location())
                        .at("its second one", provider.location()),
                );
            }
            None => {
                owners.insert(group.id(), provider);
            }
        }
    }
    found
}

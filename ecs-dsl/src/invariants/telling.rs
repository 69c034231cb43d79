//! What a builder is told: a call has an effect, or is refused.

use super::rule::{Level, Rule};

/// Nothing that is said is dropped.
pub const ECS0346: Rule = Rule {
    id: "ecs0346",
    title: "No call of a service replaces another one: it has one port, one balancer, one cluster, and a number of tasks or a scale",
    level: Level::Synth,
    message: "the service {0} has {1} twice",
    why: "the last call would win without a word, and what the first one said would be missing in the template",
    help: "one of the two",
    source: "this library: what is said has an effect",
    check: None,
};

//! The image of a cluster's machines, and how they get another one.

use super::rule::{Level, Rule};

/// How machines roll fits what protects them.
pub const ECS0926: Rule = Rule {
    id: "ecs0926",
    title: "The machines' image is pinned, and how they roll to another one fits what protects them",
    level: Level::Synth,
    message: "the machines of {0} are protected from termination, and roll in batches of {1}",
    why: "a machine with tasks stays protected: CloudFormation waits for it until the update fails and rolls back",
    help: "Roll::NewMachinesOnly, or no .managed_termination_protection()",
    source: "derived; CloudFormation User Guide: aws-attribute-updatepolicy; Amazon ECS Developer Guide: asg-capacity-providers",
    check: Some(super::graph::rolls),
};

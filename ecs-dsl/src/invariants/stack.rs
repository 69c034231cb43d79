//! Names and the shape of a program: what no template may have, whatever stands in it.

use super::rule::{Level, Rule};

/// Two parts can't have one id.
pub const ECS1303: Rule = Rule {
    id: "ecs1303",
    title: "Each construct, output and stack has a name of its own",
    level: Level::Synth,
    message: "{0} is named {1}, and so is another part",
    why: "logical ids are made of the names in the program: CloudFormation would see one resource where the program has two",
    help: "give one of them another name; after a rename `.was(\"old\")` keeps the ids of what is deployed",
    source: "CloudFormation User Guide: resources-section-structure (\"The logical ID must be unique within the template\")",
    check: None,
};

/// Stacks can't read each other's outputs in a circle.
pub const ECS1305: Rule = Rule {
    id: "ecs1305",
    title: "No stack needs, over however many others, an output of a stack that needs it",
    level: Level::Synth,
    message: "these stacks need each other's outputs in a circle: {0}",
    why: "each waits for the other to be deployed first, so none ever can be",
    help: "move what both use into a stack of its own, or into one of them",
    source: "CloudFormation User Guide: intrinsic-function-reference-getstackoutput",
    check: None,
};

/// A name has to make a logical id.
pub const ECS1306: Rule = Rule {
    id: "ecs1306",
    title: "A name makes a logical id: letters and digits, at most 255",
    level: Level::Synth,
    message: "{0}",
    why: "the template's ids are made of the program's names, so that the same program gives the same ids on every machine",
    help: "name it with letters, digits, `-`, `_`, `.` or `/`, and shorter where it is too long",
    source: "CloudFormation User Guide: resources-section-structure, cloudformation-limits",
    check: None,
};

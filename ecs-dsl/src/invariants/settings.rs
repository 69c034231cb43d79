//! What holds for a settings file as a whole.

use super::rule::{Level, Rule};

/// Each key of a file means something.
pub const ECS1501: Rule = Rule {
    id: "ecs1501",
    title: "A settings file has no key that nothing reads, and no number outside of its rule",
    level: Level::Synth,
    message: "there is no key `{0}` {1}: {2}",
    why: "a misspelt key is the default, and nobody is told",
    help: "the key that was meant, or none; the verb `schema` tells an editor which there are",
    source: "policy; serde: fields that aren't known are ignored",
    check: None,
};

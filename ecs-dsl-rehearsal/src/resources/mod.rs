//! Resources as the account has them: their names, their lives and the rules between them.

mod groups;
mod identity;
mod rules;
mod secrets;
mod services;
mod tasks;
mod world;

pub use groups::{Group, Instance};
pub(crate) use identity::{Seed, duration, name_property, settles};
pub(crate) use rules::Failure;
pub(crate) use world::{Physical, World};

/// What is done to a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Verb {
    Create,
    Update,
    Delete,
}

//! Amazon ECS production systems as Rust code.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod __private;
pub mod invariants;
mod macros;
pub mod resources;
pub mod template;

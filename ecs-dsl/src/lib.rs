//! Amazon ECS production systems as Rust code.
#![forbid(unsafe_code)]

pub mod resources;
pub mod template;

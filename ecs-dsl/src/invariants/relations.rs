//! How a builder carries relations between numbers of separate calls.
pub use ecs_dsl_macros::rules;
